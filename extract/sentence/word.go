package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word gives the end of the token at s.at, which begins with a letter or a digit.
func (s *scanner) word() int {
	if end := s.negation(s.at); end > s.at {
		return end
	}
	if end := s.slashed(); end > s.at {
		return end
	}
	start, i := s.at, s.at
	if c := s.text[i]; c == '+' || c == '.' {
		i++
	}
	for i < s.end {
		r, n := s.rune(i)
		if !isWordRune(r) {
			end, more := s.inner(start, i, r, n)
			if !more {
				return s.split(start, end)
			}
			i = end
			continue
		}
		if end := s.negation(i); end > i && i > start {
			return i
		}
		if s.unit(start, i, r) {
			return i
		}
		i += n
	}
	return s.split(start, i)
}

// inner decides about the mark r at i, within or behind the word that began
// at start: whether the word goes on, and from where.
func (s *scanner) inner(start, i int, r rune, n int) (int, bool) {
	next, _ := s.rune(i + n)
	before, _ := utf8.DecodeLastRuneInString(s.text[start:i])
	digits := unicode.IsDigit(before) && unicode.IsDigit(next)
	switch {
	case r == '.':
		return s.dot(start, i, before, next)
	case r == ',' || r == ':' || r == '/':
		return i + n*b2i(digits), digits
	case r == '-':
		join := s.hyphen(start, i, before, next)
		return i + n*b2i(join), join
	case isApostrophe(r):
		join := unicode.IsLetter(before) && unicode.IsLetter(next) && s.clitic(i, n) == i
		return i + n*b2i(join), join
	case r == '&':
		join := unicode.IsUpper(before) && unicode.IsUpper(next) && i-start <= 3
		return i + n*b2i(join), join
	case r == '$':
		return i + n*b2i(unicode.IsUpper(before) && i-start <= 2), false
	case r == '@' || r == '\u200d':
		join := isWordRune(next)
		return i + n*b2i(join), join
	}
	return i, false
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// dot decides about a full stop at i: within a number, an abbreviation or a
// host name, at the end of an abbreviation, or the end of a sentence.
func (s *scanner) dot(start, i int, before, next rune) (int, bool) {
	switch {
	case unicode.IsDigit(before) && unicode.IsDigit(next):
		return i + 1, true
	case unicode.IsLetter(next) && unicode.IsLetter(before) && s.single(start, i) && s.singleAfter(i+1):
		return i + 1, true
	case unicode.IsLower(before) && (unicode.IsLower(next) || unicode.IsDigit(next)) && i-start > 1:
		return i + 1, true
	case next == '.' || !unicode.IsLetter(before):
		return i, false
	}
	if i-start > reach {
		return i, false
	}
	word := strings.ToLower(s.text[start:i])
	switch {
	case word == "no" || word == "nos" || word == "art":
		return i + b2i(s.numberFollows(i+1)), false
	case abbreviations[word] || leading[word]:
		return i + 1, false
	case (titled[word] || states[word]) && capital(s.text[start:i]) && i+1 == s.end:
		return i + 1, false
	case strings.Contains(word, ".") && s.single(start, i):
		return i + 1, false
	case unicode.IsUpper(before) && s.single(start, i) && i+1 == s.end && word != "i" && s.followed(i+1):
		return i + 1, false
	}
	return i, false
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// single reports whether the letter before i stands alone: at the start of
// the word or behind a dot.
func (s *scanner) single(start, i int) bool {
	_, n := utf8.DecodeLastRuneInString(s.text[start:i])
	return i-n == start || s.text[i-n-1] == '.'
}

// singleAfter reports whether the letter at i is followed by a dot or ends its word: "U.S".
func (s *scanner) singleAfter(i int) bool {
	_, n := s.rune(i)
	r, _ := s.rune(i + n)
	return r == '.' || !isWordRune(r)
}

// followed reports whether a word follows on the same line after white space:
// then "J." is an initial.
func (s *scanner) followed(i int) bool {
	rest := strings.TrimLeft(s.text[i:min(i+4, len(s.text))], " \u00a0")
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r)
}

// numberFollows reports whether a number stands behind i, as after "No.".
func (s *scanner) numberFollows(i int) bool {
	rest := strings.TrimLeft(s.text[i:min(i+4, len(s.text))], " \u00a0")
	return rest != "" && isDigit(rest[0])
}

// hyphen reports whether the hyphen at i joins: behind a prefix that is no
// word of its own ("re-elected"), and in telephone numbers and dates.
func (s *scanner) hyphen(start, i int, before, next rune) bool {
	if unicode.IsLetter(before) && isWordRune(next) {
		return i-start <= 8 && prefixes[strings.ToLower(s.text[start:i])]
	}
	if !unicode.IsDigit(before) || !unicode.IsDigit(next) {
		return false
	}
	left, right, hyphens := i-start, 0, 1+strings.Count(s.text[max(start, i-reach):i], "-")
	for _, c := range []byte(s.ahead(i + 1)) {
		if c == '-' {
			hyphens++
		} else if !isDigit(c) {
			break
		} else if hyphens == 1 {
			right++
		}
	}
	return hyphens > 1 || (left == 3 || left == 5) && right == 4
}

// unit reports whether the letter r at i begins a unit behind a number: "7:30pm", "$10m".
func (s *scanner) unit(start, i int, r rune) bool {
	if i == start || !isDigit(s.text[i-1]) || !isDigit(s.text[start]) || !unicode.IsLetter(r) {
		return false
	}
	rest := s.ahead(i)
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(rest)
	}
	return units[strings.ToLower(rest[:end])]
}

// slashed gives the end of the few words that are written with a slash, or s.at.
func (s *scanner) slashed() int {
	for _, w := range []string{"w/o", "n/a", "b/c", "a/c", "l/c"} {
		end := s.at + len(w)
		if end <= s.end && strings.EqualFold(s.text[s.at:end], w) && !s.wordAt(end) {
			return end
		}
	}
	return s.at
}

// split cuts the words that the treebanks count as two: "cannot", "gonna".
func (s *scanner) split(start, end int) int {
	if end-start > 8 {
		return end
	}
	if first := fused[strings.ToLower(s.text[start:end])]; first > 0 {
		return start + first
	}
	return end
}

// fused gives the length of the first of two words that are written as one.
var fused = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "lotta": 3, "outta": 3, "kinda": 4,
	"dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "couldnt": 5, "wouldnt": 5, "arent": 3, "havent": 4,
	"cant": 2, "wont": 2, "im": 1, "ive": 1, "thats": 4, "theres": 5,
}

// prefixes keep their hyphen: the word goes on behind it.
var prefixes = set(`e non anti re co pre pro mid post over ex multi counter semi sub mini ultra un neo socio psycho
	micro intra extra infra trans bi tri quasi pseudo de dis mis cross inter`)

// units are cut off the number before them.
var units = set(`am pm k m b bn mn mm cm km kg g lb lbs ft mph kmh mb gb kb hr hrs min mins sec yr yrs x w mw kw gw mhz ghz hz ml oz`)

// abbreviations, without their last dot, keep it. A sentence may end with one.
var abbreviations = set(`u.s u.k u.n e.u u.s.a d.c a.m p.m ph.d m.d etc inc corp co ltd jr sr bros dept univ assn
	al ave blvd rd hwy approx tel ext intl govt esq plc llc mfg a.k.a p.o p.s eds lb oz`)

// states keep their dot where they have a capital.
var states = set(`calif conn fla kan mass mich minn mo neb nev okla ore pa tenn va wash wis ariz ala ark colo ga ky la md
	que ont alta sask`)
