package event

import (
	"slices"
	"strings"

	"casus/extract/codebook"
	"casus/extract/news"
)

// tree is a sentence with its dependents listed: who hangs on whom.
type tree struct {
	tokens   []news.Token
	children [][]int
	people   map[int]bool    // tokens that stand for people: whom "who" can mean
	actors   map[int]bool    // tokens that stand for anybody
	triggers [][]candidate   // what each token may trigger, the most telling first
	lemmas   []string        // in small letters
	joined   []string        // of a word that ends one with hyphens: all of it, "cease-fire"; else ""
	words    map[string]bool // all lemmas and joined words
}

// candidates lists the rules that a token may trigger, the most telling first.
func (t tree) candidates(i int) []candidate { return t.triggers[i] }

func newTree(s *news.Sentence, rules index) tree {
	n := len(s.Tokens)
	t := tree{
		tokens: s.Tokens, children: make([][]int, n), people: map[int]bool{}, actors: map[int]bool{}, triggers: make([][]candidate, n),
		lemmas: make([]string, n), joined: make([]string, n), words: make(map[string]bool, n),
	}
	for i, tok := range t.tokens {
		t.lemmas[i] = strings.ToLower(tok.Lemma)
		t.words[t.lemmas[i]] = true
		if tok.Head >= 0 && tok.Head < len(s.Tokens) && tok.Head != i {
			t.children[tok.Head] = append(t.children[tok.Head], i)
		}
	}
	for i := 2; i < len(t.tokens); i++ {
		if h := t.tokens[i-1]; h.Form == "-" && t.tokens[i-2].End == h.Start && h.End == t.tokens[i].Start {
			t.joined[i] = strings.ToLower(t.tokens[i-2].Form) + "-" + t.lemma(i)
			t.words[t.joined[i]] = true
		}
	}
	for i := range t.tokens {
		t.triggers[i] = rules.candidates(t, i)
	}
	return t
}

func (t tree) lemma(i int) string { return t.lemmas[i] }

// is reports a token of one of the lemmas, by itself, as it is written, or as the
// end of a word with hyphens.
func (t tree) is(i int, words []string) bool {
	return slices.Contains(words, t.lemma(i)) || t.joined[i] != "" && slices.Contains(words, t.joined[i]) || slices.Contains(words, strings.ToLower(t.tokens[i].Form))
}

func (t tree) rel(i int) string { return t.tokens[i].Rel }

// base is the relation without its subtype.
func (t tree) base(i int) string {
	r, _, _ := strings.Cut(t.tokens[i].Rel, ":")
	return r
}

func (t tree) head(i int) int { return t.tokens[i].Head }

func (t tree) isVerb(i int) bool {
	return t.tokens[i].UPOS == "VERB" || strings.HasPrefix(t.tokens[i].XPOS, "VB")
}

func (t tree) isNoun(i int) bool {
	return t.tokens[i].UPOS == "NOUN" || t.tokens[i].UPOS == "PROPN" || strings.HasPrefix(t.tokens[i].XPOS, "NN")
}

func (t tree) isPronoun(i int) bool {
	return t.tokens[i].UPOS == "PRON" || t.tokens[i].XPOS == "PRP$"
}

// relative reports whether the token is "who", "which", "that" opening a relative clause.
func (t tree) relative(i int) bool {
	switch t.tokens[i].XPOS {
	case "WP", "WDT", "WP$":
		return true
	}
	return t.lemma(i) == "that" && t.tokens[i].UPOS == "PRON"
}

// child gives the first dependent with one of the relations, or -1.
func (t tree) child(i int, rels ...string) int {
	for _, c := range t.children[i] {
		for _, r := range rels {
			if t.rel(c) == r || t.base(c) == r && !strings.Contains(r, ":") {
				return c
			}
		}
	}
	return -1
}

// preposition gives the case marker of a phrase in lower case, "" where it has none.
func (t tree) preposition(i int) string {
	for _, c := range t.children[i] {
		if t.base(c) == "case" && c < i {
			return strings.ToLower(t.tokens[c].Form)
		}
	}
	for _, c := range t.children[i] { // "in Kyrgyzstan's Bishkek", the preposition hung on the owner
		if t.rel(c) == "nmod:poss" && c < i && t.tokens[c].UPOS == "PROPN" {
			return t.preposition(c)
		}
	}
	return ""
}

// passive reports whether the verb's surface subject has it done to it.
func (t tree) passive(v int) bool {
	if t.child(v, "nsubj:pass", "aux:pass", "csubj:pass") >= 0 {
		return true
	}
	if t.tokens[v].XPOS != "VBN" && t.tokens[v].XPOS != "VBD" {
		return false
	}
	switch {
	case t.rel(v) == "acl" && t.child(v, "obj") >= 0 && !giving[t.lemma(v)]: // "A prince donated millions", taken for a participle
		return false
	case t.rel(v) == "acl" || t.base(v) == "amod":
		return t.child(v, "nsubj") < 0
	case t.tokens[v].XPOS == "VBN" && t.base(v) == "advcl":
		return t.child(v, "nsubj", "obj", "aux") < 0
	case t.base(v) == "conj" && t.child(v, "nsubj", "aux", "obj") < 0 && t.head(v) >= 0 && t.isVerb(t.head(v)):
		return t.tokens[v].XPOS == "VBN" && t.passive(t.head(v))
	case t.headline(v):
		return true
	}
	return false
}

// giving are the verbs whose passive has an object, too: "men given arms".
var giving = map[string]bool{
	"give": true, "offer": true, "award": true, "grant": true, "send": true, "pay": true, "deny": true, "show": true, "tell": true, "teach": true,
	"allow": true, "refuse": true, "hand": true, "lend": true, "ask": true, "call": true, "name": true, "make": true, "elect": true, "appoint": true,
}

// headline reports a passive that a headline has without its auxiliary:
// "Envoy shot dead in Ankara", told by a by-phrase and no object.
func (t tree) headline(v int) bool {
	if n := t.child(v, "nsubj"); n >= 0 && suffered[t.lemma(v)] && t.tokens[v].XPOS != "VBZ" && t.tokens[v].XPOS != "VBP" && n < v &&
		t.child(v, "obj", "aux", "ccomp", "xcomp", "iobj") < 0 && t.common(v) < 0 && t.child(n, "det") < 0 && !t.isPronoun(n) && !t.aimed(v) {
		return true
	}
	if t.tokens[v].XPOS != "VBN" || t.child(v, "obj", "aux", "nsubj:pass") >= 0 || t.common(v) >= 0 {
		return false
	}
	return t.child(v, "nsubj") >= 0 && !t.aimed(v)
}

// aimed reports a verb whose object a preposition ties to it: "shot at", "charged into".
func (t tree) aimed(v int) bool {
	for _, c := range t.children[v] {
		if p := t.preposition(c); t.base(c) == "obl" && c > v && (p == "at" || p == "into" || p == "towards" || p == "toward") {
			return true
		}
	}
	return t.child(v, "compound:prt") >= 0
}

// suffered are verbs that, without an object, headlines have in the passive:
// "Curfew lifted in Rome", "President charged".
var suffered = map[string]bool{
	"lift": true, "charge": true, "arrest": true, "detain": true, "jail": true, "release": true, "free": true, "kill": true, "injure": true, "wound": true,
	"stab": true, "burn": true, "bomb": true, "ban": true, "impose": true, "suspend": true, "expel": true, "deport": true, "seize": true, "find": true,
	"allow": true, "deny": true, "block": true, "extend": true, "deploy": true, "smash": true, "destroy": true,
	"torch": true, "raze": true, "ease": true, "sign": true, "approve": true, "elect": true, "appoint": true, "convict": true, "sentence": true, "indict": true,
	"acquit": true, "execute": true, "hang": true, "behead": true, "abduct": true, "kidnap": true, "rescue": true, "evacuate": true, "loot": true,
	"assassinate": true, "murder": true, "lynch": true, "rape": true, "torture": true, "oust": true, "overthrow": true, "depose": true, "sack": true,
	"raid": true, "shell": true, "hijack": true, "tighten": true, "establish": true, "freeze": true,
	"cancel": true, "postpone": true, "displace": true,
}

// conjuncts gives a phrase's head and all that is coordinated with it.
func (t tree) conjuncts(i int) []int {
	out := []int{i}
	for _, c := range t.children[i] {
		switch t.base(c) {
		case "conj":
			out = append(out, t.conjuncts(c)...)
		case "appos", "flat":
			out = append(out, t.conjuncts(c)[1:]...)
		}
	}
	return out
}

// within reports whether i hangs under top, or is it.
func (t tree) within(i, top int) bool {
	for n := 0; i >= 0 && n <= len(t.tokens); n++ {
		if i == top {
			return true
		}
		i = t.head(i)
	}
	return false
}

// depth counts the steps from i up to top, -1 where it is not above.
func (t tree) depth(i, top int) int {
	for n := 0; i >= 0 && n <= len(t.tokens); n++ {
		if i == top {
			return n
		}
		i = t.head(i)
	}
	return -1
}

// clause gives the verb whose clause a token stands in: itself, where it is one.
func (t tree) clause(i int) int {
	for n := 0; n <= len(t.tokens); n++ {
		h := t.head(i)
		switch {
		case t.isVerb(i) && t.base(i) != "amod" && t.base(i) != "compound", h < 0:
			return i
		}
		i = h
	}
	return i
}

// arg is a phrase that stands in some function to a trigger.
type arg struct {
	fn  codebook.Function
	tok int
}

// verbArgs lists the arguments of a verb in the functions of its active
// voice: a passive's subject is its object, its by-phrase its subject.
func (t tree) verbArgs(v int) []arg {
	out := t.ownArgs(v)
	if !has(out, codebook.Subject) || t.passive(v) && !has(out, codebook.Object) {
		out = t.inherited(v, out)
	}
	return t.spread(t.sharedObject(v, out))
}

func has(args []arg, fn codebook.Function) bool {
	for _, a := range args {
		if a.fn == fn {
			return true
		}
	}
	return false
}

// ownArgs lists what hangs on the verb itself.
func (t tree) ownArgs(v int) []arg {
	passive := t.passive(v)
	var out []arg
	add := func(fn codebook.Function, tok int) { out = append(out, arg{fn, tok}) }
	for _, c := range t.children[v] {
		switch base := t.base(c); {
		case base == "nsubj" && t.lemma(c) == "whom", base == "nsubj" && t.tokens[c].Form == "whom":
			add(codebook.Object, t.antecedent(v, c))
			if name := t.child(c, "appos", "flat"); name >= 0 {
				add(codebook.Subject, name) // "whom Anchundia had stabbed", the name taken for one with it
			}
		case base == "nsubj" && passive:
			add(codebook.Object, t.antecedent(v, c))
		case base == "nsubj":
			add(codebook.Subject, t.antecedent(v, c))
		case base == "obj":
			add(codebook.Object, t.antecedent(v, c))
		case base == "iobj":
			add(codebook.Indirect, c)
		case base == "obl" || base == "nmod":
			if fn, ok := t.oblique(c, passive || t.rel(c) == "obl:agent" && t.child(v, "nsubj") < 0); ok {
				add(fn, t.antecedent(v, c))
			} else if t.lemma(c) == "whom" || t.lemma(c) == "who" {
				add(codebook.Object, t.antecedent(v, c))
			}
		case base == "xcomp" || base == "advcl" && t.child(c, "mark") >= 0 && t.lemma(t.child(c, "mark")) == "to":
			add(codebook.Infinitive, c)
		case base == "ccomp" || base == "parataxis":
			add(codebook.Clause, c)
			if n := t.child(c, "nsubj", "nsubj:pass"); n >= 0 && base == "ccomp" {
				add(codebook.Topic, n)
			}
		case base == "advcl":
			if m := t.child(c, "mark"); m >= 0 {
				add(codebook.Function(t.lemma(m)), c)
				if !subordinators[t.lemma(m)] && t.lemma(m) != "if" && t.lemma(m) != "unless" {
					add(codebook.Gerund, c)
				}
			}
		}
	}
	if passive && !has(out, codebook.Subject) {
		if by := t.doneBy(v); by >= 0 {
			add(codebook.Subject, by)
		}
	}
	if h := t.head(v); h >= 0 && h < v && t.base(v) == "parataxis" && t.isVerb(h) && has(out, codebook.Subject) && !has(out, codebook.Clause) && !has(out, codebook.Object) && t.child(h, "aux") >= 0 && t.lemma(t.child(h, "aux")) == "must" {
		add(codebook.Clause, h) // "Kenya must pay, he said"
		if n := t.child(h, "nsubj", "nsubj:pass"); n >= 0 {
			add(codebook.Topic, n)
		}
	}
	return out
}

// doneBy finds the by-phrase of a passive that the tree has hung on a noun in between.
func (t tree) doneBy(v int) int {
	for i := v + 1; i < len(t.tokens) && i <= v+12; i++ {
		if t.isVerb(i) && t.base(i) != "amod" && t.base(i) != "compound" {
			return -1
		}
		if t.isNoun(i) && t.preposition(i) == "by" && t.within(i, v) {
			return i
		}
	}
	return -1
}

// oblique names the function of a prepositional phrase; the by-phrase of a
// passive is its subject. A bare oblique ("on" left out, a date) has none.
func (t tree) oblique(c int, passive bool) (codebook.Function, bool) {
	p := t.preposition(c)
	switch {
	case p == "":
		return "", false
	case p == "by" && passive:
		return codebook.Subject, true
	}
	return codebook.Function(p), true
}

// antecedent replaces a relative pronoun by the noun that the clause
// modifies: by the tree, else the phrase that ends before the pronoun.
func (t tree) antecedent(v, c int) int {
	if !t.relative(c) {
		return c
	}
	if n := t.modified(v); n >= 0 {
		if f := strings.ToLower(t.tokens[c].Form); f == "who" || f == "whom" {
			return t.whom(n)
		}
		return n
	}
	for n := c - 1; n >= 0 && n >= c-4; n-- {
		switch {
		case !t.isNoun(n):
		case t.lemma(c) == "which" || t.lemma(c) == "that":
			return t.phraseHead(n, v)
		default:
			return t.whom(n)
		}
	}
	return c
}

// whom climbs from the noun before "who" to the first that stands for people:
// from "Turkey" in "the ambassador to Turkey, who" to the ambassador.
func (t tree) whom(n int) int {
	for at, steps := n, 0; steps < 6; steps++ {
		if t.people[at] {
			return at
		}
		h := t.head(at)
		if h < 0 || h > n || !t.isNoun(h) {
			break
		}
		at = h
	}
	return t.nameHead(n)
}

// nameHead climbs from a word of a name to the word that heads it.
func (t tree) nameHead(n int) int {
	for h := t.head(n); h >= 0 && h < n && (t.base(n) == "flat" || t.base(n) == "compound"); h = t.head(n) {
		n = h
	}
	return n
}

// phraseHead climbs from a noun to the head of the phrase that it closes.
func (t tree) phraseHead(n, v int) int {
	for steps := 0; steps < 8; steps++ {
		h := t.head(n)
		if h < 0 || h == v || h > n && t.base(n) != "compound" || !t.isNoun(h) || t.base(n) == "conj" {
			return n
		}
		n = h
	}
	return n
}

// modified gives the noun that the verb's clause (or the first of its
// coordination) modifies, or -1.
func (t tree) modified(v int) int {
	for n := 0; v >= 0 && n < len(t.tokens); n++ {
		switch t.base(v) {
		case "acl":
			return t.head(v)
		case "conj", "xcomp", "ccomp":
			v = t.head(v)
		default:
			return -1
		}
	}
	return -1
}

// inherited adds the arguments that a verb shares with the clause it belongs
// to: of coordination, control, relative and participial clauses.
func (t tree) inherited(v int, out []arg) []arg {
	h := t.head(v)
	if h < 0 {
		return out
	}
	surface := codebook.Subject
	if t.passive(v) {
		surface = codebook.Object
	}
	if has(out, surface) {
		return t.objectOfRelative(v, h, out)
	}
	if tok := t.understood(v, h); tok >= 0 && tok != v {
		out = append(out, arg{surface, tok})
	}
	return t.objectOfRelative(v, h, out)
}

// understood gives the phrase that an unsaid subject stands for, or -1.
func (t tree) understood(v, h int) int {
	switch t.base(v) {
	case "acl":
		if mark := t.child(v, "mark"); mark >= 0 && t.lemma(mark) == "to" {
			if b := t.bearer(h); b >= 0 || t.head(h) >= 0 || !t.actors[h] {
				return b
			}
			return h
		}
		if t.rel(v) == "acl:relcl" && t.relativeObject(v) {
			return -1
		}
		if t.tokens[v].XPOS == "VBG" && !t.actors[h] && t.base(h) == "obj" && t.child(v, "mark", "case") < 0 { // "issued a statement urging"
			if b := t.bearer(h); b >= 0 {
				return b
			}
		}
		if t.tokens[v].XPOS == "VBG" && t.child(h, "cop") >= 0 && t.child(h, "nsubj") >= 0 && t.tokens[v-1].Form == "," { // "is the main donor, giving"
			return t.antecedent(h, t.child(h, "nsubj"))
		}
		return h
	case "conj":
		if t.isVerb(h) || t.tokens[h].UPOS == "ADJ" {
			return t.surfaceSubject(h)
		}
		if t.finite(v) && h < v && t.isNoun(h) {
			return h // the tree took the subject for the head of all
		}
	case "xcomp":
		if obj := t.child(h, "obj", "iobj"); obj >= 0 && !t.passive(h) && t.lemma(h) != "promise" {
			return obj
		}
		return t.surfaceSubject(h)
	case "advcl", "parataxis":
		if told := t.toldBy(v, h); told >= 0 { // "overran a base, officials said, killing 17"
			return t.surfaceSubject(told)
		}
		if t.isVerb(h) || t.tokens[h].UPOS == "ADJ" || t.child(h, "cop") >= 0 {
			return t.surfaceSubject(h)
		}
	case "ccomp":
		if t.child(v, "nsubj") < 0 {
			return t.surfaceSubject(h)
		}
	}
	return -1
}

// toldBy gives the verb of what is told, where a participle hangs on the
// speaker's verb that stands in between; -1 where it does not.
func (t tree) toldBy(v, h int) int {
	if t.tokens[v].XPOS != "VBG" || v < h || !t.isVerb(h) {
		return -1
	}
	for _, c := range t.children[h] {
		if t.base(c) == "ccomp" && c < h && t.isVerb(c) {
			return c
		}
	}
	return -1
}

// finite reports a verb form that wants a subject of its own.
func (t tree) finite(v int) bool {
	switch t.tokens[v].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return false
}

// bearer gives whose decision, plan or readiness a noun is.
func (t tree) bearer(n int) int {
	if p := t.child(n, "nmod:poss"); p >= 0 {
		return p
	}
	if h := t.head(n); h >= 0 && t.isVerb(h) {
		return t.surfaceSubject(h)
	}
	return -1
}

// surfaceSubject gives the subject as it is said, whatever the voice, with
// relative pronouns replaced; -1 where there is none.
func (t tree) surfaceSubject(v int) int {
	if s := t.child(v, "nsubj"); s >= 0 {
		return t.antecedent(v, s)
	}
	if h := t.head(v); h >= 0 {
		switch t.base(v) {
		case "acl", "conj", "xcomp", "advcl", "ccomp":
			if h != v {
				return t.understood(v, h)
			}
		}
	}
	return -1
}

// relativeObject reports a relative clause whose gap is the object: "the
// sanctions that Russia imposed".
func (t tree) relativeObject(v int) bool {
	s := t.child(v, "nsubj")
	return s >= 0 && !t.relative(s) && t.child(v, "obj") < 0 && !t.passive(v)
}

func (t tree) objectOfRelative(v, h int, out []arg) []arg {
	if t.rel(v) == "acl:relcl" && t.relativeObject(v) && !has(out, codebook.Object) {
		return append(out, arg{codebook.Object, h})
	}
	return out
}

// sharedObject lets "condemned and expelled the envoy" give both verbs the
// object, whichever of them the tree has it on.
func (t tree) sharedObject(v int, out []arg) []arg {
	if has(out, codebook.Object) || t.passive(v) {
		return out
	}
	if o := t.common(v); o >= 0 {
		return append(out, arg{codebook.Object, o})
	}
	return out
}

// common gives the object that stands behind two coordinated verbs and hangs
// on the other of them, -1 for none: "beat and arrested two reporters".
func (t tree) common(v int) int {
	for _, c := range t.children[v] {
		if t.base(c) == "conj" && t.isVerb(c) && c > v && c-v <= 2 {
			return t.child(c, "obj")
		}
	}
	if h := t.head(v); t.base(v) == "conj" && h >= 0 && t.isVerb(h) && v > h && v-h <= 2 {
		if o := t.child(h, "obj"); o > v && (len(t.children[o]) == 0 || t.children[o][0] > v) {
			return o
		}
	}
	return -1
}

// nounArgs lists the arguments of a noun that names an event.
func (t tree) nounArgs(n int) []arg {
	var out []arg
	for _, c := range t.children[n] {
		switch base := t.base(c); {
		case t.rel(c) == "nmod:poss":
			out = append(out, arg{codebook.Possessor, c})
		case base == "nmod" || base == "obl":
			if p := t.preposition(c); p == "by" {
				out = append(out, arg{codebook.Agent, c})
			} else if p != "" {
				out = append(out, arg{codebook.Function(p), c})
				if p == "from" || p == "to" || p == "of" {
					out = t.onwards(out, c, p)
				}
				if p == "on" { // "the release on 19 January of two men"
					for _, d := range t.children[c] {
						if t.base(d) == "nmod" && t.preposition(d) == "of" {
							out = append(out, arg{"of", d})
						}
					}
				}
			} else if c < n {
				out = append(out, arg{codebook.Compound, c})
			}
		case base == "compound":
			out = append(out, arg{codebook.Compound, c})
		case base == "amod":
			out = append(out, arg{codebook.Relational, c})
		case base == "nsubj" && t.preposition(n) == "behind": // "Iran is behind the attack"
			out = append(out, arg{lightSource(""), c})
		case base == "nsubj" && t.child(n, "cop") >= 0: // "the mayor is in custody"
			out = append(out, arg{codebook.Subject, c})
		case base == "acl" && t.tokens[c].XPOS != "VBN" && t.tokens[c].XPOS != "VBD":
			out = append(out, arg{codebook.Infinitive, c})
		}
	}
	if a, ok := t.byPhrase(n); ok && !has(out, codebook.Agent) {
		out = append(out, a)
	}
	return t.spread(out)
}

// motion are the verbs of going somewhere, and of being there.
var motion = setOf("arrive travel fly go come return head leave depart land cross sail drive walk rush gather meet be")

// comesFor gives who goes or is somewhere for what a noun tells, -1 for nobody:
// "arrived in Beijing for talks", "was in Rome on a visit", "is due in Oslo for".
func (t tree) comesFor(n int) int {
	p := t.preposition(n)
	if who := t.child(n, "nsubj"); who >= 0 && t.child(n, "cop") >= 0 && (p == "on" || p == "in") {
		return t.antecedent(n, who) // "is on a visit", "are in talks"
	}
	if p != "for" && p != "on" {
		return -1
	}
	for h, steps := t.head(n), 0; h >= 0 && steps < 4; h, steps = t.head(h), steps+1 {
		if motion[t.lemma(h)] || t.child(h, "cop") >= 0 && (t.isNoun(h) || t.lemma(h) == "due") {
			return t.surfaceSubject(h)
		}
		if t.isVerb(h) || t.base(h) != "obl" && t.base(h) != "nmod" {
			return -1
		}
	}
	return -1
}

// makers lists who a participle behind a noun says made it: "a protest staged
// by students". Of a noun that tells an event they need not be its doers: "a
// truce brokered by Oman".
func (t tree) makers(n int) []arg {
	for _, c := range t.children[n] {
		if by := t.child(c, "obl:agent"); t.base(c) == "acl" && t.tokens[c].XPOS == "VBN" && by >= 0 && t.preposition(by) == "by" {
			return t.spread([]arg{{codebook.Agent, by}})
		}
	}
	return nil
}

// onwards adds where a way leads, hung on where it comes from or on what goes
// it: "from Bulgaria to Azerbaijan", "the withdrawal of forces from Panama".
func (t tree) onwards(out []arg, c int, p string) []arg {
	for _, d := range t.children[c] {
		if q := t.preposition(d); t.base(d) == "nmod" && (q == "to" || q == "from") && q != p {
			out = append(out, arg{codebook.Function(q), d})
		}
	}
	return out
}

// behind lists the prepositional phrase that stands right behind a noun and
// hangs on its verb: "condemned the attack on the diplomat".
func (t tree) behind(n int) []arg {
	v := t.head(n)
	if v < 0 || !t.isVerb(v) || t.base(n) != "obj" {
		return nil
	}
	for _, c := range t.children[v] {
		if t.base(c) != "obl" || c < n {
			continue
		}
		p := t.child(c, "case")
		if p == n+1 && t.preposition(c) != "" && !slices.ContainsFunc(t.candidates(v), func(k candidate) bool { return k.blames(codebook.Function(t.preposition(c))) }) {
			fn := codebook.Function(t.preposition(c))
			if fn == "by" {
				fn = codebook.Agent
			}
			return t.spread([]arg{{fn, c}})
		}
	}
	return nil
}

// byPhrase finds the doer of an event noun where the tree has hung it on a
// noun below: "the killing of Karlov, envoy to Turkey, by an officer".
func (t tree) byPhrase(n int) (arg, bool) {
	for i := n + 1; i < len(t.tokens); i++ {
		if !t.isNoun(i) || t.preposition(i) != "by" || !t.within(i, n) {
			continue
		}
		nouns := true
		for h := t.head(i); h != n && h >= 0; h = t.head(h) {
			nouns = nouns && t.isNoun(h)
		}
		if nouns {
			return arg{codebook.Agent, i}, true
		}
	}
	return arg{}, false
}

// spread gives each coordinated phrase the function of the first.
func (t tree) spread(args []arg) []arg {
	var out []arg
	for _, a := range args {
		for _, c := range t.conjuncts(a.tok) {
			// A conjunct that is a clause of its own is no part of the phrase.
			if c == a.tok || t.isVerb(c) == t.isVerb(a.tok) {
				out = append(out, arg{a.fn, c})
			}
		}
	}
	return out
}
