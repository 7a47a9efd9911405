package when

import (
	"strings"

	"casus/extract/news"
)

var unitDays = map[string]int{"day": 1, "week": 7, "month": 30, "year": 365}

// fromEvent reads what counts from another event: "the day before", "a year
// earlier", "two days later", "three days after the attack", "later that day",
// "the following Monday".
func (r *reader) fromEvent(i int) (news.Dated, int) {
	switch w := r.at(i); w {
	case "the", "that", "next":
		if d, n := r.nextDay(i, w); n > 0 {
			return d, n
		}
	case "on":
		if r.at(i+1) == "the" && r.at(i+2) == "eve" && r.at(i+3) == "of" {
			return counting(-1, "day"), 4
		}
	}
	q, unit, n := r.amount(i)
	if n == 0 || q.vague() && units[r.at(i+n-1)] != "hour" || r.at(i+n) == "earlier" && (r.at(i-1) == "from" || r.at(i-1) == "than") {
		return news.Dated{}, 0
	}
	days := q.max * unitDays[unit]
	switch r.at(i + n) {
	case "earlier", "before", "previously":
		return counting(-days, unit), n + 1
	case "later", "after", "afterwards":
		return counting(days, unit), n + 1
	}
	return news.Dated{}, 0
}

// counting makes a date of so many days from an event; longer units leave the
// day open.
func counting(days int, unit string) news.Dated {
	d := news.Dated{Relative: true, Offset: days}
	if unit != "day" {
		d.Precision = unit
	}
	return d
}

// nextDay reads "the next day", "that night", "the week before", "the
// following Monday", "the same month".
func (r *reader) nextDay(i int, w string) (news.Dated, int) {
	n, step := 1, 0
	switch lead := r.at(i + 1); {
	case w == "the" && (lead == "next" || lead == "following" || lead == "ensuing"):
		n, step = 2, 1
	case w == "the" && (lead == "previous" || lead == "preceding"):
		n, step = 2, -1
	case lead == "same":
		n = 2
	case w == "next":
		return news.Dated{}, 0
	}
	unit := r.at(i + n)
	if dayparts[unit] {
		unit = "day"
	}
	if _, ok := weekdays[unit]; ok && capital(r.tokens[i+n].Form) && (n == 2 || w == "that") {
		return news.Dated{Relative: true, Offset: step, Weekday: weekdays[unit].String()}, n + 1
	}
	if unitDays[unit] == 0 || i+n+1 > len(r.words) {
		return news.Dated{}, 0
	}
	if n == 1 {
		switch r.at(i + 2) {
		case "before", "earlier":
			return counting(-unitDays[unit], unit), 3
		case "after", "later":
			return counting(unitDays[unit], unit), 3
		case "of":
			if w == "the" && r.at(i+3) == "the" && unit == "day" { // "the day of the attack"
				return counting(0, unit), 3
			}
		}
		if w == "the" || !r.adverbial(i+1) {
			return news.Dated{}, 0
		}
	}
	return counting(step*unitDays[unit], unit), n + 1
}

// adverbial reports a noun that says when, not what: "that night they fled",
// not "that night was quiet".
func (r *reader) adverbial(i int) bool {
	rel := r.tokens[i].Rel
	if i == 1 && i+1 < len(r.tokens) {
		switch r.tokens[i+1].UPOS {
		case "NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PUNCT":
			return true // it opens the sentence, and who acts comes behind
		}
	}
	return strings.HasPrefix(rel, "obl") || strings.HasPrefix(rel, "nmod")
}
