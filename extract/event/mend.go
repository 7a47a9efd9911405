package event

import (
	"slices"
	"strings"

	"casus/extract/news"
)

// mended gives the tokens with those arcs set right that no tree of Universal
// Dependencies has, and that a greedy parser makes now and then. The tokens
// given are not changed.
func mended(tokens []news.Token, verb func(lemma string) bool) []news.Token {
	out := slices.Clone(tokens)
	mendVerbless(out, verb)
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

// mendVerbless finds the verb of a caption whose tagger took it for a noun:
// "Lula and Singh talk before dinner".
func mendVerbless(t []news.Token, verb func(lemma string) bool) {
	root, at := -1, -1
	for i := range t {
		switch x := t[i].XPOS; {
		case x == "VBD", x == "VBZ", x == "VBP", x == "MD":
			return
		case t[i].Head == news.Root:
			root = i
		}
		if at < 0 && i > 0 && i+1 < len(t) && t[i].XPOS == "NN" && t[i-1].UPOS == "PROPN" && (t[i+1].UPOS == "ADP" || t[i+1].UPOS == "ADV" || t[i+1].UPOS == "SCONJ") &&
			strings.ToLower(t[i].Form) == t[i].Lemma && !strings.HasSuffix(t[i].Lemma, "ing") && verb(t[i].Lemma) {
			at = i
		}
	}
	if at <= 0 || root < 0 || root >= at || t[root].UPOS != "PROPN" && t[root].UPOS != "NOUN" {
		return
	}
	t[at].UPOS, t[at].XPOS, t[at].Head, t[at].Rel = "VERB", "VBP", news.Root, "root"
	t[root].Head, t[root].Rel = at, "nsubj"
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
