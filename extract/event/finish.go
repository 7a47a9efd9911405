package event

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"casus/extract/news"
)

// finish does what needs all happenings of the article: which are none after
// all, what answers what, and when those were of which no day is told.
func (s *scene) finish(hs []*happening) {
	for _, h := range hs {
		if slices.ContainsFunc(h.src, s.nobody) {
			h.dropped = "nobody does it"
		}
	}
	s.blame(hs)
	s.circumstances(hs)
	for _, h := range hs {
		s.polls(h)
		h.dropped = s.unfit(h)
	}
	s.oneElection(hs)
	s.because(hs)
	s.blame(hs)
	s.ownUp(hs)
	s.captors(hs)
	main := s.mainEvent(hs)
	for i, h := range hs {
		if h.dropped == "" {
			s.answer(h, hs[:i], hs, main)
		}
	}
	var last, year time.Time
	for _, h := range hs {
		from := last
		if d := h.dated; d != nil && d.Relative && d.Precision == "year" && !year.IsZero() {
			from = year // "in 2009 ... a year later"
		}
		s.date(h, from, hs)
		if h.dropped != "" || h.Modality != news.Occurred || h.Date.From.IsZero() {
			continue
		}
		year = h.Date.From
		if h.Date.Precision == "day" {
			last = h.Date.From
		}
	}
	s.follow(hs)
	brought := s.newsDay(hs)
	for _, h := range hs {
		if h.dropped == "" {
			s.sinceNews(h, brought)
			s.domestic(h)
			s.ground(h)
		}
	}
	s.stage(hs)
	for _, h := range hs {
		if h.dropped == "" {
			s.besides(h, hs)
			s.victims(h)
			s.aim(h)
			s.byAuthority(h)
			s.electorate(h)
		}
	}
	s.nations(hs)
}

// besides dates a speech act of no told day by another of the same speaker in
// the same sentence or beside it: "sent condolences and made it known that".
func (s *scene) besides(h *happening, hs []*happening) {
	k, _ := s.book.Kind(h.Kind)
	if !k.Speech && !k.Responds && h.Root != "AGREE" || h.Date.Precision != "before" {
		return
	}
	for _, o := range hs {
		if o != h && o.dropped == "" && max(o.main.sent-h.main.sent, h.main.sent-o.main.sent) <= 1 && o.Date.Precision == "between" && s.shared(o.src, h.src) > 0 {
			h.Date.From, h.Date.Precision = o.Date.From, "between"
			return
		}
	}
}

// unfit says why a happening is no event, "" where it is one.
func (s *scene) unfit(h *happening) string {
	m := h.main
	parties := s.parties(h)
	anchored := h.Place != nil || h.dated != nil || h.Deaths != nil || h.Injured != nil
	switch {
	case h.Modality == notHappened:
		return "did not happen: " + m.modalityWhy
	case h.dropped != "":
		return h.dropped
	case s.habitual(h):
		return "told as what is done at all times, not as what happened"
	case h.Modality == news.Hypothetical && !(anchored && parties > 1):
		return "hypothetical: " + m.modalityWhy
	case m.alleged && len(h.claims) == 1 && !anchored:
		return "only what somebody is accused of"
	case m.weak != "" && len(h.claims) == 1:
		return m.weak
	case h.Modality == news.Requested && m.innerOf == nil, h.Modality == news.Threatened && m.innerOf == nil && !(anchored && parties > 1):
		return h.Modality + " by nobody who is named: " + m.modalityWhy
	case m.innerOf != nil && h.Modality != news.Occurred && h.Place == nil && h.dated == nil && !(h.Root == "ASSAULT" && len(h.tgt) > 0):
		return "only the content of another event: " + m.modalityWhy
	case s.background(h):
		return "only the setting of another event"
	case parties == 0 && !s.happens(h):
		return "nobody takes part in it"
	case h.Modality != news.Occurred && len(h.src) == 0 && !anchored:
		return h.Modality + ", and nobody does it: " + m.modalityWhy
	case m.cand.kind.Reciprocal && len(h.src) < 2 && !s.severalHold(h) && m.nominal && len(h.claims) == 1 && !anchored:
		return "one side alone"
	}
	return ""
}

// severalHold reports talks and the like that a verb says several hold: "the
// heads of state held talks".
func (s *scene) severalHold(h *happening) bool {
	t := s.trees[h.main.sent]
	v := t.head(h.main.tok)
	return len(h.src) == 1 && s.plural[h.src[0].Span] && v >= 0 && t.isVerb(v) && t.base(h.main.tok) == "obj" && s.carries(t, v)
}

// happens reports a happening in which nobody is named, but which is told all
// the same: a violent or sad one with its toll or its day and place, or one that
// a clause is about ("Riots broke out in Lyon", "Curfew lifted in Rome").
func (s *scene) happens(h *happening) bool {
	m := h.main
	switch {
	case deadly(m) && (h.Deaths != nil || h.Injured != nil || h.Place != nil && h.dated != nil):
		return true
	case h.Place == nil || m.weak != "":
		return false
	case m.cand.kind.ID == "election" && h.dated != nil && h.Modality == news.Occurred:
		return true
	}
	t := s.trees[m.sent]
	told := false
	switch v := t.head(m.tok); t.base(m.tok) {
	case "root", "parataxis", "ccomp":
		told = true
	case "nsubj":
		told = v >= 0 && t.isVerb(v)
	case "obj":
		told = v >= 0 && s.carries(t, v) && t.tokens[v].XPOS != "VBG"
	}
	return told && h.Modality == news.Occurred && m.innerOf == nil
}

// parties counts who takes part. That a place is named beside a noun ("the
// Bali bombing") brings in nobody.
func (s *scene) parties(h *happening) int {
	n := len(h.src)
	for _, f := range h.tgt {
		if !h.main.nominal || !strings.HasPrefix(f.Actor, peoplePrefix) {
			n++
		}
	}
	return n
}

// nobody reports "no group has claimed", "none of them".
func (s *scene) nobody(f filler) bool {
	first, _, _ := strings.Cut(strings.ToLower(s.in.Article.Words(f.Span)), " ")
	return first == "no" || first == "nobody" || first == "none"
}

// material roots are deeds, which news tells in the past tense.
var material = map[string]bool{"ASSAULT": true, "MOBILIZE": true, "COERCE": true, "PROTEST": true, "AID": true, "RETREAT": true, "SANCTION": true}

// habitual reports words and deals told only in the simple present and with how
// often: "airlines sign deals every year"; and deeds told so in running text, even
// without: "the group recruits in the villages". Headlines, captions and single
// sentences tell news in the present; the line under the headline too, but what
// it alone tells is no event apart from the body's.
func (s *scene) habitual(h *happening) bool {
	if !material[h.Root] {
		return !slices.ContainsFunc(h.claims, func(cl *claim) bool { return !s.repeated(cl) })
	}
	if h.dated != nil || len(s.in.Sentences) < 4 {
		return false
	}
	for _, cl := range h.claims {
		tag := s.trees[cl.sent].tokens[cl.tok].XPOS
		if p := s.in.Sentences[cl.sent].Part; p != news.Body && p != news.Subtitle || tag != "VBZ" && tag != "VBP" {
			return false
		}
	}
	return true
}

// repeated reports a verb in the simple present that says how often: "every
// year", "usually".
func (s *scene) repeated(cl *claim) bool {
	t := s.trees[cl.sent]
	switch t.tokens[cl.tok].XPOS {
	case "VBZ", "VBP":
	case "VB":
		if t.child(cl.tok, "aux", "mark") >= 0 {
			return false
		}
	default:
		return false
	}
	for _, c := range append(slices.Clone(t.children[cl.tok]), t.children[max(0, t.child(cl.tok, "obj"))]...) {
		det := t.child(c, "det")
		if t.base(c) == "advmod" && often[t.lemma(c)] || t.preposition(c) == "" && det >= 0 && (t.lemma(det) == "every" || t.lemma(det) == "each") && t.base(c) != "obj" && t.base(c) != "nsubj" {
			return true
		}
	}
	return false
}

var often = setOf("usually often normally typically regularly always generally sometimes commonly annually rarely routinely frequently")

// date settles when a happening was. What occurred on no told day was before
// the article; an answer not before what it answers.
func (s *scene) date(h *happening, last time.Time, hs []*happening) {
	published := day(s.in.Article.Published)
	if d := h.dated; d != nil {
		h.Date = d.Date
		if d.Relative {
			h.Date = counted(d, s.anchor(h, last, hs))
		}
	}
	if (h.Modality == news.Planned || h.Modality == news.Threatened || h.Modality == news.Requested) && h.Date.From.IsZero() && !h.Date.To.Before(published) {
		h.Date.From, h.Date.Precision = published, "between" // "will leave by the end of March"
	}
	if !h.Date.From.IsZero() || !h.Date.To.IsZero() || published.IsZero() || h.Modality != news.Occurred {
		return
	}
	h.Date = news.Date{To: published, Precision: "before"}
	for _, a := range h.answers {
		if !a.Date.From.IsZero() && a.Date.From.After(h.Date.From) && !a.Date.From.After(published) {
			h.Date.From, h.Date.Precision = a.Date.From, "between"
		}
	}
}

// anchor is the day that "the day before" counts from: of what the words go on
// to name ("two days after the coup"), else of what is answered, else the last told.
func (s *scene) anchor(h *happening, last time.Time, hs []*happening) time.Time {
	t := s.trees[h.dated.Sentence]
	for _, c := range append([]int{t.countedFrom(*h.dated)}, t.children[s.top(t, h.dated.First, h.dated.Last)]...) {
		if c < h.dated.First || c != t.countedFrom(*h.dated) && t.base(c) != "nmod" && t.base(c) != "obl" && t.base(c) != "advcl" && t.base(c) != "acl" {
			continue
		}
		if a := s.meant(h.dated.Sentence, c, hs); a != nil && a != h && a.dated != nil && !a.dated.Relative && a.dated.From.Equal(a.dated.To) {
			return a.dated.From
		}
	}
	if on := s.onlyDay(h.dated); !on.IsZero() {
		return on // "crossed on Thursday to hunt rebels who killed five men a day earlier"
	}
	if h.dated.Offset == 0 && h.dated.Weekday == "" && !last.IsZero() {
		return last // "on the same day"
	}
	for _, a := range h.answers {
		if a.Date.Precision == "day" {
			return a.Date.From
		}
	}
	if !last.IsZero() {
		return last
	}
	return day(s.in.Article.Published)
}

// onlyDay gives the one day that the sentence of a date names beside it.
func (s *scene) onlyDay(d *news.Dated) time.Time {
	var out time.Time
	for _, i := range s.dates[d.Sentence] {
		if on := s.in.Dates[i]; !on.Relative && on.Precision == "day" && on.From.Equal(on.To) {
			if !out.IsZero() {
				return time.Time{}
			}
			out = on.From
		}
	}
	return out
}

// counted counts from a day as the words say: "two days later", "the
// following Monday", "a year earlier".
func counted(d *news.Dated, from time.Time) news.Date {
	if from.IsZero() {
		return news.Date{Span: d.Span}
	}
	on := stepped(from, d.Offset, d.Precision)
	for d.Weekday != "" && on.Weekday().String() != d.Weekday {
		on = on.AddDate(0, 0, cmp.Or(d.Offset, -1))
	}
	out := news.Date{Span: d.Span, From: on, To: on, Precision: cmp.Or(d.Precision, "day")}
	switch d.Precision {
	case "week":
		out.From = on.AddDate(0, 0, -(int(on.Weekday())+6)%7)
		out.To = out.From.AddDate(0, 0, 6)
	case "month":
		out.From = time.Date(on.Year(), on.Month(), 1, 0, 0, 0, 0, time.UTC)
		out.To = out.From.AddDate(0, 1, -1)
	case "year":
		out.From, out.To = time.Date(on.Year(), 1, 1, 0, 0, 0, 0, time.UTC), time.Date(on.Year(), 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return out
}

// stepped goes so many days from a day; months and years are those of the calendar.
func stepped(from time.Time, days int, unit string) time.Time {
	switch unit {
	case "month":
		return from.AddDate(0, days/30, 0)
	case "year":
		return from.AddDate(days/365, 0, 0)
	}
	return from.AddDate(0, 0, days)
}

func day(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// victims fills in what follows without being said: the deaths of people
// who were killed by name, and whom condolences go to.
func (s *scene) victims(h *happening) {
	s.countVictims(h)
	if h.Kind != "condolence" || len(h.tgt) > 0 {
		return
	}
	for _, a := range h.answers {
		for _, v := range a.tgt {
			if f, ok := s.country(v.Country, v.Span); ok && v.Country != "" {
				f.Inferred = true
				h.tgt = add(h.tgt, []filler{f})
			}
		}
	}
}

// kills reports that a happening's own words say that its targets died.
func (s *scene) kills(h *happening) bool {
	if h.Kind == "assassination" || h.Kind == "execution" {
		return true
	}
	return slices.ContainsFunc(h.claims, func(cl *claim) bool {
		switch s.trees[cl.sent].lemma(cl.tok) {
		case "kill", "murder", "slay", "killing", "assassinate", "behead":
			return true
		}
		return false
	})
}

// output makes the events of the happenings that are events.
func (s *scene) output(hs []*happening) Output {
	out := Output{Actors: s.added, Natives: s.naturalized(), Skipped: s.skipped}
	for _, h := range hs {
		if h.dropped != "" {
			out.Skipped = append(out.Skipped, news.Skipped{Span: s.span(h.main.sent, h.main.tokens), Kind: h.Kind, Why: h.dropped})
			continue
		}
		s.write(h)
	}
	for _, h := range hs {
		if h.dropped != "" {
			continue
		}
		if h.About != nil {
			for _, in := range hs {
				if in.dropped == "" && in != h && slices.Contains(in.claims, h.main.inner) {
					h.About = &news.About{Event: in.ID}
				}
			}
		}
		for _, a := range h.answers {
			out.Links = append(out.Links, news.Link{Type: "responds-to", From: h.ID, To: a.ID, Span: h.Span})
		}
		if len(h.answers) > 0 && h.About == nil {
			h.About = &news.About{Event: h.answers[0].ID}
		}
		out.Events = append(out.Events, h.Event)
	}
	s.doubt(&out)
	slices.SortStableFunc(out.Events, func(a, b news.Event) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Kind, b.Kind))
	})
	slices.SortStableFunc(out.Skipped, func(a, b news.Skipped) int {
		return cmp.Or(cmp.Compare(a.Part, b.Part), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}

// write fills the event's fields from its claims.
func (s *scene) write(h *happening) {
	m := h.main
	h.Span, h.Sentence = s.span(m.sent, []int{m.tok}), m.sent
	h.ID = id(s.in.Article.ID, h.Kind, h.Span)
	h.Source, h.Target, h.Others = parts(s.spelled(h.src)), parts(s.spelled(h.tgt)), parts(s.spelled(h.oth))
	if h.Kind == "claim-of-responsibility" {
		setRole(h.Source, "claimant")
	}
	if h.Root == "ASSAULT" {
		setRole(h.Source, "perpetrator")
		if s.kills(h) {
			setRole(h.Target, "victim")
		}
	}
	h.Attribution = m.attribution
	for _, cl := range h.claims {
		span := s.span(cl.sent, []int{cl.tok})
		h.Evidence = append(h.Evidence, span)
		h.Weapon = append(h.Weapon, cl.weapon...)
		h.Why = append(h.Why, s.words(cl)+" is "+cl.cand.name())
		h.Why = append(h.Why, cl.why...)
		if cl.modalityWhy != "" {
			h.Why = append(h.Why, cl.modality+": "+cl.modalityWhy)
		}
		h.Ongoing = h.Ongoing || s.ongoing(cl)
	}
	h.Weapon = s.distinctArms(h.Weapon)
	h.Contexts = s.contexts(h)
	for _, a := range h.answers {
		h.Why = append(h.Why, fmt.Sprintf("answers %s", s.words(a.main)))
	}
}

// spelled puts the last words before it that say who is meant in the place of
// a pronoun, and the name of a person in that of a description: a reader of the event
// has no "he", and does not know which mayor.
func (s *scene) spelled(fs []filler) []filler {
	out := slices.Clone(fs)
	for i, f := range out {
		if name, ok := s.nameOf(f); ok {
			out[i].Span = name
			continue
		}
		if at := slices.IndexFunc(s.in.Mentions, func(m news.Mention) bool { return m.Span == f.Span && m.Pronoun }); at >= 0 {
			for _, m := range slices.Backward(s.in.Mentions[:at]) {
				if m.Actor == f.Actor && !m.Pronoun {
					out[i].Span = m.Span
					break
				}
			}
		}
	}
	return out
}

// nameOf gives the first of the longest names that the article has for a
// person of whom a participant's words have no name, and the name alone behind a
// long description.
func (s *scene) nameOf(f filler) (news.Span, bool) {
	if f.Type != news.Person || !s.named(f) {
		return news.Span{}, false
	}
	var best news.Mention
	for _, m := range s.in.Mentions {
		if m.Actor == f.Actor && m.Named && (best.Actor == "" || m.Last-m.First > best.Last-best.First) {
			best = m
		}
	}
	words := strings.Fields(s.in.Article.Words(f.Span))
	for _, m := range s.in.Mentions {
		if m.Actor == f.Actor && m.Named && f.Span.Contains(m.Span) {
			return m.Span, len(words)-len(strings.Fields(s.in.Article.Words(m.Span))) > 3
		}
	}
	said := slices.ContainsFunc(strings.Fields(s.in.Article.Words(best.Span)), func(w string) bool { return slices.Contains(words, w) })
	return best.Span, best.Actor != "" && !said
}

func setRole(ps []news.Participant, role string) {
	for i := range ps {
		if ps[i].Role == "" {
			ps[i].Role = role
		}
	}
}

// id is the key of a report: a hash of article, kind and trigger span.
func id(article, kind string, span news.Span) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%d\x00%d\x00%d", article, kind, span.Part, span.Start, span.End))
	return hex.EncodeToString(sum[:8])
}

// ongoing reports a present progressive: "are cooperating".
func (s *scene) ongoing(cl *claim) bool {
	t := s.trees[cl.sent]
	return t.tokens[cl.tok].XPOS == "VBG" && t.child(cl.tok, "aux") >= 0 && !t.passive(cl.tok)
}

// contexts gives PLOVER's contexts whose words stand in the event's
// sentences or the title, sorted.
func (s *scene) contexts(h *happening) []string {
	var out []string
	if s.in.Sentences[0].Part == news.Title {
		out = append(out, s.contextsOf(0)...)
	}
	for _, c := range h.claims {
		out = append(out, s.contextsOf(c.sent)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// contextsOf gives the contexts whose words stand in a sentence.
func (s *scene) contextsOf(sent int) []string {
	if s.context[sent] == nil {
		s.context[sent] = []string{}
		for _, c := range s.book.Contexts {
			if s.has(sent, c.Words) {
				s.context[sent] = append(s.context[sent], c.Name)
			}
		}
	}
	return s.context[sent]
}

// has reports whether a sentence has one of the lemmas, or phrases of lemmas.
func (s *scene) has(sent int, words []string) bool {
	t := s.trees[sent]
	for _, w := range words {
		if first, _, _ := strings.Cut(w, " "); t.words[first] && t.hasPhrase(w) {
			return true
		}
	}
	return false
}

func (t tree) hasPhrase(words string) bool {
	for i := range t.tokens {
		if t.phraseAt(i, words) {
			return true
		}
	}
	return false
}

func (t tree) phraseAt(i int, phrase string) bool {
	for w := range strings.FieldsSeq(phrase) {
		if i >= len(t.tokens) || t.lemma(i) != w {
			return false
		}
		i++
	}
	return true
}
