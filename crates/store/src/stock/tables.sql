-- A posting in a storeroom, only ever reversed. It never says who received something.
CREATE TABLE stock_movement (
    id BLOB PRIMARY KEY,
    happened_on TEXT, storeroom TEXT, item BLOB, type TEXT, quantity INTEGER, lot TEXT, donor TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_movement_by_item ON stock_movement (item, storeroom);
