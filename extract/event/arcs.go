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

// cased reports a preposition before a phrase.
func cased(t []news.Token, n int) bool {
	return slices.ContainsFunc(t, func(c news.Token) bool { return c.Head == n && c.Rel == "case" })
}

// by reports a by-phrase.
func by(t []news.Token, n int) bool {
	return slices.ContainsFunc(t, func(c news.Token) bool { return c.Head == n && c.Rel == "case" && strings.EqualFold(c.Form, "by") })
}
