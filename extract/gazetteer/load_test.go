package gazetteer

import (
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

var once = sync.OnceValues(func() (*Gazetteer, error) { return Load() })

// loaded is the embedded data, read once for all tests.
func loaded(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := once()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// small is data that is complete and has no fault.
func small() fstest.MapFS {
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"countries":     "code\talpha2\tname\tother_names\tcapital\tregion\tneighbours\tlatitude\tlongitude\texisted\nRUS\tRU\tRussia\tRussian Federation\tMoscow\tEurope\tCHN\t60\t100\t\nCHN\tCN\tChina\tPRC\tBeijing\tAsia\tRUS\t35\t105\t\n",
		"adjectives":    "country\tadjectives\tpeople\nRUS\tRussian\tRussian|Russians\n",
		"agents":        "words\tother_forms\ttype\tsector\toffice\tcapacity\npresident\t\tperson\tGOV\tyes\tofficial\n",
		"offices":       "office\tother_names\tsector\npresident\thead of state\tGOV\n",
		"stop":          "words\twhen\nnice\tplain\n",
		"seats":         "actor\tnames\ncountry:RUS\tKremlin\n",
		"regions":       "id\tname\tother_names\tcountry\tkind\tlatitude\tlongitude\tpopulation\n",
		"provinces":     "id\tname\tother_names\tcountry\tkind\tlatitude\tlongitude\tpopulation\n",
		"places":        "id\tname\tother_names\tcountry\tkind\tlatitude\tlongitude\tpopulation\ngeonames:1\tMoscow\t\tRUS\tcapital\t55.7\t37.6\t10000000\n",
		"organizations": "id\tname\tother_names\ttype\tcountry\tsector\tparent\tmembers\norg:sco\tSCO\t\tinternational-organization\t\tIGO\t\tcountry:RUS@member:2001-06-15..|country:CHN\n",
		"groups":        "id\tname\tother_names\tcountry\tsector\tlinks\tformerly\tfrom\n",
		"people":        "id\tname\tother_names\tcountry\tweight\toffices\nperson:p\tVladimir Putin\t\tRUS\t100\tpresident@country:RUS:2000..2008|president@country:RUS:2012-05-07..\n",
	} {
		files["data/"+name+".tsv"] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

func TestSmallDataLoads(t *testing.T) {
	g, err := load(small())
	if err != nil {
		t.Fatal(err)
	}
	for on, want := range map[string]bool{"1999-12-31": false, "2000-01-01": true, "2008-12-31": true, "2010-01-01": false, "2012-05-07": true} {
		if _, got := g.Holder("head of state", "country:RUS", day(on)); got != want {
			t.Errorf("Russia had a president on %s: %v, want %v", on, got, want)
		}
	}
}

func TestFaultsNameFileAndLine(t *testing.T) {
	for _, c := range []struct{ file, add, want string }{
		{"people", "person:q\tQ\t\tXXX\t1\t\n", "data/people.tsv:3:13: country:XXX is not known"},
		{"people", "person:q\tQ\t\tRUS\tmuch\t\n", `data/people.tsv:3:17: "much" is no whole number`},
		{"people", "person:q\tQ\t\tRUS\t1\tpresident@country:RUS:2010..2009\n", `data/people.tsv:3:41: "2010..2009" ends before it begins`},
		{"people", "person:q\tQ\t\tRUS\t1\tpresident@country:RUS:2010-02-30..\n", "is no day of the calendar"},
		{"people", "person:q\tQ\t\tRUS\t1\tpresident of Russia\n", "is no office@of:from..to"},
		{"people", "person:p\tQ\t\tRUS\t1\t\n", "person:p is at data/people.tsv:"},
		{"organizations", "org:x\tX\t\tinternational-organization\t\tIGO\t\tcountry:ZZZ\n", "data/organizations.tsv:3:43: country:ZZZ is not known"},
		{"organizations", "org:x\tX\t\tclub\t\tIGO\t\t\n", `data/organizations.tsv:3:10: type "club" is not known`},
		{"organizations", "org:x\t\t\tparty\t\tPTY\t\t\n", "data/organizations.tsv:3:1: no id or no name"},
		{"groups", "group:x\tX\t\tRUS\tREB\tgroup:y\t\t\n", "data/groups.tsv:2:20: group:y is not known"},
		{"countries", "Rus\tRU\tRus\t\t\t\t\t60\t100\t\n", "data/countries.tsv:4:"},
		{"countries", "FRA\tFR\tFrance\t\t\t\t\t160\t100\t\n", "data/countries.tsv:4:19: \"160\" is no number of degrees"},
		{"adjectives", "CHN\tRussian\t\n", `data/adjectives.tsv:3:5: "Russian" is of RUS already`},
		{"agents", "President\t\tperson\tGOV\t\tofficial\n", `data/agents.tsv:3:1: "President" is empty or there already`},
		{"agents", "rebel\t\tperson\tREBEL\t\tunofficial\n", "data/agents.tsv:3:"},
		{"places", "geonames:2\tB\t\tQQQ\tcity\t1\t1\t1\n", `data/places.tsv:3:15: country "QQQ" is not known`},
		{"places", "geonames:1\tB\t\tRUS\tcity\t1\t1\t1\n", "geonames:1 is there twice"},
		{"places", "geonames:2\tB\t\tRUS\tcity\t1\t1\t1\tmore\n", "data/places.tsv:3:1: more than 8 columns"},
		{"stop", "x\tsometimes\n", "data/stop.tsv:3:"},
		{"seats", "country:ZZZ\tPalace\n", "data/seats.tsv:3:1: country:ZZZ is not known"},
	} {
		files := small()
		f := files["data/"+c.file+".tsv"]
		f.Data = append(f.Data, c.add...)
		if _, err := load(files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s with %q: %v, want %q", c.file, c.add, err, c.want)
		}
	}
}

// A user's folder adds actors, puts its own in the place of ours, and has its
// mistakes told with file, line and column.
func TestOwnFolder(t *testing.T) {
	g, err := load(small(), fstest.MapFS{
		"people.tsv":        {Data: []byte("id\tname\tother_names\tcountry\tweight\toffices\nperson:p\tVladimir V. Putin\t\tRUS\t100\t\nperson:q\tLi Qiang\t\tCHN\t50\tpresident@org:league:2020..\n")},
		"organizations.tsv": {Data: []byte("id\tname\tother_names\ttype\tcountry\tsector\tparent\tmembers\norg:league\tHill League\tLeague of the Hills\tinternational-organization\t\tIGO\t\tcountry:RUS|country:CHN\n")},
		"notes.txt":         {Data: []byte("no table")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if e, ok := g.Entry("person:p"); !ok || e.Name != "Vladimir V. Putin" || e.At != "people.tsv:2" {
		t.Errorf("got %+v, want the user's own Putin", e)
	}
	if e, ok := g.Holder("president", "org:league", day("2021-01-01")); !ok || e.Name != "Li Qiang" {
		t.Errorf("the league is led by %+v, want Li Qiang", e)
	}
	if got := g.Named("League of the Hills"); len(got) != 1 || len(g.Members("org:league", day("2021-01-01"))) != 2 {
		t.Errorf("got %v, want the league with two members", got)
	}
	if plain, _ := load(small()); plain.Version() == g.Version() {
		t.Error("the user's data is not in the version")
	}
	for _, c := range []struct{ file, text, want string }{
		{"people.tsv", "id\tname\tother_names\tcountry\tweight\toffices\nperson:é\tÉ\t\tQQQ\t1\t\n", "people.tsv:2:13: country:QQQ is not known"},
		{"groups.tsv", "id\tname\n", "groups.tsv:1:1: column 3 is \"\", not \"other_names\""},
		{"peple.tsv", "", "peple.tsv:1:1: no table has that name"},
		{"notes.txt", "", "the folder has none of the tables"},
	} {
		if _, err := load(small(), fstest.MapFS{c.file: {Data: []byte(c.text)}}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.file, err, c.want)
		}
	}
}

// Of a name that two bodies have ambiguous.tsv has to say what decides.
func TestAmbiguousNames(t *testing.T) {
	head := "id\tname\tother_names\ttype\tcountry\tsector\tparent\tmembers\n"
	own := fstest.MapFS{"organizations.tsv": {Data: []byte(head + "org:sco-film\tScottish Film Club\tSCO\tngo\t\tNGO\t\t\n")}}
	g, err := load(small(), own)
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Check(); err == nil || !strings.Contains(err.Error(), `organizations.tsv:2:1: "sco" is org:sco-film, and org:sco of data/organizations.tsv:2 too`) {
		t.Errorf("got %v", err)
	}
	own["ambiguous.tsv"] = &fstest.MapFile{Data: []byte("name\tdecides\nSCO\tthe words around\n")}
	if g, err = load(small(), own); err != nil {
		t.Fatal(err)
	}
	if err := g.Check(); err != nil {
		t.Error(err)
	}
}

func TestAWrongHeaderIsAFault(t *testing.T) {
	files := small()
	files["data/seats.tsv"] = &fstest.MapFile{Data: []byte("names\tactor\n")}
	if _, err := load(files); err == nil || !strings.Contains(err.Error(), `data/seats.tsv:1:1: column 1 is "names", not "actor"`) {
		t.Errorf("got %v", err)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
