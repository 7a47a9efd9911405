-- What followed an assassination
-- @id assassination-aftermath
-- @description Condemnations, arrests, condolences and all else that followed, in order, up to so many days later.
-- @description link: answers it and is about it are what reports say; told with it is an event of the same article that has a country
-- @description in common with the killing, began no earlier as far as is known, and was over when the days were.
-- @description victim, where given: only killings of, and attempts on, that actor.
-- @param victim actor =
-- @param from date = 0001-01-01
-- @param to date = 9999-12-31
-- @param days int = 30
-- @param modality string = occurred
-- @column killing string
-- @column days int
-- @column from date
-- @column to date
-- @column link string
-- @column title string
-- @column kind string
-- @column modality string
-- @column reports int
-- @column outlets int
-- @column event string
-- @example victim="Andrey Karlov" days=3
WITH killing (id, title, day, earliest, latest, until, place) AS MATERIALIZED (
  SELECT e.id, e.title, e.day, e.earliest, e.latest, coalesce(date(e.latest, $days || ' days'), '9999-12-31'), (SELECT 'country:' || p.country FROM places p WHERE p.id = e.place)
  FROM events e
  WHERE e.kind IN ('assassination', 'attempted-assassination') AND e.modality = 'occurred' AND e.latest >= $from AND e.earliest <= $to
    AND ($victim = '' OR EXISTS (SELECT 1 FROM event_actors v WHERE v.event = e.id AND v.side = 'target' AND v.actor = $victim))
), country (killing, id) AS MATERIALIZED (
  SELECT k.id, c.country FROM killing k CROSS JOIN event_countries c ON c.event = k.id
  UNION
  SELECT id, place FROM killing WHERE place IS NOT NULL
), beside (killing, event) AS (
  SELECT DISTINCT k.id, x.event
  FROM killing k
  CROSS JOIN report_events re ON re.event = k.id
  CROSS JOIN reports r ON r.id = re.report
  CROSS JOIN reports o ON o.article = r.article
  CROSS JOIN report_events x ON x.report = o.id AND x.event <> k.id
), followed (killing, event, n) AS (
  SELECT k.id, l.from_event, CASE l.type WHEN 'RESPONDS_TO' THEN 1 ELSE 2 END FROM killing k CROSS JOIN event_links l ON l.to_event = k.id
  UNION ALL
  SELECT b.killing, b.event, 3 FROM beside b
  WHERE EXISTS (SELECT 1 FROM event_countries c WHERE c.event = b.event AND c.country IN (SELECT id FROM country WHERE killing = b.killing))
    OR EXISTS (SELECT 1 FROM events e JOIN places p ON p.id = e.place
      WHERE e.id = b.event AND 'country:' || p.country IN (SELECT id FROM country WHERE killing = b.killing))
)
SELECT k.title AS killing, CAST(julianday(e.day) - julianday(k.day) AS INTEGER) AS days, e.date_from AS "from", e.date_to AS "to",
  CASE min(f.n) WHEN 1 THEN 'answers it' WHEN 2 THEN 'is about it' ELSE 'told with it' END AS link,
  e.title AS title, e.kind AS kind, e.modality AS modality, e.reports AS reports, e.outlets AS outlets, e.id AS event
FROM killing k
CROSS JOIN followed f ON f.killing = k.id
CROSS JOIN events e ON e.id = f.event
WHERE e.latest >= k.earliest
  AND CASE f.n WHEN 3 THEN (e.date_from IS NULL OR e.earliest >= k.earliest) AND e.latest <= k.until ELSE e.earliest <= k.until END
  AND ($modality = 'any' OR e.modality = $modality)
GROUP BY k.id, e.id
ORDER BY k.latest, k.earliest, k.id, e.latest, e.earliest, e.id
