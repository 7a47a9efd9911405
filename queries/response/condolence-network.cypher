// Who condoled with whom, after what
// @id condolence-network
// @description Condolences, what they answer, and how many days later they came (where both days are known).
// @param from date = 0001-01-01
// @param to date = 9999-12-31
// @column by string
// @column to string
// @column after string
// @column days int
// @column outlets list
// @column event string
MATCH (e:Event)
WHERE e.kind = 'condolence' AND e.modality = 'occurred' AND e.latest >= date($from) AND e.earliest <= date($to)
MATCH (e)<-[:INITIATED]-(s:Actor)
OPTIONAL MATCH (e)-[:TARGETED]->(t:Actor)
OPTIONAL MATCH (e)-[:RESPONDS_TO]->(o:Event)
CALL (e) {
  OPTIONAL MATCH (e)<-[:REPORTS]-(:Report)-[:IN]->(:Article)-[:PUBLISHED_BY]->(u:Outlet)
  WITH DISTINCT u.domain AS domain ORDER BY domain
  RETURN collect(domain) AS outlets
}
RETURN coalesce(s.name, s.id) AS `by`, coalesce(t.name, t.id) AS `to`, o.title AS after,
  duration.inDays(o.day, e.day).days AS days, outlets, e.id AS event
ORDER BY e.latest, e.earliest, e.id, s.id, coalesce(t.id, ''), coalesce(o.id, '')
