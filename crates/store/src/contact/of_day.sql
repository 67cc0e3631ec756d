SELECT
    contact.id, contact.happened_on, contact.channel, contact.ending, contact.people_present, contact.note, contact.reversed,
    contact.topics, contact.results,
    service_point.name AS service_point_name,
    (SELECT contact_person.person FROM contact_person WHERE contact_person.contact = contact.id LIMIT 1) AS person,
    (SELECT min(change.entry) FROM change WHERE change.kind = 'contact' AND change.rec = contact.id) AS first_entry
FROM contact
LEFT JOIN service_point ON service_point.id = contact.service_point
WHERE contact.happened_on = :day AND NOT contact.reversed
  AND first_entry < :before
ORDER BY first_entry DESC
LIMIT :most
