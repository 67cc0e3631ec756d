SELECT person_name.id, person_name.name, person_name.use
FROM person_name
WHERE person_name.person = :person
ORDER BY person_name.use = 'former', (SELECT min(change.entry) FROM change WHERE change.kind = 'person_name' AND change.rec = person_name.id) DESC
LIMIT 50
