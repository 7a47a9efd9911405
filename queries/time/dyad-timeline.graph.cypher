// What passed between two countries
MATCH (:Actor {id: $country})-[one:ACTED_IN]->(e:Event)<-[two:ACTED_IN]-(:Actor {id: $other})
WHERE NOT (one.side = 'target' AND two.side = 'target')
  AND e.latest >= date($from) AND e.earliest <= date($to) AND ($modality = 'any' OR e.modality = $modality)
WITH DISTINCT e ORDER BY e.reports DESC, e.latest DESC, e.id LIMIT 25
CALL (e) {
  MATCH way = (:Actor {id: $country})-[:ACTED_IN]->(e)<-[:ACTED_IN]-(:Actor {id: $other})
  RETURN way
  UNION
  MATCH way = (e)-[part:INITIATED|TARGETED|INVOLVED]-(a:Actor)
  RETURN way ORDER BY part.reports DESC, a.id LIMIT 2
}
RETURN way
