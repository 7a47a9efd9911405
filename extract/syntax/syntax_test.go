package syntax_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"casus/extract/news"
	"casus/extract/syntax"
	"casus/internal/need"
)

// words makes a sentence of tokens parted by spaces.
func words(text string) *news.Sentence {
	s := &news.Sentence{Span: news.Span{End: len(text)}}
	at := 0
	for _, w := range strings.Fields(text) {
		start := at + strings.Index(text[at:], w)
		at = start + len(w)
		s.Tokens = append(s.Tokens, news.Token{Span: news.Span{Start: start, End: at}, Form: w, Head: news.Unparsed})
	}
	return s
}

func load(t testing.TB) *syntax.Model {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// arcs shows a tree as "form <-rel- head" for the tokens named.
func arcs(s *news.Sentence) map[string]string {
	out := map[string]string{}
	for _, t := range s.Tokens {
		head := "ROOT"
		if t.Head >= 0 {
			head = s.Tokens[t.Head].Form
		}
		out[t.Form] = t.Rel + " " + head
	}
	return out
}

func TestParseNewswire(t *testing.T) {
	tests := []struct {
		text string
		want map[string]string
	}{
		{
			"Russian Ambassador to Turkey Andrey Karlov was killed by Turkish off - duty police officer Mevlut Mert Altintas at an exhibition in Ankara .",
			map[string]string{"killed": "root ROOT", "was": "aux:pass killed", "Ankara": "nmod exhibition"},
		},
		{
			"The Russian Foreign Ministry said it considered the attack a terrorist act .",
			map[string]string{"said": "root ROOT", "Ministry": "nsubj said", "considered": "ccomp said"},
		},
		{
			"Rebels shelled the town on Monday , killing two Israeli soldiers .",
			map[string]string{"shelled": "root ROOT", "Rebels": "nsubj shelled", "town": "obj shelled", "killing": "advcl shelled", "soldiers": "obj killing"},
		},
		{
			"China ’s president condemned the attack and expressed his condolences .",
			map[string]string{"condemned": "root ROOT", "president": "nsubj condemned", "China": "nmod:poss president", "expressed": "conj condemned"},
		},
	}
	m := load(t)
	for _, tt := range tests {
		s := words(tt.text)
		m.Parse(s)
		got := arcs(s)
		for form, want := range tt.want {
			if got[form] != want {
				t.Errorf("%s\n%s: got %q, want %q", tt.text, form, got[form], want)
			}
		}
	}
}

func TestLemmas(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Two soldiers were killed .", "two soldier be kill ."},
		{"The gunmen killed three men who fled .", "the gunman kill three man who flee ."},
		{"They were planning , making and firing missiles .", "they be plan , make and fire missile ."},
		{"The parties agreed , the cities fell , the armies fled .", "the party agree , the city fall , the army flee ."},
	}
	m := load(t)
	for _, tt := range tests {
		s := words(tt.text)
		m.Tag(s)
		var got []string
		for _, tok := range s.Tokens {
			got = append(got, tok.Lemma)
		}
		if g := strings.Join(got, " "); g != tt.want {
			t.Errorf("lemmas of %q: got %q, want %q", tt.text, g, tt.want)
		}
	}
}

// treeFault tells what is wrong with a tree, "" where nothing is.
func treeFault(s *news.Sentence) string {
	roots := 0
	for i, t := range s.Tokens {
		if t.UPOS == "" || t.XPOS == "" || t.Lemma == "" || t.Rel == "" {
			return "a field of " + t.Form + " is empty"
		}
		if (t.Head == news.Root) != (t.Rel == "root") {
			return "head and relation of " + t.Form + " disagree about the root"
		}
		if t.Head == news.Root {
			roots++
		}
		if t.Head == i || t.Head < news.Root || t.Head >= len(s.Tokens) {
			return "the head of " + t.Form + " is no other token"
		}
	}
	if len(s.Tokens) > 0 && roots != 1 {
		return "not one root"
	}
	state := make([]int8, len(s.Tokens)) // 1: on the way up, 2: reaches the root
	for i := range s.Tokens {
		var path []int
		for j := i; j >= 0 && state[j] != 2; j = s.Tokens[j].Head {
			if state[j] == 1 {
				return "a cycle"
			}
			state[j], path = 1, append(path, j)
		}
		for _, j := range path {
			state[j] = 2
		}
	}
	return ""
}

func hard() []string {
	return []string{
		"", "a", ".", "( ( (", "\xff \xfe", "👍 👨‍👩‍👧", "Путин 习近平 مرحبا é", strings.Repeat("a", 1<<20),
		strings.Repeat("word ", 10000), strings.Repeat("( ", 3000), strings.Repeat("of the ", 3000),
	}
}

func TestTreesAreTrees(t *testing.T) {
	m := load(t)
	for _, text := range hard() {
		s := words(text)
		m.Parse(s)
		if fault := treeFault(s); fault != "" {
			t.Errorf("Parse(%.40q): %s", text, fault)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range hard() {
		if len(text) < 1<<12 {
			f.Add(text)
		}
	}
	m := load(f)
	f.Fuzz(func(t *testing.T, text string) {
		s := words(text)
		m.Parse(s)
		if fault := treeFault(s); fault != "" {
			t.Errorf("Parse(%q): %s", text, fault)
		}
	})
}

func TestConcurrentUse(t *testing.T) {
	m := load(t)
	want := words("Rebels shelled the town on Monday .")
	m.Parse(want)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 50 {
				got := words("Rebels shelled the town on Monday .")
				m.Parse(got)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Error(diff)
					return
				}
			}
		})
	}
	all.Wait()
}

func treebank(t testing.TB, name string) []syntax.Document {
	t.Helper()
	f, err := os.Open(filepath.Join(need.Shared(t), "treebanks", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	docs, err := syntax.ReadCoNLLU(z)
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// some gives the first n sentences of a treebank.
func some(t testing.TB, name string, n int) []news.Sentence {
	var out []news.Sentence
	for _, d := range treebank(t, name) {
		out = append(out, d.Sentences...)
	}
	return out[:min(n, len(out))]
}

func TestAccuracy(t *testing.T) {
	tests := []struct {
		file      string
		xpos, las float64 // floors
	}{
		{"en_ewt-dev.conllu.gz", .955, .845},
		{"en_gum-dev.conllu.gz", .965, .85},
	}
	m := load(t)
	for _, tt := range tests {
		n, xpos, las := 0.0, 0.0, 0.0
		for _, gold := range some(t, tt.file, 300) {
			got := news.Sentence{Span: gold.Span, Tokens: append([]news.Token(nil), gold.Tokens...)}
			m.Parse(&got)
			for i, g := range gold.Tokens {
				n++
				if got.Tokens[i].XPOS == g.XPOS {
					xpos++
				}
				if a, _, _ := strings.Cut(g.Rel, ":"); got.Tokens[i].Head == g.Head && (got.Tokens[i].Rel == a || strings.HasPrefix(got.Tokens[i].Rel, a+":")) {
					las++
				}
			}
		}
		if xpos/n < tt.xpos || las/n < tt.las {
			t.Errorf("%s: xpos %.4f, las %.4f; floors %.4f, %.4f", tt.file, xpos/n, las/n, tt.xpos, tt.las)
		}
	}
}

func TestCoNLLURoundTrip(t *testing.T) {
	const file = "# newdoc id = a b\n# text = They don't.\n" +
		"1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\tSpaceAfter=No\n" +
		"3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
	docs, err := syntax.ReadCoNLLU(strings.NewReader(file))
	if err != nil || len(docs) != 1 || docs[0].ID != "a b" || docs[0].Text != "They don't." {
		t.Fatalf("got %+v, %v", docs, err)
	}
	var out bytes.Buffer
	if err := syntax.WriteCoNLLU(&out, docs[0].ID, docs[0].Sentences); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(file, out.String()); diff != "" {
		t.Errorf("round trip (-want +got):\n%s", diff)
	}
}

func TestReadCoNLLUFaults(t *testing.T) {
	for _, line := range []string{"1\ta", "2\ta\t_\t_\t_\t_\t0\troot\t_\t_", "1\ta\t_\t_\t_\t_\tx\troot\t_\t_", "1\ta\t_\t_\t_\t_\t7\tdep\t_\t_"} {
		if _, err := syntax.ReadCoNLLU(strings.NewReader(line + "\n\n")); err == nil || !strings.Contains(err.Error(), "line") {
			t.Errorf("ReadCoNLLU(%q): error %v, want one that names the line", line, err)
		}
	}
}

func BenchmarkTag(b *testing.B)   { bench(b, load(b).Tag) }
func BenchmarkParse(b *testing.B) { bench(b, load(b).Parse) }

func bench(b *testing.B, do func(*news.Sentence)) {
	sentences := some(b, "en_gum-dev.conllu.gz", 200)
	n := 0
	for b.Loop() {
		for i := range sentences {
			do(&sentences[i])
			n += len(sentences[i].Tokens)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}
