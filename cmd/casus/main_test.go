package main

import (
	"bytes"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	_ "modernc.org/sqlite"

	"casus/internal/need"
)

var update = flag.Bool("update", false, "rewrite the output that README.md shows")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"casus": main})
}

// TestScripts runs the stories of the command line.
func TestScripts(t *testing.T) {
	found, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(found) < 10 {
		t.Fatalf("found %d scripts: %v", len(found), err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("EXAMPLES", filepath.Join(need.Root(), "examples"))
			env.Setenv("PAGES", filepath.Join(need.Root(), "extract", "read", "testdata", "pages"))
			env.Setenv("SHIPPED", filepath.Join(need.Root(), "config.yaml"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"code": code, "newer": newer, "grow": grow, "garble": garble, "binary": binary, "full": full, "id": id},
	})
}

// code runs casus and holds its exit code to the one that is given first.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N casus ARGS...")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if fmt.Sprint(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

// id keeps, in a variable, the first id on the line of what the last command wrote
// that has some words.
func id(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: id VARIABLE WORDS")
	}
	for line := range strings.Lines(ts.ReadFile("stdout")) {
		if found := regexp.MustCompile(`\b[0-9a-f]{16}\b`).FindString(line); found != "" && strings.Contains(line, args[1]) {
			ts.Setenv(args[0], found)
			return
		}
	}
	ts.Fatalf("no line with an id and %q", args[1])
}

// newer makes a store look like one of a later casus.
func newer(ts *testscript.TestScript, neg bool, args []string) {
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	defer db.Close()
	_, err = db.Exec(`INSERT INTO schema_versions VALUES (99, 'later', '2099-01-01T00:00:00Z')`)
	ts.Check(err)
}

// full runs casus with a full disk under its standard output, and wants it to fail saying so.
func full(ts *testscript.TestScript, neg bool, args []string) {
	dev, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	ts.Check(err)
	defer dev.Close()
	cmd := casus(ts.MkAbs("."), args...)
	var errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = dev, &errs
	err = cmd.Run()
	if err == nil || cmd.ProcessState.ExitCode() != 1 || !strings.Contains(errs.String(), "no space left") {
		ts.Fatalf("casus %v with a full disk: %v\n%s", args, err, errs.String())
	}
}

// binary writes bytes that are no page.
func binary(ts *testscript.TestScript, neg bool, args []string) {
	data := make([]byte, 4096)
	for i := range data {
		data[i] = byte(i * i >> 3)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o600))
}

// grow writes a page of so many MB.
func grow(ts *testscript.TestScript, neg bool, args []string) {
	var size int
	_, err := fmt.Sscan(args[1], &size)
	ts.Check(err)
	line := "<p>" + strings.Repeat("words upon words ", 60) + "</p>\n"
	page := "<html><body>" + strings.Repeat(line, size<<20/len(line)+1) + "</body></html>"
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(page), 0o600))
}

// garble copies a page, and breaks its UTF-8 in a word: the second file is the first with FROM as bytes that are none.
func garble(ts *testscript.TestScript, neg bool, args []string) {
	data, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	if !bytes.Contains(data, []byte(args[2])) {
		ts.Fatalf("%s has no %q", args[0], args[2])
	}
	data = bytes.ReplaceAll(data, []byte(args[2]), []byte(args[2]+"\xff\xfe\xc3"))
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o600))
}
