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
// monthFirst says that 03/02/2015 is the second of March, as in the United States.
func Find(sent int, s *news.Sentence, published time.Time, monthFirst bool) []news.Dated {
	r := newReader(s, published)
	r.american = monthFirst
	var out []news.Dated
	for i := 0; i < len(r.words); {
		d, n := r.whole(i)
		if n == 0 {
			i++
			continue
		}
		d.Sentence, d.First, d.Last = sent, i, i+n-1
		d.Span = news.Span{Part: s.Part, Start: s.Tokens[i].Start, End: s.Tokens[i+n-1].End}
		if d.Relative || (!d.From.IsZero() || !d.To.IsZero()) && !r.names(i, i+n-1) {
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
	body   bool // running text: neither headline nor caption

	american bool // 03/02 is the second of March
}

func newReader(s *news.Sentence, published time.Time) *reader {
	r := &reader{tokens: s.Tokens, words: make([]string, len(s.Tokens)), body: s.Part == news.Body}
	if !published.IsZero() {
		r.today = date(published.Year(), published.Month(), published.Day())
	}
	for i, t := range s.Tokens {
		r.words[i] = strings.TrimSuffix(strings.ToLower(t.Form), ".")
		if r.words[i] == "" {
			r.words[i] = t.Form
		}
	}
	return r
}

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

func (r *reader) at(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i]
}

// reads is a kind of expression: what it makes of the words at a token, and
// how many they are.
type reads func(i int) (news.Dated, int)

// whole reads the expression at a token: a stretch between two, a part of a
// longer time, or one that stands alone.
func (r *reader) whole(i int) (news.Dated, int) {
	if !r.opens(i) {
		return news.Dated{}, 0
	}
	d, n := longest(i, r.part, r.single)
	if n == 0 {
		return d, 0
	}
	d, n = r.stretch(i, d, n)
	if next := r.at(i + n); next == "'s" || next == "’s" {
		return d, n // "since Sunday's killing": the day is the killing's
	}
	return r.bounded(i, d), n
}

// bounded opens or closes an expression as the word before it says: "since
// Monday", "by Friday", "before 2003".
func (r *reader) bounded(i int, d news.Dated) news.Dated {
	if d.Relative || d.From.IsZero() || d.To.IsZero() {
		return d
	}
	switch r.at(i - 1) {
	case "since":
		if !r.today.IsZero() && d.From.Before(r.today) {
			return dated(d.From, r.today, "between")
		}
	case "by":
		return dated(time.Time{}, d.To, "before")
	case "before":
		return dated(time.Time{}, d.From.AddDate(0, 0, -1), "before")
	case "to":
		if r.at(i-2) == "prior" {
			return dated(time.Time{}, d.From.AddDate(0, 0, -1), "before")
		}
	}
	return d
}

// namesakes are nouns for what is named after a day: "the March 14
// coalition", "Friday prayers".
var namesakes = map[string]bool{
	"coalition": true, "movement": true, "alliance": true, "group": true, "bloc": true, "party": true, "camp": true, "brigade": true, "battalion": true, "martyr": true,
	"bridge": true, "square": true, "street": true, "avenue": true, "road": true, "museum": true, "memorial": true, "monument": true, "university": true, "hospital": true, "stadium": true,
	"dam": true, "organization": true, "organisation": true, "front": true, "prayer": true, "sermon": true, "newspaper": true, "magazine": true,
}

// dateWord reports the name of a weekday or month.
func (r *reader) dateWord(i int) bool {
	_, day := weekdays[r.at(i)]
	return day || months[r.at(i)] > 0
}

// names reports that a day stands in a name or before a noun that is called
// after it: "15 May Bridge", "the Sunday Monitor", "Black September".
func (r *reader) names(first, last int) bool {
	if first > 1 && r.proper(first-1) && r.tokens[first-1].UPOS == "ADJ" && !leads[r.at(first-1)] && r.dateWord(first) {
		return true
	}
	for i := first; i <= last; i++ {
		h, rel := r.tokens[i].Head, r.tokens[i].Rel
		if h <= last || h > last+4 || strings.HasPrefix(rel, "obl") || strings.HasPrefix(rel, "advmod") || strings.HasPrefix(rel, "nsubj") || rel == "nmod:poss" {
			continue
		}
		j := last + 1
		for j < h && r.proper(j) {
			j++
		}
		if namesakes[r.tokens[h].Lemma] || j == h && r.proper(h) && r.tokens[h].UPOS == "PROPN" && !r.dateWord(h) {
			return true
		}
	}
	return false
}

// proper reports a word with a capital that can be part of a name.
func (r *reader) proper(i int) bool {
	u := r.tokens[i].UPOS
	return capital(r.tokens[i].Form) && (u == "PROPN" || u == "ADJ" || u == "NOUN")
}

// single reads an expression that is neither part nor stretch of others.
func (r *reader) single(i int) (news.Dated, int) {
	if i >= len(r.tokens) { // a dateline ends with "January 26 -"
		return news.Dated{}, 0
	}
	return longest(i, r.numeric, r.calendar, r.dayOfMonth, r.weekday, r.deictic, r.ago, r.inTime, r.fromEvent, r.year, r.decade, r.season, r.feast)
}

// longest tries several kinds of expression and takes the longest.
func longest(i int, kinds ...reads) (news.Dated, int) {
	var best news.Dated
	most := 0
	for _, read := range kinds {
		if d, n := read(i); n > most {
			best, most = d, n
		}
	}
	return best, most
}

// opens reports, quickly, a word that an expression may begin with.
func (r *reader) opens(i int) bool {
	w := r.words[i]
	return w[0] >= '0' && w[0] <= '9' || openers[w] || strings.HasPrefix(w, "mid-")
}

// openers are the words that begin expressions, numbers left out.
var openers = opening()

func opening() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`the that this last next past previous coming recent early late mid mid- earlier later beginning start end
		today tonight tomorrow yesterday overnight several some few couple in within on spring summer autumn fall winter
		christmas new easter boxing good palm ash may bastille valentine all week days hours weeks months years`) {
		out[w] = true
	}
	for w := range months {
		out[w] = true
		out["mid-"+w] = true
	}
	for w := range weekdays {
		out[w] = true
	}
	for w := range numbers {
		out[w] = true
	}
	for w := range ordinals {
		out[w] = true
	}
	return out
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

func inWeek(d time.Time) news.Dated {
	from, to := weekOf(d)
	return dated(from, to, "week")
}

// weekOf gives the week of a day, from Monday to Sunday.
func weekOf(d time.Time) (time.Time, time.Time) {
	monday := d.AddDate(0, 0, -(int(d.Weekday())+6)%7)
	return monday, monday.AddDate(0, 0, 6)
}
