// Where reports contradict each other
// @id contradictions-open
// @description What reports of one event cannot agree on, and which outlets say what; it stands open until an outlet corrects itself.
// @description stories counts the articles that say so, copies of one wire story once; first and last are the days they were published.
// @description on: date, place, source, target, deaths or injured; all of them where it is not given. country: only events that it takes part in.
// @param on string =
// @param country country =
// @param from date = 0001-01-01
// @param to date = 9999-12-31
// @column title string
// @column on string
// @column says string
// @column stories int
// @column outlets list
// @column first date
// @column last date
// @column event string
MATCH (one)-[c:CONTRADICTS]->(other)
UNWIND c.on AS matter
WITH one, other, matter WHERE $on = '' OR matter = $on
MATCH (one)-[:REPORTS]->(e:Event)
WHERE e.latest >= date($from) AND e.earliest <= date($to)
  AND ($country = '' OR EXISTS { (e)<-[:ACTED_IN]-(:Actor {id: $country}) })
UNWIND [one, other] AS r
WITH DISTINCT e, matter, r
CALL (matter, r) {
  OPTIONAL MATCH (r)-[n:NAMES]->(a:Actor) WHERE n.side = matter
  WITH DISTINCT coalesce(a.name, a.id) AS name ORDER BY name
  RETURN collect(name) AS names
}
OPTIONAL MATCH (p:Place {id: r.place})
MATCH (r)-[:IN]->(a:Article)
OPTIONAL MATCH (a)-[:COPY_OF]->(original:Article)
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
WITH e, matter, a, o, coalesce(original, a) AS story, CASE matter
  WHEN 'date' THEN CASE WHEN r.dateFrom = r.dateTo THEN toString(r.dateFrom)
    ELSE coalesce(toString(r.dateFrom), '?') + ' to ' + coalesce(toString(r.dateTo), '?') END
  WHEN 'place' THEN p.name
  WHEN 'deaths' THEN toString(r.deathsMin)
    + CASE WHEN r.deathsMax IS NULL THEN '+' WHEN r.deathsMax > r.deathsMin THEN '-' + toString(r.deathsMax) ELSE '' END
  WHEN 'injured' THEN toString(r.injuredMin)
    + CASE WHEN r.injuredMax IS NULL THEN '+' WHEN r.injuredMax > r.injuredMin THEN '-' + toString(r.injuredMax) ELSE '' END
  ELSE reduce(all = head(names), name IN tail(names) | all + ', ' + name)
  END AS says
ORDER BY o.domain
WITH e, matter, says, count(DISTINCT story) AS stories, collect(DISTINCT o.domain) AS outlets,
  toString(date(min(a.published))) AS `first`, toString(date(max(a.published))) AS `last`
RETURN e.title AS title, matter AS `on`, says, stories, outlets, `first`, `last`, e.id AS event
ORDER BY e.latest, e.earliest, e.id, matter, stories DESC, coalesce(says, '')
