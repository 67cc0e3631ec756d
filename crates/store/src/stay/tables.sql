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
CREATE INDEX stay_event_by_place ON stay_event (place);

-- From when to when each stay that counts was in the house, so that a range of nights is found without its events. Derived
-- from both tables above: a rebuild makes it again.
CREATE TABLE stay_span (
    stay BLOB PRIMARY KEY,
    resident BLOB,
    place BLOB,                   -- the place told last
    arrived_on TEXT,              -- NULL while nobody has arrived
    left_on TEXT                  -- NULL while they live here
) STRICT, WITHOUT ROWID;
CREATE INDEX stay_span_by_leaving ON stay_span (left_on, arrived_on);
CREATE INDEX stay_span_by_arrival ON stay_span (arrived_on);
CREATE INDEX stay_span_by_resident ON stay_span (resident);
