INSERT OR REPLACE INTO draft (user, id, form, at, body)
VALUES (:user, :id, :form, :at, :body)
