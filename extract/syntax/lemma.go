package syntax

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

// irregular lists what no ending tells: "form tag lemma" a line.
//
//go:embed data/irregular.txt
var irregular string

// lemmatizer finds the dictionary form of a tagged word: by a table of
// exceptions, else by cutting the ending that the tag tells of.
type lemmatizer struct {
	exceptions map[string]string // "form/TAG" -> lemma
	lexicon    *lexicon
}

func newLemmatizer(l *lexicon, learned []string) *lemmatizer {
	z := &lemmatizer{map[string]string{}, l}
	for _, line := range learned {
		z.except(line)
	}
	for line := range strings.Lines(irregular) {
		z.except(line)
	}
	return z
}

func (z *lemmatizer) except(line string) {
	if f := strings.Fields(line); len(f) == 3 {
		z.exceptions[f[0]+"/"+f[1]] = f[2]
	}
}

// lemma gives the lemma of a form with a Penn Treebank tag. Names keep their capitals.
func (z *lemmatizer) lemma(form, xpos, upos string) string {
	if l := z.base(form, xpos, upos); l != "" {
		return l
	}
	return form // nothing is left of an "S" that is no plural, or of a soft hyphen
}

func (z *lemmatizer) base(form, xpos, upos string) string {
	form = plain(form)
	low := strings.ToLower(form)
	l, known := z.exceptions[low+"/"+xpos]
	switch {
	case known && xpos == "NNPS":
		return capitalAs(form, l)
	case xpos == "NNPS":
		return capitalAs(form, z.withoutS(low))
	case upos == "PROPN" && form == low:
		return z.ofMen(low) // no name: the tagger's mistake
	case upos == "PROPN":
		return form
	case known:
		return l
	}
	return z.regular(low, xpos)
}

// regular cuts the ending.
func (z *lemmatizer) regular(low, xpos string) string {
	if len(low) < 3 || strings.IndexFunc(low, unicode.IsLetter) < 0 {
		return low
	}
	switch xpos {
	case "NN":
		return z.ofMen(low)
	case "NNS", "VBZ":
		return z.withoutS(low)
	case "VBG":
		return z.stem(low, "ing")
	case "VBD", "VBN":
		return z.stem(low, "ed")
	case "JJR", "RBR":
		return z.stem(low, "er")
	case "JJS", "RBS":
		return z.stem(low, "est")
	}
	return low
}

// withoutS undoes -s, -es and -ies.
func (z *lemmatizer) withoutS(low string) string {
	cut := func(n int) string { return low[:len(low)-n] }
	switch {
	case strings.HasSuffix(low, "men"):
		return z.ofMen(low)
	case !strings.HasSuffix(low, "s") || strings.HasSuffix(low, "ss"):
		return low
	case strings.HasSuffix(low, "'s"):
		return cut(2)
	case strings.HasSuffix(low, "ies") && len(low) > 4:
		return cut(3) + "y"
	case hasAny(low, "sses", "shes", "ches", "xes", "zzes"):
		if hasAny(low, "aches", "axes") && z.commoner(cut(1), cut(2)) {
			return cut(1)
		}
		return cut(2)
	case hasAny(low, "oes"):
		if z.commoner(cut(1), cut(2)) {
			return cut(1)
		}
		return cut(2)
	case hasAny(low, "uses", "ases", "ises") && z.commoner(cut(2), cut(1)):
		return cut(2)
	}
	return cut(1)
}

// ofMen undoes -men where the word with -man is known: "gunmen" is a plural
// whatever the tagger took it for, "specimen" is not.
func (z *lemmatizer) ofMen(low string) string {
	if stem, ok := strings.CutSuffix(low, "men"); ok && z.lexicon.rank(stem+"man") >= 0 {
		return stem + "man"
	}
	return low
}

// stem undoes -ing, -ed, -er and -est, and what they do to the stem: a doubled
// letter, a lost e, y become i. Where both a bare stem and one with e can be,
// the one that is a word, or the commoner word, is it.
func (z *lemmatizer) stem(low, ending string) string {
	bare, ok := strings.CutSuffix(low, ending)
	if !ok || !hasVowel(bare) || len(bare) < 2 {
		return low
	}
	n := len(bare)
	switch {
	case bare[n-1] == 'i' && ending != "ing":
		return bare[:n-1] + "y"
	case n > 2 && bare[n-1] == bare[n-2] && strings.IndexByte("bdgklmnprtvz", bare[n-1]) >= 0:
		if z.lexicon.rank(bare) >= 0 && !z.commoner(bare[:n-1], bare) {
			return bare
		}
		if bare[n-1] == 'l' && z.lexicon.rank(bare[:n-1]) < 0 {
			return bare
		}
		return bare[:n-1]
	case hasAny(bare, "ss", "sh", "ch", "x", "w", "y", "ow", "ff", "zz", "ll", "rr"):
		if hasAny(bare, "ch", "w", "y", "x") && z.lexicon.rank(bare) < 0 && z.lexicon.rank(bare+"e") >= 0 {
			return bare + "e"
		}
		return bare
	case hasAny(bare, "v", "u", "c", "dg", "rg", "nc", "lg", "rc", "iz", "yz", "bl", "tl", "pl", "kl", "dl", "gl", "fl", "cl", "zl"):
		return bare + "e"
	case short(bare):
		return bare + "e"
	}
	return z.choose(bare)
}

// choose takes the bare stem or that with e.
func (z *lemmatizer) choose(bare string) string {
	plainRank, eRank := z.lexicon.rank(bare), z.lexicon.rank(bare+"e")
	switch {
	case plainRank < 0 && eRank < 0:
		if hasAny(bare, "at", "it", "iat", "is", "as", "us", "ag", "ut", "ir", "ib", "id", "ur", "as", "g") && !hasAny(bare, "eat", "oat", "ait", "ast", "ng") {
			return bare + "e"
		}
		return bare
	case eRank < 0 || plainRank >= 0 && !z.commoner(bare+"e", bare):
		return bare
	}
	return bare + "e"
}

// commoner reports whether a is a word and more frequent than b.
func (z *lemmatizer) commoner(a, b string) bool {
	ra, rb := z.lexicon.rank(a), z.lexicon.rank(b)
	return ra >= 0 && (rb < 0 || ra < rb)
}

// short reports whether a stem is one syllable that ends in one vowel and one
// consonant: were it complete, the consonant would have been doubled.
func short(bare string) bool {
	n := len(bare)
	if n < 2 || isVowel(bare[n-1]) || !isVowel(bare[n-2]) || n > 2 && isVowel(bare[n-3]) && !strings.HasPrefix(bare[n-3:], "u") {
		return false
	}
	return !hasVowel(bare[:n-2]) || strings.HasSuffix(bare[:n-2], "qu")
}

func hasAny(s string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func hasVowel(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// capitalAs gives the lemma, which is a beginning of form as a rule, form's capitals.
func capitalAs(form, lemma string) string {
	if n := len(lemma); n <= len(form) && strings.EqualFold(form[:n], lemma) {
		return form[:n]
	}
	r, n := utf8.DecodeRuneInString(lemma)
	if first, _ := utf8.DecodeRuneInString(form); unicode.IsUpper(first) {
		return string(unicode.ToUpper(r)) + lemma[n:]
	}
	return lemma
}
