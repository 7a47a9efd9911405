// What an actor did and had done to it
// @id actor-timeline
// @description Every event in which the actor takes part, by day. A country takes part through its people and bodies too;
// @description capacity says whether they acted for it. with has the others in the event.
// @param actor actor
// @param from date = 0001-01-01
// @param to date = 9999-12-31
// @param modality string = occurred
// @column from date
// @column to date
// @column side string
// @column title string
// @column kind string
// @column modality string
// @column capacity string
// @column with list
// @column place string
// @column reports int
// @column event string
// @example actor="Xi Jinping"
MATCH (me:Actor {id: $actor})
CALL (me) {
  MATCH (me)-[r:INITIATED]->(e:Event) RETURN e, 'source' AS side, r.capacity AS capacity
  UNION
  MATCH (me)<-[:TARGETED]-(e:Event) RETURN e, 'target' AS side, null AS capacity
  UNION
  MATCH (me)-[:INVOLVED]->(e:Event) RETURN e, 'other' AS side, null AS capacity
  UNION
  MATCH (me)-[r:ACTED_IN {side: 'source'}]->(e:Event)
  WHERE NOT EXISTS { (me)-[:INITIATED]->(e) }
  RETURN e, 'source' AS side, r.capacity AS capacity
  UNION
  MATCH (me)-[r:ACTED_IN {side: 'target'}]->(e:Event)
  WHERE NOT EXISTS { (me)<-[:TARGETED]-(e) }
  RETURN e, 'target' AS side, null AS capacity
}
WITH me, e, side, capacity
WHERE e.latest >= date($from) AND e.earliest <= date($to) AND ($modality = 'any' OR e.modality = $modality)
OPTIONAL MATCH (e)-[:OCCURRED_AT]->(p:Place)
CALL (me, e) {
  OPTIONAL MATCH (e)-[:INITIATED|TARGETED|INVOLVED]-(a:Actor) WHERE a <> me
  WITH DISTINCT coalesce(a.name, a.id) AS name ORDER BY name
  RETURN collect(name) AS names
}
RETURN toString(e.dateFrom) AS `from`, toString(e.dateTo) AS `to`, side, e.title AS title, e.kind AS kind, e.modality AS modality, capacity,
  names AS `with`, p.name AS place, e.reports AS reports, e.id AS event
ORDER BY e.latest, e.earliest, e.id, side
