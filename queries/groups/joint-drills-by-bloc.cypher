// Drills in which members of an organization took part
// @id joint-drills-by-bloc
// @description Joint drills of at least so many members, as the membership was on the day, or of the organization itself.
// @description members names them, others the countries beside them; itself has the organization and its bodies where they take part.
// @description status takes member, observer, partner, suspended, one or several, as status=member,observer.
// @param organization actor
// @param least int = 1
// @param status list = member
// @param from date = 0001-01-01
// @param to date = 9999-12-31
// @param modality string = occurred
// @column from date
// @column to date
// @column title string
// @column modality string
// @column members list
// @column others list
// @column itself string
// @column place string
// @column reports int
// @column event string
// @example organization=SCO
MATCH (d:Event)
WHERE d.kind = 'joint-drill' AND d.latest >= date($from) AND d.earliest <= date($to) AND ($modality = 'any' OR d.modality = $modality)
OPTIONAL MATCH (org:Actor {id: $organization})
CALL (d, org) {
  MATCH (d)-[:INITIATED|TARGETED|INVOLVED|ACTED_IN]-(a:Actor)
  WITH DISTINCT d, org, a
  WITH a, coalesce(a.name, a.id) AS name,
    EXISTS {
      (a)-[m:MEMBER_OF]->(org)
      WHERE m.status IN $status AND coalesce(m.from, date('0001-01-01')) <= d.latest AND coalesce(m.to, date('9999-12-31')) >= d.earliest
    } AS member,
    a = org OR EXISTS { (a)-[:BELONGS_TO]->(org) } AS own
  ORDER BY name
  RETURN collect(CASE WHEN member THEN name END) AS members,
    collect(CASE WHEN a:Country AND NOT member THEN name END) AS others,
    collect(CASE WHEN own THEN name END) AS itself
}
WITH d, members, others, itself
WHERE size(members) >= $least OR size(itself) > 0
OPTIONAL MATCH (d)-[:OCCURRED_AT]->(p:Place)
RETURN toString(d.dateFrom) AS `from`, toString(d.dateTo) AS `to`, d.title AS title, d.modality AS modality, members, others,
  CASE WHEN size(itself) > 0 THEN reduce(all = head(itself), name IN tail(itself) | all + ', ' + name) END AS itself,
  p.name AS place, d.reports AS reports, d.id AS event
ORDER BY d.latest, d.earliest, d.id
