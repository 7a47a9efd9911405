package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/extract/news"
	"casus/extract/syntax"
)

// parseCapitals parses a sentence that is all in capitals as if it had been
// written in small letters, with capitals on what a first look takes for names.
// The tokens keep their forms.
func parseCapitals(m *syntax.Model, s *news.Sentence) {
	forms := make([]string, len(s.Tokens))
	m.Tag(s)
	for i := range s.Tokens {
		t := &s.Tokens[i]
		forms[i] = t.Form
		if t.Form = strings.ToLower(t.Form); i == 0 || strings.HasPrefix(t.XPOS, "NNP") {
			r, n := utf8.DecodeRuneInString(t.Form)
			t.Form = string(unicode.ToUpper(r)) + t.Form[n:]
		}
	}
	parse(m, s)
	for i := range s.Tokens {
		s.Tokens[i].Form = forms[i]
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
