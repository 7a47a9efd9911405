-- Events of an organization and of its members
-- @id organization-events
-- @description Events in which the organization itself or a body of it takes part, and those in which at least so many of its
-- @description members do, as the membership was on the day; least=1 has every event of every member.
-- @description members names them, others the countries beside them; itself has the organization and its bodies where they take part.
-- @description status takes member, observer, partner, suspended, one or several, as status=member,observer.
-- @param organization actor
-- @param least int = 2
-- @param status list = member
-- @param from date = 0001-01-01
-- @param to date = 9999-12-31
-- @param modality string = occurred
-- @column from date
-- @column to date
-- @column title string
-- @column kind string
-- @column root string
-- @column modality string
-- @column members list
-- @column others list
-- @column itself string
-- @column place string
-- @column reports int
-- @column event string
-- @example organization=SCO
WITH own (actor) AS MATERIALIZED (
  SELECT $organization
  UNION
  SELECT actor FROM belongings WHERE owner = $organization
), itself (event, actor) AS MATERIALIZED (
  SELECT DISTINCT x.event, x.actor FROM own CROSS JOIN event_actors x ON x.actor = own.actor
), part (event, actor) AS MATERIALIZED (
  SELECT c.event, m.member FROM memberships m CROSS JOIN event_countries c ON c.country = m.member CROSS JOIN events e ON e.id = c.event
  WHERE m.organization = $organization AND m.status IN (SELECT value FROM json_each($status))
    AND m."from" <= e.latest AND (m."to" = '' OR m."to" >= e.earliest) AND e.latest >= $from AND e.earliest <= $to
  UNION
  SELECT x.event, m.member FROM memberships m CROSS JOIN event_actors x ON x.actor = m.member CROSS JOIN events e ON e.id = x.event
  WHERE m.organization = $organization AND m.status IN (SELECT value FROM json_each($status))
    AND m."from" <= e.latest AND (m."to" = '' OR m."to" >= e.earliest) AND e.latest >= $from AND e.earliest <= $to
), chosen (event) AS (
  SELECT event FROM itself
  UNION
  SELECT event FROM part GROUP BY event HAVING count(*) >= $least
)
SELECT e.date_from AS "from", e.date_to AS "to", e.title AS title, e.kind AS kind, nullif(e.root, '') AS root, e.modality AS modality,
  (SELECT json_group_array(name) FROM (SELECT coalesce(nullif(a.name, ''), a.id) AS name
    FROM part JOIN actors a ON a.id = part.actor WHERE part.event = e.id ORDER BY 1)) AS members,
  (SELECT json_group_array(name) FROM (SELECT coalesce(nullif(a.name, ''), a.id) AS name
    FROM (SELECT country AS actor FROM event_countries WHERE event = e.id UNION SELECT actor FROM event_actors WHERE event = e.id) present
    JOIN actors a ON a.id = present.actor AND a.type = 'country' AND a.named = 1
    WHERE present.actor NOT IN (SELECT actor FROM part WHERE event = e.id) ORDER BY 1)) AS others,
  (SELECT group_concat(name, ', ') FROM (SELECT coalesce(nullif(a.name, ''), a.id) AS name
    FROM itself JOIN actors a ON a.id = itself.actor WHERE itself.event = e.id ORDER BY 1)) AS itself,
  p.name AS place, e.reports AS reports, e.id AS event
FROM chosen
CROSS JOIN events e ON e.id = chosen.event
LEFT JOIN places p ON p.id = e.place
WHERE e.latest >= $from AND e.earliest <= $to AND ($modality = 'any' OR e.modality = $modality)
ORDER BY e.latest, e.earliest, e.id
