// Package storetest holds what every store of the graph must do, as one suite of
// tests, and small stories of events told by several articles that it runs on.
package storetest

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"

	"casus/extract/codebook"
	"casus/extract/news"
	"casus/graph"
)

// Says is one event as an article tells it, in short form.
type Says struct {
	Kind string
	// When is a day "2016-12-19", an interval "2016-12-12..2016-12-18", a day
	// before which "<2016-12-23", or "" for no date.
	When     string
	Where    string   // a name from the map
	Source   []string // names from the cast; "?a gunman/person/TUR" for the unnamed
	Target   []string
	Others   []string
	Deaths   string // "1", "12-15", "12+"
	Injured  string
	Words    string // the trigger; the kind's words where empty
	Weapon   string
	Modality string // occurred where empty
	Speaker  string
	Answers  int // the number, from 1, of the event of the article that it responds to
	About    int // the same, that it is about
}

// Article makes a reading of an article in which an outlet tells some events.
func Article(outlet, published string, told ...Says) news.Reading {
	r := news.Reading{Article: news.Article{
		ID: "https://" + outlet + "/" + published, URL: "https://" + outlet + "/" + published,
		Outlet: outlet, Title: "From " + outlet, Published: day(published), Language: "en",
	}, Versions: news.Versions{Casus: "test", Codebook: "test"}}
	t := telling{reading: &r, actors: map[string]news.Actor{}}
	for i, s := range told {
		t.tell(i, s)
	}
	t.link(told)
	for _, a := range t.actors {
		r.Actors = append(r.Actors, a)
	}
	sort.Slice(r.Actors, func(i, j int) bool { return r.Actors[i].ID < r.Actors[j].ID })
	return r
}

// On adds words to the article that say what it is about, beside its events.
func On(r news.Reading, words string) news.Reading {
	r.Article.Text += "\n\n" + words
	return r
}

// Named gives the article another id and URL, for a second one of an outlet on a day.
func Named(r news.Reading, id string) news.Reading {
	r.Article.ID, r.Article.URL = "https://"+r.Article.Outlet+"/"+id, "https://"+r.Article.Outlet+"/"+id
	for i := range r.Events {
		old := r.Events[i].ID
		r.Events[i].ID = graph.Hash(r.Article.ID, strconv.Itoa(i))
		for j := range r.Links {
			if r.Links[j].From == old {
				r.Links[j].From = r.Events[i].ID
			}
			if r.Links[j].To == old {
				r.Links[j].To = r.Events[i].ID
			}
		}
	}
	return r
}

// telling builds one reading.
type telling struct {
	reading *news.Reading
	actors  map[string]news.Actor
	unnamed int
}

func (t *telling) tell(i int, s Says) {
	start := len(t.reading.Article.Text)
	if start > 0 {
		t.write("\n\n")
		start += 2
	}
	e := news.Event{
		ID: graph.Hash(t.reading.Article.ID, strconv.Itoa(i)), Kind: s.Kind, Root: root(s.Kind), Modality: first(s.Modality, news.Occurred),
		Sentence: i, Rule: s.Kind + "/test", Confidence: 0.9,
	}
	e.Source = t.participants(s.Source, "perpetrator", e.Root)
	t.space()
	e.Span = t.write(first(s.Words, strings.ReplaceAll(s.Kind, "-", " ")))
	e.Target = t.participants(s.Target, "victim", e.Root)
	e.Others = t.participants(s.Others, "", e.Root)
	if s.Where != "" {
		t.write(" in ")
		p := places[s.Where]
		p.Span = t.write(s.Where)
		e.Place = &p
	}
	if s.Weapon != "" {
		t.write(" with ")
		e.Weapon = []news.Span{t.write(s.Weapon)}
	}
	if s.Speaker != "" {
		t.write(", said")
		who := t.participants([]string{s.Speaker}, "", "")[0]
		e.Attribution = &news.Attribution{Actor: who.Actor, Name: who.Name, Verb: "said", Standing: "official"}
	}
	t.write(".")
	e.Evidence = []news.Span{e.Span}
	e.Date, e.Deaths, e.Injured = date(s.When), number(s.Deaths), number(s.Injured)
	t.reading.Events = append(t.reading.Events, e)
	t.reading.Sentences = append(t.reading.Sentences, news.Sentence{Span: news.Span{Start: start, End: len(t.reading.Article.Text)}})
}

// space parts words, but not at the head of a paragraph.
func (t *telling) space() {
	if text := t.reading.Article.Text; text != "" && !strings.HasSuffix(text, "\n") {
		t.write(" ")
	}
}

func (t *telling) write(words string) news.Span {
	start := len(t.reading.Article.Text)
	t.reading.Article.Text += words
	return news.Span{Start: start, End: start + len(words)}
}

func (t *telling) participants(names []string, role, root string) []news.Participant {
	if root != "ASSAULT" {
		role = ""
	}
	var out []news.Participant
	for _, name := range names {
		a := t.actor(name)
		t.space()
		t.actors[a.ID] = a
		capacity := a.Capacity
		if capacity == "" {
			capacity = "unknown"
		}
		out = append(out, news.Participant{
			Span: t.write(a.Name), Actor: a.ID, Name: a.Name, Type: a.Type, Country: a.Country,
			Sector: a.Sector, Capacity: capacity, Role: role,
		})
	}
	return out
}

// actor looks a name up in the cast; "?two soldiers/military/ISR" is unnamed, and
// so is, with a capacity, "?three envoys/person/RUS/official".
func (t *telling) actor(name string) news.Actor {
	if words, ok := strings.CutPrefix(name, "?"); ok {
		t.unnamed++
		part := append(strings.Split(words, "/"), "", "", "")
		return news.Actor{
			ID: "unnamed:" + graph.Hash(t.reading.Article.ID, strconv.Itoa(t.unnamed)), Name: part[0],
			Type: news.ActorType(part[1]), Country: part[2], Capacity: first(part[3], "unofficial"),
		}
	}
	a, ok := cast[name]
	if !ok {
		panic("not in the cast: " + name)
	}
	a.Name, a.Named = first(a.Name, name), true
	return a
}

func (t *telling) link(told []Says) {
	for i, s := range told {
		e := &t.reading.Events[i]
		if s.Answers > 0 {
			t.reading.Links = append(t.reading.Links, news.Link{Type: "responds-to", From: e.ID, To: t.reading.Events[s.Answers-1].ID})
		}
		if s.About > 0 {
			e.About = &news.About{Event: t.reading.Events[s.About-1].ID, Kind: t.reading.Events[s.About-1].Kind}
		}
	}
}

func day(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

func date(s string) news.Date {
	from, to, interval := strings.Cut(s, "..")
	before, open := strings.CutPrefix(s, "<")
	switch {
	case s == "":
		return news.Date{}
	case open:
		return news.Date{To: day(before), Precision: "before"}
	case interval && day(to).Sub(day(from)) <= 7*24*time.Hour:
		return news.Date{From: day(from), To: day(to), Precision: "week"}
	case interval:
		return news.Date{From: day(from), To: day(to), Precision: "range"}
	}
	return news.Date{From: day(s), To: day(s), Precision: "day"}
}

func number(s string) *news.Range {
	if s == "" {
		return nil
	}
	low, high, interval := strings.Cut(s, "-")
	least, open := strings.CutSuffix(low, "+")
	n, err := strconv.Atoi(least)
	if err != nil {
		panic(err)
	}
	switch {
	case open:
		return &news.Range{Min: n}
	case interval:
		m, err := strconv.Atoi(high)
		if err != nil {
			panic(err)
		}
		return &news.Range{Min: n, Max: m}
	}
	return &news.Range{Min: n, Max: n}
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// book is the codebook of casus, whose kinds the stories use.
var book = sync.OnceValue(func() *codebook.Codebook {
	b, err := codebook.Load()
	if err != nil {
		panic(err)
	}
	return b
})

// Rule is the rule that the stories are told under: that of casus.
func Rule() graph.Rule { return graph.RuleOf(book()) }

// root gives the root of a kind.
func root(kind string) string {
	k, ok := book().Kind(kind)
	if !ok {
		panic("not in the codebook: " + kind)
	}
	return k.Root
}

func person(id, country string) news.Actor {
	return news.Actor{ID: "person:" + id, Type: news.Person, Country: country, Sector: "GOV", Capacity: "official"}
}

func country(code string) news.Actor {
	return news.Actor{ID: "country:" + code, Type: news.Country, Country: code, Sector: "GOV", Capacity: "official", Known: true}
}

// cast is who takes part in the stories, by name.
var cast = map[string]news.Actor{
	"China": country("CHN"), "Russia": country("RUS"), "Turkey": country("TUR"), "Israel": country("ISR"), "Iraq": country("IRQ"),
	"United States": country("USA"), "Iran": country("IRN"), "North Korea": country("PRK"), "Moldova": country("MDA"), "Kazakhstan": country("KAZ"), "Kyrgyzstan": country("KGZ"), "Syria": country("SYR"),
	"Vladimir Putin": person("vladimir-putin", "RUS"), "Xi Jinping": person("xi-jinping", "CHN"), "Benjamin Netanyahu": person("benjamin-netanyahu", "ISR"),
	"Li Keqiang": person("li-keqiang", "CHN"), "Recep Tayyip Erdogan": person("recep-tayyip-erdogan", "TUR"), "Mahmoud Abbas": person("mahmoud-abbas", "PSE"),
	"Andrey Karlov": person("andrey-karlov", "RUS"), "Andrei Karlov": person("andrei-karlov", "RUS"), "Karlov": person("karlov", "RUS"),
	"Mevlut Mert Altintas":        {ID: "person:mevlut-mert-altintas", Type: news.Person, Country: "TUR", Sector: "COP", Capacity: "unofficial"},
	"James Hale":                  {ID: "person:james-hale", Type: news.Person, Country: "USA", Sector: "JRN", Capacity: "unofficial"},
	"Petr Polshikov":              person("petr-polshikov", "RUS"),
	"Chinese embassy":             {ID: "gov:chn-embassy-bishkek", Type: news.Government, Country: "CHN", Sector: "GOV", Capacity: "official"},
	"Russian Foreign Ministry":    {ID: "gov:rus-foreign-ministry", Type: news.Government, Country: "RUS", Sector: "GOV", Capacity: "official", Known: true},
	"SCO":                         {ID: "org:sco", Name: "Shanghai Cooperation Organization", Type: news.InternationalOrganization, Known: true},
	"NATO":                        {ID: "org:nato", Type: news.InternationalOrganization, Known: true},
	"ETIM":                        {ID: "group:etim", Name: "East Turkestan Islamic Movement", Type: news.ArmedGroup, Sector: "REB", Known: true, Capacity: "unofficial"},
	"Islamic State":               {ID: "group:islamic-state", Type: news.ArmedGroup, Sector: "REB", Capacity: "unofficial"},
	"Kurdistan Freedom Falcons":   {ID: "group:tak", Type: news.ArmedGroup, Sector: "REB", Country: "TUR", Capacity: "unofficial"},
	"State Property Commissioner": {ID: "person:the-commissioner", Type: news.Person, Country: "IRQ", Sector: "GOV", Capacity: "official"},
}

func town(id, country string, latitude, longitude float64, population int) news.Place {
	return news.Place{ID: "geonames:" + id, Country: country, Latitude: latitude, Longitude: longitude, Population: population}
}

// places is the map of the stories, by name.
var places = mapped(map[string]news.Place{
	"Ankara": town("323786", "TUR", 39.92, 32.85, 3517182), "Istanbul": town("745044", "TUR", 41.01, 28.95, 14804116),
	"Bishkek": town("1528675", "KGZ", 42.87, 74.59, 900000), "Baghdad": town("98182", "IRQ", 33.34, 44.4, 5672513), "Basra": town("99532", "IRQ", 30.5, 47.8, 2600000),
	"Sochi": town("491422", "RUS", 43.6, 39.73, 327608), "Moscow": town("524901", "RUS", 55.75, 37.62, 10381222), "Beijing": town("1816670", "CHN", 39.9, 116.4, 18960744),
	"Astana": town("1526273", "KAZ", 51.18, 71.45, 1000000), "Tashkent": town("1512569", "UZB", 41.26, 69.2, 1978028), "Aleppo": town("170063", "SYR", 36.2, 37.16, 1602264),
	"Khan Tuman": town("169389", "SYR", 36.12, 37.07, 8000), "Hebron": town("285066", "PSE", 31.53, 35.09, 160470), "Geneva": town("2660646", "CHE", 46.2, 6.14, 183981),
	"Amatrice": town("3183178", "ITA", 42.63, 13.29, 2600), "Chisinau": town("618426", "MDA", 47, 28.86, 635994),
	"Syria": {ID: "country:SYR", Country: "SYR"}, "Italy": {ID: "country:ITA", Country: "ITA"}, "Aleppo Governorate": {ID: "province:SYR-aleppo", Country: "SYR"},
	"Turkey": {ID: "country:TUR", Country: "TUR"}, "Iraq": {ID: "country:IRQ", Country: "IRQ"}, "Kyrgyzstan": {ID: "country:KGZ", Country: "KGZ"},
	"Guangdong": {ID: "province:CHN-guangdong", Country: "CHN"},
})

func mapped(m map[string]news.Place) map[string]news.Place {
	for name, p := range m {
		p.Name = name
		m[name] = p
	}
	return m
}

// Background is what the stories' world knows of its actors.
func Background() graph.Background {
	b := graph.Background{Version: "test"}
	add := func(k graph.Known) { b.Actors = append(b.Actors, k) }
	for _, c := range []struct{ code, name string }{{"CHN", "China"}, {"RUS", "Russia"}, {"TUR", "Turkey"}, {"ISR", "Israel"}, {"IRQ", "Iraq"}, {"KAZ", "Kazakhstan"}, {"KGZ", "Kyrgyzstan"}, {"USA", "United States"}} {
		k := graph.Known{ID: "country:" + c.code, Name: c.name, Type: news.Country, Country: c.code, Sector: "GOV", OtherNames: []string{"Republic of " + c.name}}
		if strings.Contains("CHN RUS KAZ KGZ", c.code) {
			k.Memberships = []graph.Membership{{Organization: "org:sco", Status: "member", From: "2001-06-15"}}
		}
		add(k)
	}
	add(graph.Known{ID: "org:sco", Name: "Shanghai Cooperation Organization", OtherNames: []string{"SCO"}, Type: news.InternationalOrganization})
	add(graph.Known{ID: "group:etim", Name: "East Turkestan Islamic Movement", OtherNames: []string{"ETIM", "Turkistan Islamic Party"}, Type: news.ArmedGroup, Sector: "REB"})
	add(graph.Known{ID: "gov:rus-foreign-ministry", Name: "Russian Foreign Ministry", Type: news.Government, Country: "RUS", Sector: "GOV", Parent: "country:RUS"})
	add(graph.Known{
		ID: "person:xi-jinping", Name: "Xi Jinping", OtherNames: []string{"President Xi"}, Type: news.Person, Country: "CHN", Sector: "GOV",
		Tenures: []graph.Tenure{{Office: "president", Of: "country:CHN", From: "2013-03-14"}},
	})
	b.Outlets = []graph.Outlet{{Domain: "sputniknews.com", Name: "Sputnik", Country: "RUS", Ownership: "state"}}
	return b
}

// Describe names an event by its articles, for messages.
func Describe(e *graph.Event) string {
	var from []string
	for _, m := range e.Members {
		from = append(from, fmt.Sprintf("%s(%s)", strings.TrimPrefix(m.Report.Article, "https://"), m.Report.Kind))
	}
	sort.Strings(from)
	return e.Caption() + " <- " + strings.Join(from, " ")
}
