// What an actor did and had done to it
MATCH (me:Actor {id: $actor})
CALL (me) {
  MATCH (me)-[:INITIATED|TARGETED|INVOLVED|ACTED_IN]-(e:Event)
  WHERE e.latest >= date($from) AND e.earliest <= date($to) AND ($modality = 'any' OR e.modality = $modality)
  RETURN DISTINCT e ORDER BY e.reports DESC, e.latest DESC, e.id LIMIT 25
}
CALL (me, e) {
  MATCH way = (me)-[:INITIATED|TARGETED|INVOLVED|ACTED_IN]-(e)
  RETURN way
  UNION
  MATCH way = (e)-[part:INITIATED|TARGETED|INVOLVED]-(a:Actor)
  WHERE a <> me
  RETURN way ORDER BY part.reports DESC, a.id LIMIT 2
  UNION
  MATCH way = (e)-[:OCCURRED_AT]->(:Place)
  RETURN way
}
RETURN way
