package neo4j

import (
	"context"
	"testing"

	"casus/graph/storetest"
	"casus/internal/need"
)

// empty empties the server and opens a store in it.
func empty(t testing.TB, server need.Neo4jServer) *Store {
	t.Helper()
	server.Query(t, `MATCH (n) DETACH DELETE n`, nil)
	return open(t, server)
}

func open(t testing.TB, server need.Neo4jServer) *Store {
	t.Helper()
	s, err := Open(context.Background(), options(server))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func options(server need.Neo4jServer) Options {
	return Options{URI: server.URI, User: "neo4j", Password: server.Password, Background: storetest.Background(), Rule: storetest.Rule()}
}

func TestSuite(t *testing.T) {
	server := need.Neo4j(t)
	storetest.Run(t,
		func(t testing.TB) storetest.Store { return empty(t, server) },
		func(t testing.TB, _ storetest.Store) storetest.Store { return open(t, server) })
}
