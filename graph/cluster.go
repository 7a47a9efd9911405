package graph

import (
	"sort"
	"strings"
)

// Member is a report in an event: how well it belongs there, and what for.
type Member struct {
	Report *Report
	Score  float64   // of the best pair with another member; 1 for the only report
	Why    []string  // what that pair has in common
	Worth  []float64 // what each of these counts; no part of what stores keep
	With   string    // the other member of that pair; no part of what stores keep

	sum float64
}

// pair is two reports that match, by index, first the smaller.
type pair struct {
	a, b  int
	match Match
}

// Events parts the reports of one component into events. Pairs are joined from
// the best down, unless something in one group can never be one with something
// in the other. Neither the order of the reports nor anything outside them counts.
func (r Rule) Events(reports []*Report) []*Event {
	if len(reports) == 1 { // most are
		return []*Event{newEvent(paired(reports, nil, nil))}
	}
	reports = append([]*Report(nil), reports...)
	sort.Slice(reports, func(i, j int) bool { return reports[i].ID < reports[j].ID })
	pairs := r.pairs(reports)
	groups := r.agglomerate(reports, pairs)
	members := paired(reports, pairs, func(p pair) bool { return groups[p.a] == groups[p.b] })
	byGroup := map[int][]Member{}
	for i, g := range groups {
		byGroup[g] = append(byGroup[g], members[i])
	}
	var events []*Event
	for g := range reports { // a group is named by its smallest report
		if byGroup[g] != nil {
			events = append(events, newEvent(byGroup[g]))
		}
	}
	return events
}

// paired gives each report with the best of its pairs, of those that count.
func paired(reports []*Report, pairs []pair, counts func(pair) bool) []Member {
	members := make([]Member, len(reports))
	for i, rep := range reports {
		members[i] = Member{Report: rep}
	}
	for _, p := range pairs {
		if counts(p) {
			members[p.a].better(p.match, reports[p.b].ID)
			members[p.b].better(p.match, reports[p.a].ID)
		}
	}
	return members
}

func (m *Member) better(match Match, with string) {
	if m.With == "" || match.sum > m.sum {
		m.Score, m.Why, m.Worth, m.With, m.sum = match.Score, match.Why, match.Worth, with, match.sum
	}
}

// pairs gives the pairs that match, best first, ties by the ids. Only pairs that
// share a key count, as they do when a store looks for them.
func (r Rule) pairs(reports []*Report) []pair {
	filed := map[string][]int{}
	for i, rep := range reports {
		for _, key := range r.Keys(rep) {
			filed[key] = append(filed[key], i)
		}
	}
	var out []pair
	for i, rep := range reports {
		seen := map[int]bool{}
		for _, key := range r.Sought(rep) {
			for _, j := range filed[key] {
				if j <= i || seen[j] {
					continue
				}
				seen[j] = true
				if m := r.match(rep, reports[j]); m.Is() {
					out = append(out, pair{i, j, m})
				}
			}
		}
	}
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i], out[j]
		switch {
		case a.match.sum != b.match.sum:
			return a.match.sum > b.match.sum
		case a.a != b.a:
			return a.a < b.a
		}
		return a.b < b.b
	})
	return out
}

// agglomerate gives for each report the index of the smallest report of its group.
func (r Rule) agglomerate(reports []*Report, pairs []pair) []int {
	group := make([]int, len(reports))
	members := make([][]int, len(reports))
	for i := range reports {
		group[i], members[i] = i, []int{i}
	}
	never := conflicts{rule: r, reports: reports, known: map[[2]int]bool{}, signs: signs(reports)}
	for _, p := range pairs {
		a, b := group[p.a], group[p.b]
		if a == b || never.between(members[a], members[b]) {
			continue
		}
		if a > b {
			a, b = b, a
		}
		for _, i := range members[b] {
			group[i] = a
		}
		members[a], members[b] = append(members[a], members[b]...), nil
	}
	return group
}

// conflicts remembers which reports can never be one. Reports that say the same
// in what conflicts are about have the same sign, and are compared once.
type conflicts struct {
	rule    Rule
	reports []*Report
	signs   []int
	known   map[[2]int]bool
}

func (c *conflicts) between(a, b []int) bool {
	articles := map[string][]int{}
	for _, i := range a {
		articles[c.reports[i].Article] = append(articles[c.reports[i].Article], i)
	}
	for _, j := range b {
		for _, i := range articles[c.reports[j].Article] {
			if !sameDeath(c.reports[i], c.reports[j]) {
				return true
			}
		}
	}
	for _, i := range c.distinct(a) {
		for _, j := range c.distinct(b) {
			if c.never(i, j) {
				return true
			}
		}
	}
	return false
}

// distinct gives one report for each sign.
func (c *conflicts) distinct(list []int) []int {
	seen := map[int]bool{}
	var out []int
	for _, i := range list {
		if !seen[c.signs[i]] {
			seen[c.signs[i]] = true
			out = append(out, i)
		}
	}
	return out
}

func (c *conflicts) never(i, j int) bool {
	key := [2]int{c.signs[i], c.signs[j]}
	known, ok := c.known[key]
	if !ok {
		known = c.rule.conflict(c.reports[i], c.reports[j]) != ""
		c.known[key] = known
	}
	return known
}

// conflict says why two reports that are not of one article are never one event.
// Kinds that do not agree are no conflict within a group: what agrees with a
// visit and with talks may hold the two together. Nor are dates, but two days.
func (r Rule) conflict(a, b *Report) string {
	if a.ID > b.ID {
		a, b = b, a
	}
	c := comparison{a: a, b: b}
	c.once()
	switch days := a.Precision == "day" && b.Precision == "day"; {
	case days && (a.From > b.To.Add(c.near()) || b.From > a.To.Add(c.near())):
		return "other day"
	}
	c.place()
	c.sides()
	return c.conflict
}

// signs numbers what reports say of date, place, participants and death.
func signs(reports []*Report) []int {
	numbers := map[string]int{}
	out := make([]int, len(reports))
	for i, r := range reports {
		sign := r.sign()
		if _, ok := numbers[sign]; !ok {
			numbers[sign] = len(numbers)
		}
		out[i] = numbers[sign]
	}
	return out
}

func (r *Report) sign() string {
	parts := []string{r.Kind, string(r.From), string(r.To), r.Precision}
	if r.Place != nil {
		parts = append(parts, r.Place.ID)
	}
	if r.fatal() {
		parts = append(parts, "fatal")
	}
	if r.Deaths != nil {
		parts = append(parts, padded(r.Deaths.Min), padded(r.Deaths.Max))
	}
	for _, n := range r.Names {
		actor := n.Actor
		if !n.Named {
			actor = "" // its id is of its article alone
		}
		parts = append(parts, n.Side, actor, n.Name, n.Country, n.Capacity, string(n.Type))
	}
	return strings.Join(parts, "\x00")
}

func sameDeath(a, b *Report) bool {
	c := comparison{a: a, b: b}
	c.once()
	return c.oneDeath()
}
