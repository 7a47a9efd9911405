package graph

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"casus/extract/news"
)

// Reports that can be one event share a key, under which a store finds them. A
// key is no wider than the rule needs it: what is only known to lie before a day
// is one with what was told in the same days, unless it is something that happens
// once. So the reports of a man who meets others every week do not all lie on one heap.
// Kinds that hang together by agreeing share keys: looking under one key costs a
// store more than passing over what lies there in vain.

// Filing says under what a report is found, and within what days.
type Filing struct {
	Report   string
	Keys     []string // sorted
	From, To Day
}

// File says under what a report is found.
func (r Rule) File(report *Report) Filing {
	from, to := report.Window()
	return Filing{report.ID, r.Keys(report), from, to}
}

// Keys gives what a report is filed under, sorted. What kinds it hangs together
// with is part of each.
func (r Rule) Keys(report *Report) []string { return r.ofKind(report, report.keys(0)) }

// Sought gives the keys under which reports lie that could be the same event: its
// own and those of the days around it. Sorted.
func (r Rule) Sought(report *Report) []string {
	return r.ofKind(report, report.keys(-slack, slack))
}

func (r Rule) ofKind(report *Report, keys []string) []string {
	for i := range keys {
		keys[i] += "|" + first(r.groups[report.Kind], report.Kind)
	}
	return keys
}

// keys gives the keys without kind as they would be were everything told some days
// later, or so many, or so many. Sorted.
func (r *Report) keys(later ...int) []string {
	traits, countries := r.traits(), r.countries()
	keys := r.unique()
	for _, days := range later {
		told, published := week(r.To, days), week(r.publishedOn(), days)
		for _, trait := range traits {
			keys = append(keys, "told "+told+" "+trait)
		}
		for _, w := range r.weeks(days) {
			for _, trait := range traits {
				keys = append(keys, "in "+w+" "+trait)
			}
			for _, c := range countries {
				keys = append(keys, "in "+w+" country "+c)
			}
		}
		for _, w := range r.Topic[:min(len(r.Topic), 4)] {
			keys = append(keys, "about "+published+" "+w)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// week numbers the weeks, counted so that what is told within slack days is in the
// same or the next; "" for an unknown day.
func week(d Day, later int) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	days := int(t.Unix()/int64(24*time.Hour/time.Second)) + later
	return strconv.Itoa(days / 7)
}

// weeks gives the weeks of the report's date as they would be were everything some
// days later, where the date says something.
func (r *Report) weeks(later int) []string {
	if !r.dated() || r.days() > longest {
		return nil
	}
	var list []string
	for d := r.From; d < r.To; d = d.Add(7) {
		list = append(list, week(d, later))
	}
	return append(list, week(r.To, later))
}

// traits gives what two tellings of one event often have in common: a place, a
// named person's last name, a body, particulars of a description.
func (r *Report) traits() []string {
	var traits []string
	if r.Place != nil && !strings.HasPrefix(r.Place.ID, "country:") {
		traits = append(traits, "place "+r.Place.ID)
	}
	for _, n := range append(r.Side(Source), r.Side(Target)...) {
		traits = append(traits, n.traits()...)
	}
	return traits
}

// unique gives what hardly happens twice: the death of a person, a blow against
// something that has a name in a town.
func (r *Report) unique() []string {
	var keys []string
	for _, n := range r.Side(Target) {
		for _, trait := range n.traits() {
			if n.Named && n.Type == news.Person && r.fatal() {
				keys = append(keys, "dead "+trait)
			}
			if n.Named && struckOnce(n.Type) && r.Place != nil && r.Place.town() {
				keys = append(keys, "place "+r.Place.ID+" "+trait)
			}
		}
	}
	return keys
}

// countries gives the countries of place and participants where the days are few:
// otherwise they are no keys.
func (r *Report) countries() []string {
	if !r.brief() {
		return nil
	}
	var list []string
	if r.Place != nil {
		list = append(list, r.Place.Country)
	}
	for _, n := range append(r.Side(Source), r.Side(Target)...) {
		list = append(list, n.Country)
	}
	return sortedSet(list)
}

// days is how long the report's date is.
func (r *Report) days() int {
	from, to := r.Window()
	return daysBetween(from, to)
}

// brief reports whether the date is known within a few days.
func (r *Report) brief() bool { return r.dated() && r.days() <= 8 }

func (n Name) traits() []string {
	switch {
	case n.Type == news.Country || n.Actor == "":
		return nil
	case !n.Named:
		keys := particulars(n.Name)
		for i := range keys {
			keys[i] = "described " + keys[i]
		}
		return keys
	case n.Type == news.Person:
		words := strings.Fields(NameKey(n.Name))
		if len(words) > 0 {
			return []string{"name " + skeleton(words[len(words)-1])}
		}
	}
	return []string{"actor " + n.Actor}
}
