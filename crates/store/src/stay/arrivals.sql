SELECT count(*) AS n
FROM stay_span
WHERE arrived_on >= :first AND arrived_on <= :last
