-- By the postings, not by the lines of recipients: what must keep counting after an erasure has no subject.
SELECT coalesce(-sum(quantity), 0) AS n
FROM stock_movement
WHERE happened_on >= :first AND happened_on <= :last AND type IN (:hand_out, :internal_request) AND NOT reversed
    AND quantity BETWEEN -1099511627776 AND 1099511627776
