package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"casus/extract/news"
)

// explainer writes what the stages made of one page.
type explainer struct {
	out io.Writer
	r   *news.Reading
	o   explainOptions
	b   strings.Builder
}

// printf writes a line.
func (e *explainer) printf(format string, args ...any) { fmt.Fprintf(&e.b, format+"\n", args...) }

func (e *explainer) page() error {
	if e.o.sentence >= 0 {
		return e.show(e.sentences, e.mentions, e.events, e.skipped)
	}
	return e.show(e.article, e.body, e.dropped, e.sentences, e.mentions, e.events, e.links, e.skipped, e.faults)
}

func (e *explainer) show(sections ...func()) error {
	for _, section := range sections {
		section()
	}
	_, err := io.WriteString(e.out, strings.TrimPrefix(e.b.String(), "\n"))
	return err
}

// heading opens a section of so many things.
func (e *explainer) heading(text string, n int) {
	if e.o.sentence >= 0 { // not all of them are shown
		e.printf("\n%s", text)
		return
	}
	e.printf("\n%s (%d)", text, n)
}

func (e *explainer) article() {
	a := &e.r.Article
	e.printf("%s", printable(first(a.Title, a.Path)))
	for _, f := range [][2]string{
		{"subtitle", a.Subtitle},
		{"page", a.Path},
		{"id", a.ID},
		{"url", a.URL},
		{"outlet", a.Outlet},
		{"agency", a.Agency},
		{"authors", strings.Join(a.Authors, ", ")},
		{"published", when(a.Published)},
		{"modified", when(a.Modified)},
		{"section", a.Section},
		{"tags", strings.Join(a.Tags, ", ")},
		{"language", a.Language},
		{"dateline", a.Dateline.Place},
	} {
		if f[1] != "" {
			e.printf("  %-10s %s", f[0], printable(f[1]))
		}
	}
}

func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

func when(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Equal(t.Truncate(24*time.Hour)) && t.Location() == time.UTC:
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

func (e *explainer) body() {
	paragraphs := strings.Split(strings.TrimSpace(e.r.Article.Text), "\n\n")
	e.heading("Body: paragraphs", len(paragraphs))
	for _, p := range paragraphs {
		e.printf("  %s", e.cut(p, 160))
	}
	if len(e.r.Article.Captions) > 0 {
		e.heading("Captions", len(e.r.Article.Captions))
	}
	for _, c := range e.r.Article.Captions {
		e.printf("  %s", e.cut(c.Text, 160))
	}
}

// cut shortens a text unless all is asked for.
func (e *explainer) cut(s string, n int) string {
	if e.o.full {
		n = len(s) + 1
	}
	return clip(s, n)
}

func (e *explainer) dropped() {
	e.heading("Dropped, as no part of the body", len(e.r.Article.Dropped))
	for i, d := range e.r.Article.Dropped {
		if i == 40 && !e.o.full {
			e.printf("  … (--full shows all)")
			break
		}
		e.printf("  %-40s  %s", printable(d.Why), e.cut(d.Text, 90))
	}
}

func (e *explainer) sentences() {
	e.heading("Sentences", len(e.r.Sentences))
	for i := range e.r.Sentences {
		if !e.o.shows(i) {
			continue
		}
		s := &e.r.Sentences[i]
		e.printf("%4d %-9s %s", i, s.Part.Name(), e.cut(e.r.Article.Words(s.Span), 120))
		if e.o.tree {
			e.b.WriteString(drawTree(s))
		}
	}
}

func (e *explainer) mentions() {
	e.heading("Mentions", len(e.r.Mentions))
	for _, m := range e.r.Mentions {
		if !e.o.shows(m.Sentence) {
			continue
		}
		means := first(m.Actor, m.Place, "?")
		if m.Actor != "" && m.Place != "" && m.Actor != m.Place {
			means += " or " + m.Place
		}
		e.printf("%4d %-26s %-32s %s%s", m.Sentence, string(m.Type)+named(m), quote(e.r.Article.Words(m.Span), 60), means, because(m.Why))
	}
}

func named(m news.Mention) string {
	switch {
	case m.Pronoun:
		return ", pronoun"
	case m.Named:
		return ", named"
	}
	return ""
}

func because(why string) string {
	if why == "" {
		return ""
	}
	return "  (" + printable(why) + ")"
}

// quote shows an article's words as such.
func quote(s string, n int) string { return "“" + clip(s, n) + "”" }

func (e *explainer) events() {
	e.heading("Events", len(e.r.Events))
	for i := range e.r.Events {
		if !e.o.shows(e.r.Events[i].Sentence) {
			continue
		}
		e.event(&e.r.Events[i])
	}
}

func (e *explainer) event(v *news.Event) {
	head := v.Kind
	if v.Root != "" {
		head += ", " + strings.TrimSuffix(v.Root+"/"+v.Mode, "/")
	}
	if v.Ongoing {
		head += ", ongoing"
	}
	e.printf("\n  %s: %s, %s   %s", quote(e.r.Article.Words(v.Span), 40), head, v.Modality, v.ID)
	e.field("sentence", fmt.Sprintf("%d: %s", v.Sentence, e.sentence(v.Sentence)))
	e.participants("source", v.Source)
	e.participants("target", v.Target)
	e.participants("others", v.Others)
	if v.About != nil {
		e.field("about", e.about(v.About))
	}
	e.field("date", e.date(v.Date))
	if p := v.Place; p != nil {
		e.field("place", fmt.Sprintf("%s, %s %s%s", p.Name, p.Country, p.ID, e.said(p.Span)))
	}
	e.field("deaths", people(v.Deaths))
	e.field("injured", people(v.Injured))
	for _, w := range v.Weapon {
		e.field("weapon", quote(e.r.Article.Words(w), 60))
	}
	e.field("contexts", strings.Join(v.Contexts, ", "))
	if a := v.Attribution; a != nil {
		e.field("told by", strings.TrimSpace(fmt.Sprintf("%s %s (%s)%s", first(a.Name, a.Actor), a.Verb, a.Standing, e.said(a.Span))))
	}
	if len(v.Evidence) > 1 {
		e.field("told in", strings.Join(each(v.Evidence, func(s news.Span) string { return quote(e.r.Article.Words(s), 40) }), " "))
	}
	e.field("rule", fmt.Sprintf("%s, confidence %.2f", v.Rule, v.Confidence))
	for _, w := range v.Why {
		e.field("why", w)
	}
}

func (e *explainer) field(name, text string) {
	if text != "" {
		e.printf("    %-9s %s", name, printable(text))
	}
}

func (e *explainer) sentence(i int) string {
	if i < 0 || i >= len(e.r.Sentences) {
		return ""
	}
	return e.cut(e.r.Article.Words(e.r.Sentences[i].Span), 160)
}

func (e *explainer) participants(side string, list []news.Participant) {
	for _, p := range list {
		var more []string
		for _, f := range []string{string(p.Type), p.Country, p.Sector, p.Capacity, p.Role} {
			if f != "" {
				more = append(more, f)
			}
		}
		if p.Inferred {
			more = append(more, "inferred")
		}
		e.field(side, fmt.Sprintf("%s  %s (%s)%s", first(p.Name, "?"), p.Actor, strings.Join(more, ", "), e.said(p.Span)))
	}
}

// said quotes the words of a span, where there are any.
func (e *explainer) said(s news.Span) string {
	words := e.r.Article.Words(s)
	if words == "" {
		return ""
	}
	return "  " + quote(words, 60)
}

func (e *explainer) about(a *news.About) string {
	if a.Event != "" {
		return "event " + a.Event
	}
	side := func(list []news.Participant) string {
		names := each(list, func(p news.Participant) string { return first(p.Name, p.Actor) })
		return first(strings.Join(names, ", "), "?")
	}
	return fmt.Sprintf("%s: %s -> %s", a.Kind, side(a.Source), side(a.Target))
}

func (e *explainer) date(d news.Date) string {
	if d.From.IsZero() && d.To.IsZero() {
		return ""
	}
	text := first(when(d.From), "…") + " to " + first(when(d.To), "…")
	if d.From.Equal(d.To) {
		text = when(d.From)
	}
	return text + " (" + d.Precision + ")" + e.said(d.Span)
}

func people(r *news.Range) string {
	if r == nil {
		return ""
	}
	return r.String()
}

func (e *explainer) links() {
	if len(e.r.Links)+len(e.r.Relations) > 0 {
		e.heading("Links between events, relations between actors", len(e.r.Links)+len(e.r.Relations))
	}
	for _, l := range e.r.Links {
		e.printf("  %s %s %s%s", l.From, l.Type, l.To, e.said(l.Span))
	}
	for _, l := range e.r.Relations {
		e.printf("  %s %s %s%s", l.From, l.Type, l.To, e.said(l.Span))
	}
}

func (e *explainer) skipped() {
	e.heading("Not taken for an event", len(e.r.Skipped))
	for _, s := range e.r.Skipped {
		if !e.o.shows(e.sentenceOf(s.Span)) {
			continue
		}
		e.printf("  %-32s %-22s %s", quote(e.r.Article.Words(s.Span), 60), s.Kind, printable(s.Why))
	}
}

func (e *explainer) faults() {
	if len(e.r.Faults) == 0 {
		return
	}
	e.heading("Faults", len(e.r.Faults))
	for _, f := range e.r.Faults {
		e.printf("  %s", printable(f))
	}
}

// sentenceOf finds the sentence that a span lies in, -1 for none.
func (e *explainer) sentenceOf(s news.Span) int {
	return slices.IndexFunc(e.r.Sentences, func(t news.Sentence) bool { return t.Contains(s) })
}
