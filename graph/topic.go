package graph

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"

	"casus/extract/news"
)

// commonWords are the words that much news has, whatever it tells of: what articles
// share beyond them is what they are about. More than one in 500 stories has them,
// or one in 170 everyday texts.
//
//go:embed common.txt
var commonWords string

var everyday = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(commonWords) {
		set[w] = true
	}
	return set
})

// topicLength is how many words a topic has at most, fewestShared how many two
// topics have in common at least to be alike.
const (
	topicLength  = 24
	fewestShared = 3
)

// topic gives the words that the article turns on: those that it uses most, of
// these those that it uses first.
func (t *teller) topic() []string {
	var list []string
	times := map[string]int{}
	for _, w := range append(words(t.plain(news.Title)), words(t.plain(news.Body))...) {
		if isNumber(w) {
			continue
		}
		if times[w]++; times[w] == 1 {
			list = append(list, w)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return times[b] - times[a] })
	return list[:min(len(list), topicLength)]
}

// wording gives the words that tell a sentence from others, sorted.
func (t *teller) wording(sentence int) []string {
	if sentence < 0 || sentence >= len(t.reading.Sentences) {
		return nil
	}
	s := t.reading.Sentences[sentence].Span
	if plain := t.plain(s.Part); s.End <= len(plain) {
		return sortedSet(words(plain[s.Start:s.End]))
	}
	return nil
}

// plain is a part of the article in which the names of actors and places that the
// gazetteer knows are blanks, since all that is written of a conflict shares them,
// and of other people's names all but the last word.
func (t *teller) plain(part news.Part) string {
	if plain, ok := t.plains[part]; ok {
		return plain
	}
	text := []byte(t.reading.Article.Of(part))
	for _, m := range t.reading.Mentions {
		if m.Part != part || m.End > len(text) {
			continue
		}
		end := m.Start
		if t.actors[m.Actor].Known || m.Place != "" {
			end = m.End
		} else if m.Named && m.Type == news.Person {
			end += strings.LastIndexByte(string(text[m.Start:m.End]), ' ') + 1
		}
		for i := m.Start; i < end; i++ {
			text[i] = ' '
		}
	}
	t.plains[part] = string(text)
	return t.plains[part]
}

// words gives the words of a text that are not common, without plural ending, and
// its numbers but for years.
func words(text string) []string {
	var out []string
	for _, w := range strings.Fields(NameKey(text)) {
		w = singular(w)
		year := len(w) == 4 && (w[:2] == "19" || w[:2] == "20")
		if isNumber(w) && len(w) > 1 && !year || !isNumber(w) && len(w) > 2 && !everyday()[w] {
			out = append(out, w)
		}
	}
	return out
}

func singular(w string) string {
	if len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return w[:len(w)-1]
	}
	return w
}

func isNumber(w string) bool { return strings.Trim(w, "0123456789") == "" }

// shared gives what two lists of words have in common, in the order of the first,
// and how much that is of both: 1 for all, by the cosine of the two as sets.
func shared(a, b []string) (both []string, share float64) {
	for _, w := range a {
		if slices.Contains(b, w) {
			both = append(both, w)
		}
	}
	if len(both) == 0 {
		return nil, 0
	}
	return both, float64(len(both)) / math.Sqrt(float64(len(a)*len(b)))
}
