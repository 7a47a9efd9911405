// All that is known of an event
// @id event-dossier
// @description What, when and where; who took part, on which side; what each outlet says, on what they disagree;
// @description what the event answers, and what answers it. event takes the id of any of its reports too.
// @param event event
// @column section string
// @column item string
// @column detail string
// @column reports int
// @column source string
// @example event=247c7f2b5bd331bb
MATCH (:Report {id: $event})-[:REPORTS]->(the:Event)
CALL (the) {
  RETURN 1 AS n, 'event' AS section, the.title AS item, the.kind + ', ' + the.modality AS detail, the.reports AS reports, the.id AS source
  UNION ALL
  WITH the WHERE the.dateFrom IS NOT NULL OR the.dateTo IS NOT NULL
  RETURN 2 AS n, 'date' AS section, coalesce(toString(the.dateFrom), '?') + ' to ' + coalesce(toString(the.dateTo), '?') AS item,
    the.precision AS detail, null AS reports, the.id AS source
  UNION ALL
  MATCH (the)-[:OCCURRED_AT]->(p:Place)
  RETURN 3 AS n, 'place' AS section, p.name AS item, p.country AS detail, null AS reports, p.id AS source
  UNION ALL
  WITH the WHERE the.deathsMin IS NOT NULL
  RETURN 4 AS n, 'deaths' AS section, toString(the.deathsMin) AS item,
    CASE WHEN the.deathsMax IS NULL THEN 'at least' WHEN the.deathsMax > the.deathsMin THEN 'to ' + toString(the.deathsMax) END AS detail,
    null AS reports, the.id AS source
  UNION ALL
  WITH the WHERE the.injuredMin IS NOT NULL
  RETURN 5 AS n, 'injured' AS section, toString(the.injuredMin) AS item,
    CASE WHEN the.injuredMax IS NULL THEN 'at least' WHEN the.injuredMax > the.injuredMin THEN 'to ' + toString(the.injuredMax) END AS detail,
    null AS reports, the.id AS source
  UNION ALL
  MATCH (the)<-[x:INITIATED]-(a:Actor)
  RETURN 6 AS n, 'source' AS section, coalesce(a.name, a.id) AS item, x.role AS detail, x.reports AS reports, a.id AS source
  UNION ALL
  MATCH (the)-[x:TARGETED]->(a:Actor)
  RETURN 7 AS n, 'target' AS section, coalesce(a.name, a.id) AS item, x.role AS detail, x.reports AS reports, a.id AS source
  UNION ALL
  MATCH (the)<-[x:INVOLVED]-(a:Actor)
  RETURN 8 AS n, 'other' AS section, coalesce(a.name, a.id) AS item, x.role AS detail, x.reports AS reports, a.id AS source
  UNION ALL
  MATCH (the)<-[:REPORTS]-(r:Report)-[:IN]->(a:Article)
  OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Outlet)
  RETURN 9 AS n, 'report' AS section, coalesce(r.sentence, '') AS item, o.domain AS detail, null AS reports, r.id AS source
  UNION ALL
  MATCH (the)<-[:REPORTS]-(r:Report)-[c:CONTRADICTS]->(o:Report)
  RETURN 10 AS n, 'contradiction' AS section, substring(reduce(all = '', matter IN c.on | all + ', ' + matter), 2) AS item,
    r.caption + ' / ' + o.caption AS detail, null AS reports, r.id + ' ' + o.id AS source
  UNION ALL
  MATCH (the)-[l:ABOUT|RESPONDS_TO]->(e:Event)
  RETURN 11 AS n, CASE type(l) WHEN 'ABOUT' THEN 'is about' ELSE 'responds to' END AS section, e.caption AS item, e.kind AS detail,
    l.reports AS reports, e.id AS source
  UNION ALL
  MATCH (the)<-[l:ABOUT|RESPONDS_TO]-(e:Event)
  RETURN 12 AS n, CASE type(l) WHEN 'ABOUT' THEN 'told of by' ELSE 'answered by' END AS section, e.caption AS item, e.kind AS detail,
    l.reports AS reports, e.id AS source
}
RETURN section, item, detail, reports, source
ORDER BY n, section, source, item
