package main

import (
	"regexp"
	"strings"

	"casus/extract/entity"
	"casus/extract/syntax"
)

// gum is one sentence of GUM with its entities as they open and close.
type gum struct{ rows [][]string }

// opening finds the brackets of GUM's entity layer: "(2-person-new...", "2)".
var opening = regexp.MustCompile(`\((\d+)-([a-z]+)|(\d+)\)|\)`)

// example makes an example of a sentence.
func (g *gum) example(m *syntax.Model) entity.Example {
	var text strings.Builder
	starts := make([]int, len(g.rows))
	for i, c := range g.rows {
		starts[i] = text.Len()
		text.WriteString(c[1])
		if i+1 < len(g.rows) && !strings.Contains(c[9], "SpaceAfter=No") {
			text.WriteByte(' ')
		}
	}
	var names []span
	type open struct {
		id, kind string
		at       int
	}
	var stack []open
	for i, c := range g.rows {
		_, layer, ok := strings.Cut("|"+c[9], "|Entity=")
		if !ok {
			continue
		}
		layer, _, _ = strings.Cut(layer, "|")
		for _, b := range opening.FindAllStringSubmatch(layer, -1) {
			if b[1] != "" {
				stack = append(stack, open{b[1], b[2], i})
				continue
			}
			for k := len(stack) - 1; k >= 0; k-- {
				if b[3] == "" || stack[k].id == b[3] {
					if label, ok := first[stack[k].kind]; ok {
						if from, to, ok := g.name(stack[k].at, i); ok {
							names = append(names, span{starts[from], starts[to] + len(g.rows[to][1]), label})
						}
					}
					stack = append(stack[:k], stack[k+1:]...)
					break
				}
			}
		}
	}
	return example(text.String(), names, m)
}

// name gives the run of proper nouns that ends an entity's tokens from..to, or
// that its head begins, without titles before it.
func (g *gum) name(from, to int) (int, int, bool) {
	for from <= to && (g.rows[from][3] == "DET" || titles[strings.ToLower(g.rows[from][1])]) {
		from++
	}
	for to > from && (g.rows[to][3] == "PART" || g.rows[to][3] == "PUNCT") {
		to--
	}
	for i := from; i <= to; i++ {
		switch c := g.rows[i]; {
		case c[3] == "PROPN":
		case i > from && i < to && (c[3] == "ADP" || c[3] == "DET" || c[1] == "-" || c[1] == "and" || c[1] == "'s"):
		case (c[3] == "ADJ" || c[3] == "NOUN") && c[1] != strings.ToLower(c[1]):
		default:
			return 0, 0, false
		}
	}
	return from, to, from <= to && to-from < 8 && g.rows[to][3] == "PROPN" && !g.hasComma(from, to)
}

// hasComma reports whether an entity is more than its name: "Oslo , Norway", "Obama of Illinois".
func (g *gum) hasComma(from, to int) bool {
	for i := from; i <= to; i++ {
		if g.rows[i][1] == "," || g.rows[i][1] == "in" || g.rows[i][1] == "at" {
			return true
		}
	}
	return false
}

// titles stand before names, and are no part of them.
var titles = map[string]bool{
	"mr.": true, "mrs.": true, "ms.": true, "dr.": true, "president": true, "senator": true, "sir": true, "professor": true,
	"king": true, "queen": true, "prince": true, "minister": true, "prime": true, "general": true, "captain": true, "mayor": true, "governor": true,
	"judge": true, "representative": true, "chancellor": true, "secretary": true, "lord": true, "lady": true, "pope": true, "saint": true,
}
