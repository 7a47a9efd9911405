package read

import "testing"

// A masthead's date stands among other things; a headline or caption with a date is no clock.
func TestSiteClock(t *testing.T) {
	for line, want := range map[string]bool{
		"Friday, August 15, 2003 | Santiago | Last update 6:05 a.m.": true,
		"Lagos, Friday 3 June 2011":                                  true,
		"Late City Edition * Vol. 112 No. 233 * Thursday 4 May 1995": true,
		"Tuesday, 4 March 2014 • Kisumu • 29°C Partly cloudy":        true,
		"September 11, 2001 Attacks Remembered in New York":          false,
		"Troops parade in Minsk, Belarus, July 3, 2019":              false,
		"Front page | Nation | Region":                               false,
		"The accord was signed in Geneva on June 4, 2007":            false,
	} {
		if got := siteClock(line); got != want {
			t.Errorf("siteClock(%q) = %v", line, got)
		}
	}
}

// What describes a picture, and news that only looks like it.
func TestShows(t *testing.T) {
	for line, want := range map[string]bool{
		"A frigate of the navy is met by a band as it calls at Da Nang, Vietnam, Monday, March 18, 2019":         true,
		"Women wait for water outside a clinic in Aden":                                                          true,
		"Foreign Minister Ann Linde, left, speaks with her guest during talks in Stockholm on June 4, 2020.":     true,
		"The accord was signed in Geneva on June 4, 2007, after three weeks of talks.":                           false,
		"The minister said that troops stand at the border since May 3, 2014.":                                   false,
		"\"They stand at the border during the night,\" said the mayor of the town.":                             false,
		"Soldiers hold the bridge near the town. Residents walk to the market as before. Nobody stops them now.": false,
	} {
		if got := shows(line); got != want {
			t.Errorf("shows(%q) = %v", line, got)
		}
	}
}

// A page's day is the day where it was made: morning in Singapore is the evening before in Greenwich.
func TestLocalDay(t *testing.T) {
	for line, want := range map[string]string{
		"PUBLISHED SEP 18, 2019, 7:45 AM SGT": "2019-09-18 07:45 +0800",
		"2019-09-18T07:45:00+08:00":           "2019-09-18 07:45 +0800",
		"Sept 17, 2019 11:45 PM GMT":          "2019-09-17 23:45 +0000",
		"Updated 11:20 p.m. EDT, Aug 3, 2014": "2014-08-03 23:20 -0400",
	} {
		if got := parseStamp(line).at.Format("2006-01-02 15:04 -0700"); got != want {
			t.Errorf("parseStamp(%q) = %s, want %s", line, got, want)
		}
	}
}

// Addresses whose end no list knows count where they can be nothing else.
func TestMentionedDomain(t *testing.T) {
	for word, want := range map[string]string{
		"editor@capepost.example": "capepost.example", "news@riverpaper.intranet": "riverpaper.intranet", "www.hillpost.example/a/1": "hillpost.example",
		"6.05/7.10": "", "a.m.": "", "st.louis": "", "someone@gmail.com": "", "0.79/kg": "", "desk@nyanzaobserver.co.ke": "nyanzaobserver.co.ke",
	} {
		if got := mentionedDomain(word); got != want {
			t.Errorf("mentionedDomain(%q) = %q, want %q", word, got, want)
		}
	}
}
