package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sort"

	"casus/graph"
)

// Query runs one SELECT that cannot write, and gives at most limit rows (0: all).
// Parameters are named, as $country, and bound; a []string is bound as JSON, for
// json_each. A query that has not ended when ctx does is broken off.
func (s *Store) Query(ctx context.Context, text string, params map[string]any, limit int) (graph.Rows, error) {
	rows, err := s.read.QueryContext(ctx, text, bind(params)...)
	if err != nil {
		return graph.Rows{}, fmt.Errorf("query: %w", s.explain(err))
	}
	defer rows.Close()
	var out graph.Rows
	if out.Columns, err = rows.Columns(); err != nil {
		return graph.Rows{}, fmt.Errorf("query: %w", err)
	}
	for rows.Next() {
		if limit > 0 && len(out.Values) == limit {
			out.Truncated = true
			break
		}
		row := make([]any, len(out.Columns))
		into := make([]any, len(row))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			return graph.Rows{}, fmt.Errorf("query: %w", err)
		}
		for i, v := range row {
			if b, ok := v.([]byte); ok {
				row[i] = string(b)
			}
		}
		out.Values = append(out.Values, row)
	}
	if err := rows.Err(); err != nil {
		return graph.Rows{}, fmt.Errorf("query: %w", s.explain(err))
	}
	return out, nil
}

func bind(params map[string]any) []any {
	names := make([]string, 0, len(params))
	for name := range params {
		names = append(names, name)
	}
	sort.Strings(names)
	var args []any
	for _, name := range names {
		value := params[name]
		if texts, ok := value.([]string); ok {
			value = list(texts)
		}
		args = append(args, sql.Named(name, value))
	}
	return args
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
	rows, err := s.read.QueryContext(ctx, statement, text, graph.NameKey(text))
	var out []graph.Named
	err = walk(rows, err, func(scan func(...any) error) error {
		var n graph.Named
		err := scan(&n.ID, &n.Name, &n.Type, &n.Country, &n.Events)
		out = append(out, n)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("resolve %q: %w", text, s.explain(err))
	}
	return out, nil
}

// resolving has a statement for each kind: ?1 is the text, ?2 the text folded.
var resolving = map[string]string{
	"actor": `SELECT a.id, a.name, a.type, a.country, (SELECT count(DISTINCT e.event) FROM event_actors e WHERE e.actor = a.id)
		FROM actors a WHERE a.id = ?1 OR a.id IN (SELECT actor FROM actor_names WHERE name_key = ?2) ORDER BY 5 DESC, 1`,
	"country": `SELECT a.id, a.name, a.type, a.country, (SELECT count(DISTINCT e.event) FROM event_countries e WHERE e.country = a.id)
		FROM actors a WHERE a.type = 'country' AND (a.id = ?1 OR a.id IN (SELECT actor FROM actor_names WHERE name_key = ?2)) ORDER BY 5 DESC, 1`,
	"place": `SELECT p.id, p.name, 'place', p.country, (SELECT count(*) FROM events e WHERE e.place = p.id)
		FROM places p WHERE p.id = ?1 OR p.name_key = ?2 ORDER BY 5 DESC, 1`,
	"event": `SELECT e.id, e.title, e.kind, '', e.reports FROM report_events r JOIN events e ON e.id = r.event WHERE r.report = ?1 AND ?2 IS NOT NULL`,
}

// Event gives the event that an event's or a report's id stands for.
func (s *Store) Event(ctx context.Context, id string) (string, bool, error) {
	var event string
	err := s.read.QueryRowContext(ctx, `SELECT event FROM report_events WHERE report = ?`, id).Scan(&event)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return "", false, nil
	case err != nil:
		return "", false, fmt.Errorf("find event %s: %w", id, s.explain(err))
	}
	return event, true, nil
}

// Stats counts what is in the store.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	st := graph.Stats{Modalities: map[string]int{}, Roots: map[string]int{}}
	err := s.read.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM reports), (SELECT count(*) FROM events),
		(SELECT count(*) FROM actors), (SELECT count(*) FROM outlets), (SELECT max(version) FROM schema_versions)`).
		Scan(&st.Articles, &st.Reports, &st.Events, &st.Actors, &st.Outlets, &st.Schema)
	if err == nil {
		var rows *sql.Rows
		rows, err = s.read.QueryContext(ctx, `SELECT modality, root, count(*) FROM events GROUP BY 1, 2`)
		err = walk(rows, err, func(scan func(...any) error) error {
			var modality, root string
			var n int
			err := scan(&modality, &root, &n)
			st.Modalities[modality] += n
			if modality == "occurred" {
				st.Roots[root] += n
			}
			return err
		})
	}
	if err != nil {
		return graph.Stats{}, fmt.Errorf("count what is in the store: %w", s.explain(err))
	}
	return st, nil
}

// Explain says why each report belongs to the event of this id, or of the report
// of this id, and which others come within reach of it.
func (s *Store) Explain(ctx context.Context, id string) (graph.Explanation, error) {
	event, found, err := s.Event(ctx, id)
	if err == nil && !found {
		err = fmt.Errorf("no event or report has this id")
	}
	if err != nil {
		return graph.Explanation{}, fmt.Errorf("explain %s: %w", id, err)
	}
	var out graph.Explanation
	err = s.reading(ctx, func(x *session) error {
		ids, err := x.strings(`SELECT report FROM report_events WHERE event = ?`, event)
		if err == nil {
			out, err = graph.NewDeriver(s.rule, x).Explain(ctx, ids)
		}
		return err
	})
	if err != nil {
		return graph.Explanation{}, fmt.Errorf("explain %s: %w", id, err)
	}
	return out, nil
}
