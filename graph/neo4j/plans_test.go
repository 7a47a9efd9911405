package neo4j

import (
	"context"
	"sort"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"casus/extract/news"
	"casus/graph/storetest"
	"casus/internal/need"
)

// scans are the operators that go through all nodes of a label, or of the graph.
var scans = []string{"AllNodesScan", "NodeByLabelScan", "DynamicLabelNodeLookup", "IntersectionNodeByLabelsScan", "NodeIndexScan"}

// mayScan are statements that are about everything, or of which there are a dozen nodes.
var mayScan = []string{
	"MATCH (c:Casus)", "MATCH (m:Casus)", // the schema's versions
	"MATCH (a:Article) RETURN a.id", "MATCH (o:Outlet) WHERE EXISTS", "MATCH (a:Actor) RETURN a.id", // all of them
	"MATCH (e:Event) RETURN e.modality", // counts of all
}

// TestStatementsUseIndexes asks the server how it would run each statement that a
// life of a store takes.
func TestStatementsUseIndexes(t *testing.T) {
	s := empty(t, need.Neo4j(t))
	ctx := context.Background()
	seen := map[string]map[string]any{}
	s.trace = func(text string, params map[string]any) { seen[text] = params }
	all := storetest.Everything()
	some := append([]news.Reading(nil), all[:20]...)
	some[3].Article.Modified = some[3].Article.Published.AddDate(0, 0, 9)
	for _, do := range []func() error{
		func() error { _, err := s.Save(ctx, all[:20]); return err },
		func() error { _, err := s.Save(ctx, some); return err },
		func() error { _, err := s.Retract(ctx, all[1].Article.URL); return err },
		func() error { return s.Derive(ctx) },
		func() error { _, err := s.Explain(ctx, all[0].Events[0].ID); return err },
		func() error { _, err := s.Reading(ctx, all[0].Article.URL); return err },
		func() error { _, err := s.Stats(ctx); return err },
		func() error { _, err := s.Articles(ctx); return err },
	} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	for kind := range resolving {
		if _, err := s.Resolve(ctx, "China", kind); err != nil {
			t.Fatal(err)
		}
	}
	if len(seen) < 40 {
		t.Errorf("saw %d statements; the store has more", len(seen))
	}
	// A server takes its samples of indexes from time to time; here it does so now.
	if err := s.apply(ctx, `CALL db.prepareForReplanning(60)`); err != nil {
		t.Fatal(err)
	}
	for text, params := range seen {
		if operators := s.plan(t, text, params); !mayGoThroughAll(text) && hasAny(operators, scans) {
			t.Errorf("%s\nis run by %s", text, strings.Join(operators, ", "))
		}
	}
}

func mayGoThroughAll(text string) bool {
	for _, head := range mayScan {
		if strings.HasPrefix(text, head) || strings.Contains(text, "WITH l "+head) {
			return true
		}
	}
	// Counting all nodes of a label, and all that anybody describes.
	return strings.HasSuffix(text, "RETURN count(n)") || strings.Contains(text, "d.of STARTS WITH")
}

func hasAny(operators, of []string) bool {
	for _, o := range operators {
		for _, scan := range of {
			if strings.HasPrefix(o, scan) {
				return true
			}
		}
	}
	return false
}

// plan gives the operators by which a statement would be run.
func (s *Store) plan(t *testing.T, text string, params map[string]any) []string {
	t.Helper()
	result, err := neo4j.ExecuteQuery(context.Background(), s.driver, "EXPLAIN "+text, params, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("neo4j"))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	found := map[string]bool{}
	var walk func(p neo4j.Plan)
	walk = func(p neo4j.Plan) {
		name, _, _ := strings.Cut(p.Operator(), "@")
		found[name] = true
		for _, c := range p.Children() {
			walk(c)
		}
	}
	walk(result.Summary.Plan())
	var out []string
	for o := range found {
		out = append(out, o)
	}
	sort.Strings(out)
	return out
}
