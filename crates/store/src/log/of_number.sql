SELECT line
FROM entry
WHERE log = :log AND seq = :seq
