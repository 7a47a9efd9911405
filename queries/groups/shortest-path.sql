-- How two actors are connected through events
-- @id shortest-path
-- @description The shortest ways from one to the other, at most eight steps: from actor to event, between events by what answers what
-- @description and what is about what. reports is how many reports the least known event of the way has; the best known way comes first.
-- @description No way leads through a hub: what has more ties (taking part, answering) than hub. hub=0 is the square root of twice all
-- @description ties: two that have more than that are expected to be tied to each other by chance alone.
-- @param actor actor
-- @param other actor
-- @param hub int = 0
-- @param from date = 0001-01-01
-- @param to date = 9999-12-31
-- @param modality string = occurred
-- @column steps int
-- @column path list
-- @column reports int
-- @column events list
-- @example actor="Xi Jinping" other="Fethullah Gulen"
-- @limit 100
WITH RECURSIVE hub (ties) AS MATERIALIZED (
  SELECT CASE $hub WHEN 0
    THEN CAST(sqrt(2.0 * ((SELECT count(*) FROM event_actors) + (SELECT count(*) FROM event_links WHERE type = 'RESPONDS_TO'))) AS INTEGER)
    ELSE $hub END
), level (n, near, far) AS (
  -- From both ends in turn, a level a row, until they meet: near is to be gone on from, far was reached last.
  SELECT 0, json_array($actor), json_array($other) WHERE $actor <> $other
  UNION ALL
  SELECT l.n + 1, l.far, (
    SELECT json_group_array(t.node) FROM (
      SELECT x.event AS node FROM json_each(l.near) f CROSS JOIN event_actors x ON x.actor = f.value
      UNION SELECT x.actor FROM json_each(l.near) f CROSS JOIN event_actors x ON x.event = f.value
      UNION SELECT x.to_event FROM json_each(l.near) f CROSS JOIN event_links x ON x.from_event = f.value
      UNION SELECT x.from_event FROM json_each(l.near) f CROSS JOIN event_links x ON x.to_event = f.value
    ) t
    LEFT JOIN events e ON e.id = t.node
    WHERE CASE
      WHEN t.node IN ($actor, $other) THEN 1
      WHEN e.id IS NULL
        THEN (SELECT count(*) FROM (SELECT 1 FROM event_actors WHERE actor = t.node LIMIT (SELECT ties + 1 FROM hub))) <= (SELECT ties FROM hub)
      ELSE e.latest >= $from AND e.earliest <= $to AND ($modality = 'any' OR e.modality = $modality)
        AND (SELECT count(*) FROM (SELECT 1 FROM event_actors WHERE event = e.id
          UNION ALL SELECT 1 FROM event_links WHERE from_event = e.id AND type = 'RESPONDS_TO'
          UNION ALL SELECT 1 FROM event_links WHERE to_event = e.id AND type = 'RESPONDS_TO')) <= (SELECT ties FROM hub)
      END)
  FROM level l
  WHERE l.n < 8 AND NOT EXISTS (SELECT value FROM json_each(l.near) INTERSECT SELECT value FROM json_each(l.far))
), reached (side, depth, node) AS MATERIALIZED (
  VALUES (1, 0, $actor), (0, 0, $other)
  UNION ALL
  SELECT l.n % 2, (l.n + 1) / 2, f.value FROM level l, json_each(l.far) f WHERE l.n > 0
), meeting (node, steps) AS MATERIALIZED (
  SELECT a.node, l.steps
  FROM (SELECT max(n) AS steps FROM level) l
  JOIN reached a ON a.side = 1 AND a.depth = (l.steps + 1) / 2
  JOIN reached b ON b.side = 0 AND b.depth = l.steps / 2 AND b.node = a.node
), walk (side, middle, node, depth, path) AS (
  SELECT 1, node, node, (steps + 1) / 2, json_quote(node) FROM meeting
  UNION ALL
  SELECT 0, node, node, steps / 2, '' FROM meeting
  UNION ALL
  SELECT w.side, w.middle, r.node, r.depth,
    CASE w.side WHEN 1 THEN json_quote(r.node) || ',' || w.path ELSE w.path || ',' || json_quote(r.node) END
  FROM walk w
  CROSS JOIN json_each((SELECT json_group_array(node) FROM (
    SELECT event AS node FROM event_actors WHERE actor = w.node
    UNION SELECT actor FROM event_actors WHERE event = w.node
    UNION SELECT to_event FROM event_links WHERE from_event = w.node
    UNION SELECT from_event FROM event_links WHERE to_event = w.node))) t
  CROSS JOIN reached r ON r.side = w.side AND r.depth = w.depth - 1 AND r.node = t.value
  WHERE w.depth > 0
), way (nodes) AS MATERIALIZED (
  SELECT '[' || a.path || b.path || ']' FROM walk a JOIN walk b ON b.middle = a.middle
  WHERE a.side = 1 AND a.depth = 0 AND b.side = 0 AND b.depth = 0
)
SELECT json_array_length(w.nodes) - 1 AS steps,
  (SELECT json_group_array(name) FROM (SELECT coalesce(e.caption, nullif(a.name, ''), n.value) AS name
    FROM json_each(w.nodes) n LEFT JOIN events e ON e.id = n.value LEFT JOIN actors a ON a.id = n.value ORDER BY n.key)) AS path,
  (SELECT min(e.reports) FROM json_each(w.nodes) n JOIN events e ON e.id = n.value) AS reports,
  (SELECT json_group_array(id) FROM (SELECT e.id AS id FROM json_each(w.nodes) n JOIN events e ON e.id = n.value ORDER BY n.key)) AS events
FROM way w
ORDER BY reports DESC, w.nodes
