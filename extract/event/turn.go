package event

import (
	"slices"

	"casus/extract/codebook"
	"casus/extract/news"
)

// turn makes a refusal of what its doer says he will not do: "Israel will not
// release prisoners".
func (s *scene) turn(cl *claim) {
	if cl.modality != refused {
		return
	}
	cl.modality = notHappened
	if len(cl.source) == 0 { // "the chairman said that they will not end the strike"
		if who, _ := s.speaker(cl.sent, cl.tok); who != nil {
			cl.source = []filler{*who}
		}
	}
	for _, t := range s.book.Turns {
		if t.Modality != refused || t.Kind == "" || !slices.Contains(t.Roots, cl.cand.kind.Root) || len(cl.source) == 0 {
			continue
		}
		k, _ := s.book.Kind(t.Kind)
		inner := *cl
		rule := *cl.cand.trigger
		rule.Name = "will-not-" + cl.cand.trigger.Name
		cl.inner, inner.innerOf = &inner, cl
		if cl.cand.kind.Reciprocal {
			first := max(0, slices.IndexFunc(cl.source, func(f filler) bool { return f.fn == codebook.Subject }))
			cl.target = slices.Delete(slices.Clone(cl.source), first, first+1)
			cl.source = cl.source[first : first+1]
		}
		cl.cand.kind, cl.cand.trigger, cl.modality = k, &rule, news.Occurred
		cl.weak = s.lacking(cl)
		return
	}
}

// byAuthority lets the authorities of a place do what only they do there:
// "was arrested in Lebanon".
func (s *scene) byAuthority(h *happening) {
	k, _ := s.book.Kind(h.Kind)
	if !k.Authority || len(h.src) > 0 || h.Place == nil || h.Modality != news.Occurred {
		return
	}
	if f, ok := s.country(h.Place.Country, h.Place.Span); ok {
		f.Inferred = true
		h.src = []filler{f}
	}
}

// rootOf gives the root of a kind in a modality: what its doer has yet to do
// may be to PLOVER an agreement or a threat; what is only thought of it does
// not code.
func (s *scene) rootOf(h *happening, k *codebook.Kind) string {
	switch {
	case h.Modality == news.Hypothetical:
		return ""
	case h.main.nominal, len(h.src) == 0:
		return k.Root
	}
	for _, t := range s.book.Turns {
		if t.Modality == h.Modality && t.Root != "" && slices.Contains(t.Roots, k.Root) {
			return t.Root
		}
	}
	return k.Root
}
