package queries_test

import (
	"context"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"casus/extract/news"
	"casus/graph/sqlite"
	"casus/graph/storetest"
	"casus/queries"
)

func load(t *testing.T) *queries.Set {
	t.Helper()
	set, err := queries.Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// store is a store with a small world in it.
func store(t *testing.T) *sqlite.Store { return filled(t, world()) }

// filled is an embedded store with some articles in it.
func filled(t *testing.T, list []news.Reading) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(context.Background(), filepath.Join(t.TempDir(), "casus.db"), sqlite.Options{Background: storetest.Background(), Rule: storetest.Rule()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if _, err := s.Save(context.Background(), list); err != nil {
		t.Fatal(err)
	}
	return s
}

func resolver(s asked) queries.Resolver {
	return func(text, kind string) ([]queries.Choice, error) {
		found, err := s.Resolve(context.Background(), text, kind)
		var out []queries.Choice
		for _, n := range found {
			out = append(out, queries.Choice{ID: n.ID, Name: n.Name, Detail: n.Type + ", " + n.Country})
		}
		return out, err
	}
}

// ask runs a query and gives its rows as text, one a line.
func ask(t *testing.T, s *sqlite.Store, name string, given map[string]string) []string {
	t.Helper()
	q, err := load(t).Find(name)
	if err != nil {
		t.Fatal(err)
	}
	params, err := q.Bind(given, resolver(s))
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Query(context.Background(), q.SQL, params, q.Limit)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := q.Rows(got.Columns, got.Values)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range rows {
		var cells []string
		for _, v := range row {
			cells = append(cells, fmt.Sprint(v))
		}
		out = append(out, strings.Join(cells, " | "))
	}
	return out
}

func TestAnswers(t *testing.T) {
	s := store(t)
	killing := ask(t, s, "find-events", map[string]string{"kind": "assassination", "country": "Turkey", "near": "Ankara", "from": "2016-12", "to": "2016-12"})
	if len(killing) != 1 {
		t.Fatalf("killings near Ankara: got %q, want one", killing)
	}
	event := strings.Fields(killing[0])[0]
	for _, c := range []struct {
		query, given string
		rows         int      // -1: any number
		want         []string // each in some row
	}{
		{"find-events", "", -1, []string{"Andrey Karlov killed", "condolence", "2016-10-03 | East Turkestan Islamic Movement → Kyrgyzstan, Chinese embassy: clash"}},
		{"find-events", "country=CHN counterpart=RUS kind=condolence", 1, []string{"Xi Jinping → Russia: condolence"}},
		{"find-events", "kind=joint-drill modality=planned", 1, []string{"joint-drill | COOPERATE | planned"}},
		{"find-events", "deaths=100", 1, []string{"shelling | ASSAULT | occurred | Aleppo | 120"}},
		{"find-events", "root=SUPPORT country=IRQ", 0, nil},
		{"find-events", "near=Ankara kind=assassination", 1, []string{"Ankara"}},
		{"find-events", "near=Baghdad km=1300 kind=assassination", 1, []string{"Ankara"}},
		{"find-events", "near=Baghdad km=1200 kind=assassination", 0, nil},
		{"evidence", "event=" + event, -1, []string{"killed Andrey Karlov in Ankara", "Russian Foreign Ministry | official", "https://sputniknews.com/2016-12-23"}},
		{"evidence", "event=" + event + " actor=person:xi-jinping", 0, nil},
		{"event-dossier", "event=" + event, -1, []string{
			"event | Andrey Karlov killed | assassination, occurred", "place | Ankara | TUR", "source | Mevlut Mert Altintas | perpetrator",
			"target | Andrey Karlov | victim", "contradiction | deaths", "answered by | condolence · 20 Dec 2016 · Xi Jinping → Russia", "told of by", "report | ",
		}},
		{"actor-timeline", "actor=Xi_Jinping", -1, []string{"source | Xi Jinping → Russia: condolence | condolence | occurred | official | [Russia]"}},
		{"actor-timeline", "actor=Turkey from=2016-12-19 to=2016-12-19 modality=any", -1, []string{"source | Andrey Karlov killed | assassination | occurred | unofficial"}},
		{"dyad-timeline", "country=China other=Russia", -1, []string{"to | Xi Jinping → Russia: condolence", "together | China, Russia: joint drill"}},
		{"dyad-timeline", "country=Russia other=China", -1, []string{"from | Xi Jinping → Russia: condolence"}},
		{"condolence-network", "", -1, []string{"Xi Jinping | Russia | Andrey Karlov killed | 1 | [sputniknews.com]", "Li Keqiang | Syria | shelling in Aleppo | 2 | [a.example]"}},
		{"condolence-network", "from=2017", 0, nil},
	} {
		got := ask(t, s, c.query, pairs(c.given))
		if c.rows >= 0 && len(got) != c.rows {
			t.Errorf("%s %s: got %d rows, want %d:\n%s", c.query, c.given, len(got), c.rows, strings.Join(got, "\n"))
		}
		for _, want := range c.want {
			if !strings.Contains(strings.Join(got, "\n"), want) {
				t.Errorf("%s %s: no row has %q:\n%s", c.query, c.given, want, strings.Join(got, "\n"))
			}
		}
	}
}

// pairs reads "country=China from=2016"; an underscore stands for a space.
func pairs(text string) map[string]string {
	given := map[string]string{}
	for _, pair := range strings.Fields(text) {
		name, value, _ := strings.Cut(pair, "=")
		given[name] = strings.ReplaceAll(value, "_", " ")
	}
	return given
}

// TestWhole holds answers to all their rows, in order. Ids are left out.
func TestWhole(t *testing.T) {
	s := store(t)
	id := regexp.MustCompile(`\b[0-9a-f]{24}\b`)
	for _, c := range []struct {
		query, given string
		want         []string
	}{
		{"assassination-aftermath", "victim=Andrey_Karlov", []string{
			"Andrey Karlov killed | 1 | 2016-12-20 | 2016-12-20 | answers it | Xi Jinping → Russia: condolence | condolence | occurred | 1 | 1 | #",
			"Andrey Karlov killed | 1 | 2016-12-20 | 2016-12-20 | answers it | Xi Jinping → Mevlut Mert Altintas: condemnation | condemnation | occurred | 1 | 1 | #",
			"Andrey Karlov killed | 2 | 2016-12-21 | 2016-12-21 | is about it | Recep Tayyip Erdogan → Islamic State: accusation | accusation | occurred | 1 | 1 | #",
			"Andrey Karlov killed | <nil> | <nil> | 2016-12-23 | told with it | Turkish police → six people: arrest | arrest | occurred | 1 | 1 | #",
		}},
		{"assassination-aftermath", "days=100 from=2016-12-19 to=2016-12-19 modality=any victim=Mevlut_Mert_Altintas", nil},
		{"joint-drills-by-bloc", "organization=SCO", []string{
			"2016-09-12 | 2016-09-12 | China, Russia: joint drill | occurred | [China Russia] | [] | <nil> | <nil> | 1 | #",
			"2016-11-01 | 2016-11-01 | Russia, Turkey: joint drill | occurred | [Russia] | [Turkey] | <nil> | Moscow | 1 | #",
			"2016-11-02 | 2016-11-02 | Turkey, United States: joint drill | occurred | [] | [Turkey United States] | Shanghai Cooperation Organization | <nil> | 1 | #",
		}},
		{"joint-drills-by-bloc", "organization=SCO least=2 from=2016-09 to=2016-09 modality=planned", []string{
			"2016-09-20 | 2016-09-20 | China, Russia: joint drill | planned | [China Russia] | [] | <nil> | <nil> | 1 | #",
		}},
		{"joint-drills-by-bloc", "organization=SCO status=observer,partner", []string{
			"2016-11-02 | 2016-11-02 | Turkey, United States: joint drill | occurred | [] | [Turkey United States] | Shanghai Cooperation Organization | <nil> | 1 | #",
		}},
		{"organization-events", "organization=SCO from=2016-11 to=2016-11", []string{
			"2016-11-02 | 2016-11-02 | Turkey, United States: joint drill | joint-drill | COOPERATE | occurred | [] | [Turkey United States] | Shanghai Cooperation Organization | <nil> | 1 | #",
			"2016-11-03 | 2016-11-03 | Kazakhstan → Kyrgyzstan: clash | clash | ASSAULT | occurred | [Kazakhstan Kyrgyzstan] | [] | <nil> | <nil> | 1 | #",
		}},
		{"organization-events", "organization=SCO from=2016-11-01 to=2016-11-01 least=1 modality=any", []string{
			"2016-11-01 | 2016-11-01 | Russia, Turkey: joint drill | joint-drill | COOPERATE | occurred | [Russia] | [Turkey] | <nil> | Moscow | 1 | #",
			"2016-11-01 | 2016-11-01 | East Turkestan Islamic Movement → China: bombing | bombing | ASSAULT | threatened | [China] | [] | <nil> | <nil> | 1 | #",
		}},
		{"group-attacks", "group=ETIM", []string{
			"claimed it | 2016-10-01 | 2016-10-01 | bombing → Kazakhstan | bombing | occurred | [] | [Kazakhstan] | Tashkent | UZB | 2 | 9 | 1 | #",
			"did it | 2016-10-03 | 2016-10-03 | East Turkestan Islamic Movement → Kyrgyzstan, Chinese embassy: clash | clash | occurred | [East Turkestan Islamic Movement] | [Chinese embassy Kyrgyzstan] | Kyrgyzstan | KGZ | <nil> | <nil> | 1 | #",
			"was blamed | 2016-10-04 | 2016-10-04 | airstrike → a convoy | airstrike | occurred | [] | [a convoy] | Aleppo | SYR | <nil> | <nil> | 1 | #",
			"one of it did | 2016-10-06 | 2016-10-06 | Petr Polshikov → Iraq: shelling | shelling | occurred | [Petr Polshikov] | [Iraq] | <nil> | <nil> | <nil> | <nil> | 1 | #",
			"link | <nil> | <nil> | Petr Polshikov | leads | <nil> | [Petr Polshikov] | [East Turkestan Islamic Movement] | <nil> | RUS | <nil> | <nil> | 1 | person:petr-polshikov",
			"link | <nil> | <nil> | Islamic State | linked-to | <nil> | [East Turkestan Islamic Movement] | [Islamic State] | <nil> | <nil> | <nil> | <nil> | 1 | group:islamic-state",
		}},
		{"group-attacks", "group=Turkistan_Islamic_Party from=2016-11 modality=threatened", []string{
			"did it | 2016-11-01 | 2016-11-01 | East Turkestan Islamic Movement → China: bombing | bombing | threatened | [East Turkestan Islamic Movement] | [China] | <nil> | <nil> | <nil> | <nil> | 1 | #",
			"link | <nil> | <nil> | Petr Polshikov | leads | <nil> | [Petr Polshikov] | [East Turkestan Islamic Movement] | <nil> | RUS | <nil> | <nil> | 1 | person:petr-polshikov",
			"link | <nil> | <nil> | Islamic State | linked-to | <nil> | [East Turkestan Islamic Movement] | [Islamic State] | <nil> | <nil> | <nil> | <nil> | 1 | group:islamic-state",
		}},
		{"contradictions-open", "from=2013-04 to=2013-04", []string{
			"Islamic State, Kurdistan Freedom Falcons → State Property Commissioner: assassination | date | 2013-04-01 | 1 | [one.example two.example] | 2013-04-02 | 2013-04-03 | #",
			"Islamic State, Kurdistan Freedom Falcons → State Property Commissioner: assassination | date | 2013-04-02 | 1 | [three.example] | 2013-04-03 | 2013-04-03 | #",
			"Islamic State, Kurdistan Freedom Falcons → State Property Commissioner: assassination | deaths | 1 | 1 | [one.example two.example] | 2013-04-02 | 2013-04-03 | #",
			"Islamic State, Kurdistan Freedom Falcons → State Property Commissioner: assassination | deaths | 2-3 | 1 | [three.example] | 2013-04-03 | 2013-04-03 | #",
			"Islamic State, Kurdistan Freedom Falcons → State Property Commissioner: assassination | injured | 1 | 1 | [three.example] | 2013-04-03 | 2013-04-03 | #",
			"Islamic State, Kurdistan Freedom Falcons → State Property Commissioner: assassination | injured | 3+ | 1 | [one.example two.example] | 2013-04-02 | 2013-04-03 | #",
			"Islamic State, Kurdistan Freedom Falcons → State Property Commissioner: assassination | place | Astana | 1 | [one.example two.example] | 2013-04-02 | 2013-04-03 | #",
			"Islamic State, Kurdistan Freedom Falcons → State Property Commissioner: assassination | place | Bishkek | 1 | [three.example] | 2013-04-03 | 2013-04-03 | #",
			"Islamic State, Kurdistan Freedom Falcons → State Property Commissioner: assassination | source | Islamic State | 1 | [one.example two.example] | 2013-04-02 | 2013-04-03 | #",
			"Islamic State, Kurdistan Freedom Falcons → State Property Commissioner: assassination | source | Kurdistan Freedom Falcons | 1 | [three.example] | 2013-04-03 | 2013-04-03 | #",
		}},
		{"contradictions-open", "on=deaths country=Turkey from=2016", []string{
			"Andrey Karlov killed | deaths | 1 | 1 | [sputniknews.com] | 2016-12-23 | 2016-12-23 | #",
			"Andrey Karlov killed | deaths | 2 | 1 | [herald.example] | 2016-12-20 | 2016-12-20 | #",
		}},
		{"shortest-path", "actor=Mahmoud_Abbas other=State_Property_Commissioner from=2014", []string{
			"4 | [Mahmoud Abbas phone call · 1 Mar 2014 · Kurdistan Freedom Falcons, Mahmoud Abbas Kurdistan Freedom Falcons meeting · 2 Mar 2014 · Kurdistan Freedom Falcons, State Property Commissioner State Property Commissioner] | 2 | [# #]",
			"4 | [Mahmoud Abbas phone call · 3 Mar 2014 · Syria, Mahmoud Abbas Syria meeting · 4 Mar 2014 · Syria, State Property Commissioner State Property Commissioner] | 1 | [# #]",
		}},
		{"shortest-path", "actor=State_Property_Commissioner other=Mahmoud_Abbas from=2014 hub=3", []string{ // Syria has four
			"4 | [State Property Commissioner meeting · 2 Mar 2014 · Kurdistan Freedom Falcons, State Property Commissioner Kurdistan Freedom Falcons phone call · 1 Mar 2014 · Kurdistan Freedom Falcons, Mahmoud Abbas Mahmoud Abbas] | 2 | [# #]",
		}},
		{"shortest-path", "actor=Xi_Jinping other=Andrey_Karlov", []string{
			"3 | [Xi Jinping condolence · 20 Dec 2016 · Xi Jinping → Russia Andrey Karlov killed · 19 Dec 2016 Andrey Karlov] | 1 | [# #]",
			"3 | [Xi Jinping condemnation · 20 Dec 2016 · Xi Jinping → Mevlut Mert Altintas Andrey Karlov killed · 19 Dec 2016 Andrey Karlov] | 1 | [# #]",
		}},
		{"shortest-path", "actor=Benjamin_Netanyahu other=State_Property_Commissioner modality=planned", []string{
			"2 | [Benjamin Netanyahu visit · 5 Mar 2014 · Benjamin Netanyahu → State Property Commissioner State Property Commissioner] | 1 | [#]",
		}},
		{"shortest-path", "actor=Xi_Jinping other=Xi_Jinping", nil},
	} {
		got := ask(t, s, c.query, pairs(c.given))
		for i := range got {
			got[i] = id.ReplaceAllString(got[i], "#")
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", c.query, c.given, diff)
		}
	}
}

// TestAnyReport holds that the id of any report finds its event.
func TestAnyReport(t *testing.T) {
	s := store(t)
	q, err := s.Query(context.Background(), `SELECT report, event FROM report_events WHERE report <> event LIMIT 5`, nil, 0)
	if err != nil || len(q.Values) == 0 {
		t.Fatalf("got %v, %v", q, err)
	}
	for _, row := range q.Values {
		byReport := ask(t, s, "event-dossier", map[string]string{"event": row[0].(string)})
		byEvent := ask(t, s, "event-dossier", map[string]string{"event": row[1].(string)})
		if strings.Join(byReport, "\n") != strings.Join(byEvent, "\n") || len(byEvent) == 0 {
			t.Errorf("by report %q\nby event %q", byReport, byEvent)
		}
	}
}

// needed are values for the parameters without a default, ids that no graph has.
var needed = map[string]map[string]string{
	"actor-timeline":       {"actor": "x"},
	"dyad-timeline":        {"country": "x", "other": "y"},
	"event-dossier":        {"event": "x"},
	"evidence":             {"event": "x"},
	"group-attacks":        {"group": "x"},
	"joint-drills-by-bloc": {"organization": "x"},
	"organization-events":  {"organization": "x"},
	"shortest-path":        {"actor": "x", "other": "y"},
}

// wholly says where a query has to read a table from end to end, and why.
var wholly = map[string][]string{
	"contradictions-open": {"SCAN c"},                                                                          // every contradiction is asked for, and they are few
	"shortest-path":       {"SCAN event_actors USING COVERING INDEX", "SCAN event_links USING COVERING INDEX"}, // counts all ties
}

// TestPlans holds that no query reads a whole table where an index serves.
func TestPlans(t *testing.T) {
	s := store(t)
	names, err := s.Query(context.Background(), `SELECT name FROM sqlite_schema WHERE type = 'table'`, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range load(t).All() {
		tables := aliases(q.SQL, names.Values)
		params, err := q.Bind(needed[q.ID], nil)
		if err != nil {
			t.Fatal(err)
		}
		plan, err := s.Query(context.Background(), "EXPLAIN QUERY PLAN "+q.SQL, params, 0)
		if err != nil {
			t.Fatalf("%s: %v", q.ID, err)
		}
		for _, row := range plan.Values {
			step := fmt.Sprint(row[3])
			scanned, whole := strings.CutPrefix(step, "SCAN ")
			name, _, _ := strings.Cut(scanned, " ")
			known := slices.ContainsFunc(wholly[q.ID], func(s string) bool { return strings.HasPrefix(step, s) })
			if whole && tables[name] && !known && !strings.Contains(step, "VIRTUAL TABLE") {
				t.Errorf("%s: %s", q.ID, step)
			}
		}
	}
}

// aliases gives the names that a query has for tables.
func aliases(text string, tables [][]any) map[string]bool {
	out := map[string]bool{}
	for _, row := range tables {
		name := fmt.Sprint(row[0])
		out[name] = true
		for _, m := range regexp.MustCompile(`\b`+name+` (?:AS )?([a-z]+)\b`).FindAllStringSubmatch(text, -1) {
			out[m[1]] = true
		}
	}
	return out
}

func TestBind(t *testing.T) {
	q, err := load(t).Find("find-events")
	if err != nil {
		t.Fatal(err)
	}
	choices := func(text, kind string) ([]queries.Choice, error) {
		switch text {
		case "Congo":
			return []queries.Choice{{ID: "country:COG", Name: "Congo"}, {ID: "country:COD", Name: "DR Congo"}}, nil
		case "China":
			return []queries.Choice{{ID: "country:CHN", Name: "China"}}, nil
		}
		return nil, nil
	}
	values, err := q.Bind(map[string]string{"country": "China", "from": "2016", "to": "2016-02"}, choices)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]any{"country": "country:CHN", "from": "2016-01-01", "to": "2016-02-29", "counterpart": "", "km": int64(25), "modality": "occurred"} {
		if values[name] != want {
			t.Errorf("%s: got %v, want %v", name, values[name], want)
		}
	}
	for _, c := range []struct {
		given string
		want  []string
	}{
		{"contry=China", []string{`there is no parameter "contry"`, "it takes:", "counterpart=COUNTRY"}},
		{"country=Congo", []string{"country:COG", "DR Congo", "give one's id"}},
		{"country=Atlantis", []string{`the store has no country called "Atlantis"`}},
		{"km=far", []string{`"far" is no whole number`}},
		{"from=yesterday km=far", []string{`"yesterday" is no date`, `"far" is no whole number`}},
	} {
		given := map[string]string{}
		for _, pair := range strings.Fields(c.given) {
			name, value, _ := strings.Cut(pair, "=")
			given[name] = value
		}
		_, err := q.Bind(given, choices)
		for _, want := range c.want {
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: got %v, want %q in it", c.given, err, want)
			}
		}
	}
	dossier, _ := load(t).Find("event-dossier")
	if _, err := dossier.Bind(nil, nil); err == nil || !strings.Contains(err.Error(), "parameter event is missing") {
		t.Errorf("nothing given: got %v", err)
	}
}

func TestFind(t *testing.T) {
	set := load(t)
	for name, want := range map[string]string{"find-event": "find-events", "condolance-network": "condolence-network", "dossier": "event-dossier"} {
		if _, err := set.Find(name); err == nil || !strings.Contains(err.Error(), "did you mean "+want) {
			t.Errorf("%s: got %v, want %s", name, err, want)
		}
	}
	if _, err := set.Find("qqqqqqqqqqqqqqqq"); err == nil || strings.Contains(err.Error(), "mean") {
		t.Errorf("got %v, want no suggestion", err)
	}
	if len(set.All()) < 12 {
		t.Errorf("got %d queries, want twelve and more", len(set.All()))
	}
	for _, q := range set.All() {
		if q.SQL == "" || q.Cypher == "" || q.Graph == "" {
			t.Errorf("%s lacks SQL, Cypher or a picture", q.ID)
		}
	}
}

func TestLoadOwn(t *testing.T) {
	head := "-- Mine\n-- @id mine\n-- @description Own.\n-- @param n int = 3\n-- @column n int\n"
	set, err := queries.Load(fstest.MapFS{"mine.sql": {Data: []byte(head + "SELECT $n AS n\n")}})
	if err != nil {
		t.Fatal(err)
	}
	q, err := set.Find("mine")
	if err != nil || q.Theme != "own" || q.Cypher != "" || q.Limit != 1000 || q.Timeout != 30*time.Second {
		t.Errorf("got %+v, %v", q, err)
	}
	for name, c := range map[string]struct {
		files fstest.MapFS
		want  string
	}{
		"undeclared":                          {fstest.MapFS{"mine.sql": {Data: []byte(head + "SELECT $n AS n, $m\n")}}, "parameter $m is used and not declared"},
		"unused":                              {fstest.MapFS{"mine.sql": {Data: []byte(head + "SELECT 1 AS n\n")}}, "parameter n is declared and not used"},
		"a bad type":                          {fstest.MapFS{"mine.sql": {Data: []byte(strings.Replace(head, "n int =", "n number =", 1) + "SELECT $n AS n\n")}}, `line 4: parameter n: type "number"`},
		"a bad default":                       {fstest.MapFS{"mine.sql": {Data: []byte(strings.Replace(head, "= 3", "= three", 1) + "SELECT $n AS n\n")}}, `"three" is no whole number`},
		"a bad example":                       {fstest.MapFS{"mine.sql": {Data: []byte(head + "-- @example n=three\nSELECT $n AS n\n")}}, `example: query mine: parameter n: "three" is no whole number`},
		"an example of what it does not take": {fstest.MapFS{"mine.sql": {Data: []byte(head + "-- @example m=\"a b\"\nSELECT $n AS n\n")}}, `there is no parameter "m"`},
		"an example without a value":          {fstest.MapFS{"mine.sql": {Data: []byte(head + "-- @example n\nSELECT $n AS n\n")}}, `line 6: "n": want @example`},
		"another id":                          {fstest.MapFS{"yours.sql": {Data: []byte(head + "SELECT $n AS n\n")}}, `@id is "mine", and the file is called yours`},
		"other halves": {fstest.MapFS{
			"mine.sql":    {Data: []byte(head + "SELECT $n AS n\n")},
			"mine.cypher": {Data: []byte(strings.ReplaceAll(strings.Replace(head, "Own", "Else", 1), "--", "//") + "RETURN $n AS n\n")},
		}, "its header differs"},
		"a picture of nothing": {fstest.MapFS{"mine.graph.cypher": {Data: []byte("// Mine\nMATCH (n {id: $n}) RETURN n\n")}}, "there is no mine.cypher beside it"},
		"a picture with another title": {fstest.MapFS{
			"mine.cypher":       {Data: []byte(strings.ReplaceAll(head, "--", "//") + "RETURN $n AS n\n")},
			"mine.graph.cypher": {Data: []byte("// Yours\nMATCH (n {id: $n}) RETURN n\n")},
		}, `line 1 is "// Yours", and the query's title "Mine"`},
		"a picture with other parameters": {fstest.MapFS{
			"mine.cypher":       {Data: []byte(strings.ReplaceAll(head, "--", "//") + "RETURN $n AS n\n")},
			"mine.graph.cypher": {Data: []byte("// Mine\nMATCH (n {id: $n, name: $name}) RETURN n\n")},
		}, "parameter $name is used and not declared"},
		"one of casus": {fstest.MapFS{"evidence.sql": {Data: []byte(strings.ReplaceAll(head, "mine", "evidence") + "SELECT $n AS n\n")}}, "casus has one of this name"},
	} {
		if _, err := queries.Load(c.files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

func TestRows(t *testing.T) {
	q := queries.Query{ID: "q", Columns: []queries.Column{{"a", "int"}, {"b", "list"}, {"c", "float"}, {"d", "string"}}}
	rows, err := q.Rows([]string{"d", "c", "b", "a"}, [][]any{{nil, int64(2), `["x","y"]`, int64(1)}, {"z", 2.5, []any{"x"}, 3.0}})
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprintf("%#v", rows); got != `[][]interface {}{[]interface {}{1, []string{"x", "y"}, 2, interface {}(nil)}, []interface {}{3, []string{"x"}, 2.5, "z"}}` {
		t.Errorf("got %s", got)
	}
	if _, err := q.Rows([]string{"a", "b", "c"}, nil); err == nil {
		t.Error("a column is missing: no error")
	}
	if _, err := q.Rows([]string{"a", "b", "c", "d"}, [][]any{{"one", nil, nil, nil}}); err == nil {
		t.Error("a text for an int: no error")
	}
}
