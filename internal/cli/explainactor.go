package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"casus/extract/gazetteer"
	"casus/extract/news"
	"casus/graph"
)

// How many articles of an actor, and ways of naming it in each, are shown.
const (
	fewArticles = 20
	fewWordings = 8
)

// articlesOf asks either kind of store for the articles that report on an actor.
var articlesOf = map[bool]string{ // by: it is a server
	false: `SELECT DISTINCT r.article FROM names n JOIN reports r ON r.id = n.report WHERE n.actor = $actor ORDER BY 1`,
	true:  `MATCH (:Actor {id: $actor})<-[:NAMES]-(:Report)-[:IN]->(a:Article) RETURN DISTINCT a.id AS article ORDER BY article`,
}

// explainActor says who the actors of a name in the store are, and why the words
// that the articles have for each mean it.
func (a *app) explainActor(ctx context.Context, name string) error {
	store, places, err := a.existingStore(ctx)
	if err != nil {
		return err
	}
	defer store.Close()
	found, err := store.Resolve(ctx, name, "actor")
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return fmt.Errorf("%w; nor has %s an actor of that name or id", unexplained(name), store.Name())
	}
	var b strings.Builder
	if len(found) > 1 {
		fmt.Fprintf(&b, "%d actors are called %s. They are told apart by their ids.\n\n", len(found), name)
	}
	for i, n := range found {
		if i > 0 {
			b.WriteString("\n")
		}
		if err := a.accountOfActor(ctx, &b, store, places, n); err != nil {
			return err
		}
	}
	if _, err := io.WriteString(a.Out, b.String()); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

func (a *app) accountOfActor(ctx context.Context, b *strings.Builder, s store, places *gazetteer.Gazetteer, n graph.Named) error {
	fmt.Fprintf(b, "%s: %s\n", n.Name, n.ID)
	entry, known := places.Entry(n.ID)
	fmt.Fprintf(b, "  one because  %s\n", identity(n.ID, known))
	if known {
		b.WriteString("\nThe gazetteer has\n  ")
		describeActor(b, places, entry)
	} else {
		b.WriteString("\n")
	}
	at, err := a.place(a.config.Store)
	if err != nil {
		return err
	}
	rows, err := s.Query(ctx, articlesOf[at.server != ""], map[string]any{"actor": n.ID}, 0)
	if err != nil {
		return err
	}
	fmt.Fprintf(b, "Told of in %s, %s\n", count(len(rows.Values), "article"), count(n.Events, "event"))
	for i, row := range rows.Values {
		if i == fewArticles {
			fmt.Fprintf(b, "  and in %d more\n", len(rows.Values)-fewArticles)
			break
		}
		kept, err := s.Reading(ctx, fmt.Sprint(row[0]))
		if err != nil {
			return err
		}
		wordings(b, &kept.Reading, n.ID)
	}
	return nil
}

// identity is the rule by which an actor is the same in several articles: ids
// are made by it.
func identity(id string, known bool) string {
	switch scheme, _, _ := strings.Cut(id, ":"); {
	case known:
		return "the gazetteer has it: its names, and the offices that it held on the day, lead to it"
	case scheme == "agent":
		return "it has no name: it is this article's own, and never one with another article's"
	case scheme == "person":
		return "people of one full name are one, whatever the accents, titles and middle names; the gazetteer has nobody of the name"
	}
	return "what has one name and is of one sort is one, whatever the capitals and accents; the gazetteer has nothing of the name"
}

// wordings lists how an article names an actor, and why that means it.
func wordings(b *strings.Builder, r *news.Reading, id string) {
	type wording struct {
		text, why string
		times     int
	}
	var all []wording
	for _, m := range r.Mentions {
		if m.Actor != id {
			continue
		}
		w := wording{text: r.Article.Words(m.Span), why: m.Why}
		if i := slices.IndexFunc(all, func(o wording) bool { return o.text == w.text && o.why == w.why }); i >= 0 {
			all[i].times++
			continue
		}
		w.times = 1
		all = append(all, w)
	}
	slices.SortStableFunc(all, func(x, y wording) int { return y.times - x.times })
	fmt.Fprintf(b, "  %s  %s\n", first(r.Article.Outlet, "?"), first(r.Article.URL, r.Article.Path, r.Article.ID))
	for i, w := range all {
		if i == fewWordings {
			fmt.Fprintf(b, "     and %d more\n", len(all)-fewWordings)
			break
		}
		fmt.Fprintf(b, "     %3d× %s%s\n", w.times, quote(w.text, 60), because(w.why))
	}
}
