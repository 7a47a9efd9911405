package entity

import (
	"slices"
	"strconv"
	"strings"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// compose makes the mentions and the actor of a doer's phrase.
func (f *finder) compose(d *doer) {
	sides := d.countries()
	for _, i := range rangeOf(len(sides)) {
		first := d.first
		if i > 0 && !sides[i].of {
			first = sides[i].first
		}
		id, why := f.standsFor(d, sides[i])
		f.refer(d, first, id, why)
	}
}

// rangeOf gives 0 to n-1.
func rangeOf(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// countries gives the sides in the order of the text: one where one country is
// said, two for "Russian and Chinese"; an empty one where none is.
func (d *doer) countries() []side {
	if sides := d.joinedSides(); len(sides) > 1 && d.plural {
		return sides
	}
	var both []side
	for _, s := range d.sides {
		if s.adjective {
			both = append([]side{s}, both...)
		}
	}
	if len(both) > 1 && d.about.Type != news.Person && d.plural || len(both) > 1 && d.joined(both) {
		return both
	}
	if of := d.ofCountries(); len(both) == 0 && d.plural && len(of) > 1 {
		return of
	}
	if len(both) > 0 {
		s := both[len(both)-1]
		for _, o := range d.sides {
			if !o.adjective && o.actor != "" && s.sector == "" {
				s.sector, s.actor = o.sector, o.actor
			}
		}
		return []side{s}
	}
	return []side{d.side()}
}

// joinedSides gives those that stand beside each other before the noun, in their order.
func (d *doer) joinedSides() []side {
	var out []side
	for _, s := range slices.Backward(d.sides) {
		if s.joined && !slices.ContainsFunc(out, func(o side) bool { return o.country == s.country && o.actor == s.actor }) {
			out = append(out, s)
		}
	}
	return out
}

// ofCountries gives the countries behind a preposition, each once: "leaders of Chad and Niger".
func (d *doer) ofCountries() []side {
	var out []side
	for _, s := range d.sides {
		if s.of && s.kind == news.Country && !slices.ContainsFunc(out, func(o side) bool { return o.country == s.country }) {
			out = append(out, s)
		}
	}
	return out
}

// joined reports whether adjectives are joined by "and".
func (d *doer) joined(both []side) bool {
	for i := 1; i < len(both); i++ {
		if d.l.at(both[i].first-1) != "and" {
			return false
		}
	}
	return true
}

// side gives what the phrase is of: a body before a country, near before far.
func (d *doer) side() side {
	var out side
	for _, s := range d.sides {
		if out.country == "" {
			out.country = s.country
		}
		if out.sector == "" {
			out.sector = s.sector
		}
		if out.actor == "" || out.kind == news.PlaceType || out.kind == news.Country {
			out.actor, out.kind = s.actor, s.kind
		}
		if out.first == 0 {
			out.first, out.last = s.first, s.last
		}
	}
	return out
}

// refer notes a mention of a doer's phrase, or of the part of it that tells another
// of its countries; both have one head: "ships" in "French and Dutch ships".
func (f *finder) refer(d *doer, first int, id, why string) {
	l := d.l
	m := news.Mention{
		Span: l.span(first, d.last), Sentence: l.index, First: first, Last: d.last, Head: d.head, Type: d.about.Type,
		Actor: id, Plural: d.plural, Why: why,
	}
	if l.parsed {
		m.Head = l.top(d.first, d.last)
	}
	if a := f.actors[id]; a != nil && m.Type == "" {
		m.Type = a.Type
	}
	r := &ref{Mention: m, agent: l.lemmas[d.head], definite: d.definite, about: d.about, name: d.bearer, gender: genderOfNoun(d)}
	f.refs = append(f.refs, r)
	if d.bearer != nil && f.genders[id] == unsaid {
		f.genders[id] = r.gender
	}
}

func genderOfNoun(d *doer) gender {
	for i := d.first; i <= d.head; i++ {
		if masculine[d.l.lower[i]] {
			return male
		}
		if feminine[d.l.lower[i]] || d.l.lower[i] == "female" {
			return female
		}
	}
	return unsaid
}

// standsFor gives the actor of a doer's phrase, and why it is that one.
func (f *finder) standsFor(d *doer, s side) (id, why string) {
	if d.bearer != nil {
		return f.bearerOf(d, s), "title and name"
	}
	noun := d.l.lemmas[d.head]
	if id := f.calledBy(d); id != "" {
		return id, "its name and what it is"
	}
	phrase := strings.Join(d.l.lemmas[d.noun:d.head+1], " ")
	national := f.isNational(d, s)
	switch {
	case ofState[noun] && s.country != "" && national && !d.former && d.noun == d.head:
		if e, ok := f.g.Country(s.country); ok && !d.private {
			f.know(e)
			return e.ID, "the government of a country"
		}
	case noun == "counterpart" && !d.plural && s.country != "" && national:
		if e := f.counterpart(d, s); e != nil {
			f.know(e)
			return e.ID, "holds the office of whom he is the counterpart"
		}
	case d.about.Office && !d.plural && !d.former && !d.private && (s.country != "" && national || strings.HasPrefix(s.actor, "org:")):
		if e := f.holder(d, phrase, s); e != nil {
			f.know(e)
			return e.ID, "held the office on the day"
		}
	}
	if isOrgan(d) && s.country != "" && !d.indefinite && !d.private && !d.former {
		return f.stateOrgan(d, s), "organ of a state"
	}
	return f.unnamed(d, s), "phrase"
}

// calledBy gives the body whose name stands right before the noun for what it is:
// "the Mercosur bloc" is Mercosur.
func (f *finder) calledBy(d *doer) string {
	n := f.nameAt(d.l, d.noun-1)
	if bodies[d.l.lemmas[d.head]] == nil || d.noun != d.head || d.plural || n == nil || n.last != d.noun-1 || d.indefinite {
		return ""
	}
	a := f.actors[n.root().id]
	if a == nil || !slices.Contains(bodies[d.l.lemmas[d.head]], a.Type) {
		return ""
	}
	return a.ID
}

// ofState are the nouns that stand for the state itself.
var ofState = setOf("government regime authority administration leadership state nation")

// isNational reports whether a side names a whole country, not a town or a body in it.
func (f *finder) isNational(d *doer, s side) bool {
	if s.adjective || s.kind == news.Country {
		return true
	}
	return strings.HasPrefix(s.actor, "country:")
}

// holder gives who held the office that a phrase names, on the article's day.
func (f *finder) holder(d *doer, phrase string, s side) *gazetteer.Entry {
	if d.indefinite || f.a.Published.IsZero() || d.post != nil || shared[d.l.lemmas[d.head]] && !strings.HasPrefix(phrase, "secretary") {
		return nil
	}
	of := "country:" + s.country
	if s.actor != "" && s.kind != news.PlaceType && s.kind != news.Country && s.kind != "" {
		of = s.actor
	}
	full := phrase
	if q := officeWords(d); q != "" {
		full = q + " " + phrase
	}
	full = strings.ReplaceAll(full, " - ", "-")
	if e, ok := f.g.Holder(full, of, f.a.Published); ok {
		return e
	}
	if full != phrase || phrase == "leader" {
		return nil
	}
	if e, ok := f.g.Holder(d.about.Words, of, f.a.Published); ok {
		return e
	}
	return nil
}

// counterpart gives who holds in a country the office that the sentence names
// before: "the foreign minister met his Chinese counterpart".
func (f *finder) counterpart(d *doer, s side) *gazetteer.Entry {
	if f.a.Published.IsZero() {
		return nil
	}
	of := "country:" + s.country
	for i := d.first - 1; i >= 0; i-- {
		if a, size, ok := f.agent(d.l, i); ok && a.Office && !shared[d.l.lemmas[i]] && f.isNoun(d.l, i) {
			office := strings.Join(d.l.lemmas[i-size+1:i+1], " ")
			for k := i - size; k >= 0 && beforeTitle[d.l.lower[k]]; k-- {
				office = d.l.lower[k] + " " + office
			}
			if e, ok := f.g.Holder(office, of, f.a.Published); ok {
				return e
			}
		}
		if n := f.nameAt(d.l, i); n != nil && n.kind == news.Person && n.root().entry != nil {
			for _, t := range f.g.OfficesOf(n.root().entry.ID, f.a.Published) {
				if e, ok := f.g.Holder(t.Office, of, f.a.Published); ok && strings.HasPrefix(t.Of, "country:") {
					return e
				}
			}
		}
	}
	return nil
}

// shared are the offices that several hold at a time.
var shared = setOf("ambassador envoy diplomat consul senator deputy legislator lawmaker congressman governor mayor judge general admiral commander spokesman spokeswoman official representative secretary adviser aide member mp officer director attache")

// officeWords gives the words before the noun that are part of the office: "deputy", "vice".
func officeWords(d *doer) string {
	var words []string
	for i := d.first; i < d.noun; i++ {
		if beforeTitle[d.l.lower[i]] {
			words = append(words, d.l.lower[i])
		}
	}
	return strings.Join(words, " ")
}

// organs are the nouns for bodies that a state has one of, so that country
// and noun name it.
var organs = setOf(`ministry embassy consulate army navy fleet force military police parliament senate congress court council agency service department
	office bureau guard cabinet junta judiciary legislature assembly intelligence bank commission mission delegation command marine gendarmerie
	administration treasury presidency coastguard airforce troops authorities`)

// isOrgan reports whether a phrase names a body of a state, and not some
// people of it.
func isOrgan(d *doer) bool {
	if d.thing {
		return false
	}
	switch d.about.Type {
	case news.Government, news.Military, news.Police, news.Organization:
		noun := d.l.lemmas[d.head]
		if !organs[noun] || hasNumber(d) {
			return false
		}
		return d.noun < d.head || d.about.Type != news.Organization
	}
	return false
}

func hasNumber(d *doer) bool {
	for i := d.first; i < d.noun; i++ {
		if d.l.tag(i) == "NUM" {
			return true
		}
	}
	return false
}

// stateOrgan gives the actor for an organ of a state, an embassy with its host.
func (f *finder) stateOrgan(d *doer, s side) string {
	words := strings.ToLower(d.l.words(d.noun, d.head))
	if !s.adjective && s.kind == news.PlaceType && !strings.HasPrefix(s.actor, "country:") && s.first <= s.last {
		words = d.l.words(s.first, s.last) + " " + words // "Seoul police" are not the country's
	}
	for i := d.noun - 1; i >= d.first; i-- { // "supreme court", "security service"
		if t := d.l.tag(i); (t == "NOUN" || t == "ADJ") && d.l.tag(i+1) != "PUNCT" && f.adjective(d.l, i) == 0 && !privately[d.l.lower[i]] && plainQualifier[d.l.lower[i]] {
			words = d.l.lower[i] + " " + words
		}
	}
	a := f.organOf(s.country, f.saidSide(d.l, s), words, d.about.Type, d.about.Sector)
	if noun := d.l.lemmas[d.head]; noun == "embassy" || noun == "consulate" || noun == "mission" {
		f.hosted(d, a)
	}
	return f.add(a)
}

// plainQualifier are the words that tell one organ of a state from another.
var plainQualifier = setOf(`supreme constitutional high federal national central special security defence defense foreign interior finance justice military naval
	air ground land armed secret intelligence border coast presidential royal republican revolutionary criminal appeals upper lower health education general`)

// hosted adds the host country to the id of an embassy, where the text says it.
func (f *finder) hosted(d *doer, a *news.Actor) {
	host := ""
	if d.post != nil {
		host = f.countryOfName(d.post)
	} else if p := d.l.at(d.head + 1); p == "in" {
		if n := f.nameAt(d.l, d.head+2); n != nil {
			host = f.countryOfName(n)
		}
	}
	if host == "" || host == a.Country {
		return
	}
	a.ID += "-in-" + strings.ToLower(host)
	if e, ok := f.g.Country(host); ok {
		a.Name += " in " + e.Name
	}
}

// saidSide gives the words of a side, as "Russian".
func (f *finder) saidSide(l *line, s side) string {
	if s.first > s.last || s.of || s.country == "" {
		return ""
	}
	return l.words(s.first, s.last)
}

// knownOrgan finds an organ of a state among the gazetteer's actors, by the
// wordings that its names have: "Russian Foreign Ministry", "Russia's foreign
// ministry", "Foreign Ministry of Russia".
func (f *finder) knownOrgan(country, said, words string, kind news.ActorType) *gazetteer.Entry {
	var owners []string
	if said != "" {
		owners = append(owners, said)
	}
	if e, ok := f.g.Country(country); ok {
		owners = append(owners, e.Name+"'s", e.Name)
	}
	for _, w := range []string{words, plainOrgan(words)} {
		for _, owner := range owners {
			for _, e := range f.g.Named(owner + " " + w) {
				if e.Country == country && fitsKind(e.Type, kind) && e.Type != news.Person {
					return e
				}
			}
		}
	}
	return nil
}

// organOf makes the actor of an organ of a state: gov:rus-foreign-ministry. The
// same organ has one id however it is called: "Ministry of Defence" is the
// "defense ministry".
func (f *finder) organOf(country, said, words string, kind news.ActorType, sector string) *news.Actor {
	prefix := "gov:"
	switch kind {
	case news.Military:
		prefix = "mil:"
	case news.Police:
		prefix = "cop:"
	}
	if sector == "" {
		sector = sectorOf[kind]
	}
	key := slug(plainOrgan(words))
	a := &news.Actor{Name: words, Type: kind, Country: country, Sector: sector, Capacity: "official"}
	if country == "" {
		a.ID = "agent:" + key + "-" + f.mark
		return a
	}
	if e := f.knownOrgan(country, said, words, kind); e != nil {
		f.know(e)
		return f.actors[e.ID]
	}
	a.ID = prefix + strings.ToLower(country) + "-" + key
	if e, ok := f.g.Country(country); ok {
		a.Name = e.Name + "'s " + words
		if adjective := f.g.AdjectiveOf(country); adjective != "" {
			a.Name = adjective + " " + words
		}
	}
	return a
}

// plainOrgan gives one wording of an organ's name: "ministry of foreign
// affairs" is "foreign ministry", "defence" is "defense".
func plainOrgan(words string) string {
	w := " " + folded(words) + " "
	w = strings.NewReplacer(" defence ", " defense ", " foreign affairs ", " foreign ", " external affairs ", " foreign ", " internal affairs ", " interior ",
		" the ", " ").Replace(w)
	w = strings.TrimSpace(w)
	for _, body := range []string{"ministry", "department", "office", "bureau"} {
		if rest, ok := strings.CutPrefix(w, body+" of "); ok && !strings.Contains(rest, " and ") {
			return rest + " " + body
		}
	}
	return w
}

// bearerOf gives the person whom a title stands before, and lets the person
// have what the title says.
func (f *finder) bearerOf(d *doer, s side) string {
	n := d.bearer.root()
	if n.id == "" {
		f.provisional(n)
	}
	a := f.actors[n.id]
	if a == nil {
		return n.id
	}
	sector, capacity := f.sectorAndCapacity(d, s)
	if a.Country == "" {
		a.Country, a.Code = s.country, f.codeOf(s)
	}
	if !a.Known && (a.Sector == "" || a.Capacity == "unknown") && sector != "" || a.Sector == "" {
		a.Sector, a.Capacity = sector, capacity
	}
	if a.Office == "" && d.about.Office && !d.former { // the text knows better than the dates of the gazetteer
		a.Office = f.officeOf(d)
		if a.Sector == "ELI" && sector != "" {
			a.Sector, a.Capacity = sector, capacity
		}
		if a.Capacity == "unknown" {
			a.Capacity = "official"
		}
	}
	f.lend(n, d)
	return n.id
}

// lend gives a person the gender that a title says.
func (f *finder) lend(n *name, d *doer) {
	if g := genderOfNoun(d); g != unsaid {
		f.genders[n.id] = g
	}
}

// officeOf puts an office into words: "ambassador to Turkey".
func (f *finder) officeOf(d *doer) string {
	words := strings.ToLower(d.l.words(d.noun, d.head))
	if q := officeWords(d); q != "" && !strings.HasPrefix(words, q) {
		words = q + " " + words
	}
	if d.post != nil {
		words += " to " + f.lines[d.post.sent].words(d.post.first, d.post.last)
	}
	for _, s := range d.sides {
		if s.kind != "" && s.kind != news.Country && s.kind != news.PlaceType {
			if a := f.actors[s.actor]; a != nil {
				words += " of " + a.Name
				break
			}
		}
	}
	return words
}

// sectorAndCapacity gives what the nouns say: an official of the CIA is of the
// CIA's sector, a former minister of none but the elite, an off-duty officer
// acts for himself.
func (f *finder) sectorAndCapacity(d *doer, s side) (sector, capacity string) {
	sector, capacity = d.about.Sector, d.about.Capacity
	if sector == "CVL" && d.l.lemmas[d.head] == "man" { // who shoots, or is shot, may be anybody
		sector = ""
	}
	if (sector == "CVL" || sector == "") && faiths.in(d.qualifiers) {
		sector = "REL"
	}
	if s.sector != "" && (vague[d.l.lemmas[d.head]] || sector == "" || sector == "UAF" || sector == "CVL" && s.sector != "GOV") && d.about.Type != news.Military && d.about.Type != news.Police {
		sector = s.sector
	}
	if capacity == "" || capacity == "unknown" {
		capacity = capacityOf(sector)
	}
	if d.former {
		if officials[sector] {
			sector = "ELI"
		}
		capacity = "unofficial"
	}
	if next := d.l.at(d.head+1) + " " + d.l.at(d.head+2); next == "on leave" || next == "off duty" || strings.Contains(" "+d.qualifiers+" ", " retired ") {
		capacity = "unofficial"
	}
	if d.private || rebels.in(d.qualifiers) {
		capacity = "unofficial"
		if rebels.in(d.qualifiers) && (sector == "MIL" || sector == "" || sector == "CVL" || sector == "UAF") {
			sector = "REB"
		}
	}
	return sector, capacity
}

// in reports whether one of the words is in the set.
func (s set) in(words string) bool {
	for _, w := range strings.Fields(words) {
		if s[w] {
			return true
		}
	}
	return false
}

// keepers are sent by bodies of states, unless a country is said.
var keepers = setOf("peacekeeper peacekeeping helmet")

// Sectors that a former holder has left, nouns that take the sector of their
// body, and words that make fighters rebels.
var (
	officials = setOf("GOV SPY LEG JUD DIP PRE")
	vague     = setOf(`official member leader chief head director spokesman spokeswoman spokesperson representative employee staff agent operative officer
		adviser advisor aide deputy secretary chairman source delegate worker commander fighter gunman militant supporter
		president secretary-general executive boss founder activist`)
	faiths = setOf("jewish muslim islamic christian catholic hindu buddhist sikh orthodox sunni shiite shia religious coptic evangelical")
	rebels = setOf("rebel insurgent separatist guerrilla opposition-armed militant terrorist jihadist islamist")
)

// unnamed makes an actor for a phrase without a name, which is never one with
// any outside its article.
func (f *finder) unnamed(d *doer, s side) string {
	l := d.l
	sector, capacity := f.sectorAndCapacity(d, s)
	words := l.words(d.first, d.last)
	start := d.first
	for start < d.noun && l.tag(start) == "DET" {
		start++
	}
	key := slug(l.words(start, d.head))
	if len(d.countries()) > 1 && s.country != "" {
		key += "-" + strings.ToLower(s.country)
	}
	a := &news.Actor{Name: strings.TrimSpace(words), Type: d.about.Type, Country: s.country, Code: f.codeOf(s), Sector: sector, Capacity: capacity}
	if a.Country == "" && keepers[l.lemmas[d.head]] {
		a.Code = "IGO"
	}
	a.ID = "agent:" + key + "-" + f.mark + "-" + strconv.Itoa(int(l.Part)) + "." + strconv.Itoa(l.Tokens[d.head].Start)
	if a.Capacity == "" {
		a.Capacity = "unknown"
	}
	if d.about.Office && !d.former && !d.plural {
		a.Office = f.officeOf(d)
	}
	if a.Type == "" {
		a.Type = news.People
	}
	return f.add(a)
}
