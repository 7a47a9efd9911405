package graph

import (
	"context"
	"sort"
	"strings"
)

// Explanation is why reports are one event, and what nearly was.
type Explanation struct {
	Event *Event // with its members, each with the report that it is likest to
	Near  []NearMiss
}

// NearMiss is a report that nearly belongs to an event.
type NearMiss struct {
	Report  *Report
	Of      string // the report of the event that it is likest to
	Match   Match
	Against string // the report of the event that keeps it out although it is one with another; "" for none
	Because string // why that one does
}

// Explain says why the reports with these ids, which are all of one event, are one,
// and which others come close: those that have half of what it takes in common with one of them.
func (d *Deriver) Explain(ctx context.Context, ids []string) (Explanation, error) {
	reports, err := d.reports(ctx, sortedSet(ids))
	if err != nil {
		return Explanation{}, err
	}
	near, err := d.nearMisses(ctx, reports)
	if err != nil {
		return Explanation{}, err
	}
	members := paired(reports, d.rule.pairs(reports), func(pair) bool { return true })
	return Explanation{Event: newEvent(members), Near: near}, nil
}

// nearMisses gives the reports outside an event that come closest to its own, best first.
func (d *Deriver) nearMisses(ctx context.Context, members []*Report) ([]NearMiss, error) {
	candidates, err := d.candidates(ctx, members)
	if err != nil {
		return nil, err
	}
	best := map[string]NearMiss{}
	for i, m := range members {
		for _, o := range candidates[i] {
			match := d.rule.Compare(m, o)
			if old, ok := best[o.ID]; match.Score >= Threshold/2 && (!ok || nearer(match, old.Match)) {
				best[o.ID] = NearMiss{Report: o, Of: m.ID, Match: match}
			}
		}
	}
	for _, m := range members {
		delete(best, m.ID)
	}
	var out []NearMiss
	for _, id := range sortedKeys(best) {
		miss := best[id]
		if miss.Match.Is() {
			miss.Against, miss.Because = d.rule.against(miss.Report, members)
		}
		out = append(out, miss)
	}
	sort.SliceStable(out, func(i, j int) bool { return nearer(out[i].Match, out[j].Match) })
	return out, nil
}

// nearer puts first what nothing speaks against, then what has more in common.
func nearer(a, b Match) bool {
	if (a.Conflict == "") != (b.Conflict == "") {
		return a.Conflict == ""
	}
	return a.sum > b.sum
}

// against finds the member of an event that can never be one with a report.
func (r Rule) against(report *Report, members []*Report) (id, why string) {
	for _, m := range members {
		if m.Article == report.Article && !sameDeath(m, report) {
			return m.ID, "one article tells them apart"
		}
		if why := r.conflict(m, report); why != "" {
			return m.ID, why
		}
	}
	return "", ""
}

// Dispute is a matter that the reports of an event contradict each other on, with
// what each of them says, in the order of the reports.
type Dispute struct {
	On   string
	Said []Said
}

// Said is what some reports say of a matter.
type Said struct {
	What    string
	Reports []string
}

// Disputes gives what the reports of an event contradict each other on.
func (e *Event) Disputes() []Dispute {
	disputed := map[string]bool{}
	for _, c := range e.Contradictions {
		for _, on := range c.On {
			disputed[on] = true
		}
	}
	var out []Dispute
	for _, m := range matters {
		if disputed[m.on] {
			out = append(out, Dispute{m.on, said(e.Members, m.value, m.words)})
		}
	}
	return out
}

func said(members []Member, value, words func(*Report) string) []Said {
	var out []Said
	at := map[string]int{}
	for _, m := range members {
		if value(m.Report) == "" {
			continue
		}
		what := words(m.Report)
		i, known := at[what]
		if !known {
			i = len(out)
			at[what] = i
			out = append(out, Said{What: what})
		}
		out[i].Reports = append(out[i].Reports, m.Report.ID)
	}
	return out
}

func dateWords(r *Report) string { return spoken(r.From, r.To, r.Precision) }

func placeWords(r *Report) string { return r.Place.Name }

func sideWords(side string) func(*Report) string {
	return func(r *Report) string {
		var names []string
		for _, n := range r.Side(side) {
			names = append(names, first(n.Name, n.Actor))
		}
		return strings.Join(sortedSet(names), ", ")
	}
}
