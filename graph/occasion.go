package graph

import (
	"slices"
	"strings"

	"casus/extract/news"
)

// occasion gives what the event answers or is about, in keys that articles share
// which tell of one thing: who suffered it, and the town and day. A state condemns
// many attacks, and each of them once.
func (t *teller) occasion(e *news.Event) []string {
	about := t.answers(e)
	var keys []string
	if e.About != nil {
		about = append(about, e.About.Event)
		keys = victims(t.names(Target, e.About.Target))
	}
	for i := range t.reading.Events {
		inner := &t.reading.Events[i]
		if inner.ID == "" || inner.ID == e.ID || !slices.Contains(about, inner.ID) {
			continue
		}
		keys = append(keys, victims(t.names(Target, inner.Target))...)
		if p := t.place(inner.Place); p != nil && p.town() && inner.Date.Precision == "day" {
			keys = append(keys, "place "+p.ID+" "+string(DayOf(inner.Date.From)))
		}
	}
	return sortedSet(keys)
}

func victims(names []Name) []string {
	var keys []string
	for _, n := range names {
		keys = append(keys, n.traits()...)
	}
	return keys
}

// occasion compares what the two answer or are about.
func (c *comparison) occasion() {
	a, b := c.a.Occasion, c.b.Occasion
	switch both, _ := shared(a, b); {
	case len(both) > 0:
		c.add(sameOccasion, "about the same")
	case slices.ContainsFunc(a, isPerson) && slices.ContainsFunc(b, isPerson):
		c.add(otherOccasion, "about other people")
	}
}

func isPerson(key string) bool { return strings.HasPrefix(key, "name ") }
