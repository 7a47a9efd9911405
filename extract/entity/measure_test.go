package entity_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"casus/extract/entity"
	"casus/extract/gazetteer"
	"casus/extract/news"
	"casus/extract/sentence"
	"casus/extract/syntax"
	"casus/internal/need"
)

var loaded = sync.OnceValues(func() (*gazetteer.Gazetteer, error) { return gazetteer.Load() })

func world(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

var parser = sync.OnceValues(func() (*syntax.Model, error) { return syntax.Load() })

// model gives the parser, nil where this checkout has none yet.
func model(t testing.TB) *syntax.Model {
	t.Helper()
	m, err := parser()
	if err != nil {
		t.Logf("without a parser: %v", err)
		return nil
	}
	return m
}

// parsed cuts and parses all parts of an article.
func parsed(m *syntax.Model, a *news.Article) []news.Sentence {
	sents := sentence.Split(a.Title, news.Title)
	sents = append(sents, sentence.Split(a.Text, news.Body)...)
	for i, c := range a.Captions {
		sents = append(sents, sentence.Split(c.Text, news.Caption(i))...)
	}
	if m != nil {
		for i := range sents {
			m.Parse(&sents[i])
		}
	}
	return sents
}

// gold is one span of a name in the gold data, in bytes.
type gold struct {
	start, end int
	kind       string
}

// text is one text with the names in it.
type text struct {
	ID, Text string
	names    []gold
	skip     []gold
}

// kinds are the three kinds that names are scored by.
var kinds = map[string]string{
	"politician": "PER", "person": "PER", "organisation": "ORG", "organization": "ORG", "politicalparty": "ORG", "country": "LOC",
	"location": "LOC", "place": "LOC", "PER": "PER", "ORG": "ORG", "LOC": "LOC", "government": "ORG", "military": "ORG", "police": "ORG",
	"armed-group": "ORG", "international-organization": "ORG", "party": "ORG", "company": "ORG", "media": "ORG", "ngo": "ORG",
}

// crossner reads texts with names, their offsets turned from code points to bytes.
func crossner(t testing.TB, path string) []text {
	t.Helper()
	var out []text
	for _, line := range lines(t, path) {
		var row struct {
			ID       string
			Text     string
			Entities []struct {
				Type       string
				Start, End int
			}
		}
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		runes := []rune(row.Text)
		x := text{ID: row.ID, Text: row.Text}
		for _, e := range row.Entities {
			g := gold{len(string(runes[:e.Start])), len(string(runes[:e.End])), kinds[e.Type]}
			if g.kind == "" {
				x.skip = append(x.skip, g)
			} else {
				x.names = append(x.names, g)
			}
		}
		out = append(out, x)
	}
	return out
}

func lines(t testing.TB, path string) []string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	var s *bufio.Scanner
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		s = bufio.NewScanner(z)
	} else {
		s = bufio.NewScanner(f)
	}
	s.Buffer(nil, 1<<22)
	for s.Scan() {
		out = append(out, s.Text())
	}
	return out
}

// iob reads sentences with a label a token; the words are joined by spaces.
func iob(t testing.TB, path string) []text {
	t.Helper()
	var out []text
	var x text
	var open *gold
	flush := func() {
		if open != nil {
			x.names = append(x.names, *open)
			open = nil
		}
	}
	for _, line := range append(lines(t, path), "") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) < 3 {
			flush()
			if x.Text != "" {
				out = append(out, x)
			}
			x = text{ID: fmt.Sprint("ewt-", len(out))}
			continue
		}
		if x.Text != "" {
			x.Text += " "
		}
		start := len(x.Text)
		x.Text += c[1]
		switch {
		case strings.HasPrefix(c[2], "B-"):
			flush()
			open = &gold{start, len(x.Text), kinds[c[2][2:]]}
		case strings.HasPrefix(c[2], "I-") && open != nil:
			open.end = len(x.Text)
		default:
			flush()
		}
	}
	return out
}

// tally counts right, wrong and missed.
type tally struct{ right, wrong, missed int }

func (s tally) f1() float64 {
	if s.right == 0 {
		return 0
	}
	return 2 * float64(s.right) / float64(2*s.right+s.wrong+s.missed)
}

func (s tally) String() string {
	return fmt.Sprintf("F1 %.3f (right %d, wrong %d, missed %d)", s.f1(), s.right, s.wrong, s.missed)
}

// names scores the named mentions of texts against the gold spans.
func names(t testing.TB, texts []text, m *syntax.Model) map[string]tally {
	g := world(t)
	total := map[string]tally{}
	show := os.Getenv("CASUS_SHOW") != ""
	for _, x := range texts {
		a := &news.Article{ID: x.ID, Text: x.Text}
		found := entity.Find(a, parsed(m, a), g, "")
		got := map[gold]bool{}
		for _, mention := range found.Mentions {
			s := gold{mention.Start, mention.End, kinds[string(mention.Type)]}
			if mention.Named && s.kind != "" && !skipped(x.skip, s) {
				got[s] = true
			}
		}
		var bad []string
		want := map[gold]bool{}
		for _, s := range x.names {
			want[s] = true
			score := total[s.kind]
			if got[s] {
				score.right++
			} else {
				score.missed++
				bad = append(bad, "-"+x.Text[s.start:s.end]+"/"+s.kind)
			}
			total[s.kind] = score
		}
		for s := range got {
			if !want[s] {
				score := total[s.kind]
				score.wrong++
				total[s.kind] = score
				bad = append(bad, "+"+x.Text[s.start:s.end]+"/"+s.kind)
			}
		}
		if show && len(bad) > 0 {
			t.Logf("%s\n      %s", x.Text, strings.Join(bad, " | "))
		}
	}
	all := tally{}
	for _, k := range []string{"PER", "ORG", "LOC"} {
		all.right, all.wrong, all.missed = all.right+total[k].right, all.wrong+total[k].wrong, all.missed+total[k].missed
	}
	total["all"] = all
	return total
}

func skipped(skip []gold, s gold) bool {
	for _, k := range skip {
		if k.start == s.start && k.end == s.end {
			return true
		}
	}
	return false
}

// The names of texts by people who knew nothing of this package. The bars are
// what it had reached when they were set.
func TestNamesOfGold(t *testing.T) {
	shared := need.Shared(t)
	m := model(t)
	for _, set := range []struct {
		name  string
		texts []text
		bar   float64
	}{
		{"crossner train, learnt from", crossner(t, filepath.Join(shared, "gold", "crossner_politics_train.jsonl")), 0},
		{"crossner dev", crossner(t, filepath.Join(shared, "gold", "crossner_politics_dev.jsonl")), 0.74},
		{"ewt dev, learnt from", iob(t, filepath.Join(shared, "treebanks", "en_ewt-dev.iob2.gz")), 0},
	} {
		t.Run(set.name, func(t *testing.T) {
			if len(set.texts) == 0 {
				t.Fatal("no texts")
			}
			total := names(t, set.texts, m)
			for _, k := range []string{"all", "PER", "ORG", "LOC"} {
				t.Logf("%-4s %v", k, total[k])
			}
			if m != nil && total["all"].f1() < set.bar {
				t.Errorf("F1 %.3f, want at least %.2f", total["all"].f1(), set.bar)
			}
		})
	}
}

// Country and sector of the actor that a phrase alone is resolved to.
func TestActorPhrases(t *testing.T) {
	path := filepath.Join(need.Shared(t), "gold", "actor_phrases.jsonl")
	g, m := world(t), model(t)
	alias := strings.NewReplacer("UNK", "")
	hits, want := map[string]int{}, map[string]int{}
	for i, line := range lines(t, path) {
		var row struct{ Phrase, Country, Sector string }
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		a := &news.Article{ID: fmt.Sprint("phrase-", i), Text: row.Phrase}
		found := entity.Find(a, parsed(m, a), g, "")
		actor := longest(found)
		var bad []string
		for field, pair := range map[string][2]string{"country": {row.Country, actor.Country}, "sector": {row.Sector, actor.Sector}} {
			if pair[0] == "" {
				continue
			}
			want[field]++
			if cut(alias.Replace(pair[0])) == cut(pair[1]) {
				hits[field]++
			} else {
				bad = append(bad, fmt.Sprintf("%s: got %q, want %q", field, pair[1], pair[0]))
			}
		}
		if len(bad) > 0 && os.Getenv("CASUS_SHOW") != "" {
			t.Logf("%-40s %-35s %s", row.Phrase, actor.ID, strings.Join(bad, "; "))
		}
	}
	bars := map[string]float64{"country": 0.68, "sector": 0.71}
	for _, field := range []string{"country", "sector"} {
		share := float64(hits[field]) / float64(want[field])
		t.Logf("%-8s %.3f of %d", field, share, want[field])
		if m != nil && share < bars[field] {
			t.Errorf("%s %.3f, want at least %.2f", field, share, bars[field])
		}
	}
}

func cut(code string) string {
	if len(code) > 3 {
		return code[:3]
	}
	return code
}

// longest gives the actor of the longest mention, the zero Actor where it has none.
func longest(f entity.Found) news.Actor {
	var best news.Mention
	for _, m := range f.Mentions {
		if m.End-m.Start > best.End-best.Start {
			best = m
		}
	}
	for _, a := range f.Actors {
		if a.ID == best.Actor {
			return a
		}
	}
	return news.Actor{}
}

var day = func(s string) time.Time { d, _ := time.Parse(time.DateOnly, s); return d }
