package entity

import (
	"strings"

	"casus/extract/news"
)

// mentionNames makes a mention of each name, and of each adjective that stands
// for a country without being part of a doer's phrase: "the Turkish offensive".
func (f *finder) mentionNames() {
	for _, n := range f.names {
		if !n.blocked {
			f.mentionName(n)
		}
	}
	for _, l := range f.lines {
		f.mentionAdjectives(l)
	}
}

// mentionName makes the mention of one name.
func (f *finder) mentionName(n *name) {
	l := f.lines[n.sent]
	r := n.root()
	m := news.Mention{
		Span: l.span(n.first, n.last), Sentence: l.index, First: n.first, Last: n.last, Head: l.top(n.first, n.last),
		Type: n.kind, Named: !n.weak, Actor: r.id, Why: n.why,
	}
	if n.place != nil {
		m.Place = n.place.ID
	}
	inner := f.withinDoer(l.index, n)
	if n.kind == news.PlaceType || n.kind == news.Country {
		m.Actor, m.Why = f.actsFor(l, n, m.Head, inner)
	}
	if m.Type == "" {
		m.Type = news.Organization
	}
	ref := &ref{Mention: m, name: n, inner: inner}
	if n.kind == news.Person {
		ref.gender = f.genderOfName(l, n)
		if g := f.genders[r.id]; g == unsaid {
			f.genders[r.id] = ref.gender
		}
	}
	f.refs = append(f.refs, ref)
}

// genderOfName tells what title and given name say.
func (f *finder) genderOfName(l *line, n *name) gender {
	switch {
	case masculine[n.title]:
		return male
	case feminine[n.title]:
		return female
	}
	w := n.root()
	wl := f.lines[w.sent]
	for i := w.first; i <= w.last; i++ {
		if w.last == w.first {
			break
		}
		if g, ok := given(wl.forms[i]); ok && g != either {
			return g
		}
	}
	return unsaid
}

// withinDoer reports whether a name is only part of a doer's phrase, not the
// person whom the phrase names.
func (f *finder) withinDoer(sent int, n *name) bool {
	for _, r := range f.refs {
		if r.Sentence == sent && r.agent != "" && r.First <= n.first && n.last <= r.Last && r.name != n {
			return true
		}
	}
	return false
}

// actsFor gives the actor that the name of a country or a town stands for: its
// government, unless the words say a place.
func (f *finder) actsFor(l *line, n *name, head int, inner bool) (id, why string) {
	if inner || f.inDateline(l, n) {
		return "", "place"
	}
	if n.entry != nil && n.entry.Type == news.Country {
		f.know(n.entry)
		return n.entry.ID, "country"
	}
	id, ok := f.g.Seat(l.words(n.first, n.last))
	if !ok && n.place != nil && f.isArgument(l, n, head) {
		return f.peopleOf(n), "the people of a place that does or suffers something"
	}
	if !ok || n.place != nil && !n.place.Capital && n.place.Population > 0 && len(n.known.Entries) == 0 && n.place.Country != f.countryOfActor(id) {
		return "", "place"
	}
	if f.locative(l, n.first, n.last, head) {
		return "", "place"
	}
	if e, ok := f.g.Entry(id); ok {
		f.know(e)
		return id, "seat of government"
	}
	return "", "place"
}

// isArgument reports whether the name of a place is a subject or an object, or
// stands alone, as that of someone who acts does.
func (f *finder) isArgument(l *line, n *name, head int) bool {
	if n.place.Country == "" || l.style == titled {
		return false
	}
	switch l.rel(head) {
	case "nsubj":
		h := l.head(head)
		for i := range l.forms { // "Sydney is a city" tells of the place
			if l.rel(i) == "cop" && l.head(i) == h {
				return false
			}
		}
		return true
	case "root":
		return n.last-n.first+1 == len(l.forms)
	case "obj", "iobj":
		return f.harmed(l, l.head(head))
	}
	return false
}

// harmed reports whether what a verb does to a place is done to its people.
func (f *finder) harmed(l *line, verb int) bool {
	return verb >= 0 && harms[l.lemmas[verb]]
}

var harms = setOf("attack bomb shell strike hit bombard besiege rocket target threaten warn blame accuse help aid support raid storm pound blockade punish destroy devastate")

// peopleOf gives the actor for the people of a place.
func (f *finder) peopleOf(n *name) string {
	return f.add(&news.Actor{
		ID: "people:" + slug(strings.ReplaceAll(n.place.ID, ":", " ")), Name: n.place.Name, Type: news.People, Country: n.place.Country,
		Sector: "CVL", Capacity: "unofficial", Named: true,
	})
}

// countryOfActor gives the country of one of the gazetteer's actors.
func (f *finder) countryOfActor(id string) string {
	if e, ok := f.g.Entry(id); ok {
		return e.Country
	}
	return ""
}

// inDateline reports whether a name stands in the "MOSCOW (Sputnik) –" of the body.
func (f *finder) inDateline(l *line, n *name) bool {
	for _, s := range f.a.Dateline.Spans {
		if s.Overlaps(l.span(n.first, n.last)) {
			return true
		}
	}
	return n.first == 0 && l.Part == news.Body && f.dashed(l, n.last+1)
}

// dashed reports whether a dash follows soon, behind nothing but a country, a
// date or an agency in brackets: "ANKARA (Reuters) –".
func (f *finder) dashed(l *line, i int) bool {
	for end := i + 7; i < end && i < len(l.forms); i++ {
		switch w := l.at(i); {
		case w == "–" || w == "—" || w == "--" || w == "-" && !l.touches(i-1):
			return true
		case w == "," || w == "(" || w == ")" || w == "/" || isCapital(l.forms[i]) || !wordy(w):
		default:
			return false
		}
	}
	return false
}

// Words that make a place of the name of a capital that goes with them.
var (
	motion = setOf(`fly travel go arrive return visit come head leave move drive march trip flight tour journey depart reach enter flee evacuate
		land stay live hold held bear based base locate situate meet gather open born reside work study transfer bring take airlift walk capture seize storm
		shell bomb besiege liberate retake attack hit strike rock`)
	dealings = setOf(`cooperation relation relations tie ties talks talk deal pact policy summit agreement alliance axis dialogue partnership rivalry tension tensions
		dispute negotiation negotiations accord stance position decision government regime administration ally hotline consensus treaty friendship
		strategy line diplomacy influence interest interests backing support pressure`)
)

// locative reports whether the words around the name of a seat of government
// say that the town is meant.
func (f *finder) locative(l *line, first, last, head int) bool {
	if l.rel(head) == "conj" && l.head(head) >= 0 {
		if n := f.nameAt(l, l.head(head)); n != nil {
			return f.locative(l, n.first, n.last, l.head(head))
		}
	}
	governor := l.head(head)
	lemma := ""
	if governor >= 0 {
		lemma = l.lemmas[governor]
	}
	prep := l.prep(first, head)
	switch {
	case placePreps[prep]:
		return true
	case prep == "from" || prep == "to" || prep == "into" || prep == "via" || prep == "through":
		return !l.parsed || motion[lemma] || prep != "to"
	case prep == "of":
		return !dealings[lemma] && !isPossessive(l.at(last+1))
	case l.rel(head) == "compound", l.rel(head) == "nmod" && prep == "" && !isPossessive(l.at(last+1)), l.rel(head) == "amod":
		return !dealings[lemma] && !isHyphen(l.at(last+1)) && !isHyphen(l.at(first-1))
	case l.rel(head) == "obj":
		return motion[lemma]
	case l.rel(head) == "appos" || l.at(first-1) == "," && l.at(last+1) == "," && l.rel(head) != "nsubj":
		return true
	}
	return false
}

// mentionAdjectives makes mentions of adjectives of countries outside names and doers' phrases.
func (f *finder) mentionAdjectives(l *line) {
	for i := 0; i < len(l.forms); i++ {
		a, k, ok := f.g.AdjectiveAt(l.forms, i)
		if !ok || a.Country == "" || f.inside[l.index][i] != nil || f.covered(l.index, i) || l.tag(i+k-1) == "VERB" {
			continue
		}
		e, known := f.g.Country(a.Country)
		if !known {
			continue
		}
		f.know(e)
		m := news.Mention{Span: l.span(i, i+k-1), Sentence: l.index, First: i, Last: i + k - 1, Head: i + k - 1, Type: news.Country, Actor: e.ID, Why: "adjective"}
		f.refs = append(f.refs, &ref{Mention: m, inner: true})
		i += k - 1
	}
}

// covered reports whether a mention covers a token.
func (f *finder) covered(sent, i int) bool {
	for _, r := range f.refs {
		if r.Sentence == sent && r.First <= i && i <= r.Last {
			return true
		}
	}
	return false
}
