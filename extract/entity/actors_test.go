package entity_test

import (
	"strings"
	"testing"

	"casus/extract/entity"
	"casus/extract/news"
)

// Who is meant on a day: each line is DAY | TEXT | PHRASE: ACTOR COUNTRY
// SECTOR; ... where a dash asks for none, a star for anything, and an actor may be cut short.
var byDay = []string{
	// Agents by composition.
	`2016-12-23 | Two Turkish off-duty police officers shot dead three Syrian soldiers in Hatay. | Two Turkish off-duty police officers: agent TUR COP; three Syrian soldiers: agent SYR MIL`,
	`2016-12-23 | Opposition lawmakers walked out. | Opposition lawmakers: agent - OPP`,
	`2016-12-23 | A suicide bomber attacked the Somali parliament. | A suicide bomber: agent - REB; the Somali parliament: * SOM LEG`,
	`2016-12-23 | The Polish prime minister's spokesman denied the report. | The Polish prime minister's spokesman: agent POL GOV`,
	`2016-12-23 | The Kenyan parliament's speaker resigned. | The Kenyan parliament's speaker: * KEN LEG`,
	`2016-12-23 | The US-led coalition bombed a convoy near Mosul. | The US-led coalition: agent USA MIL`,
	`2016-12-23 | A Chechen warlord threatened the judge. | A Chechen warlord: agent RUS UAF`,
	`2016-12-23 | Catalan mayors marched in Barcelona. | Catalan mayors: agent ESP GOV`,
	`2016-12-23 | Tibetan exiles protested in Delhi. | Tibetan exiles: agent CHN *`,
	`2016-12-23 | Former Kenyan ministers criticised the vote. | Former Kenyan ministers: agent KEN ELI`,
	`2016-12-23 | Kano State police arrested two traders. | Kano State police: * NGA COP`,
	`2016-12-23 | Philippine coast guard officers boarded a Chinese vessel. | Philippine coast guard officers: agent PHL *; a Chinese vessel: agent CHN *`,
	`2016-12-23 | An al-Shabab commander was killed by a drone. | An al-Shabab commander: agent SOM REB`,
	`2016-12-23 | Kremlin officials met French senators. | Kremlin officials: agent RUS GOV; French senators: agent FRA LEG`,
	// Seats of government.
	`2016-12-23 | Beijing accused Washington of spying. | Beijing: country:CHN; Washington: country:USA`,
	`2016-12-23 | Protesters marched in Beijing. | Beijing: -`,
	`2016-12-23 | The Kremlin rejected the demand, and Downing Street said nothing. | Kremlin: country:RUS; Downing Street: org:downing-street GBR`,
	// Offices on a day.
	`2016-12-23 | President Xi arrived in Lima. | President Xi: person:xi-jinping CHN GOV`,
	`1996-05-01 | President Yeltsin flew to Grozny. | President Yeltsin: person:boris-yeltsin RUS GOV`,
	`2005-11-08 | Fujimori was arrested in Santiago. | Fujimori: person:alberto-fujimori PER ELI`,
	`2016-12-23 | The foreign minister met his Chinese counterpart in Vienna. | his Chinese counterpart: person:wang-yi CHN GOV`,
	`2016-12-23 | Sergei Lavrov phoned his Turkish counterpart. | his Turkish counterpart: person:mevlut-cavusoglu TUR GOV`,
	`2023-07-01 | Sergey Lavrov phoned his Turkish counterpart. | his Turkish counterpart: person:hakan-fidan TUR GOV`,
	`2016-12-23 | The Italian prime minister spoke in Rome. | The Italian prime minister: person:paolo-gentiloni ITA GOV`,
	`2023-01-15 | The Italian prime minister spoke in Rome. | The Italian prime minister: person:giorgia-meloni ITA GOV`,
	`2015-06-01 | The US secretary of state broke his leg. | The US secretary of state: person:john-kerry USA GOV`,
	`2022-03-01 | Ukraine's defence minister asked for jets. | Ukraine's defence minister: person:oleksii-reznikov UKR GOV`,
	`2021-05-01 | Somalia's prime minister Mohammed Hussein Roble met elders. | Mohammed Hussein Roble: person:mohamed-hussein-roble SOM GOV`,
	`2023-10-10 | The secretary-general of NATO spoke in Kyiv. | The secretary-general of NATO: person:jens-stoltenberg NOR *`,
	`2019-10-01 | The head of the IAEA, Rafael Grossi, visited Tehran. | Rafael Grossi: person:rafael-grossi ARG *`,
	`2012-05-01 | Boko Haram leader Abu Bakr Shekau spoke in a video. | Boko Haram leader Abu Bakr Shekau: person:abubakar-shekau NGA *`,
	`2016-12-19 | Russian Ambassador to Turkey Andrey Karlov was shot. | Russian Ambassador to Turkey Andrey Karlov: person:andrey-karlov RUS GOV`,
	// Organizations, groups, bodies of states.
	`2016-12-23 | The Knesset passed the law. | Knesset: org:knesset ISR LEG`,
	`2016-12-23 | The Riigikogu ratified the treaty. | Riigikogu: org:riigikogu EST LEG`,
	`2016-12-23 | The Northern Fleet sent a frigate. | Northern Fleet: org:northern-fleet RUS MIL`,
	`2016-12-23 | The UN Security Council condemned the East Turkestan Islamic Movement. | UN Security Council: org:unsc - IGO; East Turkestan Islamic Movement: group:etim`,
	`2016-12-23 | The Turkistan Islamic Party claimed the attack. | Turkistan Islamic Party: group:etim`,
	`2016-12-23 | The Nusra Front withdrew. | Nusra Front: group:jabhat-fatah-al-sham SYR REB`,
	`2016-12-23 | The Kurdistan Workers' Party attacked a post. | Kurdistan Workers' Party: group:pkk TUR REB`,
	`2016-12-23 | The FDLR burned two villages. | FDLR: group:fdlr RWA REB`,
	`2016-12-23 | Ukraine's Defence Ministry blamed Russia. | Ukraine's Defence Ministry: gov:ukr-defense-ministry UKR GOV`,
	`2016-12-23 | The Ukrainian Ministry of Defence said that Russia had fired first. | Ukrainian Ministry of Defence: gov:ukr-defense-ministry UKR GOV`,
	`2016-12-23 | Fatah rejected the offer. | Fatah: org:fatah PSE PTY`,
	`2016-12-23 | Harvard expelled a student. | Harvard: org:harvard USA EDU`,
	// Countries, former and disputed ones.
	`1985-03-01 | The Soviet Union shelled the valley. | Soviet Union: country:SUN`,
	`1994-06-01 | Zaire closed its border with Rwanda. | Zaire: country:COD`,
	`2016-12-23 | Burma freed 40 monks. | Burma: country:MMR`,
	`2016-12-23 | Taiwan protested. | Taiwan: country:TWN`,
	`2016-12-23 | Kosovo expelled a Serbian minister. | Kosovo: country:XKX; a Serbian minister: agent SRB GOV`,
	`2016-12-23 | Two Palestinian policemen were hurt. | Two Palestinian policemen: agent PSE COP`,
	// Words that lead back.
	`2016-12-23 | Russia and Turkey signed an accord. The two countries will reopen the border. | The two countries: country:RUS; The two countries: country:TUR`,
	`2016-12-23 | The Taliban and the Afghan government met in Doha. Both sides agreed to a truce. | Both sides: group:taliban; Both sides: country:AFG`,
	`2016-12-23 | Fatah and Hamas met in Cairo. The two groups signed an accord. | The two groups: org:fatah; The two groups: group:hamas`,
	`2016-12-23 | Boko Haram attacked a bank. The group claimed the raid. | The group: group:boko-haram`,
	`2016-12-23 | The Lakeland Farmers Union (LFU) called a strike. The LFU wants higher prices. | LFU: org:lakeland-farmers-union`,
	`2016-12-23 | The Highland Democratic League (HiDeL) lost a seat. HiDeL blamed the rain. | HiDeL: org:highland-democratic-league`,
	`2016-12-23 | Recep Tayyip Erdoğan spoke. Erdogan blamed Gulen. | Erdogan: person:recep-tayyip-erdogan TUR GOV`,
	`2016-12-19 | Andrey Karlov was killed. The ambassador was 62. The diplomat had served in Seoul. | The ambassador: person:andrey-karlov; The diplomat: person:andrey-karlov`,
}

func TestByDay(t *testing.T) {
	g, m := world(t), model(t)
	if m == nil {
		t.Skip("no parser yet")
	}
	for _, line := range byDay {
		parts := strings.Split(line, " | ")
		a := &news.Article{ID: parts[1], Text: parts[1], Published: day(parts[0])}
		f := entity.Find(a, parsed(m, a), g, "")
		for claim := range strings.SplitSeq(parts[2], "; ") {
			phrase, want, _ := strings.Cut(claim, ": ")
			if !means(a, f, phrase, strings.Fields(want)) {
				t.Errorf("%s: %q is not %s\n%s", parts[1], phrase, want, listing(a, f))
			}
		}
	}
}

// means reports a mention of a phrase with an actor, its country and sector.
func means(a *news.Article, f entity.Found, phrase string, want []string) bool {
	for _, n := range f.Mentions {
		if a.Words(n.Span) != phrase {
			continue
		}
		actor := actorOf(f, n.Actor)
		right := true
		for i, got := range []string{actor.ID, actor.Country, actor.Sector}[:len(want)] {
			switch w := want[i]; {
			case w == "*":
			case w == "-":
				right = right && got == ""
			default:
				right = right && got != "" && strings.HasPrefix(got, w)
			}
		}
		if right {
			return true
		}
	}
	return false
}
