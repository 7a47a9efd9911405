-- What articles tell. These rows come and go with their article.
CREATE TABLE articles (
  id TEXT PRIMARY KEY NOT NULL,
  url TEXT NOT NULL, title TEXT NOT NULL, caption TEXT NOT NULL,
  published TEXT, published_offset TEXT, modified TEXT, retrieved TEXT,
  language TEXT NOT NULL, sha256 TEXT NOT NULL, agency TEXT NOT NULL, outlet TEXT NOT NULL,
  digest TEXT NOT NULL, versions TEXT NOT NULL,
  actors TEXT NOT NULL,  -- JSON: how the article describes each actor
  sketch BLOB            -- MinHash of the text; NULL where it is too short
);
CREATE INDEX articles_by_url ON articles (url);
CREATE INDEX articles_by_outlet ON articles (outlet);

CREATE TABLE texts (article TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL);

-- What the extractor gave: gzipped JSON, without the text and the tokens.
CREATE TABLE readings (article TEXT PRIMARY KEY NOT NULL, reading BLOB NOT NULL);

CREATE TABLE bands (band INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (band, article)) WITHOUT ROWID;

CREATE TABLE reports (
  id TEXT PRIMARY KEY NOT NULL,
  article TEXT NOT NULL,
  kind TEXT NOT NULL, root TEXT NOT NULL, modality TEXT NOT NULL,
  caption TEXT NOT NULL, sentence TEXT NOT NULL, text TEXT NOT NULL,
  part TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  date_from TEXT, date_to TEXT, "precision" TEXT NOT NULL,
  place TEXT, deaths_min INTEGER, deaths_max INTEGER, injured_min INTEGER, injured_max INTEGER,
  speaker TEXT, verb TEXT, quoted INTEGER, standing TEXT,
  rule TEXT NOT NULL, confidence REAL NOT NULL,
  told TEXT NOT NULL     -- JSON: the whole report, from which events are derived
);
CREATE INDEX reports_by_article ON reports (article);
CREATE INDEX reports_by_speaker ON reports (speaker) WHERE speaker IS NOT NULL;

CREATE TABLE names (
  report TEXT NOT NULL, side TEXT NOT NULL, actor TEXT NOT NULL, part TEXT NOT NULL, "start" INTEGER NOT NULL,
  role TEXT NOT NULL, capacity TEXT NOT NULL, text TEXT NOT NULL, inferred INTEGER NOT NULL,
  PRIMARY KEY (report, side, actor, part, "start")
) WITHOUT ROWID;
CREATE INDEX names_by_actor ON names (actor, report);

-- Under what a report is found when another could be the same event.
CREATE TABLE filed (
  key TEXT NOT NULL, date_to TEXT NOT NULL, report TEXT NOT NULL, date_from TEXT NOT NULL,
  PRIMARY KEY (key, date_to, report)
) WITHOUT ROWID;
CREATE INDEX filed_by_report ON filed (report);

CREATE TABLE links (
  report TEXT NOT NULL, type TEXT NOT NULL, other TEXT NOT NULL,
  PRIMARY KEY (report, type, other)
) WITHOUT ROWID;
CREATE INDEX links_by_other ON links (other);

CREATE TABLE relations (
  article TEXT NOT NULL, type TEXT NOT NULL, from_actor TEXT NOT NULL, to_actor TEXT NOT NULL,
  part TEXT NOT NULL, "start" INTEGER NOT NULL, text TEXT NOT NULL, sentence TEXT NOT NULL,
  PRIMARY KEY (article, type, from_actor, to_actor, part, "start")
) WITHOUT ROWID;
CREATE INDEX relations_by_from ON relations (from_actor, to_actor, type);
CREATE INDEX relations_by_to ON relations (to_actor);

-- How many articles describe an actor or a place in one way.
CREATE TABLE told_actors (
  actor TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, country TEXT NOT NULL, sector TEXT NOT NULL, named INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (actor, name, type, country, sector, named)
) WITHOUT ROWID;
CREATE TABLE told_places (
  place TEXT NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL, population INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (place, name, country, latitude, longitude, population)
) WITHOUT ROWID;

-- What is derived. These rows can be made again from those above.
CREATE TABLE events (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL, root TEXT NOT NULL, mode TEXT NOT NULL, contexts TEXT NOT NULL, modality TEXT NOT NULL,
  title TEXT NOT NULL, caption TEXT NOT NULL,
  date_from TEXT, date_to TEXT, "precision" TEXT NOT NULL, day TEXT,
  earliest TEXT NOT NULL, latest TEXT NOT NULL, -- the same, an open end being an end of time
  place TEXT, country TEXT,
  deaths_min INTEGER, deaths_max INTEGER, injured_min INTEGER, injured_max INTEGER,
  reports INTEGER NOT NULL, articles INTEGER NOT NULL, outlets INTEGER NOT NULL,
  first_reported TEXT
);
CREATE INDEX events_by_date ON events (latest, earliest);
CREATE INDEX events_by_kind ON events (kind, latest);
CREATE INDEX events_by_root ON events (root, latest);
CREATE INDEX events_by_place ON events (place);
CREATE INDEX events_by_country ON events (country, latest);

CREATE TABLE report_events (
  report TEXT PRIMARY KEY NOT NULL, event TEXT NOT NULL, score REAL NOT NULL, why TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX report_events_by_event ON report_events (event, report);

CREATE TABLE event_actors (
  event TEXT NOT NULL, side TEXT NOT NULL, actor TEXT NOT NULL,
  name TEXT NOT NULL, role TEXT NOT NULL, capacity TEXT NOT NULL, inferred INTEGER NOT NULL, reports INTEGER NOT NULL,
  PRIMARY KEY (event, side, actor)
) WITHOUT ROWID;
CREATE INDEX event_actors_by_actor ON event_actors (actor, event);

CREATE TABLE event_countries (
  event TEXT NOT NULL, country TEXT NOT NULL, side TEXT NOT NULL, capacity TEXT NOT NULL, -- country: an actor, country:CHN
  PRIMARY KEY (event, country, side)
) WITHOUT ROWID;
CREATE INDEX event_countries_by_country ON event_countries (country, event);

CREATE TABLE event_links (
  type TEXT NOT NULL, from_event TEXT NOT NULL, to_event TEXT NOT NULL, reports INTEGER NOT NULL,
  PRIMARY KEY (from_event, to_event, type)
) WITHOUT ROWID;
CREATE INDEX event_links_by_to ON event_links (to_event);

CREATE TABLE contradictions (
  report TEXT NOT NULL, other TEXT NOT NULL, matters TEXT NOT NULL, event TEXT NOT NULL,
  PRIMARY KEY (report, other)
) WITHOUT ROWID;
CREATE INDEX contradictions_by_event ON contradictions (event);

CREATE TABLE copies (article TEXT PRIMARY KEY NOT NULL, original TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX copies_by_original ON copies (original);

CREATE TABLE outlets (
  domain TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, country TEXT NOT NULL, ownership TEXT NOT NULL, reliability TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE actors (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL, name_key TEXT NOT NULL, other_names TEXT NOT NULL,
  type TEXT NOT NULL, country TEXT NOT NULL, sector TEXT NOT NULL,
  named INTEGER NOT NULL, known INTEGER NOT NULL, told INTEGER NOT NULL
);
CREATE INDEX actors_known ON actors (known, told, id) WHERE known = 1;
CREATE INDEX actors_by_country ON actors (country);

CREATE TABLE actor_names (
  name_key TEXT NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (name_key, actor)
) WITHOUT ROWID;
CREATE INDEX actor_names_by_actor ON actor_names (actor);

CREATE TABLE belongings (actor TEXT NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (actor, owner)) WITHOUT ROWID;

CREATE TABLE memberships (
  member TEXT NOT NULL, organization TEXT NOT NULL, status TEXT NOT NULL, "from" TEXT NOT NULL, "to" TEXT NOT NULL,
  PRIMARY KEY (member, organization, status, "from")
) WITHOUT ROWID;
CREATE INDEX memberships_by_organization ON memberships (organization);

CREATE TABLE tenures (
  id TEXT PRIMARY KEY NOT NULL, person TEXT NOT NULL, office TEXT NOT NULL, "of" TEXT NOT NULL, "from" TEXT NOT NULL, "to" TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX tenures_by_person ON tenures (person);
CREATE INDEX tenures_by_of ON tenures ("of");

CREATE TABLE places (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL, name_key TEXT NOT NULL, country TEXT NOT NULL,
  latitude REAL NOT NULL, longitude REAL NOT NULL, population INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX places_by_name ON places (name_key);

-- By what the derived rows were made: the rule's version, the background's digest.
CREATE TABLE made_by (what TEXT PRIMARY KEY NOT NULL, version TEXT NOT NULL) WITHOUT ROWID;

-- The runs that loaded; never part of an export.
CREATE TABLE runs (
  id TEXT PRIMARY KEY NOT NULL, started TEXT NOT NULL, finished TEXT NOT NULL, versions TEXT NOT NULL, inputs TEXT NOT NULL
) WITHOUT ROWID;
