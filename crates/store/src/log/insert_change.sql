INSERT INTO change (kind, rec, entry, idx, held)
VALUES (?1, ?2, ?3, ?4, ?5)
