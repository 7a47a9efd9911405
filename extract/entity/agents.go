package entity

import (
	"slices"
	"strings"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// doer is a phrase whose head is a noun for one who acts: "two Israeli
// soldiers", "the Chinese embassy in Bishkek", "Russian Ambassador to Turkey
// Andrey Karlov".
type doer struct {
	l           *line
	first, last int // of the whole phrase
	noun, head  int // the agent's words: "police officer"
	about       gazetteer.Agent
	sides       []side // the countries, bodies or places that it says it is of
	post        *name  // what an office is to: "to Turkey"
	bearer      *name  // the name behind it, or beside it
	definite    bool
	indefinite  bool
	plural      bool
	former      bool
	private     bool   // off-duty, rebel, would-be
	possessed   bool   // "his ambassador"
	qualifiers  string // the words between determiner and noun
	thing       bool   // what a body has, not the body: "police station"
	joining     bool   // "and" was gone over: the next side is beside the last
}

// side is one word or name that says whose a doer is.
type side struct {
	first, last int
	country     string
	sector      string // of the body: SPY for the CIA
	actor       string // of the body
	kind        news.ActorType
	adjective   bool
	of          bool // said behind the noun
	joined      bool // one of several beside each other: "British and US forces"
}

// findAgents finds all doers' phrases. It goes from the right, so that a noun
// within a longer phrase ("police" in "police officer") makes none of its own.
func (f *finder) findAgents() {
	for _, l := range f.lines {
		var all []*doer
		for i := len(l.forms) - 1; i >= 0; i-- {
			if d := f.doerAt(l, i); d != nil {
				all = append(all, d)
				i = min(i, d.first)
			}
		}
		for i := len(all) - 1; i >= 0; i-- {
			f.compose(all[i])
		}
	}
}

// doerAt gives the phrase headed by token i, nil where it heads none.
func (f *finder) doerAt(l *line, i int) *doer {
	if n := f.inside[l.index][i]; n != nil && (n.blocked || n.kind != "" && !f.isTitleRun(l, n)) {
		return nil
	}
	about, size, ok := f.agent(l, i)
	if !ok {
		if d := f.belonging(l, i); d != nil {
			return d
		}
		if d := f.counted(l, i); d != nil {
			return d
		}
		if d := f.suffering(l, i); d != nil {
			return d
		}
		return f.nationals(l, i)
	}
	if n := f.nameAt(l, i-size+1); n != nil && n.first <= i-size+1 && n.last < i {
		size = i - n.last // "Kano State police" are the police of Kano State, "FBI agents" of the FBI
	}
	d := &doer{l: l, noun: i - size + 1, head: i, about: about}
	if !f.isNoun(l, i) || f.modifies(l, i) {
		return nil
	}
	d.plural = isPlural(l, i)
	f.leftward(d)
	if d.about.Sector == "PTY" && allied[l.lemmas[i]] && (strings.Contains(d.qualifiers, "-led") || strings.Contains(d.qualifiers, "- led") || strings.Contains(d.qualifiers, "military")) {
		d.about.Type, d.about.Sector, d.about.Capacity = news.Military, "MIL", "official" // "the US-led coalition"
	}
	if l.at(d.first) == "no" {
		return nil // "no group has claimed it": nobody
	}
	f.rightward(d)
	f.apposed(d)
	if ships[l.lemmas[d.head]] || calledSo[l.lemmas[d.head]] && f.nameAt(l, d.head+1) == nil {
		for d.last == d.head && l.tag(d.last+1) == "PROPN" || d.last > d.head && l.tag(d.last) == "PROPN" && l.tag(d.last+1) == "PROPN" {
			d.last++ // "the destroyer INS Mumbai"
		}
	}
	return d
}

// calledSo are nouns behind which stands what is called so: "the magazine MicroMega".
var calledSo = setOf("magazine newspaper daily weekly website broadcaster channel portal blog company firm startup charity")

// allied are nouns for parties and for armies that fight together.
var allied = setOf("coalition alliance")

// counted gives "dozens", "four": people of whom only the number is said, where
// a verb says what they did or had done to them.
func (f *finder) counted(l *line, i int) *doer {
	many := l.at(i+1) == "of" && crowds[l.at(i+2)] && l.at(i+3) != "of" // "tens of thousands"
	if !l.parsed || l.at(i-1) == "the" || l.at(i-1) == "these" || l.at(i+1) == "of" && !many && l.at(i+2) != "them" && l.at(i+2) != "those" || l.at(i+1) == "%" || l.tag(i+1) == "NOUN" || l.tag(i+1) == "PROPN" || l.tag(i+1) == "ADJ" {
		return nil
	}
	v := l.head(i)
	if v < 0 || l.tag(v) != "VERB" {
		return nil
	}
	switch {
	case (crowds[l.lower[i]] || many) && (l.rel(i) == "nsubj" || l.rel(i) == "obj"):
	case (l.tag(i) == "NUM" && !isYear(l.forms[i]) || fewOrMany[l.lower[i]]) && (personal[l.lemmas[v]] || takenAway(l, v)) && (l.rel(i) == "nsubj" || l.rel(i) == "obj" && v < i):
	default:
		return nil
	}
	d := &doer{l: l, noun: i, head: i, last: i, plural: true, indefinite: true}
	d.about = gazetteer.Agent{Words: l.lower[i], Type: news.People, Sector: "CVL", Capacity: "unofficial"}
	f.leftward(d)
	d.last = i
	if many {
		d.last = i + 2
	}
	return d
}

// Numbers that stand for people, and verbs that only people do, or have done to them.
var (
	crowds    = setOf("dozens hundreds thousands scores millions")
	fewOrMany = setOf("several many some few others both")
	personal  = setOf(`kill injure wound arrest detain charge convict sentence jail hang execute shoot abduct kidnap protest march rally demonstrate die drown hurt
		behead release free deport evacuate rescue hospitalize hospitalise murder stab maim indict acquit find
		beat whip flog torture capture`)
)

// suffering gives whoever has done to them what is done to people alone, by
// whatever noun: "murdered 14 woodcutters", "a stallholder was wounded".
func (f *finder) suffering(l *line, i int) *doer {
	if !l.parsed || l.tag(i) != "NOUN" || f.modifies(l, i) || unhuman[l.lemmas[i]] || l.at(i+1) == "of" || len(l.forms[i]) < 4 {
		return nil
	}
	v, rel := l.head(i), l.rel(i)
	if rel == "conj" && v >= 0 {
		v, rel = l.head(v), l.rel(v)
	}
	shot := rel == "obl" && v >= 0 && (l.lemmas[v] == "shoot" || l.lemmas[v] == "fire") && l.prep(i, i) == "at" && personEnding(l.lemmas[i])
	if v < 0 || l.tag(v) != "VERB" || !shot && (!harming[l.lemmas[v]] || rel != "nsubj:pass" && (rel != "obj" || v > i)) {
		return nil
	}
	d := &doer{l: l, noun: i, head: i, plural: isPlural(l, i)}
	d.about = gazetteer.Agent{Words: l.lemmas[i], Type: news.Person, Sector: "CVL", Capacity: "unofficial"}
	f.leftward(d)
	numbered := slices.ContainsFunc(l.Tokens[d.first:i], func(t news.Token) bool { return t.UPOS == "NUM" })
	if d.first == i && !d.plural || ofThings[l.lemmas[v]] && !numbered && !personEnding(l.lemmas[i]) {
		return nil // "killed time", "executed the last movement"
	}
	d.last = i
	return d
}

// personEnding reports a noun with the ending of nouns for who does something.
func personEnding(noun string) bool {
	for _, end := range []string{"er", "or", "ist", "man", "woman", "ian", "ee", "ant", "eer", "smith", "folk", "goer"} {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

// takenAway reports "took away", "led off", and "took hostage": only people are.
func takenAway(l *line, v int) bool {
	for k := v + 1; k <= v+3 && k < len(l.forms); k++ {
		switch l.lower[k] {
		case "away", "hostage", "prisoner", "captive":
			return l.lemmas[v] == "take" || l.lemmas[v] == "lead" || l.lemmas[v] == "drag"
		}
	}
	return false
}

// Verbs that are done to people, and nouns for what they are done to besides.
var (
	harming = setOf(`kill murder injure wound arrest detain abduct kidnap behead jail imprison deport stab rape torture massacre slaughter lynch maim execute assassinate
		interrogate acquit convict indict handcuff extradite gun`)
	ofThings = setOf("kill execute slaughter massacre gun assassinate murder")
	unhuman  = setOf(`bill law measure hope deal idea project plan time process motion chance proposal momentum effort program programme career industry job trade bid amendment
		legislation talk dream conversation appetite growth demand weed plant tree germ bacterium virus cell mosquito insect rat cow cattle sheep goat dog cat horse pig chicken bird
		fish elephant rhino whale lion tiger wolf bear animal livestock poultry camel donkey deer seal shark bull body pride feeling ego reputation prospect economy contract order
		search operation strategy policy attack duty task function code command will strike sentence rest lot number majority third half quarter total percent
		day week month year hour minute head hand arm leg dollar euro pound ship vessel aircraft vehicle`)
)

// ships bear names behind their noun.
var ships = setOf(`ship warship frigate destroyer submarine carrier corvette cruiser vessel trawler tanker ferry minesweeper gunboat cutter`)

// belongings are nouns for what bodies have and others attack, visit, seize:
// "police station", "rebel stronghold". The noun before says whose it is.
var belongings = setOf(`station base post checkpoint headquarters building compound barrack barracks convoy vehicle patrol stronghold camp position
	plane helicopter ship jet truck car bus facility outpost installation garrison house residence office bunker depot hideout tank drone boat
	aircraft airbase academy recruit accountant confederation network cell faction family relative dependent`)

// belonging gives the phrase of a thing of a body: "two police stations". It
// stands for the body's side, in country and sector.
func (f *finder) belonging(l *line, i int) *doer {
	if !belongings[l.lemmas[i]] || l.tag(i) != "NOUN" || i == 0 || f.modifies(l, i) {
		return nil
	}
	about, size, ok := f.agent(l, i-1)
	if !ok || about.Sector == "" || l.tag(i-1) != "NOUN" {
		return nil
	}
	about.Words = l.lemmas[i]
	about.Office = false
	if about.Type == news.Person || about.Type == news.People {
		about.Type = news.Organization
	}
	d := &doer{l: l, noun: i - size, head: i, about: about, plural: isPlural(l, i), thing: true}
	f.leftward(d)
	f.rightward(d)
	return d
}

// isTitleRun reports whether a name is nothing but words for an office, in capitals.
func (f *finder) isTitleRun(l *line, n *name) bool {
	return n.known.N == 0 && n.kind != news.Person && n.last == n.first && titles[l.lower[n.first]]
}

// agent asks the gazetteer for an agent phrase that ends at token i. Plural
// forms that the lemmatiser let stand are tried without their ending.
func (f *finder) agent(l *line, i int) (gazetteer.Agent, int, bool) {
	if a, n, ok := f.g.Agent(l.lemmas, i); ok {
		return a, n, ok
	}
	for _, stem := range singulars(l.lower[i]) {
		lemmas := append(append([]string{}, l.lemmas[max(0, i-3):i]...), stem)
		if a, n, ok := f.g.Agent(lemmas, len(lemmas)-1); ok {
			return a, n, ok
		}
	}
	return gazetteer.Agent{}, 0, false
}

// singulars gives what a plural may come from.
func singulars(word string) []string {
	switch {
	case strings.HasSuffix(word, "men"):
		return []string{word[:len(word)-2] + "an"}
	case strings.HasSuffix(word, "ies"):
		return []string{word[:len(word)-3] + "y"}
	case strings.HasSuffix(word, "ses"), strings.HasSuffix(word, "shes"), strings.HasSuffix(word, "ches"):
		return []string{word[:len(word)-2], word[:len(word)-1]}
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss"):
		return []string{word[:len(word)-1]}
	}
	return nil
}

// isNoun reports whether a token can head a phrase.
func (f *finder) isNoun(l *line, i int) bool {
	switch l.tag(i) {
	case "NOUN", "PROPN", "X":
		return true
	case "ADJ":
		if p, n := l.tag(i-1), l.tag(i+1); n != "NOUN" && n != "PROPN" && n != "ADJ" && (p == "DET" || p == "PROPN" || p == "NUM" || p == "ADJ") {
			return true
		}
		return len(l.forms) <= 4 && i == len(l.forms)-1
	case "VERB":
		return l.tag(i-1) == "DET" && l.tag(i+1) != "NOUN" && l.tag(i+1) != "PROPN" || len(l.forms) <= 4 && i == len(l.forms)-1
	}
	return false
}

// modifies reports whether a noun only says what another is of: the "police"
// of "police station".
func (f *finder) modifies(l *line, i int) bool {
	next := i + 1
	if isHyphen(l.at(next)) && l.touches(i) && l.touches(next) {
		return true // "rebel-held"
	}
	if isPossessive(l.at(next)) || next >= len(l.forms) {
		return false
	}
	if n := f.nameAt(l, next); n != nil && n.kind == news.Person {
		return false
	}
	switch l.tag(next) {
	case "NOUN", "X":
		if l.parsed && l.head(next) != i && l.head(i) != next && !l.under(i, next) {
			return false
		}
		return l.tag(next) == "NOUN" && !(l.parsed && !l.under(i, next) && l.rel(i) != "compound")
	case "PROPN":
		return l.parsed && l.rel(i) == "compound" && l.head(i) == next && f.nameAt(l, next) == nil && !titles[l.lower[i]]
	}
	return false
}

// isPlural reports whether a noun is plural by tag or by form.
func isPlural(l *line, i int) bool {
	switch l.Tokens[i].XPOS {
	case "NNS", "NNPS":
		return true
	case "NN", "NNP":
		return false
	}
	low := l.lower[i]
	return strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") || strings.HasSuffix(low, "men") || low == "people" || low == "police"
}

// leftward takes in what stands before the noun: determiner, adjectives, owners.
func (f *finder) leftward(d *doer) {
	l := d.l
	d.first = d.noun
	for i := d.noun - 1; i >= 0; i-- {
		over := f.overMarks(l, i)
		if over != i {
			d.first = over + 1 // "FMLN (Farabundo Martí Front) guerrillas", "“Shining Path” fighters"
		}
		if n := f.nameAt(l, over); n != nil && n.last == over {
			if !f.takeName(d, n) {
				break
			}
			if over == i-1 && n.first > 0 && l.tag(n.first-1) == "PUNCT" {
				d.first-- // the mark before the name
			}
			i = d.first
			continue
		}
		if k := f.adjectiveEnding(l, i); k > 0 {
			f.takeAdjective(d, i-k+1, i)
			d.first = i - k + 1
			i -= k - 1
			continue
		}
		if !f.takeWord(d, i) {
			break
		}
	}
	f.placedBefore(d)
	d.qualifiers = strings.Join(l.lower[d.first:d.noun], " ")
	for _, w := range l.lower[d.first : d.head+1] {
		switch {
		case w == "the" || w == "this" || w == "that" || w == "these" || w == "those":
			d.definite = true
		case w == "a" || w == "an" || w == "another" || w == "some" || w == "one":
			d.indefinite = true
		case w == "former" || w == "ex" || w == "retired" || w == "ousted" || w == "deposed" || w == "late" || w == "ex-" || w == "then" || w == "then-":
			d.former = true
		case privately[w]:
			d.private = true
		}
	}
	for i := d.first; i < d.head; i++ {
		if l.at(i) == "off" && (l.at(i+1) == "duty" || l.at(i+2) == "duty") {
			d.private = true
		}
	}
}

// placedBefore notes a place before the noun that was not taken for a name:
// "Shanghai authorities", "Kano State government".
func (f *finder) placedBefore(d *doer) {
	for _, s := range d.sides {
		if s.country != "" {
			return
		}
	}
	for i := d.first; i < d.noun; i++ {
		if id, ok := f.g.Seat(d.l.forms[i]); ok && isCapital(d.l.forms[i]) {
			if e, known := f.g.Entry(id); known { // "Kremlin officials"
				d.sides = append(d.sides, side{first: i, last: i, country: e.Country, kind: news.PlaceType})
				return
			}
		}
		m := f.g.Longest(d.l.forms, i)
		if c := countryOf(m); m.N > 0 && i+m.N <= d.noun && c != "" && !titles[d.l.lower[i]] {
			d.sides = append(d.sides, side{first: i, last: i + m.N - 1, country: c, kind: news.PlaceType})
			return
		}
	}
}

// overMarks goes from a closing quotation mark or bracket, leftwards, to the name that
// ends before it or before the bracket; it stays where there is none.
func (f *finder) overMarks(l *line, i int) int {
	k := i
	switch l.at(i) {
	case "\"", "”", "''", "’":
		k = i - 1
	case ")":
		for k = i - 1; k > 0 && k > i-9 && l.at(k) != "("; k-- {
		}
		k--
	}
	if n := f.nameAt(l, k); k >= 0 && k != i && n != nil && n.last == k && n.kind != news.Person && n.kind != news.PlaceType {
		return k
	}
	return i
}

// privately are the words that say that one does not act for the state.
var privately = setOf("off-duty rebel rogue renegade fugitive self-styled private would-be mutinous defecting deserted disgraced jailed exiled separatist breakaway dissident plainclothes-off")

// adjectiveEnding counts the tokens of the adjective that ends at token i.
func (f *finder) adjectiveEnding(l *line, i int) int {
	for k := 1; k <= 4 && k <= i+1; k++ {
		if n := f.adjective(l, i-k+1); n == k {
			if k == 1 && i > 0 {
				if f.adjective(l, i-1) == 2 {
					return 2
				}
			}
			return k
		}
	}
	return 0
}

// takeAdjective notes an adjective of a country.
func (f *finder) takeAdjective(d *doer, first, last int) {
	if a, _, ok := f.g.AdjectiveAt(d.l.forms, first); ok {
		d.sides = append(d.sides, side{first: first, last: last, country: a.Country, adjective: true, joined: d.joining})
		d.joining = false
	} else if home := homelands[d.l.lower[first]]; home != "" && first == last {
		d.sides = append(d.sides, side{first: first, last: last, country: home, kind: news.PlaceType})
	}
}

// takeName takes in a name before the noun, as owner or as modifier.
func (f *finder) takeName(d *doer, n *name) bool {
	l := d.l
	next := n.last + 1
	switch {
	case n.kind == news.Person && !isPossessive(l.at(next)):
		return f.takeLeader(d, n)
	case next == d.first || isHyphen(l.at(next)) && next+1 == d.first:
	case isPossessive(l.at(next)) && next+1 == d.first:
	default:
		return false
	}
	if l.tag(n.first-1) == "ADP" && !isPossessive(l.at(next)) && l.parsed && !l.under(l.top(n.first, n.last), d.head) {
		return false
	}
	if n.kind != news.Person {
		s := f.sideOf(n)
		s.joined, d.joining = d.joining, false
		d.sides = append(d.sides, s)
	}
	d.first = n.first
	if n.first > 0 && l.tag(n.first-1) == "DET" {
		d.first--
		d.definite = true
	}
	return true
}

// takeLeader takes in the leader by whom a government is called: "the Bush administration".
func (f *finder) takeLeader(d *doer, n *name) bool {
	r := n.root()
	if !ofState[d.l.lemmas[d.head]] || n.last+1 != d.first || r.entry == nil || r.entry.Country == "" {
		return false
	}
	d.sides = append(d.sides, side{first: n.first, last: n.last, country: r.entry.Country, actor: "country:" + r.entry.Country, kind: news.Country})
	d.first = n.first
	if n.first > 0 && d.l.tag(n.first-1) == "DET" {
		d.first--
		d.definite = true
	}
	return true
}

// sideOf says whose a doer is that a name says so of.
func (f *finder) sideOf(n *name) side {
	s := side{first: n.first, last: n.last, country: f.countryOfName(n), kind: n.kind}
	r := n.root()
	if s.actor = r.id; r.id != "" && f.actors[r.id] != nil && n.kind != news.PlaceType && n.kind != news.Country {
		s.sector = f.actors[r.id].Sector
	}
	if id, ok := f.g.Seat(f.lines[n.sent].words(n.first, n.last)); ok {
		s.actor = id
		if e, ok := f.g.Entry(id); ok {
			s.country = e.Country
		}
	}
	return s
}

// takeWord takes in one common word before the noun, where it belongs to it.
func (f *finder) takeWord(d *doer, i int) bool {
	l := d.l
	mine := !l.parsed || l.under(i, d.head)
	switch l.tag(i) {
	case "DET":
		d.first = i
		return l.at(i-1) == "all" || l.at(i-1) == "both" || l.at(i-1) == "of"
	case "ADJ", "NUM":
		if l.at(i) == "dead" && l.at(i-1) == "shot" || l.parsed && l.tag(i) == "ADJ" && l.rel(i) == "xcomp" {
			return false // "shot dead two soldiers", "set free seven soldiers"
		}
		if !mine && l.tag(i) == "NUM" && (i+1 != d.first || isYear(l.forms[i])) {
			return false
		}
	case "NOUN", "PROPN":
		if !mine && !(l.tag(i) == "PROPN" && beforeTitle[l.lower[i]]) {
			return false
		}
	case "VERB":
		if !l.parsed || l.head(i) != d.head || l.rel(i) != "amod" {
			return false
		}
	case "ADV":
		if !(l.parsed && l.under(i, d.head)) || i+1 != d.first {
			return false
		}
	case "PRON":
		if isOwnPronoun(l.at(i)) {
			d.possessed, d.first = true, i
		}
		return false
	case "PUNCT", "SYM":
		if l.at(i) == "," {
			return f.takeBoth(d, i)
		}
		if !isHyphen(l.at(i)) || !l.touches(i) || i == 0 || !l.touches(i-1) || i+1 != d.first {
			return false
		}
	case "CCONJ":
		return f.takeBoth(d, i)
	case "PART":
		f.takeOwner(d, i)
		return false
	case "ADP":
		if !(l.at(i) == "off" && isHyphen(l.at(i+1))) {
			return false
		}
	default:
		if isPossessive(l.at(i)) {
			f.takeOwner(d, i)
		}
		return false
	}
	d.first = i
	return true
}

func isOwnPronoun(w string) bool {
	return w == "his" || w == "her" || w == "its" || w == "their" || w == "our" || w == "my" || w == "your"
}

// takeOwner goes over a possessive to the name that owns, where the phrase begins.
func (f *finder) takeOwner(d *doer, i int) {
	n := f.nameAt(d.l, i-1)
	switch {
	case n == nil && i+1 == d.first && !f.modifies(d.l, d.head):
		f.takeOfficer(d, i-1)
	case n == nil || i+1 != d.first:
	case n.kind == news.Person:
		d.possessed, d.first = true, n.first
	default:
		f.takeName(d, n)
	}
}

// takeOfficer takes in the phrase of an office or a body that owns: "the
// Polish prime minister's spokesman" is of Poland.
func (f *finder) takeOfficer(d *doer, i int) {
	about, size, ok := f.agent(d.l, i)
	if !ok || i < 0 || !about.Office && about.Type == news.Person {
		return
	}
	owner := &doer{l: d.l, noun: i - size + 1, head: i, about: about}
	f.leftward(owner)
	if len(owner.sides) == 0 {
		return
	}
	d.sides, d.first = append(d.sides, owner.sides...), owner.first
}

// takeBoth goes over "and", or a comma before it, between two that a phrase is of:
// "Russian and Chinese security services", "French, British and NATO forces".
func (f *finder) takeBoth(d *doer, i int) bool {
	k := len(d.sides) - 1
	if k < 0 || d.first != i+1 || d.sides[k].country == "" && d.sides[k].actor == "" || d.l.at(i) == "," && !d.sides[k].joined {
		return false
	}
	if f.adjectiveEnding(d.l, i-1) == 0 && !f.bodyEnding(d, i-1) {
		return false
	}
	d.sides[k].joined, d.joining, d.first = true, true, i
	return true
}

// bodyEnding reports the name of a country or body that ends at a token, and that no
// preposition ties to something before.
func (f *finder) bodyEnding(d *doer, i int) bool {
	n := f.nameAt(d.l, i)
	if n == nil || n.last != i || !d.plural || d.l.tag(n.first-1) == "ADP" || d.l.at(n.first-1) == "the" && d.l.tag(n.first-2) == "ADP" {
		return false
	}
	switch n.kind {
	case news.Country, news.InternationalOrganization, news.ArmedGroup, news.Party:
		return d.l.under(d.l.top(n.first, n.last), d.head) || d.l.rel(d.head) == "conj" || d.l.rel(d.head) == "nsubj"
	}
	return false
}

// rightward takes in what an office is of, or to: "of Iran", "to Turkey", and
// the name behind it all.
func (f *finder) rightward(d *doer) {
	l := d.l
	d.last = d.head
	next := d.head + 1
	if l.at(next) == "based" && (l.at(next+1) == "in" || l.at(next+1) == "at") { // "a group based in Tunis"
		next++
	}
	if p := l.at(next); p == "of" || p == "to" || p == "for" || p == "in" || p == "at" || p == "from" || p == "with" {
		j := next + 1
		for l.at(j) == "the" || f.adjective(l, j) > 0 && f.nameAt(l, j) == nil && l.tag(j+1) == "PROPN" {
			j++
		}
		if n := f.nameAt(l, j); n != nil && n.first <= j && n.kind != news.Person && !isPossessive(l.at(n.last+1)) {
			f.takeOf(d, n, p)
		} else if inner := f.whoOf(d, next); inner != nil {
			f.takeInner(d, inner)
		} else {
			f.takeField(d, next, p)
		}
	}
	if n := f.nameAt(l, d.last+1); n != nil && n.kind == news.Person && n.first == d.last+1 && f.canBear(d) {
		d.bearer, d.last = n, n.last
	}
}

// several are nouns for some of those whom "of" names: "members of the armed
// forces", "a group of gunmen".
var several = setOf("member group column unit band gang squad commando team element contingent faction cell mob dozen handful wing squadron")

// whoOf gives the phrase for the doers whom a noun is some of, nil for none.
func (f *finder) whoOf(d *doer, of int) *doer {
	l := d.l
	if l.at(of) != "of" || !several[l.lemmas[d.head]] {
		return nil
	}
	for k := of + 1; k <= of+5 && k < len(l.forms); k++ {
		switch l.tag(k) {
		case "NOUN", "PROPN":
			if inner := f.doerAt(l, k); inner != nil && inner.first > of && inner.first <= of+2 {
				return inner
			}
		case "DET", "ADJ", "NUM", "VERB", "ADV", "PUNCT":
		default:
			return nil
		}
	}
	return nil
}

// takeInner takes in whom a noun is some of: their trade and country are its own.
func (f *finder) takeInner(d, inner *doer) {
	d.last = inner.last
	d.sides = append(d.sides, inner.sides...)
	if s := d.about.Sector; s == "" || s == "CVL" {
		d.about.Sector, d.about.Capacity = inner.about.Sector, inner.about.Capacity
	}
}

// canBear reports whether a phrase can have a person's name behind it.
func (f *finder) canBear(d *doer) bool {
	return !d.plural && (d.about.Type == news.Person || d.about.Type == news.People) && !organs[d.l.lemmas[d.head]]
}

// takeOf takes in a name behind a preposition.
func (f *finder) takeOf(d *doer, n *name, p string) {
	s := f.sideOf(n)
	s.of = true
	office := d.about.Office || d.about.Type == news.Person && d.about.Sector != ""
	switch p {
	case "to":
		if office {
			d.post, d.last = n, n.last
		}
	case "of":
		if s.kind != news.PlaceType && s.kind != news.Country && s.actor != "" || s.country != "" || s.actor != "" {
			d.sides = append(d.sides, s)
			d.last = n.last
			f.takeMore(d, n)
		}
	case "in", "at", "with", "for", "from":
		if rel := d.l.rel(d.head); p == "from" && d.about.Type == news.Military && rel != "nsubj" && rel != "root" {
			return // "forces from Panama" are withdrawn from there
		}
		if d.about.Type == news.Government || l0(d.l, d.head) == "embassy" || l0(d.l, d.head) == "consulate" || l0(d.l, d.head) == "ambassador" {
			d.post = n
			return
		}
		if (p != "in" || d.about.Sector == "" || d.about.Sector == "CVL" || len(d.sides) == 0) && p != "for" && p != "with" || n.kind != news.PlaceType && n.kind != news.Country {
			if len(d.sides) == 0 {
				d.sides = append(d.sides, s)
				f.takeMore(d, n)
			}
			if n.kind != news.PlaceType && n.kind != news.Country && (p == "at" || p == "for" || p == "with") {
				d.last = n.last
			}
		}
	}
}

// takeMore takes in the further ones of a list of countries: "the leaders of Chad,
// Mali and Niger".
func (f *finder) takeMore(d *doer, n *name) {
	l := d.l
	var more []side
	for at, last := n.last+1, false; d.plural && n.kind == news.Country && !last; {
		if l.at(at) == "," {
			at++
		}
		if l.at(at) == "and" {
			at, last = at+1, true
		}
		if l.at(at) == "the" {
			at++
		}
		m := f.nameAt(l, at)
		if m == nil || m.kind != news.Country || m.first != at {
			return
		}
		s := f.sideOf(m)
		s.of = true
		more, at = append(more, s), m.last+1
		if l.at(at) != "," && l.at(at) != "and" && !last {
			return
		}
	}
	if len(more) > 0 && d.last == n.last {
		d.last = more[len(more)-1].last
	}
	d.sides = append(d.sides, more...)
}

// l0 gives the lemma of a token.
func l0(l *line, i int) string { return l.lemmas[i] }

// takeField goes over "of strategic studies" and the like to a body behind it:
// "professor of strategic studies at the University of X".
func (f *finder) takeField(d *doer, at int, p string) {
	l := d.l
	if p != "of" && p != "for" && p != "at" && p != "in" {
		return
	}
	j := at + 1
	for j < len(l.forms) && j <= at+7 {
		n := f.nameAt(l, j)
		if n != nil && n.kind != news.Person {
			if isPossessive(l.at(n.last + 1)) { // "at the China's University"
				j = n.last + 2
				continue
			}
			s := f.sideOf(n)
			s.of = true
			if len(d.sides) == 0 || s.sector != "" && d.about.Sector == "" {
				d.sides = append(d.sides, s)
			}
			d.last = n.last
			return
		}
		switch l.tag(j) {
		case "NOUN", "ADJ", "DET", "PROPN", "ADP", "CCONJ", "NUM":
			if n != nil {
				return
			}
			j++
		default:
			return
		}
	}
}

// apposed finds the name beside the phrase, parted by a comma: "the
// ambassador, Andrey Karlov," and "Andrey Karlov, the ambassador".
func (f *finder) apposed(d *doer) {
	l := d.l
	if d.bearer != nil || !f.canBear(d) {
		return
	}
	if n := f.nameAt(l, d.last+2); l.at(d.last+1) == "," && n != nil && n.kind == news.Person && n.first == d.last+2 && f.closes(l, n.last+1) {
		if !l.parsed || l.rel(l.top(n.first, n.last)) == "appos" || l.at(n.last+1) == "," && f.closes(l, n.last+1) && l.rel(l.top(n.first, n.last)) != "nsubj" && d.about.Office || l.under(l.top(n.first, n.last), d.head) && l.rel(l.top(n.first, n.last)) != "conj" {
			d.bearer = n
			return
		}
	}
	if n := f.nameAt(l, d.first-2); l.at(d.first-1) == "," && n != nil && n.kind == news.Person && n.last == d.first-2 {
		head := l.top(n.first, n.last)
		if l.rel(d.head) == "appos" || !l.parsed && f.closes(l, d.last+1) || l.parsed && l.under(d.head, head) && l.rel(d.head) != "conj" {
			d.bearer = n
			return
		}
	}
	f.saidToBe(d)
}

// saidToBe finds the name of which a sentence says that it is one: "Karlov was the ambassador".
func (f *finder) saidToBe(d *doer) {
	l := d.l
	if !l.parsed {
		return
	}
	subject, cop := -1, false
	for i := range l.forms {
		if l.head(i) == d.head {
			switch l.rel(i) {
			case "nsubj":
				subject = i
			case "cop":
				cop = l.at(i) == "is" || l.at(i) == "was"
			}
			if l.Tokens[i].Rel == "advmod" && (l.at(i) == "not" || l.at(i) == "never") || l.at(i) == "not" {
				return
			}
		}
	}
	if n := f.nameAt(l, subject); cop && n != nil && n.kind == news.Person {
		d.bearer = n
	}
}

// closes reports whether token i ends an apposition.
func (f *finder) closes(l *line, i int) bool {
	switch l.at(i) {
	case ",", ".", "", ";", ")", "–", "—", "-", ":", "\"", "”":
		return true
	}
	return false
}

// nationals gives "a Turk", "Russians", "the Chinese", "two Syrians": words for
// a people that head a phrase by themselves.
func (f *finder) nationals(l *line, i int) *doer {
	k := f.adjectiveEnding(l, i)
	if k == 0 || f.modifies(l, i) || l.tag(i) == "VERB" {
		return nil
	}
	a, _, ok := f.g.AdjectiveAt(l.forms, i-k+1)
	if !ok && !peoples[l.lower[i]] || ok && !a.Noun || !ok && !strings.HasSuffix(l.lower[i], "s") {
		return nil
	}
	next := l.tag(i + 1)
	if next == "NOUN" || next == "PROPN" || next == "ADJ" || next == "CCONJ" && f.adjective(l, i+2) > 0 && (l.tag(i+3) == "NOUN" || l.tag(i+3) == "PROPN") || isHyphen(l.at(i+1)) && l.touches(i) {
		return nil
	}
	plural := isPlural(l, i) || l.at(i-k) == "the" && !strings.HasSuffix(l.lower[i], "an")
	if !plural && l.at(i-k) != "a" && l.at(i-k) != "an" && l.tag(i-k) != "NUM" && l.tag(i-k) != "ADJ" && l.tag(i-k) != "DET" {
		return nil
	}
	d := &doer{l: l, noun: i - k + 1, head: i, plural: plural}
	d.about = gazetteer.Agent{Words: l.lower[i], Type: news.People, Capacity: "unknown"}
	f.leftward(d)
	d.last = i
	if ok {
		d.sides = append([]side{{first: d.noun, last: i, country: a.Country, adjective: true}}, d.sides...)
	}
	return d
}
