package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the key by which names are matched everywhere: lower case, no
// accents, words parted by one space. Hyphens and other punctuation part
// words; apostrophes and full stops fall away, so that "U.S." is "us" and
// "Sana'a" is "sanaa". An ampersand is "and".
func Fold(s string) string {
	if folded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range decomposed(s) {
		word, dropped := foldRune(r)
		switch {
		case dropped:
		case word == "":
			gap = b.Len() > 0
		default:
			if gap || r == '&' && b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(word)
			gap = r == '&'
		}
	}
	return b.String()
}

// folded reports whether s is its own fold already, as most lemmas are.
func folded(s string) bool {
	space := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			space = false
		case c == ' ' && !space:
			space = true
		default:
			return false
		}
	}
	return !space || s == ""
}

// decomposed parts letters from their accents; text that is ASCII stays as it is.
func decomposed(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return norm.NFD.String(s)
		}
	}
	return s
}

// ascii holds the letters and digits as foldRune gives them, one byte each.
const ascii = "0123456789abcdefghijklmnopqrstuvwxyz"

// foldRune gives what a rune is in a key: a word's part, nothing (dropped), or
// "" for a gap between words.
func foldRune(r rune) (word string, dropped bool) {
	switch {
	case 'a' <= r && r <= 'z':
		return ascii[10+r-'a' : 11+r-'a'], false
	case 'A' <= r && r <= 'Z':
		return ascii[10+r-'A' : 11+r-'A'], false
	case '0' <= r && r <= '9':
		return ascii[r-'0' : 1+r-'0'], false
	case r == '&':
		return "and", false
	case r < utf8.RuneSelf:
		return "", r == '.' || r == '\'' || r == '`'
	}
	return foldLetter(r)
}

// foldLetter is foldRune beyond ASCII.
func foldLetter(r rune) (word string, dropped bool) {
	if plain, ok := plainLetter(r); ok {
		return plain, false
	}
	switch {
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Lm, r), apostrophe(r), unicode.Is(unicode.Cf, r):
		return "", true
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return string(unicode.ToLower(r)), false
	}
	return "", false
}

// plainLetter spells letters that Unicode does not decompose.
func plainLetter(r rune) (string, bool) {
	switch r {
	case 'ø', 'Ø':
		return "o", true
	case 'ł', 'Ł':
		return "l", true
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d", true
	case 'ı':
		return "i", true
	case 'ß':
		return "ss", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	case 'þ', 'Þ':
		return "th", true
	case 'ə', 'Ə':
		return "a", true
	case 'ħ', 'Ħ':
		return "h", true
	}
	return "", false
}

// apostrophe reports whether r is one of the marks that people write for one,
// the half rings of Arabic names included.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '`', '´', '‘', '’', '‛', 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ˈ', 'ʹ', '′', '＇':
		return true
	}
	return false
}
