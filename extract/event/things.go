package event

import (
	"slices"
	"strings"

	"casus/extract/codebook"
	"casus/extract/news"
)

// things are nouns for what is attacked though it is nobody: buildings,
// vehicles, works.
var things = setOf(`building house home residence apartment flat hotel restaurant cafe bar shop store supermarket mall market office headquarters headquarter bank branch
	church chapel cathedral temple mosque synagogue shrine school college university hospital clinic station terminal airport airfield airstrip base barracks garrison
	post outpost checkpoint camp compound complex tower bridge road highway railway railroad tunnel pipeline pylon mast plant substation transformer powerline grid cable dam refinery
	depot warehouse factory farm mill mine oilfield well tank bus minibus car truck lorry van vehicle convoy train tram taxi ambulance jeep motorcycle motorbike
	plane aircraft airplane airliner helicopter ship boat vessel ferry tanker trawler statue monument tomb cemetery grave memorial theater theatre cinema nightclub club stadium kiosk booth
	transmitter antenna installation facility property crop plantation field window gate line pipe palace museum library consulate newspaper studio village town position
	march rally procession demonstration funeral wedding gathering vigil parade ceremony patrol column
	network establishment premises shack hut barn kitchen locomotive stand`)

// thingParts are parts and sides of things: what hits the gate of an embassy is aimed at it.
var thingParts = setOf("front side back rear entrance door part stretch section segment wing roof basement vicinity gate window wall fence")

// strike lets a thing be the target of violence that has nobody for one: "blew
// up a bridge", "a bomb exploded in front of a bank".
func (s *scene) strike(cl *claim, args []arg) {
	c := cl.cand.trigger.Target
	if len(cl.target) > 0 || !s.takesThings(cl, c) {
		return
	}
	for _, a := range args {
		if a.fn != lightTarget && cl.cand.trigger.Frame[a.fn] != codebook.Target || !s.lemmaFits(cl.sent, a.tok, c) {
			continue
		}
		if owners := s.ownersOfPart(cl.sent, a.tok); len(owners) > 0 {
			cl.target = append(cl.target, owners...)
		} else if tok := s.thing(cl.sent, a.tok); tok >= 0 {
			f := s.object(cl.sent, tok)
			f.tok, f.fn = a.tok, a.fn
			cl.target = append(cl.target, f)
			cl.why = append(cl.why, f.Name+": "+functionName(a.fn)+" of "+s.words(cl)+", a thing")
		}
	}
}

// struck tells apart what is hit and whose it is: "the home of the senator" is a target
// beside him, "a Lima restaurant" in place of the town; "the office of the union" is the union's
// name here.
func (s *scene) struck(cl *claim, a arg, fs []filler) []filler {
	c := cl.cand.trigger.Target
	tok := s.thing(cl.sent, a.tok)
	if tok < 0 || tok != a.tok || len(fs) == 0 || !s.takesThings(cl, c) || len(s.mentioned(cl.sent, tok)) > 0 || !s.lemmaFits(cl.sent, tok, c) {
		return fs
	}
	var out []filler
	beside := false
	for _, f := range fs {
		switch {
		case f.Type == news.Country, strings.HasPrefix(f.Actor, peoplePrefix):
			beside = true
			continue
		case f.Type == news.Person || f.Type == news.People:
			beside = true
		default:
			if whole := s.phraseSpan(cl.sent, tok); whole.Part == f.Part {
				both := news.Span{Part: f.Part, Start: min(f.Start, whole.Start), End: max(f.End, whole.End)}
				if n := len(s.tokensOf(both)); n <= 10 && !strings.Contains(s.in.Article.Words(both), ",") {
					f.Span = both
				}
			}
		}
		out = append(out, f)
	}
	if beside {
		thing := s.object(cl.sent, tok)
		if thing.Country == "" {
			thing.Country = fs[0].Country
		}
		out = append(out, thing)
	}
	return out
}

// takesThings reports a claim of violence of which a thing can be the target.
func (s *scene) takesThings(cl *claim, c codebook.Constraint) bool {
	return cl.cand.kind.Root == "ASSAULT" && !cl.cand.kind.Reciprocal && !c.Human && (len(c.Types) == 0 || slices.Contains(c.Types, news.Organization)) && !slices.Contains(c.Not, news.Organization)
}

// thing gives the noun for a thing that a phrase speaks of, -1 for none.
func (s *scene) thing(sent, tok int) int {
	t := s.trees[sent]
	switch {
	case !t.isNoun(tok):
		return -1
	case thingParts[t.lemma(tok)] && t.whole(tok) >= 0:
		return s.thing(sent, t.whole(tok))
	case things[t.lemma(tok)] && !(vagueThings[t.lemma(tok)] && len(t.children[tok]) <= 1+b2i(t.preposition(tok) != "") && t.child(tok, "det") >= 0):
		return tok
	}
	return -1
}

// vagueThings are what "the building" calls something that has been named.
var vagueThings = setOf("building compound complex facility house office property base town village position")

// whole gives what a part is of, -1 where that is not said.
func (t tree) whole(tok int) int {
	for _, c := range t.children[tok] {
		if t.base(c) == "nmod" && t.preposition(c) == "of" {
			return c
		}
	}
	return -1
}

// ownersOfPart gives the actor whose part a phrase is: "the gate of the Chinese embassy".
func (s *scene) ownersOfPart(sent, tok int) []filler {
	t := s.trees[sent]
	if !thingParts[t.lemma(tok)] || t.whole(tok) < 0 {
		return nil
	}
	return s.mentioned(sent, t.whole(tok))
}

// object makes a participant of a thing; it is one with nothing outside its
// event, and of the country that its words name.
func (s *scene) object(sent, tok int) filler {
	span := s.phraseSpan(sent, tok)
	a := news.Actor{ID: "thing:" + id(s.in.Article.ID, "thing", span)[:9], Name: s.in.Article.Words(span), Type: news.Organization, Capacity: "unofficial"}
	t := s.trees[sent]
	for _, c := range t.children[tok] {
		if b := t.base(c); b == "compound" || b == "amod" || t.rel(c) == "nmod:poss" {
			for _, f := range s.actorsAt(sent, c, 1) {
				a.Country = f.Country
			}
		}
	}
	s.introduce(a)
	return s.participant(a.ID, span)
}
