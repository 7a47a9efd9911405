package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"casus/extract/news"
)

// Transaction is one writing transaction of a store, under the lock that lets one
// derive at a time. Whatever it is asked, it is asked about many at once. Of lists
// that it is given, every id is there once. What it has filed it need not find, and
// what it could not write it may tell when it is asked next, or at the end.
type Transaction interface {
	Shelf

	// Alike gives, for each list of bands of a sketch, the ids of the articles that
	// share one of them, each once.
	Alike(ctx context.Context, bands [][]int64) ([][]string, error)
	// Sketched gives articles by id; those that are not there are left out.
	Sketched(ctx context.Context, ids []string) ([]Sketched, error)
	// FindArticle gives the id of the article that has this id or URL, "" for none.
	FindArticle(ctx context.Context, name string) (string, error)
	// Heads gives what decides whether a telling replaces another, of those
	// articles that are there.
	Heads(ctx context.Context, articles []string) (map[string]Head, error)
	// Loaded gives what articles told, of those that are there.
	Loaded(ctx context.Context, articles []string) ([]Loaded, error)
	// EventsOf gives by report the events of those that have one.
	EventsOf(ctx context.Context, reports []string) (map[string]string, error)
	// Descriptions gives by id how articles describe actors.
	Descriptions(ctx context.Context, actors []string) (map[string][]Description, error)
	// Located gives by id how articles have places.
	Located(ctx context.Context, places []string) (map[string][]Located, error)
	// Publishing gives those of some outlets that have an article.
	Publishing(ctx context.Context, domains []string) ([]string, error)
	// Used gives all actors that an article describes, and all outlets that have one.
	Used(ctx context.Context) (actors, outlets []string, err error)
	// Actors gives those of some actors that are there; of nil, all that are.
	Actors(ctx context.Context, among []string) ([]string, error)
	// NextArticles and NextReports give the first n after an id, sorted by id.
	NextArticles(ctx context.Context, after string, n int) ([]Kept, error)
	NextReports(ctx context.Context, after string, n int) ([]*Report, error)
	// MadeBy gives by what versions the derived part was made.
	MadeBy(ctx context.Context) (map[string]string, error)

	// Describe counts descriptions: each one's Articles more, or less where it is
	// negative. What no article says any more goes.
	Describe(ctx context.Context, actors []Description, places []Located) error
	// PutActors writes actors, whether they are there or not, with all that they
	// belong to. Afterwards everything that they point to is there.
	PutActors(ctx context.Context, actors []Settled) error
	DropActors(ctx context.Context, ids []string) error
	PutPlaces(ctx context.Context, places []Place) error
	DropPlaces(ctx context.Context, ids []string) error
	PutOutlets(ctx context.Context, outlets []Outlet) error
	DropOutlets(ctx context.Context, domains []string) error
	// PutArticles writes articles that are not there. The actors, places and outlets
	// that they name are.
	PutArticles(ctx context.Context, list []Telling) error
	DropArticles(ctx context.Context, list []Loaded) error
	// File writes anew under what reports are found.
	File(ctx context.Context, list []Filing) error
	// PutEvents writes events that are not there, and puts their reports to them.
	PutEvents(ctx context.Context, events []*Event) error
	DropEvents(ctx context.Context, ids []string) error
	// Link links events that are there and are not linked so.
	Link(ctx context.Context, links []Link) error
	// PutCopies says of which article each is a copy, "" for of none.
	PutCopies(ctx context.Context, originals map[string]string) error
	PutMadeBy(ctx context.Context, what, version string) error
}

// Head is what decides whether a telling of an article replaces another.
type Head struct {
	Modified       Moment
	SHA256, Digest string
	Versions       news.Versions
}

// Telling is an article to be written.
type Telling struct {
	Told
	Filed   []Filing // of its reports, in their order
	Sketch  Sketch
	Reading []byte // as Pack wrote it
}

// Loaded is what an article told that is there.
type Loaded struct {
	Article string
	Outlet  string
	Sketch  Sketch
	Actors  []ToldActor
	Reports []*Report
}

// Settled is an actor with the facts that hold of it in any article.
type Settled struct {
	Actor
	Belongs     []string
	Memberships []Membership
	Tenures     []Tenure
}

// Facts gives what the actor belongs to, is a member of and has held, as nodes and
// relationships.
func (s *Settled) Facts() ([]Node, []Relationship) {
	self := End{"Actor", s.ID}
	var nodes []Node
	var links []Relationship
	for _, owner := range s.Belongs {
		links = append(links, Relationship{"BELONGS_TO", self, End{"Actor", owner}, nil})
	}
	for _, m := range s.Memberships {
		links = append(links, m.Relationship(s.ID))
	}
	for _, t := range s.Tenures {
		node := t.Node(s.ID)
		tenure := End{"Tenure", node.Key}
		nodes = append(nodes, node)
		links = append(links, Relationship{"HELD", self, tenure, nil})
		if t.Of != "" {
			links = append(links, Relationship{"FOR", tenure, End{"Actor", t.Of}, nil})
		}
	}
	return nodes, links
}

// Names gives under what an actor is found, folded, each once: none for the unnamed.
func (a *Actor) Names() []string {
	if !a.Named {
		return nil
	}
	names := append([]string{a.Name}, a.OtherNames...)
	if a.Type == news.Country {
		names = append(names, a.Country)
	}
	for i := range names {
		names[i] = NameKey(names[i])
	}
	return sortedSet(names)
}

// Changer runs do in one writing transaction of a store. It may run it again where
// the store asks for it.
type Changer func(ctx context.Context, do func(Transaction) error) error

// Keeper changes a graph: it knows the order in which what articles tell and what
// follows from it is written, and leaves the writing to a store.
type Keeper struct {
	rule    Rule
	known   map[string]*Known
	outlets map[string]Outlet
	digest  string
}

// NewKeeper makes a keeper.
func NewKeeper(rule Rule, b Background) *Keeper {
	k := &Keeper{rule: rule, known: b.index(), outlets: map[string]Outlet{}, digest: b.Digest()}
	for _, o := range b.Outlets {
		k.outlets[o.Domain] = o
	}
	return k
}

// Save writes a batch of articles and derives again the events that they touch, in
// one transaction: when it returns an error, nothing of the batch was saved. An
// article that is there already is replaced by a newer version of itself, and
// otherwise left as it is.
func (k *Keeper) Save(ctx context.Context, change Changer, list []Kept) (Saved, error) {
	var saved Saved
	tellings, err := k.tellAll(list)
	if err != nil {
		return saved, fmt.Errorf("save: %w", err)
	}
	ids := set{}
	for i := range tellings {
		ids.add(tellings[i].Article.ID)
	}
	err = k.Change(ctx, change, func(tx Transaction) error {
		heads, err := tx.Heads(ctx, sortedKeys(ids))
		if err != nil {
			return err
		}
		saved = Saved{}
		chosen, old := choose(tellings, heads, &saved)
		return k.replace(ctx, tx, old, chosen)
	})
	if err != nil {
		return Saved{}, fmt.Errorf("save %d articles: %w", len(list), err)
	}
	return saved, nil
}

// tellAll makes what is to be written of articles, on all cores.
func (k *Keeper) tellAll(list []Kept) ([]Telling, error) {
	tellings, errs := make([]Telling, len(list)), make([]error, len(list))
	onAllCores(len(list), func(i int) { tellings[i], errs[i] = k.tell(&list[i]) })
	return tellings, errors.Join(errs...)
}

func (k *Keeper) tell(kept *Kept) (Telling, error) {
	told := Tell(&kept.Reading, kept.Retrieved)
	packed, err := Pack(&kept.Reading)
	if err != nil {
		err = fmt.Errorf("article %s: %w", told.Article.ID, err)
	}
	filed := make([]Filing, len(told.Reports))
	for i := range told.Reports {
		filed[i] = k.rule.File(&told.Reports[i])
	}
	return Telling{told, filed, NewSketch(told.Text), packed}, err
}

// choose gives what is to be written of a batch, and the articles that it replaces.
func choose(list []Telling, heads map[string]Head, saved *Saved) (chosen []Telling, old []string) {
	best, replaced := map[string]Telling{}, map[string]bool{}
	for _, t := range list {
		id := t.Article.ID
		head, has := heads[id]
		switch _, pending := best[id]; {
		case !has:
			saved.New++
		case !t.Replaces(head.Modified, head.SHA256, head.Digest, head.Versions):
			saved.Unchanged++
			continue
		default:
			saved.Updated++
			replaced[id] = replaced[id] || !pending
		}
		heads[id] = Head{t.Article.Modified, t.Article.SHA256, t.Digest, t.Versions}
		best[id] = t
	}
	for _, id := range sortedKeys(best) {
		chosen = append(chosen, best[id])
		saved.Reports += len(best[id].Reports)
		if replaced[id] {
			old = append(old, id)
		}
	}
	return chosen, old
}

// Retract takes an article back, named by its URL or id: its text, its reports, and
// what nothing else reports. What other articles say stays, and is derived again.
func (k *Keeper) Retract(ctx context.Context, change Changer, article string) (Retracted, error) {
	var gone Retracted
	err := k.Change(ctx, change, func(tx Transaction) error {
		id, err := tx.FindArticle(ctx, article)
		if err != nil {
			return err
		}
		loaded, err := tx.Loaded(ctx, []string{id})
		if err != nil {
			return err
		}
		if len(loaded) == 0 {
			return ErrNoArticle
		}
		gone = Retracted{id, len(loaded[0].Reports)}
		return k.replace(ctx, tx, []string{id}, nil)
	})
	if err != nil {
		return Retracted{}, fmt.Errorf("retract %s: %w", article, err)
	}
	return gone, nil
}

// Derive makes every row again from the kept texts and readings, as a newer casus
// or gazetteer would make them, some articles at a time.
func (k *Keeper) Derive(ctx context.Context, change Changer) error {
	err := inTurn(func(last string) (next string, err error) {
		err = k.Change(ctx, change, func(tx Transaction) error {
			next, err = k.again(ctx, tx, last)
			return err
		})
		return next, err
	})
	if err != nil {
		return err
	}
	return k.refresh(ctx, change, true, true)
}

// again writes the next articles after one again, and gives the last of them.
func (k *Keeper) again(ctx context.Context, tx Transaction, after string) (string, error) {
	list, err := tx.NextArticles(ctx, after, 200)
	if err != nil || len(list) == 0 {
		return "", err
	}
	tellings, err := k.tellAll(list)
	if err != nil {
		return "", err
	}
	ids := make([]string, len(list))
	for i := range tellings {
		ids[i] = tellings[i].Article.ID
	}
	return ids[len(ids)-1], k.replace(ctx, tx, ids, tellings)
}

// touched gathers what a change makes it necessary to derive again.
type touched struct{ reports, actors, places, outlets, articles set }

type set map[string]bool

func (s set) add(ids ...string) {
	for _, id := range ids {
		if id != "" {
			s[id] = true
		}
	}
}

// replace takes some articles out, puts others in, and derives what that touches.
// It reads what it can before it writes. Nodes come before what points to them.
func (k *Keeper) replace(ctx context.Context, tx Transaction, old []string, tellings []Telling) error {
	t := touched{set{}, set{}, set{}, set{}, set{}}
	if err := k.remove(ctx, tx, old, t); err != nil {
		return err
	}
	var actors []Description
	var places []Located
	for i := range tellings {
		told := &tellings[i].Told
		actors = append(actors, describing(told.Actors, 1)...)
		places = append(places, locating(told.Reports, 1)...)
		t.articles.add(told.Article.ID)
		for j := range told.Reports {
			t.reports.add(told.Reports[j].ID)
		}
	}
	near, err := k.around(ctx, tx, sortedKeys(t.reports), tellings)
	if err != nil {
		return err
	}
	copies, err := Copies(ctx, tx, sortedKeys(t.articles), sketched(tellings))
	if err != nil {
		return err
	}
	if err := k.describe(ctx, tx, actors, places, t); err != nil {
		return err
	}
	if err := k.settleNamed(ctx, tx, tellings, t); err != nil {
		return err
	}
	if err := tx.PutArticles(ctx, tellings); err != nil {
		return fmt.Errorf("write %d articles: %w", len(tellings), err)
	}
	if err := near.settle(ctx, tx); err != nil {
		return err
	}
	return tx.PutCopies(ctx, copies)
}

// remove takes articles out, and notes what has to be derived again without them:
// above all the reports that hung together with theirs.
func (k *Keeper) remove(ctx context.Context, tx Transaction, ids []string, t touched) error {
	if len(ids) == 0 {
		return nil
	}
	loaded, err := tx.Loaded(ctx, ids)
	if err != nil {
		return err
	}
	var reports []*Report
	var sketches []Sketched
	var actors []Description
	var places []Located
	for _, l := range loaded {
		reports = append(reports, l.Reports...)
		sketches = append(sketches, Sketched{Article: l.Article, Sketch: l.Sketch})
		actors = append(actors, describing(l.Actors, -1)...)
		places = append(places, locating(values(l.Reports), -1)...)
		t.outlets.add(l.Outlet)
	}
	gone := reportIDs(reports)
	near, err := NewDeriver(k.rule, tx).Neighbours(ctx, reports)
	if err != nil {
		return err
	}
	t.reports.add(near...)
	copies, err := NearCopies(ctx, tx, sketches)
	if err != nil {
		return err
	}
	t.articles.add(copies...)
	if err := dropEvents(ctx, tx, gone); err != nil {
		return err
	}
	if err := tx.DropArticles(ctx, loaded); err != nil {
		return fmt.Errorf("take out %d articles: %w", len(loaded), err)
	}
	for _, id := range gone {
		delete(t.reports, id)
	}
	for _, id := range ids {
		delete(t.articles, id)
	}
	return k.describe(ctx, tx, actors, places, t)
}

func reportIDs(list []*Report) []string {
	ids := make([]string, len(list))
	for i, r := range list {
		ids[i] = r.ID
	}
	return ids
}

func values(list []*Report) []Report {
	out := make([]Report, len(list))
	for i, r := range list {
		out[i] = *r
	}
	return out
}

func sketched(list []Telling) []Sketched {
	out := make([]Sketched, len(list))
	for i := range list {
		a := &list[i].Article
		out[i] = Sketched{a.ID, a.Published, list[i].Sketch}
	}
	return out
}

func describing(actors []ToldActor, by int) []Description {
	out := make([]Description, len(actors))
	for i, a := range actors {
		out[i] = Description{a, by}
	}
	return out
}

// locating gives the places of one article's reports, each way of telling one once.
func locating(reports []Report, by int) []Located {
	seen := map[Place]bool{}
	var out []Located
	for _, r := range reports {
		if r.Place != nil && !seen[*r.Place] {
			seen[*r.Place] = true
			out = append(out, Located{*r.Place, by})
		}
	}
	return out
}

// describe counts descriptions, equal ones together, and notes whom they are of.
func (k *Keeper) describe(ctx context.Context, tx Transaction, actors []Description, places []Located, t touched) error {
	people, where := map[ToldActor]int{}, map[Place]int{}
	for _, a := range actors {
		people[a.ToldActor] += a.Articles
		t.actors.add(a.ID)
	}
	for _, p := range places {
		where[p.Place] += p.Articles
		t.places.add(p.ID)
	}
	actors, places = actors[:0], places[:0]
	for a, n := range people {
		actors = append(actors, Description{a, n})
	}
	for p, n := range where {
		places = append(places, Located{p, n})
	}
	slices.SortFunc(actors, func(a, b Description) int { return compareTold(a.ToldActor, b.ToldActor) })
	slices.SortFunc(places, func(a, b Located) int { return comparePlaces(a.Place, b.Place) })
	if err := tx.Describe(ctx, actors, places); err != nil {
		return fmt.Errorf("count descriptions: %w", err)
	}
	return nil
}
