-- What an actor did and had done to it
-- @id actor-timeline
-- @description Every event in which the actor takes part, by day. A country takes part through its people and bodies too;
-- @description capacity says whether they acted for it. with has the others in the event.
-- @param actor actor
-- @param from date = 0001-01-01
-- @param to date = 9999-12-31
-- @param modality string = occurred
-- @column from date
-- @column to date
-- @column side string
-- @column title string
-- @column kind string
-- @column modality string
-- @column capacity string
-- @column with list
-- @column place string
-- @column reports int
-- @column event string
-- @example actor="Xi Jinping"
WITH part (event, side, capacity) AS (
  SELECT event, side, capacity FROM event_actors WHERE actor = $actor
  UNION ALL
  SELECT c.event, c.side, c.capacity FROM event_countries c
  WHERE c.country = $actor
    AND NOT EXISTS (SELECT 1 FROM event_actors x WHERE x.event = c.event AND x.side = c.side AND x.actor = $actor)
)
SELECT e.date_from AS "from", e.date_to AS "to", part.side AS side, e.title AS title, e.kind AS kind, e.modality AS modality,
  CASE part.side WHEN 'source' THEN part.capacity END AS capacity,
  (SELECT json_group_array(name) FROM (SELECT DISTINCT coalesce(nullif(a.name, ''), a.id) AS name
    FROM event_actors x JOIN actors a ON a.id = x.actor WHERE x.event = e.id AND x.actor <> $actor ORDER BY 1)) AS "with",
  p.name AS place, e.reports AS reports, e.id AS event
FROM part
CROSS JOIN events e ON e.id = part.event
LEFT JOIN places p ON p.id = e.place
WHERE e.latest >= $from AND e.earliest <= $to AND ($modality = 'any' OR e.modality = $modality)
ORDER BY e.latest, e.earliest, e.id, part.side
