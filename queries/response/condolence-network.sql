-- Who condoled with whom, after what
-- @id condolence-network
-- @description Condolences, what they answer, and how many days later they came (where both days are known).
-- @param from date = 0001-01-01
-- @param to date = 9999-12-31
-- @column by string
-- @column to string
-- @column after string
-- @column days int
-- @column outlets list
-- @column event string
SELECT coalesce(nullif(s.name, ''), s.id) AS "by", coalesce(nullif(t.name, ''), t.id) AS "to", o.title AS after,
  CAST(julianday(e.day) - julianday(o.day) AS INTEGER) AS days,
  (SELECT json_group_array(outlet) FROM (SELECT DISTINCT a.outlet AS outlet
    FROM report_events re JOIN reports r ON r.id = re.report JOIN articles a ON a.id = r.article
    WHERE re.event = e.id AND a.outlet <> '' ORDER BY 1)) AS outlets,
  e.id AS event
FROM events e
JOIN event_actors x ON x.event = e.id AND x.side = 'source'
JOIN actors s ON s.id = x.actor
LEFT JOIN event_actors y ON y.event = e.id AND y.side = 'target'
LEFT JOIN actors t ON t.id = y.actor
LEFT JOIN event_links l ON l.from_event = e.id AND l.type = 'RESPONDS_TO'
LEFT JOIN events o ON o.id = l.to_event
WHERE e.kind = 'condolence' AND e.modality = 'occurred' AND e.latest >= $from AND e.earliest <= $to
ORDER BY e.latest, e.earliest, e.id, s.id, coalesce(t.id, ''), coalesce(o.id, '')
