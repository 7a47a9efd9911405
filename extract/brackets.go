package extract

import (
	"slices"

	"casus/extract/news"
	"casus/extract/syntax"
)

// longest is the most tokens that a passage in brackets may have to be parsed apart.
const longest = 14

// parse tags and parses a sentence. What stands in brackets is parsed by
// itself and hung on the phrase before it: news puts acronyms, ages and
// positions there ("(SCO)", "(R)"), which lead a greedy parser astray.
// A sentence without brackets gets a tree if it is wanted.
func parse(m *syntax.Model, s *news.Sentence, wanted func(*news.Sentence) bool) {
	open, shut := bracket(s)
	if open < 0 {
		m.ParseIf(s, wanted)
		return
	}
	inner := news.Sentence{Span: s.Span, Tokens: slices.Clone(s.Tokens[open+1 : shut])}
	outer := news.Sentence{Span: s.Span, Tokens: slices.Concat(s.Tokens[:open], s.Tokens[shut+1:])}
	m.Parse(&inner)
	parse(m, &outer, always) // there may be more
	gap := shut + 1 - open
	at := func(i int) int { // a token of the outer sentence in the whole
		if i >= open {
			return i + gap
		}
		return i
	}
	for i, t := range outer.Tokens {
		if t.Head >= 0 {
			t.Head = at(t.Head)
		}
		s.Tokens[at(i)] = t
	}
	root := open + 1
	for i, t := range inner.Tokens {
		if t.Head == news.Root {
			root = open + 1 + i
			t.Head, t.Rel = host(s.Tokens, open-1), relation(t)
		} else {
			t.Head += open + 1
		}
		s.Tokens[open+1+i] = t
	}
	for i, tag := range map[int]string{open: "-LRB-", shut: "-RRB-"} {
		t := &s.Tokens[i]
		t.UPOS, t.XPOS, t.Lemma, t.Head, t.Rel = "PUNCT", tag, t.Form, root, "punct"
	}
}

func always(*news.Sentence) bool { return true }

// bracket finds the first pair of round brackets that can be parsed apart: a
// short passage with words before and behind it.
func bracket(s *news.Sentence) (open, shut int) {
	open = -1
	for i, t := range s.Tokens {
		switch t.Form {
		case "(":
			open = i
		case ")":
			if n := i - open - 1; open > 0 && n > 0 && n <= longest && i < len(s.Tokens)-1 {
				return open, i
			}
			open = -1
		}
	}
	return -1, -1
}

// host climbs from the word before a bracket to the phrase that it closes.
func host(tokens []news.Token, i int) int {
	for range tokens {
		h := tokens[i].Head
		if h < 0 || h > i && tokens[i].UPOS != "PUNCT" || !nominal(tokens[h]) {
			return i
		}
		i = h
	}
	return i
}

func nominal(t news.Token) bool { return t.UPOS == "NOUN" || t.UPOS == "PROPN" }

// relation is an apposition for a name or noun, a parenthesis for all else.
func relation(t news.Token) string {
	if nominal(t) {
		return "appos"
	}
	return "parataxis"
}
