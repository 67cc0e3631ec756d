SELECT part.entry, part.idx, part.class, part.body
FROM log
JOIN entry ON entry.log = log.n
JOIN part ON part.entry = entry.n
WHERE log.guarded = 1
