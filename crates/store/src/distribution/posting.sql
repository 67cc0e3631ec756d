SELECT distribution_line.movement, distribution_line.item, distribution_line.quantity,
    distribution.storeroom, distribution.happened_on
FROM distribution_line
JOIN distribution ON distribution.id = distribution_line.distribution
WHERE distribution_line.id = :id AND NOT distribution_line.reversed AND NOT distribution.reversed
