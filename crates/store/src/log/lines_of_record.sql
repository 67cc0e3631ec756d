SELECT change.entry, change.idx, entry.line
FROM change
JOIN entry ON entry.n = change.entry
WHERE change.kind = :kind AND change.rec = :rec AND entry.state = 'applied'
ORDER BY change.entry
