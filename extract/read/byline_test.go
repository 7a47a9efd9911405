package read

import (
	"strings"
	"testing"
)

func TestPeople(t *testing.T) {
	for line, want := range map[string]string{
		"By AYLA DEMIR in Ankara and Jon Berg, Special Correspondent":     "Ayla Demir | Jon Berg",
		"By Marta Ruiz and Ahmed al-Sayed":                                "Marta Ruiz | Ahmed al-Sayed",
		"Written by: Joan O'Neill | Updated 3 May 2014":                   "Joan O'Neill",
		"By Ludwig van der Meer, Associated Press":                        "Ludwig van der Meer",
		"Reporting by Adama Keita in Bamako; Editing by Louise Ferrand":   "Adama Keita",
		"By Grace Adhiambo (The Nyanza Observer) 4 March 2014":            "Grace Adhiambo",
		"By Jean-Marie Ngoy, Paul Obi & Ruth Mwangi for the Daily Nation": "Jean-Marie Ngoy | Paul Obi | Ruth Mwangi",
		"Reuters Staff":                           "",
		"By Our Special Correspondent":            "",
		"By Reuters":                              "",
		"By staff writers":                        "",
		"https://www.facebook.com/some.reporter":  "",
		"web desk":                                "",
		"By the end of the day all had gone home": "",
		"JANE DOE":                                "Jane Doe",
		"By Leila Haddad, Middle East editor":     "Leila Haddad",
	} {
		if got := strings.Join(people(line), " | "); got != want {
			t.Errorf("people(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestSections(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.gazette.example/world/2016/12/19/a.html":           "World",
		"https://gazette.example/en/middle-east/envoy-shot":             "Middle East",
		"https://gazette.example/news/world-europe-38369962":            "",
		"https://gazette.example/a-long-headline-that-is-no-section/12": "",
		"https://gazette.example/":                                      "",
		"":                                                              "",
	} {
		if got := urlSection(address); got != want {
			t.Errorf("urlSection(%q) = %q, want %q", address, got, want)
		}
	}
	for path, want := range map[string]string{
		"Home|World|Africa":                   "Africa",
		"Home|World|Rebels shell a town":      "World",
		"Home":                                "",
		"Start » ||Politics › |":              "Politics",
		"News|Rebels shell a town, killing 3": "",
	} {
		if got := lastCrumb(strings.Split(path, "|"), "Rebels shell a town, killing 3"); got != want {
			t.Errorf("lastCrumb(%q) = %q, want %q", path, got, want)
		}
	}
}
