package graph

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// Link is RESPONDS_TO or ABOUT from one event to another, as so many reports have it.
type Link struct {
	Type, From, To string
	Reports        int
}

// neighbourhood is all that hangs together with some reports, and all that it takes
// to derive its events: read before anything is written, so that what is written
// can go to the store while events are made.
type neighbourhood struct {
	deriver *Deriver
	reached map[string]bool
	others  []*Report         // what else its articles tell, but for those that are new
	events  map[string]string // by report, of those that have one
}

// around reads what hangs together with these reports. Some articles are new: what
// they tell is not in the store yet, and has no event.
func (k *Keeper) around(ctx context.Context, tx Transaction, reports []string, told []Telling) (*neighbourhood, error) {
	isNew, fresh, filed := set{}, []Report{}, []Filing{}
	for i := range told {
		isNew.add(told[i].Article.ID)
		fresh, filed = append(fresh, told[i].Reports...), append(filed, told[i].Filed...)
	}
	n := &neighbourhood{deriver: NewDeriver(k.rule, beside{tx, newMemory(fresh, filed)})}
	var err error
	if n.reached, err = n.deriver.reach(ctx, reports); err != nil {
		return nil, err
	}
	articles := set{}
	for id := range n.reached {
		if article := n.deriver.read[id].Article; !isNew[article] {
			articles.add(article)
		}
	}
	loaded, err := tx.Loaded(ctx, sortedKeys(articles))
	if err != nil {
		return nil, err
	}
	var old []string
	for _, l := range loaded {
		for _, r := range l.Reports {
			old = append(old, r.ID)
			if !n.reached[r.ID] {
				n.others = append(n.others, r)
			}
		}
	}
	n.events, err = tx.EventsOf(ctx, old)
	return n, err
}

// settle derives the events of a neighbourhood, and their links to each other and
// to those of what else the articles tell: reports answer reports of their own article.
func (n *neighbourhood) settle(ctx context.Context, tx Transaction) error {
	events := n.deriver.events(n.reached, map[string]bool{})
	gone, made, all := set{}, map[string]string{}, n.others
	for _, e := range events {
		for _, m := range e.Members {
			gone.add(n.events[m.Report.ID])
			made[m.Report.ID] = e.ID
			all = append(all, m.Report)
		}
	}
	if err := tx.DropEvents(ctx, sortedKeys(gone)); err != nil {
		return err
	}
	if err := tx.PutEvents(ctx, events); err != nil {
		return fmt.Errorf("write %d events: %w", len(events), err)
	}
	return tx.Link(ctx, eventLinks(all, func(report string) (string, bool) {
		if event := made[report]; event != "" {
			return event, true
		}
		event := n.events[report]
		if gone[event] { // and is made again when its other reports are derived
			return "", false
		}
		return event, false
	}))
}

func dropEvents(ctx context.Context, tx Transaction, reports []string) error {
	events, err := tx.EventsOf(ctx, reports)
	if err != nil {
		return err
	}
	old := set{}
	for _, event := range events {
		old.add(event)
	}
	return tx.DropEvents(ctx, sortedKeys(old))
}

// eventLinks gives the links of events, sorted, from those of their reports, where
// at least one of the two events was just made.
func eventLinks(reports []*Report, eventOf func(report string) (event string, made bool)) []Link {
	counts := map[Link]int{}
	for _, r := range reports {
		said := map[Link]bool{}
		add := func(kind, other string) {
			from, made := eventOf(r.ID)
			to, also := eventOf(other)
			if from != "" && to != "" && from != to && (made || also) {
				said[Link{Type: kind, From: from, To: to}] = true
			}
		}
		for _, other := range r.RespondsTo {
			add("RESPONDS_TO", other)
		}
		if r.About != nil {
			add("ABOUT", r.About.Report)
		}
		for l := range said {
			counts[l]++
		}
	}
	links := make([]Link, 0, len(counts))
	for l, n := range counts {
		l.Reports = n
		links = append(links, l)
	}
	slices.SortFunc(links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return links
}
