package event

import (
	"slices"

	"casus/extract/codebook"
	"casus/extract/news"
)

// Who suffered a deed of violence is often told by name only after it: "the
// senator was wounded", "the victims were identified as".

// harmed adds to happenings of violence the people who are told by name to have been
// hurt, or to have died, and the things told to be damaged, in their sentence or soon after it.
func (s *scene) harmed(hs []*happening) {
	for sent, t := range s.trees {
		if !parsed(t) {
			continue
		}
		for tok := range t.tokens {
			for _, told := range []func(sent, tok int) []filler{s.hurt, s.listedVictims, s.damaged} {
				victims := told(sent, tok)
				if len(victims) == 0 {
					continue
				}
				if h := s.violence(sent, tok, hs); h != nil {
					s.suffers(h, victims)
				}
				break
			}
		}
	}
}

// suffers adds victims to a happening, but those who did it.
func (s *scene) suffers(h *happening, victims []filler) {
	for _, f := range victims {
		if slices.ContainsFunc(sides(h), func(g filler) bool { return g.Actor == f.Actor }) {
			continue
		}
		if f.Type == news.Person {
			f.Role = "victim"
		}
		h.tgt = append(h.tgt, f)
		h.main.why = append(h.main.why, f.Name+": told to have been harmed in "+s.words(h.main))
	}
}

// hurts are verbs of what happens to people in an attack, besides those that tell
// of a deed themselves; dies those whose subject it happens to.
var (
	hurts = setOf("wound injure hurt maim burn")
	dies  = setOf("die perish")
)

// hurt lists the people with names whom a verb tells to be hurt or dead.
func (s *scene) hurt(sent, v int) []filler {
	t := s.trees[sent]
	lemma := t.lemma(v)
	if !t.isVerb(v) && t.tokens[v].UPOS != "ADJ" || !hurts[lemma] && !dies[lemma] && !hurts[pastOf(lemma)] || s.claimed(sent, v) {
		return nil
	}
	if m, _ := s.modality(sent, v, false, true); m != news.Occurred {
		return nil
	}
	args := t.verbArgs(v)
	if !t.isVerb(v) {
		if c := t.child(v, "nsubj"); c >= 0 {
			args = t.spread([]arg{{codebook.Object, c}})
		}
	}
	var out []filler
	for _, a := range args {
		if a.fn == codebook.Object && !dies[lemma] && t.tokens[v].XPOS != "VBG" || a.fn == codebook.Subject && dies[lemma] {
			out = add(out, s.people(sent, a.tok))
		}
	}
	return out
}

// pastOf gives the verb of "wounded", "injured", where they were taken for adjectives.
func pastOf(word string) string {
	switch word {
	case "wounded":
		return "wound"
	case "injured":
		return "injure"
	}
	return word
}

// people gives the people with names of a phrase.
func (s *scene) people(sent, tok int) []filler {
	return slices.DeleteFunc(s.listed(sent, s.actorsAt(sent, tok, 0)), func(f filler) bool { return f.Type != news.Person || !s.named(f) })
}

// damages are verbs of what happens to things in an attack.
var damages = setOf("damage destroy wreck shatter gut level demolish collapse burn raze flatten dynamite")

// damaged lists the things that a verb without a doer who is somebody tells to be damaged.
func (s *scene) damaged(sent, v int) []filler {
	t := s.trees[sent]
	if !t.isVerb(v) || !damages[t.lemma(v)] || s.claimed(sent, v) {
		return nil
	}
	if m, _ := s.modality(sent, v, false, true); m != news.Occurred {
		return nil
	}
	var out []filler
	for _, a := range t.verbArgs(v) {
		if a.fn != codebook.Object {
			continue
		}
		if owners := s.ownersOfPart(sent, a.tok); len(owners) > 0 {
			out = add(out, owners)
		} else if k := s.thing(sent, a.tok); k >= 0 && !fragile[t.lemma(k)] {
			out = append(out, s.object(sent, k))
		}
	}
	return out
}

// fragile are parts that break in any blast near them.
var fragile = setOf("window gate line field door")

// casualties are nouns for those who were hurt or killed.
var casualties = setOf("victim fatality casualty dead deceased wounded injured")

// listedVictims lists the people whom a sentence says the victims to be: "the
// victims were identified as", "the dead are".
func (s *scene) listedVictims(sent, n int) []filler {
	t := s.trees[sent]
	if !casualties[t.lemma(n)] || t.base(n) != "nsubj" || t.head(n) < n {
		return nil
	}
	v := t.head(n)
	as := -1
	switch {
	case t.lemma(v) == "identify" || t.lemma(v) == "name" || t.lemma(v) == "include":
		as = v + 1
	case t.child(v, "cop") > n && t.isNoun(v):
		as = t.child(v, "cop") + 1
	default:
		return nil
	}
	var out []filler
	for k := as; k < len(t.tokens) && !t.isVerb(k); k++ {
		m, ok := s.opens(sent, k)
		if f := s.participant(m.Actor, m.Span); ok && f.Type == news.Person && s.named(f) {
			out = add(out, []filler{f})
			k = m.Last
		}
	}
	return out
}

// violence gives the deed that a casualty is most likely of: of its sentence,
// the nearest, else the one told last before it.
func (s *scene) violence(sent, tok int, hs []*happening) *happening {
	var best *claim
	for at, cl := range s.memo[sent] {
		if cl == nil || s.homes[cl] == nil || !strikes(cl) || cl.modality != news.Occurred {
			continue
		}
		if best == nil || max(at-tok, tok-at) < max(best.tok-tok, tok-best.tok) || max(at-tok, tok-at) == max(best.tok-tok, tok-best.tok) && at < best.tok {
			best = cl
		}
	}
	if best != nil {
		return s.homes[best]
	}
	for at := sent - 1; at >= max(0, sent-3); at-- {
		for _, h := range slices.Backward(hs) {
			if strikes(h.main) && h.Modality == news.Occurred && s.toldAt(h, at) && s.in.Sentences[at].Part == s.in.Sentences[sent].Part {
				return h
			}
		}
	}
	return nil
}

// strikes reports a deed with victims: a clash has sides.
func strikes(cl *claim) bool {
	k := cl.cand.kind
	return k.Root == "ASSAULT" && !k.Reciprocal && !bloodless[k.ID] && k.ID != "territory-captured"
}
