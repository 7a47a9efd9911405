package neo4j

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"sort"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

//go:embed cypher/V*.cypher
var migrations embed.FS

// migration is one numbered step of the schema.
type migration struct {
	version    int
	name       string
	statements []string
}

// steps reads the migrations of a folder, in order: V001__name.cypher, V002__…,
// without a gap. Statements end in a semicolon at the end of a line.
func steps(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "cypher/V*.cypher")
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	var out []migration
	for i, name := range names {
		number, rest, ok := strings.Cut(strings.TrimPrefix(name, "cypher/V"), "__")
		version, err := strconv.Atoi(number)
		if !ok || err != nil || version != i+1 {
			return nil, fmt.Errorf("migration %s: want number %d", name, i+1)
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		out = append(out, migration{version, strings.TrimSuffix(rest, ".cypher"), statements(string(text))})
	}
	return out, nil
}

func statements(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "//") {
			lines = append(lines, line)
		}
	}
	var out []string
	for _, s := range strings.Split(strings.Join(lines, ""), ";\n") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// migrate brings the database to the newest schema. Two programs may do so at
// once: the steps are taken by whoever has the lock, the other finds them taken.
// A step changes the schema, which Neo4j does not do in a transaction that writes
// data; each of its statements changes nothing where it is run twice, so that a
// step which was broken off is taken again.
func (s *Store) migrate(ctx context.Context) error {
	list, err := steps(migrations)
	if err != nil {
		return err
	}
	have, err := s.schema(ctx)
	if err != nil || have == len(list) {
		return err
	}
	if have > len(list) {
		return fmt.Errorf("its schema is version %d, and this casus knows versions up to %d: use a newer casus, or another server", have, len(list))
	}
	return s.migrateTo(ctx, list)
}

func (s *Store) migrateTo(ctx context.Context, list []migration) error {
	// The lock's own constraint keeps two programs from making two locks.
	for _, statement := range []string{
		`CREATE CONSTRAINT casus_id IF NOT EXISTS FOR (n:Casus) REQUIRE n.id IS UNIQUE`,
		`MERGE (l:Casus {id: 'lock'}) ON CREATE SET l.turn = 0`,
	} {
		if err := s.apply(ctx, statement); err != nil {
			return err
		}
	}
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		x := transaction{ctx, tx, s.trace, nil}
		rows, err := x.run(`MATCH (l:Casus {id: 'lock'}) SET l.turn = l.turn + 1
			WITH l MATCH (m:Casus) WHERE m.schema IS NOT NULL RETURN coalesce(max(m.schema), 0)`, nil)
		if err != nil {
			return nil, err
		}
		have := 0
		if len(rows) > 0 {
			have = int(number(rows[0].Values[0]))
		}
		for _, m := range list[min(have, len(list)):] {
			for _, statement := range m.statements {
				if err := s.apply(ctx, statement); err != nil {
					return nil, fmt.Errorf("migrate to schema %d (%s): %w", m.version, m.name, err)
				}
			}
			if _, err := x.run(`MERGE (m:Casus {id: $id}) SET m.schema = $version, m.name = $name, m.applied = datetime()`,
				map[string]any{"id": fmt.Sprintf("schema %03d", m.version), "version": m.version, "name": m.name}); err != nil {
				return nil, err
			}
		}
		return nil, s.apply(ctx, `CALL db.awaitIndexes(300)`)
	})
	return err
}

// apply runs one statement of a migration in a transaction of its own.
func (s *Store) apply(ctx context.Context, statement string) error {
	_, err := neo4j.ExecuteQuery(ctx, s.driver, statement, nil, neo4j.EagerResultTransformer,
		neo4j.ExecuteQueryWithDatabase(s.options.Database), neo4j.ExecuteQueryWithBookmarkManager(s.marks))
	return err
}

// schema gives the version of the database's schema, 0 where casus never wrote.
func (s *Store) schema(ctx context.Context) (int, error) {
	version := 0
	err := s.reading(ctx, func(x transaction) error {
		rows, err := x.run(`MATCH (m:Casus) WHERE m.schema IS NOT NULL RETURN coalesce(max(m.schema), 0)`, nil)
		if err == nil && len(rows) > 0 {
			version = int(number(rows[0].Values[0]))
		}
		return err
	})
	return version, err
}
