SELECT subject.entry, subject.idx, subject.class
FROM subject
JOIN entry ON entry.n = subject.entry
JOIN log ON log.n = entry.log
WHERE subject.person = :person AND log.guarded = 1
