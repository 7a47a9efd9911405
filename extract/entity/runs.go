package entity

import (
	"casus/extract/gazetteer"
	"casus/extract/news"
)

// piece is a stretch of a run: one name of the gazetteer, a title, an
// adjective, or words that nobody knows.
type piece struct {
	first, last int
	match       gazetteer.Match
	sort        byte // 'k' known, 't' title, 'a' adjective, 'u' unknown, 'j' joiner
}

// partRun finds the names in a run of capitalised words: "Russian Ambassador
// Andrey Karlov" holds one, "Moscow-Beijing" two.
func (f *finder) partRun(l *line, first, last int) []*name {
	pieces := f.pieces(l, first, last)
	if f.isThing(l, pieces, first, last) {
		return []*name{{sent: l.index, first: first, last: last, blocked: true}}
	}
	var names []*name
	var group []piece
	title := ""
	flush := func() {
		names = append(names, f.group(l, group, title)...)
		group = nil
	}
	if org := f.wholeOrg(l, pieces); org != nil {
		if k := f.personBehind(l, org); k > 0 {
			org.last = k - 1
			return []*name{org, {sent: l.index, first: k, last: last, kind: news.Person}}
		}
		return []*name{org}
	}
	for _, p := range pieces {
		if p.sort == 't' {
			flush()
			title = l.lower[p.last]
			continue
		}
		group = append(group, p)
	}
	flush()
	if title == "" {
		title = f.titleBefore(l, first)
	}
	if len(names) > 0 && title != "" && names[len(names)-1].last == last {
		f.giveTitle(names, pieces, title, first)
	}
	return names
}

// giveTitle hands the title on to the first name behind it.
func (f *finder) giveTitle(names []*name, pieces []piece, title string, first int) {
	behind := first
	for _, p := range pieces {
		if p.sort == 't' {
			behind = p.last + 1
		}
	}
	for _, n := range names {
		if n.first == behind {
			n.title = title
			n.person = n.known.N == 0 || !hasCountry(n.known)
			return
		}
	}
}

func hasCountry(m gazetteer.Match) bool {
	for _, e := range m.Entries {
		if e.Type == news.Country {
			return true
		}
	}
	return false
}

// titleBefore gives a title in small letters right before token i: "spokesman", "police officer".
func (f *finder) titleBefore(l *line, i int) string {
	low := l.at(i - 1)
	if titles[low] || honorifics[low] {
		return low
	}
	if i > 0 && !isCapital(l.forms[i-1]) && l.tag(i-1) == "NOUN" {
		if a, _, ok := f.g.Agent(l.lemmas, i-1); ok && (a.Type == news.Person || a.Office) && l.lemmas[i-1] == l.lower[i-1] {
			return low
		}
	}
	return ""
}

// pieces parts a run.
func (f *finder) pieces(l *line, first, last int) []piece {
	var out []piece
	for i := first; i <= last; {
		p := piece{first: i, last: i, sort: 'u'}
		m := f.lookup(l, i)
		adj := f.adjective(l, i)
		switch {
		case m.N > 1 && i+m.N-1 <= last && m.N > adj, m.N == 1 && adj == 0 && !f.titleAt(l, i, last):
			p.sort, p.match, p.last = 'k', m, i+m.N-1
		case adj > 0 && i+adj-1 <= last:
			p.sort, p.last = 'a', i+adj-1
		case f.titleAt(l, i, last):
			p.sort = 't'
		case !isCapital(l.forms[i]) && !wordy(l.forms[i]) || orgJoiners[l.lower[i]] || l.lower[i] == "the" || l.lower[i] == "and" || isPossessive(l.lower[i]):
			p.sort = 'j'
		}
		out = append(out, p)
		i = p.last + 1
	}
	return joinTitles(l, out)
}

// titleAt reports whether token i is a title, and not a word of an organization's name.
func (f *finder) titleAt(l *line, i, last int) bool {
	low := l.lower[i]
	if !titles[low] && !honorifics[low] {
		return false
	}
	if i > 0 && (low == "st." || low == "st") {
		return false
	}
	if l.at(i+1) == "'s" || l.at(i+1) == "’s" {
		return true
	}
	if i < last {
		head, ok := orgHeads[l.at(i+1)]
		return !(ok && head.kind != news.Party && !titles[l.at(i+1)] && i+1 == last)
	}
	return true
}

// joinTitles makes the words before a title part of it ("Deputy Foreign"
// before "Minister"), and "of State" behind "Secretary".
func joinTitles(l *line, pieces []piece) []piece {
	for i := range pieces {
		if pieces[i].sort != 't' {
			continue
		}
		for j := i - 1; j >= 0 && (pieces[j].sort == 'u' || pieces[j].sort == 'a' || pieces[j].sort == 'k' && pieces[j].first == pieces[j].last) && beforeTitle[l.lower[pieces[j].last]]; j-- {
			pieces[j].sort = 't'
		}
		if i+2 < len(pieces) && l.lower[pieces[i+1].first] == "of" && afterSecretary[l.lower[pieces[i+2].first]] {
			pieces[i+1].sort, pieces[i+2].sort = 't', 't'
		}
	}
	return pieces
}

// isThing reports whether a run names a happening or a document: "Vietnam
// War", "2001 Italian General Election".
func (f *finder) isThing(l *line, pieces []piece, first, last int) bool {
	if len(pieces) == 1 && pieces[0].sort == 'k' {
		return f.electionAfter(l, first, last)
	}
	if _, person := given(l.forms[first]); last > first && thingHeads[l.lower[last]] && pieces[len(pieces)-1].sort != 'k' && !(person && last == first+2) {
		return true
	}
	return f.electionAfter(l, first, last)
}

// electionAfter reports whether a run with a year before it is part of an
// election's name: "1979 United Kingdom general election".
func (f *finder) electionAfter(l *line, first, last int) bool {
	if first == 0 || !isYear(l.forms[first-1]) {
		return false
	}
	for i := last + 1; i < len(l.lower) && i <= last+4; i++ {
		switch l.lower[i] {
		case "election", "elections", "referendum", "by-election", "primaries", "primary":
			return true
		}
		if l.tag(i) != "ADJ" && l.tag(i) != "NOUN" && l.tag(i) != "PROPN" {
			return false
		}
	}
	return false
}

func isYear(form string) bool {
	if len(form) != 4 {
		return false
	}
	for _, r := range form {
		if r < '0' || r > '9' {
			return false
		}
	}
	return form[0] == '1' || form[0] == '2'
}

// wholeOrg gives the whole run as one organization where its last word, or the
// word before "of", says that it is one and the gazetteer's names do not cover it.
func (f *finder) wholeOrg(l *line, pieces []piece) *name {
	end := pieces[len(pieces)-1]
	if end.sort == 'k' && len(pieces) == 1 {
		return nil
	}
	at := -1
	for i, p := range pieces {
		if p.sort == 't' && i+1 < len(pieces) && pieces[i+1].sort != 'j' {
			if _, ok := orgHeads[l.lower[end.last]]; !ok || i+2 < len(pieces) {
				return nil // a title with a name behind it
			}
		}
		word := l.lower[p.last]
		if _, ok := orgHeads[word]; ok && p.sort != 't' || (ofHeads[word] || placeOfHeads[word]) && i+1 < len(pieces) && pieces[i+1].sort == 'j' {
			if i == len(pieces)-1 || at < 0 && pieces[i+1].sort == 'j' && orgJoiners[l.lower[pieces[i+1].first]] {
				at = i
			}
		}
	}
	switch {
	case at < 0, end.sort == 'k' && at == len(pieces)-1 && end.first < end.last && !(len(pieces) == 2 && isProvinceParty(l, pieces)),
		len(pieces) == 1 && !isAcronym(l.forms[end.last]) && l.tag(end.last) != "PROPN", len(pieces) == 1:
		return nil
	}
	if at == len(pieces)-1 {
		if n := splitAnd(l, pieces); n > 0 {
			return nil
		}
	}
	head, ok := orgHeads[l.lower[pieces[at].last]]
	if !ok {
		head.kind = news.Organization
		if placeOfHeads[l.lower[pieces[at].last]] {
			head.kind = news.PlaceType
		}
	}
	n := &name{sent: l.index, first: pieces[0].first, last: end.last, kind: head.kind, sector: head.sector, why: "ends as names of organizations do"}
	if m := f.lookup(l, n.first); n.first+m.N-1 == n.last {
		n.known, n.kind = m, ""
	}
	return n
}

// isProvinceParty reports whether pieces are a place and a known party:
// "California Democratic Party", which is another than the "Democratic Party".
func isProvinceParty(l *line, pieces []piece) bool {
	return l.lower[pieces[1].last] == "party" && pieces[0].sort == 'k' && len(pieces[0].match.Places) > 0
}

// personBehind gives the token where a person's name begins right behind that
// of an organization, without a comma: "University of Mass Communication Yang
// Mian said". 0 for none.
func (f *finder) personBehind(l *line, org *name) int {
	for k := max(org.first+4, org.last-2); k < org.last; k++ {
		if _, ok := given(l.forms[k]); !ok || !f.nameable(l, k-1) && !fieldNouns[l.at(k-1)] {
			continue
		}
		for t := k; t <= org.last; t++ {
			if _, head := orgHeads[l.lower[t]]; head || !wordy(l.forms[t]) {
				return 0
			}
		}
		if org.known.N == 0 {
			return k
		}
	}
	return 0
}

// splitAnd counts the bare hyphens in a run, which part names.
func splitAnd(l *line, pieces []piece) int {
	count := 0
	for _, p := range pieces {
		if p.sort == 'j' && isHyphen(l.lower[p.first]) && !l.touches(p.first) {
			count++
		}
	}
	return count
}

// group makes names of pieces with no title among them.
func (f *finder) group(l *line, pieces []piece, title string) []*name {
	for len(pieces) > 0 && (pieces[0].sort == 'a' || pieces[0].sort == 'j') {
		pieces = pieces[1:]
	}
	for len(pieces) > 0 && pieces[len(pieces)-1].sort == 'j' {
		pieces = pieces[:len(pieces)-1]
	}
	if len(pieces) == 0 {
		return nil
	}
	if longer := longerPerson(l, pieces); longer {
		return []*name{{sent: l.index, first: pieces[0].first, last: pieces[len(pieces)-1].last, kind: news.Person}}
	}
	if onlyKnown(pieces) || hasLong(pieces) {
		return f.apart(l, pieces)
	}
	if len(pieces) > 2 && pieces[0].sort == 'k' && pieces[1].sort == 'u' && len(pieces[0].match.Places) > 0 { // "to Turkey Andrey Karlov"
		_, isGiven := given(l.forms[pieces[0].first])
		if _, ok := given(l.forms[pieces[1].first]); ok && !isGiven {
			return append(f.group(l, pieces[:1], ""), f.group(l, pieces[1:], title)...)
		}
	}
	n := &name{sent: l.index, first: pieces[0].first, last: pieces[len(pieces)-1].last}
	if m := f.lookup(l, n.first); n.first+m.N-1 == n.last {
		n.known = m
	}
	if len(pieces) > 1 && pieces[0].sort == 'k' && pieces[0].match.N == 1 {
		if _, ok := given(l.forms[n.first]); !ok {
			n.known = gazetteer.Match{}
		}
	}
	if !f.worthy(l, n, title) {
		return nil
	}
	return []*name{n}
}

// longerPerson reports whether pieces are one person's name that begins as a
// known one of given names does: "Juan Carlos Jobet".
func longerPerson(l *line, pieces []piece) bool {
	if len(pieces) != 2 || pieces[0].sort != 'k' || pieces[1].sort != 'u' || pieces[0].match.N < 2 || len(pieces[0].match.Entries) == 0 ||
		pieces[0].match.Entries[0].Type != news.Person {
		return false
	}
	for t := pieces[0].first; t <= pieces[0].last; t++ {
		if _, ok := given(l.forms[t]); !ok {
			return false
		}
	}
	_, head := orgHeads[l.lower[pieces[1].last]]
	return !head
}

// onlyKnown reports whether pieces hold nothing but known names and joiners.
func onlyKnown(pieces []piece) bool {
	for _, p := range pieces {
		if p.sort != 'k' && p.sort != 'j' && p.sort != 'a' {
			return false
		}
	}
	return true
}

// hasLong reports whether pieces hold a known name of several words that is
// a person or a body: such a name does not grow.
func hasLong(pieces []piece) bool {
	for _, p := range pieces {
		if p.sort == 'k' && p.match.N > 1 && len(p.match.Entries) > 0 && p.match.Entries[0].Type != news.Country {
			return true
		}
	}
	return false
}

// apart makes a name of each known piece and of each stretch between them.
func (f *finder) apart(l *line, pieces []piece) []*name {
	var names []*name
	var rest []piece
	flush := func() {
		if len(rest) > 0 {
			names = append(names, f.group(l, rest, "")...)
		}
		rest = nil
	}
	for _, p := range pieces {
		switch p.sort {
		case 'k':
			flush()
			names = append(names, &name{sent: l.index, first: p.first, last: p.last, known: p.match})
		case 'j', 'a':
			flush()
		default:
			rest = append(rest, p)
		}
	}
	flush()
	return names
}

// worthy reports whether unknown words are a name at all.
func (f *finder) worthy(l *line, n *name, title string) bool {
	if n.known.N > 0 {
		return true
	}
	low := l.lower[n.first]
	if n.first != n.last {
		return true
	}
	_, isGiven := given(low)
	switch {
	case noNames[low], calendar[low], isInitial(l.forms[n.first]) && title == "":
		return false
	case title != "", isGiven && l.tag(n.first) == "PROPN":
		return true
	case l.tag(n.first) != "PROPN" && !isAcronym(l.forms[n.first]):
		return false
	}
	if _, n, ok := f.g.Agent(l.lemmas, n.first); ok && n == 1 && !isAcronym(l.forms[0]) {
		return false
	}
	_, head := orgHeads[low]
	return !(head && f.small[low]) && !(f.small[low] && l.style != plain)
}
