// Package event finds out what happened: from the trees, mentions, dates and
// tolls of an article, and the codebook, to its events and what links them.
//
// Each trigger of the codebook that stands in a sentence makes a claim; its
// arguments fill the slots that the trigger's frame names; what governs it
// decides whether it happened. Claims of one happening are joined.
package event

import (
	"slices"

	"casus/extract/codebook"
	"casus/extract/gazetteer"
	"casus/extract/news"
)

// Input is what the earlier stages made of an article.
type Input struct {
	Article   *news.Article
	Sentences []news.Sentence
	Mentions  []news.Mention
	Actors    []news.Actor
	Dates     []news.Dated
	Tolls     []news.Toll
}

// Output is the events of an article in the order of the text, the links
// between them, and what was not taken for an event.
type Output struct {
	Events  []news.Event
	Actors  []news.Actor // those that events brought in: countries behind adjectives
	Natives []news.Actor // nameless organs of a state that got their country from an event
	Links   []news.Link
	Skipped []news.Skipped
}

// Coder codes articles. It is safe for use by several goroutines.
type Coder struct {
	book    *codebook.Codebook
	places  *gazetteer.Gazetteer
	rules   index
	verdict map[string]codebook.Operator
	lights  map[string]codebook.Light
	said    map[string]bool
	sure    map[string]float64 // by a rule's name: its confidence
}

// New makes a coder of a codebook and the gazetteer.
func New(book *codebook.Codebook, g *gazetteer.Gazetteer) *Coder {
	c := &Coder{book: book, places: g, rules: newIndex(book), verdict: map[string]codebook.Operator{}, lights: map[string]codebook.Light{}, said: map[string]bool{}, sure: map[string]float64{}}
	for _, op := range book.Operators {
		for _, w := range op.Words {
			if _, there := c.verdict[w]; !there {
				c.verdict[w] = op
			}
		}
	}
	for _, l := range book.Lights {
		c.lights[l.Verb] = l
	}
	c.sureness()
	for _, w := range book.Speech {
		c.said[w] = true
	}
	return c
}

// Code finds the events of one article.
func (c *Coder) Code(in Input) Output {
	s := newScene(c, in)
	for i := range in.Sentences {
		s.readSentence(i)
	}
	events := s.join()
	s.finish(events)
	return s.output(events)
}

// scene is one article while it is read.
type scene struct {
	*Coder
	in      Input
	trees   []tree
	told    [][]news.Mention // per sentence: its mentions
	at      []map[int][]int  // per sentence: indices into told by head token, the longest first
	where   [][]spot         // per sentence: the phrases that say where; nil: not yet looked for
	dates   [][]int
	tolls   [][]int
	actors  map[string]*news.Actor
	plural  map[news.Span]bool // phrases for several
	lead    int                // the first sentence of the text that says something
	added   []news.Actor
	natives map[string]string // actor to country: see nations
	memo    []map[int]*claim  // per sentence: what a token's trigger came to; nil: nothing
	taken   []map[int]bool    // tokens used up by a longer phrase
	claims  []*claim          // in the order of the text
	homes   map[*claim]*happening
	context [][]string // per sentence: its contexts; nil: not yet looked for
	skipped []news.Skipped
}

func newScene(c *Coder, in Input) *scene {
	n := len(in.Sentences)
	s := &scene{
		Coder: c, in: in, trees: make([]tree, n), told: make([][]news.Mention, n), at: make([]map[int][]int, n), where: make([][]spot, n), dates: make([][]int, n), tolls: make([][]int, n),
		actors: map[string]*news.Actor{}, natives: map[string]string{}, plural: map[news.Span]bool{}, memo: make([]map[int]*claim, n), taken: make([]map[int]bool, n),
		context: make([][]string, n),
	}
	for i := range in.Sentences {
		s.trees[i] = newTree(&in.Sentences[i], c.rules)
		s.at[i], s.memo[i], s.taken[i] = map[int][]int{}, map[int]*claim{}, map[int]bool{}
	}
	s.lead = max(0, slices.IndexFunc(in.Sentences, func(t news.Sentence) bool { return t.Part == news.Body && len(t.Tokens) > 5 }))
	for _, m := range in.Mentions {
		s.plural[m.Span] = m.Plural
		s.at[m.Sentence][m.Head] = append(s.at[m.Sentence][m.Head], len(s.told[m.Sentence]))
		s.told[m.Sentence] = append(s.told[m.Sentence], m)
		s.trees[m.Sentence].actors[m.Head] = m.Actor != ""
		switch m.Type {
		case news.Person, news.People, news.ArmedGroup:
			s.trees[m.Sentence].people[m.Head] = true
		}
	}
	for sent, heads := range s.at {
		for _, ms := range heads {
			longestFirst(ms, s.told[sent])
		}
	}
	for i, d := range in.Dates {
		s.dates[d.Sentence] = append(s.dates[d.Sentence], i)
	}
	for i, t := range in.Tolls {
		s.tolls[t.Sentence] = append(s.tolls[t.Sentence], i)
	}
	for i := range in.Actors {
		s.actors[in.Actors[i].ID] = &in.Actors[i]
	}
	return s
}

// readSentence makes the claims of one sentence, the longer phrases first, so
// that "lifted the sanctions" is not also "sanctions".
func (s *scene) readSentence(i int) {
	t := s.trees[i]
	if !parsed(t) {
		return
	}
	for tok := range t.tokens {
		if !slices.ContainsFunc(t.candidates(tok), func(c candidate) bool { return len(c.tokens) > 1 }) {
			continue
		}
		if cl := s.claim(i, tok); cl != nil && cl.weak == "" {
			for _, k := range cl.tokens {
				if k != tok {
					s.taken[i][k] = true
					if s.memo[i][k] != cl.inner {
						s.memo[i][k] = nil
					}
				}
			}
		}
	}
	for tok := range t.tokens {
		s.claim(i, tok)
	}
	for tok := range t.tokens {
		cl := s.memo[i][tok]
		switch {
		case cl == nil:
		case cl.weak != "" && !cl.definite:
			s.skip(i, cl.tokens, cl.cand.kind.ID, cl.weak)
		default:
			s.claims = append(s.claims, cl)
		}
	}
}

func parsed(t tree) bool {
	return len(t.tokens) > 0 && t.tokens[0].Head != news.Unparsed
}

func (s *scene) skip(sent int, toks []int, kind, why string) {
	s.skipped = append(s.skipped, news.Skipped{Span: s.span(sent, toks), Kind: kind, Why: why})
}

// span covers the tokens of a sentence from the first to the last of toks.
func (s *scene) span(sent int, toks []int) news.Span {
	t := s.in.Sentences[sent].Tokens
	return news.Span{Part: s.in.Sentences[sent].Part, Start: t[toks[0]].Start, End: t[toks[len(toks)-1]].End}
}
