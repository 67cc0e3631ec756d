-- That somebody lives in the house. What happened in it is told by its events.
CREATE TABLE stay (
    id BLOB PRIMARY KEY,
    resident BLOB, planned_from TEXT, planned_until TEXT, ground TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stay_by_resident ON stay (resident);

CREATE TABLE stay_event (
    id BLOB PRIMARY KEY,
    note TEXT,
    stay BLOB, happened_on TEXT, event TEXT, place BLOB, reason_out TEXT, destination TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stay_event_by_stay ON stay_event (stay, happened_on);
CREATE INDEX stay_event_by_day ON stay_event (happened_on, event);
