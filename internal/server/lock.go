package server

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// A Lock is held by one holder at a time among all processes. It goes with its
// process: one that dies leaves none behind.
type Lock struct{ file *os.File }

// errTaken says that another holds a lock.
var errTaken = errors.New("another process holds it")

// Take waits until the lock of a file is free, and takes it.
func Take(ctx context.Context, path string) (*Lock, error) {
	for {
		lock, err := try(path)
		if !errors.Is(err, errTaken) {
			return lock, err
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("wait for %s: %w", path, ctx.Err())
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// try takes the lock of a file, or says errTaken.
func try(path string) (*Lock, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, fmt.Errorf("lock: %w", err)
	}
	if err := flock(f); err != nil {
		f.Close()
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return &Lock{f}, nil
}

// Release lets the next one have the lock. The file's time says when that was.
func (l *Lock) Release() {
	now := time.Now()
	os.Chtimes(l.file.Name(), now, now) // a keeper that does not see it ends its server early, no more
	l.file.Close()
}
