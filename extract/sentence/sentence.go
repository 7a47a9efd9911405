// Package sentence finds where sentences begin and end, and cuts them into
// tokens as the English Universal Dependencies treebanks do: "don't" is two
// tokens, "off-duty" is three, "U.S." is one. It never changes the text: a
// token is a span of it. The time taken is linear in the length of the text.
package sentence

import (
	"unicode"
	"unicode/utf8"

	"casus/extract/news"
)

// Split cuts a text into sentences and tokens. Spans are bytes of text, marked
// as lying in part. A line break ends a sentence, but where the text was
// wrapped at a margin. Tokens are not yet tagged: Head is news.Unparsed.
func Split(text string, part news.Part) []news.Sentence {
	blockEnd := lineEnd
	if wrapped(text) {
		blockEnd = paragraphEnd
	}
	var out []news.Sentence
	for start := 0; start < len(text); {
		end := blockEnd(text, start)
		out = append(out, sentences(text, tokens(text, part, start, end))...)
		start = end + 1
	}
	return out
}

// tokens cuts a line, or a paragraph, at its white space, and each run between further.
func tokens(text string, part news.Part, start, end int) []news.Token {
	var out []news.Token
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if isSpace(r) {
			start += n
			continue
		}
		stop := runEnd(text, start, end)
		for s := (scanner{text: text, end: stop, at: start}); s.at < stop; {
			from := s.at
			s.at = s.next()
			out = append(out, news.Token{
				Span: news.Span{Part: part, Start: from, End: s.at},
				Form: text[from:s.at],
				Head: news.Unparsed,
			})
		}
		start = stop
	}
	return out
}

// runEnd finds the white space that ends the run at i.
func runEnd(text string, i, end int) int {
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if isSpace(r) {
			break
		}
		i += n
	}
	return i
}

// isSpace tells what parts words without being one: white space, the
// no-break kinds of it, and what has no width at all.
func isSpace(r rune) bool {
	switch r {
	case '\u200b', '\u2060', '\ufeff', '\u00ad':
		return true
	}
	return unicode.IsSpace(r) || unicode.IsControl(r)
}

// longest is the most tokens that a sentence has. The longest of the treebanks
// has 159; what goes on and on without a full stop is a list, or no prose, and
// later stages look at all pairs of a sentence's words.
const longest = 400

// sentences groups the tokens of one line or paragraph.
func sentences(text string, toks []news.Token) []news.Sentence {
	var out []news.Sentence
	first := 0
	for i := 0; i < len(toks); i++ {
		if !closes(toks, i) {
			continue
		}
		last := closers(toks, i)
		if last+1 < len(toks) && !opens(toks, i, last+1) {
			i = last
			continue
		}
		out = append(out, parts(toks[first:last+1])...)
		first, i = last+1, last
	}
	if first < len(toks) {
		out = append(out, parts(toks[first:])...)
	}
	return out
}

// parts cuts what is too long for one sentence, behind a semicolon or else a
// comma in its second half, or else where it is full.
func parts(toks []news.Token) []news.Sentence {
	var out []news.Sentence
	for len(toks) > longest {
		cut := longest
		for _, mark := range []string{";", ","} {
			if i := lastOf(toks[:longest], mark); i >= longest/2 {
				cut = i + 1
				break
			}
		}
		out = append(out, sentence(toks[:cut]))
		toks = toks[cut:]
	}
	return append(out, sentence(toks))
}

// lastOf finds the last token of a form, or -1.
func lastOf(toks []news.Token, form string) int {
	for i := len(toks) - 1; i >= 0; i-- {
		if toks[i].Form == form {
			return i
		}
	}
	return -1
}

// sentence wraps tokens, of which there is at least one. The capacity is cut
// so that appending to one sentence never writes into the next.
func sentence(toks []news.Token) news.Sentence {
	span := toks[0].Span
	span.End = toks[len(toks)-1].End
	return news.Sentence{Span: span, Tokens: toks[:len(toks):len(toks)]}
}
