package extract

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"casus/extract/event"
	"casus/extract/news"
	"casus/internal/need"
)

// judged is an event with its signs, and whether its root is that which people
// gave its sentence.
type judged struct {
	signs []float64
	right bool
	share float64 // how much it counts
}

// Confidence is what it says: of the events at .9 and above nine in ten are
// right, on sentences that the weights were not learned from. The table, and
// what the other half would teach now, are printed with -v.
func TestConfidence(t *testing.T) {
	shared := need.Shared(t)
	x := load(t)
	var learn []judged
	for _, set := range []struct {
		name  string
		share float64
	}{{"plover_gsr_dev", 5}, {"plover_pairs_train", 1}} {
		halves := judge(t, x, filepath.Join(shared, "gold", set.name+".jsonl"), set.share)
		learn = append(learn, halves[0]...)
		sure, right := 0, 0
		for _, at := range []float64{0.9, 0.8, 0.7, 0.6, 0.5, 0} {
			good, all := 0, 0
			for _, j := range halves[1] {
				if c := event.Confidence(j.signs); c >= at && (c < at+0.1 || at == 0.9 || at == 0 && c < 0.5) {
					all++
					if j.right {
						good++
					}
				}
			}
			t.Logf("%s at %.1f: %d of %d right", set.name, at, good, all)
			if at == 0.9 {
				sure, right = all, good
			}
		}
		if set.name == "plover_gsr_dev" && (sure < 20 || float64(right) < 0.88*float64(sure)) {
			t.Errorf("of %d events at .9 and above %d are right, want nine in ten", sure, right)
		}
	}
	for i, w := range regress(learn) {
		t.Logf("{%q, %.2f},", event.Weights[i].Name, w)
	}
}

// judge extracts the events of a gold file of sentences, every second one into
// the second half, and judges their roots.
func judge(t *testing.T, x *Extractor, path string, share float64) (halves [2][]judged) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	root := func(r string) string {
		if r == "CONCEDE" || r == "RETREAT" {
			return "YIELD" // one set does not tell them apart
		}
		return r
	}
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for n := 0; s.Scan(); n++ {
		var g struct {
			ID, Text string
			Events   []struct{ Type string }
		}
		if err := json.Unmarshal(s.Bytes(), &g); err != nil {
			t.Fatalf("read %s: %v", path, err)
		}
		r, err := x.Page(news.Page{Path: g.ID, Form: "jsonl", ID: g.ID, Data: []byte(g.Text)}, ToEvents)
		if err != nil {
			t.Fatalf("read %s of %s: %v", g.ID, path, err)
		}
		for i := range r.Events {
			if e := &r.Events[i]; e.Root != "" {
				halves[n%2] = append(halves[n%2], judged{x.coder.Signs(e, r.Events, r.Sentences), root(e.Root) == root(g.Events[0].Type), share})
			}
		}
	}
	return halves
}

// regress learns a weight for each sign by logistic regression, drawn a little to nothing.
func regress(data []judged) []float64 {
	w := make([]float64, len(event.Weights))
	total := 0.0
	for _, j := range data {
		total += j.share
	}
	for range 800 {
		slope := make([]float64, len(w))
		for _, j := range data {
			odds := 0.0
			for i, s := range j.signs {
				odds += w[i] * s
			}
			miss := 1 / (1 + math.Exp(-odds))
			if j.right {
				miss--
			}
			for i, s := range j.signs {
				slope[i] += j.share * miss * s / total
			}
		}
		for i := range w {
			w[i] -= 0.5 * (slope[i] + 0.002*w[i])
		}
	}
	return w
}
