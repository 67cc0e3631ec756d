SELECT id, text, happened_on
FROM note
WHERE about = :person
  AND (happened_on, id) < (:on, :id)
ORDER BY happened_on DESC, id DESC
LIMIT :most
