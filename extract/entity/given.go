package entity

import (
	_ "embed"
	"strings"
	"sync"

	"casus/extract/gazetteer"
)

//go:embed data/given.txt
var givenText string

// gender is what a given name or a title says of the pronoun of its bearer.
type gender byte

const (
	unsaid gender = iota
	male
	female
	either // the name is given to both
)

// fits reports whether one person can have both.
func (s gender) fits(t gender) bool {
	return s == t || s == unsaid || t == unsaid || s == either || t == either
}

// givenNames are the given names of all regions with the gender that each says, by folded name.
var givenNames = sync.OnceValue(func() map[string]gender { return readGiven(givenText) })

// readGiven reads lines of "m Region: Name Name ...".
func readGiven(text string) map[string]gender {
	names := map[string]gender{}
	for _, line := range strings.Split(text, "\n") {
		head, list, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		g := map[byte]gender{'m': male, 'f': female, 'b': either}[head[0]]
		for _, word := range strings.Fields(list) {
			key := gazetteer.Fold(word)
			if had, known := names[key]; known && had != g {
				names[key] = either
				continue
			}
			names[key] = g
		}
	}
	return names
}

// given tells whether a word is a given name, and whose.
func given(word string) (gender, bool) {
	g, ok := givenNames()[gazetteer.Fold(word)]
	return g, ok
}

// Given reports whether a word is a given name.
func Given(word string) bool {
	_, ok := given(word)
	return ok
}

// Honorific reports a word that stands before names, whatever its letters: "Mr", "MSGR".
func Honorific(word string) bool { return honorifics[strings.ToLower(word)] }
