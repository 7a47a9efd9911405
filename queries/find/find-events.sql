-- Events by kind, country, place and date
-- @id find-events
-- @description Every filter is optional; country and counterpart take part on any side.
-- @description An event whose date is uncertain is found where it can have been within from and to.
-- @description near takes a place: events in it, or within km kilometres of it. modality=any shows prospects too.
-- @param kind string =
-- @param root string =
-- @param country country =
-- @param counterpart country =
-- @param context string =
-- @param near place =
-- @param km int = 25
-- @param from date = 0001-01-01
-- @param to date = 9999-12-31
-- @param modality string = occurred
-- @param deaths int = 0
-- @column event string
-- @column from date
-- @column to date
-- @column title string
-- @column kind string
-- @column root string
-- @column modality string
-- @column place string
-- @column deaths int
-- @column reports int
-- @column outlets int
-- @example kind=condemnation from=2016-12 to=2016-12
WITH chosen (event) AS (
  SELECT DISTINCT event FROM event_countries WHERE country = $country
  UNION ALL
  SELECT id FROM events WHERE $country = '' AND $kind <> '' AND kind = $kind AND latest >= $from
  UNION ALL
  SELECT id FROM events WHERE $country = '' AND $kind = '' AND latest >= $from
)
SELECT e.id AS event, e.date_from AS "from", e.date_to AS "to", e.title AS title, e.kind AS kind,
  nullif(e.root, '') AS root, e.modality AS modality, p.name AS place, e.deaths_min AS deaths, e.reports AS reports, e.outlets AS outlets
FROM chosen
CROSS JOIN events e ON e.id = chosen.event
LEFT JOIN places p ON p.id = e.place
WHERE e.latest >= $from AND e.earliest <= $to
  AND ($kind = '' OR e.kind = $kind)
  AND ($root = '' OR e.root = $root)
  AND ($modality = 'any' OR e.modality = $modality)
  AND ($counterpart = '' OR EXISTS (SELECT 1 FROM event_countries o WHERE o.event = e.id AND o.country = $counterpart))
  AND ($context = '' OR EXISTS (SELECT 1 FROM json_each(e.contexts) x WHERE x.value = $context))
  AND ($near = '' OR e.place = $near OR EXISTS (
    SELECT 1 FROM places n
    WHERE n.id = $near AND (n.latitude <> 0 OR n.longitude <> 0) AND (p.latitude <> 0 OR p.longitude <> 0)
      AND 12742 * asin(sqrt(min(1.0, pow(sin(radians(p.latitude - n.latitude) / 2), 2)
        + cos(radians(n.latitude)) * cos(radians(p.latitude)) * pow(sin(radians(p.longitude - n.longitude) / 2), 2)))) <= $km))
  AND ($deaths <= 0 OR coalesce(e.deaths_min, 0) >= $deaths)
ORDER BY e.latest, e.earliest, e.id
