SELECT service_point.id, service_point.name, service_point.kind
FROM service_point
ORDER BY (SELECT min(change.entry) FROM change WHERE change.kind = 'service_point' AND change.rec = service_point.id),
    service_point.name
LIMIT 200
