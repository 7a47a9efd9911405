package neo4j

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"testing/fstest"
	"time"

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

func TestMigrationsOnceAndByTwoAtOnce(t *testing.T) {
	server := need.Neo4j(t)
	var group sync.WaitGroup
	errs := make([]error, 4)
	for i := range errs {
		group.Go(func() {
			s, err := Open(context.Background(), options(server))
			if errs[i] = err; err == nil {
				errs[i] = s.Close()
			}
		})
	}
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	list, err := steps(migrations)
	if err != nil {
		t.Fatal(err)
	}
	if got := server.Query(t, `MATCH (m:Casus) WHERE m.schema IS NOT NULL RETURN m.schema ORDER BY 1`, nil); len(got) != len(list) {
		t.Errorf("got %v; want each of %d migrations once", got, len(list))
	}
	if got := server.Query(t, `MATCH (l:Casus {id: 'lock'}) RETURN count(l)`, nil); got[0][0] != 1.0 {
		t.Errorf("got %v locks, want 1", got[0][0])
	}
	wanted, err := named(len(list))
	if err != nil || len(wanted) < 20 {
		t.Fatalf("%d constraints and indexes: %v", len(wanted), err)
	}
	s := open(t, server)
	checks, err := s.Check(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range checks {
		if c.Advice != "" {
			t.Errorf("%+v", c)
		}
	}
}

func TestMigrationsAreNumberedWithoutGap(t *testing.T) {
	for _, names := range [][]string{{"cypher/V002__a.cypher"}, {"cypher/V001__a.cypher", "cypher/V003__b.cypher"}, {"cypher/Vone__a.cypher"}} {
		files := fstest.MapFS{}
		for _, name := range names {
			files[name] = &fstest.MapFile{Data: []byte("RETURN 1;")}
		}
		if _, err := steps(files); err == nil {
			t.Errorf("%v: no error", names)
		}
	}
}

// TestQueries holds what casus promises of them: they cannot write, end in time, give
// no more rows than was asked for, and bind whatever is in a value.
func TestQueries(t *testing.T) {
	s := empty(t, need.Neo4j(t))
	ctx := context.Background()
	if _, err := s.Query(ctx, `CREATE (:Actor {id: 'x'})`, nil, 0); err == nil {
		t.Error("a query wrote")
	}
	got, err := s.Query(ctx, `UNWIND range(1, $most) AS i RETURN i`, map[string]any{"most": 10}, 4)
	if err != nil || len(got.Values) != 4 || !got.Truncated {
		t.Errorf("got %v, %v; want 4 rows of more", got, err)
	}
	got, err = s.Query(ctx, `UNWIND $list AS x RETURN x, date('2016-12-19') AS d, datetime('2016-12-19T10:00:00+03:00') AS t, [1, 2] AS l`,
		map[string]any{"list": []string{"b'}) DETACH DELETE n //"}}, 0)
	if want := "[[b'}) DETACH DELETE n // 2016-12-19 2016-12-19T07:00:00Z [1 2]]]"; err != nil || fmt.Sprint(got.Values) != want {
		t.Errorf("got %v, %v; want %s", got.Values, err, want)
	}
	short, cancel := context.WithTimeout(ctx, 300*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err = s.Query(short, `UNWIND range(1, 100000000) AS i UNWIND range(1, 1000) AS j RETURN count(i * j)`, nil, 0)
	if err == nil || time.Since(start) > 20*time.Second {
		t.Errorf("after %v: got %v, want an error soon", time.Since(start), err)
	}
}
