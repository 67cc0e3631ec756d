SELECT min(id) = :id AS is_first
FROM stock_movement
WHERE item = :item AND storeroom = :storeroom
