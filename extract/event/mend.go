package event

import (
	"slices"
	"strings"

	"casus/extract/codebook"
	"casus/extract/news"
)

// Mended gives a sentence's tokens with those tags and arcs set right that no
// tree of Universal Dependencies has, and that a greedy parser makes now and
// then. The sentence is not changed.
func (c *Coder) Mended(s *news.Sentence) []news.Token {
	verb := func(lemma string) bool { return len(c.rules[codebook.Verb][lemma]) > 0 }
	deed := func(lemma string) bool { return len(c.rules[codebook.Noun][lemma]) > 0 }
	out := slices.Clone(s.Tokens)
	if len(out) == 0 || out[0].Head == news.Unparsed {
		return out
	}
	mendVerbless(out, verb)
	if s.Part == news.Title {
		mendTitle(out, verb, deed)
	} else {
		mendIrregular(out)
		mendMainVerb(out)
		mendPerfect(out)
		mendNounSentence(out)
		mendPast(out)
		mendInvariant(out)
	}
	for i := range out {
		mendDatedNoun(out, i)
		mendDaySubject(out, i)
		mendCalled(out, i)
		mendCompound(out, i)
		mendTagged(out, i)
		mendOpener(out, i)
		mendComplement(out, i)
		mendGoingOn(out, i)
		mendListedVerb(out, i)
		mendCaused(out, i)
		mendForTo(out, i)
		mendContact(out, i)
		mendAside(out, i)
		mendShot(out, i)
		mendParticle(out, i)
		mendPreposition(out, i)
		mendSubordinate(out, i)
		mendModal(out, i)
		mendOwner(out, i)
		mendAfterComma(out, i)
		mendParticiple(out, i)
		c.mendBlame(out, i)
		mendBehindDay(out, i)
		mendTaken(out, i)
		mendSubjunctive(out, i, verb)
		graft(out, i)
		mendNaming(out, i)
		mendOfTheDead(out, i)
		mendPhoned(out, i)
		mendSecondClause(out, i)
		mendDue(out, i)
	}
	return out
}

// Tells reports a sentence with a word that can head a trigger, whatever part of
// speech the tagger took it for.
func (c *Coder) Tells(s *news.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t news.Token) bool {
		for _, form := range bases(t) {
			for _, rules := range c.rules {
				if len(rules[form]) > 0 {
					return true
				}
			}
		}
		return false
	})
}

// bases gives what a word may be a form of.
func bases(t news.Token) []string {
	low := strings.ToLower(t.Form)
	present, _ := presentForm(t.Form)
	out := []string{low, strings.ToLower(t.Lemma), present, pasts[low]}
	for _, end := range []string{"ed", "ing"} {
		if stem, ok := strings.CutSuffix(low, end); ok && len(stem) > 1 {
			out = append(out, stem, stem+"e", strings.TrimSuffix(stem, "i")+"y", stem[:len(stem)-1])
		}
	}
	return out
}

// subjunctive are the verbs whose "that" has a bare verb behind it.
var subjunctive = setOf("demand insist urge ask request require recommend propose suggest order")

// mendSubjunctive makes the clause of what is demanded, where the tree took
// "that" for the object and the bare verb for part of a phrase: "demanded that
// the government end curbs".
func mendSubjunctive(t []news.Token, i int, verb func(lemma string) bool) {
	v := t[i].Head
	if strings.ToLower(t[i].Form) != "that" || t[i].Rel != "obj" || v < 0 || v >= i || !subjunctive[t[v].Lemma] {
		return
	}
	for k := i + 2; k+1 < len(t) && t[k].UPOS != "PUNCT"; k++ {
		n := t[k].Head
		bare := t[k].XPOS == "NN" || t[k].XPOS == "VB" || t[k].XPOS == "VBP"
		within := t[k].Rel == "compound" && n > k && (t[n].XPOS == "NNS" || t[k+1].UPOS == "DET")
		if !bare || !within && n != i || t[k].Form != t[k].Lemma || !verb(t[k].Lemma) || !noun(t, k-1) {
			continue
		}
		for c := i + 1; c < k-1; c++ { // what stands before the verb is its subject's
			if t[c].Head == n || t[c].Head >= k {
				t[c].Head = k - 1
			}
		}
		if within {
			t[n].Head, t[n].Rel = k, "obj"
		}
		t[k].UPOS, t[k].XPOS, t[k].Head, t[k].Rel = "VERB", "VB", v, "ccomp"
		t[k-1].Head, t[k-1].Rel = k, "nsubj"
		t[i].Head, t[i].Rel = k, "mark"
		return
	}
}

// mendDaySubject parts a subject from the day before it, where the tree made
// one phrase of both: "By Tuesday night security forces had detained".
func mendDaySubject(t []news.Token, p int) {
	n := t[p].Head
	if t[p].Rel != "case" || n < p+3 || n >= len(t) || t[n].Rel != "obl" || t[n].Head <= n || !noun(t, n) {
		return
	}
	d := p + 1
	if !days7[strings.ToLower(t[d].Form)] {
		return
	}
	if partsOfDay[strings.ToLower(t[d+1].Form)] {
		d++
	}
	v := t[n].Head
	if d >= n || t[v].UPOS != "VERB" || childOf(t, v, "nsubj") >= 0 {
		return
	}
	for c := p; c <= d; c++ {
		t[c].Head, t[c].Rel = d, "compound"
	}
	for c := d + 1; c < n; c++ {
		if t[c].Head <= d {
			t[c].Head = n
		}
	}
	t[p].Rel = "case"
	t[d].Head, t[d].Rel = v, "obl"
	t[n].Head, t[n].Rel = v, "nsubj"
}

// mendSecondClause makes a clause of its own of what the tree coordinated with a
// noun of the one before: "shut their shops in protest, and relatives blocked the road".
func mendSecondClause(t []news.Token, v int) {
	n := t[v].Head
	if t[v].Rel != "acl" || t[v].XPOS != "VBD" || n < 2 || n >= v || t[n].Rel != "conj" || childOf(t, v, "obj") < 0 {
		return
	}
	comma := false
	for c := n - 1; c > t[n].Head && c >= n-6; c-- {
		comma = comma || t[c].Head == n && t[c].Rel == "punct" && t[c].Form == ","
	}
	h := t[n].Head
	for h >= 0 && t[h].UPOS != "VERB" {
		h = t[h].Head
	}
	if !comma || h < 0 {
		return
	}
	t[v].Head, t[v].Rel = h, "conj"
	t[n].Head, t[n].Rel = v, "nsubj"
	for c := range n {
		if t[c].Head == n && (t[c].Rel == "cc" || t[c].Rel == "punct") {
			t[c].Head = v
		}
	}
}

// mendDue makes a verb of what somebody is due to do, where the tree took "due to"
// for a preposition: "is due to host talks".
func mendDue(t []news.Token, i int) {
	if i == 0 || i+3 >= len(t) || t[i].Lemma != "due" || t[i].Rel != "case" || t[i+1].Form != "to" || t[i+1].Head != i || t[i-1].Rel != "cop" {
		return
	}
	v := i + 2
	n := t[v].Head
	if t[v].Rel != "compound" || n <= v || t[i].Head != n || t[v].Form != t[v].Lemma {
		return
	}
	for c := range t {
		if t[c].Head == n && (c < i || strings.HasPrefix(t[c].Rel, "obl") || t[c].Rel == "punct") {
			t[c].Head = i
			if strings.HasPrefix(t[c].Rel, "obl") {
				t[c].Head = v
			}
		}
	}
	t[i].Head, t[i].Rel, t[i].UPOS = t[n].Head, t[n].Rel, "ADJ"
	t[v].UPOS, t[v].XPOS, t[v].Head, t[v].Rel = "VERB", "VB", i, "xcomp"
	t[i+1].Head, t[i+1].Rel = v, "mark"
	t[n].Head, t[n].Rel = v, "obj"
}

// mendOfTheDead lets an adjective that stands for people head its phrase, where
// the tree has it in that of the verb behind it: "Relatives of the dead gathered".
func mendOfTheDead(t []news.Token, a int) {
	v := t[a].Head
	if t[a].UPOS != "ADJ" || t[a].Rel != "amod" || v != a+1 || a < 3 || t[v].UPOS != "VERB" || t[a-1].UPOS != "DET" || t[a-2].UPOS != "ADP" || t[a-2].Head != v {
		return
	}
	n := t[v].Head
	if n < 0 || n >= a-2 || t[n].UPOS != "NOUN" || t[v].Rel != "nmod" && t[v].Rel != "acl" {
		return
	}
	t[v].Head, t[v].Rel, t[v].XPOS = t[n].Head, t[n].Rel, "VBD"
	t[n].Head, t[n].Rel = v, "nsubj"
	t[a].Head, t[a].Rel = n, "nmod"
	t[a-1].Head, t[a-2].Head = a, a
	for c := v + 1; c < len(t); c++ {
		if t[c].Head == n {
			t[c].Head = v
		}
	}
}

// partsOfDay stand behind the name of a day.
var partsOfDay = setOf("morning afternoon evening night noon midnight dawn dusk lunchtime")

// mendDatedNoun lets the noun head a phrase with its day before it, where the
// tree has torn that apart: "called the Sept. 18 bombing a crime".
func mendDatedNoun(t []news.Token, d int) {
	if t[d].UPOS != "DET" || d+3 >= len(t) || !days7[strings.ToLower(strings.TrimSuffix(t[d+1].Form, "."))] && !shortMonths[strings.ToLower(strings.TrimSuffix(t[d+1].Form, "."))] || t[d+2].UPOS != "NUM" {
		return
	}
	k := d + 3
	for ; k < len(t) && k < d+6 && t[k].UPOS != "NOUN"; k++ {
		if t[k].UPOS != "NUM" && t[k].UPOS != "ADJ" {
			return
		}
	}
	if k >= len(t) || t[k].UPOS != "NOUN" {
		return
	}
	for c := d; c < k; c++ {
		if h := t[c].Head; h < d || h > k {
			t[k].Head, t[k].Rel = h, t[c].Rel
			if t[c].Rel == "xcomp" || t[c].Rel == "det" {
				t[k].Rel = "obj"
			}
			break
		}
	}
	for c := range t {
		if h := t[c].Head; c != k && h >= d && h < k && (c < d || c > k) {
			t[c].Head = k
		}
	}
	t[d].Head, t[d].Rel = k, "det"
	t[d+1].Head, t[d+1].Rel = k, "compound"
	for c := d + 2; c < k && t[c].UPOS == "NUM"; c++ {
		t[c].Head, t[c].Rel = d+1, "nummod"
	}
}

var shortMonths = setOf("jan feb mar apr jun jul aug sept sep oct nov dec")

// callings are the verbs by which somebody says what something is.
var callings = setOf("call brand label term dub deem")

// mendCalled ties to its verb what somebody calls something, where the tree
// takes it for the same thing by another name: "called the boarding an act of piracy".
func mendCalled(t []news.Token, i int) {
	n := t[i].Head
	for n >= 0 && n < i && t[n].Rel == "nmod" && t[n].Head < n {
		n = t[n].Head
	}
	if t[i].UPOS != "NOUN" || n < 0 || n >= i || t[i].Rel != "appos" && t[i].Rel != "obj" || t[n].Rel != "obj" || t[n].Head < 0 || t[n].Head >= n || !callings[t[t[n].Head].Lemma] {
		return
	}
	if comma(t, n+1, i) {
		return
	}
	t[i].Head, t[i].Rel = t[n].Head, "xcomp"
}

// mendNaming lets who is named by a participle be the subject of the verb behind
// it, where the tree gives it to the participle and the name to the verb: "a
// group calling itself the Free Officers claimed".
func mendNaming(t []news.Token, v int) {
	if t[v].XPOS != "VBG" || t[v].Lemma != "call" && t[v].Lemma != "style" || v+2 >= len(t) || !strings.HasSuffix(t[v+1].Form, "self") && !strings.HasSuffix(t[v+1].Form, "selves") {
		return
	}
	n, k := childOf(t, v, "nsubj"), v+2
	for ; k < len(t) && t[k].UPOS != "PUNCT" && (t[k].UPOS != "VERB" || t[k].XPOS == "VBG"); k++ {
	}
	if n < 0 || k >= len(t) || t[k].UPOS != "VERB" {
		return
	}
	for c := v + 2; c < k; c++ {
		if h := t[c].Head; (h < v || h >= k) && t[c].UPOS != "AUX" {
			t[c].Head, t[c].Rel = v, "xcomp"
		}
	}
	if t[k].Head == v || t[k].Head == n {
		t[k].Head, t[k].Rel = t[v].Head, t[v].Rel
	}
	if t[k].XPOS == "VBN" && t[k-1].UPOS != "AUX" {
		t[k].XPOS = "VBD"
	}
	t[n].Head, t[n].Rel = k, "nsubj"
	t[v].Head, t[v].Rel = n, "acl"
}

// mendBehindDay hangs on the verb what the tree took for part of the day in
// between: "said Wednesday that Chad must", "lifted Friday a blockade".
func mendBehindDay(t []news.Token, i int) {
	d := t[i].Head
	if d < 0 || d > i || !days7[strings.ToLower(t[d].Lemma)] && t[d].Lemma != "today" || t[d].Head < 0 || t[d].Head > d || !strings.HasPrefix(t[d].Rel, "obl") && t[d].Rel != "obj" {
		return
	}
	v, object, that := t[d].Head, false, false
	for c := range t {
		object = object || t[c].Head == v && c != d && (t[c].Rel == "obj" || t[c].Rel == "ccomp")
		that = that || t[c].Head == i && t[c].Rel == "mark" && strings.ToLower(t[c].Form) == "that"
	}
	switch {
	case object || t[v].UPOS != "VERB":
	case (strings.HasPrefix(t[i].Rel, "acl") || t[i].Rel == "ccomp") && that:
		t[i].Head, t[i].Rel = v, "ccomp"
		t[d].Rel = "obl:unmarked"
	case t[i].Rel == "appos" && noun(t, i) && i > d+1 && t[d+1].Form != ",":
		t[i].Head, t[i].Rel = v, "obj"
	}
}

// mendTaken makes a participle of what the tree took for a verb beside a noun: "the
// two nuns, kidnapped in May, were freed".
func mendTaken(t []news.Token, v int) {
	n := t[v].Head
	if v == 0 || t[v-1].Form != "," || t[v].Rel != "conj" || n < 0 || n > v || t[v].XPOS != "VBD" && t[v].XPOS != "VBN" || !noun(t, n) {
		return
	}
	if h := t[n].Head; h < v || !strings.HasPrefix(t[n].Rel, "nsubj") {
		return
	}
	if childOf(t, v, "nsubj", "obj", "aux", "cc") >= 0 {
		return
	}
	t[v].XPOS, t[v].Rel = "VBN", "acl"
}

// mendBlame hangs a phrase on the verb that wants it, where the tree has it in
// the object: "blamed the attack on the army on the rebels".
func (c *Coder) mendBlame(t []news.Token, i int) {
	n := t[i].Head
	for n >= 0 && n < i && t[n].Rel == "nmod" {
		n = t[n].Head
	}
	if t[i].Rel != "nmod" || n < 0 || t[n].Rel != "obj" || t[n].Head < 0 || t[n].Head > n {
		return
	}
	for k := n + 1; k < i; k++ {
		if t[k].Head == i && t[k].Rel == "case" {
			p := codebook.Function(strings.ToLower(t[k].Form))
			if slices.ContainsFunc(c.rules[codebook.Verb][t[t[n].Head].Lemma], func(r rule) bool { return r.blames(p) }) {
				t[i].Head, t[i].Rel = t[n].Head, "obl"
			}
			return
		}
	}
}

// mendOwner lets what is owned head the phrase of its owner: in "welcomed
// President Aliyev's decision" the title is no object with the rest beside it.
func mendOwner(t []news.Token, d int) {
	h := t[d].Head
	if t[d].Rel != "appos" || h < 0 || h >= d {
		return
	}
	if p := h + 1; t[p].Head == d && t[p].Rel == "nmod:poss" && t[p].UPOS == "PROPN" && noun(t, h) {
		t[d].Head, t[d].Rel = t[h].Head, t[h].Rel
		t[h].Head, t[h].Rel = p, "nmod:desc"
	}
}

// mendAfterComma gives a verb without a subject the phrase between a comma and
// itself, which the tree took to be beside the one before: "On a visit to
// Harare, President Ramaphosa praised".
func mendAfterComma(t []news.Token, v int) {
	told := t[v].XPOS == "VBN" && t[v].Rel == "parataxis" // "Portugal yesterday extradited"
	if !told && t[v].XPOS != "VBD" && t[v].XPOS != "VBZ" && t[v].XPOS != "VBP" || strings.HasPrefix(t[v].Rel, "acl") || t[v].Rel == "conj" {
		return
	}
	end := v - 1
	for c := range t {
		if told && t[c].Head == v && strings.HasPrefix(t[c].Rel, "aux") {
			return
		}
		if t[c].Head == v && strings.HasPrefix(t[c].Rel, "nsubj") {
			return
		}
		if t[c].Head == v && c < v && (t[c].Rel == "aux" || t[c].Rel == "advmod") {
			end = min(end, c-1)
		}
	}
	if end < 1 {
		return
	}
	x := end
	for t[x].Rel == "flat" && t[x].Head >= 0 && t[x].Head < x {
		x = t[x].Head
	}
	if r := t[v].Head; t[v].Rel == "parataxis" && r >= 0 && r < v && t[r].Head == news.Root && noun(t, r) {
		t[v].Head, t[v].Rel = news.Root, "root" // "A court on Tuesday freed"
		if told {
			t[v].XPOS = "VBD"
		}
		t[r].Head, t[r].Rel = v, "nsubj"
		return
	}
	if t[x].Rel != "appos" || !noun(t, x) || t[x].Head > x {
		return
	}
	for i := x; i > t[x].Head; i-- {
		if t[i].Form == "," {
			takeSubject(t, v, x)
			return
		}
	}
}

// mendModal makes a verb of what stands behind a modal and has an object:
// "it would free the prisoners".
func mendModal(t []news.Token, i int) {
	if t[i].UPOS != "ADJ" {
		return
	}
	modal, object := false, false
	for c := range t {
		if t[c].Head != i {
			continue
		}
		switch t[c].Rel {
		case "cop":
			return
		case "aux":
			modal = modal || t[c].XPOS == "MD" && c < i
		case "obj":
			object = true
		}
	}
	if modal && object {
		t[i].UPOS, t[i].XPOS, t[i].Lemma = "VERB", "VB", strings.ToLower(t[i].Form)
	}
}

// mendCompound makes the subject of a finite verb of what the tree took for
// the first part of a compound with it: "The minister met and warned".
func mendCompound(t []news.Token, n int) {
	v := t[n].Head
	if t[n].Rel != "compound" || v <= n || t[v].UPOS != "VERB" || t[v].XPOS != "VBD" && t[v].XPOS != "VBZ" && t[v].XPOS != "VBP" {
		return
	}
	if childOf(t, v, "nsubj") >= 0 {
		return
	}
	t[n].Rel = "nsubj"
	for c := range n {
		if t[c].Head == v && (t[c].Rel == "det" || t[c].Rel == "amod" || t[c].Rel == "nmod:poss" || t[c].Rel == "compound" || t[c].Rel == "nummod") {
			t[c].Head = n
		}
	}
}

// mendOpener gives the word that opens a clause to its verb, where the tree has
// it on the subject: "when pupils in Atbara marched".
func mendOpener(t []news.Token, w int) {
	n := t[w].Head
	if n <= w || t[n].Head <= n || !strings.HasPrefix(t[n].Rel, "nsubj") || t[w].Rel != "advmod" && t[w].Rel != "mark" {
		return
	}
	first := slices.IndexFunc(t, func(c news.Token) bool { return c.Head == n && c.UPOS != "PUNCT" })
	if low := strings.ToLower(t[w].Form); first != w || low != "when" && low != "where" && low != "while" && low != "because" && low != "although" {
		return
	}
	v := t[n].Head
	t[w].Head = v
	if t[v].Rel == "ccomp" {
		t[v].Rel = "advcl"
	}
}

// mendComplement gives an object that the tree has on an adjective to the verb
// whose complement that is: "set free seven soldiers".
func mendComplement(t []news.Token, o int) {
	if a := t[o].Head; t[o].Rel == "obj" && a >= 0 && a < o && t[a].UPOS == "ADJ" && t[a].Rel == "xcomp" && t[a].Head >= 0 {
		t[o].Head = t[a].Head
	}
}

// mendGoingOn makes a verb of what somebody goes on doing: "would go on fighting".
func mendGoingOn(t []news.Token, v int) {
	h := t[v].Head
	if h < 0 || v != h+2 || !strings.HasSuffix(t[v].Form, "ing") || t[h+1].Head != v || strings.ToLower(t[h+1].Form) != "on" || t[v].Rel != "obl" && t[v].Rel != "advcl" {
		return
	}
	switch strings.ToLower(t[h].Lemma) {
	case "go", "carry", "keep":
		t[h+1].Head, t[h+1].Rel = h, "compound:prt"
		t[v].UPOS, t[v].XPOS, t[v].Rel = "VERB", "VBG", "xcomp"
		if stem := strings.TrimSuffix(strings.ToLower(t[v].Form), "ing"); strings.EqualFold(t[v].Lemma, t[v].Form) {
			t[v].Lemma = stem
		}
	}
}

// mendListedVerb makes a verb of a bare plural that is coordinated with one in
// the present: "denies it and calls on the army".
func mendListedVerb(t []news.Token, n int) {
	v := t[n].Head
	if t[n].Rel != "conj" || t[n].XPOS != "NNS" || v < 0 || v > n || t[v].XPOS != "VBZ" || t[v].UPOS != "VERB" || n == 0 || t[n-1].UPOS != "CCONJ" {
		return
	}
	lemma, ends := presentForm(t[n].Form)
	if !ends {
		return
	}
	t[n].UPOS, t[n].XPOS, t[n].Lemma = "VERB", "VBZ", lemma
	for c := n + 1; c < len(t); c++ {
		if t[c].Head == n && t[c].Rel == "nmod" {
			t[c].Rel = "obl"
		}
		if t[c].Head == n && t[c].Rel == "acl" {
			t[c].Rel = "xcomp"
		}
	}
}

// causers are verbs whose object does what the infinitive behind it says.
var causers = setOf("prompt force lead cause compel oblige push drive spur provoke")

// mendCaused makes a complement of the infinitive of a verb that says who was
// brought to do it: "prompting Bucharest to summon the ambassador".
func mendCaused(t []news.Token, v int) {
	h := t[v].Head
	if t[v].Rel != "advcl" || h < 0 || h > v || !causers[strings.ToLower(t[h].Lemma)] {
		return
	}
	object, to := false, false
	for c := h + 1; c < v; c++ {
		object = object || t[c].Head == h && t[c].Rel == "obj"
		to = to || t[c].Head == v && t[c].Rel == "mark" && strings.EqualFold(t[c].Form, "to")
	}
	if object && to {
		t[v].Rel = "xcomp"
	}
}

// callers are verbs for what somebody is to do: "called for Israel to withdraw".
var callers = setOf("call press push appeal plead lobby clamour clamor campaign wish")

// mendForTo makes a clause of "for" somebody "to" do something.
func mendForTo(t []news.Token, x int) {
	v := t[x].Head
	if t[x].Rel != "obl" || v < 0 || v > x || !callers[strings.ToLower(t[v].Lemma)] {
		return
	}
	pre := slices.IndexFunc(t, func(c news.Token) bool { return c.Head == x && c.Rel == "case" && strings.EqualFold(c.Form, "for") })
	for y := x + 1; y < len(t) && pre >= 0; y++ {
		if t[y].Head != v || t[y].UPOS != "VERB" || !slices.ContainsFunc(t, func(c news.Token) bool { return c.Head == y && c.Rel == "mark" && strings.EqualFold(c.Form, "to") }) {
			continue
		}
		t[x].Head, t[x].Rel = y, "nsubj"
		t[pre].Head, t[pre].Rel = y, "mark"
		t[y].Rel = "advcl"
		return
	}
}

// mendContact lets whoever telephones somebody do what it is for: "phoned him to
// offer help", where the tree has him offer it.
func mendContact(t []news.Token, c int) {
	v := t[c].Head
	if v < 0 || v > c || t[v].UPOS != "VERB" || !contacts[strings.ToLower(t[v].Lemma)] {
		return
	}
	switch t[c].Rel {
	case "iobj":
		if !slices.ContainsFunc(t, func(o news.Token) bool { return o.Head == v && o.Rel == "obj" }) {
			t[c].Rel = "obj"
		}
	case "xcomp":
		if slices.ContainsFunc(t, func(m news.Token) bool { return m.Head == c && m.Rel == "mark" && strings.EqualFold(m.Form, "to") }) {
			t[c].Rel = "advcl"
		}
	}
}

// mendAside gives a verb behind a comma, without a subject, the phrase before
// the aside that the comma closes: "The attacks, thought to be the latest, came".
func mendAside(t []news.Token, v int) {
	if x := t[v].XPOS; x != "VBD" && x != "VBZ" || t[v].UPOS != "VERB" || v < 4 || t[v-1].Form != "," || t[v].Rel == "conj" || strings.HasPrefix(t[v].Rel, "acl") || childOf(t, v, "nsubj") >= 0 {
		return
	}
	open := v - 2
	for ; open > 0 && t[open].Form != ","; open-- {
		if t[open].Form == "\"" || t[open].Form == "”" || t[open].Form == "“" || t[open].UPOS == "CCONJ" && t[open].Head > v {
			return
		}
	}
	if open < 1 {
		return
	}
	n := open - 1
	for h := t[n].Head; h >= 0 && h < open && t[h].UPOS != "VERB"; h = t[h].Head {
		n = h
	}
	if u := t[n].UPOS; u != "NOUN" && u != "PROPN" || strings.HasPrefix(t[n].Rel, "nsubj") || cased(t, n) || t[n].Rel == "obj" {
		return
	}
	takeSubject(t, v, n)
}

// mendSubject lets a verb that has a subject of its own head the noun that the
// tree has hung it on: "Syria halted trade".
func mendSubject(t []news.Token, v int) bool {
	n := t[v].Head
	if t[v].Rel != "amod" && (t[v].Rel != "compound" || t[v].UPOS != "VERB") || n <= v {
		return false
	}
	if s := childOf(t, v, "nsubj"); s < 0 || s > v {
		return false
	}
	t[v].Head, t[v].Rel, t[v].UPOS = t[n].Head, t[n].Rel, "VERB"
	t[n].Head, t[n].Rel = v, "obj"
	return true
}

// mendSubjectOfNoun lets a verb in the past head its clause, where the tree has
// it before a noun that has the subject: "The army seized power on Monday".
func mendSubjectOfNoun(t []news.Token, v int) bool {
	n := t[v].Head
	if v == 0 || t[v].Rel != "amod" || t[v].XPOS != "VBD" && t[v].XPOS != "VBN" || n != v+1 || t[v-1].Head != n || t[v-1].Rel != "nsubj" {
		return false
	}
	if childOf(t, n, "cop", "det", "case") >= 0 {
		return false
	}
	for c := range t {
		if t[c].Head == n && (c < v || c > n) {
			t[c].Head = v
			switch t[c].Rel {
			case "nmod":
				t[c].Rel = "obl"
			case "acl":
				t[c].Rel = "advcl"
			}
		}
	}
	t[v].UPOS, t[v].XPOS, t[v].Head, t[v].Rel = "VERB", "VBD", t[n].Head, t[n].Rel
	t[n].Head, t[n].Rel = v, "obj"
	return true
}

// mendParticiple makes the verb of its clause of what the tree took for an
// adjective between two nouns: "police in Jericho confiscated weapons".
func mendParticiple(t []news.Token, v int) {
	n := t[v].Head
	if mendSubject(t, v) || mendSubjectOfNoun(t, v) || v == 0 || t[v].XPOS != "VBD" && t[v].XPOS != "VBN" || t[v].Rel != "amod" || n <= v || !noun(t, v-1) || t[v-1].Head == n || cased(t, n) {
		return
	}
	s := v - 1
	for h := t[s].Head; h >= 0 && h < v && noun(t, h); h = t[h].Head {
		s = h
	}
	switch {
	case strings.HasPrefix(t[s].Rel, "nsubj") && t[s].Head != n:
		t[v].Head, t[v].Rel = t[s].Head, "ccomp"
	case t[n].Head != s:
		t[v].Head, t[v].Rel = t[n].Head, t[n].Rel
	default:
		return
	}
	t[v].UPOS = "VERB"
	t[n].Head, t[n].Rel = v, "obj"
	takeSubject(t, v, s)
}

// mendPreposition lets the noun head its phrase where the preposition does:
// "by" as the oblique of a verb, with the noun as its object.
func mendPreposition(t []news.Token, i int) {
	if t[i].UPOS != "ADP" || !strings.HasPrefix(t[i].Rel, "obl") && !strings.HasPrefix(t[i].Rel, "nmod") {
		return
	}
	for c := i + 1; c < len(t) && c <= i+3; c++ {
		if t[c].Head == i && t[c].UPOS != "PUNCT" && t[c].UPOS != "ADP" {
			t[c].Head, t[c].Rel = t[i].Head, t[i].Rel
			t[i].Head, t[i].Rel = c, "case"
			return
		}
	}
}

// mendTagged makes a past of what has a subject and an object, or is the past
// of a verb, but was tagged as something else: "The general justified the raid."
func mendTagged(t []news.Token, v int) {
	past := pasts[t[v].Form]
	if past != "" && (t[v].XPOS == "VBP" || t[v].XPOS == "VB") {
		t[v].XPOS, t[v].Lemma = "VBD", past
		return
	}
	if t[v].UPOS != "ADJ" && t[v].UPOS != "ADV" || t[v].Rel != "root" && t[v].Rel != "ccomp" {
		return
	}
	subject, object, copula := false, false, false
	for c := range t {
		if t[c].Head == v {
			subject = subject || t[c].Rel == "nsubj" && c < v
			object = object || t[c].Rel == "obj" && c > v
			copula = copula || t[c].Rel == "cop"
		}
	}
	switch {
	case !subject || copula:
	case past != "":
		t[v].UPOS, t[v].XPOS, t[v].Lemma = "VERB", "VBD", past
	case object && strings.HasSuffix(t[v].Form, "ied"):
		t[v].UPOS, t[v].XPOS, t[v].Lemma = "VERB", "VBD", strings.TrimSuffix(t[v].Form, "ied")+"y"
	}
}

// mendPhoned makes whoever is called the object, where the tree took the name
// for what somebody is called: "Macron called Sisi on Sunday."
func mendPhoned(t []news.Token, i int) {
	v := t[i].Head
	if t[i].Rel != "xcomp" || t[i].UPOS != "PROPN" || v < 0 || v > i || t[v].Lemma != "call" {
		return
	}
	if childOf(t, v, "obj", "nsubj:pass", "aux:pass") >= 0 {
		return
	}
	t[i].Rel = "obj"
}

// subordinators open a clause; some of them are prepositions, too.
var subordinators = map[string]bool{"as": true, "while": true, "when": true, "after": true, "before": true, "since": true, "until": true, "because": true, "although": true, "once": true, "though": true}

// mendSubordinate gives a verb the subject between it and the word that opens
// its clause, where the tree took "as ships of two navies arrive" for a phrase
// "as ships".
func mendSubordinate(t []news.Token, v int) {
	if t[v].UPOS != "VERB" || t[v].XPOS != "VBZ" && t[v].XPOS != "VBD" && t[v].XPOS != "VBP" || childOf(t, v, "nsubj") >= 0 {
		return
	}
	m := v - 1
	for ; m > 0 && (t[m].Rel != "case" || !subordinators[strings.ToLower(t[m].Form)]); m-- {
		if p := t[m].UPOS; v-m > 12 || p == "PUNCT" && t[m].Form != "-" || p == "VERB" && t[m].Rel != "amod" || p == "AUX" || p == "CCONJ" && m == v-1 {
			return
		}
	}
	if m <= 0 || t[m].Head < m || t[m].Head >= v || strings.HasPrefix(t[v].Rel, "acl") {
		return
	}
	n := t[m].Head
	if out := t[n].Head; t[n].Rel != "obl" && t[n].Rel != "nmod" || out >= m && out < v {
		return
	}
	for c := m + 1; c < v; c++ {
		if h := t[c].Head; c != n && (h < m || h > v) {
			t[c].Head, t[c].Rel = n, "nmod"
		}
	}
	takeSubject(t, v, n)
	t[m].Head, t[m].Rel = v, "mark"
	if r := t[v].Rel; r == "ccomp" || r == "obl" || r == "nmod" {
		t[v].Rel = "advcl"
	}
}

// mendShot makes a verb of "shot" that the tagger took for a noun behind its
// subject: "A gunman shot and wounded two tourists", "A man shot dead a guard".
func mendShot(t []news.Token, v int) {
	if v == 0 || t[v].XPOS != "NN" || strings.ToLower(t[v].Form) != "shot" || t[v-1].Head != v || t[v-1].Rel != "compound" {
		return
	}
	next, shot := behindShot(t, v)
	if next < 0 || shot < 0 {
		return
	}
	t[v].UPOS, t[v].XPOS, t[v].Lemma = "VERB", "VBD", "shoot"
	dead := t[next].UPOS == "ADJ"
	if dead {
		t[next].Head, t[next].Rel = v, "xcomp"
	}
	s := v - 1
	t[s].Rel = "nsubj"
	for c := range t {
		switch {
		case t[c].Head == v && c < s:
			t[c].Head = s
		case t[c].Head == v && t[c].Rel == "nmod" && c > next:
			t[c].Rel = "obl"
		case t[c].Head == next && dead:
			t[c].Head = v
		}
	}
	t[shot].Rel = "obj"
	if !dead {
		t[shot].Head = next
	}
}

// behindShot gives what "shot" is one with ("dead", "and wounded") and who was
// shot, -1 for none.
func behindShot(t []news.Token, v int) (next, shot int) {
	next, shot = -1, -1
	for c := v + 1; c < len(t); c++ {
		switch h := t[c].Head; {
		case next < 0 && c <= v+2 && (strings.EqualFold(t[c].Form, "dead") || h == v && t[c].Rel == "conj" && (t[c].XPOS == "VBD" || t[c].XPOS == "VBN")):
			next = c
		case next < 0 || shot >= 0 || h != v && h != next || cased(t, c):
		case noun(t, c) || t[c].UPOS == "PRON":
			shot = c
		}
	}
	return next, shot
}

// mendParticle lets a particle hang on the verb before it, where the tree took
// it for a preposition: "burned down the town hall".
func mendParticle(t []news.Token, p int) {
	n, v := t[p].Head, p-1
	if p > 0 && n == p+1 && t[n].UPOS == "NUM" && t[v].UPOS == "VERB" && (t[p].Form == "up" || t[p].Form == "down" || t[p].Form == "off") { // "rounded up 22 people"
		t[p].Head, t[p].Rel, t[p].XPOS, t[p].UPOS = v, "compound:prt", "RP", "ADP"
		return
	}
	if p > 0 && t[p].Rel == "advmod" && n == p-1 && t[n].UPOS == "VERB" {
		for c := p + 1; c < len(t); c++ { // "led away six students"
			if t[c].Head == p && t[c].Rel == "obj" {
				t[c].Head = n
			}
		}
		return
	}
	if t[p].Rel == "compound:prt" && t[p].Form == "off" && n == p-1 && suffered[t[n].Lemma] {
		for c := p + 1; c < len(t); c++ { // "ferry seized off Libya"
			if t[c].Head == n && t[c].Rel == "obj" && t[c].UPOS == "PROPN" {
				t[c].Rel = "obl"
				t[p].Head, t[p].Rel = c, "case"
			}
		}
		return
	}
	if p == 0 || t[p].XPOS != "RP" || t[p].Rel != "case" || n <= p || t[n].Head != v || t[v].UPOS != "VERB" {
		return
	}
	t[p].Head, t[p].Rel = v, "compound:prt"
	t[n].Rel = "obj"
}
