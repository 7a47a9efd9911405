package gazetteer

import (
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
	return string(appendFold(make([]byte, 0, len(s)+8), s))
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

// appendFold appends the fold of s.
func appendFold(dst []byte, s string) []byte {
	start, gap := len(dst), false
	for _, r := range s {
		kind, letter := foldRune(r)
		if kind == asNothing {
			continue
		}
		if kind == asGap || kind == asWord {
			gap = len(dst) > start
		}
		if kind == asGap {
			continue
		}
		if gap {
			dst = append(dst, ' ')
		}
		gap = kind == asWord
		switch {
		case kind == asWord:
			dst = append(dst, "and"...)
		case letter < utf8.RuneSelf:
			dst = append(dst, byte(letter))
		default:
			dst = appendLetter(dst, letter)
		}
	}
	return dst
}

// part is what a rune is to a key.
type part int

const (
	asGap     part = iota // parts words
	asNothing             // is not there: an apostrophe, an accent
	asLetter              // is of a word
	asWord                // is a word by itself: the ampersand
)

// foldRune tells what a rune is in a key, and its plain letter where one letter says it.
func foldRune(r rune) (part, rune) {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return asLetter, r
	case 'A' <= r && r <= 'Z':
		return asLetter, r + 'a' - 'A'
	case r == '&':
		return asWord, r
	case r == '.', r == '\'', r == '`':
		return asNothing, r
	case r < 0xC0:
		return apart(r), r
	case r < 0x250 && latin[r-0xC0] != '?':
		return asLetter, rune(latin[r-0xC0])
	case 0x1E00 <= r && r < 0x1F00 && latinMore[r-0x1E00] != '?':
		return asLetter, rune(latinMore[r-0x1E00])
	}
	return apart(r), r
}

// apart is foldRune for what no table has.
func apart(r rune) part {
	switch {
	case apostrophe(r), unicode.In(r, unicode.Mn, unicode.Lm, unicode.Cf):
		return asNothing
	case r >= 0xC0 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
		return asLetter
	}
	return asGap
}

// appendLetter appends a letter that has no plain one: small, without its
// accents, and what is under them folded in its turn.
func appendLetter(dst []byte, r rune) []byte {
	for _, d := range norm.NFD.String(string(unicode.ToLower(r))) {
		if kind, letter := foldRune(d); kind == asLetter {
			dst = appendSpelled(dst, letter)
		}
	}
	return dst
}

// appendSpelled appends a letter that is not taken apart, spelled where we can.
func appendSpelled(dst []byte, r rune) []byte {
	switch r {
	case 'ß':
		return append(dst, "ss"...)
	case 'æ':
		return append(dst, "ae"...)
	case 'œ':
		return append(dst, "oe"...)
	case 'þ':
		return append(dst, "th"...)
	}
	return utf8.AppendRune(dst, r)
}

// latin holds the plain letters of U+00C0 to U+024F, "?" where there is none.
const latin = "" +
	"aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggg" +
	"gggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
	"?b????????d????a????????kk??????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aa" +
	"aa????ggkkoooo??j???gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????" +
	"????????????????"

// latinMore holds the plain letters of U+1E00 to U+1EFF.
const latinMore = "" +
	"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
	"ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
	"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????"

// apostrophe reports whether r is one of the marks that people write for one,
// the half rings of Arabic names included.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '`', '´', '‘', '’', '‛', 'ʻ', 'ʼ', 'ʾ', 'ʿ', 'ˈ', 'ʹ', '′', '＇':
		return true
	}
	return false
}
