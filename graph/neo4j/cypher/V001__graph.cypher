// One uniqueness constraint for each key of the model.
CREATE CONSTRAINT outlet_domain IF NOT EXISTS FOR (n:Outlet) REQUIRE n.domain IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT text_article IF NOT EXISTS FOR (n:Text) REQUIRE n.article IS UNIQUE;
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tenure_id IF NOT EXISTS FOR (n:Tenure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (n:Run) REQUIRE n.id IS UNIQUE;

// What questions begin with.
CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
CREATE INDEX event_kind IF NOT EXISTS FOR (n:Event) ON (n.kind, n.latest);
CREATE INDEX event_root IF NOT EXISTS FOR (n:Event) ON (n.root, n.latest);
CREATE INDEX event_latest IF NOT EXISTS FOR (n:Event) ON (n.latest);
CREATE INDEX event_day IF NOT EXISTS FOR (n:Event) ON (n.day);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.nameKey);
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.nameKey);

// What casus keeps for itself, unconnected, so that nobody who walks the graph meets it.
// Kept: an article as the extractor gave it. Told: a report, from which events are derived.
// Described: how many articles describe an actor or a place in one way.
// Filed: under which keys reports, near-copies and names are found.
CREATE CONSTRAINT kept_id IF NOT EXISTS FOR (n:Kept) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT told_id IF NOT EXISTS FOR (n:Told) REQUIRE n.id IS UNIQUE;
CREATE INDEX told_article IF NOT EXISTS FOR (n:Told) ON (n.article);
CREATE CONSTRAINT described_key IF NOT EXISTS FOR (n:Described) REQUIRE n.key IS UNIQUE;
CREATE INDEX described_of IF NOT EXISTS FOR (n:Described) ON (n.of);
CREATE INDEX filed_key IF NOT EXISTS FOR (n:Filed) ON (n.key, n.to, n.from);
