SELECT
    contact.id, contact.happened_on, contact.channel, contact.ending, contact.people_present, contact.note, contact.reversed,
    contact.topics, contact.results,
    service_point.name AS service_point_name,
    contact_person.person AS person,
    (SELECT min(change.entry) FROM change WHERE change.kind = 'contact' AND change.rec = contact.id) AS first_entry
FROM contact_person
JOIN contact ON contact.id = contact_person.contact
LEFT JOIN service_point ON service_point.id = contact.service_point
WHERE contact_person.person = :person
  AND (contact.happened_on, contact.id) < (:on, :id)
ORDER BY contact.happened_on DESC, contact.id DESC
LIMIT :most
