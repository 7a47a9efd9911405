package entity

import (
	"casus/extract/news"
)

// who is what a pronoun can stand for.
type who struct {
	gender   gender
	person   bool
	thing    bool // a country, a body
	plural   bool
	relative bool
}

var pronouns = map[string]who{
	"he": {gender: male, person: true}, "him": {gender: male, person: true}, "his": {gender: male, person: true}, "himself": {gender: male, person: true},
	"she": {gender: female, person: true}, "her": {gender: female, person: true}, "hers": {gender: female, person: true}, "herself": {gender: female, person: true},
	"it": {thing: true}, "its": {thing: true}, "itself": {thing: true},
	"they": {plural: true}, "them": {plural: true}, "their": {plural: true}, "themselves": {plural: true},
	"who": {relative: true, person: true}, "which": {relative: true}, "that": {relative: true}, "whom": {relative: true, person: true}, "whose": {relative: true},
}

// pronouns makes a mention of each pronoun of a sentence that can stand for an
// actor. What is not sure stays without one.
func (b *back) pronouns(l *line, from int) {
	for i := range l.forms {
		w, ok := pronouns[l.lower[i]]
		if !ok || l.tag(i) != "PRON" || w.relative && !b.isRelative(l, i) || isAcronym(l.forms[i]) && l.style == plain {
			continue
		}
		var found []*ref
		why := ""
		switch {
		case w.relative:
			found, why = b.relativeTo(l, i), "relative clause"
		case w.plural:
			found, why = b.several(l, i), "the plural subject before"
		default:
			if r := b.one(l, i, w); r != nil {
				found = []*ref{r}
			}
			why = "the subject before"
		}
		b.point(l, i, w, found, why)
	}
}

// point makes the mentions of a pronoun, one for each actor.
func (b *back) point(l *line, i int, w who, found []*ref, why string) {
	m := news.Mention{Span: l.span(i, i), Sentence: l.index, First: i, Last: i, Head: i, Pronoun: true, Plural: w.plural, Type: news.Person}
	if w.plural {
		m.Type = news.People
	}
	if w.thing {
		m.Type = news.Organization
	}
	if len(found) == 0 {
		if !w.relative && !w.thing {
			b.added = append(b.added, &ref{Mention: m})
		}
		return
	}
	for _, r := range found {
		m.Actor, m.Why, m.Plural = r.Actor, why, r.Plural
		if a := b.f.actors[r.Actor]; a != nil {
			m.Type = a.Type
		}
		ref := &ref{Mention: m, gender: r.gender}
		b.added = append(b.added, ref)
	}
}

// isRelative reports whether a word opens a relative clause.
func (b *back) isRelative(l *line, i int) bool {
	if l.parsed {
		return b.clauseOf(l, i) >= 0
	}
	return l.lower[i] == "who"
}

// clauseOf gives the noun that the relative clause of token i hangs from, or -1.
func (b *back) clauseOf(l *line, i int) int {
	for v, steps := l.head(i), 0; v >= 0 && steps < 4; v, steps = l.head(v), steps+1 {
		if l.rel(v) == "acl" {
			if h := l.head(v); h < i {
				return h
			}
			return -1
		}
		if l.rel(v) != "conj" && l.rel(v) != "nmod" && l.rel(v) != "obj" && l.rel(v) != "obl" && l.rel(v) != "nsubj" {
			return -1
		}
	}
	return -1
}

// relativeTo gives whom a relative pronoun stands for: the phrase that its
// clause hangs from.
func (b *back) relativeTo(l *line, i int) []*ref {
	if l.parsed {
		return b.headedBy(l, b.clauseOf(l, i))
	}
	for k := len(b.past) - 1; k >= 0; k-- {
		r := b.past[k]
		if r.Sentence == l.index && r.Last < i && r.Actor != "" && (r.Last == i-1 || r.Last == i-2 && l.at(i-1) == ",") {
			return []*ref{r}
		}
	}
	return nil
}

// headedBy gives the widest mention of a sentence whose head is a token, with all its actors.
func (b *back) headedBy(l *line, head int) []*ref {
	var best *ref
	for _, r := range b.past {
		if r.Sentence == l.index && r.Actor != "" && (r.Head == head || best == nil && r.First <= head && head <= r.Last && !r.inner) {
			if best == nil || r.Last-r.First > best.Last-best.First {
				best = r
			}
		}
	}
	if best == nil {
		return nil
	}
	out := []*ref{best}
	for _, r := range b.past {
		if r != best && r.Sentence == l.index && r.Head == best.Head && r.Last == best.Last && r.agent != "" && r.Actor != best.Actor && r.Actor != "" {
			out = append(out, r)
		}
	}
	return out
}

// one gives whom a singular pronoun stands for: the nearest before it that it
// fits, subjects first, in this sentence and the one or two before. Two people
// of one gender in the same place leave it open.
func (b *back) one(l *line, i int, w who) *ref {
	if w.thing && b.empty(l, i) {
		return nil
	}
	if r := b.joinedWith(l, i, w); r != nil {
		return r
	}
	reach := 2
	if w.thing {
		reach = 1
	}
	for s := l.index; s >= 0 && s >= l.index-reach && b.f.lines[s].Part == l.Part; s-- {
		subject, other, crowd := b.inSentence(s, l, i, w)
		switch {
		case subject != nil:
			return subject
		case other != nil && !crowd:
			if w.thing && s != l.index {
				return nil
			}
			return other
		case crowd:
			return nil
		}
	}
	return nil
}

// joinedWith gives whom a possessive pronoun is joined to: in "backed Lam and her
// government" she is no subject, yet it is hers.
func (b *back) joinedWith(l *line, i int, w who) *ref {
	if l.Tokens[i].XPOS != "PRP$" || l.at(i-1) != "and" {
		return nil
	}
	for _, r := range b.past {
		if r.Sentence == l.index && r.Last == i-2 && b.fits(r, w) && b.f.actors[r.Actor].Named {
			return r
		}
	}
	return nil
}

// inSentence looks through one sentence for whom a pronoun fits: its last
// subject before the pronoun, else the only other one.
func (b *back) inSentence(s int, l *line, i int, w who) (subject, other *ref, crowd bool) {
	sl := b.f.lines[s]
	for _, r := range b.past {
		if r.Sentence != s || s == l.index && r.Last >= i || !b.fits(r, w) || r.inner && r.agent == "" && !w.person {
			continue
		}
		if s == l.index && r.First <= i && i <= r.Last {
			continue
		}
		switch {
		case b.isSubject(sl, r):
			if subject == nil || s == l.index || b.depth(sl, r) <= b.depth(sl, subject) {
				subject = r
			}
		case other == nil || other.Actor == r.Actor:
			other = r
		default:
			crowd = true
		}
	}
	if s == l.index && subject != nil && b.sameClause(l, i, subject) && l.lower[i] != "his" && l.lower[i] != "her" && l.lower[i] != "its" && !isSelf(l.lower[i]) {
		subject = nil // "Putin met him": someone else
	}
	return subject, other, crowd
}

func isSelf(w string) bool { return w == "himself" || w == "herself" || w == "itself" }

// fits reports whether a mention can be what a pronoun stands for.
func (b *back) fits(r *ref, w who) bool {
	a := b.f.actors[r.Actor]
	if a == nil || r.Plural || r.Pronoun {
		return false
	}
	if w.person {
		single := a.Type == news.Person || !a.Named && !r.Plural && r.agent != "" && !organs[r.agent] && bodies[r.agent] == nil && !ofState[r.agent]
		switch a.Type {
		case news.Country, news.Company, news.Media, news.Organization, news.NGO, news.InternationalOrganization: // a plane, a radio station
			return false
		}
		return single && w.gender.fits(b.f.genders[r.Actor])
	}
	if a.Type == news.Person || a.Type == news.People {
		return false
	}
	return a.Named || organs[r.agent] || ofState[r.agent] || bodies[r.agent] != nil
}

// isSubject reports whether a mention is the subject of a clause.
func (b *back) isSubject(l *line, r *ref) bool {
	if l.parsed {
		for i := r.First; i <= r.Last; i++ {
			if h := l.head(i); (h < r.First || h > r.Last) && l.rel(i) == "nsubj" {
				return true
			}
		}
		return false
	}
	t := l.tag(r.Last + 1)
	return t == "VERB" || t == "AUX"
}

// depth counts the steps from a mention to the root of its sentence.
func (b *back) depth(l *line, r *ref) int {
	n := 0
	for i := r.Head; i >= 0 && n < len(l.forms); i = l.head(i) {
		n++
	}
	return n
}

// sameClause reports whether a pronoun and a subject depend on the same verb.
func (b *back) sameClause(l *line, i int, r *ref) bool {
	return l.parsed && l.head(i) >= 0 && l.head(i) == l.head(r.Head) && l.rel(i) != "nmod"
}

// empty reports whether "it" stands for nothing: "it rained", "it is clear that".
func (b *back) empty(l *line, i int) bool {
	if l.lower[i] != "it" {
		return false
	}
	if l.rel(i) == "expl" || l.rel(i) == "obj" { // what is done to "it" is too often no actor at all
		return true
	}
	h := l.head(i)
	if h < 0 {
		return !l.parsed
	}
	for k := h + 1; k < len(l.forms) && !minded[l.lemmas[h]]; k++ {
		if l.head(k) == h && (l.rel(k) == "csubj" || l.rel(k) == "ccomp" && l.tag(h) == "ADJ") {
			return true
		}
	}
	return l.tag(h) == "ADJ" && !minded[l.lemmas[h]] && (l.at(h+1) == "to" || l.at(h+1) == "that" || l.at(h+1) == "for")
}

// minded are adjectives that only somebody can be: "it was ready to talk".
var minded = setOf("ready willing unwilling prepared able unable keen eager open happy reluctant determined glad due committed entitled free inclined hesitant")

// several gives whom "they" stands for: the plural or joined subject before it.
func (b *back) several(l *line, i int) []*ref {
	if r := b.speaker(l, i); r != nil {
		return []*ref{r}
	}
	for s := l.index; s >= 0 && s >= l.index-1 && b.f.lines[s].Part == l.Part; s-- {
		sl := b.f.lines[s]
		var last []*ref
		for _, r := range b.past {
			if r.Sentence != s || s == l.index && r.Last >= i || r.Actor == "" || !b.isSubject(sl, r) {
				continue
			}
			if all := b.joinedTo(sl, r); len(all) > 1 {
				last = all
			} else if r.Plural {
				last = []*ref{r}
			}
		}
		if last != nil {
			return last
		}
	}
	return nil
}

// speaker gives the body that "they" are who says what they did: "the Taliban
// say they did it"; nil where the pronoun does not open what somebody says.
func (b *back) speaker(l *line, i int) *ref {
	h := l.head(i)
	if h < 0 || l.rel(i) != "nsubj" || l.rel(h) != "ccomp" {
		return nil
	}
	for _, r := range b.past {
		a := b.f.actors[r.Actor]
		if r.Sentence == l.index && !r.inner && !r.Pronoun && a != nil && a.Type != news.Person && l.rel(r.Head) == "nsubj" && l.head(r.Head) == l.head(h) && len(b.joinedTo(l, r)) == 1 {
			return r
		}
	}
	return nil
}

// joinedTo gives a subject and those joined to it by "and".
func (b *back) joinedTo(l *line, r *ref) []*ref {
	out := []*ref{r}
	seen := set{r.Actor: true}
	for _, o := range b.past {
		if o.Sentence == r.Sentence && o != r && o.Actor != "" && !seen[o.Actor] && !o.inner && (l.rel(o.Head) == "conj" && l.head(o.Head) == r.Head || o.First == r.First && o.Last == r.Last) {
			out = append(out, o)
			seen[o.Actor] = true
		}
	}
	return out
}
