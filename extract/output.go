package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"time"
	"unicode/utf8"

	"casus/extract/news"
)

// WriteJSON writes a reading as one line of JSON, as docs/output.md has it.
// Offsets count code points from the start of the text that they are in.
func WriteJSON(w io.Writer, r *news.Reading) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(shape(r))
}

type (
	outSpan struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		In    string `json:"in,omitempty"`
	}
	outCaption struct {
		Text string `json:"text"`
		Date string `json:"date,omitempty"`
	}
	outMention struct {
		outSpan
		Text  string         `json:"text"`
		Type  news.ActorType `json:"type"`
		Named bool           `json:"named"`
		Actor string         `json:"actor,omitempty"`
	}
	outActor struct {
		ID      string         `json:"id"`
		Name    string         `json:"name"`
		Type    news.ActorType `json:"type"`
		Country string         `json:"country,omitempty"`
		Code    string         `json:"code,omitempty"`
		Sector  string         `json:"sector,omitempty"`
		Office  string         `json:"office,omitempty"`
	}
	outParticipant struct {
		Actor    string         `json:"actor"`
		Name     string         `json:"name"`
		Text     string         `json:"text"`
		Type     news.ActorType `json:"type"`
		Country  string         `json:"country,omitempty"`
		Code     string         `json:"code,omitempty"`
		Sector   string         `json:"sector,omitempty"`
		Capacity string         `json:"capacity"`
		Role     string         `json:"role,omitempty"`
		Inferred bool           `json:"inferred"`
		outSpan
	}
	outAbout struct {
		Event  string           `json:"event,omitempty"`
		Kind   string           `json:"kind,omitempty"`
		Source []outParticipant `json:"source,omitempty"`
		Target []outParticipant `json:"target,omitempty"`
	}
	outWords struct {
		Text string `json:"text"`
		outSpan
	}
	outDate struct {
		From      *string `json:"from"`
		To        *string `json:"to"`
		Precision string  `json:"precision"`
		Text      string  `json:"text,omitempty"`
		*outSpan
	}
	outPlace struct {
		ID        string  `json:"id"`
		Name      string  `json:"name"`
		Country   string  `json:"country,omitempty"`
		Latitude  float64 `json:"latitude"`
		Longitude float64 `json:"longitude"`
		outSpan
	}
	outRange struct {
		Min int  `json:"min"`
		Max *int `json:"max"`
	}
	outAttribution struct {
		Actor    string `json:"actor"`
		Name     string `json:"name"`
		Verb     string `json:"verb"`
		Quoted   bool   `json:"quoted"`
		Standing string `json:"standing"`
	}
	outEvent struct {
		ID          string           `json:"id"`
		Kind        string           `json:"kind"`
		Root        string           `json:"root,omitempty"`
		Mode        string           `json:"mode,omitempty"`
		Contexts    []string         `json:"contexts"`
		Modality    string           `json:"modality"`
		Ongoing     bool             `json:"ongoing"`
		Source      []outParticipant `json:"source"`
		Target      []outParticipant `json:"target"`
		Others      []outParticipant `json:"others"`
		About       *outAbout        `json:"about,omitempty"`
		Weapon      []outWords       `json:"weapon"`
		Date        *outDate         `json:"date"`
		Place       *outPlace        `json:"place"`
		Deaths      *outRange        `json:"deaths"`
		Injured     *outRange        `json:"injured"`
		Attribution *outAttribution  `json:"attribution,omitempty"`
		outSpan
		Text       string    `json:"text"`
		Sentence   int       `json:"sentence"`
		Evidence   []outSpan `json:"evidence"`
		Rule       string    `json:"rule"`
		Confidence float64   `json:"confidence"`
		Same       string    `json:"same,omitempty"`
	}
	outLink struct {
		Type string `json:"type"`
		From string `json:"from"`
		To   string `json:"to"`
		outSpan
	}
	outRelation struct {
		Type string `json:"type"`
		From string `json:"from"`
		To   string `json:"to"`
		Text string `json:"text"`
		outSpan
	}
	outReading struct {
		ID        string        `json:"id"`
		URL       string        `json:"url,omitempty"`
		Path      string        `json:"path,omitempty"`
		Title     string        `json:"title"`
		Subtitle  string        `json:"subtitle,omitempty"`
		Published string        `json:"published,omitempty"`
		Modified  string        `json:"modified,omitempty"`
		Outlet    string        `json:"outlet,omitempty"`
		Agency    string        `json:"agency,omitempty"`
		Authors   []string      `json:"authors"`
		Section   string        `json:"section,omitempty"`
		Tags      []string      `json:"tags"`
		Language  string        `json:"language,omitempty"`
		Text      string        `json:"text"`
		SHA256    string        `json:"sha256"`
		Captions  []outCaption  `json:"captions"`
		Sentences []outSpan     `json:"sentences"`
		Mentions  []outMention  `json:"mentions"`
		Actors    []outActor    `json:"actors"`
		Events    []outEvent    `json:"events"`
		Links     []outLink     `json:"links"`
		Relations []outRelation `json:"relations"`
		Faults    []string      `json:"faults"`
		Versions  news.Versions `json:"versions"`
	}
)

// shaper turns spans of bytes into spans of code points, part by part.
type shaper struct {
	article *news.Article
	runes   map[news.Part][]int32 // byte offset -> code points before it; nil for ASCII
}

func shape(r *news.Reading) outReading {
	a := &r.Article
	s := &shaper{a, map[news.Part][]int32{}}
	sum := sha256.Sum256([]byte(a.Text))
	return outReading{
		ID: a.ID, URL: a.URL, Path: a.Path, Title: a.Title, Subtitle: a.Subtitle, Published: instant(a.Published), Modified: instant(a.Modified), Outlet: a.Outlet, Agency: a.Agency,
		Authors: filled(a.Authors), Section: a.Section, Tags: filled(a.Tags), Language: a.Language, Text: a.Text, SHA256: hex.EncodeToString(sum[:]),
		Captions:  each(a.Captions, func(c news.Captioned) outCaption { return outCaption{c.Text, isoDay(c.Date)} }),
		Sentences: each(r.Sentences, func(t news.Sentence) outSpan { return s.span(t.Span) }), Mentions: each(r.Mentions, s.mention),
		Actors: each(r.Actors, func(c news.Actor) outActor {
			return outActor{c.ID, c.Name, c.Type, c.Country, c.Code, c.Sector, c.Office}
		}),
		Events: each(r.Events, s.event),
		Links:  each(r.Links, func(l news.Link) outLink { return outLink{l.Type, l.From, l.To, s.span(l.Span)} }),
		Relations: each(r.Relations, func(l news.Relation) outRelation {
			return outRelation{l.Type, l.From, l.To, a.Words(l.Span), s.span(l.Span)}
		}),
		Faults: filled(r.Faults), Versions: r.Versions,
	}
}

// filled gives a list that is never nil.
func filled(in []string) []string { return append([]string{}, in...) }

// each maps a list to one that is never nil.
func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, x := range in {
		out = append(out, f(x))
	}
	return out
}

func (s *shaper) span(sp news.Span) outSpan {
	return outSpan{s.count(sp.Part, sp.Start), s.count(sp.Part, sp.End), sp.Part.Name()}
}

// count gives the number of code points before a byte of a part.
func (s *shaper) count(p news.Part, at int) int {
	table, done := s.runes[p]
	if !done {
		table = runeTable(s.article.Of(p))
		s.runes[p] = table
	}
	if table == nil || at < 0 {
		return at
	}
	return int(table[min(at, len(table)-1)])
}

func runeTable(text string) []int32 {
	if utf8.RuneCountInString(text) == len(text) {
		return nil
	}
	table, n := make([]int32, len(text)+1), int32(0)
	for i := range len(text) {
		table[i] = n
		if i+1 == len(text) || utf8.RuneStart(text[i+1]) {
			n++
		}
	}
	table[len(text)] = n
	return table
}

// instant writes a time in the zone that the page gives; only the day where that is all.
func instant(t time.Time) string {
	if t.IsZero() || t.Equal(t.Truncate(24*time.Hour)) && t.Location() == time.UTC {
		return isoDay(t)
	}
	return t.Format(time.RFC3339)
}

func isoDay(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func (s *shaper) mention(m news.Mention) outMention {
	return outMention{s.span(m.Span), s.article.Words(m.Span), m.Type, m.Named, m.Actor}
}

func (s *shaper) participant(p news.Participant) outParticipant {
	return outParticipant{p.Actor, p.Name, s.article.Words(p.Span), p.Type, p.Country, p.Code, p.Sector, p.Capacity, p.Role, p.Inferred, s.span(p.Span)}
}

func (s *shaper) event(e news.Event) outEvent {
	return outEvent{
		ID: e.ID, Kind: e.Kind, Root: e.Root, Mode: e.Mode, Contexts: each(e.Contexts, func(c string) string { return c }),
		Modality: e.Modality, Ongoing: e.Ongoing, Source: each(e.Source, s.participant), Target: each(e.Target, s.participant),
		Others: each(e.Others, s.participant), About: s.about(e.About), Date: s.date(e.Date), Place: s.place(e.Place),
		Weapon: each(e.Weapon, func(w news.Span) outWords { return outWords{s.article.Words(w), s.span(w)} }),
		Deaths: count(e.Deaths), Injured: count(e.Injured), Attribution: attribution(e.Attribution), outSpan: s.span(e.Span),
		Text: s.article.Words(e.Span), Sentence: e.Sentence, Evidence: each(e.Evidence, s.span), Rule: e.Rule, Confidence: e.Confidence, Same: e.Same,
	}
}

func (s *shaper) about(a *news.About) *outAbout {
	if a == nil {
		return nil
	}
	if a.Event != "" {
		return &outAbout{Event: a.Event}
	}
	return &outAbout{Kind: a.Kind, Source: each(a.Source, s.participant), Target: each(a.Target, s.participant)}
}

func (s *shaper) date(d news.Date) *outDate {
	if d.From.IsZero() && d.To.IsZero() {
		return nil
	}
	out := &outDate{From: day(d.From), To: day(d.To), Precision: d.Precision}
	if !d.Empty() {
		sp := s.span(d.Span)
		out.Text, out.outSpan = s.article.Words(d.Span), &sp
	}
	return out
}

func day(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	d := isoDay(t)
	return &d
}

func (s *shaper) place(p *news.Place) *outPlace {
	if p == nil {
		return nil
	}
	return &outPlace{p.ID, p.Name, p.Country, p.Latitude, p.Longitude, s.span(p.Span)}
}

func count(r *news.Range) *outRange {
	if r == nil {
		return nil
	}
	if r.Open() {
		return &outRange{Min: r.Min}
	}
	return &outRange{r.Min, &r.Max}
}

func attribution(a *news.Attribution) *outAttribution {
	if a == nil {
		return nil
	}
	return &outAttribution{a.Actor, a.Name, a.Verb, a.Quoted, a.Standing}
}
