DELETE FROM draft
WHERE user = :user AND id IN (
    SELECT id FROM draft WHERE user = :user ORDER BY at DESC, id LIMIT -1 OFFSET :most
)
