package when_test

import (
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
		out = append(out, when.Find(i, &s, on)...)
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
		{"They have fought since 2003.", "2003-01-01..2003-12-31 year"},
		{"The troops left last month.", "2016-11-01..2016-11-30 month"},
		{"The troops left last week.", "2016-12-12..2016-12-18 week"},
		{"The envoy flew in earlier this week.", "2016-12-19..2016-12-23 week"},
		{"The treaty was signed earlier this year.", "2016-01-01..2016-12-23 year"},
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
			sign := "+"
			if d.Offset < 0 {
				sign = "-"
			}
			out = append(out, sign+string(rune('0'+max(d.Offset, -d.Offset))))
			continue
		}
		out = append(out, d.From.Format(time.DateOnly)+".."+d.To.Format(time.DateOnly)+" "+d.Precision)
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
	} {
		if got := find(t, m, text, published); len(got) > 0 && !strings.Contains(text, "Friday Harbor") {
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
		when.Find(0, &s, published)
	}
}
