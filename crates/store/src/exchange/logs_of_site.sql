SELECT log.id, head.seq, head.hash
FROM log
JOIN entry AS head ON head.log = log.n
WHERE log.site = :site
  AND head.seq = (SELECT max(entry.seq) FROM entry WHERE entry.log = log.n)
GROUP BY log.n
ORDER BY log.id
