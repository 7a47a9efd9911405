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
	"sync"

	"casus/extract/news"
)

//go:embed data
var embedded embed.FS

// Load reads and checks the embedded data, and what folders of a user's own
// add to it or put in its place: tables of the same names and columns. All
// faults come in one error, each with file, line and column.
func Load(own ...fs.FS) (*Gazetteer, error) { return load(embedded, own...) }

// load is Load on any files. Actors and places are read side by side.
func load(files fs.FS, own ...fs.FS) (*Gazetteer, error) {
	g := &Gazetteer{
		adjectives:  map[string]Adjective{},
		adjectiveOf: map[string]string{}, agents: map[string][]agentPhrase{}, offices: map[string]office{}, seats: map[string]string{}, stops: map[string]stop{},
		ambiguous: map[string]bool{},
	}
	a := &actors{reader: reader{files: files, own: own}, g: g, known: map[string]bool{}, sectors: map[string]string{}}
	p := &places{reader: reader{files: files, own: own}, capitals: map[string]*Place{}}
	var wait sync.WaitGroup
	wait.Go(p.read)
	a.read()
	wait.Wait()
	g.places, g.placeNames, g.capitals = p.all, p.names, p.capitals
	a.seats()
	a.check(p)
	a.faults = append(a.faults, strangers(own)...)
	if err := joined(append(a.faults, p.faults...)); err != nil {
		return nil, fmt.Errorf("load the gazetteer: %w", err)
	}
	g.holders = sync.OnceValue(func() map[post][]holding { return holders(g) })
	g.version = sync.OnceValue(func() string { return hash(files, own...) })
	return g, nil
}

// reader reads tables and gathers their faults.
type reader struct {
	files  fs.FS
	own    []fs.FS // folders of the user
	faults []error
}

// each goes through the rows of a file, and of those of its name in the
// user's folders.
func (r *reader) each(name string, columns []string, row func(*table)) {
	r.rows(open(r.files, "data/"+name, columns...), row)
	r.ownRows(name, columns, row)
}

func (r *reader) rows(t *table, row func(*table)) {
	for t.next() {
		row(t)
	}
	r.faults = append(r.faults, t.faults...)
}

func (r *reader) ownRows(name string, columns []string, row func(*table)) {
	for _, files := range r.own {
		if has(files, name) {
			t := open(files, name, columns...)
			t.own = true
			r.rows(t, row)
		}
	}
}

func has(files fs.FS, name string) bool {
	_, err := fs.Stat(files, name)
	return !errors.Is(err, fs.ErrNotExist)
}

// tables are the files that a folder can have.
var tables = []string{
	"countries.tsv", "adjectives.tsv", "agents.tsv", "offices.tsv", "stop.tsv", "governments.tsv", "organizations.tsv", "groups.tsv", "people.tsv",
	"seats.tsv", "regions.tsv", "provinces.tsv", "places.tsv", "ambiguous.tsv",
}

// strangers names the files of a user's folders that are no tables.
func strangers(own []fs.FS) []error {
	var faults []error
	for _, files := range own {
		found, err := fs.Glob(files, "*")
		if err != nil {
			faults = append(faults, fmt.Errorf("list the folder: %w", err))
		}
		tablesFound := 0
		for _, name := range found {
			switch {
			case slices.Contains(tables, name):
				tablesFound++
			case strings.HasSuffix(name, ".tsv") || strings.HasSuffix(name, ".csv"):
				faults = append(faults, fmt.Errorf("%s:1:1: no table has that name; there are %s", name, strings.Join(tables, ", ")))
			}
		}
		if tablesFound == 0 && len(faults) == 0 {
			faults = append(faults, fmt.Errorf("the folder has none of the tables %s", strings.Join(tables, ", ")))
		}
	}
	return faults
}

// optional is each for a file that may be absent.
func (r *reader) optional(name string, columns []string, row func(*table)) {
	if has(r.files, "data/"+name) {
		r.rows(open(r.files, "data/"+name, columns...), row)
	}
	r.ownRows(name, columns, row)
}

var countryColumns = []string{"code", "alpha2", "name", "other_names", "capital", "region", "neighbours", "latitude", "longitude", "existed"}

// actors reads all but the places.
type actors struct {
	reader
	g       *Gazetteer
	later   []reference
	known   map[string]bool   // ids in later
	sectors map[string]string // of offices, by their title
}

// reference is an id that must exist once all is read.
type reference struct{ id, at string }

func (a *actors) read() {
	a.countries()
	a.adjectives()
	a.agents()
	a.offices()
	a.stops()
	a.organizations()
	a.groups()
	a.people()
	a.optional("ambiguous.tsv", []string{"name", "decides"}, func(t *table) {
		if t.cells[0] == "" || t.cells[1] == "" {
			t.fault("no name, or nothing that decides")
		}
		a.g.ambiguous[Fold(t.cells[0])] = true
	})
	a.index()
}

// add puts an entry in.
func (a *actors) add(t *table, e *Entry) {
	e.At, e.own = t.at(), t.own
	if e.ID == "" || e.Name == "" {
		t.fault("no id or no name")
		return
	}
	if e.Country != "" && e.Type != news.Country {
		a.need(t, "country:"+e.Country)
	}
	a.g.entries = append(a.g.entries, e)
}

// need notes an id that must exist.
func (a *actors) need(t *table, id string) {
	if !a.known[id] {
		a.known[id] = true
		_, bare, _ := strings.Cut(id, ":")
		a.later = append(a.later, reference{id, t.spot(id, bare)})
	}
}

// countries reads countries.tsv.
func (a *actors) countries() {
	a.each("countries.tsv", countryColumns, func(t *table) {
		c := t.cells
		e := &Entry{ID: "country:" + c[0], Name: c[2], Names: t.list(c[3]), Type: news.Country, Country: c[0], Alpha2: c[1], Sector: "GOV", Region: c[5], Weight: countryWeight}
		e.From, e.To = t.span(c[9])
		for _, n := range t.list(c[6]) {
			e.Neighbours = append(e.Neighbours, "country:"+n)
			a.need(t, "country:"+n)
		}
		if !code(c[0], 3) || c[1] != "" && !code(c[1], 2) {
			t.fault("%q, %q are no country codes", c[0], c[1])
		}
		a.add(t, e)
	})
}

// countryWeight lets a country come before a company or a person of its name.
const countryWeight = 1000

// code reports whether s is n capitals.
func code(s string, n int) bool {
	return len(s) == n && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// adjectives reads adjectives.tsv.
func (a *actors) adjectives() {
	a.each("adjectives.tsv", []string{"country", "adjectives", "people"}, func(t *table) {
		a.need(t, "country:"+t.cells[0])
		if words := t.list(t.cells[1]); len(words) > 0 {
			a.g.adjectiveOf[t.cells[0]] = words[0]
		}
		people := t.list(t.cells[2])
		for _, w := range people {
			a.adjective(t, w, true)
		}
		for _, w := range t.list(t.cells[1]) {
			if !slices.Contains(people, w) {
				a.adjective(t, w, false)
			}
		}
	})
}

func (a *actors) adjective(t *table, word string, noun bool) {
	key := Fold(word)
	if old, ok := a.g.adjectives[key]; ok {
		t.fault("%q is of %s already", word, old.Country)
	}
	a.g.adjectives[key] = Adjective{Word: word, Country: t.cells[0], Noun: noun}
}

// agents reads agents.tsv; other forms of an agent lead to it, too.
func (a *actors) agents() {
	seen := map[string]bool{}
	a.each("agents.tsv", []string{"words", "other_forms", "type", "sector", "office", "capacity"}, func(t *table) {
		c := t.cells
		agent := Agent{Words: c[0], Type: news.ActorType(c[2]), Sector: c[3], Office: t.yes(c[4]), Capacity: c[5]}
		if !code(agent.Sector, 3) || !slices.Contains(actorTypes, agent.Type) || !slices.Contains(capacities, agent.Capacity) {
			t.fault("type %q, sector %q or capacity %q is not known", agent.Type, agent.Sector, agent.Capacity)
		}
		for _, form := range append([]string{agent.Words}, t.list(c[1])...) {
			key := lemmaKey(form)
			if key == "" || seen[key] {
				t.fault("%q is empty or there already", form)
				continue
			}
			seen[key] = true
			words := strings.Fields(key)
			last := words[len(words)-1]
			a.g.agents[last] = append(a.g.agents[last], agentPhrase{words, agent})
		}
	})
	for _, phrases := range a.g.agents {
		slices.SortStableFunc(phrases, func(a, b agentPhrase) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
}

var capacities = []string{"official", "unofficial", "unknown"}

// actorTypes are the types that data may name.
var actorTypes = []news.ActorType{
	news.Person, news.People, news.Country, news.Government, news.Military, news.Police, news.ArmedGroup, news.Party,
	news.Company, news.Media, news.InternationalOrganization, news.NGO, news.Organization,
}

// offices reads offices.tsv: the names that an office has, and its sector.
func (a *actors) offices() {
	a.each("offices.tsv", []string{"office", "other_names", "sector"}, func(t *table) {
		o := office{Fold(t.cells[0]), t.cells[2]}
		for _, name := range append([]string{t.cells[0]}, t.list(t.cells[1])...) {
			if old, ok := a.g.offices[Fold(name)]; ok {
				t.fault("%q is %q already", name, old.name)
			}
			a.g.offices[Fold(name)] = o
		}
	})
}

// stops reads stop.tsv: names that are common words, too.
func (a *actors) stops() {
	a.each("stop.tsv", []string{"words", "when"}, func(t *table) {
		when, ok := map[string]stop{"never": stopNever, "plain": stopPlain, "small": stopSmall}[t.cells[1]]
		if !ok {
			t.fault("%q is none of never, plain, small", t.cells[1])
		}
		for _, w := range strings.Fields(t.cells[0]) {
			if _, twice := a.g.stops[Fold(w)]; twice {
				t.fault("%q is there already", w)
			}
			a.g.stops[Fold(w)] = when
		}
	})
}

// organizations reads governments.tsv and organizations.tsv.
func (a *actors) organizations() {
	columns := []string{"id", "name", "other_names", "type", "country", "sector", "parent", "members"}
	a.g.members = map[string][]Membership{}
	for _, name := range []string{"governments.tsv", "organizations.tsv"} {
		a.optional(name, columns, func(t *table) {
			c := t.cells
			e := &Entry{ID: c[0], Name: c[1], Names: t.list(c[2]), Type: news.ActorType(c[3]), Country: c[4], Sector: c[5], Parent: c[6]}
			if !slices.Contains(actorTypes, e.Type) {
				t.fault("type %q is not known", e.Type)
			}
			if e.Parent != "" {
				a.need(t, e.Parent)
			}
			for _, m := range t.list(c[7]) {
				e.Members = append(e.Members, a.membership(t, m))
			}
			slices.SortStableFunc(e.Members, func(a, b Membership) int {
				return cmp.Or(cmp.Compare(a.Member, b.Member), a.From.Compare(b.From))
			})
			a.g.members[e.ID] = e.Members
			a.add(t, e)
		})
	}
}

// membership reads `country:CHN` or `country:CHN@member:2001-06-15..`.
func (a *actors) membership(t *table, s string) Membership {
	id, rest, _ := strings.Cut(s, "@")
	status, span, _ := strings.Cut(rest, ":")
	m := Membership{Member: id, Status: cmp.Or(status, "member")}
	m.From, m.To = t.span(span)
	a.need(t, id)
	return m
}

// groups reads groups.tsv.
func (a *actors) groups() {
	columns := []string{"id", "name", "other_names", "country", "sector", "links", "formerly", "from"}
	a.optional("groups.tsv", columns, func(t *table) {
		c := t.cells
		e := &Entry{ID: c[0], Name: c[1], Names: t.list(c[2]), Type: news.ArmedGroup, Country: c[3], Sector: c[4], Links: t.list(c[5]), Formerly: t.list(c[6])}
		e.Names = slices.Concat(e.Names, e.Formerly)
		e.From = t.day(c[7], false)
		for _, id := range e.Links {
			a.need(t, id)
		}
		a.add(t, e)
	})
}

// people reads people.tsv.
func (a *actors) people() {
	columns := []string{"id", "name", "other_names", "country", "weight", "offices"}
	var people []Entry
	var offices []Tenure
	a.optional("people.tsv", columns, func(t *table) {
		if people == nil {
			people, offices = make([]Entry, 0, t.rows()+1), make([]Tenure, 0, t.rows()+1)
		}
		c := t.cells
		people = append(people, Entry{ID: c[0], Name: c[1], Names: t.list(c[2]), Type: news.Person, Country: c[3], Weight: t.number(c[4])})
		e := &people[len(people)-1]
		start := len(offices)
		for rest, more := c[5], c[5] != ""; more; {
			var o string
			o, rest, more = strings.Cut(rest, "|")
			offices = append(offices, a.tenure(t, o))
		}
		e.Offices = offices[start:len(offices):len(offices)]
		slices.SortStableFunc(e.Offices, func(a, b Tenure) int { return a.From.Compare(b.From) })
		if len(e.Offices) > 0 {
			e.Sector = e.Offices[len(e.Offices)-1].Sector
		}
		a.add(t, e)
	})
}

// tenure reads `president@country:CHN:2013-03-14..`.
func (a *actors) tenure(t *table, s string) Tenure {
	title, rest, ok := strings.Cut(s, "@")
	of, span := rest, ""
	if first := strings.IndexByte(rest, ':'); first >= 0 {
		if second := strings.IndexByte(rest[first+1:], ':'); second >= 0 {
			of, span = rest[:first+1+second], rest[first+1+second+1:]
		}
	}
	if !ok || title == "" || !strings.Contains(of, ":") {
		t.fault("%q is no office@of:from..to", s)
		return Tenure{}
	}
	held := Tenure{Office: title, Of: of, Sector: a.sector(title)}
	held.From, held.To = t.span(span)
	a.need(t, of)
	return held
}

// sector is that of an office: its own, else that of the agent noun it is.
func (a *actors) sector(title string) string {
	s, ok := a.sectors[title]
	if !ok {
		s = sectorOf(a.g, title)
		a.sectors[title] = s
	}
	return s
}

func sectorOf(g *Gazetteer, title string) string {
	if o, ok := g.offices[Fold(title)]; ok {
		return o.sector
	}
	words := strings.Fields(Fold(title))
	for n := len(words); n > 0; n-- {
		if agent, _, ok := g.Agent(words[:n], n-1); ok {
			return agent.Sector
		}
	}
	return "GOV"
}

// unique sorts rows by id and keeps one of each: the user's own in the place of
// ours. What is there twice otherwise is told.
func unique[T any](rows []T, key func(T) (id string, own bool), twice func(row, had T)) []T {
	slices.SortStableFunc(rows, func(a, b T) int {
		x, _ := key(a)
		y, _ := key(b)
		return strings.Compare(x, y)
	})
	kept := rows[:0]
	for _, row := range rows {
		if len(kept) == 0 {
			kept = append(kept, row)
			continue
		}
		last := len(kept) - 1
		id, own := key(row)
		switch hadID, hadOwn := key(kept[last]); {
		case id != hadID:
			kept = append(kept, row)
		case own && !hadOwn:
			kept[last] = row
		default:
			twice(row, kept[last])
		}
	}
	return kept
}

// index sorts the actors and builds the indexes of their names.
func (a *actors) index() {
	g := a.g
	g.entries = unique(g.entries, func(e *Entry) (string, bool) { return e.ID, e.own }, func(e, had *Entry) {
		a.faults = append(a.faults, fmt.Errorf("%s:1: %s is at %s already", e.At, e.ID, had.At))
	})
	g.actorNames, g.surnames = newIndex(2*len(g.entries)), newIndex(len(g.entries))
	var keys []string
	for _, e := range g.entries {
		a.names(e, e.Name)
		for _, name := range e.Names {
			a.names(e, name)
		}
		if e.Type != news.Person {
			continue
		}
		keys = surnamesOf(e, keys[:0])
		for _, key := range keys {
			g.surnames.add(ref{name: key, entry: e})
		}
	}
}

// names puts a name of an actor in; a person's also without the Arabic article inside.
func (a *actors) names(e *Entry, name string) {
	x := &a.g.actorNames
	x.add(ref{name: name, entry: e})
	if e.Type != news.Person || !strings.ContainsAny(name, "Ll") {
		return
	}
	if short, ok := innerArticle([]byte(Fold(name))); ok {
		start := len(x.text)
		x.text = append(x.text, short...)
		x.addFolded(ref{name: string(short), entry: e}, start)
	}
}

// seats reads seats.tsv; a capital is a seat unless the file says otherwise.
func (a *actors) seats() {
	seats := a.g.seats
	a.each("seats.tsv", []string{"actor", "names"}, func(t *table) {
		if t.cells[0] != "-" {
			a.need(t, t.cells[0])
		}
		for _, name := range t.list(t.cells[1]) {
			seats[Fold(name)] = strings.TrimPrefix(t.cells[0], "-")
		}
	})
	for country, p := range a.g.capitals {
		for _, name := range append([]string{p.Name}, p.Names...) {
			if _, told := seats[Fold(name)]; !told {
				seats[Fold(name)] = "country:" + country
			}
		}
	}
	for name, id := range seats {
		if id == "" {
			delete(seats, name)
		}
	}
}

// check looks for what is referred to and is not there.
func (a *actors) check(p *places) {
	for _, r := range a.later {
		if _, ok := a.g.Entry(r.id); !ok {
			a.faults = append(a.faults, fmt.Errorf("%s: %s is not known", r.at, r.id))
		}
	}
}

// places reads the places.
type places struct {
	reader
	all      []*Place
	names    index
	capitals map[string]*Place
}

// read reads countries.tsv, regions.tsv, provinces.tsv and places.tsv, each
// sorted by id or sorted here, and builds the index of names.
func (p *places) read() {
	countries := map[string]bool{"": true}
	p.each("countries.tsv", countryColumns, func(t *table) {
		c := t.cells
		countries[c[0]] = true
		p.all = append(p.all, &Place{own: t.own, ID: "country:" + c[0], Name: c[2], Names: t.list(c[3]), Country: c[0], Kind: "country", Latitude: t.degrees(c[7], 90), Longitude: t.degrees(c[8], 180)})
	})
	columns := []string{"id", "name", "other_names", "country", "kind", "latitude", "longitude", "population"}
	for _, name := range []string{"regions.tsv", "provinces.tsv", "places.tsv"} {
		var batch []Place
		p.each(name, columns, func(t *table) {
			if batch == nil {
				batch = make([]Place, 0, t.rows()+1)
			}
			batch = append(batch, p.place(t))
			batch[len(batch)-1].own = t.own
			if place := &batch[len(batch)-1]; !countries[place.Country] {
				t.fault("country %q is not known", place.Country)
			}
			if batch[len(batch)-1].Capital {
				p.capitals[t.cells[3]] = &batch[len(batch)-1]
			}
		})
		for i := range batch {
			p.all = append(p.all, &batch[i])
		}
	}
	p.index()
}

// place reads a row.
func (p *places) place(t *table) Place {
	c := t.cells
	place := Place{ID: c[0], Name: c[1], Names: t.list(c[2]), Country: c[3], Kind: c[4], Latitude: t.degrees(c[5], 90), Longitude: t.degrees(c[6], 180), Population: t.number(c[7])}
	switch place.Kind {
	case "capital":
		place.Kind, place.Capital = "city", true
	case "city", "province", "region", "sea":
	default:
		t.fault("kind %q is not known", place.Kind)
	}
	if place.ID == "" || place.Name == "" {
		t.fault("no id or no name")
	}
	return place
}

// index sorts the places and builds the index of their names.
func (p *places) index() {
	p.all = unique(p.all, func(place *Place) (string, bool) { return place.ID, place.own }, func(place, _ *Place) {
		p.faults = append(p.faults, fmt.Errorf("data: the place %s is there twice", place.ID))
	})
	p.names = newIndex(len(p.all) * 5 / 4)
	for _, place := range p.all {
		p.names.add(ref{name: place.Name, place: place})
		for _, name := range place.Names {
			p.names.add(ref{name: name, place: place})
		}
	}
}

// hash is the version of the data: of the files' names and bytes.
func hash(files fs.FS, own ...fs.FS) string {
	h := sha256.New()
	add := func(files fs.FS, pattern string) {
		names, _ := fs.Glob(files, pattern)
		for _, name := range names {
			data, _ := fs.ReadFile(files, name)
			fmt.Fprintf(h, "%s %d\n", name, len(data))
			h.Write(data)
		}
	}
	add(files, "data/*.tsv")
	for _, folder := range own {
		add(folder, "*.tsv")
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// Check gives the names that lead to several actors, people left out, though
// ambiguous.tsv does not say what decides; of people their offices, the
// article's countries and who is best known decide.
func (g *Gazetteer) Check() error {
	var faults []error
	for _, k := range g.actorNames.keys {
		entries := slices.DeleteFunc(slices.Clone(g.actorNames.entries(k.first, every)), func(e *Entry) bool { return e.Type == news.Person })
		name := string(g.actorNames.text[k.start:k.end])
		if len(entries) < 2 || g.ambiguous[name] {
			continue
		}
		slices.SortStableFunc(entries, func(a, b *Entry) int { return boolCompare(b.own, a.own) })
		faults = append(faults, fmt.Errorf("%s:1: %q is %s, and %s of %s too; ambiguous.tsv can say what decides", entries[0].At, name, entries[0].ID, entries[1].ID, entries[1].At))
	}
	slices.SortFunc(faults, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return joined(faults)
}

func boolCompare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
