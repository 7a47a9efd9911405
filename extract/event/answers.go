package event

import (
	"slices"
	"strings"

	"casus/extract/codebook"
	"casus/extract/news"
)

// What answers what: first what the words say ("in response to", "sparked
// by", "retaliated"), then what kinds of events that always answer something
// are likely to answer.

// because links happenings by the words that say that one came of another.
func (s *scene) because(hs []*happening) {
	for _, h := range hs {
		h.answers = slices.DeleteFunc(h.answers, func(a *happening) bool { return a.dropped != "" })
		for _, cl := range h.claims {
			for _, r := range s.reasons(cl) {
				s.link(h, s.homes[r])
			}
			if answering(cl) {
				s.link(h, s.matter(cl, hs))
			}
			if o := s.until(cl); o != nil {
				s.link(h, s.homes[o])
			}
			if cl.cand.kind.ID == "boycott" {
				for _, in := range s.during(cl) {
					s.link(h, s.homes[in])
				}
			}
		}
	}
	for sent := range s.trees {
		s.caused(sent, hs)
	}
	for i, h := range hs {
		s.retaliates(h, hs[:i])
		s.repliesTo(h, hs[:i])
		s.putsDown(h, hs[:i])
	}
}

// putsDown links what police do to a crowd to the protest told just before.
func (s *scene) putsDown(h *happening, before []*happening) {
	if len(h.answers) > 0 || !s.againstCrowds(h) {
		return
	}
	for _, a := range slices.Backward(before) {
		if a.Root == "PROTEST" && a.dropped == "" && h.main.sent-a.main.sent <= 1 && h.main.sent >= a.main.sent && !s.apart(h, a) {
			s.link(h, a)
			return
		}
	}
}

// againstCrowds reports what is done to crowds: by its kind, or because forces of a state do it to the nameless.
func (s *scene) againstCrowds(h *happening) bool {
	switch h.Kind {
	case "crackdown", "excessive-force":
		return true
	case "arrest", "beating":
		return !slices.ContainsFunc(h.tgt, s.named) && slices.ContainsFunc(h.src, ofForces)
	}
	return false
}

// ofForces reports police and troops.
func ofForces(f filler) bool {
	return bodies[f.Sector] == news.Police || bodies[f.Sector] == news.Military
}

// blame lets whoever owns up to an act of violence, is charged with it or is
// arrested for it be its source, where the words say so and no source is told.
func (s *scene) blame(hs []*happening) {
	for _, h := range hs {
		role, by := "", h.tgt
		switch h.Kind {
		case "claim-of-responsibility":
			role, by = "claimant", h.src
		case "accusation", "lawsuit", "trial", "conviction", "arrest":
			role = "suspect"
		default:
			continue
		}
		if h.Kind == "accusation" && slices.ContainsFunc(h.src, func(f filler) bool { return f.Type == news.Party || f.Sector == "OPP" }) {
			continue // the word of a rival
		}
		for _, a := range h.answers {
			if h.dropped != "" || a.Root != "ASSAULT" || len(a.src) > 0 && role == "suspect" {
				continue
			}
			for _, f := range by {
				if !slices.ContainsFunc(sides(a), func(g filler) bool { return g.Actor == f.Actor }) {
					f.Role = role
					a.src = append(a.src, f)
					a.Why = append(a.Why, f.Name+": "+role+" by "+s.words(h.main))
				}
			}
		}
	}
}

// captors lets whoever frees people be the one who had taken them, where
// nobody else is told and no state frees them.
func (s *scene) captors(hs []*happening) {
	for _, h := range hs {
		if h.Kind != "release" || h.dropped != "" || len(h.src) == 0 || h.Modality == notHappened {
			continue
		}
		for _, a := range hs {
			if (a.Kind == "abduction" || a.Kind == "hostage-taking") && a.dropped == "" && len(a.src) == 0 && s.shared(h.tgt, a.tgt) > 0 {
				for _, f := range h.src {
					if f.Type == news.ArmedGroup || f.Sector == "REB" || f.Sector == "UAF" || f.Sector == "CRM" {
						f.Role, f.Inferred = "perpetrator", true
						a.src = append(a.src, f)
						a.Why = append(a.Why, f.Name+": frees who was taken")
					}
				}
			}
		}
	}
}

// link notes that a happening answers another, if both are events that occurred.
func (s *scene) link(h, a *happening) {
	if h == nil || a == nil || h == a || h.dropped != "" || a.dropped != "" || h.Modality != news.Occurred || a.Modality != news.Occurred || slices.Contains(h.answers, a) || slices.Contains(a.answers, h) {
		return
	}
	h.answers = append(h.answers, a)
}

// How surely a word says that one event came of another.
const (
	noReason = iota
	then     // "after", "for": only of kinds that answer things
	hence    // "over", "in response to": of any
)

// reasons lists the events that the words around a claim give as its reason:
// "expelled him over the attack", "riots that broke out after the killing of".
func (s *scene) reasons(cl *claim) []*claim {
	t := s.trees[cl.sent]
	var out []*claim
	for _, r := range s.carriers(cl) {
		sure := answering(cl) || breaksOut[t.lemma(r)]
		for _, c := range t.children[r] {
			if o := s.reasonIn(cl, c, sure, 0); o != nil && !slices.Contains(cl.occasions, o) {
				out = append(out, o)
			}
		}
	}
	return out
}

// breaksOut are the verbs by which violence begins.
var breaksOut = map[string]bool{"erupt": true, "break": true, "begin": true, "start": true, "flare": true}

// reasonIn gives the event that a phrase or clause under a claim tells as its
// reason, also where it hangs on a noun in between: "on the eighth day of
// protests following the killing".
func (s *scene) reasonIn(cl *claim, c int, sure bool, deep int) *claim {
	t := s.trees[cl.sent]
	at, how := t.reason(c)
	if at >= 0 && (how == hence || how == then && sure) {
		if o := s.eventAt(cl.sent, at, 0); o != nil && o != cl && (o.weak == "" || o.definite) {
			return o
		}
	}
	if b := t.base(c); deep > 2 || b != "obl" && b != "nmod" || s.lives(cl.sent, c) {
		return nil
	}
	for _, k := range t.children[c] {
		if o := s.reasonIn(cl, k, sure, deep+1); o != nil {
			return o
		}
	}
	return nil
}

// lives reports a token that tells an event of its own.
func (s *scene) lives(sent, tok int) bool {
	cl := s.memo[sent][tok]
	return cl != nil && s.alive(cl)
}

// alive reports a claim of an event that is not dropped.
func (s *scene) alive(cl *claim) bool {
	h := s.homes[cl]
	return h != nil && h.dropped == ""
}

// carriers lists a claim's word, the verb that carries it, if that tells
// nothing of its own, and that of a clause on it: "held a rally after", "a battle that
// erupted after".
func (s *scene) carriers(cl *claim) []int {
	t := s.trees[cl.sent]
	out := []int{cl.tok}
	if h := t.head(cl.tok); cl.nominal && h >= 0 && t.isVerb(h) && (s.memo[cl.sent][h] == nil || breaksOut[t.lemma(h)] || s.carries(t, h)) && (t.base(cl.tok) == "obj" || t.base(cl.tok) == "nsubj") {
		out = append(out, h)
	}
	for _, c := range t.children[cl.tok] {
		if cl.nominal && t.base(c) == "acl" && breaksOut[t.lemma(c)] {
			out = append(out, c)
		}
	}
	return out
}

// answering reports a claim of a kind that answers what was done: protest,
// blame, punishment, help.
func answering(cl *claim) bool {
	k := cl.cand.kind
	switch k.Root {
	case "ACCUSE", "SUPPORT", "PROTEST", "SANCTION", "COERCE", "REQUEST", "REJECT", "CONCEDE", "MOBILIZE", "THREATEN":
		return true
	}
	return k.Responds || k.ID == "resignation" || k.ID == "property-destruction" || k.ID == "mob-violence"
}

// reason tells whether a phrase or clause gives a reason, how surely, and
// which token tells it.
func (t tree) reason(c int) (at, how int) {
	switch b := t.base(c); {
	case b == "advcl":
		m := t.child(c, "mark")
		if m >= 0 && t.lemma(m) == "because" {
			return c, hence
		}
		if m >= 0 && t.lemma(m) == "after" {
			return c, then
		}
		return c, noReason
	case b == "acl" && t.tokens[c].XPOS == "VBG" && t.lemma(c) == "follow":
		return t.child(c, "obj"), then // "protests following the killing"
	case b != "obl" && b != "nmod":
		return c, noReason
	}
	switch p := t.preposition(c); {
	case (p == "for" || p == "to") && t.child(c, "case") > 0 && replies[t.lemma(t.child(c, "case")-1)]:
		return c, hence // "in retaliation for", hung on the verb
	case (p == "in" || p == "as" || p == "on") && replies[t.lemma(c)]:
		for _, n := range t.children[c] {
			if b := t.base(n); b == "nmod" || b == "acl" {
				return n, hence
			}
		}
		return c, noReason
	case p == "over" || p == "because" || p == "due" || p == "amid":
		return c, hence
	case p == "after" || p == "following" || p == "for" || p == "against" || p == "upon":
		return c, then
	}
	return c, noReason
}

// replies are the nouns of "in response to", "in retaliation for".
var replies = map[string]bool{
	"response": true, "reaction": true, "retaliation": true, "revenge": true, "reprisal": true, "protest": true, "answer": true, "reply": true, "return": true,
	"wake": true, "aftermath": true, "connection": true, "light": true, "result": true, "consequence": true, "solidarity": true, "anger": true, "charge": true, "suspicion": true,
}

// causes are verbs whose subject is the reason of their object, or of what
// stands behind "to"; outcomes those whose subject comes of their object, or
// of what stands behind the preposition.
var (
	causes   = map[string]bool{"spark": true, "trigger": true, "prompt": true, "provoke": true, "ignite": true, "unleash": true, "draw": true, "spur": true, "cause": true, "inspire": true, "precipitate": true, "elicit": true, "lead": true, "touch": true}
	outcomes = map[string]codebook.Function{"follow": codebook.Object, "come": "after", "result": "from", "stem": "from", "arise": "from", "occur": "after", "happen": "after"}
)

// caused links the events of a sentence that a verb puts in the order of cause
// and outcome: "the killing sparked riots", "the move came after the test".
func (s *scene) caused(sent int, hs []*happening) {
	t := s.trees[sent]
	for v := range t.tokens {
		lemma := t.lemma(v)
		if !t.isVerb(v) || !causes[lemma] && outcomes[lemma] == "" {
			continue
		}
		var subject, object *happening
		for _, a := range t.verbArgs(v) {
			switch {
			case a.fn == codebook.Subject:
				subject = s.meant(sent, a.tok, hs)
			case a.fn == outcomes[lemma], causes[lemma] && (a.fn == codebook.Object || a.fn == "to"):
				object = s.meant(sent, a.tok, hs)
			}
		}
		if causes[lemma] {
			subject, object = object, subject
		}
		s.link(subject, object)
	}
}

// matter gives the happening that a speech act is about, where the words name
// it by a noun of its deed: "condemned the test" of a missile that was tested.
func (s *scene) matter(cl *claim, hs []*happening) *happening {
	t := s.trees[cl.sent]
	for _, r := range s.carriers(cl) {
		for _, c := range t.children[r] {
			if b := t.base(c); b != "obj" && b != "obl" && b != "nmod" || s.lives(cl.sent, c) {
				continue
			}
			if h := s.namedBy(cl.sent, c, hs); h != nil {
				return h
			}
			if h := s.calledBack(cl, c, hs); h != nil {
				return h
			}
			if det := t.child(c, "det"); violence[t.lemma(c)] && det >= 0 && t.lemma(det) != "a" && len(t.children[c]) == 1+b2i(t.child(c, "case") >= 0) {
				if h := s.lastDeadly(cl.sent, hs); h != nil {
					return h // "defended the raid", where a killing was told
				}
			}
		}
	}
	return nil
}

// calledBack gives the happening told last before a claim that a definite noun
// is a word for: "hailed the accord", "denounced the expulsion".
func (s *scene) calledBack(cl *claim, tok int, hs []*happening) *happening {
	t := s.trees[cl.sent]
	det := t.child(tok, "det", "nmod:poss")
	if !t.isNoun(tok) || det < 0 || t.base(det) == "det" && t.lemma(det) != "the" && t.lemma(det) != "this" && t.lemma(det) != "that" {
		return nil
	}
	kinds := strings.Fields(outcomesCalled[t.lemma(tok)])
	meant := func(h *happening) bool {
		return slices.Contains(kinds, h.Kind) || slices.ContainsFunc(t.candidates(tok), func(c candidate) bool {
			return c.kind.ID == h.Kind || s.book.Agree(c.kind.ID, h.Kind)
		})
	}
	told := func(o *claim) bool { return o.sent < cl.sent || o.sent == cl.sent && o.tok < min(tok, cl.tok) }
	for _, h := range slices.Backward(hs) {
		if h.dropped == "" && h.Modality == news.Occurred && h != s.homes[cl] && told(h.claims[0]) && meant(h) {
			return h
		}
	}
	return nil
}

// outcomesCalled are nouns that tell no event of themselves, and the kinds of
// what they call.
var outcomesCalled = map[string]string{
	"deal": "agreement treaty-signing ceasefire trade-deal", "accord": "agreement treaty-signing ceasefire", "pact": "agreement treaty-signing", "agreement": "agreement treaty-signing ceasefire",
	"treaty": "treaty-signing agreement", "truce": "ceasefire agreement", "signing": "treaty-signing", "verdict": "conviction trial", "ruling": "conviction trial", "sentence": "conviction trial",
	"judgment": "conviction trial", "judgement": "conviction trial", "acquittal": "conviction trial", "conviction": "conviction trial", "result": "election", "vote": "election veto", "outcome": "election", "package": "military-aid economic-aid", "shipment": "military-aid", "tariff": "sanctions embargo",
	"duty": "sanctions embargo", "levy": "sanctions embargo", "takeover": "coup", "boarding": "seizure", "quake": "disaster", "slaughter": "massacre armed-attack airstrike bombing shelling",
	"atrocity": "massacre armed-attack airstrike bombing", "incursion": "deployment armed-attack", "manoeuvre": "drill joint-drill", "appointment": "appointment",
}

// violence are nouns for acts of violence of many kinds.
var violence = setOf("attack raid assault operation strike offensive ambush bombing shelling shooting killing murder massacre blast explosion")

// lastDeadly gives the act of violence that was told last in the four sentences
// before one.
func (s *scene) lastDeadly(sent int, hs []*happening) *happening {
	for at := sent - 1; at >= max(0, sent-4); at-- {
		for _, h := range slices.Backward(hs) {
			if h.dropped == "" && h.Modality == news.Occurred && h.Root == "ASSAULT" && s.toldAt(h, at) {
				return h
			}
		}
	}
	return nil
}

// namedBy gives the last happening before a definite noun that says its deed
// again: "the test", "the launch", "the shooting".
func (s *scene) namedBy(sent, tok int, hs []*happening) *happening {
	t := s.trees[sent]
	det := t.child(tok, "det")
	if !t.isNoun(tok) || det < 0 || t.lemma(det) != "the" && t.lemma(det) != "this" {
		return nil
	}
	for _, h := range slices.Backward(hs) {
		if h.dropped == "" && h.Modality == news.Occurred && slices.ContainsFunc(h.claims, func(o *claim) bool {
			return o.sent < sent && slices.ContainsFunc(o.tokens, func(i int) bool { return sameDeed(s.trees[o.sent].lemma(i), t.lemma(tok)) })
		}) {
			return h
		}
	}
	return nil
}

// sameDeed reports a verb and the noun of it.
func sameDeed(verb, noun string) bool {
	stem, ok := strings.CutSuffix(noun, "ing")
	switch {
	case verb == noun, ok && (stem == verb || stem == strings.TrimSuffix(verb, "e") || len(stem) > 2 && stem[:len(stem)-1] == verb):
		return len(verb) > 2
	case len(verb) < 5:
		return false
	}
	for _, end := range []string{"ion", "ment", "al", "ation", "ition", "ure"} {
		if root, ok := strings.CutSuffix(noun, end); ok && (root == verb || root == strings.TrimSuffix(verb, "e")) {
			return true
		}
	}
	return false
}

// meant gives the happening that a phrase speaks of; "the incident", "the
// move" are what the sentence before told last.
func (s *scene) meant(sent, tok int, hs []*happening) *happening {
	if cl := s.eventAt(sent, tok, 0); cl != nil {
		return s.homes[cl]
	}
	if h := s.namedBy(sent, tok, hs); h != nil {
		return h
	}
	t := s.trees[sent]
	violent, ok := anaphors[t.lemma(tok)]
	if det := t.child(tok, "det"); !ok || det < 0 || t.lemma(det) != "the" && t.lemma(det) != "this" {
		return nil
	}
	for at := sent - 1; at >= max(0, sent-2); at-- {
		for _, h := range slices.Backward(hs) {
			if h.dropped == "" && h.Modality == news.Occurred && (!violent || broils[h.Root]) && slices.ContainsFunc(h.claims, func(cl *claim) bool { return cl.sent == at }) {
				return h
			}
		}
	}
	return nil
}

// anaphors are nouns that stand for what was told just before, and whether
// that was violence.
var anaphors = map[string]bool{
	"incident": true, "violence": true, "unrest": true, "bloodshed": true, "tragedy": true, "crime": true,
	"move": false, "decision": false, "step": false, "announcement": false, "measure": false, "action": false, "statement": false, "comment": false, "report": false,
}

// retaliates links an act that its words call an answer to the last act of
// the other side, else to the last act of violence in the four sentences before.
func (s *scene) retaliates(h *happening, before []*happening) {
	if len(h.answers) > 0 || h.Modality != news.Occurred || !slices.ContainsFunc(h.claims, s.hitsBack) {
		return
	}
	for _, a := range slices.Backward(before) {
		if broils[a.Root] && a.Modality == news.Occurred && (s.shared(h.tgt, a.src) > 0 || s.shared(h.src, a.tgt) > 0) {
			s.link(h, a)
			return
		}
	}
	for _, a := range slices.Backward(before) {
		if broils[a.Root] && a.dropped == "" && a.Modality == news.Occurred && h.main.sent-a.main.sent <= 4 && s.shared(h.src, a.src) <= 0 {
			s.link(h, a)
			return
		}
	}
}

// hitsBack reports a claim that is told as retaliation, by its own word or by
// the verb that it hangs on: "retaliated by firing", "in response, jets bombed".
func (s *scene) hitsBack(cl *claim) bool {
	t := s.trees[cl.sent]
	for i, n := cl.tok, 0; i >= 0 && n < 3; i, n = t.head(i), n+1 {
		switch t.lemma(i) {
		case "retaliate", "retaliation", "reprisal", "counterattack", "counter-attack", "respond", "answer", "reply", "avenge":
			return true
		}
		for _, c := range t.children[i] {
			switch t.lemma(c) {
			case "retaliation", "response", "return", "reply", "revenge":
				if t.base(c) == "obl" && t.preposition(c) == "in" || t.base(c) == "obj" && cl.cand.kind.Root == "THREATEN" { // "vowed revenge"
					return true
				}
			case "retaliatory":
				return true
			}
		}
	}
	return false
}

// replying are the kinds that answer words: demands, charges, threats, offers.
var replying = map[string]bool{"refusal": true, "denial": true, "accept-demand": true, "concession": true}

// repliesTo links a refusal, denial or concession to the last demand, charge or
// threat: that which its words name, else one addressed to whoever replies, else one
// of the sentence before that is addressed to nobody.
func (s *scene) repliesTo(h *happening, before []*happening) {
	if !replying[h.Kind] || len(h.answers) > 0 {
		return
	}
	if in := s.homes[h.main.inner]; in != nil && asks[in.Root] {
		s.link(h, in)
		return
	}
	for _, a := range slices.Backward(before) {
		gap := h.main.sent - a.main.sent
		if h.Kind == "denial" && accusing[a.Kind] && gap <= 2 && a.dropped == "" && s.shared(h.src, a.tgt) > 1 {
			s.link(h, a)
			return
		}
		if !asks[a.Root] || a.dropped != "" {
			continue
		}
		if s.turnsDown(h.main) && oneSide(h.src, a.tgt) && (h.Kind != "denial" || a.Root == "ACCUSE") {
			s.link(h, a)
			return
		}
		if gap > 6 {
			continue
		}
		if gap <= 3 && s.turnsDown(h.main) && s.shared(h.src, a.src) <= 0 {
			s.link(h, a)
			return
		}
		alike := func(f filler) bool {
			return slices.ContainsFunc(a.tgt, func(g filler) bool { return s.calledLike(f, g) })
		}
		if s.shared(h.src, a.tgt) > 0 || slices.ContainsFunc(h.src, alike) || len(a.tgt) == 0 && gap <= 1 && s.shared(h.src, a.src) <= 0 {
			s.link(h, a)
			return
		}
	}
}

// turnsDown reports a reply whose object is only what was asked or alleged
// before: "rejected the charge", "turned down that call".
func (s *scene) turnsDown(cl *claim) bool {
	t := s.trees[cl.sent]
	return slices.ContainsFunc(t.children[cl.tok], func(c int) bool {
		det := t.child(c, "det")
		if t.base(c) == "obj" && t.isPronoun(c) && (t.lemma(c) == "this" || t.lemma(c) == "that" || t.lemma(c) == "it") {
			return true
		}
		return (t.base(c) == "obj" || t.rel(c) == "nsubj:pass") && asked[t.lemma(c)] && det >= 0 && t.lemma(det) != "a" && t.lemma(det) != "any"
	})
}

// accusing are the kinds that say of whom they are done to that they did wrong.
var accusing = setOf("arrest lawsuit trial conviction diplomatic-expulsion")

var asked = setOf("charge accusation allegation claim call demand request appeal threat ultimatum criticism offer proposal suggestion warning condition")

// asks are the roots of what can be refused, denied or granted.
var asks = map[string]bool{"REQUEST": true, "ACCUSE": true, "THREATEN": true}

// answer finds what a happening responds to where no word says so, for kinds
// that answer something as a rule: the violent or sad event told last that it can be, or
// the article's main event.
func (s *scene) answer(h *happening, before, all []*happening, main *happening) {
	k, _ := s.book.Kind(h.Kind)
	if len(h.answers) > 0 || h.Modality != news.Occurred {
		return
	}
	if k.Responds {
		if a := s.likeliest(h, before, all); a != nil {
			h.answers = []*happening{a}
			return
		}
	}
	if main != nil && main != h && s.reacts(h, main) {
		s.link(h, main)
	}
	if len(h.answers) == 0 {
		s.link(h, s.titForTat(h, before))
	}
}

// titForTat gives the last hostile word or deed of those whom a hostile answer
// is for, done to those who give it: a charge, and the envoy called in.
func (s *scene) titForTat(h *happening, before []*happening) *happening {
	if !snubs[h.Kind] {
		return nil
	}
	for _, a := range slices.Backward(before) {
		hostile := a.Root == "ACCUSE" || a.Root == "SANCTION" || a.Root == "THREATEN" || a.Root == "COERCE" || a.Root == "ASSAULT"
		if hostile && !earlier(h, a) && oneSide(h.tgt, a.src) && oneSide(h.src, a.tgt) {
			return a
		}
	}
	return nil
}

// oneSide reports an actor of both, or a country that both have somebody of.
func oneSide(a, b []filler) bool {
	return slices.ContainsFunc(a, func(f filler) bool {
		return slices.ContainsFunc(b, func(g filler) bool { return f.Actor == g.Actor || f.Country != "" && f.Country == g.Country })
	})
}

// snubs are the kinds by which states pay each other back.
var snubs = setOf("summons diplomatic-expulsion recall-ambassador sanctions embargo criticism accusation condemnation threat warning ultimatum break-relations suspend-aid break-off-talks denial refusal")

// until gives the protest that went on until what a claim tells: "blocked the
// road until officials agreed".
func (s *scene) until(cl *claim) *claim {
	t := s.trees[cl.sent]
	if m := t.child(cl.tok, "mark"); t.base(cl.tok) != "advcl" || m < 0 || t.lemma(m) != "until" && t.lemma(m) != "till" {
		return nil
	}
	for h, n := t.head(cl.tok), 0; h >= 0 && n < 2; h, n = t.head(h), n+1 {
		for _, c := range append([]int{h}, t.children[h]...) {
			if o := s.memo[cl.sent][c]; o != nil && o.cand.kind.Root == "PROTEST" && c < cl.tok {
				return o
			}
		}
	}
	return nil
}

// likeliest gives the event that an answer answers most likely: told before
// it or in its sentence; where it opens the article, the first that it can be.
func (s *scene) likeliest(h *happening, before, all []*happening) *happening {
	var best *happening
	most := -1
	for i, a := range all {
		near := a.main.sent == h.main.sent
		if a == h || !near && i >= len(before) || !s.answerable(h, a) {
			continue
		}
		last := h.Kind == "claim-of-responsibility" && h.main.sent-a.main.sent == 1
		if n := s.weighs(h, a) + 3*b2i(near || last); n >= most {
			best, most = a, n
		}
	}
	if best != nil || len(before) > 0 && s.in.Sentences[h.main.sent].Part != news.Title && h.main.sent > 2 {
		return best
	}
	for _, a := range all {
		if a != h && s.answerable(h, a) {
			return a
		}
	}
	return nil
}

// apartCountries reports two happenings of different countries.
func (s *scene) apartCountries(h, a *happening) bool {
	return h.Place != nil && a.Place != nil && h.Place.Country != a.Place.Country
}

// weighs says how likely a happening is what an answer answers: the victims'
// country is addressed, the victims have names, the article tells of it often.
func (s *scene) weighs(h, a *happening) int {
	n := min(len(a.claims), 3) - 1
	if slices.ContainsFunc(a.tgt, s.named) {
		n += 2
	}
	for _, f := range h.tgt {
		if f.Country != "" && slices.ContainsFunc(a.tgt, func(g filler) bool { return g.Country == f.Country }) {
			return n + 4
		}
	}
	return n
}

// earlier reports a happening that the words date before another. What has no end may go on.
func earlier(h, a *happening) bool {
	return h.dated != nil && a.dated != nil && !h.dated.Relative && !a.dated.Relative && !h.dated.To.IsZero() && h.dated.To.Before(a.dated.From)
}

// answerable reports an event that condolences, condemnations and arrests can answer.
func (s *scene) answerable(h, a *happening) bool {
	if a.dropped != "" || a.Modality != news.Occurred || a.main.innerOf != nil && a.main.modality != news.Occurred {
		return false
	}
	if s.names(h, nil) {
		return false
	}
	if earlier(h, a) {
		return false
	}
	if h.Kind == "condolence" {
		return deadly(a.main)
	}
	if h.Kind == "arrest" && (a.Root == "PROTEST" || a.Root == "ASSAULT") && h.main.sent-a.main.sent <= 1 && h.main.sent >= a.main.sent && !slices.ContainsFunc(h.tgt, s.named) {
		return true // "200 people have been arrested", told right after the riot
	}
	if h.Kind == "arrest" && a.Root == "ASSAULT" && s.opening(a.claims[0]) && h.main.sent > a.main.sent && !slices.ContainsFunc(h.tgt, s.named) && !s.apartCountries(h, a) && h.dated == nil {
		return true // what the article is about
	}
	return h.main.about && deadly(a.main) || h.Kind != "condolence" && len(h.tgt) > 0 && deadly(a.main) && s.shared(h.tgt, a.src) > 0
}

// upsets are the kinds, violence apart, that states and people react to.
var upsets = map[string]bool{
	"disaster": true, "accident": true, "death": true, "coup": true, "weapons-test": true, "election": true, "ceasefire": true, "release": true, "territory-captured": true,
	"diplomatic-expulsion": true, "sanctions": true, "seizure": true, "riot": true, "arrest": true, "cyberattack": true, "deployment": true, "appointment": true,
	"extradition": true, "veto": true, "conviction": true, "raid": true, "ban": true, "deportation": true, "embargo": true, "blockade": true, "censorship": true, "crackdown": true,
	"recall-ambassador": true, "break-relations": true, "terrorist-designation": true, "suspend-aid": true, "suspend-membership": true, "mass-expulsion": true, "ease-restrictions": true, "restriction": true,
	"treaty-signing": true, "agreement": true, "military-aid": true, "trade-deal": true,
}

// mainEvent is what the article is about: told in its headline or first
// sentence, or over and over, and of a kind that others react to.
func (s *scene) mainEvent(hs []*happening) *happening {
	var best *happening
	most := 2
	for _, h := range hs {
		if h.dropped != "" || h.Modality != news.Occurred || h.Root != "ASSAULT" && !upsets[h.Kind] {
			continue
		}
		n := min(len(h.claims), 4) + b2i(h.Deaths != nil) + b2i(slices.ContainsFunc(h.tgt, s.named))
		if slices.ContainsFunc(h.claims, s.opening) {
			n += 3
		}
		if n > most {
			best, most = h, n
		}
	}
	return best
}

// reacts reports that a happening is likely a reaction to the article's main
// event: of a fitting kind, not dated before it, and of the same countries.
func (s *scene) reacts(h, main *happening) bool {
	if earlier(h, main) || s.names(h, main) {
		return false
	}
	good := main.Kind == "election" || main.Kind == "appointment" || main.Kind == "ceasefire" || main.Kind == "release" || main.Root == "AGREE" || main.Root == "SUPPORT" || main.Root == "AID" || main.Root == "COOPERATE"
	switch {
	case h.Kind == "congratulation":
		return good
	case good && h.Kind == "phone-call":
		return s.shared(h.src, main.src) > 0
	case good && (h.Kind == "praise" || h.Kind == "endorsement" || h.Root == "ACCUSE" || h.Root == "THREATEN") && main.Kind != "election":
		return s.concerns(s.spokenTo(h), main)
	case good:
		return false
	case h.Root == "PROTEST" && s.shared(h.tgt, main.src) > 0:
		return !s.ownMatter(h.main)
	case h.Kind == "praise", h.Kind == "endorsement", h.Kind == "defence-of":
		return s.shared(h.tgt, main.src) > 0 && main.Root != "ASSAULT"
	case h.Root == "PROTEST":
		return (s.outrage(main) || main.Root == "ASSAULT" && s.opening(main.main) && (h.Kind == "strike" || s.hasWord(h.main, "protest"))) && (s.concerns(h.src, main) || h.Place != nil && main.Place != nil && h.Place.Country == main.Place.Country) && !s.ownMatter(h.main)
	case h.Kind == "call-for-ceasefire":
		return main.Root == "ASSAULT"
	case h.Kind == "investigation", h.Root == "REQUEST" && h.main.inner != nil && h.main.inner.cand.kind.ID == "investigation":
		return deadly(main.main) && !s.ownMatter(h.main)
	case h.Kind == "mission-withdrawal":
		return main.Root == "ASSAULT" || main.Kind == "coup"
	case h.Root == "AID":
		return main.Kind == "disaster" || main.Kind == "accident"
	case h.Kind == "curfew-emergency":
		return deadly(main.main) && s.concerns(h.src, main)
	case h.Root == "SANCTION", h.Kind == "sanctions", h.Kind == "summons", h.Kind == "apology", h.Root == "ACCUSE" && len(h.tgt) > 0, h.Root == "REQUEST" && len(h.tgt) > 0:
		return s.concerns(h.tgt, main) && !s.onlyVictims(h.tgt, main)
	case h.Root == "REQUEST" && len(h.tgt) == 0 && deadly(main.main) && s.has(h.main.sent, []string{"inquiry", "enquiry", "investigation", "investigate", "justice", "probe"}):
		return true
	case h.Root == "THREATEN", h.Root == "REQUEST":
		return s.concerns(s.spokenTo(h), main) && !s.onlyVictims(s.spokenTo(h), main)
	case h.Kind == "meeting":
		return s.has(h.main.sent, []string{"emergency"})
	case h.Root == "ACCUSE":
		return h.main.about
	case h.Kind == "phone-call":
		return deadly(main.main) && s.concerns(h.src, main)
	}
	return false
}

// outrage reports what people take to the streets over: a coup, or violence by a state.
func (s *scene) outrage(a *happening) bool {
	return a.Kind == "coup" || a.Kind == "excessive-force" || a.Root == "ASSAULT" && slices.ContainsFunc(a.src, func(f filler) bool {
		return f.Type == news.Police || f.Type == news.Military || f.Sector == "COP" || f.Sector == "MIL"
	})
}

// hasWord reports a word that hangs on a claim's trigger: "shut their shops in protest".
func (s *scene) hasWord(cl *claim, lemma string) bool {
	t := s.trees[cl.sent]
	return t.lemma(cl.tok) == lemma || slices.ContainsFunc(t.children[cl.tok], func(c int) bool { return t.lemma(c) == lemma })
}

// ownMatter reports a claim whose words say what it is over, against, or for.
func (s *scene) ownMatter(cl *claim) bool {
	t := s.trees[cl.sent]
	return slices.ContainsFunc(s.carriers(cl), func(r int) bool {
		return slices.ContainsFunc(t.children[r], func(c int) bool {
			switch t.preposition(c) {
			case "over", "against", "for", "about":
				return t.base(c) == "obl" || t.base(c) == "nmod"
			}
			return false
		})
	})
}

// spokenTo lists whom a speech act addresses, and whom what it asks for or
// threatens would be done to.
func (s *scene) spokenTo(h *happening) []filler {
	out := slices.Clone(h.tgt)
	if in := h.main.inner; in != nil {
		out = append(out, in.target...)
	}
	return out
}

// names reports that a happening's words name another event than one as its occasion.
func (s *scene) names(h, main *happening) bool {
	return slices.ContainsFunc(h.main.occasions, s.alive) && !slices.ContainsFunc(h.main.occasions, func(o *claim) bool { return s.homes[o] == main })
}

// concerns reports actors of a country that takes part in an event, or in which it was.
func (s *scene) concerns(fs []filler, main *happening) bool {
	return slices.ContainsFunc(fs, func(f filler) bool {
		if f.Country == "" && f.Type == news.Government && !s.named(f) && main.Place != nil {
			return true // "the government" is that of where it was
		}
		return f.Country != "" && (main.Place != nil && main.Place.Country == f.Country || slices.ContainsFunc(sides(main), func(g filler) bool { return g.Country == f.Country }))
	})
}

// onlyVictims reports actors of the country alone that suffered an act of violence.
func (s *scene) onlyVictims(fs []filler, main *happening) bool {
	hurt := func(f filler) bool {
		return slices.ContainsFunc(main.tgt, func(g filler) bool { return g.Country == f.Country }) && (main.Place == nil || main.Place.Country != f.Country)
	}
	return len(main.src) > 0 && !slices.ContainsFunc(fs, func(f filler) bool { return !hurt(f) })
}
