package event

import (
	"slices"

	"casus/extract/codebook"
	"casus/extract/news"
)

// Who did a deed of violence, and to whom, is often told around the noun for
// it: "three soldiers were involved in the killing", "those responsible for
// the attack", "the senator's murder".

// deedArgs completes the arguments of a noun for a deed of violence.
func (s *scene) deedArgs(sent int, cl *claim, args []arg) []arg {
	t := s.trees[sent]
	if cl.cand.kind.Root != "ASSAULT" || cl.cand.kind.Reciprocal {
		return args
	}
	if h := t.head(cl.tok); t.base(cl.tok) == "compound" && h >= 0 && cases[t.lemma(h)] { // "the murder case of", "sabotage operations against"
		args = append(args, append(t.nounArgs(h), append(t.behind(h), s.borrowed(sent, h, args)...)...)...)
		args = slices.DeleteFunc(args, func(a arg) bool { return a.tok == cl.tok })
	}
	if undergone[t.lemma(cl.tok)] && !has(args, "of") {
		for i, a := range args {
			if a.fn == codebook.Possessor && s.mayBeVictim(sent, a.tok) {
				args[i].fn = "of"
			}
		}
	}
	if !has(args, codebook.Agent) && !slices.ContainsFunc(args, isLightSource) {
		args = append(args, s.culprits(t, cl.tok)...)
	}
	return args
}

// cases are nouns that a deed before them is told with: what is said of them is said of it.
var cases = setOf("case operation action act campaign mission attempt incident plot")

// undergone are deeds whose owner has had them done to him: "Karlov's murder".
var undergone = setOf("murder assassination killing slaying slay kidnapping kidnaping kidnap abduction execution disappearance beating torture")

// mayBeVictim reports people that are no army, police or armed group.
func (s *scene) mayBeVictim(sent, tok int) bool {
	fs := s.actorsAt(sent, tok, 0)
	return len(fs) > 0 && !slices.ContainsFunc(fs, func(f filler) bool {
		switch f.Sector {
		case "REB", "UAF", "CRM", "MIL", "COP", "SPY":
			return !s.named(f) || f.Type != news.Person
		}
		return f.Type != news.Person && f.Type != news.People && f.Type != news.Organization && f.Type != news.Media
	})
}

// culprits lists who is said to have had part in a deed that stands in a
// phrase of theirs.
func (s *scene) culprits(t tree, n int) []arg {
	top := n
	for h := t.head(top); h >= 0 && t.base(top) == "conj" && t.isNoun(h); h = t.head(top) {
		top = h
	}
	h, p := t.head(top), t.preposition(top)
	if h < 0 {
		return nil
	}
	var who []int
	switch {
	case p == "in" && parted[t.lemma(h)]:
		who = t.parties(h)
	case p == "for" && t.lemma(h) == "responsible", p == "of" && t.lemma(h) == "guilty":
		who = t.parties(h)
	case p == "of" && t.isNoun(h) && authors[t.lemma(h)]:
		if who = t.parties(h); len(who) == 0 {
			who = []int{h}
		}
	default:
		return nil
	}
	var out []arg
	for _, k := range who {
		out = append(out, arg{lightSource("suspect"), k})
	}
	return t.spread(out)
}

// parted are verbs that say who had part in what "in" leads to; authors are nouns for those who did what "of" leads to.
var (
	parted  = setOf("involve involved implicate implicated participate")
	authors = setOf("perpetrator mastermind author instigator organizer organiser executor")
)

// parties gives of whom a participle, an adjective or a noun is said: its
// subject, or the noun that it hangs on.
func (t tree) parties(i int) []int {
	if t.isVerb(i) {
		for _, a := range t.verbArgs(i) {
			if a.fn == codebook.Object && (t.passive(i) || t.base(i) == "acl") || a.fn == codebook.Subject && t.lemma(i) == "participate" {
				return []int{a.tok}
			}
		}
		return nil
	}
	if c := t.child(i, "nsubj"); c >= 0 {
		return []int{c}
	}
	if h := t.head(i); h >= 0 && (t.base(i) == "amod" || t.base(i) == "acl" || t.base(i) == "appos") && t.isNoun(h) {
		return []int{h}
	}
	return nil
}

// misdeeds are nouns that call a deed of violence what it is without telling it again.
var misdeeds = setOf("crime act action incident deed atrocity outrage")

// ownUp lets whoever is said to have committed "the crime" be the doer of the act of
// violence told last before it that has none.
func (s *scene) ownUp(hs []*happening) {
	for sent, t := range s.trees {
		for n := range t.tokens {
			if !parsed(t) || !t.isNoun(n) || !misdeeds[t.lemma(n)] || !s.pointsBack(t, n) || t.child(n, "nmod:poss") >= 0 {
				continue
			}
			if h := s.violence(sent, n, hs); h != nil && h.dropped == "" && len(h.src) == 0 {
				for _, f := range s.committed(sent, n) {
					f.Role = "suspect"
					h.src = add(h.src, s.others(h.main, []filler{f}))
					h.Why = append(h.Why, f.Name+": told to have committed the "+t.lemma(n))
				}
			}
		}
	}
}

// committed lists who is said to have done what a noun calls a crime.
func (s *scene) committed(sent, n int) []filler {
	t := s.trees[sent]
	if m, _ := s.modality(sent, n, true, true); m != news.Occurred {
		return nil
	}
	args := append(s.culprits(t, n), t.makers(n)...)
	args = slices.DeleteFunc(args, func(a arg) bool { return authors[t.lemma(a.tok)] }) // "the perpetrators": whoever they are
	for v := range t.tokens {
		if l, ok := s.light(t, v); ok && l.Role == "perpetrator" && t.isVerb(v) && slices.Contains(t.verbArgs(v), arg{codebook.Object, n}) {
			args = append(args, s.carried(t, v, n, nil)...)
		}
	}
	var out []filler
	for _, a := range args {
		if isLightSource(a) || a.fn == codebook.Agent {
			out = add(out, s.listed(sent, s.actorsAt(sent, a.tok, 0)))
		}
	}
	return out
}
