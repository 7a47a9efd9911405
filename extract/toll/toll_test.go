package toll_test

import (
	"fmt"
	"strings"
	"testing"

	"casus/extract/news"
	"casus/extract/sentence"
	"casus/extract/syntax"
	"casus/extract/toll"
)

// Each sentence tells the dead and the injured that stand beside it: an open
// end is +, nothing is -.
func TestTolls(t *testing.T) {
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"At least 12 people were killed in the blast.", "12+ -"},
		{"The blast killed 12 people and wounded 30.", "12 30"},
		{"Twelve people were killed and 30 injured.", "12 30"},
		{"Two soldiers died in the attack.", "2 -"},
		{"The attack left 12 dead and 30 wounded.", "12 30"},
		{"The attack killed a soldier.", "1 -"},
		{"Between 30 and 40 civilians were killed.", "30..40 -"},
		{"Dozens of people were wounded.", "- 24+"},
		{"More than 200 protesters were injured.", "- 200+"},
		{"The death toll rose to 15.", "15 -"},
		{"The raid claimed 18 lives.", "18 -"},
		{"A bomber blew himself up, killing himself and three others.", "4 -"},
		{"Up to 20 rebels were killed.", "..20 -"},
		{"Some 1,200 people have died.", "1200 -"},
		{"Twenty-three miners were killed.", "23 -"},
		{"There were no casualties.", "0 -"},
		{"The shelling caused three deaths.", "3 -"},
		{"The army sent 300 soldiers.", "- -"},
		{"The bill died in committee.", "- -"},
		{"He was killed in Ankara.", "- -"},
	} {
		var found []news.Toll
		for i, s := range sentence.Split(c.text, news.Body) {
			m.Parse(&s)
			found = append(found, toll.Find(i, &s)...)
		}
		var dead, hurt *news.Range
		for _, f := range found {
			if f.Deaths != nil {
				dead = f.Deaths
			}
			if f.Injured != nil {
				hurt = f.Injured
			}
		}
		if got := count(dead) + " " + count(hurt); got != c.want {
			t.Errorf("%s\n got %q\nwant %q (%s)", c.text, got, c.want, show(found))
		}
	}
}

func count(r *news.Range) string {
	switch {
	case r == nil:
		return "-"
	case r.Min == r.Max:
		return fmt.Sprint(r.Min)
	case r.Max == 0:
		return fmt.Sprint(r.Min, "+")
	case r.Min == 0:
		return fmt.Sprint("..", r.Max)
	}
	return fmt.Sprint(r.Min, "..", r.Max)
}

func show(ts []news.Toll) string {
	var out []string
	for _, t := range ts {
		out = append(out, fmt.Sprintf("tokens %d-%d %s %s", t.First, t.Last, count(t.Deaths), count(t.Injured)))
	}
	return strings.Join(out, "; ")
}
