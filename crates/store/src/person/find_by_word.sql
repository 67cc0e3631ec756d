SELECT word, person_name, person
FROM name_word
WHERE word >= :from AND word < :until
  AND (word, person_name) > (:after_word, :after_name)
ORDER BY word, person_name
