package need

import (
	"os/exec"
	"testing"
)

// Chromium gives the path of a Chromium or Chrome.
func Chromium(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	absent(t, "chromium", "there is no chromium and no google-chrome: install one (Debian: apt-get install chromium)")
	return ""
}
