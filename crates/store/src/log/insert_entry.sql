INSERT INTO entry (log, seq, hash, at, user, state, line)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
