// Events by kind, country, place and date
CALL () {
  WITH $country AS country WHERE country <> ''
  MATCH (:Actor {id: country})-[:ACTED_IN]->(e:Event)
  RETURN e
  UNION
  WITH $country AS country, $kind AS kind WHERE country = '' AND kind <> ''
  MATCH (e:Event) WHERE e.kind = kind AND e.latest >= date($from)
  RETURN e
  UNION
  WITH $country AS country, $kind AS kind WHERE country = '' AND kind = ''
  MATCH (e:Event) WHERE e.latest >= date($from)
  RETURN e
}
WITH e
WHERE e.latest >= date($from) AND e.earliest <= date($to)
  AND ($kind = '' OR e.kind = $kind)
  AND ($root = '' OR e.root = $root)
  AND ($modality = 'any' OR e.modality = $modality)
  AND ($counterpart = '' OR EXISTS { (e)<-[:ACTED_IN]-(:Actor {id: $counterpart}) })
  AND ($context = '' OR $context IN coalesce(e.contexts, []))
  AND ($deaths <= 0 OR coalesce(e.deathsMin, 0) >= $deaths)
OPTIONAL MATCH (e)-[:OCCURRED_AT]->(p:Place)
OPTIONAL MATCH (n:Place {id: $near})
WITH e, p, n
WHERE $near = '' OR p.id = $near
  OR 12742 * asin(sqrt(haversin(radians(p.latitude - n.latitude))
    + cos(radians(n.latitude)) * cos(radians(p.latitude)) * haversin(radians(p.longitude - n.longitude)))) <= $km
WITH DISTINCT e ORDER BY e.reports DESC, e.latest DESC, e.id LIMIT 20
CALL (e) {
  MATCH way = (e)
  RETURN way
  UNION
  MATCH way = (e)-[part:INITIATED|TARGETED|INVOLVED]-(a:Actor)
  RETURN way ORDER BY part.reports DESC, a.id LIMIT 3
  UNION
  MATCH way = (e)-[:OCCURRED_AT]->(:Place)
  RETURN way
}
RETURN way
