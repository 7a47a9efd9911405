package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"casus/internal/need"
)

// casus makes a process of this very binary in a folder of the test's.
func casus(dir string, args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Args[0] = "casus" // testscript.Main looks at it
	cmd.Dir = dir
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "CASUS_") })
	return cmd
}

// ran is what a process left.
type ran struct {
	out, err string
	code     int
}

func run1(t *testing.T, cmd *exec.Cmd) ran {
	t.Helper()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("%v: %v", cmd.Args, err)
	}
	return ran{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
}

func ok(t *testing.T, dir string, args ...string) string {
	t.Helper()
	r := run1(t, casus(dir, args...))
	if r.code != 0 {
		t.Fatalf("casus %v: code %d\n%s", args, r.code, r.err)
	}
	return r.out
}

// export gives the whole graph of a store.
func export(t *testing.T, dir, store string) string {
	t.Helper()
	text := ok(t, dir, "export", "--store", store)
	if !strings.Contains(text, `"Report"`) {
		t.Fatalf("the export of %s has no report in it:\n%.500s", store, text)
	}
	return text
}

// same fails with the first lines that two exports do not share.
func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s: line %d differs\n got %s\nwant %s", what, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", what, len(g), len(w))
}

// examples gives the example pages and those of the sample that are there, by name.
func examples(t *testing.T) []string {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(need.Root(), "examples", "*.html"))
	if err != nil || len(pages) < 10 {
		t.Fatalf("found %d examples: %v", len(pages), err)
	}
	return pages
}

// The order of loading, the number of workers and the size of batches change
// nothing in the graph.
func TestOrders(t *testing.T) {
	dir, pages := t.TempDir(), examples(t)
	backwards := slices.Clone(pages)
	slices.Reverse(backwards)
	var mixed []string // every third, then the rest
	for k := range 3 {
		for i := k; i < len(pages); i += 3 {
			mixed = append(mixed, pages[i])
		}
	}
	want := ""
	for i, order := range [][]string{pages, backwards, mixed} {
		for _, workers := range []string{"1", "8"} {
			for _, batch := range []string{"1", "50"} {
				store := fmt.Sprintf("%d-%s-%s.db", i, workers, batch)
				ok(t, dir, append([]string{"load", "--store", store, "--workers", workers, "--batch", batch}, order...)...)
				got := export(t, dir, store)
				if want == "" {
					want = got
				}
				same(t, store, got, want)
			}
		}
	}
}

// Two processes that load into one file at once leave what one leaves.
func TestTwoAtOnce(t *testing.T) {
	dir, pages := t.TempDir(), examples(t)
	more := articles(t, dir, 60)
	inputs := append(slices.Clone(pages), more)
	ok(t, dir, append([]string{"load", "--store", "one.db"}, inputs...)...)
	backwards := slices.Clone(inputs)
	slices.Reverse(backwards)
	var both []*exec.Cmd
	var errs [2]bytes.Buffer
	for i, order := range [][]string{inputs, backwards} {
		cmd := casus(dir, append([]string{"load", "--store", "both.db", "--batch", "3"}, order...)...)
		cmd.Stderr = &errs[i]
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		both = append(both, cmd)
	}
	for i, cmd := range both {
		if err := cmd.Wait(); err != nil {
			t.Errorf("loader %d: %v\n%s", i+1, err, errs[i].String())
		}
	}
	same(t, "two loaders", export(t, dir, "both.db"), export(t, dir, "one.db"))
}

// articles writes a folder of short articles that share actors, places and days.
func articles(t *testing.T, dir string, n int) string {
	t.Helper()
	folder := filepath.Join(dir, "articles")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	actors := []string{"Russia", "China", "Turkey", "Iran", "France", "India", "Egypt", "Japan", "Brazil"}
	cities := []string{"Moscow", "Beijing", "Ankara", "Tehran", "Paris", "Delhi", "Cairo", "Tokyo"}
	deeds := []string{
		"%[1]s and %[2]s held joint military drills near %[3]s on Monday.",
		"The president of %[1]s met the foreign minister of %[2]s in %[3]s on Tuesday.",
		"%[1]s condemned the bombing in %[3]s, in which four people were killed on Sunday.",
		"%[1]s expelled two diplomats of %[2]s on Wednesday.",
		"Police in %[3]s arrested six protesters on Monday. %[2]s criticized %[1]s for it.",
		"%[1]s imposed sanctions on %[2]s. Ministers of both states met in %[3]s.",
	}
	first := time.Date(2016, 3, 1, 0, 0, 0, 0, time.UTC)
	for i := range n {
		day := first.AddDate(0, 0, 2*(i/7)).Format("2 January 2006")
		text := fmt.Sprintf("Item %d\n\n%s\n\n", i, day)
		for k := range 6 {
			text += fmt.Sprintf(deeds[(i+k)%len(deeds)], actors[(i*5+k)%len(actors)], actors[(i*5+2*k+1)%len(actors)], cities[(i*3+k)%len(cities)]) + "\n\n"
		}
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// Ctrl-C in the middle of a load: what was saved stays whole, the rest is named,
// and a second load finishes with the graph of a load that nobody stopped.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	const n = 250
	folder := articles(t, dir, n)
	cmd := casus(dir, "load", "--store", "stopped.db", "--workers", "1", "--batch", "5", folder)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	wait(t, filepath.Join(dir, "stopped.db-wal"), 400<<10)
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	cmd.Wait()
	told := errs.String()
	if got := cmd.ProcessState.ExitCode(); got != 130 {
		t.Fatalf("exit code %d, want 130\n%s%s", got, out.String(), told)
	}
	saved := number(t, told, `stopped; (\d+) articles? (?:is|are) saved, and whole`)
	if saved == 0 || saved >= n {
		t.Fatalf("%d of %d articles were saved: not the middle", saved, n)
	}
	rest := strings.Count(told, "not saved: ") + max(0, number(t, told+"not saved: 0 more", `not saved: (\d+) more`)-1)
	if !strings.Contains(told, " more") {
		rest = strings.Count(told, "not saved: ")
	}
	if saved+rest != n {
		t.Errorf("%d saved, %d named as not saved: together not %d\n%s", saved, rest, n, told)
	}
	if !strings.Contains(told, filepath.Join(folder, fmt.Sprintf("%04d.txt", n-1))) {
		t.Errorf("the last article is not named:\n%s", told)
	}
	if got := strings.Count(export(t, dir, "stopped.db"), `{"node":["Article"]`); got != saved {
		t.Errorf("the store has %d articles, the message says %d", got, saved)
	}
	summary := ok(t, dir, "load", "--store", "stopped.db", folder)
	if want := fmt.Sprintf("%d articles: %d new, %d unchanged, 0 failed", n, n-saved, saved); !strings.HasPrefix(summary, want) {
		t.Errorf("the second load says %q, want %q", summary, want)
	}
	ok(t, dir, "load", "--store", "whole.db", folder)
	same(t, "stopped and gone on", export(t, dir, "stopped.db"), export(t, dir, "whole.db"))
}

// wait waits until a file has a size.
func wait(t *testing.T, path string, size int64) {
	t.Helper()
	for range 3000 {
		if info, err := os.Stat(path); err == nil && info.Size() >= size {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("%s never had %d bytes", path, size)
}

func number(t *testing.T, text, pattern string) int {
	t.Helper()
	m := regexp.MustCompile(pattern).FindStringSubmatch(text)
	if m == nil {
		t.Fatalf("%q is not in:\n%s", pattern, text)
	}
	var n int
	fmt.Sscan(m[1], &n)
	return n
}

// Ctrl-C stops casus extract between two lines.
func TestInterruptExtract(t *testing.T) {
	dir := t.TempDir()
	folder := articles(t, dir, 400)
	cmd := casus(dir, "extract", "--workers", "1", folder)
	out, err := os.Create(filepath.Join(dir, "out.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	cmd.Stdout = out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	wait(t, out.Name(), 100<<10)
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	cmd.Wait()
	if got := cmd.ProcessState.ExitCode(); got != 130 {
		t.Errorf("exit code %d, want 130", got)
	}
	data, err := os.ReadFile(out.Name())
	if err != nil || !bytes.HasSuffix(data, []byte("}\n")) {
		t.Errorf("the output does not end in a whole line: %v", err)
	}
}

// A full disk, here a limit on the size of files: the message says so, what was
// saved stays, and with room the same command finishes.
func TestFullDisk(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash, whose ulimit this needs")
	}
	dir := t.TempDir()
	folder := articles(t, dir, 120)
	limited := casus(dir)
	limited.Path, limited.Args = bash, []string{"bash", "-c", `trap "" XFSZ; ulimit -f 900; exec -a casus "$0" "$@"`, os.Args[0], "load", "--store", "full.db", "--batch", "10", folder}
	r := run1(t, limited)
	if r.code != 1 || !strings.Contains(r.err, "the disk") || !strings.Contains(r.err, "not saved: ") {
		t.Fatalf("code %d\n%s%s", r.code, r.out, r.err)
	}
	saved := number(t, r.err, `(\d+) articles? (?:is|are) saved, and whole`)
	if saved == 0 || saved == 120 {
		t.Errorf("%d articles were saved: not the middle", saved)
	}
	ok(t, dir, "load", "--store", "full.db", folder)
	ok(t, dir, "load", "--store", "whole.db", folder)
	same(t, "full and gone on", export(t, dir, "full.db"), export(t, dir, "whole.db"))
}

// A disk of one megabyte, where the machine lets a test mount one.
func TestFullDevice(t *testing.T) {
	dir := t.TempDir()
	folder := articles(t, dir, 120)
	script := `mount -t tmpfs -o size=1m tmpfs "$1" || exit 99; exec -a casus "$0" load --store "$1/full.db" "$2"`
	cmd := casus(dir)
	unshare, err := exec.LookPath("unshare")
	if err != nil {
		t.Skip("there is no unshare, to mount a small disk with")
	}
	disk := filepath.Join(dir, "disk")
	if err := os.Mkdir(disk, 0o755); err != nil {
		t.Fatal(err)
	}
	cmd.Path, cmd.Args = unshare, []string{"unshare", "-rm", "bash", "-c", script, os.Args[0], disk, folder}
	r := run1(t, cmd)
	if r.code == 99 || strings.Contains(r.err, "unshare:") {
		t.Skipf("no disk can be mounted here: %s", r.err)
	}
	if r.code != 1 || !strings.Contains(r.err, "the disk is full") {
		t.Errorf("code %d\n%s%s", r.code, r.out, r.err)
	}
}

// A store that may be read and not written: loading says so, and nothing is lost.
func TestReadOnlyStore(t *testing.T) {
	dir := t.TempDir()
	folder := articles(t, dir, 5)
	ok(t, dir, "load", "--store", "mine.db", folder)
	want := export(t, dir, "mine.db")
	for _, path := range []string{"mine.db", "."} {
		if err := os.Chmod(filepath.Join(dir, path), map[string]os.FileMode{"mine.db": 0o444, ".": 0o555}[path]); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod(dir, 0o755) })
	more := articles(t, t.TempDir(), 9)
	cmd := asNobody(t, casus(dir, "load", "--store", "mine.db", more))
	r := run1(t, cmd)
	if r.code != 1 || !strings.Contains(r.err, "cannot be written") && !strings.Contains(r.err, "cannot be opened") {
		t.Errorf("code %d\n%s%s", r.code, r.out, r.err)
	}
	os.Chmod(dir, 0o755)
	same(t, "after a load that could not be", export(t, dir, "mine.db"), want)
}

// asNobody makes a process one without the powers of root, where the test has them.
func asNobody(t *testing.T, cmd *exec.Cmd) *exec.Cmd {
	t.Helper()
	if os.Getuid() != 0 {
		return cmd
	}
	binary, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	cmd.Path = filepath.Join(t.TempDir(), "casus")
	if err := os.WriteFile(cmd.Path, binary, 0o755); err != nil {
		t.Fatal(err)
	}
	for dir := filepath.Dir(cmd.Path); strings.HasPrefix(dir, os.TempDir()+"/"); dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	open := filepath.Dir(cmd.Args[len(cmd.Args)-1])
	filepath.Walk(filepath.Dir(filepath.Dir(open)), func(path string, info os.FileInfo, err error) error {
		if err == nil && !strings.HasSuffix(path, ".db") && path != cmd.Dir {
			os.Chmod(path, 0o755)
		}
		return nil
	})
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	return cmd
}

// A load keeps no more in memory than it works on.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	dir := t.TempDir()
	folder := articles(t, dir, 40)
	few := peak(t, casus(dir, "load", "--store", "few.db", "--workers", "2", folder))
	articles(t, dir, 400)
	many := peak(t, casus(dir, "load", "--store", "many.db", "--workers", "2", folder))
	if many > 2*few+64<<10 {
		t.Errorf("40 articles take %d KB at most, 400 take %d KB", few, many)
	}
	t.Logf("40 articles take %d KB at most, 400 take %d KB", few, many)
}

// peak gives the most memory that a process had, in KB.
func peak(t *testing.T, cmd *exec.Cmd) int64 {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	context.AfterFunc(ctx, func() { cmd.Process.Kill() })
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
}
