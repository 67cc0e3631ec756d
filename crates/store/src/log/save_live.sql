INSERT OR REPLACE INTO live (kind, rec, entry, idx, held)
VALUES (:kind, :rec, :entry, :idx, :held)
