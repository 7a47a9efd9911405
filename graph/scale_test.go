package graph_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"casus/extract/news"
	"casus/graph"
	"casus/graph/storetest"
)

// crowd makes about n reports of a world that is as unequal as the real one: a
// handful of people meet, accuse and threaten each other every day, a few towns
// are bombed again and again, and half of what is told has no date. Stories are
// told by up to eight outlets over three days, twenty articles a day.
func crowd(n int) []graph.Report {
	random := rand.New(rand.NewPCG(1, 1))
	often := func(of int) int { return int(float64(of) * random.Float64() * random.Float64() * random.Float64()) }
	kinds := []string{"meeting", "accusation", "bombing", "armed-attack", "arrest", "airstrike", "condemnation", "visit", "negotiation", "sanctions"}
	start := time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC)
	var reports []graph.Report
	for story := 0; len(reports) < n; story++ {
		day := start.AddDate(0, 0, story/5)
		words := make([]string, 10)
		for i := range words {
			words[i] = fmt.Sprintf("word%d", often(20000))
		}
		var tells []graph.Report
		for range 5 {
			tells = append(tells, graph.Report{
				Kind: kinds[often(len(kinds))], Modality: news.Occurred, From: graph.DayOf(day), To: graph.DayOf(day), Precision: "day",
				Place: &graph.Place{ID: fmt.Sprintf("geonames:%d", often(300)), Country: "SYR", Latitude: 30 + 10*random.Float64(), Longitude: 40},
				Names: []graph.Name{{Side: graph.Source, Actor: fmt.Sprintf("person:%d", often(500))}, {Side: graph.Target, Actor: fmt.Sprintf("group:%d", often(100)), Type: news.ArmedGroup}},
			})
		}
		for outlet := range 1 + often(16) {
			told := day.AddDate(0, 0, random.IntN(3))
			topic := slices.Clone(words)
			for range 14 {
				topic = append(topic, fmt.Sprintf("word%d", often(20000)))
			}
			random.Shuffle(len(topic), func(i, j int) { topic[i], topic[j] = topic[j], topic[i] })
			for i, r := range tells {
				r.Article = fmt.Sprintf("%d-%d", story, outlet)
				r.ID, r.Published, r.Topic = graph.Hash(r.Article, fmt.Sprint(i)), graph.MomentOf(told), topic
				r.Names = slices.Clone(r.Names)
				for j := range r.Names {
					n := &r.Names[j]
					n.Name, n.Named = n.Actor, true
					if n.Type == "" {
						n.Name, n.Type, n.Country = "Mr "+n.Actor, news.Person, "RUS"
					}
				}
				if random.IntN(2) == 0 {
					r.From, r.To, r.Precision, r.Place = "", graph.DayOf(told), "before", nil
				}
				reports = append(reports, r)
			}
		}
	}
	return reports[:n]
}

// TestHeapsDoNotGrow holds that deriving stays near-linear: with four times as many
// days of news, a report is compared with as many others as before.
func TestHeapsDoNotGrow(t *testing.T) {
	few, many := compared(crowd(1000)), compared(crowd(4000))
	t.Logf("a report is compared with %.1f others of 1000, with %.1f of 4000", few, many)
	if many > 1.25*few {
		t.Errorf("a report is compared with %.1f others of 1000, with %.1f of 4000", few, many)
	}
	if few > 80 {
		t.Errorf("a report is compared with %.1f others: some key is too wide", few)
	}
}

// compared gives the mean number of reports that share a key and a time with one.
func compared(reports []graph.Report) float64 {
	rule := storetest.Rule()
	filed := map[string][]int{}
	for i := range reports {
		for _, key := range rule.Keys(&reports[i]) {
			filed[key] = append(filed[key], i)
		}
	}
	total := 0
	for i := range reports {
		from, to := reports[i].Window()
		seen := map[int]bool{}
		for _, key := range rule.Sought(&reports[i]) {
			for _, j := range filed[key] {
				if f, t := reports[j].Window(); f <= to.Add(3) && from.Add(-3) <= t {
					seen[j] = true
				}
			}
		}
		total += len(seen) - 1
	}
	return float64(total) / float64(len(reports))
}

// BenchmarkDerive tells whether deriving stays near-linear: a report should take
// as long among 20,000 as among 5,000.
func BenchmarkDerive(b *testing.B) {
	for _, n := range []int{5000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			reports := crowd(n)
			events := 0
			for b.Loop() {
				found, err := graph.Derive(context.Background(), storetest.Rule(), reports)
				if err != nil {
					b.Fatal(err)
				}
				events = len(found)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/report")
			b.ReportMetric(float64(events), "events")
		})
	}
}
