// Package need tells tests what they can count on. What is absent makes a
// test skip, saying so; where CASUS_REQUIRE names it, absence is a failure.
package need

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// Shared gives the folder of the shared data (gold, treebanks, sample
// articles), which lies beside the checkout, or where CASUS_SHARED says.
func Shared(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("CASUS_SHARED")
	if dir == "" {
		dir = filepath.Join(Root(), "..", "shared")
	}
	if _, err := os.Stat(filepath.Join(dir, "design")); err != nil {
		absent(t, "shared", "the shared data folder is not at "+dir)
	}
	return dir
}

// Root gives the checkout's folder.
func Root() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "..")
}

// required reports whether CASUS_REQUIRE, a comma-separated list, names what.
func required(what string) bool {
	for _, w := range strings.Split(os.Getenv("CASUS_REQUIRE"), ",") {
		if strings.TrimSpace(w) == what {
			return true
		}
	}
	return false
}

func absent(t testing.TB, what, why string) {
	t.Helper()
	if required(what) {
		t.Fatalf("%s, and CASUS_REQUIRE names %s", why, what)
	}
	t.Skipf("%s: skipped", why)
}
