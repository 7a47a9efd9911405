package graph

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"sync"
	"time"

	"casus/extract/news"
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

// Retracted tells what went with an article.
type Retracted struct {
	Article string
	Reports int
}

// ErrNoArticle is what a store gives for an article that is not there.
var ErrNoArticle = errors.New("no such article in the store")

// Rows is what a query gave.
type Rows struct {
	Columns   []string
	Values    [][]any // string, int64, float64, bool, []string, nil
	Truncated bool    // there were more than the limit
}

// Named is an actor or a place that a name can mean.
type Named struct {
	ID      string
	Name    string
	Type    string // of actors; "place"
	Country string // alpha-3
	Events  int    // in how many events it takes part, or that happened there
}

// Stats counts what is in a store.
type Stats struct {
	Articles, Reports, Events, Actors, Outlets int
	Modalities                                 map[string]int // events
	Roots                                      map[string]int // events that occurred; "" for kinds without a root
	Schema                                     int
}

// Kept is an article as a store gives it back: what the extractor made of it,
// without tokens and what explaining alone needs, and when the page was had.
type Kept struct {
	Reading   news.Reading
	Retrieved time.Time
}

// Retrieved makes readings of pages that were had at one time what a store keeps.
func Retrieved(readings []news.Reading, at time.Time) []Kept {
	kept := make([]Kept, len(readings))
	for i := range readings {
		kept[i] = Kept{Reading: readings[i], Retrieved: at}
	}
	return kept
}

// Pack keeps what the extractor gave but for the text, which stores keep apart,
// the tokens, which are many times the text, and what explaining alone needs.
func Pack(reading *news.Reading) ([]byte, error) {
	r := *reading
	r.Article.Text, r.Article.Dropped, r.Skipped = "", nil, nil
	r.Sentences = make([]news.Sentence, len(reading.Sentences))
	for i := range reading.Sentences {
		r.Sentences[i].Span = reading.Sentences[i].Span
	}
	var b bytes.Buffer
	z := zippers.Get().(*gzip.Writer)
	defer zippers.Put(z)
	z.Reset(&b)
	if err := json.NewEncoder(z).Encode(r); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// zippers are used again: a new one takes a megabyte, many times what it writes.
var zippers = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}

// Unpack reads what Pack wrote, and puts the text back.
func Unpack(data []byte, text string) (news.Reading, error) {
	var r news.Reading
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return r, err
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		return r, err
	}
	err = json.Unmarshal(plain, &r)
	r.Article.Text = text
	return r, err
}

// Check is one thing that was looked at in a store, for casus doctor.
type Check struct {
	What   string // "schema"
	Found  string // "version 2"
	Advice string // what to do; "" where all is well
}
