package graph

import (
	"math"
	"strconv"
	"strings"

	"casus/extract/news"
)

// pairing is what came of comparing two lists of participants.
type pairing struct {
	degree  float64 // how surely the shorter list is in the longer, 0 to 1
	matched int
	aAlone  bool // somebody in a is surely nobody in b
	bAlone  bool
	best    float64 // of the likest two
	once    bool    // one named who is not struck again and again
	person  bool    // one of them a person
	counted bool    // all who are counted on both sides are other in number
}

func (p pairing) strangers() bool { return p.aAlone && p.bAlone }

func (p pairing) says() string {
	switch {
	case p.best >= nameAlike:
		return "the same"
	case p.best >= bodiesAlike:
		return "described alike"
	case p.best >= bodyAlike:
		return "of the same country"
	}
	return "of one sort"
}

// pairUp finds for everyone in the shorter list the likest in the longer.
func pairUp(a, b []Name) pairing {
	if len(a) > len(b) {
		a, b = b, a
	}
	var p pairing
	p.aAlone, p.bAlone = anyAlone(a, b), anyAlone(b, a)
	var differs, agrees bool
	for _, x := range a {
		best := 0.0
		for _, y := range b {
			best = math.Max(best, likeness(x, y))
			if x.Named && y.Named && x.Type != news.Country && likeness(x, y) >= nameAlike {
				p.once, p.person = p.once || struckOnce(x.Type), p.person || x.Type == news.Person
			}
			differ, agree := counts(x.Name, y.Name)
			differs, agrees = differs || differ, agrees || agree
		}
		if best > 0 {
			p.matched++
			p.degree += best
		}
		p.best = math.Max(p.best, best)
	}
	if len(a) > 0 {
		p.degree /= float64(len(a))
	}
	p.counted = differs && !agrees
	return p
}

// struckOnce reports whether a blow against something of a type in a town is hardly
// followed by another: an embassy, a firm, a person, no army in the field.
func struckOnce(t news.ActorType) bool {
	switch t {
	case news.Country, news.People, news.Military, news.Police, news.ArmedGroup:
		return false
	}
	return true
}

// anyAlone reports whether somebody in a is surely none of b.
func anyAlone(a, b []Name) bool {
	for _, x := range a {
		alone := len(b) > 0
		for _, y := range b {
			alone = alone && likeness(x, y) == stranger
		}
		if alone {
			return true
		}
	}
	return false
}

// How like two participants are.
const (
	identical    = 1.0
	sameBody     = 0.85 // an army or a group does the same again sooner than a person
	nameAlike    = 0.8
	bodiesAlike  = 0.7 // described alike in particular
	countryAlike = 0.5
	bodyAlike    = 0.3  // two offices of one country
	headsAlike   = 0.25 // "a woman", "a 66-year-old woman"
	unknown      = 0.0
	stranger     = -1.0
)

// likeness says whether two participants can be one: 1 surely, 0 unknown, -1
// surely not.
func likeness(x, y Name) float64 {
	differ := x.Country != "" && y.Country != "" && x.Country != y.Country
	switch {
	case x.Actor == y.Actor && x.Type == news.Country:
		return countryAlike
	case x.Actor == y.Actor && (x.Named || y.Named) && x.Type == news.Person:
		return identical
	case x.Actor == y.Actor && (x.Named || y.Named):
		return sameBody
	case x.Named && y.Named && x.Type == y.Type && x.Type != news.Country && alike(x.Name, y.Name) && !differ:
		return nameAlike
	case differ:
		return stranger
	case x.Type == news.Country || y.Type == news.Country:
		return ofCountry(x, y)
	case !x.Named || !y.Named:
		return unnamedLike(x, y)
	case x.Type == news.Person && y.Type == news.Person, bloc(x.Type) && bloc(y.Type):
		return stranger
	case x.Country != "" && x.Country == y.Country:
		return bodyAlike
	}
	return unknown
}

// bloc is a type whose members never speak for another actor.
func bloc(t news.ActorType) bool {
	switch t {
	case news.ArmedGroup, news.Company, news.Party, news.InternationalOrganization, news.NGO, news.Media:
		return true
	}
	return false
}

// ofCountry compares a country with somebody else: its officials and organs act
// for it, its people and private persons do not.
func ofCountry(x, y Name) float64 {
	if y.Type == news.Country {
		y = x
	}
	switch {
	case y.Type == news.Country:
		return stranger
	case y.Type == news.InternationalOrganization:
		return stranger
	case y.Country == "" || bloc(y.Type) || y.Capacity == "unofficial":
		return unknown
	}
	return countryAlike
}

// unnamedLike compares a description ("two soldiers") with a name or another.
func unnamedLike(x, y Name) float64 {
	switch {
	case agesDiffer(x.Name, y.Name):
		return stranger
	case NameKey(x.Name) == NameKey(y.Name) && len(particulars(x.Name)) > 0:
		return nameAlike
	case describedAlike(x.Name, y.Name):
		return bodiesAlike
	case x.Country == "" || y.Country == "" || !sameSort(x.Type, y.Type):
		return sortAlike(x, y)
	}
	return countryAlike
}

// sortAlike compares the last words of two descriptions.
func sortAlike(x, y Name) float64 {
	a, b := strings.Fields(NameKey(x.Name)), strings.Fields(NameKey(y.Name))
	if len(a) > 0 && len(b) > 0 && !x.Named && !y.Named && a[len(a)-1] == b[len(b)-1] {
		return headsAlike
	}
	return unknown
}

// describedAlike reports whether two descriptions say the same in particular: the
// same number of the same ("23 pirates", "23 Somali pirates"), or the same last two
// words ("an office Christmas party", "the Christmas party").
func describedAlike(x, y string) bool {
	for _, a := range particulars(x) {
		for _, b := range particulars(y) {
			if a == b {
				return true
			}
		}
	}
	return false
}

// particulars gives what sets a description apart, in keys: number and last word,
// where the number is no everyday one, and the last two words.
func particulars(description string) []string {
	words := strings.Fields(NameKey(description))
	if len(words) < 2 {
		return nil
	}
	var out []string
	last := words[len(words)-1]
	for _, w := range words[:len(words)-1] {
		if len(w) > 1 && strings.Trim(w, "0123456789") == "" {
			out = append(out, w+" "+last)
		}
	}
	if before := words[len(words)-2]; len(before) > 3 && strings.Trim(before, "0123456789") != "" {
		out = append(out, before+" "+last)
	}
	return out
}

// counts compares how many of the same two descriptions tell of.
func counts(x, y string) (differ, agree bool) {
	n, of := counted(x)
	m, also := counted(y)
	if n == "" || m == "" || of != also {
		return false, false
	}
	return n != m, n == m
}

// counted gives number and last word of a description such as "23 Somali pirates".
func counted(description string) (number, of string) {
	words := strings.Fields(NameKey(description))
	for i, w := range words {
		if isNumber(w) && i+1 < len(words) && words[i+1] != "year" {
			return w, words[len(words)-1]
		}
	}
	return "", ""
}

// agesDiffer reports whether two descriptions give ages that are not one person's.
func agesDiffer(x, y string) bool {
	a, b := age(x), age(y)
	return a > 0 && b > 0 && (a-b > 1 || b-a > 1)
}

// age gives the age in "a 61-year-old man", 0 where there is none.
func age(description string) int {
	words := strings.Fields(NameKey(description))
	for i := 0; i+1 < len(words); i++ {
		if n, err := strconv.Atoi(words[i]); err == nil && words[i+1] == "year" {
			return n
		}
	}
	return 0
}

// sameSort reports whether two types can describe the same people.
func sameSort(a, b news.ActorType) bool {
	human := func(t news.ActorType) bool {
		return t == news.Person || t == news.People || t == news.Police || t == news.Military
	}
	return a == b || human(a) && human(b)
}

// alike reports whether two names can be spellings of one: a family name alone
// and with the first name, or all words equal but for a letter that
// transliterations differ in.
func alike(a, b string) bool {
	x, y := strings.Fields(NameKey(a)), strings.Fields(NameKey(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	if len(x) == 1 {
		return len(x[0]) > 3 && spelt(x[0], y[len(y)-1])
	}
	if !spelt(x[0], y[0]) || !spelt(x[len(x)-1], y[len(y)-1]) {
		return false
	}
	return len(x) < len(y) || allSpelt(x, y)
}

func allSpelt(x, y []string) bool {
	for i := range x {
		if !spelt(x[i], y[i]) {
			return false
		}
	}
	return true
}

// spelt reports whether two words are spellings of one: the same once letters
// that transliterations disagree on are written alike.
func spelt(a, b string) bool { return a == b || len(a) > 3 && skeleton(a) == skeleton(b) }

var letters = strings.NewReplacer("ey", "i", "ei", "i", "iy", "i", "ii", "i", "yy", "i", "ay", "ai", "y", "i", "j", "i",
	"kh", "h", "ck", "k", "c", "k", "q", "k", "w", "v", "ou", "u", "oo", "u", "ph", "f", "ee", "i", "dh", "d", "gh", "g")

// skeleton writes a word so that its transliterations fall together.
func skeleton(word string) string {
	var b strings.Builder
	var last rune
	for _, r := range letters.Replace(word) {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}
