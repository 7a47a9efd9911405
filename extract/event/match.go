package event

import (
	"cmp"
	"slices"
	"strings"

	"casus/extract/codebook"
)

// rule is one trigger of one kind.
type rule struct {
	kind    *codebook.Kind
	trigger *codebook.Trigger
	order   int
}

// name is how the rule is told to a person: kind/trigger.
func (r rule) name() string { return r.kind.ID + "/" + r.trigger.Name }

// head gives the trigger's head word: first for verbs and adjectives, last for nouns.
func (r rule) head() []string {
	if r.trigger.POS == codebook.Noun {
		return r.trigger.Words[len(r.trigger.Words)-1]
	}
	return r.trigger.Words[0]
}

// blames reports a verb that has a phrase for the target of words about its
// object: "blamed the attack on the rebels".
func (r rule) blames(fn codebook.Function) bool {
	return len(r.trigger.Words) == 1 && r.trigger.Frame[codebook.Object] == codebook.Occasion && r.trigger.Frame[fn] == codebook.Target
}

// index finds rules by part of speech and head lemma.
type index map[codebook.POS]map[string][]rule

func newIndex(book *codebook.Codebook) index {
	ix := index{codebook.Verb: {}, codebook.Noun: {}, codebook.Adjective: {}}
	n := 0
	for k := range book.Kinds {
		kind := &book.Kinds[k]
		for i := range kind.Triggers {
			r := rule{kind, &kind.Triggers[i], n}
			n++
			for _, w := range r.head() {
				ix[r.trigger.POS][w] = append(ix[r.trigger.POS][w], r)
			}
		}
	}
	return ix
}

// candidate is a rule whose words are all there, with the tokens that they are.
type candidate struct {
	rule
	tokens []int // sorted
}

// candidates lists the rules that a token may trigger, the most telling
// first: more words, then an adjective before the verb that it is a form of,
// then more demands, then the order of the codebook.
func (ix index) candidates(t tree, i int) []candidate {
	var out []candidate
	for _, pos := range t.wordClasses(i) {
		for _, r := range ix.under(pos, t, i) {
			if toks, ok := t.phrase(r, i); ok {
				out = append(out, candidate{r, toks})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(len(b.tokens), len(a.tokens)), cmp.Compare(t.loose(a.tokens), t.loose(b.tokens)), cmp.Compare(a.trigger.POS, b.trigger.POS), cmp.Compare(demands(b.trigger), demands(a.trigger)),
			cmp.Compare(b.trigger.Confidence, a.trigger.Confidence), cmp.Compare(a.order, b.order))
	})
	return out
}

// under gives the rules that a token heads, by its lemma or by the whole of a
// word with hyphens that it ends. A participle before a noun is an adjective
// as it is written: "the kidnapped pupils".
func (ix index) under(pos codebook.POS, t tree, i int) []rule {
	if j := t.joined[i]; j != "" && len(ix[pos][j]) > 0 {
		return ix[pos][j]
	}
	if form := strings.ToLower(t.tokens[i].Form); pos == codebook.Adjective && len(ix[pos][form]) > 0 {
		return ix[pos][form]
	}
	return ix[pos][t.lemma(i)]
}

// loose counts the words of a phrase that only a preposition ties to it:
// "suspended aid because of the fighting" suspends no fighting.
func (t tree) loose(tokens []int) int {
	n := 0
	for _, k := range tokens {
		if t.base(k) == "obl" && t.child(k, "case", "mark") >= 0 {
			n++
		}
	}
	return n
}

// dates reports the preposition of a day: the "on" of "called the king on Saturday".
func (t tree) dates(j int) bool {
	h := t.head(j)
	return t.base(j) == "case" && h >= 0 && (days7[t.lemma(h)] || t.tokens[h].UPOS == "NUM")
}

var days7 = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "weekend": true,
	"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true,
	"october": true, "november": true, "december": true,
}

// adjunct reports a phrase that only says when or why: "because of the fighting".
func (t tree) adjunct(k int) bool {
	if b := t.base(k); b != "obl" && b != "nmod" && b != "advcl" {
		return false
	}
	m := t.child(k, "case", "mark")
	return m >= 0 && m < k && circumstances[t.lemma(m)]
}

var circumstances = map[string]bool{
	"because": true, "with": true, "after": true, "since": true, "during": true, "before": true, "despite": true, "without": true, "amid": true, "following": true,
	"until": true, "while": true, "when": true, "if": true, "due": true, "owing": true, "ahead": true, "instead": true, "like": true,
}

// acts reports the subject of an active verb: what does a thing is no part of
// the words that say it ("the Monetary Fund approved").
func (t tree) acts(j, v int) bool {
	return t.head(j) == v && t.rel(j) == "nsubj" && !t.passive(v)
}

// demands counts what a trigger asks of its sentence.
func demands(tr *codebook.Trigger) int {
	n := 0
	if len(tr.With) > 0 || len(tr.Beside) > 0 {
		n += 2
	}
	for _, c := range []codebook.Constraint{tr.Source, tr.Target} {
		if c.Office {
			n += 2
		}
		if len(c.Lemmas) > 0 {
			n += 2
		}
		if c.Required && len(c.Types) > 0 {
			n++
		}
	}
	if len(tr.Inner) > 0 {
		n++
	}
	return n
}

// wordClasses gives the parts of speech whose triggers a token can be.
func (t tree) wordClasses(i int) []codebook.POS {
	tok := t.tokens[i]
	switch {
	case tok.XPOS == "VBG" && t.base(i) == "compound": // "the shooting death of"
		return nil
	case tok.UPOS == "VERB" && t.base(i) == "amod":
		return []codebook.POS{codebook.Adjective, codebook.Verb}
	case tok.UPOS == "VERB" || strings.HasPrefix(tok.XPOS, "VB"):
		return []codebook.POS{codebook.Verb}
	case tok.UPOS == "NOUN" || tok.UPOS == "PROPN":
		return []codebook.POS{codebook.Noun}
	case tok.UPOS == "ADJ":
		return []codebook.POS{codebook.Adjective}
	case t.joined[i] != "" && (tok.UPOS == "ADP" || tok.UPOS == "ADV") && t.child(i, "det", "compound", "amod") >= 0:
		return []codebook.POS{codebook.Noun} // "a sit-in", "the stand-off"
	}
	return nil
}

// phrase finds the words of a trigger around its head. What a noun is said to
// be of belongs to it: "the lifting of sanctions" is one deed.
func (t tree) phrase(r rule, i int) ([]int, bool) {
	words := r.trigger.Words
	toks := []int{i}
	if r.trigger.POS == codebook.Noun && len(r.trigger.Beside) > 0 && r.trigger.Frame["of"] == codebook.Nothing {
		for _, c := range t.children[i] {
			if t.base(c) == "nmod" && t.preposition(c) == "of" && t.is(c, r.trigger.Beside) {
				toks = append(toks, c)
			}
		}
	}
	if len(words) == 1 {
		return toks, true
	}
	if r.trigger.POS == codebook.Noun {
		at := i
		for w := len(words) - 2; w >= 0; w-- {
			if at = t.before(words[w], i, at); at < 0 {
				return nil, false
			}
			toks = append(toks, at)
		}
	} else {
		for _, w := range words[1:] {
			j := t.dependent(w, i, toks)
			if j < 0 {
				return nil, false
			}
			toks = append(toks, j)
		}
	}
	slices.Sort(toks)
	return toks, true
}

// portioned reports a word under a verb's object that is only so much of a whole:
// "suspended part of its military aid".
func (t tree) portioned(j, v int) bool {
	for n := 0; j >= 0 && j != v && n < 4; n++ {
		if p := t.head(j); p > v && t.head(p) == v && quantities[t.lemma(p)] && t.preposition(j) == "of" {
			return true
		}
		j = t.head(j)
	}
	return false
}

// before finds one of the words among the modifiers of noun i, left of at:
// no more than four tokens off, in the noun's own phrase.
func (t tree) before(words []string, i, at int) int {
	for j := at - 1; j >= 0 && j >= at-4; j-- {
		if t.is(j, words) {
			return j
		}
		if t.isVerb(j) && t.base(j) != "amod" || t.tokens[j].UPOS == "ADP" || t.tokens[j].UPOS == "DET" {
			return -1
		}
	}
	return -1
}

// dependent finds one of the words under verb i, at most two steps down, or
// the next but a few after it where the tree has hung it elsewhere.
func (t tree) dependent(words []string, i int, taken []int) int {
	is := func(j int) bool {
		return !slices.Contains(taken, j) && !t.adjunct(j) && !t.dates(j) && t.is(j, words)
	}
	if n := t.modified(i); n >= 0 && t.base(i) == "acl" && t.passive(i) && is(n) { // "the curfew lifted in Rome"
		return n
	}
	for j := max(0, i-12); j < len(t.tokens) && j < i+12; j++ {
		if j != i && is(j) && !t.acts(j, i) {
			if d := t.depth(j, i) - b2i(t.portioned(j, i)); d == 1 || d == 2 && j > i && !t.isVerb(t.head(j)) {
				return j
			}
		}
	}
	for j := i + 1; j < len(t.tokens) && j <= i+3; j++ {
		if is(j) && t.tokens[j].UPOS != "VERB" {
			return j
		}
		if t.tokens[j].UPOS == "PUNCT" || t.tokens[j].UPOS == "VERB" {
			break
		}
	}
	return -1
}
