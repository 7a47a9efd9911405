package event

import (
	"slices"
	"strings"

	"casus/extract/news"
)

// What the mends of a tree ask of its tokens and arcs.

// noun reports a noun or name.
func noun(t []news.Token, i int) bool { return t[i].UPOS == "NOUN" || t[i].UPOS == "PROPN" }

// childOf gives the first dependent of a token with one of the relations, whatever their
// subtypes; -1 where it has none.
func childOf(t []news.Token, i int, rels ...string) int {
	for c := range t {
		if t[c].Head != i || c == i {
			continue
		}
		for _, r := range rels {
			if t[c].Rel == r || strings.HasPrefix(t[c].Rel, r+":") {
				return c
			}
		}
	}
	return -1
}

// comma reports a comma between two tokens.
func comma(t []news.Token, from, to int) bool {
	for i := from; i < to; i++ {
		if t[i].Form == "," {
			return true
		}
	}
	return false
}

// under reports a token that hangs under another.
func under(t []news.Token, i, top int) bool {
	for n := 0; i >= 0 && n < len(t); i, n = t[i].Head, n+1 {
		if i == top {
			return true
		}
	}
	return false
}

// takeSubject hangs a noun on a verb as its subject. A verb that hung under the
// noun gets the noun's place: else the two would hang on each other.
func takeSubject(t []news.Token, v, n int) {
	if under(t, v, n) {
		t[v].Head, t[v].Rel = t[n].Head, t[n].Rel
	}
	t[n].Head, t[n].Rel = v, "nsubj"
}

// cased reports a preposition before a phrase.
func cased(t []news.Token, n int) bool {
	return slices.ContainsFunc(t, func(c news.Token) bool { return c.Head == n && c.Rel == "case" })
}

// by reports a by-phrase.
func by(t []news.Token, n int) bool {
	return slices.ContainsFunc(t, func(c news.Token) bool { return c.Head == n && c.Rel == "case" && strings.EqualFold(c.Form, "by") })
}
