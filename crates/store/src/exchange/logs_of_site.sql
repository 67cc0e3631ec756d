SELECT
    log.n,
    log.id,
    log.desk,
    head.seq,
    head.hash,
    (SELECT min(entry.n) FROM entry WHERE entry.log = log.n AND entry.seq = 1) AS first,
    (SELECT min(fork.seq) FROM fork WHERE fork.log = log.n) AS first_fork
FROM log
JOIN entry AS head ON head.log = log.n
WHERE log.site = :site
  AND head.seq = (SELECT max(entry.seq) FROM entry WHERE entry.log = log.n)
GROUP BY log.n
ORDER BY log.id, log.n
