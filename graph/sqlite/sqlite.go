// Package sqlite keeps the graph in one file: the embedded store, which needs no
// server. Every change is one transaction that takes the file's write lock
// first, so that two processes can load into one file, and an end in the middle
// leaves nothing half done.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	driver "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"casus/graph"
)

// Options say how a store derives. The zero Options know no actors, and take only
// equal kinds for one event.
type Options struct {
	Background graph.Background
	Rule       graph.Rule
	Now        func() time.Time // when an article is retrieved; nil: time.Now
	Wait       time.Duration    // how long to wait for another process that writes; 0: a minute
}

// Store is an open store. It is safe for use by several goroutines.
type Store struct {
	path   string
	write  *sql.DB // one connection; its transactions begin IMMEDIATE
	read   *sql.DB // refuses to write
	rule   graph.Rule
	keeper *graph.Keeper
	now    func() time.Time
}

// Open opens the store in the file at path, and makes it where there is none. A
// file that is no store of casus, and one whose schema is newer than this program
// knows, are refused.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	s := &Store{path: path, rule: o.Rule, keeper: graph.NewKeeper(o.Rule, o.Background), now: o.Now}
	if s.now == nil {
		s.now = time.Now
	}
	if o.Wait == 0 {
		o.Wait = time.Minute
	}
	if err := s.open(ctx, o.Wait); err != nil {
		s.Close()
		if explained := s.explain(err); explained != err {
			return nil, fmt.Errorf("open store: %w", explained)
		}
		return nil, fmt.Errorf("open store: %s: %w", path, err)
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, wait time.Duration) error {
	if err := s.presentable(); err != nil {
		return err
	}
	var err error
	if s.write, err = sql.Open("sqlite", dsn(s.path, wait, "_txlock=immediate")); err != nil {
		return err
	}
	s.write.SetMaxOpenConns(1)
	if s.read, err = sql.Open("sqlite", dsn(s.path, wait, "_pragma=query_only(1)")); err != nil {
		return err
	}
	s.read.SetMaxOpenConns(4)
	return migrate(ctx, s.write, wait)
}

// presentable finds out early what SQLite would say less clearly.
func (s *Store) presentable() error {
	info, err := os.Stat(s.path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		if dir, err := os.Stat(filepath.Dir(s.path)); err != nil || !dir.IsDir() {
			return fmt.Errorf("there is no folder %s", filepath.Dir(s.path))
		}
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("this is a folder; name a file in it, as %s", filepath.Join(s.path, "casus.db"))
	}
	return nil
}

// dsn names the file with what every connection is to be told.
func dsn(path string, wait time.Duration, more string) string {
	pragmas := []string{
		fmt.Sprintf("_pragma=busy_timeout(%d)", wait.Milliseconds()),
		"_pragma=synchronous(NORMAL)", "_pragma=cache_size(-65536)", "_pragma=temp_store(MEMORY)", more,
	}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: strings.Join(pragmas, "&")}).String()
}

// Name is the file as --store has it.
func (s *Store) Name() string { return s.path }

// Close closes the store.
func (s *Store) Close() error {
	var err error
	for _, db := range []*sql.DB{s.read, s.write} {
		if db != nil {
			err = errors.Join(err, db.Close())
		}
	}
	return err
}

// explain adds to the errors that a person can do something about what to do.
func (s *Store) explain(err error) error {
	var e *driver.Error
	if !errors.As(err, &e) {
		return err
	}
	advice := ""
	switch e.Code() & 0xff {
	case lib.SQLITE_FULL:
		advice = "the disk is full: free some space and run the same command again; what was saved before is whole"
	case lib.SQLITE_READONLY, lib.SQLITE_PERM:
		advice = "the file cannot be written: check its permissions and those of its folder"
	case lib.SQLITE_CANTOPEN:
		advice = "the file cannot be opened: check that its folder exists and can be written"
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		advice = "another process has been writing to it for too long: let it end, or stop it, and run the same command again"
	case lib.SQLITE_NOTADB:
		advice = "the file is no store of casus: name another with --store"
	case lib.SQLITE_CORRUPT:
		advice = "the file is damaged: restore a copy, or remove it and load the articles again"
	case lib.SQLITE_IOERR:
		advice = "the disk could not be read or written: check it, and run the same command again"
	default:
		return fmt.Errorf("%s: %w", s.path, err)
	}
	return fmt.Errorf("%s: %s: %w", s.path, advice, err)
}

// change runs do in one transaction that holds the write lock from its start.
func (s *Store) change(ctx context.Context, do func(graph.Transaction) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return s.explain(err)
	}
	defer tx.Rollback()
	if err := do(&session{ctx: ctx, tx: tx, prepared: map[string]*sql.Stmt{}}); err != nil {
		return s.explain(err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return s.explain(tx.Commit())
}

// reading runs do on the store as it is at one moment.
func (s *Store) reading(ctx context.Context, do func(*session) error) error {
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return s.explain(err)
	}
	defer tx.Rollback()
	return s.explain(do(&session{ctx: ctx, tx: tx, prepared: map[string]*sql.Stmt{}}))
}
