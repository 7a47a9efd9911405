package cli

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"casus/graph"
)

func (a *app) copyCommand() *cobra.Command {
	var from, to string
	cmd := &cobra.Command{
		Use: "copy --from STORE --to STORE", Short: "Copy all articles of one store into another, and derive the same graph there",
		Long: "Copy all articles of one store into another, as a load of their pages would\n" +
			"bring them in: a file into a server, or back. What the other store has stays.\nNo page is read again; a copy that was stopped is gone on with by the same command.",
		Example: "  casus copy --from casus.db --to neo4j://localhost:7687",
		Args:    args(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.copy(cmd.Context(), from, to) },
	}
	cmd.Flags().StringVar(&from, "from", "", "the store to read")
	cmd.Flags().StringVar(&to, "to", "", "the store to write")
	return cmd
}

func (a *app) copy(ctx context.Context, from, to string) error {
	if from == "" || to == "" {
		return usagef("name both stores: casus copy --from casus.db --to neo4j://localhost:7687")
	}
	if from == to {
		return usagef("--from and --to are the same store")
	}
	source, err := a.place(from)
	if err != nil {
		return err
	}
	target, err := a.place(to)
	if err != nil {
		return err
	}
	book, places, err := a.knowledge()
	if err != nil {
		return err
	}
	in, err := a.existing(ctx, source, book, places)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := a.openStore(ctx, target, book, places)
	if err != nil {
		return err
	}
	defer out.Close()
	return a.carry(ctx, in, out)
}

// carry copies article by article, some at a time. One that cannot be read is told
// and passed over.
func (a *app) carry(ctx context.Context, in, out store) error {
	ids, err := in.Articles(ctx)
	if err != nil {
		return err
	}
	var total graph.Saved
	faults := 0
	for some := range slices.Chunk(ids, a.config.Batch) {
		var kept []graph.Kept
		for _, id := range some {
			k, err := in.Reading(ctx, id)
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err != nil {
				faults++
				fmt.Fprintf(a.Err, "casus: %s\n", oneLine(err))
				continue
			}
			kept = append(kept, k)
		}
		saved, err := out.Restore(ctx, kept)
		if err != nil {
			return err
		}
		total.Add(saved)
	}
	done := total.New + total.Unchanged + total.Updated
	fmt.Fprintf(a.Out, "%s: %d new, %d unchanged, %s%d failed   %s -> %s\n", count(done+faults, "article"),
		total.New, total.Unchanged, updated(total.Updated), faults, in.Name(), out.Name())
	return outcomeOf(done, faults)
}
