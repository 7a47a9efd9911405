package graph_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"strings"
	"testing"
	"time"

	"casus/graph"
	"casus/graph/storetest"
)

// told gives the reports of a story, and the name "ARTICLE/EVENT" of each by id.
func told(story storetest.Story) ([]graph.Report, map[string]string) {
	var reports []graph.Report
	names := map[string]string{}
	for i := range story.Articles {
		r := &story.Articles[i]
		for j, e := range r.Events {
			names[e.ID] = fmt.Sprintf("%d/%d", i+1, j+1)
		}
		reports = append(reports, graph.Tell(r, time.Time{}).Reports...)
	}
	return reports, names
}

func grouped(events []*graph.Event, names map[string]string) []string {
	var got []string
	for _, e := range events {
		var group []string
		for _, m := range e.Members {
			group = append(group, names[m.Report.ID])
		}
		sort.Strings(group)
		got = append(got, strings.Join(group, " "))
	}
	sort.Strings(got)
	return got
}

func TestStories(t *testing.T) {
	for _, story := range storetest.Stories() {
		t.Run(story.Name, func(t *testing.T) {
			reports, names := told(story)
			events, err := graph.Derive(context.Background(), storetest.Rule(), reports)
			if err != nil {
				t.Fatal(err)
			}
			got, want := grouped(events, names), append([]string(nil), story.Want...)
			sort.Strings(want)
			if story.Want != nil && strings.Join(got, "; ") != strings.Join(want, "; ") {
				t.Errorf("got  %s\nwant %s\n%s", strings.Join(got, "; "), strings.Join(want, "; "), scores(reports, names))
			}
			for _, pair := range story.Apart {
				a, b, _ := strings.Cut(pair, " ")
				for _, group := range got {
					if words := strings.Fields(group); slices.Contains(words, a) && slices.Contains(words, b) {
						t.Errorf("%s and %s are one event\n%s", a, b, scores(reports, names))
					}
				}
			}
			for range 5 {
				rand.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
				again, err := graph.Derive(context.Background(), storetest.Rule(), reports)
				if err != nil {
					t.Fatal(err)
				}
				if g := grouped(again, names); strings.Join(g, "; ") != strings.Join(got, "; ") {
					t.Errorf("in another order: got %q, before %q", g, got)
				}
			}
		})
	}
}

// scores shows what every pair has in common.
func scores(reports []graph.Report, names map[string]string) string {
	var b strings.Builder
	for i := range reports {
		for j := range reports[:i] {
			m := storetest.Rule().Compare(&reports[i], &reports[j])
			fmt.Fprintf(&b, "%s %s: %.3f %s; never: %q\n", names[reports[j].ID], names[reports[i].ID], m.Score, strings.Join(m.Why, ", "), m.Conflict)
		}
	}
	return b.String()
}
