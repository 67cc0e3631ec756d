-- The journal as it arrived, byte for byte, and the state that merging works on. Nothing here is ever updated but
-- `entry.state`, `change.held` and, by an erasure or a level that fell, `part`.

-- One log: the entries of one desk, one incarnation, one compartment. Whose it is stands in its first entry; an entry belongs to
-- the log of its parent, so whoever begins a log under an id that is taken begins one of their own.
CREATE TABLE log (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    desk BLOB NOT NULL,
    site BLOB NOT NULL,
    audience TEXT NOT NULL,
    guarded INTEGER NOT NULL,     -- 1: written at another site, so that head office keeps its parts by the levels of disclosure (D3)
    UNIQUE (id, desk, site)
) STRICT;

-- One line of the journal. (log, seq) is not unique: a copied vault makes forks, and both branches are kept.
CREATE TABLE entry (
    n INTEGER PRIMARY KEY,
    log INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL,          -- claimed wall clock, milliseconds since 1970 UTC; shown, never trusted
    user BLOB,                    -- NULL when the program acts
    state TEXT NOT NULL,          -- 'applied', or why it is only stored
    line TEXT NOT NULL
) STRICT;
CREATE INDEX entry_by_log ON entry (log, seq);

-- Entries that came as a further child of their parent (J6): where a log forked. Each begins a branch.
CREATE TABLE fork (
    log INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (log, seq, entry)
) STRICT, WITHOUT ROWID;

-- Which record each change that was applied is about, and what of it nothing has replaced: NULL when all of it still holds, as
-- of most; else the registers that do, and with a `!` before them the marks; '' when nothing does. A record is a kind with an
-- id, and lies here in the order of the state hash.
CREATE TABLE change (
    kind TEXT NOT NULL,
    rec BLOB NOT NULL,
    entry INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    held TEXT,
    PRIMARY KEY (kind, rec, entry, idx)
) STRICT, WITHOUT ROWID;

-- The values, apart from the line, so that one can be withheld or erased and the chain still verifies.
CREATE TABLE part (
    entry INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    class TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (entry, idx, class)
) STRICT, WITHOUT ROWID;

-- Whom a part is about: what an erasure or a disclosure level of that person reaches.
CREATE TABLE subject (
    person BLOB NOT NULL,
    entry INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    class TEXT NOT NULL,
    PRIMARY KEY (person, entry, idx, class)
) STRICT, WITHOUT ROWID;

-- Every replacement ever named; permanent, and may come before the operation it replaces.
CREATE TABLE dead (
    kind TEXT NOT NULL,
    rec BLOB NOT NULL,
    op TEXT NOT NULL,
    register TEXT NOT NULL,
    PRIMARY KEY (kind, rec, op, register)
) STRICT, WITHOUT ROWID;

-- Standing rules of erasure: what goes now and on any later arrival.
CREATE TABLE erasure (
    subject BLOB NOT NULL,
    classes TEXT NOT NULL,
    scope TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (subject, classes, scope, entry)
) STRICT, WITHOUT ROWID;

-- What people have to look at: values written without knowledge of each other, and records removed here and changed there.
CREATE TABLE unsettled (
    kind TEXT NOT NULL,
    rec BLOB NOT NULL,
    register TEXT NOT NULL,       -- '' for a disputed removal
    PRIMARY KEY (kind, rec, register)
) STRICT, WITHOUT ROWID;
