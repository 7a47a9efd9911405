package cli

import (
	"context"
	"fmt"
	"io"
	"strings"

	"casus/graph"
)

// fewNear is how many reports that nearly belong to an event are shown.
const fewNear = 8

// explainEvent says why the reports of an event are one, and what nearly was.
func (a *app) explainEvent(ctx context.Context, id string, o explainOptions) error {
	address, err := a.linkAddress(o.links)
	if err != nil {
		return err
	}
	store, _, err := a.existingStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	x, err := store.Explain(ctx, id)
	if err != nil {
		return err
	}
	text := accountOf(x, o)
	if address != "" {
		link, err := eventLink(address, x.Event.ID)
		if err != nil {
			return err
		}
		text += "\nIn Neo4j Browser: " + link + "\n"
	}
	if _, err := io.WriteString(a.Out, text); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// accountOf is an explanation as people read it.
func accountOf(x graph.Explanation, o explainOptions) string {
	t := account{o: o, Explanation: x, number: map[string]int{}}
	for i, m := range x.Event.Members {
		t.number[m.Report.ID] = i + 1
	}
	t.event()
	t.members()
	t.disputes()
	t.near()
	return t.b.String()
}

// account writes why reports are one event. In it they have numbers from 1.
type account struct {
	graph.Explanation
	o      explainOptions
	number map[string]int // by id
	b      strings.Builder
}

func (t *account) printf(format string, args ...any) { fmt.Fprintf(&t.b, format+"\n", args...) }

func (t *account) field(name, text string) {
	if text != "" {
		t.printf("  %-9s %s", name, printable(text))
	}
}

func (t *account) event() {
	e := t.Event
	t.printf("Event %s: %s", e.ID, printable(e.Caption()))
	what := e.Kind
	if e.Root != "" {
		what += ", " + strings.TrimSuffix(e.Root+"/"+e.Mode, "/")
	}
	t.field("kind", what+", "+e.Modality)
	for _, side := range []string{graph.Source, graph.Target, graph.Other} {
		t.field(side, t.parts(side))
	}
	if e.Place != nil {
		t.field("place", first(e.Place.Name, e.Place.ID))
	}
	t.field("deaths", people(e.Deaths))
	t.field("injured", people(e.Injured))
	t.field("told in", fmt.Sprintf("%s, %s, %s%s", count(e.Reports, "report"), count(e.Articles, "article"), count(e.Outlets, "outlet"), since(e.FirstReported)))
}

// since says when an event was first told.
func since(m graph.Moment) string {
	if len(m) < 10 {
		return ""
	}
	return "; first on " + string(m[:10])
}

// parts names who took part on a side, and how many reports say so where not all do.
func (t *account) parts(side string) string {
	var names []string
	for _, p := range t.Event.Parts {
		if p.Side != side {
			continue
		}
		name := first(p.Name, p.Actor)
		if p.Reports < t.Event.Reports {
			name += fmt.Sprintf(" (%d of %d)", p.Reports, t.Event.Reports)
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

func (t *account) members() {
	t.printf("\nIts reports, each with what it has in common with the one that it is likest to (%.2f makes one event)", graph.Threshold)
	for i, m := range t.Event.Members {
		t.report(fmt.Sprintf("%3d  ", i+1), m.Report)
		if m.With != "" {
			t.printf("     one with report %d by %s", t.number[m.With], sum(m.Why, m.Worth))
		}
	}
}

// report shows a report of the store in a few lines.
func (t *account) report(head string, r *graph.Report) {
	when := first(string(r.From), "…")
	if r.From != r.To {
		when += " to " + first(string(r.To), "…")
	}
	names := func(side string) string {
		return first(strings.Join(each(r.Side(side), func(n graph.Name) string { return first(n.Name, n.Actor) }), ", "), "?")
	}
	line := fmt.Sprintf("%s, %s: %s -> %s, %s", r.Kind, r.Modality, names(graph.Source), names(graph.Target), when)
	if r.Place != nil {
		line += ", " + r.Place.Name
	}
	if r.Deaths != nil {
		line += ", dead: " + r.Deaths.String()
	}
	t.printf("\n%s%s  %s", head, r.ID, printable(line))
	t.printf("     %s, %s", first(r.Outlet, "?"), printable(r.Article))
	t.printf("     %s", quote(r.Sentence, t.length(160)))
}

// length is how much of a text is shown.
func (t *account) length(n int) int {
	if t.o.full {
		return 1 << 20
	}
	return n
}

// sum writes a score as the sum of its parts.
func sum(why []string, worth []float64) string {
	total := 0.0
	parts := make([]string, len(why))
	for i, w := range why {
		total += worth[i]
		parts[i] = fmt.Sprintf("%s %+.2f", w, worth[i])
	}
	return fmt.Sprintf("%.2f: %s", total, printable(strings.Join(parts, ", ")))
}

func (t *account) disputes() {
	if len(t.Event.Contradictions) == 0 {
		return
	}
	t.printf("\nWhat they do not agree on")
	for _, d := range t.Event.Disputes() {
		t.field(d.On, strings.Join(each(d.Said, func(s graph.Said) string { return s.What + " (" + t.numbers(s.Reports) + ")" }), "; "))
	}
}

// numbers names some of the reports by their numbers: "report 3", "reports 1, 2".
func (t *account) numbers(ids []string) string {
	list := each(ids, func(id string) string { return fmt.Sprint(t.number[id]) })
	if len(list) == 1 {
		return "report " + list[0]
	}
	return "reports " + strings.Join(list, ", ")
}

func (t *account) near() {
	if len(t.Near) == 0 {
		t.printf("\nNo other report has half as much in common with one of them.")
		return
	}
	t.printf("\nReports that nearly belong to it (%d)", len(t.Near))
	for i, n := range t.Near {
		if i == fewNear && !t.o.full {
			t.printf("\n     … (--full shows all)")
			break
		}
		t.report("     ", n.Report)
		t.printf("     like report %d by %s", t.number[n.Of], sum(n.Match.Why, n.Match.Worth))
		t.printf("     but %s", t.but(n))
	}
}

// but says what keeps a report out.
func (t *account) but(n graph.NearMiss) string {
	switch {
	case n.Match.Conflict != "":
		return n.Match.Conflict
	case n.Against != "":
		return fmt.Sprintf("never one with report %d: %s", t.number[n.Against], n.Because)
	case n.Match.Is():
		return "it is likelier to be another event's"
	}
	return fmt.Sprintf("%.2f is too little", n.Match.Score)
}
