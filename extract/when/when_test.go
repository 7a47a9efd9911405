package when_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"casus/extract/news"
	"casus/extract/sentence"
	"casus/extract/syntax"
	"casus/extract/when"
)

// 23 December 2016 was a Friday.
var published = time.Date(2016, 12, 23, 9, 39, 0, 0, time.UTC)

func find(t testing.TB, m *syntax.Model, text string, on time.Time) []news.Dated {
	t.Helper()
	var out []news.Dated
	for i, s := range sentence.Split(text, news.Body) {
		m.Parse(&s)
		out = append(out, when.Find(i, &s, on, false)...)
	}
	return out
}

func model(t testing.TB) *syntax.Model {
	t.Helper()
	m, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Each sentence has the one date that stands beside it: FROM..TO PRECISION,
// or +DAYS counted from another event.
func TestDates(t *testing.T) {
	m := model(t)
	for _, c := range []struct{ text, want string }{
		{"On Monday, the ambassador was killed.", "2016-12-19..2016-12-19 day"},
		{"The minister said on Friday that he had resigned.", "2016-12-23..2016-12-23 day"},
		{"The rebels struck last Friday.", "2016-12-16..2016-12-16 day"},
		{"The presidents will meet on Tuesday.", "2016-12-27..2016-12-27 day"},
		{"They meet again next Monday.", "2016-12-26..2016-12-26 day"},
		{"The bomb went off on Sunday night.", "2016-12-18..2016-12-18 day"},
		{"Police arrested nine people yesterday.", "2016-12-22..2016-12-22 day"},
		{"Talks begin tomorrow.", "2016-12-24..2016-12-24 day"},
		{"The army attacked the day before yesterday.", "2016-12-21..2016-12-21 day"},
		{"The ship arrived on Sept. 12, 2016.", "2016-09-12..2016-09-12 day"},
		{"The ship arrived on 12 September 2016.", "2016-09-12..2016-09-12 day"},
		{"The ship arrived on the 12th of September.", "2016-09-12..2016-09-12 day"},
		{"The ship arrived on Monday, Sept. 12, 2016.", "2016-09-12..2016-09-12 day"},
		{"The attack of August 30 killed nobody.", "2016-08-30..2016-08-30 day"},
		{"He was expelled on January 5.", "2016-01-05..2016-01-05 day"},
		{"PARIS, December 20 -", "2016-12-20..2016-12-20 day"},
		{"The vote will be held on January 5.", "2017-01-05..2017-01-05 day"},
		{"The truce of 2016-12-30 holds.", "2016-12-30..2016-12-30 day"},
		{"The drill lasts from Sept. 12 to 19.", "2016-09-12..2016-09-19 range"},
		{"The drill took place on September 12-19, 2016.", "2016-09-12..2016-09-19 range"},
		{"The summit was held on 8-9 June 2017.", "2017-06-08..2017-06-09 range"},
		{"The two signed the deal in March 2014.", "2014-03-01..2014-03-31 month"},
		{"Sanctions were imposed in March.", "2016-03-01..2016-03-31 month"},
		{"In May the king visited Paris.", "2016-05-01..2016-05-31 month"},
		{"The group was banned in early 2014.", "2014-01-01..2014-05-01 year"},
		{"Fighting resumed in late March 2015.", "2015-03-22..2015-03-31 month"},
		{"The war began in 2011.", "2011-01-01..2011-12-31 year"},
		{"They have fought since 2003.", "2003-01-01..2016-12-23 between"},
		{"The troops left last month.", "2016-11-01..2016-11-30 month"},
		{"The troops left last week.", "2016-12-12..2016-12-18 week"},
		{"The envoy flew in earlier this week.", "2016-12-19..2016-12-22 week"},
		{"The treaty was signed earlier this year.", "2016-01-01..2016-12-22 year"},
		{"The treaty was signed last year.", "2015-01-01..2015-12-31 year"},
		{"Elections follow next year.", "2017-01-01..2017-12-31 year"},
		{"Clashes broke out over the weekend.", "2016-12-17..2016-12-18 range"},
		{"The border was closed three days ago.", "2016-12-20..2016-12-20 day"},
		{"The border was closed two weeks ago.", "2016-12-05..2016-12-11 week"},
		{"The border was closed a year ago.", "2015-01-01..2015-12-31 year"},
		{"Hundreds died in the past two weeks.", "2016-12-09..2016-12-23 range"},
		{"The rebels took the town last summer.", "2016-06-01..2016-08-31 season"},
		{"The rebels took the town in the spring of 2014.", "2014-03-01..2014-05-31 season"},
		{"The police chief had resigned a day earlier.", "-1"},
		{"His deputy resigned the following day.", "+1"},
		{"The deputy had been shot the day before.", "-1"},
		{"Two days later the group claimed the attack.", "+2"},
		{"Three days after the attack the border was closed.", "+3"},
		{"The two ministers met on the same day.", "+0"},
		{"In the past few days several towns have asked for help.", "2016-12-19..2016-12-23 range"},
		{"The rebels have fired on the port in the last 48 hours.", "2016-12-21..2016-12-23 range"},
		{"In recent days the army has retaken three villages.", "2016-12-16..2016-12-23 range"},
		{"Over the past three months the price of bread has doubled.", "2016-09-23..2016-12-23 range"},
		{"The attackers fled in the early hours of Tuesday.", "2016-12-20..2016-12-20 day"},
		{"The blast hit the market late Wednesday.", "2016-12-21..2016-12-21 day"},
		{"The president flew to Minsk late last month.", "2016-11-21..2016-11-30 month"},
		{"Talks will begin early next week.", "2016-12-26..2016-12-27 week"},
		{"A summit is planned for mid-January.", "2017-01-11..2017-01-21 month"},
		{"The law was passed in mid-2015.", "2015-05-02..2015-09-01 year"},
		{"The minister said on Thursday that talks will be held on Monday.", "2016-12-22..2016-12-22 day; 2016-12-26..2016-12-26 day"},
		{"The sides will meet on Monday, the ministry said on Thursday.", "2016-12-26..2016-12-26 day; 2016-12-22..2016-12-22 day"},
		{"The parliament is to vote on Tuesday.", "2016-12-27..2016-12-27 day"},
		{"Voters go to the polls on Sunday.", "2016-12-25..2016-12-25 day"},
		{"The trial opens on Jan. 9.", "2017-01-09..2017-01-09 day"},
		{"He said the vote would be held on February 5.", "2017-02-05..2017-02-05 day"},
		{"The two had met on February 5.", "2016-02-05..2016-02-05 day"},
		{"The summit is scheduled for Wednesday.", "2016-12-28..2016-12-28 day"},
		{"The envoy was killed on Monday evening.", "2016-12-19..2016-12-19 day"},
		{"Protests broke out on Monday and Tuesday.", "2016-12-19..2016-12-20 range"},
		{"The ships sailed between Saturday and Tuesday.", "2016-12-17..2016-12-20 range"},
		{"He was in office from 2004 to 2009.", "2004-01-01..2009-12-31 range"},
		{"The war of 2008-2009 cost many lives.", "2008-01-01..2009-12-31 range"},
		{"The two armies fought between March and May 2014.", "2014-03-01..2014-05-31 range"},
		{"The exercise ran from 28 September to 3 October 2015.", "2015-09-28..2015-10-03 range"},
		{"The exercise ran from Sept. 28 to Oct. 3.", "2016-09-28..2016-10-03 range"},
		{"The deal was signed in the 1990s.", "1990-01-01..1999-12-31 range"},
		{"The group was founded in the early 1990s.", "1990-01-01..1993-05-01 range"},
		{"The plant was attacked at the end of November.", "2016-11-21..2016-11-30 month"},
		{"The tax was lifted at the beginning of the year.", "2016-01-01..2016-05-01 year"},
		{"Prices rose in the first half of 2015.", "2015-01-01..2015-06-30 range"},
		{"Prices rose in the third quarter of 2015.", "2015-07-01..2015-09-30 range"},
		{"The convoy was hit in the second week of December.", "2016-12-08..2016-12-14 week"},
		{"The port was closed on Christmas Day.", "2015-12-25..2015-12-25 day"},
		{"The bomb exploded on New Year's Eve.", "2015-12-31..2015-12-31 day"},
		{"The troops will leave by New Year's Eve.", "..2016-12-31 before"},
		{"The towers fell in the September 11 attacks.", "2001-09-11..2001-09-11 day"},
		{"The raid was on 12/19/2016.", "2016-12-19..2016-12-19 day"},
		{"The raid was on 19.12.2016.", "2016-12-19..2016-12-19 day"},
		{"The raid was on 19/12/2016.", "2016-12-19..2016-12-19 day"},
		{"The truce began on the 12th of this month.", "2016-12-12..2016-12-12 day"},
		{"The truce began on the 12th, the army said.", "2016-12-12..2016-12-12 day"},
		{"The embassy was opened on the fourth of July.", "2016-07-04..2016-07-04 day"},
		{"The embassy was opened on July the 4th.", "2016-07-04..2016-07-04 day"},
		{"Some 20 people were arrested a few days ago.", "2016-12-17..2016-12-20 range"},
		{"The sides met several weeks ago.", "2016-11-11..2016-12-02 range"},
		{"The party split a couple of years ago.", "2014-01-01..2014-12-31 year"},
		{"The base was closed more than two years ago.", "2014-01-01..2014-12-31 year"},
		{"The base was built a decade ago.", "2006-01-01..2006-12-31 year"},
		{"The convoy was hit hours ago.", "2016-12-23..2016-12-23 day"},
		{"The police arrested him 24 hours ago.", "2016-12-22..2016-12-22 day"},
		{"The talks collapsed 18 months ago.", "2015-06-01..2015-06-30 month"},
		{"The army will leave in two weeks.", "2017-01-02..2017-01-08 week"},
		{"The army will leave within the next three days.", "2016-12-23..2016-12-26 range"},
		{"Elections will be held in the coming weeks.", "2016-12-23..2017-01-22 range"},
		{"Russian drones struck Kyiv overnight.", "2016-12-22..2016-12-23 range"},
		{"Earlier on Friday, the police searched his home.", "2016-12-23..2016-12-23 day"},
		{"The prime minister resigned this morning.", "2016-12-23..2016-12-23 day"},
		{"The army shelled the town last night.", "2016-12-22..2016-12-22 day"},
		{"Later that day the group claimed the attack.", "+0"},
		{"The bomber was named the next day.", "+1"},
		{"The next morning the border was closed.", "+1"},
		{"A week later the king abdicated.", "+7 week"},
		{"The following week the king abdicated.", "+7 week"},
		{"A year earlier the two had fought a war.", "-365 year"},
		{"The following Monday the court freed him.", "+Monday"},
		{"They had clashed the previous Friday.", "-Friday"},
		{"He was arrested two days after the coup.", "+2"},
		{"The king died on the eve of the vote.", "-1"},
		{"The strike began the day before the summit.", "-1"},
		{"He was hanged on Friday, May 13, 2011.", "2011-05-13..2011-05-13 day"},
		{"He was hanged on Friday 13 May 2011.", "2011-05-13..2011-05-13 day"},
		{"The shah fled in January 1979.", "1979-01-01..1979-01-31 month"},
		{"The vote of 23 June was close.", "2016-06-23..2016-06-23 day"},
		{"It was the worst attack since 2004.", "2004-01-01..2016-12-23 between"},
		{"The 2003 invasion of Iraq divided Europe.", "2003-01-01..2003-12-31 year"},
		{"The march in Kiev on February 22, 2014 was large.", "2014-02-22..2014-02-22 day"},
		{"Russia's annexation of Crimea in 2014 was condemned.", "2014-01-01..2014-12-31 year"},
		{"Monday's attack killed nine people.", "2016-12-19..2016-12-19 day"},
		{"Yesterday's talks failed.", "2016-12-22..2016-12-22 day"},
		{"He spoke at last week's summit.", "2016-12-12..2016-12-18 week"},
		{"The ministers met on Friday of last week.", "2016-12-16..2016-12-16 day"},
		{"The ministers will meet on Tuesday of next week.", "2016-12-27..2016-12-27 day"},
		{"The ministers met a week ago on Monday.", "2016-12-12..2016-12-12 day"},
		{"The ship sank in the night of May 12-13.", "2016-05-12..2016-05-13 range"},
		{"The ship left in the winter of 1991.", "1991-12-01..1992-02-29 season"},
		{"The offensive began in the summer.", "2016-06-01..2016-08-31 season"},
		{"An election is due next spring.", "2017-03-01..2017-05-31 season"},
		{"Later this month the pope travels to Egypt.", "2016-12-24..2016-12-31 month"},
		{"The court ruled earlier in the week.", "2016-12-19..2016-12-22 week"},
		{"The court ruled earlier in the day.", "2016-12-23..2016-12-23 day"},
		{"He was freed in October last year.", "2015-10-01..2015-10-31 month"},
		{"He was freed last October.", "2016-10-01..2016-10-31 month"},
		{"He is to be freed next October.", "2017-10-01..2017-10-31 month"},
		{"The rally was held at the weekend.", "2016-12-17..2016-12-18 range"},
		{"The rally was held last weekend.", "2016-12-17..2016-12-18 range"},
		{"The rally will be held this weekend.", "2016-12-24..2016-12-25 range"},
		{"ANKARA, Dec. 19 - A gunman opened fire.", "2016-12-19..2016-12-19 day"},
		{"ON 5 JANUARY THE MAYOR WAS KIDNAPPED.", "2016-01-05..2016-01-05 day"},
		{"THE BRIDGE WAS BLOWN UP ON TUESDAY NIGHT.", "2016-12-20..2016-12-20 day"},
		{"Since Monday the port has been closed.", "2016-12-19..2016-12-23 between"},
		{"The talks, which began on 3 March, ended on 5 April.", "2016-03-03..2016-03-03 day; 2016-04-05..2016-04-05 day"},
		{"He was born in 1954.", "1954-01-01..1954-12-31 year"},
		{"The ban expires at the end of next year.", "2017-09-02..2017-12-31 year"},
		{"In 2013-14 the strip was closed.", "2013-01-01..2014-12-31 range"},
		{"The May 2013 raid failed.", "2013-05-01..2013-05-31 month"},
		{"The June 12 vote was annulled.", "2016-06-12..2016-06-12 day"},
		{"Police found the body on Saturday, March 5.", "2016-03-05..2016-03-05 day"},
		{"The king, who died in August, had ruled since the spring of 1951.", "2016-08-01..2016-08-31 month; 1951-03-01..2016-12-23 between"},
		{"On Sunday 2 October the Colombians voted.", "2016-10-02..2016-10-02 day"},
		{"Dozens were arrested today.", "2016-12-23..2016-12-23 day"},
		{"He died two days ago in Rome.", "2016-12-21..2016-12-21 day"},
		{"Two weeks ago on Tuesday the bridge fell.", "2016-12-06..2016-12-06 day"},
		{"The bridge fell on the night of 14 to 15 March.", "2016-03-14..2016-03-15 range"},
		{"The cabinet resigned on Thursday night after weeks of protest.", "2016-12-22..2016-12-22 day"},
		{"At least nine people died in a blast in Mosul on Wednesday, police said.", "2016-12-21..2016-12-21 day"},
		{"The foreign ministers will gather in Vienna on January 12 and 13.", "2017-01-12..2017-01-13 range"},
		{"The two leaders last met in April 2015 in Panama.", "2015-04-01..2015-04-30 month"},
		{"The mission, launched in July, will run until March.", "2016-07-01..2016-07-31 month; 2017-03-01..2017-03-31 month"},
		{"The hostages were seized on Nov. 26 and freed on Dec. 3.", "2016-11-26..2016-11-26 day; 2016-12-03..2016-12-03 day"},
		{"The blockade entered its second week on Sunday.", "2016-12-18..2016-12-18 day"},
		{"She was detained for several hours on Tuesday morning.", "2016-12-20..2016-12-20 day"},
		{"The committee meets again on 15 January 2017.", "2017-01-15..2017-01-15 day"},
		{"The attack came less than a week after a similar raid.", "+7 week"},
		{"The raid came three days before the vote.", "-3"},
		{"He left the army in 1998 and joined the rebels two years later.", "1998-01-01..1998-12-31 year; +730 year"},
		{"On the same day, a bomb went off in Basra.", "+0"},
		{"That evening the rebels withdrew.", "+0"},
		{"The next morning, soldiers searched the village.", "+1"},
		{"The exiles must be back before Monday.", "..2016-12-25 before"},
		{"He was a general prior to June 2014.", "..2014-05-31 before"},
		{"The unions have called a march for this Sunday.", "2016-12-25..2016-12-25 day"},
		{"The shelling began on the 19th and has not stopped.", "2016-12-19..2016-12-19 day"},
		{"The port was shelled on May 3 last year.", "2015-05-03..2015-05-03 day"},
		{"Two ships sank in the week of 7 November.", "2016-11-07..2016-11-13 week"},
		{"The guns were heard from Monday night into Tuesday.", "2016-12-19..2016-12-20 range"},
		{"Clashes broke out Tue evening at the dam.", "2016-12-20..2016-12-20 day"},
		{"That night thousands slept in the square.", "+0"},
		{"The raid was on 04/05/2016.", "2016-05-04..2016-05-04 day"},
		{"The port was shelled the week before last.", "2016-12-05..2016-12-11 week"},
		{"The port was shelled the night before last.", "2016-12-21..2016-12-21 day"},
		{"Exports fell in the third quarter, the bank said.", "2016-07-01..2016-09-30 range"},
		{"Tension has grown since Sunday's killing.", "2016-12-18..2016-12-18 day"},
		{"By Thursday the rebels had left the town.", "..2016-12-22 before"},
		{"Britain gave Moscow until Tuesday to answer.", "2016-12-27..2016-12-27 day"},
		{"They were ordered to leave the country by Saturday.", "..2016-12-24 before"},
		{"The United States will impose sanctions starting on Jan. 1.", "2017-01-01..2017-01-01 day"},
		{"The president is expected in Cairo on Wednesday.", "2016-12-28..2016-12-28 day"},
		{"The court is due to rule on Friday next week.", "2016-12-30..2016-12-30 day"},
		{"Putin to visit Tokyo in mid-December 2017.", "2017-12-11..2017-12-21 month"},
		{"Gunmen kill five in Quetta on Tuesday.", "2016-12-20..2016-12-20 day"},
		{"The war has lasted since March 2011.", "2011-03-01..2016-12-23 between"},
		{"Between 2011 and 2013 the city was shelled daily.", "2011-01-01..2013-12-31 range"},
		{"In the spring of last year the fighting began.", "2015-03-01..2015-05-31 season"},
		{"Earlier in December the king had visited Oman.", "2016-12-01..2016-12-22 month"},
		{"The sides agreed on Saturday to meet again on Monday.", "2016-12-17..2016-12-17 day; 2016-12-26..2016-12-26 day"},
		{"Parliament approved the deal in a vote last Thursday.", "2016-12-22..2016-12-22 day"},
		{"The ceasefire took effect at midnight on Monday.", "2016-12-19..2016-12-19 day"},
		{"Troops had entered the city a week before.", "-7 week"},
		{"The ambassador was recalled the previous month.", "-30 month"},
		{"The second attack this week killed ten.", "2016-12-19..2016-12-25 week"},
		{"This year alone 300 people have been kidnapped.", "2016-01-01..2016-12-31 year"},
		{"In the first three months of 2016 the price fell.", "2016-01-01..2016-03-31 range"},
		{"The bridge was blown up in the small hours of December 9.", "2016-12-09..2016-12-09 day"},
		{"The riots of May 1968 changed France.", "1968-05-01..1968-05-31 month"},
		{"Elections scheduled for Sunday were put off.", "2016-12-25..2016-12-25 day"},
		{"He was last seen on 30 Nov.", "2016-11-30..2016-11-30 day"},
		{"On Dec 1st, the ship left the port.", "2016-12-01..2016-12-01 day"},
		{"On June 6, 1944 the Allies landed.", "1944-06-06..1944-06-06 day"},
		{"The treaty of 1990 is void.", "1990-01-01..1990-12-31 year"},
		{"Since late November the border has been shut.", "2016-11-21..2016-12-23 between"},
		{"The drill ends in late January.", "2017-01-22..2017-01-31 month"},
		{"In November and December, dozens fled.", "2016-11-01..2016-12-31 range"},
		{"The protests began two months ago.", "2016-10-01..2016-10-31 month"},
		{"The blast struck at around 8:30 a.m. on Tuesday.", "2016-12-20..2016-12-20 day"},
		{"Friday's vote is the first since 2012.", "2016-12-23..2016-12-23 day; 2012-01-01..2016-12-23 between"},
		{"The group will hold talks later on Friday.", "2016-12-23..2016-12-23 day"},
		{"A day after the blast, the army moved in.", "+1"},
		{"In the week after the vote, 40 people died.", "+7 week"},
		{"The minister had been abducted four days earlier.", "-4"},
		{"From Tuesday the port will be open again.", "2016-12-27..2016-12-27 day"},
		{"He has led the party for the past ten years.", "2006-12-23..2016-12-23 range"},
		{"The strike will go ahead tomorrow morning.", "2016-12-24..2016-12-24 day"},
		{"The army said it killed 15 fighters over the last two days.", "2016-12-21..2016-12-23 range"},
		{"They will meet in the next few weeks.", "2016-12-23..2017-01-20 range"},
		{"The prince was murdered some 30 years ago.", "1986-01-01..1986-12-31 year"},
		{"It happened about two hours ago.", "2016-12-23..2016-12-23 day"},
		{"It was signed exactly one year ago.", "2015-01-01..2015-12-31 year"},
	} {
		if got := told(find(t, m, c.text, published)); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func told(ds []news.Dated) string {
	var out []string
	for _, d := range ds {
		if d.Relative {
			at := fmt.Sprintf("%+d", d.Offset)
			if d.Weekday != "" {
				at = strings.TrimRight(at, "1") + d.Weekday
			}
			out = append(out, strings.TrimSpace(at+" "+d.Precision))
			continue
		}
		out = append(out, iso(d.From)+".."+d.To.Format(time.DateOnly)+" "+d.Precision)
	}
	return strings.Join(out, "; ")
}

// Words that look like dates and are none.
func TestNoDates(t *testing.T) {
	m := model(t)
	for _, text := range []string{
		"The talks may fail.", "The protesters march to the palace.", "Theresa May met the king.", "The second attack was worse.",
		"Some 2000 soldiers took part.", "The army sent 1950 men.", "Sun and rain delayed the convoy.", "Flight 2014 landed safely.",
		"The August company denied it.", "He was sentenced to twelve years.", "The drill lasted three days.", "Sat among the ruins, he wept.",
		"The 12 soldiers returned.", "Resolution 2231 was adopted.", "A one-day strike hit the port.", "The town of Friday Harbor was calm.",
		"The treaty was signed at the turn of the century.",
		"He became a star overnight.",
		"The 11th Brigade took the hill.",
		"The Sunday Times reported the deal.",
		"Black Friday sales rose.",
		"In today's world nobody is safe.",
		"Russia Today broadcast the speech.",
		"He wrote for USA Today.",
		"The children are the leaders of tomorrow.",
		"Agenda 2030 was adopted.",
		"The room had 2014 seats.",
		"The ship left at 2000 GMT.",
		"He was sentenced to ten years.",
		"The army may attack.",
		"Mayor May Jones opened the bridge.",
		"The army will march on the capital.",
		"April Smith leads the party.",
		"The August body rejected the plan.",
		"June Collins is the envoy.",
		"The drill will last two weeks.",
		"The siege lasted 872 days.",
		"The talks went on for three weeks.",
		"Protests are held on Fridays.",
		"He is 30 years old.",
		"The 30-year-old soldier was shot.",
		"The court sits every Tuesday.",
		"The shop opens daily.",
		"The second week was quiet.",
		"It took a day to free them.",
		"The bomb weighed 2010 kilograms.",
		"The day will come.",
		"One day the wall will fall.",
		"The last days of the siege were the worst.",
		"There is no time to lose.",
		"The force of 1990 men left.",
		"He wore number 2009.",
		"The Friday mosque was packed.",
		"Sheffield Wednesday won.",
		"The spring flowed from the rock.",
		"The wall began to fall.",
		"The minute hand stopped.",
		"The week-long siege ended.",
		"The month-long truce held.",
		"Highway 1999 was closed.",
		"The night was quiet.",
		"Day after day they marched.",
		"Years of war have ruined the town.",
		"He has been in prison for years.",
		"A second later the bomb went off.",
		"The annual summit drew crowds.",
		"The missile flew 1980 kilometres.",
		"The office was raided in the middle of the night.",
		"The force had grown by the year's end.",
		"He served two terms in office.",
		"The 1,950 men were sent home.",
		"The group of seven met the king.",
		"A week is a long time in politics.",
		"Not a day passes without a raid.",
		"The seven-day truce broke down.",
		"They waited for days at the border.",
		"The Seventh Fleet sailed.",
		"The third round of talks failed.",
		"May God protect us.",
		"The new law may come.",
		"They demand a four-day week.",
		"The ten-month siege is over.",
		"The bus route 2012 was closed.",
		"It will take weeks to repair the dam.",
		"The dam took two years to build.",
		"The 2,000th soldier fell.",
		"The march of the veterans drew thousands.",
		"Prices were up 3 percent from a year earlier.",
		"Will May win?",
		"The March 8 alliance left the cabinet.",
		"The January 25 Youth Union called a strike.",
		"He told how Red October found the ship.",
		"A guest of the Today show wept.",
		"The second half was dull.",
		"The team won in the second half.",
		"They crossed the 6 October Bridge.",
		"A writer for the Sunday Nation was beaten.",
		"The cleric who leads the Friday prayers was held.",
		"Prime Minister May said she would stay.",
		"Mr March left the room.",
	} {
		if got := find(t, m, text, published); len(got) > 0 {
			t.Errorf("%s: got %q, want no date", text, told(got))
		}
	}
}

// Without a day of publication only whole dates are dates.
func TestUnpublished(t *testing.T) {
	m := model(t)
	for text, want := range map[string]string{
		"He died on Monday.":                "",
		"He died on May 14, 2013.":          "2013-05-14..2013-05-14 day",
		"He died last week.":                "",
		"He died in 2013.":                  "2013-01-01..2013-12-31 year",
		"He died the day after the attack.": "+1",
	} {
		if got := told(find(t, m, text, time.Time{})); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	m := model(b)
	s := sentence.Split("The ministers, who met on Monday, Sept. 12, 2016, said on Tuesday that talks would go on next month.", news.Body)[0]
	m.Parse(&s)
	b.ReportAllocs()
	for b.Loop() {
		when.Find(0, &s, published, false)
	}
}
