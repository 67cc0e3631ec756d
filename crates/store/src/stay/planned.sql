SELECT
    stay_span.stay, stay_span.resident, stay.planned_from, stay.planned_until, resident.person, resident.shown_name
FROM stay_span
JOIN stay ON stay.id = stay_span.stay
LEFT JOIN resident ON resident.id = stay_span.resident
WHERE stay_span.arrived_on IS NULL
    AND stay.planned_from < :until AND (stay.planned_until IS NULL OR stay.planned_until > :from)
ORDER BY stay.planned_from, stay_span.stay
