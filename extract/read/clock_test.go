package read

import "testing"

func TestParseStamp(t *testing.T) {
	for _, c := range []struct {
		in, want string
		exact    bool
	}{
		{"09:39 GMT +323 December 2016", "2016-12-23T00:00:00Z", false},
		{"2016-12-23T12:39:00+03:00", "2016-12-23T09:39:00Z", true},
		{"2016-12-23", "2016-12-23T00:00:00Z", false},
		{"2016-12-23 21:10:00", "2016-12-23T00:00:00Z", false},
		{"Mon, 19 Dec 2016 17:05:00 GMT", "2016-12-19T17:05:00Z", true},
		{"Dec. 19, 2016 4:30 PM EST", "2016-12-19T21:30:00Z", true},
		{"Monday 19 December 2016 17.20 GMT", "2016-12-19T17:20:00Z", true},
		{"December 19th, 2016", "2016-12-19T00:00:00Z", false},
		{"19-Dec-2016", "2016-12-19T00:00:00Z", false},
		{"19.12.2016 22:04", "2016-12-19T00:00:00Z", false},
		{"12/19/2016", "2016-12-19T00:00:00Z", false},
		{"03/04/2016", "", false},
		{"1482184800", "2016-12-19T22:00:00Z", true},
		{"17:05 GMT+3, 19 December 2016", "2016-12-19T14:05:00Z", true},
		{"20161219", "2016-12-19T00:00:00Z", false},
		{"31 February 2016", "", false},
		{"Updated 11:20 p.m. EDT, Aug 3, 2014", "2014-08-04T03:20:00Z", true},
		{"on May 14, 2013", "2013-05-14T00:00:00Z", false},
		{"Monday, Sept. 12, 2016", "2016-09-12T00:00:00Z", false},
		{"October/04/2016", "2016-10-04T00:00:00Z", false},
		{"Thu 08-04-2021 19:36 PM", "2021-04-08T00:00:00Z", false}, // the day of the week tells which is the month
		{"Wed 08-04-2021", "2021-08-04T00:00:00Z", false},
		{"Fri 08-04-2021", "", false},
		{"UPI 08-17-94 11:42 AM EDT", "1994-08-17T15:42:00Z", true},
		{"AP 01-02-99 12:05 PM EST", "1999-01-02T17:05:00Z", true},
		{"It may be 2016 before it ends", "", false},
		{"may 12 soldiers died", "", false},
	} {
		got := parseStamp(c.in)
		want := ""
		if !got.none() {
			want = got.at.UTC().Format("2006-01-02T15:04:05Z07:00")
		}
		if want != c.want || got.exact != c.exact {
			t.Errorf("parseStamp(%q) = %s exact %v, want %s exact %v", c.in, want, got.exact, c.want, c.exact)
		}
	}
}

func TestURLDay(t *testing.T) {
	for in, want := range map[string]string{
		"/politics/201612231048942712-china-russia/": "2016-12-23",
		"/world/2016/dec/19/ankara-shooting":         "2016-12-19",
		"/2016/12/19/world/europe/ankara.html":       "2016-12-19",
		"/news/world-europe-38369962":                "",
		"/c_135918032.htm":                           "",
		"/english/2016-12/19/c_135918032.htm":        "",
	} {
		got := urlDay(in)
		if day := got.at.Format("2006-01-02"); (want == "") != got.none() || want != "" && day != want {
			t.Errorf("urlDay(%q) = %s, want %q", in, day, want)
		}
	}
}
