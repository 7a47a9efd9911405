package extract

import (
	"os"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"casus/extract/news"
)

// At least 95 of 100 ambiguous names of places are in the country that the
// sentence means, and people's names are in none. The sentences are by
// somebody who had not seen the code; testdata/places.yaml says how they are meant.
func TestBlindPlaces(t *testing.T) {
	x := load(t)
	papers := map[string]string{} // one for each country
	for _, o := range Outlets() {
		papers[o.Country] = o.Domain
	}
	right, all := 0, 0
	for _, file := range []string{"testdata/places.yaml", "testdata/places.unseen.yaml"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var items []struct {
			ID, Name, Text, Country, Kind string

			Outlet string `yaml:"outlet_country"`
		}
		if err := yaml.Unmarshal(data, &items); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		before := right
		for _, b := range items {
			r, err := x.Page(news.Page{ID: b.ID, Outlet: papers[b.Outlet], Form: "jsonl", Data: []byte(b.Text)}, ToMentions)
			if err != nil {
				t.Fatal(err)
			}
			at := strings.Index(b.Text, b.Name)
			country, kind := "", ""
			for _, m := range r.Mentions {
				if p, ok := x.places.PlaceByID(m.Place); ok && m.Start <= at && m.End >= at+len(b.Name) {
					country, kind = p.Country, p.Kind
				}
			}
			if country == b.Country {
				right++
			} else {
				t.Logf("%s: %s\n %s is in %q (%s), want %q (%s)", b.ID, b.Text, b.Name, country, kind, b.Country, b.Kind)
			}
		}
		t.Logf("%s: %d of %d right", file, right-before, len(items))
		all += len(items)
	}
	if all != 60 || right*100 < all*95 {
		t.Errorf("%d of %d right, want 95 of 100", right, all)
	}
}
