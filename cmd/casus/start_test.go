package main

import (
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"casus/internal/need"
)

// tooSlow is far above what a start takes of the cores (see BenchmarkStart); a
// library with a slow start is above it: one took 500 ms.
const tooSlow = 400 * time.Millisecond

// startPage is one short page, from the command line to the end of the process:
// how long it took, and how long it had a core.
func startPage(t testing.TB, program string) (took, busy time.Duration) {
	t.Helper()
	cmd := exec.Command(program, "extract", filepath.Join(need.Root(), "examples", "sco-astana-summit.html"))
	begin := time.Now()
	out, err := cmd.Output()
	took = time.Since(begin)
	if err != nil || len(out) == 0 {
		t.Fatalf("%v: %d bytes of output: %v", cmd.Args, len(out), err)
	}
	return took, cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}

// program builds casus as a user has it, without the test's own baggage.
func program(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "casus")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return path
}

func TestStart(t *testing.T) {
	casus := program(t)
	var took, busy []time.Duration
	for range 5 {
		t, b := startPage(t, casus)
		took, busy = append(took, t), append(busy, b)
	}
	t.Logf("one page from start to end: %s at best, %s of it on a core", slices.Min(took), slices.Min(busy))
	if slices.Min(busy) > tooSlow {
		t.Errorf("%s of a core for one page from start to end; at most %s", slices.Min(busy), tooSlow)
	}
}

// BenchmarkStart is a process that reads one short page, its data files loaded.
func BenchmarkStart(b *testing.B) {
	casus := program(b)
	for b.Loop() {
		startPage(b, casus)
	}
}
