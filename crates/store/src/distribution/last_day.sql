SELECT distribution.happened_on
FROM distribution
WHERE distribution.happened_on >= :since AND NOT distribution.reversed
    AND EXISTS (
        SELECT 1
        FROM distribution_line
        WHERE distribution_line.distribution = distribution.id AND NOT distribution_line.reversed
            AND distribution_line.recipient IS NOT NULL
            AND (:item IS NULL OR distribution_line.item = :item)
    )
ORDER BY distribution.happened_on DESC
LIMIT 1
