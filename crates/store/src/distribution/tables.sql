-- One act of handing out.
CREATE TABLE distribution (
    id BLOB PRIMARY KEY,
    note TEXT,
    happened_on TEXT, service_point BLOB, storeroom TEXT, sheet_number TEXT, unnamed INTEGER,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX distribution_by_day ON distribution (happened_on);

-- One recipient, one line. `movement` is the posting in the storeroom that goes with it.
CREATE TABLE distribution_line (
    id BLOB PRIMARY KEY,
    distribution BLOB, recipient BLOB, item BLOB, quantity INTEGER, loan INTEGER, movement BLOB,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX distribution_line_by_recipient ON distribution_line (recipient);
CREATE INDEX distribution_line_by_distribution ON distribution_line (distribution);
CREATE INDEX distribution_line_by_movement ON distribution_line (movement);
