INSERT OR REPLACE INTO stay_span (stay, resident, place, arrived_on, left_on)
VALUES (:stay, :resident, :place, :arrived_on, :left_on)
