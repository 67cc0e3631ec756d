-- What this copy has sent, received and whom it knows. Outside the journal: a restored copy begins a new epoch.
CREATE TABLE peer (
    site BLOB PRIMARY KEY, card TEXT NOT NULL, added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE exported (
    number INTEGER PRIMARY KEY, at INTEGER NOT NULL, file TEXT NOT NULL, bytes INTEGER NOT NULL, entries INTEGER NOT NULL
) STRICT;
CREATE TABLE imported (
    n INTEGER PRIMARY KEY, sender BLOB NOT NULL, epoch BLOB NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
    entries INTEGER NOT NULL, fresh INTEGER NOT NULL
) STRICT;
CREATE INDEX imported_by_sender ON imported (sender, epoch, number);
-- Signed heads of logs, kept and forwarded with the log, so that a carrier cannot forge.
CREATE TABLE seal (
    log BLOB NOT NULL, seq INTEGER NOT NULL, statement TEXT NOT NULL, signature TEXT NOT NULL, PRIMARY KEY (log, seq)
) STRICT, WITHOUT ROWID;
