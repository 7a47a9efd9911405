package when

import (
	"strconv"
	"time"

	"casus/extract/news"
)

var weekdays = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
}

var dayparts = map[string]bool{"morning": true, "afternoon": true, "evening": true, "night": true}

// weekday reads "Monday", "last Friday", "early on Tuesday", "Sunday night".
func (r *reader) weekday(i int) (news.Dated, int) {
	n, lead := 0, ""
	switch r.at(i) {
	case "last", "this", "next", "coming", "past":
		lead, n = r.at(i), 1
		if r.at(i) == "this" && (r.at(i+1) == "coming" || r.at(i+1) == "past") {
			lead, n = r.at(i+1), 2
		}
	}
	wd, ok := weekdays[r.at(i+n)]
	if !ok || !capital(r.tokens[i+n].Form) || r.today.IsZero() || len(r.at(i+n)) < 4 && lead == "" {
		return news.Dated{}, 0
	}
	n++
	if dayparts[r.at(i+n)] {
		n++
	}
	if r.at(i+n) == "'s" && r.today.IsZero() {
		return news.Dated{}, 0
	}
	back := (int(r.today.Weekday()) - int(wd) + 7) % 7
	switch ahead := (7 - back) % 7; {
	case lead == "next" || lead == "coming":
		if ahead == 0 {
			ahead = 7
		}
		return onDay(r.today.AddDate(0, 0, ahead)), n
	case lead == "last" || lead == "past":
		if back == 0 {
			back = 7
		}
		return onDay(r.today.AddDate(0, 0, -back)), n
	case r.future:
		return onDay(r.today.AddDate(0, 0, ahead)), n
	}
	return onDay(r.today.AddDate(0, 0, -back)), n
}

// deictic reads what counts from the day of publication: "yesterday",
// "earlier this week", "last month", "over the weekend".
func (r *reader) deictic(i int) (news.Dated, int) {
	if r.today.IsZero() {
		return news.Dated{}, 0
	}
	switch w := r.at(i); w {
	case "today", "tonight":
		return onDay(r.today), 1
	case "yesterday":
		return onDay(r.today.AddDate(0, 0, -1)), 1 + b2i(dayparts[r.at(i+1)])
	case "tomorrow":
		return onDay(r.today.AddDate(0, 0, 1)), 1 + b2i(dayparts[r.at(i+1)])
	case "the":
		return r.theUnit(i)
	case "earlier", "later":
		if d, n := r.deictic(i + 1); n > 0 {
			return r.upTo(d, w), n + 1
		}
	case "this", "last", "next", "past", "previous", "coming":
		return r.unit(i, w)
	}
	return news.Dated{}, 0
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// theUnit reads "the day before yesterday", "the weekend", "the past week", "the previous month".
func (r *reader) theUnit(i int) (news.Dated, int) {
	switch next := r.at(i + 1); {
	case next == "day" && r.at(i+2) == "before" && r.at(i+3) == "yesterday":
		return onDay(r.today.AddDate(0, 0, -2)), 4
	case next == "day" && r.at(i+2) == "after" && r.at(i+3) == "tomorrow":
		return onDay(r.today.AddDate(0, 0, 2)), 4
	case next == "weekend":
		return r.weekend(0), 2
	case next == "past" || next == "last" || next == "previous" || next == "coming":
		if k, unit := r.amount(i + 2); unit != "" && k > 0 { // "the past two weeks"
			return dated(back(r.today, k, unit), r.today, "range"), 4
		}
		if d, n := r.unit(i+1, next); n > 0 && r.at(i+2) != "day" && r.at(i+2) != "night" {
			return d, n + 1
		}
	}
	return news.Dated{}, 0
}

// weekend gives the weekend of so many weeks from that which is past, or
// coming where the future is spoken of.
func (r *reader) weekend(weeks int) news.Dated {
	_, sunday := weekOf(r.today)
	if !r.future && sunday.After(r.today) && r.today.Weekday() != time.Saturday {
		sunday = sunday.AddDate(0, 0, -7)
	}
	sunday = sunday.AddDate(0, 0, 7*weeks)
	return dated(sunday.AddDate(0, 0, -1), sunday, "range")
}

// unit reads "this week", "last month", "next year", "last night".
func (r *reader) unit(i int, lead string) (news.Dated, int) {
	step := map[string]int{"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}[lead]
	switch r.at(i + 1) {
	case "night", "evening", "morning", "afternoon":
		return onDay(r.today.AddDate(0, 0, min(step, 0))), 2
	case "week":
		from, to := weekOf(r.today.AddDate(0, 0, 7*step))
		return dated(from, to, "week"), 2
	case "month":
		first := date(r.today.Year(), r.today.Month(), 1).AddDate(0, step, 0)
		return inMonth(first.Year(), first.Month()), 2
	case "year":
		return inYear(r.today.Year() + step), 2
	case "weekend":
		return r.weekend(max(step, 0)), 2
	}
	return news.Dated{}, 0
}

// upTo cuts an interval around today: "earlier this week" ends today, "later" begins.
func (r *reader) upTo(d news.Dated, word string) news.Dated {
	if word == "earlier" && d.To.After(r.today) {
		d.To = r.today
	}
	if word == "later" && d.From.Before(r.today) {
		d.From = r.today
	}
	return d
}

var numbers = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "several": 0, "some": 0,
}

// amount reads "three days": how many and of what; no unit where it is none.
func (r *reader) amount(i int) (int, string) {
	n, ok := numbers[r.at(i)]
	if !ok {
		v, err := strconv.Atoi(r.at(i))
		if err != nil || v > 1000 {
			return 0, ""
		}
		n = v
	}
	switch u := r.at(i + 1); u {
	case "day", "days":
		return n, "day"
	case "week", "weeks":
		return n, "week"
	case "month", "months":
		return n, "month"
	case "year", "years":
		return n, "year"
	case "hour", "hours":
		return n, "hour"
	}
	return 0, ""
}

// back goes n units back in time; negative n forward.
func back(d time.Time, n int, unit string) time.Time {
	switch unit {
	case "week":
		return d.AddDate(0, 0, -7*n)
	case "month":
		return d.AddDate(0, -n, 0)
	case "year":
		return d.AddDate(-n, 0, 0)
	case "hour":
		return d.AddDate(0, 0, -n/24)
	}
	return d.AddDate(0, 0, -n)
}

// ago reads "three days ago", "a year ago": the longer the unit, the wider the interval.
func (r *reader) ago(i int) (news.Dated, int) {
	n, unit := r.amount(i)
	if unit == "" || n == 0 || r.at(i+2) != "ago" || r.today.IsZero() {
		return news.Dated{}, 0
	}
	d := back(r.today, n, unit)
	switch unit {
	case "week":
		from, to := weekOf(d)
		return dated(from, to, "week"), 3
	case "month":
		return inMonth(d.Year(), d.Month()), 3
	case "year":
		return inYear(d.Year()), 3
	}
	return onDay(d), 3
}

// fromEvent reads what counts from another event: "the day before", "a day
// earlier", "two days later", "three days after the attack".
func (r *reader) fromEvent(i int) (news.Dated, int) {
	relative := func(days, n int) (news.Dated, int) { return news.Dated{Relative: true, Offset: days}, n }
	if r.at(i) == "the" || r.at(i) == "that" {
		switch r.at(i+1) + " " + r.at(i+2) {
		case "same day":
			return relative(0, 3)
		case "previous day", "preceding day":
			return relative(-1, 3)
		case "following day", "next day":
			return relative(1, 3)
		case "day before":
			return relative(-1, 3)
		case "day after":
			return relative(1, 3)
		}
	}
	n, unit := r.amount(i)
	if unit == "" || unit == "hour" || n == 0 {
		return news.Dated{}, 0
	}
	days := n * map[string]int{"day": 1, "week": 7, "month": 30, "year": 365}[unit]
	switch r.at(i + 2) {
	case "earlier", "before", "previously":
		return relative(-days, 3)
	case "later", "after", "afterwards":
		return relative(days, 3)
	}
	return news.Dated{}, 0
}
