-- A confidential note about a person. It lives above, so that nothing below tells that it exists.
CREATE TABLE note (
    id BLOB PRIMARY KEY,
    text TEXT,
    about BLOB, happened_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX note_by_person ON note (about, happened_on);
