INSERT OR REPLACE INTO live (kind, rec, entry, idx, held)
VALUES (?1, ?2, ?3, ?4, ?5)
