package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"casus/extract/codebook"
	"casus/extract/gazetteer"
	"casus/graph"
	"casus/graph/neo4j"
)

func (a *app) doctorCommand() *cobra.Command {
	var mend bool
	cmd := &cobra.Command{
		Use: "doctor", Short: "Look whether everything is in order, and say what to do where it is not",
		Long: "Look at the configuration, the codebook, the gazetteer, the saved queries and\n" +
			"the store: whether it answers and lets casus in, its version, schema and\nconstraints, the space left. Nothing is changed without --mend.",
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.doctor(cmd.Context(), mend) },
	}
	cmd.Flags().BoolVar(&mend, "mend", false, "make constraints and indexes again that are missing")
	return cmd
}

func (a *app) doctor(ctx context.Context, mend bool) error {
	d := examination{app: a}
	d.settings()
	book, places := d.data()
	d.saved()
	if book != nil && places != nil {
		d.store(ctx, book, places, mend)
	}
	if d.faults > 0 {
		return errNothing
	}
	return ctx.Err()
}

// examination prints what it looks at, and counts what is wrong.
type examination struct {
	*app
	faults int
}

// found prints what was looked at; with advice, it is a fault.
func (d *examination) found(c graph.Check) {
	mark := "ok"
	if c.Advice != "" {
		d.faults++
		mark = "FAULT"
	}
	fmt.Fprintf(d.Out, "%-6s %-14s %s\n", mark, c.What, oneLine(errors.New(c.Found)))
	if c.Advice != "" {
		fmt.Fprintf(d.Out, "%-6s %-14s %s\n", "", "", "-> "+c.Advice)
	}
}

func (d *examination) failed(what string, err error, advice string) {
	d.found(graph.Check{What: what, Found: err.Error(), Advice: advice})
}

func (d *examination) settings() {
	own := 0
	for _, v := range d.values {
		if v.From != "default" {
			own++
		}
	}
	d.found(graph.Check{What: "configuration", Found: fmt.Sprintf("%d settings, %d of them your own (casus config)", len(d.values), own)})
}

func (d *examination) data() (*codebook.Codebook, *gazetteer.Gazetteer) {
	book, places, err := d.knowledge()
	if err != nil {
		d.failed("data", err, "mend the files that are named")
		return nil, nil
	}
	d.found(graph.Check{What: "codebook", Found: count(len(book.Kinds), "kind")})
	d.found(graph.Check{What: "gazetteer", Found: count(len(places.Entries()), "actor")})
	return book, places
}

func (d *examination) saved() {
	set, err := d.questions()
	if err != nil {
		d.failed("queries", err, "mend the files that are named")
		return
	}
	d.found(graph.Check{What: "queries", Found: fmt.Sprint(len(set.All()))})
}

func (d *examination) store(ctx context.Context, book *codebook.Codebook, g *gazetteer.Gazetteer, mend bool) {
	at, err := d.place(d.config.Store)
	if err != nil {
		d.failed("store", err, "name another with --store")
		return
	}
	s, err := d.examined(ctx, at, book, g)
	if err != nil {
		d.failed("store", err, "nothing else of the store could be looked at")
		return
	}
	if s == nil {
		d.found(graph.Check{What: "store", Found: at.file + ": not there yet; casus load makes it"})
		d.space(at.file)
		return
	}
	defer s.Close()
	if mend {
		if err := s.Mend(ctx); err != nil {
			d.failed("mending", err, "see the server's log")
		}
	}
	checks, err := s.Check(ctx)
	for _, c := range checks {
		d.found(c)
	}
	if err == nil {
		err = d.contents(ctx, s)
	}
	if err != nil {
		d.failed("store", err, "nothing else of the store could be looked at")
	}
	if at.file != "" {
		d.space(at.file)
	}
}

// examined opens a store to look at it, nil where there is none yet.
func (d *examination) examined(ctx context.Context, at place, book *codebook.Codebook, g *gazetteer.Gazetteer) (store, error) {
	if at.server != "" {
		return opened(neo4j.Connect(ctx, d.neo4j(at.server, book, g)))
	}
	if _, err := os.Stat(at.file); errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	return d.openStore(ctx, at, book, g)
}

func (d *examination) contents(ctx context.Context, s store) error {
	stats, err := s.Stats(ctx)
	if err != nil {
		return err
	}
	d.found(graph.Check{What: "contents", Found: fmt.Sprintf("%s, %s, %s, %s",
		count(stats.Articles, "article"), count(stats.Reports, "report"), count(stats.Events, "event"), count(stats.Actors, "actor"))})
	return nil
}

// leastSpace is under how many bytes a disk is nearly full: some ten thousand articles.
const leastSpace = 500 << 20

func (d *examination) space(file string) {
	folder := filepath.Dir(file)
	free, err := freeSpace(folder)
	if err != nil {
		d.failed("space", err, "check that the folder "+folder+" exists and can be read")
		return
	}
	c := graph.Check{What: "space", Found: fmt.Sprintf("%.1f GB free in %s", float64(free)/1e9, folder)}
	if free < leastSpace {
		c.Advice = "the disk is nearly full: free some space before you load more"
	}
	d.found(c)
}
