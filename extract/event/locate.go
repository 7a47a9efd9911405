package event

import (
	"cmp"
	"slices"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// locative prepositions open a phrase that says where.
var locative = map[string]bool{
	"in": true, "at": true, "near": true, "outside": true, "inside": true, "across": true, "around": true, "off": true,
	"within": true, "throughout": true, "along": true, "over": true, "through": true, "into": true, "to": false,
}

// part of places: "the city of Aleppo", "the capital Ankara".
var settlement = map[string]bool{
	"city": true, "town": true, "village": true, "province": true, "region": true, "state": true, "district": true, "capital": true,
	"port": true, "resort": true, "suburb": true, "area": true, "county": true, "island": true, "border": true, "neighborhood": true, "neighbourhood": true,
	"outskirts": true, "north": true, "south": true, "east": true, "west": true, "part": true, "enclave": true, "peninsula": true, "base": true, "camp": true, "center": true, "centre": true,
}

// stands reports whether a phrase says where something is: by its own
// preposition, or that of the phrase which it is part of.
func (t tree) stands(i int) bool {
	for n := 0; i >= 0 && n < 6; n++ {
		p := t.preposition(i)
		if locative[p] {
			return true
		}
		h := t.head(i)
		if h < 0 {
			return false
		}
		switch base := t.base(i); {
		case base == "appos", base == "flat", base == "compound", t.rel(i) == "nmod:poss", base == "dep", base == "list":
		case base == "conj" && !t.isVerb(h):
		case base == "nmod" && (p == "" || p == "of" && settlement[t.lemma(h)]):
		case base == "obl" && p == "":
		case base == "amod" || base == "nmod" && p == "of":
			return false
		default:
			return false
		}
		i = h
	}
	return false
}

// placeAt gives the place that a phrase names, or lies in.
func (s *scene) placeAt(sent, tok int) *news.Place {
	var best *news.Place
	for _, m := range s.told[sent] {
		if t := s.trees[sent]; m.Place != "" && (m.First <= tok && tok <= m.Last || t.within(m.Head, tok) && t.stands(m.Head)) {
			best = s.finer(best, s.place(m))
		}
	}
	return best
}

func (s *scene) place(m news.Mention) *news.Place {
	p, ok := s.places.PlaceByID(m.Place)
	if !ok {
		return nil
	}
	return placeTold(p, m.Span)
}

// placeTold is a place of the gazetteer, told by some words.
func placeTold(p *gazetteer.Place, words news.Span) *news.Place {
	return &news.Place{Span: words, ID: p.ID, Name: p.Name, Country: p.Country, Latitude: p.Latitude, Longitude: p.Longitude, Population: p.Population}
}

// finer gives the more exact of two places; one in another country, or in none
// (a sea), is no refinement.
func (s *scene) finer(a, b *news.Place) *news.Place {
	switch {
	case a == nil:
		return b
	case b == nil || s.grain(b) >= s.grain(a) || a.Country != "" && a.Country != b.Country:
		return a
	}
	return b
}

// grain orders places from the exact to the wide.
func (s *scene) grain(p *news.Place) int {
	known, ok := s.places.PlaceByID(p.ID)
	if !ok {
		return 2
	}
	switch known.Kind {
	case "city":
		return 0
	case "province":
		return 1
	case "country":
		return 3
	}
	return 2
}

// spot is a phrase of a sentence that says where: a name, or "the Kyrgyz capital".
type spot struct {
	head  int
	place *news.Place
	named bool
}

// spots lists the phrases of a sentence that name or describe a place.
func (s *scene) spots(sent int) []spot {
	if s.where[sent] != nil {
		return s.where[sent]
	}
	out := []spot{}
	for _, m := range s.told[sent] {
		if p := s.place(m); m.Place != "" && p != nil {
			out = append(out, spot{m.Head, p, true})
		}
	}
	for i := range s.trees[sent].tokens {
		if p := s.described(sent, i); p != nil {
			out = append(out, spot{i, p, false})
		}
	}
	s.where[sent] = out
	return out
}

// described gives the place that a common noun stands for: "the Turkish
// capital", "Kenya's capital", and "the city" of which was spoken before.
func (s *scene) described(sent, i int) *news.Place {
	t := s.trees[sent]
	kind, ok := kindOfPlace[t.lemma(i)]
	if !ok || !t.isNoun(i) || t.tokens[i].XPOS == "NNS" || slices.ContainsFunc(s.told[sent], func(m news.Mention) bool { return m.Place != "" && t.head(m.Head) == i && t.rel(m.Head) != "nmod:poss" }) {
		return nil
	}
	definite := false
	for _, c := range t.children[i] {
		if adj, ok := s.places.Adjective(t.tokens[c].Form); ok && adj.Country != "" {
			if last := s.lastPlace(sent, i, kind); kind == "city" && last != nil && last.Country == adj.Country {
				return last // "the Polish town", of which was spoken
			}
			return s.capitalOf(sent, i, kind, adj.Country)
		}
		if t.rel(c) == "nmod:poss" {
			for _, m := range s.told[sent] {
				if p, ok := s.places.PlaceByID(m.Place); ok && m.Head == c && p.Country != "" {
					return s.capitalOf(sent, i, kind, p.Country)
				}
			}
		}
		definite = definite || t.base(c) == "det" && (t.lemma(c) == "the" || t.lemma(c) == "this" || t.lemma(c) == "that")
	}
	if definite && len(t.children[i]) <= 2 {
		return s.lastPlace(sent, i, kind)
	}
	return nil
}

// kindOfPlace says of what kind of place a noun speaks.
var kindOfPlace = map[string]string{
	"capital": "capital", "city": "city", "town": "city", "village": "city", "port": "city", "province": "province", "region": "province", "state": "province",
	"country": "country", "kingdom": "country", "nation": "country",
}

func (s *scene) capitalOf(sent, i int, kind, country string) *news.Place {
	p, ok := s.places.Capital(country)
	if kind != "capital" || !ok {
		return nil
	}
	return placeTold(p, s.span(sent, []int{i}))
}

// lastPlace gives the place of a kind that was named last before a token, no
// more than four sentences back.
func (s *scene) lastPlace(sent, i int, kind string) *news.Place {
	for at := sent; at >= 0 && at >= sent-4; at-- {
		for _, m := range slices.Backward(s.told[at]) {
			if p, ok := s.places.PlaceByID(m.Place); ok && (at < sent || m.Last < i) && (p.Kind == kind || kind == "capital" && p.Capital) {
				out := s.place(m)
				out.Span = s.span(sent, []int{i})
				return out
			}
		}
	}
	if from := s.dateline(); kind == "country" && from != nil {
		if p, ok := s.places.PlaceByID("country:" + from.Country); ok {
			return placeTold(p, s.span(sent, []int{i}))
		}
	}
	return nil
}

// locate finds where a claim's event took place: the place phrase nearest to
// it in the tree that belongs to no other event of the sentence.
func (s *scene) locate(cl *claim) {
	if cl.place != nil {
		return
	}
	t := s.trees[cl.sent]
	best, dist := (*news.Place)(nil), 1<<30
	for _, at := range s.spots(cl.sent) {
		d := s.reach(cl, at.head)
		if s.looksBack(cl) && !t.within(at.head, cl.tok) {
			continue
		}
		if d < 0 || !t.stands(at.head) && !s.attacked(cl, at) && !t.goal(cl.tok, at.head) || s.topical(cl, at.head) {
			continue
		}
		p := at.place
		switch {
		case best == nil || d < dist && (s.grain(p) <= s.grain(best) || p.Country != best.Country):
			best, dist = p, d
		default:
			best = s.finer(best, p)
		}
	}
	if best == nil {
		best = cmp.Or(s.whereKilled(cl), s.there(cl))
	}
	if best != nil {
		cl.place = best
		cl.why = append(cl.why, "place: “"+s.in.Article.Words(best.Span)+"”")
	}
}

// topical reports a place in what an agreement, a demand or a charge is about:
// "signed an agreement on transit through the port of Baku".
func (s *scene) topical(cl *claim, i int) bool {
	t := s.trees[cl.sent]
	if k := cl.cand.kind; material[k.Root] || k.Root == "" || k.Root == "CONSULT" || k.Root == "COOPERATE" {
		return false
	}
	for n := 0; i >= 0 && i != cl.tok && n < len(t.tokens); i, n = t.head(i), n+1 {
		if m := t.child(i, "mark"); t.head(i) == cl.tok && (t.base(i) == "ccomp" || t.base(i) == "xcomp" || t.base(i) == "advcl" && m >= 0 && t.lemma(m) == "to") {
			return true // what is said, asked for, promised
		}
		switch t.preposition(i) {
		case "on", "about", "over", "for", "against", "regarding", "concerning", "through", "into":
			return t.base(i) == "nmod" || t.base(i) == "obl"
		}
	}
	return false
}

// there gives the place that was named last before a "there".
func (s *scene) there(cl *claim) *news.Place {
	t := s.trees[cl.sent]
	for _, c := range t.children[cl.tok] {
		if t.lemma(c) != "there" || t.base(c) != "advmod" {
			continue
		}
		for at := cl.sent; at >= max(0, cl.sent-1); at-- {
			for _, m := range slices.Backward(s.told[at]) {
				if p := s.place(m); m.Place != "" && p != nil && (at < cl.sent || m.Last < c) {
					return p
				}
			}
		}
	}
	return nil
}

// goal reports where somebody goes to do what a verb or noun tells: "flew to
// Minsk to sign a treaty", "arrived in", "left for Kabul for talks".
func (t tree) goal(tok, at int) bool {
	v := t.head(at)
	if p := t.preposition(at); p != "to" && p != "for" || v < 0 || !motion[t.lemma(v)] {
		return false
	}
	for i, n := tok, 0; i >= 0 && n < 4; i, n = t.head(i), n+1 {
		if t.head(i) == v {
			m := t.child(i, "mark", "case")
			return m >= 0 && (t.lemma(m) == "to" || t.lemma(m) == "for" || t.lemma(m) == "on")
		}
	}
	return false
}

// whereKilled gives the place that a clause with "where" is about: "the
// district where the boy was killed", "flew to Geneva, where he met".
func (s *scene) whereKilled(cl *claim) *news.Place {
	t := s.trees[cl.sent]
	v := t.clause(cl.tok)
	where := slices.IndexFunc(t.children[v], func(c int) bool { return t.lemma(c) == "where" })
	if b := t.base(v); where < 0 || b != "acl" && b != "advcl" {
		return nil
	}
	var last *news.Place
	for _, at := range s.spots(cl.sent) {
		if at.head < t.children[v][where] {
			last = at.place
		}
	}
	return last
}

// looksBack reports a noun that only points to what was told before, as the
// matter of another clause: where and when that clause takes place is not its.
func (s *scene) looksBack(cl *claim) bool {
	t := s.trees[cl.sent]
	if !cl.nominal || !cl.definite || len(cl.source)+len(cl.target) > 0 {
		return false
	}
	h := t.head(cl.tok)
	if h >= 0 && moments[t.lemma(h)] && t.preposition(cl.tok) != "" {
		return true // "on the day after the murder"
	}
	return h >= 0 && t.isVerb(h) && t.base(cl.tok) != "nsubj" && !s.carries(t, h)
}

// moments are nouns for a time that is told by what happened then.
var moments = setOf("minute hour day night evening morning week month year eve time moment aftermath wake anniversary")

// attacked reports a place that is itself the target: "the shelling of
// Aleppo", "visited Moscow".
func (s *scene) attacked(cl *claim, at spot) bool {
	switch k := cl.cand.kind; {
	case k.Root != "ASSAULT" && k.Root != "COERCE" && k.Root != "MOBILIZE" && k.ID != "visit" && k.ID != "port-call" && k.ID != "withdrawal":
		return false
	case s.trees[cl.sent].head(at.head) != cl.tok:
	case !cl.nominal && s.trees[cl.sent].base(at.head) == "obj":
		return true
	case k.ID == "visit" && !cl.nominal && s.trees[cl.sent].preposition(at.head) == "to":
		return true // "flew to Jeddah"
	case cl.nominal && s.trees[cl.sent].base(at.head) == "nmod":
		p := s.trees[cl.sent].preposition(at.head)
		return p == "on" || p == "of" || p == "against" || p == "to"
	}
	return slices.ContainsFunc(cl.target, func(f filler) bool {
		return f.Span.Overlaps(at.place.Span) && (f.Type == news.Country || f.Type == news.PlaceType)
	})
}

// reach counts the steps in the tree from a claim to a phrase, -1 where
// another event of the sentence, or the clause of another verb, lies between.
func (s *scene) reach(cl *claim, i int) int {
	return s.way(cl, i, func(other *claim) bool { return other.weak == "" })
}

// way is reach past those other claims that do not live.
func (s *scene) way(cl *claim, i int, lives func(other *claim) bool) int {
	t := s.trees[cl.sent]
	n := 0
	for cur := i; cur >= 0 && n <= len(t.tokens); n++ {
		if cur == cl.tok {
			return n
		}
		if up := t.depth(cl.tok, cur); up > 0 {
			if s.barred(cl, cur) {
				return -1
			}
			return n + up
		}
		if t.isVerb(cur) && t.rel(cur) == "acl:relcl" && cur != i && !t.within(cl.tok, cur) && t.head(cur) != cl.tok {
			return -1 // "Gulen, who lives in Pennsylvania, condemned"
		}
		if other := s.memo[cl.sent][cur]; cur != i && other != nil && lives(other) && other != cl.innerOf {
			return -1
		}
		cur = t.head(cur)
	}
	return -1
}

// barred reports that a claim stands in a clause of its own below the word
// where its path to a phrase turns, or is only the matter of the event that
// this word tells: what the main clause says of place and time is not said of it.
func (s *scene) barred(cl *claim, turn int) bool {
	t := s.trees[cl.sent]
	deep := 0
	for cur, n := cl.tok, 0; cur >= 0 && cur != turn && n <= len(t.tokens); n++ {
		if h := t.head(cur); h >= 0 && h != turn && t.isNoun(h) && t.base(cur) != "conj" {
			deep++ // "critics of his policies on Muslims travelling"
		}
		if deep > 2 {
			return true
		}
		switch t.base(cur) {
		case "ccomp", "parataxis":
			return true
		case "acl":
			return t.rel(cur) == "acl:relcl" && !t.meanwhile(cur)
		case "advcl":
			if m := t.child(cur, "mark"); motion[t.lemma(turn)] && t.head(cur) == turn && m >= 0 && t.lemma(m) == "to" {
				break // "flew to Minsk on Friday to sign"
			}
			if t.isVerb(cur) && t.child(cur, "nsubj", "mark") >= 0 && !t.meanwhile(cur) {
				return true
			}
		}
		cur = t.head(cur)
	}
	return s.matterOf(cl, turn)
}

// matterOf reports a noun that is what another event is about, against, over:
// "expelled two diplomats on Monday over the poisoning of".
func (s *scene) matterOf(cl *claim, turn int) bool {
	other := s.memo[cl.sent][turn]
	if !cl.nominal || other == nil || other == cl || other.weak != "" || other == cl.innerOf || other.inner == cl {
		return false
	}
	return !s.oneClause(cl, other) && !s.carries(s.trees[cl.sent], turn)
}

// meanwhile reports a clause that tells what happened at the same time or
// place as what it hangs on: "the station, where they accused him".
func (t tree) meanwhile(v int) bool {
	return slices.ContainsFunc(t.children[v], func(c int) bool {
		switch t.lemma(c) {
		case "as", "while", "when", "where":
			b := t.base(c)
			return b == "advmod" || b == "mark" || b == "obl"
		}
		return false
	})
}

// dated finds when: the date phrase nearest to the claim; where its own
// clause has none, that of the clause which reports it ("said on Tuesday").
func (s *scene) dated(cl *claim) {
	t := s.trees[cl.sent]
	best, dist := -1, 1<<30
	if s.soonAfter(cl) {
		return
	}
	for _, i := range s.dates[cl.sent] {
		d := s.in.Dates[i]
		if published := day(s.in.Article.Published); cl.modality == news.Planned && !d.Relative && !d.To.IsZero() && d.To.Before(published.AddDate(0, -1, 0)) {
			continue // what is yet to be is not of 1990
		}
		head := s.top(t, d.First, d.Last)
		switch x := t.countedFrom(d); {
		case x == t.firstOf(cl.tok):
			if on := s.countedBack(cl.sent, d); on != nil {
				cl.date = on
				cl.why = append(cl.why, "date: counted back by “"+s.in.Article.Words(d.Span)+"”")
				return
			}
			continue // "two days after the coup" is not when the coup was
		case x >= 0:
			head = x
		}
		n := s.reach(cl, head)
		if s.looksBack(cl) && !t.within(head, cl.tok) {
			continue
		}
		if n < 0 && s.reportedOn(cl, head) {
			n = 300
		}
		if n < 0 && s.onlyClaim(cl) && !t.byTheWay(cl.tok, head) {
			n = 500 + max(head-cl.tok, cl.tok-head)
		}
		if n >= 0 && n < dist {
			best, dist = i, n
		}
	}
	if best < 0 {
		best = s.entry(cl.sent)
	}
	if best >= 0 {
		cl.date, cl.heard = &s.in.Dates[best], dist == 300
		cl.why = append(cl.why, "date: “"+s.in.Article.Words(cl.date.Span)+"”")
	}
}

// entry gives the date that opens the paragraph of a sentence, as in a list of
// what happened when: "May 5: Militants stormed a post. Five soldiers died."; -1 for none.
func (s *scene) entry(sent int) int {
	for at := sent; at >= max(0, sent-3) && s.in.Sentences[at].Part == s.in.Sentences[sent].Part; at-- {
		for _, i := range s.dates[at] {
			if d := s.in.Dates[i]; d.First == 0 && d.Last+1 < len(s.trees[at].tokens) && !d.Relative && entryMarks[s.trees[at].tokens[d.Last+1].Form] {
				return i
			}
		}
		if at > 0 && s.parted(at-1) || at < sent && len(s.dates[at]) > 0 {
			return -1
		}
	}
	return -1
}

// entryMarks part a date from what happened then.
var entryMarks = setOf(": – — - --")

// countedFrom gives the event that a date counts from, where the date hangs on
// it: "two days after the coup"; -1 for none.
func (t tree) countedFrom(d news.Dated) int {
	if x := t.head(d.Last); d.Relative && x > d.Last && (t.base(d.Last) == "case" || t.base(d.Last) == "mark") {
		return x
	}
	return -1
}

// soonAfter dates what something else was hours after, by the day of that:
// "broke off the talks on Tuesday, hours after soldiers killed".
func (s *scene) soonAfter(cl *claim) bool {
	t := s.trees[cl.sent]
	after := t.child(t.firstOf(cl.tok), "mark", "case")
	if after < 1 || t.lemma(after) != "after" || t.lemma(after-1) != "hour" && t.lemma(after-1) != "minute" && t.lemma(after-1) != "moment" {
		return false
	}
	for _, i := range s.dates[cl.sent] {
		if d := &s.in.Dates[i]; !d.Relative && d.Precision == "day" && d.Last < after {
			cl.date = d
			cl.why = append(cl.why, "date: hours before what was on “"+s.in.Article.Words(d.Span)+"”")
			return true
		}
	}
	return false
}

// firstOf gives the first of the words that a word is coordinated with.
func (t tree) firstOf(i int) int {
	for n := 0; t.base(i) == "conj" && t.head(i) >= 0 && n < 6; n++ {
		i = t.head(i)
	}
	return i
}

// countedBack gives the day of what a date counts from, where the sentence
// tells the day of the other: "fled on Tuesday, a day after the bombing".
func (s *scene) countedBack(sent int, d news.Dated) *news.Dated {
	var out *news.Dated
	for _, i := range s.dates[sent] {
		if on := s.in.Dates[i]; !on.Relative && on.Precision == "day" && d.Precision == "" && d.Weekday == "" {
			if out != nil {
				return nil // which of the two?
			}
			out = &on
			out.From, out.To = on.From.AddDate(0, 0, -d.Offset), on.To.AddDate(0, 0, -d.Offset)
		}
	}
	return out
}

// reportedOn reports a date on the verb that reports the claim: "Last month,
// the navy said it had sunk a boat".
func (s *scene) reportedOn(cl *claim, date int) bool {
	t := s.trees[cl.sent]
	for cur, n := cl.tok, 0; cur >= 0 && n < len(t.tokens); n++ {
		h := t.head(cur)
		if h >= 0 && (t.base(cur) == "ccomp" || t.base(cur) == "parataxis") && s.said[t.lemma(h)] && t.head(date) == h {
			return true
		}
		cur = h
	}
	return false
}

// onlyClaim reports that a sentence tells of nothing else, or only of what
// this event is the content of.
func (s *scene) onlyClaim(cl *claim) bool {
	for _, other := range s.memo[cl.sent] {
		if other != nil && other.weak == "" && other != cl && other != cl.innerOf && other != cl.inner {
			return false
		}
	}
	return true
}

// byTheWay reports a phrase of a relative clause that a token is not in, or that
// is whose deed a noun is: "Denmark, which sent fighters in August, welcomed",
// "ousted in last year's takeover".
func (t tree) byTheWay(tok, phrase int) bool {
	for i, n := phrase, 0; i >= 0 && n < len(t.tokens); i, n = t.head(i), n+1 {
		if t.rel(i) == "acl:relcl" && !t.within(tok, i) || i == phrase && t.rel(i) == "nmod:poss" && t.head(i) != tok {
			return true
		}
	}
	return false
}

// top gives the token of a range that heads the others.
func (s *scene) top(t tree, first, last int) int {
	for i := first; i <= last && i < len(t.tokens); i++ {
		if h := t.head(i); h < first || h > last {
			return i
		}
	}
	return first
}
