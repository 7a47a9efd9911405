// Attacks by an armed group
// @id group-attacks
// @description What the group attacked, whom and where, and below that whom it is linked to, as articles say.
// @description tie: did it, or one who belongs to the group or leads it did; claimed it; was blamed for it; in links what sort of link.
// @description of links title is the other actor, by who is linked to whom, reports the articles that say so, event the other's id.
// @param group actor
// @param from date = 0001-01-01
// @param to date = 9999-12-31
// @param modality string = occurred
// @column tie string
// @column from date
// @column to date
// @column title string
// @column kind string
// @column modality string
// @column by list
// @column targets list
// @column place string
// @column country string
// @column deaths int
// @column injured int
// @column reports int
// @column event string
// @example group="Islamic State"
MATCH (g:Actor {id: $group})
CALL (g) {
  CALL (g) {
    MATCH (g)-[:INITIATED]->(e:Event) RETURN e, 1 AS n
    UNION ALL
    MATCH (g)<-[l:LINKED_TO]-(:Actor)-[:INITIATED]->(e:Event) WHERE l.type IN ['member-of', 'leads', 'part-of'] RETURN e, 2 AS n
    UNION ALL
    MATCH (g)-[:INITIATED]->(c:Event)-[:ABOUT|RESPONDS_TO]->(e:Event)
    WHERE c.modality = 'occurred' AND c.kind = 'claim-of-responsibility' RETURN e, 3 AS n
    UNION ALL
    MATCH (g)<-[:TARGETED]-(c:Event)-[:ABOUT|RESPONDS_TO]->(e:Event)
    WHERE c.modality = 'occurred' AND c.root = 'ACCUSE' RETURN e, 4 AS n
  }
  WITH e, min(n) AS n
  WHERE e.root = 'ASSAULT' AND e.latest >= date($from) AND e.earliest <= date($to) AND ($modality = 'any' OR e.modality = $modality)
  CALL (e) {
    MATCH (e)<-[:INITIATED]-(a:Actor)
    WITH DISTINCT coalesce(a.name, a.id) AS name ORDER BY name
    RETURN collect(name) AS sources
  }
  CALL (e) {
    MATCH (e)-[:TARGETED]->(a:Actor)
    WITH DISTINCT coalesce(a.name, a.id) AS name ORDER BY name
    RETURN collect(name) AS targets
  }
  OPTIONAL MATCH (e)-[:OCCURRED_AT]->(p:Place)
  RETURN 1 AS part, e.latest AS latest, e.earliest AS earliest,
    CASE n WHEN 1 THEN 'did it' WHEN 2 THEN 'one of it did' WHEN 3 THEN 'claimed it' ELSE 'was blamed' END AS tie,
    toString(e.dateFrom) AS `from`, toString(e.dateTo) AS `to`, e.title AS title, e.kind AS kind, e.modality AS modality, sources, targets,
    p.name AS place, p.country AS country, e.deathsMin AS deaths, e.injuredMin AS injured, e.reports AS reports, e.id AS event
  UNION ALL
  MATCH (g)-[l:LINKED_TO]-(o:Actor)
  WITH l, o, startNode(l) AS f, endNode(l) AS t
  RETURN 2 AS part, null AS latest, null AS earliest, 'link' AS tie, null AS `from`, null AS `to`, coalesce(o.name, o.id) AS title, l.type AS kind, null AS modality,
    [coalesce(f.name, f.id)] AS sources, [coalesce(t.name, t.id)] AS targets, null AS place, o.country AS country, null AS deaths, null AS injured, l.reports AS reports, o.id AS event
}
RETURN tie, `from`, `to`, title, kind, modality, sources AS `by`, targets, place, country, deaths, injured, reports, event
ORDER BY part, latest, earliest, kind, event, head(sources)
