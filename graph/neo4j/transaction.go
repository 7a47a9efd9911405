package neo4j

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"casus/graph"
)

// transaction is one transaction of the server. A writing one is what a keeper
// writes in.
type transaction struct {
	ctx   context.Context
	tx    neo4j.ManagedTransaction
	trace func(text string, params map[string]any)
	todo  *todo // nil where nothing is written
}

// todo is what a transaction has yet to do.
type todo struct {
	filed   []filing
	writing chan error // gets what came of the last statement that writes; nil for none
}

var _ graph.Transaction = transaction{}

// In the statements only nodes that are looked up have labels: one that a
// relationship leads to has none, so that the server is not tempted to begin there.

// atOnce is how many rows go in one statement.
const atOnce = 5000

// run runs a statement and gives all its rows.
func (x transaction) run(text string, params map[string]any) ([]*neo4j.Record, error) {
	if err := x.wait(); err != nil {
		return nil, err
	}
	result, err := x.start(text, params)
	if err != nil {
		return nil, err
	}
	return result.Collect(x.ctx)
}

func (x transaction) start(text string, params map[string]any) (neo4j.ResultWithContext, error) {
	if x.trace != nil {
		x.trace(text, params)
	}
	return x.tx.Run(x.ctx, text, params)
}

// later has a statement run that writes, with each of some parameters, after those
// before it. The caller goes on, and makes ready what comes next, while the server
// writes: whether it could is told to whoever waits.
func (x transaction) later(text string, list []map[string]any) {
	if len(list) == 0 {
		return
	}
	before, done := x.todo.writing, make(chan error, 1)
	x.todo.writing = done
	go func() {
		err := ended(before)
		for i := 0; i < len(list) && err == nil; i++ {
			var result neo4j.ResultWithContext
			if result, err = x.start(text, list[i]); err == nil {
				_, err = result.Consume(x.ctx)
			}
		}
		done <- err
	}()
}

// wait waits until all is written.
func (x transaction) wait() error {
	if x.todo == nil {
		return nil
	}
	err := ended(x.todo.writing)
	x.todo.writing = nil
	return err
}

func ended(writing chan error) error {
	if writing == nil {
		return nil
	}
	return <-writing
}

// rows runs a statement later that begins with UNWIND $rows AS row, over some rows at a time.
func (x transaction) rows(text string, rows []map[string]any) {
	var list []map[string]any
	for some := range slices.Chunk(rows, atOnce) {
		list = append(list, map[string]any{"rows": some})
	}
	x.later(text, list)
}

// drop runs a statement over $ids later.
func (x transaction) drop(text string, ids []string) {
	if len(ids) > 0 {
		x.later(text, []map[string]any{{"ids": ids}})
	}
}

// ids runs a statement over $ids, and gives its rows. Without ids it is not run.
func (x transaction) ids(text string, ids []string) ([]*neo4j.Record, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return x.run(text, map[string]any{"ids": ids})
}

// column runs a statement over $ids whose rows are one text each.
func (x transaction) column(text string, ids []string) ([]string, error) {
	records, err := x.ids(text, ids)
	return firsts(records), err
}

// firsts gives the first value of each row.
func firsts(records []*neo4j.Record) []string {
	var out []string
	for _, r := range records {
		out = append(out, words(r.Values[0]))
	}
	return out
}

// words, number, texts and data read a value that may be null.
func words(v any) string {
	s, _ := v.(string)
	return s
}

func number(v any) int64 {
	n, _ := v.(int64)
	return n
}

func texts(v any) []string {
	values, _ := v.([]any)
	var out []string
	for _, x := range values {
		out = append(out, words(x))
	}
	return out
}

func data(v any) []byte {
	b, _ := v.([]byte)
	return b
}

// encoded writes a value as JSON text.
func encoded(v any) (string, error) {
	b, err := json.Marshal(v)
	return string(b), err
}

// Near implements graph.Shelf.
func (x transaction) Near(_ context.Context, asked []graph.Ask) ([][]string, error) {
	var keys []string
	for _, ask := range asked {
		keys = append(keys, ask.Keys...)
	}
	found, err := x.found(keys)
	if err != nil {
		return nil, err
	}
	out := make([][]string, len(asked))
	for i, ask := range asked {
		for _, key := range ask.Keys {
			for _, f := range found[key] {
				if f.from <= ask.To && ask.From <= f.to {
					out[i] = append(out[i], f.id)
				}
			}
		}
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
	}
	return out, nil
}

// Reports implements graph.Shelf.
func (x transaction) Reports(_ context.Context, ids []string) ([]*graph.Report, error) {
	return reports(x.ids(`UNWIND $ids AS id MATCH (t:Told {id: id}) RETURN t.told`, ids))
}

// NextReports implements graph.Transaction.
func (x transaction) NextReports(_ context.Context, after string, n int) ([]*graph.Report, error) {
	return reports(x.run(`MATCH (t:Told) WHERE t.id > $after RETURN t.told ORDER BY t.id LIMIT $n`, map[string]any{"after": after, "n": n}))
}

// reports reads rows of one report each.
func reports(records []*neo4j.Record, err error) ([]*graph.Report, error) {
	var out []*graph.Report
	for _, record := range records {
		r := new(graph.Report)
		if err := json.Unmarshal([]byte(words(record.Values[0])), r); err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, err
}

// Alike implements graph.Transaction.
func (x transaction) Alike(_ context.Context, bands [][]int64) ([][]string, error) {
	found, err := x.found(bandKeys(slices.Concat(bands...)))
	if err != nil {
		return nil, err
	}
	out := make([][]string, len(bands))
	for i := range bands {
		for _, key := range bandKeys(bands[i]) {
			for _, f := range found[key] {
				out[i] = append(out[i], f.id)
			}
		}
		slices.Sort(out[i])
		out[i] = slices.Compact(out[i])
	}
	return out, nil
}

func bandKeys(bands []int64) []string {
	keys := make([]string, len(bands))
	for i, b := range bands {
		keys[i] = fmt.Sprintf("band %d", b)
	}
	return keys
}

func nameKeys(names []string) []string {
	keys := make([]string, len(names))
	for i, n := range names {
		keys[i] = "called " + n
	}
	return keys
}

// Sketched implements graph.Transaction.
func (x transaction) Sketched(_ context.Context, ids []string) ([]graph.Sketched, error) {
	var out []graph.Sketched
	records, err := x.ids(`UNWIND $ids AS id MATCH (k:Kept {id: id}) RETURN k.id, k.published, k.sketch`, ids)
	for _, r := range records {
		out = append(out, graph.Sketched{Article: words(r.Values[0]), Published: graph.Moment(words(r.Values[1])), Sketch: graph.SketchOf(data(r.Values[2]))})
	}
	return out, err
}

// FindArticle implements graph.Transaction.
func (x transaction) FindArticle(_ context.Context, name string) (string, error) {
	records, err := x.run(`CALL () { MATCH (a:Article {id: $name}) RETURN a.id AS id, 0 AS n UNION MATCH (a:Article {url: $name}) RETURN a.id AS id, 1 AS n }
		RETURN id ORDER BY n, id LIMIT 1`, map[string]any{"name": name})
	return strings.Join(firsts(records), ""), err
}

// Heads implements graph.Transaction.
func (x transaction) Heads(_ context.Context, articles []string) (map[string]graph.Head, error) {
	heads := map[string]graph.Head{}
	records, err := x.ids(`UNWIND $ids AS id MATCH (k:Kept {id: id}) RETURN k.id, k.modified, k.sha256, k.digest, k.versions`, articles)
	for _, r := range records {
		h := graph.Head{Modified: graph.Moment(words(r.Values[1])), SHA256: words(r.Values[2]), Digest: words(r.Values[3])}
		if err := json.Unmarshal([]byte(words(r.Values[4])), &h.Versions); err != nil {
			return nil, err
		}
		heads[words(r.Values[0])] = h
	}
	return heads, err
}

// Loaded implements graph.Transaction.
func (x transaction) Loaded(_ context.Context, articles []string) ([]graph.Loaded, error) {
	var out []graph.Loaded
	records, err := x.ids(`UNWIND $ids AS id MATCH (k:Kept {id: id})
		RETURN k.id, k.outlet, k.sketch, k.actors, COLLECT { MATCH (t:Told {article: id}) RETURN t.told ORDER BY t.id }`, articles)
	for _, record := range records {
		l := graph.Loaded{Article: words(record.Values[0]), Outlet: words(record.Values[1]), Sketch: graph.SketchOf(data(record.Values[2]))}
		if err := json.Unmarshal([]byte(words(record.Values[3])), &l.Actors); err != nil {
			return nil, err
		}
		for _, told := range texts(record.Values[4]) {
			r := new(graph.Report)
			if err := json.Unmarshal([]byte(told), r); err != nil {
				return nil, err
			}
			l.Reports = append(l.Reports, r)
		}
		out = append(out, l)
	}
	return out, err
}

// NextArticles implements graph.Transaction.
func (x transaction) NextArticles(_ context.Context, after string, n int) ([]graph.Kept, error) {
	return x.kept(`MATCH (k:Kept) WHERE k.id > $after WITH k ORDER BY k.id LIMIT $n`, map[string]any{"after": after, "n": n})
}

// kept reads articles, which a statement's head finds as k, as the extractor gave them.
func (x transaction) kept(head string, params map[string]any) ([]graph.Kept, error) {
	records, err := x.run(head+` MATCH (t:Text {article: k.id}) RETURN t.text, k.reading, k.retrieved ORDER BY k.id`, params)
	var out []graph.Kept
	for _, r := range records {
		reading, err := graph.Unpack(data(r.Values[1]), words(r.Values[0]))
		if err != nil {
			return nil, err
		}
		out = append(out, graph.Kept{Reading: reading, Retrieved: graph.Moment(words(r.Values[2])).Time()})
	}
	return out, err
}

// EventsOf implements graph.Transaction.
func (x transaction) EventsOf(_ context.Context, reports []string) (map[string]string, error) {
	events := map[string]string{}
	records, err := x.ids(`UNWIND $ids AS id MATCH (:Report {id: id})-[:REPORTS]->(e) RETURN id, e.id`, reports)
	for _, r := range records {
		events[words(r.Values[0])] = words(r.Values[1])
	}
	return events, err
}

// Descriptions implements graph.Transaction.
func (x transaction) Descriptions(_ context.Context, actors []string) (map[string][]graph.Description, error) {
	told := map[string][]graph.Description{}
	err := x.described("actor ", actors, func(what string, articles int) error {
		d := graph.Description{Articles: articles}
		err := json.Unmarshal([]byte(what), &d.ToldActor)
		told[d.ID] = append(told[d.ID], d)
		return err
	})
	return told, err
}

// Located implements graph.Transaction.
func (x transaction) Located(_ context.Context, places []string) (map[string][]graph.Located, error) {
	told := map[string][]graph.Located{}
	err := x.described("place ", places, func(what string, articles int) error {
		l := graph.Located{Articles: articles}
		err := json.Unmarshal([]byte(what), &l.Place)
		told[l.ID] = append(told[l.ID], l)
		return err
	})
	return told, err
}

// described calls each with every description of some actors or places.
func (x transaction) described(sort string, ids []string, each func(what string, articles int) error) error {
	of := make([]string, len(ids))
	for i, id := range ids {
		of[i] = sort + id
	}
	records, err := x.ids(`UNWIND $ids AS of MATCH (d:Described {of: of}) RETURN d.what, d.articles ORDER BY d.key`, of)
	for _, r := range records {
		if err := each(words(r.Values[0]), int(number(r.Values[1]))); err != nil {
			return err
		}
	}
	return err
}

// Publishing implements graph.Transaction.
func (x transaction) Publishing(_ context.Context, domains []string) ([]string, error) {
	return x.column(`UNWIND $ids AS id MATCH (o:Outlet {domain: id}) WHERE EXISTS { (o)<-[:PUBLISHED_BY]-() } RETURN o.domain`, domains)
}

// Used implements graph.Transaction.
func (x transaction) Used(context.Context) (actors, outlets []string, err error) {
	records, err := x.run(`MATCH (d:Described) WHERE d.of STARTS WITH 'actor ' RETURN DISTINCT substring(d.of, 6)`, nil)
	if err != nil {
		return nil, nil, err
	}
	actors = firsts(records)
	records, err = x.run(`MATCH (o:Outlet) WHERE EXISTS { (o)<-[:PUBLISHED_BY]-() } RETURN o.domain`, nil)
	return actors, firsts(records), err
}

// Actors implements graph.Transaction.
func (x transaction) Actors(_ context.Context, among []string) ([]string, error) {
	if among != nil {
		return x.column(`UNWIND $ids AS id MATCH (a:Actor {id: id}) RETURN a.id`, among)
	}
	records, err := x.run(`MATCH (a:Actor) RETURN a.id`, nil)
	return firsts(records), err
}

// MadeBy implements graph.Transaction.
func (x transaction) MadeBy(context.Context) (map[string]string, error) {
	made := map[string]string{}
	records, err := x.run(`MATCH (c:Casus) WHERE c.version IS NOT NULL RETURN c.id, c.version`, nil)
	for _, r := range records {
		made[words(r.Values[0])] = words(r.Values[1])
	}
	return made, err
}
