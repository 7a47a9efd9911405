package event

import (
	"slices"
	"strings"

	"casus/extract/codebook"
	"casus/extract/news"
)

// address finds whom an event is aimed at where no argument of its trigger is
// an actor: whoever did, asked for or is to do what the words are about ("rejected
// a call by", "demanded that Moscow admit"), else whom the phrase that
// stands there speaks of further down.
func (s *scene) address(cl *claim, args []arg) {
	if cl.cand.kind.Reciprocal || len(cl.target) > 0 || cl.cand.trigger.Source.Own {
		return
	}
	cl.addressed = true
	for _, o := range cl.occasions {
		if cl.target = s.others(cl, s.sidesOf(cl, o)); len(cl.target) > 0 {
			return
		}
	}
	for _, a := range args {
		switch cl.cand.trigger.Frame[a.fn] {
		case codebook.Inner, codebook.Occasion, codebook.Target:
		default:
			continue
		}
		for _, f := range s.others(cl, s.spokenOf(cl, a.tok)) {
			if s.refuses(cl.cand.trigger.Target, f) == "" {
				f.tok, f.fn = a.tok, a.fn
				cl.target = append(cl.target, f)
				cl.why = append(cl.why, f.Name+": spoken of in what “"+s.trees[cl.sent].tokens[cl.tok].Form+"” is about")
			}
		}
		if len(cl.target) > 0 {
			return
		}
	}
	cl.target = s.others(cl, s.calledUp(cl))
}

// calledUp gives whom somebody telephones or writes to with what a claim says:
// "phoned the president to offer his condolences".
func (s *scene) calledUp(cl *claim) []filler {
	t := s.trees[cl.sent]
	v := t.clause(cl.tok)
	h := t.head(v)
	if h < 0 || t.base(v) != "advcl" || !contacts[t.lemma(h)] {
		return nil
	}
	for _, a := range t.verbArgs(h) {
		if a.fn == codebook.Object || a.fn == codebook.Indirect || a.fn == "to" {
			if fs := s.actorsAt(cl.sent, a.tok, 0); len(fs) > 0 {
				return fs
			}
		}
	}
	return nil
}

// sidesOf gives whom a speech act about an event is aimed at: the one who did
// or said it. What is refused may have only one to whom it would be done.
func (s *scene) sidesOf(cl, o *claim) []filler {
	if len(s.others(cl, o.source)) > 0 {
		return o.source
	}
	if o.cand.kind.Speech {
		return o.target // "a hunger strike to demand that he resign"
	}
	switch cl.cand.kind.Root {
	case "REJECT", "REQUEST", "AGREE", "THREATEN":
		return o.target
	}
	return nil
}

// others keeps those that are not the claim's own source, nor its country, nor
// anybody of its own: "its troops".
func (s *scene) others(cl *claim, fs []filler) []filler {
	return slices.DeleteFunc(slices.Clone(fs), func(f filler) bool {
		return s.ownOf(cl, f) || slices.ContainsFunc(cl.source, func(g filler) bool {
			return g.Actor == f.Actor || f.Type == news.Country && f.Country == g.Country && bodies[g.Sector] == news.Government
		})
	})
}

// ownOf reports somebody who is called the source's by a pronoun.
func (s *scene) ownOf(cl *claim, f filler) bool {
	own := func(m news.Mention) bool {
		return m.Pronoun && m.Start == f.Span.Start && m.End < f.Span.End && slices.ContainsFunc(cl.source, func(g filler) bool {
			return g.Actor == m.Actor || m.Actor == "" && g.Span.End < m.Start
		})
	}
	words := strings.Fields(strings.ToLower(s.in.Article.Words(f.Span)))
	return f.Type != news.Country && slices.ContainsFunc(s.told[cl.sent], own) && !slices.ContainsFunc(words, func(w string) bool { return across[strings.TrimSuffix(w, "s")] })
}

// across are nouns for those who are somebody's and yet on another side.
var across = setOf("counterpart neighbor neighbour rival enemy opponent partner adversary foe host guest ally enemie allie critic")

// spokenOf gives the actors of a phrase or clause that is no actor itself: of
// a clause its subject, then its object, then what its prepositions lead to;
// of a noun its owner, then what its prepositions lead to.
func (s *scene) spokenOf(cl *claim, tok int) []filler {
	t := s.trees[cl.sent]
	if t.isPronoun(tok) {
		return nil
	}
	var args []arg
	if t.isVerb(tok) {
		args = t.verbArgs(tok)
	} else {
		args = append(t.nounArgs(tok), t.makers(tok)...)
	}
	order := reached
	if !cl.cand.kind.Speech && cl.cand.kind.Root != "AID" {
		order = owned
	}
	for _, fn := range order {
		for _, a := range args {
			if a.fn != fn || a.tok == tok || a.tok == cl.tok {
				continue
			}
			if fs := s.others(cl, s.actorsAt(cl.sent, a.tok, 1)); len(fs) > 0 {
				return fs
			}
		}
	}
	return s.beneath(cl, args, order)
}

// reached are the functions in the order in which they tell whom words are aimed at.
var reached = []codebook.Function{
	codebook.Possessor, codebook.Relational, codebook.Agent, "from", codebook.Subject, codebook.Indirect, codebook.Object,
	"of", "to", "with", "against", "on", "for", codebook.Compound, "between", "toward", "towards", "in", "into", "over",
}

// owned are those of them that tell whom a deed is done to.
var owned = []codebook.Function{codebook.Possessor, codebook.Relational, codebook.Agent, "from", codebook.Subject, "of", "to", "with", "against"}

// beneath looks one phrase further down: "demanded the resumption of talks with Iran".
func (s *scene) beneath(cl *claim, args []arg, order []codebook.Function) []filler {
	for _, a := range args {
		if slices.Contains(order, a.fn) && a.tok > cl.tok && s.trees[cl.sent].depth(a.tok, cl.tok) < 4 {
			if fs := s.spokenOf(cl, a.tok); len(fs) > 0 {
				return fs
			}
		}
	}
	return nil
}
