package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"casus/extract/codebook"
	"casus/extract/event"
	"casus/extract/news"
)

// Every trigger makes an event of its kind in one of the examples that come
// out right.
func TestExamplesExerciseEveryTrigger(t *testing.T) {
	x := *load(t)
	book := exampled(t)
	for _, k := range book.Kinds {
		for i := range k.Triggers { // several triggers of a kind may have one name
			k.Triggers[i].Name = fmt.Sprint(i, " at ", k.Triggers[i].At)
		}
	}
	x.coder = event.New(book, x.places)
	exercised := map[string]bool{}
	for _, k := range book.Kinds {
		for _, e := range k.Examples {
			r, fault := try(t, &x, k, e)
			if fault != "" {
				continue
			}
			for _, got := range r.Events {
				if slices.Contains(given(k, e), got.Kind) {
					for _, why := range got.Why {
						exercised[why[strings.Index(why, " is ")+len(" is "):]] = true
					}
				}
			}
		}
	}
	for _, k := range book.Kinds {
		for _, tr := range k.Triggers {
			if !exercised[k.ID+"/"+tr.Name] {
				t.Errorf("%s: no example exercises %s's %s %v", tr.At, k.ID, tr.POS, tr.Words)
			}
		}
	}
}

// given lists the kinds of the events that an example gives.
func given(k codebook.Kind, e codebook.Example) []string {
	var kinds []string
	for _, g := range e.Gives {
		kind, _, ok := strings.Cut(g, ": ")
		if !ok {
			kind = k.ID
		}
		kinds = append(kinds, kind)
	}
	return kinds
}

// exampled is the codebook with its examples.
func exampled(t *testing.T) *codebook.Codebook {
	t.Helper()
	book, err := codebook.LoadWithExamples()
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// Every example of the codebook: the sentence gives the events that stand
// beside it, and a near miss gives none of its kind. What does not is in
// examples.golden.
func TestCodebookExamples(t *testing.T) {
	x := load(t)
	var golden strings.Builder
	n, right := 0, 0
	for _, k := range exampled(t).Kinds {
		for _, e := range k.Examples {
			n++
			if _, fault := try(t, x, k, e); fault != "" {
				fmt.Fprintf(&golden, "%s: %s: %s\n", k.ID, e.Text, fault)
			} else {
				right++
			}
		}
	}
	t.Logf("%d of %d examples are right", right, n)
	if n < 200 {
		t.Errorf("only %d examples", n)
	}
	same(t, "testdata/examples.golden", golden.String())
}

// try reads one example and says what is wrong with it.
func try(t *testing.T, x *Extractor, k codebook.Kind, e codebook.Example) (news.Reading, string) {
	t.Helper()
	r, err := x.Page(news.Page{Path: e.At, Form: "jsonl", Data: []byte(e.Text), Published: time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)}, ToEvents)
	if err != nil {
		t.Fatal(err)
	}
	c := &checker{r: &r}
	if e.None {
		for _, got := range r.Events {
			if got.Modality == news.Occurred {
				return r, "gives " + got.Kind + " " + c.sides(got)
			}
		}
		return r, ""
	}
	own := false
	for _, want := range e.Gives {
		kind, sides := k.ID, want
		if before, after, ok := strings.Cut(want, ": "); ok {
			kind, sides = before, after
		}
		own = own || kind == k.ID
		if !slices.ContainsFunc(r.Events, func(got news.Event) bool { return got.Kind == kind && c.fits(got, sides) }) {
			return r, "lacks " + kind + ": " + sides + "; has " + c.told()
		}
	}
	for _, got := range r.Events {
		if !own && got.Kind == k.ID && got.Modality == news.Occurred {
			return r, "gives " + got.Kind + " " + c.sides(got)
		}
	}
	return r, ""
}

// fits compares an event with "SOURCE -> TARGET": parts of names, country
// codes, - for nobody, or ? for whoever it may be.
func (c *checker) fits(e news.Event, sides string) bool {
	source, target, _ := strings.Cut(sides, " -> ")
	s, t := e.Source, e.Target
	if reciprocal[e.Kind] {
		s, t = append(slices.Clone(e.Source), e.Target...), append(slices.Clone(e.Source), e.Target...)
		if target == "-" {
			t = nil
		}
	}
	return c.side(source, s) && c.side(target, t)
}

func (c *checker) side(want string, ps []news.Participant) bool {
	for name := range strings.SplitSeq(want, ", ") {
		name = strings.TrimSpace(name)
		if name == "?" || name == "" || name == "-" && len(ps) == 0 {
			continue
		}
		if !slices.ContainsFunc(ps, func(p news.Participant) bool {
			if p.Country == name {
				return true
			}
			return slices.ContainsFunc(c.called(p), func(n string) bool {
				return strings.Contains(strings.ToLower(n), strings.ToLower(name)) || nameFits(n, name)
			})
		}) {
			return false
		}
	}
	return true
}

func (c *checker) sides(e news.Event) string {
	return strings.Join(c.names(e.Source), ", ") + " -> " + strings.Join(c.names(e.Target), ", ")
}

func (c *checker) told() string {
	var out []string
	for _, e := range c.r.Events {
		m := ""
		if e.Modality != news.Occurred {
			m = e.Modality + " "
		}
		out = append(out, m+e.Kind+": "+c.sides(e))
	}
	if len(out) == 0 {
		for _, s := range c.r.Skipped {
			out = append(out, "skipped "+s.Kind+" ("+s.Why+")")
		}
		return "nothing, " + strings.Join(out, "; ")
	}
	return strings.Join(out, "; ")
}
