package graph_test

import (
	"strings"
	"testing"
	"time"

	"casus/extract/news"
	"casus/graph"
	"casus/graph/storetest"
)

// TestTopic holds what an article is taken to be about: neither what all news is
// made of, nor what the gazetteer knows, nor first names, nor years.
func TestTopic(t *testing.T) {
	text := "Gunmen of the Farabundo Marti Front stormed a lighthouse near Aleppo in 1989. The lighthouse keeper, Aurelio Quintanar, hid in the lantern room. Quintanar said 23 gunmen had come."
	span := func(words string) news.Span {
		at := strings.Index(text, words)
		return news.Span{Start: at, End: at + len(words)}
	}
	r := news.Reading{
		Article:   news.Article{Title: "Lighthouse stormed", Text: text},
		Sentences: []news.Sentence{{Span: span(text[:strings.Index(text, ".")+1])}, {Span: span("Quintanar said 23 gunmen had come.")}},
		Actors:    []news.Actor{{ID: "group:fmln", Known: true}, {ID: "person:aurelio-quintanar"}},
		Mentions: []news.Mention{
			{Span: span("the Farabundo Marti Front"), Actor: "group:fmln", Type: news.ArmedGroup},
			{Span: span("Aleppo"), Place: "geonames:170063", Type: news.PlaceType, Named: true},
			{Span: span("Aurelio Quintanar"), Actor: "person:aurelio-quintanar", Type: news.Person, Named: true},
		},
		Events: []news.Event{
			{ID: "a", Kind: "armed-attack", Modality: news.Occurred, Span: span("stormed")},
			{ID: "b", Kind: "visit", Modality: news.Occurred, Span: span("come"), Sentence: 1},
			{ID: "c", Kind: "visit", Modality: news.Occurred, Sentence: 9},
		},
	}
	reports := graph.Tell(&r, time.Time{}).Reports
	for i, want := range []struct{ topic, wording string }{
		{"lighthouse quintanar keeper hid lantern", "lighthouse"},
		{"lighthouse quintanar keeper hid lantern", "23 quintanar"},
		{"lighthouse quintanar keeper hid lantern", ""},
	} {
		if got := strings.Join(reports[i].Topic, " "); got != want.topic {
			t.Errorf("%s: topic %q, want %q", reports[i].ID, got, want.topic)
		}
		if got := strings.Join(reports[i].Wording, " "); got != want.wording {
			t.Errorf("%s: wording %q, want %q", reports[i].ID, got, want.wording)
		}
	}
}

// TestCompare shows what single things in common count, by pairs that differ in
// one of them.
func TestCompare(t *testing.T) {
	told := func(published string, s storetest.Says) graph.Report {
		r := storetest.Named(storetest.Article("a.example", published, s), published+s.Kind+strings.Join(s.Target, ""))
		return graph.Tell(&r, time.Time{}).Reports[0]
	}
	arrest := func(published, when string, who ...string) graph.Report {
		return told(published, storetest.Says{Kind: "arrest", When: when, Where: "Basra", Target: who})
	}
	for _, c := range []struct {
		name     string
		a, b     graph.Report
		why      string // one of them
		conflict string
	}{
		{"a number of the same", arrest("2016-05-03", "2016-05-02", "?23 pirates/person/"), arrest("2016-05-04", "2016-05-02", "?23 Somali pirates/person/"), "target described alike", ""},
		{"another number of the same", arrest("2016-05-03", "2016-05-02", "?23 pirates/person/"), arrest("2016-05-04", "2016-05-02", "?26 pirates/person/"), "other number on the side of the target", ""},
		{"one age", arrest("2016-05-03", "2016-05-02", "?a 36-year-old man/person/"), arrest("2016-05-04", "2016-05-02", "?the 36-year-old man/person/"), "target described alike", ""},
		{"two ages", arrest("2016-05-03", "2016-05-02", "?a 36-year-old man/person/"), arrest("2016-05-04", "2016-05-02", "?a 61-year-old man/person/"), "same day", "other target"},
		{"last words", arrest("2016-05-03", "2016-05-02", "?a woman/person/"), arrest("2016-05-04", "2016-05-02", "?a young woman/person/"), "target of one sort", ""},
		{"one person", arrest("2016-05-03", "2016-05-02", "James Hale"), arrest("2016-05-04", "2016-05-02", "James Hale"), "done to one person", ""},
		{"nothing to tie them", arrest("2016-05-03", "<2016-05-03", "?dozens/people/"), arrest("2016-05-24", "<2016-05-24", "?dozens/people/"), "same place", "nothing shows that both mean the same time"},
		{"what kills, as a death", told("2016-05-03", storetest.Says{Kind: "death", When: "2016-05-02", Target: []string{"James Hale"}, Deaths: "1"}), told("2016-05-04", storetest.Says{Kind: "airstrike", When: "2016-05-02", Target: []string{"James Hale"}, Deaths: "1"}), "one death", ""},
		{"what does not, as a death", told("2016-05-03", storetest.Says{Kind: "death", When: "2016-05-02", Target: []string{"James Hale"}, Deaths: "1"}), told("2016-05-04", storetest.Says{Kind: "airstrike", When: "2016-05-02", Target: []string{"James Hale"}}), "same day", "other kind"},
	} {
		m := storetest.Rule().Compare(&c.a, &c.b)
		if m.Conflict != c.conflict || !strings.Contains(strings.Join(m.Why, "; ")+";", c.why+";") {
			t.Errorf("%s: got %q, conflict %q; want %q among them, conflict %q", c.name, m.Why, m.Conflict, c.why, c.conflict)
		}
	}
}
