package main

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"strings"

	"casus/extract/news"
)

//go:embed newswire.txt
var newswireGrammar string

// newswire makes n sentences with their trees from the grammar in newswire.txt.
func newswire(n int) ([]news.Sentence, error) {
	g, err := readGrammar(newswireGrammar)
	if err != nil {
		return nil, fmt.Errorf("read newswire.txt: %w", err)
	}
	random := rand.New(rand.NewPCG(17, 17))
	out := make([]news.Sentence, n)
	for i := range out {
		start := "sentence"
		if i%5 == 0 {
			start = "headline"
		}
		p := g.make(start, random)
		p.relate("root", news.Root)
		if out[i] = p.sentence(); i%10 == 0 {
			asTitle(&out[i])
		}
	}
	return out, nil
}

// grammar holds the productions of each name.
type grammar map[string][]node

// node is a token ("word/TAG"), the use of a name ("@name"), or a phrase.
type node struct {
	word, tag string
	name      string
	rel       string
	parts     []node
}

func readGrammar(text string) (grammar, error) {
	g := grammar{}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		name, body, ok := strings.Cut(line, " = ")
		fields := strings.Fields(strings.NewReplacer("[", " [ ", "]", " ] ").Replace(body))
		parts, rest, err := readParts(fields)
		if !ok || err != nil || len(rest) > 0 {
			return nil, fmt.Errorf("%q: brackets do not match (%v)", line, err)
		}
		g[name] = append(g[name], node{parts: parts})
	}
	for name, nodes := range g {
		for _, n := range nodes {
			if err := g.check(n); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return g, nil
}

func readParts(fields []string) (parts []node, rest []string, err error) {
	for len(fields) > 0 && fields[0] != "]" {
		f := fields[0]
		fields = fields[1:]
		switch i := strings.LastIndexByte(f, '/'); {
		case f == "[" && len(fields) > 0:
			n := node{rel: fields[0]}
			if n.parts, fields, err = readParts(fields[1:]); err != nil || len(fields) == 0 {
				return nil, nil, fmt.Errorf("a phrase %q without end", n.rel)
			}
			fields = fields[1:]
			parts = append(parts, n)
		case f[0] == '@':
			parts = append(parts, node{name: f[1:]})
		case i > 0:
			parts = append(parts, node{word: f[:i], tag: f[i+1:]})
		default:
			return nil, nil, fmt.Errorf("%q", f)
		}
	}
	return parts, fields, nil
}

// check finds names that nothing makes. Names of which one production is a phrase
// alone, as @when, may stand beside the head.
func (g grammar) check(n node) error {
	if n.name != "" && len(g[n.name]) == 0 {
		return fmt.Errorf("nothing makes @%s", n.name)
	}
	for _, p := range n.parts {
		if err := g.check(p); err != nil {
			return err
		}
	}
	return nil
}

// phrase is tokens of which one, head, is the head of all others; -1 where
// all of them depend on a head outside.
type phrase struct {
	tokens []news.Token
	head   int
}

const open = -3 // Token.Head of a token whose head is outside of its phrase

func (g grammar) make(name string, random *rand.Rand) phrase {
	choices := g[name]
	return g.phrase(choices[random.IntN(len(choices))], random)
}

// phrase makes the words of a node; its loose parts are hung under its head.
func (g grammar) phrase(n node, random *rand.Rand) phrase {
	out := phrase{head: -1}
	for _, part := range n.parts {
		var p phrase
		switch {
		case part.name != "":
			p = g.make(part.name, random)
		case part.word != "":
			p = phrase{[]news.Token{{Form: part.word, XPOS: part.tag, Head: open}}, 0}
		default:
			p = g.phrase(part, random)
			p.relate(part.rel, open)
			p.head = -1
		}
		at := len(out.tokens)
		for _, t := range p.tokens {
			if t.Head >= 0 {
				t.Head += at
			}
			out.tokens = append(out.tokens, t)
		}
		if p.head >= 0 && out.head < 0 {
			out.head = at + p.head
		}
	}
	if out.head >= 0 {
		for i := range out.tokens {
			if t := &out.tokens[i]; t.Head == open && i != out.head {
				t.Head = out.head
			}
		}
	}
	return out
}

// relate gives the head of the phrase its relation and its head.
func (p *phrase) relate(rel string, head int) {
	if p.head >= 0 {
		p.tokens[p.head].Rel, p.tokens[p.head].Head = rel, head
	}
}

// sentence sets the words as they are written: a capital first, no space before a
// full stop; and gives them their parts of speech.
func (p *phrase) sentence() news.Sentence {
	at := 0
	for i := range p.tokens {
		t := &p.tokens[i]
		if i == 0 || i == 1 && !isLetter(p.tokens[0].Form) {
			t.Form = strings.ToUpper(t.Form[:1]) + t.Form[1:]
		}
		if i > 0 && !glued(p.tokens[i-1].XPOS, t.XPOS, t.Form) {
			at++
		}
		t.Start, t.End = at, at+len(t.Form)
		at = t.End
		t.UPOS = universal(t.XPOS, t.Rel)
	}
	p.tokens = dropDoubleCommas(p.tokens)
	return news.Sentence{Span: news.Span{End: at}, Tokens: p.tokens}
}

func isLetter(form string) bool { return form[0]|0x20 >= 'a' && form[0]|0x20 <= 'z' }

func glued(before, tag, form string) bool {
	switch tag {
	case ".", "-RRB-", "POS", "''", "HYPH":
		return true
	case ",":
		return form == ","
	}
	return before == "-LRB-" || before == "HYPH" || before == "``"
}

// dropDoubleCommas takes out a comma before another mark, as writers do.
func dropDoubleCommas(tokens []news.Token) []news.Token {
	for i := 0; i+1 < len(tokens); i++ {
		next := tokens[i+1].XPOS
		if tokens[i].Form != "," || next != "," && next != "." && next != "''" && i > 0 {
			continue
		}
		if next == "''" {
			continue
		}
		tokens = append(tokens[:i], tokens[i+1:]...)
		for j := range tokens {
			if tokens[j].Head > i {
				tokens[j].Head--
			}
		}
		i--
	}
	return tokens
}

// universal gives the universal part of speech that goes with a Penn tag.
func universal(tag, rel string) string {
	base, _, _ := strings.Cut(rel, ":")
	switch {
	case tag == "MD" || base == "aux" || base == "cop":
		return "AUX"
	case tag == "IN" && base == "mark":
		return "SCONJ"
	}
	if u := universals[tag]; u != "" {
		return u
	}
	return "PUNCT"
}

var universals = map[string]string{
	"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "VB": "VERB", "VBD": "VERB", "VBG": "VERB",
	"VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "IN": "ADP", "DT": "DET", "CD": "NUM", "RB": "ADV",
	"RBR": "ADV", "WRB": "ADV", "TO": "PART", "POS": "PART", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WDT": "PRON", "CC": "CCONJ", "RP": "ADP",
}

// asTitle gives the words of a headline their capitals.
func asTitle(s *news.Sentence) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.XPOS != "IN" && t.XPOS != "TO" && t.XPOS != "DT" && t.XPOS != "CC" && t.XPOS != "POS" {
			t.Form = strings.ToUpper(t.Form[:1]) + t.Form[1:]
		}
	}
}
