package sqlite

import (
	"context"

	"casus/graph"
)

// PutEvents implements graph.Transaction.
func (s *session) PutEvents(_ context.Context, events []*graph.Event) error {
	for _, e := range events {
		if err := s.insertEvent(e); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) insertEvent(e *graph.Event) error {
	deathsMin, deathsMax := ends(e.Deaths)
	injuredMin, injuredMax := ends(e.Injured)
	var place, country any
	if e.Place != nil {
		place, country = e.Place.ID, null(graph.CountryKey(e.Place.Country))
	}
	if err := s.exec(`INSERT INTO events VALUES (?,?,?,?,?,?, ?,?, ?,?,?,?, ?,?, ?,?, ?,?,?,?, ?,?,?, ?)`,
		e.ID, e.Kind, e.Root, e.Mode, list(e.Contexts), e.Modality, e.Title, e.Caption(),
		null(e.From), null(e.To), e.Precision, null(e.Day()), string(e.Earliest()), string(e.Latest()), place, country,
		deathsMin, deathsMax, injuredMin, injuredMax, e.Reports, e.Articles, e.Outlets, null(e.FirstReported)); err != nil {
		return err
	}
	for _, m := range e.Members {
		if err := s.exec(`INSERT INTO report_events VALUES (?,?,?,?)`, m.Report.ID, e.ID, m.Score, list(m.Why)); err != nil {
			return err
		}
	}
	for _, p := range e.Parts {
		if err := s.exec(`INSERT INTO event_actors VALUES (?,?,?,?,?,?,?,?)`, e.ID, p.Side, p.Actor, p.Name, p.Role, p.Capacity, p.Inferred, p.Reports); err != nil {
			return err
		}
	}
	for _, c := range e.Countries {
		if err := s.exec(`INSERT INTO event_countries VALUES (?,?,?,?)`, e.ID, graph.CountryKey(c.Country), c.Side, c.Capacity); err != nil {
			return err
		}
	}
	for _, c := range e.Contradictions {
		if err := s.exec(`INSERT INTO contradictions VALUES (?,?,?,?)`, c.A, c.B, list(c.On), e.ID); err != nil {
			return err
		}
	}
	return nil
}

// Link implements graph.Transaction.
func (s *session) Link(_ context.Context, links []graph.Link) error {
	for _, l := range links {
		if err := s.exec(`INSERT INTO event_links VALUES (?,?,?,?)`, l.Type, l.From, l.To, l.Reports); err != nil {
			return err
		}
	}
	return nil
}

// PutCopies implements graph.Transaction.
func (s *session) PutCopies(_ context.Context, originals map[string]string) error {
	for article, original := range originals {
		text, args := `DELETE FROM copies WHERE article = ?`, []any{article}
		if original != "" {
			text, args = `INSERT OR REPLACE INTO copies VALUES (?,?)`, []any{article, original}
		}
		if err := s.exec(text, args...); err != nil {
			return err
		}
	}
	return nil
}

// PutPlaces implements graph.Transaction.
func (s *session) PutPlaces(_ context.Context, places []graph.Place) error {
	for _, p := range places {
		if err := s.exec(`INSERT OR REPLACE INTO places VALUES (?,?,?,?,?,?,?)`, p.ID, p.Name, graph.NameKey(p.Name), p.Country, p.Latitude, p.Longitude, p.Population); err != nil {
			return err
		}
	}
	return nil
}

// DropPlaces implements graph.Transaction.
func (s *session) DropPlaces(_ context.Context, ids []string) error {
	return s.forEach(ids, `DELETE FROM places WHERE id = ?`)
}

// PutOutlets implements graph.Transaction.
func (s *session) PutOutlets(_ context.Context, outlets []graph.Outlet) error {
	for _, o := range outlets {
		if err := s.exec(`INSERT OR REPLACE INTO outlets VALUES (?,?,?,?,?)`, o.Domain, o.Name, o.Country, o.Ownership, o.Reliability); err != nil {
			return err
		}
	}
	return nil
}

// DropOutlets implements graph.Transaction.
func (s *session) DropOutlets(_ context.Context, domains []string) error {
	return s.forEach(domains, `DELETE FROM outlets WHERE domain = ?`)
}

// PutMadeBy implements graph.Transaction.
func (s *session) PutMadeBy(_ context.Context, what, version string) error {
	return s.exec(`INSERT OR REPLACE INTO made_by VALUES (?, ?)`, what, version)
}

// DropActors implements graph.Transaction.
func (s *session) DropActors(_ context.Context, ids []string) error {
	return s.forEach(ids, `DELETE FROM actors WHERE id = ?`, `DELETE FROM actor_names WHERE actor = ?`, `DELETE FROM belongings WHERE actor = ?`,
		`DELETE FROM memberships WHERE member = ?`, `DELETE FROM tenures WHERE person = ?`)
}

// PutActors implements graph.Transaction.
func (s *session) PutActors(ctx context.Context, actors []graph.Settled) error {
	for i := range actors {
		if err := s.DropActors(ctx, []string{actors[i].ID}); err != nil {
			return err
		}
		if err := s.insertActor(&actors[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) insertActor(a *graph.Settled) error {
	if err := s.exec(`INSERT INTO actors VALUES (?,?,?,?,?,?,?,?)`,
		a.ID, a.Name, graph.NameKey(a.Name), list(a.OtherNames), string(a.Type), a.Country, a.Sector, a.Named); err != nil {
		return err
	}
	for _, key := range a.Names() {
		if err := s.exec(`INSERT INTO actor_names VALUES (?,?)`, key, a.ID); err != nil {
			return err
		}
	}
	for _, owner := range a.Belongs {
		if err := s.exec(`INSERT INTO belongings VALUES (?,?)`, a.ID, owner); err != nil {
			return err
		}
	}
	for _, m := range a.Memberships {
		if err := s.exec(`INSERT INTO memberships VALUES (?,?,?,?,?)`, a.ID, m.Organization, m.Status, string(m.From), string(m.To)); err != nil {
			return err
		}
	}
	for _, t := range a.Tenures {
		if err := s.exec(`INSERT INTO tenures VALUES (?,?,?,?,?,?)`, graph.TenureKey(a.ID, t), a.ID, t.Office, t.Of, string(t.From), string(t.To)); err != nil {
			return err
		}
	}
	return nil
}
