// Attacks by an armed group
MATCH (g:Actor {id: $group})
CALL (g) {
  MATCH way = (g)-[l:LINKED_TO]-(a:Actor)
  RETURN way ORDER BY l.reports DESC, a.id LIMIT 15
  UNION
  CALL (g) {
    MATCH way = (g)-[:INITIATED]->(e:Event)
    RETURN e, way
    UNION
    MATCH way = (g)<-[l:LINKED_TO]-(:Actor)-[:INITIATED]->(e:Event)
    WHERE l.type IN ['member-of', 'leads', 'part-of']
    RETURN e, way
    UNION
    MATCH way = (g)-[:INITIATED]->(c:Event)-[:ABOUT|RESPONDS_TO]->(e:Event)
    WHERE c.modality = 'occurred' AND c.kind = 'claim-of-responsibility'
    RETURN e, way
    UNION
    MATCH way = (g)<-[:TARGETED]-(c:Event)-[:ABOUT|RESPONDS_TO]->(e:Event)
    WHERE c.modality = 'occurred' AND c.root = 'ACCUSE'
    RETURN e, way
  }
  WITH e, way
  WHERE e.root = 'ASSAULT' AND e.latest >= date($from) AND e.earliest <= date($to) AND ($modality = 'any' OR e.modality = $modality)
  WITH e, collect(way) AS ways ORDER BY e.reports DESC, e.latest DESC, e.id LIMIT 20
  CALL (e, ways) {
    UNWIND ways AS way
    RETURN way
    UNION
    MATCH way = (e)-[part:TARGETED]->(a:Actor)
    RETURN way ORDER BY part.reports DESC, a.id LIMIT 2
    UNION
    MATCH way = (e)-[:OCCURRED_AT]->(:Place)
    RETURN way
  }
  RETURN way
}
RETURN way
