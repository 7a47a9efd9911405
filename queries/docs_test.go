package queries_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"casus/graph/sqlite"
	"casus/internal/need"
	"casus/queries"
)

var update = flag.Bool("update", false, "write docs/queries.md anew")

// below stands in docs/queries.md where what is written by hand ends.
const below = "<!-- From here on written by: go test ./queries -run Docs -update -->\n"

// TestDocs holds docs/queries.md to the queries, and the output that it shows to
// that of a run on the example articles. With -update it is rewritten.
func TestDocs(t *testing.T) {
	path := filepath.Join(need.Root(), "docs", "queries.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, shown, ok := strings.Cut(string(data), below)
	if !ok {
		t.Fatalf("%s has no line %s", path, below)
	}
	store := filepath.Join(t.TempDir(), "casus.db")
	casus(t, nil, "load", "--store", store, filepath.Join(need.Root(), "examples"))
	known(t, store)
	ownQuery(t, head, store)
	entries := described(load(t).All(), func(args ...string) string { return casus(t, nil, append(args, "--store", store)...) })
	if *update {
		if err := os.WriteFile(path, []byte(head+below+entries), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	ids := regexp.MustCompile(`\b[0-9a-f]{16}\b`)
	mask := func(text string) []string { return strings.Split(ids.ReplaceAllString(text, "#"), "\n") }
	if diff := cmp.Diff(mask(shown), mask(entries)); diff != "" {
		t.Errorf("docs/queries.md is not as the queries are (-shown +is):\n%.4000s\n(go test ./queries -run Docs -update rewrites it)", diff)
	}
}

// known holds the event of the examples to be there, which it is not after a change
// to how articles are read: an id is a hash of the words that tell of it. With
// -update the headers get the new one.
func known(t *testing.T, store string) {
	t.Helper()
	dossier, err := load(t).Find("event-dossier")
	if err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(context.Background(), store, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	rows, err := s.Query(context.Background(), `SELECT re.report, re.report = $event FROM report_events re JOIN events e ON e.id = re.event
		WHERE e.kind = 'assassination' AND e.day = '2016-12-19' ORDER BY 2 DESC, 1`, map[string]any{"event": dossier.Example["event"]}, 1)
	if err != nil || len(rows.Values) == 0 {
		t.Fatalf("the killing of 19 December 2016: %v, %v", rows.Values, err)
	}
	old, now := "event="+dossier.Example["event"], fmt.Sprintf("event=%v", rows.Values[0][0])
	if old == now {
		return
	}
	if *update {
		for _, path := range []string{"event-dossier.sql", "event-dossier.cypher", "evidence.sql", "evidence.cypher"} {
			path = filepath.Join("find", path)
			text, err := os.ReadFile(path)
			if err == nil {
				err = os.WriteFile(path, bytes.ReplaceAll(text, []byte(old), []byte(now)), 0o644)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		t.Fatal("the headers have another event in their examples now; run this again")
	}
	t.Fatalf("no event of the examples has the id of @example %s any more (go test ./queries -run Docs -update rewrites it)", old)
}

// ownQuery holds that the query which the document shows as the user's own works.
func ownQuery(t *testing.T, text, store string) {
	t.Helper()
	_, rest, _ := strings.Cut(text, "```sql\n")
	sql, _, found := strings.Cut(rest, "```")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "asked-for.sql"), []byte(sql), 0o644); err != nil || !found {
		t.Fatalf("docs/queries.md shows no query in SQL; %v", err)
	}
	set, err := queries.Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	q, err := set.Find("asked-for")
	if err != nil {
		t.Fatal(err)
	}
	args, _ := call(&q)
	if out := casus(t, map[string]string{"CASUS_QUERIES": dir}, append(args, "--store", store)...); strings.Count(out, "\n") < 2 {
		t.Errorf("the user's own query of docs/queries.md finds nothing:\n%s", out)
	}
}

// described writes the entry of each query, theme by theme.
func described(list []queries.Query, run func(args ...string) string) string {
	var b strings.Builder
	theme := ""
	for _, q := range list {
		if q.Theme != theme {
			theme = q.Theme
			fmt.Fprintf(&b, "\n## %s\n", strings.ToUpper(theme[:1])+theme[1:])
		}
		fmt.Fprintf(&b, "\n### %s\n\n**%s.** %s\n", q.ID, q.Title, q.Description)
		if len(q.Params) > 0 {
			b.WriteString("\n| takes | | where not given |\n|---|---|---|\n")
		}
		for _, p := range q.Params {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", p.Name, p.Type, otherwise(p))
		}
		var columns []string
		for _, c := range q.Columns {
			columns = append(columns, "`"+c.Name+"`")
		}
		fmt.Fprintf(&b, "\nGives %s.\n", strings.Join(columns, ", "))
		args, typed := call(&q)
		fmt.Fprintf(&b, "\n```console\n$ casus %s\n%s```\n", typed, first(run(args...), 16))
	}
	return b.String()
}

func otherwise(p queries.Param) string {
	switch {
	case p.Needed:
		return "(has to be given)"
	case p.Default == "":
		return "any"
	}
	return p.Default
}

// call gives the example as arguments, and as one types it.
func call(q *queries.Query) (args []string, typed string) {
	args = []string{"query", "run", q.ID}
	typed = strings.Join(args, " ")
	for _, p := range q.Params {
		value, ok := q.Example[p.Name]
		if !ok {
			continue
		}
		args = append(args, p.Name+"="+value)
		if strings.Contains(value, " ") {
			value = `"` + value + `"`
		}
		typed += " " + p.Name + "=" + value
	}
	return args, typed
}

// first gives the first lines of a text, and says so where there are more.
func first(text string, n int) string {
	lines := strings.SplitAfter(text, "\n")
	if len(lines) <= n+1 {
		return text
	}
	return strings.Join(lines[:n], "") + "…\n"
}
