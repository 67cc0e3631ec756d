SELECT
    stay_event.id, stay_event.stay, stay_event.happened_on, stay_event.event, stay_event.reason_out,
    stay_event.destination, stay_event.note, stay_event.reversed,
    place.name AS place_name, stay.ground
FROM stay
JOIN stay_event ON stay_event.stay = stay.id
LEFT JOIN place ON place.id = stay_event.place
WHERE stay.resident IN (
    SELECT known.id FROM resident AS known WHERE known.person = :person
    UNION
    SELECT :person
)
    AND (stay_event.happened_on, stay_event.id) < (:on, :id)
ORDER BY stay_event.happened_on DESC, stay_event.id DESC
LIMIT :most
