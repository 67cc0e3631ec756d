SELECT birth, code, name_status, sex, birth_year, citizenships, papers, registered_on, disclosure
FROM person
WHERE id = :id
