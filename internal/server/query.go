package server

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
)

// errPassword says that a server has another password than it was given.
var errPassword = errors.New("wrong password")

// A Login is how a server is asked over HTTP: independent of the driver, which
// is what the store is built on.
type Login struct {
	Browser  string // http://localhost:PORT
	Password string // of the user neo4j; "" for a server that asks for none
}

// Query runs one statement in a transaction of its own and gives its rows, with numbers as float64.
func (l Login) Query(ctx context.Context, statement string, parameters map[string]any) ([][]any, error) {
	body, err := json.Marshal(map[string]any{"statement": statement, "parameters": parameters})
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, l.Browser+"/db/neo4j/query/v2", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	if l.Password != "" {
		request.SetBasicAuth("neo4j", l.Password)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, fmt.Errorf("ask Neo4j: %w", err)
	}
	defer response.Body.Close()
	if response.StatusCode == http.StatusUnauthorized {
		return nil, fmt.Errorf("ask Neo4j at %s: %w", l.Browser, errPassword)
	}
	return rows(statement, response)
}

// rows reads the answer to a statement.
func rows(statement string, response *http.Response) ([][]any, error) {
	var answer struct {
		Data   struct{ Values [][]any }
		Errors []struct{ Code, Message string }
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return nil, fmt.Errorf("ask Neo4j: %s: %w", response.Status, err)
	}
	if len(answer.Errors) > 0 {
		return nil, fmt.Errorf("ask Neo4j: %s: %s: %s", statement, answer.Errors[0].Code, answer.Errors[0].Message)
	}
	return answer.Data.Values, nil
}

// Wipe empties a server: nodes, relationships, constraints and indexes all go,
// but for the two token indexes that a new database has.
func (l Login) Wipe(ctx context.Context) error {
	statements := []string{"MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"}
	for _, kind := range []string{"CONSTRAINT", "INDEX"} {
		show := "SHOW " + kind + "S YIELD name RETURN name"
		if kind == "INDEX" {
			show = "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name"
		}
		found, err := l.Query(ctx, show, nil)
		if err != nil {
			return fmt.Errorf("wipe: %w", err)
		}
		for _, row := range found {
			statements = append(statements, fmt.Sprintf("DROP %s `%s`", kind, strings.ReplaceAll(fmt.Sprint(row[0]), "`", "``")))
		}
	}
	for _, s := range statements {
		if _, err := l.Query(ctx, s, nil); err != nil {
			return fmt.Errorf("wipe: %w", err)
		}
	}
	return nil
}

// Login gives the way to ask the server.
func (s *Server) Login() Login { return Login{s.Browser, s.options.Password} }

// Ping reports whether the server answers queries and takes connections of drivers.
func (s *Server) Ping(ctx context.Context) error {
	if _, err := s.Login().Query(ctx, "RETURN 1", nil); err != nil {
		return err
	}
	c, err := new(net.Dialer).DialContext(ctx, "tcp", strings.TrimPrefix(s.Bolt, "bolt://"))
	if err != nil {
		return fmt.Errorf("connect to Neo4j: %w", err)
	}
	return c.Close()
}
