package need_test

import (
	"testing"

	"casus/internal/need"
)

// TestNeo4jIsEmpty: whatever a test leaves, the next one does not see.
func TestNeo4jIsEmpty(t *testing.T) {
	for range 2 {
		t.Run("test", func(t *testing.T) {
			s := need.Neo4j(t)
			for what, statement := range map[string]string{
				"nodes":       "MATCH (n) RETURN n LIMIT 1",
				"constraints": "SHOW CONSTRAINTS YIELD name RETURN name",
				"indexes":     "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
			} {
				if rows := s.Query(t, statement, nil); len(rows) > 0 {
					t.Errorf("a new test finds %s: %v", what, rows)
				}
			}
			for _, statement := range []string{
				"UNWIND range(1, 20000) AS i CREATE (:Thing {i: i})-[:KNOWS]->(:Thing {i: -i})",
				"CREATE CONSTRAINT thing FOR (t:Thing) REQUIRE t.i IS UNIQUE",
				"CREATE INDEX `odd ``name` FOR (t:Thing) ON (t.j)",
			} {
				s.Query(t, statement, nil)
			}
		})
	}
}
