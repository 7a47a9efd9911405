// Package neo4j keeps the graph in a Neo4j server. Every change is one managed
// transaction that takes the lock of the database first, so that two loaders can
// write at once, and an end in the middle leaves nothing half done.
package neo4j

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"casus/graph"
)

// Options say where the server is, and how a store derives.
type Options struct {
	URI      string // neo4j://localhost:7687, bolt://…, neo4j+s://…
	User     string
	Password string // "": without authentication
	Database string // "": neo4j

	Background graph.Background
	Rule       graph.Rule
	Now        func() time.Time // when an article is retrieved; nil: time.Now

	Connect  time.Duration // for reaching the server; 0: 5 s
	Patience time.Duration // for a server that is restarting or busy; 0: a minute
	Write    time.Duration // for one writing transaction; 0: 5 minutes
}

// Store is an open store. It is safe for use by several goroutines.
type Store struct {
	options Options
	driver  neo4j.DriverWithContext
	marks   neo4j.BookmarkManager // so that what is read follows what was written
	keeper  *graph.Keeper
	trace   func(text string, params map[string]any) // of tests: sees every statement; mostly nil
}

// Open reaches the server and brings its database to the newest schema. A server
// older than 5.26 and a schema newer than this program knows are refused.
func Open(ctx context.Context, o Options) (*Store, error) {
	s, err := Connect(ctx, o)
	if err != nil {
		return nil, err
	}
	if err := s.migrate(ctx); err != nil {
		s.Close()
		return nil, fmt.Errorf("open store: %w", s.explain(err))
	}
	return s, nil
}

// Connect reaches the server and changes nothing in it: enough for Check.
func Connect(ctx context.Context, o Options) (*Store, error) {
	o = o.filled()
	auth := neo4j.NoAuth()
	if o.Password != "" {
		auth = neo4j.BasicAuth(o.User, o.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(o.URI, auth, func(c *config.Config) {
		c.SocketConnectTimeout = o.Connect
		c.ConnectionAcquisitionTimeout = max(o.Connect, time.Minute)
		c.MaxTransactionRetryTime = o.Patience
		c.UserAgent = "casus"
	})
	if err != nil {
		return nil, fmt.Errorf("open store: %s: %w", o.URI, err)
	}
	s := &Store{options: o, driver: driver, keeper: graph.NewKeeper(o.Rule, o.Background), marks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{})}
	if err := s.reachable(ctx); err != nil {
		s.Close()
		return nil, fmt.Errorf("open store: %w", s.explain(err))
	}
	return s, nil
}

func (o Options) filled() Options {
	if o.Database == "" {
		o.Database = "neo4j"
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	for _, d := range []struct {
		of *time.Duration
		is time.Duration
	}{{&o.Connect, 5 * time.Second}, {&o.Patience, time.Minute}, {&o.Write, 5 * time.Minute}} {
		if *d.of <= 0 {
			*d.of = d.is
		}
	}
	return o
}

// reachable tries the server once, without waiting for one that is not there.
func (s *Store) reachable(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 2*s.options.Connect)
	defer cancel()
	if err := s.driver.VerifyConnectivity(ctx); err != nil {
		return err
	}
	version, err := s.version(ctx)
	if err != nil {
		return err
	}
	var major, minor int
	if _, err := fmt.Sscanf(version, "%d.%d", &major, &minor); err == nil && (major < 5 || major == 5 && minor < 26) {
		return fmt.Errorf("the server is Neo4j %s, and casus needs 5.26 or newer", version)
	}
	return nil
}

// version gives the server's version, "5.26.8".
func (s *Store) version(ctx context.Context) (string, error) {
	rows, err := neo4j.ExecuteQuery(ctx, s.driver, `CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]`,
		nil, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase(s.options.Database), neo4j.ExecuteQueryWithReadersRouting())
	if err != nil || len(rows.Records) == 0 {
		return "", err
	}
	version, _ := rows.Records[0].Values[0].(string)
	return version, nil
}

// Name is the server as --store has it.
func (s *Store) Name() string { return s.options.URI }

// Close closes the store.
func (s *Store) Close() error {
	if err := s.driver.Close(context.Background()); err != nil {
		return fmt.Errorf("close store: %w", err)
	}
	return nil
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.options.Database, AccessMode: mode, BookmarkManager: s.marks})
}

// change runs do in one writing transaction that has the lock from its start. The
// driver runs it again where the server was away or busy; where the connection was
// lost while the server committed, nobody knows whether it did, and as a change
// that is made already is not made twice, it is run again too.
func (s *Store) change(ctx context.Context, do func(graph.Transaction) error) error {
	for until := time.Now().Add(s.options.Patience); ; {
		err := s.attempt(ctx, do)
		if !uncertain(err) || time.Now().After(until) || ctx.Err() != nil {
			return s.explain(err)
		}
	}
}

func (s *Store) attempt(ctx context.Context, do func(graph.Transaction) error) error {
	ctx, cancel := context.WithTimeout(ctx, s.options.Patience+s.options.Write)
	defer cancel()
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer session.Close(context.WithoutCancel(ctx))
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		x := transaction{ctx, tx, s.trace, &todo{}}
		defer x.wait() // also where it has failed
		if _, err := x.run(`MATCH (l:Casus {id: 'lock'}) SET l.turn = l.turn + 1`, nil); err != nil {
			return nil, err
		}
		if err := do(x); err != nil {
			return nil, err
		}
		if err := x.flush(); err != nil {
			return nil, err
		}
		return nil, ctx.Err()
	}, neo4j.WithTxTimeout(s.options.Write))
	return err
}

// uncertain reports whether the connection was lost during the commit.
func uncertain(err error) bool {
	return err != nil && neo4j.IsConnectivityError(err) && strings.Contains(err.Error(), "commit")
}

// reading runs do in a transaction that cannot write.
func (s *Store) reading(ctx context.Context, do func(transaction) error) error {
	ctx, cancel := context.WithTimeout(ctx, s.options.Patience+s.options.Write)
	defer cancel()
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(context.WithoutCancel(ctx))
	_, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return nil, do(transaction{ctx, tx, s.trace, nil})
	})
	return s.explain(err)
}
