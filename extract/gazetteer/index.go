package gazetteer

import (
	"bytes"
	"cmp"
	"slices"
)

// index finds actors or places by their folded names. It is a hash table of its
// own because it is filled at every start: the keys lie in one buffer, so that
// a hundred thousand names are no hundred thousand strings.
type index struct {
	slots []int32 // by hash: index into keys plus one; 0: empty
	text  []byte
	keys  []key
	refs  []ref
	words int // of the longest name
}

// key is a folded name: a piece of the text, and its refs.
type key struct {
	start, end uint32
	first      int32 // ref
}

// ref is one name of one actor or place; those of one folded name are chained.
type ref struct {
	name  string
	entry *Entry
	place *Place
	next  int32 // -1: the last
}

// newIndex makes room for so many names.
func newIndex(names int) index {
	size := 1024
	for size < 2*names {
		size *= 2
	}
	return index{slots: make([]int32, size), text: make([]byte, 0, 16*names), keys: make([]key, 0, names), refs: make([]ref, 0, names)}
}

// add puts a name in; a name that the same actor or place has already is left
// out, but for one of another case ("WHO" beside "Who").
func (x *index) add(r ref) {
	start := len(x.text)
	x.text = appendFold(x.text, r.name)
	x.addFolded(r, start)
}

// addFolded puts a name in whose fold is the end of the text, from start on.
func (x *index) addFolded(r ref, start int) {
	folded := x.text[start:]
	if len(folded) == 0 {
		return
	}
	if 2*len(x.keys) >= len(x.slots) {
		x.grow()
	}
	slot := x.slot(folded)
	if x.slots[slot] == 0 {
		x.keys = append(x.keys, key{uint32(start), uint32(len(x.text)), -1})
		x.slots[slot] = int32(len(x.keys))
		x.words = max(x.words, 1+bytes.Count(folded, []byte{' '}))
	} else {
		x.text = x.text[:start]
	}
	k := &x.keys[x.slots[slot]-1]
	for i := k.first; i >= 0; i = x.refs[i].next {
		if o := &x.refs[i]; o.entry == r.entry && o.place == r.place && o.name == r.name {
			return
		}
	}
	r.next = k.first
	k.first = int32(len(x.refs))
	x.refs = append(x.refs, r)
}

// slot is where a folded name is, or would be.
func (x *index) slot(folded []byte) int {
	hash := uint32(2166136261) // FNV-1a
	for _, c := range folded {
		hash = (hash ^ uint32(c)) * 16777619
	}
	hash ^= hash >> 15
	for i := int(hash) & (len(x.slots) - 1); ; i = (i + 1) & (len(x.slots) - 1) {
		if n := x.slots[i]; n == 0 || bytes.Equal(x.text[x.keys[n-1].start:x.keys[n-1].end], folded) {
			return i
		}
	}
}

// grow doubles the table.
func (x *index) grow() {
	x.slots = make([]int32, 2*len(x.slots))
	for i, k := range x.keys {
		x.slots[x.slot(x.text[k.start:k.end])] = int32(i + 1)
	}
}

// find gives the first ref of a folded name, -1 where there is none.
func (x *index) find(folded []byte) int32 {
	if n := x.slots[x.slot(folded)]; n > 0 {
		return x.keys[n-1].first
	}
	return -1
}

// findString is find for a string.
func (x *index) findString(folded string) int32 {
	var room [64]byte
	return x.find(append(room[:0], folded...))
}

// entries gives the actors of a chain of refs that fit, the best known first.
func (x *index) entries(first int32, fits func(ref) bool) []*Entry {
	var found []*Entry
	for i := first; i >= 0; i = x.refs[i].next {
		if r := x.refs[i]; !slices.Contains(found, r.entry) && fits(r) {
			found = append(found, r.entry)
		}
	}
	slices.SortFunc(found, byWeight)
	return found
}

// places gives the places of a chain of refs that fit, the largest first.
func (x *index) places(first int32, fits func(ref) bool) []*Place {
	var found []*Place
	for i := first; i >= 0; i = x.refs[i].next {
		if r := x.refs[i]; !slices.Contains(found, r.place) && fits(r) {
			found = append(found, r.place)
		}
	}
	slices.SortFunc(found, bySize)
	return found
}

// every is the fit that lets everything pass.
func every(ref) bool { return true }

// byWeight puts the best known actor first.
func byWeight(a, b *Entry) int {
	return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.ID, b.ID))
}

// bySize puts countries first, then large capitals, then the largest place.
func bySize(a, b *Place) int {
	return cmp.Or(cmp.Compare(size(b), size(a)), cmp.Compare(a.ID, b.ID))
}

// size is a place's people, with what makes a large capital come before a
// province of its name ("Washington" is the city), and a region or a sea before
// a town ("Asia" is no town of the Philippines).
func size(p *Place) int {
	switch {
	case p.Kind == "country":
		return 1 << 40
	case (p.Kind == "region" || p.Kind == "sea") && p.Country == "":
		return 1 << 33
	case p.Kind == "region" || p.Kind == "sea":
		return max(p.Population, 5_000_000)
	case p.Kind == "province": // of a city and a province of one name the city is meant
		return p.Population / 4
	case p.Capital && p.Population >= 250_000:
		return 1<<32 + p.Population
	}
	return p.Population
}
