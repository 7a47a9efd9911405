package entity_test

import (
	"strings"
	"testing"
	"time"

	"casus/extract/entity"
	"casus/extract/news"
)

// want is a phrase and what its actor must be; an empty field is not looked at, "-" wants none.
type want struct {
	phrase, actor, country, sector, capacity string
}

// A sentence, and the phrases that must be found in it.
var sentences = []struct {
	name, text, day string
	want            []want
	never           []string // phrases that are no mention with an actor
}{
	{
		name: "an officer off duty kills an ambassador", day: "2016-12-23",
		text: "On Monday, Russian Ambassador to Turkey Andrey Karlov was killed by Turkish off-duty police officer Mevlut Mert Altintas at an art gallery exhibition opening in Ankara.",
		want: []want{
			{"Russian Ambassador to Turkey Andrey Karlov", "person:andrey-karlov", "RUS", "GOV", "official"},
			{"Andrey Karlov", "person:andrey-karlov", "RUS", "GOV", "official"},
			{"Turkish off-duty police officer Mevlut Mert Altintas", "person:mevlut-mert-altintas", "TUR", "COP", "unofficial"},
			{"Mevlut Mert Altintas", "person:mevlut-mert-altintas", "TUR", "COP", "unofficial"},
		},
		never: []string{"Turkey", "Turkish", "Ankara", "police"},
	},
	{
		name: "number and nationality",
		text: "Two Israeli soldiers shot a Palestinian man near Hebron.",
		want: []want{{"Two Israeli soldiers", "", "ISR", "MIL", "official"}, {"a Palestinian man", "", "PSE", "", ""}},
	},
	{
		name: "two adjectives, two services",
		text: "Russian and Chinese security services are cooperating against terrorism.",
		want: []want{{"Russian and Chinese security services", "", "RUS", "SPY", "official"}, {"Chinese security services", "", "CHN", "SPY", "official"}},
	},
	{
		name: "an embassy with its host",
		text: "A bomber attacked the Chinese embassy in Kyrgyzstan on Tuesday.",
		want: []want{{"the Chinese embassy", "gov:chn-embassy-in-kgz", "CHN", "GOV", "official"}, {"A bomber", "", "-", "REB", "unofficial"}},
	},
	{
		name: "a ministry in two wordings",
		text: "Peru's foreign ministry protested. The Peruvian Ministry of Foreign Affairs summoned the envoy.",
		want: []want{{"Peru's foreign ministry", "gov:per-foreign-ministry", "PER", "GOV", "official"}, {"Peruvian Ministry of Foreign Affairs", "gov:per-foreign-ministry", "PER", "GOV", "official"}},
	},
	{
		name: "the government is the country",
		text: "The Chinese government criticised the decision, and Pakistan's government agreed.",
		want: []want{{"The Chinese government", "country:CHN", "CHN", "", "official"}, {"Pakistan's government", "country:PAK", "PAK", "", "official"}},
	},
	{
		name: "a former minister acts for no state",
		text: "Former Kenyan foreign minister Joseph Onyango visited the camp.",
		want: []want{{"Former Kenyan foreign minister Joseph Onyango", "person:joseph-onyango", "KEN", "ELI", "unofficial"}},
	},
	{
		name: "a group's fighters",
		text: "Boko Haram gunmen killed a Nigerian farmer.",
		want: []want{{"Boko Haram gunmen", "", "NGA", "REB", "unofficial"}, {"a Nigerian farmer", "", "NGA", "AGR", "unofficial"}},
	},
	{
		name: "seats of government act, and are places",
		text: "Moscow accused Kyiv of shelling the town. Protesters marched in Moscow.",
		want: []want{{"Moscow", "country:RUS", "RUS", "", ""}, {"Kyiv", "country:UKR", "UKR", "", ""}},
	},
	{
		name: "a spokesman of a seat",
		text: "Kremlin spokesman Dmitry Peskov denied it.",
		want: []want{{"Kremlin spokesman Dmitry Peskov", "", "RUS", "", "official"}},
	},
	{
		name: "a people by itself",
		text: "Three Syrians and a Turk were arrested in Vienna.",
		want: []want{{"Three Syrians", "", "SYR", "", ""}, {"a Turk", "", "TUR", "", ""}},
	},
}

func TestDoers(t *testing.T) {
	g, m := world(t), model(t)
	if m == nil {
		t.Skip("no parser yet")
	}
	for _, c := range sentences {
		t.Run(c.name, func(t *testing.T) {
			a := &news.Article{ID: c.name, Text: c.text}
			if c.day != "" {
				a.Published = day(c.day)
			}
			f := entity.Find(a, parsed(m, a), g, "")
			for _, w := range c.want {
				if msg := missing(a, f, w); msg != "" {
					t.Errorf("%q: %s\nmentions:\n%s", w.phrase, msg, listing(a, f))
				}
			}
			for _, never := range c.never {
				for _, n := range f.Mentions {
					if a.Words(n.Span) == never && n.Actor != "" {
						t.Errorf("%q stands for %s, want nobody", never, n.Actor)
					}
				}
			}
		})
	}
}

// missing tells what is wrong with the mention of a phrase, "" where nothing is.
func missing(a *news.Article, f entity.Found, w want) string {
	var wrong []string
	for _, n := range f.Mentions {
		if a.Words(n.Span) != w.phrase {
			continue
		}
		actor := actorOf(f, n.Actor)
		wrong = nil
		for _, pair := range [][3]string{{"actor", actor.ID, w.actor}, {"country", actor.Country, w.country}, {"sector", actor.Sector, w.sector}, {"capacity", actor.Capacity, w.capacity}} {
			if pair[2] != "" && pair[1] != pair[2] && !(pair[2] == "-" && pair[1] == "") {
				wrong = append(wrong, pair[0]+" "+pair[1]+", want "+pair[2])
			}
		}
		if len(wrong) == 0 {
			return ""
		}
	}
	if wrong == nil {
		return "no such mention"
	}
	return strings.Join(wrong, "; ")
}

func actorOf(f entity.Found, id string) news.Actor {
	for _, a := range f.Actors {
		if a.ID == id {
			return a
		}
	}
	return news.Actor{}
}

// listing prints the mentions of an article for a failed test.
func listing(a *news.Article, f entity.Found) string {
	var b strings.Builder
	for _, n := range f.Mentions {
		b.WriteString("    " + a.Words(n.Span) + " [" + string(n.Type) + "] " + n.Actor + " " + n.Place + " (" + n.Why + ")\n")
	}
	return b.String()
}

// Words that lead back, in short news paragraphs of our own.
var paragraphs = []struct {
	name, text, day string
	same            [][2]string // the n-th "words#n" (first without) and the actor id
	relations       []string    // "from type to"
	noRelation      bool
}{
	{
		name: "the diplomat is the ambassador", day: "2016-12-23",
		text: "Russian Ambassador to Turkey Andrey Karlov was shot dead on Monday. Moscow said the diplomat had been warned. The ambassador died in hospital. He was 62.",
		same: [][2]string{{"the diplomat", "person:andrey-karlov"}, {"The ambassador", "person:andrey-karlov"}, {"He", "person:andrey-karlov"}},
	},
	{
		name: "a family name that stands first",
		text: "Relations expert Yang Mian spoke on Friday. Mian noted that both states are ready. The expert added that he agreed.",
		same: [][2]string{{"Mian#2", "person:yang-mian"}, {"The expert", "person:yang-mian"}},
	},
	{
		name: "both states are the two named last",
		text: "China and Russia will hold drills. Terrorism threatens both states, Lavrinenko said.",
		same: [][2]string{{"both states", "country:CHN"}, {"both states", "country:RUS"}},
	},
	{
		name:      "brackets, and what is linked",
		text:      "The attack was carried out by a suicide bomber, who was linked to the East Turkestan Islamic Movement (ETIM). The ETIM has not commented. The bomber died.",
		same:      [][2]string{{"ETIM", "group:etim"}, {"ETIM#2", "group:etim"}},
		relations: []string{"agent:suicide-bomber linked-to group:etim"},
	},
	{
		name:       "a link that is denied is none",
		text:       "The suspect was not linked to Hamas. Officials denied that the gunman had ties to Hezbollah.",
		noRelation: true,
	},
	{
		name:      "tied to what a country owns, not to the country",
		text:      "The driver was said to have links with Nigeria's Boko Haram.",
		relations: []string{"agent:driver linked-to group:boko-haram"},
	},
	{
		name:      "ties of the one beside, not of the subject",
		text:      "The bombers were trained by a man with ties to Boko Haram.",
		relations: []string{"agent:man linked-to group:boko-haram"},
	},
	{
		name:      "affiliated with",
		text:      "Syrian terrorist groups affiliated with Boko Haram plotted the attack.",
		relations: []string{"agent:syrian-terrorist-groups linked-to group:boko-haram"},
	},
	{
		name: "a bracket makes an unknown body's letters known",
		text: "The Lakeland Farmers Union (LFU) called a strike. The LFU wants higher prices.",
		same: [][2]string{{"LFU", "org:lakeland-farmers-union"}, {"LFU#2", "org:lakeland-farmers-union"}},
	},
	{
		name: "she is the woman of the two",
		text: "Prime Minister Maria Lopez met Governor Peter Hansen on Tuesday. She promised help.",
		same: [][2]string{{"She", "person:maria-lopez"}},
	},
	{
		name: "two men leave he open",
		text: "Peter Hansen and Jack Olsen quarrelled. Witnesses saw Peter Hansen push Jack Olsen.",
		same: nil,
	},
}

func TestLooksBack(t *testing.T) {
	g, m := world(t), model(t)
	if m == nil {
		t.Skip("no parser yet")
	}
	for _, c := range paragraphs {
		t.Run(c.name, func(t *testing.T) {
			a := &news.Article{ID: c.name, Text: c.text, Published: time.Time{}}
			if c.day != "" {
				a.Published = day(c.day)
			}
			f := entity.Find(a, parsed(m, a), g, "")
			for _, w := range c.same {
				if !refers(a, f, w[0], w[1]) {
					t.Errorf("%q does not stand for %s\n%s", w[0], w[1], listing(a, f))
				}
			}
			for _, want := range c.relations {
				if !says(f, want) {
					t.Errorf("no relation %q in %v\n%s", want, f.Relations, listing(a, f))
				}
			}
			if c.noRelation && len(f.Relations) > 0 {
				t.Errorf("relations %v, want none", f.Relations)
			}
		})
	}
}

// refers reports whether the words, at their n-th place ("ETIM#2"), stand for an actor.
func refers(a *news.Article, f entity.Found, words, actor string) bool {
	words, nth, _ := strings.Cut(words, "#")
	skip := 0
	if nth == "2" {
		skip = 1
	}
	at := -1
	for n := 0; n <= skip; n++ {
		next := strings.Index(a.Text[at+1:], words)
		if next < 0 {
			return false
		}
		at += 1 + next
	}
	for _, m := range f.Mentions {
		if m.Start == at && a.Words(m.Span) == words && m.Actor == actor {
			return true
		}
	}
	return false
}

// says reports whether a relation is there; the ids are compared by their beginnings.
func says(f entity.Found, want string) bool {
	w := strings.Fields(want)
	for _, r := range f.Relations {
		if strings.HasPrefix(r.From, w[0]) && r.Type == w[1] && strings.HasPrefix(r.To, w[2]) {
			return true
		}
	}
	return false
}

// The same input gives the same result, and every actor that is named is there.
func TestHoldsTogether(t *testing.T) {
	g, m := world(t), model(t)
	for _, c := range paragraphs {
		a := &news.Article{ID: c.name, Text: c.text}
		sents := parsed(m, a)
		f, again := entity.Find(a, sents, g, ""), entity.Find(a, sents, g, "")
		if listing(a, f) != listing(a, again) {
			t.Errorf("%s: a second run differs", c.name)
		}
		have := map[string]bool{"": true}
		for _, x := range f.Actors {
			have[x.ID] = true
		}
		for _, n := range f.Mentions {
			if !have[n.Actor] {
				t.Errorf("%s: mention of %s, who is not among the actors", c.name, n.Actor)
			}
			s := sents[n.Sentence]
			if n.First < 0 || n.Last >= len(s.Tokens) || n.First > n.Last || n.Head < n.First || n.Head > n.Last ||
				s.Tokens[n.First].Start != n.Start || s.Tokens[n.Last].End != n.End {
				t.Errorf("%s: mention %+v does not lie on its tokens", c.name, n)
			}
		}
		for _, r := range f.Relations {
			if !have[r.From] || !have[r.To] {
				t.Errorf("%s: relation %+v with an actor who is not there", c.name, r)
			}
		}
	}
}

// Find must bear whatever text and tokens it is given.
func FuzzFind(f *testing.F) {
	for _, c := range sentences {
		f.Add(c.text)
	}
	f.Add("( ) 's - the of ' \"")
	f.Add("THE U.S. AND THE EU’S Both sides, he said who it")
	g, err := loaded()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a := &news.Article{Text: s, Title: s}
		entity.Find(a, parsed(nil, a), g, "")
	})
}

// What Find takes for an article of some length, beside what parsing it takes.
func BenchmarkFind(b *testing.B) {
	g, m := world(b), model(b)
	var all strings.Builder
	for range 5 {
		for _, c := range paragraphs {
			all.WriteString(c.text + "\n\n")
		}
	}
	a := &news.Article{ID: "all", Text: all.String()}
	sents := parsed(m, a)
	b.Run("find", func(b *testing.B) {
		for b.Loop() {
			entity.Find(a, sents, g, "")
		}
	})
	b.Run("parse", func(b *testing.B) {
		for b.Loop() {
			parsed(m, a)
		}
	})
}
