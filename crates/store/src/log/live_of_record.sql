SELECT live.entry, live.idx, live.held, entry.line
FROM live
JOIN entry ON entry.n = live.entry
WHERE live.kind = :kind AND live.rec = :rec
