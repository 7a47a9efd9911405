package neo4j

import (
	"context"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"casus/graph"
)

// Query runs one statement that cannot write, and gives at most limit rows (0:
// all). Parameters are named, as $country, and bound. A query that has not ended
// when ctx does is broken off, by the server too. Dates leave as ISO text.
func (s *Store) Query(ctx context.Context, text string, params map[string]any, limit int) (graph.Rows, error) {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(context.WithoutCancel(ctx))
	var options []func(*neo4j.TransactionConfig)
	if until, ok := ctx.Deadline(); ok {
		options = append(options, neo4j.WithTxTimeout(max(time.Until(until), time.Millisecond)))
	}
	got, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		result, err := tx.Run(ctx, text, params)
		if err != nil {
			return graph.Rows{}, err
		}
		return collect(ctx, result, limit)
	}, options...)
	if err != nil {
		return graph.Rows{}, fmt.Errorf("query: %w", s.explain(err))
	}
	return got.(graph.Rows), nil
}

func collect(ctx context.Context, result neo4j.ResultWithContext, limit int) (graph.Rows, error) {
	var out graph.Rows
	var err error
	if out.Columns, err = result.Keys(); err != nil {
		return out, err
	}
	for result.Next(ctx) {
		if limit > 0 && len(out.Values) == limit {
			out.Truncated = true
			break
		}
		row := make([]any, len(out.Columns))
		for i, v := range result.Record().Values {
			row[i] = plain(v)
		}
		out.Values = append(out.Values, row)
	}
	return out, result.Err()
}

// plain turns what the server gives into what the model and queries have: dates
// and times become text, lists of texts []string.
func plain(value any) any {
	switch v := value.(type) {
	case dbtype.Date:
		return v.Time().Format(time.DateOnly)
	case time.Time:
		return string(graph.MomentOf(v))
	case []any:
		out := make([]string, len(v))
		for i, x := range v {
			out[i] = fmt.Sprint(plain(x))
		}
		return out
	}
	return value
}

// Resolve gives what a text can name: its id, or its name, folded. Kind is actor,
// country (then a code serves too), place or event (the id of an event or of any
// of its reports). What has the most events comes first. Only what the store has
// is found, and of actors only those with names.
func (s *Store) Resolve(ctx context.Context, text, kind string) ([]graph.Named, error) {
	statement, ok := resolving[kind]
	if !ok {
		return nil, fmt.Errorf("resolve %q: %q is none of actor, country, place, event", text, kind)
	}
	var out []graph.Named
	err := s.reading(ctx, func(x transaction) error {
		key := graph.NameKey(text)
		records, err := x.run(statement, map[string]any{"text": text, "key": key, "called": nameKeys([]string{key})[0]})
		out = nil
		for _, r := range records {
			v := r.Values
			out = append(out, graph.Named{ID: words(v[0]), Name: words(v[1]), Type: words(v[2]), Country: words(v[3]), Events: int(number(v[4]))})
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("resolve %q: %w", text, err)
	}
	return out, nil
}

// called finds the actors that a text can name.
const called = `CALL () {
		MATCH (a:Actor {id: $text}) RETURN a
		UNION
		MATCH (f:Filed) WHERE f.key = $called MATCH (a:Actor {id: f.id}) RETURN a
	}
	WITH a `

// resolving has a statement for each kind.
var resolving = map[string]string{
	"actor": called + `RETURN a.id AS id, a.name, a.type, a.country,
		COUNT { MATCH (a)-[:INITIATED|TARGETED|INVOLVED]-(e) RETURN DISTINCT e } AS n ORDER BY n DESC, id`,
	"country": called + `WHERE a:Country RETURN a.id AS id, a.name, a.type, a.country,
		COUNT { MATCH (a)-[:ACTED_IN]->(e) RETURN DISTINCT e } AS n ORDER BY n DESC, id`,
	"place": `CALL () { MATCH (p:Place {id: $text}) RETURN p UNION MATCH (p:Place {nameKey: $key}) RETURN p }
		RETURN p.id AS id, p.name, 'place', p.country, COUNT { (p)<-[:OCCURRED_AT]-() } AS n ORDER BY n DESC, id`,
	"event": `MATCH (:Report {id: $text})-[:REPORTS]->(e) RETURN e.id, e.title, e.kind, '', e.reports`,
}

// Stats counts what is in the store.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	st := graph.Stats{Modalities: map[string]int{}, Roots: map[string]int{}}
	err := s.reading(ctx, func(x transaction) error {
		for label, n := range map[string]*int{"Article": &st.Articles, "Report": &st.Reports, "Event": &st.Events, "Actor": &st.Actors, "Outlet": &st.Outlets} {
			records, err := x.run(`MATCH (n:`+label+`) RETURN count(n)`, nil)
			if err != nil || len(records) == 0 {
				return err
			}
			*n = int(number(records[0].Values[0]))
		}
		records, err := x.run(`MATCH (e:Event) RETURN e.modality, coalesce(e.root, ''), count(*)`, nil)
		for _, r := range records {
			modality, n := words(r.Values[0]), int(number(r.Values[2]))
			st.Modalities[modality] += n
			if modality == "occurred" {
				st.Roots[words(r.Values[1])] += n
			}
		}
		return err
	})
	if err == nil {
		st.Schema, err = s.schema(ctx)
	}
	if err != nil {
		return graph.Stats{}, fmt.Errorf("count what is in the store: %w", err)
	}
	return st, nil
}

// Explain says why each report belongs to the event of this id, or of the report
// of this id, and which others come within reach of it.
func (s *Store) Explain(ctx context.Context, id string) (graph.Explanation, error) {
	var out graph.Explanation
	err := s.reading(ctx, func(x transaction) (err error) {
		out, err = x.explanation(id, s.options.Rule)
		return err
	})
	if err != nil {
		return graph.Explanation{}, fmt.Errorf("explain %s: %w", id, err)
	}
	return out, nil
}

func (x transaction) explanation(id string, rule graph.Rule) (graph.Explanation, error) {
	records, err := x.run(`MATCH (:Report {id: $id})-[:REPORTS]->(e) MATCH (e)<-[:REPORTS]-(r) RETURN r.id ORDER BY r.id`, map[string]any{"id": id})
	if err != nil {
		return graph.Explanation{}, err
	}
	if len(records) == 0 {
		return graph.Explanation{}, fmt.Errorf("no event or report has this id")
	}
	ids := make([]string, len(records))
	for i, record := range records {
		ids[i] = words(record.Values[0])
	}
	return graph.NewDeriver(rule, x).Explain(x.ctx, ids)
}
