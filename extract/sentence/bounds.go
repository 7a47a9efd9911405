package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casus/extract/news"
)

// closes reports whether a sentence may end at token i.
func closes(toks []news.Token, i int) bool {
	form := toks[i].Form
	last, _ := utf8.DecodeLastRuneInString(form)
	switch last {
	case '!', '?', '…', '。', '؟', '！', '？':
		return !hasLetter(form)
	case '.':
		return !hasLetter(form) || mayEnd(form)
	}
	return false
}

// mayEnd reports whether a sentence can end with this abbreviation, as it can
// with "U.S." and "Inc." but not with "Mr." and "vs.".
func mayEnd(form string) bool {
	word := strings.ToLower(strings.TrimSuffix(form, "."))
	return !leading[word] && !titled[word]
}

// closers finds the last token that still belongs to the sentence that ends
// at token i: closing quotes and brackets that stand right behind it, and
// further marks such as "?" "!".
func closers(toks []news.Token, i int) int {
	for i+1 < len(toks) && toks[i+1].Start == toks[i].End && closing(toks[i+1].Form) {
		i++
	}
	return i
}

func closing(form string) bool {
	switch form {
	case `"`, "'", "’", "”", "''", "’’", "»", "*", "**":
		return true
	}
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.Is(unicode.Pe, r) || strings.Trim(form, ".!?…") == ""
}

// opens reports whether a sentence begins at token i, where the one before
// may have ended with token last.
func opens(toks []news.Token, last, i int) bool {
	mark := toks[last].Form
	next := firstWord(toks, i)
	r, _ := utf8.DecodeRuneInString(next)
	switch {
	case hasLetter(mark):
		return starters[strings.ToLower(next)] && unicode.IsUpper(r)
	case mark == "." && toks[i].Start == toks[last].End && unicode.IsLower(r):
		return false
	case unicode.IsLower(r):
		return spaced(toks, i) && !quoted(toks, last, i) && plainEnd(mark)
	}
	return true
}

// quoted reports whether closing quotes stand between the mark and token i:
// in `"Why?" he asked` the sentence goes on.
func quoted(toks []news.Token, last, i int) bool { return i > last+1 }

// plainEnd reports whether the mark ends a sentence even before a small
// letter: dots that trail off do not.
func plainEnd(mark string) bool {
	return mark != "…" && !strings.HasPrefix(mark, "..")
}

func spaced(toks []news.Token, i int) bool { return toks[i].Start > toks[i-1].End }

// firstWord gives the first token from i on that is no quote or opening
// bracket; it looks at four tokens at most.
func firstWord(toks []news.Token, i int) string {
	for n := 0; n < 4 && i < len(toks); n++ {
		r, _ := utf8.DecodeRuneInString(toks[i].Form)
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			break
		}
		i++
	}
	if i >= len(toks) {
		return ""
	}
	return toks[i].Form
}

func hasLetter(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// leading are the abbreviations, without their last dot, that have something
// after them: a sentence does not end with one.
var leading = set(`vs v viz cf e.g i.e eg nos pp attn lt.gen maj.gen brig.gen lt.col`)

// titled are leading too, but words of their own unless they have a capital.
var titled = set(`mr mrs ms messrs dr prof rev hon gen lt col maj capt cmdr adm sgt cpl pvt brig gov sen rep reps sens
	pres st ft mt fig figs sec vol amb supt insp det mlle mme ste fr
	jan feb mar apr jun jul aug sept sep oct nov dec tue tues wed thu thur thurs fri`)

// starters are words that, with a capital, begin a sentence far more often
// than they begin a name.
var starters = set(`the a an this that these those it he she they we i you there here his her its their our my your
	but and or so yet in on at by for from with to of as after before when while if although though since because
	however meanwhile moreover also then now what who where why how which not no some many most both all each
	one two earlier last despite during under according several other another such more even still about
	is are was were has had have do does did can could will would may should let`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
