-- A place to sleep: a bed, or a unit with several.
CREATE TABLE place (
    id BLOB PRIMARY KEY,
    name TEXT, unit TEXT, kind TEXT, beds INTEGER, state TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX place_by_name ON place (name);
