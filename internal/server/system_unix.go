//go:build unix

package server

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

// flock takes an open file's lock, which goes when the file is closed.
func flock(f *os.File) error {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return errTaken
	}
	return err
}

// apart makes a process outlive the terminal and the group of the one that starts it.
func apart() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// shed keeps what this process has inherited open (a lock of the shell that
// called it, say) from a child that outlives it. Go's own files are so already.
func shed() {
	files, _ := filepath.Glob("/dev/fd/*") // none: nothing to shed
	for _, f := range files {
		if n, err := strconv.Atoi(filepath.Base(f)); err == nil && n > 2 {
			syscall.CloseOnExec(n)
		}
	}
}

// terminate asks a process to end in order.
func terminate(p *os.Process) error { return p.Signal(syscall.SIGTERM) }
