package queries_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"casus/graph"
	"casus/graph/neo4j"
	"casus/graph/sqlite"
	"casus/graph/storetest"
	"casus/internal/cli"
	"casus/internal/need"
	"casus/queries"
)

// asked is a store that answers.
type asked interface {
	Query(ctx context.Context, text string, params map[string]any, limit int) (graph.Rows, error)
	Resolve(ctx context.Context, text, kind string) ([]graph.Named, error)
}

// TestStores holds both halves of every query to the same rows in the same order,
// on the stories and on the examples; every picture to what a screen can show;
// and every plan to the indexes.
func TestStores(t *testing.T) {
	server := need.Neo4j(t)
	for _, world := range []struct {
		name string
		fill func(t *testing.T) (*sqlite.Store, *neo4j.Store)
		more map[string][]string
	}{
		{"stories", func(t *testing.T) (*sqlite.Store, *neo4j.Store) { return stories(t, server) }, map[string][]string{
			"find-events":             {"country=China counterpart=Russia", "near=Baghdad km=1300 modality=any", "deaths=100", "modality=planned", "root=COOPERATE from=2016-10"},
			"actor-timeline":          {"actor=Xi_Jinping", "actor=SCO", "actor=Turkey modality=any from=2016-12-19 to=2016-12-19"},
			"dyad-timeline":           {"country=China other=Russia", "country=Turkey other=China modality=any"},
			"assassination-aftermath": {"victim=Andrey_Karlov", "days=0", "days=100000 modality=any", "victim=State_Property_Commissioner"},
			"joint-drills-by-bloc":    {"organization=SCO", "organization=SCO least=2 modality=any", "organization=SCO status=observer,partner", "organization=NATO"},
			"organization-events":     {"organization=SCO", "organization=SCO least=1 modality=any", "organization=NATO status=member,observer"},
			"group-attacks":           {"group=ETIM", "group=Islamic_State modality=any", "group=Turkistan_Islamic_Party from=2016-11 modality=threatened", "group=China"},
			"contradictions-open":     {"on=source", "on=deaths country=Turkey", "from=2013-04 to=2013-04"},
			"shortest-path": {
				"actor=Mahmoud_Abbas other=State_Property_Commissioner", "actor=Mahmoud_Abbas other=State_Property_Commissioner hub=3", "actor=Xi_Jinping other=Xi_Jinping",
				"actor=Xi_Jinping other=Andrey_Karlov", "actor=Xi_Jinping other=State_Property_Commissioner modality=any", "actor=China other=Iran hub=1",
			},
		}},
		{"examples", func(t *testing.T) (*sqlite.Store, *neo4j.Store) { return examples(t, server) }, map[string][]string{
			"find-events":             {"kind=assassination", "country=Turkey", "near=Ankara km=2000 modality=any", "root=ASSAULT context=diplomatic", "deaths=2"},
			"dyad-timeline":           {"country=Russia other=Turkey", "country=Turkey other=Russia modality=any", "country=China other=Russia"},
			"assassination-aftermath": {"victim=Andrey_Karlov", "modality=any days=3650", "from=2016-12-20"},
			"joint-drills-by-bloc":    {"organization=SCO", "organization=SCO least=2", "organization=CSTO modality=any"},
			"organization-events":     {"organization=SCO", "organization=UN", "organization=NATO least=1 modality=any", "organization=SCO status=member,observer,partner least=3"},
			"group-attacks":           {"group=ETIM", "group=Islamic_State modality=any"},
			"contradictions-open":     {"on=place", "country=Turkey", "country=China"},
			"shortest-path":           {"actor=Xi_Jinping other=Fethullah_Gulen", "actor=Xi_Jinping other=Benjamin_Netanyahu", "actor=Xi_Jinping other=Benjamin_Netanyahu hub=5", "actor=Angela_Merkel other=Joe_Biden modality=any"},
		}},
	} {
		t.Run(world.name, func(t *testing.T) {
			file, base := world.fill(t)
			server.Query(t, `CALL db.prepareForReplanning(60)`, nil) // a plan is as good as what the server knows of its indexes
			for name, list := range everything(t, file) {
				world.more[name] = append(world.more[name], list...)
			}
			for _, q := range load(t).All() {
				if len(world.more[q.ID]) == 0 {
					t.Errorf("%s is asked nothing", q.ID)
				}
				for _, given := range world.more[q.ID] {
					rows := sameRows(t, &q, given, file, base)
					picture(t, &q, given, base, rows)
				}
				nodePlans(t, server, &q)
			}
		})
	}
}

// TestCrowd holds the pictures to what a screen can show where there is far more,
// and the rows to each other where there are more than a query gives.
func TestCrowd(t *testing.T) {
	s := base(t, need.Neo4j(t))
	if _, err := s.Save(context.Background(), crowd()); err != nil {
		t.Fatal(err)
	}
	file := filled(t, crowd())
	killing, err := s.Query(context.Background(), `MATCH (e:Assassination) RETURN e.id`, nil, 0)
	if err != nil || len(killing.Values) != 1 {
		t.Fatalf("got %v, %v, want one killing", killing.Values, err)
	}
	event := fmt.Sprintf("event=%v", killing.Values[0][0])
	for name, given := range map[string]string{
		"event-dossier": event, "evidence": event, "find-events": "", "actor-timeline": "actor=China", "dyad-timeline": "country=China other=Russia",
		"assassination-aftermath": "days=1000", "condolence-network": "", "joint-drills-by-bloc": "organization=SCO", "organization-events": "organization=SCO",
		"group-attacks": "group=ETIM", "contradictions-open": "", "shortest-path": "actor=Li_Keqiang other=Recep_Tayyip_Erdogan hub=1000",
	} {
		q, err := load(t).Find(name)
		if err != nil {
			t.Fatal(err)
		}
		rows := sameRows(t, &q, given, file, s)
		if n := picture(t, &q, given, s, rows); rows < 20 || n < 10 {
			t.Errorf("%s: %d rows, %d nodes in the picture; want a crowd", name, rows, n)
		} else {
			t.Logf("%s: %d rows, %d nodes", name, rows, n)
		}
	}
}

// everything is what can be asked of every event and of every actor, and every
// query without parameters.
func everything(t *testing.T, s *sqlite.Store) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	for _, of := range []struct{ names, text string }{
		{"event-dossier event", `SELECT id FROM events ORDER BY id`},
		{"evidence event", `SELECT max(report) FROM report_events GROUP BY event ORDER BY 1`},
		{"actor-timeline actor", `SELECT DISTINCT actor FROM event_actors WHERE actor NOT LIKE 'agent:%' AND actor NOT LIKE 'unnamed:%' ORDER BY 1`},
	} {
		rows, err := s.Query(context.Background(), of.text, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		name, param, _ := strings.Cut(of.names, " ")
		for _, row := range rows.Values {
			out[name] = append(out[name], fmt.Sprintf("%s=%v", param, row[0]))
		}
	}
	some, err := s.Query(context.Background(), `SELECT 'event=' || event || ' actor=' || actor FROM event_actors ORDER BY 1 LIMIT 10`, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range some.Values {
		out["evidence"] = append(out["evidence"], row[0].(string))
	}
	for _, q := range load(t).All() {
		if !slices.ContainsFunc(q.Params, func(p queries.Param) bool { return p.Needed }) {
			out[q.ID] = append(out[q.ID], "", "from=2016-12 to=2017")
		}
	}
	return out
}

func options(server need.Neo4jServer) neo4j.Options {
	return neo4j.Options{URI: server.URI, User: server.User, Password: server.Password, Background: storetest.Background(), Rule: storetest.Rule()}
}

// base opens the server's store.
func base(t *testing.T, server need.Neo4jServer) *neo4j.Store {
	t.Helper()
	s, err := neo4j.Open(context.Background(), options(server))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func stories(t *testing.T, server need.Neo4jServer) (*sqlite.Store, *neo4j.Store) {
	t.Helper()
	s := base(t, server)
	list := append(storetest.Everything(), world()...)
	if _, err := s.Save(context.Background(), list); err != nil {
		t.Fatal(err)
	}
	return filled(t, list), s
}

// examples loads the example articles into both stores as a user does.
func examples(t *testing.T, server need.Neo4jServer) (*sqlite.Store, *neo4j.Store) {
	t.Helper()
	server.Query(t, `MATCH (n) DETACH DELETE n`, nil)
	file := filepath.Join(t.TempDir(), "casus.db")
	login := map[string]string{"CASUS_NEO4J_USER": server.User, "CASUS_NEO4J_PASSWORD": server.Password}
	for _, place := range []string{file, server.URI} {
		casus(t, login, "load", "--store", place, filepath.Join(need.Root(), "examples"))
	}
	s, err := sqlite.Open(context.Background(), file, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, base(t, server)
}

// casus runs one command line and gives what it prints.
func casus(t *testing.T, env map[string]string, args ...string) string {
	t.Helper()
	var out, faults bytes.Buffer
	look := func(name string) (string, bool) { return env[name], env[name] != "" }
	streams := cli.Streams{In: strings.NewReader(""), Out: &out, Err: &faults, Env: look}
	if code := cli.Run(context.Background(), append(args, "--config", os.DevNull), streams); code != 0 {
		t.Fatalf("casus %s: %d\n%s", strings.Join(args, " "), code, faults.String())
	}
	return out.String()
}

// sameRows asks both stores, and gives how many rows there are.
func sameRows(t *testing.T, q *queries.Query, given string, file *sqlite.Store, base *neo4j.Store) int {
	t.Helper()
	want := answer(t, file, q, q.SQL, given)
	got := answer(t, base, q, q.Cypher, given)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s %s: the stores differ (-SQLite +Neo4j):\n%.3000s", q.ID, given, diff)
	}
	return len(want)
}

// answer gives the rows of one half, one a line.
func answer(t *testing.T, s asked, q *queries.Query, text, given string) []string {
	t.Helper()
	params, err := q.Bind(pairs(given), resolver(s))
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Query(context.Background(), text, params, q.Limit)
	if err != nil {
		t.Fatalf("%s %s: %v", q.ID, given, err)
	}
	rows, err := q.Rows(got.Columns, got.Values)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range rows {
		out = append(out, fmt.Sprintf("%#v", row))
	}
	return out
}

// most is how many nodes a picture may have before nobody can read it.
const most = 100

// picture holds the graph form to what a screen can show, and to show something
// where the table has rows. It gives how many nodes there are.
func picture(t *testing.T, q *queries.Query, given string, base *neo4j.Store, rows int) int {
	t.Helper()
	params, err := q.Bind(pairs(given), resolver(base))
	if err != nil {
		t.Fatal(err)
	}
	got, err := base.Query(context.Background(), q.Graph, params, 0)
	if err != nil {
		t.Fatalf("picture of %s %s: %v", q.ID, given, err)
	}
	nodes := map[string]bool{}
	for _, row := range got.Values {
		for _, value := range row {
			way, ok := value.(driver.Path)
			if !ok {
				t.Fatalf("picture of %s: gives a %T, want paths", q.ID, value)
			}
			for _, n := range way.Nodes {
				nodes[n.ElementId] = true
			}
		}
	}
	switch {
	case rows > 0 && len(nodes) == 0:
		t.Errorf("picture of %s %s: empty, and the table has %d rows", q.ID, given, rows)
	case len(nodes) > most:
		t.Errorf("picture of %s %s: %d nodes, %d are the most", q.ID, given, len(nodes), most)
	}
	return len(nodes)
}

// scans are the operators by which a server reads all there is.
var scans = []string{"AllNodesScan", "NodeByLabelScan", "IndexScan", "TypeScan", "CartesianProduct", "RelationshipsScan"}

// unavoidable says where a server has to, and why.
var unavoidable = map[string]string{
	"contradictions-open": "DirectedRelationshipTypeScan", // every contradiction is asked for, and they are few
	"shortest-path":       "CartesianProduct",             // of two nodes, each found by its key
}

// nodePlans holds that no half for the server, and no picture, reads all nodes
// where an index serves.
func nodePlans(t *testing.T, server need.Neo4jServer, q *queries.Query) {
	t.Helper()
	params, err := q.Bind(needed[q.ID], nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	auth := driver.NoAuth()
	if server.Password != "" {
		auth = driver.BasicAuth(server.User, server.Password, "")
	}
	d, err := driver.NewDriverWithContext(server.Bolt, auth)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(ctx)
	for _, text := range []string{q.Cypher, q.Graph} {
		got, err := driver.ExecuteQuery(ctx, d, "EXPLAIN "+text, params, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase("neo4j"))
		if err != nil {
			t.Fatalf("%s: %v", q.ID, err)
		}
		for _, operator := range operators(got.Summary.Plan()) {
			name, _, _ := strings.Cut(operator, " ")
			if slices.ContainsFunc(scans, func(s string) bool { return strings.HasSuffix(name, s) }) && name != unavoidable[q.ID] {
				t.Errorf("%s: %s", q.ID, operator)
			}
		}
	}
}

// operators gives all of a plan, as "NodeByLabelScan e:Event".
func operators(p driver.Plan) []string {
	name, _, _ := strings.Cut(p.Operator(), "@")
	out := []string{fmt.Sprintf("%s %v", name, p.Arguments()["Details"])}
	for _, child := range p.Children() {
		out = append(out, operators(child)...)
	}
	return out
}
