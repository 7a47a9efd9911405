package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"sort"
	"strconv"
	"strings"
	"time"

	driver "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

//go:embed sql/V*.sql
var migrations embed.FS

// applicationID marks a SQLite file as a store of casus: "casu".
const applicationID = 0x63617375

// migration is one numbered step of the schema.
type migration struct {
	version int
	name    string
	text    string
}

// steps reads the migrations of a folder, in order: V001__name.sql, V002__…,
// without a gap.
func steps(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "sql/V*.sql")
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	var out []migration
	for i, name := range names {
		number, rest, ok := strings.Cut(strings.TrimPrefix(name, "sql/V"), "__")
		version, err := strconv.Atoi(number)
		if !ok || err != nil || version != i+1 {
			return nil, fmt.Errorf("migration %s: want number %d", name, i+1)
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		out = append(out, migration{version, strings.TrimSuffix(rest, ".sql"), string(text)})
	}
	return out, nil
}

// migrate brings a file to the newest schema. Two processes may do so at once:
// each step is taken under the write lock, and once.
func migrate(ctx context.Context, db *sql.DB, wait time.Duration) error {
	list, err := steps(migrations)
	if err != nil {
		return err
	}
	return migrateTo(ctx, db, list, wait)
}

func migrateTo(ctx context.Context, db *sql.DB, list []migration, wait time.Duration) error {
	have, err := schema(ctx, db.QueryRowContext)
	if err != nil {
		return err
	}
	if have > len(list) {
		return newer(have, len(list))
	}
	if have == len(list) {
		return nil
	}
	// The busy timeout does not cover the change to WAL.
	if err := patiently(ctx, wait, func() error {
		_, err := db.ExecContext(ctx, "PRAGMA journal_mode = WAL")
		return err
	}); err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil) // immediate
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if have, err = schema(ctx, tx.QueryRowContext); err != nil { // another process may have been here
		return err
	}
	if have > len(list) {
		return newer(have, len(list))
	}
	for _, m := range list[have:] {
		if err := m.apply(ctx, tx); err != nil {
			return fmt.Errorf("migrate to schema %d (%s): %w", m.version, m.name, err)
		}
	}
	return tx.Commit()
}

func newer(have, want int) error {
	return fmt.Errorf("its schema is version %d, and this casus knows versions up to %d: use a newer casus, or another file", have, want)
}

func (m migration) apply(ctx context.Context, tx *sql.Tx) error {
	if m.version == 1 {
		const table = `CREATE TABLE schema_versions (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL)`
		if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; %s", applicationID, table)); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, m.text); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO schema_versions VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))`, m.version, m.name)
	return err
}

// asking asks for one row, of a database or in a transaction.
type asking func(ctx context.Context, query string, args ...any) *sql.Row

// schema gives the version of a file's schema, 0 for an empty file, and refuses
// a file of another program.
func schema(ctx context.Context, ask asking) (int, error) {
	// In this order: another process may be making the store between the two, and
	// commits its tables together with its mark.
	var id, tables int
	if err := ask(ctx, `SELECT count(*) FROM sqlite_master`).Scan(&tables); err != nil || tables == 0 {
		return 0, err
	}
	if err := ask(ctx, `PRAGMA application_id`).Scan(&id); err != nil {
		return 0, err
	}
	if id != applicationID {
		return 0, errors.New("it is a SQLite file of another program, not a store of casus: name another with --store")
	}
	var version int
	err := ask(ctx, `SELECT coalesce(max(version), 0) FROM schema_versions`).Scan(&version)
	return version, err
}

// patiently tries again while the file is locked.
func patiently(ctx context.Context, wait time.Duration, try func() error) error {
	for pause := time.Millisecond; ; pause *= 2 {
		err := try()
		var e *driver.Error
		if wait <= 0 || !errors.As(err, &e) || e.Code()&0xff != lib.SQLITE_BUSY {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
			wait -= pause
		}
	}
}
