-- A person served. Identity first, then what figures need (`citizenships` is a set: a JSON list), then how much of it head
-- office may see.
CREATE TABLE person (
    id BLOB PRIMARY KEY,
    birth TEXT,
    code TEXT, name_status TEXT, sex TEXT, birth_year INTEGER, citizenships TEXT, papers TEXT, registered_on TEXT,
    disclosure TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_code ON person (code);

-- One name of a person, in one script, as somebody wrote it.
CREATE TABLE person_name (
    id BLOB PRIMARY KEY,
    name TEXT,
    person BLOB, use TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_by_person ON person_name (person);

-- The words of all names, folded, for finding by the beginning of a word. Derived: a rebuild makes it again.
CREATE TABLE name_word (
    word TEXT NOT NULL, person_name BLOB NOT NULL, person BLOB NOT NULL, PRIMARY KEY (word, person_name)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_word_by_name ON name_word (person_name);
