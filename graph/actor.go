package graph

import (
	"strconv"

	"casus/extract/news"
)

// Actor is an actor as the graph has it: as the background knows it, else as
// most articles describe it.
type Actor struct {
	ID         string
	Name       string
	OtherNames []string
	Type       news.ActorType
	Country    string
	Sector     string
	Named      bool
}

// Caption of an actor: its name.
func (a *Actor) Caption() string { return first(a.Name, a.ID) }

// KnownActor is the actor that the background knows.
func KnownActor(k *Known) Actor {
	var others []string
	for _, n := range k.OtherNames {
		if n != k.Name {
			others = append(others, n)
		}
	}
	return Actor{ID: k.ID, Name: k.Name, OtherNames: sortedSet(others), Type: k.Type, Country: k.Country, Sector: k.Sector, Named: true}
}

// Description is how some articles describe an actor, and how many do.
type Description struct {
	ToldActor
	Articles int
}

// DescribedActor is the actor that articles alone know: each property is what
// most articles say, the smallest of equals. Names that lose are other names.
func DescribedActor(id string, told []Description) Actor {
	most := func(of func(ToldActor) string) string {
		votes := map[string]int{}
		for _, d := range told {
			if s := of(d.ToldActor); s != "" {
				votes[s] += d.Articles
			}
		}
		return winner(votes)
	}
	a := Actor{
		ID:      id,
		Name:    most(func(t ToldActor) string { return t.Name }),
		Type:    news.ActorType(most(func(t ToldActor) string { return string(t.Type) })),
		Country: most(func(t ToldActor) string { return t.Country }),
		Sector:  most(func(t ToldActor) string { return t.Sector }),
		Named:   most(func(t ToldActor) string { return strconv.FormatBool(t.Named) }) == "true",
	}
	var others []string
	for _, d := range told {
		if d.Name != a.Name {
			others = append(others, d.Name)
		}
	}
	a.OtherNames = sortedSet(others)
	return a
}

// Located is how some articles have a place, and how many do.
type Located struct {
	Place
	Articles int
}

// DescribedPlace is the place as most articles have it.
func DescribedPlace(told []Located) Place {
	votes, by := map[string]int{}, map[string]Place{}
	for _, l := range told {
		key := joined(l.Name, l.Country, strconv.FormatFloat(l.Latitude, 'g', -1, 64), strconv.FormatFloat(l.Longitude, 'g', -1, 64), strconv.Itoa(l.Population))
		votes[key] += l.Articles
		by[key] = l.Place
	}
	return by[winner(votes)]
}

// Run is one load.
type Run struct {
	Started, Finished Moment
	Versions          news.Versions
	Inputs            []string
}

// Key is the run's id: what was loaded when.
func (r *Run) Key() string {
	return "run:" + Hash(append([]string{string(r.Started)}, r.Inputs...)...)
}
