package entity

import (
	"math"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// locate gives each name that can be a place the place that the article's
// context makes likeliest.
func (f *finder) locate() {
	for _, n := range f.names {
		if n.blocked || n.kind == news.Person {
			continue
		}
		l := f.lines[n.sent]
		if len(n.known.Places) == 0 && n.kind == news.PlaceType && n.entry == nil && !calendar[l.lower[n.first]] {
			n.known.Places = f.g.Places(l.words(n.first, n.last)) // "near Gao": a person's name too, but not there
		}
		if len(n.known.Places) == 0 {
			continue
		}
		n.place = f.likeliest(n.known.Places, f.near(l, n), !provincial[l.at(n.last+1)] && !(l.at(n.first-1) == "of" && provincial[l.at(n.first-2)]))
		if n.kind == news.Country && n.entry != nil && n.place.Kind != "country" {
			if p, ok := f.g.PlaceByID("country:" + n.entry.Country); ok {
				n.place = p
			}
		}
		if n.kind == news.PlaceType && n.entry != nil && n.entry.Type == news.Country && n.place.Kind == "country" {
			n.kind = news.Country
		}
	}
}

// provincial are the nouns that make a name the province's, not the city's.
var provincial = setOf("province region governorate department state oblast county district prefecture territory regional provincial")

// near gives the country that the text names beside a place: "Tripoli,
// Lebanon", "Kyrgyzstan's Bishkek", "the Lebanese city of Tripoli".
func (f *finder) near(l *line, n *name) string {
	if l.at(n.last+1) == "," || l.at(n.last+1) == "in" || l.at(n.last+1) == "(" {
		if m := f.nameAt(l, n.last+2); m != nil && len(m.known.Places) > 0 {
			if c := countryOf(m.known); c != "" && m.known.Places[0].Kind != "city" || hasCountry(m.known) {
				return c
			}
		}
	}
	for i := n.first - 1; i >= 0 && i >= n.first-5; i-- {
		if a, _, ok := f.g.AdjectiveAt(l.forms, i); ok && a.Country != "" {
			return a.Country
		}
		if m := f.nameAt(l, i); m != nil {
			if hasCountry(m.known) && isPossessive(l.at(i+1)) {
				return countryOf(m.known)
			}
			break
		}
		if t := l.tag(i); t == "VERB" || t == "PUNCT" {
			break
		}
	}
	return ""
}

// likeliest chooses among places of one name: by the country beside it, the
// countries that the article speaks of, whether it is a capital, its size. A
// name alone is rather the city's than its province's.
func (f *finder) likeliest(places []*gazetteer.Place, beside string, alone bool) *gazetteer.Place {
	total := 1
	for _, n := range f.context {
		total += n
	}
	var best *gazetteer.Place
	top := math.Inf(-1)
	for _, p := range places {
		score := math.Log10(float64(p.Population) + 10)
		if p.Capital {
			score += 1.5
		}
		if p.Kind == "country" {
			score += 2
		}
		if alone && p.Kind == "city" {
			score++
		}
		if p.Country != "" {
			score += 3 * math.Min(1, 3*float64(f.context[p.Country])/float64(total))
			if p.Country == beside {
				score += 8
			}
		}
		if score > top {
			best, top = p, score
		}
	}
	return best
}
