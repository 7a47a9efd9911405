// All that is known of an event
MATCH (:Report {id: $event})-[:REPORTS]->(the:Event)
CALL (the) {
  MATCH way = (the)
  RETURN way
  UNION
  MATCH way = (the)-[part:INITIATED|TARGETED|INVOLVED]-(a:Actor)
  RETURN way ORDER BY part.reports DESC, a.id LIMIT 15
  UNION
  MATCH way = (the)-[:OCCURRED_AT]->(:Place)
  RETURN way
  UNION
  MATCH way = (the)<-[:REPORTS]-(r:Report)-[:IN]->(a:Article)-[:PUBLISHED_BY]->(:Outlet)
  RETURN way ORDER BY a.published, r.id LIMIT 10
  UNION
  MATCH (the)<-[:REPORTS]-(r:Report)-[c:CONTRADICTS]->(o:Report)
  MATCH way = (the)<-[:REPORTS]-(r)-[c]->(o)
  RETURN way ORDER BY r.id, o.id LIMIT 6
  UNION
  MATCH (the)-[:RESPONDS_TO|ABOUT]-(e:Event)
  WITH DISTINCT the, e ORDER BY e.reports DESC, e.id LIMIT 20
  MATCH way = (the)-[:RESPONDS_TO|ABOUT]-(e)
  RETURN way
  UNION
  MATCH (the)-[:RESPONDS_TO|ABOUT]-(e:Event)
  WITH DISTINCT e ORDER BY e.reports DESC, e.id LIMIT 20
  CALL (e) {
    MATCH way = (e)<-[part:INITIATED]-(a:Actor)
    RETURN way ORDER BY part.reports DESC, a.id LIMIT 1
  }
  RETURN way
}
RETURN way
