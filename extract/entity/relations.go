package entity

import (
	"strings"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// A tie is a way to say that two actors are related: a word and the
// prepositions between it and the second.
type tie struct {
	kind  string
	preps set
	flip  bool // the second is the first's: "led by"
}

// ties are the words that say a relation, by lemma or form.
var ties = func() map[string]tie {
	out := map[string]tie{}
	for _, row := range []struct {
		kind, words, preps string
		flip               bool
	}{
		{"linked-to", "link linked links tie tied ties connection connections connect connected affiliate affiliated affiliation ally allied aligned allegiance loyal loyalty associated association sympathetic", "to with", false},
		{"member-of", "member members belong belonging membership", "of to in", false},
		{"part-of", "part wing branch arm offshoot affiliate unit faction chapter subsidiary", "of", false},
		{"opposes", "opposed opposition oppose hostile rival enemy foe opponent", "to of", false},
		{"leads", "leader head chief chairman chairwoman commander founder lead heads", "of", false},
		{"leads", "led headed commanded chaired run", "by", true},
	} {
		for _, w := range setOf(row.words).sorted() {
			if _, had := out[w]; !had {
				out[w] = tie{row.kind, setOf(row.preps), row.flip}
			}
		}
	}
	return out
}()

// Relates reports a tagged sentence with a word by which two actors are
// related: a tie, or an office that somebody holds.
func Relates(s *news.Sentence, g *gazetteer.Gazetteer) bool {
	lemmas := make([]string, len(s.Tokens))
	for i, t := range s.Tokens {
		low, lemma := strings.ToLower(t.Form), strings.ToLower(t.Lemma)
		lemmas[i] = lemma
		if _, ok := ties[low]; ok || low == "formerly" || low == "previously" {
			return true
		}
		if _, ok := ties[lemma]; ok {
			return true
		}
		if a, _, ok := g.Agent(lemmas[:i+1], i); ok && (a.Office || leading[a.Words]) {
			return true
		}
	}
	return false
}

// relate finds what the text says of two actors.
func (f *finder) relate() {
	f.sortRefs()
	for _, l := range f.lines {
		refs := f.of(l)
		for i := range l.forms {
			f.formerly(l, refs, i)
			f.tied(l, refs, i)
		}
		f.offices(l, refs)
	}
}

// of gives the mentions of a sentence that stand for an actor.
func (f *finder) of(l *line) []*ref {
	var out []*ref
	for _, r := range f.refs {
		if r.Sentence == l.index && r.Actor != "" {
			out = append(out, r)
		}
	}
	return out
}

// say notes a relation once.
func (f *finder) say(kind, from, to string, l *line, first, last int) {
	if from == "" || to == "" || from == to {
		return
	}
	for _, r := range f.said {
		if r.Type == kind && r.From == from && r.To == to {
			return
		}
	}
	f.said = append(f.said, news.Relation{Type: kind, From: from, To: to, Span: l.span(first, last)})
}

// tied finds "X, who was linked to Y", "X affiliated with Y", "X, a member of Y".
func (f *finder) tied(l *line, refs []*ref, i int) {
	t, ok := ties[l.lower[i]]
	if !ok {
		t, ok = ties[l.lemmas[i]]
		if ok && t.flip {
			return
		}
	}
	if !ok || f.denied(l, i) {
		return
	}
	p := i + 1
	if l.at(p) == "closely" || l.at(p) == "directly" {
		p++
	}
	if !t.preps[l.at(p)] {
		return
	}
	to := f.behind(l, refs, p)
	from := f.ahead(l, refs, i)
	if to == nil || from == nil {
		return
	}
	if t.kind == "leads" && !t.flip && f.actors[to.Actor].Type == news.Country && f.actors[from.Actor].Type != news.Person {
		return
	}
	if t.kind == "member-of" && !canHaveMembers(f.actors[to.Actor]) {
		return
	}
	a, b := from, to
	if t.flip {
		a, b = to, from
	}
	f.say(t.kind, a.Actor, b.Actor, l, min(from.First, i), max(to.Last, i))
	for _, more := range refs { // "linked to X and Y"
		if l.rel(more.Head) == "conj" && l.head(more.Head) == to.Head && !t.flip && !more.inner {
			f.say(t.kind, from.Actor, more.Actor, l, min(from.First, i), more.Last)
		}
	}
}

// canHaveMembers reports whether an actor is a body that others belong to.
func canHaveMembers(a *news.Actor) bool {
	switch a.Type {
	case news.Person, news.People, news.Country, news.PlaceType:
		return false
	}
	return true
}

// denied reports whether a word is negated or doubted: "not linked", "denied
// any links", "alleged ties", "if linked".
func (f *finder) denied(l *line, i int) bool {
	for k := max(0, i-6); k < min(len(l.forms), i+1); k++ {
		if doubts[l.lemmas[k]] || doubts[l.lower[k]] {
			if l.at(k) == "," {
				continue
			}
			if !f.barred(l, k, i) {
				return true
			}
		}
	}
	return false
}

// barred reports whether a comma or "and" lies between two tokens, so that
// the first does not speak of the second.
func (f *finder) barred(l *line, k, i int) bool {
	for ; k < i; k++ {
		if l.at(k) == "," || l.at(k) == "and" || l.at(k) == "but" || l.at(k) == ";" {
			return true
		}
	}
	return false
}

var doubts = setOf("not n't never no deny denied denies reject refute dispute without alleged allegedly suspected suspect possible possibly whether if may might could would neither nor dismiss unfounded false")

// behind gives the first mention right behind a preposition, the widest there.
func (f *finder) behind(l *line, refs []*ref, p int) *ref {
	var best *ref
	for _, r := range refs {
		if r.First <= p || r.First > p+5 || best != nil && r.First > best.First {
			continue
		}
		clear := true
		for k := p + 1; k < r.First; k++ {
			if t := l.tag(k); t == "VERB" || t == "PUNCT" && !quoted(l.at(k)) || t == "ADP" {
				clear = false
			}
		}
		if clear && (best == nil || r.Last > best.Last) {
			best = r
		}
	}
	return owned(l, refs, best)
}

// owned gives what a mention owns, where it owns something: "Colombia's
// National Liberation Army" is the army. A mention that owns nothing is itself.
func owned(l *line, refs []*ref, r *ref) *ref {
	if r == nil || !isPossessive(l.at(r.Last+1)) {
		return r
	}
	var best *ref
	for _, o := range refs {
		if o.First > r.Last && o.First <= r.Last+3 && (best == nil || o.Last > best.Last) {
			best = o
		}
	}
	return best // what is owned and no actor is nothing to be tied to
}

func quoted(w string) bool {
	return w == "\"" || w == "“" || w == "``" || w == "‘" || w == "'" || w == "-"
}

// ahead gives whom a word of relation speaks of: what it hangs from, else its
// subject, else the mention right before it.
func (f *finder) ahead(l *line, refs []*ref, i int) *ref {
	if r := f.having(l, refs, i); r != nil {
		return r
	}
	if l.parsed {
		if r := f.governor(l, refs, i); r != nil {
			return r
		}
	}
	var best *ref
	for _, r := range refs {
		if r.Last >= i {
			continue
		}
		near := true
		for k := r.Last + 1; k < i; k++ {
			switch t := l.tag(k); {
			case t == "AUX" || t == "DET" || t == "ADV" || t == "ADJ" || l.at(k) == "," || l.at(k) == "who" || l.at(k) == "which" || l.at(k) == "with" || l.at(k) == "and":
			default:
				near = false
			}
		}
		if near && (best == nil || r.Last > best.Last || r.Last == best.Last && r.First < best.First) {
			best = r
		}
	}
	return best
}

// having gives the phrase right before "with": "a man with close ties to". The
// words are surer here than the tree, which hangs "with" from the verb as often.
func (f *finder) having(l *line, refs []*ref, i int) *ref {
	with := i - 1
	for with > 0 && (l.tag(with) == "ADJ" || l.tag(with) == "DET") {
		with--
	}
	if l.at(with) != "with" {
		return nil
	}
	var best *ref
	for _, r := range refs {
		if r.Last == with-1 && (best == nil || r.First < best.First) {
			best = r
		}
	}
	return best
}

// governor follows the tree from a word of relation to whom it speaks of.
func (f *finder) governor(l *line, refs []*ref, i int) *ref {
	for k := range l.forms { // its own subject
		if l.head(k) == i && l.rel(k) == "nsubj" {
			if r := widest(refs, k); r != nil {
				return r
			}
		}
	}
	for steps, at := 0, i; at >= 0 && steps < 3; steps++ {
		switch l.rel(at) {
		case "acl", "amod", "appos":
			return widest(refs, l.head(at))
		case "nmod": // "a bomber with links to"
			if r := widest(refs, l.head(at)); r != nil {
				return r
			}
		case "obj", "xcomp", "obl": // "he has links to", "he is believed to be linked to"
			for k := range l.forms {
				if l.head(k) == l.head(at) && l.rel(k) == "nsubj" {
					return widest(refs, k)
				}
			}
			if h := l.head(at); h >= 0 && l.rel(h) == "acl" {
				return widest(refs, l.head(h))
			}
		}
		at = l.head(at)
	}
	return nil
}

// widest gives the widest mention that a token heads, or that it lies in.
func widest(refs []*ref, head int) *ref {
	var best *ref
	for _, r := range refs {
		if r.Head == head && (best == nil || best.Head != head || r.Last-r.First > best.Last-best.First) ||
			best == nil && r.First <= head && head <= r.Last && !r.inner {
			best = r
		}
	}
	return best
}

// formerly finds "X (formerly known as Y)", "X, formerly Y", "X, previously called Y".
func (f *finder) formerly(l *line, refs []*ref, i int) {
	if w := l.lower[i]; w != "formerly" && w != "previously" {
		return
	}
	j := i + 1
	for j < len(l.forms) && (l.at(j) == "known" || l.at(j) == "called" || l.at(j) == "named" || l.at(j) == "as" || l.at(j) == "the" || quoted(l.at(j))) {
		j++
	}
	var now, then *ref
	for _, r := range refs {
		if r.Named && r.First == j {
			then = r
		}
		if r.Named && r.Last < i && r.Last >= i-3 && (l.at(i-1) == "(" || l.at(i-1) == "," || l.at(i-1) == "was" || l.at(i-1) == "–" || l.at(i-1) == "-") {
			now = r
		}
	}
	if now != nil && then != nil {
		f.say("formerly", now.Actor, then.Actor, l, now.First, then.Last)
	}
}

// offices finds who is said to hold an office, or lead a body, by the title
// with the name: "Hezbollah leader Hassan Nasrallah".
func (f *finder) offices(l *line, refs []*ref) {
	for _, r := range refs {
		if r.agent == "" || r.name == nil || r.Plural {
			continue
		}
		to := f.bodyWithin(refs, r)
		if to == "" || f.denied(l, r.First) {
			continue
		}
		switch {
		case leading[r.agent] && f.actors[to] != nil && f.actors[to].Type != news.Country:
			f.say("leads", r.Actor, to, l, r.First, r.Last)
		case r.agent == "member":
			f.say("member-of", r.Actor, to, l, r.First, r.Last)
		case r.about.Office:
			f.say("holds-office", r.Actor, to, l, r.First, r.Last)
		}
	}
}

var leading = setOf("leader head chief chairman chairwoman founder commander")

// bodyWithin gives the body or country that a title says the office is of.
func (f *finder) bodyWithin(refs []*ref, r *ref) string {
	for _, o := range refs {
		if o != r && o.Named && o.First >= r.First && o.Last <= r.Last && o.Actor != r.Actor {
			if a := f.actors[o.Actor]; a != nil && a.Type != news.Person && a.Type != news.Country {
				return o.Actor
			}
		}
	}
	if a := f.actors[r.Actor]; a != nil && a.Country != "" && r.about.Office && r.about.Sector != "" {
		if e, ok := f.g.Country(a.Country); ok && f.saysCountry(r, a.Country) {
			f.know(e)
			return e.ID
		}
	}
	return ""
}

// saysCountry reports whether the words of a title say a country.
func (f *finder) saysCountry(r *ref, country string) bool {
	l := f.lines[r.Sentence]
	for i := r.First; i <= r.Last; i++ {
		if a, _, ok := f.g.AdjectiveAt(l.forms, i); ok && a.Country == country {
			return true
		}
		if n := f.nameAt(l, i); n != nil && n.kind == news.Country && l.at(n.first-1) != "to" && f.countryOfName(n) == country {
			return true
		}
	}
	return false
}
