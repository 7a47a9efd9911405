// Package queries holds the saved queries: questions that analysts ask, each in
// SQL for the embedded store and in Cypher for Neo4j, with a header that says
// what it takes and what it gives.
package queries

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
	"time"
)

//go:embed */*.sql */*.cypher
var embedded embed.FS

// Query is one saved question.
type Query struct {
	ID          string
	Theme       string // the folder that it lies in
	Title       string
	Description string
	Params      []Param
	Columns     []Column
	Example     map[string]string // values that have an answer in the example articles; nil where the defaults have one
	Limit       int               // rows
	Timeout     time.Duration     // after which it is broken off
	SQL         string            // "" where it runs on Neo4j alone
	Cypher      string            // "" where it runs on the embedded store alone
	Graph       string            // Cypher that gives nodes and relationships, for the Browser; mostly ""
}

// Param is something that a query takes.
type Param struct {
	Name    string
	Type    string // string, int, date, list, actor, country, place, event
	Default string
	Needed  bool // has no default
}

// Column is something that a query gives.
type Column struct {
	Name string
	Type string // string, int, float, date (ISO text), list (of strings)
}

// What a query may take at most, where its header says nothing else.
const (
	defaultLimit   = 1000
	defaultTimeout = 30 * time.Second
)

// Set is all saved queries.
type Set struct {
	list []Query // sorted by theme and id
}

// Load reads the queries that casus brings, and those of more folders, which the
// user names: THEME/NAME.sql and THEME/NAME.cypher, or without THEME. Every
// mistake is told, all at once.
func Load(extra ...fs.FS) (*Set, error) {
	found := map[string]*Query{}
	faults := gather(embedded, found)
	for _, files := range extra {
		own := map[string]*Query{}
		faults = append(faults, gather(files, own)...)
		for id, q := range own {
			if found[id] != nil {
				faults = append(faults, fmt.Errorf("query %s: casus has one of this name; choose another", id))
				continue
			}
			found[id] = q
		}
	}
	set := new(Set)
	for _, q := range found {
		set.list = append(set.list, *q)
	}
	sort.Slice(set.list, func(i, j int) bool {
		a, b := set.list[i], set.list[j]
		return a.Theme < b.Theme || a.Theme == b.Theme && a.ID < b.ID
	})
	sort.Slice(faults, func(i, j int) bool { return faults[i].Error() < faults[j].Error() })
	return set, errors.Join(faults...)
}

// gather reads a folder's queries into found, by id.
func gather(files fs.FS, found map[string]*Query) []error {
	var names []string
	var faults []error
	for _, pattern := range []string{"*.sql", "*.cypher", "*/*.sql", "*/*.cypher"} {
		some, err := fs.Glob(files, pattern)
		if err != nil {
			faults = append(faults, err)
		}
		names = append(names, some...)
	}
	sort.Strings(names)
	for _, name := range names {
		if err := add(files, name, found); err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", name, err))
		}
	}
	return faults
}

func add(files fs.FS, name string, found map[string]*Query) error {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	if id, ok := strings.CutSuffix(path.Base(name), ".graph.cypher"); ok {
		return found[id].draw(id, string(data))
	}
	q, err := parse(name, string(data))
	if err != nil {
		return err
	}
	old := found[q.ID]
	switch {
	case old == nil:
		found[q.ID] = &q
		return nil
	case old.head() != q.head():
		return fmt.Errorf("its header differs from that of the other half:\n%s\n%s", q.head(), old.head())
	case q.SQL != "" && old.SQL == "":
		old.SQL = q.SQL
	case q.Cypher != "" && old.Cypher == "":
		old.Cypher = q.Cypher
	default:
		return fmt.Errorf("there are two of %s", q.ID)
	}
	return nil
}

// draw gives a query its graph form: the title of the query as its first line, and
// the same parameters.
func (q *Query) draw(id, text string) error {
	if q == nil || q.Cypher == "" {
		return fmt.Errorf("there is no %s.cypher beside it", id)
	}
	title, body, _ := strings.Cut(text, "\n")
	if title != "// "+q.Title {
		return fmt.Errorf("line 1 is %q, and the query's title %q", title, q.Title)
	}
	q.Graph = text
	return q.uses(body)
}

// All gives the queries by theme and id.
func (s *Set) All() []Query { return append([]Query(nil), s.list...) }

// Find gives the query of a name. For an unknown name the error has the nearest.
func (s *Set) Find(name string) (Query, error) {
	best, distance := "", len(name)/2+2
	for _, q := range s.list {
		if q.ID == name {
			return q, nil
		}
		if d := edits(name, q.ID); d < distance {
			best, distance = q.ID, d
		}
		if best == "" && len(name) > 2 && strings.Contains(q.ID, name) {
			best = q.ID
		}
	}
	if best != "" {
		return Query{}, fmt.Errorf("no query is called %q; did you mean %s?", name, best)
	}
	return Query{}, fmt.Errorf("no query is called %q; `casus query list` shows them", name)
}

// edits is the Levenshtein distance of two words.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		left := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := left
			if a[i] != b[j] {
				cost++
			}
			left = row[j+1]
			row[j+1] = min(cost, row[j]+1, left+1)
		}
	}
	return row[len(b)]
}
