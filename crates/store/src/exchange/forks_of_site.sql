SELECT count(*) AS forks
FROM fork
JOIN log ON log.n = fork.log
WHERE log.site = :site
