package storetest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"casus/extract/news"
	"casus/graph"
)

// Store is what the suite asks of a store.
type Store interface {
	Save(ctx context.Context, readings []news.Reading) (graph.Saved, error)
	Retract(ctx context.Context, article string) (graph.Retracted, error)
	Derive(ctx context.Context) error
	Export(ctx context.Context, w io.Writer) error
}

// Run holds a store to all that every store must do. Empty gives an empty store,
// and may empty the one that it gave before: a server has one database. Twin opens
// the same data a second time, as another process would.
func Run(t *testing.T, empty func(testing.TB) Store, twin func(testing.TB, Store) Store) {
	all := Everything()
	fresh := empty(t)
	save(t, fresh, all...)
	want := Export(t, fresh)
	t.Run("loading twice changes nothing", func(t *testing.T) {
		save(t, fresh, all...)
		equal(t, Export(t, fresh), want)
	})
	t.Run("deriving again changes nothing", func(t *testing.T) {
		if err := fresh.Derive(context.Background()); err != nil {
			t.Fatal(err)
		}
		equal(t, Export(t, fresh), want)
	})
	t.Run("the events that deriving finds without a store", func(t *testing.T) { withoutStore(t, all, want) })
	t.Run("any order and any batches", func(t *testing.T) { anyOrder(t, empty, all, want) })
	t.Run("two loaders at once", func(t *testing.T) {
		a := empty(t)
		both(t, a, twin(t, a), all)
		equal(t, Export(t, a), want)
	})
	t.Run("taking back", func(t *testing.T) { takingBack(t, empty, all) })
	t.Run("taking back everything", func(t *testing.T) {
		nothing := Export(t, empty(t))
		s := empty(t)
		save(t, s, all...)
		for _, r := range all {
			retract(t, s, r.Article.URL)
		}
		equal(t, Export(t, s), nothing)
	})
	t.Run("a newer version", func(t *testing.T) { newerVersion(t, empty) })
	t.Run("a broken-off load", func(t *testing.T) { brokenOff(t, empty, all) })
	t.Run("copies", func(t *testing.T) { copies(t, empty) })
	t.Run("contradictions", func(t *testing.T) { disagreement(t, empty) })
	t.Run("responses", func(t *testing.T) { responses(t, empty) })
}

// Everything is the articles of all stories, kept apart by their ids, which fall
// into neighbourhoods of many events.
func Everything() []news.Reading {
	var all []news.Reading
	for i, story := range Stories() {
		for j, r := range story.Articles {
			all = append(all, Named(r, fmt.Sprintf("%d-%d", i, j)))
		}
	}
	return all
}

// Export gives a store's export.
func Export(t testing.TB, s Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Export(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func save(t testing.TB, s Store, readings ...news.Reading) {
	t.Helper()
	if _, err := s.Save(context.Background(), readings); err != nil {
		t.Fatal(err)
	}
}

func retract(t testing.TB, s Store, article string) {
	t.Helper()
	if _, err := s.Retract(context.Background(), article); err != nil {
		t.Fatal(err)
	}
}

// loaded gives the export of a store into which some articles were loaded.
func loaded(t testing.TB, empty func(testing.TB) Store, readings ...news.Reading) string {
	t.Helper()
	s := empty(t)
	save(t, s, readings...)
	return Export(t, s)
}

func equal(t testing.TB, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("exports differ (-want +got):\n%.6000s", cmp.Diff(strings.Split(want, "\n"), strings.Split(got, "\n")))
	}
}

// withoutStore holds that what a store derives, batch by batch, is what deriving all
// reports at once in memory gives: the same events of the same reports, for the same reasons.
func withoutStore(t *testing.T, all []news.Reading, export string) {
	var reports []graph.Report
	for i := range all {
		reports = append(reports, graph.Tell(&all[i], time.Time{}).Reports...)
	}
	events, err := graph.Derive(context.Background(), Rule(), reports)
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, e := range events {
		for _, m := range e.Members {
			why, err := json.Marshal(m.Why)
			if err != nil {
				t.Fatal(err)
			}
			want = append(want, fmt.Sprintf(`{"relationship":"REPORTS","from":["Report",%q],"to":["Event",%q],"properties":{"score":%v,"why":%s}}`, m.Report.ID, e.ID, m.Score, why))
		}
	}
	got := Lines(export, `"relationship":"REPORTS"`)
	slices.Sort(got)
	slices.Sort(want)
	equal(t, strings.Join(got, "\n"), strings.Join(want, "\n"))
}

func anyOrder(t *testing.T, empty func(testing.TB) Store, all []news.Reading, want string) {
	for seed := range uint64(4) {
		random := rand.New(rand.NewPCG(seed, 1))
		shuffled := append([]news.Reading(nil), all...)
		random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		s := empty(t)
		for len(shuffled) > 0 {
			n := 1 + random.IntN(min(len(shuffled), 20))
			save(t, s, shuffled[:n]...)
			shuffled = shuffled[n:]
		}
		equal(t, Export(t, s), want)
	}
}

// both loads from two sides at once, each in its own order.
func both(t testing.TB, a, b Store, all []news.Reading) {
	t.Helper()
	var group sync.WaitGroup
	errs := make([]error, 2)
	for side, s := range []Store{a, b} {
		group.Go(func() {
			for i := range all {
				at := i
				if side == 1 {
					at = len(all) - 1 - i
				}
				if _, err := s.Save(context.Background(), all[at:at+1]); err != nil {
					errs[side] = err
					return
				}
			}
		})
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// takingBack holds that a store from which some articles were taken back equals
// one that never had them.
func takingBack(t *testing.T, empty func(testing.TB) Store, all []news.Reading) {
	random := rand.New(rand.NewPCG(7, 7))
	for range 3 {
		var kept, gone []news.Reading
		for _, r := range all {
			if random.IntN(3) > 0 {
				kept = append(kept, r)
			} else {
				gone = append(gone, r)
			}
		}
		never := loaded(t, empty, kept...)
		s := empty(t)
		save(t, s, all...)
		for _, r := range gone {
			retract(t, s, r.Article.ID)
		}
		equal(t, Export(t, s), never)
	}
	s := empty(t)
	if _, err := s.Retract(context.Background(), "https://nowhere.example/"); err == nil {
		t.Error("taking back an article that is not there: no error")
	}
}

// newerVersion holds that the later version of an article stays, whichever comes first.
func newerVersion(t *testing.T, empty func(testing.TB) Store) {
	old := Article("a.example", "2016-12-19", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Injured: "3"})
	other := Article("b.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Injured: "1"})
	revised := Article("a.example", "2016-12-19", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Injured: "1"},
		Says{Kind: "condolence", When: "2016-12-19", Source: says("Xi Jinping"), Target: says("Russia"), Answers: 1})
	revised.Article.Modified = day("2016-12-21")
	same := Article("a.example", "2016-12-19", Says{Kind: "clash", When: "2016-12-19", Where: "Aleppo"}) // as old as old, another text
	want := loaded(t, empty, other, revised)
	for _, order := range [][]news.Reading{{old, other, revised}, {revised, old, other}, {other, revised, old, same}, {same, old, revised, other}} {
		s := empty(t)
		for _, r := range order {
			save(t, s, r)
		}
		equal(t, Export(t, s), want)
	}
	together := loaded(t, empty, old, same)
	s := empty(t)
	save(t, s, same)
	save(t, s, old)
	equal(t, Export(t, s), together)
}

// brokenOff holds that of a load that ends in the middle whole batches stay, and
// that it can be run again.
func brokenOff(t *testing.T, empty func(testing.TB) Store, all []news.Reading) {
	want := loaded(t, empty, all...)
	s := empty(t)
	save(t, s, all[:5]...)
	before := Export(t, s)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.Save(ctx, all[5:]); err == nil {
		t.Error("saving after the end: no error")
	}
	equal(t, Export(t, s), before)
	save(t, s, all...)
	equal(t, Export(t, s), want)
}

// copies holds that near-copies of one wire story point to the earliest.
func copies(t *testing.T, empty func(testing.TB) Store) {
	wire := `The ambassador was shot dead on Monday evening as he opened an exhibition of photographs in the capital, officials said.
Guests fled as the gunman, who wore a suit and tie, fired at least eight times. Three other people were wounded before police shot him in a
fight that lasted a quarter of an hour. Both presidents spoke by telephone that night and agreed to look into the killing together.`
	article := func(outlet, published, text string) news.Reading {
		r := Article(outlet, published)
		r.Article.Text = text
		return r
	}
	first := article("wire.example", "2016-12-19", wire)
	second := article("a.example", "2016-12-20", strings.Replace(wire, "officials said", "the ministry said", 1))
	third := article("b.example", "2016-12-21", wire+" It was the first such killing in decades.")
	other := article("c.example", "2016-12-21", "The drill began on Monday with ships of both navies leaving port at dawn for waters in which they are to look for submarines, rescue a crew and fire at targets until the end of the week.")
	s := empty(t)
	save(t, s, third, other, second)
	save(t, s, first)
	got := Lines(Export(t, s), `"relationship":"COPY_OF"`)
	if len(got) != 2 || !strings.Contains(got[0], first.Article.ID) || !strings.Contains(got[1], first.Article.ID) {
		t.Errorf("got %q, want a and b copies of wire", got)
	}
	retract(t, s, first.Article.ID)
	got = Lines(Export(t, s), `"relationship":"COPY_OF"`)
	if len(got) != 1 || !strings.Contains(got[0], `"to":["Article","`+second.Article.ID) {
		t.Errorf("without the first: got %q, want b a copy of a", got)
	}
}

// Lines gives the lines of an export that contain all of some words.
func Lines(export string, words ...string) []string {
	var out []string
	for _, line := range strings.Split(export, "\n") {
		has := line != ""
		for _, w := range words {
			has = has && strings.Contains(line, w)
		}
		if has {
			out = append(out, line)
		}
	}
	return out
}

func disagreement(t *testing.T, empty func(testing.TB) Store) {
	s := empty(t)
	save(t, s,
		Article("a.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Injured: "3"}),
		Article("b.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-20", Where: "Istanbul", Target: says("Andrey Karlov"), Injured: "1"}),
		Article("c.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Injured: "3"}))
	got := Lines(Export(t, s), `"relationship":"CONTRADICTS"`)
	if len(got) != 2 || !strings.Contains(got[0], `"on":["date","injured","place"]`) || !strings.Contains(got[1], `"on":["date","injured","place"]`) {
		t.Errorf("got %q, want b against a and c on date, injured and place", got)
	}
}

func responses(t *testing.T, empty func(testing.TB) Store) {
	killing := Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Source: says("Mevlut Mert Altintas"), Words: "killed"}
	s := empty(t)
	save(t, s,
		Article("a.example", "2016-12-20", killing,
			Says{Kind: "condolence", When: "2016-12-20", Source: says("Xi Jinping"), Target: says("Russia"), Answers: 1},
			Says{Kind: "condemnation", When: "2016-12-20", Source: says("Xi Jinping"), Target: says("Mevlut Mert Altintas"), Answers: 1, About: 1}),
		Article("b.example", "2016-12-21", killing, Says{Kind: "condolence", When: "2016-12-20", Source: says("Xi Jinping"), Target: says("Russia"), Answers: 1}))
	export := Export(t, s)
	for _, want := range []struct {
		words []string
		n     int
	}{
		{says(`"relationship":"RESPONDS_TO"`), 2},
		{says(`"relationship":"RESPONDS_TO"`, `"reports":2`), 1},
		{says(`"relationship":"ABOUT"`, `"reports":1`), 1},
		{says(`"node":["Event","Assassination"]`, `Andrey Karlov killed · 19 Dec 2016`, `"reports":2`), 1},
		{says(`"relationship":"ACTED_IN"`, `country:TUR`, `"capacity":"unofficial"`), 2},
		{says(`"relationship":"ACTED_IN"`, `country:TUR`, `"capacity":"official"`), 0},
		{says(`"relationship":"MEMBER_OF"`, `country:CHN`, `org:sco`), 1},
		{says(`"node":["Actor","ArmedGroup"`), 0}, // known, but in no article
	} {
		if got := Lines(export, want.words...); len(got) != want.n {
			t.Errorf("%q: got %d lines, want %d: %q", want.words, len(got), want.n, got)
		}
	}
}
