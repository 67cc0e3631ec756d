INSERT INTO exported (number, at, file, bytes, entries)
VALUES (:number, :at, :file, :bytes, :entries)
