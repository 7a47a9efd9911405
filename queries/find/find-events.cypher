// Events by kind, country, place and date
// @id find-events
// @description Every filter is optional; country and counterpart take part on any side.
// @description An event whose date is uncertain is found where it can have been within from and to.
// @description near takes a place: events in it, or within km kilometres of it. modality=any shows prospects too.
// @param kind string =
// @param root string =
// @param country country =
// @param counterpart country =
// @param context string =
// @param near place =
// @param km int = 25
// @param from date = 0001-01-01
// @param to date = 9999-12-31
// @param modality string = occurred
// @param deaths int = 0
// @column event string
// @column from date
// @column to date
// @column title string
// @column kind string
// @column root string
// @column modality string
// @column place string
// @column deaths int
// @column reports int
// @column outlets int
// @example kind=condemnation from=2016-12 to=2016-12
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
RETURN e.id AS event, toString(e.dateFrom) AS `from`, toString(e.dateTo) AS `to`, e.title AS title, e.kind AS kind,
  e.root AS root, e.modality AS modality, p.name AS place, e.deathsMin AS deaths, e.reports AS reports, e.outlets AS outlets
ORDER BY e.latest, e.earliest, e.id
