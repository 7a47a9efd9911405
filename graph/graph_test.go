package graph_test

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"casus/extract/news"
	"casus/graph"
	"casus/graph/storetest"
)

func TestNameKey(t *testing.T) {
	for name, want := range map[string]string{
		"Xi Jinping": "xi jinping", "Recep Tayyip Erdoğan": "recep tayyip erdogan", "AL-QAEDA  (core)": "al qaeda core",
		"Côte d’Ivoire": "cote divoire", "Łódź": "lodz", "Jabhat Fatah al-Sham": "jabhat fatah al sham", "U.S.": "us", "": "", "Diyarbakır": "diyarbakir",
	} {
		if got := graph.NameKey(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

func TestLabels(t *testing.T) {
	for kind, want := range map[string]string{"joint-drill": "JointDrill", "assassination": "Assassination", "call-for-ceasefire": "CallForCeasefire"} {
		if got := graph.Pascal(kind); got != want {
			t.Errorf("%s: got %s, want %s", kind, got, want)
		}
	}
	for _, c := range []struct {
		kind  news.ActorType
		named bool
		want  string
	}{
		{news.ArmedGroup, true, "Actor ArmedGroup Organization"},
		{news.NGO, true, "Actor NGO Organization"},
		{news.Person, true, "Actor Person"},
		{news.Country, true, "Actor Country"},
		{news.Person, false, "Actor Unnamed"},
		{news.Organization, true, "Actor Organization"},
	} {
		if got := strings.Join(graph.ActorLabels(c.kind, c.named), " "); got != c.want {
			t.Errorf("%s, named %v: got %s, want %s", c.kind, c.named, got, c.want)
		}
	}
}

// TestTellCountsCodePoints holds that offsets can be used on a text in Python or Cypher.
func TestTellCountsCodePoints(t *testing.T) {
	text := "Übung: Erdoğan “killed” nobody."
	at := strings.Index(text, "killed")
	r := news.Reading{
		Article:   news.Article{Text: text, Captions: []news.Captioned{{Text: "Çankaya drill"}}},
		Sentences: []news.Sentence{{Span: news.Span{End: len(text)}}},
		Events: []news.Event{
			{ID: "a", Kind: "assassination", Modality: news.Occurred, Span: news.Span{Start: at, End: at + 6}},
			{ID: "b", Kind: "drill", Modality: news.Occurred, Span: news.Span{Part: news.Caption(0), Start: 9, End: 14}, Sentence: 9},
		},
	}
	told := graph.Tell(&r, time.Time{})
	a, b := told.Reports[0], told.Reports[1]
	if got := string([]rune(text)[a.Start:a.End]); got != "killed" || a.In != "" || a.Sentence != text {
		t.Errorf("got %q in %q, sentence %q", got, a.In, a.Sentence)
	}
	if b.In != "caption/0" || b.Text != "drill" || b.Start != 8 || b.Sentence != "" {
		t.Errorf("got %+v", b.Words)
	}
	if !strings.HasPrefix(told.Article.ID, "text:") {
		t.Errorf("an article without id and URL: got id %q, want a hash of its text", told.Article.ID)
	}
}

// TestCompareIsSymmetric holds what deriving in any order rests on.
func TestCompareIsSymmetric(t *testing.T) {
	var reports []graph.Report
	for _, r := range storetest.Everything() {
		reports = append(reports, graph.Tell(&r, time.Time{}).Reports...)
	}
	rule := storetest.Rule()
	for i := range reports {
		for j := range reports {
			a, b := &reports[i], &reports[j]
			if x, y := rule.Compare(a, b), rule.Compare(b, a); fmt.Sprint(x) != fmt.Sprint(y) {
				t.Fatalf("%s, %s: %v one way, %v the other", a.ID, b.ID, x, y)
			}
		}
	}
}

// TestMatchesShareAKey holds that reports which match are found by their keys.
// Long dates with a country alone in common are left out on purpose.
func TestMatchesShareAKey(t *testing.T) {
	var reports []graph.Report
	for _, r := range storetest.Everything() {
		reports = append(reports, graph.Tell(&r, time.Time{}).Reports...)
	}
	rule := storetest.Rule()
	missed, found := 0, 0
	for i := range reports {
		keys := map[string]bool{}
		for _, k := range rule.Sought(&reports[i]) {
			keys[k] = true
		}
		for j := range reports {
			if i == j || !rule.Compare(&reports[i], &reports[j]).Is() {
				continue
			}
			shares := false
			for _, k := range rule.Keys(&reports[j]) {
				shares = shares || keys[k]
			}
			if found++; !shares {
				missed++
				t.Logf("%s and %s match and share no key", reports[i].ID, reports[j].ID)
			}
		}
	}
	if found == 0 || missed > 0 {
		t.Errorf("%d of %d matching pairs share no key", missed, found)
	}
}

func TestSketchEstimatesLikeness(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "seed"), 1))
		words := make([]string, 400)
		for i := range words {
			words[i] = fmt.Sprintf("w%d", random.IntN(3000))
		}
		other := append([]string(nil), words...)
		for range rapid.IntRange(0, 120).Draw(r, "changes") {
			other[random.IntN(len(other))] = fmt.Sprintf("x%d", random.IntN(3000))
		}
		got := graph.NewSketch(strings.Join(words, " ")).Likeness(graph.NewSketch(strings.Join(other, " ")))
		want := jaccard(words, other)
		if math.Abs(got-want) > 0.2 { // five standard errors
			r.Errorf("got %.3f, want about %.3f", got, want)
		}
	})
	if graph.NewSketch("Too short to be a copy of anything.") != nil {
		t.Error("a short text has a sketch")
	}
	s := graph.NewSketch(strings.Repeat("one two three four five ", 10))
	if got := graph.SketchOf(s.Bytes()); s.Likeness(got) != 1 || fmt.Sprint(s.Bands()) != fmt.Sprint(got.Bands()) {
		t.Error("a sketch does not survive being kept")
	}
}

func jaccard(a, b []string) float64 {
	in := map[string]int{}
	for i := 0; i+3 <= len(a); i++ {
		in[strings.Join(a[i:i+3], " ")] |= 1
	}
	for i := 0; i+3 <= len(b); i++ {
		in[strings.Join(b[i:i+3], " ")] |= 2
	}
	both := 0
	for _, x := range in {
		if x == 3 {
			both++
		}
	}
	return float64(both) / float64(len(in))
}

func TestReach(t *testing.T) {
	b := storetest.Background()
	for used, want := range map[string]string{
		"country:TUR": "country:TUR", "country:CHN": "country:CHN org:sco", "person:xi-jinping": "country:CHN org:sco person:xi-jinping",
		"gov:rus-foreign-ministry": "country:RUS gov:rus-foreign-ministry org:sco", "person:nobody": "",
	} {
		if got := strings.Join(b.Reach([]string{used}), " "); got != want {
			t.Errorf("%s: got %q, want %q", used, got, want)
		}
	}
}

func TestExporterRefusesDisorder(t *testing.T) {
	var out bytes.Buffer
	x := graph.NewExporter(&out)
	for _, key := range []string{"a", "b"} {
		if err := x.Node(graph.Node{Labels: []string{"Actor"}, Key: key, Properties: map[string]any{"retrieved": "now", "name": "A"}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.Node(graph.Node{Labels: []string{"Actor"}, Key: "a"}); err == nil {
		t.Error("a node out of order: no error")
	}
	x = graph.NewExporter(&out)
	if err := x.Node(graph.Node{Labels: []string{"Actor"}, Key: "a", Properties: map[string]any{"retrieved": "now", "name": "A"}}); err != nil {
		t.Fatal(err)
	}
	if err := x.Flush(); err != nil || out.String() != `{"node":["Actor"],"key":"a","properties":{"name":"A"}}`+"\n" {
		t.Errorf("got %q, %v", out.String(), err)
	}
}

func TestKilometres(t *testing.T) {
	if got := graph.Kilometres(39.92, 32.85, 41.01, 28.95); math.Abs(got-351) > 5 { // Ankara to Istanbul
		t.Errorf("got %.0f km, want about 351", got)
	}
}
