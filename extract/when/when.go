// Package when finds the dates that news tells ("on Monday", "Sept. 12",
// "earlier this week", "the day before") and resolves them against the day of
// publication. Uncertain ones are intervals with a precision.
package when

import (
	"strings"
	"time"

	"casus/extract/news"
)

// Find gives the date expressions of a sentence, in order and apart from each
// other; sent is the sentence's index in its article. Where the day of
// publication is unknown (zero), what only it could resolve is left out.
func Find(sent int, s *news.Sentence, published time.Time) []news.Dated {
	r := newReader(s, published)
	var out []news.Dated
	for i := 0; i < len(r.words); {
		d, n := r.longest(i)
		if n == 0 {
			i++
			continue
		}
		d.Sentence, d.First, d.Last = sent, i, i+n-1
		d.Span = news.Span{Part: s.Part, Start: s.Tokens[i].Start, End: s.Tokens[i+n-1].End}
		if d.Relative || !d.From.IsZero() || !d.To.IsZero() {
			out = append(out, d)
		}
		i += n
	}
	return out
}

// reader goes through the words of one sentence.
type reader struct {
	tokens []news.Token
	words  []string // lower case, without a final full stop
	today  time.Time
	future bool // the sentence speaks of what is to come
	past   bool // it tells of what was, in the past tense
}

func newReader(s *news.Sentence, published time.Time) *reader {
	r := &reader{tokens: s.Tokens, words: make([]string, len(s.Tokens))}
	if !published.IsZero() {
		r.today = date(published.Year(), published.Month(), published.Day())
	}
	for i, t := range s.Tokens {
		r.words[i] = strings.TrimSuffix(strings.ToLower(t.Form), ".")
		if r.words[i] == "" {
			r.words[i] = t.Form
		}
	}
	r.future = r.speaksOfFuture()
	for _, t := range s.Tokens {
		r.past = r.past || t.XPOS == "VBD"
	}
	return r
}

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// speaksOfFuture looks for the words that put a sentence's verb in the future.
func (r *reader) speaksOfFuture() bool {
	for i, w := range r.words {
		switch w {
		case "will", "shall", "'ll", "’ll", "wo":
			return true
		case "scheduled", "due", "set", "slated", "planned", "plans", "expected", "to":
			if w == "to" {
				continue
			}
			if i+1 < len(r.words) && (r.words[i+1] == "to" || r.words[i+1] == "for" || r.words[i+1] == "on") {
				return true
			}
		}
	}
	return false
}

func (r *reader) at(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i]
}

// longest tries every kind of expression at a token and takes the longest.
func (r *reader) longest(i int) (news.Dated, int) {
	var best news.Dated
	most := 0
	for _, try := range []func(int) (news.Dated, int){r.iso, r.calendar, r.weekday, r.deictic, r.ago, r.fromEvent, r.year, r.season} {
		if d, n := try(i); n > most {
			best, most = d, n
		}
	}
	return best, most
}

func dated(from, to time.Time, precision string) news.Dated {
	return news.Dated{Date: news.Date{From: from, To: to, Precision: precision}}
}

func onDay(d time.Time) news.Dated { return dated(d, d, "day") }

func inMonth(y int, m time.Month) news.Dated {
	from := date(y, m, 1)
	return dated(from, from.AddDate(0, 1, -1), "month")
}

func inYear(y int) news.Dated { return dated(date(y, 1, 1), date(y, 12, 31), "year") }

// weekOf gives the week of a day, from Monday to Sunday.
func weekOf(d time.Time) (time.Time, time.Time) {
	monday := d.AddDate(0, 0, -(int(d.Weekday())+6)%7)
	return monday, monday.AddDate(0, 0, 6)
}
