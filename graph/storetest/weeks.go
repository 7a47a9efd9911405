package storetest

import "casus/extract/news"

// weeks are stories of what follows an event within hours, days and years, and of
// what looks like it: the classes in which news repeats itself.
func weeks() []Story {
	return append(append(blasts(), talks()...), people()...)
}

func blasts() []Story {
	market := "A lorry packed with explosives went off beside the ice cream parlours of Karrada, where families broke their fast. Shopkeepers of Karrada dug with bare hands. The ice cream sellers had warned of lorries."
	bank := "A motorcycle rigged by plotters detonated near the turnstiles of a savings bank in Mansour. Tellers crawled through the turnstiles. A motorcycle courier saw the plotters."
	quake := "Masons dug in the rubble of a belfry whose clock stopped at 3.36. The belfry of Saletta leans; masons shored the clock with scaffolding."
	return []Story{
		{"a follow-up weeks later with a revised toll", []news.Reading{
			Article("a.example", "2016-06-29", Says{Kind: "suicide-bombing", When: "2016-06-28", Where: "Istanbul", Deaths: "28", Injured: "60"}),
			Article("b.example", "2016-06-30", Says{Kind: "bombing", When: "2016-06-28", Where: "Istanbul", Deaths: "41"}),
			Article("c.example", "2016-07-20", Says{Kind: "suicide-bombing", When: "2016-06-28", Where: "Istanbul", Deaths: "45", Injured: "230+"}),
		}, says("1/1 2/1 3/1"), nil},
		{"a toll that grew more than twofold on the day, in articles that tell one story", []news.Reading{
			On(Article("a.example", "2016-07-03", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "23"}), market),
			On(Article("b.example", "2016-07-04", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "120"}), "More dead were found in Karrada. "+market),
		}, says("1/1 2/1"), nil},
		{"two bombings in one town on one day, in articles that tell two stories", []news.Reading{
			On(Article("a.example", "2016-07-03", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "23"}), market),
			On(Article("b.example", "2016-07-04", Says{Kind: "bombing", When: "2016-07-03", Where: "Baghdad", Deaths: "4"}), bank),
		}, says("1/1", "2/1"), nil},
		{"an attack, its anniversary and another on that day", []news.Reading{
			Article("a.example", "2015-10-11", Says{Kind: "bombing", When: "2015-10-10", Where: "Ankara", Deaths: "95+"}),
			Article("b.example", "2016-10-10", Says{Kind: "bombing", When: "2015-10-10", Where: "Ankara", Deaths: "103"}, Says{Kind: "demonstration", When: "2016-10-10", Where: "Ankara"}),
			Article("c.example", "2016-10-10", Says{Kind: "bombing", When: "2016-10-10", Where: "Ankara", Deaths: "103"}),
		}, says("1/1 2/1", "2/2", "3/1"), nil},
		{"arrests after an attack, the attack, and arrests after another", []news.Reading{
			Article("a.example", "2016-12-12", Says{Kind: "bombing", When: "2016-12-10", Where: "Istanbul", Source: says("Kurdistan Freedom Falcons"), Deaths: "38"}, Says{Kind: "arrest", When: "2016-12-12", Where: "Istanbul", Target: says("?118 officials/person/TUR")}),
			Article("b.example", "2016-12-13", Says{Kind: "arrest", When: "2016-12-12", Where: "Turkey", Target: says("?118 officials/person/TUR")}),
			Article("c.example", "2016-12-18", Says{Kind: "arrest", When: "2016-12-17", Where: "Istanbul", Target: says("?15 suspects/person/TUR")}),
		}, says("1/1", "1/2 2/1", "3/1"), nil},
		{"a bombing that two claim", []news.Reading{
			Article("a.example", "2016-02-18", Says{Kind: "bombing", When: "2016-02-17", Where: "Ankara", Source: says("Kurdistan Freedom Falcons"), Deaths: "28"}),
			Article("b.example", "2016-02-19", Says{Kind: "bombing", When: "2016-02-17", Where: "Ankara", Source: says("Islamic State"), Deaths: "28"}),
		}, says("1/1 2/1"), nil},
		{"bombings by two groups in one town on one day", []news.Reading{
			Article("a.example", "2016-02-18", Says{Kind: "bombing", When: "2016-02-17", Where: "Ankara", Source: says("Kurdistan Freedom Falcons"), Deaths: "28"}),
			Article("b.example", "2016-02-19", Says{Kind: "bombing", When: "2016-02-17", Where: "Ankara", Source: says("Islamic State"), Deaths: "6"}),
		}, says("1/1", "2/1"), nil},
		{"one airstrike on a village, told by the village, the province and the country", []news.Reading{
			Article("a.example", "2016-11-16", Says{Kind: "airstrike", When: "2016-11-15", Where: "Khan Tuman", Source: says("Russia"), Deaths: "14"}),
			Article("b.example", "2016-11-16", Says{Kind: "airstrike", When: "2016-11-15", Where: "Aleppo Governorate", Source: says("Russia"), Deaths: "14"}),
			Article("c.example", "2016-11-17", Says{Kind: "airstrike", When: "2016-11-15", Where: "Syria", Source: says("Russia"), Deaths: "12-14"}),
		}, says("1/1 2/1 3/1"), nil},
		{"two missile tests in one week, and one who says only that one was fired", []news.Reading{
			Article("a.example", "2017-05-14", Says{Kind: "weapons-test", When: "2017-05-14", Source: says("North Korea")}),
			Article("b.example", "2017-05-19", Says{Kind: "weapons-test", When: "2017-05-18", Source: says("North Korea")}),
			Article("c.example", "2017-05-20", Says{Kind: "weapons-test", When: "2017-05-13..2017-05-19", Source: says("North Korea")}),
		}, nil, says("1/1 2/1")},
		{"an earthquake and its aftershock", []news.Reading{
			On(Article("a.example", "2016-08-24", Says{Kind: "disaster", When: "2016-08-24", Where: "Amatrice", Deaths: "38", Words: "earthquake"}), quake),
			On(Article("b.example", "2016-08-25", Says{Kind: "disaster", When: "2016-08-24", Where: "Italy", Deaths: "247", Words: "quake"}, Says{Kind: "disaster", When: "2016-08-25", Where: "Amatrice", Words: "aftershock"}), quake),
			Article("c.example", "2016-09-02", Says{Kind: "disaster", When: "2016-08-24", Where: "Amatrice", Deaths: "290+", Words: "earthquake"}),
		}, says("1/1 2/1 3/1", "2/2"), nil},
		{"attacks on a group in one town, undated and told weeks apart", []news.Reading{
			Article("a.example", "2016-03-02", Says{Kind: "airstrike", When: "<2016-03-02", Where: "Aleppo", Source: says("Russia"), Target: says("Islamic State")}),
			Article("b.example", "2016-04-11", Says{Kind: "airstrike", When: "<2016-04-11", Where: "Aleppo", Source: says("Russia"), Target: says("Islamic State")}),
		}, says("1/1", "2/1"), nil},
		{"attacks that an army makes every week, undated and told weeks apart", []news.Reading{
			Article("a.example", "2016-03-02", Says{Kind: "arrest", When: "<2016-03-02", Where: "Hebron", Source: says("?Israeli forces/military/ISR"), Target: says("?dozens of Palestinians/people/PSE")}),
			Article("b.example", "2016-03-23", Says{Kind: "arrest", When: "<2016-03-23", Where: "Hebron", Source: says("?Israeli forces/military/ISR"), Target: says("?12 Palestinians/people/PSE")}),
		}, says("1/1", "2/1"), nil},
	}
}

func talks() []Story {
	return []Story{
		{"two rounds of talks in one week, and one who says only that they talked that week", []news.Reading{
			Article("a.example", "2016-09-09", Says{Kind: "negotiation", When: "2016-09-05", Where: "Geneva", Source: says("United States", "Russia")}),
			Article("b.example", "2016-09-10", Says{Kind: "negotiation", When: "2016-09-09", Where: "Geneva", Source: says("United States", "Russia")}),
			Article("c.example", "2016-09-11", Says{Kind: "negotiation", When: "2016-09-05..2016-09-11", Source: says("Russia", "United States")}),
		}, nil, says("1/1 2/1")},
		{"two men who meet again and again, undated", []news.Reading{
			Article("a.example", "2016-08-10", Says{Kind: "meeting", When: "<2016-08-10", Source: says("Vladimir Putin", "Recep Tayyip Erdogan")}),
			Article("b.example", "2016-10-11", Says{Kind: "meeting", When: "<2016-10-11", Source: says("Vladimir Putin", "Recep Tayyip Erdogan")}),
			Article("c.example", "2016-10-12", Says{Kind: "meeting", When: "<2016-10-12", Source: says("Recep Tayyip Erdogan", "Vladimir Putin")}),
		}, says("1/1", "2/1 3/1"), nil},
		{"two men who meet in one town every year, undated", []news.Reading{
			Article("a.example", "2015-09-24", Says{Kind: "meeting", When: "<2015-09-24", Where: "Sochi", Source: says("Vladimir Putin", "Recep Tayyip Erdogan")}),
			Article("b.example", "2016-05-20", Says{Kind: "meeting", When: "<2016-05-20", Where: "Sochi", Source: says("Vladimir Putin", "Recep Tayyip Erdogan")}),
		}, says("1/1", "2/1"), nil},
		{"a telephone call on the day before a meeting", []news.Reading{
			Article("a.example", "2016-08-08", Says{Kind: "phone-call", When: "2016-08-08", Source: says("Vladimir Putin", "Recep Tayyip Erdogan")}),
			Article("b.example", "2016-08-09", Says{Kind: "meeting", When: "2016-08-09", Where: "Moscow", Source: says("Vladimir Putin", "Recep Tayyip Erdogan")}),
		}, says("1/1", "2/1"), nil},
		{"a meeting held during a visit, which one article tells apart", []news.Reading{
			Article("a.example", "2013-05-14", Says{Kind: "visit", When: "2013-05-14", Where: "Sochi", Source: says("Benjamin Netanyahu"), Target: says("Russia")}, Says{Kind: "meeting", When: "2013-05-14", Where: "Sochi", Source: says("Vladimir Putin", "Benjamin Netanyahu")}),
			Article("b.example", "2013-05-14", Says{Kind: "meeting", When: "2013-05-14", Where: "Sochi", Source: says("Benjamin Netanyahu", "Vladimir Putin")}),
			Article("c.example", "2013-05-14", Says{Kind: "visit", When: "2013-05-14", Where: "Sochi", Source: says("Benjamin Netanyahu"), Target: says("Russia")}),
		}, says("1/1 3/1", "1/2 2/1"), nil},
		{"a ceasefire declared, broken and renewed", []news.Reading{
			Article("a.example", "2016-09-13", Says{Kind: "ceasefire", When: "2016-09-12", Where: "Syria", Source: says("United States", "Russia")}),
			Article("b.example", "2016-09-14", Says{Kind: "ceasefire", When: "2016-09-12", Source: says("Russia", "United States")}),
			Article("c.example", "2016-09-20", Says{Kind: "airstrike", When: "2016-09-19", Where: "Aleppo", Source: says("Russia")}, Says{Kind: "ceasefire", When: "2016-09-12", Where: "Syria", Source: says("United States", "Russia")}),
			Article("d.example", "2016-12-30", Says{Kind: "ceasefire", When: "2016-12-30", Where: "Syria", Source: says("Russia", "Turkey")}),
		}, says("1/1 2/1 3/2", "3/1", "4/1"), nil},
		{"an expulsion and the answer to it", []news.Reading{
			Article("a.example", "2016-12-29", Says{Kind: "diplomatic-expulsion", When: "2016-12-29", Source: says("United States"), Target: says("?35 Russian diplomats/person/RUS/official")}),
			Article("b.example", "2016-12-30", Says{Kind: "diplomatic-expulsion", When: "2016-12-29", Source: says("United States"), Target: says("?35 diplomats/person/RUS/official")}, Says{Kind: "diplomatic-expulsion", When: "2016-12-29", Source: says("Russia"), Target: says("?35 American diplomats/person/USA/official"), Answers: 1}),
			Article("c.example", "2016-12-30", Says{Kind: "diplomatic-expulsion", When: "2016-12-29", Source: says("Russia"), Target: says("United States")}),
		}, says("1/1 2/1", "2/2 3/1"), nil},
		{"condemnations of one killing by a state, by its minister and by another state", []news.Reading{
			Article("a.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Deaths: "1"}, Says{Kind: "condemnation", When: "<2016-12-20", Source: says("United States"), Answers: 1}),
			Article("b.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Turkey", Target: says("Andrei Karlov"), Deaths: "1"}, Says{Kind: "condemnation", When: "2016-12-19..2016-12-20", Source: says("United States"), About: 1}),
			Article("c.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Karlov"), Deaths: "1"}, Says{Kind: "condemnation", When: "<2016-12-20", Source: says("China"), Answers: 1}),
		}, says("1/1 2/1 3/1", "1/2 2/2", "3/2"), nil},
		{"condemnations of two killings on one day by one state", []news.Reading{
			Article("a.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Deaths: "1"}, Says{Kind: "condemnation", When: "2016-12-19", Where: "Geneva", Source: says("United States"), Answers: 1}),
			Article("b.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Moscow", Target: says("Petr Polshikov"), Deaths: "1"}, Says{Kind: "condemnation", When: "2016-12-19", Where: "Geneva", Source: says("United States"), Answers: 1}),
		}, says("1/1", "1/2", "2/1", "2/2"), nil},
		{"one protest in two cities", []news.Reading{
			Article("a.example", "2017-03-26", Says{Kind: "demonstration", When: "2017-03-26", Where: "Moscow", Source: says("?thousands of protesters/people/RUS")}),
			Article("b.example", "2017-03-26", Says{Kind: "demonstration", When: "2017-03-26", Where: "Sochi", Source: says("?thousands of protesters/people/RUS")}),
			Article("c.example", "2017-03-27", Says{Kind: "demonstration", When: "2017-03-26", Where: "Moscow", Source: says("?protesters/people/RUS")}),
		}, says("1/1 3/1", "2/1"), nil},
		{"a visit that is announced, put off and made", []news.Reading{
			Article("a.example", "2016-12-10", Says{Kind: "visit", When: "2016-12-15", Where: "Moscow", Source: says("Benjamin Netanyahu"), Target: says("Russia"), Modality: news.Planned}),
			Article("b.example", "2016-12-16", Says{Kind: "visit", When: "2016-12-20", Where: "Moscow", Source: says("Benjamin Netanyahu"), Target: says("Russia"), Modality: news.Planned}),
			Article("c.example", "2016-12-21", Says{Kind: "visit", When: "2016-12-20", Where: "Moscow", Source: says("Benjamin Netanyahu"), Target: says("Russia")}),
		}, says("1/1", "2/1", "3/1"), nil},
	}
}

func people() []Story {
	fall := "The lighthouse keeper of Skerryhaven was found below the lantern gallery. Skerryhaven had quarrelled about the lantern with the harbourmaster, and the harbourmaster wept."
	yacht := "The steward of a racing yacht was found beneath the slipway at Brackwater. The yacht had lost its rudder, and Brackwater talks of the rudder."
	return []Story{
		{"a reporter taken and, two years later, freed", []news.Reading{
			Article("a.example", "2012-11-23", Says{Kind: "abduction", When: "2012-11-22", Where: "Aleppo", Target: says("James Hale")}),
			Article("b.example", "2012-11-24", Says{Kind: "hostage-taking", When: "2012-11-22", Where: "Syria", Target: says("James Hale")}),
			Article("c.example", "2014-08-25", Says{Kind: "release", When: "2014-08-24", Where: "Syria", Target: says("James Hale")}, Says{Kind: "abduction", When: "2012-11-01..2012-11-30", Where: "Syria", Target: says("James Hale")}),
			Article("d.example", "2014-08-25", Says{Kind: "release", When: "<2014-08-25", Target: says("James Hale")}),
		}, says("1/1 2/1 3/2", "3/1 4/1"), nil},
		{"a death told as a death and as a killing", []news.Reading{
			Article("a.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Deaths: "1", Words: "shot"}),
			Article("b.example", "2016-12-21", Says{Kind: "death", When: "<2016-12-21", Target: says("Andrei Karlov"), Deaths: "1", Words: "death"}),
		}, says("1/1 2/1"), nil},
		{"a killing that one article tells twice", []news.Reading{
			Article("a.example", "2016-12-20", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Deaths: "1"}, Says{Kind: "death", When: "<2016-12-20", Target: says("Andrey Karlov"), Deaths: "1"}),
			Article("b.example", "2016-12-21", Says{Kind: "assassination", When: "2016-12-19", Where: "Ankara", Target: says("Andrey Karlov"), Deaths: "1"}),
			Article("c.example", "2016-12-22", Says{Kind: "death", When: "<2016-12-22", Target: says("Andrei Karlov"), Deaths: "1"}),
		}, says("1/1 1/2 2/1 3/1"), nil},
		{"two men killed in one town on one day, told by their ages", []news.Reading{
			Article("a.example", "2016-05-03", Says{Kind: "armed-attack", When: "2016-05-02", Where: "Basra", Target: says("?a 36-year-old man/person/IRQ"), Deaths: "1"}),
			Article("b.example", "2016-05-03", Says{Kind: "armed-attack", When: "2016-05-02", Where: "Basra", Target: says("?a 61-year-old man/person/IRQ"), Deaths: "1"}),
			Article("c.example", "2016-05-04", Says{Kind: "armed-attack", When: "2016-05-02", Where: "Basra", Target: says("?the 61-year-old man/person/IRQ"), Deaths: "1"}),
		}, says("1/1", "2/1 3/1"), nil},
		{"a death of somebody without a name, undated, in articles that tell one story", []news.Reading{
			On(Article("a.example", "2016-05-03", Says{Kind: "death", When: "<2016-05-03", Target: says("?a keeper/person/"), Deaths: "1"}), fall),
			On(Article("b.example", "2016-05-04", Says{Kind: "death", When: "<2016-05-04", Target: says("?a 58-year-old man/person/"), Deaths: "1"}), "Nobody saw it happen. "+fall),
		}, says("1/1 2/1"), nil},
		{"deaths of two without names, undated, in articles of one week that tell two stories", []news.Reading{
			On(Article("a.example", "2016-05-03", Says{Kind: "death", When: "<2016-05-03", Target: says("?a man/person/"), Deaths: "1"}), fall),
			On(Article("b.example", "2016-05-04", Says{Kind: "death", When: "<2016-05-04", Target: says("?a man/person/"), Deaths: "1"}), yacht),
		}, says("1/1", "2/1"), nil},
		{"one matter that goes on for months: undated arrests in articles that share their words", []news.Reading{
			On(Article("a.example", "2016-05-03", Says{Kind: "arrest", When: "<2016-05-03", Target: says("?a suspect/person/")}), fall),
			On(Article("b.example", "2016-07-19", Says{Kind: "arrest", When: "<2016-07-19", Target: says("?a suspect/person/")}), fall),
			On(Article("c.example", "2016-07-20", Says{Kind: "arrest", When: "<2016-07-20", Target: says("?a suspect/person/")}), fall),
		}, says("1/1", "2/1 3/1"), nil},
		{"the rounds of an election", []news.Reading{
			Article("a.example", "2016-10-31", Says{Kind: "election", When: "2016-10-30", Where: "Chisinau", Others: says("Moldova")}),
			Article("b.example", "2016-11-14", Says{Kind: "election", When: "2016-11-13", Where: "Chisinau", Others: says("Moldova")}),
			Article("c.example", "2016-11-15", Says{Kind: "election", When: "2016-11-13", Where: "Chisinau"}),
		}, says("1/1", "2/1 3/1"), nil},
	}
}
