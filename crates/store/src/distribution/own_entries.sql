SELECT entry.seq, entry.line
FROM local
JOIN log ON log.n = (SELECT min(mine.n) FROM log AS mine WHERE mine.id = local.value)
JOIN entry ON entry.log = log.n
WHERE local.name = 'log' AND entry.seq > :seq
ORDER BY entry.seq
LIMIT :most
