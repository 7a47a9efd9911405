package cli

import (
	"context"
	"fmt"
	"net/url"
	"os/exec"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casus/browser"
	"casus/queries"
)

func (a *app) openCommand() *cobra.Command {
	var at string
	var follow bool
	cmd := &cobra.Command{
		Use: "open NAME [KEY=VALUE...]", Short: "Give a link that puts a saved query into Neo4j Browser's editor",
		Long: "Print a link that puts a saved query, as a picture where it has one, with its\n" +
			"parameters into the editor of Neo4j Browser. Nothing runs by it: whoever follows\n" +
			"it reads the query and runs it.",
		Example: "  casus open dyad-timeline country=China other=Russia\n  casus open --browser actor-timeline actor=\"Xi Jinping\" from=2016",
		Args:    args(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			link, err := a.linkTo(cmd.Context(), at, args[0], args[1:])
			if err != nil {
				return err
			}
			if _, err := fmt.Fprintln(a.Out, link); err != nil || !follow {
				return err
			}
			return visit(cmd.Context(), link)
		},
	}
	cmd.Flags().BoolVar(&follow, "browser", false, "open it in your web browser, too")
	atFlag(cmd, &at)
	return cmd
}

func atFlag(cmd *cobra.Command, at *string) {
	cmd.Flags().StringVar(at, "at", "", "`address` of Neo4j Browser (default http://HOST:7474/browser/ of the store's host, or of localhost)")
}

// linkTo gives the link to a saved query with what it is given.
func (a *app) linkTo(ctx context.Context, at, name string, words []string) (string, error) {
	q, err := a.question(name)
	if err != nil {
		return "", err
	}
	if q.Cypher == "" {
		return "", usagef("query %s runs on the embedded store alone; Neo4j Browser cannot ask it", q.ID)
	}
	given, err := pairs(words)
	if err != nil {
		return "", err
	}
	address, err := a.browserAt(at)
	if err != nil {
		return "", err
	}
	store, places, err := a.existingStore(ctx)
	if err != nil {
		return "", err
	}
	defer store.Close()
	values, err := q.Bind(given, resolver(ctx, store, places))
	if err != nil {
		return "", usageError{err}
	}
	query, err := browser.Bound(&q, values)
	if err != nil {
		return "", err
	}
	link, err := browser.Link(address, query)
	if err != nil {
		return "", usageError{fmt.Errorf("query %s: %w", q.ID, err)}
	}
	return link, nil
}

// browserAt gives the address of the Neo4j Browser that shows the store, with what
// lets it connect: the one that is asked for, else that of the store's host.
func (a *app) browserAt(at string) (string, error) {
	store, err := a.place(a.config.Store)
	if err != nil {
		return "", err
	}
	server, err := url.Parse(store.server)
	if err != nil {
		return "", usagef("--store: %w", err)
	}
	if at == "" {
		if strings.Contains(server.Scheme, "+") {
			return "", usagef("where is the Neo4j Browser of %s? Say it with --at, as https://HOST:7473/browser/", store.server)
		}
		host := server.Hostname()
		if host == "" {
			host = "localhost"
		}
		at = "http://" + host + ":7474/browser/"
	}
	u, err := url.Parse(at)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return "", usagef("--at %s: is no address of a Neo4j Browser; write http://HOST:7474/browser/", at)
	}
	with := u.Query()
	if server.Host != "" && !with.Has("dbms") {
		with.Set("dbms", store.server)
	}
	if name := a.config.Neo4j.Database; name != "" && name != "neo4j" && !with.Has("db") {
		with.Set("db", name)
	}
	if a.config.Neo4j.Password == "" && !with.Has("preselectAuthMethod") {
		with.Set("preselectAuthMethod", "NO_AUTH")
	}
	u.RawQuery = with.Encode()
	return u.String(), nil
}

// links are wishes for links into Neo4j Browser beside what a command prints.
type links struct {
	wanted bool
	at     string
}

func (l *links) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&l.wanted, "links", false, "with links to the events in Neo4j Browser")
	atFlag(cmd, &l.at)
}

// linkAddress gives the Neo4j Browser to link to, "" where no links are wanted.
func (a *app) linkAddress(l links) (string, error) {
	if !l.wanted {
		return "", nil
	}
	return a.browserAt(l.at)
}

// linkable reports, as a mistake in usage, that a query's rows have no event to link to.
func linkable(q *queries.Query) error {
	if slices.ContainsFunc(q.Columns, func(c queries.Column) bool { return c.Name == "event" }) {
		return nil
	}
	return usagef("query %s gives no column event to link to; casus open %s gives a link to the whole of it", q.ID, q.ID)
}

// linked adds a column of links to the events of the rows.
func (t table) linked(address string) (table, error) {
	out := table{columns: append(slices.Clone(t.columns), "link")}
	at := slices.Index(t.columns, "event")
	for _, row := range t.rows {
		var link any
		if id, ok := row[at].(string); ok && id != "" {
			text, err := eventLink(address, id)
			if err != nil {
				return t, err
			}
			link = text
		}
		out.rows = append(out.rows, append(slices.Clone(row), link))
	}
	return out, nil
}

// eventLink gives the link to an event with all around it.
func eventLink(address, id string) (string, error) {
	literal, err := browser.Literal(id)
	if err != nil {
		return "", err
	}
	return browser.Link(address, "MATCH way = (:Event {id: "+literal+"})--() RETURN way LIMIT 100")
}

// visit opens an address in the person's web browser, past any shell.
func visit(ctx context.Context, link string) error {
	program := map[string][]string{"darwin": {"open"}, "windows": {"rundll32", "url.dll,FileProtocolHandler"}}[runtime.GOOS]
	if program == nil {
		program = []string{"xdg-open"}
	}
	cmd := exec.CommandContext(ctx, program[0], append(program[1:], link)...)
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("open the link with %s: %w; copy it into a web browser", program[0], err)
	}
	return nil
}
