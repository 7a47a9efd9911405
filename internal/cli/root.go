// Package cli is what a person types: one file a command. It is the only
// place where the parts of casus meet (wire.go).
package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"

	"github.com/mattn/go-isatty"
	"github.com/spf13/cobra"

	"casus/internal/config"
)

// Streams are a command's surroundings.
type Streams struct {
	In  io.Reader
	Out io.Writer
	Err io.Writer
	Env func(string) (string, bool)
}

// app is what the commands share.
type app struct {
	Streams
	config config.Config
	values []config.Value
	file   string // --config
	log    *slog.Logger
}

// Run runs one command line and gives its exit code. Errors have been told
// on the error stream when it returns.
func Run(ctx context.Context, args []string, s Streams) int {
	a := &app{Streams: s}
	root := a.root()
	root.SetArgs(args)
	root.SetIn(s.In)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil || told(err):
	case ctx.Err() != nil:
		fmt.Fprintln(s.Err, "casus: stopped")
	default:
		fmt.Fprintf(s.Err, "casus: %v\n", err)
	}
	return code(ctx, err)
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use: "casus", Short: "Turns news articles into a knowledge graph of geopolitical events",
		SilenceUsage: true, SilenceErrors: true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return a.configure(cmd) },
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		Args:              noCommand,
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usagef("%w; see '%s --help'", err, cmd.CommandPath())
	})
	flags := root.PersistentFlags()
	flags.StringVar(&a.file, "config", "", "configuration file (default config.yaml, where there is one)")
	flags.String("store", "", "where the graph is: PATH, sqlite:PATH, neo4j://HOST:PORT, neo4j+s://HOST, bolt://HOST:PORT (default casus.db)")
	flags.String("log", "", "debug, info, warn or error (default warn)")
	root.AddCommand(a.extractCommand(), a.loadCommand(), a.queryCommand(), a.explainCommand(), a.retractCommand(), a.exportCommand(), a.copyCommand(), a.doctorCommand(),
		a.browserCommand(), a.openCommand(), a.codebookCommand(), a.gazetteerCommand(), a.configCommand(), a.versionCommand())
	return root
}

// noCommand complains of a first word that is no command.
func noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var known []string
	for _, c := range cmd.Commands() {
		known = append(known, c.Name())
	}
	return usagef("unknown command %q%s; see '%s --help'", args[0], meant(args[0], known), cmd.CommandPath())
}

// configure reads the settings before any command runs.
func (a *app) configure(cmd *cobra.Command) error {
	c, values, err := config.Load(config.Source{File: a.file, Flags: cmd.Flags(), Env: a.Env})
	if err != nil {
		return usageError{err}
	}
	a.config, a.values = c, values
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.Log)); err != nil {
		return usageError{err}
	}
	a.log = slog.New(slog.NewTextHandler(a.Err, &slog.HandlerOptions{Level: level}))
	return nil
}

// args makes a check of the number of arguments a mistake in usage.
func args(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usagef("%w; see '%s --help'", err, cmd.CommandPath())
		}
		return nil
	}
}

// terminal reports whether a stream is one that a person watches.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && isatty.IsTerminal(f.Fd())
}
