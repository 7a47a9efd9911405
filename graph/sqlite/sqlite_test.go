package sqlite

import (
	"context"
	"io"
	"path/filepath"
	"testing"
	"time"

	"casus/extract/news"
	"casus/graph/storetest"
)

// suited is a store as the suite wants it.
type suited struct{ *Store }

func (s suited) Save(ctx context.Context, readings []news.Reading) error {
	_, err := s.Store.Save(ctx, readings)
	return err
}

func (s suited) Retract(ctx context.Context, article string) error {
	_, err := s.Store.Retract(ctx, article)
	return err
}

func (s suited) Export(ctx context.Context, w io.Writer) error { return s.Store.Export(ctx, w) }

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
		func(t testing.TB) storetest.Store { return suited{open(t, filepath.Join(t.TempDir(), "casus.db"))} },
		func(t testing.TB, s storetest.Store) storetest.Store { return suited{open(t, s.(suited).Name())} })
}
