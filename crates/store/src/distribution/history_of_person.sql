SELECT
    distribution_line.id, distribution_line.distribution, distribution_line.item, distribution_line.quantity,
    distribution_line.loan, distribution.happened_on, distribution.sheet_number, distribution.note,
    distribution_line.reversed OR distribution.reversed AS reversed
FROM distribution_line
JOIN distribution ON distribution.id = distribution_line.distribution
WHERE distribution_line.recipient IN (
    SELECT known.id FROM resident AS known WHERE known.person = :person
    UNION
    SELECT :person
)
    AND (distribution.happened_on, distribution_line.id) < (:on, :id)
ORDER BY distribution.happened_on DESC, distribution_line.id DESC
LIMIT :most
