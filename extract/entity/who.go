package entity

import (
	"slices"
	"strings"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// identify decides whom each name names. Full names in the article decide
// before the gazetteer does; a surname leads to the full name.
func (f *finder) identify() {
	f.noteContext()
	for _, n := range f.names {
		if n.last > n.first {
			f.long = append(f.long, n)
		}
	}
	for _, n := range f.names {
		if !n.blocked {
			f.fromGazetteer(n)
		}
	}
	f.brackets()
	f.shortNames()
	for _, n := range f.names {
		if !n.blocked && n.whole == nil && n.id == "" && n.kind != news.PlaceType {
			f.provisional(n)
		}
	}
	for _, n := range f.names {
		if w := n.root(); w != n {
			n.kind, n.entry, n.id = w.kind, w.entry, w.id
		}
	}
}

// root follows a short name to the fullest one.
func (n *name) root() *name {
	for steps := 0; n.whole != nil && steps < 8; steps++ {
		n = n.whole
	}
	return n
}

// noteContext counts the countries that the article speaks of, by name or adjective.
func (f *finder) noteContext() {
	for _, l := range f.lines {
		for i := range l.forms {
			if a, _, ok := f.g.AdjectiveAt(l.forms, i); ok && a.Country != "" {
				f.context[a.Country]++
			}
		}
	}
	for _, n := range f.names {
		for _, e := range n.known.Entries {
			if e.Type == news.Country {
				f.context[e.Country]++
			}
		}
	}
}

// fromGazetteer picks the one of the gazetteer's actors of a name that fits
// its kind, the article's day and its countries.
func (f *finder) fromGazetteer(n *name) {
	e := f.pick(n.known.Entries, n.kind)
	l := f.lines[n.sent]
	if e == nil && n.kind == news.Person && n.first < n.last && len(n.known.Entries) == 0 {
		e = f.spelt(l, n)
	}
	if e == nil && n.kind == news.Person && n.first == n.last && f.fullNamed(n) == nil {
		e = f.pick(f.ofOwner(l, n, f.known1(l, n)), news.Person)
	}
	if id, ok := f.g.Seat(l.words(n.first, n.last)); e == nil && ok && n.title == "" && n.kind != news.PlaceType && len(n.known.Places) == 0 {
		e, _ = f.g.Entry(id) // "the Kremlin"
		n.kind = news.Country
	}
	if e == nil {
		return
	}
	n.entry, n.id, n.why = e, e.ID, "gazetteer"
	if n.kind != news.PlaceType {
		n.kind = e.Type
	}
	f.know(e)
}

// spellings are names that news writes in several ways.
var spellings = func() map[string][]string {
	out := map[string][]string{}
	for _, group := range []string{
		"mohamed mohammed muhammad mohammad mohamad", "ahmed ahmad", "hussein hussain husain hossein", "hassan hasan", "abdul abdel", "yousef yusuf youssef yousaf",
		"sergei sergey", "alexei alexey aleksei aleksey", "andrei andrey andrii", "dmitry dmitri dmitriy", "yuri yury yuriy", "alexander aleksandr oleksandr", "mikhail mykhailo", "nikolai nikolay",
		"khalid khaled", "omar umar", "osman usman othman", "said saeed sayed", "ibrahim ebrahim", "ali aly", "mehdi mahdi", "jamal gamal", "suleiman sulaiman soleiman",
	} {
		words := strings.Fields(group)
		for _, w := range words {
			out[w] = words
		}
	}
	return out
}()

// spelt finds the one person whose name differs from this one by a way of spelling only.
func (f *finder) spelt(l *line, n *name) *gazetteer.Entry {
	var found *gazetteer.Entry
	words := slices.Clone(l.lower[n.first : n.last+1])
	for i, w := range words {
		for _, other := range spellings[w] {
			words[i] = other
			for _, e := range f.g.Named(strings.Join(words, " ")) {
				if e.Type == news.Person {
					if found != nil && found != e {
						return nil
					}
					found = e
				}
			}
		}
		words[i] = w
	}
	return found
}

// known1 gives the people that a surname alone can mean: only where the text
// shows a person, by a title or by what is done.
func (f *finder) known1(l *line, n *name) []*gazetteer.Entry {
	if l.Tokens[n.first].UPOS != "PROPN" && n.title == "" {
		return nil
	}
	people := f.g.Surname(l.forms[n.first])
	if len(people) == 0 || n.title != "" {
		return people
	}
	if len(people) > 1 && people[0].Weight == people[1].Weight && len(f.inOffice(people)) != 1 {
		return nil
	}
	return people
}

// ofOwner keeps the people who are of the country that the words around a name
// say: "King Hassan of Morocco" is no Tanzanian.
func (f *finder) ofOwner(l *line, n *name, people []*gazetteer.Entry) []*gazetteer.Entry {
	country := f.owner(l, n.first, n.last)
	if country == "" {
		return people
	}
	var fit []*gazetteer.Entry
	for _, e := range people {
		if e.Country == country || e.Country == "" {
			fit = append(fit, e)
		}
	}
	return fit
}

// inOffice keeps the people who held an office on the article's day.
func (f *finder) inOffice(people []*gazetteer.Entry) []*gazetteer.Entry {
	if f.a.Published.IsZero() {
		return nil
	}
	var held []*gazetteer.Entry
	for _, e := range people {
		if len(f.g.OfficesOf(e.ID, f.a.Published)) > 0 {
			held = append(held, e)
		}
	}
	return held
}

// pick chooses among the actors of one name: those of the kind; of people those
// in office on the day; those of the article's countries; the best known.
func (f *finder) pick(entries []*gazetteer.Entry, kind news.ActorType) *gazetteer.Entry {
	var fit []*gazetteer.Entry
	for _, e := range entries {
		if fitsKind(e.Type, kind) {
			fit = append(fit, e)
		}
	}
	if held := f.inOffice(fit); len(held) > 0 {
		fit = held
	}
	var best *gazetteer.Entry
	for _, e := range fit {
		if best == nil || e.Weight == best.Weight && f.context[e.Country] > f.context[best.Country] ||
			f.context[best.Country] == 0 && f.context[e.Country] > 0 && e.Country != "" {
			best = e
		}
	}
	return best
}

// fitsKind reports whether an actor of a type can bear a name judged to be of a kind.
func fitsKind(have, kind news.ActorType) bool {
	switch {
	case have == kind, kind == "":
		return true
	case kind == news.PlaceType:
		return have == news.Country
	case kind == news.Person || have == news.Person:
		return false
	case kind == news.Country:
		return have == news.Country
	}
	return have != news.Country
}

// know puts an actor of the gazetteer into the article's register.
func (f *finder) know(e *gazetteer.Entry) {
	if f.actors[e.ID] != nil {
		return
	}
	a := &news.Actor{ID: e.ID, Name: e.Name, Type: e.Type, Country: e.Country, Sector: e.Sector, Capacity: "unknown", Known: true, Named: true}
	f.hold(a, e)
	f.actors[e.ID] = a
}

// hold gives an actor the office that it holds on the article's day.
func (f *finder) hold(a *news.Actor, e *gazetteer.Entry) {
	switch e.Type {
	case news.Country, news.Government, news.Military, news.Police, news.InternationalOrganization:
		a.Capacity = "official"
		return
	case news.ArmedGroup:
		a.Capacity = "unofficial"
		return
	}
	held := f.g.OfficesOf(e.ID, f.a.Published)
	if len(held) == 0 {
		if len(e.Offices) > 0 && !f.a.Published.IsZero() {
			if a.Capacity = "unofficial"; a.Sector == "GOV" && before(e.Offices, f.a) {
				a.Sector = "ELI"
			}
		}
		return
	}
	t := held[len(held)-1]
	a.Office = t.Office
	if of, ok := f.g.Entry(t.Of); ok {
		a.Office += " of " + of.Name
		if of.Country != "" && of.Type == news.Country {
			a.Country = of.Country
		}
	}
	if t.Sector != "" {
		a.Sector = t.Sector
	}
	a.Capacity = capacityOf(a.Sector)
}

// before reports whether the last office ended before the article was written.
func before(offices []gazetteer.Tenure, a *news.Article) bool {
	last := offices[len(offices)-1]
	return !last.To.IsZero() && last.To.Before(a.Published)
}

// capacityOf tells whether people of a sector act for a state.
func capacityOf(sector string) string {
	switch sector {
	case "GOV", "MIL", "COP", "LEG", "JUD", "SPY", "DIP", "IGO", "PRE":
		return "official"
	case "REB", "UAF", "CRM", "CVL", "OPP", "SEP", "TER", "RAD", "INS", "IMG", "PRM", "ELI", "REF":
		return "unofficial"
	}
	return "unknown"
}

// fullNamed finds the fuller name in the article that a name of one or two words is
// short for: the nearest before it, else the first behind it. The last
// word of a person's name leads to it; so does the first where people of that
// name's region are called by it, or where it is no given name.
func (f *finder) fullNamed(n *name) *name {
	l := f.lines[n.sent]
	key := folded(l.words(n.first, n.last))
	var before, behind *name
	seen := map[string]bool{}
	for _, m := range f.long {
		if m == n || m.blocked || m.kind != news.Person || m.last-m.first <= n.last-n.first {
			continue
		}
		whole := folded(f.lines[m.sent].words(m.first, m.last))
		if !f.shortFor(l, n, key, whole) {
			continue
		}
		seen[whole] = true
		if m.sent < n.sent || m.sent == n.sent && m.first < n.first {
			before = m
		} else if behind == nil {
			behind = m
		}
	}
	if before != nil {
		return before
	}
	if len(seen) == 1 {
		return behind
	}
	return nil
}

// shortFor reports whether key is a short form of a whole folded name.
func (f *finder) shortFor(l *line, n *name, key, whole string) bool {
	switch {
	case strings.HasSuffix(whole, " "+key):
		return true
	case !strings.HasPrefix(whole, key+" "):
		return false
	}
	_, isGiven := given(key)
	return !isGiven || n.title != "" || f.calledByFirst(whole, key)
}

// calledByFirst reports whether the gazetteer knows that a person is called by the first word: Xi.
func (f *finder) calledByFirst(whole, key string) bool {
	for _, e := range f.g.Surname(key) {
		for _, known := range append([]string{e.Name}, e.Names...) {
			if folded(known) == whole {
				return true
			}
		}
	}
	return false
}

// shortNames leads short names of people to full ones, and names written alike,
// but for accents and middle names, to the first of them.
func (f *finder) shortNames() {
	first := map[string]*name{}
	for _, n := range f.names {
		if n.blocked || n.whole != nil {
			continue
		}
		l := f.lines[n.sent]
		key := folded(l.words(n.first, n.last))
		couldBe := n.kind == news.Person || n.id == "" && n.kind != news.PlaceType && n.known.N == 0
		if couldBe && n.last-n.first < 2 {
			if full := f.fullNamed(n); full != nil && full.root() != n {
				n.whole, n.kind, n.why = full, news.Person, "short for "+f.lines[full.sent].words(full.first, full.last)
				n.id = ""
				continue
			}
		}
		if n.kind == news.Person && n.last > n.first && n.id == "" {
			words := strings.Fields(key)
			key = words[0] + " " + words[len(words)-1]
		}
		key += "|" + string(n.kind)
		if m := first[key]; m != nil && n.id == "" {
			n.whole = m
		} else if m == nil {
			first[key] = n
		}
	}
}

// brackets joins a name with the one in brackets behind it: "East Turkestan
// Islamic Movement (ETIM)". From there on the short one means the long one.
func (f *finder) brackets() {
	short := map[string]*name{}
	for i, n := range f.names {
		l := f.lines[n.sent]
		if n.blocked {
			continue
		}
		if i+1 < len(f.names) {
			f.bracket(l, n, f.names[i+1], short)
		}
		if m := short[l.words(n.first, n.last)]; m != nil && m.root() != n {
			n.whole, n.kind = m, m.kind
		}
	}
	for _, n := range f.names { // what stands before the bracket, as in the title
		if m := short[f.lines[n.sent].words(n.first, n.last)]; m != nil && n.whole == nil && !n.blocked && m.root() != n && n.entry == nil {
			n.whole, n.kind = m, m.kind
		}
	}
}

// runsThrough reports that the letters of a short form stand in a name in
// their order, the first at its beginning: HiDeL, Highland Democratic League.
func runsThrough(short, long string) bool {
	short, long = strings.ToLower(short), strings.ToLower(long)
	if short[0] != long[0] {
		return false
	}
	for _, r := range short {
		i := strings.IndexRune(long, r)
		if i < 0 {
			return false
		}
		long = long[i+1:]
	}
	return true
}

// bracket joins two names where the second stands in brackets right behind the
// first and the letters of one are the initials of the other.
func (f *finder) bracket(l *line, n, m *name, short map[string]*name) {
	i := n.last + 1
	if isPossessive(l.at(i)) {
		i++
	}
	if m.blocked || m.sent != n.sent || l.at(i) != "(" || m.first != i+1 || l.at(m.last+1) != ")" {
		return
	}
	long, brief := l.words(n.first, n.last), l.words(m.first, m.last)
	switch {
	case isAcronym(brief) && initials(long, brief), m.first == m.last && abbreviates(brief, l, n) && runsThrough(brief, long):
		if n.entry == nil && m.entry != nil {
			n.entry, n.id, n.kind = m.entry, m.id, m.kind
		}
		if n.kind == news.Person || n.kind == news.PlaceType && n.entry == nil {
			n.kind = news.Organization
		}
		m.whole, m.kind, m.id, m.entry, m.why = n, n.kind, n.id, n.entry, "initials of "+long
		short[brief] = n
	case isAcronym(long) && initials(brief, long):
		if n.entry == nil {
			n.whole, n.kind = m, m.kind
			short[long] = m
		} else {
			m.whole, m.kind = n, n.kind
		}
	}
}

// initials reports whether the letters of an acronym come in this order in the
// words of a name, most of them at the beginning of words.
func initials(name, acronym string) bool {
	letters := strings.ToLower(strings.Map(keepLetters, acronym))
	words := strings.Fields(folded(name))
	if len(letters) < 2 || len(words) < 2 {
		return false
	}
	begun, at := 0, 0
	for _, w := range words {
		if at < len(letters) && w[0] == letters[at] {
			begun++
			at++
			for k := 1; k < len(w) && at < len(letters) && at+1 == len(letters) && w[k] != letters[at]; k++ {
			}
		}
	}
	return begun*3 >= len(letters)*2
}

func keepLetters(r rune) rune {
	if r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
		return r
	}
	return -1
}

// provisional gives a name that nobody knows an actor of its own: its id is made
// of the name alone, so that another article's is the same.
func (f *finder) provisional(n *name) {
	l := f.lines[n.sent]
	words := l.words(n.first, n.last)
	if n.kind == news.Government || n.kind == news.Military || n.kind == news.Police {
		f.organ(l, n)
		return
	}
	a := &news.Actor{Name: words, Type: n.kind, Sector: n.sector, Capacity: "unknown", Named: true}
	switch n.kind {
	case news.Person:
		a.ID = "person:" + slug(words)
	case news.ArmedGroup:
		a.ID, a.Capacity = "group:"+slug(words), "unofficial"
	default:
		a.ID = "org:" + slug(words)
	}
	if n.kind == news.Organization && f.severalCountries(words) {
		a.Type, n.kind = news.InternationalOrganization, news.InternationalOrganization
	}
	if n.kind != news.Person && n.kind != news.InternationalOrganization {
		a.Country = f.owner(l, n.first, n.last)
	}
	if a.Sector == "" {
		a.Sector = sectorOf[n.kind]
	}
	n.id, n.why = f.add(a), "name"
}

// severalCountries reports a name that joins countries: "India-Brazil-South
// Africa Dialogue Forum".
func (f *finder) severalCountries(words string) bool {
	seen := set{}
	for _, part := range strings.Split(words, "-") {
		fields := strings.Fields(part)
		for n := min(2, len(fields)); n > 0; n-- {
			for _, e := range f.g.Named(strings.Join(fields[:n], " ")) {
				if e.Type == news.Country {
					seen[e.ID] = true
				}
			}
		}
	}
	return len(seen) > 1
}

// sectorOf is the sector that a type implies.
var sectorOf = map[news.ActorType]string{
	news.Government: "GOV", news.Military: "MIL", news.Police: "COP", news.ArmedGroup: "REB", news.Party: "PTY", news.Company: "BUS",
	news.Media: "MED", news.NGO: "NGO", news.InternationalOrganization: "IGO",
}

// organ gives a ministry, an army, a police its actor: known by its country and
// what it is, so that "Russian Foreign Ministry" and "Russia's Ministry of
// Foreign Affairs" are one. Without a country it is this article's alone.
func (f *finder) organ(l *line, n *name) {
	words := l.words(n.first, n.last)
	country := f.owner(l, n.first, n.last)
	rest, said := words, ""
	if a, k, ok := f.g.AdjectiveAt(l.forms, n.first); ok && n.first+k <= n.last {
		country, rest, said = a.Country, l.words(n.first+k, n.last), l.words(n.first, n.first+k-1)
	}
	if m := f.lookup(l, n.first); m.N > 0 && hasCountry(m) && n.first+m.N < n.last && isPossessive(l.forms[n.first+m.N]) { // "Ukraine's Defence Ministry"
		country, rest, said = countryOf(m), l.words(n.first+m.N+1, n.last), f.g.AdjectiveOf(countryOf(m))
	}
	if country == "" {
		country = f.organElsewhere(words)
	}
	a := f.organOf(country, said, rest, n.kind, n.sector)
	if !a.Known {
		a.Named = true
		if country != "" {
			a.Name = words
		}
	}
	n.id, n.why = f.add(a), "organ of a state"
}

// organElsewhere finds the country of an organ that the article names with its
// country at another place, where it is the only one.
func (f *finder) organElsewhere(words string) string {
	country, many := "", false
	for _, l := range f.lines {
		for _, n := range f.names {
			if n.sent != l.index || n.blocked {
				continue
			}
			whole := l.words(n.first, n.last)
			c := ""
			if strings.HasSuffix(whole, " "+words) || whole == words {
				c = f.owner(l, n.first, n.last)
				if a, _, ok := f.g.AdjectiveAt(l.forms, n.first); ok {
					c = a.Country
				}
			}
			if c != "" {
				many = many || country != "" && country != c
				country = c
			}
		}
	}
	if many {
		return ""
	}
	return country
}

// add puts an actor into the register, or fills the gaps of the one that is
// there, and gives its id.
func (f *finder) add(a *news.Actor) string {
	had := f.actors[a.ID]
	if had == nil {
		f.actors[a.ID] = a
		return a.ID
	}
	if had.Country == "" {
		had.Country = a.Country
	}
	if had.Sector == "" {
		had.Sector = a.Sector
	}
	if had.Office == "" {
		had.Office = a.Office
	}
	if had.Capacity == "unknown" {
		had.Capacity = a.Capacity
	}
	return a.ID
}

// owner gives the country that a phrase first..last is said to belong to: by
// a possessor or an adjective before it, an adjective or a place within it, or
// "of X", "in X" behind it.
func (f *finder) owner(l *line, first, last int) string {
	for i := first; i <= last; i++ {
		if a, _, ok := f.g.AdjectiveAt(l.forms, i); ok && a.Country != "" {
			return a.Country
		}
		if m := f.g.Longest(l.forms, i); m.N > 0 && i+m.N-1 <= last && !(i == first && i+m.N-1 == last) {
			if c := countryOf(m); c != "" {
				return c
			}
		}
	}
	i := first - 1
	if isPossessive(l.at(i)) {
		i--
	}
	if n := f.nameAt(l, i); n != nil && i < first {
		if c := f.countryOfName(n); c != "" && (isPossessive(l.at(first-1)) || n.kind == news.Country || n.kind == news.PlaceType) {
			return c
		}
	}
	for k := 3; k > 0 && i >= 0; k-- {
		if i-k+1 >= 0 {
			if a, w, ok := f.g.AdjectiveAt(l.forms, i-k+1); ok && w == k {
				return a.Country
			}
		}
	}
	if p := l.at(last + 1); p == "of" || p == "in" {
		j := last + 2
		if l.at(j) == "the" {
			j++
		}
		if n := f.nameAt(l, j); n != nil {
			return f.countryOfName(n)
		}
	}
	return ""
}

// countryOf gives the country of a match: its own, or its place's.
func countryOf(m gazetteer.Match) string {
	if len(m.Entries) > 0 && m.Entries[0].Type == news.Country {
		return m.Entries[0].Country
	}
	if len(m.Places) > 0 && (m.Places[0].Population > 50_000 || m.Places[0].Kind != "city") {
		return m.Places[0].Country
	}
	if len(m.Entries) > 0 && m.Entries[0].Type != news.Person {
		return m.Entries[0].Country
	}
	return ""
}

// nameAt gives the name that token i is part of.
func (f *finder) nameAt(l *line, i int) *name {
	if i < 0 || i >= len(l.forms) {
		return nil
	}
	n := f.inside[l.index][i]
	if n == nil || n.blocked {
		return nil
	}
	return n
}

// countryOfName gives the country of what a name names.
func (f *finder) countryOfName(n *name) string {
	n = n.root()
	switch {
	case n.entry != nil && n.entry.Country != "":
		return n.entry.Country
	case n.place != nil:
		return n.place.Country
	case n.id != "" && f.actors[n.id] != nil:
		return f.actors[n.id].Country
	}
	if n.kind == news.PlaceType || n.kind == news.Country {
		return countryOf(n.known)
	}
	return ""
}
