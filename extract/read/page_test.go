package read

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casus/extract/news"
	"casus/internal/need"
)

// The sample article: exactly the paragraphs that the gold record has.
func TestSample(t *testing.T) {
	shared := need.Shared(t)
	data, err := os.ReadFile(filepath.Join(shared, "articles", "sputnik-2016-12-23.txt"))
	if err != nil {
		t.Fatal(err)
	}
	gold, err := os.ReadFile(filepath.Join(shared, "gold", "articles_dev.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var want struct{ ID, Title, Text, Published string }
	for line := range strings.Lines(string(gold)) {
		if strings.Contains(line, `"sputnik-2016-12-23"`) {
			if err := json.Unmarshal([]byte(line), &want); err != nil {
				t.Fatal(err)
			}
		}
	}
	got, faults, err := Page(news.Page{Data: data})
	if err != nil || len(faults) > 0 {
		t.Fatalf("faults %q, error %v", faults, err)
	}
	if got.Text != want.Text {
		t.Errorf("text: got\n%s\nwant\n%s", got.Text, want.Text)
	}
	if got.Title != want.Title || got.Published.Format("2006-01-02") != want.Published || got.Outlet != "sputniknews.com" || got.Agency != "Sputnik" || got.Language != "en" {
		t.Errorf("got %q %s %q %q %q", got.Title, got.Published, got.Outlet, got.Agency, got.Language)
	}
	if words := got.Words(got.Dateline.Spans[0]); words != "MOSCOW (Sputnik) –" || got.Dateline.Place != "Moscow" {
		t.Errorf("dateline: got %q in %q", words, got.Dateline.Place)
	}
	days := []string{"0001-01-01", "2013-05-14", "2016-09-12"}
	if len(got.Captions) != len(days) {
		t.Fatalf("got %d captions, want %d: %q", len(got.Captions), len(days), got.Captions)
	}
	for i, c := range got.Captions {
		if day := c.Date.Format("2006-01-02"); day != days[i] {
			t.Errorf("caption %q: got %s, want %s", c.Text, day, days[i])
		}
	}
}
