SELECT 1
FROM log
JOIN entry ON entry.log = log.n
WHERE log.id = :log AND entry.seq = :seq
