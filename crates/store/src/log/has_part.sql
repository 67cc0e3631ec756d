SELECT 1
FROM entry
JOIN part ON part.entry = entry.n
WHERE entry.hash = :hash AND part.idx = :idx AND part.class = :class
