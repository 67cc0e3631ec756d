SELECT
    entry.n,
    entry.line,
    EXISTS (SELECT 1 FROM fork WHERE fork.log = entry.log AND fork.seq = entry.seq AND fork.entry = entry.n) AS forks
FROM entry
WHERE entry.log = :log AND entry.seq BETWEEN :from AND :until
ORDER BY entry.seq, entry.n
