package entity

import (
	"strings"

	"casus/extract/news"
)

// judgeNames decides what kind each name is of. The clues of all places where
// the article has a name count together.
func (f *finder) judgeNames() {
	votes := map[string]map[news.ActorType]float64{}
	for _, n := range f.names {
		if n.blocked {
			continue
		}
		l := f.lines[n.sent]
		n.scores = f.clues(l, n)
		key := folded(l.words(n.first, n.last))
		if votes[key] == nil {
			votes[key] = map[news.ActorType]float64{}
		}
		for kind, score := range n.scores {
			votes[key][kind] += score
		}
	}
	for _, n := range f.names {
		if n.blocked || n.kind != "" {
			continue
		}
		l := f.lines[n.sent]
		all := votes[folded(l.words(n.first, n.last))]
		best, top := news.ActorType(""), 0.0
		for _, kind := range judged {
			score := n.scores[kind] + 0.5*all[kind]
			if best == "" || score > top {
				best, top = kind, score
			}
		}
		n.kind = best
	}
}

// judged are the kinds that clues speak for, in the order in which a tie falls.
var judged = []news.ActorType{
	news.Person, news.Organization, news.PlaceType, news.Country, news.Government, news.Military, news.Police, news.ArmedGroup,
	news.Party, news.Company, news.Media, news.InternationalOrganization, news.NGO, news.People,
}

// clues weighs what speaks for each kind of name at one place of the text.
func (f *finder) clues(l *line, n *name) map[news.ActorType]float64 {
	s := map[news.ActorType]float64{}
	f.knownClues(n, s)
	f.shapeClues(l, n, s)
	f.placeClues(l, n, s)
	f.personClues(l, n, s)
	return s
}

// knownClues is what the gazetteer says.
func (f *finder) knownClues(n *name, s map[news.ActorType]float64) {
	for i, e := range n.known.Entries {
		weight := 4.0
		if i > 0 {
			weight = 1.5
		}
		if e.Type == news.Country {
			weight = 6
		}
		s[e.Type] = max(s[e.Type], weight)
	}
	if len(n.known.Places) > 0 {
		p, weight := n.known.Places[0], 2.5
		switch {
		case p.Capital, p.Population > 500_000, p.Kind != "city":
			weight = 4.5
		case p.Population < 100_000:
			weight = 0.6
		}
		s[news.PlaceType] += weight
	}
}

// shapeClues is what the words of the name say.
func (f *finder) shapeClues(l *line, n *name, s map[news.ActorType]float64) {
	last, first := l.lower[n.last], l.lower[n.first]
	if head, ok := orgHeads[last]; ok && n.last > n.first {
		s[head.kind] += 3
		n.sector = head.sector
	}
	if placeHeads[last] && n.last > n.first || placeFirst[first] && n.last > n.first {
		s[news.PlaceType] += 2.5
	}
	for _, tail := range placeTails {
		if strings.HasSuffix(last, tail) && len(last) > len(tail)+2 && n.known.N == 0 {
			s[news.PlaceType]++
			break
		}
	}
	if n.last == n.first && isAcronym(l.forms[n.first]) && l.style == plain {
		s[news.Organization] += 2.5
	}
	length := n.last - n.first + 1
	if _, ok := given(l.forms[n.first]); ok && allWords(l, n) {
		if length > 1 {
			s[news.Person] += 3
		} else {
			s[news.Person] += 1.5
		}
	}
	for i := n.first; i <= n.last; i++ {
		if isInitial(l.forms[i]) && length > 1 || nameJoiners[l.lower[i]] && !isCapital(l.forms[i]) && i > n.first {
			s[news.Person]++
		}
	}
	if l.at(n.first-1) == "the" {
		s[news.Organization] += 1.2
		s[news.Person] -= 2
	}
	if (length == 2 || length == 3) && allWords(l, n) {
		s[news.Person] += 0.7
	}
}

// allWords reports whether a name has letters in each token, no acronyms.
func allWords(l *line, n *name) bool {
	for i := n.first; i <= n.last; i++ {
		if !wordy(l.forms[i]) && !isHyphen(l.forms[i]) {
			return false
		}
	}
	return true
}

// placeClues is what prepositions and neighbours say of a place.
func (f *finder) placeClues(l *line, n *name, s map[news.ActorType]float64) {
	prep := l.prep(n.first, l.top(n.first, n.last))
	_, isGiven := given(l.forms[n.first])
	switch {
	case placePreps[prep] && !isGiven:
		s[news.PlaceType] += 2
	case places2[prep] && !isGiven && (prep == "from" || prep == "to" || prep == "into" || prep == "via"):
		s[news.PlaceType] += 0.7
	}
	if l.at(n.last+1) == "," && n.last+2 < len(l.forms) {
		if m := f.lookup(l, n.last+2); len(m.Places) > 0 && (hasCountry(m) || m.Places[0].Kind != "city") && s[news.Person] < 3 {
			s[news.PlaceType]++
		}
	}
	if placeHeads[l.at(n.last+1)] && !isCapital(l.forms[n.last+1]) && l.tag(n.last+1) == "NOUN" {
		s[news.PlaceType]++
	}
}

// personClues is what titles, ages and verbs say of a person.
func (f *finder) personClues(l *line, n *name, s map[news.ActorType]float64) {
	if n.person {
		s[news.Person] += 4
	}
	if t := n.first - 1; n.first == n.last && l.style == plain && t >= 0 && isCapital(l.forms[t]) && (titles[l.lower[t]] || honorifics[l.lower[t]]) && f.nameAt(l, t) == nil {
		s[news.Person] += 7 // "Sergeant Jordan"
	}
	if l.at(n.last+1) == "," && isAge(l.at(n.last+2)) || l.at(n.last+1) == "(" && isAge(l.at(n.last+2)) {
		s[news.Person] += 3
	}
	head := l.top(n.first, n.last)
	if verb := l.head(head); verb >= 0 && l.rel(head) == "nsubj" && speech[l.lemmas[verb]] {
		s[news.Person]++
		s[news.Organization] += 0.3
	} else if !l.parsed && speech[l.lemmas[min(n.last+1, len(l.lemmas)-1)]] {
		s[news.Person]++
	}
	if isPossessive(l.at(n.last + 1)) {
		s[news.Person] += 0.2
	}
	if l.at(n.last+1) == "," && l.at(n.last+2) == "who" {
		s[news.Person] += 2
	}
	if by := l.prep(n.first, head); by == "by" || by == "with" || by == "for" {
		s[news.Person] += 0.3
	}
}

// isAge reports whether a token is a number of years that a person can have.
func isAge(form string) bool {
	return len(form) == 2 && form[0] >= '1' && form[0] <= '9' && form[1] >= '0' && form[1] <= '9'
}
