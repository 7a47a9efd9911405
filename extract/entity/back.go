package entity

import (
	"cmp"
	"slices"
	"strings"

	"casus/extract/news"
)

// lookBack leads words back to whom the article has spoken of: "the
// ambassador", "the group", "both sides", "he".
func (f *finder) lookBack() {
	b := &back{f: f, nouns: map[string]set{}}
	refs := f.refs
	at := 0
	for _, l := range f.lines {
		from := len(b.past)
		for ; at < len(refs) && refs[at].Sentence == l.index; at++ {
			b.see(refs[at])
		}
		b.pairs(l)
		b.pronouns(l, from)
	}
	f.refs = append(f.refs, b.added...)
}

// back is what the way back needs: all that was mentioned so far.
type back struct {
	f     *finder
	past  []*ref
	nouns map[string]set // by actor: the nouns that the article has for it
	added []*ref
}

// see takes a mention in, after it has been led back where it can be.
func (b *back) see(r *ref) {
	if r.agent != "" && r.name == nil {
		b.leadBack(r)
	}
	b.past = append(b.past, r)
	if r.Actor == "" {
		return
	}
	if b.nouns[r.Actor] == nil {
		b.nouns[r.Actor] = set{}
		if a := b.f.actors[r.Actor]; a != nil {
			for _, w := range strings.Fields(strings.ToLower(a.Office)) {
				b.nouns[r.Actor][w] = true
			}
		}
	}
	if r.agent != "" {
		b.nouns[r.Actor][r.agent] = true
		if !r.Plural && r.about.Words != "" {
			b.nouns[r.Actor][r.about.Words] = true
		}
	}
}

// alike are nouns that can take each other up. The first of a list is the general one.
var alike = func() map[string]set {
	out := map[string]set{}
	for _, list := range []string{
		"diplomat ambassador envoy consul diplomat attache minister",
		"leader president premier minister king leader chancellor chairman sheikh emir dictator general-secretary head",
		"politician president premier minister senator mp lawmaker candidate mayor governor politician leader",
		"statesman president premier minister chancellor",
		"lawmaker senator mp congressman deputy legislator lawmaker representative",
		"official minister spokesman director ambassador secretary official envoy commissioner deputy",
		"expert expert analyst professor scholar researcher economist specialist scientist",
		"analyst analyst expert professor researcher",
		"academic professor scholar researcher academic lecturer",
		"officer officer policeman policewoman soldier captain",
		"policeman officer policeman",
		"attacker attacker bomber gunman assailant shooter assassin killer suspect terrorist militant",
		"assailant attacker gunman assailant shooter assassin",
		"gunman gunman attacker shooter assassin assailant",
		"bomber bomber attacker",
		"killer killer attacker assassin gunman murderer",
		"assassin assassin killer gunman attacker",
		"suspect suspect attacker gunman bomber",
		"spokesman spokesman spokeswoman",
		"commander commander general colonel admiral",
		"billionaire businessman tycoon billionaire",
		"premier minister premier",
	} {
		words := strings.Fields(list)
		s := out[words[0]]
		if s == nil {
			s = set{}
			out[words[0]] = s
		}
		for _, w := range words[1:] {
			s[w] = true
		}
	}
	return out
}()

// Nouns for bodies that take up a name, and the types that they can be.
var bodies = map[string][]news.ActorType{
	"group":        {news.ArmedGroup, news.NGO, news.Organization, news.Party, news.Company, news.InternationalOrganization},
	"movement":     {news.ArmedGroup, news.Party, news.Organization},
	"militia":      {news.ArmedGroup, news.Military},
	"party":        {news.Party},
	"company":      {news.Company},
	"firm":         {news.Company},
	"organization": {news.InternationalOrganization, news.NGO, news.Organization, news.ArmedGroup},
	"organisation": {news.InternationalOrganization, news.NGO, news.Organization, news.ArmedGroup},
	"bloc":         {news.InternationalOrganization},
	"alliance":     {news.InternationalOrganization},
	"agency":       {news.Media, news.InternationalOrganization, news.Government},
	"ministry":     {news.Government},
	"newspaper":    {news.Media},
	"channel":      {news.Media},
	"broadcaster":  {news.Media},
}

// leadBack finds whom a phrase without a name takes up, and gives it that actor.
func (b *back) leadBack(r *ref) {
	a := b.f.actors[r.Actor]
	if a == nil || !r.definite || r.Plural || a.Named || !strings.HasPrefix(a.ID, "agent:") {
		return
	}
	if types, ok := bodies[r.agent]; ok {
		if m := b.body(r, types); m != nil {
			r.Actor, r.Why = m.Actor, "takes up "+m.agentOr(b.f)
		}
		return
	}
	switch a.Type {
	case news.Person, news.People, news.Police, news.Military, news.ArmedGroup, news.Government:
	default:
		return
	}
	if m := b.bearer(r, a); m != nil {
		r.Actor, r.Why = m.Actor, "takes up "+m.agentOr(b.f)
	}
}

// agentOr names a mention for explain.
func (r *ref) agentOr(f *finder) string {
	l := f.lines[r.Sentence]
	return l.words(r.First, r.Last)
}

// body finds the last body of one of the types, within the three sentences before.
func (b *back) body(r *ref, types []news.ActorType) *ref {
	for i := len(b.past) - 1; i >= 0 && b.past[i].Sentence >= r.Sentence-3; i-- {
		m := b.past[i]
		a := b.f.actors[m.Actor]
		if a == nil || m.First <= r.First && r.Last <= m.Last && m.Sentence == r.Sentence || m.Pronoun || strings.HasPrefix(a.ID, "country:") ||
			!a.Named && a.Type == news.Company { // "the group" is not the bank that it robbed
			continue
		}
		for _, t := range types {
			if a.Type == t {
				return m
			}
		}
	}
	return nil
}

// bearer finds the one person whom the article called so, or by a noun that
// this one takes up; two that fit equally leave it open.
func (b *back) bearer(r *ref, a *news.Actor) *ref {
	var best *ref
	for i := len(b.past) - 1; i >= 0; i-- {
		m := b.past[i]
		had := b.f.actors[m.Actor]
		if had == nil || m.Plural || m.Pronoun || had.Type == news.Country && r.agent != "government" || best != nil && m.Actor == best.Actor {
			continue
		}
		if !b.calls(m.Actor, r.agent) || a.Country != "" && had.Country != "" && a.Country != had.Country || !r.gender.fits(b.f.genders[m.Actor]) {
			continue
		}
		if best != nil {
			if best.Sentence > m.Sentence+1 || best.Sentence == r.Sentence && m.Sentence < r.Sentence {
				return best // the other is far
			}
			return nil
		}
		best = m
	}
	return best
}

// calls reports whether an actor was called by a noun, or by one that the noun takes up.
func (b *back) calls(actor, noun string) bool {
	said := b.nouns[actor]
	if said[noun] {
		return true
	}
	for w := range alike[noun] {
		if said[w] {
			return true
		}
	}
	return false
}

// pairs finds "the two countries", "both sides", "both of the states", and
// leads each to the last two countries named together.
func (b *back) pairs(l *line) {
	for i := range l.forms {
		if !pairNouns[l.lower[i]] {
			continue
		}
		first := i - 1
		for first >= 0 && (l.tag(first) == "ADJ" || l.at(first) == "of" || l.at(first) == "the" || l.at(first) == "these") && first > i-3 {
			first--
		}
		switch {
		case l.at(first) == "both":
		case l.at(first) == "two":
			if w := l.at(first - 1); w == "the" || w == "these" || w == "those" {
				first--
			}
			if l.tag(first) != "DET" {
				continue
			}
		default:
			continue
		}
		b.pair(l, first, i)
	}
}

var pairNouns = setOf("countries states nations sides governments neighbours neighbors capitals powers parties groups movements factions rivals leaders presidents ministers")

// bodies2 are the pair nouns for whoever deals with each other: states, groups, parties.
var bodies2 = setOf("sides parties groups movements factions rivals")

// people2 are the pair nouns for persons.
var people2 = setOf("leaders presidents ministers")

// pair gives a phrase for two the last two actors named together.
func (b *back) pair(l *line, first, last int) {
	want := func(a *news.Actor) bool {
		switch w := l.lower[last]; {
		case people2[w]:
			return a.Type == news.Person
		case bodies2[w]:
			return a.Type == news.Country || isBody(a.Type) && a.Named
		}
		return a.Type == news.Country
	}
	one, two, why := "", "", "the last two named together"
	for s := l.index; two == "" && s >= 0 && s >= l.index-6; s-- {
		one, two = b.lastTwo(s, l.index, first, want)
	}
	if two == "" && !people2[l.lower[last]] {
		why = "the two countries that the article speaks of"
		if one, two = b.foremost(); b.spokenOf(l.index, one) || b.spokenOf(l.index, two) {
			return // "Washington called on both sides": on others
		}
	}
	if two == "" {
		return
	}
	b.drop(l.index, first, last)
	for _, id := range []string{one, two} {
		m := news.Mention{
			Span: l.span(first, last), Sentence: l.index, First: first, Last: last, Head: l.top(first, last), Type: b.f.actors[id].Type,
			Actor: id, Plural: true, Why: why,
		}
		r := &ref{Mention: m}
		b.added = append(b.added, r)
		b.past = append(b.past, r)
	}
}

// spokenOf reports an actor of a country that its sentence has already named.
func (b *back) spokenOf(sent int, country string) bool {
	return slices.ContainsFunc(b.past, func(r *ref) bool {
		a := b.f.actors[r.Actor]
		return r.Sentence == sent && a != nil && "country:"+a.Country == country
	})
}

// foremost gives the two countries of which nearly all is that was named so
// far: no third has come up half as often as the second.
func (b *back) foremost() (one, two string) {
	count := map[string]int{}
	for _, r := range b.past {
		if a := b.f.actors[r.Actor]; a != nil && a.Country != "" && !r.Pronoun {
			count["country:"+a.Country]++
		}
	}
	var by []string
	for id := range count {
		if b.f.actors[id] != nil {
			by = append(by, id)
		}
	}
	slices.SortFunc(by, func(x, y string) int { return cmp.Or(count[y]-count[x], strings.Compare(x, y)) })
	if len(by) < 2 || count[by[1]] < 2 || len(by) > 2 && 2*count[by[2]] >= count[by[1]] {
		return "", ""
	}
	return min(by[0], by[1]), max(by[0], by[1])
}

// lastTwo gives the last two different actors that a sentence names side by
// side, before a token where it is the same sentence.
func (b *back) lastTwo(sent, here, first int, want func(*news.Actor) bool) (one, two string) {
	l := b.f.lines[sent]
	var last *ref
	for _, r := range b.past {
		a := b.f.actors[r.Actor]
		if r.Sentence != sent || sent == here && r.First >= first || a == nil || !want(a) {
			continue
		}
		if last != nil && last.Actor != r.Actor && beside(l, last.Last, r.First) {
			one, two = last.Actor, r.Actor
		}
		last = r
	}
	return one, two
}

// beside reports whether only "and", a comma or a hyphen parts two tokens, or
// "with" or a verb of meeting between two subjects.
func beside(l *line, last, first int) bool {
	if first <= last {
		return false
	}
	for i := last + 1; i < first; i++ {
		switch w := l.at(i); {
		case w == "and" || w == "," || w == "the" || w == "with" || isHyphen(w) || isPossessive(w) || l.tag(i) == "ADJ" && first-last <= 4:
		default:
			return false
		}
	}
	return first-last <= 5
}

// drop takes away a mention of the same words, which the pair replaces.
func (b *back) drop(sent, first, last int) {
	keep := b.f.refs[:0:0]
	for _, r := range b.f.refs {
		if r.Sentence == sent && r.Last == last && r.First >= first && r.agent != "" {
			continue
		}
		keep = append(keep, r)
	}
	b.f.refs = keep
}
