package gazetteer

import (
	"slices"
	"strings"
	"testing"
	"time"

	"casus/extract/news"
)

func TestNamed(t *testing.T) {
	g := loaded(t)
	for name, id := range map[string]string{
		"China": "country:CHN", "the United States": "country:USA", "u.s.": "country:USA", "USA": "country:USA", "america": "country:USA",
		"UK": "country:GBR", "Britain": "country:GBR", "Burma": "country:MMR", "Zaire": "country:COD", "DPRK": "country:PRK", "ROK": "country:KOR",
		"USSR": "country:SUN", "Ivory Coast": "country:CIV", "Türkiye": "country:TUR", "Turkiye": "country:TUR", "Kosovo": "country:XKX",
		"Swaziland": "country:SWZ", "the Gambia": "country:GMB", "Czechia": "country:CZE", "Vatican": "country:VAT", "Taiwan": "country:TWN",
		"Palestine": "country:PSE", "Timor-Leste": "country:TLS", "Congo": "country:COD", "Macedonia": "country:MKD", "UAE": "country:ARE",
		"SCO": "org:sco", "Xi Jinping": "person:xi-jinping", "EU": "org:eu", "ETIM": "group:etim", "NATO": "org:nato",
	} {
		found := g.Named(name)
		if len(found) == 0 || found[0].ID != id {
			t.Errorf("Named(%q) = %v, want %s first", name, ids(found), id)
		}
	}
	if found := g.Named("Ruritania"); len(found) > 0 {
		t.Errorf("Ruritania is %v", ids(found))
	}
}

func ids(entries []*Entry) []string {
	var all []string
	for _, e := range entries {
		all = append(all, e.ID)
	}
	return all
}

func TestANameLeadsToOneActor(t *testing.T) {
	if err := loaded(t).Check(); err != nil {
		t.Error(err)
	}
}

func TestSurname(t *testing.T) {
	g := loaded(t)
	for word, id := range map[string]string{
		"Putin": "person:vladimir-putin", "Xi": "person:xi-jinping", "Assad": "person:bashar-al-assad", "al-Assad": "person:bashar-al-assad",
		"Erdoğan": "person:recep-tayyip-erdogan", "Netanyahu": "person:benjamin-netanyahu", "Merkel": "person:angela-merkel",
	} {
		if found := g.Surname(word); len(found) == 0 || found[0].ID != id {
			t.Errorf("Surname(%q) = %v, want %s first", word, ids(found), id)
		}
	}
	if found := g.Surname("Altintas"); len(found) > 0 && found[0].ID == "person:recep-tayyip-erdogan" {
		t.Error("Altintas is Erdogan")
	}
}

func TestAdjective(t *testing.T) {
	g := loaded(t)
	for word, want := range map[string]Adjective{
		"Turkish": {"Turkish", "TUR", false}, "Turks": {"Turks", "TUR", true}, "TURKISH": {"Turkish", "TUR", false}, "Russians": {"Russians", "RUS", true},
		"Chinese": {"Chinese", "CHN", true}, "Iraqi": {"Iraqi", "IRQ", true}, "Nigerien": {"Nigerien", "NER", true}, "British": {"British", "GBR", true},
		"Sahrawi": {"Sahrawi", "ESH", true}, "North Korean": {"North Korean", "PRK", true}, "Soviet": {"Soviet", "SUN", true}, "Burkinabe": {"Burkinabé", "BFA", true}, "Burkinabé": {"Burkinabé", "BFA", true}, "N. Korean": {"N. Korean", "PRK", false}, "Danes": {"Danes", "DNK", true},
	} {
		if got, ok := g.Adjective(word); !ok || got != want {
			t.Errorf("Adjective(%q) = %+v, want %+v", word, got, want)
		}
	}
	for _, word := range []string{"turkish", "polish", "European", "Turkey", "", "Germán"} {
		if got, ok := g.Adjective(word); ok {
			t.Errorf("Adjective(%q) = %+v, want none", word, got)
		}
	}
	a, n, ok := g.AdjectiveAt([]string{"two", "South", "Korean", "soldiers"}, 1)
	if !ok || n != 2 || a.Country != "KOR" {
		t.Errorf("South Korean is %+v, %d tokens", a, n)
	}
}

func TestSeat(t *testing.T) {
	g := loaded(t)
	for name, want := range map[string]string{
		"Kremlin": "country:RUS", "the Kremlin": "country:RUS", "White House": "country:USA", "Downing Street": "country:GBR", "Blue House": "country:KOR",
		"Beijing": "country:CHN", "Moscow": "country:RUS", "Washington": "country:USA", "Kiev": "country:UKR", "Kyiv": "country:UKR", "Ankara": "country:TUR",
		"Tel Aviv": "country:ISR", "Tehran": "country:IRN", "Brussels": "org:eu", "Shanghai": "", "Georgetown": "", "Victoria": "", "Naypyidaw": "country:MMR",
	} {
		if got, ok := g.Seat(name); got != want || ok != (want != "") {
			t.Errorf("Seat(%q) = %q, %v; want %q", name, got, ok, want)
		}
	}
}

func day(s string) time.Time {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestHolder(t *testing.T) {
	g := loaded(t)
	for _, c := range []struct{ office, of, on, want string }{
		{"president", "country:CHN", "2016-12-19", "person:xi-jinping"},
		{"president", "country:USA", "2016-12-19", "person:barack-obama"},
		{"president", "country:USA", "2018-01-01", "person:donald-trump"},
		{"foreign minister", "country:RUS", "2016-12-19", "person:sergei-lavrov"},
		{"secretary of state", "country:USA", "2016-06-01", "person:john-kerry"},
		{"chancellor", "country:DEU", "2015-06-01", "person:angela-merkel"},
		{"prime minister", "country:ISR", "2013-05-14", "person:benjamin-netanyahu"},
		{"president", "country:ATA", "2013-05-14", ""},
	} {
		got := ""
		if e, ok := g.Holder(c.office, c.of, day(c.on)); ok {
			got = e.ID
		}
		if got != c.want {
			t.Errorf("%s of %s on %s is %q, want %q", c.office, c.of, c.on, got, c.want)
		}
	}
}

func TestOfficesOf(t *testing.T) {
	g := loaded(t)
	held := g.OfficesOf("person:xi-jinping", day("2016-12-19"))
	if !slices.ContainsFunc(held, func(h Tenure) bool { return h.Office == "president" && h.Of == "country:CHN" && h.Sector == "GOV" }) {
		t.Errorf("Xi Jinping held %+v", held)
	}
	if held := g.OfficesOf("person:nobody", day("2016-12-19")); len(held) > 0 {
		t.Errorf("nobody held %+v", held)
	}
}

func TestMembers(t *testing.T) {
	g := loaded(t)
	member := func(on time.Time, id string) bool {
		return slices.ContainsFunc(g.Members("org:sco", on), func(m Membership) bool { return m.Member == id && m.Status == "member" })
	}
	for _, c := range []struct {
		id   string
		on   time.Time
		want bool
	}{
		{"country:CHN", day("2016-12-19"), true},
		{"country:RUS", day("2016-12-19"), true},
		{"country:IND", day("2016-12-19"), false},
		{"country:IND", day("2018-01-01"), true},
		{"country:IND", time.Time{}, true},
		{"country:USA", time.Time{}, false},
	} {
		if got := member(c.on, c.id); got != c.want {
			t.Errorf("%s a member of the SCO on %s: %v, want %v", c.id, c.on.Format(time.DateOnly), got, c.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	g := loaded(t)
	for name, want := range map[string]string{
		"Ankara": "geonames:323786", "ankara": "geonames:323786", "Aleppo": "geonames:170063", "Raqqa": "", "Kobani": "", "Guangdong": "geonames:1809935", "Xinjiang": "geonames:1529047",
		"Gaza Strip": "region:gaza-strip", "Black Sea": "region:black-sea", "Turkey": "country:TUR", "the Sahel": "region:sahel", "Crimea": "",
		"Paris": "geonames:2988507", "London": "geonames:2643743", "Moscow": "geonames:524901", "The Hague": "geonames:2747373", "Mosul": "geonames:99072", "Asia": "region:asia",
	} {
		found := g.Places(name)
		if len(found) == 0 || want != "" && found[0].ID != want {
			t.Errorf("Places(%q) = %v, want %s first", name, placeIDs(found), want)
		}
	}
	p, ok := g.PlaceByID("geonames:323786")
	if !ok || p.Name != "Ankara" || p.Country != "TUR" || !p.Capital || p.Latitude < 39.8 || p.Latitude > 40 || p.Longitude < 32.7 || p.Longitude > 33 {
		t.Errorf("Ankara is %+v", p)
	}
	if len(g.AllPlaces()) < 25_000 {
		t.Errorf("%d places", len(g.AllPlaces()))
	}
}

func placeIDs(places []*Place) []string {
	var all []string
	for _, p := range places {
		all = append(all, p.ID)
	}
	return all
}

func TestEveryCountryHasItsCapitalAndNeighbours(t *testing.T) {
	g := loaded(t)
	countries := 0
	for _, e := range g.Entries() {
		if e.Type != news.Country {
			continue
		}
		countries++
		for _, id := range e.Neighbours {
			n, ok := g.Entry(id)
			if !ok || !slices.Contains(n.Neighbours, e.ID) {
				t.Errorf("%s has %s as a neighbour, which has it not", e.ID, id)
			}
		}
		if p, ok := g.PlaceByID(e.ID); !ok || p.Kind != "country" || p.Latitude == 0 && p.Longitude == 0 {
			t.Errorf("%s is no place: %+v", e.ID, p)
		}
		if e.Region == "" {
			t.Errorf("%s is in no region", e.ID)
		}
	}
	if countries < 250 {
		t.Errorf("%d countries", countries)
	}
}

// TestCapitals holds the cities marked as capitals to the capitals that countries.tsv names.
func TestCapitals(t *testing.T) {
	g := loaded(t)
	table := open(embedded, "countries.tsv", countryColumns...)
	for table.next() {
		code, capital := table.cells[0], table.cells[4]
		p, ok := g.Capital(code)
		switch {
		case capital == "" || strings.Contains("SGS NIU TKL FSM", code) || code == "MHL":
			continue
		case !ok:
			t.Errorf("%s: %s has no capital; it should be %s", table.at(), code, capital)
		case Fold(p.Name) != Fold(capital) && !slices.ContainsFunc(p.Names, func(s string) bool { return Fold(s) == Fold(capital) }):
			t.Errorf("%s: the capital of %s is %s in the places, %s here", table.at(), code, p.Name, capital)
		}
	}
}

func TestVersionIsAHash(t *testing.T) {
	g := loaded(t)
	if v := g.Version(); len(v) != 12 || v != g.Version() {
		t.Errorf("version %q", v)
	}
}
