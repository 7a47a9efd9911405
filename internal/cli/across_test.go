package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

// comparedArticle is what a line of casus extract --across says of events.
type comparedArticle struct {
	ID     string
	Events []struct{ ID, Same string }
}

// TestAcross holds that casus extract --across finds without a store what casus
// load finds in one, on the examples, and in any order of the articles.
func TestAcross(t *testing.T) {
	examples, err := filepath.Glob("../../examples/*.html")
	if err != nil || len(examples) < 10 {
		t.Fatalf("%d examples: %v", len(examples), err)
	}
	file := filepath.Join(t.TempDir(), "casus.db")
	for _, some := range [][]string{examples[7:], examples[:7]} { // in two loads
		if code, _, errs := type1(context.Background(), "", append([]string{"load", "--store", file}, some...)...); code != 0 {
			t.Fatal(errs)
		}
	}
	_, export, errs := type1(context.Background(), "", "export", "--store", file)
	want := sameEvents(t, export)
	if len(want) < 100 {
		t.Fatalf("%d reports in the store: %s", len(want), errs)
	}
	backwards := []string{"extract", "--across"}
	for i := range examples {
		backwards = append(backwards, examples[len(examples)-1-i])
	}
	shared := 0
	for _, args := range [][]string{append([]string{"extract", "--across"}, examples...), backwards} {
		code, out, errs := type1(context.Background(), "", args...)
		if code != 0 {
			t.Fatal(errs)
		}
		seen := 0
		for line := range strings.Lines(out) {
			var article comparedArticle
			if err := json.Unmarshal([]byte(line), &article); err != nil {
				t.Fatal(err)
			}
			for _, e := range article.Events {
				if seen++; e.Same != want[e.ID] {
					t.Errorf("%s, event %s: same as %q, in the store as %q", article.ID, e.ID, e.Same, want[e.ID])
				}
				if e.Same != e.ID {
					shared++
				}
			}
		}
		if seen != len(want) {
			t.Errorf("%d events without a store, %d reports in one", seen, len(want))
		}
	}
	if shared < 10 {
		t.Errorf("%d events share another's id: the examples tell of too little twice", shared)
	}
}

// sameEvents gives from an export the id that each report shares with those of
// other articles, or its own.
func sameEvents(t *testing.T, export string) map[string]string {
	article, event, articles := map[string]string{}, map[string]string{}, map[string]map[string]bool{}
	for line := range strings.Lines(export) {
		var r struct {
			Relationship string
			From, To     []string
		}
		if err := json.NewDecoder(bytes.NewReader([]byte(line))).Decode(&r); err != nil {
			t.Fatal(err)
		}
		switch {
		case r.Relationship == "IN" && r.From[0] == "Report":
			article[r.From[1]] = r.To[1]
		case r.Relationship == "REPORTS":
			event[r.From[1]] = r.To[1]
		}
	}
	for report, e := range event {
		if articles[e] == nil {
			articles[e] = map[string]bool{}
		}
		articles[e][article[report]] = true
	}
	same := map[string]string{}
	for report, e := range event {
		if same[report] = report; len(articles[e]) > 1 {
			same[report] = e
		}
	}
	return same
}
