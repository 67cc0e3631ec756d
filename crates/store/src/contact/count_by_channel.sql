SELECT channel, count(*) AS n
FROM contact
WHERE happened_on = :day AND NOT reversed
GROUP BY channel
ORDER BY n DESC, channel
