INSERT OR IGNORE INTO fork (log, seq, entry)
SELECT entry.log, entry.seq, entry.n
FROM entry
WHERE entry.n = :entry
