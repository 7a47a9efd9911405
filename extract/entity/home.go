package entity

import (
	"casus/extract/news"
)

// atHome gives doers of no told country the one that they are at home in:
// rebels in Chad, protesters who call on the Algerian president to go. Those
// who may well come from elsewhere (bombers, refugees, envoys) get none.
func (f *finder) atHome() {
	beside := map[int][]*ref{} // by sentence
	for _, r := range f.refs {
		beside[r.Sentence] = append(beside[r.Sentence], r)
	}
	for _, r := range f.refs {
		a := f.actors[r.Actor]
		if a == nil || a.Country != "" || a.Code != "" || a.Known || r.agent == "" || r.Pronoun || strangers[r.agent] {
			continue
		}
		if state[a.Sector] || subjects[a.Sector] {
			a.Country = f.homeOf(r, a, beside[r.Sentence])
		}
	}
}

// Sectors of those who act for a state and of those whom a state rules, nouns for people who may be from anywhere, and for
// bodies and offices whose country is that of those whom they deal with.
var (
	state     = setOf("GOV LEG JUD COP MIL SPY")
	subjects  = setOf("OPP REB CVL PTY LAB EDU AGR REL MED JRN ELI")
	strangers = setOf(`bomber gunman attacker assailant killer hacker terrorist suspect tourist refugee migrant foreigner immigrant traveller traveler passenger visitor
		hostage jihadist pilgrim mercenary pirate adviser expert analyst envoy ambassador diplomat embassy consulate delegation official source spokesman spokeswoman
		troop soldier force warship ship plane aircraft jet warplane fighter militant reporter correspondent journalist newspaper agency observer inspector`)
	rulers = setOf(`government president minister premier king parliament police court regime junta authority authorities ruler cabinet monarch dictator
		governor administration congress senate emperor sultan emir legislature`)
	locals = setOf(`rebel opposition protester demonstrator insurgent guerrilla voter citizen villager resident`)
)

// homeOf finds the country of a doer: of the place that his phrase goes on to,
// else the one that his sentence is set in, else that of who rules him, or
// whom he rules, in his sentence.
func (f *finder) homeOf(r *ref, a *news.Actor, told []*ref) string {
	l := f.lines[r.Sentence]
	if c := f.placedAt(l, r.Last+1); c != "" {
		return c
	}
	if a.Type != news.Person || !a.Named && !r.about.Office {
		if c, one := f.setIn(l); one {
			return c
		}
	}
	return f.ruledWith(a, told)
}

// placedAt gives the country of the name behind "in", "of", "from" at token i.
func (f *finder) placedAt(l *line, i int) string {
	switch l.at(i) {
	case "in", "of", "across", "throughout":
	default:
		return ""
	}
	i++
	for k := 0; k < 3 && (l.at(i) == "the" || l.tag(i) == "ADJ" && f.nameAt(l, i) == nil); k++ {
		i++
	}
	n := f.nameAt(l, i)
	if n == nil || n.kind != news.PlaceType && n.kind != news.Country {
		return ""
	}
	return f.countryOfName(n)
}

// lemmaAt gives the lemma of a token, "" beyond the line.
func (l *line) lemmaAt(i int) string {
	if i < 0 || i >= len(l.lemmas) {
		return ""
	}
	return l.lemmas[i]
}

// setIn gives the one country that the places of a sentence lie in, told by
// "in" and the like.
func (f *finder) setIn(l *line) (country string, one bool) {
	for i := range l.forms {
		if !placePreps[l.at(i)] || l.at(i) == "towards" || l.at(i) == "toward" {
			continue
		}
		j := i + 1
		for k := 0; k < 3 && (l.at(j) == "the" || l.tag(j) == "ADJ" && f.nameAt(l, j) == nil); k++ {
			j++
		}
		n := f.nameAt(l, j)
		if n == nil || n.kind != news.PlaceType && n.kind != news.Country || speech[l.lemmaAt(n.last+1)] {
			continue // where a speaker is ("officials in Nairobi said")
		}
		if c := f.countryOfName(n); c != "" && c != country {
			if country != "" {
				return "", false
			}
			country = c
		}
	}
	return country, country != ""
}

// ruledWith gives the one country of the rulers beside those who are ruled in
// a sentence, and the other way round.
func (f *finder) ruledWith(a *news.Actor, told []*ref) string {
	beside := rulers
	if state[a.Sector] {
		beside = locals
	}
	country := ""
	for _, o := range told {
		b := f.actors[o.Actor]
		if b == nil || b.Country == "" || b == a || !beside[o.agent] {
			continue
		}
		if country != "" && b.Country != country {
			return ""
		}
		country = b.Country
	}
	return country
}

// codeOf gives PLOVER's code of whoever belongs to a body of several states.
func (f *finder) codeOf(s side) string {
	if a := f.actors[s.actor]; s.country == "" && a != nil && a.Type == news.InternationalOrganization {
		return "IGO"
	}
	return ""
}

// coded gives an actor of no country PLOVER's code for such.
func coded(a *news.Actor) {
	switch {
	case a.Country != "":
		a.Code = ""
	case a.Code != "":
	case a.Type == news.InternationalOrganization, a.Sector == "IGO":
		a.Code = "IGO"
	case a.Type == news.NGO:
		a.Code = "NGO"
	case a.Type == news.Company:
		a.Code = "MNC"
	case a.Type == news.ArmedGroup:
		a.Code = "IMG"
	}
}
