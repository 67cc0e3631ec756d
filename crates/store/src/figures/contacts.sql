-- One walk over the days of the period gives every figure of contacts, month by month.
SELECT
    substr(happened_on, 1, 7) AS month,
    coalesce(sum(
        channel = :hotline AND direction = :inbound
        AND json_array_length(topics) > 0
    ), 0) AS h1,
    coalesce(sum(channel = :hotline AND direction = :inbound), 0) AS h2,
    coalesce(sum(channel = :reception), 0) AS r1,
    coalesce(sum(CASE WHEN channel = :reception THEN coalesce(people_present, 1) END), 0) AS r2,
    coalesce(sum(
        channel = :office
        AND EXISTS (
            SELECT 1 FROM json_each(contact.results) AS result
            WHERE result.value IN (:consultation, :drafted)
        )
    ), 0) AS o1
FROM contact
WHERE happened_on >= :first AND happened_on <= :last AND NOT reversed
GROUP BY month
ORDER BY month
