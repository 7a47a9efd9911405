package sqlite

import (
	"casus/extract/news"
	"casus/graph"
)

// settle derives again all that a change touched.
func (s *session) settle(t *touched) error {
	if err := s.settleEvents(t); err != nil {
		return err
	}
	if err := s.settleCopies(keys(t.articles)); err != nil {
		return err
	}
	if err := s.settlePlaces(keys(t.places)); err != nil {
		return err
	}
	if err := s.settleOutlets(keys(t.outlets)); err != nil {
		return err
	}
	return s.settleActors(keys(t.actors))
}

func (s *session) settleEvents(t *touched) error {
	var made []string
	deriver := graph.NewDeriver(s.store.rule, s)
	err := deriver.Around(s.ctx, keys(t.reports), func(e *graph.Event) error {
		made = append(made, e.ID)
		ids := make([]string, len(e.Members))
		for i, m := range e.Members {
			ids[i] = m.Report.ID
		}
		old, err := s.strings(`SELECT DISTINCT e.event FROM json_each(?1) k CROSS JOIN report_events e ON e.report = k.value ORDER BY 1`, list(ids))
		if err != nil {
			return err
		}
		for _, id := range old {
			if err := s.removeEvent(id, t); err != nil {
				return err
			}
		}
		return s.insertEvent(e)
	})
	if err != nil {
		return err
	}
	return s.settleLinks(made)
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

// settleLinks makes the links of events from those of their reports.
func (s *session) settleLinks(events []string) error {
	for _, end := range []string{"f", "t"} {
		err := s.exec(`INSERT OR REPLACE INTO event_links
			SELECT l.type, f.event, t.event, count(DISTINCT l.report)
			FROM json_each(?1) k CROSS JOIN report_events `+end+` ON `+end+`.event = k.value
			`+map[string]string{
			"f": `JOIN links l ON l.report = f.report JOIN report_events t ON t.report = l.other`,
			"t": `JOIN links l ON l.other = t.report JOIN report_events f ON f.report = l.report`,
		}[end]+`
			WHERE f.event <> t.event GROUP BY l.type, f.event, t.event`, list(events))
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *session) settleCopies(articles []string) error {
	originals, err := graph.Copies(s.ctx, s, articles)
	if err != nil {
		return err
	}
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

func (s *session) settlePlaces(ids []string) error {
	if err := s.exec(`DELETE FROM told_places WHERE articles <= 0 AND place IN (SELECT value FROM json_each(?1))`, list(ids)); err != nil {
		return err
	}
	for _, id := range ids {
		var told []graph.Located
		err := s.each(`SELECT name, country, latitude, longitude, population, articles FROM told_places WHERE place = ?`, []any{id}, func(scan func(...any) error) error {
			l := graph.Located{Place: graph.Place{ID: id}}
			err := scan(&l.Name, &l.Country, &l.Latitude, &l.Longitude, &l.Population, &l.Articles)
			told = append(told, l)
			return err
		})
		if err != nil {
			return err
		}
		if len(told) == 0 {
			if err := s.exec(`DELETE FROM places WHERE id = ?`, id); err != nil {
				return err
			}
			continue
		}
		p := graph.DescribedPlace(told)
		if err := s.exec(`INSERT OR REPLACE INTO places VALUES (?,?,?,?,?,?,?)`, p.ID, p.Name, graph.NameKey(p.Name), p.Country, p.Latitude, p.Longitude, p.Population); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) settleOutlets(domains []string) error {
	facts := map[string]graph.Outlet{}
	for _, o := range s.store.background.Outlets {
		facts[o.Domain] = o
	}
	for _, domain := range domains {
		var one int
		used, err := s.one(`SELECT 1 FROM articles WHERE outlet = ? LIMIT 1`, []any{domain}, &one)
		if err != nil {
			return err
		}
		text, args := `DELETE FROM outlets WHERE domain = ?`, []any{domain}
		if used && domain != "" {
			o := facts[domain]
			text, args = `INSERT OR REPLACE INTO outlets VALUES (?,?,?,?,?)`, []any{domain, o.Name, o.Country, o.Ownership, o.Reliability}
		}
		if err := s.exec(text, args...); err != nil {
			return err
		}
	}
	return nil
}

// settleActors derives the actors that a change named, and brings in what the
// background knows of those that articles name, or takes it out.
func (s *session) settleActors(ids []string) error {
	if err := s.exec(`DELETE FROM told_actors WHERE articles <= 0 AND actor IN (SELECT value FROM json_each(?1))`, list(ids)); err != nil {
		return err
	}
	known := s.store.known()
	for _, id := range ids {
		told, err := s.descriptions(id)
		if err != nil {
			return err
		}
		switch {
		case known[id]: // below
			err = s.exec(`UPDATE actors SET told = ? WHERE id = ? AND known = 1`, len(told) > 0, id)
		case len(told) == 0:
			err = s.removeActor(id)
		default:
			err = s.insertActor(graph.DescribedActor(id, told), false, true)
		}
		if err != nil {
			return err
		}
	}
	return s.settleKnown(ids)
}

func (s *session) descriptions(id string) ([]graph.Description, error) {
	var told []graph.Description
	err := s.each(`SELECT name, type, country, sector, named, articles FROM told_actors WHERE actor = ?`, []any{id}, func(scan func(...any) error) error {
		d := graph.Description{ToldActor: graph.ToldActor{ID: id}}
		err := scan(&d.Name, (*string)(&d.Type), &d.Country, &d.Sector, &d.Named, &d.Articles)
		told = append(told, d)
		return err
	})
	return told, err
}

// settleKnown keeps the known actors in the store those that the told ones reach.
func (s *session) settleKnown(ids []string) error {
	known := s.store.known()
	told, err := s.strings(`SELECT id FROM actors WHERE known = 1 AND told = 1 ORDER BY id`)
	if err != nil {
		return err
	}
	isTold := map[string]bool{}
	for _, id := range told {
		isTold[id] = true
	}
	for _, id := range ids {
		if known[id] && !isTold[id] {
			told, err := s.descriptions(id)
			if err != nil {
				return err
			}
			isTold[id] = len(told) > 0
		}
	}
	var used []string
	for id, is := range isTold {
		if is {
			used = append(used, id)
		}
	}
	there, err := s.strings(`SELECT id FROM actors WHERE known = 1`)
	if err != nil {
		return err
	}
	return s.replaceKnown(there, s.store.background.Reach(used), isTold)
}

// replaceKnown makes the known actors in the store those that are wanted.
func (s *session) replaceKnown(there, wanted []string, told map[string]bool) error {
	have := map[string]bool{}
	for _, id := range there {
		have[id] = true
	}
	var missing []string
	for _, id := range wanted {
		if !have[id] {
			missing = append(missing, id)
		}
		delete(have, id)
	}
	for _, id := range keys(have) {
		if err := s.removeActor(id); err != nil {
			return err
		}
	}
	for _, k := range s.store.background.Find(missing) {
		if err := s.insertKnown(&k, told[k.ID]); err != nil {
			return err
		}
	}
	// An actor may have been there as one that is only reached.
	for _, id := range wanted {
		if told[id] {
			if err := s.exec(`UPDATE actors SET told = 1 WHERE id = ? AND told = 0`, id); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *session) removeActor(id string) error {
	for _, text := range []string{
		`DELETE FROM actors WHERE id = ?`, `DELETE FROM actor_names WHERE actor = ?`, `DELETE FROM belongings WHERE actor = ?`,
		`DELETE FROM memberships WHERE member = ?`, `DELETE FROM tenures WHERE person = ?`,
	} {
		if err := s.exec(text, id); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) insertActor(a graph.Actor, known, told bool) error {
	if err := s.removeActor(a.ID); err != nil {
		return err
	}
	if err := s.exec(`INSERT INTO actors VALUES (?,?,?,?,?,?,?,?,?,?)`,
		a.ID, a.Name, graph.NameKey(a.Name), list(a.OtherNames), string(a.Type), a.Country, a.Sector, a.Named, known, told); err != nil {
		return err
	}
	if c := graph.CountryKey(a.Country); !known && c != "" && c != a.ID {
		if err := s.exec(`INSERT INTO belongings VALUES (?,?)`, a.ID, c); err != nil {
			return err
		}
	}
	if !a.Named {
		return nil
	}
	names := append([]string{a.Name}, a.OtherNames...)
	if a.Type == news.Country {
		names = append(names, a.Country)
	}
	for _, n := range names {
		if key := graph.NameKey(n); key != "" {
			if err := s.exec(`INSERT OR IGNORE INTO actor_names VALUES (?,?)`, key, a.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *session) insertKnown(k *graph.Known, told bool) error {
	if err := s.insertActor(graph.KnownActor(k), true, told); err != nil {
		return err
	}
	for _, owner := range k.Belongs() {
		if err := s.exec(`INSERT INTO belongings VALUES (?,?)`, k.ID, owner); err != nil {
			return err
		}
	}
	for _, m := range k.Memberships {
		if err := s.exec(`INSERT OR REPLACE INTO memberships VALUES (?,?,?,?,?)`, k.ID, m.Organization, m.Status, string(m.From), string(m.To)); err != nil {
			return err
		}
	}
	for _, t := range k.Tenures {
		if err := s.exec(`INSERT OR REPLACE INTO tenures VALUES (?,?,?,?,?,?)`, graph.TenureKey(k.ID, t), k.ID, t.Office, t.Of, string(t.From), string(t.To)); err != nil {
			return err
		}
	}
	return nil
}

// known says which actors the background knows.
func (s *Store) known() map[string]bool {
	s.once.Do(func() {
		s.knownIDs = make(map[string]bool, len(s.background.Actors))
		for _, a := range s.background.Actors {
			s.knownIDs[a.ID] = true
		}
		s.backgroundDigest = s.background.Digest()
	})
	return s.knownIDs
}

// upToDate derives everything again where the store was last written with another
// rule or another background.
func (s *session) upToDate() error {
	s.store.known()
	made := map[string]string{}
	err := s.each(`SELECT what, version FROM made_by`, nil, func(scan func(...any) error) error {
		var what, version string
		err := scan(&what, &version)
		made[what] = version
		return err
	})
	if err != nil {
		return err
	}
	return s.upToDateAfter(made["rule"] != s.store.rule.Version(), made["background"] != s.store.backgroundDigest)
}

func (s *session) upToDateAfter(rule, background bool) error {
	if rule {
		if err := s.deriveEvents(); err != nil {
			return err
		}
	}
	if background {
		if err := s.deriveActors(); err != nil {
			return err
		}
	}
	return nil
}

// deriveEvents files all reports again and derives their events.
func (s *session) deriveEvents() error {
	for _, table := range []string{"filed", "events", "report_events", "event_actors", "event_countries", "event_links", "contradictions"} {
		if err := s.exec(`DELETE FROM ` + table); err != nil {
			return err
		}
	}
	ids, err := s.strings(`SELECT id FROM reports ORDER BY id`)
	if err != nil {
		return err
	}
	t := newTouched()
	for _, id := range ids {
		t.reports[id] = true
		list, err := s.Reports(s.ctx, []string{id})
		if err != nil {
			return err
		}
		for _, r := range list {
			if err := s.file(r); err != nil {
				return err
			}
		}
	}
	if err := s.settleEvents(t); err != nil {
		return err
	}
	return s.exec(`INSERT OR REPLACE INTO made_by VALUES ('rule', ?)`, s.store.rule.Version())
}

// deriveActors makes all actors and outlets again.
func (s *session) deriveActors() error {
	for _, table := range []string{"actors", "actor_names", "belongings", "memberships", "tenures", "outlets"} {
		if err := s.exec(`DELETE FROM ` + table); err != nil {
			return err
		}
	}
	ids, err := s.strings(`SELECT DISTINCT actor FROM told_actors ORDER BY actor`)
	if err != nil {
		return err
	}
	if err := s.settleActors(ids); err != nil {
		return err
	}
	domains, err := s.strings(`SELECT DISTINCT outlet FROM articles ORDER BY outlet`)
	if err != nil {
		return err
	}
	if err := s.settleOutlets(domains); err != nil {
		return err
	}
	return s.exec(`INSERT OR REPLACE INTO made_by VALUES ('background', ?)`, s.store.backgroundDigest)
}
