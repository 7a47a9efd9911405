package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"

	"casus/extract/news"
	"casus/graph"
	"casus/graph/storetest"
)

func file(t testing.TB) string { return filepath.Join(t.TempDir(), "casus.db") }

// wants fails unless the error has all of some words.
func wants(t *testing.T, err error, words ...string) {
	t.Helper()
	for _, w := range words {
		if err == nil || !strings.Contains(err.Error(), w) {
			t.Fatalf("got error %v, want %q in it", err, w)
		}
	}
}

func TestMigrationsOnceAndByTwoAtOnce(t *testing.T) {
	path := file(t)
	var group sync.WaitGroup
	errs := make([]error, 4)
	for i := range errs {
		group.Go(func() {
			s, err := Open(context.Background(), path, Options{})
			if errs[i] = err; err == nil {
				errs[i] = s.Close()
			}
		})
	}
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	s := open(t, path)
	all, err := steps(migrations)
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Query(context.Background(), `SELECT version FROM schema_versions ORDER BY version`, nil, 0)
	if err != nil || len(got.Values) != len(all) {
		t.Errorf("got %v, %v; want each of %d migrations once", got.Values, err, len(all))
	}
}

// TestLaterMigration takes a store of an older schema to a newer one, its rows with it.
func TestLaterMigration(t *testing.T) {
	path := file(t)
	s := open(t, path)
	if _, err := s.Save(context.Background(), storetest.Everything()[:3]); err != nil {
		t.Fatal(err)
	}
	s.Close()
	first, err := steps(migrations)
	if err != nil {
		t.Fatal(err)
	}
	second := migration{len(first) + 1, "notes", `CREATE TABLE notes (report TEXT PRIMARY KEY, note TEXT NOT NULL)`}
	broken := migration{len(first) + 2, "broken", `CREATE TABLE more (a TEXT); CREATE TABLE more (a TEXT)`}
	db, err := sql.Open("sqlite", dsn(path, time.Second, "_txlock=immediate"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	wants(t, migrateTo(context.Background(), db, append(first, second, broken), time.Second), fmt.Sprintf("migrate to schema %d (broken)", broken.version))
	if have, err := schema(context.Background(), db.QueryRowContext); err != nil || have != len(first) {
		t.Errorf("after a broken migration: got schema %d, %v; want %d", have, err, len(first))
	}
	if err := migrateTo(context.Background(), db, append(first, second), time.Second); err != nil {
		t.Fatal(err)
	}
	var articles int
	if err := db.QueryRow(`SELECT count(*) FROM articles`).Scan(&articles); err != nil || articles != 3 {
		t.Errorf("got %d articles, %v; want 3", articles, err)
	}
	_, err = Open(context.Background(), path, Options{})
	wants(t, err, path, fmt.Sprintf("version %d", second.version), fmt.Sprintf("up to %d", len(first)), "newer casus")
}

func TestMigrationsAreNumberedWithoutGap(t *testing.T) {
	for _, names := range [][]string{{"sql/V002__a.sql"}, {"sql/V001__a.sql", "sql/V003__b.sql"}, {"sql/V001__a.sql", "sql/V001__b.sql"}, {"sql/Vone__a.sql"}} {
		files := fstest.MapFS{}
		for _, name := range names {
			files[name] = &fstest.MapFile{Data: []byte("SELECT 1")}
		}
		if _, err := steps(files); err == nil {
			t.Errorf("%v: no error", names)
		}
	}
}

func TestWhatIsNoStore(t *testing.T) {
	other := file(t)
	db, err := sql.Open("sqlite", other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`CREATE TABLE songs (name TEXT)`); err != nil {
		t.Fatal(err)
	}
	db.Close()
	text := file(t)
	if err := os.WriteFile(text, []byte(strings.Repeat("This is a letter, not a graph. ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, words := range map[string][]string{
		other:                                  {"another program", "--store"},
		text:                                   {"no store of casus"},
		t.TempDir():                            {"this is a folder"},
		filepath.Join(t.TempDir(), "no", "db"): {"there is no folder"},
	} {
		_, err := Open(context.Background(), path, Options{})
		wants(t, err, append(words, path)...)
	}
}

func TestPathsWithSigns(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b%20?c#ä.db")
	s := open(t, path)
	if _, err := s.Save(context.Background(), storetest.Everything()[:1]); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestFullDisk(t *testing.T) {
	s := open(t, file(t))
	all := storetest.Everything()
	if _, err := s.Save(context.Background(), all[:5]); err != nil {
		t.Fatal(err)
	}
	before := storetest.Export(t, s)
	var pages int
	if err := s.write.QueryRow(`PRAGMA page_count`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if _, err := s.write.Exec(fmt.Sprintf(`PRAGMA max_page_count = %d`, pages+2)); err != nil {
		t.Fatal(err)
	}
	_, err := s.Save(context.Background(), all)
	wants(t, err, "save", "the disk is full", "run the same command again", s.Name())
	if storetest.Export(t, s) != before {
		t.Error("something of the batch that did not fit was saved")
	}
	if _, err := s.write.Exec(`PRAGMA max_page_count = 1000000`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Save(context.Background(), all); err != nil {
		t.Error(err)
	}
}

func TestQueriesCannotWrite(t *testing.T) {
	s := open(t, file(t))
	for _, text := range []string{`DELETE FROM articles`, `CREATE TABLE x (y)`, `INSERT INTO copies VALUES ('a', 'b')`} {
		_, err := s.Query(context.Background(), text, nil, 0)
		wants(t, err, "cannot be written")
	}
}

func TestQueryLimitAndTimeout(t *testing.T) {
	s := open(t, file(t))
	counting := `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $most) SELECT i FROM n`
	got, err := s.Query(context.Background(), counting, map[string]any{"most": int64(10)}, 4)
	if err != nil || len(got.Values) != 4 || !got.Truncated {
		t.Errorf("got %d rows, truncated %v, %v; want 4, true", len(got.Values), got.Truncated, err)
	}
	got, err = s.Query(context.Background(), counting, map[string]any{"most": int64(4)}, 4)
	if err != nil || len(got.Values) != 4 || got.Truncated {
		t.Errorf("got %d rows, truncated %v, %v; want 4, false", len(got.Values), got.Truncated, err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err = s.Query(ctx, strings.Replace(counting, "SELECT i FROM", "SELECT count(*) FROM", 1), map[string]any{"most": int64(1e12)}, 0)
	if err == nil || time.Since(start) > 5*time.Second {
		t.Errorf("after %v: got %v, want an error soon", time.Since(start), err)
	}
	got, err = s.Query(context.Background(), `SELECT value FROM json_each($list) ORDER BY 1`, map[string]any{"list": []string{"b", "a'); DROP"}}, 0)
	if err != nil || fmt.Sprint(got.Values) != "[[a'); DROP] [b]]" {
		t.Errorf("got %v, %v", got.Values, err)
	}
}

// TestBrokenOffInTheMiddle ends a load from outside at many moments: what is there
// then is whole batches, as a load of these alone gives.
func TestBrokenOffInTheMiddle(t *testing.T) {
	all := storetest.Everything()
	for after := time.Millisecond; after < 200*time.Millisecond; after = after * 3 / 2 {
		s := open(t, file(t))
		ctx, cancel := context.WithTimeout(context.Background(), after)
		saved := 0
		for ; saved < len(all); saved += 10 {
			if _, err := s.Save(ctx, all[saved:min(saved+10, len(all))]); err != nil {
				if ctx.Err() == nil {
					t.Fatal(err)
				}
				break
			}
		}
		cancel()
		want := open(t, file(t))
		if _, err := want.Save(context.Background(), all[:min(saved, len(all))]); err != nil {
			t.Fatal(err)
		}
		if storetest.Export(t, s) != storetest.Export(t, want) {
			t.Errorf("ended after %v with %d articles saved: the store is not what these give", after, saved)
		}
	}
}

func TestSavedCounts(t *testing.T) {
	s := open(t, file(t))
	all := storetest.Everything()[:6]
	for _, c := range []struct {
		change func()
		want   graph.Saved
	}{
		{func() {}, graph.Saved{New: 6, Reports: 6}},
		{func() {}, graph.Saved{Unchanged: 6}},
		{func() {
			all[2].Article.Title, all[2].Article.Modified = "Another title", time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
		}, graph.Saved{Unchanged: 5, Updated: 1, Reports: 1}},
		{func() { all[2].Article.Title, all[2].Article.Modified = "An older one", time.Time{} }, graph.Saved{Unchanged: 6}},
		{func() { all[3].Events[0].Confidence, all[3].Versions.Codebook = 0.1, "newer" }, graph.Saved{Unchanged: 5, Updated: 1, Reports: 1}},
		{func() { all[4].Versions.Codebook = "newer" }, graph.Saved{Unchanged: 6}}, // nothing that is told changed
	} {
		c.change()
		got, err := s.Save(context.Background(), all)
		if err != nil || got != c.want {
			t.Errorf("got %+v, %v; want %+v", got, err, c.want)
		}
	}
}

func TestReading(t *testing.T) {
	s := open(t, file(t))
	want := storetest.Everything()[0]
	if _, err := s.Save(context.Background(), []news.Reading{want}); err != nil {
		t.Fatal(err)
	}
	got, err := s.Reading(context.Background(), want.Article.URL)
	if err != nil {
		t.Fatal(err)
	}
	if graph.Tell(&got.Reading, time.Time{}).Digest != graph.Tell(&want, time.Time{}).Digest {
		t.Error("what is kept of a reading tells something else")
	}
	_, err = s.Reading(context.Background(), "nowhere")
	if !errors.Is(err, graph.ErrNoArticle) {
		t.Errorf("got %v, want ErrNoArticle", err)
	}
}

// TestOtherRuleAndBackground holds that a store which was written with another
// rule, or another gazetteer, becomes with its next change what it would be now.
func TestOtherRuleAndBackground(t *testing.T) {
	all := storetest.Everything()
	path := file(t)
	old, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := old.Save(context.Background(), all[:len(all)-1]); err != nil {
		t.Fatal(err)
	}
	without := storetest.Export(t, old)
	old.Close()
	s, want := open(t, path), open(t, file(t))
	for _, st := range []*Store{s, want} {
		if _, err := st.Save(context.Background(), all); err != nil {
			t.Fatal(err)
		}
	}
	got := storetest.Export(t, s)
	if got != storetest.Export(t, want) {
		t.Error("the store is not what a fresh load gives")
	}
	if strings.Count(got, `"node":["Event"`) >= strings.Count(without, `"node":["Event"`) {
		t.Error("a rule under which kinds agree joined nothing")
	}
}

// TestAnyHistory holds that whatever was loaded, in whatever order and batches, and
// taken back in between, the store is what a fresh load of the rest gives.
func TestAnyHistory(t *testing.T) {
	all := storetest.Everything()
	dir := t.TempDir()
	n := 0
	rapid.Check(t, func(r *rapid.T) {
		n++
		s := open(t, filepath.Join(dir, fmt.Sprintf("a%d.db", n)))
		there := map[int]bool{}
		for range rapid.IntRange(1, 8).Draw(r, "steps") {
			batch := rapid.SliceOfNDistinct(rapid.IntRange(0, len(all)-1), 1, 12, rapid.ID).Draw(r, "articles")
			if rapid.Bool().Draw(r, "load") {
				var readings []news.Reading
				for _, i := range batch {
					readings, there[i] = append(readings, all[i]), true
				}
				if _, err := s.Save(context.Background(), readings); err != nil {
					r.Fatal(err)
				}
				continue
			}
			for _, i := range batch {
				if there[i] {
					if _, err := s.Retract(context.Background(), all[i].Article.ID); err != nil {
						r.Fatal(err)
					}
					delete(there, i)
				}
			}
		}
		fresh := open(t, filepath.Join(dir, fmt.Sprintf("b%d.db", n)))
		var rest []news.Reading
		for i := range all {
			if there[i] {
				rest = append(rest, all[i])
			}
		}
		if _, err := fresh.Save(context.Background(), rest); err != nil {
			r.Fatal(err)
		}
		if got, want := storetest.Export(t, s), storetest.Export(t, fresh); got != want {
			r.Fatalf("not what a fresh load gives\n%.2000s", difference(got, want))
		}
		s.Close()
		fresh.Close()
	})
}

// difference gives the lines that one export has and the other has not.
func difference(got, want string) string {
	count := map[string]int{}
	for _, line := range strings.Split(got, "\n") {
		count[line]++
	}
	for _, line := range strings.Split(want, "\n") {
		count[line]--
	}
	var b strings.Builder
	for line, n := range count {
		if n != 0 {
			fmt.Fprintf(&b, "%+d %s\n", n, line)
		}
	}
	return b.String()
}

func TestExplain(t *testing.T) {
	s := open(t, file(t))
	killing := storetest.Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: []string{"Andrey Karlov"}}
	attack := storetest.Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: []string{"Petr Polshikov"}}
	articles := []news.Reading{storetest.Article("a.example", "2016-12-19", killing), storetest.Article("b.example", "2016-12-20", killing), storetest.Article("c.example", "2016-12-20", attack)}
	if _, err := s.Save(context.Background(), articles); err != nil {
		t.Fatal(err)
	}
	got, err := s.Explain(context.Background(), articles[1].Events[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	members := got.Event.Members
	if len(members) != 2 || !strings.Contains(strings.Join(members[0].Why, ", "), "same place") || members[0].With != members[1].Report.ID {
		t.Errorf("got %+v, want two reports, of one place", members)
	}
	if len(got.Near) != 1 || got.Near[0].Report.Article != articles[2].Article.ID || got.Near[0].Match.Conflict != "other target" {
		t.Errorf("got %+v, want the third article's report, kept apart by its target", got.Near)
	}
	if _, err := s.Explain(context.Background(), "nothing"); err == nil {
		t.Error("no such event: no error")
	}
}

// BenchmarkSave loads a thousand articles of five reports each in batches, a fifth
// of the reports of events that other articles have too, and tells rows a second.
func BenchmarkSave(b *testing.B) {
	const batches, batch = 5, 200
	var taken time.Duration
	var written float64
	for b.Loop() {
		s := open(b, file(b))
		for i := range batches {
			readings := storetest.Many(i*batch, batch)
			start := time.Now()
			if _, err := s.Save(context.Background(), readings); err != nil {
				b.Fatal(err)
			}
			taken += time.Since(start)
		}
		written += rows(b, s)
		s.Close()
	}
	b.ReportMetric(written/taken.Seconds(), "rows/s")
	b.ReportMetric(float64(b.N*batches*batch)/taken.Seconds(), "articles/s")
}

// rows counts all rows of a store.
func rows(b *testing.B, s *Store) float64 {
	tables, err := s.Query(context.Background(), `SELECT name FROM sqlite_master WHERE type = 'table'`, nil, 0)
	if err != nil {
		b.Fatal(err)
	}
	total := 0.0
	for _, t := range tables.Values {
		n, err := s.Query(context.Background(), `SELECT count(*) FROM "`+t[0].(string)+`"`, nil, 0)
		if err != nil {
			b.Fatal(err)
		}
		total += float64(n.Values[0][0].(int64))
	}
	return total
}
