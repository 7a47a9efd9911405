package sqlite

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"casus/graph/storetest"
)

func open(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(context.Background(), path, Options{Background: storetest.Background(), Rule: storetest.Rule(), Now: func() time.Time { return time.Now() }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func TestSuite(t *testing.T) {
	storetest.Run(t,
		func(t testing.TB) storetest.Store { return open(t, filepath.Join(t.TempDir(), "casus.db")) },
		func(t testing.TB, s storetest.Store) storetest.Store { return open(t, s.(*Store).Name()) })
}
