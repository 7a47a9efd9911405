package cli

import (
	"context"
	"fmt"
	"time"

	"casus/extract"
	"casus/extract/news"
	"casus/graph"
)

// across compares the events of all readings, and gives those that several
// articles report the id that they share; any other keeps its own.
func across(ctx context.Context, x *extract.Extractor, readings []news.Reading) error {
	var reports []graph.Report
	for i := range readings {
		reports = append(reports, graph.Tell(&readings[i], time.Time{}).Reports...)
	}
	events, err := graph.Derive(ctx, graph.RuleOf(x.Codebook()), reports)
	if err != nil {
		return fmt.Errorf("compare the events: %w", err)
	}
	same := map[string]string{}
	for _, e := range events {
		if e.Articles < 2 {
			continue
		}
		for _, m := range e.Members {
			same[m.Report.ID] = e.ID
		}
	}
	for i := range readings {
		for j := range readings[i].Events {
			e := &readings[i].Events[j]
			id := graph.ReportKey(graph.ArticleKey(&readings[i].Article), e)
			if e.Same = e.ID; same[id] != "" {
				e.Same = same[id]
			}
		}
	}
	return nil
}
