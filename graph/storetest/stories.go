package storetest

import "casus/extract/news"

// Story is some articles, and how many events their reports are about. Want
// gives, for each event, its reports as "ARTICLE/EVENT", both counted from 1.
type Story struct {
	Name     string
	Articles []news.Reading
	Want     []string
	Apart    []string // reports that are of different events; given where Want is nil
}

func says(list ...string) []string { return list }

// Stories are small worlds, half of them near misses.
func Stories() []Story {
	karlov := func(kind, deaths string) Says {
		return Says{Kind: kind, When: "2016-12-19", Where: "Ankara", Source: says("Mevlut Mert Altintas"), Target: says("Andrey Karlov"), Deaths: deaths, Words: "killed"}
	}
	return append(weeks(), []Story{
		{"an assassination told by three outlets, as assassination and as attack, with three tolls", []news.Reading{
			Article("sputniknews.com", "2016-12-23", karlov("assassination", "1")),
			Article("example.org", "2016-12-19", karlov("armed-attack", "2")),
			Article("herald.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Source: says("?an off-duty policeman/person/TUR"), Target: says("Andrey Karlov"), Deaths: "1", Injured: "3"}),
		}, says("1/1 2/1 3/1"), nil},
		{"a death is told with the wrong day by one outlet: nobody is killed twice", []news.Reading{
			Article("a.example", "2016-12-20", karlov("assassination", "1")),
			Article("b.example", "2016-12-21", Says{Kind: "assassination", When: "2016-12-20", Where: "Ankara", Target: says("Andrey Karlov"), Deaths: "1"}),
		}, says("1/1 2/1"), nil},
		{"a death remembered two months later without a date", []news.Reading{
			Article("a.example", "2016-12-20", karlov("assassination", "1")),
			Article("b.example", "2017-02-21", Says{Kind: "assassination", When: "<2017-02-21", Target: says("Andrei Karlov")}),
		}, says("1/1 2/1"), nil},
		{"two diplomats killed on one day are two", []news.Reading{
			Article("a.example", "2016-12-20", karlov("assassination", "1")),
			Article("b.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Moscow", Target: says("Petr Polshikov"), Deaths: "1"}),
			Article("c.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Target: says("Petr Polshikov")}),
		}, says("1/1", "2/1 3/1"), nil},
		{"one bombing with tolls that are near each other", []news.Reading{
			Article("a.example", "2016-07-03", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "80+"}),
			Article("b.example", "2016-07-04", Says{Kind: "suicide-bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "125"}),
			Article("c.example", "2016-07-03", Says{Kind: "bombing", When: "2016-07-03", Where: "Iraq", Source: says("Islamic State"), Deaths: "120"}),
			Article("d.example", "2016-07-04", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Source: says("Islamic State"), Deaths: "125"}),
		}, says("1/1 2/1 3/1 4/1"), nil},
		{"two bombings in one town on one day", []news.Reading{
			Article("a.example", "2016-07-03",
				Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "115", Weapon: "a truck"},
				Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "5", Weapon: "a roadside device"}),
			Article("b.example", "2016-07-04",
				Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "5"},
				Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "120"}),
			Article("c.example", "2016-07-04", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "5"}),
		}, says("1/1 2/2", "1/2 2/1 3/1"), nil},
		{"two bombings in one town on one day, each told by one outlet", []news.Reading{
			Article("a.example", "2016-07-03", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "12"}),
			Article("b.example", "2016-07-04", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "45"}),
		}, says("1/1", "2/1"), nil},
		{"bombings in two towns on one day", []news.Reading{
			Article("a.example", "2016-07-03", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Source: says("Islamic State"), Deaths: "12"}),
			Article("b.example", "2016-07-04", Says{Kind: "bombing", When: "2016-07-03", Where: "Basra", Source: says("Islamic State"), Deaths: "12"}),
			Article("c.example", "2016-07-04", Says{Kind: "bombing", When: "2016-07-03", Where: "Iraq", Source: says("Islamic State")}),
		}, nil, says("1/1 2/1") /* the third fits either, and must not join them */},
		{"bombings in one town on two days", []news.Reading{
			Article("a.example", "2016-07-03", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "12"}),
			Article("b.example", "2016-07-05", Says{Kind: "bombing", When: "2016-07-04", Where: "Baghdad", Deaths: "12"}),
		}, says("1/1", "2/1"), nil},
		{"one meeting told as visit and as talks", []news.Reading{
			Article("a.example", "2013-05-14", Says{Kind: "meeting", When: "2013-05-14", Where: "Sochi", Source: says("Vladimir Putin", "Benjamin Netanyahu")}),
			Article("b.example", "2013-05-15", Says{Kind: "visit", When: "2013-05-14", Where: "Sochi", Source: says("Benjamin Netanyahu"), Target: says("Russia")}),
			Article("c.example", "2013-05-15", Says{Kind: "negotiation", When: "2013-05-13..2013-05-15", Source: says("Russia", "Israel"), Where: "Sochi"}),
		}, says("1/1 2/1 3/1"), nil},
		{"two meetings of one man on one day", []news.Reading{
			Article("a.example", "2013-05-14", Says{Kind: "meeting", When: "2013-05-14", Where: "Sochi", Source: says("Vladimir Putin", "Benjamin Netanyahu")}),
			Article("b.example", "2013-05-15", Says{Kind: "meeting", When: "2013-05-14", Where: "Sochi", Source: says("Vladimir Putin", "Mahmoud Abbas")}),
		}, says("1/1", "2/1"), nil},
		{"a yearly summit in two years", []news.Reading{
			Article("a.example", "2016-06-24", Says{Kind: "summit", When: "2016-06-24", Where: "Tashkent", Source: says("China", "Russia", "Kazakhstan"), Others: says("SCO")}),
			Article("b.example", "2017-06-09", Says{Kind: "summit", When: "2017-06-09", Where: "Astana", Source: says("China", "Russia", "Kazakhstan"), Others: says("SCO")}),
			Article("c.example", "2017-06-10", Says{Kind: "summit", When: "2017-06-08..2017-06-09", Where: "Astana", Source: says("China", "Russia"), Others: says("SCO")}),
		}, says("1/1", "2/1 3/1"), nil},
		{"one summit, told through those whom each outlet cares for", []news.Reading{
			Article("a.example", "2017-06-09", Says{Kind: "summit", When: "2017-06-09", Where: "Astana", Source: says("Xi Jinping", "Vladimir Putin")}),
			Article("b.example", "2017-06-09", Says{Kind: "summit", When: "2017-06-09", Where: "Astana", Source: says("Vladimir Putin", "Recep Tayyip Erdogan")}),
		}, says("1/1 2/1"), nil},
		{"condolences by a president and by his country", []news.Reading{
			Article("a.example", "2016-12-20", Says{Kind: "condolence", When: "2016-12-20", Source: says("Xi Jinping"), Target: says("Vladimir Putin")}),
			Article("b.example", "2016-12-20", Says{Kind: "condolence", When: "2016-12-20", Source: says("China"), Target: says("Russia")}),
			Article("c.example", "2016-12-23", Says{Kind: "condolence", When: "2016-12-19..2016-12-23", Source: says("Xi Jinping"), Target: says("Russia")}),
		}, says("1/1 2/1 3/1"), nil},
		{"condolences by two countries", []news.Reading{
			Article("a.example", "2016-12-20", Says{Kind: "condolence", When: "2016-12-20", Source: says("Xi Jinping"), Target: says("Russia")}),
			Article("b.example", "2016-12-20", Says{Kind: "condolence", When: "2016-12-20", Source: says("Recep Tayyip Erdogan"), Target: says("Russia")}),
		}, says("1/1", "2/1"), nil},
		{"condolences by two men of one country", []news.Reading{
			Article("a.example", "2016-12-20", Says{Kind: "condolence", When: "2016-12-20", Source: says("Xi Jinping"), Target: says("Russia")}),
			Article("b.example", "2016-12-20", Says{Kind: "condolence", When: "2016-12-20", Source: says("Li Keqiang"), Target: says("Russia")}),
		}, says("1/1", "2/1"), nil},
		{"an attack found again months later, by its place and target", []news.Reading{
			Article("a.example", "2016-08-30", Says{Kind: "suicide-bombing", When: "2016-08-30", Where: "Bishkek", Target: says("Chinese embassy"), Source: says("?a suicide bomber/person/")}),
			Article("b.example", "2016-12-23", Says{Kind: "vehicle-ramming", When: "<2016-12-23", Where: "Bishkek", Target: says("Chinese embassy")}),
			Article("c.example", "2016-12-23", Says{Kind: "suicide-bombing", When: "<2016-12-23", Where: "Bishkek", Target: says("Chinese embassy")}),
		}, says("1/1 2/1 3/1"), nil},
		{"an attack years ago is not this year's", []news.Reading{
			Article("a.example", "2013-08-30", Says{Kind: "suicide-bombing", When: "2013-08-30", Where: "Bishkek", Target: says("Chinese embassy")}),
			Article("b.example", "2016-12-23", Says{Kind: "suicide-bombing", When: "<2016-12-23", Where: "Bishkek", Target: says("Chinese embassy")}),
		}, says("1/1", "2/1"), nil},
		{"a drill that is planned and one that took place", []news.Reading{
			Article("a.example", "2016-09-01", Says{Kind: "joint-drill", When: "2016-09-12", Source: says("China", "Russia"), Modality: news.Planned}),
			Article("b.example", "2016-09-12", Says{Kind: "joint-drill", When: "2016-09-12", Source: says("China", "Russia")}),
			Article("c.example", "2016-09-13", Says{Kind: "joint-drill", When: "2016-09-12..2016-09-16", Source: says("Russia", "China")}),
		}, says("1/1", "2/1 3/1"), nil},
		{"airstrikes by two countries on one town", []news.Reading{
			Article("a.example", "2016-11-16", Says{Kind: "airstrike", When: "2016-11-15", Where: "Aleppo", Source: says("Russia")}),
			Article("b.example", "2016-11-16", Says{Kind: "airstrike", When: "2016-11-15", Where: "Aleppo", Source: says("Syria")}),
		}, says("1/1", "2/1"), nil},
		{"accusations of one country that nothing ties to one day", []news.Reading{
			Article("a.example", "2016-10-08", Says{Kind: "accusation", When: "<2016-10-08", Source: says("United States"), Target: says("Russia")}),
			Article("b.example", "2016-10-20", Says{Kind: "accusation", When: "<2016-10-20", Source: says("United States"), Target: says("Russia")}),
			Article("c.example", "2016-10-30", Says{Kind: "accusation", When: "2016-10-01..2016-10-31", Source: says("United States"), Target: says("Russia")}),
		}, says("1/1", "2/1", "3/1"), nil},
		{"spellings of one name", []news.Reading{
			Article("a.example", "2016-12-20", Says{Kind: "armed-attack", When: "2016-12-19", Where: "Ankara", Target: says("Andrei Karlov")}),
			Article("b.example", "2016-12-20", Says{Kind: "armed-attack", When: "2016-12-19", Where: "Turkey", Target: says("Andrey Karlov")}),
			Article("c.example", "2016-12-20", Says{Kind: "armed-attack", When: "2016-12-19", Target: says("Karlov"), Where: "Ankara"}),
		}, says("1/1 2/1 3/1"), nil},
		{"sanctions on one country on one day, by two", []news.Reading{
			Article("a.example", "2016-10-08", Says{Kind: "sanctions", When: "2016-10-08", Source: says("United States"), Target: says("Iran")}),
			Article("b.example", "2016-10-08", Says{Kind: "sanctions", When: "2016-10-08", Source: says("Israel"), Target: says("Iran")}),
		}, says("1/1", "2/1"), nil},
		{"other kinds between the same two on the same day", []news.Reading{
			Article("a.example", "2016-10-08", Says{Kind: "sanctions", When: "2016-10-08", Source: says("United States"), Target: says("Iran")}),
			Article("b.example", "2016-10-08", Says{Kind: "accusation", When: "2016-10-08", Source: says("United States"), Target: says("Iran")}),
		}, says("1/1", "2/1"), nil},
		{"a capture without a date, told within days, by how many were captured", []news.Reading{
			Article("a.example", "2012-12-13", Says{Kind: "arrest", When: "<2012-12-13", Source: says("NATO"), Target: says("?23 Somali pirates/armed-group/SOM")}),
			Article("b.example", "2012-12-14", Says{Kind: "arrest", When: "<2012-12-14", Source: says("NATO"), Target: says("?23 pirates/armed-group/")}),
		}, says("1/1 2/1"), nil},
		{"captures of other numbers", []news.Reading{
			Article("a.example", "2012-12-13", Says{Kind: "arrest", When: "<2012-12-13", Source: says("NATO"), Target: says("?23 Somali pirates/armed-group/")}),
			Article("b.example", "2012-12-14", Says{Kind: "arrest", When: "<2012-12-14", Source: says("NATO"), Target: says("?12 pirates/armed-group/")}),
		}, says("1/1", "2/1"), nil},
		{"captures of the same number in other months", []news.Reading{
			Article("a.example", "2012-12-13", Says{Kind: "arrest", When: "2012-12-12", Source: says("NATO"), Target: says("?23 Somali pirates/armed-group/SOM")}),
			Article("b.example", "2012-11-14", Says{Kind: "arrest", When: "2012-11-12", Source: says("NATO"), Target: says("?23 pirates/armed-group/SOM")}),
		}, says("1/1", "2/1"), nil},
		{"a visit to two countries in one week", []news.Reading{
			Article("a.example", "2017-05-03", Says{Kind: "visit", When: "2017-05-02", Where: "Moscow", Source: says("Recep Tayyip Erdogan"), Target: says("Russia")}),
			Article("b.example", "2017-05-06", Says{Kind: "visit", When: "2017-05-05", Where: "Beijing", Source: says("Recep Tayyip Erdogan"), Target: says("China")}),
		}, says("1/1", "2/1"), nil},
		{"a port call and a visit of the same country on the same day", []news.Reading{
			Article("a.example", "2016-09-12", Says{Kind: "port-call", When: "2016-09-12", Where: "Guangdong", Source: says("Russia"), Target: says("China")}),
			Article("b.example", "2016-09-13", Says{Kind: "port-call", When: "2016-09-12", Source: says("Russia"), Target: says("China")}),
			Article("c.example", "2016-09-13", Says{Kind: "visit", When: "2016-09-12", Where: "Beijing", Source: says("Vladimir Putin"), Target: says("China")}),
		}, says("1/1 2/1", "3/1"), nil},
		{"nothing is known but the kind and the day", []news.Reading{
			Article("a.example", "2016-10-08", Says{Kind: "demonstration", When: "2016-10-08"}),
			Article("b.example", "2016-10-08", Says{Kind: "demonstration", When: "2016-10-08"}),
		}, says("1/1", "2/1"), nil},
	}...)
}
