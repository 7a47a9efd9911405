package read

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"casus/extract/news"
)

// The pieces of a dateline. A place is up to five capitalised words; places are parted by commas or strokes.
const (
	placeWord = `\p{Lu}[\p{L}.'’\-]*`
	placeName = placeWord + `(?:[ \x{a0}](?:of |de |la |el |the )?` + placeWord + `){0,4}`
	places    = placeName + `(?:(?:, ?| ?/ ?|[ \x{a0}]and[ \x{a0}])` + placeName + `){0,3}`
	monthName = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\.?`
	dayOf     = `(?:` + monthName + ` ?\d{1,2}|\d{1,2} ` + monthName + `)(?:,? \d{2,4})?`
	stroke    = `[ \x{a0}]*(?:--+|–|—|―|-|_|:)[ \x{a0}]*`
)

// patterns of datelines; group 1 is the place, 2 the agency in brackets, 3 the agency between strokes.
var datelines = sync.OnceValue(func() []*regexp.Regexp {
	var out []*regexp.Regexp
	for _, p := range []string{
		`^(` + places + `)(?:[,.]? ` + dayOf + `)?[.,]?[ \x{a0}]*(?:\(([^()]{2,60})\)|/([^/ ][^/]{1,40})/)[.,]?(?:` + stroke + `|[ \x{a0}]+)`,
		`^(` + places + `)(?:[,.]? ` + dayOf + `)?[.,]?(?:[ \x{a0}]+(?:--+|–|—|-)|[ \x{a0}]*(?:--+|–|—)|:)[ \x{a0}]+`,
		`^(` + placeName + `), ?` + dayOf + `, ?(\p{Lu}[\p{L} ]{1,24}?)` + stroke,
		`^()(?:` + dayOf + `[ \x{a0}]*)?(?:\(([^()]{2,40})\)|/([^/ ][^/]{1,40})/)` + stroke,
	} {
		out = append(out, regexp.MustCompile(p))
	}
	return out
})

// datelineOf finds the "MOSCOW (Sputnik) –" at the head of one of the first
// paragraphs (a lead may stand before it), and those of the other stories of a
// digest. The span is the whole of it; its place is written as a name
// ("Moscow"), its agency as the outlet table has it.
func datelineOf(text string) news.Dateline {
	var d news.Dateline
	start, seen, turns := 0, 0, 0
	for p := range strings.SplitSeq(text, "\n") {
		place, agency, n := "", "", 0
		after := start + len(p)
		apart := start == 0 || strings.HasSuffix(text[:start], "\n\n")
		switch {
		case p == "":
		case len(d.Spans) > 0 && (!apart || len(p) < 60 || p == strings.ToUpper(p) || !capitals(clip(p, 4))), seen >= 4 && len(d.Spans) == 0:
		case len(d.Spans) == 0 && after < len(text) && loneDateline(p) && !goesOn(p, text[after:]):
			place, n = recase(strings.TrimRight(p, " .–—-")), len(p)
		default:
			place, agency, n = readDateline(clip(p, 200))
		}
		if n > 0 && (len(d.Spans) == 0 || !strings.HasSuffix(p[:n], ":")) {
			if len(d.Spans) == 0 {
				d.Place, d.Agency = place, agency
			}
			d.Spans = append(d.Spans, news.Span{Start: start, End: start + n})
		}
		if p != "" {
			seen++
		}
		if speaks(p) {
			turns++
		}
		start = after + 1
	}
	if turns > 1 { // "WHITLOCK: Who broke it?"
		return news.Dateline{}
	}
	return d
}

// readDateline reads a dateline at the head of a paragraph: place, agency, and how many bytes it takes, 0 for none.
func readDateline(s string) (place, agency string, n int) {
	for i, p := range datelines() {
		m := p.FindStringSubmatchIndex(s)
		if m == nil || m[1] == len(s) {
			continue
		}
		group := func(k int) string {
			if k*2+1 >= len(m) || m[k*2] < 0 {
				return ""
			}
			return s[m[k*2]:m[k*2+1]]
		}
		place, said := group(1), group(2)+group(3)
		if at := strings.LastIndexAny(place, " \u00a0"); i == 1 && at > 0 && houseNamed(strings.TrimSpace(place[at:])) && capitals(place[at:]) && !capitals(place) {
			place, said, i = strings.TrimRight(place[:at], " ,"), strings.TrimSpace(place[at:]), 2 // "Nairobi, Kenya CNN —"
		}
		agency := agencyOf(said)
		if !trusted(i, place, said, agency, s[:m[1]]) || opensLow(s[m[1]:]) {
			continue
		}
		if houseNamed(place) && agency == "" {
			place, agency = "", agencyOf(place)
		}
		return recase(place), agency, len(strings.TrimRightFunc(s[:m[1]], unicode.IsSpace))
	}
	return "", "", 0
}

var placePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^` + places + `[.]?(?: ?[–—-]+)?$`)
})

// loneDateline: a line that is a place in capitals and nothing else, "IDLIB, Syria".
func loneDateline(s string) bool {
	head, _, _ := strings.Cut(s, ",")
	return len(s) <= 60 && countWords(s) <= 6 && len(strings.Fields(head)) <= 3 && capitals(head) && !label(head) && !oneWord(strings.ToLower(s)) && !houseNamed(head) && placePattern().MatchString(s)
}

// goesOn: in a text all in capitals a short line is more likely the first of a
// wrapped sentence than a place, unless a dash closes it.
func goesOn(line, rest string) bool {
	next, _, _ := strings.Cut(strings.TrimLeft(rest, "\r\n"), "\n")
	return capitals(next) && !strings.HasSuffix(line, "-") && !strings.HasSuffix(line, "–") && !strings.HasSuffix(line, "—")
}

// opensLow: what follows is no new sentence, as in "NATO - the alliance of 28 states".
func opensLow(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// trusted tells a dateline from a sentence that happens to look like one. A
// place in capitals, or a known agency, is needed; "Obama (D) -" has neither.
func trusted(form int, place, said, agency, whole string) bool {
	house := houseNamed(said)
	head, _, _ := strings.Cut(place, ",")
	switch form {
	case 0:
		rest := whole[len(place):]
		dash := strings.ContainsAny(rest, "–—―:") || strings.HasSuffix(strings.TrimSpace(whole), "-") || strings.Contains(rest, "/")
		dated := strings.ContainsAny(rest, "0123456789")
		upper := capitals(head) && !label(head)
		return house && (dash || dated || upper) || agency != "" && upper && dash || agency != "" && dated && strings.Contains(rest, "(") && !label(said)
	case 1:
		colon := strings.HasSuffix(strings.TrimSpace(whole), ":")
		return capitals(head) && !label(head) && (!colon || len(head) > 4 || shortCities[head])
	}
	return house
}

// shortCities are those whose names in capitals look like an acronym before a colon.
var shortCities = set("ROME OSLO LIMA BAKU KYIV KIEV DOHA BONN BERN GAZA ADEN SANA RIGA LOME CALI PERU IRAN IRAQ CUBA MALI CHAD")

// houseNamed reports whether the words name an outlet or agency that the table knows.
func houseNamed(said string) bool {
	_, ok := outletNamed(said)
	return ok || agencyNamed(said) != ""
}

// agencyOf names who stands in the brackets: the table's agency, else the words themselves where they can be a name.
func agencyOf(said string) string {
	if name := agencyNamed(said); name != "" {
		return name
	}
	if o, ok := outletNamed(said); ok {
		return o.Name
	}
	if strings.ContainsAny(said, "0123456789") || said == "" || !unicode.IsUpper([]rune(said)[0]) || countWords(said) > 4 {
		return ""
	}
	return said
}

// capitals: all letters are capitals, and there are at least three.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n >= 3
}

var labels = set("breaking update exclusive watch read video videos photo photos live note analysis opinion factbox timeline explainer correction editor more urgent newsflash flash background related advertisement fact check just alert report interview comment editorial q&a warning quote profile infographic pictures gallery survey poll column review sports business world politics must monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday q a posted published updated")

// label: a word in capitals that opens a line and is no place.
func label(s string) bool {
	w := fields(strings.ToLower(s))
	return len(w) == 0 || labels[w[0]]
}

// recase writes a place in capitals as a name: "UNITED NATIONS" is United
// Nations. Initials ("N.H.", "UAE") stay.
func recase(place string) string {
	words := strings.Split(place, " ")
	for i, w := range words {
		bare := strings.Trim(w, ".,")
		if strings.Contains(bare, ".") {
			continue
		}
		if i == len(words)-1 {
			w = strings.TrimSuffix(w, ".")
		}
		if w == strings.ToUpper(w) && !initials[bare] {
			w = capitalise(strings.ToLower(w))
		}
		words[i] = w
	}
	return strings.Join(words, " ")
}

var initials = set("US USA UK UN UAE DRC DC EU NATO")

func capitalise(w string) string {
	up := true
	return strings.Map(func(r rune) rune {
		if up {
			r = unicode.ToUpper(r)
		}
		up = r == '-' || r == '/'
		return r
	}, w)
}
