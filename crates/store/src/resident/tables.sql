-- Somebody as the house knows them: a shown name, and the person below if there is one.
CREATE TABLE resident (
    id BLOB PRIMARY KEY,
    shown_name TEXT,
    person BLOB, sex TEXT, birth_year INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX resident_by_person ON resident (person);
