package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casus/extract"
	"casus/extract/news"
	"casus/extract/syntax"
)

type extractOptions struct {
	input, format, stage string
	across               bool
}

func (a *app) extractCommand() *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use: "extract PAGE...", Short: "Write what pages report, one line of JSON an article",
		Example: "  casus extract examples/gallery-killing.html\n  casus extract --stage syntax examples/\n  cat page.html | casus extract -",
		RunE:    func(cmd *cobra.Command, args []string) error { return a.extract(cmd.Context(), args, o) },
	}
	cmd.Flags().StringVar(&o.input, "input", "auto", "auto, html, text, jsonl, warc, mail or conllu")
	cmd.Flags().StringVar(&o.format, "format", "", "jsonl, or conllu with --stage syntax, which is the default there")
	cmd.Flags().StringVar(&o.stage, "stage", "events", "stop after: article, sentences, syntax, mentions or events")
	cmd.Flags().BoolVar(&o.across, "across", false, "compare the events of all articles; those told of again share \"same\"")
	cmd.Flags().Int("workers", 0, "pages read at once (default one a core)")
	return cmd
}

func (a *app) extract(ctx context.Context, args []string, o extractOptions) error {
	if o.format == "" {
		o.format = "jsonl"
		if o.stage == extract.Stages[extract.ToSyntax] {
			o.format = "conllu"
		}
	}
	stage, err := o.check()
	if err != nil {
		return err
	}
	if o.input == "conllu" {
		return a.retag(args)
	}
	pages, err := a.inputs(ctx, args, o.input)
	if err != nil {
		return err
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	w := &writing{app: a, out: bufio.NewWriterSize(a.Out, 1<<16), o: o}
	for got := range readings(ctx, x, pages, a.config.Workers, stage) {
		if err := w.take(got); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return w.stopped(err)
	}
	if err := w.compare(ctx, x); err != nil {
		return err
	}
	if err := w.out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return outcomeOf(w.done, w.faults)
}

// check gives the stage that is asked for, where the options go together.
func (o extractOptions) check() (extract.Stage, error) {
	stage := extract.Stage(slices.Index(extract.Stages, o.stage))
	switch {
	case stage < 0:
		return 0, usagef("--stage %s: choose among %s", o.stage, strings.Join(extract.Stages, ", "))
	case o.format != "jsonl" && o.format != "conllu":
		return 0, usagef("--format %s: choose jsonl or conllu", o.format)
	case o.format == "conllu" && stage != extract.ToSyntax, o.input == "conllu" && stage != extract.ToSyntax:
		return 0, usagef("conllu goes with --stage syntax")
	case o.across && stage != extract.ToEvents:
		return 0, usagef("--across compares events; leave --stage out")
	}
	return stage, nil
}

// writing is one run of casus extract.
type writing struct {
	*app
	out          *bufio.Writer
	o            extractOptions
	kept         []news.Reading // with --across: until all are there
	done, faults int
}

// take writes one reading, or keeps it to be compared.
func (w *writing) take(got outcome) error {
	if got.err != nil {
		w.faults++
		fmt.Fprintf(w.Err, "casus: %s\n", oneLine(got.err))
		return nil
	}
	w.done++
	for _, f := range got.reading.Faults {
		w.log.Info(f, "page", got.reading.Article.Path)
	}
	if w.o.across {
		w.kept = append(w.kept, got.reading)
		return nil
	}
	return w.write(&got.reading)
}

func (w *writing) write(r *news.Reading) error {
	var err error
	if w.o.format == "conllu" {
		err = syntax.WriteCoNLLU(w.out, r.Article.ID, r.Sentences)
	} else {
		err = extract.WriteJSON(w.out, r)
	}
	if err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// compare finds the events that several of the kept readings tell, and writes them all.
func (w *writing) compare(ctx context.Context, x *extract.Extractor) error {
	if len(w.kept) == 0 {
		return nil
	}
	if err := across(ctx, x, w.kept); err != nil {
		return err
	}
	for i := range w.kept {
		if err := w.write(&w.kept[i]); err != nil {
			return err
		}
	}
	return nil
}

// stopped ends what was written with a whole line.
func (w *writing) stopped(err error) error {
	if w.out.Flush() == nil && !w.o.across {
		fmt.Fprintf(w.Err, "casus: stopped after %s; what is written is whole\n", count(w.done, "article"))
	} else {
		fmt.Fprintln(w.Err, "casus: stopped; nothing was written, since --across compares all articles first")
	}
	return err
}

// retag tags and parses sentences whose tokens are given.
func (a *app) retag(args []string) error {
	if len(args) == 0 {
		return usagef("name CoNLL-U files, or - for standard input")
	}
	model, err := syntax.Load()
	if err != nil {
		return fmt.Errorf("load the syntax model: %w", err)
	}
	out := bufio.NewWriterSize(a.Out, 1<<16)
	for _, name := range args {
		if err := a.retagOne(model, name, out); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

func (a *app) retagOne(model *syntax.Model, name string, out io.Writer) error {
	in := a.In
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
		defer f.Close()
		in = f
	}
	docs, err := syntax.ReadCoNLLU(in)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	for _, d := range docs {
		for i := range d.Sentences {
			model.Parse(&d.Sentences[i])
		}
		if err := syntax.WriteCoNLLU(out, d.ID, d.Sentences); err != nil {
			return fmt.Errorf("write: %w", err)
		}
	}
	return nil
}
