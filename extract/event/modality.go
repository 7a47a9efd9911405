package event

import (
	"slices"
	"strings"

	"casus/extract/news"
)

// What the codebook's operators and turns say that is no modality of an event.
const (
	notHappened = "not"
	refused     = "refused" // its doer says that he will not do it
	tried       = "tried"   // its doer tries to
)

// verdictAt looks a word up among those that change what stands under them.
func (s *scene) verdictAt(t tree, i int) (string, bool) {
	if p := t.child(i, "compound:prt"); p >= 0 {
		if op, ok := s.verdict[t.lemma(i)+" "+t.lemma(p)]; ok {
			return op.Modality, true
		}
	}
	op, ok := s.verdict[t.lemma(i)]
	if x := t.tokens[i].XPOS; !ok && (x == "VBG" || x == "JJ") { // "unwilling", whatever the lemmatiser made of it
		op, ok = s.verdict[strings.ToLower(t.tokens[i].Form)]
	}
	return op.Modality, ok
}

// modality decides whether what a trigger says has happened, and by which
// word: its own auxiliaries and negation first, then what governs it, up to
// the clause that speaks. Who is somebody ("the opposition") governs nothing. A
// hostile act that is tried is done.
func (s *scene) modality(sent, tok int, nominal, hostile bool) (string, string) {
	t := s.trees[sent]
	said := func(i int) string { return "“" + t.tokens[i].Form + "”" }
	cur := tok
	for steps := 0; steps < 8; steps++ {
		if m, i := s.ownVerdict(t, cur, cur == tok && nominal); i >= 0 && !(cur != tok && s.presupposed(t, tok, cur, nominal && hostile)) {
			return m, said(i)
		}
		h := t.head(cur)
		if h < 0 {
			break
		}
		if cur != tok && s.presupposed(t, tok, cur, nominal && hostile) {
			break
		}
		if no := t.noneOf(h); t.base(cur) == "ccomp" && no >= 0 { // "no group has said that it"
			return notHappened, said(no)
		}
		governs, goOn := t.governs(cur, h)
		if governs && !(nominal && cur == tok && (s.performs(t, tok, h) || t.base(cur) == "obj" && t.lemma(h) == "defend")) {
			m, ok := s.verdictAt(t, h)
			switch {
			case !ok, t.actors[h], t.says(h), m == notHappened && spurned[t.lemma(h)] && nominal && hostile && s.pointsBack(t, tok), t.base(cur) == "ccomp" && t.reported(cur, m), m == tried && hostile:
			case m == tried:
				return news.Planned, said(h)
			default:
				return m, said(h)
			}
		}
		if !goOn {
			break
		}
		cur = h
	}
	return news.Occurred, ""
}

// reported reports a clause that only tells what was, though its verb can ask for,
// plan or threaten something: "told AFP that it had", "insists that they fled".
func (t tree) reported(v int, modality string) bool {
	switch modality {
	case news.Planned, news.Threatened:
		return t.past(v)
	case news.Requested:
		return t.past(v) || t.finite(v) && t.child(v, "aux") < 0
	}
	return false
}

// presupposed reports a deed of violence that the words take for granted, whatever is
// said to be or not to be of it: "gave no details of the attack", "must not forget the
// murder of". What befalls or is made of it may be denied: "the attack did not take place".
func (s *scene) presupposed(t tree, n, v int, deed bool) bool {
	return deed && !(t.head(n) == v && (s.carries(t, v) || befalls[t.lemma(v)])) && s.pointsBack(t, n)
}

// spurned are words for what one is against: who rejects the murder of somebody condemns it.
var spurned = setOf("reject rejection oppose opposition")

// befalls are verbs that say of a deed that it happened.
var befalls = setOf("happen occur take come follow ensue materialize materialise succeed fail be have")

// says reports a verb that says what something is: "called the raid a crime"
// asks for none.
func (t tree) says(v int) bool {
	x := t.child(v, "xcomp")
	return callings[t.lemma(v)] && x >= 0 && !t.isVerb(x)
}

// past reports a verb in the past tense or the perfect: "announced that it had provided".
func (t tree) past(v int) bool {
	if t.tokens[v].XPOS == "VBD" {
		return true
	}
	for _, c := range t.children[v] {
		if t.base(c) == "aux" && t.lemma(c) == "have" && c < v {
			return true
		}
	}
	return false
}

// told reports a verb in the simple past, active or passive, by a form that
// can be nothing else: not "grant", whatever the tagger says.
func (t tree) told(v int) bool {
	aux := t.child(v, "aux:pass")
	return t.tokens[v].XPOS == "VBD" && !strings.EqualFold(t.tokens[v].Form, t.lemma(v)) || aux >= 0 && t.tokens[aux].XPOS == "VBD" && t.child(v, "aux") < 0
}

// noneOf finds the "no" of a verb's subject: "no group has said", "nobody says".
func (t tree) noneOf(v int) int {
	subject := t.child(v, "nsubj")
	if subject < 0 {
		return -1
	}
	switch t.lemma(subject) {
	case "nobody", "none", "neither":
		return subject
	}
	if no := t.child(subject, "det"); no >= 0 && t.lemma(no) == "no" {
		return no
	}
	return -1
}

// performs reports a speech act that its light verb performs, not promises
// ("offered her condolences"), and what is done by an order.
func (s *scene) performs(t tree, n, v int) bool {
	if !s.carries(t, v) {
		return false
	}
	if t.lemma(v) == "order" { // what somebody in power orders, he does: "ordered the release of"
		return true
	}
	for _, c := range t.candidates(n) {
		return c.kind.Speech || c.kind.Responds
	}
	return false
}

// governs reports whether a word's head says of it whether it happened, and
// whether the head's own verdict holds for it too.
func (t tree) governs(i, h int) (governs, goOn bool) {
	verb := t.isVerb(h) || t.tokens[h].UPOS == "ADJ"
	switch base := t.base(i); base {
	case "obj", "xcomp":
		return true, true
	case "nsubj":
		return verb, verb && !t.isVerb(i)
	case "ccomp":
		return true, false
	case "obl":
		p := t.preposition(i)
		return p == "for" || p == "to" || p == "of" || p == "from" || p == "about" || p == "in" || p == "with" || p == "on", p == "under" || p == "in" && !t.isVerb(i)
	case "acl":
		if t.rel(i) == "acl:relcl" && (t.told(i) || t.past(i)) {
			return false, false // "to hunt rebels who killed", "who have killed": they did
		}
		return true, t.lemma(h) != ""
	case "advcl":
		if m := t.child(i, "mark"); m >= 0 && m < i {
			switch t.lemma(m) {
			case "in", "of", "about", "from", "for", "to":
				return true, false // "interested in boosting", "accused of sending"
			}
		}
		return false, false
	case "conj":
		return false, t.isVerb(h) == t.isVerb(i) && !(t.past(i) && !t.past(h))
	case "nmod":
		p := t.preposition(i)
		return p == "of" || p == "for" || p == "to", p == "of"
	}
	return false, false
}

// ownVerdict looks at what hangs on the word itself: "could", "not", "if",
// "planned", "no".
func (s *scene) ownVerdict(t tree, i int, nominal bool) (string, int) {
	if not := s.negation(t, i); not >= 0 && !nominal {
		if s.willed(t, i) {
			return refused, not
		}
		return notHappened, not
	}
	for _, c := range t.children[i] {
		lemma := t.lemma(c)
		switch t.base(c) {
		case "aux":
			if m, ok := s.verdictAt(t, c); ok {
				if m == news.Hypothetical && s.reportedWould(t, i, c) {
					m = news.Planned
				}
				return m, c
			}
		case "advmod", "det", "cc":
			if m, ok := s.verdictAt(t, c); ok {
				return m, c
			}
		case "amod":
			if nominal {
				if m, ok := s.verdictAt(t, c); ok {
					return m, c
				}
			}
		case "mark":
			switch lemma {
			case "if", "unless", "whether", "lest":
				return news.Hypothetical, c
			case "without":
				return notHappened, c
			case "to":
				if m, at := s.infinitive(t, i, c); at >= 0 {
					return m, at
				}
			}
		case "case":
			if nominal && (lemma == "without" || lemma == "against" && t.base(i) == "nmod") {
				return notHappened, c
			}
		}
	}
	if t.base(i) == "advcl" && t.inOrder(i) {
		return news.Hypothetical, i
	}
	return "", -1
}

// infinitive tells what "to" before a verb says of it: that it is meant to be, or
// what for.
func (s *scene) infinitive(t tree, i, to int) (string, int) {
	if be := t.isTo(i, to); be >= 0 {
		return news.Planned, be
	}
	if h := t.head(i); t.base(i) == "advcl" && !ranks[t.lemma(h)] {
		if m, ok := s.verdictAt(t, h); ok && t.tokens[h].UPOS == "ADJ" {
			return m, h // "are due to meet"
		}
		if contacts[t.lemma(h)] && slices.ContainsFunc(t.candidates(i), func(c candidate) bool { return c.kind.Speech || c.kind.Responds || c.kind.Root == "SUPPORT" }) {
			return "", -1 // "wrote to congratulate him"
		}
		if motion[t.lemma(h)] { // "flew to Minsk to sign a treaty"
			if m, at := s.ownVerdict(t, h, false); at >= 0 {
				return m, at
			}
			return news.Planned, to
		}
		return news.Hypothetical, to
	}
	if h := t.head(i); h < 0 || t.base(i) == "acl" && t.head(h) < 0 && t.actors[h] { // "Government to detain journalists"
		return news.Planned, to
	}
	return "", -1
}

// isTo finds the "is" of what is to be: "he is to stand trial", "they are to
// meet"; -1 for none. What "was to" be is told in hindsight as well.
func (t tree) isTo(v, to int) int {
	if to+1 != v && t.child(v, "aux:pass") != to+1 || to == 0 || t.lemma(v) == "blame" {
		return -1
	}
	for be := to - 1; be >= max(0, to-3); be-- {
		if x := t.tokens[be].XPOS; t.lemma(be) == "be" && (x == "VBZ" || x == "VBP") && (t.head(be) == v || t.head(v) == be) {
			return be
		}
		if u := t.tokens[be].UPOS; u != "ADV" && u != "PART" {
			return -1
		}
	}
	return -1
}

// contacts are verbs of speaking to somebody, which what is said follows.
var contacts = setOf("telephone phone call ring write cable tweet message contact")

// reportedWould reports "would" that is a "will" told: "said it would impose".
func (s *scene) reportedWould(t tree, v, aux int) bool {
	h := t.head(v)
	if t.lemma(aux) != "would" && t.lemma(aux) != "'d" || t.base(v) != "ccomp" && t.base(v) != "conj" || h < 0 {
		return false
	}
	if t.base(v) == "conj" {
		return h < v && t.isVerb(h) && t.child(h, "aux") >= 0 && s.reportedWould(t, h, t.child(h, "aux"))
	}
	for _, c := range t.children[v] { // "would ... if"
		if m := t.child(c, "mark"); t.base(c) == "advcl" && m >= 0 && t.lemma(m) == "if" {
			return false
		}
	}
	return s.said[t.lemma(h)]
}

// negation finds the "not" of a verb, -1 where there is none.
func (s *scene) negation(t tree, i int) int {
	for _, c := range t.children[i] {
		if base := t.base(c); base == "advmod" || base == "aux" || base == "cc" {
			if m, ok := s.verdictAt(t, c); ok && m == notHappened {
				return c
			}
		}
	}
	return -1
}

// willed reports "will", "shall", "would" before a verb.
func (s *scene) willed(t tree, i int) bool {
	for _, c := range t.children[i] {
		switch t.lemma(c) {
		case "will", "shall", "would", "'ll", "wo":
			return t.base(c) == "aux" && c < i
		}
	}
	return false
}

// ranks are the words after which "to" tells what was done: "the first to send".
var ranks = map[string]bool{"first": true, "second": true, "third": true, "last": true, "latest": true, "only": true, "quick": true, "slow": true, "late": true}

// inOrder reports "in order to", "so as to" before the verb.
func (t tree) inOrder(i int) bool {
	return i >= 2 && t.lemma(i-1) == "to" && (t.lemma(i-2) == "order" || t.lemma(i-2) == "as")
}

// attribute finds in whose words the event is told: the speaker of the
// clause that it stands in, or of "according to".
func (s *scene) attribute(cl *claim) {
	t := s.trees[cl.sent]
	cur := cl.tok
	for steps := 0; steps < 10 && cur >= 0; steps++ {
		if who, verb := s.speaker(cl.sent, cur); who != nil {
			s.setAttribution(cl, who, verb)
			return
		}
		cur = t.head(cur)
	}
}

// speaker gives who says the clause of a token, and the verb's token.
func (s *scene) speaker(sent, tok int) (*filler, int) {
	t := s.trees[sent]
	h := t.head(tok)
	if h >= 0 && (t.base(tok) == "ccomp" || t.base(tok) == "parataxis") && s.said[t.lemma(h)] {
		if subj := t.surfaceSubject(h); subj >= 0 {
			if fs := s.actorsAt(sent, subj, 0); len(fs) > 0 {
				return &fs[0], h
			}
		}
	}
	for _, c := range t.children[tok] {
		switch {
		case t.base(c) == "parataxis" && s.said[t.lemma(c)]:
			if subj := t.surfaceSubject(c); subj >= 0 {
				if fs := s.actorsAt(sent, subj, 0); len(fs) > 0 {
					return &fs[0], c
				}
			}
		case t.base(c) == "obl" && strings.EqualFold(t.preposition(c), "according"):
			if fs := s.actorsAt(sent, c, 0); len(fs) > 0 {
				return &fs[0], c
			}
		}
	}
	return nil, -1
}

func (s *scene) setAttribution(cl *claim, who *filler, verb int) {
	t := s.trees[cl.sent]
	lemma := t.lemma(verb)
	if strings.EqualFold(t.preposition(verb), "according") {
		lemma = "according to"
	}
	cl.attribution = &news.Attribution{Span: who.Span, Actor: who.Actor, Name: who.Name, Verb: lemma, Quoted: s.quoted(cl), Standing: s.standing(cl, who)}
}

// quoted reports a trigger between quotation marks.
func (s *scene) quoted(cl *claim) bool {
	open := false
	for i, tok := range s.trees[cl.sent].tokens {
		if i == cl.tok {
			return open
		}
		switch tok.Form {
		case "“", "``":
			open = true
		case "”", "''":
			open = false
		case "\"":
			open = !open
		}
	}
	return false
}

// standing says what a speaker's word is worth: as an official, as a party
// to the event, as a witness, an expert or a medium.
func (s *scene) standing(cl *claim, who *filler) string {
	for _, f := range append(append([]filler{}, cl.source...), cl.target...) {
		if f.Actor == who.Actor {
			return "party"
		}
	}
	switch who.Sector {
	case "GOV", "MIL", "COP", "JUD", "LEG", "SPY":
		return "official"
	case "MED":
		return "media"
	}
	words := strings.ToLower(s.in.Article.Words(who.Span))
	for _, k := range []string{"witness", "expert", "analyst"} {
		if strings.Contains(words, k) {
			if k == "analyst" {
				return "expert"
			}
			return k
		}
	}
	return "unknown"
}
