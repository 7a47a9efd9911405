package gazetteer

import (
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"casus/extract/news"
)

//go:embed data
var embedded embed.FS

// Load reads and checks the embedded data. A fault in it names file and line.
func Load() (*Gazetteer, error) { return load(embedded) }

// load is Load on any files.
func load(files fs.FS) (*Gazetteer, error) {
	l := loader{files: files, g: &Gazetteer{
		entryByID:   make(map[string]*Entry, 1<<14),
		placeByID:   make(map[string]*Place, 1<<16),
		capitals:    map[string]*Place{},
		names:       newIndex(1 << 17),
		surnames:    make(map[string][]*Entry, 1<<13),
		adjectives:  map[string]Adjective{},
		agents:      map[string][]agentPhrase{},
		seats:       map[string]string{},
		holders:     map[post][]holding{},
		members:     map[string][]Membership{},
		stops:       map[string]stop{},
		officeNames: map[string]office{},
	}}
	for _, read := range []func(){
		l.countries, l.adjectives, l.agents, l.offices, l.actors, l.groups, l.people,
		l.stops, l.places, l.seats, l.finish,
	} {
		read()
	}
	if err := joined(l.faults); err != nil {
		return nil, fmt.Errorf("load the gazetteer: %w", err)
	}
	return l.g, nil
}

// loader holds what is needed while the data is read.
type loader struct {
	files  fs.FS
	g      *Gazetteer
	faults []error
	later  []reference
}

// reference is an id that must exist once all is read.
type reference struct{ id, at string }

// each goes through the rows of a file.
func (l *loader) each(name string, columns []string, row func(*table)) {
	t := open(l.files, name, columns...)
	for t.next() {
		row(t)
	}
	l.faults = append(l.faults, t.faults...)
}

// optional is each for a file that may be absent.
func (l *loader) optional(name string, columns []string, row func(*table)) {
	if _, err := fs.Stat(l.files, "data/"+name); errors.Is(err, fs.ErrNotExist) {
		return
	}
	l.each(name, columns, row)
}

// actor puts an entry in.
func (l *loader) actor(t *table, e *Entry) {
	e.At = t.at()
	if e.ID == "" || e.Name == "" {
		t.fault("no id or no name")
		return
	}
	if old, ok := l.g.entryByID[e.ID]; ok {
		t.fault("%s is at %s already", e.ID, old.At)
		return
	}
	if e.Country != "" && e.Type != news.Country {
		l.need(t, "country:"+e.Country)
	}
	l.g.entryByID[e.ID] = e
	l.g.entries = append(l.g.entries, e)
}

// need notes an id that must exist.
func (l *loader) need(t *table, id string) {
	l.later = append(l.later, reference{id, t.at()})
}

// countries reads countries.tsv: an actor and a place for each.
func (l *loader) countries() {
	columns := []string{"code", "alpha2", "name", "other_names", "capital", "region", "neighbours", "latitude", "longitude", "existed"}
	l.each("countries.tsv", columns, func(t *table) {
		c := t.cells
		e := &Entry{ID: "country:" + c[0], Name: c[2], Names: list(c[3]), Type: news.Country, Country: c[0], Alpha2: c[1], Region: c[5], Weight: countryWeight}
		e.From, e.To = t.span(c[9])
		for _, n := range list(c[6]) {
			e.Neighbours = append(e.Neighbours, "country:"+n)
			l.need(t, "country:"+n)
		}
		if !code(c[0], 3) || c[1] != "" && !code(c[1], 2) {
			t.fault("%q, %q are no country codes", c[0], c[1])
		}
		l.actor(t, e)
		p := &Place{ID: e.ID, Name: e.Name, Names: e.Names, Country: e.Country, Kind: "country", Latitude: t.degrees(c[7], 90), Longitude: t.degrees(c[8], 180)}
		l.place(t, p)
	})
}

// countryWeight lets a country come before a company or a person of its name.
const countryWeight = 1000

// code reports whether s is n capitals.
func code(s string, n int) bool {
	return len(s) == n && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// adjectives reads adjectives.tsv.
func (l *loader) adjectives() {
	l.each("adjectives.tsv", []string{"country", "adjectives", "people"}, func(t *table) {
		l.need(t, "country:"+t.cells[0])
		people := list(t.cells[2])
		for _, w := range people {
			l.adjective(t, w, true)
		}
		for _, w := range list(t.cells[1]) {
			if !slices.Contains(people, w) {
				l.adjective(t, w, false)
			}
		}
	})
}

func (l *loader) adjective(t *table, word string, noun bool) {
	if old, ok := l.g.adjectives[Fold(word)]; ok {
		t.fault("%q is of %s already", word, old.Country)
		return
	}
	l.g.adjectives[Fold(word)] = Adjective{Word: word, Country: t.cells[0], Noun: noun}
}

// agents reads agents.tsv; other forms of an agent lead to it, too.
func (l *loader) agents() {
	seen := map[string]bool{}
	l.each("agents.tsv", []string{"words", "other_forms", "type", "sector", "office", "capacity"}, func(t *table) {
		c := t.cells
		a := Agent{Words: c[0], Type: news.ActorType(c[2]), Sector: c[3], Office: t.yes(c[4]), Capacity: c[5]}
		if !code(a.Sector, 3) || !slices.Contains(actorTypes, a.Type) || !slices.Contains([]string{"official", "unofficial", "unknown"}, a.Capacity) {
			t.fault("type %q, sector %q or capacity %q is not known", a.Type, a.Sector, a.Capacity)
		}
		for _, form := range append([]string{a.Words}, list(c[1])...) {
			key := lemmaKey(form)
			if key == "" || seen[key] {
				t.fault("%q is empty or there already", form)
				continue
			}
			seen[key] = true
			words := strings.Fields(key)
			last := words[len(words)-1]
			l.g.agents[last] = append(l.g.agents[last], agentPhrase{words, a})
		}
	})
	for _, phrases := range l.g.agents {
		slices.SortStableFunc(phrases, func(a, b agentPhrase) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
}

// actorTypes are the types that data may name.
var actorTypes = []news.ActorType{
	news.Person, news.People, news.Country, news.Government, news.Military, news.Police, news.ArmedGroup, news.Party,
	news.Company, news.Media, news.InternationalOrganization, news.NGO, news.Organization,
}

// offices reads offices.tsv: the names that an office has, and its sector.
func (l *loader) offices() {
	l.each("offices.tsv", []string{"office", "other_names", "sector"}, func(t *table) {
		o := office{t.cells[0], t.cells[2]}
		for _, name := range append([]string{o.name}, list(t.cells[1])...) {
			if old, ok := l.g.officeNames[Fold(name)]; ok {
				t.fault("%q is %q already", name, old.name)
			}
			l.g.officeNames[Fold(name)] = o
		}
	})
}

// actors reads organizations.tsv and governments.tsv.
func (l *loader) actors() {
	columns := []string{"id", "name", "other_names", "type", "country", "sector", "parent", "members"}
	for _, name := range []string{"governments.tsv", "organizations.tsv"} {
		l.optional(name, columns, func(t *table) {
			c := t.cells
			e := &Entry{ID: c[0], Name: c[1], Names: list(c[2]), Type: news.ActorType(c[3]), Country: c[4], Sector: c[5], Parent: c[6]}
			if !slices.Contains(actorTypes, e.Type) {
				t.fault("type %q is not known", e.Type)
			}
			if e.Parent != "" {
				l.need(t, e.Parent)
			}
			for _, m := range list(c[7]) {
				e.Members = append(e.Members, l.membership(t, m))
			}
			l.actor(t, e)
			l.g.members[e.ID] = e.Members
		})
	}
}

// membership reads `country:CHN` or `country:CHN@member:2001-06-15..`.
func (l *loader) membership(t *table, s string) Membership {
	id, rest, _ := strings.Cut(s, "@")
	status, span, _ := strings.Cut(rest, ":")
	m := Membership{Member: id, Status: cmp.Or(status, "member")}
	m.From, m.To = t.span(span)
	l.need(t, id)
	return m
}

// groups reads groups.tsv.
func (l *loader) groups() {
	columns := []string{"id", "name", "other_names", "country", "sector", "links", "formerly", "from"}
	l.optional("groups.tsv", columns, func(t *table) {
		c := t.cells
		e := &Entry{ID: c[0], Name: c[1], Names: list(c[2]), Type: news.ArmedGroup, Country: c[3], Sector: c[4], Links: list(c[5]), Formerly: list(c[6])}
		e.Names = append(e.Names, e.Formerly...)
		e.From = t.day(c[7], false)
		for _, id := range e.Links {
			l.need(t, id)
		}
		l.actor(t, e)
	})
}

// people reads people.tsv.
func (l *loader) people() {
	columns := []string{"id", "name", "other_names", "country", "weight", "offices"}
	l.optional("people.tsv", columns, func(t *table) {
		c := t.cells
		e := &Entry{ID: c[0], Name: c[1], Names: list(c[2]), Type: news.Person, Country: c[3], Weight: t.number(c[4])}
		for _, o := range list(c[5]) {
			e.Offices = append(e.Offices, l.tenure(t, o))
		}
		slices.SortStableFunc(e.Offices, func(a, b Tenure) int { return a.From.Compare(b.From) })
		if len(e.Offices) > 0 {
			e.Sector = e.Offices[len(e.Offices)-1].Sector
		}
		l.actor(t, e)
		l.surnames(e)
	})
}

// tenure reads `president@country:CHN:2013-03-14..`.
func (l *loader) tenure(t *table, s string) Tenure {
	title, rest, ok := strings.Cut(s, "@")
	parts := strings.Split(rest, ":")
	if !ok || title == "" || len(parts) < 2 || len(parts) > 3 {
		t.fault("%q is no office@of:from..to", s)
		return Tenure{}
	}
	held := Tenure{Office: title, Of: parts[0] + ":" + parts[1], Sector: l.sector(title)}
	if len(parts) == 3 {
		held.From, held.To = t.span(parts[2])
	}
	l.need(t, held.Of)
	return held
}

// sector is that of an office: its own, else that of the agent noun it is.
func (l *loader) sector(title string) string {
	if o, ok := l.g.officeNames[Fold(title)]; ok && o.sector != "" {
		return o.sector
	}
	words := strings.Fields(Fold(title))
	for n := len(words); n > 0; n-- {
		if a, _, ok := l.g.Agent(words[:n], n-1); ok {
			return a.Sector
		}
	}
	return "GOV"
}

// surnames puts a person in under the names that stand for the person alone.
func (l *loader) surnames(e *Entry) {
	for _, key := range surnames(e) {
		if !slices.Contains(l.g.surnames[key], e) {
			l.g.surnames[key] = append(l.g.surnames[key], e)
		}
	}
}

// stops reads stop.tsv: names that are common words, too.
func (l *loader) stops() {
	l.each("stop.tsv", []string{"words", "when"}, func(t *table) {
		when, ok := map[string]stop{"never": stopNever, "plain": stopPlain}[t.cells[1]]
		if !ok {
			t.fault("%q is neither never nor plain", t.cells[1])
		}
		for _, w := range strings.Fields(t.cells[0]) {
			l.g.stops[Fold(w)] = when
		}
	})
}

// places reads regions.tsv, provinces.tsv and places.tsv.
func (l *loader) places() {
	columns := []string{"id", "name", "other_names", "country", "kind", "latitude", "longitude", "population"}
	for _, name := range []string{"regions.tsv", "provinces.tsv", "places.tsv"} {
		l.optional(name, columns, func(t *table) {
			c := t.cells
			p := &Place{ID: c[0], Name: c[1], Names: list(c[2]), Country: c[3], Kind: c[4], Latitude: t.degrees(c[5], 90), Longitude: t.degrees(c[6], 180), Population: t.number(c[7])}
			if p.Kind == "capital" {
				p.Kind, p.Capital = "city", true
				l.g.capitals[p.Country] = p
			}
			l.place(t, p)
		})
	}
}

// place puts a place in.
func (l *loader) place(t *table, p *Place) {
	if p.ID == "" || p.Name == "" {
		t.fault("no id or no name")
		return
	}
	if _, ok := l.g.placeByID[p.ID]; ok {
		t.fault("%s is there already", p.ID)
		return
	}
	if _, ok := l.g.entryByID["country:"+p.Country]; p.Country != "" && !ok {
		t.fault("country %q is not known", p.Country)
	}
	l.g.placeByID[p.ID] = p
	l.g.places = append(l.g.places, p)
}

// seats reads seats.tsv; a capital is a seat unless the file says otherwise.
func (l *loader) seats() {
	l.each("seats.tsv", []string{"actor", "names"}, func(t *table) {
		if t.cells[0] != "-" {
			l.need(t, t.cells[0])
		}
		for _, name := range list(t.cells[1]) {
			l.g.seats[Fold(name)] = strings.TrimPrefix(t.cells[0], "-")
		}
	})
	for country, p := range l.g.capitals {
		for _, name := range append([]string{p.Name}, p.Names...) {
			if _, told := l.g.seats[Fold(name)]; !told {
				l.g.seats[Fold(name)] = "country:" + country
			}
		}
	}
	for name, id := range l.g.seats {
		if id == "" {
			delete(l.g.seats, name)
		}
	}
}

// finish checks what is referred to, sorts, and builds the index of names.
func (l *loader) finish() {
	g := l.g
	for _, r := range l.later {
		if _, ok := g.entryByID[r.id]; !ok {
			l.faults = append(l.faults, fmt.Errorf("%s: %s is not known", r.at, r.id))
		}
	}
	slices.SortFunc(g.entries, func(a, b *Entry) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(g.places, func(a, b *Place) int { return cmp.Compare(a.ID, b.ID) })
	for _, e := range g.entries {
		l.index(e)
	}
	for _, p := range g.places {
		g.names.add(ref{name: p.Name, place: p})
		for _, name := range p.Names {
			g.names.add(ref{name: name, place: p})
		}
	}
	for _, people := range g.surnames {
		slices.SortFunc(people, byWeight)
	}
	l.posts()
	g.version = l.hash()
}

// index puts the names of an actor in, a person's without the Arabic article, too.
func (l *loader) index(e *Entry) {
	for _, name := range append([]string{e.Name}, e.Names...) {
		l.g.names.add(ref{name: name, entry: e})
		if e.Type == news.Person {
			if short := plainName(name); short != name {
				l.g.names.add(ref{name: short, entry: e})
			}
		}
	}
}

// posts sorts who held which office.
func (l *loader) posts() {
	g := l.g
	for _, e := range g.entries {
		for _, t := range e.Offices {
			p := post{g.office(t.Office), t.Of}
			g.holders[p] = append(g.holders[p], holding{e, t})
		}
	}
	for _, spells := range g.holders {
		slices.SortStableFunc(spells, func(a, b holding) int {
			return cmp.Or(a.tenure.From.Compare(b.tenure.From), endOf(a.tenure).Compare(endOf(b.tenure)), cmp.Compare(a.holder.ID, b.holder.ID))
		})
	}
	for _, members := range g.members {
		slices.SortStableFunc(members, func(a, b Membership) int {
			return cmp.Or(cmp.Compare(a.Member, b.Member), a.From.Compare(b.From))
		})
	}
}

// endOf is when a tenure ended; one that is held still ends after all others.
func endOf(t Tenure) time.Time {
	if t.To.IsZero() {
		return time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return t.To
}

// hash is the version of the data: of the files' names and bytes.
func (l *loader) hash() string {
	h := sha256.New()
	names, _ := fs.Glob(l.files, "data/*.tsv")
	for _, name := range names {
		data, _ := fs.ReadFile(l.files, name)
		fmt.Fprintf(h, "%s %d\n", name, len(data))
		h.Write(data)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}
