-- In the order they can have happened: of one day first the arrival, last the leaving, and what lies between as it was
-- recorded. The wall clock is the entry's own, so that every copy has the same order.
SELECT stay_event.id, stay_event.happened_on, stay_event.event, stay_event.place
FROM stay_event
WHERE stay_event.stay = :stay AND NOT stay_event.reversed
ORDER BY
    stay_event.happened_on,
    CASE stay_event.event WHEN 'arrived' THEN 0 WHEN 'left' THEN 2 ELSE 1 END,
    (
        SELECT min(entry.at)
        FROM change
        JOIN entry ON entry.n = change.entry
        WHERE change.kind = 'stay_event' AND change.rec = stay_event.id
    ),
    stay_event.id
