-- What passed between two countries
-- @id dyad-timeline
-- @description Events in which both take part, by day. direction is to where the first does something to the second,
-- @description from where it has it done to it, together where both act. capacity is that of who acts.
-- @param country country
-- @param other country
-- @param from date = 0001-01-01
-- @param to date = 9999-12-31
-- @param modality string = occurred
-- @column from date
-- @column to date
-- @column direction string
-- @column title string
-- @column kind string
-- @column root string
-- @column modality string
-- @column capacity string
-- @column place string
-- @column reports int
-- @column event string
-- @example country=Russia other=Turkey
SELECT e.date_from AS "from", e.date_to AS "to",
  CASE WHEN a.side = b.side THEN 'together' WHEN a.side = 'source' THEN 'to' ELSE 'from' END AS direction,
  e.title AS title, e.kind AS kind, nullif(e.root, '') AS root, e.modality AS modality,
  CASE WHEN a.side = 'source' THEN a.capacity ELSE b.capacity END AS capacity,
  p.name AS place, e.reports AS reports, e.id AS event
FROM event_countries a
JOIN event_countries b ON b.event = a.event AND b.country = $other
JOIN events e ON e.id = a.event
LEFT JOIN places p ON p.id = e.place
WHERE a.country = $country AND NOT (a.side = 'target' AND b.side = 'target')
  AND e.latest >= $from AND e.earliest <= $to AND ($modality = 'any' OR e.modality = $modality)
ORDER BY e.latest, e.earliest, e.id, direction
