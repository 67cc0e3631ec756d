INSERT INTO log (id, desk, site, audience, guarded)
VALUES (:id, :desk, :site, :audience, :guarded)
