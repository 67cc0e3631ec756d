-- One encounter on a channel. Who it was is a record of its own, so that an erasure leaves the contact counted.
CREATE TABLE contact (
    id BLOB PRIMARY KEY,
    note TEXT,
    happened_on TEXT, service_point BLOB, channel TEXT, direction TEXT, people_present INTEGER, asked_by TEXT, sex TEXT,
    age_group TEXT, citizenship TEXT, region TEXT, language TEXT,
    topics TEXT, results TEXT,    -- sets: JSON lists
    ending TEXT, minutes INTEGER,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_day ON contact (happened_on, channel);

CREATE TABLE contact_person (
    id BLOB PRIMARY KEY,
    contact BLOB, person BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_person_by_person ON contact_person (person);
CREATE INDEX contact_person_by_contact ON contact_person (contact);
