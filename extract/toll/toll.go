// Package toll counts the dead and the injured that a sentence tells of, as
// ranges: "at least 12", "dozens", "between 30 and 40", "no casualties".
package toll

import (
	"strings"

	"casus/extract/news"
)

// what a word says of people.
type harm int

const (
	none harm = iota
	dead
	hurt
)

// verbs whose object (or passive subject) is harmed, and those whose subject is.
var (
	harms   = map[string]harm{"kill": dead, "murder": dead, "slay": dead, "massacre": dead, "behead": dead, "execute": dead, "injure": hurt, "wound": hurt, "hurt": hurt, "maim": hurt}
	suffers = map[string]harm{"die": dead, "perish": dead, "drown": dead}
	states  = map[string]harm{"dead": dead, "injured": hurt, "wounded": hurt, "hurt": hurt, "killed": dead}
	nouns   = map[string]harm{"death": dead, "fatality": dead, "life": dead, "injury": hurt, "casualty": dead, "casualties": dead}
)

// Find gives the casualty statements of a sentence in order; sent is the
// sentence's index in its article.
func Find(sent int, s *news.Sentence) []news.Toll {
	r := reader{s.Tokens}
	var out []news.Toll
	for i := range s.Tokens {
		h, at := r.statement(i)
		if h == none || at < 0 {
			continue
		}
		n, first, ok := r.count(at)
		if !ok {
			continue
		}
		if self := r.dependent(i, "iobj"); self >= 0 && strings.HasSuffix(r.word(self), "self") {
			n.Min, n.Max = n.Min+1, n.Max+1 // "killing himself and three others"
		}
		lo, hi := min(first, at, i), max(at, i)
		t := news.Toll{Span: news.Span{Part: s.Part, Start: s.Tokens[lo].Start, End: s.Tokens[hi].End}, Sentence: sent, First: lo, Last: hi}
		if h == dead {
			t.Deaths = &n
		} else {
			t.Injured = &n
		}
		out = append(out, t)
	}
	return out
}

type reader struct{ tokens []news.Token }

func (r reader) word(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return strings.ToLower(r.tokens[i].Form)
}

func (r reader) lemma(i int) string { return strings.ToLower(r.tokens[i].Lemma) }

// statement reads what a word says of people, and the token that is counted.
func (r reader) statement(i int) (harm, int) {
	w, lemma, tag := r.word(i), r.lemma(i), r.tokens[i].XPOS
	verb := strings.HasPrefix(tag, "VB")
	switch {
	case suffers[lemma] != none && verb:
		return suffers[lemma], r.subject(i)
	case harms[lemma] != none && verb:
		if r.passive(i) {
			return harms[lemma], r.subject(i)
		}
		return harms[lemma], r.object(i)
	case states[w] != none:
		return states[w], r.stated(i)
	case nouns[lemma] != none || nouns[w] != none:
		return r.counted(i)
	case lemma == "toll" && !strings.HasPrefix(tag, "VB"):
		return r.risen(i)
	}
	return none, -1
}

// dependent gives the first dependent of i in one of the relations, or -1.
func (r reader) dependent(i int, rels ...string) int {
	for j, t := range r.tokens {
		if t.Head != i || j == i {
			continue
		}
		for _, rel := range rels {
			if t.Rel == rel {
				return j
			}
		}
	}
	return -1
}

func (r reader) passive(i int) bool {
	if i+1 < len(r.tokens) && (r.tokens[i+1].XPOS == "CD" || strings.HasSuffix(r.word(i+1), "self")) && r.dependent(i, "nsubj:pass", "aux:pass") < 0 {
		return false // "The blast killed 12", whatever the tree says
	}
	return r.dependent(i, "nsubj:pass", "aux:pass") >= 0 || r.tokens[i].XPOS == "VBN" && r.dependent(i, "obj") < 0 && r.dependent(i, "aux") < 0
}

// subject gives the subject of a verb, or the number before it ("12 killed").
func (r reader) subject(i int) int {
	if s := r.dependent(i, "nsubj:pass", "nsubj"); s >= 0 {
		return s
	}
	if h := r.tokens[i].Head; h >= 0 && strings.HasPrefix(r.tokens[i].Rel, "acl") {
		return h
	}
	if _, _, ok := r.count(i - 1); ok && i > 0 && (r.tokens[i-1].XPOS == "CD" || r.tokens[i-1].XPOS == "NNS" || r.word(i-1) == "others") {
		return i - 1
	}
	return -1
}

func (r reader) object(i int) int {
	if o := r.dependent(i, "obj"); o >= 0 {
		return o
	}
	for j := i + 1; j < len(r.tokens) && j <= i+6; j++ {
		if w := r.word(j); r.tokens[j].XPOS == "CD" || w == "himself" || w == "herself" {
			return j
		}
		if strings.HasPrefix(r.tokens[j].XPOS, "VB") || r.tokens[j].UPOS == "PUNCT" {
			return -1
		}
	}
	return -1
}

// stated reads "left 12 dead and 30 injured", "12 people dead".
func (r reader) stated(i int) int {
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		if _, _, ok := r.count(j); ok && !strings.HasPrefix(r.tokens[j].XPOS, "VB") {
			return j
		}
		if r.tokens[j].UPOS == "PUNCT" || r.word(j) == "and" && j < i-1 {
			return -1
		}
	}
	return -1
}

// counted reads "12 deaths", "claimed 12 lives", "no casualties"; a casualty
// is counted among the dead only where none is said.
func (r reader) counted(i int) (harm, int) {
	n, _, ok := r.count(i)
	if !ok || strings.HasPrefix(r.lemma(i), "casualt") && n.Min > 0 {
		return none, -1
	}
	if r.lemma(i) == "life" && !r.near(i, "claim", "take", "cost", "lose") {
		return none, -1
	}
	return max(nouns[r.lemma(i)], nouns[r.word(i)]), i
}

func (r reader) near(i int, lemmas ...string) bool {
	for j := max(0, i-5); j < min(len(r.tokens), i+4); j++ {
		for _, l := range lemmas {
			if r.lemma(j) == l {
				return true
			}
		}
	}
	return false
}

// risen reads "the death toll rose to 15", "a toll of 15".
func (r reader) risen(i int) (harm, int) {
	for j := i + 1; j < len(r.tokens) && j <= i+8; j++ {
		if w := r.word(j); (w == "to" || w == "of" || w == "at") && j+1 < len(r.tokens) {
			for k := j + 1; k < min(len(r.tokens), j+5); k++ {
				if r.tokens[k].XPOS == "CD" {
					return dead, k
				}
			}
		}
	}
	return none, -1
}
