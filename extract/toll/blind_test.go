package toll_test

import (
	"os"
	"testing"

	"github.com/goccy/go-yaml"

	"casus/extract/news"
	"casus/extract/sentence"
	"casus/extract/syntax"
	"casus/extract/toll"
)

// blind is a casualty statement by somebody who had not seen this package:
// testdata/tolls.yaml says how its numbers are meant.
type blind struct {
	ID, Text        string
	Deaths, Injured *news.Range
	Soft            bool // a convention of the file: ranges that overlap are right
}

// At least 95 of 100 statements have their dead and injured. What several
// sentences tell is one event's: the last figure of each, as an event has it.
func TestBlind(t *testing.T) {
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for _, file := range []string{"testdata/tolls.yaml", "testdata/tolls.unseen.yaml"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var items []blind
		if err := yaml.Unmarshal(data, &items); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		before := right
		for _, b := range items {
			var dead, hurt *news.Range
			for i, s := range sentence.Split(b.Text, news.Body) {
				m.Parse(&s)
				for _, f := range toll.Find(i, &s) {
					dead, hurt = join(f.More, dead, f.Deaths), join(f.More, hurt, f.Injured)
				}
			}
			if b.same(b.Deaths, dead) && b.same(b.Injured, hurt) {
				right++
			} else {
				t.Logf("%s: %s\n want %s %s, got %s %s", b.ID, b.Text, count(b.Deaths), count(b.Injured), count(dead), count(hurt))
			}
		}
		t.Logf("%s: %d of %d right", file, right-before, len(items))
		all += len(items)
	}
	if all != 100 || right < 95 {
		t.Errorf("%d of %d right, want 95 of 100", right, all)
	}
}

// join gives the range that tells of more, or the sum, as events have it.
func join(more bool, a, b *news.Range) *news.Range {
	switch {
	case more && a != nil && b != nil:
		n := a.Plus(*b)
		return &n
	case a == nil || b != nil && max(b.Min, b.Max) > max(a.Min, a.Max):
		return b
	}
	return a
}

func (b blind) same(want, got *news.Range) bool {
	switch {
	case want == nil || got == nil:
		return want == got
	case *want == *got:
		return true
	}
	top := func(r *news.Range) int {
		if r.Open() {
			return 1 << 30
		}
		return r.Max
	}
	return b.Soft && want.Min <= top(got) && got.Min <= top(want)
}
