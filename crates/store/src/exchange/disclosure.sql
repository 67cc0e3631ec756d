SELECT
    person.disclosure,
    EXISTS (
        SELECT 1 FROM unsettled
        WHERE unsettled.kind = 'person' AND unsettled.rec = person.id AND unsettled.register = 'disclosure'
    ) AS unsettled
FROM person
WHERE person.id = :id
