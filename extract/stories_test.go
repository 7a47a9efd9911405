package extract

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"casus/extract/gazetteer"
	"casus/extract/news"
	"casus/internal/need"
)

var update = flag.Bool("update", false, "write the golden files anew")

// expect is what a careful reader would list for a page: see testdata/stories/README.md.
type expect struct {
	Published      string   `yaml:"published"`
	Title          string   `yaml:"title"`
	Outlet         string   `yaml:"outlet"`
	Agency         string   `yaml:"agency"`
	BodyContain    []string `yaml:"body_must_contain"`
	BodyNotContain []string `yaml:"body_must_not_contain"`
	Captions       int      `yaml:"captions"`
	Events         []wanted `yaml:"events"`
	NotEvents      []struct {
		Words string `yaml:"words"`
		Why   string `yaml:"why"`
	} `yaml:"not_events"`
	Actors []struct {
		Name    string `yaml:"name"`
		Type    string `yaml:"type"`
		Country string `yaml:"country"`
		Acronym string `yaml:"acronym"`
	} `yaml:"actors"`
	Relations []struct {
		Type string `yaml:"type"`
		From string `yaml:"from"`
		To   string `yaml:"to"`
	} `yaml:"relations"`
	NotSource []struct {
		Kind  string `yaml:"kind"`
		Actor string `yaml:"actor"`
	} `yaml:"not_source"`
}

type wanted struct {
	Kind           string         `yaml:"kind"`
	Kinds          []string       `yaml:"kinds"`
	Source         []string       `yaml:"source"`
	SourceCountry  codes          `yaml:"source_country"`
	SourceCapacity string         `yaml:"source_capacity"`
	Target         []string       `yaml:"target"`
	TargetCountry  codes          `yaml:"target_country"`
	Place          string         `yaml:"place"`
	PlaceCountry   codes          `yaml:"place_country"`
	Date           map[string]any `yaml:"date"`
	Deaths         *int           `yaml:"deaths"`
	Injured        *int           `yaml:"injured"`
	In             string         `yaml:"in"`
	RespondsTo     *int           `yaml:"responds_to"`
	Modality       string         `yaml:"modality"`
	Importance     string         `yaml:"importance"`
	Evidence       string         `yaml:"evidence"`
}

// codes is one country code or a list of which any is right.
type codes []string

func (c *codes) UnmarshalYAML(b []byte) error {
	var one string
	if err := yaml.Unmarshal(b, &one); err == nil && !strings.HasPrefix(strings.TrimSpace(string(b)), "[") {
		if one != "" {
			*c = codes{one}
		}
		return nil
	}
	return yaml.Unmarshal(b, (*[]string)(c))
}

func (w wanted) kinds() []string {
	if w.Kind != "" {
		return []string{w.Kind}
	}
	return w.Kinds
}

// story is a page with what must come of it.
type story struct{ name, page, expect string }

func stories(t *testing.T) []story {
	t.Helper()
	var out []story
	for _, group := range []struct{ pages, expects string }{
		{"testdata/stories/*.txt", "testdata/stories"}, {"../examples/*.html", "testdata/examples"},
	} {
		pages, err := filepath.Glob(group.pages)
		if err != nil || len(pages) == 0 {
			t.Fatalf("no stories in %s: %v", group.pages, err)
		}
		for _, p := range pages {
			name := strings.TrimSuffix(filepath.Base(p), filepath.Ext(p))
			out = append(out, story{name, p, filepath.Join(group.expects, name+".expect.yaml")})
		}
	}
	return out
}

// The stories that nobody wrote rules for, and the example articles: what is
// not as expected stands in faults.golden, so that every change is a diff.
func TestStories(t *testing.T) {
	x := load(t)
	var golden strings.Builder
	for _, s := range stories(t) {
		faults := s.check(t, x)
		for _, f := range faults {
			fmt.Fprintf(&golden, "%s: %s\n", s.name, f)
		}
	}
	same(t, "testdata/faults.golden", golden.String())
}

// same compares with a golden file, which -update rewrites.
func same(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for _, l := range gotLines {
		if !slices.Contains(wantLines, l) {
			t.Errorf("new: %s", l)
		}
	}
	for _, l := range wantLines {
		if !slices.Contains(gotLines, l) {
			t.Errorf("gone: %s (good: run with -update)", l)
		}
	}
}

// The sample that casus was asked for.
func TestSample(t *testing.T) {
	s := story{"sputnik", filepath.Join(need.Shared(t), "articles/sputnik-2016-12-23.txt"), "testdata/sputnik.expect.yaml"}
	for _, f := range s.check(t, load(t)) {
		t.Error(f)
	}
}

var loaded *Extractor

func load(t testing.TB) *Extractor {
	t.Helper()
	if loaded == nil {
		x, err := New("test", Own{})
		if err != nil {
			t.Fatal(err)
		}
		loaded = x
	}
	return loaded
}

func (s story) check(t *testing.T, x *Extractor) []string {
	t.Helper()
	text, err := os.ReadFile(s.expect)
	if err != nil {
		t.Fatal(err)
	}
	var want expect
	if err := yaml.UnmarshalWithOptions(text, &want, yaml.Strict()); err != nil {
		t.Fatalf("%s: %v", s.expect, err)
	}
	r := s.read(t, x)
	c := &checker{r: &r}
	c.article(want)
	c.events(want)
	c.actors(want)
	return c.faults
}

func (s story) read(t *testing.T, x *Extractor) news.Reading {
	t.Helper()
	data, err := os.ReadFile(s.page)
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Page(news.Page{Path: s.page, Data: data}, ToEvents)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

type checker struct {
	r      *news.Reading
	faults []string
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func (c *checker) article(want expect) {
	a := &c.r.Article
	body := flat(a.Text)
	for _, w := range want.BodyContain {
		if !strings.Contains(body, flat(w)) {
			c.fault("body lacks %q", w)
		}
	}
	for _, w := range want.BodyNotContain {
		if strings.Contains(body, flat(w)) {
			c.fault("body has %q", w)
		}
	}
	if d := isoDay(a.Published); d != want.Published {
		c.fault("published %q, want %q", d, want.Published)
	}
	if want.Title != "" && flat(a.Title) != flat(want.Title) {
		c.fault("title %q, want %q", a.Title, want.Title)
	}
	if a.Outlet != want.Outlet {
		c.fault("outlet %q, want %q", a.Outlet, want.Outlet)
	}
	if want.Agency != "" && a.Agency != want.Agency {
		c.fault("agency %q, want %q", a.Agency, want.Agency)
	}
	if len(a.Captions) != want.Captions {
		c.fault("%d captions, want %d", len(a.Captions), want.Captions)
	}
}

// events matches each wanted event with the event of the reading that has
// the fewest faults, and tells those.
func (c *checker) events(want expect) {
	found := make([]int, len(want.Events))
	used := map[int]bool{}
	for _, i := range mustFirst(want.Events) {
		w := want.Events[i]
		found[i] = -1
		var least []string
		for j, e := range c.r.Events {
			if !slices.Contains(w.kinds(), e.Kind) || used[j] {
				continue
			}
			if f := c.compare(w, e); found[i] < 0 || len(f) < len(least) {
				found[i], least = j, f
			}
		}
		if found[i] < 0 {
			if w.Importance != "may" {
				c.fault("event %d: no %s (%q)", i, strings.Join(w.kinds(), " or "), w.Evidence)
			}
			continue
		}
		used[found[i]] = true
		if w.Importance != "may" {
			for _, f := range least {
				c.fault("event %d, %s: %s", i, w.kinds()[0], f)
			}
		}
	}
	for i, w := range want.Events {
		if w.RespondsTo == nil || found[i] < 0 || found[*w.RespondsTo] < 0 || w.Importance == "may" {
			continue
		}
		from, to := c.r.Events[found[i]].ID, c.r.Events[found[*w.RespondsTo]].ID
		if !slices.ContainsFunc(c.r.Links, func(l news.Link) bool { return l.From == from && l.To == to }) {
			c.fault("event %d, %s: does not respond to event %d", i, w.kinds()[0], *w.RespondsTo)
		}
	}
	c.quiet(want)
}

// mustFirst gives the indices of the wanted events, those that may be left out last.
func mustFirst(ws []wanted) []int {
	var must, may []int
	for i, w := range ws {
		if w.Importance == "may" {
			may = append(may, i)
		} else {
			must = append(must, i)
		}
	}
	return append(must, may...)
}

func (c *checker) compare(w wanted, e news.Event) []string {
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	source, target := e.Source, e.Target
	if reciprocal[e.Kind] {
		source, target = append(slices.Clone(e.Source), e.Target...), nil
		w.Source, w.Target = append(slices.Clone(w.Source), w.Target...), nil
		w.SourceCountry, w.TargetCountry = append(slices.Clone(w.SourceCountry), w.TargetCountry...), nil
	}
	if !c.oneOf(w.Source, source) {
		say("source %v, want %v", c.names(source), w.Source)
	}
	if !c.oneOf(w.Target, target) {
		say("target %v, want %v", c.names(target), w.Target)
	}
	if !ofCountry(w.SourceCountry, source) && !(slices.Contains(w.Source, "") && len(source) == 0) {
		say("source country %v, want %v", source, w.SourceCountry)
	}
	if !ofCountry(w.TargetCountry, target) && !(slices.Contains(w.Target, "") && len(target) == 0) {
		say("target country of %v, want %v", c.names(target), w.TargetCountry)
	}
	if w.SourceCapacity != "" && len(source) > 0 && !slices.ContainsFunc(source, func(p news.Participant) bool { return p.Capacity == w.SourceCapacity }) {
		say("source capacity %s, want %s", source[0].Capacity, w.SourceCapacity)
	}
	if w.Modality != "" && e.Modality != w.Modality {
		say("%s, want %s", e.Modality, w.Modality)
	}
	out = append(out, whereWhen(w, e)...)
	part := "body"
	if _, caption := e.Part.Caption(); caption {
		part = "caption"
	} else if e.Part == news.Title {
		part = "title"
	}
	if w.In != "" && part != w.In {
		say("in the %s, want %s", part, w.In)
	}
	return out
}

func whereWhen(w wanted, e news.Event) []string {
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	place, country := "", ""
	if e.Place != nil {
		place, country = e.Place.Name, e.Place.Country
	}
	if w.Place != "" && !nameFits(w.Place, place) {
		say("place %q, want %q", place, w.Place)
	}
	if len(w.PlaceCountry) > 0 && !slices.Contains(w.PlaceCountry, country) {
		say("country of place %q, want %v", country, w.PlaceCountry)
	}
	from, to := isoDay(e.Date.From), isoDay(e.Date.To)
	if p := text(w.Date["precision"]); p != "" && p != e.Date.Precision {
		say("date %s..%s %q, want %q", from, to, e.Date.Precision, p)
	}
	if f := text(w.Date["from"]); f != "" && (from < f || to > text(w.Date["to"])) {
		say("date %s..%s, want %s..%s", from, to, f, text(w.Date["to"]))
	}
	if w.Deaths != nil && (e.Deaths == nil || e.Deaths.Min != *w.Deaths) {
		say("deaths %v, want %d", e.Deaths, *w.Deaths)
	}
	if w.Injured != nil && (e.Injured == nil || e.Injured.Min != *w.Injured) {
		say("injured %v, want %d", e.Injured, *w.Injured)
	}
	return out
}

// text reads a day that YAML may have made a time of.
func text(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case time.Time:
		return isoDay(v)
	}
	return fmt.Sprint(v)
}

var reciprocal = map[string]bool{
	"meeting": true, "summit": true, "phone-call": true, "negotiation": true, "agreement": true, "treaty-signing": true,
	"joint-drill": true, "clash": true, "ceasefire": true, "trade-deal": true, "joint-operation": true, "joint-investigation": true, "intelligence-sharing": true,
}

// nameFits compares names as the scorer does: the words of one are among the
// other's, with at most three more.
func nameFits(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 || len(y)-len(x) > 3 {
		return false
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return true
}

func nameWords(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(gazetteer.Fold(s), func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') }) {
		if !slices.Contains([]string{"the", "a", "an", "of", "and", "s"}, w) {
			out = append(out, w)
		}
	}
	return out
}

// called lists what the article calls an actor.
func (c *checker) called(p news.Participant) []string {
	out := []string{p.Name, c.r.Article.Words(p.Span)}
	for _, m := range c.r.Mentions {
		if m.Actor == p.Actor {
			out = append(out, c.r.Article.Words(m.Span))
		}
	}
	return out
}

func (c *checker) oneOf(names []string, ps []news.Participant) bool {
	if len(names) == 0 || len(ps) == 0 && slices.Contains(names, "") {
		return true
	}
	for _, n := range names {
		for _, p := range ps {
			if slices.ContainsFunc(c.called(p), func(x string) bool { return nameFits(n, x) || strings.HasPrefix(x, n+" ") }) {
				return true
			}
		}
	}
	return false
}

func (c *checker) names(ps []news.Participant) []string {
	var out []string
	for _, p := range ps {
		out = append(out, p.Name)
	}
	return out
}

func ofCountry(want codes, ps []news.Participant) bool {
	return len(want) == 0 || slices.ContainsFunc(ps, func(p news.Participant) bool { return slices.Contains(want, p.Country) })
}

// quiet checks that nothing occurred in words that tell of no event, and that
// nobody is the source of what he did not do.
func (c *checker) quiet(want expect) {
	for _, n := range want.NotEvents {
		for _, e := range c.r.Events {
			of := c.r.Article.Of(e.Part)
			if at := strings.Index(of, n.Words); at >= 0 && e.Modality == news.Occurred && e.Start >= at && e.End <= at+len(n.Words) {
				c.fault("%s of %q in %q: %s", e.Kind, c.r.Article.Words(e.Span), n.Words, n.Why)
			}
		}
	}
	for _, n := range want.NotSource {
		for _, e := range c.r.Events {
			for _, p := range e.Source {
				if e.Kind == n.Kind && nameFits(p.Name, n.Actor) {
					c.fault("%s is source of a %s", n.Actor, n.Kind)
				}
			}
		}
	}
}

func (c *checker) actors(want expect) {
	for _, w := range want.Actors {
		a := c.find(w.Name)
		switch {
		case a == nil:
			c.fault("no actor %s", w.Name)
		case string(a.Type) != w.Type:
			c.fault("%s is a %s, want %s", w.Name, a.Type, w.Type)
		case w.Country != "" && a.Country != w.Country:
			c.fault("%s is of %q, want %s", w.Name, a.Country, w.Country)
		}
	}
	for _, w := range want.Relations {
		if !slices.ContainsFunc(c.r.Relations, func(l news.Relation) bool {
			return l.Type == w.Type && c.isCalled(l.From, w.From) && c.isCalled(l.To, w.To)
		}) {
			c.fault("no relation %s from %s to %s", w.Type, w.From, w.To)
		}
	}
}

// find gives the actor that is called so, the one of the longest common name
// where several are ("Colombia" is part of "Armed Forces of Colombia").
func (c *checker) find(name string) *news.Actor {
	for i := range c.r.Actors {
		if a := &c.r.Actors[i]; len(nameWords(a.Name)) == len(nameWords(name)) && nameFits(a.Name, name) {
			return a
		}
	}
	for i := range c.r.Actors {
		if a := &c.r.Actors[i]; a.Type != news.Country && c.isCalled(a.ID, name) {
			return a
		}
	}
	return nil
}

func (c *checker) isCalled(id, name string) bool {
	for _, a := range c.r.Actors {
		if a.ID == id && nameFits(a.Name, name) {
			return true
		}
	}
	for _, m := range c.r.Mentions {
		words := c.r.Article.Words(m.Span)
		if m.Actor == id && (nameFits(words, name) || strings.HasPrefix(name, words+" ")) { // "a man" of "a man with ties to"
			return true
		}
	}
	return false
}
