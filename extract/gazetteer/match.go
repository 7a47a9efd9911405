package gazetteer

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Match is a known name in a text. N is the number of its tokens; zero: none.
// Entries are sorted best known first, Places largest first, both then by id;
// both may hold something, as for "Beijing" or "China".
type Match struct {
	N       int
	Entries []*Entry
	Places  []*Place
}

// Longest finds the longest known name that starts at forms[at]. The forms are
// a sentence's tokens: clitics ("'s") and hyphens may be tokens of their own.
// Accents, hyphens and quotes make no difference; case does: the first and all
// content words of a name must be capitalised, unless the whole sentence is in
// capitals, and an acronym of up to three letters must be in capitals, so that
// "us" and "Us" are not the US.
func (g *Gazetteer) Longest(forms []string, at int) Match {
	if at < 0 || at >= len(forms) || !mayStart(forms, at) {
		return Match{}
	}
	ends := g.ends(forms, at)
	if len(ends) == 0 {
		return Match{}
	}
	style := styleOf(forms)
	for i := len(ends) - 1; i >= 0; i-- {
		tokens := forms[at : at+ends[i].n]
		found := written(tokens)
		fits := func(r ref) bool { return marked(r.name, tokens) && g.fits(r, found, style, at == 0) }
		entries := g.actorNames.entries(ends[i].actors, fits)
		places := g.placeNames.places(ends[i].places, fits)
		if next := at + ends[i].n; next < len(forms) && province(forms[next]) {
			slices.SortStableFunc(places, provincesFirst)
		}
		if len(entries)+len(places) > 0 {
			return Match{ends[i].n, entries, places}
		}
	}
	return Match{}
}

// marked reports whether a name has the comma or the possessive that the
// tokens have: "Guinea, Bissau" are two, and "Posada's" is not "Posadas".
func marked(name string, tokens []string) bool {
	for i, f := range tokens {
		switch {
		case f == "," && !strings.Contains(name, ","):
			return false
		case i > 0 && clitic(f) && (Fold(f) == "s" || Fold(f) == "") && !strings.ContainsFunc(name, apostrophe):
			return false
		}
	}
	return true
}

// province reports whether a word after a name says that it is a province's.
func province(word string) bool {
	switch word {
	case "province", "governorate", "oblast", "region", "state", "county", "prefecture", "krai", "territory", "provinces", "department":
		return true
	}
	return false
}

func provincesFirst(a, b *Place) int {
	rank := func(p *Place) int {
		if p.Kind == "province" || p.Kind == "region" {
			return 0
		}
		return 1
	}
	return rank(a) - rank(b)
}

// mayStart reports whether a name can start with this token: one that is
// capitalised, or an Arabic article before one that is.
func mayStart(forms []string, at int) bool {
	if capitalised(forms[at]) {
		return true
	}
	if !article(forms[at]) {
		return false
	}
	for ; at < len(forms) && (article(forms[at]) || hyphen(forms[at])); at++ {
	}
	return at < len(forms) && capitalised(forms[at])
}

// end is where a known name ends: after n tokens.
type end struct {
	n              int
	actors, places int32 // the first of each chain of refs
}

// ends gives all known names that start at forms[at], the shortest first,
// case left aside.
func (g *Gazetteer) ends(forms []string, at int) []end {
	var found []end
	var room [64]byte
	key := room[:0]
	most := max(g.actorNames.words, g.placeNames.words)
	for n, words := 1, 0; at+n <= len(forms); n++ {
		form := forms[at+n-1]
		before := len(key)
		if before > 0 && !clitic(form) && !elided(forms[at+n-2]) {
			key = append(key, ' ')
		}
		gap := len(key)
		key = appendFold(key, form)
		if len(key) == gap {
			if key = key[:before]; !joins(form) {
				return found
			}
			continue
		}
		if words += 1 + bytes.Count(key[gap:], []byte{' '}); words > most {
			return found
		}
		if e := (end{n, g.actorNames.find(key), g.placeNames.find(key)}); e.actors >= 0 || e.places >= 0 {
			found = append(found, e)
		}
	}
	return found
}

// joins reports whether a token without letters can stand within a name.
func joins(form string) bool {
	return hyphen(form) || form == "," || form == "." || form == "'" || form == "’" // "Workers' Party"
}

func hyphen(form string) bool {
	switch form {
	case "-", "‐", "‑", "–":
		return true
	}
	return false
}

// clitic reports whether a token is written onto the one before it: "'s", "’s".
func clitic(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return apostrophe(r) && utf8.RuneCountInString(form) <= 2
}

// elided reports whether a token is written onto the one after it: "d'", "l’".
func elided(form string) bool {
	r, size := utf8.DecodeLastRuneInString(form)
	return apostrophe(r) && len(form) > size && len(form) <= size+2
}

// article reports whether a word is the Arabic article as a name in English begins with it.
func article(word string) bool {
	switch word {
	case "al", "el", "ash", "ar", "az", "ul":
		return true
	}
	return strings.HasPrefix(word, "al-") || strings.HasPrefix(word, "el-")
}

// capitalised reports whether the first letter of a word is a capital.
func capitalised(word string) bool {
	for _, r := range word {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
		if unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// style is how a sentence is written.
type style int

const (
	plain    style = iota
	headline       // All Long Words Are Capitalised
	capitals       // ALL OF IT
)

// styleOf tells how a sentence is written. One of less than four words is plain.
func styleOf(forms []string) style {
	words, long, lower := 0, 0, false
	for _, f := range forms {
		letters := 0
		for _, r := range f {
			if unicode.IsLetter(r) {
				letters++
				lower = lower || unicode.IsLower(r)
			}
		}
		if letters > 1 {
			words++
		}
		if letters >= 5 {
			if !capitalised(f) {
				return plain
			}
			long++
		}
	}
	switch {
	case words < 4:
		return plain
	case !lower:
		return capitals
	case long >= 2:
		return headline
	}
	return plain
}

// letters is how one word of a name or a text is written.
type letters struct {
	upper bool // has a capital
	all   bool // has no other letters, and at least two
	n     int  // how many letters
	mixed bool // a short one with capitals inside: "LeT"
	word  string
}

// written tells how each word of some tokens is written. The words are those of
// the folded key, so that a name and a text of one key have equally many.
func written(forms []string) []letters {
	words := make([]letters, 0, len(forms)+2)
	for i, f := range forms {
		switch {
		case i == 0:
			words = appendWords(words, f)
		case elided(forms[i-1]) && len(words) > 0:
			words = appendWords(words[:len(words)-1], forms[i-1]+f)
		case !clitic(f):
			words = appendWords(words, f)
		}
	}
	return words
}

// appendWords parts a string as Fold does, each word as it is written.
func appendWords(words []letters, s string) []letters {
	start, filled := 0, false
	flush := func(at int) {
		if filled {
			words = append(words, lettersOf(s[start:at]))
		}
		filled = false
	}
	for i, r := range s {
		switch kind, _ := foldRune(r); kind {
		case asGap, asWord:
			flush(i)
			start, filled = i, kind == asWord
			flush(i + utf8.RuneLen(r))
			start = i + utf8.RuneLen(r)
		case asLetter:
			filled = true
		}
	}
	flush(len(s))
	return words
}

func lettersOf(word string) letters {
	l := letters{word: word, all: true}
	capitals := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			l.upper = true
			capitals++
			l.n++
		case unicode.IsLetter(r):
			l.all = false
			l.n++
		}
	}
	l.all = l.all && l.n > 1
	l.mixed = !l.all && l.n <= 4 && capitals > 1
	return l
}

// fits reports whether a name as it is known can be meant by the words as they are written.
func (g *Gazetteer) fits(r ref, text []letters, s style, first bool) bool {
	name := written([]string{r.name})
	if len(name) != len(text) {
		return false
	}
	if len(name) == 1 {
		return g.fitsAlone(r, name[0], text[0], s, first)
	}
	if s == capitals {
		return true
	}
	for i := range name {
		if !fitsWord(name[i], text[i], i == 0) && !(i > 0 && i == len(name)-1 && generic[strings.ToLower(text[i].word)]) {
			return false
		}
	}
	return true
}

// generic words end a name without a capital, too: "the Haqqani network".
var generic = map[string]bool{"network": true, "group": true, "movement": true, "militia": true, "party": true, "front": true, "army": true, "faction": true, "brigade": true, "cartel": true, "clan": true}

// fitsAlone is fits for names of one word, which can be common words, too.
func (g *Gazetteer) fitsAlone(r ref, name, text letters, s style, first bool) bool {
	key := Fold(r.name)
	when := g.stops[key]
	if name.all { // an acronym
		switch {
		case s == capitals:
			return when == stopNone || dotted(text.word)
		case text.all:
			return true
		}
		return text.upper && name.n > 3 && when == stopNone
	}
	if name.mixed && name.word != text.word {
		return false // "Let" is not LeT
	}
	if r.entry == nil {
		if when == stopNever || r.place.Population < city && r.place.Kind != "country" && (when == stopSmall || g.surnames.findString(key) >= 0) {
			return false
		}
		if text.all && text.n <= 3 && s != capitals {
			return false // "CAN" is not the town of Çan
		}
	}
	if when == stopNever || when == stopPlain {
		if first || s != plain {
			return false
		}
	}
	return s == capitals || fitsWord(name, text, true)
}

// city is how many people a place has whose name may be a person's name, too.
const city = 300_000

// dotted reports whether an acronym is written with full stops.
func dotted(word string) bool { return strings.Contains(word, ".") }

// fitsWord reports whether one word of a text can be this word of a name.
func fitsWord(name, text letters, first bool) bool {
	switch {
	case name.all && name.n <= 3:
		return text.all
	case text.upper || text.n == 0:
		return true
	case first:
		return article(text.word) || !name.upper
	}
	return !name.upper || particle(text.word)
}

// particle reports whether a word within a name may be written small.
func particle(word string) bool {
	switch word {
	case "al", "el", "ul", "ar", "as", "ash", "ad", "an", "at", "az", "of", "and", "the", "for", "in", "on", "to", "a",
		"de", "del", "della", "di", "da", "do", "das", "dos", "du", "des", "la", "le", "les", "los", "las", "van", "von", "der", "den",
		"bin", "ibn", "bint", "abu", "ben", "e", "i", "y", "et", "und", "sur", "am", "upon", "wa", "against", "with", "&":
		return true
	}
	return false
}

// A stop says when a name of one word is no name.
type stop int

const (
	stopNone  stop = iota
	stopNever      // as a place in a text; it can be asked for
	stopPlain      // at the head of a sentence, in headlines and capitals: "Nice", "Reading"
	stopSmall      // as that of a small place: "Jackson"
)
