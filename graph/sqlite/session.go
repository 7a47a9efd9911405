package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"casus/graph"
)

// session is one writing transaction.
type session struct {
	ctx      context.Context
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
}

// stmt prepares a statement once for the transaction.
func (s *session) stmt(text string) (*sql.Stmt, error) {
	if st := s.prepared[text]; st != nil {
		return st, nil
	}
	st, err := s.tx.PrepareContext(s.ctx, text)
	if err != nil {
		return nil, fmt.Errorf("prepare %.60q: %w", text, err)
	}
	s.prepared[text] = st
	return st, nil
}

func (s *session) exec(text string, args ...any) error {
	st, err := s.stmt(text)
	if err != nil {
		return err
	}
	_, err = st.ExecContext(s.ctx, args...)
	return err
}

// one reads one row, and tells whether there is one.
func (s *session) one(text string, args []any, into ...any) (bool, error) {
	st, err := s.stmt(text)
	if err != nil {
		return false, err
	}
	err = st.QueryRowContext(s.ctx, args...).Scan(into...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// each calls row for every row; row scans it.
func (s *session) each(text string, args []any, row func(scan func(...any) error) error) error {
	st, err := s.stmt(text)
	if err != nil {
		return err
	}
	rows, err := st.QueryContext(s.ctx, args...)
	return walk(rows, err, row)
}

func walk(rows *sql.Rows, err error, row func(scan func(...any) error) error) error {
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// strings reads a column of texts.
func (s *session) strings(text string, args ...any) ([]string, error) {
	var out []string
	err := s.each(text, args, func(scan func(...any) error) error {
		var v string
		err := scan(&v)
		out = append(out, v)
		return err
	})
	return out, err
}

// list writes values as JSON, which SQL takes apart with json_each.
func list[T any](values []T) string {
	if values == nil {
		return "[]"
	}
	data, err := json.Marshal(values)
	if err != nil { // texts and numbers only
		panic(err)
	}
	return string(data)
}

// unlist reads what list wrote.
func unlist(data string) ([]string, error) {
	var out []string
	if err := json.Unmarshal([]byte(data), &out); err != nil {
		return nil, err
	}
	if len(out) == 0 {
		return nil, nil
	}
	return out, nil
}

// null is NULL for what is empty.
func null[T ~string](s T) any {
	if s == "" {
		return nil
	}
	return string(s)
}

// A session is what a keeper writes in.
var _ graph.Transaction = (*session)(nil)

// Near implements graph.Shelf.
func (s *session) Near(_ context.Context, asked []graph.Ask) ([][]string, error) {
	out := make([][]string, len(asked))
	for i, ask := range asked {
		var err error
		out[i], err = s.strings(`SELECT DISTINCT f.report FROM json_each(?1) k CROSS JOIN filed f ON f.key = k.value
			WHERE f.date_to >= ?2 AND f.date_from <= ?3 ORDER BY 1`, list(ask.Keys), string(ask.From), string(ask.To))
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Reports implements graph.Shelf.
func (s *session) Reports(_ context.Context, ids []string) ([]*graph.Report, error) {
	return s.reports(`SELECT r.told FROM json_each(?1) k CROSS JOIN reports r ON r.id = k.value`, list(ids))
}

// NextReports implements graph.Transaction.
func (s *session) NextReports(_ context.Context, after string, n int) ([]*graph.Report, error) {
	return s.reports(`SELECT told FROM reports WHERE id > ? ORDER BY id LIMIT ?`, after, n)
}

func (s *session) reports(text string, args ...any) ([]*graph.Report, error) {
	var out []*graph.Report
	err := s.each(text, args, func(scan func(...any) error) error {
		var told []byte
		if err := scan(&told); err != nil {
			return err
		}
		r := new(graph.Report)
		out = append(out, r)
		return json.Unmarshal(told, r)
	})
	return out, err
}

// Alike implements graph.Transaction.
func (s *session) Alike(_ context.Context, bands [][]int64) ([][]string, error) {
	out := make([][]string, len(bands))
	for i := range bands {
		var err error
		out[i], err = s.strings(`SELECT DISTINCT b.article FROM json_each(?1) k CROSS JOIN bands b ON b.band = k.value`, list(bands[i]))
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Sketched implements graph.Transaction.
func (s *session) Sketched(_ context.Context, ids []string) ([]graph.Sketched, error) {
	var out []graph.Sketched
	err := s.each(`SELECT a.id, coalesce(a.published, ''), a.sketch FROM json_each(?1) k CROSS JOIN articles a ON a.id = k.value`, []any{list(ids)}, func(scan func(...any) error) error {
		var a graph.Sketched
		var sketch []byte
		err := scan(&a.Article, &a.Published, &sketch)
		a.Sketch = graph.SketchOf(sketch)
		out = append(out, a)
		return err
	})
	return out, err
}

// FindArticle implements graph.Transaction.
func (s *session) FindArticle(_ context.Context, name string) (string, error) {
	var id string
	_, err := s.one(`SELECT id FROM articles WHERE id = ?1 OR url = ?1 ORDER BY id = ?1 DESC, id LIMIT 1`, []any{name}, &id)
	return id, err
}

// Heads implements graph.Transaction.
func (s *session) Heads(_ context.Context, articles []string) (map[string]graph.Head, error) {
	heads := map[string]graph.Head{}
	err := s.each(`SELECT a.id, coalesce(a.modified, ''), a.sha256, a.digest, a.versions FROM json_each(?1) k CROSS JOIN articles a ON a.id = k.value`,
		[]any{list(articles)}, func(scan func(...any) error) error {
			var id string
			var h graph.Head
			var versions []byte
			err := scan(&id, (*string)(&h.Modified), &h.SHA256, &h.Digest, &versions)
			if err == nil {
				err = json.Unmarshal(versions, &h.Versions)
			}
			heads[id] = h
			return err
		})
	return heads, err
}

// Loaded implements graph.Transaction.
func (s *session) Loaded(_ context.Context, articles []string) ([]graph.Loaded, error) {
	var out []graph.Loaded
	err := s.each(`SELECT a.id, a.outlet, a.sketch, a.actors FROM json_each(?1) k CROSS JOIN articles a ON a.id = k.value`,
		[]any{list(articles)}, func(scan func(...any) error) error {
			var l graph.Loaded
			var sketch, actors []byte
			err := scan(&l.Article, &l.Outlet, &sketch, &actors)
			if err == nil {
				err = json.Unmarshal(actors, &l.Actors)
			}
			l.Sketch = graph.SketchOf(sketch)
			out = append(out, l)
			return err
		})
	for i := range out {
		if err == nil {
			out[i].Reports, err = s.reports(`SELECT told FROM reports WHERE article = ? ORDER BY id`, out[i].Article)
		}
	}
	return out, err
}

// NextArticles implements graph.Transaction.
func (s *session) NextArticles(_ context.Context, after string, n int) ([]graph.Kept, error) {
	return s.kept(`WHERE a.id > ? ORDER BY a.id LIMIT ?`, after, n)
}

// kept reads articles as the extractor gave them.
func (s *session) kept(where string, args ...any) ([]graph.Kept, error) {
	var out []graph.Kept
	err := s.each(`SELECT t.text, r.reading, coalesce(a.retrieved, '') FROM articles a JOIN texts t ON t.article = a.id JOIN readings r ON r.article = a.id `+where,
		args, func(scan func(...any) error) error {
			var text, retrieved string
			var data []byte
			err := scan(&text, &data, &retrieved)
			if err != nil {
				return err
			}
			var k graph.Kept
			if k.Reading, err = graph.Unpack(data, text); err != nil {
				return err
			}
			k.Retrieved = graph.Moment(retrieved).Time()
			out = append(out, k)
			return nil
		})
	return out, err
}

// EventsOf implements graph.Transaction.
func (s *session) EventsOf(_ context.Context, reports []string) (map[string]string, error) {
	events := map[string]string{}
	err := s.each(`SELECT e.report, e.event FROM json_each(?1) k CROSS JOIN report_events e ON e.report = k.value`, []any{list(reports)}, func(scan func(...any) error) error {
		var report, event string
		err := scan(&report, &event)
		events[report] = event
		return err
	})
	return events, err
}

// Descriptions implements graph.Transaction.
func (s *session) Descriptions(_ context.Context, actors []string) (map[string][]graph.Description, error) {
	told := map[string][]graph.Description{}
	err := s.each(`SELECT d.actor, d.name, d.type, d.country, d.sector, d.named, d.articles FROM json_each(?1) k CROSS JOIN told_actors d ON d.actor = k.value`,
		[]any{list(actors)}, func(scan func(...any) error) error {
			var d graph.Description
			err := scan(&d.ID, &d.Name, (*string)(&d.Type), &d.Country, &d.Sector, &d.Named, &d.Articles)
			told[d.ID] = append(told[d.ID], d)
			return err
		})
	return told, err
}

// Located implements graph.Transaction.
func (s *session) Located(_ context.Context, places []string) (map[string][]graph.Located, error) {
	told := map[string][]graph.Located{}
	err := s.each(`SELECT p.place, p.name, p.country, p.latitude, p.longitude, p.population, p.articles FROM json_each(?1) k CROSS JOIN told_places p ON p.place = k.value`,
		[]any{list(places)}, func(scan func(...any) error) error {
			var l graph.Located
			err := scan(&l.ID, &l.Name, &l.Country, &l.Latitude, &l.Longitude, &l.Population, &l.Articles)
			told[l.ID] = append(told[l.ID], l)
			return err
		})
	return told, err
}

// Publishing implements graph.Transaction.
func (s *session) Publishing(_ context.Context, domains []string) ([]string, error) {
	return s.strings(`SELECT k.value FROM json_each(?1) k WHERE EXISTS (SELECT 1 FROM articles a WHERE a.outlet = k.value)`, list(domains))
}

// Used implements graph.Transaction.
func (s *session) Used(context.Context) (actors, outlets []string, err error) {
	if actors, err = s.strings(`SELECT DISTINCT actor FROM told_actors ORDER BY 1`); err != nil {
		return nil, nil, err
	}
	outlets, err = s.strings(`SELECT DISTINCT outlet FROM articles WHERE outlet <> '' ORDER BY 1`)
	return actors, outlets, err
}

// Actors implements graph.Transaction.
func (s *session) Actors(_ context.Context, among []string) ([]string, error) {
	if among == nil {
		return s.strings(`SELECT id FROM actors ORDER BY id`)
	}
	return s.strings(`SELECT a.id FROM json_each(?1) k CROSS JOIN actors a ON a.id = k.value`, list(among))
}

// MadeBy implements graph.Transaction.
func (s *session) MadeBy(context.Context) (map[string]string, error) {
	made := map[string]string{}
	err := s.each(`SELECT what, version FROM made_by`, nil, func(scan func(...any) error) error {
		var what, version string
		err := scan(&what, &version)
		made[what] = version
		return err
	})
	return made, err
}
