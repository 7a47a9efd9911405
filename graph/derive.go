package graph

import (
	"context"
	"fmt"
	"sort"
)

// Shelf is what deriving reads of a store.
type Shelf interface {
	// Near gives the ids of the reports that are filed under one of the keys and
	// whose windows meet from..to, each once.
	Near(ctx context.Context, keys []string, from, to Day) ([]string, error)
	// Reports gives reports by id, in any order; ids that are not there are left out.
	Reports(ctx context.Context, ids []string) ([]*Report, error)
}

// Deriver finds the events of reports. It reads each report once and keeps it
// until Forget; it is for one transaction and one goroutine.
type Deriver struct {
	rule  Rule
	shelf Shelf
	read  map[string]*Report
	near  map[string][]string // ids of the reports that are one with it, as far as the two can tell
}

// NewDeriver makes a deriver over a shelf.
func NewDeriver(rule Rule, shelf Shelf) *Deriver {
	d := &Deriver{rule: rule, shelf: shelf}
	d.Forget()
	return d
}

// Forget drops the reports that were read, to free memory.
func (d *Deriver) Forget() {
	d.read, d.near = map[string]*Report{}, map[string][]string{}
}

// Neighbours gives the ids of the reports on the shelf that are one event with
// r as far as the two alone can tell. r itself need not be on the shelf.
func (d *Deriver) Neighbours(ctx context.Context, r *Report) ([]string, error) {
	if near, ok := d.near[r.ID]; ok {
		return near, nil
	}
	others, err := d.candidates(ctx, r)
	if err != nil {
		return nil, err
	}
	var near []string
	for _, o := range others {
		if d.rule.Compare(r, o).Is() {
			near = append(near, o.ID)
		}
	}
	sort.Strings(near)
	d.near[r.ID] = near
	return near, nil
}

// candidates gives the reports of other articles that share a key and a time with r.
func (d *Deriver) candidates(ctx context.Context, r *Report) ([]*Report, error) {
	from, to := r.Window()
	ids, err := d.shelf.Near(ctx, d.rule.Sought(r), from.Add(-slack), to.Add(slack))
	if err != nil {
		return nil, fmt.Errorf("find reports near %s: %w", r.ID, err)
	}
	all, err := d.reports(ctx, ids)
	if err != nil {
		return nil, err
	}
	others := all[:0]
	for _, o := range all {
		if o.ID != r.ID && o.Article != r.Article {
			others = append(others, o)
		}
	}
	return others, nil
}

func (d *Deriver) reports(ctx context.Context, ids []string) ([]*Report, error) {
	var missing []string
	for _, id := range ids {
		if _, ok := d.read[id]; !ok {
			missing = append(missing, id)
		}
	}
	if len(missing) > 0 {
		list, err := d.shelf.Reports(ctx, missing)
		if err != nil {
			return nil, fmt.Errorf("read reports: %w", err)
		}
		for _, r := range list {
			d.read[r.ID] = r
		}
	}
	out := make([]*Report, 0, len(ids))
	for _, id := range ids {
		if r := d.read[id]; r != nil {
			out = append(out, r)
		}
	}
	return out, nil
}

// Component gives all reports that hang together with the one of this id by pairs
// that match, sorted by id. Which reports are one event is decided within it, so
// that deriving a component again gives what deriving everything again would.
func (d *Deriver) Component(ctx context.Context, id string) ([]*Report, error) {
	seen := map[string]bool{id: true}
	todo := []string{id}
	for len(todo) > 0 {
		list, err := d.reports(ctx, todo)
		if err != nil {
			return nil, err
		}
		todo = nil
		for _, r := range list {
			near, err := d.Neighbours(ctx, r)
			if err != nil {
				return nil, err
			}
			for _, n := range near {
				if !seen[n] {
					seen[n] = true
					todo = append(todo, n)
				}
			}
		}
	}
	return d.reports(ctx, sortedKeys(seen))
}

// Around derives the events of all reports that hang together with these, and
// calls emit with each, component by component. Ids that are not on the shelf
// are passed over. Emit may write, but must not change what the shelf gives.
func (d *Deriver) Around(ctx context.Context, ids []string, emit func(*Event) error) error {
	done := map[string]bool{}
	for _, id := range sortedSet(ids) {
		if done[id] {
			continue
		}
		component, err := d.Component(ctx, id)
		if err != nil {
			return err
		}
		for _, r := range component {
			done[r.ID] = true
		}
		for _, e := range d.rule.Events(component) {
			if err := emit(e); err != nil {
				return err
			}
		}
		if len(d.read) > 100_000 {
			d.Forget()
		}
	}
	return nil
}

// NearMiss is a report that nearly belongs to an event.
type NearMiss struct {
	Report *Report
	Of     string // the report of the event that it is likest to
	Match  Match
}

// NearMisses gives the reports outside an event that come closest to its own, best
// first, for explaining.
func (d *Deriver) NearMisses(ctx context.Context, ids []string, least float64) ([]NearMiss, error) {
	members, err := d.reports(ctx, sortedSet(ids))
	if err != nil {
		return nil, err
	}
	best := map[string]NearMiss{}
	for _, m := range members {
		others, err := d.candidates(ctx, m)
		if err != nil {
			return nil, err
		}
		for _, o := range others {
			match := d.rule.Compare(m, o)
			if old, ok := best[o.ID]; match.Score >= least && (!ok || match.Score > old.Match.Score) {
				best[o.ID] = NearMiss{Report: o, Of: m.ID, Match: match}
			}
		}
	}
	for _, m := range members {
		delete(best, m.ID)
	}
	var out []NearMiss
	for _, id := range sortedKeys(best) {
		out = append(out, best[id])
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Match.Score > out[j].Match.Score })
	return out, nil
}

// Derive finds the events of reports that are all in memory, sorted by id.
func Derive(ctx context.Context, rule Rule, reports []Report) ([]*Event, error) {
	shelf := newMemory(reports)
	var events []*Event
	err := NewDeriver(rule, shelf).Around(ctx, sortedKeys(shelf.reports), func(e *Event) error {
		events = append(events, e)
		return nil
	})
	sort.Slice(events, func(i, j int) bool { return events[i].ID < events[j].ID })
	return events, err
}

// memory is a shelf of reports in memory.
type memory struct {
	reports map[string]*Report
	filed   map[string][]string
}

func newMemory(reports []Report) *memory {
	m := &memory{reports: map[string]*Report{}, filed: map[string][]string{}}
	for i := range reports {
		r := &reports[i]
		if m.reports[r.ID] != nil {
			continue
		}
		m.reports[r.ID] = r
		for _, key := range r.Keys() {
			m.filed[key] = append(m.filed[key], r.ID)
		}
	}
	return m
}

func (m *memory) Near(ctx context.Context, keys []string, from, to Day) ([]string, error) {
	found := map[string]bool{}
	for _, key := range keys {
		for _, id := range m.filed[key] {
			if f, t := m.reports[id].Window(); f <= to && from <= t {
				found[id] = true
			}
		}
	}
	return sortedKeys(found), ctx.Err()
}

func (m *memory) Reports(_ context.Context, ids []string) ([]*Report, error) {
	var out []*Report
	for _, id := range ids {
		if r := m.reports[id]; r != nil {
			out = append(out, r)
		}
	}
	return out, nil
}
