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
	store    *Store
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

// A session is the shelf that deriving reads from.
var (
	_ graph.Shelf     = (*session)(nil)
	_ graph.CopyShelf = (*session)(nil)
)

// Near implements graph.Shelf.
func (s *session) Near(_ context.Context, keys []string, from, to graph.Day) ([]string, error) {
	return s.strings(`SELECT DISTINCT f.report FROM json_each(?1) k CROSS JOIN filed f ON f.key = k.value
		WHERE f.date_to >= ?2 AND f.date_from <= ?3 ORDER BY 1`, list(keys), string(from), string(to))
}

// Reports implements graph.Shelf.
func (s *session) Reports(_ context.Context, ids []string) ([]*graph.Report, error) {
	return s.reports(`SELECT r.told FROM json_each(?1) k CROSS JOIN reports r ON r.id = k.value`, list(ids))
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

// Alike implements graph.CopyShelf.
func (s *session) Alike(_ context.Context, bands []int64) ([]string, error) {
	return s.strings(`SELECT DISTINCT b.article FROM json_each(?1) k CROSS JOIN bands b ON b.band = k.value`, list(bands))
}

// Sketched implements graph.CopyShelf.
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
