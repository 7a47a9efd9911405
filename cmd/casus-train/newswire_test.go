package main

import (
	"testing"

	"casus/extract/news"
)

// Every sentence that the grammar makes is a tree in which all is filled in.
func TestNewswireTrees(t *testing.T) {
	sentences, err := newswire(2000)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sentences {
		roots := 0
		for i, w := range s.Tokens {
			if w.Rel == "" || w.UPOS == "" || w.Head < news.Root || w.Head >= len(s.Tokens) || w.Head == i {
				t.Fatalf("token %d of %+v", i, s.Tokens)
			}
			if w.Head == news.Root {
				roots++
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots in %+v", roots, s.Tokens)
		}
	}
}
