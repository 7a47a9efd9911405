package server_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"casus/internal/server"
)

// TestMind: a program beside a server runs until it is dismissed, once a folder,
// and what it dies of is told.
func TestMind(t *testing.T) {
	dir := t.TempDir()
	ended := filepath.Join(dir, "ended")
	program := exec.Command("sh", "-c", `trap 'echo yes > `+ended+`; exit 0' TERM; touch `+dir+`/runs; while :; do sleep 0.05; done`)
	minded := make(chan error, 1)
	ctx, stop := context.WithCancel(t.Context())
	go func() { minded <- server.Mind(ctx, dir, program) }()
	for {
		if _, err := os.Stat(filepath.Join(dir, "runs")); err == nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if err := server.Mind(t.Context(), dir, exec.Command("true")); err == nil || !strings.Contains(err.Error(), "another process holds it") {
		t.Errorf("a second one for the folder: %v", err)
	}
	stop()
	if err := <-minded; err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(ended); err != nil {
		t.Errorf("the program was not asked to end: %v", err)
	}
	if err := server.Dismiss(t.Context(), dir); err != nil {
		t.Errorf("dismissing nobody: %v", err)
	}
	err := server.Mind(t.Context(), dir, exec.Command("sh", "-c", "echo the port is taken >&2; exit 1"))
	if err == nil || !strings.Contains(err.Error(), "the port is taken") {
		t.Errorf("a program that ends: %v, want what it said", err)
	}
}

// TestAttend: what answers already is left alone, and what never will is told.
func TestAttend(t *testing.T) {
	there := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer there.Close()
	started := filepath.Join(t.TempDir(), "started")
	if err := server.Attend(t.Context(), t.TempDir(), there.URL, exec.Command("touch", started)); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(started); err == nil {
		t.Error("another was started beside the one that answers")
	}
	there.Close()
	err := server.Attend(t.Context(), t.TempDir(), there.URL, exec.Command("sh", "-c", "echo the port is taken; exit 1"))
	if err == nil || !strings.Contains(err.Error(), "the port is taken") {
		t.Errorf("a minder that ends: %v, want what it said", err)
	}
}
