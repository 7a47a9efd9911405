// The sentences behind an event
// @id evidence
// @description Each report of the event with its words, its outlet and whose claim it is, the earliest first.
// @description event takes the id of any of its reports too. actor, where given: only reports that name it.
// @param event event
// @param actor actor =
// @column published string
// @column outlet string
// @column sentence string
// @column words string
// @column kind string
// @column speaker string
// @column standing string
// @column score float
// @column report string
// @column article string
// @example event=247c7f2b5bd331bb
MATCH (:Report {id: $event})-[:REPORTS]->(e:Event)
WITH e
MATCH (e)<-[of:REPORTS]-(r:Report)-[:IN]->(a:Article)
WHERE $actor = '' OR EXISTS { (r)-[:NAMES]->(:Actor {id: $actor}) }
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
OPTIONAL MATCH (r)-[said:ATTRIBUTED_TO]->(s:Actor)
WITH r, a, o, of, said, s, left(toString(datetime.truncate('minute', a.published)), 16) AS minute
RETURN minute + 'Z' AS published,
  o.domain AS outlet, coalesce(r.sentence, '') AS sentence, coalesce(r.text, '') AS words, r.kind AS kind,
  s.name AS speaker, said.standing AS standing, of.score AS score, r.id AS report, coalesce(a.url, a.id) AS article
ORDER BY coalesce(minute, '9999'), coalesce(o.domain, ''), r.id
