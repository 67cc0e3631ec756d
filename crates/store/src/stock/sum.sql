-- The level by its postings; the same rule as for one of them.
SELECT coalesce(sum(quantity), 0) AS quantity, count(*) AS movements
FROM stock_movement
WHERE item = :item AND storeroom = :storeroom AND NOT reversed
    AND quantity BETWEEN -1099511627776 AND 1099511627776
