package event

import (
	"slices"

	"casus/extract/news"
)

// addTolls gives the happenings their deaths and injured: the highest figure
// told of each, for tolls rise. What stands beside no deed of violence or misfortune is
// of the last one told before, a "death toll" of the article's main one.
func (s *scene) addTolls(hs []*happening) {
	for sent := range s.trees {
		for _, i := range s.tolls[sent] {
			toll := &s.in.Tolls[i]
			if h := s.tollOf(sent, toll, hs); h != nil {
				join := higher
				if toll.More {
					join = sum
				}
				h.Deaths, h.Injured = join(h.Deaths, toll.Deaths), join(h.Injured, toll.Injured)
			}
		}
	}
}

// higher gives the range that tells of more.
func higher(a, b *news.Range) *news.Range {
	if a == nil || b != nil && max(b.Min, b.Max) > max(a.Min, a.Max) {
		return b
	}
	return a
}

// sum adds two ranges, of which either may not be told.
func sum(a, b *news.Range) *news.Range {
	if a == nil || b == nil {
		return higher(a, b)
	}
	out := a.Plus(*b)
	return &out
}

// tollOf gives the happening that a toll is of.
func (s *scene) tollOf(sent int, toll *news.Toll, hs []*happening) *happening {
	if cl := s.counted(sent, toll); cl != nil {
		return s.homes[cl]
	}
	if s.dates[sent] != nil && s.shifts(sent) {
		return nil // "twelve people died last year"
	}
	for at := sent - 1; at >= max(0, sent-3); at-- {
		for _, h := range slices.Backward(hs) {
			if deadly(h.main) && h.Modality == news.Occurred && s.toldAt(h, at) && s.in.Sentences[at].Part == s.in.Sentences[sent].Part {
				return h
			}
		}
	}
	return nil
}

// toldAt reports a claim of a happening in a sentence.
func (s *scene) toldAt(h *happening, sent int) bool {
	return slices.ContainsFunc(h.claims, func(cl *claim) bool { return cl.sent == sent })
}

// counted gives the claim of a sentence, of a kind that people die of, that is
// nearest to a toll.
func (s *scene) counted(sent int, toll *news.Toll) *claim {
	var best *claim
	for tok := range s.trees[sent].tokens {
		cl := s.memo[sent][tok]
		if cl == nil || s.homes[cl] == nil || !deadly(cl) || cl.modality != news.Occurred {
			continue
		}
		if best == nil || bloodless[best.cand.kind.ID] && !bloodless[cl.cand.kind.ID] ||
			bloodless[best.cand.kind.ID] == bloodless[cl.cand.kind.ID] && gap(cl.tok, toll) < gap(best.tok, toll) {
			best = cl
		}
	}
	return best
}

// bloodless are the kinds of violence in which as a rule nobody dies: the dead
// are of what else a sentence tells.
var bloodless = setOf("mass-expulsion abduction hostage-taking property-destruction torture")

func gap(tok int, toll *news.Toll) int {
	switch {
	case tok < toll.First:
		return toll.First - tok
	case tok > toll.Last:
		return tok - toll.Last
	}
	return 0
}

// deadly reports a kind of event that people die of.
func deadly(cl *claim) bool {
	k := cl.cand.kind
	switch k.ID {
	case "death", "disaster", "accident", "riot", "crackdown", "raid", "coup", "demonstration":
		return true
	}
	return k.Root == "ASSAULT"
}

// countVictims lets the people who were killed by name, or one by one, be a
// happening's deaths where no higher figure is told.
func (s *scene) countVictims(h *happening) {
	if h.Modality != news.Occurred || !s.kills(h) {
		return
	}
	n := 0
	for _, f := range h.tgt {
		switch {
		case f.Role == "victim": // told apart, and perhaps only hurt
		case f.Type == news.Person && s.plural[f.Span]:
			return // "the priests": who knows how many
		case f.Type == news.Person:
			n++
		}
	}
	if n > 0 {
		h.Deaths = higher(h.Deaths, &news.Range{Min: n, Max: n})
	}
}
