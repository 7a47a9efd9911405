package event

import (
	"slices"
	"strings"

	"casus/extract/news"
)

// Police, troops and governments of whom no country is told are, as a rule,
// those of the country that the event was in, or that the article tells of.

// nations gives the nameless organs of a state among the participants their country.
func (s *scene) nations(hs []*happening) {
	home := ""
	if at, from := s.scenery(hs), s.dateline(); at != nil && (from == nil || from.Country == at.Country) {
		home = at.Country
	}
	for _, h := range hs {
		country := home
		if h.Place != nil {
			country = h.Place.Country
		}
		if h.dropped != "" || country == "" && home == "" {
			continue
		}
		for _, side := range [][]filler{h.src, h.tgt} {
			for i, f := range side {
				if home != "" && s.ownOfficial(f) && s.introducedAt(f.Actor, home) {
					s.natives[f.Actor] = home
					side[i].Country = home
					continue
				}
				if !s.organ(f) || f.Type == news.Military && (h.Place == nil || country != home) {
					continue
				}
				if s.natives[f.Actor] == "" {
					s.natives[f.Actor] = country
				}
				side[i].Country = s.natives[f.Actor]
			}
		}
	}
}

// ownOfficial reports somebody in an office of state, by name, whom nothing says to
// be of another country: news tells that of foreigners.
func (s *scene) ownOfficial(f filler) bool {
	a := s.actors[f.Actor]
	return a != nil && f.Country == "" && f.Type == news.Person && a.Named && !a.Known && a.Code == "" && a.Office != "" && ofState[f.Sector]
}

// introducedAt reports an actor whose first sentence speaks of one country alone, or of none.
func (s *scene) introducedAt(actor, home string) bool {
	first := slices.IndexFunc(s.in.Mentions, func(m news.Mention) bool { return m.Actor == actor && !m.Pronoun })
	return first >= 0 && !slices.ContainsFunc(s.told[s.in.Mentions[first].Sentence], func(m news.Mention) bool {
		a := s.actors[m.Actor]
		return a != nil && a.Country != "" && a.Country != home
	})
}

// ofState are the sectors of those who act for a state.
var ofState = setOf("GOV LEG JUD COP MIL")

// organ reports police, troops, a court or a government, of no country and
// without a name, that are not said to be from abroad or of somebody told.
func (s *scene) organ(f filler) bool {
	if f.Country != "" || s.named(f) || s.actors[f.Actor] == nil {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(s.in.Article.Words(f.Span)), func(r rune) bool { return r == ' ' || r == '-' })
	return len(words) > 0 && organs[words[len(words)-1]] && !slices.ContainsFunc(words, func(w string) bool { return abroad[w] || strings.HasSuffix(w, "'s") })
}

// organs are the nouns of those who act for the state that they are in.
var organs = setOf("police policeman policemen officer officers gendarmes army military soldier soldiers troops forces government authorities official officials court judge judges prosecutor prosecutors guard guards")

// abroad are the words of forces and governments that are not a country's own.
var abroad = setOf("its their his her foreign international coalition allied allies nato peacekeeper peacekeepers peacekeeping u.n. un eu african european western arab neighbouring neighboring other both two each multinational world regional mercenaries occupation invading former")

// naturalized lists the actors that got their country from what they took part in.
func (s *scene) naturalized() []news.Actor {
	var out []news.Actor
	for id, country := range s.natives {
		a := *s.actors[id]
		a.Country = country
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b news.Actor) int { return strings.Compare(a.ID, b.ID) })
	return out
}
