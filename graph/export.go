package graph

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"sort"

	"casus/extract/news"
)

// Node gives the article's node. When it was retrieved is left out of exports.
func (a *Article) Node() Node {
	return Node{Labels: []string{"Article"}, Key: a.ID, Properties: properties{}.
		set("caption", a.Caption()).set("url", a.URL).set("title", a.Title).
		set("published", a.Published).set("publishedOffset", a.Offset).set("modified", a.Modified).set("retrieved", a.Retrieved).
		set("language", a.Language).set("sha256", a.SHA256).set("agency", a.Agency)}
}

// Node gives the outlet's node.
func (o *Outlet) Node() Node {
	return Node{Labels: []string{"Outlet"}, Key: o.Domain, Properties: properties{}.
		set("caption", first(o.Name, o.Domain)).set("name", o.Name).set("country", o.Country).
		set("ownership", o.Ownership).set("reliability", o.Reliability)}
}

// TextNode gives the node of an article's text.
func TextNode(article, title, text string) Node {
	return Node{Labels: []string{"Text"}, Key: article, Properties: properties{}.
		set("caption", cut(first(title, article), 60)).set("text", text)}
}

// Node gives the report's node.
func (r *Report) Node() Node {
	p := properties{}.
		set("caption", r.Caption()).set("kind", r.Kind).set("root", r.Root).set("mode", r.Mode).
		set("contexts", r.Contexts).set("modality", r.Modality).
		set("sentence", r.Sentence).set("text", r.Text).set("in", r.In).set("start", r.Start).set("end", r.End).
		set("evidence", r.Evidence).
		set("dateFrom", r.From).set("dateTo", r.To).set("precision", r.Precision).
		set("weapon", r.Weapon).set("rule", r.Rule).set("codebook", r.Codebook)
	if r.Ongoing {
		p.set("ongoing", true)
	}
	if r.Confidence != 0 {
		p.set("confidence", r.Confidence)
	}
	if r.Place != nil {
		p.set("place", r.Place.ID)
	}
	if r.About != nil {
		p.set("about", r.About.Kind).set("aboutReport", r.About.Report)
	}
	p.set("respondsTo", r.RespondsTo)
	p.people("deaths", r.Deaths).people("injured", r.Injured)
	return Node{Labels: []string{"Report"}, Key: r.ID, Properties: p}
}

// people sets the two ends of a count; an open end is absent.
func (p properties) people(name string, n *news.Range) properties {
	if n == nil {
		return p
	}
	p.set(name+"Min", n.Min)
	if n.Max >= n.Min {
		p.set(name+"Max", n.Max)
	}
	return p
}

// Node gives the event's node: its kind is a label only where it occurred.
func (e *Event) Node() Node {
	p := properties{}.
		set("caption", e.Caption()).set("kind", e.Kind).set("root", e.Root).set("mode", e.Mode).
		set("contexts", e.Contexts).set("modality", e.Modality).set("title", e.Title).
		set("dateFrom", e.From).set("dateTo", e.To).set("precision", e.Precision).set("day", e.Day()).
		set("earliest", e.Earliest()).set("latest", e.Latest()).
		set("reports", e.Reports).set("articles", e.Articles).set("outlets", e.Outlets).
		set("firstReported", e.FirstReported)
	p.people("deaths", e.Deaths).people("injured", e.Injured)
	return Node{Labels: []string{"Event", e.Label()}, Key: e.ID, Properties: p}
}

// Node gives the actor's node.
func (a *Actor) Node() Node {
	return Node{Labels: ActorLabels(a.Type, a.Named), Key: a.ID, Properties: properties{}.
		set("caption", a.Caption()).set("name", a.Name).set("otherNames", a.OtherNames).set("nameKey", NameKey(a.Name)).
		set("type", string(a.Type)).set("country", a.Country).set("sector", a.Sector)}
}

// Node gives the place's node.
func (p *Place) Node() Node {
	props := properties{}.set("caption", first(p.Name, p.ID)).set("name", p.Name).set("nameKey", NameKey(p.Name)).set("country", p.Country)
	if p.Latitude != 0 || p.Longitude != 0 {
		props.set("latitude", p.Latitude).set("longitude", p.Longitude)
	}
	if p.Population > 0 {
		props.set("population", p.Population)
	}
	return Node{Labels: []string{"Place"}, Key: p.ID, Properties: props}
}

// Node gives the tenure's node.
func (t Tenure) Node(person string) Node {
	return Node{Labels: []string{"Tenure"}, Key: TenureKey(person, t), Properties: properties{}.
		set("caption", t.Caption()).set("office", t.Office).set("from", t.From).set("to", t.To)}
}

// Relationships gives what the report alone points to: its article, whom it names
// and whose words it is told in.
func (r *Report) Relationships() []Relationship {
	self := End{"Report", r.ID}
	out := []Relationship{{Type: "IN", From: self, To: End{"Article", r.Article}}}
	if a := r.Attribution; a != nil && a.Actor != "" {
		p := properties{}.set("verb", a.Verb).set("standing", a.Standing)
		p["quoted"] = a.Quoted
		out = append(out, Relationship{"ATTRIBUTED_TO", self, End{"Actor", a.Actor}, p})
	}
	for _, n := range r.Names {
		p := properties{}.set("side", n.Side).set("role", n.Role).set("text", n.Text).set("in", n.In).
			set("start", n.Start).set("end", n.End).set("capacity", n.Capacity)
		p["inferred"] = n.Inferred
		out = append(out, Relationship{"NAMES", self, End{"Actor", n.Actor}, p})
	}
	return out
}

// Relationships gives all that deriving the event made: its reports, participants,
// countries, place, and the contradictions among its reports. RESPONDS_TO and
// ABOUT are between events: see Link.
func (e *Event) Relationships() []Relationship {
	var out []Relationship
	for _, m := range e.Members {
		out = append(out, m.Relationship(m.Report.ID, e.ID))
	}
	for _, p := range e.Parts {
		out = append(out, p.Relationship(e.ID))
	}
	for _, c := range e.Countries {
		out = append(out, c.Relationship(e.ID))
	}
	if e.Place != nil {
		out = append(out, Relationship{"OCCURRED_AT", End{"Event", e.ID}, End{"Place", e.Place.ID}, nil})
	}
	for _, c := range e.Contradictions {
		out = append(out, c.Relationship())
	}
	return out
}

// Relationship is REPORTS, from a report to its event.
func (m Member) Relationship(report, event string) Relationship {
	p := properties{}.set("why", m.Why)
	p["score"] = m.Score
	return Relationship{"REPORTS", End{"Report", report}, End{"Event", event}, p}
}

// Relationship is TARGETED, INITIATED or INVOLVED, as the side is.
func (p Part) Relationship(event string) Relationship {
	actor, self := End{"Actor", p.Actor}, End{"Event", event}
	props := properties{}.set("role", p.Role).set("reports", p.Reports)
	switch p.Side {
	case Target:
		props["inferred"] = p.Inferred
		return Relationship{"TARGETED", self, actor, props}
	case Source:
		return Relationship{"INITIATED", actor, self, props.set("capacity", p.Capacity)}
	}
	return Relationship{"INVOLVED", actor, self, props}
}

// Relationship is ACTED_IN, so that two countries are two steps apart.
func (a Acting) Relationship(event string) Relationship {
	return Relationship{
		"ACTED_IN",
		End{"Actor", CountryKey(a.Country)},
		End{"Event", event},
		properties{}.set("side", a.Side).set("capacity", a.Capacity),
	}
}

// Relationship is CONTRADICTS.
func (c Contradiction) Relationship() Relationship {
	return Relationship{"CONTRADICTS", End{"Report", c.A}, End{"Report", c.B}, properties{}.set("on", c.On)}
}

// Relationship is MEMBER_OF.
func (m Membership) Relationship(member string) Relationship {
	return Relationship{
		"MEMBER_OF",
		End{"Actor", member},
		End{"Actor", m.Organization},
		properties{}.set("status", m.Status).set("from", m.From).set("to", m.To),
	}
}

// Relationship is the link as a relationship.
func (l Link) Relationship() Relationship {
	return Relationship{l.Type, End{"Event", l.From}, End{"Event", l.To}, properties{}.set("reports", l.Reports)}
}

// ActorLink is LINKED_TO between two actors, as so many articles have it.
func ActorLink(kind, from, to string, articles int) Relationship {
	return Relationship{"LINKED_TO", End{"Actor", from}, End{"Actor", to}, properties{}.set("type", kind).set("reports", articles)}
}

// Exporter writes a graph as JSON lines, one a node and relationship, so that two
// graphs can be compared as files. Nodes come before relationships; nodes are
// sorted by first label and key, relationships by type, ends and properties. What
// differs from run to run (runs, when an article was retrieved) is left out.
type Exporter struct {
	out  *bufio.Writer
	last string
	err  error
}

// NewExporter writes to w. Call Flush at the end.
func NewExporter(w io.Writer) *Exporter { return &Exporter{out: bufio.NewWriterSize(w, 1<<16)} }

type nodeLine struct {
	Labels     []string       `json:"node"`
	Key        string         `json:"key"`
	Properties map[string]any `json:"properties"`
}

type relationshipLine struct {
	Type       string         `json:"relationship"`
	From       [2]string      `json:"from"`
	To         [2]string      `json:"to"`
	Properties map[string]any `json:"properties"`
}

// Node writes a node. It is an error to write one out of order.
func (x *Exporter) Node(n Node) error {
	props := n.Properties
	if _, ok := props["retrieved"]; ok {
		props = make(map[string]any, len(n.Properties))
		for k, v := range n.Properties {
			if k != "retrieved" {
				props[k] = v
			}
		}
	}
	if props == nil {
		props = map[string]any{}
	}
	labels := append([]string(nil), n.Labels...)
	sort.Strings(labels[1:]) // Neo4j keeps no order of them
	return x.line(joined("1", n.Labels[0], n.Key), nodeLine{labels, n.Key, props})
}

// Relationship writes a relationship. It is an error to write one out of order.
func (x *Exporter) Relationship(r Relationship) error {
	props := r.Properties
	if props == nil {
		props = map[string]any{}
	}
	return x.line(r.Order(), relationshipLine{r.Type, [2]string{r.From.Label, r.From.Key}, [2]string{r.To.Label, r.To.Key}, props})
}

// Order is the text by which relationships of an export are sorted.
func (r Relationship) Order() string {
	data, err := json.Marshal(r.Properties)
	if err != nil || r.Properties == nil {
		data = []byte("{}")
	}
	return joined("2", r.Type, r.From.Label, r.From.Key, r.To.Key, string(data))
}

func (x *Exporter) line(order string, v any) error {
	if x.err != nil {
		return x.err
	}
	if order < x.last {
		x.err = fmt.Errorf("export: %q comes after %q", order, x.last)
		return x.err
	}
	x.last = order
	data, err := json.Marshal(v)
	if err == nil {
		data = append(data, '\n')
		_, err = x.out.Write(data)
	}
	if err != nil {
		x.err = fmt.Errorf("export: %w", err)
	}
	return x.err
}

// Flush writes what is still held back.
func (x *Exporter) Flush() error {
	if x.err != nil {
		return x.err
	}
	if err := x.out.Flush(); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}
