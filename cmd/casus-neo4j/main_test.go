package main_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"casus/internal/need"
	"casus/internal/server"
)

// A caller runs the program with a docker of the test's on the path.
type caller struct {
	t       *testing.T
	program string
	env     []string
}

func newCaller(t *testing.T, docker string) caller {
	t.Helper()
	bin := t.TempDir()
	if err := os.WriteFile(filepath.Join(bin, "docker"), []byte("#!/bin/sh\n"+docker), 0o755); err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(bin, "casus-neo4j")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	env := append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), "CASUS_NEO4J_PASSWORD=", "NEO4J_AUTH=", "NEO4J_AUTH_FILE=")
	return caller{t, program, env}
}

// run gives what the program prints as its result, and what it tells beside that.
func (c caller) run(args ...string) (out, told string) {
	c.t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(c.program, args...)
	cmd.Env, cmd.Stdout, cmd.Stderr = c.env, &stdout, &stderr
	if err := cmd.Run(); err != nil {
		c.t.Fatalf("%v: %v\n%s", args, err, stderr.String())
	}
	return stdout.String(), stderr.String()
}

// TestWithoutDocker: start leaves a server running whose data outlives stop.
func TestWithoutDocker(t *testing.T) {
	need.Neo4jJars(t, "")
	dir := t.TempDir()
	c := newCaller(t, "exit 1")
	begin := []string{"start", "-dir", dir, "-bolt", "0", "-http", "0", "-casus", filepath.Join(need.Root(), "no-such-casus")}
	t.Cleanup(func() { c.run("stop", "-dir", dir) })
	for i, statement := range []string{"CREATE (:Kept)", "MATCH (n:Kept) RETURN n"} {
		out, _ := c.run(begin...)
		kept, ok := server.Find(t.Context(), dir)
		if !ok || out != kept.URI+"\n" {
			t.Fatalf("start prints %q; the server is at %q", out, kept.URI)
		}
		settings := "SHOW SETTINGS 'browser.post_connect_cmd' YIELD value RETURN value"
		if rows, err := kept.Login().Query(t.Context(), settings, nil); err != nil || len(rows) != 1 || rows[0][0] != server.Greeting {
			t.Errorf("Neo4j Browser is to greet with %v (%v), want %q", rows, err, server.Greeting)
		}
		rows, err := kept.Login().Query(t.Context(), statement, nil)
		if err != nil || len(rows) != i {
			t.Errorf("%s: %v, %v; want %d rows", statement, rows, err, i)
		}
		if again, told := c.run(begin...); again != out || !strings.Contains(told, "runs already") {
			t.Errorf("a second start prints %q, %q; want %q and that it runs already", again, told, out)
		}
		c.run("stop", "-dir", dir)
		if _, ok := server.Find(t.Context(), dir); ok {
			t.Error("a server that was stopped answers")
		}
	}
	if _, told := c.run("stop", "-dir", dir); !strings.Contains(told, "no Neo4j runs") {
		t.Errorf("stop without a server says %q", told)
	}
}

// TestWithDocker: where a daemon answers the container is started, on the ports that it has.
func TestWithDocker(t *testing.T) {
	calls := filepath.Join(t.TempDir(), "calls")
	c := newCaller(t, `echo "$NEO4J_AUTH: $*" >> `+calls)
	out, told := c.run("start", "-dir", t.TempDir())
	if out != "neo4j://localhost:7687\n" || !strings.Contains(told, "http://localhost:7474/browser/?preselectAuthMethod=NO_AUTH") {
		t.Errorf("start prints %q, %q", out, told)
	}
	c.run("stop", "-dir", t.TempDir())
	c.env = append(c.env, "CASUS_NEO4J_PASSWORD=correct horse")
	c.run("start", "-dir", t.TempDir())
	var got []string
	data, err := os.ReadFile(calls)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if strings.Contains(line, "compose up") || strings.Contains(line, "compose down") {
			got = append(got, line)
		}
	}
	want := "none: compose up --detach --wait\nnone: compose down\n: compose up --detach --wait\n"
	if strings.Join(got, "") != want {
		t.Errorf("docker is called\n%swant\n%s", strings.Join(got, ""), want)
	}
}
