package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/extract/news"
)

// style is how a sentence uses capitals, and so what a capital is worth.
type style int

const (
	plain    style = iota // capitals begin sentences and names
	titled                // Every Word of a Headline Has One
	shouting              // ALL LETTERS ARE CAPITALS
)

// line is a sentence as the passes look at it.
type line struct {
	news.Sentence
	index  int
	forms  []string
	lower  []string
	lemmas []string // lower case; the lower-case form where the parser gave none
	style  style
	parsed bool
	first  int // the first token that is a word
}

// newLine prepares a sentence.
func newLine(index int, s news.Sentence) *line {
	l := &line{Sentence: s, index: index, parsed: len(s.Tokens) > 0}
	for _, t := range s.Tokens {
		l.forms = append(l.forms, t.Form)
		low := strings.ToLower(t.Form)
		l.lower = append(l.lower, low)
		lemma := strings.ToLower(t.Lemma)
		if lemma == "" || lemma == "_" {
			lemma = low
		}
		l.lemmas = append(l.lemmas, lemma)
		l.parsed = l.parsed && t.Head != news.Unparsed
	}
	for l.first < len(l.forms)-1 && !wordy(l.forms[l.first]) {
		l.first++
	}
	l.style = styleOf(l.forms)
	return l
}

// wordy reports whether a token has a letter.
func wordy(form string) bool { return strings.ContainsFunc(form, unicode.IsLetter) }

// styleOf tells how capitals are used in a sentence. Short words say little,
// for headlines leave many of them small.
func styleOf(forms []string) style {
	letters, upper, long, capital := 0, 0, 0, 0
	for i, f := range forms {
		for _, r := range f {
			if unicode.IsLetter(r) {
				letters++
				if unicode.IsUpper(r) {
					upper++
				}
			}
		}
		if i > 0 && utf8.RuneCountInString(f) > 3 && wordy(f) {
			long++
			if isCapital(f) {
				capital++
			}
		}
	}
	switch {
	case letters >= 12 && upper*10 >= letters*9:
		return shouting
	case long >= 4 && capital*10 >= long*8:
		return titled
	}
	return plain
}

// isCapital reports whether a token's first letter is upper case.
func isCapital(form string) bool {
	for _, r := range form {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
		if unicode.IsDigit(r) {
			return false
		}
	}
	return false
}

// isAcronym reports whether a token is two to eight capitals, stops, digits
// and ampersands, as "U.N.", "G20" and "MIT", or mixed as "PiS" and "UlS".
func isAcronym(form string) bool {
	upper, other := 0, 0
	for _, r := range form {
		switch {
		case unicode.IsUpper(r):
			upper++
		case r == '.' || r == '&' || unicode.IsDigit(r):
		case unicode.IsLower(r):
			other++
		default:
			return false
		}
	}
	return upper >= 2 && other <= 2 && other < upper && utf8.RuneCountInString(form) <= 8
}

// isInitial reports whether a token is a letter with a stop: "W.", "J.R.".
func isInitial(form string) bool {
	return len(form) >= 2 && len(form) <= 6 && strings.HasSuffix(form, ".") && unicode.IsUpper(rune(form[0])) && form[1] == '.'
}

// tag gives the token's part of speech; a guess from its form where there is none.
func (l *line) tag(i int) string {
	if i < 0 || i >= len(l.Tokens) {
		return ""
	}
	t := &l.Tokens[i]
	if t.UPOS != "" && t.UPOS != "_" {
		return t.UPOS
	}
	switch {
	case functionTags[l.lower[i]] != "":
		return functionTags[l.lower[i]]
	case !wordy(t.Form):
		return "PUNCT"
	case isCapital(t.Form):
		return "PROPN"
	}
	return "X"
}

// functionTags serve sentences that no tagger has seen.
var functionTags = map[string]string{
	"the": "DET", "a": "DET", "an": "DET", "this": "DET", "that": "DET", "these": "DET", "those": "DET", "both": "DET", "all": "DET",
	"of": "ADP", "in": "ADP", "on": "ADP", "at": "ADP", "to": "ADP", "from": "ADP", "by": "ADP", "for": "ADP", "with": "ADP", "against": "ADP",
	"near": "ADP", "into": "ADP", "between": "ADP", "after": "ADP", "before": "ADP", "and": "CCONJ", "or": "CCONJ", "but": "CCONJ",
	"he": "PRON", "she": "PRON", "it": "PRON", "they": "PRON", "his": "PRON", "her": "PRON", "their": "PRON", "its": "PRON", "who": "PRON",
	"which": "PRON", "him": "PRON", "them": "PRON", "was": "AUX", "were": "AUX", "is": "AUX", "are": "AUX", "has": "AUX", "have": "AUX",
	"had": "AUX", "be": "AUX", "will": "AUX", "not": "PART", "said": "VERB", "one": "NUM", "two": "NUM", "three": "NUM", "four": "NUM",
	"five": "NUM", "as": "ADP", "if": "SCONJ", "when": "SCONJ", "while": "SCONJ", "we": "PRON", "i": "PRON", "you": "PRON",
}

// at gives the lower-case form of a token, empty beyond the ends.
func (l *line) at(i int) string {
	if i < 0 || i >= len(l.lower) {
		return ""
	}
	return l.lower[i]
}

// rel gives a token's relation without its subtype, empty where unparsed.
func (l *line) rel(i int) string {
	if i < 0 || i >= len(l.Tokens) || !l.parsed {
		return ""
	}
	rel, _, _ := strings.Cut(l.Tokens[i].Rel, ":")
	return rel
}

// head gives the index of a token's head, or a negative number.
func (l *line) head(i int) int {
	if i < 0 || i >= len(l.Tokens) || !l.parsed {
		return news.Root
	}
	return l.Tokens[i].Head
}

// under reports whether token i hangs, at any depth, from token top or is it.
func (l *line) under(i, top int) bool {
	for steps := 0; i >= 0 && steps <= len(l.Tokens); steps++ {
		if i == top {
			return true
		}
		i = l.head(i)
	}
	return false
}

// span gives the bytes of tokens first to last.
func (l *line) span(first, last int) news.Span {
	return news.Span{Part: l.Part, Start: l.Tokens[first].Start, End: l.Tokens[last].End}
}

// words joins tokens first to last as the text has them, with single spaces where there were any.
func (l *line) words(first, last int) string {
	var b strings.Builder
	for i := first; i <= last; i++ {
		if i > first && l.Tokens[i].Start > l.Tokens[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(l.forms[i])
	}
	return b.String()
}

// touches reports whether no space parts token i from the one after it.
func (l *line) touches(i int) bool {
	return i >= 0 && i+1 < len(l.Tokens) && l.Tokens[i].End == l.Tokens[i+1].Start
}

// top gives the token of first..last that heads the others: the one whose head
// lies outside, the last one where the tree does not say.
func (l *line) top(first, last int) int {
	if !l.parsed {
		return last
	}
	for i := first; i <= last; i++ {
		if h := l.head(i); (h < first || h > last) && l.rel(i) != "punct" && l.rel(i) != "case" && l.rel(i) != "det" {
			return i
		}
	}
	return last
}

// prep gives the preposition that governs the phrase first..last with the
// given head, empty where it has none.
func (l *line) prep(first, head int) string {
	if l.parsed {
		for i := first - 1; i >= 0 && i >= first-6; i-- {
			if l.head(i) == head && l.rel(i) == "case" {
				return l.lower[i]
			}
		}
	}
	i := first - 1
	for i >= 0 && (l.tag(i) == "DET" || l.tag(i) == "ADJ" && !l.parsed) {
		i--
	}
	if i >= 0 && l.tag(i) == "ADP" {
		return l.lower[i]
	}
	return ""
}
