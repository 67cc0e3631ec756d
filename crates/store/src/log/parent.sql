SELECT log.n, log.id, log.guarded, entry.seq
FROM entry
JOIN log ON log.n = entry.log
WHERE entry.hash = :hash
