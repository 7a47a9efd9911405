package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"sort"
	"strconv"

	"casus/extract/news"
)

// Background is what is known of actors and outlets without any article. The
// command line builds it from the gazetteer; a store brings in of it what the
// articles touch. The zero Background knows nothing.
type Background struct {
	Version string // a change makes a store write its actors again
	Actors  []Known
	Outlets []Outlet
}

// Known is an actor with the facts that hold of it in any article.
type Known struct {
	ID          string
	Name        string
	OtherNames  []string // sorted by the caller or not, they are sorted here
	Type        news.ActorType
	Country     string // alpha-3
	Sector      string
	Parent      string // id of the actor that it is part of
	Tenures     []Tenure
	Memberships []Membership // in what this actor is a member
}

// Tenure is a spell in an office; empty days are unknown or open.
type Tenure struct {
	Office   string
	Of       string // actor id
	From, To Day
}

// Membership is the membership of an actor in an organization.
type Membership struct {
	Organization string // actor id
	Status       string // member, observer, partner, suspended
	From, To     Day
}

// index gives the known actors by id.
func (b *Background) index() map[string]*Known {
	m := make(map[string]*Known, len(b.Actors))
	for i := range b.Actors {
		m[b.Actors[i].ID] = &b.Actors[i]
	}
	return m
}

// Reach gives the ids of the known actors that belong into a graph which names
// the actors in used: these themselves, their countries and parents, what they
// are members of and held office in, and so on. Sorted.
func (b *Background) Reach(used []string) []string {
	return reachable(b.index(), used)
}

func reachable(known map[string]*Known, used []string) []string {
	seen := map[string]bool{}
	todo := append([]string(nil), used...)
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		k := known[id]
		if k == nil || seen[id] {
			continue
		}
		seen[id] = true
		todo = append(todo, k.next()...)
	}
	return sortedKeys(seen)
}

// next gives the actors that the facts of k point to.
func (k *Known) next() []string {
	next := k.Belongs()
	for _, t := range k.Tenures {
		next = append(next, t.Of)
	}
	for _, m := range k.Memberships {
		next = append(next, m.Organization)
	}
	return next
}

// Digest tells two backgrounds apart, whatever Version says. It is taken at each
// start, and so goes over the fields by hand: by way of JSON it took 25 ms.
func (b *Background) Digest() string {
	var all []byte
	put := func(texts ...string) {
		for _, t := range texts {
			all = strconv.AppendInt(all, int64(len(t)), 10)
			all = append(append(all, ':'), t...)
		}
		all = append(all, '\n')
	}
	put(b.Version)
	for i := range b.Actors {
		k := &b.Actors[i]
		put("actor", k.ID, k.Name, string(k.Type), k.Country, k.Sector, k.Parent)
		put(k.OtherNames...)
		for _, t := range k.Tenures {
			put("tenure", t.Office, t.Of, string(t.From), string(t.To))
		}
		for _, m := range k.Memberships {
			put("membership", m.Organization, m.Status, string(m.From), string(m.To))
		}
	}
	for _, o := range b.Outlets {
		put("outlet", o.Domain, o.Name, o.Country, o.Ownership, o.Reliability)
	}
	sum := sha256.Sum256(all)
	return hex.EncodeToString(sum[:12])
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// Belongs gives what the actor belongs to: its country and its parent, where they
// are others than itself. Sorted.
func (k *Known) Belongs() []string {
	var out []string
	for _, id := range sortedSet([]string{k.Parent, CountryKey(k.Country)}) {
		if id != k.ID {
			out = append(out, id)
		}
	}
	return out
}
