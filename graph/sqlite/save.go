package sqlite

import (
	"context"
	"encoding/json"
	"fmt"

	"casus/extract/news"
	"casus/graph"
)

// Save stores a batch of readings and derives again the events that they touch, in
// one transaction: when it returns an error, nothing of the batch was saved.
func (s *Store) Save(ctx context.Context, readings []news.Reading) (graph.Saved, error) {
	return s.Restore(ctx, graph.Retrieved(readings, s.now()))
}

// Restore is Save of what another store gave back.
func (s *Store) Restore(ctx context.Context, kept []graph.Kept) (graph.Saved, error) {
	return s.keeper.Save(ctx, s.change, kept)
}

// Retract takes an article back, named by its URL or id.
func (s *Store) Retract(ctx context.Context, article string) (graph.Retracted, error) {
	return s.keeper.Retract(ctx, s.change, article)
}

// Derive makes every row again from the kept texts and readings, as a newer casus
// or gazetteer would make them.
func (s *Store) Derive(ctx context.Context) error {
	if err := s.keeper.Derive(ctx, s.change); err != nil {
		return fmt.Errorf("derive: %w", err)
	}
	return nil
}

// Reading gives back what the extractor made of an article, without tokens.
func (s *Store) Reading(ctx context.Context, article string) (graph.Kept, error) {
	var out graph.Kept
	err := s.reading(ctx, func(x *session) error {
		id, err := x.FindArticle(ctx, article)
		if err != nil {
			return err
		}
		list, err := x.kept(`WHERE a.id = ?`, id)
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
	err := s.reading(ctx, func(x *session) (err error) {
		ids, err = x.strings(`SELECT id FROM articles ORDER BY id`)
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
	versions, err := json.Marshal(r.Versions)
	if err != nil {
		return fmt.Errorf("record run: %w", err)
	}
	_, err = s.write.ExecContext(ctx, `INSERT OR REPLACE INTO runs VALUES (?,?,?,?,?)`, r.Key(), string(r.Started), string(r.Finished), string(versions), list(r.Inputs))
	if err != nil {
		return fmt.Errorf("record run: %w", s.explain(err))
	}
	return nil
}
