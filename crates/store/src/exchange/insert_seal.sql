INSERT OR REPLACE INTO seal (log, seq, statement, signature)
VALUES (:log, :seq, :statement, :signature)
