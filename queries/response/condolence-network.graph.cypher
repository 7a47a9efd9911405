// Who condoled with whom, after what
MATCH (e:Event)
WHERE e.kind = 'condolence' AND e.modality = 'occurred' AND e.latest >= date($from) AND e.earliest <= date($to)
WITH e ORDER BY e.reports DESC, e.latest DESC, e.id LIMIT 20
CALL (e) {
  MATCH way = (e)<-[part:INITIATED]-(a:Actor)
  RETURN way ORDER BY part.reports DESC, a.id LIMIT 2
  UNION
  MATCH way = (e)-[part:TARGETED]->(a:Actor)
  RETURN way ORDER BY part.reports DESC, a.id LIMIT 2
  UNION
  MATCH way = (e)-[:RESPONDS_TO]->(:Event)
  RETURN way
}
RETURN way
