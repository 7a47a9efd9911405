package event

import (
	"slices"

	"casus/extract/codebook"
	"casus/extract/news"
)

// background reports a happening told once, in passing, under the words of
// another, with one side alone and no day of its own: "after a week of Kurdish
// unrest", "in Kosovo, where 24 people have been killed". It is the setting of the news,
// not news; where the article has more to say of it, or another event answers it,
// it stays.
func (s *scene) background(h *happening) bool {
	m := h.main
	if h.Root == "ASSAULT" && m.nominal && slices.ContainsFunc(h.tgt, func(f filler) bool { return f.Type == news.Person && s.named(f) }) {
		return false // "the murder of" somebody who has a name
	}
	if len(h.claims) > 1 || h.dated != nil || m.innerOf != nil || len(h.src) > 0 && len(h.tgt) > 0 || len(h.src) > 1 || len(h.oth) > 0 || !s.inPassing(m) {
		return false
	}
	under := false
	for _, o := range s.claims {
		if o == m || o.sent != m.sent || o.weak != "" || o.modality == notHappened {
			continue
		}
		if slices.Contains(o.occasions, m) || slices.Contains(s.reasons(o), m) {
			return false
		}
		if s.trees[m.sent].within(m.tok, o.tok) {
			if o.cand.kind.Authority {
				return false // "arrested after a shooting"
			}
			under = true
		}
	}
	return under
}

// inPassing reports a trigger in a phrase or clause that says when, where,
// why or of whom: with a preposition, or of a relative or subordinate clause.
func (s *scene) inPassing(cl *claim) bool {
	t := s.trees[cl.sent]
	switch base := t.base(cl.tok); {
	case cl.cand.trigger.POS == codebook.Noun:
		p := t.preposition(cl.tok)
		return (base == "obl" || base == "nmod") && p != "" && p != "over" && p != "about" // "talks over the killing of"
	case base == "acl":
		return t.rel(cl.tok) == "acl:relcl"
	case base == "advcl":
		m := t.child(cl.tok, "mark")
		return m >= 0 && t.lemma(m) != "to"
	}
	return false
}
