package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"casus/extract/news"
)

// Each text tells events with the day and the place that stand beside them:
// KIND DAY PLACE, whatever the sentence that says when and where.
func TestDayAndPlace(t *testing.T) {
	x := load(t)
	for _, c := range []struct{ name, title, text, want string }{
		{
			"what goes on has the day of what came before", "",
			"Gunmen stormed a hotel in Kabul on Monday. They kidnapped nine guests. The army freed the guests.",
			"armed-attack 2016-12-19 Kabul; abduction 2016-12-19 Kabul; release 2016-12-19 Kabul",
		},
		{
			"what had happened before has none", "",
			"Gunmen attacked a hotel in Kabul on Monday. The Taliban had kidnapped two journalists.",
			"armed-attack 2016-12-19 Kabul; abduction before Afghanistan",
		},
		{
			"the headline has the day that the text tells", "Rebels kill five soldiers",
			"Rebels have killed five soldiers in Mali, the army said. The attack took place on Sunday near Gao.",
			"armed-attack 2016-12-18 Gao",
		},
		{
			"in the course of a visit", "",
			"Xi Jinping visited Moscow on 12 December. He met Vladimir Putin during the visit.",
			"visit 2016-12-12 Moscow; meeting 2016-12-12 Moscow",
		},
		{
			"a station, where", "",
			"On December 2, the mayor went to the embassy in Lima, where he accused Peru of spying.",
			"accusation 2016-12-02 Lima",
		},
		{
			"the matter of an expulsion has another day", "",
			"Russia expelled two British diplomats on Saturday over the killing of a spy in Salisbury.",
			"diplomatic-expulsion 2016-12-17 -; armed-attack before Salisbury",
		},
		{
			"a country's capital", "",
			"A bomb killed four people in the Turkish capital on Tuesday.",
			"bombing 2016-12-20 Ankara",
		},
		{
			"the city told of before", "",
			"Rebels entered Aleppo on Monday. On Tuesday, government jets bombed the city.",
			"airstrike 2016-12-20 Aleppo",
		},
		{
			"a district where somebody was killed", "",
			"The march passed through Nantes, where a student was shot dead by police on 6 December.",
			"excessive-force 2016-12-06 Nantes",
		},
		{
			"at the start of the talks", "",
			"Netanyahu met Putin in Moscow on Monday. At the start of the talks Netanyahu accused Iran of arming Hezbollah.",
			"meeting 2016-12-19 Moscow; accusation 2016-12-19 Moscow",
		},
		{
			"two days after the coup", "",
			"Officers overthrew the president of Mali in a coup on December 5. Two days after the coup, the army closed the border. ",
			"coup 2016-12-05 Mali; restriction 2016-12-07 Mali",
		},
		{
			"a day after the bombing", "",
			"The army closed the border with Chad on Tuesday, a day after rebels killed five soldiers near Abeche.",
			"restriction 2016-12-20 Chad; armed-attack 2016-12-19 Abéché",
		},
		{
			"a day after two deeds", "",
			"The council met on Tuesday, a day after soldiers seized the palace in Lome and arrested the president.",
			"arrest 2016-12-19 Lomé",
		},
		{
			"hours after", "",
			"Rebels broke off talks with the government in Quito on Tuesday, hours after soldiers killed three farmers in Choco.",
			"armed-attack 2016-12-20 Chocó",
		},
		{
			"where it flew to, and not what it signed about", "",
			"Secretary of State Robert Hale flew to Jeddah on Monday for talks. Kazakhstan and Azerbaijan signed an agreement on transit through the port of Baku on Tuesday.",
			"visit 2016-12-19 Jeddah; treaty-signing 2016-12-20 -",
		},
		{
			"the attack in which somebody was killed", "",
			"The Houthis carried out a drone attack in Abha in which a Syrian was killed on Sunday.",
			"drone-strike 2016-12-18 Abha",
		},
		{
			"there", "",
			"Marty Natalegawa flew to Phnom Penh on Monday and met Hun Sen there.",
			"meeting 2016-12-19 Phnom Penh",
		},
		{
			"what had been before, told by the way, makes no history", "",
			"Soldiers killed ten rebels in Choco on Monday. The minister said the commander had ordered a kidnapping in June. Ecuador urged both sides to talk.",
			"request-meeting between -",
		},
		{
			"eight are not the ten of the opening", "",
			"Rebels killed ten soldiers near Goma on Monday. The rebels had killed eight soldiers in Bukavu in August.",
			"armed-attack month Bukavu",
		},
		{
			"a day earlier than the day beside it", "",
			"Commandos crossed into Chad on Tuesday to hunt rebels who killed five soldiers near Abeche a day earlier.",
			"armed-attack 2016-12-19 Abéché",
		},
		{
			"told with the news of a day", "",
			"Gunmen killed four priests in Owerri on Monday. Bishop John Okoro condemned the attack. The Vatican urged the government to protect churches.",
			"condemnation between -; appeal between -",
		},
		{
			"told with the news, but history", "",
			"Gunmen killed four priests in Owerri on Monday. In 2009 the rebels signed a truce with the state. The Vatican urged them to keep it.",
			"appeal before -",
		},
		{
			"minutes after the launch", "",
			"North Korea tested a missile on Wednesday. Six minutes after the test South Korea began a drill.",
			"drill 2016-12-21 -",
		},
		{
			"police arrest at home", "",
			"Kenyan police arrested four men on Wednesday.",
			"arrest 2016-12-21 Kenya",
		},
		{
			"a navy does not", "",
			"The Indian navy arrested four pirates on Wednesday.",
			"arrest 2016-12-21 -",
		},
	} {
		r, err := x.Page(news.Page{ID: c.name, Title: c.title, Form: "jsonl", Published: time.Date(2016, 12, 23, 0, 0, 0, 0, time.UTC), Data: []byte(c.text)}, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range r.Events {
			got = append(got, e.Kind+" "+whenWhere(e))
		}
		for w := range strings.SplitSeq(c.want, "; ") {
			if !slices.Contains(got, w) {
				t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.text, strings.Join(got, "; "), w)
			}
		}
	}
}

func whenWhere(e news.Event) string {
	place := ""
	if e.Place != nil {
		place = e.Place.Name
	}
	when := e.Date.Precision
	if when == "day" {
		when = isoDay(e.Date.From)
	}
	return fmt.Sprintf("%s %s", cmp.Or(when, "-"), cmp.Or(place, "-"))
}

// A paper's own order of day and month, and the day that its dateline gives.
func TestPaperAndDateline(t *testing.T) {
	x := load(t)
	for _, c := range []struct{ outlet, text, want string }{
		{"nytimes.com", "Soldiers killed two priests on 03/07/2013.", "2013-03-07"},
		{"lemonde.fr", "Soldiers killed two priests on 03/07/2013.", "2013-07-03"},
		{"", "CAIRO, July 2 (Reuters) - Soldiers killed two priests yesterday.", "2013-07-01"},
		{"", "CAIRO (Reuters) - Soldiers killed two priests yesterday.", "2013-07-03"},
	} {
		r, err := x.Page(news.Page{ID: "a", Outlet: c.outlet, Form: "jsonl", Published: time.Date(2013, 7, 4, 0, 0, 0, 0, time.UTC), Data: []byte(c.text)}, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range r.Events {
			got += isoDay(e.Date.From)
		}
		if got != c.want {
			t.Errorf("%s: %s\n got %s, want %s", c.outlet, c.text, got, c.want)
		}
	}
}

// Each text tells events of which one answers another: TRIGGER -> TRIGGER.
func TestAnswers(t *testing.T) {
	x := load(t)
	for _, c := range []struct{ name, text, want string }{
		{"over", "Russia expelled two British diplomats over the killing of a spy.", "expelled -> killing"},
		{"following", "Protesters burned cars in Lyon on the third day of unrest following the killing of a boy by police.", "burned -> killing"},
		{"sparked", "The killing of a boy by police has sparked protests by students in Lyon.", "protests -> killing"},
		{"erupted after", "Clashes between the army and the rebels erupted after the rebels attacked a convoy.", "Clashes -> attacked"},
		{"in retaliation for", "Israel bombed Gaza in retaliation for the rocket attack on Israeli soldiers.", "bombed -> attack"},
		{"retaliated", "Pakistan shelled an Indian border post on Monday. India retaliated by bombing a camp in Pakistan.", "bombing -> shelled"},
		{"because", "Peru recalled its ambassador because Chile had arrested a Peruvian officer.", "recalled -> arrested"},
		{"the move came after", "Kenya closed its embassy in Mogadishu. The move came after the killing of a Kenyan diplomat by militants.", "closed -> killing"},
		{"a denial and the charge", "Sudan accused Chad of arming the rebels. Chad denied the accusation.", "denied -> accused"},
		{"a refusal and the demand", "Turkey demanded that Greece withdraw its troops from the island. Greece refused to withdraw.", "refused -> demanded"},
		{"calls that are dismissed occurred", "Trade unions called on the prime minister to resign. The prime minister dismissed the calls.", "dismissed -> called"},
		{"considered the attack", "Gunmen killed the consul of Spain in Tunis on Monday. The Spanish government considered the attack an act of terror.", "considered -> killed"},
		{"arrests told after a riot", "Rioters burned shops in Athens on Saturday. More than 200 people were arrested.", "arrested -> burned"},
		{"a raid defended", "Soldiers killed a rebel commander in Choco on Monday. Defense Minister Andres Villegas defended the raid.", "defended -> killed"},
		{"the government that is urged", "Police killed seven demonstrators in Atbara on Friday. The European Union urged the government to respect the right to protest.", "urged -> killed"},
		{"restraint", "Indian and Pakistani soldiers exchanged fire in Kashmir on Friday. The African Union urged restraint.", "urged -> exchanged"},
		{"no to this", "Gunmen killed ten people in Paris. Opposition leaders demanded that the border be closed. The president ruled this out.", "ruled -> demanded"},
		{"protest at a shooting", "Police killed a student in Accra on Monday. Hundreds of people marched through Accra on Tuesday.", "marched -> killed"},
		{"a crowd that is driven away", "Hundreds marched through Accra on Tuesday. Police fired tear gas to disperse them.", "fired -> marched"},
		{"a boycott", "The opposition boycotted the election in Turkmenistan on Sunday.", "boycotted -> election"},
		{"congratulations", "Elena Barreiro was elected president of Uruguay on Sunday. Brazil congratulated Barreiro.", "congratulated -> elected"},
		{"a noun of the deed", "North Korea tested a missile on Wednesday. South Korea condemned the test.", "condemned -> tested"},
		{"the charge that is rejected", "Egypt's envoy accused Ethiopia of playing for time on Friday. Bekele Worku rejected the charge.", "rejected -> accused"},
		{"help after a disaster", "An earthquake killed 300 people in Nepal on Monday. India sent rescue teams and medical aid to Nepal.", "sent -> killed"},
		{"what has another occasion", "Gunmen killed three soldiers in Mali. Iran criticized the sale of tanks to Israel.", ""},
	} {
		r, err := x.Page(news.Page{ID: c.name, Form: "jsonl", Published: time.Date(2016, 12, 23, 0, 0, 0, 0, time.UTC), Data: []byte(c.text)}, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		word := func(id string) string {
			i := slices.IndexFunc(r.Events, func(e news.Event) bool { return e.ID == id })
			return r.Article.Words(r.Events[i].Span)
		}
		var got []string
		for _, l := range r.Links {
			got = append(got, word(l.From)+" -> "+word(l.To))
		}
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%s: %s\n got %s\nwant %s", c.name, c.text, strings.Join(got, "; "), c.want)
		}
	}
}

// Each text tells an event with what was done with which weapon to whom or
// what, and how many died and were hurt: KIND TARGET | WEAPON | DEAD HURT.
func TestTargetsWeaponsTolls(t *testing.T) {
	x := load(t)
	for _, c := range []struct{ text, want string }{
		{"Youths attacked a police station with petrol bombs in Athens.", "armed-attack a police station | petrol bombs | - -"},
		{"A car bomb exploded in front of a bank in Lima.", "bombing a bank | car bomb | - -"},
		{"Guerrillas blew up an oil pipeline with dynamite.", "property-destruction oil pipeline | dynamite | - -"},
		{"Gunmen armed with AK-47 rifles shot dead the mayor of Lima.", "assassination the mayor of Lima | AK-47 rifles | 1 -"},
		{"Gunmen killed a villager on Monday, and police found three grenades.", "armed-attack a villager | - | 1 -"},
		{"Rebels attacked a bus near Goma, killing six people. Nine others were wounded, the army said.", "armed-attack bus | - | 6 9"},
		{"A bomb killed four people in a market in Kano. The death toll later rose to seven.", "bombing four people in a market in Kano | bomb | 7 -"},
		{"A bomb killed four people in a market in Kano. In 2014 an attack killed 30 people there.", "bombing four people in a market in Kano | bomb | 4 -"},
		{"A bomb killed four people in a market in Kano, not counting the bomber.", "bombing four people in a market in Kano | bomb | 5 -"},
		{"The priests were killed by soldiers.", "armed-attack The priests | - | - -"},
		{"Rebels killed the brigade's commander, Colonel Pablo Ruiz, on Monday.", "assassination Colonel Pablo Ruiz | - | 1 -"},
		{"Cristiani blamed the FMLN for the murder of a lawyer.", "armed-attack a lawyer | - | 1 -"},
	} {
		r, err := x.Page(news.Page{ID: c.text, Form: "jsonl", Published: time.Date(2016, 12, 23, 0, 0, 0, 0, time.UTC), Data: []byte(c.text)}, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range r.Events {
			got = append(got, fmt.Sprintf("%s %s | %s | %s %s", e.Kind, cmp.Or(texts(&r, e.Target), "-"), cmp.Or(spans(&r, e.Weapon), "-"), least(e.Deaths), least(e.Injured)))
		}
		if !slices.Contains(got, c.want) {
			t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, "; "), c.want)
		}
	}
}

func texts(r *news.Reading, ps []news.Participant) string {
	var out []string
	for _, p := range ps {
		out = append(out, r.Article.Words(p.Span))
	}
	return strings.Join(out, ", ")
}

func spans(r *news.Reading, ws []news.Span) string {
	var out []string
	for _, w := range ws {
		out = append(out, r.Article.Words(w))
	}
	return strings.Join(out, ", ")
}

func least(n *news.Range) string {
	if n == nil {
		return "-"
	}
	return fmt.Sprint(n.Min)
}

// Whoever is blamed for an attack, owns up to it or is charged with it is its source.
func TestBlamed(t *testing.T) {
	x := load(t)
	for text, want := range map[string]string{
		"Cristiani blamed the FMLN for the murder of a lawyer.":                        "suspect",
		"Police attributed the murder of the mayor to drug traffickers.":               "suspect",
		"Officials blamed the attack on the town on the FMLN.":                         "suspect",
		"Three students were charged with the killing of two missionaries.":            "suspect",
		"The Taliban claimed responsibility for the bombing of a hotel in Kabul.":      "claimant",
		"No group has claimed responsibility for the bombing of a hotel in Kabul.":     "",
		"Gunmen kidnapped a priest in Cali. The gunmen freed the priest on Wednesday.": "perpetrator",
	} {
		r, err := x.Page(news.Page{ID: text, Form: "jsonl", Data: []byte(text)}, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, e := range r.Events {
			if e.Root == "ASSAULT" && len(e.Source) > 0 {
				got = e.Source[0].Role
			}
		}
		if got != want {
			t.Errorf("%s: source of the attack is %q, want %q", text, got, want)
		}
	}
}

// Police, troops and governments of no told country are of the place's, or the
// article's; not those of somebody told, nor from abroad.
func TestNations(t *testing.T) {
	x := load(t)
	for _, c := range []struct{ text, kind, want string }{
		{"Police fired tear gas at marchers in Accra on Monday.", "excessive-force", "GHA"},
		{"Protesters burned shops in Accra on Monday. The European Union urged the government to respect the right to protest.", "appeal", "GHA"},
		{"Foreign troops killed three villagers in Mali on Monday.", "armed-attack", ""},
		{"Rebels and their soldiers killed three villagers in Mali on Monday.", "armed-attack", ""},
	} {
		r, err := x.Page(news.Page{ID: c.text, Form: "jsonl", Data: []byte(c.text)}, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(r.Events, func(e news.Event) bool { return e.Kind == c.kind })
		if at < 0 {
			t.Errorf("%s: no %s", c.text, c.kind)
			continue
		}
		side := r.Events[at].Source
		if c.kind == "appeal" {
			side = r.Events[at].Target
		}
		if len(side) == 0 || side[len(side)-1].Country != c.want {
			t.Errorf("%s: got %+v, want somebody of %q", c.text, side, c.want)
			continue
		}
		last := side[len(side)-1]
		if i := slices.IndexFunc(r.Actors, func(a news.Actor) bool { return a.ID == last.Actor }); r.Actors[i].Country != last.Country {
			t.Errorf("%s: %s is of %q as an actor, of %q as a participant", c.text, last.Name, r.Actors[i].Country, last.Country)
		}
	}
}

// What is asked for, promised or planned is an event of its own only where it
// has a day or a place, or would hurt somebody told.
func TestContents(t *testing.T) {
	x := load(t)
	for _, c := range []struct{ text, kind, want string }{
		{"Elena Barreiro said Uruguay was willing to cooperate with Brazil.", "cooperation", ""},
		{"The United States urged Israel to hold talks with Syria in Geneva on 5 January.", "negotiation", "requested"},
		{"North Korea stated that it would attack South Korea.", "armed-attack", "threatened"},
		{"The government of Turkmenistan said 90 per cent of voters took part in parliamentary elections on Sunday.", "election", "occurred"},
	} {
		r, err := x.Page(news.Page{ID: c.text, Form: "jsonl", Published: time.Date(2016, 12, 23, 0, 0, 0, 0, time.UTC), Data: []byte(c.text)}, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if i := slices.IndexFunc(r.Events, func(e news.Event) bool { return e.Kind == c.kind }); i >= 0 {
			got = r.Events[i].Modality
		}
		if got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.text, c.kind, got, c.want)
		}
	}
}
