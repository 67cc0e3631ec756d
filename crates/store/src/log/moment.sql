SELECT entry.hash, entry.at, entry.user
FROM change
JOIN entry ON entry.n = change.entry
WHERE change.kind = :kind AND change.rec = :rec
ORDER BY change.entry
LIMIT 1
