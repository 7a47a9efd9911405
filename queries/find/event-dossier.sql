-- All that is known of an event
-- @id event-dossier
-- @description What, when and where; who took part, on which side; what each outlet says, on what they disagree;
-- @description what the event answers, and what answers it. event takes the id of any of its reports too.
-- @param event event
-- @column section string
-- @column item string
-- @column detail string
-- @column reports int
-- @column source string
-- @example event=247c7f2b5bd331bb
WITH the (id) AS (SELECT event FROM report_events WHERE report = $event)
SELECT section, item, detail, reports, source FROM (
  SELECT 1 AS n, 'event' AS section, e.title AS item, e.kind || ', ' || e.modality AS detail, e.reports AS reports, e.id AS source
  FROM the JOIN events e ON e.id = the.id
  UNION ALL
  SELECT 2, 'date', coalesce(e.date_from, '?') || ' to ' || coalesce(e.date_to, '?'), e.precision, NULL, e.id
  FROM the JOIN events e ON e.id = the.id WHERE e.date_from IS NOT NULL OR e.date_to IS NOT NULL
  UNION ALL
  SELECT 3, 'place', p.name, nullif(p.country, ''), NULL, p.id
  FROM the JOIN events e ON e.id = the.id JOIN places p ON p.id = e.place
  UNION ALL
  SELECT 4, 'deaths', CAST(e.deaths_min AS TEXT), CASE WHEN e.deaths_max IS NULL THEN 'at least' WHEN e.deaths_max > e.deaths_min THEN 'to ' || e.deaths_max END, NULL, e.id
  FROM the JOIN events e ON e.id = the.id WHERE e.deaths_min IS NOT NULL
  UNION ALL
  SELECT 5, 'injured', CAST(e.injured_min AS TEXT), CASE WHEN e.injured_max IS NULL THEN 'at least' WHEN e.injured_max > e.injured_min THEN 'to ' || e.injured_max END, NULL, e.id
  FROM the JOIN events e ON e.id = the.id WHERE e.injured_min IS NOT NULL
  UNION ALL
  SELECT CASE x.side WHEN 'source' THEN 6 WHEN 'target' THEN 7 ELSE 8 END, x.side, coalesce(nullif(a.name, ''), a.id), nullif(x.role, ''), x.reports, a.id
  FROM the JOIN event_actors x ON x.event = the.id JOIN actors a ON a.id = x.actor
  UNION ALL
  SELECT 9, 'report', r.sentence, nullif(a.outlet, ''), NULL, r.id
  FROM the JOIN report_events re ON re.event = the.id JOIN reports r ON r.id = re.report JOIN articles a ON a.id = r.article
  UNION ALL
  SELECT 10, 'contradiction', (SELECT group_concat(value, ', ') FROM (SELECT value FROM json_each(c.matters) ORDER BY value)),
    r.caption || ' / ' || o.caption, NULL, c.report || ' ' || c.other
  FROM the JOIN contradictions c ON c.event = the.id JOIN reports r ON r.id = c.report JOIN reports o ON o.id = c.other
  UNION ALL
  SELECT 11, CASE l.type WHEN 'ABOUT' THEN 'is about' ELSE 'responds to' END, e.caption, e.kind, l.reports, e.id
  FROM the JOIN event_links l ON l.from_event = the.id JOIN events e ON e.id = l.to_event
  UNION ALL
  SELECT 12, CASE l.type WHEN 'ABOUT' THEN 'told of by' ELSE 'answered by' END, e.caption, e.kind, l.reports, e.id
  FROM the JOIN event_links l ON l.to_event = the.id JOIN events e ON e.id = l.from_event
)
ORDER BY n, section, source, item
