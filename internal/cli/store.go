package cli

import (
	"context"
	"io"

	"casus/extract/news"
	"casus/graph"
)

// store is what the commands ask of a graph, wherever it is kept.
type store interface {
	Name() string // as --store has it
	Save(ctx context.Context, readings []news.Reading) (graph.Saved, error)
	Restore(ctx context.Context, kept []graph.Kept) (graph.Saved, error)
	Retract(ctx context.Context, article string) (graph.Retracted, error)
	Record(ctx context.Context, r graph.Run) error
	Articles(ctx context.Context) ([]string, error)
	Reading(ctx context.Context, article string) (graph.Kept, error)
	Query(ctx context.Context, text string, params map[string]any, limit int) (graph.Rows, error)
	Resolve(ctx context.Context, text, kind string) ([]graph.Named, error)
	Stats(ctx context.Context) (graph.Stats, error)
	Explain(ctx context.Context, id string) (graph.Explanation, error)
	Export(ctx context.Context, w io.Writer) error
	Check(ctx context.Context) ([]graph.Check, error)
	Mend(ctx context.Context) error
	Close() error
}
