DELETE FROM wanted
WHERE log = (SELECT entry.log FROM entry WHERE entry.n = :entry)
  AND seq = (SELECT entry.seq FROM entry WHERE entry.n = :entry)
  AND entry = :entry AND idx = :idx AND class = :class
