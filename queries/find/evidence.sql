-- The sentences behind an event
-- @id evidence
-- @description Each report of the event with its words, its outlet and whose claim it is, the earliest first.
-- @description event takes the id of any of its reports too. actor, where given: only reports that name it.
-- @param event event
-- @param actor actor =
-- @column published string
-- @column outlet string
-- @column sentence string
-- @column words string
-- @column kind string
-- @column speaker string
-- @column standing string
-- @column score float
-- @column report string
-- @column article string
-- @example event=247c7f2b5bd331bb
SELECT substr(a.published, 1, 16) || 'Z' AS published, nullif(a.outlet, '') AS outlet, r.sentence AS sentence, r.text AS words, r.kind AS kind,
  s.name AS speaker, nullif(r.standing, '') AS standing, re.score AS score, r.id AS report, coalesce(nullif(a.url, ''), a.id) AS article
FROM report_events of
JOIN report_events re ON re.event = of.event
JOIN reports r ON r.id = re.report
JOIN articles a ON a.id = r.article
LEFT JOIN actors s ON s.id = r.speaker
WHERE of.report = $event
  AND ($actor = '' OR EXISTS (SELECT 1 FROM names n WHERE n.report = r.id AND n.actor = $actor))
ORDER BY coalesce(substr(a.published, 1, 16), '9999'), a.outlet, r.id
