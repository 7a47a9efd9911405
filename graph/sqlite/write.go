package sqlite

import (
	"context"
	"encoding/json"

	"casus/extract/news"
	"casus/graph"
)

// PutArticles implements graph.Transaction.
func (s *session) PutArticles(_ context.Context, list []graph.Telling) error {
	for i := range list {
		t := &list[i]
		if err := s.insertArticle(t); err != nil {
			return err
		}
		for i := range t.Reports {
			if err := s.insertReport(&t.Reports[i], t.Filed[i]); err != nil {
				return err
			}
		}
		for _, r := range t.Relations {
			if err := s.exec(`INSERT INTO relations VALUES (?,?,?,?,?,?,?,?)`, t.Article.ID, r.Type, r.From, r.To, r.In, r.Start, r.Text, r.Sentence); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *session) insertArticle(t *graph.Telling) error {
	a := &t.Article
	versions, err := json.Marshal(t.Versions)
	if err != nil {
		return err
	}
	var sketched any
	if t.Sketch != nil {
		sketched = t.Sketch.Bytes()
	}
	if err := s.exec(`INSERT INTO articles VALUES (?,?,?,?, ?,?,?,?, ?,?,?,?, ?,?,?,?)`,
		a.ID, a.URL, a.Title, a.Caption(),
		null(a.Published), null(a.Offset), null(a.Modified), null(a.Retrieved),
		a.Language, a.SHA256, a.Agency, a.Outlet,
		t.Digest, string(versions), list(t.Actors), sketched); err != nil {
		return err
	}
	for _, band := range t.Sketch.Bands() {
		if err := s.exec(`INSERT INTO bands VALUES (?,?)`, band, a.ID); err != nil {
			return err
		}
	}
	if err := s.exec(`INSERT INTO texts VALUES (?,?)`, a.ID, t.Text); err != nil {
		return err
	}
	return s.exec(`INSERT INTO readings VALUES (?,?)`, a.ID, t.Reading)
}

func (s *session) insertReport(r *graph.Report, filed graph.Filing) error {
	told, err := json.Marshal(r)
	if err != nil {
		return err
	}
	deathsMin, deathsMax := ends(r.Deaths)
	injuredMin, injuredMax := ends(r.Injured)
	var place, speaker, verb, quoted, standing any
	if r.Place != nil {
		place = r.Place.ID
	}
	if a := r.Attribution; a != nil {
		speaker, verb, quoted, standing = null(a.Actor), a.Verb, a.Quoted, a.Standing
	}
	if err := s.exec(`INSERT INTO reports VALUES (?,?,?,?,?, ?,?,?, ?,?,?, ?,?,?, ?,?,?,?,?, ?,?,?,?, ?,?,?)`,
		r.ID, r.Article, r.Kind, r.Root, r.Modality,
		r.Caption(), r.Sentence, r.Text, r.In, r.Start, r.End,
		null(r.From), null(r.To), r.Precision, place, deathsMin, deathsMax, injuredMin, injuredMax,
		speaker, verb, quoted, standing, r.Rule, r.Confidence, string(told)); err != nil {
		return err
	}
	for _, n := range r.Names {
		if err := s.exec(`INSERT INTO names VALUES (?,?,?,?,?, ?,?,?,?)`, r.ID, n.Side, n.Actor, n.In, n.Start, n.Role, n.Capacity, n.Text, n.Inferred); err != nil {
			return err
		}
	}
	return s.file(filed)
}

// file writes under what a report is found.
func (s *session) file(f graph.Filing) error {
	for _, key := range f.Keys {
		if err := s.exec(`INSERT INTO filed VALUES (?,?,?,?)`, key, string(f.To), f.Report, string(f.From)); err != nil {
			return err
		}
	}
	return nil
}

// ends gives the columns of a count: an open end is NULL.
func ends(n *news.Range) (least, most any) {
	switch {
	case n == nil:
		return nil, nil
	case n.Max < n.Min:
		return n.Min, nil
	}
	return n.Min, n.Max
}

// File implements graph.Transaction.
func (s *session) File(_ context.Context, list []graph.Filing) error {
	for _, f := range list {
		if err := s.exec(`DELETE FROM filed WHERE report = ?`, f.Report); err != nil {
			return err
		}
		if err := s.file(f); err != nil {
			return err
		}
	}
	return nil
}

// Describe implements graph.Transaction.
func (s *session) Describe(_ context.Context, actors []graph.Description, places []graph.Located) error {
	for _, a := range actors {
		if err := s.exec(`INSERT INTO told_actors VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles`,
			a.ID, a.Name, string(a.Type), a.Country, a.Sector, a.Named, a.Articles); err != nil {
			return err
		}
		if a.Articles < 0 {
			if err := s.exec(`DELETE FROM told_actors WHERE actor = ? AND articles <= 0`, a.ID); err != nil {
				return err
			}
		}
	}
	for _, p := range places {
		if err := s.exec(`INSERT INTO told_places VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles`,
			p.ID, p.Name, p.Country, p.Latitude, p.Longitude, p.Population, p.Articles); err != nil {
			return err
		}
		if p.Articles < 0 {
			if err := s.exec(`DELETE FROM told_places WHERE place = ? AND articles <= 0`, p.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// each runs statements that take an id, for every id.
func (s *session) forEach(ids []string, statements ...string) error {
	for _, id := range ids {
		for _, text := range statements {
			if err := s.exec(text, id); err != nil {
				return err
			}
		}
	}
	return nil
}

// DropArticles implements graph.Transaction.
func (s *session) DropArticles(_ context.Context, list []graph.Loaded) error {
	for _, l := range list {
		for _, r := range l.Reports {
			if err := s.forEach([]string{r.ID}, `DELETE FROM reports WHERE id = ?`, `DELETE FROM names WHERE report = ?`,
				`DELETE FROM filed WHERE report = ?`); err != nil {
				return err
			}
		}
		for _, band := range l.Sketch.Bands() {
			if err := s.exec(`DELETE FROM bands WHERE band = ? AND article = ?`, band, l.Article); err != nil {
				return err
			}
		}
		if err := s.forEach([]string{l.Article}, `DELETE FROM articles WHERE id = ?`, `DELETE FROM texts WHERE article = ?`,
			`DELETE FROM readings WHERE article = ?`, `DELETE FROM relations WHERE article = ?`, `DELETE FROM copies WHERE article = ?`); err != nil {
			return err
		}
	}
	return nil
}

// DropEvents implements graph.Transaction. Reports of these events are without an
// event until they are derived again.
func (s *session) DropEvents(_ context.Context, ids []string) error {
	return s.forEach(ids, `DELETE FROM events WHERE id = ?`, `DELETE FROM report_events WHERE event = ?`, `DELETE FROM event_actors WHERE event = ?`,
		`DELETE FROM event_countries WHERE event = ?`, `DELETE FROM contradictions WHERE event = ?`,
		`DELETE FROM event_links WHERE from_event = ?`, `DELETE FROM event_links WHERE to_event = ?`)
}
