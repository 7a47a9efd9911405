package read

import (
	"slices"
	"strings"
	"testing"

	"casus/extract/gazetteer"
)

// The table of outlets: whole, without doubles, countries that the gazetteer has.
func TestOutletTable(t *testing.T) {
	places, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	table := parseOutlets(outletTable)
	if rows := strings.Count(outletTable, "\n"); len(table) != rows-1 || len(table) < 150 {
		t.Errorf("%d outlets in %d lines", len(table), rows)
	}
	owner := map[string]string{}
	for _, e := range table {
		if _, ok := places.Country(e.Country); !ok {
			t.Errorf("%s: country %q is none of the gazetteer's", e.Domain, e.Country)
		}
		if !slices.Contains([]string{"state", "public", "private"}, e.Ownership) || !slices.Contains([]string{"agency", "broadcaster", "paper", "site"}, e.Kind) {
			t.Errorf("%s: kind %q, ownership %q", e.Domain, e.Kind, e.Ownership)
		}
		if domainOf(e.Domain) != e.Domain {
			t.Errorf("%s is no registered domain", e.Domain)
		}
		for _, name := range append([]string{e.Name, e.Domain}, e.others...) {
			if before := owner[strings.ToLower(name)]; before != "" && before != e.Domain {
				t.Errorf("%q is %s and %s", name, before, e.Domain)
			}
			owner[strings.ToLower(name)] = e.Domain
		}
	}
}

func TestOutlets(t *testing.T) {
	ownership := map[string]string{}
	for _, o := range Outlets() {
		if ownership[o.Domain] != "" {
			t.Errorf("%s stands twice", o.Domain)
		}
		ownership[o.Domain] = o.Name + " " + o.Country + " " + o.Ownership
	}
	for domain, want := range map[string]string{
		"bbc.com": "BBC GBR public", "bbc.co.uk": "BBC GBR public", "tass.com": "TASS RUS state", "reuters.com": "Reuters GBR private", "xinhuanet.com": "Xinhua CHN state", "news.cn": "Xinhua CHN state",
	} {
		if ownership[domain] != want {
			t.Errorf("%s: got %q, want %q", domain, ownership[domain], want)
		}
	}
}
