INSERT INTO entry (log, seq, hash, at, user, state, line)
VALUES (:log, :seq, :hash, :at, :user, :state, :line)
