package cli

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"casus/extract/news"
	"casus/graph/sqlite"
	"casus/graph/storetest"
)

// TestAccount holds what is printed of an event: what it is, each report with the
// parts of its score, what they differ on, and what nearly belonged and why it does not.
func TestAccount(t *testing.T) {
	ctx := context.Background()
	s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "casus.db"), sqlite.Options{Rule: storetest.Rule()})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	bombing := func(dead, source string) storetest.Says {
		return storetest.Says{Kind: "bombing", When: "2016-02-17", Where: "Ankara", Source: []string{source}, Deaths: dead}
	}
	articles := []news.Reading{
		storetest.Article("a.example", "2016-02-18", bombing("28", "Kurdistan Freedom Falcons"), storetest.Says{Kind: "bombing", When: "2016-02-17", Where: "Ankara"}),
		storetest.Article("b.example", "2016-02-19", bombing("28", "Islamic State")),
		storetest.Article("c.example", "2016-02-19", storetest.Says{Kind: "bombing", When: "2016-02-16", Where: "Ankara"}),
		storetest.Article("d.example", "2016-02-19", storetest.Says{Kind: "bombing", When: "2016-02-17", Where: "Turkey"}),
	}
	if _, err := s.Save(ctx, articles); err != nil {
		t.Fatal(err)
	}
	x, err := s.Explain(ctx, articles[1].Events[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wantAccount, "\n"+accountOf(x, explainOptions{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

const wantAccount = `
Event 33e65231c10968c63b492cdd: bombing · 17 Feb 2016 · Islamic State, Kurdistan Freedom Falcons
  kind      bombing, ASSAULT, occurred
  source    Islamic State (1 of 2), Kurdistan Freedom Falcons (1 of 2)
  place     Ankara
  deaths    28
  told in   2 reports, 2 articles, 2 outlets; first on 2016-02-18

Its reports, each with what it has in common with the one that it is likest to (0.65 makes one event)

  1  33e65231c10968c63b492cdd  bombing, occurred: Islamic State -> ?, 2016-02-17, Ankara, dead: 28
     b.example, https://b.example/2016-02-19
     “Islamic State bombing in Ankara.”
     one with report 2 by 0.85: same kind +0.25, same day +0.25, same place +0.25, same number of the dead +0.10

  2  7fdc6ce95e7fec470798c892  bombing, occurred: Kurdistan Freedom Falcons -> ?, 2016-02-17, Ankara, dead: 28
     a.example, https://a.example/2016-02-18
     “Kurdistan Freedom Falcons bombing in Ankara.”
     one with report 1 by 0.85: same kind +0.25, same day +0.25, same place +0.25, same number of the dead +0.10

What they do not agree on
  source    Islamic State (report 1); Kurdistan Freedom Falcons (report 2)

Reports that nearly belong to it (3)

     e7d1398c514e3015cf37d4d6  bombing, occurred: ? -> ?, 2016-02-17, Ankara
     a.example, https://a.example/2016-02-18
     “bombing in Ankara.”
     like report 1 by 0.75: same kind +0.25, same day +0.25, same place +0.25
     but never one with report 2: one article tells them apart

     7e499c531785d45937af4037  bombing, occurred: ? -> ?, 2016-02-17, Turkey
     d.example, https://d.example/2016-02-19
     “bombing in Turkey.”
     like report 1 by 0.55: same kind +0.25, same day +0.25, same country +0.05
     but 0.55 is too little

     8c2a618c2eb6317a863aabb3  bombing, occurred: ? -> ?, 2016-02-16, Ankara
     c.example, https://c.example/2016-02-19
     “bombing in Ankara.”
     like report 1 by 0.50: same kind +0.25, same place +0.25
     but other date
`
