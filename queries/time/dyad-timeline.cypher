// What passed between two countries
// @id dyad-timeline
// @description Events in which both take part, by day. direction is to where the first does something to the second,
// @description from where it has it done to it, together where both act. capacity is that of who acts.
// @param country country
// @param other country
// @param from date = 0001-01-01
// @param to date = 9999-12-31
// @param modality string = occurred
// @column from date
// @column to date
// @column direction string
// @column title string
// @column kind string
// @column root string
// @column modality string
// @column capacity string
// @column place string
// @column reports int
// @column event string
// @example country=Russia other=Turkey
MATCH (:Actor {id: $country})-[a:ACTED_IN]->(e:Event)<-[b:ACTED_IN]-(:Actor {id: $other})
WHERE NOT (a.side = 'target' AND b.side = 'target')
  AND e.latest >= date($from) AND e.earliest <= date($to) AND ($modality = 'any' OR e.modality = $modality)
OPTIONAL MATCH (e)-[:OCCURRED_AT]->(p:Place)
WITH e, a, b, p,
  CASE WHEN a.side = b.side THEN 'together' WHEN a.side = 'source' THEN 'to' ELSE 'from' END AS direction
RETURN toString(e.dateFrom) AS `from`, toString(e.dateTo) AS `to`, direction, e.title AS title, e.kind AS kind, e.root AS root, e.modality AS modality,
  CASE WHEN a.side = 'source' THEN a.capacity ELSE b.capacity END AS capacity,
  p.name AS place, e.reports AS reports, e.id AS event
ORDER BY e.latest, e.earliest, e.id, direction
