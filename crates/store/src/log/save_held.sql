UPDATE change
SET held = ?5
WHERE kind = ?1 AND rec = ?2 AND entry = ?3 AND idx = ?4
