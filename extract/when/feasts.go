package when

import (
	"time"

	"casus/extract/news"
)

// feasts that fall on one day of each year.
var feasts = map[string]struct {
	month time.Month
	day   int
}{
	"christmas day": {12, 25}, "christmas eve": {12, 24}, "boxing day": {12, 26}, "new year's day": {1, 1}, "new year's eve": {12, 31},
	"new year’s day": {1, 1}, "new year’s eve": {12, 31}, "may day": {5, 1}, "bastille day": {7, 14}, "valentine's day": {2, 14}, "valentine’s day": {2, 14},
	"all saints' day": {11, 1},
}

// fromEaster are the feasts that move with it, in days.
var fromEaster = map[string]int{
	"good friday": -2, "easter sunday": 0, "easter monday": 1, "palm sunday": -7, "ash wednesday": -46, "easter": 0,
}

// feast reads "Christmas Day", "at Christmas", "New Year's Eve", "Easter Sunday".
func (r *reader) feast(i int) (news.Dated, int) {
	if r.today.IsZero() || !capital(r.tokens[i].Form) {
		return news.Dated{}, 0
	}
	two := r.at(i) + " " + r.at(i+1)
	three := r.at(i) + " " + r.at(i+1) + r.at(i+2) + " " + r.at(i+3) // "New Year's Eve": the clitic is a token
	four := r.at(i) + r.at(i+1) + " " + r.at(i+2)
	for _, try := range []struct {
		name string
		n    int
	}{{three, 4}, {four, 3}, {two, 2}} {
		if f, ok := feasts[try.name]; ok {
			return r.yearly(i, try.n, func(y int) time.Time { return date(y, f.month, f.day) })
		}
	}
	if off, ok := fromEaster[two]; ok {
		return r.yearly(i, 2, func(y int) time.Time { return easter(y).AddDate(0, 0, off) })
	}
	switch prev := r.at(i - 1); prev {
	case "at", "on", "over", "since", "before", "by", "until", "last", "this", "next", "around", "after":
		switch r.at(i) {
		case "christmas":
			if i+1 >= len(r.tokens) || r.tokens[i+1].UPOS != "NOUN" && r.tokens[i+1].UPOS != "PROPN" {
				return r.yearly(i, 1, func(y int) time.Time { return date(y, 12, 25) })
			}
		case "easter":
			return r.yearly(i, 1, easter)
		}
	}
	return news.Dated{}, 0
}

// yearly gives a feast in the year that is told behind it, else the last, or
// the next where the future is spoken of.
func (r *reader) yearly(i, n int, on func(int) time.Time) (news.Dated, int) {
	if y, k := r.yearAfter(i + n); y > 0 {
		return onDay(on(y)), n + k
	}
	d := on(r.today.Year())
	switch t := r.tense(i + n - 1); {
	case t == ahead && d.Before(r.today):
		d = on(r.today.Year() + 1)
	case t != ahead && d.After(r.today):
		d = on(r.today.Year() - 1)
	}
	return onDay(d), n
}

// easter gives the western Easter Sunday of a year (Butcher's algorithm).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	month := (h + l - 7*m + 114) / 31
	return date(y, time.Month(month), (h+l-7*m+114)%31+1)
}
