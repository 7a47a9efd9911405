package event

import (
	"cmp"
	"slices"
	"strings"

	"casus/extract/codebook"
	"casus/extract/news"
)

func longestFirst(ms []int, mentions []news.Mention) {
	slices.SortStableFunc(ms, func(a, b int) int {
		return cmp.Or(cmp.Compare(mentions[b].Last-mentions[b].First, mentions[a].Last-mentions[a].First), cmp.Compare(a, b))
	})
}

// fill adds the actors of a phrase to a side, where the constraint lets them in.
func (s *scene) fill(cl *claim, side *[]filler, a arg, c codebook.Constraint, role string) {
	if !s.lemmaFits(cl.sent, a.tok, c) || c.Itself && !s.itself(cl.sent, s.trees[cl.sent].counted(a.tok)) {
		return
	}
	fs := s.listed(cl.sent, s.stand(cl, side, a))
	if o := s.claim(cl.sent, a.tok); len(fs) == 0 && o != nil && o != cl && side == &cl.source && o.nominal && o.cand.kind.Reciprocal {
		fs = o.source // "talks between Chad and Niger failed to"
	}
	if side == &cl.target {
		fs = s.struck(cl, a, fs)
	}
	for _, f := range fs {
		if side == &cl.target && s.listens(cl, a.tok, f) {
			continue
		}
		if why := s.refuses(c, f); why != "" {
			cl.why = append(cl.why, f.Name+" left out: "+why)
			continue
		}
		f.tok, f.fn, f.Role = a.tok, a.fn, role
		*side = append(*side, f)
		cl.why = append(cl.why, f.Name+": "+functionName(a.fn)+" of "+s.words(cl))
	}
}

// listens reports those who only write down what they are told: "told reporters that".
func (s *scene) listens(cl *claim, tok int, f filler) bool {
	t := s.trees[cl.sent]
	switch t.lemma(cl.tok) {
	case "tell", "say", "inform", "brief", "add", "state", "announce", "declare", "confirm", "reveal":
		return f.Type == news.Media || f.Sector == "JRN" || writers[t.lemma(tok)]
	}
	return false
}

// writers are nouns for those who are told things to tell them on.
var writers = setOf("reporter journalist press conference media newspaper agency television radio broadcaster interviewer correspondent")

// itself reports a phrase that is somebody, by its head or by the name beside
// it ("his counterpart, Álvaro Uribe"): not "the minister's decision".
func (s *scene) itself(sent, tok int) bool {
	t := s.trees[sent]
	return t.isPronoun(tok) || len(s.mentioned(sent, tok)) > 0 || slices.ContainsFunc(t.children[tok], func(c int) bool {
		return (t.base(c) == "appos" || t.base(c) == "flat") && len(s.mentioned(sent, c)) > 0
	})
}

// stand gives the actors of a phrase; what is done to a place, or in one of which
// nobody is named, is done to its people: "a curfew in Abidjan".
func (s *scene) stand(cl *claim, side *[]filler, a arg) []filler {
	fs := s.actorsAt(cl.sent, a.tok, 0)
	if len(fs) > 0 || side != &cl.target {
		return fs
	}
	for _, i := range s.at[cl.sent][a.tok] {
		if m := s.told[cl.sent][i]; m.Type == news.PlaceType && m.Actor == "" {
			if f, ok := s.peopleOf(m); ok {
				return []filler{f}
			}
		}
	}
	return nil
}

// peoplePrefix begins the ids of the people of a place.
const peoplePrefix = "people:"

// peopleOf gives the people of a place that is a mention.
func (s *scene) peopleOf(m news.Mention) (filler, bool) {
	p, ok := s.places.PlaceByID(m.Place)
	if !ok {
		return filler{}, false
	}
	if p.Kind == "country" {
		return s.country(p.Country, m.Span)
	}
	id := peoplePrefix + strings.ReplaceAll(p.ID, ":", "-")
	s.introduce(news.Actor{ID: id, Name: p.Name, Type: news.People, Country: p.Country, Sector: "CVL", Capacity: "unofficial", Named: true})
	return s.participant(id, m.Span), true
}

// listed adds to the actors of a phrase those of the list that it opens, as
// the words stand: "India, Brazil and South Africa", "the envoy, Henrique
// Távora, and his driver". A list ends in "and".
func (s *scene) listed(sent int, fs []filler) []filler {
	if len(fs) != 1 {
		return fs
	}
	t := s.trees[sent]
	out, end := fs, -1
	for _, m := range s.told[sent] {
		if m.Span == fs[0].Span {
			end = m.Last
		}
	}
	for end >= 0 && end+2 < len(t.tokens) {
		end = t.pastAge(end)
		next, comma, and := end+1, false, false
		if next+1 >= len(t.tokens) {
			return fs
		}
		if f := t.tokens[next].Form; f == "," || f == ";" {
			next, comma = next+1, true
		}
		if t.lemma(next) == "and" {
			next, and = next+1, true
		}
		m, ok := s.opens(sent, next)
		if !comma && !and || !ok || m.Actor != fs[0].Actor && kin(s.typeOf(m.Actor)) != kin(fs[0].Type) {
			return fs
		}
		if m.Actor != fs[0].Actor {
			out = append(out[:len(out):len(out)], s.participant(m.Actor, m.Span))
		}
		if end = m.Last; and && m.Actor != fs[0].Actor {
			return out
		}
	}
	return fs
}

// pastAge goes from the last token of a name over the age behind it: ", 42", ", 20 years old".
func (t tree) pastAge(end int) int {
	if end+2 >= len(t.tokens) || t.tokens[end+1].Form != "," || t.tokens[end+2].UPOS != "NUM" {
		return end
	}
	end += 2
	for end+1 < len(t.tokens) && (t.lemma(end+1) == "year" || t.lemma(end+1) == "old") {
		end++
	}
	return end
}

// opens gives the widest mention of an actor that starts at a token.
func (s *scene) opens(sent, tok int) (news.Mention, bool) {
	return s.widest(sent, func(m news.Mention) bool { return m.First == tok })
}

// widest gives the longest mention of an actor that fits, the first of several.
func (s *scene) widest(sent int, fits func(news.Mention) bool) (news.Mention, bool) {
	var best news.Mention
	for _, m := range s.told[sent] {
		if m.Actor != "" && fits(m) && (best.Actor == "" || m.Last-m.First > best.Last-best.First) {
			best = m
		}
	}
	return best, best.Actor != ""
}

func (s *scene) typeOf(actor string) news.ActorType {
	if a := s.actors[actor]; a != nil {
		return a.Type
	}
	return ""
}

// kin puts types together that stand in one list.
func kin(t news.ActorType) string {
	switch t {
	case news.Person, news.People:
		return "people"
	case news.Country, news.Government, news.InternationalOrganization:
		return "states"
	}
	return string(t)
}

func functionName(fn codebook.Function) string {
	switch {
	case fn == lightTarget, strings.HasPrefix(string(fn), "light:"):
		return "subject of the verb that carries"
	case fn == codebook.Relational:
		return "adjective"
	case fn == codebook.Subject, fn == codebook.Object, fn == codebook.Indirect, fn == codebook.Agent, fn == codebook.Possessor, fn == codebook.Compound:
		return string(fn)
	}
	return "“" + string(fn) + "”-phrase"
}

// standsFor reports a pronoun for somebody who was called by one of the nouns:
// "the rebels ... whom they had captured".
func (s *scene) standsFor(sent, tok int, nouns []string) bool {
	for _, f := range s.spelled(s.mentioned(sent, tok)) {
		for _, word := range s.tokensOf(f.Span) {
			if word.UPOS == "NOUN" && slices.Contains(nouns, strings.ToLower(word.Lemma)) {
				return true
			}
		}
	}
	return false
}

// lemmaFits checks the head noun of a filler against the words asked for.
func (s *scene) lemmaFits(sent, tok int, c codebook.Constraint) bool {
	t := s.trees[sent]
	tok = t.counted(tok)
	if t.isPronoun(tok) && len(c.Lemmas) > 0 { // "the frigate is met as it calls at"
		if s.standsFor(sent, tok, c.Lemmas) {
			return true
		}
		if h := t.head(t.clause(tok)); h >= 0 && t.surfaceSubject(h) >= 0 {
			tok = t.surfaceSubject(h)
		}
	}
	if len(c.Lemmas) > 0 && !slices.ContainsFunc(t.nameParts(tok), func(i int) bool { return slices.Contains(c.Lemmas, t.lemma(i)) }) {
		return false
	}
	return !slices.Contains(c.NotLemma, t.lemma(tok))
}

// counted goes from a number of things to the things: from "thousands" in
// "thousands of refugees" to the refugees.
func (t tree) counted(tok int) int {
	if !quantities[t.lemma(tok)] {
		return tok
	}
	for _, c := range t.children[tok] {
		if t.base(c) == "nmod" && t.preposition(c) == "of" {
			return c
		}
	}
	return tok
}

var quantities = map[string]bool{
	"thousand": true, "hundred": true, "dozen": true, "million": true, "score": true, "number": true, "group": true, "crowd": true, "majority": true,
	"handful": true, "pair": true, "couple": true, "part": true, "half": true, "third": true, "most": true, "some": true, "many": true, "several": true,
	"all": true, "lot": true, "ten": true, "load": true, "batch": true, "one": true, "two": true, "three": true, "four": true, "five": true, "member": true,
}

// nameParts gives the head of a phrase and what is one with it: "destroyer"
// in "the destroyer INS Mumbai".
func (t tree) nameParts(i int) []int {
	out := []int{i}
	for _, c := range t.children[i] {
		switch t.base(c) {
		case "compound", "appos", "flat":
			out = append(out, c)
		case "nmod":
			if t.rel(c) == "nmod:desc" {
				out = append(out, c)
			}
		}
	}
	return out
}

// refuses says why a constraint keeps an actor out, "" where it does not.
func (s *scene) refuses(c codebook.Constraint, f filler) string {
	switch {
	case len(c.Types) > 0 && !slices.ContainsFunc(c.Types, func(t news.ActorType) bool { return s.isOf(f, t) }):
		return "a " + string(f.Type) + " cannot stand there"
	case slices.ContainsFunc(c.Not, func(t news.ActorType) bool { return s.isOf(f, t) }):
		return "a " + string(f.Type) + " cannot stand there"
	case c.Human && (f.Type == news.PlaceType || f.Type == "" || len(c.Types) > 0 && strings.HasPrefix(f.Actor, peoplePrefix)):
		return "only people and bodies of people can"
	}
	return ""
}

// holdsOffice reports an actor who holds or held an office, or leads a group.
func (s *scene) holdsOffice(actor string) bool {
	if a := s.actors[actor]; a != nil && a.Office != "" {
		return true
	}
	e, ok := s.places.Entry(actor)
	return ok && len(e.Offices) > 0
}

// actorsAt gives the actors that a phrase stands for: those of the mention
// that it heads, else the nationality of an adjective, else whom the phrase
// belongs to ("the positions of Kurdish fighters").
func (s *scene) actorsAt(sent, tok, deep int) []filler {
	if out := s.mentioned(sent, tok); len(out) > 0 {
		return s.byName(sent, tok, out)
	}
	t := s.trees[sent]
	if f, ok := s.national(sent, tok); ok {
		return []filler{f}
	}
	if t.isPronoun(tok) || deep > 2 || s.claimed(sent, tok) {
		return s.pronoun(sent, tok, deep)
	}
	for _, c := range t.children[tok] {
		if base := t.base(c); base == "appos" || base == "flat" { // "his counterpart, Vladimir Putin"
			if out := s.mentioned(sent, c); len(out) > 0 {
				return out
			}
		}
	}
	for _, c := range ownersLast(t, t.children[tok]) {
		base := t.base(c)
		if formerly[t.lemma(tok)] && base == "amod" {
			continue // "the former French colony"
		}
		if t.rel(c) == "nmod:poss" || base == "compound" || base == "amod" || base == "nmod" && t.preposition(c) == "of" || base == "appos" || base == "flat" {
			var out []filler
			for _, k := range t.conjuncts(c) {
				out = append(out, s.actorsAt(sent, k, deep+1)...)
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// formerly are nouns for what is not of the country that stands before it.
var formerly = setOf("colony protectorate dominion possession enclave diaspora")

// byName gives the one whose name stands beside a description: "the brigade's
// commander Colonel Pablo Ruiz".
func (s *scene) byName(sent, tok int, fs []filler) []filler {
	if len(fs) != 1 || fs[0].Type != news.Person || s.named(fs[0]) {
		return fs
	}
	if s.plural[fs[0].Span] {
		return s.byNames(sent, fs)
	}
	t := s.trees[sent]
	for _, c := range t.children[tok] {
		if base := t.base(c); c > tok && (base == "flat" || base == "appos") {
			if out := s.mentioned(sent, c); len(out) == 1 && out[0].Type == news.Person && s.named(out[0]) && out[0].Span.Start > fs[0].Span.Start {
				return out
			}
		}
	}
	return fs
}

// byNames gives those whose names follow a description of several, right behind
// it or behind a colon: "photographers Ana Ruiz and Juan Paz", "three reporters: Ana Ruiz, 30, ...".
// The description stays where it alone tells their country.
func (s *scene) byNames(sent int, fs []filler) []filler {
	m, ok := s.widest(sent, func(m news.Mention) bool { return m.Span == fs[0].Span })
	if !ok {
		return fs
	}
	names := s.roll(sent, m.Last+1)
	switch {
	case len(names) < 2:
		return fs
	case fs[0].Country != "" && names[0].Country == "":
		return append(fs, names...)
	}
	return names
}

// roll gives the people of a list of names that begins at a token or behind a
// colon there: ages, posts and what else stands between two names are passed over,
// a verb ends it.
func (s *scene) roll(sent, at int) []filler {
	t := s.trees[sent]
	colon := at < len(t.tokens) && (t.tokens[at].Form == ":" || t.tokens[at].Form == "--")
	if colon {
		at++
	}
	var out []filler
	for k := at; k < len(t.tokens) && !t.isVerb(k) && t.tokens[k].UPOS != "AUX" && t.tokens[k].UPOS != "SCONJ"; k++ {
		m, ok := s.opens(sent, k)
		if ok && m.Type == news.Person && s.named(s.participant(m.Actor, m.Span)) {
			out = add(out, []filler{s.participant(m.Actor, m.Span)})
			k = m.Last
		} else if k == at || !colon && t.tokens[k].Form != "," && t.lemma(k) != "and" {
			break
		}
	}
	return out
}

// ownersLast puts possessive pronouns behind the other modifiers: "its European
// Community partners" are the Community's.
func ownersLast(t tree, children []int) []int {
	out := slices.Clone(children)
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(b2i(t.isPronoun(a)), b2i(t.isPronoun(b))) })
	return out
}

// claimed reports a token that is an event itself: it is nobody.
func (s *scene) claimed(sent, tok int) bool {
	cl := s.memo[sent][tok]
	return cl != nil && cl.weak == ""
}

// mentioned gives the actors of the mentions at a token: headed by it, else
// the longest around it.
func (s *scene) mentioned(sent, tok int) []filler {
	var out []filler
	var span news.Span
	for _, i := range s.at[sent][tok] {
		m := s.told[sent][i]
		if !span.Empty() && m.Span != span && !s.otherNation(sent, m, span) {
			continue
		}
		if m.Actor != "" {
			span = m.Span
			out = append(out, s.participant(m.Actor, s.saidAs(sent, m)))
		} else if f, ok := s.seat(m); ok {
			span = m.Span
			out = append(out, f)
		}
	}
	if len(out) > 0 {
		return out
	}
	if m, ok := s.widest(sent, func(m news.Mention) bool { return m.First <= tok && tok <= m.Last && s.flatPart(sent, tok, m) }); ok {
		return []filler{s.participant(m.Actor, m.Span)}
	}
	return nil
}

// otherNation reports a further one of several in one phrase: "French and Egyptian
// warships", "British, US and NATO forces".
func (s *scene) otherNation(sent int, m news.Mention, first news.Span) bool {
	return m.Plural && m.End == first.End && m.First > 0 && (s.trees[sent].lemma(m.First-1) == "and" || s.trees[sent].lemma(m.First-1) == ",")
}

// saidAs gives the words for a participant: of a pronoun those that it stands
// for, of a description of somebody the name, where the sentence has them.
func (s *scene) saidAs(sent int, m news.Mention) news.Span {
	if !m.Pronoun && (m.Named || m.Type != news.Person) {
		return m.Span
	}
	name := func(o news.Mention) bool { return o.Actor == m.Actor && o.Named }
	if n, ok := s.widest(sent, name); !m.Pronoun && (!ok || n.Span.Overlaps(m.Span)) {
		return m.Span
	} else if ok {
		name = func(o news.Mention) bool { return o.Actor == m.Actor && o.Span.Overlaps(n.Span) }
	} else {
		name = func(o news.Mention) bool { return o.Actor == m.Actor && !o.Pronoun }
	}
	if said, ok := s.widest(sent, name); ok {
		return said.Span
	}
	return m.Span
}

// seat gives the country whose capital, or whose own name, a place is: what
// "Moscow-Beijing talks" are between.
func (s *scene) seat(m news.Mention) (filler, bool) {
	p, ok := s.places.PlaceByID(m.Place)
	if !ok || !p.Capital && p.Kind != "country" {
		return filler{}, false
	}
	return s.country(p.Country, m.Span)
}

// flatPart reports whether the tree has made tok the head of a mention that
// the entity stage heads elsewhere: both are in one phrase, and no
// preposition parts them.
func (s *scene) flatPart(sent, tok int, m news.Mention) bool {
	t := s.trees[sent]
	if t.preposition(tok) != "" && tok != m.Head && !t.within(m.Head, tok) {
		return false
	}
	return m.Named || t.within(m.Head, tok) || t.head(tok) == m.Head && (t.base(tok) == "flat" || t.base(tok) == "appos" || t.base(tok) == "compound" && m.Named)
}

// participant makes a participant of an actor that the article mentions.
func (s *scene) participant(id string, span news.Span) filler {
	p := news.Participant{Span: span, Actor: id, Capacity: "unknown"}
	if a := s.actors[id]; a != nil {
		p.Name, p.Type, p.Country, p.Code, p.Sector = a.Name, a.Type, a.Country, a.Code, a.Sector
		if a.Capacity != "" {
			p.Capacity = a.Capacity
		}
	}
	return filler{Participant: p}
}

// national gives the country of "Turkish" in "the Turkish offensive".
func (s *scene) national(sent, tok int) (filler, bool) {
	token := s.trees[sent].tokens[tok]
	adj, ok := s.places.Adjective(token.Form)
	if !ok {
		return filler{}, false
	}
	return s.country(adj.Country, token.Span)
}

// country makes a participant of a country by its code.
func (s *scene) country(code string, span news.Span) (filler, bool) {
	e, ok := s.places.Country(code)
	if !ok {
		return filler{}, false
	}
	s.introduce(news.Actor{ID: e.ID, Name: e.Name, Type: e.Type, Country: code, Sector: "GOV", Capacity: "official", Known: true, Named: true})
	return s.participant(e.ID, span), true
}

// introduce adds an actor that no mention has brought in.
func (s *scene) introduce(a news.Actor) {
	if s.actors[a.ID] == nil {
		s.added = append(s.added, a)
		s.actors[a.ID] = &a
	}
}

// pronoun resolves "their" in "speak during their meeting" to the subject of
// the clause, where the entity stage has left it open.
func (s *scene) pronoun(sent, tok, deep int) []filler {
	t := s.trees[sent]
	if t.tokens[tok].XPOS == "PRP" && deep == 0 && t.base(tok) == "nsubj" { // "the frigate is met as it calls"
		if h := t.head(t.clause(tok)); h >= 0 && t.base(t.clause(tok)) == "advcl" && t.surfaceSubject(h) >= 0 {
			return s.actorsAt(sent, t.surfaceSubject(h), 2)
		}
	}
	if t.tokens[tok].XPOS != "PRP$" || deep > 0 {
		return nil
	}
	switch strings.ToLower(t.tokens[tok].Form) {
	case "their", "his", "her", "its":
	default:
		return nil
	}
	v := t.clause(tok)
	subject := t.surfaceSubject(v)
	if subject < 0 || subject == tok || t.within(tok, subject) {
		return nil
	}
	var out []filler
	for _, k := range t.conjuncts(subject) {
		out = append(out, s.actorsAt(sent, k, 2)...)
	}
	return out
}

// phraseSpan covers a noun and what modifies it, clauses left out.
func (s *scene) phraseSpan(sent, tok int) news.Span {
	t := s.trees[sent]
	lo, hi := tok, tok
	for i := range t.tokens {
		if i != tok && t.head(i) == tok && (t.base(i) == "compound" || t.base(i) == "amod" || t.base(i) == "flat" || t.base(i) == "nummod") {
			lo, hi = min(lo, i), max(hi, i)
		}
	}
	return s.span(sent, []int{lo, hi})
}

// bodies are what a person stands for by trade: a soldier is of the military.
var bodies = map[string]news.ActorType{
	"MIL": news.Military, "COP": news.Police, "REB": news.ArmedGroup, "UAF": news.ArmedGroup, "CRM": news.ArmedGroup,
	"GOV": news.Government, "ELI": news.Government, "LEG": news.Government, "JUD": news.Government, "SPY": news.Government,
	"IGO": news.InternationalOrganization, "PTY": news.Party, "MED": news.Media, "JRN": news.Media, "NGO": news.NGO,
}

// isOf reports whether a filler can stand where a type is asked for: it is of
// the type, is a person of such a body, or is people without a name.
func (s *scene) isOf(f filler, t news.ActorType) bool {
	if f.Type == t || f.Type == news.Person && bodies[f.Sector] == t {
		return true
	}
	a := s.actors[f.Actor]
	return t == news.People && f.Type == news.Person && a != nil && !a.Named
}
