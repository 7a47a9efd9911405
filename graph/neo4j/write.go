package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"casus/extract/news"
	"casus/graph"
)

// properties turns a node's or relationship's properties into what the server
// stores: days and moments become dates and times.
func properties(of map[string]any) map[string]any {
	out := make(map[string]any, len(of)+1)
	for name, value := range of {
		out[name] = stored(value)
	}
	return out
}

// offset makes the driver send a time with its offset rather than a zone's name.
var offset = time.FixedZone("Offset", 0)

func stored(value any) any {
	switch v := value.(type) {
	case graph.Day:
		if t, ok := v.Time(); ok {
			return dbtype.Date(t)
		}
		return string(v)
	case graph.Moment:
		if t := v.Time(); !t.IsZero() {
			return t.In(offset)
		}
		return string(v)
	}
	return value
}

// row is a node as statements take it.
func row(n graph.Node) map[string]any {
	props := properties(n.Properties)
	props[graph.KeyOf(n.Labels[0])] = n.Key
	return map[string]any{"key": n.Key, "labels": n.Labels, "props": props}
}

// create makes nodes of one first label that are not there.
func (x transaction) create(label string, nodes []graph.Node) {
	rows := make([]map[string]any, len(nodes))
	for i, n := range nodes {
		rows[i] = row(n)
	}
	labels := ""
	if label == "Event" { // the others have this label alone
		labels = " SET n:$(row.labels)"
	}
	x.rows(`UNWIND $rows AS row CREATE (n:`+label+`) SET n = row.props`+labels, rows)
}

// relate makes relationships that are not there, between nodes that are.
func (x transaction) relate(list []graph.Relationship) {
	byType := map[string][]map[string]any{}
	for _, r := range list {
		byType[r.Type] = append(byType[r.Type], map[string]any{"from": r.From.Key, "to": r.To.Key, "props": properties(r.Properties)})
	}
	for _, t := range graph.Types {
		x.rows(fmt.Sprintf(`UNWIND $rows AS row MATCH (a:%s {%s: row.from}) MATCH (b:%s {%s: row.to}) CREATE (a)-[r:%s]->(b) SET r = row.props`,
			t.From, graph.KeyOf(t.From), t.To, graph.KeyOf(t.To), t.Name), byType[t.Name])
	}
}

// Describe implements graph.Transaction.
func (x transaction) Describe(_ context.Context, actors []graph.Description, places []graph.Located) error {
	var rows []map[string]any
	add := func(of string, what any, articles int) error {
		text, err := encoded(what)
		rows = append(rows, map[string]any{"key": graph.Hash(of, text), "of": of, "what": text, "articles": articles})
		return err
	}
	for _, a := range actors {
		if err := add("actor "+a.ID, a.ToldActor, a.Articles); err != nil {
			return err
		}
	}
	for _, p := range places {
		if err := add("place "+p.ID, p.Place, p.Articles); err != nil {
			return err
		}
	}
	x.rows(`UNWIND $rows AS row MERGE (d:Described {key: row.key})
		ON CREATE SET d.of = row.of, d.what = row.what, d.articles = row.articles
		ON MATCH SET d.articles = d.articles + row.articles
		WITH d WHERE d.articles <= 0 DELETE d`, rows)
	return nil
}

// PutActors implements graph.Transaction.
func (x transaction) PutActors(_ context.Context, actors []graph.Settled) error {
	var rows []map[string]any
	var filed []filing
	var ids []string
	var tenures []graph.Node
	var links []graph.Relationship
	for i := range actors {
		a := &actors[i]
		ids = append(ids, a.ID)
		rows = append(rows, row(a.Node()))
		for _, key := range nameKeys(a.Names()) {
			filed = append(filed, filing{key: key, id: a.ID})
		}
		nodes, some := a.Facts()
		tenures, links = append(tenures, nodes...), append(links, some...)
	}
	if err := x.clearActors(ids); err != nil {
		return err
	}
	x.rows(`UNWIND $rows AS row MERGE (n:Actor {id: row.key})
		SET n = row.props
		WITH n, row REMOVE n:`+strings.Join(graph.ActorTypeLabels(), ":")+`
		SET n:$(row.labels)`, rows)
	x.file(filed)
	x.create("Tenure", tenures)
	x.relate(links)
	return nil
}

// clearActors takes away under what actors are found and what they belong to.
func (x transaction) clearActors(ids []string) error {
	records, err := x.ids(`UNWIND $ids AS id MATCH (a:Actor {id: id}) RETURN a.id, a.name, a.otherNames, a.type, a.country, NOT a:Unnamed`, ids)
	if err != nil || len(records) == 0 {
		return err
	}
	var filed []filing
	var there []string
	for _, r := range records {
		named, _ := r.Values[5].(bool)
		a := graph.Actor{ID: words(r.Values[0]), Name: words(r.Values[1]), OtherNames: texts(r.Values[2]), Type: news.ActorType(words(r.Values[3])), Country: words(r.Values[4]), Named: named}
		there = append(there, a.ID)
		for _, key := range nameKeys(a.Names()) {
			filed = append(filed, filing{key: key, id: a.ID})
		}
	}
	x.unfile(filed)
	x.drop(`UNWIND $ids AS id MATCH (a:Actor {id: id})
		CALL (a) { MATCH (a)-[r:BELONGS_TO|MEMBER_OF]->() DELETE r }
		CALL (a) { MATCH (a)-[:HELD]->(t:Tenure) DETACH DELETE t }`, there)
	return nil
}

// DropActors implements graph.Transaction.
func (x transaction) DropActors(_ context.Context, ids []string) error {
	if err := x.clearActors(ids); err != nil {
		return err
	}
	x.drop(`UNWIND $ids AS id MATCH (a:Actor {id: id}) DETACH DELETE a`, ids)
	return nil
}

// PutPlaces implements graph.Transaction.
func (x transaction) PutPlaces(_ context.Context, places []graph.Place) error {
	rows := make([]map[string]any, len(places))
	for i := range places {
		rows[i] = within(places[i].Node(), places[i].Country)
	}
	x.put("Place", "IN_COUNTRY", rows)
	return nil
}

// PutOutlets implements graph.Transaction.
func (x transaction) PutOutlets(_ context.Context, outlets []graph.Outlet) error {
	rows := make([]map[string]any, len(outlets))
	for i := range outlets {
		rows[i] = within(outlets[i].Node(), outlets[i].Country)
	}
	x.put("Outlet", "BASED_IN", rows)
	return nil
}

// within is a node as put takes it, with the country that it is in.
func within(n graph.Node, country string) map[string]any {
	r := row(n)
	r["country"] = graph.CountryKey(country)
	return r
}

// put writes nodes, whether they are there or not, and by a relationship their country.
func (x transaction) put(label, relationship string, rows []map[string]any) {
	x.rows(fmt.Sprintf(`UNWIND $rows AS row MERGE (n:%[1]s {%[2]s: row.key}) SET n = row.props
		WITH n, row CALL (n) { MATCH (n)-[r:%[3]s]->() DELETE r }
		MATCH (c:Actor {id: row.country}) CREATE (n)-[:%[3]s]->(c)`, label, graph.KeyOf(label), relationship), rows)
}

// DropPlaces implements graph.Transaction.
func (x transaction) DropPlaces(_ context.Context, ids []string) error {
	x.drop(`UNWIND $ids AS id MATCH (n:Place {id: id}) DETACH DELETE n`, ids)
	return nil
}

// DropOutlets implements graph.Transaction.
func (x transaction) DropOutlets(_ context.Context, domains []string) error {
	x.drop(`UNWIND $ids AS id MATCH (n:Outlet {domain: id}) DETACH DELETE n`, domains)
	return nil
}

// PutArticles implements graph.Transaction.
func (x transaction) PutArticles(_ context.Context, list []graph.Telling) error {
	var w written
	for i := range list {
		if err := w.add(&list[i]); err != nil {
			return err
		}
	}
	for _, nodes := range []struct {
		label string
		rows  []graph.Node
	}{{"Article", w.articles}, {"Text", w.texts}, {"Kept", w.kept}, {"Report", w.reports}, {"Told", w.told}} {
		x.create(nodes.label, nodes.rows)
	}
	x.file(w.filed)
	x.relate(w.links)
	x.link(w.relations, 1)
	return nil
}

// written is what articles become.
type written struct {
	articles, texts, kept, reports, told []graph.Node
	filed                                []filing
	links                                []graph.Relationship
	relations                            []string
}

func (w *written) add(t *graph.Telling) error {
	a := &t.Article
	actors, err := encoded(t.Actors)
	if err != nil {
		return err
	}
	versions, err := encoded(t.Versions)
	if err != nil {
		return err
	}
	relations := relations(t.Relations)
	w.relations = append(w.relations, relations...)
	w.articles = append(w.articles, a.Node())
	w.texts = append(w.texts, graph.TextNode(a.ID, a.Title, t.Text))
	w.kept = append(w.kept, graph.Node{Labels: []string{"Kept"}, Key: a.ID, Properties: map[string]any{
		"outlet": a.Outlet, "published": string(a.Published), "modified": string(a.Modified), "retrieved": string(a.Retrieved),
		"sha256": a.SHA256, "digest": t.Digest, "versions": versions, "actors": actors, "relations": relations,
		"sketch": t.Sketch.Bytes(), "reading": t.Reading,
	}})
	for _, key := range bandKeys(t.Sketch.Bands()) {
		w.filed = append(w.filed, filing{key: key, id: a.ID})
	}
	if a.Outlet != "" {
		w.links = append(w.links, graph.Relationship{Type: "PUBLISHED_BY", From: graph.End{Label: "Article", Key: a.ID}, To: graph.End{Label: "Outlet", Key: a.Outlet}})
	}
	w.filed = append(w.filed, filings(t.Filed)...)
	for i := range t.Reports {
		r := &t.Reports[i]
		told, err := encoded(r)
		if err != nil {
			return err
		}
		w.reports = append(w.reports, r.Node())
		w.told = append(w.told, graph.Node{Labels: []string{"Told"}, Key: r.ID, Properties: map[string]any{
			"article": a.ID, "told": told, "keys": t.Filed[i].Keys,
		}})
		w.links = append(w.links, r.Relationships()...)
	}
	return nil
}

// relations gives what an article says of two actors, each once.
func relations(list []graph.Relation) []string {
	out := []string{}
	for _, r := range list {
		out = append(out, r.Type+"\n"+r.From+"\n"+r.To)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// link counts so many articles more for each relation, or less.
func (x transaction) link(relations []string, by int) {
	counts := map[string]int{}
	for _, r := range relations {
		counts[r] += by
	}
	var rows []map[string]any
	for _, r := range slices.Compact(slices.Sorted(slices.Values(relations))) {
		part := strings.SplitN(r, "\n", 3)
		rows = append(rows, map[string]any{"type": part[0], "from": part[1], "to": part[2], "by": counts[r]})
	}
	x.rows(`UNWIND $rows AS row MATCH (a:Actor {id: row.from}) MATCH (b:Actor {id: row.to})
		MERGE (a)-[l:LINKED_TO {type: row.type}]->(b)
		ON CREATE SET l.reports = row.by ON MATCH SET l.reports = l.reports + row.by
		WITH l WHERE l.reports <= 0 DELETE l`, rows)
}

// DropArticles implements graph.Transaction.
func (x transaction) DropArticles(_ context.Context, loaded []graph.Loaded) error {
	var articles, reports []string
	var filed []filing
	for _, l := range loaded {
		articles = append(articles, l.Article)
		for _, r := range l.Reports {
			reports = append(reports, r.ID)
		}
		for _, key := range bandKeys(l.Sketch.Bands()) {
			filed = append(filed, filing{key: key, id: l.Article})
		}
	}
	said, err := x.column(`UNWIND $ids AS id MATCH (k:Kept {id: id}) UNWIND k.relations AS r RETURN r`, articles)
	if err != nil {
		return err
	}
	x.link(said, -1)
	x.unfile(filed)
	x.unfileReports(reports)
	x.drop(`UNWIND $ids AS id MATCH (t:Told {id: id}) MATCH (r:Report {id: id}) DELETE t DETACH DELETE r`, reports)
	x.drop(`UNWIND $ids AS id MATCH (a:Article {id: id}) MATCH (t:Text {article: id}) MATCH (k:Kept {id: id}) DELETE t, k DETACH DELETE a`, articles)
	return nil
}

// PutEvents implements graph.Transaction.
func (x transaction) PutEvents(_ context.Context, events []*graph.Event) error {
	var nodes []graph.Node
	var links []graph.Relationship
	for _, e := range events {
		nodes, links = append(nodes, e.Node()), append(links, e.Relationships()...)
	}
	x.create("Event", nodes)
	x.relate(links)
	return nil
}

// DropEvents implements graph.Transaction. Reports of these events are without an
// event until they are derived again.
func (x transaction) DropEvents(_ context.Context, ids []string) error {
	x.drop(`UNWIND $ids AS id MATCH (e:Event {id: id})
		CALL (e) { MATCH (e)<-[:REPORTS]-()-[c:CONTRADICTS]-() DELETE c }
		DETACH DELETE e`, ids)
	return nil
}

// Link implements graph.Transaction.
func (x transaction) Link(_ context.Context, links []graph.Link) error {
	list := make([]graph.Relationship, len(links))
	for i, l := range links {
		list[i] = l.Relationship()
	}
	x.relate(list)
	return nil
}

// PutCopies implements graph.Transaction.
func (x transaction) PutCopies(_ context.Context, originals map[string]string) error {
	var articles []string
	var copies []graph.Relationship
	for article, original := range originals {
		articles = append(articles, article)
		if original != "" {
			copies = append(copies, graph.Relationship{Type: "COPY_OF", From: graph.End{Label: "Article", Key: article}, To: graph.End{Label: "Article", Key: original}})
		}
	}
	x.drop(`UNWIND $ids AS id MATCH (:Article {id: id})-[c:COPY_OF]->() DELETE c`, articles)
	x.relate(copies)
	return nil
}

// PutMadeBy implements graph.Transaction.
func (x transaction) PutMadeBy(_ context.Context, what, version string) error {
	_, err := x.run(`MERGE (c:Casus {id: $what}) SET c.version = $version`, map[string]any{"what": what, "version": version})
	return err
}
