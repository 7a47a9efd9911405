// Where reports contradict each other
MATCH (one)-[c:CONTRADICTS]->(other)
WHERE $on = '' OR $on IN c.on
MATCH (one)-[:REPORTS]->(e:Event)
WHERE e.latest >= date($from) AND e.earliest <= date($to)
  AND ($country = '' OR EXISTS { (e)<-[:ACTED_IN]-(:Actor {id: $country}) })
WITH e, one, c, other ORDER BY size(c.on) DESC, one.id, other.id
WITH e, collect([one, c, other])[..3] AS pairs ORDER BY e.reports DESC, e.latest DESC, e.id LIMIT 5
UNWIND pairs AS pair
WITH e, pair[0] AS one, pair[1] AS c, pair[2] AS other
CALL (e, one, c, other) {
  MATCH way = (e)<-[:REPORTS]-(one)-[c]->(other)
  RETURN way
  UNION
  MATCH way = (e)<-[:REPORTS]-(other)
  RETURN way
  UNION
  UNWIND [one, other] AS r
  MATCH way = (r)-[:IN]->(:Article)-[:PUBLISHED_BY]->(:Outlet)
  RETURN way
}
RETURN way
