package cli

import (
	"context"

	"github.com/spf13/cobra"
)

func (a *app) exportCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use: "export", Short: "Write the whole graph, one sorted line a node and relationship",
		Long: "Write the whole graph, one sorted line a node and relationship, so that two\ngraphs can be compared. When casus ran is left out.",
		Args: args(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if format != "jsonl" {
				return usagef("--format %s: the graph is written as jsonl", format)
			}
			return a.export(cmd.Context())
		},
	}
	cmd.Flags().StringVar(&format, "format", "jsonl", "jsonl")
	return cmd
}

func (a *app) export(ctx context.Context) error {
	store, _, err := a.existingStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	return store.Export(ctx, a.Out)
}
