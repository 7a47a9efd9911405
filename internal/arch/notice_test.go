package arch

import (
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casus/internal/need"
)

// TestNotice: the modules that the program is linked with are those that NOTICE names.
func TestNotice(t *testing.T) {
	cmd := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", "./cmd/casus")
	cmd.Dir = need.Root()
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	linked := slices.Compact(slices.Sorted(slices.Values(strings.Fields(string(out)))))
	_, list, ok := strings.Cut(document(t, "NOTICE"), "Modules linked into the program")
	if !ok {
		t.Fatal("NOTICE has no list of modules")
	}
	named := regexp.MustCompile(`[a-z0-9.]+\.[a-z]+/[\w./-]+`).FindAllString(list, -1)
	for _, m := range linked {
		if m != "casus" && !slices.Contains(named, m) {
			t.Errorf("NOTICE does not name %s, which is linked in", m)
		}
	}
	for _, m := range named {
		if !slices.Contains(linked, m) {
			t.Errorf("NOTICE names %s, which is not linked in", m)
		}
	}
}
