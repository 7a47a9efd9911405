package extract

import "testing"

// However a tree is mended, it stays one: from each token the arcs lead to the root.
func TestMendedTreesHaveNoCycles(t *testing.T) {
	x := load(t)
	for _, page := range goldPages(t, "plover_stories_dev") {
		r, err := x.Page(page, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range r.Sentences {
			for i := range s.Tokens {
				h, steps := i, 0
				for ; h >= 0 && steps <= len(s.Tokens); steps++ {
					h = s.Tokens[h].Head
				}
				if h >= 0 {
					t.Errorf("%s: no way to the root from %q in %q", page.Path, s.Tokens[i].Form, r.Article.Words(s.Span))
					break
				}
			}
		}
	}
}
