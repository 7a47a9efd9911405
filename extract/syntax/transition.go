package syntax

import (
	"strings"

	"casus/extract/news"
)

// The parser is a transition system of the arc-hybrid kind (Kuhlmann,
// Gómez-Rodríguez and Satta 2011): SHIFT moves the next token onto the stack,
// LEFT hangs the stack's top under the next token, RIGHT hangs it under the
// one below it. It makes projective trees in 2n steps. The root lies at the
// bottom of the stack and takes the last token left, so there is exactly one.

// transition is one step, with the relation that it makes.
type transition struct {
	move move
	rel  string
}

type move uint8

const (
	shift move = iota
	left
	right
)

// String and parseTransition are how a model file writes a transition.
func (t transition) String() string { return string("SLR"[t.move]) + t.rel }

func parseTransition(s string) (transition, bool) {
	if s == "" {
		return transition{}, false
	}
	m := strings.IndexByte("SLR", s[0])
	return transition{move(m), s[1:]}, m >= 0
}

const nobody = -9 // no such token; news.Root is the root

// state is a parse under way.
type state struct {
	stack []int // the root is news.Root, at the bottom
	next  int   // first token of the buffer
	n     int
	head  []int
	rel   []uint8 // class of the transition that attached the token
	kids  []kids
}

// kids are the outermost two dependants on each side, and how many there are.
type kids struct {
	l1, l2, r1, r2 int
	nl, nr         int
}

func (s *state) reset(n int) {
	s.stack = append(s.stack[:0], news.Root)
	s.next, s.n = 0, n
	s.head, s.rel, s.kids = s.head[:0], s.rel[:0], s.kids[:0]
	for range n {
		s.head = append(s.head, news.Unparsed)
		s.rel = append(s.rel, 0)
		s.kids = append(s.kids, nokids)
	}
}

func (s *state) done() bool { return s.next == s.n && len(s.stack) == 1 }

// top is the i-th token from the stack's top, 0 the topmost.
func (s *state) top(i int) int {
	if i >= len(s.stack) {
		return nobody
	}
	return s.stack[len(s.stack)-1-i]
}

// buffer is the i-th token that is still to come.
func (s *state) buffer(i int) int {
	if s.next+i >= s.n {
		return nobody
	}
	return s.next + i
}

// allows reports whether a transition can be made. The root takes one token,
// the last, with the relation "root"; nothing else has that relation.
func (s *state) allows(t transition) bool {
	switch t.move {
	case shift:
		return s.next < s.n
	case left:
		return s.next < s.n && len(s.stack) > 1
	}
	if len(s.stack) < 2 {
		return false
	}
	under := s.top(1) == news.Root
	return under == (t.rel == "root") && (!under || s.next == s.n)
}

// make carries out a transition, whose index among the classes is class.
func (s *state) make(t transition, class int) {
	if t.move == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	dep, head := s.top(0), s.top(1)
	if t.move == left {
		head = s.next
	}
	s.stack = s.stack[:len(s.stack)-1]
	s.head[dep], s.rel[dep] = head, uint8(class)
	if head >= 0 {
		s.kids[head].add(dep, head)
	}
}

var nokids = kids{l1: nobody, l2: nobody, r1: nobody, r2: nobody}

func (k *kids) add(dep, head int) {
	if dep < head {
		k.l1, k.l2 = dep, k.l1
		k.nl++
		return
	}
	k.r1, k.r2 = dep, k.r1
	k.nr++
}

// distance counts the tokens between two, in steps that grow.
func distance(a, b int) int {
	if a < 0 || b < 0 {
		return 15
	}
	switch d := b - a; {
	case d < 6:
		return d
	case d < 11:
		return 6
	case d < 21:
		return 7
	}
	return 8
}
