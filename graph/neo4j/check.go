package neo4j

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casus/graph"
)

// Check looks at the server and its database, and changes nothing.
func (s *Store) Check(ctx context.Context) ([]graph.Check, error) {
	var out []graph.Check
	for _, look := range []func(context.Context) (graph.Check, error){s.checkVersion, s.checkAccess, s.checkSchema, s.checkConstraints} {
		c, err := look(ctx)
		if err != nil {
			return out, s.explain(err)
		}
		out = append(out, c)
	}
	return out, nil
}

func (s *Store) checkVersion(ctx context.Context) (graph.Check, error) {
	version, err := s.version(ctx)
	return graph.Check{What: "server", Found: "Neo4j " + version + ", user " + s.user()}, err
}

func (s *Store) user() string {
	if s.options.Password == "" {
		return "none"
	}
	return s.options.User
}

func (s *Store) checkAccess(ctx context.Context) (graph.Check, error) {
	c := graph.Check{What: "database", Found: s.options.Database}
	err := s.reading(ctx, func(x transaction) error {
		rows, err := x.run(`SHOW DATABASES YIELD name, access, currentStatus WHERE name = $name RETURN access, currentStatus`, map[string]any{"name": s.options.Database})
		for _, r := range rows {
			access, status := words(r.Values[0]), words(r.Values[1])
			c.Found = fmt.Sprintf("%s, %s, %s", s.options.Database, access, status)
			if access != "read-write" {
				c.Advice = "nothing can be loaded: take the database out of server.databases.read_only in neo4j.conf"
			}
			if status != "online" {
				c.Advice = "start the database, or see the server's log for why it does not"
			}
		}
		return err
	})
	return c, err
}

func (s *Store) checkSchema(ctx context.Context) (graph.Check, error) {
	list, err := steps(migrations)
	if err != nil {
		return graph.Check{}, err
	}
	have, err := s.schema(ctx)
	c := graph.Check{What: "schema", Found: fmt.Sprintf("version %d", have)}
	switch {
	case have == 0:
		c.Found = "none yet; casus load makes it"
	case have < len(list):
		c.Found += fmt.Sprintf("; the next casus load brings it to version %d", len(list))
	case have > len(list):
		c.Advice = "it is that of a newer casus: use that one"
	}
	return c, err
}

// checkConstraints finds the constraints and indexes that somebody dropped, and
// those that are not built.
func (s *Store) checkConstraints(ctx context.Context) (graph.Check, error) {
	schema, err := s.schema(ctx)
	if err != nil {
		return graph.Check{}, err
	}
	wanted, err := named(schema)
	if err != nil {
		return graph.Check{}, err
	}
	have, unbuilt := map[string]bool{}, []string{}
	err = s.reading(ctx, func(x transaction) error {
		rows, err := x.run(`SHOW CONSTRAINTS YIELD name RETURN name`, nil)
		for _, name := range firsts(rows) {
			have[name] = true
		}
		if err != nil {
			return err
		}
		rows, err = x.run(`SHOW INDEXES YIELD name, state, owningConstraint RETURN name, state, owningConstraint`, nil)
		for _, r := range rows {
			name := words(r.Values[0])
			if r.Values[2] == nil {
				have[name] = true
			}
			if slices.Contains(wanted, name) && words(r.Values[1]) != "ONLINE" {
				unbuilt = append(unbuilt, name)
			}
		}
		return err
	})
	missing := slices.DeleteFunc(wanted, func(name string) bool { return have[name] })
	c := graph.Check{What: "constraints", Found: fmt.Sprintf("%d constraints and indexes", len(have))}
	switch {
	case len(missing) > 0:
		c.Found = "missing: " + strings.Join(missing, ", ")
		c.Advice = "casus doctor --mend makes them again; without them articles can be kept twice, and questions take long"
	case len(unbuilt) > 0:
		c.Found = "not online: " + strings.Join(unbuilt, ", ")
		c.Advice = "wait until the server has built them, or see its log"
	}
	return c, err
}

// named gives the names of the constraints and indexes that a schema has.
func named(schema int) ([]string, error) {
	list, err := steps(migrations)
	var names []string
	for _, m := range list[:min(schema, len(list))] {
		for _, statement := range m.statements {
			switch part := strings.Fields(statement); part[0] {
			case "CREATE":
				names = append(names, part[2])
			case "DROP":
				names = slices.DeleteFunc(names, func(name string) bool { return name == part[2] })
			}
		}
	}
	return names, err
}

// Mend makes constraints and indexes again that somebody dropped.
func (s *Store) Mend(ctx context.Context) error {
	list, err := steps(migrations)
	if err != nil {
		return err
	}
	for _, m := range list {
		for _, statement := range m.statements {
			if err := s.apply(ctx, statement); err != nil {
				return fmt.Errorf("mend: %.80q: %w", statement, s.explain(err))
			}
		}
	}
	if err := s.apply(ctx, `CALL db.awaitIndexes(300)`); err != nil {
		return fmt.Errorf("mend: %w", s.explain(err))
	}
	return nil
}
