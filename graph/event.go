package graph

import (
	"sort"
	"strconv"

	"casus/extract/news"
)

// Event is what happened in the world, as far as its reports agree. All of it is
// derived: what most reports say, ties going to the smallest.
type Event struct {
	ID       string // the smallest of its reports' ids
	Kind     string
	Root     string
	Mode     string
	Contexts []string // those that at least half of the reports give
	Modality string
	Title    string

	From      Day
	To        Day
	Precision string

	Place           *Place
	Deaths, Injured *news.Range

	Reports, Articles, Outlets int
	FirstReported              Moment

	Members        []Member // sorted by report id
	Parts          []Part   // sorted by side, actor
	Countries      []Acting // sorted by country, side
	Contradictions []Contradiction
}

// Part is what an actor had in an event. Those that reports only describe ("the
// gunman") are one with whom another report of the event names, where nothing
// speaks against it.
type Part struct {
	Side     string
	Actor    string
	Name     string
	Type     news.ActorType
	Country  string
	Named    bool
	Role     string
	Capacity string
	Inferred bool // in every report
	Reports  int
}

// Acting is a country in an event, through whoever of it took part.
type Acting struct {
	Country  string // alpha-3
	Side     string // source, target
	Capacity string
}

// Contradiction is a matter on which two reports of one event cannot both be right.
type Contradiction struct {
	A, B string   // report ids, the smaller first
	On   []string // date, place, source, target, deaths, injured; sorted
}

// Label is the second label of the event's node: its kind where it occurred,
// else Prospect.
func (e *Event) Label() string {
	if e.Modality == news.Occurred {
		return Pascal(e.Kind)
	}
	return "Prospect"
}

// Day gives the day of the event where it is known to the day.
func (e *Event) Day() Day {
	if e.From == e.To {
		return e.From
	}
	return ""
}

// Earliest is the first day on which the event can have been: the beginning of
// time where nothing says.
func (e *Event) Earliest() Day {
	if e.From == "" {
		return FirstDay
	}
	return e.From
}

// Latest is the last day on which the event can have been.
func (e *Event) Latest() Day {
	if e.To == "" {
		return LastDay
	}
	return e.To
}

func newEvent(members []Member) *Event {
	sort.Slice(members, func(i, j int) bool { return members[i].Report.ID < members[j].Report.ID })
	e := &Event{ID: members[0].Report.ID, Members: members, Reports: len(members)}
	reports := make([]*Report, len(members))
	for i := range members {
		reports[i] = members[i].Report
	}
	if len(members) == 1 {
		members[0].Score, members[0].Why = 1, []string{"the only report"}
	}
	e.what(reports)
	e.when(reports)
	e.where(reports)
	e.Deaths = commonRange(reports, func(r *Report) *news.Range { return r.Deaths })
	e.Injured = commonRange(reports, func(r *Report) *news.Range { return r.Injured })
	e.heard(reports)
	e.Parts = parts(reports)
	e.Countries = acting(e.Parts)
	e.Contradictions = contradictions(reports)
	e.Title = title(e, reports)
	return e
}

func (e *Event) what(reports []*Report) {
	e.Modality = common(reports, func(r *Report) string { return r.Modality })
	e.Kind = common(reports, func(r *Report) string { return r.Kind })
	same := filter(reports, func(r *Report) bool { return r.Kind == e.Kind })
	e.Root = common(same, func(r *Report) string { return r.Root })
	e.Mode = common(same, func(r *Report) string { return r.Mode })
	votes := map[string]int{}
	for _, r := range reports {
		for _, c := range r.Contexts {
			votes[c]++
		}
	}
	for _, c := range sortedKeys(votes) {
		if 2*votes[c] >= len(reports) {
			e.Contexts = append(e.Contexts, c)
		}
	}
}

// precisions from the most to the least precise.
var precisions = map[string]int{"day": 0, "week": 1, "between": 2, "range": 2, "month": 3, "season": 4, "year": 5, "before": 6, "": 7}

// when takes the date that most of the most precise reports give.
func (e *Event) when(reports []*Report) {
	best := len(precisions)
	for _, r := range reports {
		best = min(best, rank(r))
	}
	precise := filter(reports, func(r *Report) bool { return rank(r) == best })
	date := common(precise, func(r *Report) string { return joined(string(r.From), string(r.To), r.Precision) })
	for _, r := range precise {
		if joined(string(r.From), string(r.To), r.Precision) == date {
			e.From, e.To, e.Precision = r.From, r.To, r.Precision
			return
		}
	}
}

func rank(r *Report) int {
	if n, ok := precisions[r.Precision]; ok && (r.From != "" || r.To != "") {
		return n
	}
	return precisions[""]
}

// where takes the place that most of those reports give which say it most closely.
func (e *Event) where(reports []*Report) {
	width := func(r *Report) int {
		switch {
		case r.Place == nil:
			return 3
		case r.Place.town():
			return 0
		case CountryKey(r.Place.Country) == r.Place.ID:
			return 2
		}
		return 1
	}
	best := 3
	for _, r := range reports {
		best = min(best, width(r))
	}
	if best == 3 {
		return
	}
	close := filter(reports, func(r *Report) bool { return width(r) == best })
	id := common(close, func(r *Report) string { return r.Place.ID })
	for _, r := range close {
		if r.Place.ID == id {
			e.Place = r.Place
			return
		}
	}
}

// heard counts who has the event.
func (e *Event) heard(reports []*Report) {
	articles, outlets := map[string]bool{}, map[string]bool{}
	for _, r := range reports {
		articles[r.Article] = true
		if r.Outlet != "" {
			outlets[r.Outlet] = true
		}
		if r.Published != "" && (e.FirstReported == "" || r.Published < e.FirstReported) {
			e.FirstReported = r.Published
		}
	}
	e.Articles, e.Outlets = len(articles), len(outlets)
}

// common gives what most say, the smallest of those that equally many say;
// silence has no vote.
func common(reports []*Report, of func(*Report) string) string {
	votes := map[string]int{}
	for _, r := range reports {
		if s := of(r); s != "" {
			votes[s]++
		}
	}
	return winner(votes)
}

func winner(votes map[string]int) string {
	best := ""
	for _, s := range sortedKeys(votes) {
		if best == "" || votes[s] > votes[best] {
			best = s
		}
	}
	return best
}

func commonRange(reports []*Report, of func(*Report) *news.Range) *news.Range {
	found := map[string]*news.Range{}
	key := common(reports, func(r *Report) string {
		n := of(r)
		if n == nil {
			return ""
		}
		k := padded(n.Min) + padded(n.Max)
		found[k] = n
		return k
	})
	return found[key]
}

func filter(reports []*Report, keep func(*Report) bool) []*Report {
	var out []*Report
	for _, r := range reports {
		if keep(r) {
			out = append(out, r)
		}
	}
	return out
}

// parts gathers the participants of all reports: each has one part on a side.
func parts(reports []*Report) []Part {
	as := stands(reports)
	type tally struct {
		part              Part
		roles, capacities map[string]int
		reports           map[string]bool
	}
	tallies := map[string]*tally{}
	for _, r := range reports {
		for _, n := range r.Names {
			who := as[n.Side+"\x00"+n.Actor]
			key := joined(n.Side, who.Actor)
			t := tallies[key]
			if t == nil {
				t = &tally{roles: map[string]int{}, capacities: map[string]int{}, reports: map[string]bool{}}
				t.part = Part{Side: n.Side, Actor: who.Actor, Name: who.Name, Type: who.Type, Country: who.Country, Named: who.Named, Inferred: true}
				tallies[key] = t
			}
			t.part.Inferred = t.part.Inferred && n.Inferred
			t.reports[r.ID] = true
			if n.Role != "" {
				t.roles[n.Role]++
			}
			if n.Capacity != "" && n.Capacity != "unknown" {
				t.capacities[n.Capacity]++
			}
		}
	}
	var out []Part
	for _, key := range sortedKeys(tallies) {
		t := tallies[key]
		t.part.Role, t.part.Capacity, t.part.Reports = winner(t.roles), first(winner(t.capacities), "unknown"), len(t.reports)
		out = append(out, t.part)
	}
	return out
}

// stands says for every participant, by side and actor, as whom the event has it:
// of spellings of one name, the one that the background knows, else that of most
// reports; of the unnamed, whom another report names, else the smallest of those
// who are described alike.
func stands(reports []*Report) map[string]Name {
	as := map[string]Name{}
	var named, unnamed []Name
	for _, r := range reports {
		for _, n := range r.Names {
			if n.Named {
				named = append(named, n)
			} else {
				unnamed = append(unnamed, n)
			}
		}
	}
	least := func(n Name) string { return joined(n.Side, n.Actor, n.Name, string(n.Type), n.Country) }
	leaders := spellings(named, reports, as)
	taken := map[string][]Name{} // side: the unnamed that stand for themselves
	for _, n := range distinct(unnamed, least) {
		key := n.Side + "\x00" + n.Actor
		if as[key].Actor != "" {
			continue
		}
		as[key] = n
		if other, ok := same(n, leaders, reports); ok {
			as[key] = other
		} else if other, ok := same(n, taken[n.Side], reports); ok {
			as[key] = other
		} else {
			taken[n.Side] = append(taken[n.Side], n)
		}
	}
	return as
}

// spellings says as whom each of the named stands, and gives those who stand for
// themselves.
func spellings(named []Name, reports []*Report, as map[string]Name) []Name {
	often := map[string]int{}
	for _, n := range named {
		often[n.Side+"\x00"+n.Actor]++
	}
	rank := func(n Name) string {
		unknown := "1"
		if n.Known {
			unknown = "0"
		}
		return joined(n.Side, unknown, padded(1_000_000-often[n.Side+"\x00"+n.Actor]), n.Actor, n.Name, string(n.Type), n.Country)
	}
	var leaders []Name
	for _, n := range distinct(named, rank) {
		key := n.Side + "\x00" + n.Actor
		if as[key].Actor != "" {
			continue
		}
		as[key] = n
		for _, l := range leaders {
			if l.Side == n.Side && !n.Known && n.Type == l.Type && n.Type != news.Country && likeness(n, l) == nameAlike && !together(n.Actor, l.Actor, reports) {
				as[key] = l
				break
			}
		}
		if as[key].Actor == n.Actor {
			leaders = append(leaders, n)
		}
	}
	return leaders
}

// same finds the one other participant of another article that a described one
// can be: on the same side, of the same sort and country, with no other role.
// Where two fit, none does.
func same(n Name, others []Name, reports []*Report) (Name, bool) {
	var found []Name
	for _, o := range others {
		fits := o.Side == n.Side && o.Type != news.Country && sameSort(o.Type, n.Type) &&
			(o.Country == n.Country || n.Country == "" || !o.Named && o.Country == "") &&
			(o.Role == n.Role || o.Role == "" || n.Role == "")
		if fits && !together(n.Actor, o.Actor, reports) && (len(found) == 0 || found[0].Actor != o.Actor) {
			found = append(found, o)
		}
	}
	if len(found) != 1 {
		return Name{}, false
	}
	return found[0], true
}

// together reports whether one report has both, which then are two.
func together(a, b string, reports []*Report) bool {
	for _, r := range reports {
		var hasA, hasB bool
		for _, n := range r.Names {
			hasA, hasB = hasA || n.Actor == a, hasB || n.Actor == b
		}
		if hasA && hasB {
			return true
		}
	}
	return false
}

// acting finds the countries in an event. A country itself acts officially; through
// its people it acts as they do, officially where any of them does.
func acting(list []Part) []Acting {
	best := map[string]string{}
	weight := map[string]int{"": 0, "unknown": 1, "unofficial": 2, "official": 3}
	for _, p := range list {
		if p.Country == "" || p.Side == Other {
			continue
		}
		capacity := p.Capacity
		if p.Type == news.Country {
			capacity = "official"
		}
		key := joined(p.Country, p.Side)
		if old, ok := best[key]; !ok || weight[capacity] > weight[old] {
			best[key] = capacity
		}
	}
	var out []Acting
	for _, p := range list {
		key := joined(p.Country, p.Side)
		if capacity, ok := best[key]; ok {
			out = append(out, Acting{Country: p.Country, Side: p.Side, Capacity: capacity})
			delete(best, key)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		return joined(out[i].Country, out[i].Side) < joined(out[j].Country, out[j].Side)
	})
	return out
}

// contradictions finds what reports of one event disagree on. To keep an event of
// many reports readable, a report contradicts the smallest report of those that
// say one other thing, not each of them.
func contradictions(reports []*Report) []Contradiction {
	on := map[[2]string][]string{}
	for _, m := range matters {
		var values []*Report // the smallest report for each thing said
		said := map[string]*Report{}
		for _, r := range reports {
			if v := m.value(r); v != "" && said[v] == nil {
				said[v] = r
				values = append(values, r)
			}
		}
		for _, r := range reports {
			for _, v := range values {
				if m.value(r) != "" && r.Article != v.Article && m.against(r, v) {
					pair := [2]string{min(r.ID, v.ID), max(r.ID, v.ID)}
					on[pair] = append(on[pair], m.on)
				}
			}
		}
	}
	var out []Contradiction
	for pair, matters := range on {
		out = append(out, Contradiction{A: pair[0], B: pair[1], On: sortedSet(matters)})
	}
	sort.Slice(out, func(i, j int) bool { return joined(out[i].A, out[i].B) < joined(out[j].A, out[j].B) })
	return out
}

// matters are what reports can contradict each other on.
var matters = []struct {
	on      string
	value   func(*Report) string
	words   func(*Report) string // of the value, for people
	against func(a, b *Report) bool
}{
	{"date", dateSaid, dateWords, func(a, b *Report) bool {
		af, at := a.Window()
		bf, bt := b.Window()
		return af > bt || bf > at
	}},
	{"place", placeSaid, placeWords, func(a, b *Report) bool {
		p, q := a.Place, b.Place
		return p.Country != "" && q.Country != "" && p.Country != q.Country || p.town() && q.town() && apart(p, q)
	}},
	{"source", sideSaid(Source), sideWords(Source), sidesDiffer(Source)},
	{"target", sideSaid(Target), sideWords(Target), sidesDiffer(Target)},
	{"deaths", rangeSaid(dead), rangeWords(dead), rangesDiffer(dead)},
	{"injured", rangeSaid(hurt), rangeWords(hurt), rangesDiffer(hurt)},
}

func dead(r *Report) *news.Range { return r.Deaths }
func hurt(r *Report) *news.Range { return r.Injured }

func dateSaid(r *Report) string {
	if r.From == "" && r.To == "" {
		return ""
	}
	return joined(string(r.From), string(r.To))
}

func placeSaid(r *Report) string {
	if r.Place == nil {
		return ""
	}
	return r.Place.ID
}

func sideSaid(side string) func(*Report) string {
	return func(r *Report) string {
		var who []string
		for _, n := range r.Side(side) {
			who = append(who, n.Actor)
		}
		return joined(sortedSet(who)...)
	}
}

func sidesDiffer(side string) func(a, b *Report) bool {
	return func(a, b *Report) bool {
		if a.mutual() || b.mutual() {
			return false
		}
		p := pairUp(a.Side(side), b.Side(side))
		return p.matched == 0 && p.strangers()
	}
}

func rangeSaid(of func(*Report) *news.Range) func(*Report) string {
	return func(r *Report) string {
		if n := of(r); n != nil {
			return strconv.Itoa(n.Min) + "-" + strconv.Itoa(n.Max)
		}
		return ""
	}
}

func rangeWords(of func(*Report) *news.Range) func(*Report) string {
	return func(r *Report) string { return of(r).String() }
}

func rangesDiffer(of func(*Report) *news.Range) func(a, b *Report) bool {
	return func(a, b *Report) bool {
		x, y := of(a), of(b)
		return x != nil && y != nil && !rangesMeet(*x, *y)
	}
}
