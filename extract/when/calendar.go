package when

import (
	"strconv"
	"strings"
	"time"

	"casus/extract/news"
)

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
	"october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
	"oct": 10, "nov": 11, "dec": 12,
}

// leads are the words before a bare "May" or "March" that make it a month.
var leads = map[string]bool{
	"in": true, "since": true, "until": true, "till": true, "by": true, "last": true, "next": true, "this": true, "early": true, "late": true,
	"mid": true, "of": true, "from": true, "before": true, "after": true, "during": true, "to": true, "through": true, "mid-": true, "-": true,
}

// month reads a month's name, capitalised.
func (r *reader) month(i int) (time.Month, bool) {
	m, ok := months[r.at(i)]
	if !ok || !capital(r.tokens[i].Form) {
		return 0, false
	}
	return m, true
}

func capital(s string) bool { return s != "" && s[0] >= 'A' && s[0] <= 'Z' }

// number reads a day of a month: "12", "12th".
func (r *reader) dayOf(i int) (int, bool) {
	w := r.at(i)
	for _, end := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, end)
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 1 && n <= 31 && len(w) <= 2
}

// yearAt reads a year of four digits between 1900 and 2099.
func (r *reader) yearAt(i int) (int, bool) {
	w := r.at(i)
	n, err := strconv.Atoi(w)
	return n, err == nil && len(w) == 4 && n >= 1900 && n <= 2099
}

// iso reads 2016-12-19, which tokenizers leave whole or cut at the hyphens.
func (r *reader) iso(i int) (news.Dated, int) {
	if t, err := time.Parse(time.DateOnly, r.at(i)); err == nil {
		return onDay(t), 1
	}
	if r.at(i+1) == "-" && r.at(i+3) == "-" && i+4 < len(r.words) {
		if t, err := time.Parse(time.DateOnly, r.at(i)+"-"+r.at(i+2)+"-"+r.at(i+4)); err == nil {
			return onDay(t), 5
		}
	}
	return news.Dated{}, 0
}

// calendar reads dates with a month: "Sept. 12, 2016", "12 September",
// "the 12th of March", "Sept. 12-14", "March 2014", "early May".
func (r *reader) calendar(i int) (news.Dated, int) {
	n := 0
	if _, ok := weekdays[r.at(i)]; ok { // "Monday, Sept. 12"
		n = 1
		if r.at(i+1) == "," || r.at(i+1) == "the" {
			n = 2
		}
	}
	part := ""
	switch r.at(i + n) {
	case "early", "late", "mid", "mid-":
		if part = r.at(i + n); r.at(i+n+1) == "-" {
			n++
		}
		n++
	}
	if d, k := r.monthFirst(i + n); k > 0 {
		return narrowed(d, part), n + k
	}
	if d, k := r.dayFirst(i + n); k > 0 && part == "" {
		return d, n + k
	}
	return news.Dated{}, 0
}

// monthFirst reads "Sept. 12, 2016", "Sept. 12-14", "March 2014", "March".
func (r *reader) monthFirst(i int) (news.Dated, int) {
	m, ok := r.month(i)
	if !ok {
		return news.Dated{}, 0
	}
	if first, ok := r.dayOf(i + 1); ok {
		last, n := first, 2
		if k := r.through(i + 2); k > 0 {
			last, n = r.mustDay(i+1+k+1), 2+k+1
		}
		y, k := r.yearAfter(i + n)
		return r.days(y, m, first, last), n + k
	}
	n := 1
	if r.at(i+1) == "of" || r.at(i+1) == "," {
		n = 2
	}
	if y, ok := r.yearAt(i + n); ok {
		return inMonth(y, m), n + 1
	}
	return r.bareMonth(i, m)
}

// through reports a dash or "to" with a day behind it: the tokens before that day.
func (r *reader) through(i int) int {
	switch r.at(i) {
	case "-", "–", "—", "to", "and", "through", "until":
		if _, ok := r.dayOf(i + 1); ok {
			if _, month := r.month(i + 2); !month {
				return 1
			}
		}
	}
	return 0
}

func (r *reader) mustDay(i int) int { d, _ := r.dayOf(i); return d }

// yearAfter reads ", 2016" or "2016"; 0 where there is none.
func (r *reader) yearAfter(i int) (year, n int) {
	if r.at(i) == "," {
		n = 1
	}
	if y, ok := r.yearAt(i + n); ok {
		return y, n + 1
	}
	return 0, 0
}

// dayFirst reads "12 September 2016", "12-14 June", "the 12th of March".
func (r *reader) dayFirst(i int) (news.Dated, int) {
	first, ok := r.dayOf(i)
	if !ok {
		return news.Dated{}, 0
	}
	last, n := first, 1
	switch r.at(i + 1) {
	case "-", "–", "—", "to", "and":
		if d, ok := r.dayOf(i + 2); ok {
			last, n = d, 3
		}
	}
	if r.at(i+n) == "of" {
		n++
	}
	m, ok := r.month(i + n)
	if !ok {
		return news.Dated{}, 0
	}
	y, k := r.yearAfter(i + n + 1)
	return r.days(y, m, first, last), n + 1 + k
}

// days makes a day or a range of days; without a year, the nearest that fits the tense.
func (r *reader) days(y int, m time.Month, first, last int) news.Dated {
	if y == 0 {
		if y = r.nearest(m, first); y == 0 {
			return news.Dated{}
		}
	}
	from, to := date(y, m, first), date(y, m, last)
	if from.Month() != m || to.Month() != m { // 31 June
		return news.Dated{}
	}
	if to.Before(from) {
		to = from
	}
	if first == last {
		return onDay(from)
	}
	return dated(from, to, "range")
}

// nearest gives the year of a day without one: the last before publication
// (a month's grace for what is announced), the next where the future is spoken of.
func (r *reader) nearest(m time.Month, d int) int {
	if r.today.IsZero() {
		return 0
	}
	y := r.today.Year()
	this := date(y, m, d)
	switch {
	case r.future && this.Before(r.today.AddDate(0, -1, 0)):
		return y + 1
	case r.future && this.After(r.today.AddDate(0, 11, 0)):
		return y - 1
	case !r.future && (this.After(r.today.AddDate(0, 1, 0)) || r.past && this.After(r.today)):
		return y - 1
	case !r.future && !r.past && this.Before(r.today.AddDate(0, -11, 0)):
		return y + 1
	}
	return y
}

// bareMonth reads a month alone, where the words before it make it one.
func (r *reader) bareMonth(i int, m time.Month) (news.Dated, int) {
	prev := r.at(i - 1)
	doubtful := r.words[i] == "may" || r.words[i] == "march" || r.words[i] == "mar" || r.words[i] == "august"
	if doubtful && !leads[prev] || r.today.IsZero() || len(r.words[i]) < 4 && r.words[i] != "may" {
		return news.Dated{}, 0
	}
	if !leads[prev] && i > 0 && r.tokens[i].UPOS != "PROPN" {
		return news.Dated{}, 0
	}
	y := r.today.Year()
	this := date(y, m, 1)
	switch {
	case prev == "next" || r.future:
		if this.AddDate(0, 1, -1).Before(r.today) {
			y++
		}
	case prev == "last" && m == r.today.Month(), this.After(r.today):
		y--
	}
	return inMonth(y, m), 1
}

// narrowed cuts an interval to its early, middle or late third.
func narrowed(d news.Dated, part string) news.Dated {
	if part == "" || d.From.IsZero() {
		return d
	}
	third := int(d.To.Sub(d.From).Hours()/24+1) / 3
	switch part {
	case "early":
		d.To = d.From.AddDate(0, 0, third-1)
	case "late":
		d.From = d.To.AddDate(0, 0, -third+1)
	default:
		d.From, d.To = d.From.AddDate(0, 0, third), d.To.AddDate(0, 0, -third)
	}
	return d
}

// yearLeads are the words before a number that make it a year.
var yearLeads = map[string]bool{
	"in": true, "since": true, "during": true, "of": true, "from": true, "until": true, "till": true, "by": true, "before": true, "after": true,
	"early": true, "late": true, "mid": true, "year": true, "around": true, "circa": true, "between": true, "throughout": true, "mid-": true, "the": false,
}

// year reads "in 2013", "since 2011", "early 2014", and a year behind a name
// ("Peace Mission 2013").
func (r *reader) year(i int) (news.Dated, int) {
	part, n := "", 0
	if w := r.at(i); w == "early" || w == "late" || w == "mid" {
		part, n = w, 1
		if r.at(i+1) == "-" {
			n = 2
		}
	}
	y, ok := r.yearAt(i + n)
	if !ok {
		return news.Dated{}, 0
	}
	prev, next := r.at(i+n-1), r.at(i+n+1)
	named := i+n > 0 && r.tokens[i+n-1].UPOS == "PROPN" && !numbered[prev] && !countable(r.tokens, i+n+1)
	switch {
	case part != "", yearLeads[prev] && !countable(r.tokens, i+n+1), named, prev == "(" && next == ")", prev == "-" && i >= 2:
		return narrowed(inYear(y), part), n + 1
	case prev == "the" && i+n+1 < len(r.tokens) && !plural(r.tokens[i+n+1]): // "the 2013 drill"
		return inYear(y), n + 1
	}
	return news.Dated{}, 0
}

// numbered are the nouns that bear a number, not a year.
var numbered = map[string]bool{
	"flight": true, "resolution": true, "article": true, "section": true, "number": true, "no": true, "highway": true, "room": true,
	"page": true, "law": true, "act": true, "decree": true, "order": true, "boeing": true, "brigade": true, "unit": true, "chapter": true, "asteroid": true,
}

// countable reports a plural noun, or "of" with one, at i: "2013 soldiers".
func countable(tokens []news.Token, i int) bool { return i < len(tokens) && plural(tokens[i]) }

func plural(t news.Token) bool { return t.XPOS == "NNS" }

// seasons and the month that each begins with (northern hemisphere).
var seasons = map[string]time.Month{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

// season reads "last summer", "the spring of 2014", "summer 2014".
func (r *reader) season(i int) (news.Dated, int) {
	n, lead := 0, ""
	switch r.at(i) {
	case "last", "this", "next", "the":
		lead, n = r.at(i), 1
	}
	m, ok := seasons[r.at(i+n)]
	if !ok {
		return news.Dated{}, 0
	}
	k := n + 1
	if r.at(i+k) == "of" {
		k++
	}
	if y, ok := r.yearAt(i + k); ok {
		return seasonOf(y, m), k + 1
	}
	if lead == "" || lead == "the" || r.today.IsZero() {
		return news.Dated{}, 0
	}
	y := r.today.Year()
	start := date(y, m, 1)
	switch {
	case lead == "last" && !start.AddDate(0, 3, 0).Before(r.today):
		y--
	case lead == "next" && start.Before(r.today):
		y++
	}
	return seasonOf(y, m), n + 1
}

func seasonOf(y int, m time.Month) news.Dated {
	from := date(y, m, 1)
	return dated(from, from.AddDate(0, 3, -1), "season")
}
