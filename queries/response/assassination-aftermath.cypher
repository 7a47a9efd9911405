// What followed an assassination
// @id assassination-aftermath
// @description Condemnations, arrests, condolences and all else that followed, in order, up to so many days later.
// @description link: answers it and is about it are what reports say; told with it is an event of the same article that has a country
// @description in common with the killing, began no earlier as far as is known, and was over when the days were.
// @description victim, where given: only killings of, and attempts on, that actor.
// @param victim actor =
// @param from date = 0001-01-01
// @param to date = 9999-12-31
// @param days int = 30
// @param modality string = occurred
// @column killing string
// @column days int
// @column from date
// @column to date
// @column link string
// @column title string
// @column kind string
// @column modality string
// @column reports int
// @column outlets int
// @column event string
// @example victim="Andrey Karlov" days=3
MATCH (k:Event)
WHERE k.kind IN ['assassination', 'attempted-assassination'] AND k.modality = 'occurred' AND k.latest >= date($from) AND k.earliest <= date($to)
  AND ($victim = '' OR EXISTS { (k)-[:TARGETED]->(:Actor {id: $victim}) })
CALL (k) {
  MATCH (k)<-[:ACTED_IN]-(c:Actor) RETURN collect(c) AS acting
}
CALL (k) {
  MATCH (k)-[:OCCURRED_AT]->(:Place)-[:IN_COUNTRY]->(c:Actor) RETURN collect(c) AS there
}
WITH k, acting + there AS countries
CALL (k, countries) {
  MATCH (k)<-[:RESPONDS_TO]-(e:Event) RETURN e, 1 AS n
  UNION ALL
  MATCH (k)<-[:ABOUT]-(e:Event) RETURN e, 2 AS n
  UNION ALL
  MATCH (k)<-[:REPORTS]-(:Report)-[:IN]->(a:Article)
  WITH DISTINCT k, countries, a
  MATCH (a)<-[:IN]-(:Report)-[:REPORTS]->(e:Event)
  WITH DISTINCT k, countries, e
  WHERE e <> k AND (EXISTS { (e)<-[:ACTED_IN]-(c:Actor) WHERE c IN countries }
    OR EXISTS { (e)-[:OCCURRED_AT]->(:Place)-[:IN_COUNTRY]->(c:Actor) WHERE c IN countries })
  RETURN e, 3 AS n
}
WITH k, k.latest + duration({days: $days}) AS until, e, min(n) AS n
WHERE e.latest >= k.earliest
  AND CASE n WHEN 3 THEN (e.dateFrom IS NULL OR e.earliest >= k.earliest) AND e.latest <= until ELSE e.earliest <= until END
  AND ($modality = 'any' OR e.modality = $modality)
RETURN k.title AS killing, duration.inDays(k.day, e.day).days AS days, toString(e.dateFrom) AS `from`, toString(e.dateTo) AS `to`,
  CASE n WHEN 1 THEN 'answers it' WHEN 2 THEN 'is about it' ELSE 'told with it' END AS link,
  e.title AS title, e.kind AS kind, e.modality AS modality, e.reports AS reports, e.outlets AS outlets, e.id AS event
ORDER BY k.latest, k.earliest, k.id, e.latest, e.earliest, e.id
