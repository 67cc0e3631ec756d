INSERT OR REPLACE INTO seal (log, seq, hash, statement, signature)
VALUES (:log, :seq, :hash, :statement, :signature)
