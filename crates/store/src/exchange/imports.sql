SELECT sender, epoch, number, at, entries, fresh
FROM imported
ORDER BY n DESC
LIMIT :most
