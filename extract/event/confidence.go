package event

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"casus/extract/news"
)

// Sign is what speaks for an event, or against it, and how much.
type Sign struct {
	Name   string
	Weight float64 // added to the log-odds that the event is right
}

// Weights are those of a logistic regression on one half of sentences whose
// events people have noted; the other half is the check. TestConfidence learns
// and checks them again.
var Weights = []Sign{
	{"always", 0.25},
	{"the rule's own confidence", 0.6},
	{"under another event", -1.1},
	{"other events in the sentence", -0.65},
	{"has not occurred", -0.4},
	{"nobody does it", -0.6},
	{"to nobody", -0.6},
	{"known doer", 0.5},
	{"known target", 0.2},
	{"a side inferred", -1},
	{"main clause", 1.15},
	{"told by somebody", 0.4},
	{"dated", 0.15},
	{"told more than once", 1},
}

// Signs gives how far each sign is there, in the order of Weights, for one of
// the events of an article.
func (c *Coder) Signs(e *news.Event, events []news.Event, sentences []news.Sentence) []float64 {
	t := tree{tokens: sentences[e.Sentence].Tokens}
	at := t.at(e.Span)
	under, more := 0, 0
	rel, _, _ := strings.Cut(t.rel(at), ":")
	subject := rel == "nsubj" // "the raid killed nine": what the clause is about
	for i := range events {
		if o := &events[i]; o.Sentence == e.Sentence && o.ID != e.ID {
			more++
			if other := t.at(o.Span); other != at && t.within(at, other) && !subject {
				under = 1
			}
		}
	}
	known := func(ps []news.Participant) int {
		for _, p := range ps {
			if p.Country != "" || p.Code != "" {
				return 1
			}
		}
		return 0
	}
	inferred := 0
	for _, p := range append(e.Source[:len(e.Source):len(e.Source)], e.Target...) {
		if p.Inferred {
			inferred = 1
		}
	}
	out := make([]float64, 0, len(Weights))
	for _, n := range []int{
		1, 0, under, min(2, more), b2i(e.Modality != news.Occurred), b2i(len(e.Source) == 0), b2i(len(e.Target) == 0 && len(e.Source) < 2), known(e.Source), known(e.Target),
		inferred, b2i(rel == "root" || subject), b2i(rel == "ccomp" || rel == "parataxis"), b2i(!e.Date.Span.Empty()), b2i(len(e.Evidence) > 1),
	} {
		out = append(out, float64(n))
	}
	out[1] = cmp.Or(c.sure[e.Rule], 1) // a refusal of what a rule says has no rule of its own
	return out
}

// doubtful is the confidence below which an event is none, if nothing else of
// the article leans on it.
const doubtful = 0.15

// doubt sets the confidence of events and leaves the doubtful ones out.
func (s *scene) doubt(out *Output) {
	rate := func() {
		for i := range out.Events {
			e := &out.Events[i]
			e.Confidence = Confidence(s.Signs(e, out.Events, s.in.Sentences))
		}
	}
	rate()
	leans := map[string]bool{}
	for _, l := range out.Links {
		leans[l.From], leans[l.To] = true, true
	}
	for i := range out.Events {
		if a := out.Events[i].About; a != nil {
			leans[a.Event] = true
		}
	}
	out.Events = slices.DeleteFunc(out.Events, func(e news.Event) bool {
		if e.Confidence >= doubtful || leans[e.ID] {
			return false
		}
		out.Skipped = append(out.Skipped, news.Skipped{Span: e.Span, Kind: e.Kind, Why: fmt.Sprintf("doubtful, confidence %.2f", e.Confidence)})
		return true
	})
	rate()
}

// at gives the token that a span starts with.
func (t tree) at(span news.Span) int {
	for i, tok := range t.tokens {
		if tok.Start >= span.Start {
			return i
		}
	}
	return 0
}

// Confidence is the share of events with such signs that are right, as far as
// the sentences that the weights were learned from show it.
func Confidence(signs []float64) float64 {
	odds := 0.0
	for i, s := range signs {
		odds += s * Weights[i].Weight
	}
	return math.Round(100/(1+math.Exp(-odds))) / 100
}

// sureness lists the confidence of each rule by its name.
func (c *Coder) sureness() {
	for i := range c.book.Kinds {
		k := &c.book.Kinds[i]
		for j := range k.Triggers {
			r := rule{k, &k.Triggers[j], 0}
			c.sure[r.name()] = cmp.Or(r.trigger.Confidence, 1)
		}
	}
}
