SELECT entry.hash
FROM local
JOIN log ON log.id = local.value
JOIN entry ON entry.log = log.n
WHERE local.name = 'log' AND entry.seq = :seq
LIMIT 1
