package sqlite

import (
	"encoding/json"

	"casus/extract/news"
	"casus/graph"
)

// insert writes the rows of an article that is not there.
func (s *session) insert(t *graph.Told, reading []byte, touched *touched) error {
	if err := s.insertArticle(t, reading); err != nil {
		return err
	}
	for i := range t.Reports {
		if err := s.insertReport(&t.Reports[i]); err != nil {
			return err
		}
		touched.reports[t.Reports[i].ID] = true
	}
	for _, r := range t.Relations {
		if err := s.exec(`INSERT INTO relations VALUES (?,?,?,?,?,?,?,?)`, t.Article.ID, r.Type, r.From, r.To, r.In, r.Start, r.Text, r.Sentence); err != nil {
			return err
		}
	}
	touched.articles[t.Article.ID] = true
	if t.Article.Outlet != "" {
		touched.outlets[t.Article.Outlet] = true
	}
	return s.count(t.Actors, places(t.Reports), 1, touched)
}

func (s *session) insertArticle(t *graph.Told, reading []byte) error {
	a := &t.Article
	sketch := graph.NewSketch(t.Text)
	versions, err := json.Marshal(t.Versions)
	if err != nil {
		return err
	}
	var sketched any
	if sketch != nil {
		sketched = sketch.Bytes()
	}
	if err := s.exec(`INSERT INTO articles VALUES (?,?,?,?, ?,?,?,?, ?,?,?,?, ?,?,?,?)`,
		a.ID, a.URL, a.Title, a.Caption(),
		null(a.Published), null(a.Offset), null(a.Modified), null(a.Retrieved),
		a.Language, a.SHA256, a.Agency, a.Outlet,
		t.Digest, string(versions), list(t.Actors), sketched); err != nil {
		return err
	}
	for _, band := range sketch.Bands() {
		if err := s.exec(`INSERT INTO bands VALUES (?,?)`, band, a.ID); err != nil {
			return err
		}
	}
	if err := s.exec(`INSERT INTO texts VALUES (?,?)`, a.ID, t.Text); err != nil {
		return err
	}
	return s.exec(`INSERT INTO readings VALUES (?,?)`, a.ID, reading)
}

func (s *session) insertReport(r *graph.Report) error {
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
	for _, to := range r.RespondsTo {
		if err := s.exec(`INSERT INTO links VALUES (?,'RESPONDS_TO',?)`, r.ID, to); err != nil {
			return err
		}
	}
	if r.About != nil && r.About.Report != "" {
		if err := s.exec(`INSERT INTO links VALUES (?,'ABOUT',?)`, r.ID, r.About.Report); err != nil {
			return err
		}
	}
	return s.file(r)
}

// file writes under what a report is found.
func (s *session) file(r *graph.Report) error {
	from, to := r.Window()
	for _, key := range r.Keys() {
		if err := s.exec(`INSERT INTO filed VALUES (?,?,?,?)`, key, string(to), r.ID, string(from)); err != nil {
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

// places gives the places of reports, each way of telling one once.
func places(reports []graph.Report) []graph.Place {
	seen := map[graph.Place]bool{}
	var out []graph.Place
	for _, r := range reports {
		if r.Place != nil && !seen[*r.Place] {
			seen[*r.Place] = true
			out = append(out, *r.Place)
		}
	}
	return out
}

// count adds an article (by 1) to those that describe actors and places so, or
// takes it away (by -1).
func (s *session) count(actors []graph.ToldActor, places []graph.Place, by int, touched *touched) error {
	for _, a := range actors {
		touched.actors[a.ID] = true
		if err := s.exec(`INSERT INTO told_actors VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles`,
			a.ID, a.Name, string(a.Type), a.Country, a.Sector, a.Named, by); err != nil {
			return err
		}
	}
	for _, p := range places {
		touched.places[p.ID] = true
		if err := s.exec(`INSERT INTO told_places VALUES (?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles`,
			p.ID, p.Name, p.Country, p.Latitude, p.Longitude, p.Population, by); err != nil {
			return err
		}
	}
	return nil
}

// remove takes out the rows of an article, and notes what has to be derived again
// without it: above all the reports that hung together with its own.
func (s *session) remove(article string, touched *touched) (int, error) {
	loaded, err := s.reports(`SELECT told FROM reports WHERE article = ?`, article)
	if err != nil {
		return 0, err
	}
	deriver := graph.NewDeriver(s.store.rule, s)
	reports := make([]graph.Report, len(loaded))
	for i, r := range loaded {
		near, err := deriver.Neighbours(s.ctx, r)
		if err != nil {
			return 0, err
		}
		for _, id := range near {
			touched.reports[id] = true
		}
		reports[i] = *r
	}
	if err := s.removeArticle(article, touched, places(reports)); err != nil {
		return 0, err
	}
	for _, r := range loaded {
		delete(touched.reports, r.ID)
		if err := s.removeReport(r.ID, touched); err != nil {
			return 0, err
		}
	}
	return len(loaded), nil
}

func (s *session) removeArticle(article string, touched *touched, places []graph.Place) error {
	of := graph.Sketched{Article: article}
	var actors, outlet string
	var sketch []byte
	if _, err := s.one(`SELECT actors, outlet, sketch FROM articles WHERE id = ?`, []any{article}, &actors, &outlet, &sketch); err != nil {
		return err
	}
	of.Sketch = graph.SketchOf(sketch)
	near, err := graph.NearCopies(s.ctx, s, of)
	if err != nil {
		return err
	}
	for _, id := range near {
		touched.articles[id] = true
	}
	delete(touched.articles, article)
	touched.outlets[outlet] = true
	var told []graph.ToldActor
	if err := json.Unmarshal([]byte(actors), &told); err != nil {
		return err
	}
	if err := s.count(told, places, -1, touched); err != nil {
		return err
	}
	for _, band := range of.Sketch.Bands() {
		if err := s.exec(`DELETE FROM bands WHERE band = ? AND article = ?`, band, article); err != nil {
			return err
		}
	}
	for _, text := range []string{
		`DELETE FROM articles WHERE id = ?`, `DELETE FROM texts WHERE article = ?`, `DELETE FROM readings WHERE article = ?`,
		`DELETE FROM relations WHERE article = ?`, `DELETE FROM copies WHERE article = ?`,
	} {
		if err := s.exec(text, article); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) removeReport(id string, touched *touched) error {
	var event string
	if found, err := s.one(`SELECT event FROM report_events WHERE report = ?`, []any{id}, &event); err != nil {
		return err
	} else if found {
		if err := s.removeEvent(event, touched); err != nil {
			return err
		}
	}
	for _, text := range []string{
		`DELETE FROM reports WHERE id = ?`, `DELETE FROM names WHERE report = ?`, `DELETE FROM links WHERE report = ?`,
		`DELETE FROM filed WHERE report = ?`,
	} {
		if err := s.exec(text, id); err != nil {
			return err
		}
	}
	return nil
}

// removeEvent takes out all that was derived of an event. Its reports are without
// an event until they are derived again.
func (s *session) removeEvent(id string, touched *touched) error {
	touched.events[id] = true
	for _, text := range []string{
		`DELETE FROM events WHERE id = ?`, `DELETE FROM report_events WHERE event = ?`, `DELETE FROM event_actors WHERE event = ?`,
		`DELETE FROM event_countries WHERE event = ?`, `DELETE FROM contradictions WHERE event = ?`,
		`DELETE FROM event_links WHERE from_event = ?`, `DELETE FROM event_links WHERE to_event = ?`,
	} {
		if err := s.exec(text, id); err != nil {
			return err
		}
	}
	return nil
}
