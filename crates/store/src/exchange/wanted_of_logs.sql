SELECT log.id, min(wanted.seq) AS seq, count(*) AS parts
FROM wanted
JOIN log ON log.n = wanted.log
GROUP BY wanted.log
ORDER BY log.id
