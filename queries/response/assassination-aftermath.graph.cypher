// What followed an assassination
MATCH (k:Event)
WHERE k.kind IN ['assassination', 'attempted-assassination'] AND k.modality = 'occurred' AND k.latest >= date($from) AND k.earliest <= date($to)
  AND ($victim = '' OR EXISTS { (k)-[:TARGETED]->(:Actor {id: $victim}) })
WITH k ORDER BY k.reports DESC, k.latest DESC, k.id LIMIT 3
CALL (k) {
  MATCH (k)<-[:ACTED_IN]-(c:Actor) RETURN collect(c) AS acting
}
CALL (k) {
  MATCH (k)-[:OCCURRED_AT]->(:Place)-[:IN_COUNTRY]->(c:Actor) RETURN collect(c) AS there
}
WITH k, acting + there AS countries
CALL (k, countries) {
  MATCH (k)<-[:RESPONDS_TO|ABOUT]-(e:Event) RETURN e, null AS article
  UNION
  MATCH (k)<-[:REPORTS]-(:Report)-[:IN]->(a:Article)
  WITH DISTINCT k, countries, a
  MATCH (a)<-[:IN]-(:Report)-[:REPORTS]->(e:Event)
  WHERE e <> k AND NOT EXISTS { (k)<-[:RESPONDS_TO|ABOUT]-(e) }
    AND (EXISTS { (e)<-[:ACTED_IN]-(c:Actor) WHERE c IN countries }
      OR EXISTS { (e)-[:OCCURRED_AT]->(:Place)-[:IN_COUNTRY]->(c:Actor) WHERE c IN countries })
  WITH e, a ORDER BY a.published, a.id
  RETURN e, head(collect(a)) AS article
}
WITH k, k.latest + duration({days: $days}) AS until, e, article
WHERE e.latest >= k.earliest
  AND CASE WHEN article IS NULL THEN e.earliest <= until
    ELSE (e.dateFrom IS NULL OR e.earliest >= k.earliest) AND e.latest <= until END
  AND ($modality = 'any' OR e.modality = $modality)
WITH k, e, article ORDER BY article IS NOT NULL, e.reports DESC, e.latest, e.id LIMIT 20
CALL (k, e, article) {
  MATCH way = (k)-[part:INITIATED|TARGETED]-(a:Actor)
  RETURN way ORDER BY part.reports DESC, a.id LIMIT 3
  UNION
  MATCH way = (k)-[:OCCURRED_AT]->(:Place)
  RETURN way
  UNION
  MATCH way = (k)<-[:RESPONDS_TO|ABOUT]-(e)
  RETURN way
  UNION
  MATCH way = (k)<-[:REPORTS]-(:Report)-[:IN]->(article)<-[:IN]-(:Report)-[:REPORTS]->(e)
  RETURN way LIMIT 1
  UNION
  MATCH way = (e)-[part:INITIATED|TARGETED]-(a:Actor)
  RETURN way ORDER BY part.reports DESC, a.id LIMIT 2
}
RETURN way
