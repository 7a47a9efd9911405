package event

import (
	"cmp"
	"slices"
	"strings"

	"casus/extract/news"
)

// happening is one event of the article with all claims of it.
type happening struct {
	news.Event
	claims  []*claim // in the order of the text
	main    *claim
	src     []filler
	tgt     []filler
	oth     []filler
	dated   *news.Dated
	heard   bool         // dated only by when somebody told it
	answers []*happening // what it responds to
	dropped string       // why it is no event after all
}

// join makes happenings of claims: one for all that tells of the same.
func (s *scene) join() []*happening {
	var out []*happening
	home := map[*claim]*happening{}
	for i := range s.claims {
		cl := s.claims[i]
		s.locate(cl)
		s.dated(cl)
		s.attribute(cl)
		s.armed(cl)
	}
	for _, cl := range s.claims {
		h := s.home(cl, out)
		if h == nil {
			h = &happening{}
			out = append(out, h)
		}
		s.take(h, cl)
		home[cl] = h
	}
	out = s.together(out, home)
	for _, h := range out {
		s.settle(h)
	}
	s.homes = home
	for i, h := range out {
		s.diedOf(h, out[:i])
	}
	s.addTolls(out)
	s.harmed(out)
	for _, h := range out {
		for _, cl := range h.claims {
			for _, o := range cl.occasions {
				if a := home[o]; a != nil && a != h && !slices.Contains(h.answers, a) {
					h.answers = append(h.answers, a)
				}
			}
		}
	}
	for _, h := range out {
		if in := h.main.inner; in != nil {
			s.content(h, home[in])
		}
	}
	return out
}

// together makes one of happenings that one clause tells of: where "42 people
// were killed" and "an air strike" had each found others first that tell of them.
func (s *scene) together(hs []*happening, home map[*claim]*happening) []*happening {
	for i := 0; i < len(hs); i++ {
		for j := len(hs) - 1; j > i; j-- {
			if !s.oneDeed(hs[i], hs[j]) {
				continue
			}
			for _, cl := range hs[j].claims {
				s.take(hs[i], cl)
				home[cl] = hs[i]
			}
			hs = slices.Delete(hs, j, j+1)
			slices.SortStableFunc(hs[i].claims, func(a, b *claim) int { return cmp.Or(cmp.Compare(a.sent, b.sent), cmp.Compare(a.tok, b.tok)) })
		}
	}
	return hs
}

// oneDeed reports happenings of violence of which a clause tells both, and that
// nothing tells apart.
func (s *scene) oneDeed(h, g *happening) bool {
	if s.shared(h.src, g.src) < 0 || s.shared(h.tgt, g.tgt) < 0 || s.apart(h, g) || otherDays(h.dated, g.dated) {
		return false
	}
	return slices.ContainsFunc(h.claims, func(a *claim) bool {
		return deadly(a) && slices.ContainsFunc(g.claims, func(b *claim) bool {
			return deadly(b) && a.modality == b.modality && s.book.Agree(a.cand.kind.ID, b.cand.kind.ID) && s.oneClause(a, b)
		})
	})
}

// diedOf leaves out deaths of the nameless, told right after the violence or
// misfortune that they died of: "Gunmen stormed a post. Five soldiers died." Their
// number is that event's.
func (s *scene) diedOf(h *happening, before []*happening) {
	cl := h.main
	if h.Kind != "death" || len(h.claims) > 1 || cl.nominal || len(h.tgt) == 0 || slices.ContainsFunc(h.tgt, s.named) || h.Modality != news.Occurred || s.shifts(cl.sent) {
		return
	}
	for _, d := range slices.Backward(before) {
		gap := cl.sent - d.main.sent
		if d.Kind == "death" || !deadly(d.main) || d.Modality != news.Occurred || d.dropped != "" || d.main.weak != "" || gap < 0 {
			continue
		}
		if gap > 1 || s.in.Sentences[d.main.sent].Part != s.in.Sentences[cl.sent].Part || s.otherTime(cl, d) || s.otherPlace(cl, d) {
			return
		}
		h.dropped = "died of what " + s.words(d.main) + " tells"
		s.homes[cl] = d
		return
	}
}

// home gives the happening that a claim tells of again: of those that it can
// be, the one that most speaks for, then the latest; nil for a new one.
func (s *scene) home(cl *claim, hs []*happening) *happening {
	var best *happening
	top := 0
	for i := len(hs) - 1; i >= 0; i-- {
		if n := s.likeness(cl, hs[i]); n > top {
			best, top = hs[i], n
		}
	}
	return best
}

// likeness says how much speaks for a claim being of a happening; 0: it is not.
func (s *scene) likeness(cl *claim, h *happening) int {
	k, first := cl.cand.kind, h.claims[0]
	same := slices.ContainsFunc(h.claims, func(o *claim) bool { return o.cand.kind.ID == k.ID })
	if !same && !slices.ContainsFunc(h.claims, func(o *claim) bool { return s.book.Agree(o.cand.kind.ID, k.ID) }) {
		return 0
	}
	linked := slices.ContainsFunc(h.claims, func(o *claim) bool { return s.oneClause(cl, o) })
	if cl.modality != first.modality && !linked && !(cl.recalls() && first.modality == news.Occurred) {
		return 0
	}
	if s.otherPicture(cl, h) || s.reasonOf(cl, h) {
		return 0
	}
	if s.otherTime(cl, h) || s.otherPlace(cl, h) {
		return 0
	}
	var n int
	if k.Reciprocal {
		n = s.shared(cl.source, h.src)
	} else {
		src, tgt := s.shared(cl.source, h.src), s.shared(cl.target, h.tgt)
		if src < 0 || tgt < 0 {
			return 0
		}
		n = src + tgt
		if k.Speech && src == 0 {
			return 0
		}
		if len(cl.target) > 0 && len(h.tgt) > 0 && tgt == 0 && !linked {
			if !s.nameLater(cl, h) && !(same && src >= 2 && s.saidAgain(cl, h)) && !s.oneToll(cl, h) {
				return 0
			}
			n += 1 + b2i(cl.sent <= s.lead+2)
		}
	}
	if n < 0 {
		return 0
	}
	return s.enough(cl, h, n, same, linked)
}

// reasonOf reports that a claim tells why something that the happening's
// words in its sentence tell was done, or the other way round: two events.
func (s *scene) reasonOf(cl *claim, h *happening) bool {
	return slices.ContainsFunc(h.claims, func(o *claim) bool {
		return o.sent == cl.sent && (slices.Contains(s.reasons(o), cl) || slices.Contains(s.reasons(cl), o))
	})
}

// recalls reports a bare "the attack" under a word of thought or talk:
// "considered the attack terrorism", "discussed the raid". It doubts nothing.
func (cl *claim) recalls() bool {
	return cl.definite && cl.modality == news.Hypothetical && len(cl.source)+len(cl.target) == 0
}

// nameLater reports that a claim and a happening may have one victim of whom
// only one of them says the name: "a man was shot", and "the killing of Omar
// Diallo". The article's first words often leave the name out.
func (s *scene) nameLater(cl *claim, h *happening) bool {
	if !cl.definite && !s.opening(h.claims[0]) || slices.ContainsFunc(cl.target, s.named) && slices.ContainsFunc(h.tgt, s.named) {
		return false
	}
	return slices.ContainsFunc(cl.target, func(f filler) bool {
		return slices.ContainsFunc(h.tgt, func(g filler) bool {
			return f.Type == g.Type && f.Type == news.Person && s.plural[f.Span] == s.plural[g.Span] && oneTrade(f, g) && !s.setsApart(f, g)
		})
	})
}

// saidAgain reports a speech act that the article opens with and tells again
// in more words: nobody addressed has a name in either.
func (s *scene) saidAgain(cl *claim, h *happening) bool {
	return cl.cand.kind.Speech && s.opening(h.claims[0]) && !slices.ContainsFunc(cl.target, s.named) && !slices.ContainsFunc(h.tgt, s.named)
}

// oneTrade reports two that may be of one trade: a soldier is no priest.
func oneTrade(f, g filler) bool {
	loose := func(s string) bool { return s == "" || s == "CVL" || s == "UNK" }
	return f.Sector == g.Sector || loose(f.Sector) || loose(g.Sector)
}

// opening reports a claim of the headline or of the first sentence of the text.
func (s *scene) opening(cl *claim) bool {
	return cl.sent <= s.lead && s.in.Sentences[cl.sent].Part <= news.Title
}

// otherPicture reports a caption and a text, or two captions, of which
// nothing says that they tell of one day or place: pictures are often old.
func (s *scene) otherPicture(cl *claim, h *happening) bool {
	a, b := s.in.Sentences[cl.sent].Part, s.in.Sentences[h.claims[0].sent].Part
	_, x := a.Caption()
	_, y := b.Caption()
	if a == b || !x && !y {
		return false
	}
	sameDay := cl.date != nil && h.dated != nil && !cl.date.Relative && !h.dated.Relative && overlap(cl.date.Date, h.dated.Date)
	return !sameDay && (cl.place == nil || h.Place == nil || cl.place.ID != h.Place.ID)
}

// enough weighs what a claim and a happening share.
func (s *scene) enough(cl *claim, h *happening, n int, same, linked bool) int {
	if same {
		n++
	}
	if linked {
		n += 3
	}
	bare := len(cl.source)+len(cl.target) == 0
	if cl.definite {
		n++
		if bare && !h.claims[0].nominal {
			n++ // "the attack" is what was told, not what it was told by the way
		}
		if bare {
			n += 2 + b2i(len(h.src)+len(h.tgt) > 0) + b2i(len(h.tgt) > 0) + b2i(slices.ContainsFunc(h.tgt, s.named))
		} else if cl.innerOf == nil && cl.occasionOnly() {
			n++
		}
	}
	if cl.place != nil && h.main != nil && h.Place != nil && cl.place.ID == h.Place.ID {
		n++
	}
	if cl.date != nil && h.dated != nil && !cl.date.Relative && cl.date.From.Equal(h.dated.From) {
		n++
	}
	if same && s.opening(h.claims[0]) {
		n++
	}
	if s.oneToll(cl, h) || s.whoDid(cl, h) {
		n += 2
	}
	if cl.definite && len(cl.target) == 0 && s.ownedUp(cl) {
		n += 2
	}
	if n >= 3 {
		return n
	}
	return 0
}

// ownedUp reports a deed that somebody says he did: "claimed the attack".
func (s *scene) ownedUp(cl *claim) bool {
	return slices.ContainsFunc(s.claims, func(o *claim) bool {
		return o.sent == cl.sent && o.cand.kind.ID == "claim-of-responsibility" && slices.Contains(o.occasions, cl)
	})
}

// whoDid reports a relative clause that says by a deed without a target who is
// meant, where an act of violence was told just before: "the officer who fired the shot".
func (s *scene) whoDid(cl *claim, h *happening) bool {
	t := s.trees[cl.sent]
	if !deadly(cl) || len(cl.target) > 0 || len(h.src) > 0 || t.rel(cl.tok) != "acl:relcl" || !slices.ContainsFunc(t.children[cl.tok], func(c int) bool { return t.rel(c) == "nsubj" && t.relative(c) }) {
		return false
	}
	return s.toldAt(h, cl.sent-1) || cl.sent > 1 && s.toldAt(h, cl.sent-2)
}

// oneToll reports a claim and a happening of kinds that people die of, told
// each with the same number of dead: "14 die in shelling", and "killed 14".
func (s *scene) oneToll(cl *claim, h *happening) bool {
	dead := func(cl *claim) int {
		if len(s.tolls[cl.sent]) != 1 || !deadly(cl) {
			return 0
		}
		if d := s.in.Tolls[s.tolls[cl.sent][0]].Deaths; d != nil {
			return d.Min
		}
		return 0
	}
	n := dead(cl)
	return n > 2 && slices.ContainsFunc(h.claims, func(o *claim) bool { return o.sent != cl.sent && dead(o) == n })
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// occasionOnly reports a noun that only says what another claim is about.
func (cl *claim) occasionOnly() bool { return cl.nominal && len(cl.source) == 0 }

// oneClause reports two triggers of one sentence that tell of one thing: the
// subject of the other ("the blast killed"), its circumstance ("killed in a
// blast"), or what came of it ("opened fire, killing").
func (s *scene) oneClause(a, b *claim) bool {
	if a.sent != b.sent {
		return false
	}
	t := s.trees[a.sent]
	for _, p := range [][2]int{{a.tok, b.tok}, {b.tok, a.tok}} {
		low, high := p[0], p[1]
		if t.base(low) == "appos" && low > high && t.isNoun(high) && t.within(low, high) {
			return true // "the shooting at the consulate, an attack which"
		}
		if t.isNoun(low) && t.isNoun(high) && deadly(a) && deadly(b) && setting[t.preposition(low)] && s.behind(low, a, b) {
			return true // "condemned the murder of the mayor in an attack by rebels"
		}
		if t.head(low) != high && !(t.head(low) >= 0 && t.head(t.head(low)) == high && t.base(t.head(low)) == "conj") {
			continue
		}
		switch t.base(low) {
		case "nsubj":
			return t.isNoun(low)
		case "conj": // "struck a school and killed nine"
			return low > high && t.isVerb(low) && t.isVerb(high) && harms[t.lemma(low)] && !harms[t.lemma(high)] && deadly(a) && deadly(b) && t.child(low, "nsubj") < 0
		case "obj": // "traded artillery fire"
			return t.isNoun(low) && t.isVerb(high) && deadly(a) && deadly(b)
		case "advcl":
			return t.tokens[low].XPOS == "VBG"
		case "obl", "nmod":
			if setting[t.preposition(low)] {
				return t.isNoun(low)
			}
		case "compound", "appos":
			return true
		case "acl": // "an attack in which six people were killed", "the bombing that killed"
			return t.isNoun(high) && deadly(a) && deadly(b) && t.rel(low) == "acl:relcl" && t.tellsOf(low)
		}
	}
	return false
}

// setting are the prepositions of a deed that another was done in or by.
var setting = map[string]bool{"in": true, "during": true, "by": true, "with": true}

// behind reports a phrase that begins where the victim of the other of two
// claims ends: whatever the tree hangs it on, it tells of that deed.
func (s *scene) behind(low int, a, b *claim) bool {
	t := s.trees[a.sent]
	if a.tok == low {
		a = b
	}
	at := t.child(low, "case")
	return at > 0 && slices.ContainsFunc(a.target, func(f filler) bool { return f.Part == s.in.Sentences[a.sent].Part && f.End == t.tokens[at-1].End })
}

// harms are the verbs that tell what came of a blow.
var harms = setOf("kill injure wound maim")

// tellsOf reports a relative clause in which the noun that it stands by is what
// does it, or what it happened in.
func (t tree) tellsOf(v int) bool {
	return slices.ContainsFunc(t.children[v], func(c int) bool {
		p := t.preposition(c)
		return t.relative(c) && (t.rel(c) == "nsubj" || p == "in" || p == "by" || p == "during")
	})
}

// shared counts for each actor on both sides 2, for one country's actors 1;
// -1 where both sides name somebody and nobody fits.
func (s *scene) shared(a, b []filler) int {
	n, open := 0, len(a) == 0 || len(b) == 0
	for _, f := range a {
		for _, g := range b {
			switch {
			case f.Actor == g.Actor:
				n += 2
			case s.thingThere(f, g) || s.thingThere(g, f):
				n++
			case !s.named(f) || !s.named(g):
				if f.Country == "" || g.Country == "" || f.Country == g.Country {
					open = true
				}
				if f.Country != "" && f.Country == g.Country && f.Type == g.Type && (f.Type == news.Person || f.Type == news.People) {
					n++ // "a Russian envoy", and his name
				} else if s.calledLike(f, g) && s.plural[f.Span] == s.plural[g.Span] && !s.setsApart(f, g) {
					n++ // "six guards", and "the guards"
				}
			case f.Country != "" && f.Country == g.Country && (f.Type == news.Country || g.Type == news.Country):
				n++
			}
		}
	}
	if n == 0 && !open {
		return -1
	}
	return n
}

// thingThere reports a thing that has the name of a place or country: "the
// strike on Abha" is that on Abha airport.
func (s *scene) thingThere(f, g filler) bool {
	return strings.HasPrefix(f.Actor, "thing:") && strings.HasPrefix(g.Actor, peoplePrefix) && strings.HasPrefix(s.in.Article.Words(f.Span), s.in.Article.Words(g.Span)+" ")
}

func (s *scene) named(f filler) bool {
	a := s.actors[f.Actor]
	return a == nil || a.Named || a.Known
}

func (s *scene) otherTime(cl *claim, h *happening) bool {
	return otherDays(cl.date, h.dated)
}

// otherDays reports two told dates that cannot be of one day. What counts from
// another day is open.
func otherDays(a, b *news.Dated) bool {
	return a != nil && b != nil && !a.Relative && !b.Relative && !overlap(a.Date, b.Date)
}

func overlap(a, b news.Date) bool {
	if !a.To.IsZero() && !b.From.IsZero() && a.To.Before(b.From) {
		return false
	}
	return a.From.IsZero() || b.To.IsZero() || !b.To.Before(a.From)
}

func (s *scene) otherPlace(cl *claim, h *happening) bool {
	if cl.place == nil || h.Place == nil {
		return false
	}
	a, b := cl.place, h.Place
	if a.Country != "" && b.Country != "" && a.Country != b.Country {
		return true
	}
	return s.grain(a) == 0 && s.grain(b) == 0 && a.ID != b.ID
}

// take adds a claim.
func (s *scene) take(h *happening, cl *claim) {
	h.claims = append(h.claims, cl)
	h.src, h.tgt = add(h.src, cl.source), add(h.tgt, cl.target)
	h.oth = add(h.oth, cl.others)
	h.Place = s.finer(h.Place, cl.place)
	if cl.date != nil && (h.dated == nil || h.heard && !cl.heard || h.heard == cl.heard && span(cl.date) < span(h.dated)) {
		h.dated, h.heard = cl.date, cl.heard
	}
	if h.main == nil || weight(cl) > weight(h.main) {
		h.main = cl
	}
}

// span is the length of what a date phrase says: one that counts from another
// day ("a day earlier") is a day, unless it says otherwise.
func span(d *news.Dated) int {
	if d.Relative && d.From.IsZero() && (d.Precision == "" || d.Precision == "day") {
		return 0
	}
	return days(d.Date)
}

// days is the length of an interval; an open one is longest.
func days(d news.Date) int {
	if d.From.IsZero() || d.To.IsZero() {
		return 1 << 20
	}
	return int(d.To.Sub(d.From).Hours() / 24)
}

// weight prefers the claim that says most, the body's over the headline's.
func weight(cl *claim) int {
	n := 2*min(len(cl.source), 2) + 2*min(len(cl.target), 2)
	if cl.place != nil {
		n++
	}
	if cl.date != nil {
		n++
	}
	if !cl.nominal {
		n++
	}
	if cl.sent > 0 {
		n += 2
	}
	return n
}

func add(side, more []filler) []filler {
	for _, f := range more {
		if i := slices.IndexFunc(side, func(g filler) bool { return g.Actor == f.Actor }); i < 0 {
			side = append(side, f)
		} else if side[i].Role == "" {
			side[i].Role = f.Role
		}
	}
	return side
}

// settle decides a happening's kind, modality and sides.
func (s *scene) settle(h *happening) {
	h.modality()
	kind := h.main.cand
	for _, cl := range h.claims {
		if s.narrower(cl.cand.kind.ID, kind.kind.ID) {
			kind = cl.cand
		}
	}
	h.Rule, h.Confidence = kind.name(), kind.trigger.Confidence
	h.Kind = kind.kind.ID
	h.src = s.plain(h.src, func(cl *claim) []filler { return cl.source }, h.claims)
	h.tgt = s.plain(h.tgt, func(cl *claim) []filler { return cl.target }, h.claims)
	if k := s.byDoer(h); k != "" {
		h.Kind = k
	}
	k, _ := s.book.Kind(h.Kind)
	h.Root, h.Mode = s.rootOf(h, k), k.Mode
	if !k.Reciprocal {
		h.tgt = slices.DeleteFunc(h.tgt, func(f filler) bool {
			return slices.ContainsFunc(h.src, func(g filler) bool { return g.Actor == f.Actor })
		})
	}
}

func (h *happening) modality() {
	h.Modality = h.main.modality
	for _, cl := range h.claims {
		pointing := cl.nominal && cl.definite && len(cl.source)+len(cl.target) == 0 // "close to the negotiations" that are to be held
		if cl.modality == news.Occurred && !(pointing && h.main.modality == news.Planned) {
			h.Modality = news.Occurred
		}
	}
}

// plain leaves the nameless out where one with a name may be the same: "a
// gunman" once the article has said who. Where one claim tells of both they
// are two: "the envoy and his driver".
func (s *scene) plain(side []filler, of func(*claim) []filler, claims []*claim) []filler {
	has := func(cl *claim, actor string) bool {
		return slices.ContainsFunc(of(cl), func(f filler) bool { return f.Actor == actor })
	}
	both := func(a, b string) bool {
		return slices.ContainsFunc(claims, func(cl *claim) bool { return has(cl, a) && has(cl, b) })
	}
	out := slices.DeleteFunc(slices.Clone(side), func(f filler) bool {
		return !s.named(f) && slices.ContainsFunc(side, func(g filler) bool {
			return s.named(g) && g.Type == f.Type && g.Type == news.Person && (f.Country == "" || g.Country == "" || f.Country == g.Country) && f.Role == g.Role && !s.plural[f.Span] && oneTrade(f, g) && !both(f.Actor, g.Actor)
		})
	})
	return s.unrepeated(out, both)
}

// unrepeated leaves out who is told again by the same noun: "a teenager", and
// later "the teenager"; not "another man", nor "eight pirates" of 23. Of two
// the one stays that shows a country.
func (s *scene) unrepeated(side []filler, both func(a, b string) bool) []filler {
	var out []filler
	for _, f := range side {
		at := slices.IndexFunc(out, func(g filler) bool {
			return s.calledLike(f, g) && s.plural[f.Span] == s.plural[g.Span] && (f.Country == "" || g.Country == "" || f.Country == g.Country) && !s.setsApart(f, g) && !both(f.Actor, g.Actor)
		})
		switch {
		case at < 0:
			out = append(out, f)
		case out[at].Country == "" && f.Country != "":
			out[at] = f
		}
	}
	return out
}

// setsApart reports a phrase that says itself that it means others than one
// before, by "another" or by a number of its own.
func (s *scene) setsApart(f, g filler) bool {
	before := strings.Fields(strings.ToLower(s.in.Article.Words(g.Span)))
	return slices.ContainsFunc(s.tokensOf(f.Span), func(t news.Token) bool {
		w := strings.ToLower(t.Form)
		return others[w] || t.UPOS == "NUM" && !slices.Contains(before, w)
	})
}

// tokensOf gives the tokens of a span.
func (s *scene) tokensOf(span news.Span) []news.Token {
	for i := range s.in.Sentences {
		if s.in.Sentences[i].Contains(span) {
			toks := s.in.Sentences[i].Tokens
			first, _ := slices.BinarySearchFunc(toks, span.Start, func(t news.Token, at int) int { return t.Start - at })
			end, _ := slices.BinarySearchFunc(toks, span.End+1, func(t news.Token, at int) int { return t.End - at })
			return toks[first:max(first, end)]
		}
	}
	return nil
}

var others = setOf("another other second third more further additional separate")

// narrower reports whether kind a says more than kind b: it stands before it
// in a group of kinds that agree.
func (s *scene) narrower(a, b string) bool {
	for _, g := range s.book.Groups {
		if i, j := slices.Index(g, a), slices.Index(g, b); i >= 0 && j >= 0 {
			return i < j
		}
	}
	return false
}

// byDoer gives the kind that the doers make of it: a suicide bomber's attack
// is a suicide bombing.
func (s *scene) byDoer(h *happening) string {
	for i := range s.book.Kinds {
		k := &s.book.Kinds[i]
		if len(k.Doers) == 0 || !s.book.Agree(k.ID, h.Kind) || s.narrower(h.Kind, k.ID) {
			continue
		}
		for _, f := range h.src {
			words := strings.ToLower(s.in.Article.Words(f.Span))
			for _, d := range k.Doers {
				if words == d || strings.HasSuffix(words, " "+d) || strings.HasSuffix(words, " "+d+"s") {
					return k.ID
				}
			}
		}
	}
	return ""
}

// content tells what a speech act is about.
func (s *scene) content(h, in *happening) {
	if in == nil || in == h {
		return
	}
	h.About = &news.About{Kind: in.Kind, Source: parts(in.src), Target: parts(in.tgt)}
}

func parts(fs []filler) []news.Participant {
	var out []news.Participant
	for _, f := range fs {
		out = append(out, f.Participant)
	}
	return out
}
