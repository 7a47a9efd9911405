package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"casus/extract/news"
	"casus/extract/syntax"
)

func readTreebank(path string) ([]syntax.Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read treebank: %w", err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("read treebank %s: %w", path, err)
		}
	}
	docs, err := syntax.ReadCoNLLU(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return docs, nil
}

// tally counts tokens, and those that the model had right. LAS leaves the
// subtypes of relations aside; full counts them. Lemmas are those of nouns and verbs.
type tally struct{ n, upos, xpos, words, lemma, uas, las, full int }

// measure prints how well a model does on a treebank's tokens, and how fast it is.
func measure(path, modelPath, words string, out io.Writer) error {
	docs, err := readTreebank(path)
	if err != nil {
		return err
	}
	start := time.Now()
	m, err := loadModel(modelPath, words)
	if err != nil {
		return err
	}
	loaded := time.Since(start)
	var t tally
	var took time.Duration
	for _, d := range docs {
		for _, s := range d.Sentences {
			got := news.Sentence{Span: s.Span, Tokens: append([]news.Token(nil), s.Tokens...)}
			for i := range got.Tokens {
				w := &got.Tokens[i]
				*w = news.Token{Span: w.Span, Form: w.Form, Head: news.Unparsed}
			}
			start := time.Now()
			m.Parse(&got)
			took += time.Since(start)
			t.add(s.Tokens, got.Tokens)
		}
	}
	share := func(k, n int) float64 { return float64(k) / float64(max(1, n)) }
	fmt.Fprintf(out, "%s %s: xpos %.4f upos %.4f lemma %.4f uas %.4f las %.4f (with subtypes %.4f), %d tokens, %.0f tokens/s, loaded in %v\n",
		path[strings.LastIndexByte(path, '/')+1:], m.Version(), share(t.xpos, t.n), share(t.upos, t.n), share(t.lemma, t.words), share(t.uas, t.n),
		share(t.las, t.n), share(t.full, t.n), t.n, float64(t.n)/took.Seconds(), loaded.Round(time.Millisecond))
	return nil
}

func loadModel(path, words string) (*syntax.Model, error) {
	if path == "" {
		return syntax.Load()
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read model: %w", err)
	}
	groups, err := os.ReadFile(words)
	if err != nil {
		return nil, fmt.Errorf("read word groups: %w", err)
	}
	return syntax.Decode(data, groups)
}

func (t *tally) add(gold, got []news.Token) {
	for i, g := range gold {
		p := got[i]
		t.n++
		t.upos += one(g.UPOS == p.UPOS)
		t.xpos += one(g.XPOS == p.XPOS)
		if g.UPOS == "NOUN" || g.UPOS == "VERB" {
			t.words++
			t.lemma += one(strings.EqualFold(g.Lemma, p.Lemma))
		}
		main, _, _ := strings.Cut(g.Rel, ":")
		other, _, _ := strings.Cut(p.Rel, ":")
		t.uas += one(g.Head == p.Head)
		t.las += one(g.Head == p.Head && main == other)
		t.full += one(g.Head == p.Head && g.Rel == p.Rel)
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
