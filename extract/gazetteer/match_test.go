package gazetteer

import (
	"strings"
	"testing"
)

func TestLongestFindsTheLongestName(t *testing.T) {
	g := loaded(t)
	for _, c := range []struct {
		text string // tokens parted by spaces; the name starts at the one after "|"
		n    int
		id   string // of the first entry, else of the first place; "" for none
	}{
		{"| China and Russia", 1, "country:CHN"},
		{"talks in | Beijing on Monday", 1, "geonames:1816670"},
		{"the | Shanghai Cooperation Organization 's capacity", 3, "org:sco"},
		{"( | SCO )", 1, "org:sco"},
		{"| East Turkestan Islamic Movement", 4, "group:etim"},
		{"the | Jabhat Fatah al - Sham group", 5, "group:jabhat-fatah-al-sham"},
		{"the | Jabhat Fatah al Sham ( formerly", 4, "group:jabhat-fatah-al-sham"},
		{"of | al - Qaeda in", 3, "group:al-qaeda"},
		{"of | al Qaeda in", 2, "group:al-qaeda"},
		{"of | Al-Qaeda in", 1, "group:al-qaeda"},
		{"Syria 's | Idlib province", 1, "geonames:169387"},
		{"in | Idlib Province", 2, "geonames:169387"},
		{"the | North Caucasus region", 2, "region:north-caucasus"},
		{"southern China 's | Guangdong Province", 2, "geonames:1809935"},
		{"Kyrgyzstan 's | Bishkek", 1, "geonames:1528675"},
		{"the | U.S. said", 1, "country:USA"},
		{"the | US said", 1, "country:USA"},
		{"it told | us that", 0, ""},
		{"| Us too", 0, ""},
		{"the | WHO said", 1, "org:who"},
		{"those | who said", 0, ""},
		{"| Who said that", 0, ""},
		{"THE MAN | WHO SHOT TWO POLICEMEN", 0, ""},
		{"REBELS IN | EL SALVADOR KILLED TWO SOLDIERS", 2, "country:SLV"},
		{"the | Nato summit", 1, "org:nato"},
		{"| NATO chief", 1, "org:nato"},
		{"| Xi Jinping met", 2, "person:xi-jinping"},
		{"| Bashar Assad met", 2, "person:bashar-al-assad"},
		{"| Bashar al - Assad met", 4, "person:bashar-al-assad"},
		{"in | Sana ’a yesterday", 2, "geonames:71137"},
		{"in | Ivory Coast , troops", 2, "country:CIV"},
		{"in | Côte d' Ivoire", 3, "country:CIV"},
		{"in | Cote d’Ivoire", 2, "country:CIV"},
		{"| Guinea - Bissau", 3, "country:GNB"},
		{"| Guinea , Bissau", 1, "country:GIN"},
		{"in | Washington , D.C. , on", 3, "geonames:4140963"},
		{"from | Washington to", 1, "geonames:4140963"},
		{"| Georgia accused Russia", 1, "country:GEO"},
		{"the attack in | Nice last year", 1, "geonames:2990440"},
		{"| Nice to see you", 0, ""},
		{"| Police said that", 0, ""},
		{"on | March 3", 0, ""},
		{"people | Of Turkey", 0, ""},
		{"| Let us go", 0, ""},
		{"the | LeT said", 1, "group:lashkar-e-taiba"},
		{"| Obama said", 1, "person:barack-obama"},
		{"Carlos | Posada 's men", 1, "geonames:3429652"},
		{"in | London - based firms", 1, "geonames:2643743"},
		{"the trip - | - London", 0, ""},
	} {
		forms := strings.Fields(c.text)
		at := 0
		for i, f := range forms {
			if f == "|" {
				at, forms = i, append(forms[:i:i], forms[i+1:]...)
				break
			}
		}
		m := g.Longest(forms, at)
		if c.text == "Carlos | Posada 's men" { // a town's name, but not "Posadas"
			if m.N > 1 {
				t.Errorf("%q: %d tokens: a possessive was read into the name", c.text, m.N)
			}
			continue
		}
		if m.N != c.n || first(m) != c.id {
			t.Errorf("Longest(%q) = %d tokens, %s; want %d, %s", c.text, m.N, first(m), c.n, c.id)
		}
	}
}

func first(m Match) string {
	switch {
	case len(m.Entries) > 0:
		return m.Entries[0].ID
	case len(m.Places) > 0:
		return m.Places[0].ID
	}
	return ""
}

func TestLongestGivesActorsAndPlaces(t *testing.T) {
	g := loaded(t)
	m := g.Longest([]string{"Turkey"}, 0)
	if len(m.Entries) == 0 || m.Entries[0].ID != "country:TUR" || len(m.Places) == 0 || m.Places[0].ID != "country:TUR" {
		t.Errorf("Turkey is %+v", m)
	}
	if m := g.Longest([]string{"Turkey"}, 1); m.N != 0 {
		t.Errorf("beyond the end there is %+v", m)
	}
}

func TestProvinceAfterANameMeansTheProvince(t *testing.T) {
	g := loaded(t)
	for text, kind := range map[string]string{"Aleppo province": "province", "Aleppo yesterday": "city", "Washington state": "province", "Washington said": "city", "Baghdad governorate": "province"} {
		if m := g.Longest(strings.Fields(text), 0); len(m.Places) == 0 || m.Places[0].Kind != kind {
			t.Errorf("%q: %v, want a %s first", text, placeIDs(m.Places), kind)
		}
	}
}

// TestEveryNameIsFound writes every name of every actor as a text and looks it up.
func TestEveryNameIsFound(t *testing.T) {
	g := loaded(t)
	missed := 0
	for _, e := range g.Entries() {
		for _, name := range append([]string{e.Name}, e.Names...) {
			key := Fold(name)
			if g.stops[key] != stopNone || !capitalised(name) || strings.HasSuffix(strings.ToLower(name), "'s") {
				continue
			}
			forms := append([]string{"they", "saw"}, strings.Fields(name)...)
			m := g.Longest(append(forms, "again"), 2)
			found := false
			for _, o := range m.Entries {
				found = found || o == e
			}
			if !found && missed < 30 {
				missed++
				t.Errorf("%s (%s): %q is not found, but %d tokens, %s", e.At, e.ID, name, m.N, first(m))
			}
		}
	}
}

func BenchmarkLongest(b *testing.B) {
	g := loaded(b)
	forms := strings.Fields("On Monday , Russian Ambassador to Turkey Andrey Karlov was killed by Turkish off - duty police officer Mevlut Mert Altintas at an art gallery exhibition opening in Ankara .")
	for b.Loop() {
		for i := range forms {
			g.Longest(forms, i)
		}
	}
}
