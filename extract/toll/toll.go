// Package toll counts the dead and the injured that a sentence tells of, as
// ranges: "at least 12", "dozens", "between 30 and 40", "no casualties".
//
// It reads the words rather than the tree: a count and a word of harm stand
// near each other, and lists of victims are where parsers go wrong.
package toll

import (
	"slices"
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

var (
	// verbs whose object, or passive subject, is harmed
	harms = map[string]harm{
		"slaughter": dead, "eliminate": dead, "neutralize": dead, "neutralise": dead, "graze": hurt, "scald": hurt, "electrocute": dead, "crush": dead, "decapitate": dead, "incinerate": dead,
		"kill": dead, "murder": dead, "slay": dead, "massacre": dead, "behead": dead, "execute": dead, "assassinate": dead, "lynch": dead, "martyr": dead, "injure": hurt, "wound": hurt, "hurt": hurt, "maim": hurt,
		"hospitalize": hurt, "hospitalise": hurt,
	}
	suffers = map[string]harm{"die": dead, "perish": dead, "drown": dead, "succumb": dead, "suffocate": dead}
	states  = map[string]harm{"dead": dead, "slain": dead, "injured": hurt, "wounded": hurt, "hurt": hurt, "hospitalized": hurt, "hospitalised": hurt}
	nouns   = map[string]harm{"death": dead, "fatality": dead, "body": dead, "corpse": dead, "remains": dead, "injury": hurt, "injuring": hurt}
)

// slaughters are nouns for a deed whose "of" tells how many died of it.
var slaughters = map[string]bool{"killing": true, "killings": true, "murder": true, "murders": true, "massacre": true, "slaying": true, "slaughter": true, "lynching": true, "beheading": true, "drowning": true}

// Find gives the casualty statements of a sentence in order; sent is the
// sentence's index in its article.
func Find(sent int, s *news.Sentence) []news.Toll {
	r := reader{tokens: s.Tokens}
	if !r.speaksOfHarm() {
		return nil
	}
	r.findGroups()
	var out []news.Toll
	for _, f := range r.settled(r.statements()) {
		lo, hi := max(0, min(f.first, f.at)), min(max(f.last, f.at), len(s.Tokens)-1)
		t := news.Toll{Span: news.Span{Part: s.Part, Start: s.Tokens[lo].Start, End: s.Tokens[hi].End}, Sentence: sent, First: lo, Last: hi, More: f.more}
		n := f.Range
		if f.harm == dead {
			t.Deaths = &n
		} else {
			t.Injured = &n
		}
		out = append(out, t)
	}
	return out
}

// statements reads what each word of the sentence says of how many people.
func (r *reader) statements() []told {
	var out []told
	for i := range r.tokens {
		all := r.statement(i)
		if all == nil {
			all = r.paraphrase(i)
		}
		for _, f := range all {
			f.at = i
			out = append(out, f)
		}
	}
	return out
}

// told is one figure and what it says.
type told struct {
	group
	harm harm
	at   int  // the word that says so
	more bool // beside those told before
}

// group is a list of counts that are one toll: "four policemen and two
// civilians"; what "including" brings is counted with them already.
type group struct {
	news.Range
	first, last int
	noun        string
	single      bool
}

type reader struct {
	tokens []news.Token
	groups []group
}

func (r reader) word(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return strings.ToLower(r.tokens[i].Form)
}

func (r reader) lemma(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return strings.ToLower(r.tokens[i].Lemma)
}

// speaksOfHarm tells quickly whether a sentence can have a toll.
func (r reader) speaksOfHarm() bool {
	for i := range r.tokens {
		switch l := r.lemma(i); {
		case harms[l] != none, suffers[l] != none, states[r.word(i)] != none, nouns[l] != none:
			return true
		case openers[l], slaughters[l]:
			return true
		case l == "toll", l == "life", l == "casualty", l == "hospital", l == "condition", l == "wound", l == "burn", l == "lose", l == "victim":
			return true
		}
	}
	return false
}

// findGroups finds the counts of a sentence, lists as one.
func (r *reader) findGroups() {
	for i := 0; i < len(r.tokens); i++ {
		a, ok := r.amountAt(i)
		if !ok {
			continue
		}
		g := group(a)
		r.list(&g)
		r.groups = append(r.groups, g)
		i = g.last
	}
}

// list adds to a group what is listed behind it: ", two guards and a driver";
// what "including" and "among them" open is passed over.
func (r *reader) list(g *group) {
	for {
		at := g.last + 1
		if r.word(at) == "," {
			at++
		}
		switch r.word(at) {
		case "including", "among", "most", "many", "mostly", "all":
			if end := r.included(at); end > 0 {
				g.last = end
				continue
			}
			return
		case "and", "or":
			at++
		default:
			if r.word(g.last+1) != "," {
				return
			}
		}
		a, ok := r.amountAt(at)
		if !ok || a.noun == "" && !a.single || !r.listable(a.last+1) && r.word(at-1) == "," {
			return
		}
		if r.word(at-1) == "," && a.single && !r.goesOn(a.last+1) {
			return // "the envoy, Omar Diallo, was shot"
		}
		g.Range, g.last, g.single = g.Plus(a.Range), a.last, false
	}
}

// goesOn reports that a list has more behind a token.
func (r *reader) goesOn(at int) bool {
	if r.word(at) == "," {
		at++
	}
	if r.word(at) == "and" {
		_, ok := r.amountAt(at + 1)
		return ok
	}
	_, ok := r.amountAt(at)
	return ok && r.word(at-1) == ","
}

// included gives the end of a clause that breaks a count down.
func (r *reader) included(at int) int {
	end := 0
	for j := at + 1; j < len(r.tokens) && j < at+14; j++ {
		if a, ok := r.amountAt(j); ok {
			end, j = a.last, a.last
			continue
		}
		t := r.tokens[j]
		if strings.HasPrefix(t.XPOS, "VB") && t.UPOS != "NOUN" && t.Rel != "amod" || t.Form == ";" {
			break
		}
		if t.Form == "," {
			if end > 0 || j > at+1 {
				end = max(end, j-1)
			}
			if _, more := r.amountAt(j + 1); !more {
				break
			}
		}
		if strings.HasPrefix(t.XPOS, "NN") || t.XPOS == "PRP" {
			end = j
		}
	}
	if end > 0 && r.word(end+1) == "," {
		end++
	}
	return end
}

// listable reports that a count goes on a list: it is not what another verb
// counts ("12 people killed, 30 people injured").
func (r *reader) listable(i int) bool {
	return states[r.word(i)] == none && harms[r.lemma(i)] == none
}

// statement reads what a word says of how many people.
func (r *reader) statement(i int) []told {
	w, lemma, tag := r.word(i), r.lemma(i), r.tokens[i].XPOS
	verb := strings.HasPrefix(tag, "VB") || r.numeric(i+1) && i > 0 || strings.HasSuffix(w, "ed") && harms[lemma] != none
	switch {
	case slaughters[w] && r.word(i+1) == "of" && tag != "VBN" && tag != "VBD":
		if g := r.after(i+1, 1); g != nil && (g.noun != "" || g.Min < 1900 || g.Min > 2100) { // "the massacre of 1988"
			return r.of(dead, g)
		}
	case suffers[lemma] != none && verb:
		return r.of(suffers[lemma], r.subject(i))
	case harms[lemma] != none && verb && (tag != "JJ" || states[w] == none):
		return r.harmed(i, harms[lemma])
	case states[w] != none && r.word(i+1) == "or" && states[r.word(i+2)] != none:
		return r.either(i)
	case states[w] != none && r.word(i-1) == "or" && states[r.word(i-2)] != none:
		return nil
	case states[w] != none:
		return r.of(states[w], r.stated(i))
	case w == "death" && r.word(i-1) == "to" && i > 1 && strings.HasPrefix(r.tokens[i-2].XPOS, "VB"): // "stabbed to death"
		if r.passive(i-2) || r.tokens[i-2].XPOS == "VBN" {
			return r.of(dead, r.subject(i-2))
		}
		return r.of(dead, r.after(i-2, 4))
	case nouns[lemma] != none && (lemma != "injury" || r.countedNoun(i) != nil):
		return r.of(nouns[lemma], r.countedNoun(i))
	case lemma == "casualty" && r.none(i):
		return []told{{group: group{first: i, last: i}, harm: dead}, {group: group{first: i, last: i}, harm: hurt}}
	case w == "victims" && r.lemma(i-2) == "claim":
		return r.of(dead, r.before(i+1, 1))
	case lemma == "life":
		return r.of(dead, r.lives(i))
	case lemma == "toll" && !verb, (w == "number" || w == "count") && r.word(i+1) == "of" && r.ofHarm(i+2) != none:
		return r.risen(i)
	case (lemma == "injury" || lemma == "wound" || lemma == "burn") && !verb, w == "condition" && r.near(i, "critical", "serious", "stable", "grave"), w == "hospital" && (r.near(i, "take", "rush", "admit", "airlift", "treat") || r.word(i-1) == "in" && r.near(i, "remain", "be", "lie")):
		return r.of(hurt, r.taken(i))
	case lemma == "lose" && verb && !bodily[r.lemma(i+2)]:
		if g := r.after(i, 2); g != nil && people[g.noun] && !g.single {
			return r.of(dead, g)
		}
	}
	return nil
}

func (r *reader) of(h harm, g *group) []told {
	if g == nil {
		return nil
	}
	return []told{{group: *g, harm: h}}
}

// harmed reads a verb of harm: whom it is done to stands before a passive and
// behind an active verb.
func (r *reader) harmed(i int, h harm) []told {
	if r.word(i-1) == "or" && (harms[r.lemma(i-2)] != none || states[r.word(i-2)] != none) || r.word(i+1) == "off" || r.unreal(i) {
		return nil
	}
	if r.word(i+1) == "or" && harms[r.lemma(i+2)] != none {
		return r.either(i)
	}
	if r.passive(i) {
		return r.of(h, r.subject(i))
	}
	if g := r.after(i, 5); g != nil {
		if self := strings.HasSuffix(r.word(i+1), "self"); self && g.first > i+1 {
			g = &group{g.Plus(one), i, g.last, g.noun, false}
		}
		return r.of(h, g)
	}
	if g := r.before(i, 2); g != nil && r.tokens[i].XPOS != "VBG" && !g.single {
		return r.of(h, g) // "Two killed in air strike"
	}
	return nil
}

// unreal reports a verb that only could happen, is threatened or meant to.
func (r *reader) unreal(i int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		switch r.word(j) {
		case "could", "would", "should", "not", "n't", "never":
			return true
		case "to":
			return j == i-1 && !strings.HasSuffix(r.word(j-1), "ed") || j == i-1 && r.near(j, "threaten", "plan", "want", "try", "vow", "plot", "attempt", "refuse")
		}
	}
	return false
}

// passive reports a verb with a form of "be" before it, other verbs of harm
// and adverbs between.
func (r *reader) passive(i int) bool {
	if r.tokens[i].XPOS == "VBG" {
		return false
	}
	for j := i - 1; j >= max(0, i-6); j-- {
		switch w := r.word(j); {
		case w == "was" || w == "were" || w == "been" || w == "are" || w == "is" || w == "being" || w == "be" || w == "got" || w == "get":
			return true
		case r.tokens[j].UPOS == "ADV", w == "and", w == "or", harms[r.lemma(j)] != none, w == "shot", w == "stabbed", w == "to", w == "beaten", w == "feared", w == "reported", w == "believed", w == "reportedly":
		default:
			return false
		}
	}
	return false
}

// subject finds the count that a verb says something of: the last one before
// it, with no other verb of its own kind between.
func (r *reader) subject(i int) *group {
	if r.unreal(i) {
		return nil
	}
	if g := r.before(i, 14); g != nil {
		return g
	}
	return nil
}

// before gives the last group that ends no more than reach tokens before a
// token, and that no other verb has taken.
func (r *reader) before(i, reach int) *group {
	for k := len(r.groups) - 1; k >= 0; k-- {
		g := &r.groups[k]
		if g.last >= i {
			continue
		}
		if i-g.last > reach || r.cut(g.last+1, i) {
			return nil
		}
		if g.last+1 < i && slices.Contains([]string{"by", "in", "at", "on", "with", "for", "from"}, r.word(g.first-1)) && k > 0 && i-r.groups[k-1].last <= reach {
			continue // "three people in two cars were killed"
		}
		return g
	}
	return nil
}

// cut reports a finite verb that says something else between two tokens.
func (r *reader) cut(from, to int) bool {
	for j := from; j < to; j++ {
		t := r.tokens[j]
		switch {
		case t.Form == ";":
			return true
		case t.UPOS == "AUX", harms[r.lemma(j)] != none, suffers[r.lemma(j)] != none:
		case (t.XPOS == "VBD" || t.XPOS == "VBZ" || t.XPOS == "VBP") && t.UPOS == "VERB":
			switch r.word(j) {
			case "were", "was", "are", "had", "have", "has", "shot", "feared", "reported", "got", "stabbed", "beaten", "confirmed", "may", "left":
			default:
				return !strings.HasPrefix(t.Rel, "acl")
			}
		}
	}
	return false
}

// after gives the group that begins within reach behind a token, no verb or
// comma between.
func (r *reader) after(i, reach int) *group {
	for k := range r.groups {
		g := &r.groups[k]
		if g.last <= i || g.first <= i && g.last <= i+1 {
			continue
		}
		if g.first <= i || g.first-i > reach {
			return nil
		}
		for j := i + 1; j < g.first; j++ {
			w := r.word(j)
			if w == "by" || w == "in" || w == "on" || w == "at" || w == "with" || w == "," || strings.HasPrefix(r.tokens[j].XPOS, "VB") && harms[r.lemma(j)] == none && w != "dead" {
				return nil
			}
		}
		return g
	}
	return nil
}

// stated reads "left 12 dead and 30 injured", "18 dead, 40 wounded", "shot dead
// five villagers", "were shot dead".
func (r *reader) stated(i int) *group {
	switch {
	case r.word(i-1) == "the" && (r.word(i+1) == "were" || r.word(i+1) == "are"): // "the dead were three nuns and a guard"
		return r.after(i+1, 1)
	case r.word(i-1) == "the" || r.word(i) == "dead" && r.word(i+1) == "sea":
		return nil
	case r.word(i) == "dead" && (r.word(i-1) == "shot" || r.lemma(i-1) == "shoot" || r.lemma(i-1) == "gun" || r.lemma(i-1) == "strike" || r.lemma(i-1) == "find"):
		g, told := r.after(i, 4), r.before(i-1, 1)
		if g != nil && !r.passive(i-1) && (told == nil || g.first == i+1) {
			return g
		}
		return r.before(i-1, 14)
	case r.word(i-1) == "left" || r.word(i-1) == "leaving": // "left dead"
		return nil
	}
	if g := r.before(i, 3); g != nil && !g.single && (g.last == i-1 || r.tokens[i-1].UPOS == "ADV" || r.tokens[i-1].UPOS == "AUX") {
		return g
	}
	if g := r.before(i, 3); g != nil && g.single && r.near(i, "leave") {
		return g
	}
	if g := r.after(i, 1); strings.HasSuffix(r.word(i), "ed") && g != nil && !g.single {
		return g // a verb that the tagger took for an adjective
	}
	return nil
}

// countedNoun reads "three deaths", "no deaths or injuries", "six bodies",
// "the bodies of six men".
func (r *reader) countedNoun(i int) *group {
	for k := range r.groups {
		g := &r.groups[k]
		if g.first < i && g.last >= i && (g.last == i || r.word(i+1) == "or" || r.word(i+1) == "and") && !g.single {
			return &group{g.Range, g.first, i, g.noun, false}
		}
		if g.last < i && r.none(i) && i-g.last <= 2 {
			return &group{first: g.first, last: i}
		}
	}
	if r.none(i) {
		return &group{first: i, last: i}
	}
	if (r.word(i) == "death" || r.word(i) == "injury") && r.word(i+1) == "of" {
		return r.after(i+1, 1)
	}
	if (r.word(i) == "bodies" || r.word(i) == "remains" || r.word(i) == "corpses" || r.word(i) == "deaths" || r.word(i) == "killing") && r.word(i+1) == "of" {
		return r.after(i+1, 1)
	}
	return nil
}

// none reports a noun that is denied: "no casualties", "no reports of injuries", "without casualties".
func (r *reader) none(i int) bool {
	for j := i - 1; j >= max(0, i-5); j-- {
		switch r.word(j) {
		case "no", "without", "not", "n't":
			return true
		case "word", "information", "details", "news":
			return false // "no word on casualties": not known
		case "of", "or", "any", "immediate", "reports", "report", "deaths", "injuries", "casualties", "fatalities", "serious", "other", "reported", "on", "known", "cause", "caused", "causing", "result", "in", "have":
		default:
			return false
		}
	}
	return false
}

// lives reads "claimed 18 lives", "claimed the lives of 14 people", "40
// people lost their lives".
func (r *reader) lives(i int) *group {
	if !r.near(i, "claim", "take", "cost", "lose") {
		return nil
	}
	if r.word(i+1) == "of" {
		return r.after(i+1, 1)
	}
	for k := range r.groups {
		if g := &r.groups[k]; g.last == i {
			return g
		}
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		if r.lemma(j) == "lose" {
			return r.subject(j)
		}
	}
	return nil
}

// taken reads who suffered injuries, was taken to hospital, is in critical
// condition: the count before.
func (r *reader) taken(i int) *group {
	if r.none(i) {
		return &group{first: i, last: i}
	}
	for j := i - 1; j >= max(0, i-8); j-- {
		switch r.lemma(j) {
		case "suffer", "sustain", "receive", "take", "rush", "admit", "treat", "airlift", "be", "remain", "lie":
			if g := r.before(j, 8); g != nil && !r.unreal(j) {
				return g
			}
			return nil
		}
	}
	return nil
}

func (r *reader) near(i int, lemmas ...string) bool {
	for j := max(0, i-6); j < min(len(r.tokens), i+4); j++ {
		if slices.Contains(lemmas, r.lemma(j)) {
			return true
		}
	}
	return false
}

// ofHarm tells whom "the number of dead" counts.
func (r *reader) ofHarm(i int) harm {
	for j := i; j < i+3; j++ {
		w := r.word(j)
		switch {
		case states[w] != none:
			return states[w]
		case w == "deaths" || w == "victims" || w == "fatalities" || w == "killed":
			return dead
		case w == "injuries":
			return hurt
		}
	}
	return none
}

// risen reads "the death toll rose to 15", "a toll of 15", "the number of
// injured has reached 140".
func (r *reader) risen(i int) []told {
	h := dead
	if r.word(i+1) == "of" && (r.word(i) == "number" || r.word(i) == "count") {
		h = r.ofHarm(i + 2)
	}
	for j := i + 1; j < len(r.tokens) && j <= i+10; j++ {
		switch r.word(j) {
		case "to", "of", "at", "reached", "hit", "exceeded", "exceeds", "passed", "topped", "stands", "reaches", "is", "was", "surpassed":
			if n, k, ok := r.bounded(j + 1); ok && !notPeople[r.lemma(k)] {
				n, k = r.differing(n, k)
				return []told{{group: group{n, j + 1, k - 1, "", false}, harm: h}}
			}
		}
	}
	return nil
}
