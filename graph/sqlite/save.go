package sqlite

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"

	"casus/extract/news"
	"casus/graph"
)

// Saved counts what became of the articles of a batch.
type Saved struct {
	New       int
	Unchanged int // what was there is the same, or newer
	Updated   int
	Reports   int // of the new and the updated
}

// Add sums up batches.
func (s *Saved) Add(t Saved) {
	s.New += t.New
	s.Unchanged += t.Unchanged
	s.Updated += t.Updated
	s.Reports += t.Reports
}

// Save stores a batch of readings and derives again the events that they touch, in
// one transaction: when it returns an error, nothing of the batch was saved. An
// article that is there already is replaced by a newer version of itself, and
// otherwise left as it is.
func (s *Store) Save(ctx context.Context, readings []news.Reading) (Saved, error) {
	now := s.now()
	told := make([]graph.Told, len(readings))
	for i := range readings {
		told[i] = graph.Tell(&readings[i], now)
	}
	var saved Saved
	err := s.change(ctx, func(x *session) error {
		saved = Saved{}
		touched := newTouched()
		for i := range told {
			if err := x.save(&told[i], &readings[i], touched, &saved); err != nil {
				return fmt.Errorf("article %s: %w", told[i].Article.ID, err)
			}
		}
		return x.settle(touched)
	})
	if err != nil {
		return Saved{}, fmt.Errorf("save %d articles: %w", len(readings), err)
	}
	return saved, nil
}

// Retracted tells what went with an article.
type Retracted struct {
	Article string
	Reports int
}

// ErrNoArticle is what Retract gives for an article that is not there.
var ErrNoArticle = errors.New("no such article in the store")

// Retract takes an article back, named by its URL or id: its text, its reports, and
// what nothing else reports. What other articles say stays, and is derived again.
func (s *Store) Retract(ctx context.Context, article string) (Retracted, error) {
	var gone Retracted
	err := s.change(ctx, func(x *session) error {
		found, err := x.one(`SELECT id FROM articles WHERE id = ?1 OR url = ?1 ORDER BY id = ?1 DESC, id LIMIT 1`, []any{article}, &gone.Article)
		if err != nil {
			return err
		}
		if !found {
			return ErrNoArticle
		}
		touched := newTouched()
		if gone.Reports, err = x.remove(gone.Article, touched); err != nil {
			return err
		}
		return x.settle(touched)
	})
	if err != nil {
		return Retracted{}, fmt.Errorf("retract %s: %w", article, err)
	}
	return gone, nil
}

// Derive makes every row again from the kept texts and readings, as a newer casus
// or gazetteer would make them.
func (s *Store) Derive(ctx context.Context) error {
	err := s.change(ctx, func(x *session) error {
		ids, err := x.strings(`SELECT id FROM articles ORDER BY id`)
		if err != nil {
			return err
		}
		touched := newTouched()
		for _, id := range ids {
			if err := x.tellAgain(id, touched); err != nil {
				return fmt.Errorf("article %s: %w", id, err)
			}
		}
		if err := x.settleCopies(keys(touched.articles)); err != nil {
			return err
		}
		if err := x.settlePlaces(keys(touched.places)); err != nil {
			return err
		}
		return x.upToDateAfter(true, true)
	})
	if err != nil {
		return fmt.Errorf("derive: %w", err)
	}
	return nil
}

// touched gathers what a change makes it necessary to derive again.
type touched struct {
	reports  map[string]bool
	actors   map[string]bool
	places   map[string]bool
	outlets  map[string]bool
	articles map[string]bool
	events   map[string]bool // that are no more
}

func newTouched() *touched {
	return &touched{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
}

func keys(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// save stores one article unless what is there is as good.
func (s *session) save(t *graph.Told, reading *news.Reading, touched *touched, saved *Saved) error {
	var modified, sha, digest, made string
	there, err := s.one(`SELECT coalesce(modified, ''), sha256, digest, versions FROM articles WHERE id = ?`, []any{t.Article.ID}, &modified, &sha, &digest, &made)
	if err != nil {
		return err
	}
	if there {
		var versions news.Versions
		if err := json.Unmarshal([]byte(made), &versions); err != nil {
			return err
		}
		if !t.Replaces(graph.Moment(modified), sha, digest, versions) {
			saved.Unchanged++
			return nil
		}
		if _, err := s.remove(t.Article.ID, touched); err != nil {
			return err
		}
		saved.Updated++
	} else {
		saved.New++
	}
	saved.Reports += len(t.Reports)
	data, err := pack(reading)
	if err != nil {
		return err
	}
	return s.insert(t, data, touched)
}

// pack keeps what the extractor gave but for the text, which has its own table,
// the tokens, which are many times the text, and what explaining alone needs.
func pack(reading *news.Reading) ([]byte, error) {
	r := *reading
	r.Article.Text, r.Article.Dropped, r.Skipped = "", nil, nil
	r.Sentences = make([]news.Sentence, len(reading.Sentences))
	for i := range reading.Sentences {
		r.Sentences[i].Span = reading.Sentences[i].Span
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if err := json.NewEncoder(z).Encode(r); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func unpack(data []byte, text string) (*news.Reading, error) {
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	r := new(news.Reading)
	if err := json.Unmarshal(plain, r); err != nil {
		return nil, err
	}
	r.Article.Text = text
	return r, nil
}

// tellAgain replaces an article's rows by what its kept reading gives now.
func (s *session) tellAgain(id string, touched *touched) error {
	var text string
	var data []byte
	var retrieved string
	if _, err := s.one(`SELECT t.text, r.reading, coalesce(a.retrieved, '') FROM articles a JOIN texts t ON t.article = a.id JOIN readings r ON r.article = a.id WHERE a.id = ?`,
		[]any{id}, &text, &data, &retrieved); err != nil {
		return err
	}
	reading, err := unpack(data, text)
	if err != nil {
		return err
	}
	if _, err := s.remove(id, touched); err != nil {
		return err
	}
	told := graph.Tell(reading, s.store.now())
	told.Article.Retrieved = graph.Moment(retrieved)
	return s.insert(&told, data, touched)
}

// Reading gives back what the extractor made of an article, without tokens.
func (s *Store) Reading(ctx context.Context, article string) (*news.Reading, error) {
	var text string
	var data []byte
	err := s.read.QueryRowContext(ctx, `SELECT t.text, r.reading FROM texts t JOIN readings r ON r.article = t.article
		WHERE t.article = (SELECT id FROM articles WHERE id = ?1 OR url = ?1 ORDER BY id = ?1 DESC, id LIMIT 1)`, article).Scan(&text, &data)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", article, s.explain(noRows(err)))
	}
	r, err := unpack(data, text)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", article, err)
	}
	return r, nil
}

// Record notes a run of a load: when, with what versions, on what. Runs are no
// part of what exports compare.
func (s *Store) Record(ctx context.Context, r graph.Run) error {
	versions, err := json.Marshal(r.Versions)
	if err != nil {
		return fmt.Errorf("record run: %w", err)
	}
	_, err = s.write.ExecContext(ctx, `INSERT OR REPLACE INTO runs VALUES (?,?,?,?,?)`, r.Key(), string(r.Started), string(r.Finished), string(versions), list(r.Inputs))
	if err != nil {
		return fmt.Errorf("record run: %w", s.explain(err))
	}
	return nil
}
