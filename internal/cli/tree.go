package cli

import (
	"strings"

	"casus/extract/news"
)

// drawTree draws a sentence's dependency tree, one token a line, each below its
// head: the word, its part of speech, its relation to the head.
func drawTree(s *news.Sentence) string {
	below := make([][]int, len(s.Tokens))
	var roots []int
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 && h < len(s.Tokens) && h != i {
			below[h] = append(below[h], i)
		} else {
			roots = append(roots, i)
		}
	}
	d := drawing{s: s, below: below, seen: make([]bool, len(s.Tokens))}
	for _, r := range roots {
		d.branch(r, "          ", "", "")
	}
	return d.out.String()
}

// drawing is a tree half drawn.
type drawing struct {
	s     *news.Sentence
	below [][]int
	seen  []bool // a tree that runs in circles is drawn once
	out   strings.Builder
}

// branch draws a token and all below it; mark stands before the token, and
// margin before what is below.
func (d *drawing) branch(i int, indent, mark, margin string) {
	if d.seen[i] {
		return
	}
	d.seen[i] = true
	t := &d.s.Tokens[i]
	d.out.WriteString(strings.TrimRight(indent+mark+printable(t.Form)+"  "+t.UPOS+" "+t.Rel, " ") + "\n")
	for n, child := range d.below[i] {
		mark, more := "├─ ", "│  "
		if n == len(d.below[i])-1 {
			mark, more = "└─ ", "   "
		}
		d.branch(child, indent, margin+mark, margin+more)
	}
}
