package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// reach bounds, in bytes, how far a rule looks ahead, which keeps the whole
// linear: numbers, abbreviations and clitics are shorter.
const reach = 48

// scanner cuts one run without white space into tokens.
type scanner struct {
	text    string
	at, end int
}

// next gives the end of the token that begins at s.at; it is always beyond s.at.
func (s *scanner) next() int {
	if end := s.address(); end > s.at {
		return end
	}
	r, n := s.rune(s.at)
	switch {
	case isApostrophe(r):
		return s.apostrophe(n)
	case isWordRune(r):
		return s.word()
	case (r == '#' || r == '@') && s.letterAt(s.at+n):
		return s.plain(s.at + n)
	case (r == '+' || r == '.') && s.digitAt(s.at+n) && !s.wordBefore():
		return s.word()
	}
	return s.mark(r, n)
}

func (s *scanner) rune(i int) (rune, int) {
	if i >= s.end {
		return 0, 0
	}
	return utf8.DecodeRuneInString(s.text[i:s.end])
}

func (s *scanner) letterAt(i int) bool { r, _ := s.rune(i); return unicode.IsLetter(r) }
func (s *scanner) digitAt(i int) bool  { return i < s.end && isDigit(s.text[i]) }

// wordBefore reports whether a letter or digit stands right before s.at.
func (s *scanner) wordBefore() bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[:s.at])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// ahead is the text from i on, cut at the end of the run and at reach.
func (s *scanner) ahead(i int) string { return s.text[i:min(i+reach, s.end)] }

func isDigit(b byte) bool      { return '0' <= b && b <= '9' }
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == '`' }
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
}

// address gives the end of a web or mail address at s.at, or s.at.
func (s *scanner) address() int {
	head := strings.ToLower(s.ahead(s.at))
	if !strings.HasPrefix(head, "http://") && !strings.HasPrefix(head, "https://") &&
		!strings.HasPrefix(head, "www.") && !mailAhead(head) {
		return s.at
	}
	end := s.end
	for end > s.at && strings.IndexByte(".,;:!?\"')]>}", s.text[end-1]) >= 0 {
		end--
	}
	return end
}

// mailAhead reports whether head begins as name@host does.
func mailAhead(head string) bool {
	i := strings.IndexByte(head, '@')
	if i < 1 || i+1 >= len(head) || strings.IndexByte(head[i:], '.') < 0 {
		return false
	}
	for j := 0; j < i; j++ {
		if c := head[j]; c >= utf8.RuneSelf || !isDigit(c) && (c < 'a' || c > 'z') && strings.IndexByte("._%+-", c) < 0 {
			return false
		}
	}
	return head[0] != '.' && head[0] != '-'
}

// clitics are what may stand behind an apostrophe at the end of a word.
var clitics = []string{"s", "m", "d", "re", "ve", "ll"}

// clitic gives the end of the clitic whose apostrophe, of n bytes, is at i, or i.
func (s *scanner) clitic(i, n int) int {
	for _, c := range clitics {
		end := i + n + len(c)
		if end <= s.end && strings.EqualFold(s.text[i+n:end], c) && !s.wordAt(end) {
			return end
		}
	}
	return i
}

func (s *scanner) wordAt(i int) bool { r, _ := s.rune(i); return isWordRune(r) }

// negation gives the end of the "n't" at i, or i.
func (s *scanner) negation(i int) int {
	if i >= s.end || s.text[i]|0x20 != 'n' {
		return i
	}
	r, n := s.rune(i + 1)
	end := i + 1 + n + 1
	if !isApostrophe(r) || end > s.end || s.text[end-1]|0x20 != 't' || s.wordAt(end) {
		return i
	}
	return end
}

// apostrophe cuts a token that begins with an apostrophe of n bytes: a clitic
// behind a word, a shortened word ('em, '90s), two of them as one quote mark,
// or the mark alone.
func (s *scanner) apostrophe(n int) int {
	if s.wordBefore() {
		if end := s.clitic(s.at, n); end > s.at {
			return end
		}
		return s.at + n
	}
	if s.digitAt(s.at+n) && s.digitAt(s.at+n+1) && !s.digitAt(s.at+n+2) {
		return s.plain(s.at + n)
	}
	for _, w := range []string{"em", "til", "cause", "tis", "twas"} {
		end := s.at + n + len(w)
		if end <= s.end && strings.EqualFold(s.text[s.at+n:end], w) && !s.wordAt(end) {
			return end
		}
	}
	if next := s.text[s.at+n : min(s.at+2*n, s.end)]; next == s.text[s.at:s.at+n] {
		return s.at + 2*n
	}
	return s.at + n
}

// plain gives the end of the letters and digits at i.
func (s *scanner) plain(i int) int {
	for {
		r, n := s.rune(i)
		if n == 0 || !isWordRune(r) {
			return i
		}
		i += n
	}
}

// mark cuts a token that begins with a mark: runs of one kind of mark are one
// token where the treebanks have them so ("...", "!!", "--").
func (s *scanner) mark(r rune, n int) int {
	switch r {
	case '.', '!', '?', '…':
		return s.run(".!?…")
	case '-', '=', '*', '~', '<', '>', '+', '—', '–':
		return s.run(string(r))
	}
	if end, ok := s.smiley(); ok {
		return end
	}
	return s.joined(s.at + n)
}

// run gives the end of the marks from s.at on that are among marks.
func (s *scanner) run(marks string) int {
	i := s.at
	for {
		r, n := s.rune(i)
		if n == 0 || !strings.ContainsRune(marks, r) {
			return i
		}
		i += n
	}
}

// smiley gives the end of ":)" and its like, where it ends the run.
func (s *scanner) smiley() (int, bool) {
	rest := s.ahead(s.at)
	switch rest {
	case ":)", ":(", ";)", ":-)", ":-(", ";-)", ":D", ":P", "=)", ":/":
		return s.at + len(rest), true
	}
	return s.at, false
}

// joined takes in what belongs to the sign before i: accents, the joiners and
// skin tones of emoji.
func (s *scanner) joined(i int) int {
	for {
		r, n := s.rune(i)
		switch {
		case n > 0 && (unicode.IsMark(r) || '\U0001F3FB' <= r && r <= '\U0001F3FF'):
			i += n
		case r == '\u200d':
			_, next := s.rune(i + n)
			i += n + next
		default:
			return i
		}
	}
}
