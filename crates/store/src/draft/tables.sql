-- Forms that somebody left before they were saved: of this copy alone, outside the journal, seen again by their user only.
CREATE TABLE draft (
    user BLOB NOT NULL, id BLOB NOT NULL,
    form TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (user, id)
) STRICT, WITHOUT ROWID;
