-- Where reports contradict each other
-- @id contradictions-open
-- @description What reports of one event cannot agree on, and which outlets say what; it stands open until an outlet corrects itself.
-- @description stories counts the articles that say so, copies of one wire story once; first and last are the days they were published.
-- @description on: date, place, source, target, deaths or injured; all of them where it is not given. country: only events that it takes part in.
-- @param on string =
-- @param country country =
-- @param from date = 0001-01-01
-- @param to date = 9999-12-31
-- @column title string
-- @column on string
-- @column says string
-- @column stories int
-- @column outlets list
-- @column first date
-- @column last date
-- @column event string
WITH pair (event, matter, one, other) AS MATERIALIZED (
  SELECT c.event, m.value, c.report, c.other
  FROM contradictions c
  CROSS JOIN events e ON e.id = c.event
  CROSS JOIN json_each(c.matters) m
  WHERE e.latest >= $from AND e.earliest <= $to AND ($on = '' OR m.value = $on)
    AND ($country = '' OR EXISTS (SELECT 1 FROM event_countries x WHERE x.event = c.event AND x.country = $country))
), side (event, matter, report) AS (
  SELECT event, matter, one FROM pair
  UNION
  SELECT event, matter, other FROM pair
), said (event, matter, article, says) AS MATERIALIZED (
  SELECT s.event, s.matter, r.article, CASE s.matter
    WHEN 'date' THEN CASE WHEN r.date_from = r.date_to THEN r.date_from ELSE coalesce(r.date_from, '?') || ' to ' || coalesce(r.date_to, '?') END
    WHEN 'place' THEN (SELECT p.name FROM places p WHERE p.id = r.place)
    WHEN 'deaths' THEN r.deaths_min || CASE WHEN r.deaths_max IS NULL THEN '+' WHEN r.deaths_max > r.deaths_min THEN '-' || r.deaths_max ELSE '' END
    WHEN 'injured' THEN r.injured_min || CASE WHEN r.injured_max IS NULL THEN '+' WHEN r.injured_max > r.injured_min THEN '-' || r.injured_max ELSE '' END
    ELSE (SELECT group_concat(name, ', ') FROM (SELECT DISTINCT coalesce(nullif(a.name, ''), a.id) AS name
      FROM names n JOIN actors a ON a.id = n.actor WHERE n.report = r.id AND n.side = s.matter ORDER BY 1))
    END
  FROM side s
  CROSS JOIN reports r ON r.id = s.report
)
SELECT e.title AS title, s.matter AS "on", s.says AS says, count(DISTINCT coalesce(c.original, a.id)) AS stories,
  (SELECT json_group_array(outlet) FROM (SELECT DISTINCT b.outlet AS outlet FROM said t JOIN articles b ON b.id = t.article
    WHERE t.event = s.event AND t.matter = s.matter AND t.says IS s.says AND b.outlet <> '' ORDER BY 1)) AS outlets,
  substr(min(a.published), 1, 10) AS "first", substr(max(a.published), 1, 10) AS "last", e.id AS event
FROM said s
CROSS JOIN events e ON e.id = s.event
CROSS JOIN articles a ON a.id = s.article
LEFT JOIN copies c ON c.article = a.id
GROUP BY s.event, s.matter, s.says
ORDER BY e.latest, e.earliest, e.id, s.matter, stories DESC, coalesce(s.says, '')
