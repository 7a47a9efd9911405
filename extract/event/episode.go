package event

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"casus/extract/news"
)

// An episode is what an article tells in one go, of one day: "Gunmen stormed
// the hotel on Friday. They took nine guests hostage. The army freed them."
// What has no day of its own there has that of what was told just before.

// follow dates and places the happenings that go on an episode.
func (s *scene) follow(hs []*happening) {
	order := slices.Clone(hs)
	slices.SortStableFunc(order, func(a, b *happening) int {
		return cmp.Or(cmp.Compare(a.main.sent, b.main.sent), cmp.Compare(a.main.tok, b.main.tok))
	})
	for _, h := range order {
		if h.dropped != "" || h.Modality != news.Occurred || !material[h.Root] && h.Root != "" && !talks[h.Root] || !s.narrated(h.main) && !s.opening(h.main) {
			continue
		}
		if d := s.episode(h, order, s.isDated); d != nil && s.undated(h) {
			h.Date = d.Date
			h.Why = append(h.Why, "date: that of "+s.words(d.main)+", told in one go with it")
		}
		if h.Place == nil && h.Root != "SANCTION" {
			if d := s.episode(h, order, placed); d != nil {
				h.Place = d.Place
				h.Why = append(h.Why, "place: that of "+s.words(d.main)+", told in one go with it")
			}
		}
	}
}

// isDated reports a happening of a known day, week or month.
func (s *scene) isDated(h *happening) bool {
	return !h.Date.From.IsZero() && days(h.Date) < 31 && h.Date.Precision != "between"
}

func placed(h *happening) bool { return h.Place != nil }

// undated reports what occurred on no told day.
func (s *scene) undated(h *happening) bool {
	return h.dated == nil && h.Date.Precision == "before"
}

// episode finds the happening with a day, or a place, that another goes on from: in its
// sentence or the two before, and no other time told between. Headlines and
// first sentences have their day from what comes after.
func (s *scene) episode(h *happening, hs []*happening, has func(*happening) bool) *happening {
	for sent := h.main.sent; sent >= 0 && sent >= h.main.sent-2; sent-- {
		if s.in.Sentences[sent].Part != s.in.Sentences[h.main.sent].Part {
			break
		}
		if d := s.donor(h, hs, sent, has); d != nil {
			return d
		}
		if len(s.dates[sent]) > 0 || s.shifts(sent) {
			return nil
		}
	}
	if s.opening(h.main) {
		for sent := s.lead; sent <= s.lead+2 && sent < len(s.trees); sent++ {
			if d := s.donor(h, hs, sent, has); d != nil && (!talks[h.Root] || d.Root == h.Root) {
				return d
			}
		}
	}
	return nil
}

// donor gives the last such happening of a sentence that another goes on.
func (s *scene) donor(h *happening, hs []*happening, sent int, has func(*happening) bool) *happening {
	for _, d := range slices.Backward(hs) {
		if d != h && d.dropped == "" && d.Modality == news.Occurred && has(d) && s.toldIn(d, sent) &&
			s.goesOn(h, d, max(h.main.sent-sent, sent-h.main.sent)) {
			return d
		}
	}
	return nil
}

// toldIn reports a claim of a happening in a sentence.
func (s *scene) toldIn(h *happening, sent int) bool {
	return slices.ContainsFunc(h.claims, func(cl *claim) bool { return cl.sent == sent && s.narrated(cl) })
}

// goesOn reports that two happenings have an actor in common, on whatever
// side, or are acts of violence and what is done about them, told one right
// after the other of one place.
func (s *scene) goesOn(h, d *happening, gap int) bool {
	if talks[h.Root] != talks[d.Root] || !material[d.Root] && d.Root != "" && !talks[d.Root] {
		return false
	}
	if gap <= 1 && broils[h.Root] && broils[d.Root] && !s.apart(h, d) {
		return true
	}
	return slices.ContainsFunc(sides(h), func(f filler) bool {
		return slices.ContainsFunc(sides(d), func(g filler) bool { return f.Actor == g.Actor || s.calledLike(f, g) })
	})
}

// calledLike reports two nameless phrases with one noun: "nine guests", "the guests".
func (s *scene) calledLike(f, g filler) bool {
	return !s.named(f) && !s.named(g) && s.lastWord(f) == s.lastWord(g)
}

// lastWord gives the last word of a participant's phrase, small.
func (s *scene) lastWord(f filler) string {
	words := strings.Fields(strings.ToLower(s.in.Article.Words(f.Span)))
	return words[max(0, len(words)-1)]
}

// talks are the roots of meeting and of what is agreed there.
var talks = map[string]bool{"CONSULT": true, "AGREE": true}

// broils are the roots of violence in the streets and in the field.
var broils = map[string]bool{"ASSAULT": true, "PROTEST": true, "COERCE": true}

// newsDay is the day of what the article brings: the first that its opening
// tells of something that occurred, no more than a week before it was published.
func (s *scene) newsDay(hs []*happening) time.Time {
	published := day(s.in.Article.Published)
	var first time.Time
	for sent := 0; sent <= s.lead+1 && sent < len(s.trees) && first.IsZero(); sent++ {
		for _, h := range hs {
			from := h.Date.From
			if h.dropped != "" || h.Modality != news.Occurred || h.Date.Precision != "day" || !s.toldAt(h, sent) || from.After(published) || published.Sub(from) > 7*24*time.Hour {
				continue
			}
			if first.IsZero() || from.Before(first) {
				first = from
			}
		}
	}
	return first
}

// sinceNews dates what is told in the simple past, of no day, among the news:
// not before the day of that. Where the sentence, or one of the three before
// it, tells of something older it may be history.
func (s *scene) sinceNews(h *happening, brought time.Time) {
	open := h.Date.Precision == "before" || h.Date.Precision == "between" && h.Date.From.Before(brought)
	by := h.dated != nil && h.Date.From.IsZero() && !h.Date.To.IsZero() && !h.Date.To.Before(brought) // "by Tuesday night"
	if brought.IsZero() || h.Modality != news.Occurred || h.dated != nil && !by || !open && !by || h.Root == "" || s.subordinate(h.main) || !by && !s.opening(h.main) && !s.narrated(h.main) && !s.fresh(h.main) {
		return
	}
	for sent := h.main.sent; sent >= max(0, h.main.sent-3); sent-- {
		if s.in.Sentences[sent].Part != s.in.Sentences[h.main.sent].Part {
			break
		}
		if sent < h.main.sent && s.breaks(sent) {
			break // a new paragraph is back at the news
		}
		if sent == h.main.sent && s.shifts(sent) || slices.ContainsFunc(s.claims, func(cl *claim) bool { return cl.sent == sent && s.history(cl, brought) }) {
			return
		}
	}
	h.Date.From, h.Date.Precision = brought, "between"
	h.Why = append(h.Why, "date: not before that of the news that it is told with")
}

// breaks reports that a paragraph of several sentences ends with one. Where each
// sentence is a paragraph, they part nothing.
func (s *scene) breaks(sent int) bool {
	return s.parted(sent) && sent > 0 && !s.parted(sent-1)
}

// parted reports an empty line behind a sentence.
func (s *scene) parted(sent int) bool {
	a, b := s.in.Sentences[sent].Span, s.in.Sentences[sent+1].Span
	return a.Part != b.Part || strings.Contains(s.in.Article.Words(news.Span{Part: a.Part, Start: a.End, End: b.Start}), "\n")
}

// fresh reports a claim told as just done: in the perfect, or, of words, in the
// present: "has condemned the coup", "accuses the army".
func (s *scene) fresh(cl *claim) bool {
	t := s.trees[cl.sent]
	i := cl.tok
	if cl.nominal {
		i = t.clause(i)
	}
	if cl.cand.kind.Speech && (t.tokens[i].XPOS == "VBZ" || t.tokens[i].XPOS == "VBP") {
		return true
	}
	aux := t.child(i, "aux")
	return aux >= 0 && t.lemma(aux) == "have" && t.tokens[aux].XPOS != "VBD" && t.tokens[i].XPOS == "VBN"
}

// history reports a claim of a day that is more than a week older than the
// news, told in the simple past in a clause of its own.
func (s *scene) history(cl *claim, brought time.Time) bool {
	d := cl.date
	return d != nil && !d.To.IsZero() && d.To.Before(brought.AddDate(0, 0, -7)) && !s.subordinate(cl) && s.narrated(cl)
}

// subordinate reports a claim in a relative clause, or in one that says when
// or why something else was, or a noun that is only a part of what its clause tells.
func (s *scene) subordinate(cl *claim) bool {
	t := s.trees[cl.sent]
	if h := t.head(cl.tok); cl.nominal && (h < 0 || !t.isVerb(h) || !s.carries(t, h)) {
		return true
	}
	for i, n := cl.tok, 0; i >= 0 && n < len(t.tokens); i, n = t.head(i), n+1 {
		if b := t.base(i); b == "acl" || b == "advcl" && t.child(i, "mark") >= 0 {
			return true
		}
	}
	return false
}

// apart reports two happenings of different places.
func (s *scene) apart(h, d *happening) bool {
	return s.apartCountries(h, d) || h.Place != nil && d.Place != nil && s.grain(h.Place) == 0 && s.grain(d.Place) == 0 && h.Place.ID != d.Place.ID
}

func sides(h *happening) []filler { return append(slices.Clone(h.src), h.tgt...) }

// shifts reports a sentence that says itself that it tells of another time.
func (s *scene) shifts(sent int) bool {
	t := s.trees[sent]
	for i := range t.tokens {
		switch t.lemma(i) {
		case "earlier", "previously", "later", "recently", "since", "ever", "already", "once", "former", "formerly", "often", "repeatedly", "always", "year", "month", "week":
			return true
		}
	}
	return false
}

// narrated reports a claim told in the simple past, which goes on where the
// sentence before has stopped; "had", "has" and "is" tell of another time.
func (s *scene) narrated(cl *claim) bool {
	t := s.trees[cl.sent]
	i := cl.tok
	if cl.nominal {
		i = t.clause(i)
	}
	for n := 0; n < 6 && i >= 0; n++ {
		for _, c := range t.children[i] {
			if t.base(c) == "aux" {
				switch t.lemma(c) {
				case "have", "will", "would", "can", "could", "may", "might", "must", "should":
					return false
				}
			}
		}
		switch t.tokens[i].XPOS {
		case "VBD":
			return true
		case "VBZ", "VBP":
			return false
		}
		if aux := t.child(i, "aux:pass", "aux"); aux >= 0 {
			return t.tokens[aux].XPOS == "VBD"
		}
		i = t.head(i)
	}
	return false
}
