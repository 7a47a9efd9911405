package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"casus/internal/need"
	"casus/internal/server"
)

// TestNeo4jScripts runs the stories of a graph in a server.
func TestNeo4jScripts(t *testing.T) {
	found, err := filepath.Glob("testdata/neo4j/*.txtar")
	if err != nil || len(found) == 0 {
		t.Fatalf("found %d scripts: %v", len(found), err)
	}
	for _, script := range found { // in turn: a server has one database
		t.Run(filepath.Base(script), func(t *testing.T) {
			neo4j := need.Neo4j(t)
			t.Run("script", func(t *testing.T) {
				testscript.Run(t, testscript.Params{
					Files: []string{script}, RequireExplicitExec: true,
					Setup: func(env *testscript.Env) error {
						env.Setenv("EXAMPLES", filepath.Join(need.Root(), "examples"))
						env.Setenv("NEO4J", neo4j.URI)
						env.Setenv("CASUS_NEO4J_PASSWORD", neo4j.Password)
						return nil
					},
					Cmds: map[string]func(*testscript.TestScript, bool, []string){"code": code, "id": id, "cypher": func(_ *testscript.TestScript, _ bool, args []string) {
						neo4j.Query(t, args[0], nil)
					}},
				})
			})
		})
	}
}

// attacks writes lines of JSON of n articles, each with an attack and what followed, and
// words that make it no copy of another.
func attacks(t *testing.T, file string, n int) {
	t.Helper()
	var b strings.Builder
	lines := json.NewEncoder(&b)
	for i := range n {
		day := time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i/3)
		town := []string{"Ankara", "Baghdad", "Moscow", "Beijing", "Kabul"}[i/3%5]
		err := lines.Encode(map[string]string{
			"id": fmt.Sprintf("a%04d", i), "published": day.Format(time.DateOnly), "outlet": fmt.Sprintf("outlet%d.example", i%3),
			"text": fmt.Sprintf("A suicide bomber killed %d people in %s on %s. Chinese President Xi Jinping condemned the attack and sent a message of condolence to Russian President Vladimir Putin.\n\n%s.",
				10+i%7, town, day.Weekday(), unlike(i)),
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

// unlike gives words in an order that no other number has.
func unlike(n int) string {
	random := rand.New(rand.NewPCG(uint64(n), 1))
	words := strings.Fields("stones rivers maps lamps doors clouds letters birds wheels coats shoes trees bells nets coins")
	random.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	return "Of " + strings.Join(words, " and of ")
}

// TestServerComesAndGoes kills a server in the middle of a load and starts it again:
// the load goes on, and nothing is lost or doubled. Then the database is read-only,
// then the server hangs.
func TestServerComesAndGoes(t *testing.T) {
	s := need.OwnNeo4j(t, server.Options{})
	dir := t.TempDir()
	attacks(t, filepath.Join(dir, "news.jsonl"), 150)
	ok(t, dir, "load", "--store", "file.db", "news.jsonl")
	want := export(t, dir, "file.db")

	cmd := casus(dir, "load", "--store", s.URI, "--batch", "10", "news.jsonl")
	errs := &strings.Builder{}
	cmd.Stderr = errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	reports := func() float64 {
		rows, err := s.Login().Query(context.Background(), `MATCH (r:Report) RETURN count(r)`, nil)
		if err != nil {
			return 0
		}
		n, _ := rows[0][0].(float64)
		return n
	}
	for reports() < 60 {
		time.Sleep(50 * time.Millisecond)
	}
	s.Kill()
	time.Sleep(2 * time.Second)
	if err := s.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := reports(); n >= 450 {
		t.Errorf("the load was over with %v reports before the server was killed: nothing was tested", n)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatalf("the load did not go on: %v\n%s", err, errs)
	}
	same(t, "after the server was killed and came back", export(t, dir, s.URI), want)

	t.Run("read-only", func(t *testing.T) {
		if err := s.Stop(t.Context()); err != nil {
			t.Fatal(err)
		}
		s.Set("server.databases.read_only", "neo4j")
		if err := s.Restart(t.Context()); err != nil {
			t.Fatal(err)
		}
		r := run1(t, casus(dir, "load", "--store", s.URI, filepath.Join(need.Root(), "examples")))
		if r.code != 1 || !strings.Contains(r.err, "take it out of server.databases.read_only") {
			t.Errorf("load: code %d\n%s", r.code, r.err)
		}
		same(t, "read from a read-only database", export(t, dir, s.URI), want)
		if r := run1(t, casus(dir, "doctor", "--store", s.URI)); r.code != 1 || !strings.Contains(r.out, "read-only") {
			t.Errorf("doctor: code %d\n%s", r.code, r.out)
		}
	})
	t.Run("slow", func(t *testing.T) {
		if err := s.Stop(t.Context()); err != nil {
			t.Fatal(err)
		}
		s.Set("server.databases.read_only", "")
		if err := s.Restart(t.Context()); err != nil {
			t.Fatal(err)
		}
		address := slowly(t, strings.TrimPrefix(s.Bolt, "bolt://"), 20*time.Millisecond)
		if out := ok(t, dir, "load", "--store", "bolt://"+address, "news.jsonl"); !strings.Contains(out, "150 unchanged") {
			t.Errorf("got %s", out)
		}
	})
	t.Run("hanging", func(t *testing.T) {
		address := slowly(t, strings.TrimPrefix(s.Bolt, "bolt://"), time.Hour)
		cmd := casus(dir, "load", "--store", "bolt://"+address, "news.jsonl")
		cmd.Env = append(cmd.Env, "CASUS_NEO4J_CONNECT_TIMEOUT=1s")
		start := time.Now()
		r := run1(t, cmd)
		if r.code != 1 || !strings.Contains(r.err, "did not answer in time") || time.Since(start) > 30*time.Second {
			t.Errorf("after %v: code %d\n%s", time.Since(start), r.code, r.err)
		}
	})
}

// slowly stands before a server, and lets every answer wait.
func slowly(t *testing.T, server string, wait time.Duration) string {
	t.Helper()
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			behind, err := net.Dial("tcp", server)
			if err != nil {
				client.Close()
				continue
			}
			go func() { io.Copy(behind, client); behind.Close() }()
			go func() {
				defer client.Close()
				answers := bufio.NewReader(behind)
				for {
					if _, err := answers.Peek(1); err != nil {
						return
					}
					time.Sleep(wait)
					data, _ := answers.Peek(answers.Buffered())
					if _, err := client.Write(data); err != nil {
						return
					}
					answers.Discard(len(data))
				}
			}()
		}
	}()
	return listener.Addr().String()
}

// TestPassword holds that a server is entered with a password that no flag has seen.
func TestPassword(t *testing.T) {
	s := need.OwnNeo4j(t, server.Options{Password: "correct horse"})
	dir := t.TempDir()
	page := filepath.Join(need.Root(), "examples", "gallery-killing.html")
	secret := filepath.Join(dir, "secret")
	if err := os.WriteFile(secret, []byte("correct horse\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		env  string
		code int
		says string
	}{
		{"CASUS_NEO4J_PASSWORD=wrong", 1, "the user or the password is wrong: set CASUS_NEO4J_USER and CASUS_NEO4J_PASSWORD"},
		{"CASUS_LOG=warn", 1, "the user or the password is wrong"},
		{"CASUS_NEO4J_PASSWORD_FILE=nowhere", 2, "read the Neo4j password"},
		{"CASUS_NEO4J_PASSWORD_FILE=" + secret, 0, ""},
		{"CASUS_NEO4J_PASSWORD=correct horse", 0, ""},
	} {
		cmd := casus(dir, "load", "--store", s.URI, page)
		cmd.Env = append(cmd.Env, c.env)
		if r := run1(t, cmd); r.code != c.code || !strings.Contains(r.err, c.says) || strings.Contains(r.err+r.out, "horse") {
			t.Errorf("%s: code %d, want %d\n%s%s", c.env, r.code, c.code, r.err, r.out)
		}
	}
}
