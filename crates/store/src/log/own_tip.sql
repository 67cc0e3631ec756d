SELECT log.n, log.id, entry.seq, entry.hash
FROM local
JOIN log ON log.n = (SELECT min(mine.n) FROM log AS mine WHERE mine.id = local.value)
JOIN entry ON entry.log = log.n
WHERE local.name = 'log'
ORDER BY entry.seq DESC
LIMIT 1
