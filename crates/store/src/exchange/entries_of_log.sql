SELECT entry.n, entry.line
FROM log
JOIN entry ON entry.log = log.n
WHERE log.id = :log
ORDER BY entry.seq, entry.n
