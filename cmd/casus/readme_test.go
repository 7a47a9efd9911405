package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casus/internal/need"
)

// shown is one command of README.md with the output that is shown for it. A
// line "…" stands for any number of lines.
type shown struct {
	command  string
	from, to int // lines of the output
}

// TestReadme runs the commands of README.md in one folder, in their order, and
// holds the output that it shows to the real one. With -update it is rewritten.
func TestReadme(t *testing.T) {
	path := filepath.Join(need.Root(), "README.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	commands := consoles(lines)
	if len(commands) < 5 {
		t.Fatalf("README.md shows %d commands: the search is wrong", len(commands))
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "examples"), os.DirFS(filepath.Join(need.Root(), "examples"))); err != nil {
		t.Fatal(err)
	}
	bin := filepath.Join(t.TempDir(), "bin")
	if err := os.Mkdir(bin, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(os.Args[0], filepath.Join(bin, "casus")); err != nil {
		t.Fatal(err)
	}
	var out []string
	last := 0
	for _, c := range commands {
		want := lines[c.from:c.to]
		got := output(t, dir, bin, c.command)
		out = append(append(out, lines[last:c.from]...), refreshed(want, got)...)
		last = c.to
		if !*update && !matches(masked(want), masked(got)) {
			t.Errorf("README.md: $ %s\nshows\n%s\ngives\n%s\n(go test ./cmd/casus -run Readme -update rewrites it)",
				c.command, strings.Join(want, "\n"), strings.Join(got[:min(len(got), 40)], "\n"))
		}
	}
	if *update {
		if err := os.WriteFile(path, []byte(strings.Join(append(out, lines[last:]...), "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// consoles finds the commands in the console blocks.
func consoles(lines []string) []shown {
	var out []shown
	inside := false
	for i, line := range lines {
		switch {
		case strings.HasPrefix(line, "```"):
			if inside && len(out) > 0 {
				out[len(out)-1].to = i
			}
			inside = line == "```console"
		case inside && strings.HasPrefix(line, "$ "):
			if n := len(out); n > 0 && out[n-1].to == 0 {
				out[n-1].to = i
			}
			out = append(out, shown{command: strings.TrimPrefix(line, "$ "), from: i + 1})
		}
	}
	return out
}

// output runs a line of shell with casus in its path.
func output(t *testing.T, dir, bin, command string) []string {
	t.Helper()
	command = strings.ReplaceAll(command, "go run ./cmd/casus", "casus")
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = dir
	cmd.Env = append(casus(dir).Env, "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	got, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("README.md: $ %s: %v\n%s", command, err, got)
	}
	return strings.Split(strings.TrimRight(string(got), "\n"), "\n")
}

// gap is the line that stands for what is left out.
const gap = "…"

// matches reports whether output is what is shown, with gaps.
func matches(want, got []string) bool {
	at := slices.Index(want, gap)
	if at < 0 {
		return slices.Equal(want, got)
	}
	tail := want[at+1:]
	return len(got) >= at+len(tail) && slices.Equal(want[:at], got[:at]) && slices.Equal(tail, got[len(got)-len(tail):])
}

// refreshed is the output in the place of what was shown, with the same gap.
func refreshed(want, got []string) []string {
	at := slices.Index(want, gap)
	if at < 0 || len(got) < len(want) {
		return got
	}
	tail := len(want) - at - 1
	return slices.Concat(got[:at], []string{gap}, got[len(got)-tail:])
}

// changing is what differs from run to run and from version to version.
var changing = regexp.MustCompile(`\d+\.\d s\b|\b[0-9a-f]{12,}\b|0\.\d\.\d\S*|go1\.\S+`)

func masked(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.TrimRight(changing.ReplaceAllString(l, "#"), " ")
	}
	return out
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		want, got string
		ok        bool
	}{
		{"a b", "a b", true},
		{"a b", "a c", false},
		{"a …", "a b c", true},
		{"a … c", "a b c", true},
		{"a … d", "a b c", false},
		{"… c", "a b c", true},
		{"a b … c", "a c", false},
	} {
		if got := matches(strings.Fields(c.want), strings.Fields(c.got)); got != c.ok {
			t.Errorf("%q shows %q: got %v", c.want, c.got, got)
		}
	}
}
