package queries_test

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"casus/extract/news"
	"casus/graph/storetest"
)

// says is one event as an article tells it.
type says = storetest.Says

func who(names ...string) []string { return names }

// world is the articles that the queries are asked about: what each has to find or to leave out.
func world() []news.Reading {
	return slices.Concat(killing(), group(), bloc(), chain(), disagreement())
}

// killing is an assassination with what came after it, and what only lies beside it.
func killing() []news.Reading {
	shot := says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Source: who("Mevlut Mert Altintas"), Target: who("Andrey Karlov"), Deaths: "1", Words: "killed", Speaker: "Russian Foreign Ministry"}
	wounded := shot
	wounded.Injured, wounded.Deaths = "3", "2"
	return []news.Reading{
		storetest.Article("sputniknews.com", "2016-12-23", shot,
			says{Kind: "condolence", When: "2016-12-20", Source: who("Xi Jinping"), Target: who("Russia"), Answers: 1},
			says{Kind: "condemnation", When: "2016-12-20", Source: who("Xi Jinping"), Target: who("Mevlut Mert Altintas"), Answers: 1, About: 1},
			says{Kind: "accusation", When: "2016-12-21", Source: who("Recep Tayyip Erdogan"), Target: who("Islamic State"), About: 1},
			says{Kind: "arrest", When: "<2016-12-23", Source: who("?Turkish police/police/TUR"), Target: who("?six people/person/")},
			says{Kind: "sanctions", When: "2016-12-22", Source: who("United States"), Target: who("Iran")},
			says{Kind: "visit", When: "2016-06-01", Source: who("Vladimir Putin"), Target: who("Turkey")},
			says{Kind: "visit", When: "2017-03-01", Source: who("Vladimir Putin"), Target: who("Turkey")}),
		storetest.Article("herald.example", "2016-12-20", wounded),
		storetest.Article("a.example", "2015-02-02", says{Kind: "shelling", When: "2015-02-01", Where: "Aleppo", Deaths: "120"},
			says{Kind: "condolence", When: "2015-02-03", Source: who("Li Keqiang"), Target: who("Syria"), Answers: 1}),
	}
}

// group is an armed group: what it did, what one of it did, what it claimed and is blamed for.
func group() []news.Reading {
	r := storetest.Article("bazaar.example", "2016-10-07",
		says{Kind: "bombing", When: "2016-10-01", Where: "Tashkent", Target: who("Kazakhstan"), Deaths: "2-4", Injured: "9+"},
		says{Kind: "claim-of-responsibility", When: "2016-10-02", Source: who("ETIM"), About: 1},
		says{Kind: "clash", When: "2016-10-03", Where: "Kyrgyzstan", Source: who("ETIM"), Target: who("Kyrgyzstan", "Chinese embassy")},
		says{Kind: "airstrike", When: "2016-10-04", Where: "Aleppo", Target: who("?a convoy/military/SYR")},
		says{Kind: "accusation", When: "2016-10-05", Source: who("Iran"), Target: who("ETIM"), About: 4},
		says{Kind: "shelling", When: "2016-10-06", Source: who("Petr Polshikov"), Target: who("Iraq")},
		says{Kind: "bombing", When: "2016-11-01", Source: who("ETIM"), Target: who("China"), Modality: news.Threatened},
		says{Kind: "meeting", When: "2016-10-01", Source: who("ETIM", "Islamic State")})
	r.Relations = []news.Relation{
		{Type: "leads", From: "person:petr-polshikov", To: "group:etim"},
		{Type: "linked-to", From: "group:etim", To: "group:islamic-state"},
	}
	return []news.Reading{r}
}

// bloc is what members of an organization do, those who are members and those who are not yet.
func bloc() []news.Reading {
	return []news.Reading{
		storetest.Article("drill.example", "2016-11-03",
			says{Kind: "joint-drill", When: "2016-11-01", Where: "Moscow", Source: who("Russia", "Turkey")},
			says{Kind: "joint-drill", When: "2016-11-02", Source: who("Turkey", "United States"), Others: who("SCO")},
			says{Kind: "joint-drill", When: "1999-05-01..1999-05-31", Source: who("China", "Kyrgyzstan")},
			says{Kind: "joint-drill", When: "2016-11-03", Source: who("Turkey", "Israel")},
			says{Kind: "clash", When: "2016-11-03", Source: who("Kazakhstan"), Target: who("Kyrgyzstan")},
			says{Kind: "joint-drill", When: "2016-09-12", Source: who("China", "Russia")},
			says{Kind: "joint-drill", When: "2016-09-20", Source: who("China", "Russia"), Modality: news.Planned}),
	}
}

// chain ties two people by two ways of four steps, one of them better known, and two
// others by a way that is longer.
func chain() []news.Reading {
	call := says{Kind: "phone-call", When: "2014-03-01", Source: who("Mahmoud Abbas", "Kurdistan Freedom Falcons")}
	return []news.Reading{
		storetest.Article("chain.example", "2014-03-09", call,
			says{Kind: "meeting", When: "2014-03-02", Source: who("Kurdistan Freedom Falcons", "State Property Commissioner")},
			says{Kind: "phone-call", When: "2014-03-03", Source: who("Mahmoud Abbas", "Syria")},
			says{Kind: "meeting", When: "2014-03-04", Source: who("Syria", "State Property Commissioner")},
			says{Kind: "meeting", When: "2014-03-06", Where: "Baghdad", Source: who("Syria", "Iraq")},
			says{Kind: "visit", When: "2014-03-05", Source: who("Benjamin Netanyahu"), Target: who("State Property Commissioner"), Modality: news.Planned}),
		storetest.Article("link.example", "2014-03-10", call,
			says{Kind: "meeting", When: "2014-03-02", Source: who("Kurdistan Freedom Falcons", "State Property Commissioner")}),
	}
}

// disagreement is one killing of which nothing is agreed but the victim.
func disagreement() []news.Reading {
	wire := "Officials said the commissioner had left his house in the morning, as on every day, when men on a motorcycle drew up beside his car and fired."
	told := func(outlet, published string, s says) news.Reading {
		s.Kind, s.Target = "assassination", who("State Property Commissioner")
		r := storetest.Article(outlet, published, s)
		r.Article.Text += "\n\n" + wire + " " + wire
		return r
	}
	return []news.Reading{
		told("one.example", "2013-04-02", says{When: "2013-04-01", Where: "Astana", Source: who("Islamic State"), Deaths: "1", Injured: "3+"}),
		told("two.example", "2013-04-03", says{When: "2013-04-01", Where: "Astana", Source: who("Islamic State"), Deaths: "1", Injured: "3+"}),
		told("three.example", "2013-04-03", says{When: "2013-04-02", Where: "Bishkek", Source: who("Kurdistan Freedom Falcons"), Deaths: "2-3", Injured: "1"}),
	}
}

// crowd is so many events of every sort that no picture can hold them: a killing
// that thirty answer, as many drills, attacks and quarrels between outlets.
func crowd() []news.Reading {
	shot := says{Kind: "assassination", When: "2012-01-02", Where: "Ankara", Source: who("Mevlut Mert Altintas"), Target: who("Andrey Karlov")}
	names := who("China", "Russia", "Turkey", "Iran", "Syria", "United States")
	towns := who("Istanbul", "Bishkek", "Baghdad", "Basra", "Sochi", "Moscow", "Beijing", "Astana", "Tashkent", "Aleppo")
	var list []news.Reading
	for i := range 30 {
		day := time.Date(2012, 1, 3, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 11*i)
		when := day.Format(time.DateOnly)
		one, two, three := names[i%6], names[(i+1)%6], names[(i+2)%6]
		town := towns[i%10]
		tell := func(outlet string, deaths int) news.Reading {
			return storetest.Article(fmt.Sprintf("%s%d.example", outlet, i), when,
				shot,
				says{Kind: "condolence", When: when, Source: who(one), Target: who(two, three), Answers: 1, About: 1},
				says{Kind: "arrest", When: when, Source: who("?police/police/TUR"), Target: who("?suspects/person/")},
				says{Kind: "joint-drill", When: when, Where: town, Source: who(one, two, three), Others: who("SCO")},
				says{Kind: "bombing", When: when, Where: town, Source: who("ETIM"), Target: who(one, two), Deaths: strconv.Itoa(deaths)},
				says{Kind: "meeting", When: when, Source: who("Recep Tayyip Erdogan", one)},
				says{Kind: "phone-call", When: when, Source: who("Li Keqiang", one)})
		}
		list = append(list, tell("daily", 10+i), tell("weekly", 30+i))
	}
	return list
}
