-- n contacts entered as a number.
CREATE TABLE tally (
    id BLOB PRIMARY KEY,
    happened_on TEXT, service_point BLOB, channel TEXT, topic TEXT, citizenship TEXT, n INTEGER, source TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_by_day ON tally (happened_on, channel);
