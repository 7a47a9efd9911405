package toll

import (
	"slices"
	"strings"

	"casus/extract/news"
)

// openers are lemmas that a toll can be told with though they say nothing of
// harm by themselves.
var openers = setOf(`gun blow mow fall bleed throat morgue survivor survive unhurt unharmed unscathed bullet finger leg arm suffer sustain shoot cost coma bury`)

// bodily are parts of the body: who loses one is hurt.
var bodily = setOf(`finger hand arm leg foot eye ear limb toe sight hearing thigh shoulder knee ankle jaw stomach abdomen chest back`)

// breaks are what is suffered beside "injuries".
var breaks = setOf(`sprain fracture concussion bruise cut gash shrapnel sprained broken fractured bruised shattered dislocated cracked`)

// paraphrase reads harm that is told without a word for it: "were gunned
// down", "lie in the morgue", "lost two fingers", "there were no survivors".
func (r *reader) paraphrase(i int) []told {
	verb := strings.HasPrefix(r.tokens[i].XPOS, "VB")
	switch l, next := r.lemma(i), r.word(i+1); {
	case (l == "gun" || l == "mow" || l == "cut") && next == "down" && verb, l == "blow" && next == "up" && r.passive(i):
		if r.passive(i) {
			return r.of(dead, r.subject(i))
		}
		return r.of(dead, r.after(i+1, 2))
	case (l == "cut" || l == "slit") && r.lemma(i-1) == "throat":
		return r.of(dead, r.before(i-1, 4))
	case l == "fall" && verb && next == "in":
		if g := r.before(i, 1); g != nil && combatants[g.noun] && !r.unreal(i) {
			return r.of(dead, g)
		}
	case l == "bleed" && r.tokens[i].XPOS == "VBG":
		return r.of(hurt, r.before(i, 5))
	case l == "morgue":
		for j := i - 1; j >= max(0, i-4); j-- {
			if r.lemma(j) == "lie" || r.lemma(j) == "take" || r.lemma(j) == "bring" {
				return r.of(dead, r.before(j, 2))
			}
		}
	case l == "lose" && verb && bodily[r.lemma(i+2)]:
		return r.of(hurt, r.before(i, 3))
	case (l == "suffer" || l == "sustain") && r.breaks(i):
		return r.of(hurt, r.before(i, 4))
	case l == "cost" && verb:
		if g := r.after(i, 4); g != nil && people[g.noun] && !g.single {
			return r.of(dead, g)
		}
	case l == "survive" && (r.word(i-1) == "not" || r.word(i-1) == "n't"):
		return r.of(dead, r.before(i-1, 3))
	case l == "survivor" && slices.Contains([]string{"sole", "only", "lone"}, r.word(i-1)) && r.word(i+1) == "of":
		return r.of(dead, r.butOne(i))
	case l == "bullet" && r.word(i+1) == "in" && owners[r.word(i+2)] && bodily[r.lemma(i+3)]:
		return []told{{group: group{Range: one, first: i, last: i + 3}, harm: hurt}}
	case l == "coma" && r.word(i-2) == "in":
		return r.of(hurt, r.before(i-2, 7))
	case l == "bury" && r.passive(i) && (next == "under" || next == "beneath"):
		if g := r.before(i, 4); g != nil && g.Min == 0 {
			return r.of(dead, g) // "up to 40 people may be buried"
		}
	case l == "count" && (next == "stood" || next == "stands" || next == "rose") && r.dies():
		return r.risen(i)
	case (l == "survivor" || l == "survive") && r.none(i) || l == "survive" && (r.word(i-1) == "nobody" || r.word(i-1) == "one" && r.word(i-2) == "no"):
		return r.of(dead, r.aboard())
	case (l == "unhurt" || l == "unharmed" || l == "unscathed") && r.whole(i):
		return []told{{group: group{first: i, last: i}, harm: dead}, {group: group{first: i, last: i}, harm: hurt}}
	case (suffers[l] != none || harms[l] != none) && r.word(i-1) == "many" && r.word(i-2) == "how":
		return r.estimate(i)
	case l == "victim" && r.near(i, "become"):
		return r.of(dead, r.ranked(i))
	}
	return nil
}

// combatants are those who fall.
var combatants = setOf("soldier fighter man guerrilla rebel militant trooper recruit volunteer combatant marine troop")

// breaks reports what is suffered: a fracture, a broken arm.
func (r *reader) breaks(i int) bool {
	for j := i + 1; j < i+6; j++ {
		if breaks[r.lemma(j)] || breaks[r.word(j)] {
			return true
		}
	}
	return false
}

// aboard gives those on board.
func (r *reader) aboard() *group {
	for k := range r.groups {
		g := &r.groups[k]
		if next := r.word(g.last + 1); next == "aboard" || next == "on" && r.word(g.last+2) == "board" || r.lemma(g.first-1) == "carry" {
			return g
		}
	}
	return nil
}

// butOne reads "the sole survivor of the six-man patrol": all others are dead.
func (r *reader) butOne(i int) *group {
	for j := i + 2; j < min(len(r.tokens), i+6); j++ {
		if n, k, ok := r.quantity(j); ok && n.Min == n.Max && n.Min > 1 {
			return &group{Range: news.Range{Min: n.Min - 1, Max: n.Min - 1}, first: i, last: k - 1}
		}
	}
	return nil
}

// dies reports a word for the dead in the sentence: what is counted are they.
func (r *reader) dies() bool {
	for j := range r.tokens {
		if l := r.lemma(j); l == "victim" || l == "body" || l == "dead" || l == "death" || l == "fatality" {
			return true
		}
	}
	return false
}

// whole reports that all of somebody came off: "the whole crew was unhurt".
func (r *reader) whole(i int) bool {
	for j := range i {
		switch r.word(j) {
		case "whole", "entire", "all", "everyone", "everybody", "both":
			return true
		}
	}
	return false
}

// estimate reads "estimates of how many perished run from six to twenty".
func (r *reader) estimate(i int) []told {
	for j := i + 1; j < min(len(r.tokens), i+14); j++ {
		if w := r.word(j); w == "from" || w == "between" || w == "at" || w == "to" {
			if n, k, ok := r.bounded(j + b2i(w != "between")); ok && !notPeople[r.lemma(k)] {
				return []told{{group: group{Range: n, first: j, last: k - 1}, harm: dead}}
			}
		}
	}
	return nil
}

// differing widens a figure to what others say of the same: "at eight, while
// doctors insisted on eleven".
func (r *reader) differing(n news.Range, at int) (news.Range, int) {
	if r.word(at) == "," {
		at++
	}
	if w := r.word(at); w != "while" && w != "but" && w != "though" && w != "whereas" {
		return n, at
	}
	for j := at + 1; j < min(len(r.tokens), at+10); j++ {
		if w := r.word(j); w != "on" && w != "at" && w != "of" && w != "said" && w != "to" {
			continue
		}
		if m, k, ok := r.bounded(j + 1); ok && r.tokens[k-1].XPOS == "CD" && (k == len(r.tokens) || r.tokens[k].UPOS == "PUNCT") {
			return news.Range{Min: min(n.Min, m.Min), Max: max(n.Max, m.Max)}, k
		}
	}
	return n, at
}

// ranked reads "its fifth victim": so many are dead.
func (r *reader) ranked(i int) *group {
	if n := slices.Index(ranks, r.word(i-1)); n > 0 {
		return &group{Range: news.Range{Min: n + 1, Max: n + 1}, first: i - 1, last: i}
	}
	return nil
}

var ranks = strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")

// either reads a number that is not divided, "30 people dead or wounded": up
// to so many of each. Without an upper end it says nothing of either.
func (r *reader) either(i int) []told {
	g := r.before(i, 6)
	if g == nil || g.Max == 0 || g.Min != g.Max {
		return nil
	}
	some := *g
	some.Min = 0
	return []told{{group: some, harm: dead}, {group: some, harm: hurt}}
}

// settled takes the statements of a sentence together: what is of another
// event goes, what is told beside the others is marked, what goes without a
// verb of its own is added.
func (r *reader) settled(all []told) []told {
	all = slices.DeleteFunc(all, func(f told) bool { return r.elsewhere(f, all) || r.disbelieved(f) })
	all = r.elided(all)
	for k := range all {
		f := &all[k]
		if n, end := r.uncounted(f); n.Max > 0 {
			f.Range, f.last = f.Plus(n), end
		}
		f.more = f.more || f.harm == dead && r.beside(*f, all[:k])
	}
	return r.fromWounded(r.spared(all))
}

// elsewhere reports the dead of a war, or of another event that only says when:
// "since the war began", "a day after 37 people died".
func (r *reader) elsewhere(f told, all []told) bool {
	if len(all) > 1 {
		if w := r.word(f.first - 1); w == "when" && r.dated(f.first-1) {
			return true // "the deadliest since 2007, when 85 died"
		}
		for j := f.first - 1; j >= max(0, f.first-3); j-- {
			if r.word(j) == "after" && unit[r.lemma(j-1)] {
				return true
			}
		}
	}
	if h := r.lemma(r.agent(f.at)); wars[h] {
		return true // "the conflict has cost 260,000 lives"
	}
	for j := f.at + 1; j < len(r.tokens)-1; j++ {
		if r.word(j) != "since" {
			continue
		}
		for k := j + 1; k < min(len(r.tokens), j+9); k++ {
			if begun[r.lemma(k)] || len(r.word(k)) == 4 && (strings.HasPrefix(r.word(k), "19") || strings.HasPrefix(r.word(k), "20")) {
				return true
			}
		}
	}
	return false
}

// dated reports a year just before a token.
func (r *reader) dated(i int) bool {
	for j := i - 1; j >= max(0, i-2); j-- {
		if w := r.word(j); len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")) {
			return true
		}
	}
	return false
}

// agent gives the token of the subject of the verb that a word is, or hangs
// on; -1 for none.
func (r *reader) agent(i int) int {
	for v, steps := i, 0; v >= 0 && v < len(r.tokens) && steps < 4; v, steps = r.tokens[v].Head, steps+1 {
		for j := range r.tokens {
			if r.tokens[j].Head == v && r.tokens[j].Rel == "nsubj" {
				return j
			}
		}
	}
	return -1
}

var (
	wars  = setOf("war conflict insurgency rebellion uprising")
	unit  = setOf("day week month year hour")
	begun = setOf("begin start erupt war conflict insurgency uprising rebellion revolt independence")
)

// disbelieved reports a figure that is denied: "a claim that 60 had died was denied".
func (r *reader) disbelieved(f told) bool {
	claimed := false
	for j := range f.at {
		switch r.lemma(j) {
		case "claim", "report", "rumor", "rumour", "allegation":
			claimed = claimed || r.tokens[j].UPOS == "NOUN"
		case "deny":
			return f.Range.Max > 0 || f.Range.Min > 0
		}
	}
	for j := f.at + 1; claimed && j < len(r.tokens); j++ {
		switch r.lemma(j) {
		case "deny", "dismiss", "false", "untrue", "refute":
			return true
		case ",", ";", ":":
			return false
		}
	}
	return false
}

// elided adds what goes without a verb: "the first killed five, the second
// seven", "two were wounded, as were 33 villagers".
func (r *reader) elided(all []told) []told {
	for k := range r.groups {
		g := &r.groups[k]
		if slices.ContainsFunc(all, func(f told) bool { return f.first <= g.last && g.first <= f.last }) {
			continue
		}
		before := slices.IndexFunc(all, func(f told) bool { return f.at > g.first })
		if before < 0 {
			before = len(all)
		}
		if before == 0 {
			continue
		}
		prev := all[before-1]
		other := others[r.word(g.first-1)] && r.word(g.first-2) == "the" && g.first-prev.last < 8
		likewise := r.word(g.first-2) == "as" && (r.word(g.first-1) == "were" || r.word(g.first-1) == "was" || r.word(g.first-1) == "did") ||
			r.word(g.first-2) == "so" && (r.word(g.first-1) == "were" || r.word(g.first-1) == "was" || r.word(g.first-1) == "did")
		if other || likewise {
			all = slices.Insert(all, before, told{group: *g, harm: prev.harm, at: g.first, more: true})
		}
	}
	return all
}

var others = setOf("second other latter third next")

// uncounted reads who is left out of a count: "not counting the driver".
func (r *reader) uncounted(f *told) (news.Range, int) {
	if f.harm != dead {
		return news.Range{}, 0
	}
	for j := f.last + 1; j < min(len(r.tokens), f.last+12); j++ {
		at := 0
		switch r.word(j) {
		case "counting", "including":
			at = b2i(r.word(j-1) == "not") * (j + 1)
		case "excluding", "besides", "plus":
			at = j + 1
		}
		if a, ok := r.amountAt(at); at > 0 && ok {
			return a.Range, a.last
		}
	}
	return news.Range{}, 0
}

// attackers are those whose death is told beside that of their victims.
var attackers = setOf("attacker assailant gunman bomber hijacker perpetrator raider shooter")

// beside reports the dead that come to those told before: the attackers, to
// the victims; who "also died".
func (r *reader) beside(f told, before []told) bool {
	for _, b := range before {
		if b.harm != dead || b.last >= f.first && f.last >= b.first {
			continue
		}
		also := false
		for j := min(f.first, f.at); j < f.at; j++ {
			also = also || r.word(j) == "also"
		}
		if also || r.anotherBlow(f.at) || attackers[b.noun] != attackers[f.noun] && b.noun != "" && f.noun != "" {
			return true
		}
	}
	return false
}

// anotherBlow reports a verb whose subject is one more of its kind: "a second
// mine killed the chaplain".
func (r *reader) anotherBlow(i int) bool {
	if r.passive(i) || i < 3 {
		return false
	}
	which := r.word(i - 2)
	return strings.HasPrefix(r.tokens[i-1].XPOS, "NN") && (which == "another" || r.word(i-3) == "a" && (which == "second" || which == "third" || which == "separate"))
}

// spared adds that nobody died where nobody was hurt.
func (r *reader) spared(all []told) []told {
	if slices.ContainsFunc(all, func(f told) bool { return f.harm == dead }) {
		return all
	}
	for _, f := range all {
		if f.harm == hurt && f.Range == (news.Range{}) {
			f.harm = dead
			return append(all, f)
		}
	}
	return all
}

// fromWounded takes those of the wounded who died later from them: "two of the
// 30 wounded succumbed".
func (r *reader) fromWounded(all []told) []told {
	for k, f := range all {
		if f.harm != dead || suffers[r.lemma(f.at)] == none {
			continue
		}
		for j := f.first; j < f.at; j++ {
			if states[r.word(j)] != hurt || r.word(f.first+1) != "of" && r.word(f.first+2) != "of" {
				continue
			}
			all[k].more = true
			if n, _, ok := r.quantity(j - 1); ok && n.Max > f.Max {
				all = slices.DeleteFunc(all, func(o told) bool { return o.harm == hurt && o.at == j })
				left := news.Range{Min: n.Min - f.Max, Max: n.Max - f.Min}
				return append(all, told{group: group{Range: left, first: j - 1, last: j}, harm: hurt, at: j})
			}
		}
	}
	return all
}
