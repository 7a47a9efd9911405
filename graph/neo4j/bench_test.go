package neo4j

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"casus/graph/storetest"
	"casus/internal/need"
	"casus/internal/server"
)

// BenchmarkSave loads a thousand articles of five reports each in batches, and then
// has the bare driver do in as many transactions what casus sent: all of it, and, a
// third time, what writes alone, as if nothing had to be looked up to derive events.
// It tells the rows a second of casus, and what part of the bare driver's speed that is.
func BenchmarkSave(b *testing.B) {
	own := need.OwnNeo4j(b, server.Options{}) // as users have it: with the compiler that tests do without
	var rows int
	var ours, bare, writing time.Duration
	loadThrice(b, own) // so that the server is warm for all
	for b.Loop() {
		n, x, y, z := loadThrice(b, own)
		rows, ours, bare, writing = rows+n, ours+x, bare+y, writing+z
	}
	b.ReportMetric(float64(rows)/ours.Seconds(), "rows/s")
	b.ReportMetric(100*bare.Seconds()/ours.Seconds(), "%of-bare")
	b.ReportMetric(100*writing.Seconds()/ours.Seconds(), "%of-bare-writing")
	b.ReportMetric(float64(rows)/writing.Seconds(), "bare-writing-rows/s")
	b.ReportMetric(float64(b.N*batches*batch)/ours.Seconds(), "articles/s")
}

const batches, batch = 5, 200

// said is a statement with its parameters.
type said struct {
	text   string
	params map[string]any
}

// loadThrice loads through the store and twice with the bare driver, and gives how
// many rows were written, and how long each took.
func loadThrice(b *testing.B, own *server.Server) (rows int, ours, bare, writing time.Duration) {
	s := fresh(b, own)
	var all [][]said
	for i := range batches {
		readings := storetest.Many(i*batch, batch)
		var sent []said
		s.trace = func(text string, params map[string]any) { sent = append(sent, said{text, params}) }
		start := time.Now()
		if _, err := s.Save(context.Background(), readings); err != nil {
			b.Fatal(err)
		}
		ours += time.Since(start)
		all = append(all, sent)
	}
	bare = replay(b, fresh(b, own), all)
	for i := range all {
		all[i] = writes(all[i])
		for _, x := range all[i] {
			rows += size(x)
		}
	}
	return rows, ours, bare, replay(b, fresh(b, own), all)
}

// replay has the bare driver do what was sent, and gives how long that takes.
func replay(b *testing.B, s *Store, all [][]said) time.Duration {
	start := time.Now()
	for _, sent := range all {
		if err := s.again(sent); err != nil {
			b.Fatal(err)
		}
	}
	return time.Since(start)
}

// fresh empties the server, some nodes at a time, and opens a store in it.
func fresh(b *testing.B, own *server.Server) *Store {
	b.Helper()
	if err := own.Login().Wipe(context.Background()); err != nil {
		b.Fatal(err)
	}
	return open(b, need.Neo4jServer{URI: own.URI, Browser: own.Browser})
}

// writes leaves of what was sent the statements that write, or take away.
func writes(sent []said) []said {
	var out []said
	for _, x := range sent {
		for _, word := range []string{"CREATE", "MERGE", "DELETE", "SET t.keys"} {
			if strings.Contains(x.text, word) && size(x) > 0 {
				out = append(out, x)
				break
			}
		}
	}
	return out
}

// size is how many rows a statement is about.
func size(x said) int {
	if ids, ok := x.params["ids"].([]string); ok {
		return len(ids)
	}
	rows, _ := x.params["rows"].([]map[string]any)
	return len(rows)
}

func (s *Store) again(sent []said) error {
	ctx := context.Background()
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(ctx)
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		for _, x := range sent {
			result, err := tx.Run(ctx, x.text, x.params)
			if err != nil {
				return nil, err
			}
			if _, err := result.Collect(ctx); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
	return err
}
