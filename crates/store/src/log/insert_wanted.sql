INSERT OR IGNORE INTO wanted (log, seq, entry, idx, class, hash)
SELECT entry.log, entry.seq, entry.n, :idx, :class, :hash
FROM entry
WHERE entry.n = :entry
