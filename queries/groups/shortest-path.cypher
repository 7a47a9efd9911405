// How two actors are connected through events
// @id shortest-path
// @description The shortest ways from one to the other, at most eight steps: from actor to event, between events by what answers what
// @description and what is about what. reports is how many reports the least known event of the way has; the best known way comes first.
// @description No way leads through a hub: what has more ties (taking part, answering) than hub. hub=0 is the square root of twice all
// @description ties: two that have more than that are expected to be tied to each other by chance alone.
// @param actor actor
// @param other actor
// @param hub int = 0
// @param from date = 0001-01-01
// @param to date = 9999-12-31
// @param modality string = occurred
// @column steps int
// @column path list
// @column reports int
// @column events list
// @example actor="Xi Jinping" other="Fethullah Gulen"
// @limit 100
CALL () {
  MATCH ()-[tie:INITIATED|TARGETED|INVOLVED|RESPONDS_TO]->()
  RETURN count(tie) AS ties
}
WITH CASE $hub WHEN 0 THEN toInteger(sqrt(2 * ties)) ELSE $hub END AS hub
MATCH (one:Actor {id: $actor})
MATCH (two:Actor {id: $other})
WHERE one <> two
MATCH way = ALL SHORTEST (one) (()-[:INITIATED|TARGETED|INVOLVED|RESPONDS_TO|ABOUT]-(n
  WHERE n = two OR COUNT { (n)-[:INITIATED|TARGETED|INVOLVED|RESPONDS_TO]-() } <= hub
    AND (n:Actor OR n.latest >= date($from) AND n.earliest <= date($to) AND ($modality = 'any' OR n.modality = $modality)))){1,8} (two)
WITH DISTINCT nodes(way) AS nodes
WITH nodes, [n IN nodes WHERE n:Event] AS events
UNWIND events AS e
WITH nodes, events, min(e.reports) AS reports
RETURN size(nodes) - 1 AS steps, [n IN nodes | CASE WHEN n:Event THEN n.caption ELSE coalesce(n.name, n.id) END] AS path, reports, [e IN events | e.id] AS events
ORDER BY reports DESC, [n IN nodes | n.id]
