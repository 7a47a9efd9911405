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
	"mid": true, "before": true, "during": true, "through": true, "mid-": true, "-": true, "between": true,
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

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
	"nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}

// dayOf reads a day of a month: "12", "12th", "twelfth".
func (r *reader) dayOf(i int) (int, bool) {
	w := r.at(i)
	if n, ok := ordinals[w]; ok {
		return n, true
	}
	for _, end := range []string{"st", "nd", "rd", "th", "d"} {
		w = strings.TrimSuffix(w, end)
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 1 && n <= 31 && len(w) <= 2
}

// yearAt reads a year of four digits between 1900 and 2099.
func (r *reader) yearAt(i int) (int, bool) {
	w := r.at(i)
	if len(w) != 4 {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 1900 && n <= 2099
}

// numeric reads 2016-12-19, which tokenizers leave whole or cut at the
// hyphens, 19/12/2016 and 19.12.2016: the day first, but where only the other
// order makes a date, or the paper has the month first.
func (r *reader) numeric(i int) (news.Dated, int) {
	w := r.at(i)
	if len(w) > 7 {
		layouts := []string{time.DateOnly, "2006/1/2", "2/1/2006", "1/2/2006", "2.1.2006"}
		if r.american {
			layouts[2], layouts[3] = layouts[3], layouts[2]
		}
		for _, layout := range layouts {
			if t, err := time.Parse(layout, w); err == nil {
				return onDay(t), 1
			}
		}
	}
	if r.at(i+1) == "-" && r.at(i+3) == "-" && i+4 < len(r.words) {
		if t, err := time.Parse(time.DateOnly, w+"-"+r.at(i+2)+"-"+r.at(i+4)); err == nil {
			return onDay(t), 5
		}
	}
	return news.Dated{}, 0
}

// calendar reads dates with a month: "Sept. 12, 2016", "12 September",
// "the 12th of March", "Monday, Sept. 12-14", "March 2014".
func (r *reader) calendar(i int) (news.Dated, int) {
	n := 0
	if _, ok := weekdays[r.at(i)]; ok { // "Monday, Sept. 12"
		n = 1
		if r.at(i+1) == "," || r.at(i+1) == "the" {
			n = 2
		}
	}
	if d, k := r.monthFirst(i + n); k > 0 {
		return d, n + k
	}
	n += b2i(r.at(i+n) == "the")
	if d, k := r.dayFirst(i + n); k > 0 {
		return d, n + k
	}
	return news.Dated{}, 0
}

// monthFirst reads "Sept. 12, 2016", "Sept. 12-14", "July the 4th", "March 2014", "March".
func (r *reader) monthFirst(i int) (news.Dated, int) {
	m, ok := r.month(i)
	if !ok {
		return news.Dated{}, 0
	}
	the := b2i(r.at(i+1) == "the")
	if first, ok := r.dayOf(i + 1 + the); ok && !r.clock(i+2+the) {
		last, n := first, 2+the
		if k := r.through(i + n); k > 0 {
			last, n = r.mustDay(i+n+k), n+k+1
		}
		y, k := r.yearAfter(i + n)
		if step, ok := steps[r.at(i+n)]; ok && r.at(i+n+1) == "year" && !r.today.IsZero() { // "April 5 last year"
			y, k = r.today.Year()+step, 2
		}
		if y == 0 && m == time.September && first == 11 && r.attacks(i+n) {
			y = 2001
		}
		return r.days(i, y, m, first, last), n + k
	}
	n := 1
	if r.at(i+1) == "of" || r.at(i+1) == "," {
		n = 2
	}
	switch y, ok := r.yearAt(i + n); {
	case ok:
		return inMonth(y, m), n + 1
	case !r.today.IsZero() && (r.at(i+1) == "last" || r.at(i+1) == "this" || r.at(i+1) == "next") && r.at(i+2) == "year":
		return inMonth(r.today.Year()+steps[r.at(i+1)], m), 3
	}
	return r.bareMonth(i, m)
}

// clock reports that the number before a token tells the time of day.
func (r *reader) clock(i int) bool {
	switch r.at(i) {
	case ":": // "12:30", not "May 5: Soldiers"
		next := r.at(i + 1)
		return next != "" && next[0] >= '0' && next[0] <= '9'
	case "gmt", "utc", "a.m", "p.m", "am", "pm", "%", "percent":
		return true
	}
	return false
}

// attacks reports the noun that makes "September 11" the day of 2001.
func (r *reader) attacks(i int) bool {
	switch r.at(i) {
	case "attacks", "attack", "hijackers", "hijackings", "terrorist", "terror", "commission":
		return true
	}
	return false
}

// through reports a dash or "to" with a day behind it: the tokens before that day.
func (r *reader) through(i int) int {
	switch r.at(i) {
	case "-", "–", "—", "to", "and", "through", "until":
		if _, ok := r.dayOf(i + 1); ok {
			if _, month := r.month(i + 2); !month && ordinals[r.at(i+1)] == 0 {
				return 1
			}
		}
	}
	return 0
}

func (r *reader) mustDay(i int) int { d, _ := r.dayOf(i); return d }

// yearAfter reads ", 2016" or "2016"; 0 where there is none.
func (r *reader) yearAfter(i int) (year, n int) {
	if r.at(i) == "," || r.at(i) == "of" {
		n = 1
	}
	if y, ok := r.yearAt(i + n); ok && !countable(r.tokens, i+n+1) {
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
	return r.days(i+n, y, m, first, last), n + 1 + k
}

// days makes a day or a range of days; without a year, the nearest that fits
// the tense at a token.
func (r *reader) days(i, y int, m time.Month, first, last int) news.Dated {
	if y == 0 {
		if y = r.nearest(i, m, first); y == 0 {
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
func (r *reader) nearest(i int, m time.Month, d int) int {
	if r.today.IsZero() {
		return 0
	}
	y, t := r.today.Year(), r.tense(i)
	this := date(y, m, d)
	switch {
	case t == ahead && this.Before(r.today.AddDate(0, -1, 0)):
		return y + 1
	case t == ahead && this.After(r.today.AddDate(0, 11, 0)):
		return y - 1
	case t != ahead && (this.After(r.today.AddDate(0, 1, 0)) || t == past && this.After(r.today)):
		return y - 1
	case t != past && this.Before(r.today.AddDate(0, -11, 0)):
		return y + 1
	}
	return y
}

// bareMonth reads a month alone, where the words before it make it one.
func (r *reader) bareMonth(i int, m time.Month) (news.Dated, int) {
	prev := r.at(i - 1)
	doubtful := r.words[i] == "may" || r.words[i] == "march" || r.words[i] == "august" || r.words[i] == "april" || r.words[i] == "june"
	if doubtful && !leads[prev] && !r.between(i) || r.today.IsZero() || len(r.words[i]) < 4 && r.words[i] != "may" {
		return news.Dated{}, 0
	}
	if next := r.at(i + 1); leads[prev] && i+1 < len(r.tokens) && r.tokens[i+1].UPOS == "PROPN" && capital(r.tokens[i+1].Form) && months[next] == 0 && prev != "last" {
		return news.Dated{}, 0 // "by April Smith"
	}
	if !leads[prev] && i > 0 && r.tokens[i].UPOS != "PROPN" {
		return news.Dated{}, 0
	}
	y := r.today.Year()
	this := date(y, m, 1)
	switch {
	case prev == "next" || r.tense(i) == ahead, r.tense(i) == present:
		if this.AddDate(0, 1, -1).Before(r.today) {
			y++
		}
	case prev == "last" && m == r.today.Month(), this.After(r.today):
		y--
	}
	return inMonth(y, m), 1
}

// between reports that a month stands in a stretch of months: "from March to May".
func (r *reader) between(i int) bool {
	switch r.at(i - 1) {
	case "from", "between", "to", "and", "through", "until", "of", "-", "–":
	default:
		return false
	}
	for _, j := range []int{i - 2, i + 2} {
		if _, ok := months[r.at(j)]; ok {
			return true
		}
	}
	return r.at(i-1) == "of" && ordinalOrEnd(r.at(i-2))
}

func ordinalOrEnd(w string) bool {
	return ordinals[w] > 0 || parts[w] != ""
}

// dayOfMonth reads "the 12th of this month", "on the 12th".
func (r *reader) dayOfMonth(i int) (news.Dated, int) {
	if r.at(i) != "the" || r.today.IsZero() {
		return news.Dated{}, 0
	}
	d, ok := r.dayOf(i + 1)
	if !ok || r.at(i+1) == strconv.Itoa(d) {
		return news.Dated{}, 0
	}
	first := date(r.today.Year(), r.today.Month(), 1)
	if step, ok := steps[r.at(i+3)]; ok && r.at(i+2) == "of" && r.at(i+4) == "month" {
		return r.days(i, first.AddDate(0, step, 0).Year(), first.AddDate(0, step, 0).Month(), d, d), 5
	}
	if ordinals[r.at(i+1)] > 0 || r.at(i-1) != "on" || i+2 < len(r.tokens) && (r.tokens[i+2].UPOS == "NOUN" || r.tokens[i+2].UPOS == "PROPN" || r.tokens[i+2].UPOS == "ADJ") {
		return news.Dated{}, 0 // "on the 12th floor"
	}
	switch t := r.tense(i + 1); {
	case t == ahead && d < r.today.Day():
		first = first.AddDate(0, 1, 0)
	case t != ahead && d > r.today.Day():
		first = first.AddDate(0, -1, 0)
	}
	return r.days(i, first.Year(), first.Month(), d, d), 2
}

// yearLeads are the words before a number that make it a year.
var yearLeads = map[string]bool{
	"in": true, "since": true, "during": true, "of": true, "from": true, "until": true, "till": true, "by": true, "before": true, "after": true,
	"year": true, "around": true, "circa": true, "between": true, "throughout": true, "late": true, "early": true, "mid": true, "mid-": true, "to": true,
}

// year reads "in 2013", "since 2011", "2013-14", and a year behind a name
// ("Peace Mission 2013").
func (r *reader) year(i int) (news.Dated, int) {
	w := r.at(i)
	if len(w) >= 7 && (w[4] == '-' || strings.HasPrefix(w[4:], "–")) { // "2013-14" in one word
		return r.years(w[:4], strings.TrimLeft(w[4:], "-–"), 1)
	}
	y, ok := r.yearAt(i)
	if !ok || r.clock(i+1) || r.at(i+1) == "hours" {
		return news.Dated{}, 0
	}
	if dash := r.at(i + 1); (dash == "-" || dash == "–") && (yearLeads[r.at(i-1)] || r.at(i-1) == "the") {
		if d, n := r.years(w, r.at(i+2), 3); n > 0 {
			return d, n
		}
	}
	prev, next := r.at(i-1), r.at(i+1)
	named := i > 0 && r.tokens[i-1].UPOS == "PROPN" && !numbered[prev] && !countable(r.tokens, i+1)
	switch {
	case yearLeads[prev] && (prev != "to" || r.at(i-3) == "from") && !countable(r.tokens, i+1), named, prev == "(" && next == ")", prev == "-" && i >= 2:
		return inYear(y), 1
	case prev == "and" && r.at(i-3) == "between":
		return inYear(y), 1
	case prev == "the" && i+1 < len(r.tokens) && !plural(r.tokens[i+1]): // "the 2013 drill"
		return inYear(y), 1
	}
	return news.Dated{}, 0
}

// years makes a stretch of "2013" and "2014" or "14".
func (r *reader) years(first, last string, n int) (news.Dated, int) {
	from, err := strconv.Atoi(first)
	if len(last) == 2 {
		last = first[:2] + last
	}
	to, bad := strconv.Atoi(last)
	if err != nil || bad != nil || len(last) != 4 || to <= from || to-from > 60 {
		return news.Dated{}, 0
	}
	return dated(date(from, 1, 1), date(to, 12, 31), "range"), n
}

// numbered are the words that bear a number, not a year.
var numbered = map[string]bool{
	"flight": true, "resolution": true, "article": true, "section": true, "number": true, "no": true, "highway": true, "room": true,
	"page": true, "law": true, "act": true, "decree": true, "order": true, "boeing": true, "brigade": true, "unit": true, "chapter": true, "asteroid": true,
	"agenda": true, "vision": true, "windows": true, "model": true, "channel": true, "radio": true, "studio": true, "area": true, "route": true, "airbus": true, "euro": false,
}

// countable reports a plural noun, or "of" with one, at i: "2013 soldiers".
func countable(tokens []news.Token, i int) bool { return i < len(tokens) && plural(tokens[i]) }

func plural(t news.Token) bool { return t.XPOS == "NNS" }

// decade reads "the 1990s", "the nineties" with its century.
func (r *reader) decade(i int) (news.Dated, int) {
	n := b2i(r.at(i) == "the")
	w := r.at(i + n)
	if len(w) != 5 || !strings.HasSuffix(w, "0s") {
		return news.Dated{}, 0
	}
	y, err := strconv.Atoi(w[:4])
	if err != nil || y < 1900 || y > 2099 {
		return news.Dated{}, 0
	}
	return dated(date(y, 1, 1), date(y+9, 12, 31), "range"), n + 1
}

// seasons and the month that each begins with (northern hemisphere).
var seasons = map[string]time.Month{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

// season reads "last summer", "the spring of 2014", "summer 2014", "in the summer".
func (r *reader) season(i int) (news.Dated, int) {
	n, lead := 0, ""
	switch w := r.at(i); w {
	case "last", "this", "next", "the":
		lead, n = w, 1
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
	if step, ok := steps[r.at(i+k)]; ok && r.at(i+k+1) == "year" && !r.today.IsZero() { // "spring (of) last year"
		return seasonOf(r.today.Year()+step, m), k + 2
	}
	loose := lead == "" || lead == "the"
	if loose && (r.at(i-1) != "in" && r.at(i-1) != "during" || r.words[i+n] == "fall" || lead == "" && r.words[i+n] == "spring") || r.today.IsZero() {
		return news.Dated{}, 0
	}
	y := r.today.Year()
	start := date(y, m, 1)
	switch coming := lead == "next" || lead != "last" && r.tense(i) == ahead; {
	case coming && start.AddDate(0, 3, -1).Before(r.today) || lead == "next" && start.Before(r.today):
		y++
	case !coming && !start.AddDate(0, 3, 0).Before(r.today) && lead == "last", !coming && start.After(r.today):
		y--
	}
	return seasonOf(y, m), n + 1
}

func seasonOf(y int, m time.Month) news.Dated {
	from := date(y, m, 1)
	return dated(from, from.AddDate(0, 3, -1), "season")
}
