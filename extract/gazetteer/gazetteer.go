package gazetteer

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Gazetteer is the loaded data. It never changes after Load: any number of
// goroutines may read it.
type Gazetteer struct {
	entries     []*Entry // sorted by id
	places      []*Place // sorted by id
	actorNames  index
	placeNames  index
	surnames    index
	capitals    map[string]*Place // by alpha-3
	adjectives  map[string]Adjective
	adjectiveOf map[string]string        // by alpha-3: the first that the data has
	agents      map[string][]agentPhrase // by last lemma, longest first
	offices     map[string]office        // by folded name
	seats       map[string]string        // folded name -> actor id
	members     map[string][]Membership  // by organization
	stops       map[string]stop
	ambiguous   map[string]bool           // folded names that several actors may have
	holders     func() map[post][]holding // worked out when first asked for
	version     func() string             // the same
}

// Entry finds an actor by its id.
func (g *Gazetteer) Entry(id string) (*Entry, bool) {
	i, ok := slices.BinarySearchFunc(g.entries, id, func(e *Entry, id string) int { return strings.Compare(e.ID, id) })
	if !ok {
		return nil, false
	}
	return g.entries[i], true
}

// Entries gives all actors, sorted by id. The slice is the gazetteer's own.
func (g *Gazetteer) Entries() []*Entry { return g.entries }

// AllPlaces gives all places, sorted by id. The slice is the gazetteer's own.
func (g *Gazetteer) AllPlaces() []*Place { return g.places }

// Version is a hash of the data.
func (g *Gazetteer) Version() string { return g.version() }

// Named finds the actors of a name, however it is written: the best known
// first, then by id. An article before it is passed over.
func (g *Gazetteer) Named(name string) []*Entry {
	return g.actorNames.entries(g.actorNames.findString(bare(Fold(name))), every)
}

// Places finds the places of a name, however it is written: the largest first, then by id.
func (g *Gazetteer) Places(name string) []*Place {
	folded := Fold(name)
	first := g.placeNames.findString(folded)
	if first < 0 {
		first = g.placeNames.findString(bare(folded))
	}
	return g.placeNames.places(first, every)
}

// bare takes the article off a folded name.
func bare(folded string) string { return strings.TrimPrefix(folded, "the ") }

// PlaceByID finds a place by its id.
func (g *Gazetteer) PlaceByID(id string) (*Place, bool) {
	i, ok := slices.BinarySearchFunc(g.places, id, func(p *Place, id string) int { return strings.Compare(p.ID, id) })
	if !ok {
		return nil, false
	}
	return g.places[i], true
}

// Country finds a country by its alpha-3 code.
func (g *Gazetteer) Country(code string) (*Entry, bool) { return g.Entry("country:" + code) }

// Capital finds the capital of a country by the country's alpha-3 code.
func (g *Gazetteer) Capital(code string) (*Place, bool) {
	p, ok := g.capitals[code]
	return p, ok
}

// Surname finds the people whose last name, or commonly used single name,
// this is: the best known first, then by id.
func (g *Gazetteer) Surname(word string) []*Entry {
	key := Fold(word)
	first := g.surnames.findString(key)
	if first < 0 {
		first = g.surnames.findString(withoutArticle(key))
	}
	return g.surnames.entries(first, every)
}

// Adjective tells which country a word is of: "Turkish", "Russians", "North
// Korean". The word must be capitalised, or all in capitals.
func (g *Gazetteer) Adjective(word string) (Adjective, bool) {
	if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
		return Adjective{}, false
	}
	a, ok := g.adjectives[Fold(word)]
	if ok && !ascii(word) && !strings.EqualFold(word, a.Word) { // "Germán" is a name
		return Adjective{}, false
	}
	return a, ok
}

// ascii reports whether a word has no letters but A to Z.
func ascii(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool { return r >= utf8.RuneSelf })
}

// AdjectiveOf gives the adjective of a country by its alpha-3 code, "Russian"
// for RUS; "" where there is none.
func (g *Gazetteer) AdjectiveOf(code string) string { return g.adjectiveOf[code] }

// AdjectiveAt finds the longest adjective of a country that starts at
// forms[at], and how many tokens it takes: "North Korean" takes two.
func (g *Gazetteer) AdjectiveAt(forms []string, at int) (Adjective, int, bool) {
	for n := min(longestAdjective, len(forms)-at); n > 0; n-- {
		if !capitalised(forms[at+n-1]) {
			continue
		}
		if a, ok := g.Adjective(strings.Join(forms[at:at+n], " ")); ok {
			return a, n, true
		}
	}
	return Adjective{}, 0, false
}

// longestAdjective is the most tokens that a country's adjective has: "Papua
// New Guinean", "Guinea - Bissauan".
const longestAdjective = 4

// Seat tells which actor a seat of government stands for as a doer:
// "Kremlin" and "Moscow" give country:RUS.
func (g *Gazetteer) Seat(name string) (id string, ok bool) {
	folded := Fold(name)
	if id, ok = g.seats[folded]; !ok {
		id, ok = g.seats[bare(folded)]
	}
	return id, ok
}

// Agent finds the longest agent phrase that ends at lemmas[end], and how many
// lemmas it takes: "police officer" takes two. Hyphens that are tokens of
// their own count, and part words as spaces do.
func (g *Gazetteer) Agent(lemmas []string, end int) (Agent, int, bool) {
	if end < 0 || end >= len(lemmas) {
		return Agent{}, 0, false
	}
	last := lemmaKey(lemmas[end])
	if i := strings.LastIndexByte(last, ' '); i >= 0 {
		last = last[i+1:]
	}
	for _, p := range g.agents[last] {
		if n := p.ends(lemmas, end); n > 0 {
			return p.agent, n, true
		}
	}
	return Agent{}, 0, false
}

// Ready works out what the first page will ask for, so that it is there by then.
func (g *Gazetteer) Ready() { g.holders() }

// Holder tells who held an office on a day, as "foreign minister" of
// country:CHN; the zero time asks for the latest.
func (g *Gazetteer) Holder(office, of string, on time.Time) (*Entry, bool) {
	spells := g.holders()[post{g.office(office), of}]
	for i := len(spells) - 1; i >= 0; i-- {
		if on.IsZero() || within(on, spells[i].tenure.From, spells[i].tenure.To) {
			return spells[i].holder, true
		}
	}
	return nil, false
}

// OfficesOf gives the offices that a person held on a day, oldest first; the
// zero time asks for those that are still held, or else the last one.
func (g *Gazetteer) OfficesOf(id string, on time.Time) []Tenure {
	e, ok := g.Entry(id)
	if !ok {
		return nil
	}
	var held []Tenure
	for _, t := range e.Offices {
		if on.IsZero() && t.To.IsZero() || !on.IsZero() && within(on, t.From, t.To) {
			held = append(held, t)
		}
	}
	if len(held) == 0 && on.IsZero() && len(e.Offices) > 0 {
		held = e.Offices[len(e.Offices)-1:]
	}
	return held
}

// Members gives who belonged to an organization on a day, with the status of
// each, sorted by id; the zero time asks for those who still belong.
func (g *Gazetteer) Members(org string, on time.Time) []Membership {
	var members []Membership
	for _, m := range g.members[org] {
		if on.IsZero() && m.To.IsZero() || !on.IsZero() && within(on, m.From, m.To) {
			members = append(members, m)
		}
	}
	return members
}

// within reports whether a day lies between two days, both inclusive; a zero
// end is open.
func within(on, from, to time.Time) bool {
	return !on.Before(from) && (to.IsZero() || !on.After(to))
}
