package event

import (
	"cmp"
	"slices"
	"strings"

	"casus/extract/codebook"
	"casus/extract/news"
)

// claim is what one trigger in one sentence says happened.
type claim struct {
	unlike    string                 // a filler's word that shows another sense of the trigger
	worded    map[codebook.Slot]bool // slots that have one of the words that the trigger asks for
	cand      candidate
	sent, tok int
	tokens    []int

	source, target, others []filler
	weapon                 []news.Span
	place                  *news.Place
	date                   *news.Dated
	heard                  bool // its date is that of who tells it: "said on Monday"
	inner                  *claim
	occasions              []*claim
	addressed              bool // its target is none of its arguments: see address
	about                  bool // has an occasion that is no claim of its own ("the incident")

	modality    string
	modalityWhy string
	attribution *news.Attribution
	alleged     bool // only what somebody is accused of, or denies
	definite    bool // "the attack": may point back
	nominal     bool
	innerOf     *claim
	weak        string // what it lacks to be an event of its own
	why         []string
}

// filler is a participant and the token of the phrase that it stands in.
type filler struct {
	news.Participant
	tok int
	fn  codebook.Function
}

// claim evaluates the trigger at a token, once; nil where there is none.
func (s *scene) claim(sent, tok int) *claim {
	if cl, done := s.memo[sent][tok]; done {
		return cl
	}
	s.memo[sent][tok] = nil // an event is never its own argument
	if s.taken[sent][tok] || s.inName(sent, tok) {
		return nil
	}
	var weak *claim
	why, kind := "", ""
	var toks []int
	for _, cand := range s.trees[sent].candidates(tok) {
		cl, reason := s.build(sent, tok, cand)
		if reason == "" && cl.weak == "" {
			s.memo[sent][tok] = cl
			return cl
		}
		if reason == "" && weak == nil {
			weak = cl
		}
		if reason != "" && why == "" {
			why, kind, toks = reason, cand.kind.ID, cand.tokens
		}
	}
	if weak != nil {
		s.memo[sent][tok] = weak
	} else if why != "" {
		s.skip(sent, toks, kind, why)
	}
	return weak
}

// inName reports a noun of a body's name: nobody cooperates in "the Organization of
// Islamic Cooperation".
func (s *scene) inName(sent, tok int) bool {
	return s.trees[sent].tokens[tok].UPOS == "PROPN" && slices.ContainsFunc(s.told[sent], func(m news.Mention) bool {
		if m.First > tok || tok > m.Last || m.First == m.Last || !m.Named || m.Actor == "" {
			return false
		}
		return m.Type != news.Person && m.Type != news.Country && m.Type != news.PlaceType && m.Type != news.People
	})
}

// build fills a candidate's slots; the reason says why it is no event.
func (s *scene) build(sent, tok int, cand candidate) (*claim, string) {
	t := s.trees[sent]
	cl := &claim{worded: map[codebook.Slot]bool{}, cand: cand, sent: sent, tok: tok, tokens: cand.tokens, nominal: cand.trigger.POS == codebook.Noun}
	if why := s.wording(t, cand); why != "" {
		return nil, why
	}
	cl.definite = cl.nominal && s.pointsBack(t, tok)
	args := s.arguments(sent, cl)
	for _, a := range args {
		s.put(cl, a)
	}
	s.receive(cl, args)
	s.strike(cl, args)
	if cl.unlike != "" {
		return nil, "“" + cl.unlike + "” shows another sense"
	}
	if why := s.demanded(cl); why != "" {
		return nil, why
	}
	cl.weak = s.lacking(cl)
	if cl.cand.trigger.Frame[codebook.Itself] != "" { // what befalls who did it says nothing of whether he did
		cl.modality = news.Occurred
		if m, i := s.ownVerdict(t, tok, true); i >= 0 {
			cl.modality, cl.modalityWhy = m, "“"+t.tokens[i].Form+"”"
		}
	} else {
		cl.modality, cl.modalityWhy = s.modality(sent, tok, cl.nominal, cand.kind.Root == "ASSAULT" || cand.kind.Root == "COERCE" || cand.kind.ID == "coup")
	}
	s.balance(cl)
	s.address(cl, args)
	s.turn(cl)
	return cl, ""
}

// receive finds to whom a thing is given or returned where the tree has hung that on
// the thing: "returned bones, a mask and a bowl of clay to Peru".
func (s *scene) receive(cl *claim, args []arg) {
	tr := cl.cand.trigger
	if tr.POS != codebook.Verb || len(cl.target) > 0 || tr.Frame["to"] != codebook.Target || tr.Frame[codebook.Object] == codebook.Target || has(args, "to") {
		return
	}
	t := s.trees[cl.sent]
	for i := cl.tok + 1; i < len(t.tokens) && i < cl.tok+40; i++ {
		if t.isNoun(i) && t.preposition(i) == "to" && t.handed(i, cl.tok) {
			if s.put(cl, arg{"to", i}); len(cl.target) > 0 {
				return
			}
		}
	}
}

// handed reports a phrase that hangs on a verb by nouns alone, or by what was made with them.
func (t tree) handed(i, v int) bool {
	for n := 0; n < 8; n++ {
		h := t.head(i)
		switch {
		case h == v:
			return n > 0
		case h < 0, !t.isNoun(h) && t.tokens[h].UPOS != "SYM" && t.tokens[h].UPOS != "NUM" && t.tokens[h].UPOS != "PRON" && t.tokens[h].XPOS != "VBN" && t.tokens[h].XPOS != "JJR":
			return false
		}
		i = h
	}
	return false
}

// wording checks the words that a trigger wants, or does not want, beside it.
func (s *scene) wording(t tree, cand candidate) string {
	there := func(lemma string) bool { return t.words[lemma] }
	for _, w := range cand.trigger.Without {
		if there(w) {
			return "the sentence has “" + w + "”"
		}
	}
	if len(cand.trigger.With) > 0 && !slices.ContainsFunc(cand.trigger.With, there) {
		return "the sentence lacks “" + strings.Join(cand.trigger.With, "” or “") + "”"
	}
	if len(cand.trigger.Beside) > 0 && !t.below(cand.tokens, cand.trigger.Beside) {
		return "its phrase lacks “" + strings.Join(cand.trigger.Beside, "” or “") + "”"
	}
	return ""
}

// below reports one of the words among what hangs on the trigger.
func (t tree) below(trigger []int, words []string) bool {
	for i := range t.tokens {
		if t.is(i, words) && slices.ContainsFunc(trigger, func(k int) bool { return t.within(i, k) }) {
			return true
		}
	}
	return false
}

// pointsBack reports a noun phrase that may speak of what was told before:
// "the attack", "this meeting", "the killing of the envoy", "Monday's attack".
func (s *scene) pointsBack(t tree, n int) bool {
	for _, c := range t.children[n] {
		switch {
		case t.base(c) == "det":
			switch t.lemma(c) {
			case "the", "this", "that", "these", "those":
				return true
			case "a", "an", "another", "any", "no", "every", "each":
				return false
			}
		case t.rel(c) == "nmod:poss":
			return true
		}
	}
	return false
}

// arguments lists the phrases around a trigger by function.
func (s *scene) arguments(sent int, cl *claim) []arg {
	t, v := s.trees[sent], cl.tok
	switch cl.cand.trigger.POS {
	case codebook.Noun:
		args := append(t.nounArgs(v), t.behind(v)...)
		for _, k := range cl.tokens {
			if k != v && t.isNoun(k) { // "Israeli air raids", the adjective hung on "air"
				args = append(args, t.nounArgs(k)...)
			}
		}
		args = slices.DeleteFunc(args, func(a arg) bool { return slices.Contains(cl.tokens, a.tok) })
		if cl.cand.trigger.Frame[codebook.Itself] != "" {
			args = append(args, arg{codebook.Itself, v})
		}
		args = append(args, s.run(sent, v, args, cl.cand.kind.Reciprocal)...)
		if who, root := t.comesFor(v), cl.cand.kind.Root; who >= 0 && (!material[root] || root == "PROTEST") {
			args = append(args, t.spread([]arg{{lightSource(""), who}})...)
		}
		return s.deedArgs(sent, cl, append(args, s.borrowed(sent, v, args)...))
	case codebook.Adjective:
		if b := t.base(v); b == "amod" && t.head(v) >= 0 {
			return append(t.verbArgs(v), arg{codebook.Object, t.head(v)})
		}
	}
	args := t.verbArgs(v)
	own := args
	for _, k := range cl.tokens {
		if k != v && t.isNoun(k) { // "join forces with", "impose sanctions on"
			for _, a := range slices.Concat(t.nounArgs(k), t.makers(k), t.behind(k)) {
				if a.fn == codebook.Agent {
					a.fn = "by" // whose plan, protest, offer it is, not who does what the verb says
				}
				if a.fn != codebook.Possessor && a.fn != codebook.Compound && a.fn != codebook.Relational && !has(own, a.fn) {
					args = append(args, a)
				}
			}
		}
	}
	for _, k := range cl.tokens {
		if k != v && (t.isVerb(k) || t.base(k) == "xcomp") { // "tried to assassinate the mayor", "shot and wounded", "let free 70 rebels"
			for _, a := range t.ownArgs(k) {
				if a.fn == codebook.Object && t.base(k) == "acl" && cl.cand.trigger.Frame[a.fn] == codebook.Nothing && cl.cand.kind.Root == "SUPPORT" {
					a.fn = lightTarget // "reiterated its commitment to supporting Niger"
				}
				if a.fn != codebook.Subject && !has(own, a.fn) && !slices.Contains(cl.tokens, a.tok) {
					args = append(args, a)
				}
			}
		}
	}
	if f := cl.cand.trigger.Frame; f["to"] == codebook.Target && f[codebook.Object] != codebook.Target && !has(args, "to") {
		args = append(args, t.handedTo(v)...)
	}
	return disposed(cl.cand.trigger, append(args, t.overWhat(cl.cand.trigger, args)...))
}

// handedTo gives to whom a thing goes where the tree has hung the way in the
// thing: "returned dozens of old artifacts to Peru".
func (t tree) handedTo(v int) []arg {
	thing := t.child(v, "obj")
	for i := len(t.tokens) - 1; thing >= 0 && i > thing; i-- {
		if b := t.base(i); t.isNoun(i) && (b == "nmod" || b == "obl") && t.preposition(i) == "to" && t.within(i, thing) {
			return t.spread([]arg{{"to", i}})
		}
	}
	return nil
}

// overWhat finds what somebody is blamed for, charged with and so on where the tree has hung
// it on him: "blamed the rebels for the murder".
func (t tree) overWhat(tr *codebook.Trigger, args []arg) []arg {
	for _, a := range args {
		if tr.Frame[a.fn] != codebook.Target || a.fn != codebook.Object || !t.isNoun(a.tok) {
			continue
		}
		for _, c := range t.children[a.tok] {
			fn := codebook.Function(t.preposition(c))
			if c > a.tok && t.base(c) == "nmod" && tr.Frame[fn] == codebook.Occasion && !has(args, fn) && len(t.candidates(c)) > 0 {
				return []arg{{fn, c}}
			}
		}
	}
	return nil
}

// disposed lets whoever is "prepared to work with" others be the subject: the
// form is a passive's, but nobody prepares him.
func disposed(tr *codebook.Trigger, args []arg) []arg {
	if tr.Frame[codebook.Infinitive] != codebook.Inner || tr.Frame[codebook.Object] == codebook.Target || has(args, codebook.Subject) || !has(args, codebook.Infinitive) {
		return args
	}
	for i := range args {
		if args[i].fn == codebook.Object {
			args[i].fn = codebook.Subject
		}
	}
	return args
}

// run gives the actors among the modifiers before a noun, whatever the tree
// made of them: "Russia-China joint anti-terrorism drill".
func (s *scene) run(sent, n int, own []arg, reciprocal bool) []arg {
	t := s.trees[sent]
	var out []arg
	for i := n - 1; i >= 0 && i >= n-16; {
		tok := t.tokens[i]
		m, named := s.closes(sent, i)
		switch {
		case slices.ContainsFunc(own, func(a arg) bool { return a.tok == i }):
			i--
		case named && !t.isVerb(i):
			out = append([]arg{{codebook.Compound, m.Head}}, out...)
			i = m.First - 1
		case s.adjective(tok.Form):
			out = append([]arg{{codebook.Relational, i}}, out...)
			i--
		case tok.UPOS == "PROPN", tok.UPOS == "NOUN", tok.UPOS == "ADJ", tok.XPOS == "HYPH", tok.Form == "-", tok.Form == "–",
			reciprocal && len(out) > 0 && (t.lemma(i) == "and" || tok.Form == "," || tok.UPOS == "PUNCT" && i+1 < n): // "Lula (L) and Singh talk"
			i--
		default:
			return out
		}
	}
	return out
}

// closes gives the widest mention of an actor that ends at a token.
func (s *scene) closes(sent, tok int) (news.Mention, bool) {
	return s.widest(sent, func(m news.Mention) bool { return m.Last == tok })
}

func (s *scene) adjective(word string) bool {
	_, ok := s.places.Adjective(word)
	return ok
}

// borrowed gives an event noun the arguments of the verbs that carry it:
// "launched an attack on", "an attack carried out by", "came under attack
// from", "an attack which the group had planned".
func (s *scene) borrowed(sent, n int, own []arg) []arg {
	t := s.trees[sent]
	carried := n
	if h := t.head(n); t.base(n) == "conj" && h >= 0 && t.isNoun(h) {
		carried = h
	}
	var out []arg
	if h := t.head(n); h >= 0 && t.base(n) == "nmod" && t.preposition(n) == "of" && t.isNoun(h) && s.claim(sent, h) == nil && !(s.deed(t, n) && !runs[t.lemma(h)] && !quantities[t.lemma(h)] && !patients[t.lemma(h)]) {
		carried = h // "sent a message of condolence to", "launched a wave of attacks on"; not "gave details of the attack"
		for _, a := range append(t.nounArgs(h), t.behind(h)...) {
			if a.tok != n && a.fn != codebook.Compound && a.fn != codebook.Relational && a.fn != codebook.Infinitive {
				out = append(out, a)
			}
		}
		if patients[t.lemma(h)] { // "Kenya was the target of an attack"
			for _, c := range t.conjuncts(h) {
				if subject := t.child(c, "nsubj"); subject >= 0 {
					out = append(out, t.spread([]arg{{lightTarget, subject}})...)
				}
			}
		}
	}
	if h := t.head(n); h >= 0 && t.lemma(h) == "responsible" && t.preposition(n) == "for" { // "the gang is responsible for killings"
		if subject := t.child(h, "nsubj"); subject >= 0 {
			out = append(out, t.spread([]arg{{lightSource("perpetrator"), subject}})...)
		}
	}
	for v := range t.tokens {
		if v == n || !t.isVerb(v) || !s.carries(t, v) {
			continue
		}
		light, _ := s.light(t, v)
		for _, a := range t.verbArgs(v) {
			if (a.tok == carried || a.fn == codebook.Object && s.astray(t, v, a.tok, n)) && (a.fn == codebook.Object && !light.With || a.fn == "with" && light.With || a.fn == codebook.Subject && s.fromWhom(t, v) || a.fn == "under" || a.fn == "in" || a.fn == "to" && t.lemma(v) != "respond") {
				out = append(out, s.carried(t, v, carried, own)...)
				break
			}
		}
	}
	return out
}

// patients are nouns for whoever has something done to them.
var patients = map[string]bool{"victim": true, "target": true, "subject": true, "object": true, "recipient": true}

// runs are nouns for several deeds of one sort.
var runs = setOf("series wave spate string campaign spree act attempt kind type sort form rash round barrage chain succession pattern")

// fromWhom reports an inverted light verb that says whom its subject is from:
// "condolences came from Berlin".
func (s *scene) fromWhom(t tree, v int) bool {
	l, _ := s.light(t, v)
	return l.Inverted && has(t.verbArgs(v), "from")
}

// astray reports that a participle or relative clause which says who did a
// deed hangs on a noun that is none, and that n is the deed told last before
// it: "the attack on the embassy in Bishkek, plotted by".
func (s *scene) astray(t tree, v, object, n int) bool {
	if l, _ := s.light(t, v); l.Role == "" || n > v || t.modified(v) != object {
		return false
	}
	for i := v - 1; i > n; i-- {
		if i == object && len(t.candidates(i)) > 0 || t.isNoun(i) && s.deed(t, i) {
			return false
		}
	}
	return s.deed(t, n) && !s.deed(t, object)
}

// deed reports a noun that can name an act of violence.
func (s *scene) deed(t tree, n int) bool {
	return slices.ContainsFunc(t.candidates(n), func(c candidate) bool { return c.kind.Root == "ASSAULT" })
}

// carried turns the arguments of a light verb into those of its noun.
func (s *scene) carried(t tree, v, n int, own []arg) []arg {
	light, ok := s.light(t, v)
	if !ok {
		return nil
	}
	var out []arg
	for _, a := range t.verbArgs(v) {
		switch {
		case a.fn == codebook.Object && a.tok != n && t.passive(v) && t.lemma(v) == "engage": // "were engaged in talks"
			out = append(out, arg{lightSource(light.Role), a.tok})
		case a.tok == n || has(own, a.fn) || a.fn == codebook.Object:
		case a.fn == codebook.Subject && light.Inverted:
			out = append(out, arg{lightTarget, a.tok})
		case a.fn == codebook.Subject:
			out = append(out, arg{lightSource(light.Role), a.tok})
		case a.fn == codebook.Indirect:
			out = append(out, arg{lightTarget, a.tok})
		case a.fn == "from" && light.Inverted:
			out = append(out, arg{lightSource(""), a.tok})
		case a.fn != codebook.Clause && (a.fn != codebook.Infinitive || s.answers(t, n, a.fn)):
			out = append(out, a)
		}
	}
	return out
}

// answers reports a noun whose rules take a function for what it is about:
// "staged a sit-in to demand".
func (s *scene) answers(t tree, n int, fn codebook.Function) bool {
	return slices.ContainsFunc(t.candidates(n), func(c candidate) bool { return c.trigger.Frame[fn] == codebook.Occasion })
}

// Functions that a light verb's arguments have to its noun, whatever the noun's frame.
const lightTarget codebook.Function = "light:target"

func lightSource(role string) codebook.Function { return codebook.Function("light:source " + role) }

func isLightSource(a arg) bool { return strings.HasPrefix(string(a.fn), string(lightSource(""))) }

func (s *scene) light(t tree, v int) (codebook.Light, bool) {
	if p := t.child(v, "compound:prt"); p >= 0 {
		if l, ok := s.lights[t.lemma(v)+" "+t.lemma(p)]; ok {
			return l, true
		}
	}
	l, ok := s.lights[t.lemma(v)]
	return l, ok
}

// put lets one argument fill its slot.
func (s *scene) put(cl *claim, a arg) {
	slot, role := cl.cand.trigger.Frame[a.fn], ""
	switch {
	case a.fn == lightTarget:
		slot = codebook.Target
	case isLightSource(a):
		slot, role = codebook.Source, strings.TrimPrefix(string(a.fn), string(lightSource("")))
	}
	if cl.cand.kind.Reciprocal && slot == codebook.Target || slot == codebook.Target && a.fn == codebook.Compound && cl.cand.kind.Root == "ASSAULT" && s.armedBody(cl.sent, a.tok) {
		slot = codebook.Source
	}
	switch slot {
	case codebook.Source:
		if role == "perpetrator" && cl.cand.kind.Root != "ASSAULT" {
			role = ""
		}
		s.look(cl, codebook.Source, a, cl.cand.trigger.Source)
		s.fill(cl, &cl.source, a, cl.cand.trigger.Source, cmp.Or(role, cl.cand.trigger.Role))
		s.hand(cl, a)
	case codebook.Target:
		s.look(cl, codebook.Target, a, cl.cand.trigger.Target)
		if !s.occasion(cl, a) {
			s.fill(cl, &cl.target, a, cl.cand.trigger.Target, "")
		}
	case codebook.Other:
		s.fill(cl, &cl.others, a, codebook.Constraint{}, "")
	case codebook.Weapon:
		cl.weapon = append(cl.weapon, s.phraseSpan(cl.sent, a.tok))
	case codebook.Occasion:
		if !s.occasion(cl, a) {
			cl.about = true
		}
	case codebook.Inner:
		if a.fn == codebook.Object && s.trees[cl.sent].modified(cl.tok) == a.tok {
			return // "an attack which the group had prepared" is told for itself
		}
		if in := s.eventAt(cl.sent, a.tok, 0); in != nil && cl.inner == nil && s.admits(cl.cand.trigger.Inner, in) && !s.spoken(cl, in) && !s.undone(cl, in) {
			cl.inner = in
		}
	case codebook.Place:
		if p := s.placeAt(cl.sent, a.tok); p != nil && cl.place == nil {
			cl.place = p
		}
	}
}

// hand gives a claim the doers of the deed that is its subject, where the
// trigger asks for such a deed by its word: "talks between A and B collapsed".
func (s *scene) hand(cl *claim, a arg) {
	t := s.trees[cl.sent]
	if len(cl.source) > 0 || !slices.Contains(cl.cand.trigger.Source.Lemmas, t.lemma(a.tok)) || !t.isNoun(a.tok) {
		return
	}
	if deed := s.claim(cl.sent, a.tok); deed != nil {
		cl.source = slices.Clone(deed.source)
	}
}

// armedBody reports that a phrase before a noun is of those who strike rather than
// of what is struck: "Taliban attack", "U.S. military airstrikes".
func (s *scene) armedBody(sent, tok int) bool {
	fs := s.actorsAt(sent, tok, 0)
	if len(fs) == 0 {
		return false
	}
	t := s.trees[sent]
	switch fs[0].Type {
	case news.ArmedGroup, news.Military:
		return true
	case news.Government:
		return rulers[t.lemma(tok)]
	case news.Country, news.InternationalOrganization: // by its letters, which have no adjective
		form := t.tokens[tok].Form
		return rulers[t.lemma(tok)] || form == strings.ToUpper(form) && len(form) <= 5
	}
	return false
}

// rulers are nouns for a government as one that strikes: "government shelling".
var rulers = setOf("government regime junta")

// look notes what the head word of a filler alone says: another sense of the
// trigger ("a storm hit"), or that what is asked for is there though it is
// nobody: "a car bomb killed", "captured Kunduz".
func (s *scene) look(cl *claim, slot codebook.Slot, a arg, c codebook.Constraint) {
	lemma := s.trees[cl.sent].lemma(s.trees[cl.sent].counted(a.tok))
	if slices.Contains(c.NotLemma, lemma) {
		cl.unlike = lemma
	}
	if slices.Contains(c.Lemmas, lemma) || slices.Contains(c.Types, news.PlaceType) && s.isPlace(cl.sent, a.tok) {
		cl.worded[slot] = true
	}
}

// isPlace reports a phrase that names a place.
func (s *scene) isPlace(sent, tok int) bool {
	return slices.ContainsFunc(s.at[sent][tok], func(i int) bool { return s.told[sent][i].Type == news.PlaceType })
}

// occasion notes an event noun (or verb) that stands where an actor could:
// "condemned the attack". It reports whether there was one.
func (s *scene) occasion(cl *claim, a arg) bool {
	if o := s.claim(cl.sent, a.tok); o == nil && len(s.mentioned(cl.sent, a.tok)) > 0 {
		return false // "survivors of the earthquake" are people
	} else if o != nil && o.cand.trigger.Frame[codebook.Itself] != "" {
		cl.occasions = append(cl.occasions, o) // "arrested the killers of" for what they did
		return false
	}
	if o := s.eventAt(cl.sent, a.tok, 0); o != nil && o != cl {
		cl.occasions = append(cl.occasions, o)
		switch cl.cand.kind.Root {
		case "ACCUSE", "COERCE", "SANCTION", "REJECT":
			o.alleged = o.alleged || !o.nominal // "arrested for collaborating with"
		}
		return true
	}
	return false
}

// eventAt gives the event that a phrase speaks of: its own, or that of the
// noun or verb which it only carries ("begin talks", "the start of talks").
func (s *scene) eventAt(sent, tok, deep int) *claim {
	cl := s.claim(sent, tok)
	if cl != nil && cl.weak == "" || deep > 3 {
		return cl
	}
	if in := s.eventUnder(sent, tok, deep); cl == nil || in != nil && in.weak == "" {
		return in
	}
	return cl
}

// eventUnder gives the event of a phrase that hangs on another and gives it its meaning.
func (s *scene) eventUnder(sent, tok, deep int) *claim {
	t := s.trees[sent]
	for _, c := range t.children[tok] {
		switch t.base(c) {
		case "obj", "xcomp":
			if cl := s.eventAt(sent, c, deep+1); cl != nil {
				return cl
			}
		case "nmod":
			if p := t.preposition(c); p == "of" || p == "to" {
				if cl := s.eventAt(sent, c, deep+1); cl != nil {
					return cl
				}
			}
		case "obl":
			if t.isVerb(tok) && s.carries(t, tok) {
				if cl := s.eventAt(sent, c, deep+1); cl != nil {
					return cl
				}
			}
		case "conj":
			if t.isVerb(tok) && t.isVerb(c) && t.child(tok, "obj", "iobj") < 0 { // what has its object is a clause of its own
				if cl := s.eventAt(sent, c, deep+1); cl != nil {
					return cl
				}
			}
		}
	}
	return nil
}

func (s *scene) carries(t tree, v int) bool {
	_, ok := s.light(t, v)
	return ok
}

// spoken reports a speech act that its light verb performs: "offered
// condolences" promises nothing.
func (s *scene) spoken(cl, in *claim) bool {
	k := in.cand.kind
	return in.nominal && (k.Speech || k.Responds) && s.carries(s.trees[cl.sent], cl.tok)
}

// undone reports what one says will not be: that is no promise of it.
func (s *scene) undone(cl, in *claim) bool {
	return in.modality == notHappened && (cl.cand.kind.Root == "AGREE" || cl.cand.kind.Root == "THREATEN" || cl.cand.kind.Root == "CONCEDE")
}

// admits reports whether a trigger takes the inner event: by root, by kind, or any.
func (s *scene) admits(wanted []string, in *claim) bool {
	if len(wanted) == 0 {
		return true
	}
	k := in.cand.kind
	return slices.Contains(wanted, "any") || slices.Contains(wanted, k.Root) || slices.Contains(wanted, k.ID)
}

// demanded says what rules a trigger out here, whoever may be meant.
func (s *scene) demanded(cl *claim) string {
	tr := cl.cand.trigger
	switch {
	case len(tr.Inner) > 0 && cl.inner == nil:
		return "no event is " + cl.cand.kind.ID + "'s content"
	case cl.inner != nil && slices.Contains(tr.With, "will") && s.trees[cl.sent].settled(cl.inner.tok):
		return "its content is told as it is or was"
	case cl.cand.kind.Root == "REQUEST" && s.trees[cl.sent].maintains(cl.tok):
		return "its content is told as it is or was"
	case tr.Target.Required && tr.Target.Office && !s.anyOffice(cl.target):
		return "its target holds no office"
	}
	return ""
}

// settled reports a verb in the past or the present, without "will" or the like.
func (t tree) settled(v int) bool {
	if !t.isVerb(v) || t.base(v) != "ccomp" {
		return false
	}
	for _, c := range t.children[v] {
		if t.base(c) == "aux" && (t.tokens[c].XPOS == "MD" || t.lemma(c) == "be" || t.lemma(c) == "do") || t.rel(c) == "aux:pass" {
			return false
		}
	}
	return t.finite(v) || t.past(v)
}

// maintains reports "insisted that it was so": no demand that it be so.
func (t tree) maintains(v int) bool {
	c := t.child(v, "ccomp")
	if t.lemma(v) != "insist" || c < 0 {
		return false
	}
	for _, k := range t.children[c] {
		if x := t.tokens[k].XPOS; t.base(k) == "aux" || t.base(k) == "cop" {
			return x != "VB" && t.lemma(k) != "must" && t.lemma(k) != "should"
		}
	}
	x := t.tokens[c].XPOS
	return x == "VBD" || x == "VBZ"
}

// lacking says which participant a claim still wants: what it is the content
// of, or what it points back to, may yet give it.
func (s *scene) lacking(cl *claim) string {
	tr := cl.cand.trigger
	switch {
	case tr.Source.Required && len(cl.source) == 0 && !cl.worded[codebook.Source]:
		return "no one who can be its source"
	case tr.Target.Required && (!s.another(cl) || cl.addressed) && !cl.worded[codebook.Target]:
		return "no one who can be its target"
	case tr.Source.Own && !s.ofItself(cl):
		return "not said by its doer"
	case cl.cand.kind.Reciprocal && (tr.Source.Both || tr.POS == codebook.Verb && s.said[tr.Words[0][0]]) && len(distinct(append(slices.Clone(cl.source), cl.target...))) < 2:
		return "one side alone"
	}
	return ""
}

// ofItself reports words whose speaker is what they are about, or owns that:
// "the group said that it had", "that its fighters had".
func (s *scene) ofItself(cl *claim) bool {
	t := s.trees[cl.sent]
	return slices.ContainsFunc(cl.source, func(f filler) bool {
		fs := []filler{f}
		if owner := t.child(f.tok, "nmod:poss"); owner >= 0 {
			fs = append(fs, s.actorsAt(cl.sent, owner, 1)...)
		}
		return f.fn == codebook.Topic && slices.ContainsFunc(cl.source, func(g filler) bool {
			return g.fn == codebook.Subject && slices.ContainsFunc(fs, func(f filler) bool { return f.Actor == g.Actor })
		})
	})
}

// another reports a target that is not the source, too.
func (s *scene) another(cl *claim) bool {
	return slices.ContainsFunc(cl.target, func(f filler) bool {
		return !slices.ContainsFunc(cl.source, func(g filler) bool { return g.Actor == f.Actor })
	})
}

func (s *scene) anyOffice(fs []filler) bool {
	return slices.ContainsFunc(fs, func(f filler) bool { return s.holdsOffice(f.Actor) })
}

// balance moves what was filled so that it reads as it should: reciprocal
// kinds have all on one side, and an actor stands on one side alone.
func (s *scene) balance(cl *claim) {
	if cl.cand.kind.Reciprocal {
		cl.source = append(cl.source, cl.target...)
		cl.target = nil
	}
	if cl.cand.trigger.Source.Own {
		cl.source = slices.DeleteFunc(cl.source, func(f filler) bool { return f.fn == codebook.Topic })
	}
	if !cl.cand.kind.Reciprocal {
		cl.source = whence(cl.source)
	}
	cl.source, cl.target = s.single(s.resolved(distinct(cl.source))), s.single(distinct(cl.target))
	if len(cl.source) > 0 {
		cl.target = slices.DeleteFunc(cl.target, func(f filler) bool {
			return slices.ContainsFunc(cl.source, func(g filler) bool { return g.Actor == f.Actor })
		})
	}
	if slices.ContainsFunc(cl.target, func(f filler) bool { return f.fn != "in" }) { // "a blockade of Eritrea in the Red Sea"
		cl.target = slices.DeleteFunc(cl.target, func(f filler) bool { return f.fn == "in" && strings.HasPrefix(f.Actor, peoplePrefix) })
	}
	if in := cl.inner; in != nil {
		s.fromInner(cl, in)
	}
}

// whence leaves out where a deed starts from, where its doer is told: "evacuated
// from Haiti by Chile".
func whence(fs []filler) []filler {
	if !slices.ContainsFunc(fs, func(f filler) bool { return f.fn == codebook.Subject || f.fn == codebook.Agent }) {
		return fs
	}
	return slices.DeleteFunc(fs, func(f filler) bool { return f.fn == "from" })
}

// single leaves out a country that is one of the nations of a phrase: of
// "Russian and Ukrainian envoys" the tree may have the second adjective by itself.
func (s *scene) single(fs []filler) []filler {
	ofTwo := func(g filler) bool {
		return slices.ContainsFunc(fs, func(h filler) bool { return h.Type == g.Type && h.Country != g.Country && h.Span.Overlaps(g.Span) })
	}
	return slices.DeleteFunc(fs, func(f filler) bool {
		return f.Type == news.Country && slices.ContainsFunc(fs, func(g filler) bool {
			return g.Country == f.Country && g.Type != news.Country && s.plural[g.Span] && ofTwo(g)
		})
	})
}

// resolved leaves out a country that is only called one ("her country's
// sympathies") beside somebody who is named, and "both countries" beside both.
func (s *scene) resolved(fs []filler) []filler {
	named := len(slices.DeleteFunc(slices.Clone(fs), func(f filler) bool { return !s.named(f) }))
	if named == 0 {
		return fs
	}
	return slices.DeleteFunc(fs, func(f filler) bool {
		return f.Type == news.Country && !s.named(f) && (named > 1 || !s.plural[f.Span] || pairs[strings.ToLower(s.in.Article.Words(f.Span))])
	})
}

// pairs are the words for two sides of whom one may be told beside them.
var pairs = setOf("they them their both")

// fromInner lets a speech act be addressed to whom its content is about, and
// the content be done by whoever promises it or is asked to do it.
func (s *scene) fromInner(cl, in *claim) {
	in.innerOf = cl
	if m := cl.cand.trigger.InnerModality; m != "" {
		in.modality, in.modalityWhy = m, "what "+s.words(cl)+" is about"
		if len(in.source) == 0 {
			in.source = s.doers(cl)
			in.weak = s.lacking(in)
		}
	}
	if cl.cand.kind.Reciprocal || len(cl.target) > 0 {
		return
	}
	if cl.cand.kind.Root == "REJECT" { // "refused a request by the king to dissolve parliament"
		for _, o := range cl.occasions {
			if cl.target = s.others(cl, o.source); o.cand.kind.Speech && len(cl.target) > 0 {
				return
			}
		}
		cl.target = nil
	}
	first, second := in.target, in.source
	if cl.cand.trigger.InnerModality == news.Requested || cl.cand.kind.Root == "ACCUSE" {
		first, second = second, first
	}
	if cl.target = s.others(cl, first); len(cl.target) == 0 {
		cl.target = s.others(cl, second)
	}
}

// doers gives who would do what a speech act is about: whoever is asked to,
// else whoever promises, threatens or refuses it.
func (s *scene) doers(cl *claim) []filler {
	if cl.cand.trigger.InnerModality == news.Requested {
		return slices.Clone(cl.target)
	}
	return slices.Clone(cl.source)
}

// distinct keeps the first filler of each actor.
func distinct(fs []filler) []filler {
	var out []filler
	for _, f := range fs {
		if !slices.ContainsFunc(out, func(g filler) bool { return g.Actor == f.Actor }) {
			out = append(out, f)
		}
	}
	return out
}

func (s *scene) words(cl *claim) string {
	return "“" + s.in.Article.Words(s.span(cl.sent, cl.tokens)) + "”"
}
