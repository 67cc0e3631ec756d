SELECT doubted.entry, doubted.idx, doubted.class, doubted.body, entry.line
FROM doubted
JOIN entry ON entry.n = doubted.entry
