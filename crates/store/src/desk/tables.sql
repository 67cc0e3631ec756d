-- What the branch is made of: its sites' names, where people are met, who works here.
CREATE TABLE site (
    id BLOB PRIMARY KEY,
    name TEXT, role TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE service_point (
    id BLOB PRIMARY KEY,
    name TEXT, kind TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE staff (
    id BLOB PRIMARY KEY,
    name TEXT
) STRICT, WITHOUT ROWID;
-- That somebody read something, printed it or took it out in the clear; in the highest vault that was shown.
CREATE TABLE trace (
    id BLOB PRIMARY KEY,
    about BLOB, what TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Facts of this copy alone, outside the journal: never merged, never sent.
CREATE TABLE local (
    name TEXT PRIMARY KEY, value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
