package event

import (
	"strings"

	"casus/extract/news"
)

// graft sets right where a phrase hangs in one of the ways in which news puts
// much between a verb and what belongs to it: days, participles, adjectives.
func graft(t []news.Token, i int) {
	graftCase(t, i)
	graftModifier(t, i)
	graftGerund(t, i)
	graftActive(t, i)
	graftBeforeDay(t, i)
	graftBehindDay(t, i)
	graftCounted(t, i)
	graftAnd(t, i)
	graftOpening(t, i)
	graftMade(t, i)
}

// graftCase gives the noun its preposition, where the tree has it on an adjective
// before the noun: "aid to war-torn Mozambique".
func graftCase(t []news.Token, m int) {
	a := t[m].Head
	if t[m].UPOS != "ADP" || t[m].Rel != "case" || a <= m || t[a].Rel != "amod" || t[m+1].Form == "-" || m > 0 && t[m-1].Form == "-" {
		return
	}
	n := t[a].Head
	if n <= a || !noun(t, n) || cased(t, n) {
		return
	}
	h := t[n].Head
	if t[n].Rel != "appos" && t[n].Rel != "obj" || h < 0 || h > m {
		return
	}
	t[m].Head = n
	t[n].Rel = "obl"
	if noun(t, h) {
		t[n].Rel = "nmod"
	}
}

// visitors are the participles that stand before a name more often than they govern one.
var visitors = setOf("visiting neighboring neighbouring ruling incoming outgoing sitting acting warring leading opposing fleeing")

// graftModifier makes a phrase of what the tree took for a clause: "awarded the
// order to former President Clinton", "a suit against visiting Prince Salman".
func graftModifier(t []news.Token, a int) {
	m, n := childOf(t, a, "mark"), childOf(t, a, "obj")
	if m < 0 || m != a-1 || t[m].UPOS != "ADP" && t[m].UPOS != "SCONJ" && t[m].UPOS != "PART" || n <= a || t[a].Head < 0 || t[a].Head > m || comma(t, a, n) {
		return
	}
	if r := t[a].Rel; !strings.HasPrefix(r, "acl") && r != "advcl" && r != "xcomp" {
		return
	}
	form := strings.ToLower(t[a].Form)
	switch strings.ToLower(t[m].Form) {
	case "to", "by":
		if x := t[a].XPOS; x != "JJ" && x != "VBN" && form != "former" {
			return
		}
	case "against", "with", "from", "for", "of", "on", "between":
		if x := t[a].XPOS; x != "JJ" && !visitors[form] {
			return
		}
	default:
		return
	}
	for c := a + 1; c < n; c++ {
		if t[c].UPOS == "DET" || t[c].UPOS == "ADP" {
			return
		}
	}
	h := t[a].Head
	t[n].Head, t[n].Rel = h, "obl"
	if noun(t, h) {
		t[n].Rel = "nmod"
	}
	t[a].Head, t[a].Rel, t[a].UPOS = n, "amod", "ADJ"
	t[m].Head, t[m].Rel = n, "case"
	for c := range t {
		if t[c].Head == a && c > n {
			t[c].Head = n
			if t[c].Rel == "obl" && noun(t, h) {
				t[c].Rel = "nmod"
			}
		}
	}
}

// graftGerund gives a verb the subject that the tree has given to the participle
// behind it: "The coalition fighting the rebels has declared a truce".
func graftGerund(t []news.Token, g int) {
	v := t[g].Head
	if t[g].XPOS != "VBG" || v <= g || t[v].UPOS != "VERB" || !strings.HasPrefix(t[g].Rel, "csubj") && t[g].Rel != "advcl" || childOf(t, g, "mark", "aux") >= 0 {
		return
	}
	n := childOf(t, g, "nsubj")
	if n < 0 || n > g || !noun(t, n) || comma(t, n, v) || cased(t, n) {
		return
	}
	rel, other := "nsubj", childOf(t, v, "nsubj")
	if strings.HasSuffix(t[g].Rel, ":pass") {
		rel = "nsubj:pass"
	}
	switch {
	case other >= 0 && (other < g || childOf(t, g, "obj") >= 0):
		return
	case other >= 0:
		rel = t[other].Rel
		t[other].Head, t[other].Rel = g, "obj"
	}
	t[n].Head, t[n].Rel = v, rel
	t[g].Head, t[g].Rel = n, "acl"
}

// graftActive makes an active verb of a passive that has neither an auxiliary nor
// the meaning for the object behind it: "gunmen killed Omar and two guards".
func graftActive(t []news.Token, s int) {
	v := t[s].Head
	if t[s].Rel != "nsubj:pass" || v < 0 || giving[strings.ToLower(t[v].Lemma)] || t[v].XPOS != "VBD" && t[v].XPOS != "VBN" || childOf(t, v, "aux") >= 0 {
		return
	}
	if o := childOf(t, v, "obj"); o > v {
		t[s].Rel, t[v].XPOS = "nsubj", "VBD"
	}
}

// graftBeforeDay makes the verb of its clause of what the tree took for the
// noun of a day: "Rebels in the north on Tuesday blocked a road".
func graftBeforeDay(t []news.Token, v int) {
	if v < 2 || t[v].XPOS != "VBD" && t[v].XPOS != "VBN" || t[v].Rel != "nmod" && t[v].Rel != "obl" || !days7[strings.ToLower(t[v-1].Form)] || t[v-1].Head != v {
		return
	}
	on := childOf(t, v, "case")
	if on != v-2 {
		return
	}
	s := t[v].Head
	for s >= 0 && noun(t, s) && s < v && t[s].Rel != "root" && !strings.HasPrefix(t[s].Rel, "nsubj") && t[s].Head >= 0 && t[s].Head < v {
		s = t[s].Head
	}
	if s < 0 || s > on || !noun(t, s) || t[s].Head != news.Root {
		return
	}
	t[on].Head = v - 1
	t[v-1].Rel = "obl"
	t[v].UPOS, t[v].XPOS, t[v].Head, t[v].Rel = "VERB", "VBD", news.Root, "root"
	t[s].Head, t[s].Rel = v, "nsubj"
}

// graftBehindDay gives a verb the object that the tree has hung on the day behind
// it: "summoned France's envoy Monday".
func graftBehindDay(t []news.Token, n int) {
	d := t[n].Head
	if d <= n || !days7[strings.ToLower(t[d].Form)] || !strings.HasPrefix(t[d].Rel, "obl") || t[n].Rel != "nmod:desc" && t[n].Rel != "compound" || !noun(t, n) || cased(t, d) {
		return
	}
	v := t[d].Head
	if v < 0 || v > n || t[v].UPOS != "VERB" || childOf(t, v, "obj") >= 0 || childOf(t, n, "det", "nmod:poss") < 0 {
		return
	}
	t[n].Head, t[n].Rel = v, "obj"
}

// graftCounted makes an object of a phrase that the tree took for one with a
// preposition, for "around" before its number: "held around 2,000 villagers".
func graftCounted(t []news.Token, n int) {
	v := t[n].Head
	if t[n].Rel != "obl" || v < 0 || v > n || t[v].UPOS != "VERB" || !noun(t, n) || cased(t, n) || childOf(t, n, "nummod") < 0 || childOf(t, v, "obj", "nsubj:pass", "aux:pass") >= 0 {
		return
	}
	t[n].Rel = "obj"
}

// graftAnd gives a verb without a subject what stands between "and" and itself,
// where the tree took that for one more of the phrase before: "left the border,
// and rebel forces took the hill".
func graftAnd(t []news.Token, v int) {
	if x := t[v].XPOS; x != "VBD" && x != "VBZ" || t[v].UPOS != "VERB" || strings.HasPrefix(t[v].Rel, "acl") || childOf(t, v, "nsubj", "csubj", "mark") >= 0 {
		return
	}
	end := v - 1
	for end > 0 && t[end].UPOS == "ADV" && t[end].Head == v {
		end--
	}
	if end < 2 || !noun(t, end) {
		return
	}
	x := end
	for t[x].Head >= 0 && t[x].Head < x && t[x].Rel != "conj" && noun(t, t[x].Head) {
		x = t[x].Head
	}
	cc := childOf(t, x, "cc")
	if t[x].Rel != "conj" || t[x].Head > x || !noun(t, t[x].Head) || cc < 1 || cc > x || t[cc-1].Form != "," || strings.ToLower(t[cc].Form) != "and" && strings.ToLower(t[cc].Form) != "but" {
		return
	}
	takeSubject(t, v, x)
	t[cc].Head = v
	if t[v].Rel == "advcl" {
		t[v].Rel = "conj"
	}
}

// graftOpening puts the name that opens a sentence before the noun behind it, where
// the tree took it for all that stands before a clause: "Taliban fighters killed".
func graftOpening(t []news.Token, v int) {
	r := t[v].Head
	if t[v].Rel != "parataxis" || t[v].UPOS != "VERB" || r < 0 || r > v || t[r].Head != news.Root || !noun(t, r) {
		return
	}
	s := childOf(t, v, "nsubj")
	if s <= r || s > v {
		return
	}
	for i := r + 1; i < s; i++ {
		if t[i].Head != s || t[i].UPOS != "NOUN" && t[i].UPOS != "PROPN" && t[i].UPOS != "ADJ" {
			return
		}
	}
	t[v].Head, t[v].Rel = news.Root, "root"
	t[r].Head, t[r].Rel = s, "compound"
	for c := range t {
		if t[c].Head == r && c > v {
			t[c].Head = v
		}
	}
}

// graftMade makes a participle of what the tree took for a clause, though a phrase
// tells by whom it was done: "rejected a plan put forward by the premier".
func graftMade(t []news.Token, v int) {
	h := t[v].Head
	if t[v].Rel != "ccomp" || t[v].XPOS != "VBN" && t[v].XPOS != "VBD" || h < 0 || h > v || t[h].UPOS != "VERB" || childOf(t, v, "aux", "mark", "obj") >= 0 || childOf(t, h, "obj") >= 0 {
		return
	}
	n, by := childOf(t, v, "nsubj"), childOf(t, v, "obl:agent")
	if n <= h || n > v || by < v || !noun(t, n) || childOf(t, n, "det", "nmod:poss") < 0 {
		return
	}
	t[n].Head, t[n].Rel = h, "obj"
	t[v].Head, t[v].Rel = n, "acl"
}
