INSERT INTO imported (sender, epoch, number, at, entries, fresh)
VALUES (:sender, :epoch, :number, :at, :entries, :fresh)
