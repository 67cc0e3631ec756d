-- What one posting gives to its level. A quantity nobody can have meant gives nothing, so that a sum never overflows.
SELECT item, storeroom, quantity
FROM stock_movement
WHERE id = :id AND NOT reversed AND item IS NOT NULL AND storeroom IS NOT NULL
    AND quantity BETWEEN -1099511627776 AND 1099511627776
