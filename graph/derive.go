package graph

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"sort"
	"sync"
	"sync/atomic"
)

// Shelf is what deriving reads of a store. Both methods are asked about many at
// once, since a question to a server costs more than its answer.
type Shelf interface {
	// Near gives, for each of asked, the ids of the reports that are filed under
	// one of its keys and whose windows meet its days, each once, in any order.
	Near(ctx context.Context, asked []Ask) ([][]string, error)
	// Reports gives reports by id, in any order; ids that are not there are left out.
	Reports(ctx context.Context, ids []string) ([]*Report, error)
}

// Ask says where reports are looked for: under some keys, within some days.
type Ask struct {
	Keys     []string
	From, To Day
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
// any of list as far as the two alone can tell. Those of list need not be on the
// shelf. Sorted.
func (d *Deriver) Neighbours(ctx context.Context, list []*Report) ([]string, error) {
	if err := d.compare(ctx, list); err != nil {
		return nil, err
	}
	var all []string
	for _, r := range list {
		all = append(all, d.near[r.ID]...)
	}
	return sortedSet(all), nil
}

// compare finds what is near to each report of list, where that is not known yet.
func (d *Deriver) compare(ctx context.Context, list []*Report) error {
	var open []*Report
	for _, r := range list {
		if _, known := d.near[r.ID]; !known {
			open = append(open, r)
		}
	}
	candidates, err := d.candidates(ctx, open)
	if err != nil {
		return err
	}
	near := make([][]string, len(open))
	onAllCores(len(open), func(i int) {
		for _, o := range candidates[i] {
			if d.rule.match(open[i], o).Is() {
				near[i] = append(near[i], o.ID)
			}
		}
		sort.Strings(near[i])
	})
	for i, r := range open {
		d.near[r.ID] = near[i]
	}
	return nil
}

// onAllCores calls do with every number below n.
func onAllCores(n int, do func(i int)) {
	var group sync.WaitGroup
	var begun atomic.Int64
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := int(begun.Add(1)); i <= n; i = int(begun.Add(1)) {
				do(i - 1)
			}
		})
	}
	group.Wait()
}

// candidates gives, for each report of list, those of other articles and of kinds
// that agree which share a key and a time with it.
func (d *Deriver) candidates(ctx context.Context, list []*Report) ([][]*Report, error) {
	if len(list) == 0 {
		return nil, nil
	}
	asked := make([]Ask, len(list))
	onAllCores(len(list), func(i int) {
		from, to := list[i].Window()
		asked[i] = Ask{d.rule.Sought(list[i]), from.Add(-slack), to.Add(slack)}
	})
	found, err := d.shelf.Near(ctx, asked)
	if err != nil {
		return nil, fmt.Errorf("find reports near %d: %w", len(list), err)
	}
	if err := d.load(ctx, slices.Concat(found...)); err != nil {
		return nil, err
	}
	out := make([][]*Report, len(list))
	for i, r := range list {
		for _, id := range found[i] {
			if o := d.read[id]; o != nil && o.ID != r.ID && o.Article != r.Article && d.rule.agree(r.Kind, o.Kind) {
				out[i] = append(out[i], o)
			}
		}
	}
	return out, nil
}

// load reads the reports that were not read yet.
func (d *Deriver) load(ctx context.Context, ids []string) error {
	var missing []string
	for _, id := range sortedSet(ids) {
		if _, ok := d.read[id]; !ok {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	list, err := d.shelf.Reports(ctx, missing)
	if err != nil {
		return fmt.Errorf("read reports: %w", err)
	}
	for _, r := range list {
		d.read[r.ID] = r
	}
	return nil
}

// reports gives reports by id, those that are not on the shelf left out.
func (d *Deriver) reports(ctx context.Context, ids []string) ([]*Report, error) {
	if err := d.load(ctx, ids); err != nil {
		return nil, err
	}
	out := make([]*Report, 0, len(ids))
	for _, id := range ids {
		if r := d.read[id]; r != nil {
			out = append(out, r)
		}
	}
	return out, nil
}

// reach compares all reports that hang together with these, one step farther at a
// time, and gives their ids.
func (d *Deriver) reach(ctx context.Context, ids []string) (map[string]bool, error) {
	seen := map[string]bool{}
	for todo := ids; len(todo) > 0; {
		list, err := d.reports(ctx, todo)
		if err != nil {
			return nil, err
		}
		for _, r := range list {
			seen[r.ID] = true
		}
		near, err := d.Neighbours(ctx, list)
		if err != nil {
			return nil, err
		}
		todo = slices.DeleteFunc(near, func(id string) bool { return seen[id] })
	}
	return seen, nil
}

// component gives all reports that hang together with the one of this id by pairs
// that match, sorted by id. Which reports are one event is decided within it, so
// that deriving a component again gives what deriving everything again would.
func (d *Deriver) component(id string) []*Report {
	ids := connected(id, d.near)
	sort.Strings(ids)
	out := make([]*Report, len(ids))
	for i, id := range ids {
		out[i] = d.read[id]
	}
	return out
}

// atOnce is how many reports are derived between two calls of emit.
const atOnce = 2000

// Around derives the events of all reports that hang together with these, and
// calls emit with some of them at a time. Ids that are not on the shelf are passed
// over. Emit may write, but must not change what the shelf gives.
func (d *Deriver) Around(ctx context.Context, ids []string, emit func([]*Event) error) error {
	done := map[string]bool{}
	for some := range slices.Chunk(sortedSet(ids), atOnce) {
		some = slices.DeleteFunc(some, func(id string) bool { return done[id] })
		reached, err := d.reach(ctx, some)
		if err != nil {
			return err
		}
		if err := emit(d.events(reached, done)); err != nil {
			return err
		}
		if len(d.read) > 100_000 {
			d.Forget()
		}
	}
	return nil
}

// events parts reports that were reached into events, but for those that are done,
// and notes them as done.
func (d *Deriver) events(reached, done map[string]bool) []*Event {
	var components [][]*Report
	for _, id := range sortedKeys(reached) {
		if done[id] {
			continue
		}
		component := d.component(id)
		for _, r := range component {
			done[r.ID] = true
		}
		components = append(components, component)
	}
	events := make([][]*Event, len(components))
	onAllCores(len(components), func(i int) { events[i] = d.rule.Events(components[i]) })
	return slices.Concat(events...)
}

// Derive finds the events of reports that are all in memory, sorted by id.
func Derive(ctx context.Context, rule Rule, reports []Report) ([]*Event, error) {
	filed := make([]Filing, len(reports))
	onAllCores(len(reports), func(i int) { filed[i] = rule.File(&reports[i]) })
	shelf := newMemory(reports, filed)
	var events []*Event
	err := NewDeriver(rule, shelf).Around(ctx, sortedKeys(shelf.reports), func(some []*Event) error {
		events = append(events, some...)
		return nil
	})
	sort.Slice(events, func(i, j int) bool { return events[i].ID < events[j].ID })
	return events, err
}

// memory is a shelf of reports in memory.
type memory struct {
	reports map[string]*Report
	filed   map[string][]window // by key, sorted by their beginning
}

// window is a report that is filed, with its days.
type window struct {
	id       string
	from, to Day
	latest   Day // to which it or one that begins before it goes
}

func newMemory(reports []Report, filed []Filing) *memory {
	m := &memory{reports: map[string]*Report{}, filed: map[string][]window{}}
	for i := range reports {
		r := &reports[i]
		if m.reports[r.ID] != nil {
			continue
		}
		m.reports[r.ID] = r
		for _, key := range filed[i].Keys {
			m.filed[key] = append(m.filed[key], window{id: r.ID, from: filed[i].From, to: filed[i].To})
		}
	}
	for _, list := range m.filed {
		slices.SortFunc(list, func(a, b window) int { return cmp.Compare(a.from, b.from) })
		latest := FirstDay
		for i := range list {
			latest = max(latest, list[i].to)
			list[i].latest = latest
		}
	}
	return m
}

func (m *memory) Near(ctx context.Context, asked []Ask) ([][]string, error) {
	out := make([][]string, len(asked))
	for i, ask := range asked {
		found := map[string]bool{}
		for _, key := range ask.Keys {
			list := m.filed[key]
			begun := sort.Search(len(list), func(i int) bool { return list[i].from > ask.To })
			for j := begun - 1; j >= 0 && list[j].latest >= ask.From; j-- {
				if list[j].to >= ask.From {
					found[list[j].id] = true
				}
			}
		}
		out[i] = sortedKeys(found)
	}
	return out, ctx.Err()
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

// beside is a shelf with reports that are not on it yet.
type beside struct {
	Shelf
	fresh *memory
}

func (b beside) Near(ctx context.Context, asked []Ask) ([][]string, error) {
	out, err := b.fresh.Near(ctx, asked)
	if err != nil {
		return nil, err
	}
	there, err := b.Shelf.Near(ctx, asked)
	for i := range there {
		out[i] = append(out[i], there[i]...)
	}
	return out, err
}

func (b beside) Reports(ctx context.Context, ids []string) ([]*Report, error) {
	list, err := b.fresh.Reports(ctx, ids)
	if err != nil || len(list) == len(ids) {
		return list, err
	}
	there, err := b.Shelf.Reports(ctx, slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return b.fresh.reports[id] != nil }))
	return append(list, there...), err
}
