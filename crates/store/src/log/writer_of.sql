SELECT log.site, log.desk
FROM entry
JOIN log ON log.n = entry.log
WHERE entry.hash = :hash
