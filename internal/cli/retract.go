package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"casus/graph"
)

func (a *app) retractCommand() *cobra.Command {
	return &cobra.Command{
		Use: "retract ARTICLE...", Short: "Take articles back: their text, their reports, and what nothing else reports",
		Long: "Take articles back, each named by its address or id. What other articles\nreport stays, and is derived again as if these had never been there.",
		Args: args(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error { return a.retract(cmd.Context(), args) },
	}
}

func (a *app) retract(ctx context.Context, articles []string) error {
	store, _, err := a.existingStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	done, faults := 0, 0
	for _, article := range articles {
		gone, err := store.Retract(ctx, article)
		switch {
		case errors.Is(err, graph.ErrNoArticle):
			faults++
			fmt.Fprintf(a.Err, "casus: %v; nothing was taken back\n", err)
		case err != nil:
			return err
		default:
			done++
			fmt.Fprintf(a.Out, "%s: taken back, with %s\n", gone.Article, count(gone.Reports, "report"))
		}
	}
	return outcomeOf(done, faults)
}
