package neo4j

import (
	"context"
	"fmt"
	"io"
	"slices"
	"sort"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"casus/graph"
)

// Export writes the whole graph as JSON lines.
func (s *Store) Export(ctx context.Context, w io.Writer) error {
	x := graph.NewExporter(w)
	if err := s.Walk(ctx, x.Node, x.Relationship); err != nil {
		return fmt.Errorf("export: %w", s.explain(err))
	}
	return x.Flush()
}

// Walk calls node for every node of the model and then relationship for every
// relationship, in the order of an export. Neo4j reads what is committed while it
// walks: what is loaded meanwhile may be there in part. It is not tried again when
// the connection is lost in the middle.
func (s *Store) Walk(ctx context.Context, node func(graph.Node) error, relationship func(graph.Relationship) error) error {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(context.WithoutCancel(ctx))
	tx, err := session.BeginTransaction(ctx)
	if err != nil {
		return err
	}
	defer tx.Close(context.WithoutCancel(ctx))
	w := walker{ctx, tx}
	for _, l := range graph.Labels {
		if err := w.nodes(l, node); err != nil {
			return err
		}
	}
	for _, t := range graph.Types {
		if err := w.relationships(t, relationship); err != nil {
			return err
		}
	}
	return nil
}

type walker struct {
	ctx context.Context
	tx  neo4j.ExplicitTransaction
}

func (w walker) each(text string, do func(values []any) error) error {
	result, err := w.tx.Run(w.ctx, text, nil)
	if err != nil {
		return err
	}
	for result.Next(w.ctx) {
		if err := do(result.Record().Values); err != nil {
			return err
		}
	}
	return result.Err()
}

func (w walker) nodes(l graph.Label, do func(graph.Node) error) error {
	return w.each(fmt.Sprintf(`MATCH (n:%s) RETURN labels(n), properties(n) ORDER BY n.%s`, l.Name, l.Key), func(values []any) error {
		n := graph.Node{Properties: told(values[1])}
		n.Key, _ = n.Properties[l.Key].(string)
		delete(n.Properties, l.Key)
		others := slices.DeleteFunc(texts(values[0]), func(label string) bool { return label == l.Name })
		n.Labels = append([]string{l.Name}, others...)
		return do(n)
	})
}

// relationships passes on those of one from end in the order of an export.
func (w walker) relationships(t graph.Type, do func(graph.Relationship) error) error {
	var same []graph.Relationship
	flush := func() error {
		sort.Slice(same, func(i, j int) bool { return same[i].Order() < same[j].Order() })
		for _, r := range same {
			if err := do(r); err != nil {
				return err
			}
		}
		same = same[:0]
		return nil
	}
	err := w.each(fmt.Sprintf(`MATCH (a:%s)-[r:%s]->(b:%s) RETURN a.%s AS f, b.%s AS t, properties(r) ORDER BY f`,
		t.From, t.Name, t.To, graph.KeyOf(t.From), graph.KeyOf(t.To)), func(values []any) error {
		r := graph.Relationship{
			Type: t.Name, From: graph.End{Label: t.From, Key: words(values[0])}, To: graph.End{Label: t.To, Key: words(values[1])},
			Properties: told(values[2]),
		}
		if len(same) > 0 && same[0].From != r.From {
			if err := flush(); err != nil {
				return err
			}
		}
		same = append(same, r)
		return nil
	})
	if err != nil {
		return err
	}
	return flush()
}

// told turns properties into what the model has.
func told(value any) map[string]any {
	props, _ := value.(map[string]any)
	for name, v := range props {
		switch v := v.(type) {
		case dbtype.Date:
			props[name] = graph.Day(v.Time().Format(time.DateOnly)) // of the first day too, which is the zero time
		case time.Time:
			props[name] = graph.MomentOf(v)
		case []any:
			props[name] = texts(v)
		}
	}
	return props
}
