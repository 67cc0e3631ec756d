SELECT distribution_line.movement, distribution_line.item,
    CASE WHEN distribution_line.reversed OR distribution.reversed THEN 0 ELSE distribution_line.quantity END AS quantity,
    distribution.storeroom, distribution.happened_on
FROM distribution_line
JOIN distribution ON distribution.id = distribution_line.distribution
WHERE distribution_line.id = :id
