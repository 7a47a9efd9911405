package need

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"casus/internal/server"
)

// idle is how long the tests' server waits for the next test before it ends.
const idle = "90s"

// Neo4jServer is a running server with an empty database.
type Neo4jServer struct {
	URI            string // neo4j://localhost:PORT
	Bolt           string // bolt://localhost:PORT, the same without routing
	Browser        string // http://localhost:PORT
	User, Password string // Password is "" where the server asks for none
	Version        string
}

// Neo4j gives a test a server with an empty database, and to no other test
// until this one ends: a second call within it waits for ever. The tests of all
// packages share one server, which starts with the first and ends by itself
// when none has used it for a while. CASUS_TEST_NEO4J_VERSION names another
// version ("newest": server.Newest), CASUS_TEST_NEO4J_PASSWORD gives the server a password.
func Neo4j(t testing.TB) Neo4jServer {
	t.Helper()
	version, password := os.Getenv("CASUS_TEST_NEO4J_VERSION"), os.Getenv("CASUS_TEST_NEO4J_PASSWORD")
	if version == "newest" {
		version = server.Newest
	}
	dir := folder(t, version, password)
	lock, err := server.Use(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(lock.Release)
	kept, running := server.Find(t.Context(), dir)
	if !running {
		kept = launch(t, dir, version, password)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute) // a transaction that a test left open would hold it up for ever
	defer cancel()
	if err := kept.Login().Wipe(ctx); err != nil {
		t.Fatal(err)
	}
	return Neo4jServer{kept.URI, kept.Bolt, kept.Browser, "neo4j", kept.Password, kept.Version}
}

// folder is that of the keeper of the tests' server: one for each checkout and kind of server.
func folder(t testing.TB, version, password string) string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	kind := fnv.New64a()
	fmt.Fprintf(kind, "%s %s %s", Root(), version, password)
	return filepath.Join(cache, "casus", fmt.Sprintf("test-neo4j-%x", kind.Sum64()))
}

// launch starts the tests' server and its keeper.
func launch(t testing.TB, dir, version, password string) server.Kept {
	t.Helper()
	Neo4jJars(t, version)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(dir, "casus-neo4j")
	build := exec.Command("go", "build", "-o", program, "./cmd/casus-neo4j")
	build.Dir = Root()
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build the keeper of the tests' server: %v\n%s", err, out)
	}
	keeper := exec.Command(program, "keep", "-dir", dir, "-idle", idle, "-version", version, "-bolt", "0", "-http", "0")
	keeper.Env = append(os.Environ(), "CASUS_NEO4J_PASSWORD="+password)
	kept, err := server.Launch(t.Context(), dir, keeper)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

// Neo4jJars makes sure that there is what it takes to run a server.
func Neo4jJars(t testing.TB, version string) {
	t.Helper()
	switch _, _, err := server.Get(t.Context(), version); {
	case errors.Is(err, server.ErrAbsent):
		absent(t, "neo4j", err.Error())
	case err != nil:
		t.Fatal(err)
	}
}

// OwnNeo4j gives a test a server of its own, to stop, kill and start again, with
// settings as it likes. It ends with the test.
func OwnNeo4j(t testing.TB, o server.Options) *server.Server {
	t.Helper()
	Neo4jJars(t, o.Version)
	s, err := server.Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// Query runs a statement by another way than the store's, and gives its rows; numbers are float64.
func (s Neo4jServer) Query(t testing.TB, statement string, parameters map[string]any) [][]any {
	t.Helper()
	login := server.Login{Browser: s.Browser, Password: s.Password}
	rows, err := login.Query(context.Background(), statement, parameters)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
