package graph

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
)

// settleNamed derives the actors, outlets and places that a change touched, and
// brings in what the background knows of them, or takes it out.
func (k *Keeper) settleNamed(ctx context.Context, tx Transaction, tellings []Telling, t touched) error {
	published := set{}
	for i := range tellings {
		published.add(tellings[i].Article.Outlet)
	}
	still, err := tx.Publishing(ctx, sortedKeys(t.outlets))
	if err != nil {
		return err
	}
	published.add(still...)
	left := slices.ContainsFunc(sortedKeys(t.outlets), func(domain string) bool { return !published[domain] })
	if err := k.settleActors(ctx, tx, sortedKeys(t.actors), published, left); err != nil {
		return fmt.Errorf("derive actors: %w", err)
	}
	if err := k.settleOutlets(ctx, tx, t.outlets, published); err != nil {
		return fmt.Errorf("derive outlets: %w", err)
	}
	if err := settlePlaces(ctx, tx, sortedKeys(t.places)); err != nil {
		return fmt.Errorf("derive places: %w", err)
	}
	return nil
}

func (k *Keeper) settleOutlets(ctx context.Context, tx Transaction, before, published set) error {
	var gone []string
	for _, domain := range sortedKeys(before) {
		if !published[domain] {
			gone = append(gone, domain)
		}
	}
	var outlets []Outlet
	for _, domain := range sortedKeys(published) {
		outlets = append(outlets, k.outlet(domain))
	}
	if err := tx.DropOutlets(ctx, gone); err != nil {
		return err
	}
	return tx.PutOutlets(ctx, outlets)
}

// outlet is what is known of an outlet: at least its domain.
func (k *Keeper) outlet(domain string) Outlet {
	o := k.outlets[domain]
	o.Domain = domain
	return o
}

func settlePlaces(ctx context.Context, tx Transaction, ids []string) error {
	told, err := tx.Located(ctx, ids)
	if err != nil {
		return err
	}
	var places []Place
	var gone []string
	for _, id := range ids {
		if len(told[id]) == 0 {
			gone = append(gone, id)
		} else {
			places = append(places, DescribedPlace(told[id]))
		}
	}
	if err := tx.DropPlaces(ctx, gone); err != nil {
		return err
	}
	return tx.PutPlaces(ctx, places)
}

// settleActors derives the actors that a change named. Of known actors those are
// there that the described ones and the outlets' countries reach; where one of
// these may have gone, all are gone through.
func (k *Keeper) settleActors(ctx context.Context, tx Transaction, ids []string, published set, outletGone bool) error {
	told, err := tx.Descriptions(ctx, ids)
	if err != nil {
		return err
	}
	var described []Settled
	var gone []string
	reached, shrunk := set{}, outletGone
	for _, id := range ids {
		switch {
		case k.known[id] != nil && len(told[id]) > 0:
			reached.add(id)
		case k.known[id] != nil:
			shrunk = true
		case len(told[id]) == 0:
			gone = append(gone, id)
		default:
			described = append(described, settled(DescribedActor(id, told[id])))
		}
	}
	for domain := range published {
		reached.add(CountryKey(k.outlets[domain].Country))
	}
	if err := tx.DropActors(ctx, gone); err != nil {
		return err
	}
	if shrunk {
		err = k.settleKnown(ctx, tx, published)
	} else {
		err = k.addKnown(ctx, tx, sortedKeys(reached))
	}
	if err != nil {
		return err
	}
	return tx.PutActors(ctx, described)
}

// settled is an actor that articles alone know: it belongs to its country.
func settled(a Actor) Settled {
	s := Settled{Actor: a}
	if c := CountryKey(a.Country); c != "" && c != a.ID {
		s.Belongs = []string{c}
	}
	return s
}

// addKnown brings in the known actors that these reach.
func (k *Keeper) addKnown(ctx context.Context, tx Transaction, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	reached := k.reach(ids)
	there, err := tx.Actors(ctx, reached)
	if err != nil {
		return err
	}
	missing := set{}
	missing.add(reached...)
	for _, id := range there {
		delete(missing, id)
	}
	return tx.PutActors(ctx, k.facts(sortedKeys(missing)))
}

// settleKnown makes the known actors those that anything reaches.
func (k *Keeper) settleKnown(ctx context.Context, tx Transaction, published set) error {
	actors, outlets, err := tx.Used(ctx)
	if err != nil {
		return err
	}
	for _, domain := range append(outlets, sortedKeys(published)...) {
		actors = append(actors, CountryKey(k.outlets[domain].Country))
	}
	wanted := set{}
	wanted.add(k.reach(sortedSet(actors))...)
	there, err := tx.Actors(ctx, nil)
	if err != nil {
		return err
	}
	var gone []string
	for _, id := range there {
		if k.known[id] != nil && !wanted[id] {
			gone = append(gone, id)
		}
		delete(wanted, id)
	}
	if err := tx.DropActors(ctx, gone); err != nil {
		return err
	}
	return tx.PutActors(ctx, k.facts(sortedKeys(wanted)))
}

// reach gives the known actors that belong into a graph which names these.
func (k *Keeper) reach(ids []string) []string { return reachable(k.known, ids) }

// facts gives known actors with all that is known of them.
func (k *Keeper) facts(ids []string) []Settled {
	var out []Settled
	for _, id := range ids {
		if known := k.known[id]; known != nil {
			out = append(out, Settled{KnownActor(known), known.Belongs(), distinctMemberships(known.Memberships), distinctTenures(id, known.Tenures)})
		}
	}
	return out
}

// distinctMemberships leaves one membership for each organization, status and start.
func distinctMemberships(list []Membership) []Membership {
	return distinct(append([]Membership(nil), list...), func(m Membership) string {
		return joined(m.Organization, m.Status, string(m.From))
	})
}

func distinctTenures(person string, list []Tenure) []Tenure {
	return distinct(append([]Tenure(nil), list...), func(t Tenure) string { return TenureKey(person, t) })
}

// Change runs do in one transaction of a store, once all that the store derived
// was derived by this keeper's rule and background.
func (k *Keeper) Change(ctx context.Context, change Changer, do func(Transaction) error) error {
	for range 3 {
		var rule, background bool
		err := change(ctx, func(tx Transaction) error {
			made, err := tx.MadeBy(ctx)
			if err != nil {
				return err
			}
			rule, background = made["rule"] != k.rule.Version(), made["background"] != k.digest
			if rule || background {
				return nil
			}
			return do(tx)
		})
		if err != nil || !rule && !background {
			return err
		}
		if err := k.refresh(ctx, change, rule, background); err != nil {
			return err
		}
	}
	return errors.New("another casus, with another codebook or gazetteer, writes at the same time: let it end, and run the same command again")
}

// refresh derives all events, or all actors and outlets, again, in as many
// transactions as it takes. That it is done is noted last.
func (k *Keeper) refresh(ctx context.Context, change Changer, rule, background bool) error {
	if rule {
		if err := k.refreshEvents(ctx, change); err != nil {
			return fmt.Errorf("derive the events again: %w", err)
		}
	}
	if !background {
		return nil
	}
	err := change(ctx, func(tx Transaction) error { return k.refreshActors(ctx, tx) })
	if err != nil {
		return fmt.Errorf("derive the actors again: %w", err)
	}
	return nil
}

func (k *Keeper) refreshEvents(ctx context.Context, change Changer) error {
	for _, do := range []func(Transaction, []*Report) error{
		func(tx Transaction, list []*Report) error {
			filed := make([]Filing, len(list))
			for i, r := range list {
				filed[i] = k.rule.File(r)
			}
			return tx.File(ctx, filed)
		},
		func(tx Transaction, list []*Report) error {
			n, err := k.around(ctx, tx, reportIDs(list), nil)
			if err != nil {
				return err
			}
			return n.settle(ctx, tx)
		},
	} {
		if err := inTurn(func(last string) (next string, err error) {
			err = change(ctx, func(tx Transaction) error {
				list, err := tx.NextReports(ctx, last, atOnce)
				if err != nil || len(list) == 0 {
					next = ""
					return err
				}
				next = list[len(list)-1].ID
				return do(tx, list)
			})
			return next, err
		}); err != nil {
			return err
		}
	}
	return change(ctx, func(tx Transaction) error { return tx.PutMadeBy(ctx, "rule", k.rule.Version()) })
}

// inTurn calls step with what it gave last, "" at first, until it gives "" again.
func inTurn(step func(last string) (string, error)) error {
	for last := ""; ; {
		next, err := step(last)
		if err != nil || next == "" {
			return err
		}
		last = next
	}
}

// refreshActors writes all actors and outlets again.
func (k *Keeper) refreshActors(ctx context.Context, tx Transaction) error {
	used, outlets, err := tx.Used(ctx)
	if err != nil {
		return err
	}
	there, err := tx.Actors(ctx, nil)
	if err != nil {
		return err
	}
	wanted := set{}
	wanted.add(used...)
	for _, domain := range outlets {
		used = append(used, CountryKey(k.outlets[domain].Country))
	}
	reached := k.reach(sortedSet(used))
	wanted.add(reached...)
	var gone []string
	for _, id := range there {
		if !wanted[id] {
			gone = append(gone, id)
		}
	}
	if err := tx.DropActors(ctx, gone); err != nil {
		return err
	}
	if err := tx.PutActors(ctx, k.facts(reached)); err != nil {
		return err
	}
	published := set{}
	published.add(outlets...)
	if err := k.settleActors(ctx, tx, sortedKeys(wanted), published, false); err != nil {
		return err
	}
	if err := k.settleOutlets(ctx, tx, set{}, published); err != nil {
		return err
	}
	return tx.PutMadeBy(ctx, "background", k.digest)
}

func compareTold(a, b ToldActor) int {
	return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Type, b.Type), cmp.Compare(a.Country, b.Country),
		cmp.Compare(a.Sector, b.Sector), cmp.Compare(boolean(a.Named), boolean(b.Named)))
}

func comparePlaces(a, b Place) int {
	return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Country, b.Country),
		cmp.Compare(a.Latitude, b.Latitude), cmp.Compare(a.Longitude, b.Longitude), cmp.Compare(a.Population, b.Population))
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}
