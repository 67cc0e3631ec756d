SELECT EXISTS (
    SELECT 1
    FROM person_name
    JOIN name_word ON name_word.person_name = person_name.id
    WHERE person_name.person = :person AND name_word.word >= :from AND name_word.word < :until
)
