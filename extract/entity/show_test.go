package entity_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"casus/extract/entity"
	"casus/extract/news"
)

// TestShow prints what is found in the articles of the file that CASUS_ARTICLES names, for a person to read.
func TestShow(t *testing.T) {
	path := os.Getenv("CASUS_ARTICLES")
	if path == "" {
		t.Skip("CASUS_ARTICLES names no file")
	}
	g, m := world(t), model(t)
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	s := bufio.NewScanner(file)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		var row struct{ ID, Title, Text, Published string }
		if err := json.Unmarshal(s.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		a := &news.Article{ID: row.ID, Title: row.Title, Text: row.Text, Published: day(row.Published)}
		sents := parsed(m, a)
		f := entity.Find(a, sents, g, "")
		t.Logf("== %s", a.ID)
		at := 0
		for i, sent := range sents {
			t.Log(a.Words(sent.Span))
			for ; at < len(f.Mentions) && f.Mentions[at].Sentence == i; at++ {
				n := f.Mentions[at]
				t.Logf("      %-40.60s %-12s named=%-5v pl=%-5v %-40s %s (%s)", a.Words(n.Span), n.Type, n.Named, n.Plural, n.Actor, n.Place, n.Why)
			}
		}
		for _, x := range f.Actors {
			t.Logf("   * %+v", x)
		}
		for _, r := range f.Relations {
			t.Logf("   > %s %s %s %q", r.From, r.Type, r.To, a.Words(r.Span))
		}
	}
}
