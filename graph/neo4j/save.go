package neo4j

import (
	"context"
	"fmt"

	"casus/extract/news"
	"casus/graph"
)

// Save stores a batch of readings and derives again the events that they touch, in
// one transaction: when it returns an error, nothing of the batch was saved.
func (s *Store) Save(ctx context.Context, readings []news.Reading) (graph.Saved, error) {
	return s.Restore(ctx, graph.Retrieved(readings, s.options.Now()))
}

// Restore is Save of what another store gave back.
func (s *Store) Restore(ctx context.Context, kept []graph.Kept) (graph.Saved, error) {
	return s.keeper.Save(ctx, s.change, kept)
}

// Retract takes an article back, named by its URL or id.
func (s *Store) Retract(ctx context.Context, article string) (graph.Retracted, error) {
	return s.keeper.Retract(ctx, s.change, article)
}

// Derive makes everything again from the kept texts and readings, as a newer casus
// or gazetteer would make it.
func (s *Store) Derive(ctx context.Context) error {
	if err := s.keeper.Derive(ctx, s.change); err != nil {
		return fmt.Errorf("derive: %w", err)
	}
	return nil
}

// Reading gives back what the extractor made of an article, without tokens.
func (s *Store) Reading(ctx context.Context, article string) (graph.Kept, error) {
	var out graph.Kept
	err := s.reading(ctx, func(x transaction) error {
		id, err := x.FindArticle(ctx, article)
		if err != nil {
			return err
		}
		list, err := x.kept(`MATCH (k:Kept {id: $id})`, map[string]any{"id": id})
		if err != nil {
			return err
		}
		if len(list) == 0 {
			return graph.ErrNoArticle
		}
		out = list[0]
		return nil
	})
	if err != nil {
		return out, fmt.Errorf("read %s: %w", article, err)
	}
	return out, nil
}

// Articles gives the ids of all articles, sorted.
func (s *Store) Articles(ctx context.Context) ([]string, error) {
	var ids []string
	err := s.reading(ctx, func(x transaction) error {
		records, err := x.run(`MATCH (a:Article) RETURN a.id ORDER BY a.id`, nil)
		ids = firsts(records)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("list the articles: %w", err)
	}
	return ids, nil
}

// Record notes a run of a load: when, with what versions, on what. Runs are no
// part of what exports compare.
func (s *Store) Record(ctx context.Context, r graph.Run) error {
	versions, err := encoded(r.Versions)
	if err != nil {
		return fmt.Errorf("record run: %w", err)
	}
	err = s.change(ctx, func(tx graph.Transaction) error {
		x := tx.(transaction)
		_, err := x.run(`MERGE (r:Run {id: $id}) SET r = $props`, map[string]any{"id": r.Key(), "props": properties(map[string]any{
			"id": r.Key(), "caption": "run of " + string(r.Started), "started": r.Started, "finished": r.Finished, "versions": versions, "inputs": r.Inputs,
		})})
		return err
	})
	if err != nil {
		return fmt.Errorf("record run: %w", err)
	}
	return nil
}
