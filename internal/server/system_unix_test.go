//go:build unix

package server

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// TestShed: a process that outlives this one does not hold what a shell had
// open when it called it, such as a lock.
func TestShed(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "lock"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	inherited, err := syscall.Dup(int(f.Fd())) // unlike f it is passed on
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(inherited)
	has := func() bool {
		return exec.Command("sh", "-c", fmt.Sprintf("test -e /dev/fd/%d", inherited)).Run() == nil
	}
	if !has() {
		t.Fatal("the file is not passed on, and there is nothing to shed")
	}
	shed()
	if has() {
		t.Error("a child still has the file")
	}
}
