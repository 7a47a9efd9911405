// Drills in which members of an organization took part
MATCH (d:Event)
WHERE d.kind = 'joint-drill' AND d.latest >= date($from) AND d.earliest <= date($to) AND ($modality = 'any' OR d.modality = $modality)
OPTIONAL MATCH (org:Actor {id: $organization})
CALL (d, org) {
  MATCH (d)-[:INITIATED|TARGETED|INVOLVED|ACTED_IN]-(a:Actor)
  WITH DISTINCT d, org, a
  RETURN count(CASE WHEN EXISTS {
      (a)-[m:MEMBER_OF]->(org)
      WHERE m.status IN $status AND coalesce(m.from, date('0001-01-01')) <= d.latest AND coalesce(m.to, date('9999-12-31')) >= d.earliest
    } THEN 1 END) AS members,
    count(CASE WHEN a = org OR EXISTS { (a)-[:BELONGS_TO]->(org) } THEN 1 END) AS own
}
WITH d, org, members, own
WHERE members >= $least OR own > 0
WITH d, org ORDER BY d.reports DESC, d.latest DESC, d.id LIMIT 15
CALL (d, org) {
  MATCH way = (d)-[part:INITIATED|TARGETED|INVOLVED]-(a:Actor)
  RETURN way ORDER BY part.reports DESC, a.id LIMIT 3
  UNION
  MATCH way = (d)-[:INITIATED|TARGETED|INVOLVED]-(org)
  RETURN way
  UNION
  MATCH way = (d)<-[:ACTED_IN]-(:Actor)-[m:MEMBER_OF]->(org)
  WHERE m.status IN $status AND coalesce(m.from, date('0001-01-01')) <= d.latest AND coalesce(m.to, date('9999-12-31')) >= d.earliest
  RETURN way
  UNION
  MATCH way = (d)-[:OCCURRED_AT]->(:Place)
  RETURN way
}
RETURN way
