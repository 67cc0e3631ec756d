SELECT
    here.stay, here.resident, stay.planned_from, stay.planned_until, resident.person, resident.shown_name
FROM (
    SELECT stay, resident, arrived_on
    FROM stay_span
    WHERE left_on IS NULL AND arrived_on < :until
    UNION ALL
    SELECT stay, resident, arrived_on
    FROM stay_span
    WHERE left_on > :from AND arrived_on < :until
) AS here
JOIN stay ON stay.id = here.stay
LEFT JOIN resident ON resident.id = here.resident
ORDER BY here.arrived_on, here.stay
