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

// Keys gives what a report is filed under, sorted. The kind is part of each.
func (r *Report) Keys() []string {
	bare := r.keys(0)
	for i := range bare {
		bare[i] += "|" + r.Kind
	}
	return bare
}

// Sought gives the keys under which reports lie that could be the same event: for
// every kind that agrees, its own and those of the days around it. Sorted.
func (r Rule) Sought(report *Report) []string {
	var sought []string
	for _, key := range sortedSet(append(report.keys(-slack), report.keys(slack)...)) {
		for _, kind := range r.Agreeing(report.Kind) {
			sought = append(sought, key+"|"+kind)
		}
	}
	slices.Sort(sought)
	return sought
}

// keys gives the keys without kind as they would be were everything told some days later.
func (r *Report) keys(later int) []string {
	set := map[string]bool{}
	told, published := week(r.To, later), week(r.publishedOn(), later)
	for _, key := range r.traits() {
		set["told "+told+" "+key] = true
		if r.dated() && r.days() <= longest {
			set[key] = true
		}
	}
	if r.brief() {
		for _, c := range r.countries() {
			set["country "+c] = true
		}
	}
	for _, key := range r.unique() {
		set[key] = true
	}
	for _, w := range r.Topic[:min(len(r.Topic), 4)] {
		set["about "+published+" "+w] = true
	}
	return sortedKeys(set)
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

// countries gives the countries of place and participants, which are keys only
// where the days are few.
func (r *Report) countries() []string {
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
