SELECT DISTINCT distribution_line.recipient
FROM distribution
JOIN distribution_line ON distribution_line.distribution = distribution.id
WHERE distribution.happened_on = :day AND NOT distribution.reversed AND NOT distribution_line.reversed
    AND distribution_line.recipient IS NOT NULL
    AND (:item IS NULL OR distribution_line.item = :item)
ORDER BY distribution_line.recipient
LIMIT :most
