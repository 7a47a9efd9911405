package entity

import (
	"math"
	"strings"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// locate gives each name that can be a place the place that the article's
// context makes likeliest.
func (f *finder) locate() {
	f.survey()
	for _, n := range f.names {
		if n.blocked || n.kind == news.Person {
			continue
		}
		l := f.lines[n.sent]
		if river(l, n) {
			n.kind, n.entry, n.id = news.PlaceType, nil, ""
			continue
		}
		if len(n.known.Places) == 0 && n.kind == news.PlaceType && n.entry == nil && !calendar[l.lower[n.first]] {
			n.known.Places = f.g.Places(l.words(n.first, n.last)) // "near Gao": a person's name too, but not there
		}
		if len(n.known.Places) == 0 {
			continue
		}
		f.settle(l, n)
	}
}

// rivers are countries and provinces whose names are those of rivers with an article.
var rivers = setOf("niger jordan senegal paraguay uruguay mississippi missouri ohio colorado delaware arkansas tennessee")

// river reports "in the Niger below Timbuktu", but not "the Niger delta".
func river(l *line, n *name) bool {
	if n.first != n.last || l.at(n.first-1) != "the" || !rivers[l.lower[n.first]] {
		return false
	}
	t := l.tag(n.last + 1)
	return t != "NOUN" && t != "PROPN" && t != "ADJ" && !isPossessive(l.at(n.last+1))
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
	var sure bool
	n.place, sure = f.likeliest(l, n, all, beside)
	state := n.place.Kind != "country"
	switch {
	case n.kind == news.Country && n.entry != nil && state && (beside.tells(n.place) || sure):
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

// size tells how well known a place is: a country as much as a city of fifty millions.
func size(p *gazetteer.Place) float64 {
	if p.Kind == "country" {
		return 10
	}
	return 1.4 * math.Log10(float64(p.Population)+10)
}

// surroundings are what an article says of where it is: how much each country
// is spoken of, by the names of its places and people, too, and the places that
// it names. Own is what the words of one name put into that.
type surroundings struct {
	countries map[string]float64
	total     float64
	own       map[string]map[string]float64 // by the words of a name
	inLine    map[int][]spot
	all       []spot // each name once, no more than mostSpots
}

// spot is a name with all places that bear it.
type spot struct {
	words  string
	places []*gazetteer.Place
}

// mostSpots keeps long articles from comparing every place with every other.
const mostSpots = 60

// survey reads the surroundings off an article.
func (f *finder) survey() {
	s := &surroundings{countries: map[string]float64{}, own: map[string]map[string]float64{}, inLine: map[int][]spot{}}
	f.where = s
	for country, times := range f.context {
		s.add("", country, float64(times))
	}
	s.add("", f.home, 0.75)
	for _, l := range f.lines {
		for i := range l.forms {
			s.add("", f.sided(l.forms[i]), 0.75)
		}
	}
	for _, n := range f.names {
		if n.blocked {
			continue
		}
		words := f.lines[n.sent].words(n.first, n.last)
		if n.kind != news.Person && n.whole == nil && len(n.known.Places) > 0 {
			s.place(n, words)
		}
		if e := n.entry; e != nil && e.Type != news.Country && (n.first < n.last || len(f.g.Places(words)) == 0) { // "Goma" is a man's name, too
			s.add(words, e.Country, 0.75)
		}
	}
}

// add counts a country as spoken of by some words. Weights are sums of powers
// of two, so that their order does not matter.
func (s *surroundings) add(words, country string, weight float64) {
	if country == "" {
		return
	}
	s.countries[country] += weight
	s.total += weight
	if words != "" {
		s.note(words, country, weight)
	}
}

// note remembers what a name says of a country, so that it can be left out.
func (s *surroundings) note(words, country string, weight float64) {
	if s.own[words] == nil {
		s.own[words] = map[string]float64{}
	}
	s.own[words][country] += weight
}

// place adds a name that can be a place.
func (s *surroundings) place(n *name, words string) {
	at := spot{words, n.known.Places}
	s.inLine[n.sent] = append(s.inLine[n.sent], at)
	if _, seen := s.own[words]; !seen && len(s.all) < mostSpots {
		s.all = append(s.all, at)
	}
	for _, e := range n.known.Entries {
		if e.Type == news.Country {
			s.note(words, e.Country, 1) // the context has it already
		}
	}
	if p := chief(n.known.Places); p != nil && p.Kind != "country" {
		s.add(words, p.Country, 0.75)
	} else if s.own[words] == nil {
		s.own[words] = map[string]float64{}
	}
}

// sided gives the country of whom a word is for or against: "pro-Maduro".
func (f *finder) sided(word string) string {
	side, who, ok := strings.Cut(word, "-")
	if !ok || !strings.EqualFold(side, "pro") && !strings.EqualFold(side, "anti") {
		return ""
	}
	if people := f.g.Surname(who); len(people) > 0 && (len(people) == 1 || people[0].Weight > people[1].Weight) {
		return people[0].Country
	}
	a, _ := f.g.Adjective(who)
	return a.Country
}

// chief gives the one of some places that its name alone means, nil where it
// may well be another: a capital, or ten times as large as any in another country.
func chief(places []*gazetteer.Place) *gazetteer.Place {
	var best *gazetteer.Place
	for _, p := range places {
		if p.Kind == "country" {
			return p
		}
		if best == nil || p.Capital || !best.Capital && p.Population > best.Population {
			best = p
		}
	}
	for _, p := range places {
		if !best.Capital && p.Country != best.Country && p.Population*10 > best.Population {
			return nil
		}
	}
	return best
}

// likeliest chooses among places of one name: by what stands beside it, the
// countries that the article speaks of, the places that it names nearby,
// whether it is a capital, its size. A name alone is rather the city's than
// its province's. It is sure of what leaves a country of the name far behind.
func (f *finder) likeliest(l *line, n *name, places []*gazetteer.Place, beside neighbours) (best *gazetteer.Place, sure bool) {
	top, country := math.Inf(-1), math.Inf(-1)
	alone, words := f.alone(l, n), l.words(n.first, n.last)
	for _, p := range places {
		score := size(p) + nearness(p, beside) + f.where.near(p, n.sent, words)
		if p.Capital {
			score += 1.5
		}
		if alone && p.Kind == "city" {
			score++
		}
		if p.Country != "" {
			score += 3*math.Min(1, 3*f.where.share(p.Country, words)) + 1.5*math.Min(1, 3*f.beyond(p.Country, words))
		}
		if beside.tells(p) {
			score += 8
		}
		if p.Kind == "country" {
			country = math.Max(country, score)
		}
		if score > top {
			best, top = p, score
		}
	}
	return best, best != nil && top-country > 1.5
}

// share tells how much of what the article says of countries is of one, the
// words of one name left out: a name says nothing of itself.
func (s *surroundings) share(country, words string) float64 {
	total := s.total
	for _, weight := range s.own[words] {
		total -= weight
	}
	return math.Max(0, s.countries[country]-s.own[words][country]) / (1 + math.Max(0, total))
}

// beyond tells the same of a country's neighbours: Rwandan troops enter the
// Congo that lies beside Rwanda.
func (f *finder) beyond(country, words string) float64 {
	e, ok := f.g.Country(country)
	if !ok {
		return 0
	}
	sum := 0.0
	for _, id := range e.Neighbours {
		sum += f.where.share(strings.TrimPrefix(id, "country:"), words)
	}
	return sum
}

// near tells how much the other places named speak for one: up to 3.5 for one
// that lies beside it, half as much where another sentence names it, a little
// for one of the same part of the world.
func (s *surroundings) near(p *gazetteer.Place, sent int, words string) float64 {
	if p.Kind == "country" {
		return 0
	}
	best := 0.0
	for i, spots := range [][]spot{s.inLine[sent], s.all} {
		for _, at := range spots {
			if at.words == words {
				continue
			}
			for _, o := range at.places {
				if o.Kind != "country" && o.ID != p.ID {
					km := apart(p, o)
					best = math.Max(best, 3.5/float64(i+1)*math.Exp(-km/150)+math.Exp(-km/1500))
				}
			}
		}
	}
	return best
}

// apart gives the distance of two places in kilometres, roughly.
func apart(p, o *gazetteer.Place) float64 {
	dx := (o.Longitude - p.Longitude) * math.Cos(p.Latitude*math.Pi/180)
	return 111 * math.Hypot(dx, o.Latitude-p.Latitude)
}

// nearness tells a town of the province beside it from those of one name
// elsewhere in the country: up to 3, less one for each 150 km or so.
func nearness(p *gazetteer.Place, beside neighbours) float64 {
	best := 0.0
	for _, o := range beside.of {
		if o.Kind != "country" && o.Country == p.Country {
			best = math.Max(best, 3-apart(p, o)/150)
		}
	}
	return best
}
