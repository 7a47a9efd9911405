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

// settleEvents derives the events of all reports that hang together with these, and
// their links. What was just told is not read again, and has no event yet.
func (k *Keeper) settleEvents(ctx context.Context, tx Transaction, reports []string, told []Telling) error {
	d := NewDeriver(k.rule, tx)
	isNew := set{}
	for i := range told {
		isNew.add(told[i].Article.ID)
		for j := range told[i].Reports {
			d.read[told[i].Reports[j].ID] = &told[i].Reports[j]
		}
	}
	var made []*Event
	err := d.Around(ctx, reports, func(events []*Event) error {
		var old []string
		for _, e := range events {
			for _, m := range e.Members {
				if !isNew[m.Report.Article] {
					old = append(old, m.Report.ID)
				}
			}
		}
		if err := dropEvents(ctx, tx, old); err != nil {
			return err
		}
		if err := tx.PutEvents(ctx, events); err != nil {
			return fmt.Errorf("write %d events: %w", len(events), err)
		}
		made = append(made, events...)
		return nil
	})
	if err != nil {
		return err
	}
	return linkEvents(ctx, tx, made, isNew)
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

// linkEvents links events that were made to each other and to those that are there,
// as their reports are. These links are within one article: what articles tell that
// are not new is read.
func linkEvents(ctx context.Context, tx Transaction, made []*Event, isNew set) error {
	events, isMade, articles, all := map[string]string{}, set{}, set{}, []*Report{}
	for _, e := range made {
		isMade.add(e.ID)
		for _, m := range e.Members {
			events[m.Report.ID] = e.ID
			all = append(all, m.Report)
			if !isNew[m.Report.Article] {
				articles.add(m.Report.Article)
			}
		}
	}
	loaded, err := tx.Loaded(ctx, sortedKeys(articles))
	if err != nil {
		return err
	}
	var others []*Report
	for _, l := range loaded {
		others = append(others, slices.DeleteFunc(l.Reports, func(r *Report) bool { return events[r.ID] != "" })...)
	}
	there, err := tx.EventsOf(ctx, reportIDs(others))
	if err != nil {
		return err
	}
	var links []Link
	for _, l := range eventLinks(append(all, others...), func(report string) string { return first(events[report], there[report]) }) {
		if isMade[l.From] || isMade[l.To] {
			links = append(links, l)
		}
	}
	return tx.Link(ctx, links)
}

// eventLinks gives the links of events, sorted, from those of their reports.
func eventLinks(reports []*Report, eventOf func(report string) string) []Link {
	counts := map[Link]int{}
	for _, r := range reports {
		said := map[Link]bool{}
		for _, other := range r.RespondsTo {
			said[Link{Type: "RESPONDS_TO", From: eventOf(r.ID), To: eventOf(other)}] = true
		}
		if r.About != nil {
			said[Link{Type: "ABOUT", From: eventOf(r.ID), To: eventOf(r.About.Report)}] = true
		}
		for l := range said {
			counts[l]++
		}
	}
	var links []Link
	for l, n := range counts {
		if l.From != "" && l.To != "" && l.From != l.To {
			l.Reports = n
			links = append(links, l)
		}
	}
	slices.SortFunc(links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return links
}
