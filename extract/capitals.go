package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/extract/entity"
	"casus/extract/gazetteer"
	"casus/extract/news"
	"casus/extract/syntax"
)

// Sentences all in capitals are read as if they had been written in small
// letters, with capitals on what a first look takes for names: all later stages
// know names by theirs.

// recaser writes the words of an article's shouted sentences as running text has them.
type recaser struct {
	model  *syntax.Model
	places *gazetteer.Gazetteer
	seen   map[string]int  // how often the first look took a word for a name, less how often it did not
	short  map[string]bool // words that stand alone in brackets or before them: acronyms
}

// recase gives the tokens of shouted sentences the letters of running text.
func recase(m *syntax.Model, g *gazetteer.Gazetteer, sentences []news.Sentence) {
	r := recaser{m, g, map[string]int{}, map[string]bool{}}
	var loud []*news.Sentence
	for i := range sentences {
		if s := &sentences[i]; shouted(s) {
			m.Tag(s)
			r.look(s.Tokens)
			loud = append(loud, s)
		}
	}
	for _, s := range loud {
		for i, named := range r.names(s.Tokens) {
			t := &s.Tokens[i]
			t.Form = r.written(*t, named || i == 0 || r.national(*t))
		}
	}
}

// look counts names and notes acronyms.
func (r recaser) look(tokens []news.Token) {
	for i, t := range tokens {
		if i > 0 && i+1 < len(tokens) && tokens[i-1].Form == "(" && tokens[i+1].Form == ")" && len(t.Form) <= 10 && allLetters(t.Form) {
			r.short[t.Form] = true
		}
		if proper(t) {
			r.seen[t.Form]++
		} else {
			r.seen[t.Form]--
		}
	}
}

// names tells of each token whether it is part of a name: by its tag or the
// gazetteer, else, beside one that is, because the article has it for a name, no
// dictionary has it, or it is a given name before another name.
func (r recaser) names(tokens []news.Token) []bool {
	out := make([]bool, len(tokens))
	forms := make([]string, len(tokens))
	for i, t := range tokens {
		out[i], forms[i] = proper(t), t.Form
	}
	for i := range tokens {
		if m := r.places.Longest(forms, i); m.N > 1 {
			for k := i; k < i+m.N; k++ {
				out[k] = true
			}
		}
		r.spelledOut(tokens, i, out)
	}
	for i, t := range tokens {
		before := i+1 < len(out) && out[i+1]
		if !out[i] && (i > 0 && out[i-1] || before) && allLetters(t.Form) && (r.seen[t.Form] > 0 || r.model.Rank(t.Form) < 0 || before && entity.Given(t.Form)) {
			out[i] = true
		}
	}
	return out
}

// spelledOut marks the words that an acronym stands for: before it, as many as it
// has letters, where it is in brackets, or else in brackets behind it.
func (r recaser) spelledOut(tokens []news.Token, i int, out []bool) {
	if i == 0 || i+2 >= len(tokens) || tokens[i].Form != "(" {
		return
	}
	if tokens[i+2].Form == ")" && r.short[tokens[i+1].Form] {
		for k, n := i-1, 0; k >= 0 && n < len(tokens[i+1].Form) && inName(tokens, k); k, n = k-1, n+1 {
			out[k] = true
		}
		return
	}
	shut := i + 1
	for shut < len(tokens) && inName(tokens, shut) {
		shut++
	}
	if shut < len(tokens) && shut > i+2 && tokens[shut].Form == ")" && r.acronym(tokens[i-1]) {
		for k := i + 1; k < shut; k++ {
			out[k] = true
		}
	}
}

// inName reports a word that can stand in the name of an organization.
func inName(tokens []news.Token, k int) bool {
	switch t := tokens[k]; t.UPOS {
	case "NOUN", "PROPN", "ADJ":
		return true
	default:
		return t.Form == "OF" || t.Form == "FOR" || t.Form == "AND" || t.Form == "THE" && k > 0 && tokens[k-1].Form == "OF"
	}
}

// written gives a word as running text would have it.
func (r recaser) written(t news.Token, named bool) string {
	low := strings.ToLower(t.Form)
	switch {
	case r.acronym(t):
		return t.Form
	case named && !joins[low]:
		return capitalised(low)
	}
	return low
}

// national reports the name or adjective of a country.
func (r recaser) national(t news.Token) bool {
	if t.UPOS == "VERB" || t.UPOS == "AUX" || len(t.Form) < 4 {
		return false
	}
	m := r.places.Longest([]string{t.Form}, 0)
	_, adjective := r.places.Adjective(capitalised(t.Form))
	return adjective || len(m.Entries) > 0 && m.Entries[0].Type == news.Country
}

func capitalised(word string) string {
	first, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + strings.ToLower(word[n:])
}

// joins are the small words within names.
var joins = map[string]bool{"of": true, "the": true, "for": true, "and": true, "de": true, "la": true, "del": true, "on": true, "in": true}

// acronym reports a word that would be in capitals anywhere.
func (r recaser) acronym(t news.Token) bool {
	form, rank := t.Form, r.model.Rank(t.Form)
	switch {
	case r.short[form] || strings.Contains(form, ".") && len(form) > 2:
		return true
	case !allLetters(form) || entity.Honorific(form) || len(form) > 8 || rank >= 0 && rank < rare && len(form) > 4:
		return false
	case rank < 0:
		return r.initials(form) || !strings.ContainsAny(form, "AEIOUY") || len(form) <= 4 && !entity.Given(form)
	}
	return (proper(t) || rank >= rare) && r.initials(form)
}

// rare is the rank from which on a word is rather an acronym than the word.
const rare = 20000

// initials reports what the gazetteer has as another form of a longer name.
func (r recaser) initials(form string) bool {
	m := r.places.Longest([]string{form}, 0)
	return len(m.Entries) > 0 && !strings.EqualFold(m.Entries[0].Name, form)
}

func proper(t news.Token) bool { return strings.HasPrefix(t.XPOS, "NNP") }

func allLetters(form string) bool {
	return len(form) > 2 && strings.IndexFunc(form, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// restore gives the tokens the letters of the text again.
func restore(a *news.Article, sentences []news.Sentence) {
	for i := range sentences {
		for k := range sentences[i].Tokens {
			t := &sentences[i].Tokens[k]
			t.Form = a.Words(t.Span)
		}
	}
}

// shouted reports whether a sentence is all in capitals.
func shouted(s *news.Sentence) bool {
	words := 0
	for _, t := range s.Tokens {
		if strings.ToUpper(t.Form) != t.Form {
			return false
		}
		if r, n := utf8.DecodeRuneInString(t.Form); unicode.IsLetter(r) && len(t.Form) > n {
			words++
		}
	}
	return words >= 4
}
