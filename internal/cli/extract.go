package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"slices"

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
		Example: "  casus extract examples/gallery-killing.html\n  casus extract --stage syntax --format conllu examples/\n  cat page.html | casus extract -",
		RunE:    func(cmd *cobra.Command, args []string) error { return a.extract(cmd.Context(), args, o) },
	}
	cmd.Flags().StringVar(&o.input, "input", "auto", "auto, html, text, jsonl or conllu")
	cmd.Flags().StringVar(&o.format, "format", "jsonl", "jsonl or conllu (with --stage syntax)")
	cmd.Flags().StringVar(&o.stage, "stage", "events", "stop after: article, sentences, syntax, mentions or events")
	cmd.Flags().BoolVar(&o.across, "across", false, "compare the events of all articles; those told of again share \"same\"")
	cmd.Flags().Int("workers", 0, "pages read at once (default one a core)")
	return cmd
}

func (a *app) extract(ctx context.Context, args []string, o extractOptions) error {
	stage := extract.Stage(slices.Index(extract.Stages, o.stage))
	switch {
	case stage < 0:
		return usagef("--stage %s: choose among %v", o.stage, extract.Stages)
	case o.format != "jsonl" && o.format != "conllu":
		return usagef("--format %s: choose jsonl or conllu", o.format)
	case o.format == "conllu" && stage != extract.ToSyntax, o.input == "conllu" && stage != extract.ToSyntax:
		return usagef("conllu goes with --stage syntax")
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
	out := bufio.NewWriterSize(a.Out, 1<<16)
	write := func(r *news.Reading) error { return extract.WriteJSON(out, r) }
	if o.format == "conllu" {
		write = func(r *news.Reading) error { return syntax.WriteCoNLLU(out, r.Article.ID, r.Sentences) }
	}
	done, faults := 0, 0
	var kept []news.Reading
	for got := range readings(ctx, x, pages, a.config.Workers, stage) {
		if got.err != nil {
			faults++
			fmt.Fprintf(a.Err, "casus: %s\n", oneLine(got.err))
			continue
		}
		done++
		for _, f := range got.reading.Faults {
			a.log.Info(f, "page", got.reading.Article.Path)
		}
		if o.across {
			kept = append(kept, got.reading)
		} else if err := write(&got.reading); err != nil {
			return fmt.Errorf("write: %w", err)
		}
	}
	if o.across {
		if err := across(ctx, x, kept); err != nil {
			return err
		}
		for i := range kept {
			if err := write(&kept[i]); err != nil {
				return fmt.Errorf("write: %w", err)
			}
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	if ctx.Err() != nil {
		fmt.Fprintln(a.Err, "casus: stopped; what stands above is whole")
		return ctx.Err()
	}
	return outcomeOf(done, faults)
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
