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
// writes the same rows once more with the bare driver, by the same statements in as
// many transactions, without reading and deriving. It tells the rows a second of
// both, and what part of the bare driver's speed casus has.
func BenchmarkSave(b *testing.B) {
	own := need.OwnNeo4j(b, server.Options{}) // as users have it: with the compiler that tests do without
	var rows int
	var ours, bare time.Duration
	loadTwice(b, own) // so that the server is warm for both
	for b.Loop() {
		n, a, c := loadTwice(b, own)
		rows, ours, bare = rows+n, ours+a, bare+c
	}
	b.ReportMetric(float64(rows)/ours.Seconds(), "rows/s")
	b.ReportMetric(float64(rows)/bare.Seconds(), "bare-rows/s")
	b.ReportMetric(100*bare.Seconds()/ours.Seconds(), "%of-bare")
	b.ReportMetric(float64(b.N*batches*batch)/ours.Seconds(), "articles/s")
}

const batches, batch = 5, 200

// loadTwice loads through the store and with the bare driver, and gives how many
// rows were written, and how long each took.
func loadTwice(b *testing.B, own *server.Server) (rows int, ours, bare time.Duration) {
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
		all = append(all, writes(sent))
	}
	s = fresh(b, own)
	for _, sent := range all {
		start := time.Now()
		if err := s.again(sent); err != nil {
			b.Fatal(err)
		}
		bare += time.Since(start)
		for _, x := range sent {
			rows += size(x)
		}
	}
	return rows, ours, bare
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
			if _, err := result.Consume(ctx); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
	return err
}
