// The sentences behind an event
MATCH (:Report {id: $event})-[:REPORTS]->(e:Event)
WITH e
MATCH (e)<-[:REPORTS]-(r:Report)-[:IN]->(a:Article)
WHERE $actor = '' OR EXISTS { (r)-[:NAMES]->(:Actor {id: $actor}) }
WITH e, r, a ORDER BY coalesce(a.published, datetime('9999-12-31')), r.id LIMIT 20
CALL (e, r, a) {
  MATCH way = (e)<-[:REPORTS]-(r)-[:IN]->(a)
  RETURN way
  UNION
  MATCH way = (a)-[:PUBLISHED_BY]->()
  RETURN way
  UNION
  MATCH way = (r)-[:ATTRIBUTED_TO]->()
  RETURN way
  UNION
  MATCH way = (r)-[:NAMES]->(:Actor {id: $actor})
  RETURN way
}
RETURN way
