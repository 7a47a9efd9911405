package event

import (
	"slices"
	"strings"

	"casus/extract/news"
)

// The mends that look at a whole sentence: where its verb was taken for something
// else, and in which tense it is.

// mendVerbless finds the verb of a caption whose tagger took it for a noun:
// "Lula and Singh talk before dinner".
func mendVerbless(t []news.Token, verb func(lemma string) bool) {
	root, at := -1, -1
	for i := range t {
		switch x := t[i].XPOS; {
		case x == "VBD", x == "VBZ", x == "VBP", x == "MD":
			return
		case t[i].Head == news.Root:
			root = i
		}
		if at < 0 && i > 0 && i+1 < len(t) && t[i].XPOS == "NN" && t[i-1].UPOS == "PROPN" && (t[i+1].UPOS == "ADP" || t[i+1].UPOS == "ADV" || t[i+1].UPOS == "SCONJ") &&
			strings.ToLower(t[i].Form) == t[i].Lemma && !strings.HasSuffix(t[i].Lemma, "ing") && verb(t[i].Lemma) {
			at = i
		}
	}
	if at <= 0 || root < 0 || root >= at || !noun(t, root) {
		return
	}
	t[at].UPOS, t[at].XPOS, t[at].Head, t[at].Rel = "VERB", "VBP", news.Root, "root"
	t[root].Head, t[root].Rel = at, "nsubj"
}

// pasts are forms of the past that can be nothing else, with their verbs.
var pasts = map[string]string{
	"froze": "freeze", "withdrew": "withdraw", "struck": "strike", "sought": "seek", "fought": "fight", "threw": "throw", "drove": "drive", "flew": "fly", "took": "take", "gave": "give",
	"sent": "send", "fled": "flee", "swore": "swear", "stole": "steal", "spoke": "speak", "chose": "choose", "tore": "tear", "forbade": "forbid", "overthrew": "overthrow",
	"overran": "overrun", "undertook": "undertake", "upheld": "uphold", "sank": "sink", "slew": "slay", "began": "begin", "broke": "break",
}

// mendIrregular finds the verb of a sentence that has none because its tagger
// took a past for a name or an adjective: "The union froze aid."
func mendIrregular(t []news.Token) {
	root, v := -1, -1
	for i := range t {
		switch x := t[i].XPOS; {
		case finite[x] && t[i].Rel != "advcl" && t[i].Rel != "acl:relcl":
			return
		case t[i].Head == news.Root:
			root = i
		}
		if v < 0 && i > 0 && i+1 < len(t) && pasts[t[i].Form] != "" && t[i].UPOS != "VERB" && noun(t, i-1) {
			v = i
		}
	}
	if v < 0 || root < 0 || root == v || !noun(t, root) {
		return
	}
	raise(t, v, root, pasts[t[v].Form])
	t[v].XPOS = "VBD"
}

// mendTitle finds the verb of a headline whose tagger took it for a noun:
// "Rebels Reject Calls for Ceasefire". What can name a deed, too ("Police
// Raid"), has to have its object right behind it.
func mendTitle(t []news.Token, verb, deed func(lemma string) bool) {
	root := -1
	for i := range t {
		if x := t[i].XPOS; x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD" || x == "VBN" || x == "VBG" && t[i].Rel != "amod" {
			return
		}
		if t[i].Head == news.Root {
			root = i
		}
	}
	if root < 0 || !noun(t, root) {
		return
	}
	for i := 1; i+1 < len(t); i++ {
		lemma, ends := presentForm(t[i].Form)
		if !noun(t, i) && t[i].UPOS != "VERB" || !verb(lemma) || !noun(t, i-1) ||
			!ends && !strings.HasSuffix(t[i-1].Form, "s") && t[i-1].UPOS != "PROPN" {
			continue
		}
		opens := noun(t, i+1) || t[i+1].UPOS == "ADJ" || t[i+1].UPOS == "NUM" || t[i+1].UPOS == "DET" || t[i+1].UPOS == "ADV"
		if !opens && (t[i+1].UPOS != "ADP" || deed(lemma)) {
			continue
		}
		raise(t, i, root, lemma)
		return
	}
}

// presentForm gives the verb that a word of a headline would be, and whether
// it has the ending of the third person.
func presentForm(form string) (lemma string, ends bool) {
	low := strings.ToLower(form)
	switch {
	case strings.HasSuffix(low, "ies"):
		return low[:len(low)-3] + "y", true
	case strings.HasSuffix(low, "shes"), strings.HasSuffix(low, "ches"), strings.HasSuffix(low, "sses"):
		return low[:len(low)-2], true
	case strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss"):
		return low[:len(low)-1], true
	}
	return low, false
}

// particled gives the noun behind a verb and its particle that the tree took
// for a preposition: "sealed off the square"; -1 where there is none.
func particled(t []news.Token, v int) int {
	if v+2 >= len(t) || t[v+1].Rel != "case" || !slices.Contains([]string{"off", "up", "out", "down"}, t[v+1].Form) {
		return -1
	}
	return t[v+1].Head
}

// raise makes token v the verb of its sentence: what stands before it is its
// subject, the noun that it was thought to modify its object.
func raise(t []news.Token, v, root int, lemma string) {
	object, subject := t[v].Head, root
	if root >= v {
		for subject = v - 1; t[subject].Head >= 0 && t[subject].Head < v; {
			subject = t[subject].Head
		}
	}
	if root > v {
		object = root
	}
	t[v].UPOS, t[v].XPOS, t[v].Lemma, t[v].Head, t[v].Rel = "VERB", "VBP", lemma, news.Root, "root"
	for c := range v { // what was hung across the verb, or on it
		if t[c].Head >= v && c != subject {
			t[c].Head = subject
		}
	}
	for c := v + 1; c < len(t) && object <= v; c++ {
		if t[c].Head == v && (noun(t, c) || t[c].Rel == "obj") && !cased(t, c) {
			object = c
		}
	}
	t[subject].Head, t[subject].Rel = v, "nsubj"
	if object > v {
		t[object].Head, t[object].Rel = v, "obj"
	}
}

// mendMainVerb finds the verb of a sentence that the tree took for a phrase
// with a participle: "A drone slammed into a hangar.", "Police gunned down two men."
func mendMainVerb(t []news.Token) {
	last := t[len(t)-1]
	if last.Form != "." {
		return
	}
	root, v := -1, -1
	for i := range t {
		if t[i].Head == news.Root {
			root = i
		}
	}
	if root < 0 || !noun(t, root) {
		return
	}
	for c := range t {
		switch {
		case t[c].Head == root && t[c].Rel == "acl" && c > root && v < 0 && (acts(t, c) || t[c].XPOS == "VBD") && t[c].XPOS != "VBG":
			v = c
		case t[c].Head == root && c > root && (t[c].Rel == "cop" || t[c].Rel == "conj" && t[c].UPOS != "VERB"), t[c].Head == root && strings.HasPrefix(t[c].Rel, "nsubj"):
			return // a clause after all, or two phrases
		}
	}
	if v < 0 {
		return
	}
	t[v].XPOS, t[v].Head, t[v].Rel = "VBD", news.Root, "root"
	t[root].Head, t[root].Rel = v, "nsubj"
	for c := range t {
		if c > v && t[c].Head == root {
			t[c].Head = v
			if t[c].Rel == "nmod" {
				t[c].Rel = "obl"
			}
		}
	}
}

var finite = map[string]bool{"VBD": true, "VBZ": true, "VBP": true, "MD": true}

// mendPast makes a past tense of what the tagger took for a participle: in a
// whole sentence a verb with a subject and neither object, auxiliary nor
// by-phrase is no passive: "A soldier confessed to the murder."
func mendPast(t []news.Token) {
	if t[len(t)-1].Form != "." {
		return
	}
	for v := range t {
		if t[v].XPOS != "VBN" || t[v].UPOS != "VERB" || t[v].Rel != "root" && t[v].Rel != "ccomp" {
			continue
		}
		subject, passive := false, suffered[strings.ToLower(t[v].Lemma)]
		for c := range t {
			if t[c].Head == v {
				subject = subject || strings.HasPrefix(t[c].Rel, "nsubj") && c < v
				passive = passive || strings.HasPrefix(t[c].Rel, "aux") || t[c].Rel == "obl:agent" || t[c].Rel == "obl" && by(t, c)
			}
		}
		if !subject || passive {
			continue
		}
		t[v].XPOS = "VBD"
		for c := range t {
			if t[c].Head == v && t[c].Rel == "nsubj:pass" {
				t[c].Rel = "nsubj"
			}
		}
	}
}

// mendInvariant makes a past tense of a verb whose forms are all alike, and
// that has a subject and no auxiliary: "the crowd set the building on fire".
// News is told in the past.
func mendInvariant(t []news.Token) {
	for v := range t {
		if x := t[v].XPOS; x != "VBP" && x != "VB" && x != "VBN" || !invariant[strings.ToLower(t[v].Form)] || t[v].UPOS != "VERB" {
			continue
		}
		subject, other := false, false
		for c := range t {
			if t[c].Head == v {
				subject = subject || t[c].Rel == "nsubj" && c < v
				other = other || strings.HasPrefix(t[c].Rel, "aux") || t[c].Rel == "nsubj:pass" || t[c].Rel == "mark" && strings.EqualFold(t[c].Form, "to")
			}
		}
		if subject && !other {
			t[v].XPOS = "VBD"
		}
	}
}

// invariant are verbs with one form for the present and the past.
var invariant = setOf("set beat hit cut put shut spread hurt let burst cast split quit shed bid cost thrust rid upset broadcast")

// mendNounSentence finds the verb of a sentence that the tree took for one
// phrase: "Chinese ships menaced fishermen.", "The military misled families."
func mendNounSentence(t []news.Token) {
	if t[len(t)-1].Form != "." {
		return
	}
	v := -1
	for i := range t {
		switch x := t[i].XPOS; {
		case i > 0 && t[i].Rel == "amod" && (x == "VBN" || x == "VBD") && noun(t, i-1) && v < 0:
			v = i
		case finite[x]:
			return
		}
	}
	if v < 0 {
		return
	}
	n, s := t[v].Head, v-1
	of := t[n].Head == s && t[s].Head == news.Root && !cased(t, n)
	if n < v || !of && (t[n].Head != news.Root || t[s].Head != n || t[s].Rel != "compound" && t[s].Rel != "nsubj") {
		return
	}
	t[v].UPOS, t[v].XPOS, t[v].Head, t[v].Rel = "VERB", "VBD", news.Root, "root"
	t[n].Head, t[n].Rel = v, "obj"
	t[s].Head, t[s].Rel = v, "nsubj"
	for c := range t {
		switch {
		case c < s && t[c].Head == n:
			t[c].Head = s
		case c > n && t[c].Head == s:
			t[c].Head = v
		}
	}
}

// mendPerfect finds the verb of a sentence that the tree took for a phrase,
// though it is in the perfect: "The Union, Chad and others have imposed sanctions".
func mendPerfect(t []news.Token) {
	root, aux := -1, -1
	for i := range t {
		if t[i].Head == news.Root {
			root = i
		}
		if aux < 0 {
			switch {
			case t[i].Lemma == "have" && (t[i].UPOS == "AUX" || t[i].Rel == "aux"):
				aux = i
			case t[i].UPOS == "VERB" && t[i].Rel != "amod" && t[i].Rel != "compound", t[i].UPOS == "AUX", strings.HasPrefix(t[i].XPOS, "W"), t[i].Lemma == "that":
				return
			}
		}
	}
	v := aux + 1
	for v > 0 && v < len(t) && t[v].UPOS == "ADV" {
		v++
	}
	if root < 0 || aux <= root || v >= len(t) || t[v].XPOS != "VBN" && t[v].XPOS != "VBD" || !noun(t, root) || t[aux-1].Form == "," {
		return
	}
	subject := root
	for c := range aux {
		if t[c].Head == v && strings.HasPrefix(t[c].Rel, "nsubj") {
			subject = c
			t[root].Head, t[root].Rel = c, "compound"
		}
	}
	if n := t[v].Head; t[v].Rel == "amod" && n > v {
		t[n].Head, t[n].Rel = v, "obj"
	}
	for c := range t {
		if c > v && (t[c].Head == root || t[c].Head == aux) || t[c].Head == v && c < subject {
			t[c].Head = v
		}
	}
	t[v].UPOS, t[v].Head, t[v].Rel = "VERB", news.Root, "root"
	t[aux].Head, t[aux].Rel = v, "aux"
	t[subject].Head, t[subject].Rel = v, "nsubj"
}

// acts reports a participle with an object of its own, which no passive has:
// a phrase behind a particle that no preposition ties to it is one.
func acts(t []news.Token, v int) bool {
	particle := false
	for c := range t {
		switch {
		case t[c].Head != v:
		case t[c].Rel == "obj":
			return true
		case t[c].Rel == "compound:prt":
			particle = true
		case t[c].Rel == "obl" && c == particled(t, v):
			t[v+1].Head, t[v+1].Rel, t[c].Rel = v, "compound:prt", "obj"
			return true
		case t[c].Rel == "obl" && particle && c > v && !cased(t, c):
			t[c].Rel = "obj"
			return true
		}
	}
	return false
}
