-- A thing that is kept and handed out.
CREATE TABLE item (
    id BLOB PRIMARY KEY,
    code TEXT, name TEXT, unit TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX item_by_code ON item (code);
