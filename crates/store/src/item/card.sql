SELECT
    item.id, item.code, item.name, item.unit,
    (SELECT coalesce(sum(stock_level.quantity), 0) FROM stock_level WHERE stock_level.item = item.id) AS on_hand
FROM item
WHERE item.id = :id
