// Events of an organization and of its members
// @id organization-events
// @description Events in which the organization itself or a body of it takes part, and those in which at least so many of its
// @description members do, as the membership was on the day; least=1 has every event of every member.
// @description members names them, others the countries beside them; itself has the organization and its bodies where they take part.
// @description status takes member, observer, partner, suspended, one or several, as status=member,observer.
// @param organization actor
// @param least int = 2
// @param status list = member
// @param from date = 0001-01-01
// @param to date = 9999-12-31
// @param modality string = occurred
// @column from date
// @column to date
// @column title string
// @column kind string
// @column root string
// @column modality string
// @column members list
// @column others list
// @column itself string
// @column place string
// @column reports int
// @column event string
// @example organization=SCO
MATCH (org:Actor {id: $organization})
CALL (org) {
  MATCH (org)-[:INITIATED|TARGETED|INVOLVED]-(e:Event) RETURN e, null AS member
  UNION ALL
  MATCH (org)<-[:BELONGS_TO]-(:Actor)-[:INITIATED|TARGETED|INVOLVED]-(e:Event) RETURN e, null AS member
  UNION ALL
  MATCH (org)<-[m:MEMBER_OF]-(member:Actor)-[:ACTED_IN|INITIATED|TARGETED|INVOLVED]-(e:Event)
  WHERE m.status IN $status AND coalesce(m.from, date('0001-01-01')) <= e.latest AND coalesce(m.to, date('9999-12-31')) >= e.earliest
  RETURN e, member
}
WITH org, e, collect(DISTINCT member) AS members, max(member IS NULL) AS chosen
WHERE (chosen OR size(members) >= $least)
  AND e.latest >= date($from) AND e.earliest <= date($to) AND ($modality = 'any' OR e.modality = $modality)
CALL (org, e, members) {
  MATCH (e)-[:INITIATED|TARGETED|INVOLVED|ACTED_IN]-(a:Actor)
  WITH DISTINCT org, members, a
  WITH a, coalesce(a.name, a.id) AS name, a IN members AS member, a = org OR EXISTS { (a)-[:BELONGS_TO]->(org) } AS own
  ORDER BY name
  RETURN collect(CASE WHEN member THEN name END) AS names,
    collect(CASE WHEN a:Country AND NOT member THEN name END) AS others,
    collect(CASE WHEN own THEN name END) AS itself
}
OPTIONAL MATCH (e)-[:OCCURRED_AT]->(p:Place)
RETURN toString(e.dateFrom) AS `from`, toString(e.dateTo) AS `to`, e.title AS title, e.kind AS kind, e.root AS root, e.modality AS modality, names AS members, others,
  CASE WHEN size(itself) > 0 THEN reduce(all = head(itself), name IN tail(itself) | all + ', ' + name) END AS itself,
  p.name AS place, e.reports AS reports, e.id AS event
ORDER BY e.latest, e.earliest, e.id
