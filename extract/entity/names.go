package entity

import (
	"strings"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// name is a proper name in the text: where it stands, what it may be, what it is.
type name struct {
	sent, first, last int
	known             gazetteer.Match
	kind              news.ActorType
	sector            string // that its head word says: "University" is EDU
	title             string // the title before it, lower case: "president"
	person            bool   // a title or an age says that it is a person
	scores            map[news.ActorType]float64
	entry             *gazetteer.Entry
	place             *gazetteer.Place
	id                string // of the actor; "" for places that are none
	whole             *name  // the fuller name in the article that it is short for
	blocked           bool   // part of the name of a happening or a thing: no mention
	weak              bool   // known, but here no name of its own: "the 2015 Turkey coup"
	why               string
}

// findNames finds the proper names of all sentences.
func (f *finder) findNames() {
	for _, l := range f.lines {
		f.noteSmall(l)
	}
	for _, l := range f.lines {
		inside := map[int]*name{}
		f.inside = append(f.inside, inside)
		for i := 0; i < len(l.forms); {
			end := f.runEnd(l, i)
			if end < i {
				i++
				continue
			}
			for _, n := range f.partRun(l, i, end) {
				end = max(end, n.last)
				f.names = append(f.names, n)
				for t := n.first; t <= n.last; t++ {
					inside[t] = n
				}
			}
			i = end + 1
		}
	}
}

// apposedNames finds the names that nothing but their place shows: capitalised
// words between commas behind a phrase for a person ("the ambassador to
// Ethiopia, Henrique Sales Távora,").
func (f *finder) apposedNames() {
	for _, l := range f.lines {
		for i := 1; i+2 < len(l.forms); i++ {
			end := i + 1
			for end < len(l.forms) && end <= i+5 && isCapital(l.forms[end]) && wordy(l.forms[end]) && (l.style != shouting || l.tag(end) == "PROPN") {
				end++
			}
			if l.at(i) != "," || end < i+3 || !f.closes(l, end) || !f.bearerBefore(l, i) {
				continue
			}
			n, alone := f.nameWithin(l, i+1, end-1)
			if !alone {
				continue
			}
			if n == nil {
				n = &name{sent: l.index}
				f.names = append(f.names, n)
			}
			n.first, n.last, n.person, n.kind, n.blocked = i+1, end-1, true, news.Person, false
			for t := n.first; t <= n.last; t++ {
				f.inside[l.index][t] = n
			}
		}
	}
}

// nameWithin gives the one name found among some tokens, nil for none; false
// where there are several, or one that the gazetteer knows.
func (f *finder) nameWithin(l *line, first, last int) (*name, bool) {
	var n *name
	for t := first; t <= last; t++ {
		if m := f.inside[l.index][t]; m != nil && m != n {
			if n != nil || len(m.known.Entries)+len(m.known.Places) > 0 || m.first < first || m.last > last {
				return nil, false
			}
			n = m
		}
	}
	return n, true
}

// bearerBefore reports a noun for a person in the phrase that ends before token i.
func (f *finder) bearerBefore(l *line, i int) bool {
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		if l.tag(k) == "VERB" || l.at(k) == "," {
			return false
		}
		if about, _, ok := f.agent(l, k); ok && about.Type == news.Person && f.isNoun(l, k) {
			return true
		}
	}
	return false
}

// noteSmall notes the words that a sentence writes without a capital.
func (f *finder) noteSmall(l *line) {
	for i, form := range l.forms {
		if wordy(form) && !isCapital(form) {
			f.small[l.lower[i]] = true
		}
	}
}

// runEnd gives the last token of the run of capitalised words that starts at
// token i, or i-1 where none does.
func (f *finder) runEnd(l *line, i int) int {
	if !f.nameable(l, i) {
		if m := f.lookup(l, i); m.N > 0 {
			return i + m.N - 1
		}
		return i - 1
	}
	end := i
	for {
		next := f.joined(l, i, end)
		if next == end {
			break
		}
		end = next
	}
	for t := i; t <= end; t++ { // "Prime Minister Theresa May", whatever the tagger takes May for
		if m := f.lookup(l, t); t+m.N-1 > end {
			return t + m.N - 1
		}
	}
	return end
}

// joined gives the token that a run i..end goes on to, or end.
func (f *finder) joined(l *line, i, end int) int {
	next := end + 1
	switch {
	case f.nameable(l, next):
		return next
	case f.nameable(l, next+1) && isHyphen(l.at(next)) && l.touches(end) && l.touches(next):
		return next + 1
	case f.nameable(l, next+1) && l.at(next) == "&":
		return next + 1
	case orgJoiners[l.at(next)] && headed(l, i, end):
		return f.afterJoiner(l, next+1, end)
	case fieldNouns[l.at(next)] && l.at(end-1) == "of" && headed(l, i, end-2): // "Institute of CIS countries"
		return next
	case nameJoiners[l.at(next)] && !isCapital(l.forms[next]):
		for next++; (nameJoiners[l.at(next)] || isHyphen(l.at(next))) && next < end+5; next++ {
		}
		if f.nameable(l, next) {
			return next
		}
	case isPossessive(l.at(next)) && ownedBy[l.at(end)] && f.nameable(l, next+1):
		return next + 1
	case l.at(next) == "and" && f.nameable(l, next+1) && f.andInside(l, i, end):
		return next + 1
	}
	return end
}

// ownedBy are the words whose possessive stands within names: "People's Party".
var ownedBy = setOf("people peoples workers worker farmers women woman children men nation lord king queen physicians doctors lawyers writers veterans citizens peasants students teachers miners mothers saint girls boys voters")

// fieldNouns end the names of institutes without a capital.
var fieldNouns = setOf("countries states studies affairs relations research")

// afterJoiner gives the capitalised word that "of", "of the" leads to, or end.
func (f *finder) afterJoiner(l *line, i, end int) int {
	if l.at(i) == "the" {
		i++
	}
	if f.nameable(l, i) || i < len(l.forms) && isCapital(l.forms[i]) && f.adjective(l, i) > 0 {
		return i
	}
	return end
}

// andInside reports whether "and" after i..end goes on with the same name:
// "Ministry of Culture and Tourism", "Food and Drug Administration".
func (f *finder) andInside(l *line, i, end int) bool {
	next := end + 2
	if f.lookup(l, next).N > 0 || f.lookup(l, end).N > 0 {
		return false
	}
	if _, ok := given(l.at(next)); ok {
		return false
	}
	for t := i; t < end; t++ {
		if l.at(t) == "of" || l.at(t) == "for" {
			head, ok := orgHeads[l.at(t-1)]
			return ok && (head.kind == news.Government || l.at(t-1) == "committee" || l.at(t-1) == "council" || l.at(t-1) == "institute" || l.at(t-1) == "center" || l.at(t-1) == "centre")
		}
	}
	for t := next; t <= next+2 && f.nameable(l, t); t++ {
		if head, ok := orgHeads[l.at(t)]; ok && t > next {
			return head.kind == news.Government || head.kind == news.Organization && !f.nameable(l, t+1)
		}
	}
	return false
}

// headed reports whether i..end holds a head word of organizations that "of" can follow.
func headed(l *line, i, end int) bool {
	for t := i; t <= end; t++ {
		if _, ok := orgHeads[l.at(t)]; ok && isCapital(l.forms[t]) {
			return true
		}
		if (ofHeads[l.at(t)] || placeOfHeads[l.at(t)]) && isCapital(l.forms[t]) {
			return true
		}
	}
	return false
}

// ofHeads are words beside orgHeads that "of" follows within a name: of
// countries and landscapes, and of societies.
var (
	placeOfHeads = setOf("republic kingdom state isle cape gulf bay sea strait emirate sultanate duchy commonwealth dominion palace district province county city strip")
	ofHeads      = setOf("sons daughters friends doctors reporters people knights soldiers students journalists physicians lawyers mothers parliamentarians supporters communists radicals states")
)

func isHyphen(s string) bool { return s == "-" || s == "–" || s == "‐" || s == "‑" }
func isPossessive(s string) bool {
	return s == "'s" || s == "’s" || s == "'" || s == "’" || s == "‘s"
}

// nameable reports whether a token can be a word of a name by the look of it.
func (f *finder) nameable(l *line, i int) bool {
	if i < 0 || i >= len(l.forms) {
		return false
	}
	form, low, tag := l.forms[i], l.lower[i], l.tag(i)
	switch {
	case !isCapital(form):
		return tag == "PROPN" && wordy(form) && (f.lowerName(l, i) || f.articled(l, i))
	case calendar[low] && !(low == "may" || low == "april" || low == "june" || low == "august") || len(form) == 1:
		return false
	case calendar[low]:
		return f.nameable(l, i+1) && tag == "PROPN" && low != "may" && isAlpha(l.forms[i+1])
	case noNames[low] && !isAcronym(form):
		return f.nameInside(l, i)
	case l.style == shouting:
		return tag == "PROPN"
	case l.style == titled && l.Part == news.Title:
		return f.known(l, i) || tag == "PROPN" && !f.small[low]
	case l.style == titled:
		return tag == "PROPN" || tag == "X"
	case i == l.first || l.opens(i):
		return tag == "PROPN" || tag != "PRON" && tag != "ADP" && tag != "DET" && tag != "ADV" && tag != "SCONJ" && tag != "VERB" && tag != "AUX" && tag != "CCONJ" &&
			!f.small[low] && i+1 < len(l.forms) && isCapital(l.forms[i+1]) && l.tag(i+1) == "PROPN" && f.namely(l, i)
	}
	return tag != "PRON" && tag != "DET" && tag != "AUX" && tag != "INTJ"
}

// isAlpha reports whether a token starts with a letter.
func isAlpha(form string) bool { return form != "" && wordy(form[:1]) || wordy(form) }

// opens reports whether token i stands where a sentence, a quotation or a list
// item begins, so that its capital says nothing.
func (l *line) opens(i int) bool {
	switch l.at(i - 1) {
	case "\"", "“", "``", "''", ":", "•", "*", "…", "‘", ";":
		return true
	}
	return i == 0
}

// namely reports whether a word that begins a sentence, not tagged as a name, can
// begin one all the same: "Islamic Jihad", "Democratic Party", "Human Rights Watch".
func (f *finder) namely(l *line, i int) bool {
	if f.adjective(l, i) > 0 {
		return false
	}
	end := i + 1
	for end+1 < len(l.forms) && isCapital(l.forms[end+1]) && l.tag(end+1) == "PROPN" {
		end++
	}
	_, org := orgHeads[l.at(end)]
	return org
}

// lowerName reports whether a word in small letters is a name: "seoul", where
// the tagger says so and the gazetteer knows it.
func (f *finder) lowerName(l *line, i int) bool {
	word := l.forms[i]
	capital := strings.ToUpper(word[:1]) + word[1:]
	return len(word) > 3 && l.style == plain && len(f.g.Places(capital)) > 0
}

// articled reports whether a small word begins a name: the "bin" of "bin
// Laden", the "al" of "al-Sadr".
func (f *finder) articled(l *line, i int) bool {
	if !nameJoiners[l.lower[i]] || len(l.lower[i]) < 2 {
		return false
	}
	next := i + 1
	if isHyphen(l.at(next)) {
		next++
	}
	return next < len(l.forms) && isCapital(l.forms[next]) && l.tag(next) == "PROPN"
}

// nameInside lets words that are no names by themselves into a run: the
// "World" of "World Bank", the "United" of "First United Bank".
func (f *finder) nameInside(l *line, i int) bool {
	if l.tag(i) != "PROPN" && l.tag(i) != "NOUN" && l.tag(i) != "ADJ" {
		return false
	}
	near := func(t int) bool {
		return t >= 0 && t < len(l.forms) && isCapital(l.forms[t]) && !noNames[l.lower[t]] && (l.tag(t) == "PROPN" || l.tag(t) == "NOUN")
	}
	return l.style == plain && (i != l.first && near(i-1) || near(i+1))
}

// known reports whether the gazetteer knows a name at token i.
func (f *finder) known(l *line, i int) bool { return f.lookup(l, i).N > 0 }

// lookup asks the gazetteer for a name at token i. Words that the article
// also writes small, single words that are common, and what a tag denies are no names.
func (f *finder) lookup(l *line, i int) gazetteer.Match {
	if i >= len(l.forms) {
		return gazetteer.Match{}
	}
	m := f.g.Longest(l.forms, i)
	if m.N == 0 {
		if low := l.forms[i]; l.tag(i) == "PROPN" && !isCapital(low) && wordy(low) && !calendar[low] && f.lowerName(l, i) {
			return gazetteer.Match{N: 1, Places: f.g.Places(low)}
		}
		return m
	}
	if m.N > 1 {
		if isCapital(l.forms[i]) || anyCapital(l.forms[i:i+m.N]) {
			return m
		}
		return gazetteer.Match{}
	}
	low, tag := l.lower[i], l.tag(i)
	switch {
	case !anyCapital(l.forms[i : i+1]), tag == "PRON", tag == "DET", tag == "AUX", tag == "SCONJ", tag == "CCONJ", tag == "ADP", calendar[low]:
		return gazetteer.Match{}
	case l.style != shouting && isAcronym(l.forms[i]):
		return m
	case tag != "PROPN" && f.small[low], noNames[low]:
		return gazetteer.Match{}
	case (i == l.first || l.opens(i) || l.style != plain) && tag != "PROPN" && !major(m):
		return gazetteer.Match{}
	}
	return m
}

// major reports whether a match is of a country or another name so well known
// that a wrong tag should not hide it.
func major(m gazetteer.Match) bool {
	for _, e := range m.Entries {
		if e.Type == news.Country || e.Type == news.InternationalOrganization || e.Type == news.ArmedGroup {
			return true
		}
	}
	return len(m.Places) > 0 && m.Places[0].Capital
}

func anyCapital(forms []string) bool {
	for _, form := range forms {
		if isCapital(form) {
			return true
		}
	}
	return false
}

// adjective counts the tokens of an adjective of a country, a faith or a
// people at token i; 0 for none.
func (f *finder) adjective(l *line, i int) int {
	if i < 0 || i >= len(l.forms) {
		return 0
	}
	if _, n, ok := f.g.AdjectiveAt(l.forms, i); ok {
		return n
	}
	if (peoples[l.lower[i]] || homelands[l.lower[i]] != "") && isCapital(l.forms[i]) {
		return 1
	}
	return 0
}
