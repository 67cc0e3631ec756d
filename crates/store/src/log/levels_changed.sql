SELECT DISTINCT person
FROM level_change
WHERE n > :since AND n <= :now
