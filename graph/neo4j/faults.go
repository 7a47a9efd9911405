package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// advice says by the code of a server's error what a person can do about it.
var advice = []struct{ code, do string }{
	{"Neo.ClientError.Security.Unauthorized", "the user or the password is wrong: set CASUS_NEO4J_USER and CASUS_NEO4J_PASSWORD, or neo4j.password_file in config.yaml"},
	{"Neo.ClientError.Security.AuthenticationRateLimit", "too many wrong passwords: wait a few seconds, and set CASUS_NEO4J_USER and CASUS_NEO4J_PASSWORD"},
	{"Neo.ClientError.Security.CredentialsExpired", "the password has to be changed first: open Neo4j Browser, log in, and choose a new one"},
	{"Neo.ClientError.Security.Forbidden", "the user may not do this: ask for the rights to read, write and make indexes in this database"},
	{"Neo.ClientError.Database.DatabaseNotFound", "the server has no database of this name: set neo4j.database in config.yaml"},
	{"Neo.TransientError.Database.DatabaseUnavailable", "the database is not started: see the server's log"},
	{"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "the database is read-only: take it out of server.databases.read_only in neo4j.conf"},
	{"Neo.ClientError.General.ReadOnly", "the database is read-only: take it out of server.databases.read_only in neo4j.conf"},
	{"Neo.TransientError.General.MemoryPoolOutOfMemoryError", "the server has too little memory for a batch of this size: use a smaller --batch, or raise dbms.memory.transaction.total.max in neo4j.conf"},
	{"Neo.TransientError.General.OutOfMemoryError", "the server has run out of memory: raise server.memory.heap.max_size in neo4j.conf"},
	{"Neo.ClientError.Transaction.TransactionTimedOut", "the server broke the transaction off: use a smaller --batch, or raise neo4j.write_timeout in config.yaml, timeout for queries"},
	{"Neo.DatabaseError.Transaction.TransactionLogError", "the server cannot write its transaction log: see whether its disk is full"},
}

// explain adds to the errors that a person can do something about what to do.
func (s *Store) explain(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	var explained explainedError
	if errors.As(err, &explained) {
		return err
	}
	if do := s.advice(err); do != "" {
		return explainedError{fmt.Errorf("%s: %s: %w", s.options.URI, do, err)}
	}
	return explainedError{fmt.Errorf("%s: %w", s.options.URI, err)}
}

// explainedError has been explained already.
type explainedError struct{ error }

func (e explainedError) Unwrap() error { return e.error }

func (s *Store) advice(err error) string {
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		for _, a := range advice {
			if server.Code == a.code {
				return a.do
			}
		}
		if strings.Contains(server.Msg, "read-only") || strings.Contains(server.Msg, "read only") {
			return "the database is read-only: take it out of server.databases.read_only in neo4j.conf"
		}
		return ""
	}
	// The driver's own errors keep the text of their cause alone.
	if errors.Is(err, context.DeadlineExceeded) || strings.Contains(err.Error(), context.DeadlineExceeded.Error()) {
		return "the server did not answer in time: see whether it is busy or hangs; neo4j.connect_timeout, patience and write_timeout in config.yaml say how long casus waits"
	}
	if neo4j.IsConnectivityError(err) || neo4j.IsTransactionExecutionLimit(err) {
		return "no server answers there: start one with make neo4j or docker compose up -d, or name another with --store"
	}
	return ""
}
