package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold makes every run of white space one space and takes invisible characters
// out. A no-break space that stands alone is kept as it came: a jsonl body and
// the dump of the same page then give the same bytes.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	folder := folder{out: &b}
	folder.write(s)
	return b.String()
}

// folder folds text that comes in pieces.
type folder struct {
	out     *strings.Builder
	pending rune // white space seen and not yet written; 0: none
}

func (f *folder) write(s string) {
	for _, r := range s {
		switch {
		case invisible(r):
		case unicode.IsSpace(r):
			if f.pending == 0 && noBreak(r) {
				f.pending = r
			} else {
				f.pending = ' '
			}
		default:
			if f.pending != 0 && f.out.Len() > 0 {
				f.out.WriteRune(f.pending)
			}
			f.pending = 0
			f.out.WriteRune(r)
		}
	}
}

func noBreak(r rune) bool { return r == '\u00a0' || r == '\u202f' || r == '\u2007' }

// invisible: soft hyphen, zero width characters, direction marks, byte order
// mark, and the control characters that no text needs.
func invisible(r rune) bool {
	switch {
	case r == '\u00ad', r == '\ufeff', r == '\u2060', r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e':
		return true
	case unicode.IsSpace(r):
		return false
	}
	return r < ' ' || r >= 0x7f && r < 0xa0
}

// fields gives the words of a text: runs of letters and digits, with the
// apostrophes, points and hyphens inside them.
func fields(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '’' && r != '-' && r != '.'
	})
}

// countWords counts words as spaces part them; in scripts without spaces two characters are a word.
func countWords(s string) int {
	n, in, dense := 0, false, 0
	for _, r := range s {
		switch {
		case spaceless(r):
			dense++
			in = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if !in {
				n++
			}
			in = true
		case unicode.IsSpace(r):
			in = false
		}
	}
	return n + (dense+1)/2
}

func spaceless(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x0e00 && r < 0x0f00
}

// closes reports whether a line ends as a sentence does, closing quotes and brackets aside.
func closes(s string) bool {
	r := lastMark(s)
	return strings.ContainsRune(".!?…。！？؟۔।", r)
}

func lastMark(s string) rune {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if !strings.ContainsRune("\"'”’»)]›“*", r) && !unicode.IsSpace(r) {
			return r
		}
		s = s[:len(s)-n]
	}
	return 0
}

// titled gives the share of the longer words that start with a capital; headlines in title case have nearly all.
func titled(s string) float64 {
	long, upper := 0, 0
	for _, w := range fields(s) {
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsDigit(r) {
			upper++
		}
	}
	if long == 0 {
		return 0
	}
	return float64(upper) / float64(long)
}

// isCapital reports whether a word begins with a capital.
func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘("))
	return unicode.IsUpper(r)
}

// hasAny reports whether s holds one of the phrases, at the beginning of a word
// ("roadblock" holds no "adblock").
func hasAny(s string, phrases []string) bool {
	for _, p := range phrases {
		if holds(s, p) {
			return true
		}
	}
	return false
}

// holds finds a phrase that begins where no word goes on.
func holds(s, phrase string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], phrase)
		if i < 0 {
			return false
		}
		i += from
		if i == 0 || !letter(phrase[0]) || !letter(s[i-1]) {
			return true
		}
		from = i + len(phrase)
	}
}

// startsAny reports whether s begins with one of the phrases.
func startsAny(s string, phrases []string) bool {
	for _, p := range phrases {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "“", "\"", "”", "\"", "\u00a0", " ", "–", "-", "—", "-")

// plain is s in lower case with straight quotes and plain spaces, for comparing.
func plain(s string) string { return strings.ToLower(straight.Replace(s)) }

// set makes a lookup of the words in a list parted by spaces.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// clip shortens a text to about n bytes, at a rune's edge.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
