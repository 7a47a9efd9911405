-- Drills in which members of an organization took part
-- @id joint-drills-by-bloc
-- @description Joint drills of at least so many members, as the membership was on the day, or of the organization itself.
-- @description members names them, others the countries beside them; itself has the organization and its bodies where they take part.
-- @description status takes member, observer, partner, suspended, one or several, as status=member,observer.
-- @param organization actor
-- @param least int = 1
-- @param status list = member
-- @param from date = 0001-01-01
-- @param to date = 9999-12-31
-- @param modality string = occurred
-- @column from date
-- @column to date
-- @column title string
-- @column modality string
-- @column members list
-- @column others list
-- @column itself string
-- @column place string
-- @column reports int
-- @column event string
-- @example organization=SCO
WITH drill AS MATERIALIZED (
  SELECT e.* FROM events e
  WHERE e.kind = 'joint-drill' AND e.latest >= $from AND e.earliest <= $to AND ($modality = 'any' OR e.modality = $modality)
), part (event, actor) AS MATERIALIZED (
  SELECT d.id, x.actor FROM drill d CROSS JOIN event_actors x ON x.event = d.id
  UNION
  SELECT d.id, c.country FROM drill d CROSS JOIN event_countries c ON c.event = d.id
), member (event, actor) AS MATERIALIZED (
  SELECT DISTINCT d.id, part.actor
  FROM drill d
  CROSS JOIN part ON part.event = d.id
  CROSS JOIN memberships m ON m.member = part.actor AND m.organization = $organization
  WHERE m.status IN (SELECT value FROM json_each($status))
    AND m."from" <= d.latest AND (m."to" = '' OR m."to" >= d.earliest)
), own (event, actor) AS MATERIALIZED (
  SELECT part.event, part.actor FROM part
  WHERE part.actor = $organization OR EXISTS (SELECT 1 FROM belongings b WHERE b.actor = part.actor AND b.owner = $organization)
)
SELECT d.date_from AS "from", d.date_to AS "to", d.title AS title, d.modality AS modality,
  (SELECT json_group_array(name) FROM (SELECT coalesce(nullif(a.name, ''), a.id) AS name
    FROM member JOIN actors a ON a.id = member.actor WHERE member.event = d.id ORDER BY 1)) AS members,
  (SELECT json_group_array(name) FROM (SELECT coalesce(nullif(a.name, ''), a.id) AS name
    FROM part JOIN actors a ON a.id = part.actor AND a.type = 'country' AND a.named = 1
    WHERE part.event = d.id AND part.actor NOT IN (SELECT actor FROM member WHERE event = d.id) ORDER BY 1)) AS others,
  (SELECT group_concat(name, ', ') FROM (SELECT coalesce(nullif(a.name, ''), a.id) AS name
    FROM own JOIN actors a ON a.id = own.actor WHERE own.event = d.id ORDER BY 1)) AS itself,
  p.name AS place, d.reports AS reports, d.id AS event
FROM drill d
LEFT JOIN places p ON p.id = d.place
WHERE (SELECT count(*) FROM member WHERE event = d.id) >= $least OR EXISTS (SELECT 1 FROM own WHERE event = d.id)
ORDER BY d.latest, d.earliest, d.id
