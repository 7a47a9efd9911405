// Events of an organization and of its members
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
WITH org, e, members ORDER BY e.reports DESC, e.latest DESC, e.id LIMIT 20
CALL (org, e, members) {
  MATCH way = (e)-[part:INITIATED|TARGETED|INVOLVED]-(a:Actor)
  RETURN way ORDER BY part.reports DESC, a.id LIMIT 2
  UNION
  MATCH way = (e)-[:INITIATED|TARGETED|INVOLVED]-(org)
  RETURN way
  UNION
  MATCH way = (e)-[:INITIATED|TARGETED|INVOLVED]-(:Actor)-[:BELONGS_TO]->(org)
  RETURN way
  UNION
  UNWIND members AS member
  MATCH way = (e)-[:ACTED_IN|INITIATED|TARGETED|INVOLVED]-(member)-[:MEMBER_OF]->(org)
  RETURN way
}
RETURN way
