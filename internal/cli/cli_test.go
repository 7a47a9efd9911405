package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"casus/extract"
	"casus/extract/news"
	"casus/graph"
	"casus/internal/server"
)

// type1 runs a command line, and gives its exit code and what it wrote.
func type1(ctx context.Context, in string, args ...string) (int, string, string) {
	var out, errs bytes.Buffer
	code := Run(ctx, args, Streams{In: strings.NewReader(in), Out: &out, Err: &errs, Env: func(string) (string, bool) { return "", false }})
	return code, out.String(), errs.String()
}

// lines makes n articles as lines of JSON.
func lines(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id":"a%03d","text":"Russia and China held joint military drills near Moscow on Monday. Turkey condemned the killing of %d soldiers in Syria.","date":"2016-12-%02d"}`+"\n",
			i, i+2, 1+i%28)
	}
	return b.String()
}

// Readings come in the order of the input, whatever the number of workers.
func TestReadingsInOrder(t *testing.T) {
	x, err := extract.New("test", extract.Own{})
	if err != nil {
		t.Fatal(err)
	}
	pages := func(yield func(news.Page, error) bool) {
		for i := range 60 {
			if i%7 == 3 {
				if !yield(news.Page{}, fmt.Errorf("fault %d", i)) {
					return
				}
				continue
			}
			text := strings.Repeat("China and Russia signed a treaty in Beijing. ", 1+(60-i)%9)
			if !yield(news.Page{ID: fmt.Sprint(i), Form: "jsonl", Data: []byte(text)}, nil) {
				return
			}
		}
	}
	for _, workers := range []int{1, 2, 8} {
		n := 0
		for o := range readings(context.Background(), x, pages, workers, extract.ToEvents) {
			want := fmt.Sprint(n)
			if n%7 == 3 {
				if o.err == nil || o.err.Error() != "fault "+want {
					t.Errorf("%d workers: %d: got %v", workers, n, o.err)
				}
			} else if o.err != nil || o.reading.Article.ID != want {
				t.Errorf("%d workers: got article %q, %v; want %s", workers, o.reading.Article.ID, o.err, want)
			}
			n++
		}
		if n != 60 {
			t.Errorf("%d workers: %d readings", workers, n)
		}
		for range readings(context.Background(), x, pages, workers, extract.ToEvents) {
			break // whoever stops reading stops the work
		}
	}
}

// A mistake of casus' own in one page is that page's fault, and told.
func TestReadRecovers(t *testing.T) {
	o := read(nil, news.Page{Path: "page.html", Data: []byte("<p>x</p>")}, nil, extract.ToEvents)
	if o.err == nil || !strings.Contains(o.err.Error(), "page.html: casus made a mistake on this page") {
		t.Errorf("got %v", o.err)
	}
}

// Many workers into one store, and a stop in the middle.
func TestLoad(t *testing.T) {
	store := filepath.Join(t.TempDir(), "casus.db")
	code, out, errs := type1(context.Background(), lines(40), "load", "--store", store, "--workers", "8", "--batch", "7", "--input", "jsonl", "-")
	if code != exitDone || errs != "" || !strings.HasPrefix(out, "40 articles: 40 new, 0 unchanged, 0 failed") {
		t.Fatalf("code %d\n%s%s", code, out, errs)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	code, _, errs = type1(stopped, lines(40), "load", "--store", store, "--input", "jsonl", "-")
	if code != exitStopped {
		t.Errorf("stopped: code %d\n%s", code, errs)
	}
	code, out, errs = type1(context.Background(), "", "query", "run", "find-events", "--store", store, "--format", "csv")
	if code != exitDone || !strings.Contains(out, "joint-drill") {
		t.Errorf("query: code %d\n%s%s", code, out, errs)
	}
}

func TestExitCodes(t *testing.T) {
	background := context.Background()
	stopped, stop := context.WithCancel(background)
	stop()
	for _, c := range []struct {
		ctx  context.Context
		err  error
		want int
	}{
		{background, nil, exitDone},
		{stopped, nil, exitDone},
		{background, errors.New("x"), exitFailed},
		{background, errNothing, exitFailed},
		{background, fmt.Errorf("run: %w", usagef("x")), exitUsage},
		{background, errPart, exitPart},
		{stopped, fmt.Errorf("save: %w", context.Canceled), exitStopped},
		{stopped, errors.New("interrupted (9)"), exitStopped},
	} {
		if got := code(c.ctx, c.err); got != c.want {
			t.Errorf("%v: got %d, want %d", c.err, got, c.want)
		}
	}
	for _, c := range []struct{ done, faults, want int }{{3, 0, exitDone}, {0, 0, exitDone}, {3, 1, exitPart}, {0, 1, exitFailed}} {
		if got := code(background, outcomeOf(c.done, c.faults)); got != c.want {
			t.Errorf("%d done, %d faults: got %d, want %d", c.done, c.faults, got, c.want)
		}
	}
}

func TestContents(t *testing.T) {
	s := graph.Stats{
		Articles: 12, Reports: 74, Events: 41, Modalities: map[string]int{"occurred": 36, "planned": 3, "hypothetical": 2},
		Roots: map[string]int{"ASSAULT": 9, "ACCUSE": 8, "SUPPORT": 7, "COOPERATE": 6, "CONSULT": 5, "AGREE": 1, "": 5},
	}
	want := "74 reports -> 41 events: 36 occurred, 3 planned, 2 hypothetical\nASSAULT 9  ACCUSE 8  SUPPORT 7  COOPERATE 6  CONSULT 5  other 6\n"
	if got := contents(s, false); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := contents(graph.Stats{Articles: 1}, false); got != "0 reports -> 0 events\n" {
		t.Errorf("an empty store: %q", got)
	}
}

func TestPrint(t *testing.T) {
	tab := table{
		columns: []string{"who", "days", "outlets"},
		rows: [][]any{
			{"Xi \"the\" | <X>", int64(2), []string{"a.example", "b.example"}},
			{nil, nil, []string{}},
			{"\x1b[31mred\u202e", int64(10), []string{"c.example"}},
		},
	}
	for format, want := range map[string]string{
		"table":    "who             days  outlets\nXi \"the\" | <X>     2  a.example, b.example\n\n[31mred           10  c.example\n",
		"markdown": "| who | days | outlets |\n| --- | --- | --- |\n| Xi \"the\" \\| <X> | 2 | a.example, b.example |\n|  |  |  |\n| [31mred | 10 | c.example |\n",
		"jsonl":    "{\"who\": \"Xi \\\"the\\\" | <X>\", \"days\": 2, \"outlets\": [\"a.example\",\"b.example\"]}\n{\"who\": null, \"days\": null, \"outlets\": []}\n{\"who\": \"\\u001b[31mred\u202e\", \"days\": 10, \"outlets\": [\"c.example\"]}\n",
		"csv":      "who,days,outlets\n\"Xi \"\"the\"\" | <X>\",2,a.example; b.example\n,,\n\x1b[31mred\u202e,10,c.example\n",
	} {
		var out bytes.Buffer
		a := app{Streams: Streams{Out: &out}}
		if err := a.print(tab, format); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, out.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", format, diff)
		}
	}
}

func TestDrawTree(t *testing.T) {
	s := news.Sentence{Tokens: []news.Token{
		{Form: "China", UPOS: "PROPN", Rel: "nsubj", Head: 1},
		{Form: "sent", UPOS: "VERB", Rel: "root", Head: news.Root},
		{Form: "ships", UPOS: "NOUN", Rel: "obj", Head: 1},
		{Form: "two", UPOS: "NUM", Rel: "nummod", Head: 2},
		{Form: "loop", UPOS: "X", Rel: "dep", Head: 4},
	}}
	want := "          sent  VERB root\n          ├─ China  PROPN nsubj\n          └─ ships  NOUN obj\n             └─ two  NUM nummod\n          loop  X dep\n"
	if diff := cmp.Diff(want, drawTree(&s)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMeant(t *testing.T) {
	known := []string{"load", "extract", "explain"}
	for word, want := range map[string]string{"lode": "; did you mean load?", "extarct": "; did you mean extract?", "zzzzzz": "", "": ""} {
		if got := meant(word, known); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

func TestQuoted(t *testing.T) {
	for word, want := range map[string]string{"a/b.db": "a/b.db", "my graph.db": "'my graph.db'", "it's": `'it'\''s'`, "": "''"} {
		if got := quoted(word); got != want {
			t.Errorf("%q: got %s, want %s", word, got, want)
		}
	}
}

// Of what the store has under one name, the likeliest is meant.
func TestNarrowed(t *testing.T) {
	georgia := graph.Named{ID: "country:GEO", Name: "Georgia", Type: "country", Events: 0}
	state := graph.Named{ID: "gov:usa-georgia", Name: "Georgia", Type: "government", Country: "USA", Events: 3}
	idle := graph.Named{ID: "org:georgia", Name: "Georgia", Type: "company", Events: 0}
	other := graph.Named{ID: "person:georgia", Name: "Georgia", Type: "person", Events: 1}
	for _, c := range []struct {
		text  string
		there []graph.Named
		want  []string
	}{
		{"Georgia", []graph.Named{state, georgia}, []string{"country:GEO"}},
		{"Georgia", []graph.Named{state, idle}, []string{"gov:usa-georgia"}},
		{"Georgia", []graph.Named{state, other, idle}, []string{"gov:usa-georgia", "person:georgia"}},
		{"Georgia", []graph.Named{idle}, []string{"org:georgia"}},
		{"org:georgia", []graph.Named{georgia, idle}, []string{"org:georgia"}},
		{"Georgia", nil, nil},
	} {
		var got []string
		for _, choice := range narrowed(c.there, c.text) {
			got = append(got, choice.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s among %v: got %v, want %v", c.text, c.there, got, c.want)
		}
	}
}

// What a stopped run names as not saved is all after the last that was.
func TestRest(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.html", "b.jsonl", "c.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for last, want := range map[string]string{"": "a.html b.jsonl c.txt", "a.html": "b.jsonl c.txt", "b.jsonl": "b.jsonl c.txt", "c.txt": ""} {
		l := loading{}
		if last != "" {
			l.last = filepath.Join(dir, last)
		}
		var got []string
		for _, name := range l.rest([]string{dir}) {
			got = append(got, filepath.Base(name))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("after %q: got %v, want %s", last, got, want)
		}
	}
}

// TestHandouts: what a server tells Neo4j Browser to fetch is what casus browser serves.
func TestHandouts(t *testing.T) {
	if got := at(browserPort); got != server.Handouts {
		t.Errorf("casus browser serves at %s, and servers greet with %s", got, server.Handouts)
	}
	a := &app{}
	files, err := a.handouts(server.Handouts)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files[:2] {
		if !strings.Contains(server.Greeting, server.Handouts+"/"+f.name) {
			t.Errorf("the greeting %q does not fetch %s", server.Greeting, f.name)
		}
	}
}

// TestHanding: Neo4j Browser, another origin, may fetch, and is told so when it asks.
func TestHanding(t *testing.T) {
	s := httptest.NewServer(handing([]handout{{"a.grass", "text/plain", []byte("node {}")}}))
	defer s.Close()
	for _, c := range []struct {
		method, path string
		code         int
		body         string
	}{
		{"OPTIONS", "/a.grass", 204, ""}, {"GET", "/a.grass", 200, "node {}"}, {"HEAD", "/a.grass", 200, ""}, {"GET", "/b", 404, "404 page not found\n"}, {"POST", "/a.grass", 404, "404 page not found\n"},
	} {
		request, err := http.NewRequest(c.method, s.URL+c.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		response.Body.Close()
		if response.StatusCode != c.code || string(body) != c.body || err != nil {
			t.Errorf("%s %s: %s %q %v, want %d %q", c.method, c.path, response.Status, body, err, c.code, c.body)
		}
		if got := response.Header.Get("Access-Control-Allow-Origin"); got != "*" {
			t.Errorf("%s %s allows the origin %q, want any", c.method, c.path, got)
		}
	}
}
