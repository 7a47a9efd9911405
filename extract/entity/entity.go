// Package entity finds who takes part: names of people, bodies and places, and
// phrases such as "two Israeli soldiers". It tells who each stands for, as far
// as the article and the gazetteer let it, and what the text says of them.
//
// It works in passes over the whole article: names, then what kind each name
// is of and whom it names, then phrases for doers, then words that lead back
// to one of them ("he", "the group"), then relations between them. A tree may
// be wrong or absent: every pass can do with tags and neighbours.
package entity

import (
	"hash/fnv"
	"sort"
	"strconv"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// Found is all that Find finds.
type Found struct {
	Mentions  []news.Mention  // by sentence, first token, widest first
	Actors    []news.Actor    // sorted by id; exactly those that a mention or a relation has
	Relations []news.Relation // in the order of the text
}

// finder carries what the passes over one article share.
type finder struct {
	a     *news.Article
	g     *gazetteer.Gazetteer
	lines []*line

	names   []*name // by sentence and first token
	long    []*name // those of several words
	refs    []*ref
	actors  map[string]*news.Actor
	genders map[string]gender // of actors
	context map[string]int    // how often each country is spoken of
	home    string            // the outlet's country
	where   *surroundings
	small   set             // words that the article writes without a capital
	inside  []map[int]*name // by sentence and token: the name that a token is part of
	said    []news.Relation
	mark    string // makes ids of the unnamed this article's own
}

// ref is a mention under work.
type ref struct {
	news.Mention
	agent    string // lemma of the noun for the doer: "bomber"; "" for names and pronouns
	definite bool
	gender   gender
	name     *name // of names, and of titles with a name
	about    gazetteer.Agent
	inner    bool // lies within another doer's phrase
}

// Find finds the actors and places of an article. All sentences of all its
// parts are given, in their order; a is not changed.
// home is the country of the outlet, "" where it is not known.
func Find(a *news.Article, sents []news.Sentence, g *gazetteer.Gazetteer, home string) Found {
	f := &finder{a: a, g: g, home: home, actors: map[string]*news.Actor{}, genders: map[string]gender{}, context: map[string]int{}, small: set{}}
	for i, s := range sents {
		f.lines = append(f.lines, newLine(i, s))
	}
	f.mark = markOf(a)
	f.findNames()
	f.judgeNames()
	f.learnNames()
	f.apposedNames()
	f.identify()
	f.locate()
	f.findAgents()
	f.mentionNames()
	f.sortRefs()
	f.lookBack()
	f.ofWhom()
	f.atHome()
	f.nameShips()
	f.relate()
	return f.found()
}

// ofWhom gives a doer the country that its possessive pronoun turned out to mean,
// be it a state ("its ambassador") or somebody of one ("his army"); "her country" and
// "his government" are the state itself.
func (f *finder) ofWhom() {
	for _, p := range f.refs {
		owner := f.actors[p.Actor]
		if !p.Pronoun || owner == nil || owner.Country == "" {
			continue
		}
		for _, r := range f.refs {
			a := f.actors[r.Actor]
			if r.Sentence != p.Sentence || r.First != p.First || r.Last <= p.Last || a == nil || a.Country != "" || a.Known || otherwise[r.agent] {
				continue
			}
			e, ok := f.g.Country(owner.Country)
			switch {
			case ok && !r.Plural && ownState[r.agent] && r.Last == r.First+1:
				f.know(e)
				r.Actor, r.Type, r.Why = e.ID, e.Type, "the country of "+owner.Name
			case owner.Type == news.Country && officials[a.Sector], a.Type == news.Military, a.Type == news.Police, a.Type == news.Government, a.Type == news.ArmedGroup:
				a.Country = owner.Country
			}
		}
	}
}

// ownState are the nouns that stand for the state of whoever calls it his.
var ownState = setOf("country nation government regime administration state")

// otherwise are nouns for those who are of another country than whose they are.
var otherwise = setOf("counterpart rival enemy ally partner opponent neighbor neighbour host guest adversary foe visitor")

// nameShips makes a name beside a noun for a ship the ship's: "KD Jebat, a
// frigate of the Royal Malaysian Navy", is no person.
func (f *finder) nameShips() {
	for _, r := range f.refs {
		ship := f.actors[r.Actor]
		if !ships[r.agent] || ship == nil {
			continue
		}
		for _, n := range f.refs {
			a := f.actors[n.Actor]
			if n.Sentence != r.Sentence || n.Last != r.First-2 || n.Type != news.Person || a == nil || a.Known || f.lines[r.Sentence].at(r.First-1) != "," {
				continue
			}
			a.Type, a.Country, a.Sector, a.Capacity = ship.Type, ship.Country, ship.Sector, ship.Capacity
			n.Type = ship.Type
		}
	}
}

// markOf gives a few letters that are the article's own.
func markOf(a *news.Article) string {
	h := fnv.New32a()
	h.Write([]byte(a.ID))
	if a.ID == "" {
		h.Write([]byte(a.Title))
		h.Write([]byte(a.Text))
	}
	return strconv.FormatUint(uint64(h.Sum32()), 36)
}

// sortRefs puts the mentions into the order of the text, the widest first.
func (f *finder) sortRefs() {
	sort.SliceStable(f.refs, func(i, j int) bool {
		a, b := f.refs[i], f.refs[j]
		switch {
		case a.Sentence != b.Sentence:
			return a.Sentence < b.Sentence
		case a.First != b.First:
			return a.First < b.First
		}
		return a.Last > b.Last
	})
}

// found gives the result, with the actors that it needs and no others.
func (f *finder) found() Found {
	f.sortRefs()
	out := Found{Relations: f.said}
	used := set{}
	for _, r := range f.refs {
		out.Mentions = append(out.Mentions, r.Mention)
		used[r.Actor] = true
	}
	for _, r := range f.said {
		used[r.From], used[r.To] = true, true
	}
	for id, a := range f.actors {
		if used[id] {
			coded(a)
			out.Actors = append(out.Actors, *a)
		}
	}
	sort.Slice(out.Actors, func(i, j int) bool { return out.Actors[i].ID < out.Actors[j].ID })
	return out
}
