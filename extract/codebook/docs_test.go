package codebook_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"casus/extract/codebook"
)

var update = flag.Bool("update", false, "write docs/codebook.md anew")

// below stands in docs/codebook.md where what is written by hand ends.
const below = "<!-- From here on written by: go test ./extract/codebook -run Docs -update -->\n"

// TestDocs holds docs/codebook.md to the files. With -update it is rewritten.
func TestDocs(t *testing.T) {
	const path = "../../docs/codebook.md"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, shown, ok := strings.Cut(string(data), below)
	if !ok {
		t.Fatalf("%s has no line %s", path, below)
	}
	book, err := codebook.LoadWithExamples()
	if err != nil {
		t.Fatal(err)
	}
	is := describe(book)
	if *update {
		if err := os.WriteFile(path, []byte(head+below+is), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(shown, is); diff != "" {
		t.Errorf("docs/codebook.md is not as the files are (-shown +is; go test ./extract/codebook -run Docs -update rewrites it):\n%.3000s", diff)
	}
}

// describe lists the kinds by root, and what changes what stands under it.
func describe(book *codebook.Codebook) string {
	var b strings.Builder
	byRoot := map[string][]*codebook.Kind{}
	var roots []string
	triggers := 0
	for i := range book.Kinds {
		k := &book.Kinds[i]
		if byRoot[k.Root] == nil {
			roots = append(roots, k.Root)
		}
		byRoot[k.Root] = append(byRoot[k.Root], k)
		triggers += len(k.Triggers)
	}
	slices.SortFunc(roots, func(a, b string) int {
		if (a == "") != (b == "") {
			return len(b) - len(a) // those without a root last
		}
		return strings.Compare(a, b)
	})
	fmt.Fprintf(&b, "\n## The kinds\n%d kinds with %d triggers, which stand for %d words and phrases.\n", len(book.Kinds), triggers, phrases(book))
	for _, root := range roots {
		name := root
		if root == "" {
			name = "No root of PLOVER's"
		}
		fmt.Fprintf(&b, "\n### %s\n| kind | meaning | mode | CAMEO | direction | triggers | for example |\n|---|---|---|---|---|---|---|\n", name)
		for _, k := range byRoot[root] {
			direction := "source to target"
			if k.Reciprocal {
				direction = "none"
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %d | %s |\n", k.ID, k.Definition, k.Mode, k.CAMEO, direction, len(k.Triggers), shortest(k))
		}
	}
	b.WriteString("\n## Words that change what stands under them\n| modality | words |\n|---|---|\n")
	for _, o := range book.Operators {
		fmt.Fprintf(&b, "| %s | %s |\n", o.Modality, strings.Join(o.Words, ", "))
	}
	b.WriteString("\n## Contexts\n| context | words that show it |\n|---|---|\n")
	for _, c := range book.Contexts {
		fmt.Fprintf(&b, "| %s | %s |\n", c.Name, strings.Join(c.Words, ", "))
	}
	return b.String()
}

// phrases counts the words and phrases that the triggers stand for: a phrase of
// two words with three choices for each is nine.
func phrases(book *codebook.Codebook) int {
	n := 0
	for i := range book.Kinds {
		for _, t := range book.Kinds[i].Triggers {
			each := 1
			for _, choices := range t.Words {
				each *= len(choices)
			}
			n += each
		}
	}
	return n
}

// shortest gives the shortest example that gives the kind.
func shortest(k *codebook.Kind) string {
	best := ""
	for _, e := range k.Examples {
		own := slices.ContainsFunc(e.Gives, func(g string) bool {
			kind, _, other := strings.Cut(g, ": ")
			return !other || kind == k.ID
		})
		if own && (best == "" || len(e.Text) < len(best)) {
			best = e.Text
		}
	}
	return strings.ReplaceAll(best, "|", `\|`)
}
