SELECT later.line
FROM change
JOIN entry AS later ON later.n = change.entry
WHERE change.kind = :kind AND change.rec = :rec
  AND change.entry > (SELECT entry.n FROM entry WHERE entry.hash = :hash)
