package cli

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"casus/extract/gazetteer"
	"casus/graph"
	"casus/queries"
)

func (a *app) queryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "query", Short: "Ask the graph the questions that are saved",
		Args: noCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(a.queryList(), a.queryShow(), a.queryRun())
	return cmd
}

func (a *app) queryList() *cobra.Command {
	var long bool
	var format string
	cmd := &cobra.Command{
		Use: "list", Short: "List the saved queries by theme, with what they take",
		Args: args(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error { return a.listQueries(long, format) },
	}
	cmd.Flags().BoolVar(&long, "long", false, "with descriptions, columns and defaults")
	cmd.Flags().StringVar(&format, "format", "table", "table or json")
	return cmd
}

func (a *app) queryShow() *cobra.Command {
	return &cobra.Command{
		Use: "show NAME", Short: "Show a saved query: what it takes and gives, and its text",
		Args: args(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error { return a.showQuery(args[0]) },
	}
}

func (a *app) queryRun() *cobra.Command {
	var format string
	var l links
	cmd := &cobra.Command{
		Use: "run NAME [KEY=VALUE...]", Short: "Run a saved query",
		Example: "  casus query run condolence-network\n  casus query run actor-timeline actor=\"Xi Jinping\" from=2016\n  casus query run find-events kind=assassination --format csv",
		Args:    args(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runQuery(cmd.Context(), args[0], args[1:], format, l)
		},
	}
	l.flags(cmd)
	formatFlag(cmd, &format)
	return cmd
}

// questions loads the saved queries, those of the user's folder too.
func (a *app) questions() (*queries.Set, error) {
	var own []fs.FS
	if dir := a.config.Queries; dir != "" {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, usagef("the queries folder %s: no such folder", dir)
		}
		own = append(own, os.DirFS(dir))
	}
	set, err := queries.Load(own...)
	if err != nil {
		return nil, usageError{err}
	}
	return set, nil
}

func (a *app) question(name string) (queries.Query, error) {
	set, err := a.questions()
	if err != nil {
		return queries.Query{}, err
	}
	q, err := set.Find(name)
	if err != nil {
		return q, usageError{err}
	}
	return q, nil
}

func (a *app) listQueries(long bool, format string) error {
	set, err := a.questions()
	if err != nil {
		return err
	}
	switch {
	case format != "table" && format != "json":
		return usagef("--format %s: choose table or json", format)
	case format == "json":
		return a.print(described(set), format)
	case long:
		return a.listLong(set)
	}
	t := table{columns: []string{"theme", "query", "question", "takes"}}
	for _, q := range set.All() {
		t.rows = append(t.rows, []any{q.Theme, q.ID, q.Title, strings.Join(each(q.Params, takes), " ")})
	}
	return a.print(t, format)
}

// takes is a parameter in a word: in brackets where it has a default.
func takes(p queries.Param) string {
	if p.Needed {
		return p.Name
	}
	return "[" + p.Name + "]"
}

// described lists the queries for programs.
func described(set *queries.Set) table {
	type param struct {
		Name    string  `json:"name"`
		Type    string  `json:"type"`
		Default *string `json:"default"`
	}
	type column struct {
		Name string `json:"name"`
		Type string `json:"type"`
	}
	t := table{columns: []string{"theme", "id", "title", "description", "params", "columns"}}
	for _, q := range set.All() {
		params := each(q.Params, func(p queries.Param) param {
			if p.Needed {
				return param{p.Name, p.Type, nil}
			}
			return param{p.Name, p.Type, &p.Default}
		})
		columns := each(q.Columns, func(c queries.Column) column { return column{c.Name, c.Type} })
		t.rows = append(t.rows, []any{q.Theme, q.ID, q.Title, q.Description, params, columns})
	}
	return t
}

func (a *app) listLong(set *queries.Set) error {
	var b strings.Builder
	theme := ""
	for _, q := range set.All() {
		if q.Theme != theme {
			theme = q.Theme
			fmt.Fprintf(&b, "%s\n\n", strings.ToUpper(theme))
		}
		b.WriteString(indent(about(&q), "  ") + "\n")
	}
	_, err := fmt.Fprint(a.Out, b.String())
	return err
}

// about says what a query answers, takes and gives.
func about(q *queries.Query) string {
	columns := each(q.Columns, func(c queries.Column) string { return c.Name })
	text := fmt.Sprintf("%s: %s\n%s\n%s\ngives: %s\n", q.ID, q.Title, q.Description, q.Takes(), strings.Join(columns, ", "))
	switch {
	case q.SQL == "":
		text += "runs on Neo4j alone\n"
	case q.Cypher == "":
		text += "runs on the embedded store alone\n"
	}
	return text
}

func indent(text, by string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(by + line)
	}
	return b.String()
}

func (a *app) showQuery(name string) error {
	q, err := a.question(name)
	if err != nil {
		return err
	}
	text := about(&q)
	for _, half := range []struct{ title, text string }{{"SQL, for the embedded store", q.SQL}, {"Cypher, for Neo4j", q.Cypher}} {
		if half.text != "" {
			text += fmt.Sprintf("\n%s\n\n%s\n", half.title, indent(half.text, "  "))
		}
	}
	_, err = fmt.Fprint(a.Out, text)
	return err
}

func (a *app) runQuery(ctx context.Context, name string, words []string, format string, l links) error {
	if err := known(format); err != nil {
		return err
	}
	q, err := a.question(name)
	if err != nil {
		return err
	}
	address, err := a.linkAddress(l)
	if err == nil && address != "" {
		err = linkable(&q)
	}
	if err != nil {
		return err
	}
	given, err := pairs(words)
	if err != nil {
		return err
	}
	text, err := a.half(&q)
	if err != nil {
		return err
	}
	store, places, err := a.existingStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	values, err := q.Bind(given, resolver(ctx, store, places))
	if err != nil {
		return usageError{err}
	}
	t, err := a.ask(ctx, store, &q, text, values)
	if err != nil {
		return err
	}
	if address != "" {
		if t, err = t.linked(address); err != nil {
			return err
		}
	}
	if len(t.rows) == 0 && format == "table" {
		fmt.Fprintln(a.Err, "casus: nothing found")
	}
	return a.print(t, format)
}

// half gives the text of a query in the language of the store that is asked for.
func (a *app) half(q *queries.Query) (string, error) {
	at, err := a.place(a.config.Store)
	switch {
	case err != nil:
		return "", err
	case at.server != "" && q.Cypher == "":
		return "", usagef("query %s runs on the embedded store alone, and the store is a server", q.ID)
	case at.server == "" && q.SQL == "":
		return "", usagef("query %s runs on Neo4j alone, and the store is a file", q.ID)
	case at.server != "":
		return q.Cypher, nil
	}
	return q.SQL, nil
}

// ask runs a query that is bound, within its time and rows.
func (a *app) ask(ctx context.Context, store store, q *queries.Query, text string, values map[string]any) (table, error) {
	limit, patience := min(q.Limit, a.config.Rows), min(q.Timeout, a.config.Timeout)
	timed, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	got, err := store.Query(timed, text, values, limit)
	switch {
	case ctx.Err() != nil:
		return table{}, ctx.Err()
	case timed.Err() != nil:
		return table{}, fmt.Errorf("query %s: not done after %s; ask for less, or raise timeout in config.yaml", q.ID, patience.Round(time.Millisecond))
	case err != nil:
		return table{}, fmt.Errorf("query %s: %w", q.ID, err)
	}
	rows, err := q.Rows(got.Columns, got.Values)
	if err != nil {
		return table{}, err
	}
	if got.Truncated {
		fmt.Fprintf(a.Err, "casus: there are more rows than the %d shown; ask for less, or raise rows in config.yaml\n", limit)
	}
	return table{each(q.Columns, func(c queries.Column) string { return c.Name }), rows}, nil
}

// pairs reads KEY=VALUE arguments.
func pairs(words []string) (map[string]string, error) {
	given := map[string]string{}
	for _, w := range words {
		key, value, ok := strings.Cut(w, "=")
		if !ok || key == "" {
			return nil, usagef("%q is no KEY=VALUE; write for instance country=CHN", w)
		}
		if _, twice := given[key]; twice {
			return nil, usagef("%s is given twice", key)
		}
		given[key] = value
	}
	return given, nil
}

// resolver finds what a user's word for an actor, country, place or event means:
// what the store has of it, else what the gazetteer knows.
func resolver(ctx context.Context, store store, g *gazetteer.Gazetteer) queries.Resolver {
	return func(text, kind string) ([]queries.Choice, error) {
		if e, ok := g.Country(strings.ToUpper(text)); ok && kind != "event" && kind != "place" {
			text = e.ID
		}
		there, err := store.Resolve(ctx, text, kind)
		if err != nil {
			return nil, err
		}
		if choices := narrowed(there, text); len(choices) > 0 {
			return choices, nil
		}
		switch kind {
		case "actor", "country":
			return knownActors(g, text, kind), nil
		case "place":
			return each(g.Places(text), func(p *gazetteer.Place) queries.Choice {
				return queries.Choice{ID: p.ID, Name: p.Name, Detail: detail(p.Kind, p.Country, "not in the store")}
			}), nil
		}
		return nil, nil
	}
}

// narrowed leaves of what the store has those that a text most likely means: a
// country before whatever else bears its name, what events have before what
// none has.
func narrowed(there []graph.Named, text string) []queries.Choice {
	var all, countries, active []queries.Choice
	for _, n := range there {
		c := queries.Choice{ID: n.ID, Name: n.Name, Detail: detail(n.Type, n.Country, count(n.Events, "event"))}
		if n.ID == text {
			return []queries.Choice{c}
		}
		if n.Type == "country" {
			countries = append(countries, c)
		}
		if n.Events > 0 {
			active = append(active, c)
		}
		all = append(all, c)
	}
	switch {
	case len(countries) == 1:
		return countries
	case len(active) > 0:
		return active
	}
	return all
}

func detail(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, ", ")
}

// knownActors finds an actor that the gazetteer knows, and the store does not.
func knownActors(g *gazetteer.Gazetteer, text, kind string) []queries.Choice {
	if e, ok := g.Entry(text); ok {
		return []queries.Choice{{ID: e.ID, Name: e.Name}}
	}
	var out []queries.Choice
	for _, e := range g.Named(text) {
		if kind != "country" || e.Type == "country" {
			out = append(out, queries.Choice{ID: e.ID, Name: e.Name, Detail: detail(string(e.Type), e.Country, "not in the store")})
		}
	}
	return out
}
