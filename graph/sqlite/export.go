package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"sort"
	"strings"

	"casus/extract/news"
	"casus/graph"
)

// Export writes the whole graph as JSON lines, as it is at one moment.
func (s *Store) Export(ctx context.Context, w io.Writer) error {
	x := graph.NewExporter(w)
	if err := s.Walk(ctx, x.Node, x.Relationship); err != nil {
		return fmt.Errorf("export %s: %w", s.path, s.explain(err))
	}
	return x.Flush()
}

// Walk calls node for every node and then relationship for every relationship, in
// the order of an export, all from one moment.
func (s *Store) Walk(ctx context.Context, node func(graph.Node) error, relationship func(graph.Relationship) error) error {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback()
	w := walker{ctx, tx, node, relationship}
	for _, section := range sections {
		if err := section(w); err != nil {
			return err
		}
	}
	return nil
}

// walker reads one section after the other.
type walker struct {
	ctx          context.Context
	tx           *sql.Tx
	node         func(graph.Node) error
	relationship func(graph.Relationship) error
}

type scan func(...any) error

func (w walker) each(text string, row func(scan scan) error) error {
	rows, err := w.tx.QueryContext(w.ctx, text)
	return walk(rows, err, func(s func(...any) error) error { return row(s) })
}

// sections are in the order of an export: nodes by label, then relationships by type.
var sections = []func(walker) error{
	walker.actors, walker.articles, walker.events, walker.outlets, walker.places, walker.reports, walker.tenures, walker.texts,
	eventLinks("ABOUT"),
	actedIn,
	ofReports("ATTRIBUTED_TO"),
	plain("BASED_IN", "Outlet", "Actor", `SELECT domain, 'country:' || country FROM outlets WHERE 'country:' || country IN (SELECT id FROM actors) ORDER BY 1`),
	plain("BELONGS_TO", "Actor", "Actor", `SELECT actor, owner FROM belongings WHERE owner IN (SELECT id FROM actors) ORDER BY 1`),
	contradictions,
	plain("COPY_OF", "Article", "Article", `SELECT article, original FROM copies ORDER BY 1`),
	plain("FOR", "Tenure", "Actor", `SELECT id, "of" FROM tenures WHERE "of" IN (SELECT id FROM actors) ORDER BY 1`),
	plain("HELD", "Actor", "Tenure", `SELECT person, id FROM tenures ORDER BY 1`),
	ofReports("IN"),
	parts(graph.Source, "actor"),
	parts(graph.Other, "actor"),
	plain("IN_COUNTRY", "Place", "Actor", `SELECT id, 'country:' || country FROM places WHERE 'country:' || country IN (SELECT id FROM actors) ORDER BY 1`),
	linkedTo,
	memberOf,
	ofReports("NAMES"),
	plain("OCCURRED_AT", "Event", "Place", `SELECT id, place FROM events WHERE place IS NOT NULL ORDER BY 1`),
	plain("PUBLISHED_BY", "Article", "Outlet", `SELECT id, outlet FROM articles WHERE outlet <> '' ORDER BY 1`),
	reportEvents,
	eventLinks("RESPONDS_TO"),
	parts(graph.Target, "event"),
}

func (w walker) actors() error {
	return w.each(`SELECT id, name, other_names, type, country, sector, named FROM actors ORDER BY id`, func(scan scan) error {
		var a graph.Actor
		var others string
		err := scan(&a.ID, &a.Name, &others, (*string)(&a.Type), &a.Country, &a.Sector, &a.Named)
		if err == nil {
			a.OtherNames, err = unlist(others)
		}
		if err != nil {
			return err
		}
		return w.node(a.Node())
	})
}

func (w walker) articles() error {
	return w.each(`SELECT id, url, title, coalesce(published,''), coalesce(published_offset,''), coalesce(modified,''), coalesce(retrieved,''), language, sha256, agency, outlet
		FROM articles ORDER BY id`, func(scan scan) error {
		var a graph.Article
		if err := scan(&a.ID, &a.URL, &a.Title, &a.Published, &a.Offset, &a.Modified, &a.Retrieved, &a.Language, &a.SHA256, &a.Agency, &a.Outlet); err != nil {
			return err
		}
		return w.node(a.Node())
	})
}

func (w walker) events() error {
	return w.each(`SELECT id, kind, root, mode, contexts, modality, title, coalesce(date_from,''), coalesce(date_to,''), "precision",
		deaths_min, deaths_max, injured_min, injured_max, reports, articles, outlets, coalesce(first_reported,'')
		FROM events ORDER BY id`, func(scan scan) error {
		var e graph.Event
		var contexts string
		var deaths, injured [2]sql.NullInt64
		err := scan(&e.ID, &e.Kind, &e.Root, &e.Mode, &contexts, &e.Modality, &e.Title, &e.From, &e.To, &e.Precision,
			&deaths[0], &deaths[1], &injured[0], &injured[1], &e.Reports, &e.Articles, &e.Outlets, &e.FirstReported)
		if err == nil {
			e.Contexts, err = unlist(contexts)
		}
		if err != nil {
			return err
		}
		e.Deaths, e.Injured = counted(deaths), counted(injured)
		return w.node(e.Node())
	})
}

func counted(n [2]sql.NullInt64) *news.Range {
	if !n[0].Valid {
		return nil
	}
	r := &news.Range{Min: int(n[0].Int64), Max: int(n[1].Int64)}
	if !n[1].Valid && r.Min == 0 {
		r.Max = -1 // open, where 0 would be a number
	}
	return r
}

func (w walker) outlets() error {
	return w.each(`SELECT domain, name, country, ownership, reliability FROM outlets ORDER BY domain`, func(scan scan) error {
		var o graph.Outlet
		if err := scan(&o.Domain, &o.Name, &o.Country, &o.Ownership, &o.Reliability); err != nil {
			return err
		}
		return w.node(o.Node())
	})
}

func (w walker) places() error {
	return w.each(`SELECT id, name, country, latitude, longitude, population FROM places ORDER BY id`, func(scan scan) error {
		var p graph.Place
		if err := scan(&p.ID, &p.Name, &p.Country, &p.Latitude, &p.Longitude, &p.Population); err != nil {
			return err
		}
		return w.node(p.Node())
	})
}

func (w walker) eachReport(do func(*graph.Report) error) error {
	return w.each(`SELECT told FROM reports ORDER BY id`, func(scan scan) error {
		var told []byte
		if err := scan(&told); err != nil {
			return err
		}
		r := new(graph.Report)
		if err := json.Unmarshal(told, r); err != nil {
			return err
		}
		return do(r)
	})
}

func (w walker) reports() error {
	return w.eachReport(func(r *graph.Report) error { return w.node(r.Node()) })
}

func (w walker) tenures() error {
	return w.each(`SELECT person, office, "of", "from", "to" FROM tenures ORDER BY id`, func(scan scan) error {
		var person string
		var t graph.Tenure
		if err := scan(&person, &t.Office, &t.Of, &t.From, &t.To); err != nil {
			return err
		}
		return w.node(t.Node(person))
	})
}

func (w walker) texts() error {
	return w.each(`SELECT a.id, a.title, t.text FROM articles a JOIN texts t ON t.article = a.id ORDER BY a.id`, func(scan scan) error {
		var id, title, text string
		if err := scan(&id, &title, &text); err != nil {
			return err
		}
		return w.node(graph.TextNode(id, title, text))
	})
}

// relationships reads a section whose rows are ordered by the key of the from end.
func (w walker) relationships(text string, args []any, build func(scan scan) (graph.Relationship, error)) error {
	var same []graph.Relationship // of one from end
	rows, err := w.tx.QueryContext(w.ctx, text, args...)
	err = walk(rows, err, func(scan func(...any) error) error {
		r, err := build(scan)
		if err != nil {
			return err
		}
		if len(same) > 0 && same[0].From != r.From {
			if err := w.sorted(same); err != nil {
				return err
			}
			same = same[:0]
		}
		same = append(same, r)
		return nil
	})
	if err != nil {
		return err
	}
	return w.sorted(same)
}

// sorted passes on the relationships of one from end in the order of an export.
func (w walker) sorted(list []graph.Relationship) error {
	sort.Slice(list, func(i, j int) bool { return list[i].Order() < list[j].Order() })
	for _, r := range list {
		if err := w.relationship(r); err != nil {
			return err
		}
	}
	return nil
}

// plain is a section of relationships without properties, whose rows are the two keys.
func plain(kind, from, to, text string) func(walker) error {
	return func(w walker) error {
		return w.relationships(text, nil, func(scan scan) (graph.Relationship, error) {
			r := graph.Relationship{Type: kind, From: graph.End{Label: from}, To: graph.End{Label: to}}
			err := scan(&r.From.Key, &r.To.Key)
			return r, err
		})
	}
}

// ofReports is a section of the relationships of one type that reports themselves hold.
func ofReports(kind string) func(walker) error {
	return func(w walker) error {
		return w.eachReport(func(r *graph.Report) error {
			var some []graph.Relationship
			for _, rel := range r.Relationships() {
				if rel.Type == kind {
					some = append(some, rel)
				}
			}
			return w.sorted(some)
		})
	}
}

func eventLinks(kind string) func(walker) error {
	return func(w walker) error {
		return w.relationships(`SELECT from_event, to_event, reports FROM event_links WHERE type = ? ORDER BY 1, 2`, []any{kind}, func(scan scan) (graph.Relationship, error) {
			var from, to string
			var reports int
			err := scan(&from, &to, &reports)
			return graph.Link{Type: kind, From: from, To: to, Reports: reports}.Relationship(), err
		})
	}
}

func actedIn(w walker) error {
	return w.relationships(`SELECT country, event, side, capacity FROM event_countries ORDER BY 1`, nil, func(scan scan) (graph.Relationship, error) {
		var country, event string
		var a graph.Acting
		err := scan(&country, &event, &a.Side, &a.Capacity)
		a.Country = strings.TrimPrefix(country, "country:")
		return a.Relationship(event), err
	})
}

// parts is a section of the participants on one side, from the end that is named.
func parts(side, from string) func(walker) error {
	return func(w walker) error {
		return w.relationships(`SELECT event, actor, role, capacity, inferred, reports FROM event_actors WHERE side = ? ORDER BY `+from, []any{side}, func(scan scan) (graph.Relationship, error) {
			p := graph.Part{Side: side}
			var event string
			err := scan(&event, &p.Actor, &p.Role, &p.Capacity, &p.Inferred, &p.Reports)
			return p.Relationship(event), err
		})
	}
}

func contradictions(w walker) error {
	return w.relationships(`SELECT report, other, matters FROM contradictions ORDER BY 1`, nil, func(scan scan) (graph.Relationship, error) {
		var c graph.Contradiction
		var on string
		err := scan(&c.A, &c.B, &on)
		if err == nil {
			c.On, err = unlist(on)
		}
		return c.Relationship(), err
	})
}

func linkedTo(w walker) error {
	return w.relationships(`SELECT from_actor, to_actor, type, count(DISTINCT article) FROM relations GROUP BY 1, 2, 3 ORDER BY 1`, nil, func(scan scan) (graph.Relationship, error) {
		var from, to, kind string
		var articles int
		err := scan(&from, &to, &kind, &articles)
		return graph.ActorLink(kind, from, to, articles), err
	})
}

func memberOf(w walker) error {
	return w.relationships(`SELECT member, organization, status, "from", "to" FROM memberships
		WHERE organization IN (SELECT id FROM actors) ORDER BY 1`, nil, func(scan scan) (graph.Relationship, error) {
		var member string
		var m graph.Membership
		err := scan(&member, &m.Organization, &m.Status, &m.From, &m.To)
		return m.Relationship(member), err
	})
}

func reportEvents(w walker) error {
	return w.relationships(`SELECT report, event, score, why FROM report_events ORDER BY 1`, nil, func(scan scan) (graph.Relationship, error) {
		var report, event, why string
		var m graph.Member
		err := scan(&report, &event, &m.Score, &why)
		if err == nil {
			m.Why, err = unlist(why)
		}
		return m.Relationship(report, event), err
	})
}
