package extract

import (
	"slices"
	"strings"
	"testing"
	"time"

	"casus/extract/news"
)

// Sentences and what happens in them: each way of telling who did what to
// whom. "-" is nobody; an event that is only planned, asked for or threatened
// has that before it; no line: nothing happens.
func TestWaysOfTelling(t *testing.T) {
	x := load(t)
	for _, c := range []struct{ name, text, want string }{
		{"active", "Russian police arrested three activists in Moscow on Monday.", "arrest: Russian police -> three activists"},
		{"passive", "Three activists were arrested by Russian police in Moscow.", "arrest: Russian police -> three activists"},
		{"passive without a doer", "Three activists were abducted in Moscow.", "abduction: - -> three activists"},
		{"done by the authorities of the place", "Three activists were arrested in Moscow.", "arrest: Russia -> three activists"},
		{"coordination of verbs", "France condemned the coup and recalled its ambassador from Niamey.", "condemnation: France -> -; recall-ambassador: France -> Niger"},
		{"coordination of subjects", "Germany and Poland expelled two Russian diplomats.", "diplomatic-expulsion: Germany + Poland -> two Russian diplomats"},
		{"control", "Japan agreed to resume talks with North Korea.", "promise|agreement: Japan -> North Korea"},
		{"relative clause", "The rebels, who attacked an army base in Mali, fled.", "armed-attack: rebels -> ?"},
		{"participle", "The governor was killed in an attack claimed by the Taliban.", "assassination: Taliban -> governor"},
		{"light verb", "Israel carried out an airstrike on Hezbollah.", "airstrike: Israel -> Hezbollah"},
		{"nominal", "The killing of the mayor by a gunman shocked Karachi.", "assassination: gunman -> mayor"},
		{"possessor", "Russia's bombardment of Kharkiv went on.", "shelling: Russia -> Kharkiv"},
		{"reciprocal", "Egypt and Sudan held a joint military exercise.", "joint-drill: Egypt + Sudan -> -"},
		{"pair with a hyphen", "A Russia-China joint drill ended on Friday.", "joint-drill: Russia + China -> -"},
		{"negation", "Turkey did not attack Syria.", ""},
		{"possibility", "Turkey could impose sanctions on Greece.", ""},
		{"demand by nobody", "Both states must jointly oppose terrorism.", ""},
		{"setting", "The envoy met the Greek president in Cairo after a week of Kurdish unrest.", "meeting: envoy + Greek president -> -"},
		{"blow that is tried", "Pirates tried to board a tanker off Somalia on Monday.", "hijacking|armed-attack: Pirates -> tanker"},
		{"wish", "Iran is interested in boosting cooperation with Iraq.", ""},
		{"condition", "If Iran attacks Israel, oil prices will rise.", ""},
		{"threat", "North Korea threatened to attack South Korea.", "threat: North Korea -> South Korea"},
		{"request", "Germany urged Israel to withdraw its troops.", "demand|appeal: Germany -> Israel"},
		{"what one will not do", "Israel will not release the prisoners.", "refusal: Israel -> prisoners"},
		{"aimed at who asked", "Yemen rejected an American request for the extradition of two men.", "refusal: Yemen -> United States"},
		{"aimed at who is to do it", "Poland demanded that Moscow admit the murder of 15,000 officers.", "demand: Poland -> Russia"},
		{"aimed at who is to do it, by a bare verb", "Chad demanded that the Libyan government release prisoners.", "demand: Chad -> Libyan government"},
		{"aimed at whom a threat's deed is", "Togo threatened to impose a curfew in Kara.", "threat: Togo -> Kara"},
		{"behind the day", "President Boni said Monday that Chad must open its border.", "demand: President Boni -> Chad"},
		{"aimed at what it is for", "Britain promised to continue its aid to Mozambique.", "promise: Britain -> Mozambique"},
		{"aimed at whom it is for", "Britain mobilized 5,000 reservists for a possible campaign against Libya.", "mobilization: Britain -> Libya"},
		{"aimed at the people of a place", "The Ugandan army imposed a curfew in parts of Kampala.", "curfew-emergency: Ugandan army -> Kampala"},
		{"who strikes before the noun", "A Taliban attack on a convoy killed nine soldiers in Ghazni.", "armed-attack: Taliban -> convoy"},
		{"who is struck before the noun", "An embassy attack killed nine guards in Ghazni.", "armed-attack: - -> ?"},
		{"two nations before one noun", "Thai and Cambodian soldiers exchanged fire.", "clash: Thai and Cambodian soldiers + Cambodian soldiers -> -"},
		{"a body and a nation before one noun", "Afghan and NATO forces attacked the Taliban.", "armed-attack: Afghan and NATO forces + NATO forces -> Taliban"},
		{"whose country it is", "President Idriss Deby said his government had expelled two Sudanese diplomats.", "diplomatic-expulsion: his government -> two Sudanese diplomats"},
		{"told to reporters", "Officials told reporters that Chad had expelled two Sudanese diplomats.", "diplomatic-expulsion: Chad -> two Sudanese diplomats"},
		{"verb behind its day", "Rebels in the Ivory Coast on Tuesday attacked a police convoy.", "armed-attack: Rebels -> police convoy"},
		{"a participle between subject and verb", "The coalition fighting the rebels in Mali has declared a ceasefire.", "ceasefire-declaration: coalition -> ?"},
		{"who asked in vain", "The king refused a request from the prime minister to dissolve parliament.", "refusal: king -> prime minister"},
		{"expelled from where", "Two inspectors were expelled from North Korea.", "diplomatic-expulsion: North Korea -> Two inspectors"},
		{"given behind the thing", "Italy returned bones, a mask and a bowl of clay found in the looted graves to Peru.", "return: Italy -> Peru"},
		{"name of a body", "The Organization of Islamic Cooperation has 57 members.", ""},
		{"sport", "Brazil beat Germany in the final on Sunday.", ""},
		{"weather", "The storm hit the coast of Florida.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := news.Page{Path: c.name, Form: "jsonl", Data: []byte(c.text), Published: time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)}
			r, err := x.Page(page, ToEvents)
			if err != nil {
				t.Fatal(err)
			}
			ch := &checker{r: &r}
			if c.want == "" {
				for _, e := range r.Events {
					if e.Modality == news.Occurred {
						t.Errorf("%s\n got %s, want nothing", c.text, ch.told())
					}
				}
				return
			}
			for want := range strings.SplitSeq(c.want, "; ") {
				kinds, sides, _ := strings.Cut(want, ": ")
				if !slices.ContainsFunc(r.Events, func(e news.Event) bool {
					return slices.Contains(strings.Split(kinds, "|"), e.Kind) && e.Modality == news.Occurred && ch.fits(e, strings.NewReplacer(" + ", ", ").Replace(sides))
				}) {
					t.Errorf("%s\n got %s\nwant %s", c.text, ch.told(), want)
				}
			}
		})
	}
}

// What its doer has yet to do is to PLOVER a promise or a threat.
func TestRootOfWhatIsToCome(t *testing.T) {
	for _, c := range []struct{ text, kind, root string }{
		{"The Greek president will visit Cairo in June.", "visit", "AGREE"},
		{"The Greek president visited Cairo in June.", "visit", "CONSULT"},
		{"The Egyptian navy will blockade Gaza from Monday.", "blockade", "THREATEN"},
		{"The Egyptian navy blockaded Gaza on Monday.", "blockade", "COERCE"},
		{"Israel will not lift the embargo on Gaza.", "refusal", "REJECT"},
	} {
		r, err := load(t).Page(news.Page{Path: "t", Form: "jsonl", Data: []byte(c.text), Published: time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)}, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(r.Events, func(e news.Event) bool { return e.Kind == c.kind && e.Root == c.root }) {
			t.Errorf("%s\n got %s\nwant %s, %s", c.text, (&checker{r: &r}).told(), c.kind, c.root)
		}
	}
}

// Rebels, police and protesters are at home where the sentence is set, or where
// those rule whom it speaks of; others may be from anywhere.
func TestCountryOfTheNameless(t *testing.T) {
	for _, c := range []struct{ text, country string }{
		{"Rebels in Chad attacked a convoy.", "TCD"},
		{"Students called on the Algerian president to resign.", "DZA"},
		{"Police arrested two students in Nairobi.", "KEN"},
		{"Gunmen attacked a convoy in Chad.", ""},
		{"The government condemned Israel.", ""},
	} {
		r, err := load(t).Page(news.Page{Path: "t", Form: "jsonl", Data: []byte(c.text)}, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Events) == 0 || len(r.Events[0].Source) == 0 || r.Events[0].Source[0].Country != c.country {
			t.Errorf("%s\n got %s\nwant a source of %q", c.text, (&checker{r: &r}).told(), c.country)
		}
	}
}

// Mentions of one event in an article are one event.
func TestOneEventToldOften(t *testing.T) {
	text := "Gunmen killed the mayor of Tripoli on Monday.\n\nThe killing shocked Libya.\n\nThe mayor was shot dead outside his house, police said.\n\nItaly condemned the attack."
	r, err := load(t).Page(news.Page{Path: "t", Form: "jsonl", Data: []byte(text), Published: time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)}, ToEvents)
	if err != nil {
		t.Fatal(err)
	}
	var deeds []news.Event
	for _, e := range r.Events {
		if e.Root == "ASSAULT" {
			deeds = append(deeds, e)
		}
	}
	if len(deeds) != 1 || len(deeds[0].Evidence) < 3 {
		t.Fatalf("got %s", (&checker{r: &r}).told())
	}
	if !slices.ContainsFunc(r.Links, func(l news.Link) bool { return l.To == deeds[0].ID }) {
		t.Errorf("the condemnation does not answer the killing: %v", r.Links)
	}
}

// The same page gives the same bytes, read alone or beside others.
func TestRepeatable(t *testing.T) {
	x := load(t)
	for _, s := range stories(t) {
		var first string
		for range 3 {
			var b strings.Builder
			r := s.read(t, x)
			if err := WriteJSON(&b, &r); err != nil {
				t.Fatal(err)
			}
			if first == "" {
				first = b.String()
			} else if first != b.String() {
				t.Errorf("%s: two readings differ", s.name)
			}
		}
	}
}
