INSERT INTO stock_level (item, storeroom, quantity, movements)
VALUES (:item, :storeroom, :quantity, :movements)
ON CONFLICT (item, storeroom)
DO UPDATE SET quantity = quantity + excluded.quantity, movements = movements + excluded.movements
