package gazetteer

import (
	"cmp"
	"slices"
	"strings"
)

// index finds actors and places by their folded names.
type index struct {
	first map[string]int32 // folded name -> its first ref
	refs  []ref
	words int // of the longest name
}

// ref is one name of one actor or place; those of one folded name are chained.
type ref struct {
	name  string
	entry *Entry
	place *Place
	next  int32 // -1: the last
}

func newIndex(names int) index {
	return index{first: make(map[string]int32, names), refs: make([]ref, 0, names)}
}

// add puts a name in; a name that the same actor or place has already is left
// out, but for one of another case ("WHO" beside "Who").
func (x *index) add(r ref) {
	key := Fold(r.name)
	if key == "" {
		return
	}
	head, known := x.first[key]
	if !known {
		head = -1
		x.words = max(x.words, 1+strings.Count(key, " "))
	}
	for i := head; i >= 0; i = x.refs[i].next {
		if o := x.refs[i]; o.entry == r.entry && o.place == r.place && o.name == r.name {
			return
		}
	}
	r.next = head
	x.first[key] = int32(len(x.refs))
	x.refs = append(x.refs, r)
}

// get gives all actors and places of a folded name.
func (x *index) get(key string) ([]*Entry, []*Place) {
	head, ok := x.first[key]
	if !ok {
		return nil, nil
	}
	return x.collect(head, func(ref) bool { return true })
}

// collect gives the actors and places of a chain of refs that fit.
func (x *index) collect(head int32, fits func(ref) bool) (entries []*Entry, places []*Place) {
	for i := head; i >= 0; i = x.refs[i].next {
		r := x.refs[i]
		switch {
		case !fits(r):
		case r.entry != nil && !slices.Contains(entries, r.entry):
			entries = append(entries, r.entry)
		case r.place != nil && !slices.Contains(places, r.place):
			places = append(places, r.place)
		}
	}
	slices.SortFunc(entries, byWeight)
	slices.SortFunc(places, bySize)
	return entries, places
}

// byWeight puts the best known actor first.
func byWeight(a, b *Entry) int {
	return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.ID, b.ID))
}

// bySize puts the largest place first.
func bySize(a, b *Place) int {
	return cmp.Or(cmp.Compare(b.Population, a.Population), cmp.Compare(a.ID, b.ID))
}
