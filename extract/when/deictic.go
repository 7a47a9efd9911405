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

// steps are the words that count units from the one we are in.
var steps = map[string]int{"this": 0, "last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}

// weekday reads "Monday", "last Friday", "Sunday night", "Friday of last week".
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
	if !ok || !capital(r.tokens[i+n].Form) || r.today.IsZero() || r.named(i+n) ||
		len(r.at(i+n)) < 4 && lead == "" && r.at(i-1) != "on" && !dayparts[r.at(i+n+1)] {
		return news.Dated{}, 0
	}
	n++
	if dayparts[r.at(i+n)] {
		n++
	}
	of := b2i(r.at(i+n) == "of")
	if step, ok := steps[r.at(i+n+of)]; ok && r.at(i+n+of+1) == "week" {
		monday, _ := weekOf(r.today.AddDate(0, 0, 7*step))
		return onDay(monday.AddDate(0, 0, (int(wd)+6)%7)), n + of + 2
	}
	return onDay(r.today.AddDate(0, 0, r.daysTo(i+n-1, wd, lead))), n
}

// daysTo counts the days to a weekday: back, but ahead where the words or the
// tense say so.
func (r *reader) daysTo(i int, wd time.Weekday, lead string) int {
	back := (int(r.today.Weekday()) - int(wd) + 7) % 7
	switch ahd := (7 - back) % 7; {
	case lead == "next" || lead == "coming":
		if ahd == 0 {
			ahd = 7
		}
		return ahd
	case lead == "last" || lead == "past":
		if back == 0 {
			back = 7
		}
	case r.at(i+1) != "'s" && r.at(i+1) != "’s" && (r.at(i-1) == "for" || lead == "this" && r.at(i-2) == "for"):
		return ahd // "have called a strike for Friday"
	case r.tense(i) == ahead, r.tense(i) == present:
		return ahd
	}
	return -back
}

// named reports a weekday that is part of a name: "Black Friday", "the Sunday Times".
func (r *reader) named(i int) bool {
	switch r.at(i - 1) {
	case "every", "each", "any", "most", "black", "bloody", "super", "cyber", "sheffield", "fat", "man", "good", "ash", "palm", "easter":
		return true
	}
	switch r.at(i + 1) {
	case "times", "telegraph", "mirror", "herald", "express", "mosque", "mail", "independent", "tribune", "harbor", "harbour", "club":
		return true
	}
	return false
}

// deictic reads what counts from the day of publication: "yesterday",
// "last month", "over the weekend", "in recent days".
func (r *reader) deictic(i int) (news.Dated, int) {
	if r.today.IsZero() {
		return news.Dated{}, 0
	}
	switch w := r.at(i); w {
	case "today", "tonight", "tomorrow", "yesterday":
		return r.dayWord(i, w)
	case "overnight":
		return r.overnight(i)
	case "the":
		return r.theUnit(i)
	case "recent":
		if d, ok := recent[r.at(i+1)]; ok && r.at(i-1) != "most" {
			return dated(r.today.AddDate(0, 0, -d), r.today, "range"), 2
		}
	case "coming":
		if d, ok := recent[r.at(i+1)]; ok {
			return dated(r.today, r.today.AddDate(0, 0, d), "range"), 2
		}
	}
	if _, ok := steps[r.at(i)]; ok && r.tokens[i].UPOS != "VERB" {
		return r.unit(i)
	}
	return news.Dated{}, 0
}

// recent units and how many days they reach back.
var recent = map[string]int{"days": 7, "weeks": 30, "months": 180}

// dayWord reads "today", "yesterday evening", but not "today's world", "USA Today".
func (r *reader) dayWord(i int, w string) (news.Dated, int) {
	next := r.at(i + 1)
	if next == "'s" || next == "’s" {
		switch r.at(i + 2) {
		case "world", "society", "youth", "leaders", "children", "standards", "generation", "man", "men", "age":
			return news.Dated{}, 0
		}
	}
	if w == "today" && r.at(i-1) == "the" && capital(r.tokens[i].Form) {
		return news.Dated{}, 0 // "the Today programme"
	}
	if r.at(i-1) == "of" || w == "today" && i > 0 && capital(r.tokens[i].Form) && r.tokens[i-1].UPOS == "PROPN" {
		return news.Dated{}, 0
	}
	day := map[string]int{"yesterday": -1, "tomorrow": 1}[w]
	return onDay(r.today.AddDate(0, 0, day)), 1 + b2i(dayparts[next])
}

// overnight reads the night before publication, where something was done in
// it and no other day is told.
func (r *reader) overnight(i int) (news.Dated, int) {
	for j := range r.words {
		if _, day := weekdays[r.words[j]]; day {
			return news.Dated{}, 0
		}
	}
	h := r.tokens[i].Head
	if h >= 0 {
		switch r.tokens[h].Lemma {
		case "become", "change", "turn", "star", "success", "sensation", "transform", "vanish", "celebrity", "grow":
			return news.Dated{}, 0
		}
	}
	return dated(r.today.AddDate(0, 0, -1), r.today, "range"), 1
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// theUnit reads "the day before yesterday", "the weekend", "the past two weeks", "the last few days".
func (r *reader) theUnit(i int) (news.Dated, int) {
	switch next := r.at(i + 1); {
	case next == "day" && r.at(i+2) == "before" && r.at(i+3) == "yesterday":
		return onDay(r.today.AddDate(0, 0, -2)), 4
	case next == "day" && r.at(i+2) == "after" && r.at(i+3) == "tomorrow":
		return onDay(r.today.AddDate(0, 0, 2)), 4
	case r.at(i+2) == "before" && r.at(i+3) == "last": // "the week before last"
		return r.beforeLast(next)
	case next == "weekend" && r.at(i+2) != "of":
		return r.weekend(i, 0), 2
	case next == "recent":
		return news.Dated{}, 0
	case next == "coming":
		if d, n := r.deictic(i + 1); n > 0 {
			return d, n + 1
		}
	case next == "past" || next == "last" || next == "next":
		return r.many(i, 1)
	}
	return news.Dated{}, 0
}

// beforeLast gives the unit before the last one.
func (r *reader) beforeLast(unit string) (news.Dated, int) {
	switch unit {
	case "night":
		return onDay(r.today.AddDate(0, 0, -2)), 4
	case "weekend":
		_, sunday := weekOf(r.today.AddDate(0, 0, -14))
		return dated(sunday.AddDate(0, 0, -1), sunday, "range"), 4
	}
	d, n := r.unitOf(unit, -2)
	return d, 4 * n
}

// many reads "(the) past two weeks", "(the) next few days"; skip is 1 where
// an article stands before.
func (r *reader) many(i, skip int) (news.Dated, int) {
	lead := r.at(i + skip)
	k, unit, n := r.amount(i + skip + 1)
	if n == 0 {
		if d, m := r.unit(i + skip); m > 0 && lead != "next" && skip > 0 && r.at(i+skip+1) != "day" && r.at(i+skip+1) != "night" {
			return d, m + skip
		}
		return news.Dated{}, 0
	}
	most := k.max
	if k.vague() {
		most = k.min + 1
	}
	if lead == "next" || lead == "coming" {
		return dated(r.today, back(r.today, -most, unit), "range"), n + skip + 1
	}
	return dated(back(r.today, most, unit), r.today, "range"), n + skip + 1
}

// weekend gives the weekend of so many weeks from that which is past, or
// coming where the future is spoken of.
func (r *reader) weekend(i, weeks int) news.Dated {
	_, sunday := weekOf(r.today)
	if r.tense(i) != ahead && sunday.After(r.today) && r.today.Weekday() != time.Saturday {
		sunday = sunday.AddDate(0, 0, -7)
	}
	sunday = sunday.AddDate(0, 0, 7*weeks)
	return dated(sunday.AddDate(0, 0, -1), sunday, "range")
}

// unit reads "this week", "last month", "next year", "last night", "past two weeks".
func (r *reader) unit(i int) (news.Dated, int) {
	lead := r.at(i)
	step := steps[lead]
	switch w := r.at(i + 1); w {
	case "night", "evening", "morning", "afternoon":
		return onDay(r.today.AddDate(0, 0, min(step, 0))), 2
	case "weekend":
		return r.weekend(i, max(step, 0)), 2
	case "week", "month", "year", "decade":
		if lead == "previous" {
			return news.Dated{}, 0
		}
		d, n := r.unitOf(w, step)
		return d, 2 * n
	}
	if _, _, n := r.amount(i + 1); n > 0 && (lead == "past" || lead == "last" || lead == "next" || lead == "coming") && r.at(i-1) != "the" {
		return r.many(i, 0)
	}
	return news.Dated{}, 0
}

// unitOf gives the week, month, year or decade so many from ours.
func (r *reader) unitOf(unit string, step int) (news.Dated, int) {
	switch unit {
	case "day":
		return onDay(r.today.AddDate(0, 0, step)), 1
	case "week":
		return inWeek(r.today.AddDate(0, 0, 7*step)), 1
	case "month":
		first := date(r.today.Year(), r.today.Month(), 1).AddDate(0, step, 0)
		return inMonth(first.Year(), first.Month()), 1
	case "year":
		return inYear(r.today.Year() + step), 1
	case "decade":
		y := r.today.Year()/10*10 + 10*step
		return dated(date(y, 1, 1), date(y+9, 12, 31), "range"), 1
	}
	return news.Dated{}, 0
}

var numbers = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}

// quantity is how many; where it is vague, between two numbers.
type quantity struct{ min, max int }

func (q quantity) vague() bool { return q.min != q.max }

// amount reads "three days", "a few weeks", "a couple of years", "48 hours":
// how many, of what, and in how many words.
func (r *reader) amount(i int) (quantity, string, int) {
	q, n := r.number(i)
	if n == 0 {
		return q, "", 0
	}
	unit := units[r.at(i+n)]
	if unit == "" {
		return q, "", 0
	}
	return scaled(q, unit), plainUnit[unit], n + 1
}

var units = map[string]string{
	"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year",
	"hour": "hour", "hours": "hour", "decade": "decade", "decades": "decade", "fortnight": "fortnight", "century": "century", "minutes": "hour",
}

var plainUnit = map[string]string{"day": "day", "week": "week", "month": "month", "year": "year", "hour": "day", "decade": "year", "fortnight": "week", "century": "year"}

// scaled turns hours, fortnights and decades into days, weeks and years.
func scaled(q quantity, unit string) quantity {
	times := map[string]int{"decade": 10, "fortnight": 2, "century": 100}[unit]
	switch {
	case unit == "hour":
		return quantity{q.min / 24, (q.max + 12) / 24}
	case times > 0:
		return quantity{q.min * times, q.max * times}
	}
	return q
}

// number reads "three", "48", "a few", "several", "a couple of".
func (r *reader) number(i int) (quantity, int) {
	switch w := r.at(i); {
	case w == "few" || w == "several" || w == "some" && units[r.at(i+1)] != "":
		return quantity{3, 6}, 1
	case w == "a" && r.at(i+1) == "few":
		return quantity{3, 6}, 2
	case w == "couple" && r.at(i+1) == "of":
		return quantity{2, 2}, 2
	case w == "a" && r.at(i+1) == "couple" && r.at(i+2) == "of":
		return quantity{2, 2}, 3
	case numbers[w] > 0:
		return quantity{numbers[w], numbers[w]}, 1
	}
	v, err := strconv.Atoi(r.at(i))
	if err != nil || v > 1000 || v < 1 {
		return quantity{}, 0
	}
	return quantity{v, v}, 1
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
	}
	return d.AddDate(0, 0, -n)
}

// ago reads "three days ago", "a few weeks ago", "two weeks ago on Tuesday":
// the longer the unit, the wider the interval.
func (r *reader) ago(i int) (news.Dated, int) {
	q, unit, n := r.amount(i)
	if n == 0 && r.at(i+1) == "ago" { // "hours ago", "days ago"
		if u := units[r.at(i)]; u != "" && u != r.at(i) {
			q, unit, n = scaled(quantity{2, 6}, u), plainUnit[u], 1
		}
	}
	if n == 0 || r.at(i+n) != "ago" || r.today.IsZero() {
		return news.Dated{}, 0
	}
	n++
	k := n + b2i(r.at(i+n) == "on")
	if wd, ok := weekdays[r.at(i+k)]; ok && unit == "week" && !q.vague() {
		d := back(r.today, q.max, unit)
		return onDay(d.AddDate(0, 0, -(int(r.today.Weekday())-int(wd)+7)%7)), k + 1
	}
	if q.vague() {
		return dated(back(r.today, q.max, unit), back(r.today, q.min, unit), "range"), n
	}
	return around(back(r.today, q.max, unit), unit), n
}

// around gives the unit that a day is in.
func around(d time.Time, unit string) news.Dated {
	switch unit {
	case "week":
		return inWeek(d)
	case "month":
		return inMonth(d.Year(), d.Month())
	case "year":
		return inYear(d.Year())
	}
	return onDay(d)
}

// inTime reads "in two weeks", "three days from now", "within 48 hours", where
// they speak of what is to come.
func (r *reader) inTime(i int) (news.Dated, int) {
	if r.today.IsZero() {
		return news.Dated{}, 0
	}
	if q, unit, n := r.amount(i); n > 0 && r.at(i+n) == "from" && r.at(i+n+1) == "now" {
		return around(back(r.today, -q.max, unit), unit), n + 2
	}
	w := r.at(i)
	if w != "in" && w != "within" {
		return news.Dated{}, 0
	}
	q, unit, n := r.amount(i + 1)
	if n == 0 || r.tense(i+n) != ahead {
		return news.Dated{}, 0
	}
	if w == "within" || q.vague() {
		return dated(r.today, back(r.today, -max(1, q.max), unit), "range"), n + 1
	}
	return around(back(r.today, -q.max, unit), unit), n + 1
}
