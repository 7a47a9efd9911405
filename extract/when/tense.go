package when

import "strings"

// What a verb form says of the time of what is told with it.
type tense int

const (
	unsaid  tense = iota
	present       // of running text: "the trial opens on"
	past
	ahead
)

// plans are words that put what hangs on them in the future: "is due on",
// "scheduled for", "plans to".
var plans = map[string]bool{
	"schedule": true, "due": true, "slate": true, "plan": true, "expect": true, "intend": true, "upcoming": true, "likely": true,
}

// tense tells the tense of the clause that the expression at a token stands in.
func (r *reader) tense(i int) tense {
	for steps := 0; steps < 8 && i >= 0 && i < len(r.tokens); steps++ {
		if t := r.tenseAt(i); t != unsaid {
			return t
		}
		i = r.tokens[i].Head
	}
	return unsaid
}

// tenseAt tells what a word's own form and auxiliaries say.
func (r *reader) tenseAt(i int) tense {
	t := r.tokens[i]
	lemma := strings.ToLower(t.Lemma)
	if !strings.HasPrefix(t.XPOS, "VB") && t.UPOS != "VERB" && r.auxiliary(i) == "" {
		if plans[lemma] && t.UPOS == "ADJ" {
			return ahead
		}
		return unsaid
	}
	planned := plans[lemma] || lemma == "set" && (r.at(i+1) == "to" || r.at(i+1) == "for")
	switch aux := r.auxiliary(i); aux {
	case "will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "can", "could", "should", "must":
		return ahead
	case "have", "had", "has", "'ve", "’ve", "was", "were", "did":
		if planned && t.XPOS == "VBN" && aux != "had" && aux != "have" && aux != "has" {
			return ahead // "the vote was scheduled for Sunday"
		}
		return past
	case "to":
		return r.infinitive(i)
	case "is", "are", "am", "'s", "'re", "’re", "’s", "be":
		if t.XPOS == "VBG" || planned || t.XPOS != "VBN" {
			return ahead // "is meeting", "is on Sunday"
		}
		return unsaid
	}
	switch {
	case t.XPOS == "VBD":
		return past
	case planned && t.XPOS == "VBN":
		return ahead
	case t.XPOS == "VBN" && (strings.HasPrefix(t.Rel, "acl") || t.Rel == "advcl"):
		return past // "the mission, launched in July, will"
	case t.XPOS == "VBZ" || t.XPOS == "VBP":
		if r.body && programmed[lemma] {
			return present
		}
		return past // headlines tell in the present
	}
	return unsaid
}

// programmed are verbs whose present tells of what is on a programme.
var programmed = map[string]bool{
	"begin": true, "start": true, "open": true, "end": true, "expire": true, "resume": true, "meet": true, "vote": true, "go": true, "travel": true, "arrive": true,
	"leave": true, "fly": true, "visit": true, "return": true, "host": true, "close": true, "run": true, "take": true, "hold": true, "elect": true, "conclude": true, "last": true,
}

// infinitive tells what "to" and a verb say: what is still to be done, but for
// what was tried, begun or failed.
func (r *reader) infinitive(i int) tense {
	h := r.tokens[i].Head
	if h < 0 || h >= len(r.tokens) {
		return ahead
	}
	switch strings.ToLower(r.tokens[h].Lemma) {
	case "fail", "manage", "begin", "start", "continue", "try", "attempt", "decline", "refuse", "have", "use", "first", "seem", "appear", "allege", "say", "know", "believe":
		return unsaid
	}
	return ahead
}

// auxiliary gives the word that carries a verb's tense: its first auxiliary or
// copula, "to" of an infinitive; "" for none.
func (r *reader) auxiliary(i int) string {
	for j := max(0, i-12); j < i; j++ {
		t := r.tokens[j]
		if t.Head == i && (strings.HasPrefix(t.Rel, "aux") || t.Rel == "cop" || t.Rel == "mark" && r.words[j] == "to") {
			return r.words[j]
		}
	}
	return ""
}
