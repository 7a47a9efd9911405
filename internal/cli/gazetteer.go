package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"casus/extract/gazetteer"
)

func (a *app) gazetteerCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "gazetteer", Short: "Look up actors and places, and check those of your own",
		Args: noCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	find := &cobra.Command{
		Use: "find NAME", Short: "Show who or what a name or an id is of", Args: args(cobra.MinimumNArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error { return a.findActors(strings.Join(args, " ")) },
	}
	check := &cobra.Command{
		Use: "check FOLDER", Short: "Check a folder of actors and places of your own", Args: args(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error { return a.checkActors(args[0]) },
	}
	cmd.AddCommand(find, check)
	return cmd
}

// checkActors loads a folder beside the embedded data and says what it adds.
func (a *app) checkActors(dir string) error {
	own, err := folder("gazetteer", dir)
	if err != nil {
		return err
	}
	plain, err := gazetteer.Load()
	if err != nil {
		return err
	}
	g, err := gazetteer.Load(own...)
	if err != nil {
		return usageError{err}
	}
	if err := g.Check(); err != nil {
		return usageError{fmt.Errorf("check the gazetteer: %w", err)}
	}
	added, changed := len(g.Entries())-len(plain.Entries()), 0
	for _, e := range g.Entries() {
		if old, ok := plain.Entry(e.ID); ok && old.At != e.At {
			changed++
		}
	}
	fmt.Fprintf(a.Out, "%s: no mistakes; %s and %s added, %d changed, %d in force\n", dir, count(added, "actor"),
		count(len(g.AllPlaces())-len(plain.AllPlaces()), "place"), changed, len(g.Entries()))
	return nil
}

// findActors shows all that the gazetteer has under a name or an id.
func (a *app) findActors(name string) error {
	_, g, err := a.knowledge()
	if err != nil {
		return err
	}
	actors, places := g.Named(name), g.Places(name)
	if e, ok := g.Entry(name); ok {
		actors = append(actors, e)
	}
	if p, ok := g.PlaceByID(name); ok {
		places = append(places, p)
	}
	for _, e := range g.Surname(name) {
		if !slices.Contains(actors, e) {
			actors = append(actors, e)
		}
	}
	var b strings.Builder
	for _, e := range actors {
		describeActor(&b, g, e)
	}
	for _, p := range places {
		fmt.Fprintf(&b, "%s  %s\n%s\n", p.ID, p.Name, fields([][2]string{
			{"kind", p.Kind},
			{"country", p.Country},
			{"also", strings.Join(p.Names, ", ")},
			{"population", positive(p.Population)},
			{"at", fmt.Sprintf("%.3f, %.3f", p.Latitude, p.Longitude)},
		}))
	}
	if id, ok := g.Seat(name); ok {
		fmt.Fprintf(&b, "As a doer the name stands for %s.\n", id)
	}
	if adjective, ok := g.Adjective(name); ok {
		fmt.Fprintf(&b, "The word is the adjective of country:%s.\n", adjective.Country)
	}
	if b.Len() == 0 {
		return fmt.Errorf("find %q: the gazetteer has neither an actor nor a place of that name; see docs/gazetteer.md for how to add one", name)
	}
	_, err = io.WriteString(a.Out, b.String())
	return err
}

func positive(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// describeActor writes an actor for people.
func describeActor(b *strings.Builder, g *gazetteer.Gazetteer, e *gazetteer.Entry) {
	var offices, members []string
	for _, t := range e.Offices {
		offices = append(offices, strings.TrimSpace(t.Office+" of "+nameOf(g, t.Of)+" "+spell(t.From, t.To)))
	}
	for _, m := range e.Members {
		members = append(members, strings.TrimSpace(nameOf(g, m.Member)+" ("+m.Status+") "+spell(m.From, m.To)))
	}
	fmt.Fprintf(b, "%s  %s\n%s\n", e.ID, e.Name, fields([][2]string{
		{"type", string(e.Type)},
		{"country", e.Country},
		{"sector", e.Sector},
		{"also", strings.Join(e.Names, ", ")},
		{"part of", nameOf(g, e.Parent)},
		{"office", strings.Join(offices, "; ")},
		{"members", strings.Join(members, "; ")},
		{"linked to", strings.Join(e.Links, ", ")},
		{"formerly", strings.Join(e.Formerly, ", ")},
		{"existed", spell(e.From, e.To)},
		{"region", e.Region},
		{"beside", strings.Join(e.Neighbours, ", ")},
		{"weight", positive(e.Weight)},
		{"from", e.At},
	}))
}

// nameOf gives the name of an actor by its id, the id where it has none.
func nameOf(g *gazetteer.Gazetteer, id string) string {
	if e, ok := g.Entry(id); ok {
		return e.Name
	}
	return id
}

// spell writes a span of days: "2013-03-14 to 2018-01-01", "since 2013-03-14".
func spell(from, to time.Time) string {
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero():
		return "since " + from.Format(time.DateOnly)
	case from.IsZero():
		return "until " + to.Format(time.DateOnly)
	}
	return from.Format(time.DateOnly) + " to " + to.Format(time.DateOnly)
}

// fields writes what is not empty, one field a line.
func fields(all [][2]string) string {
	var b strings.Builder
	for _, f := range all {
		if f[1] != "" {
			fmt.Fprintf(&b, "  %-10s %s\n", f[0], printable(f[1]))
		}
	}
	return b.String()
}
