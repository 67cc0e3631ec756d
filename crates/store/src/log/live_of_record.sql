SELECT change.entry, change.idx, change.held, entry.line
FROM change
JOIN entry ON entry.n = change.entry
WHERE change.kind = :kind AND change.rec = :rec AND change.held IS NOT ''
