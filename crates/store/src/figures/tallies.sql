-- A tally counts n contacts and no persons; it counts as inbound and has no results.
SELECT
    substr(happened_on, 1, 7) AS month,
    coalesce(sum(CASE WHEN channel = :hotline AND topic <> '' THEN n END), 0) AS h1,
    coalesce(sum(CASE WHEN channel = :hotline THEN n END), 0) AS h2,
    coalesce(sum(CASE WHEN channel = :reception THEN n END), 0) AS r1
FROM tally
WHERE happened_on >= :first AND happened_on <= :last AND NOT reversed
GROUP BY month
ORDER BY month
