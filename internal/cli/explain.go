package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"casus/extract"
)

type explainOptions struct {
	input    string
	tree     bool
	full     bool
	sentence int // that one alone; -1: all
	links    links
}

// shows reports whether a sentence is to be shown.
func (o explainOptions) shows(sentence int) bool { return o.sentence < 0 || o.sentence == sentence }

func (a *app) explainCommand() *cobra.Command {
	var o explainOptions
	cmd := &cobra.Command{
		Use: "explain PAGE|EVENT-ID|ACTOR", Short: "Show what each stage made of a page, why reports are one event, or words mean one actor",
		Long: "Show what each stage made of a page: body, what was dropped, sentences,\n" +
			"mentions, each event with the words and the rule behind every field, and what\n" +
			"was not taken for an event and why. Of an event or report in the store, named\n" +
			"by its id: its reports, why each belongs to it, what they do not agree on, and\n" +
			"which others nearly belong to it. Of an actor of the store, by name or id: why it is\n" +
			"one, and what the articles call it.",
		Example: "  casus explain examples/gallery-killing.html\n  casus explain --sentence 9 --tree page.html\n  casus explain 5f1c0e9a2b7d4c31\n  casus explain \"Andrey Karlov\"",
		Args:    args(cobra.ExactArgs(1)),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.explain(cmd.Context(), args[0], o) },
	}
	cmd.Flags().StringVar(&o.input, "input", "auto", "auto, html, text, jsonl, warc or mail")
	cmd.Flags().BoolVar(&o.tree, "tree", false, "draw each sentence's tree")
	cmd.Flags().IntVar(&o.sentence, "sentence", -1, "only what was made of the sentence of this number")
	cmd.Flags().BoolVar(&o.full, "full", false, "the whole body, and all that was dropped")
	o.links.flags(cmd)
	return cmd
}

// eventID is the form of the ids of events and reports.
var eventID = regexp.MustCompile(`^[0-9a-f]{12,64}$`)

func (a *app) explain(ctx context.Context, what string, o explainOptions) error {
	if _, err := os.Stat(what); errors.Is(err, fs.ErrNotExist) && what != "-" && !strings.Contains(what, "://") {
		switch {
		case eventID.MatchString(what):
			return a.explainEvent(ctx, what, o)
		case likePath(what):
			return unexplained(what)
		}
		return a.explainActor(ctx, what)
	}
	pages, err := a.inputs(ctx, []string{what}, o.input)
	if err != nil {
		return err
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	done, faults := 0, 0
	for got := range readings(ctx, x, pages, a.config.Workers, extract.ToEvents) {
		if got.err != nil {
			faults++
			fmt.Fprintf(a.Err, "casus: %s\n", oneLine(got.err))
			continue
		}
		if done++; done > 1 {
			fmt.Fprintln(a.Out)
		}
		e := explainer{out: a.Out, r: &got.reading, o: o}
		if err := e.page(); err != nil {
			return fmt.Errorf("write: %w", err)
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return outcomeOf(done, faults)
}

// likePath reports what was meant for a file: it has a folder, or an ending, which
// the dots of "J. D. Vance" are not.
func likePath(what string) bool {
	ending := filepath.Ext(what)
	return strings.ContainsRune(what, filepath.Separator) || len(ending) > 1 && !strings.Contains(ending, " ")
}

func unexplained(what string) error {
	return fmt.Errorf("explain %s: no such file, and no id of an event (16 digits, as 247c7f2b5bd331bb)", what)
}
