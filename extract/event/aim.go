package event

import (
	"slices"

	"casus/extract/news"
)

// aim finds whom a deed is aimed at where no function of its trigger gives a
// target: "mobilized reservists for a war against Iraq", "blocked streets in
// defiance of the authorities"; else the people of the place that it is done in
// or to: "suspended deliveries in Borno".
func (s *scene) aim(h *happening) {
	k, _ := s.book.Kind(h.Kind)
	if k.Reciprocal || len(h.tgt) > 0 || len(h.src) == 0 {
		return
	}
	if in := h.main.inner; in != nil { // "threatened to ban voting in East Jerusalem"
		if fs := s.others(h.main, s.phrased(in, s.book.Aims[in.cand.kind.Root])); !in.cand.kind.Reciprocal {
			h.tgt = fs
		}
		return
	}
	for _, cl := range h.claims {
		if h.tgt = s.phrased(cl, s.book.Aims[h.Root]); len(h.tgt) > 0 {
			return
		}
	}
}

// phrased gives the actors of the phrase with the surest of the prepositions that
// belongs to a claim, the nearest of several.
func (s *scene) phrased(cl *claim, prepositions []string) []filler {
	t := s.trees[cl.sent]
	best, rank, dist := news.Mention{}, len(prepositions), 0
	for _, m := range s.told[cl.sent] {
		r := slices.Index(prepositions, t.leads(m.Head))
		n := s.way(cl, m.Head, func(other *claim) bool { return other.weak == "" && s.alive(other) })
		if r < 0 || n < 0 || n > 7 || m.Head < cl.tok || r > rank || r == rank && n >= dist {
			continue
		}
		if f, ok := s.whoseAim(m); ok && len(s.others(cl, []filler{f})) > 0 {
			best, rank, dist = m, r, n
		}
	}
	if rank == len(prepositions) {
		return nil
	}
	fs := s.others(cl, s.alongside(cl.sent, best))
	for i := range fs {
		fs[i].Inferred = prepositions[rank] == "in" // who is in a place has it done to them, as a rule
		cl.why = append(cl.why, fs[i].Name+": “"+prepositions[rank]+"”-phrase near "+s.words(cl))
	}
	return fs
}

// alongside gives whom a mention stands for, and those joined to it: "against Chad and Mali".
func (s *scene) alongside(sent int, m news.Mention) []filler {
	f, _ := s.whoseAim(m)
	out := []filler{f}
	for _, k := range s.trees[sent].conjuncts(m.Head)[1:] {
		out = append(out, s.mentioned(sent, k)...)
	}
	return distinct(out)
}

// complexPrepositions are phrases with "of" that lead where a single preposition does.
var complexPrepositions = map[string]string{
	"in defiance": "against", "in violation": "against", "in support": "for", "in favor": "for", "in favour": "for", "in honor": "for", "in honour": "for", "on behalf": "for",
}

// leads gives the preposition that leads to a phrase, of "parts of Kashmir" and
// "the regime of the president" that of the whole.
func (t tree) leads(i int) string {
	for n := 0; n < 4; n++ {
		p, h := t.preposition(i), t.head(i)
		switch {
		case h < 0 || !t.isNoun(h) || h > i && p != "":
			return p
		case p == "of" && complexPrepositions[t.preposition(h)+" "+t.lemma(h)] != "":
			return complexPrepositions[t.preposition(h)+" "+t.lemma(h)]
		case p == "of" && (settlement[t.lemma(h)] || quantities[t.lemma(h)]):
		case p == "" && (t.base(i) == "appos" || t.base(i) == "conj" || t.base(i) == "flat"):
		default:
			return p
		}
		i = h
	}
	return ""
}

func (s *scene) whoseAim(m news.Mention) (filler, bool) {
	if m.Actor != "" {
		return s.participant(m.Actor, m.Span), true
	}
	return s.peopleOf(m)
}
