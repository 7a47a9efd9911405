package when

import (
	"strings"
	"time"

	"casus/extract/news"
)

// parts name a part of a longer time: which third of it.
var parts = map[string]string{
	"early": "early", "late": "late", "mid": "mid", "mid-": "mid", "beginning": "early", "start": "early", "outset": "early", "opening": "early",
	"end": "late", "close": "late", "middle": "mid", "course": "all",
}

// part reads an expression of which only a part is meant: "early May", "the
// end of next year", "the second week of March", "the first half of 2015".
func (r *reader) part(i int) (news.Dated, int) {
	w := r.at(i)
	switch {
	case w == "earlier" || w == "later":
		return r.upTo(i, w)
	case w == "early" || w == "late" || w == "mid" || w == "mid-":
		n := 1 + b2i(r.at(i+1) == "-") + b2i(r.at(i+1) == "on" || r.at(i+1) == "in")
		d, k := longest(i+n, r.single, r.thatTime)
		if k == 0 {
			return d, 0
		}
		return narrowed(d, w), n + k
	case strings.HasPrefix(w, "mid-"): // "mid-January" in one word
		return r.cut(i, w)
	}
	n := b2i(w == "the")
	if r.at(i+n) == "week" && r.at(i+n+1) == "of" { // "the week of 7 July"
		if d, k := r.single(i + n + 2); k > 0 && !d.Relative && d.Precision == "day" {
			return inWeek(d.From), n + 2 + k
		}
	}
	if which := parts[r.at(i+n)]; which != "" && r.at(i+n+1) == "of" {
		if d, k := longest(i+n+2, r.single, r.thatTime); k > 0 && !d.Relative {
			return narrowed(d, which), n + 2 + k
		}
	}
	return r.piece(i, n)
}

// cut reads a part and a month or year that are one word.
func (r *reader) cut(i int, w string) (news.Dated, int) {
	if m, ok := months[w[4:]]; ok {
		if y, ok := r.yearAt(i + 1); ok {
			return narrowed(inMonth(y, m), "mid"), 2
		}
		if r.today.IsZero() {
			return news.Dated{}, 0
		}
		return narrowed(inMonth(r.nearest(i, m, 15), m), "mid"), 1
	}
	if t, err := time.Parse("2006", w[4:]); err == nil {
		return narrowed(inYear(t.Year()), "mid"), 1
	}
	return news.Dated{}, 0
}

// pieces are the parts of a year by their months.
var pieces = map[string]int{"half": 6, "quarter": 3}

// piece reads "the second week of December", "the first half of 2015", "the
// third quarter of last year", "the last days of May".
func (r *reader) piece(i, n int) (news.Dated, int) {
	which, unit := r.at(i+n), r.at(i+n+1)
	k := ordinals[which]
	if q, _ := r.number(i + n + 1); k == 1 && q.max > 0 && r.at(i+n+2) == "months" && r.at(i+n+3) == "of" {
		if y, ok := r.yearAt(i + n + 4); ok {
			return dated(date(y, 1, 1), date(y, 1, 1).AddDate(0, q.max, -1), "range"), n + 5
		}
	}
	if months := pieces[unit]; unit == "quarter" && k > 0 && k <= 4 && r.at(i+n+2) != "of" && !r.today.IsZero() {
		if _, ok := r.yearAt(i + n + 2); !ok && n > 0 { // "the second quarter" of our year, or of the last if it has not begun
			from := date(r.today.Year(), time.Month(months*(k-1)+1), 1)
			if from.After(r.today) && r.tense(i+n+1) != ahead {
				from = from.AddDate(-1, 0, 0)
			}
			return dated(from, from.AddDate(0, months, -1), "range"), n + 2
		}
	}
	if k == 0 && which != "last" && which != "opening" && which != "closing" || r.at(i+n+2) != "of" {
		return news.Dated{}, 0
	}
	d, m := longest(i+n+3, r.single, r.thatTime)
	if m == 0 || d.Relative || d.From.IsZero() || d.To.IsZero() {
		return news.Dated{}, 0
	}
	switch m += n + 3; {
	case (unit == "half" || unit == "quarter") && k > 0:
		months := pieces[unit]
		from := d.From.AddDate(0, months*(k-1), 0)
		return dated(from, from.AddDate(0, months, -1), "range"), m
	case unit == "week" && k > 0 && k < 6:
		from := d.From.AddDate(0, 0, 7*(k-1))
		return dated(from, from.AddDate(0, 0, 6), "week"), m
	case unit == "week":
		return dated(d.To.AddDate(0, 0, -6), d.To, "week"), m
	case unit == "days" || unit == "weeks" || unit == "months":
		return narrowed(d, map[bool]string{true: "early", false: "late"}[k == 1 || which == "opening"]), m
	}
	return news.Dated{}, 0
}

// thatTime reads "the year", "the week", as in "the end of the year".
func (r *reader) thatTime(i int) (news.Dated, int) {
	if r.at(i) != "the" || r.today.IsZero() {
		return news.Dated{}, 0
	}
	d, n := r.unitOf(r.at(i+1), 0)
	return d, n * 2
}

// upTo reads "earlier this week", "later on Monday", "earlier in the month":
// what is earlier ends yesterday, what is later begins tomorrow.
func (r *reader) upTo(i int, word string) (news.Dated, int) {
	if r.today.IsZero() {
		return news.Dated{}, 0
	}
	n := 1 + b2i(r.at(i+1) == "in" || r.at(i+1) == "on")
	d, k := longest(i+n, r.single, r.thatTime)
	if k == 0 || d.Relative {
		return d, b2i(k > 0) * (n + k)
	}
	if d.Precision == "day" {
		return d, n + k
	}
	if last := r.today.AddDate(0, 0, -1); word == "earlier" && d.To.After(last) && !d.From.After(last) {
		d.To = last
	}
	if first := r.today.AddDate(0, 0, 1); word == "later" && d.From.Before(first) && !d.To.Before(first) {
		d.From = first
	}
	return d, n + k
}

// narrowed cuts an interval to its early, middle or late third; a day stays one.
func narrowed(d news.Dated, part string) news.Dated {
	if part == "all" || d.From.IsZero() || d.To.IsZero() || d.Precision == "day" {
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

// stretch reads on from an expression to the one that ends a stretch with it:
// "from 28 September to 3 October", "Monday and Tuesday", "between March and May 2014".
func (r *reader) stretch(i int, d news.Dated, n int) (news.Dated, int) {
	joint := r.at(i + n)
	switch joint {
	case "to", "through", "until", "till", "into", "-", "–", "—":
	case "and":
		_, day := weekdays[r.at(i)]
		m, month := months[r.at(i)]
		if !day && (!month || months[r.at(i+n+1)] != m%12+1) && r.at(i-1) != "between" {
			return d, n
		}
	default:
		return d, n
	}
	if joint == "to" && r.at(i-1) != "from" && d.Precision != "day" || d.Relative {
		return d, n
	}
	last, k := r.single(i + n + 1)
	if k == 0 || last.Relative || last.Precision != d.Precision {
		return d, n
	}
	if d.From.After(last.From) { // "from Sept. 28 to Oct. 2, 2015"
		back := d.From.Year() - last.From.Year()
		d.From, d.To = d.From.AddDate(-back, 0, 0), d.To.AddDate(-back, 0, 0)
	} else if r.yearIn(i+n, k+1) && !r.yearIn(i, n) {
		back := d.From.Year() - last.From.Year()
		d.From = d.From.AddDate(-back, 0, 0)
	}
	if d.From.After(last.To) {
		d.From = d.From.AddDate(-1, 0, 0)
	}
	if joint == "and" && d.Precision == "day" && last.From.Sub(d.From).Hours() > 7*24 {
		return d, n
	}
	return dated(d.From, last.To, "range"), n + 1 + k
}

// yearIn reports a year among n words from i.
func (r *reader) yearIn(i, n int) bool {
	for j := i; j < i+n; j++ {
		if _, ok := r.yearAt(j); ok {
			return true
		}
	}
	return false
}
