SELECT
    stay_span.stay, stay_span.resident, stay.planned_from, stay.planned_until, resident.person, resident.shown_name
FROM stay_span
JOIN stay ON stay.id = stay_span.stay
JOIN resident ON resident.id = stay_span.resident
WHERE stay_span.resident IN (
    SELECT known.id FROM resident AS known WHERE known.person = :person
    UNION
    SELECT :person
)
ORDER BY stay_span.arrived_on, stay_span.stay
