SELECT ifnull(max((SELECT max(entry.seq) FROM entry WHERE entry.log = log.n)), 0) AS highest
FROM log
WHERE log.id = :log
