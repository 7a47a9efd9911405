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
		f.settle(l, n)
	}
}

// settle chooses the place of a name among all that bear it.
func (f *finder) settle(l *line, n *name) {
	all := n.known.Places
	if n.kind == news.PlaceType || n.kind == news.Country {
		all = f.g.Places(l.words(n.first, n.last)) // small ones, too: the text says that it is a place
	}
	if len(all) == 0 {
		all = n.known.Places
	}
	beside := f.beside(l, n)
	n.place = f.likeliest(all, beside, f.alone(l, n))
	state := n.place.Kind != "country"
	switch {
	case n.kind == news.Country && n.entry != nil && state && beside.tells(n.place):
		n.kind, n.entry = news.PlaceType, nil // "Trinidad, in the Bolivian department of Beni"
	case n.kind == news.Country && n.entry != nil && state:
		if p, ok := f.g.PlaceByID("country:" + n.entry.Country); ok {
			n.place = p
		}
	case n.kind == news.PlaceType && n.entry != nil && n.entry.Type == news.Country && !state:
		n.kind = news.Country
	case beside.outer && !beside.tells(n.place) && len(beside.of) > 0:
		n.place = nil // "Paris, Texas", which the gazetteer does not know
	}
}

// provincial are the nouns that make a name the province's, not the city's.
var (
	provincial = setOf("province region governorate department state oblast county district prefecture territory regional provincial")
	governing  = setOf("governor lieutenant-governor senator congressman legislature")
)

// alone reports a name that nothing makes a province's.
func (f *finder) alone(l *line, n *name) bool {
	return !provincial[l.at(n.last+1)] && !f.governed(l, n)
}

// governed reports "the governor of Georgia", "the state of Victoria", "Georgia governor".
func (f *finder) governed(l *line, n *name) bool {
	of := l.at(n.first - 2)
	return l.at(n.first-1) == "of" && (provincial[of] || governing[of]) || governing[l.at(n.last+1)]
}

// neighbours are the places that the text names beside one: "Tripoli,
// Lebanon"; outer, if the one lies in them.
type neighbours struct {
	of      []*gazetteer.Place
	country string // of an adjective or an owner
	outer   bool
	upper   bool // the one beside is a town that lies in the name looked at
	state   bool // it is a province by the words: "the governor of"
}

// tells reports that a place lies where the words beside it say.
func (b neighbours) tells(p *gazetteer.Place) bool {
	if p.Country != "" && p.Country == b.country || b.state && p.Kind == "province" {
		return true
	}
	for _, o := range b.of {
		if o.Country == p.Country && o.Country != "" && (!b.upper || p.Kind != "city") {
			return true
		}
	}
	return false
}

// reaching are the words between a place and what it lies in: ", in the north
// of the Dominican Republic", ", a suburb of Paris".
var reaching = setOf(`in the of north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern
	southeastern southwestern a an capital city town province state department region suburb district county near outside largest second biggest main port island coast on`)

// beside reads what a name stands with: a larger place behind it, an adjective
// or an owner before it, a town before it that lies in it.
func (f *finder) beside(l *line, n *name) neighbours {
	b := neighbours{state: f.governed(l, n) || provincial[l.at(n.last+1)] && l.at(n.last+1) == "state"}
	if w := l.at(n.last + 1); w == "," || w == "in" || w == "(" {
		for i := n.last + 2; i < len(l.forms) && i <= n.last+9; i++ {
			if m := f.nameAt(l, i); m != nil {
				if all := f.g.Places(l.words(m.first, m.last)); len(all) > 0 && (all[0].Kind != "city" || all[0].Population > 100_000 && i > n.last+2) && m != n {
					b.of, b.outer = all, w == "," && i == n.last+2 && all[0].Kind != "city"
				}
				break
			}
			if a, _, ok := f.g.AdjectiveAt(l.forms, i); ok && a.Country != "" {
				b.country = a.Country
				break
			}
			if !reaching[l.at(i)] {
				break
			}
		}
	}
	if m := f.nameAt(l, n.first-2); m != nil && l.at(n.first-1) == "," && len(b.of) == 0 {
		if all := f.g.Places(l.words(m.first, m.last)); len(all) > 0 && all[0].Kind == "city" {
			b.of, b.upper = all, true
		}
	}
	if b.country == "" {
		b.country = f.before(l, n)
	}
	return b
}

// before gives the country of an adjective or owner before a name:
// "Kyrgyzstan's Bishkek", "the Lebanese city of Tripoli".
func (f *finder) before(l *line, n *name) string {
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

// likeliest chooses among places of one name: by what stands beside it, the
// countries that the article speaks of, whether it is a capital, its size. A
// name alone is rather the city's than its province's.
func (f *finder) likeliest(places []*gazetteer.Place, beside neighbours, alone bool) *gazetteer.Place {
	total := 1
	for _, n := range f.context {
		total += n
	}
	var best *gazetteer.Place
	top := math.Inf(-1)
	for _, p := range places {
		score := math.Log10(float64(p.Population)+10) + nearness(p, beside)
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
		}
		if beside.tells(p) {
			score += 8
		}
		if score > top {
			best, top = p, score
		}
	}
	return best
}

// nearness tells a town of the province beside it from those of one name
// elsewhere in the country: up to 3, less one for each 150 km or so.
func nearness(p *gazetteer.Place, beside neighbours) float64 {
	best := 0.0
	for _, o := range beside.of {
		if o.Kind != "country" && o.Country == p.Country {
			dx := (o.Longitude - p.Longitude) * math.Cos(p.Latitude*math.Pi/180)
			best = math.Max(best, 3-math.Hypot(dx, o.Latitude-p.Latitude)/1.35)
		}
	}
	return best
}
