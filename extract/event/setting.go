package event

import (
	"cmp"
	"slices"
	"strings"

	"casus/extract/news"
)

// Where and when the words at hand do not say it: an event lies in the larger
// one that it was part of, an election is the article's election, a country's
// police arrest at home.

// within gives what happened in the course of something larger its day and
// place: "met him during his visit", "boycotted the election".
func (s *scene) circumstances(hs []*happening) {
	for _, h := range hs {
		for _, cl := range h.claims {
			for _, in := range s.during(cl) {
				if big := s.homes[in]; big != nil && big != h {
					s.lend(big, h, "in the course of")
					if h.Kind == "boycott" {
						s.lend(h, big, "boycotted in")
					}
				}
			}
		}
	}
}

// during lists the events that a claim's own words put it in.
func (s *scene) during(cl *claim) []*claim {
	t := s.trees[cl.sent]
	var out []*claim
	for _, c := range t.around(cl.tok) {
		b, p := t.base(c), t.preposition(c)
		in := (b == "obl" || b == "nmod") && (p == "during" || p == "at" || p == "in" || p == "amid" || p == "on") || b == "obj" && takesPart[t.lemma(cl.tok)]
		if in && partOfEvent[t.lemma(c)] && t.whole(c) >= 0 {
			c = t.whole(c) // "at the start of the talks"
		}
		if o := s.memo[cl.sent][c]; in && o != nil && o != cl && t.isNoun(c) {
			out = append(out, o)
		}
	}
	return out
}

// around lists what hangs on a word, and on the participles that say what its
// subject was doing then: "Gates, speaking at a conference, called for".
func (t tree) around(tok int) []int {
	out := slices.Clone(t.children[tok])
	doing := out
	if subject := t.child(tok, "nsubj"); subject >= 0 {
		doing = append(slices.Clone(doing), t.children[subject]...)
	}
	for _, c := range doing {
		if b := t.base(c); t.tokens[c].XPOS == "VBG" && (b == "acl" || b == "advcl") && t.child(c, "mark") < 0 {
			out = append(out, t.children[c]...)
		}
	}
	return out
}

// partOfEvent are the nouns between a preposition and what something was part of.
var partOfEvent = setOf("start end beginning opening close outset sideline margin day evening eve round session conclusion course middle")

// takesPart are verbs whose object is what they happen in.
var takesPart = map[string]bool{"boycott": true, "attend": true, "disrupt": true, "win": true, "monitor": true, "observe": true, "join": true, "lose": true, "tell": true, "address": true, "chair": true, "open": true}

// lend gives a happening the day and place of another where it lacks them.
func (s *scene) lend(from, to *happening, how string) {
	if to.dated == nil && from.dated != nil && !from.dated.Relative {
		to.dated = from.dated
		to.Why = append(to.Why, "date: "+how+" "+s.words(from.main))
	}
	if to.Place == nil && from.Place != nil {
		to.Place = from.Place
		to.Why = append(to.Why, "place: "+how+" "+s.words(from.main))
	}
}

// oneElection makes one of all that an article tells of the election that it
// is about: who won which seat, and who lost. An election of another day, told
// by the way, stays apart; where two are told with their days, nothing is joined.
func (s *scene) oneElection(hs []*happening) {
	var held *happening
	for _, h := range hs {
		if h.Kind != "election" || h.dropped != "" || h.dated == nil || h.dated.Relative {
			continue
		}
		if held != nil && held.dated.From != h.dated.From {
			return // it speaks of several
		}
		held = cmp.Or(held, h)
	}
	for _, h := range hs {
		if held != nil && h != held && h.dropped == "" && h.Kind == "election" && h.Modality == held.Modality && !s.apart(h, held) {
			s.unite(held, h)
		}
	}
}

// polls places an election that has a day and no place in the country whose
// government or commission tells of it, else where the article is reported from.
func (s *scene) polls(h *happening) {
	if h.Kind != "election" || h.Place != nil || h.dated == nil || len(h.src)+len(h.tgt) > 0 {
		return
	}
	if by := h.main.attribution; by != nil && s.actors[by.Actor] != nil && s.actors[by.Actor].Country != "" {
		s.putIn(h, s.actors[by.Actor].Country, by.Span, "the country of who tells of it")
	} else if from := s.dateline(); from != nil {
		s.putIn(h, from.Country, from.Span, "the country that the article is reported from")
	}
}

// electorate lets the country that an election was held in be its source, where
// nobody of that country is told, or so many win seats that it is the country
// which elects, and not they who are elected.
func (s *scene) electorate(h *happening) {
	ofIt := func(f filler) bool { return f.Country == h.Place.Country }
	if h.Kind != "election" || h.dropped != "" || h.Place == nil || slices.ContainsFunc(sides(h), ofIt) && len(h.src) <= 3 {
		return
	}
	if f, ok := s.country(h.Place.Country, h.Place.Span); ok {
		f.Inferred = true
		h.src = add(h.src, []filler{f})
		h.Why = append(h.Why, f.Name+": the election was held there")
	}
}

// unite takes all that another happening has into one. Its place is the wider
// of the two: each seat is of the one election.
func (s *scene) unite(h, more *happening) {
	at := h.Place
	if at == nil || more.Place != nil && s.grain(more.Place) > s.grain(at) {
		at = more.Place
	}
	for _, cl := range more.claims {
		s.take(h, cl)
		s.homes[cl] = h
	}
	s.settle(h)
	h.Place = at
	h.Deaths, h.Injured = higher(h.Deaths, more.Deaths), higher(h.Injured, more.Injured)
	h.answers = append(h.answers, slices.DeleteFunc(more.answers, func(a *happening) bool { return a == h || slices.Contains(h.answers, a) })...)
	more.dropped = "told of " + s.words(h.main)
}

// athome are the kinds of what a country's own people and organs do at home,
// as a rule.
var athome = map[string]bool{
	"arrest": true, "raid": true, "crackdown": true, "curfew-emergency": true, "censorship": true, "ban": true, "restriction": true, "trial": true, "conviction": true,
	"lawsuit": true, "investigation": true, "excessive-force": true, "demonstration": true, "riot": true, "strike": true, "hunger-strike": true,
	"obstruction": true, "boycott": true, "election": true, "coup": true, "appointment": true, "resignation": true, "disaster": true, "mob-violence": true,
}

// domestic places what is done at home in the country of who does it, or has
// it done to them, where the words name one country alone. Armies and fleets
// arrest abroad, and people are arrested there.
func (s *scene) domestic(h *happening) {
	if h.Place != nil || !athome[h.Kind] {
		return
	}
	country := ""
	for _, f := range sides(h) {
		if f.Type == news.Military || f.Sector == "MIL" || f.Country != "" && country != "" && f.Country != country {
			return
		}
		if f.Country != "" && (f.Type != news.Person && f.Type != news.People || h.Kind == "coup" || slices.ContainsFunc(h.src, func(g filler) bool { return g.Actor == f.Actor })) {
			country = f.Country
		}
	}
	s.putIn(h, country, s.spanOf(h, country), "the country of those who take part")
}

// putIn places a happening in a country; what the article opens with, in the
// town that it is reported from, if that lies there.
func (s *scene) putIn(h *happening, country string, span news.Span, why string) {
	if from := s.dateline(); from != nil && from.Country == country && country != "" && (s.opening(h.claims[0]) || s.opening(h.main)) {
		h.Place = from
		h.Why = append(h.Why, "place: where the article is reported from")
		return
	}
	if p, ok := s.places.PlaceByID("country:" + country); ok && country != "" {
		h.Place = placeTold(p, span)
		h.Why = append(h.Why, "place: "+why)
	}
}

// dateline gives the place that the article is reported from, nil where none is told.
func (s *scene) dateline() *news.Place {
	for _, d := range s.in.Article.Dateline.Spans {
		for _, ms := range s.told[:min(len(s.told), s.lead+1)] {
			for _, m := range ms {
				if p := s.place(m); d.Contains(m.Span) && m.Place != "" && p != nil && p.Country != "" {
					return p
				}
			}
		}
	}
	return nil
}

// spanOf gives the words that show a country among the participants.
func (s *scene) spanOf(h *happening, country string) news.Span {
	for _, f := range sides(h) {
		if f.Country == country {
			return f.Span
		}
	}
	return h.Span
}

// scenery is the place of the article's story: that of the first event of
// violence or protest, or done at home, told with one, else that of the dateline.
func (s *scene) scenery(hs []*happening) *news.Place {
	var best *happening
	for _, h := range hs {
		if h.dropped == "" && h.Place != nil && h.Modality == news.Occurred && (broils[h.Root] || athome[h.Kind]) && h.Place.Country != "" &&
			(best == nil || len(h.claims) > len(best.claims)) {
			best = h
		}
	}
	if best == nil {
		return s.dateline()
	}
	return best.Place
}

// stage places what is told without a place in an article on violence or
// protest of one country: in that country, no closer.
func (s *scene) stage(hs []*happening) {
	at := s.scenery(hs)
	if at == nil {
		return
	}
	if from := s.dateline(); from != nil {
		for _, h := range hs {
			if h.dropped == "" && h.Place == nil && h.Modality == news.Occurred && broils[h.Root] && s.opening(h.claims[0]) && !s.subordinate(h.claims[0]) &&
				slices.ContainsFunc(sides(h), func(f filler) bool { return f.Country == from.Country }) {
				s.putIn(h, from.Country, from.Span, "the country that the article is reported from")
			}
		}
	}
	for _, h := range hs {
		if h.dropped != "" || h.Place != nil || h.Modality != news.Occurred || !broils[h.Root] && !athome[h.Kind] || !h.Date.From.IsZero() && days(h.Date) > 31 {
			continue
		}
		if slices.ContainsFunc(sides(h), func(f filler) bool { return f.Country != "" && f.Country != at.Country }) {
			continue
		}
		s.putIn(h, at.Country, at.Span, "the country that the article tells of")
	}
}

// ground places an attack on what cannot be moved in the country whose it is:
// "attacked Somali ports".
func (s *scene) ground(h *happening) {
	if h.Place != nil || h.Root != "ASSAULT" {
		return
	}
	for _, f := range h.tgt {
		if noun := strings.TrimSuffix(s.lastWord(f), "s"); f.Country != "" && grounds[noun] {
			s.putIn(h, f.Country, f.Span, "the country of what was attacked")
			return
		}
	}
}

// grounds are things that stay where they are.
var grounds = setOf("port airport airfield airbase base town city village refinery depot plant factory bridge hospital school camp outpost checkpoint building dam pipeline oilfield territory position island mine")
