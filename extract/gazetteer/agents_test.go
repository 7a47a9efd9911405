package gazetteer

import (
	"strings"
	"testing"
)

func TestAgentIsTheLongestPhraseThatEndsThere(t *testing.T) {
	g := loaded(t)
	for _, c := range []struct {
		lemmas string
		n      int
		sector string
	}{
		{"turkish off - duty police officer", 5, "COP"},
		{"the russian foreign ministry", 2, "GOV"},
		{"ministry of foreign affairs", 4, "GOV"},
		{"security services", 2, "SPY"},
		{"two israeli soldier", 1, "MIL"},
		{"suicide bomber", 2, "REB"},
		{"vice-president", 1, "GOV"},
		{"deputy prime minister", 3, "GOV"},
		{"human rights group", 3, "NGO"},
		{"policemen", 1, "COP"},
		{"troops", 1, "MIL"},
		{"charge d'affaires", 2, "GOV"},
		{"taxi driver", 2, "CVL"},
		{"art gallery exhibition", 0, ""},
	} {
		lemmas := strings.Fields(c.lemmas)
		a, n, ok := g.Agent(lemmas, len(lemmas)-1)
		if ok != (c.n > 0) || n != c.n || a.Sector != c.sector {
			t.Errorf("Agent(%q) = %q %s, %d words, %v; want %s, %d words", c.lemmas, a.Words, a.Sector, n, ok, c.sector, c.n)
		}
	}
	if a, _, ok := g.Agent([]string{"ambassador"}, 0); !ok || !a.Office || a.Capacity != "official" {
		t.Errorf("an ambassador is %+v", a)
	}
	if _, _, ok := g.Agent([]string{"soldier"}, 1); ok {
		t.Error("an agent is found beyond the last lemma")
	}
}
