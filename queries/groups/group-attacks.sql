-- Attacks by an armed group
-- @id group-attacks
-- @description What the group attacked, whom and where, and below that whom it is linked to, as articles say.
-- @description tie: did it, or one who belongs to the group or leads it did; claimed it; was blamed for it; in links what sort of link.
-- @description of links title is the other actor, by who is linked to whom, reports the articles that say so, event the other's id.
-- @param group actor
-- @param from date = 0001-01-01
-- @param to date = 9999-12-31
-- @param modality string = occurred
-- @column tie string
-- @column from date
-- @column to date
-- @column title string
-- @column kind string
-- @column modality string
-- @column by list
-- @column targets list
-- @column place string
-- @column country string
-- @column deaths int
-- @column injured int
-- @column reports int
-- @column event string
-- @example group="Islamic State"
WITH own (actor) AS MATERIALIZED (
  SELECT $group
  UNION
  SELECT from_actor FROM relations WHERE to_actor = $group AND type IN ('member-of', 'leads', 'part-of')
), tied (event, n) AS (
  SELECT x.event, CASE x.actor WHEN $group THEN 1 ELSE 2 END FROM own CROSS JOIN event_actors x ON x.actor = own.actor WHERE x.side = 'source'
  UNION ALL
  SELECT l.to_event, CASE x.side WHEN 'source' THEN 3 ELSE 4 END
  FROM event_actors x
  CROSS JOIN events c ON c.id = x.event
  CROSS JOIN event_links l ON l.from_event = c.id
  WHERE x.actor = $group AND c.modality = 'occurred'
    AND (x.side = 'source' AND c.kind = 'claim-of-responsibility' OR x.side = 'target' AND c.root = 'ACCUSE')
), attack AS (
  SELECT min(tied.n) AS n, e.*
  FROM tied
  CROSS JOIN events e ON e.id = tied.event
  WHERE e.root = 'ASSAULT' AND e.latest >= $from AND e.earliest <= $to AND ($modality = 'any' OR e.modality = $modality)
  GROUP BY e.id
), link (type, from_actor, to_actor, articles) AS (
  SELECT type, from_actor, to_actor, count(DISTINCT article) FROM relations WHERE from_actor = $group GROUP BY 1, 2, 3
  UNION
  SELECT type, from_actor, to_actor, count(DISTINCT article) FROM relations WHERE to_actor = $group GROUP BY 1, 2, 3
)
SELECT tie, "from", "to", title, kind, modality, "by", targets, place, country, deaths, injured, reports, event FROM (
  SELECT 1 AS part, a.latest AS latest, a.earliest AS earliest,
    CASE a.n WHEN 1 THEN 'did it' WHEN 2 THEN 'one of it did' WHEN 3 THEN 'claimed it' ELSE 'was blamed' END AS tie,
    a.date_from AS "from", a.date_to AS "to", a.title AS title, a.kind AS kind, a.modality AS modality,
    (SELECT json_group_array(name) FROM (SELECT DISTINCT coalesce(nullif(o.name, ''), o.id) AS name
      FROM event_actors x JOIN actors o ON o.id = x.actor WHERE x.event = a.id AND x.side = 'source' ORDER BY 1)) AS "by",
    (SELECT json_group_array(name) FROM (SELECT DISTINCT coalesce(nullif(o.name, ''), o.id) AS name
      FROM event_actors x JOIN actors o ON o.id = x.actor WHERE x.event = a.id AND x.side = 'target' ORDER BY 1)) AS targets,
    p.name AS place, nullif(p.country, '') AS country, a.deaths_min AS deaths, a.injured_min AS injured, a.reports AS reports, a.id AS event
  FROM attack a
  LEFT JOIN places p ON p.id = a.place
  UNION ALL
  SELECT 2, '', '', 'link', NULL, NULL, coalesce(nullif(o.name, ''), o.id), link.type, NULL, json_array(coalesce(nullif(f.name, ''), f.id)), json_array(coalesce(nullif(t.name, ''), t.id)),
    NULL, nullif(o.country, ''), NULL, NULL, link.articles, o.id
  FROM link
  JOIN actors f ON f.id = link.from_actor
  JOIN actors t ON t.id = link.to_actor
  JOIN actors o ON o.id = CASE link.from_actor WHEN $group THEN link.to_actor ELSE link.from_actor END
)
ORDER BY part, latest, earliest, kind, event, "by"
