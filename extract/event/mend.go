package event

import (
	"slices"
	"strings"

	"casus/extract/news"
)

// mended gives the tokens with those arcs set right that no tree of Universal
// Dependencies has, and that a greedy parser makes now and then. The tokens
// given are not changed.
func mended(tokens []news.Token) []news.Token {
	out := slices.Clone(tokens)
	for i := range out {
		mendPreposition(out, i)
		mendSubordinate(out, i)
	}
	return out
}

// mendPreposition lets the noun head its phrase where the preposition does:
// "by" as the oblique of a verb, with the noun as its object.
func mendPreposition(t []news.Token, i int) {
	if t[i].UPOS != "ADP" || !strings.HasPrefix(t[i].Rel, "obl") && !strings.HasPrefix(t[i].Rel, "nmod") {
		return
	}
	for c := i + 1; c < len(t) && c <= i+3; c++ {
		if t[c].Head == i && t[c].UPOS != "PUNCT" && t[c].UPOS != "ADP" {
			t[c].Head, t[c].Rel = t[i].Head, t[i].Rel
			t[i].Head, t[i].Rel = c, "case"
			return
		}
	}
}

// subordinators open a clause; some of them are prepositions, too.
var subordinators = map[string]bool{"as": true, "while": true, "when": true, "after": true, "before": true, "since": true, "until": true, "because": true, "although": true}

// mendSubordinate gives a verb the subject that stands right before it, where
// the tree took "as a ship arrives" for a phrase "as a ship".
func mendSubordinate(t []news.Token, v int) {
	n := v - 1
	if n < 1 || t[v].XPOS != "VBZ" && t[v].XPOS != "VBD" && t[v].XPOS != "VBP" || t[n].Head != t[v].Head || !strings.HasPrefix(t[n].Rel, "obl") {
		return
	}
	marker := -1
	for c := range n {
		if t[c].Head == n && t[c].Rel == "case" && subordinators[strings.ToLower(t[c].Form)] {
			marker = c
		}
	}
	for c := range t {
		if t[c].Head == v && strings.HasPrefix(t[c].Rel, "nsubj") {
			return
		}
	}
	if marker >= 0 {
		t[n].Head, t[n].Rel = v, "nsubj"
		t[marker].Head, t[marker].Rel = v, "mark"
	}
}
