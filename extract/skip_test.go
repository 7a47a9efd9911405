package extract

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"casus/extract/news"
	"casus/internal/need"
)

// A sentence without a word by which an event or a relation is told is not
// parsed. What comes of a page is what parsing every sentence gives.
func TestNothingIsLostUnparsed(t *testing.T) {
	for _, pattern := range []string{"../examples/*.html", "testdata/stories/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("no files for %s: %v", pattern, err)
		}
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			unparsed(t, news.Page{Path: f, Data: data})
		}
	}
}

// The same for the gold data, of which a good part is long articles.
func TestNothingIsLostUnparsedInGold(t *testing.T) {
	skipped := 0
	for _, page := range goldPages(t, "articles_dev", "ecb_dev", "plover_stories_dev", "plover_gsr_dev") {
		skipped += unparsed(t, page)
	}
	if skipped == 0 {
		t.Error("every sentence was parsed")
	}
}

// goldPages gives the texts of sets of the gold data.
func goldPages(t *testing.T, sets ...string) []news.Page {
	t.Helper()
	var out []news.Page
	for _, set := range sets {
		data, err := os.ReadFile(filepath.Join(need.Shared(t), "gold", set+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(bytes.NewReader(data))
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			var row struct{ ID, Text string }
			if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
				t.Fatal(err)
			}
			out = append(out, news.Page{Path: row.ID, Form: "text", Data: []byte(row.Text)})
		}
	}
	return out
}

// unparsed compares a page with and without the trees of what tells nothing,
// and counts the sentences that have none.
func unparsed(t *testing.T, page news.Page) int {
	t.Helper()
	some := load(t)
	all := *some
	all.parseAll = true
	got, err := some.Page(page, ToEvents)
	if err != nil {
		t.Fatal(err)
	}
	want, err := all.Page(page, ToEvents)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []struct {
		name      string
		got, want any
	}{{"events", got.Events, want.Events}, {"links", got.Links, want.Links}, {"relations", got.Relations, want.Relations}} {
		if !reflect.DeepEqual(part.got, part.want) {
			t.Errorf("%s: other %s than with every sentence parsed:\n got %+v\nwant %+v", page.Path, part.name, part.got, part.want)
		}
	}
	n := 0
	for _, s := range got.Sentences {
		if len(s.Tokens) > 0 && s.Tokens[0].Head == news.Unparsed {
			n++
		}
	}
	return n
}
