-- A posting in a storeroom, only ever reversed. It never says who received something.
CREATE TABLE stock_movement (
    id BLOB PRIMARY KEY,
    happened_on TEXT, storeroom TEXT, item BLOB, type TEXT, quantity INTEGER, lot TEXT, donor TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_movement_by_item ON stock_movement (item, storeroom);
CREATE INDEX stock_movement_by_day ON stock_movement (happened_on, type);

-- What lies where: the sum of the postings that count, and how many they are. Derived: a rebuild makes it again.
CREATE TABLE stock_level (
    item BLOB NOT NULL, storeroom TEXT NOT NULL,
    quantity INTEGER NOT NULL,    -- below zero only after a merge: something to settle
    movements INTEGER NOT NULL,
    PRIMARY KEY (item, storeroom)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_level_by_storeroom ON stock_level (storeroom);
