package syntax

import "casus/extract/news"

// gold is the tree that a state is measured against.
type gold struct {
	head []int
	rel  []string
	kids [][]int // the dependants of each token, in order
}

func goldOf(tokens []news.Token) *gold {
	g := &gold{make([]int, len(tokens)), make([]string, len(tokens)), make([][]int, len(tokens))}
	for i, t := range tokens {
		g.head[i], g.rel[i] = t.Head, t.Rel
		if t.Head >= 0 {
			g.kids[t.Head] = append(g.kids[t.Head], i)
		}
	}
	return g
}

// costs says, for each move, how many arcs of the gold tree can no longer be
// made after it (the dynamic oracle of Goldberg and Nivre 2013).
func (g *gold) costs(s *state) (cost [3]int) {
	if s.next < s.n {
		b := s.next
		for i := 0; i < len(s.stack); i++ {
			t := s.top(i)
			if t >= 0 && g.head[t] == b || i > 0 && g.head[b] == t {
				cost[shift]++
			}
		}
	}
	top := s.top(0)
	if top < 0 {
		return cost
	}
	lost := 0
	for _, k := range g.kids[top] {
		if k >= s.next {
			lost++
		}
	}
	cost[left], cost[right] = lost, lost
	if h := g.head[top]; h == s.top(1) || h > s.next {
		cost[left]++
	}
	if g.head[top] >= s.next {
		cost[right]++
	}
	return cost
}

// cost is the cost of one transition: that of its move, and one more where the
// arc is right and the relation is not.
func (g *gold) cost(s *state, t transition, moves [3]int) int {
	c := moves[t.move]
	if t.move == shift {
		return c
	}
	dep, head := s.top(0), s.top(1)
	if t.move == left {
		head = s.next
	}
	if g.head[dep] == head && g.rel[dep] != t.rel {
		c++
	}
	return c
}
