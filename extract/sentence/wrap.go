package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineEnd finds the line break at or after i, or the end of the text.
func lineEnd(text string, i int) int {
	for i < len(text) && text[i] != '\n' && text[i] != '\r' {
		i++
	}
	return i
}

// paragraphEnd finds the end of the paragraph at i in text that was wrapped at
// a margin: the line break before an empty line or an indent.
func paragraphEnd(text string, i int) int {
	for end := lineEnd(text, i); ; end = lineEnd(text, end+1) {
		if end >= len(text) {
			return end
		}
		if next := text[end+1:]; next == "" || strings.ContainsRune("\n\r \t", rune(next[0])) {
			return end
		}
	}
}

// wrapped reports whether the lines of a text end at a margin, in the middle
// of its sentences: they are of much the same length, few end as sentences
// do, and many go on with a small letter (any, where all letters are capitals).
func wrapped(text string) bool {
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' })
	longest := 0
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(l))
	}
	if longest < 40 || longest > 100 {
		return false
	}
	shouting := strings.IndexFunc(text, unicode.IsLower) < 0
	breaks, full, onward, closed := 0, 0, 0, 0
	for start := 0; start < len(text); {
		end := lineEnd(text, start)
		if end+1 < len(text) && end > start && !strings.ContainsRune("\n\r \t", rune(text[end+1])) {
			breaks++
			first, _ := utf8.DecodeRuneInString(text[end+1:])
			last := text[end-1]
			full += b2i(end-start > longest*6/10)
			onward += b2i(unicode.IsLower(first) || shouting)
			closed += b2i(last == '.' || last == '?' || last == '!' || last == '"')
		}
		start = end + 1
	}
	return breaks > 1 && full*10 >= breaks*7 && onward*10 >= breaks*3 && closed*10 <= breaks*4
}
