// How two actors are connected through events
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
WITH way, reduce(least = 1000000, n IN nodes(way) | CASE WHEN n:Event AND n.reports < least THEN n.reports ELSE least END) AS reports
RETURN way
ORDER BY reports DESC, [n IN nodes(way) | n.id] LIMIT 10
