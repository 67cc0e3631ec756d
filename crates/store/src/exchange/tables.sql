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
    log BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, statement TEXT NOT NULL, signature TEXT NOT NULL,
    PRIMARY KEY (log, seq, hash)
) STRICT, WITHOUT ROWID;

-- How much head office may see of each person (D1): the strictest of the live values of their register. Kept by the projection,
-- of somebody who was removed too.
CREATE TABLE level (
    person BLOB PRIMARY KEY, level TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Whose level became another, in order: each vault that follows remembers how far it has come (`local`, 'levels_followed').
CREATE TABLE level_change (
    n INTEGER PRIMARY KEY, person BLOB NOT NULL
) STRICT;
-- Parts that came and were not kept, because their class is above the level of somebody they are about (D3): what a level that
-- rises asks for again. Whom a part is about stood in the part and is not kept.
CREATE TABLE wanted (
    log INTEGER NOT NULL, seq INTEGER NOT NULL, entry INTEGER NOT NULL, idx INTEGER NOT NULL, class TEXT NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (log, seq, entry, idx, class)
) STRICT, WITHOUT ROWID;
-- Parts of the import under way that the levels known so far do not allow: judged when all of it is here. Empty between imports.
CREATE TABLE doubted (
    entry INTEGER NOT NULL, idx INTEGER NOT NULL, class TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (entry, idx, class)
) STRICT, WITHOUT ROWID;
