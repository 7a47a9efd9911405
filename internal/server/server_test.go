package server_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"casus/internal/need"
	"casus/internal/server"
)

// ask runs a statement on a server.
func ask(t *testing.T, s *server.Server, statement string) [][]any {
	t.Helper()
	rows, err := s.Login().Query(t.Context(), statement, nil)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestRestart: what was written outlives a stop and a kill, at the same address, with the same password.
func TestRestart(t *testing.T) {
	s := need.OwnNeo4j(t, server.Options{Password: "correct horse", Brief: true})
	uri := s.URI
	ask(t, s, "CREATE (:Thing {name: 'stopped'})")
	if err := s.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Ping(t.Context()); err == nil {
		t.Error("a stopped server answers")
	}
	if err := s.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Restart(t.Context()); err == nil {
		t.Error("a server that runs starts a second time")
	}
	ask(t, s, "CREATE (:Thing {name: 'killed'})")
	s.Kill()
	if err := s.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	if rows := ask(t, s, "MATCH (n:Thing) RETURN n.name ORDER BY n.name"); len(rows) != 2 || s.URI != uri {
		t.Errorf("after a stop and a kill %s has %v; want both things at %s", s.URI, rows, uri)
	}
	if _, err := (server.Login{Browser: s.Browser, Password: "wrong pony"}).Query(t.Context(), "RETURN 1", nil); err == nil {
		t.Error("a wrong password opens the server")
	}
}

// TestFaults: a server that cannot start says why, in the words of its log.
func TestFaults(t *testing.T) {
	need.Neo4jJars(t, "")
	for name, c := range map[string]struct {
		options server.Options
		want    string
	}{
		"a setting that does not exist": {server.Options{Settings: map[string]string{"server.memory.heep": "1g"}}, "server.memory.heep"},
		"a value that cannot be":        {server.Options{Settings: map[string]string{"server.memory.pagecache.size": "much"}}, "'much' is not a valid size"},
		"a password that is too short":  {server.Options{Password: "short"}, "at least 8 characters"},
		"an unknown version":            {server.Options{Version: "3.5.0"}, "known versions are " + server.Newest + ", " + server.Pinned},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := server.Start(t.Context(), c.options)
			if err == nil {
				s.Close()
				t.Fatal("it starts")
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v\nwant %q", err, c.want)
			}
		})
	}
}

// TestAbsent: who lacks something is told what to install.
func TestAbsent(t *testing.T) {
	none := t.TempDir()
	for name, c := range map[string]struct {
		env  map[string]string
		want string
	}{
		"no Java":     {map[string]string{"PATH": none, "JAVA_HOME": ""}, "apt-get install openjdk-17-jre-headless"},
		"a Java gone": {map[string]string{"JAVA_HOME": none}, "set JAVA_HOME"},
		"no Maven":    {map[string]string{"PATH": java(t, "17.0.1"), "JAVA_HOME": "", "XDG_CACHE_HOME": none, "HOME": none}, "apt-get install maven"},
		"an old Java": {map[string]string{"PATH": java(t, "11.0.2"), "JAVA_HOME": ""}, "is Java 11"},
	} {
		t.Run(name, func(t *testing.T) {
			for k, v := range c.env {
				t.Setenv(k, v)
			}
			_, _, err := server.Get(t.Context(), "")
			if !errors.Is(err, server.ErrAbsent) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v; want %q, %q", err, server.ErrAbsent, c.want)
			}
		})
	}
}

// java makes a folder with a java that says its version, and nothing else.
func java(t *testing.T, version string) string {
	dir := t.TempDir()
	script := "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2025-04-15' >&2\n"
	if err := os.WriteFile(filepath.Join(dir, "java"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestJars: two processes at once get one whole folder of jars, though an earlier one was cut off.
func TestJars(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	half := filepath.Join(cache, "casus", "neo4j-"+server.Pinned+".part")
	if err := os.MkdirAll(half, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(half, "half.jar"), []byte("PK"), 0o644); err != nil {
		t.Fatal(err)
	}
	results := make(chan error)
	for range 2 {
		go func() {
			_, _, err := server.Get(t.Context(), "")
			results <- err
		}()
	}
	if err := errors.Join(<-results, <-results); errors.Is(err, server.ErrAbsent) {
		need.Neo4jJars(t, "") // skips
	} else if err != nil {
		t.Fatal(err)
	}
	found, err := filepath.Glob(filepath.Join(cache, "casus", "*", "*.jar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if filepath.Base(f) == "half.jar" {
			t.Errorf("%s is left of the download that was cut off", f)
		}
	}
	if len(found) < 200 {
		t.Errorf("%d jars; a server has over 200", len(found))
	}
}

// TestOrphan: a server dies with the process that started it.
func TestOrphan(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux lets a child die with its parent: skipped")
	}
	if os.Getenv("CASUS_TEST_STARTER") != "" {
		s := need.OwnNeo4j(t, server.Options{Brief: true, Home: os.Getenv("CASUS_TEST_STARTER")})
		ask(t, s, "CREATE (:Started)")
		select {} // until it is killed
	}
	need.Neo4jJars(t, "")
	home := t.TempDir()
	starter := exec.Command(os.Args[0], "-test.run=^TestOrphan$")
	starter.Env = append(os.Environ(), "CASUS_TEST_STARTER="+home)
	if err := starter.Start(); err != nil {
		t.Fatal(err)
	}
	waitFor(t, "a server", func() bool { return runningIn(home) != 0 })
	starter.Process.Kill()
	starter.Wait()
	waitFor(t, "the end of the server", func() bool { return runningIn(home) == 0 })
}

// runningIn gives the process that runs a server in a folder, 0 for none.
func runningIn(home string) int {
	files, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, f := range files {
		if text, err := os.ReadFile(f); err == nil && strings.Contains(string(text), "--home-dir="+home) {
			pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(f)))
			return pid
		}
	}
	return 0
}

// waitFor asks until the answer is yes.
func waitFor(t *testing.T, what string, ask func() bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !ask(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited a minute for %s", what)
		}
	}
}

// TestKeeper: a keeper ends its server when nobody has used it for a while, and
// not while somebody does; nothing is left of it.
func TestKeeper(t *testing.T) {
	need.Neo4jJars(t, "")
	dir := t.TempDir()
	program := filepath.Join(t.TempDir(), "casus-neo4j")
	build := exec.Command("go", "build", "-o", program, "./cmd/casus-neo4j")
	build.Dir = need.Root()
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	lock, err := server.Use(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := server.Launch(t.Context(), dir, exec.Command(program, "keep", "-dir", dir, "-idle", "1s", "-bolt", "0", "-http", "0"))
	if err != nil {
		t.Fatal(err)
	}
	time.Sleep(3 * time.Second)
	if _, ok := server.Find(t.Context(), dir); !ok {
		t.Error("the server has ended while it was in use")
	}
	lock.Release()
	waitFor(t, "the end of an idle server", func() bool { return runningIn(kept.Home) == 0 })
	if again, ok := server.Find(t.Context(), dir); ok {
		t.Errorf("a server that has ended is found: %+v", again)
	}
}
