package read

import (
	"regexp"
	"strings"
	"sync"
	"time"
	"unicode"
)

// stamp is a time found in a page: an instant in the zone that the page gives,
// for "on Sunday" counts from the paper's own day; or only a day (then its UTC midnight).
type stamp struct {
	at    time.Time
	exact bool // zone known, so that at is an instant
}

func (s stamp) none() bool { return s.at.IsZero() }

// day leaves the calendar day where the page was made.
func (s stamp) day() time.Time { return day(s.at.Year(), int(s.at.Month()), s.at.Day()) }

// zoned keeps of a time's place only the hours from Greenwich.
func zoned(t time.Time) time.Time {
	_, east := t.Zone()
	return t.In(zone(east / 60))
}

// zone is the place so many minutes east of Greenwich.
func zone(minutes int) *time.Location {
	if minutes == 0 {
		return time.UTC
	}
	return time.FixedZone("", minutes*60)
}

// layouts are the machine-made forms; those after dayOnly have no zone, and count as days.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700",
	"2006-01-02 15:04:05-0700", time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST",
	"Mon Jan 02 15:04:05 MST 2006", "Mon Jan 2 15:04:05 -0700 2006", "2006-01-02 15:04:05 MST",
}

// parseStamp reads a time as machines or people write it: a meta line's
// content, a time element, a line of a dump.
func parseStamp(s string) stamp {
	s = strings.TrimSpace(s)
	if len(s) < 6 || len(s) > 300 {
		return stamp{}
	}
	if st := wireStamp(s); !st.none() {
		return st
	}
	for _, layout := range layouts {
		t, err := time.Parse(layout, s)
		if err != nil || !likely(t.Year()) {
			continue
		}
		if strings.Contains(layout, "MST") && !zoneKnown(s) {
			return stamp{at: day(t.Year(), int(t.Month()), t.Day())}
		}
		return stamp{at: zoned(t), exact: true}
	}
	if t, ok := epoch(s); ok {
		return t
	}
	return written(s)
}

func zoneKnown(s string) bool { return strings.HasSuffix(s, "GMT") || strings.HasSuffix(s, "UTC") }

// epoch reads seconds or milliseconds since 1970.
func epoch(s string) (stamp, bool) {
	if len(s) != 10 && len(s) != 13 {
		return stamp{}, false
	}
	n := int64(0)
	for _, c := range s {
		if c < '0' || c > '9' {
			return stamp{}, false
		}
		n = n*10 + int64(c-'0')
	}
	if len(s) == 13 {
		n /= 1000
	}
	t := time.Unix(n, 0).UTC()
	return stamp{t, true}, likely(t.Year())
}

func likely(year int) bool { return year >= 1950 && year <= 2100 }

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// piece is a run of digits, of letters, or one other mark.
type piece struct {
	text   string
	number int // -1: no number
}

func cut(s string) []piece {
	var out []piece
	for i := 0; i < len(s) && len(out) < 64; {
		j, c := i, s[i]
		switch {
		case c >= '0' && c <= '9':
			n := 0
			for ; j < len(s) && s[j] >= '0' && s[j] <= '9'; j++ {
				n = min(n*10+int(s[j]-'0'), 1e9)
			}
			out = append(out, piece{s[i:j], n})
		case letter(c):
			for ; j < len(s) && letter(s[j]); j++ {
			}
			out = append(out, piece{strings.ToLower(s[i:j]), -1})
		default:
			j++
			if c != ' ' && c != '\t' && c < 0x80 {
				out = append(out, piece{string(rune(c)), -1})
			}
			for c >= 0x80 && j < len(s) && s[j] >= 0x80 && !letter(s[j]) {
				j++
			}
		}
		i = j
	}
	return out
}

// letter: ASCII letters, and all bytes of letters beyond (month names in other languages keep together).
func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xc3 }

func month(w string) int {
	if len(w) < 3 {
		return 0
	}
	if i := strings.Index("jan feb mar apr may jun jul aug sep oct nov dec", w[:3]); i >= 0 && i%4 == 0 {
		full := [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}[i/4]
		if strings.HasPrefix(full, w) || w == "sept" {
			return i/4 + 1
		}
	}
	return foreignMonths[w]
}

// foreignMonths are the months of the languages that pages are met in, as cut writes them.
var foreignMonths = monthTable(
	"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
	"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
	"januar februar märz april mai juni juli august september oktober november dezember",
	"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
	"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
	"januari februari maart april mei juni juli augustus september oktober november december",
	"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
	"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)

func monthTable(lists ...string) map[string]int {
	m := map[string]int{}
	for _, list := range lists {
		for i, w := range strings.Fields(list) {
			m[w] = i + 1
		}
	}
	return m
}

func weekday(w string) bool {
	for _, d := range []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		if len(w) >= 3 && strings.HasPrefix(d, w) || w == "tues" || w == "thur" || w == "thurs" || w == "weds" {
			return true
		}
	}
	return false
}

// written finds the first full date in words or figures, and the time beside it.
func written(s string) stamp {
	ps := cut(s)
	for i := range ps {
		y, m, d, fused := dateAt(ps, i)
		if y == 0 || !valid(y, m, d) {
			continue
		}
		st := stamp{at: day(y, m, d)}
		if !fused {
			if c, ok := clockIn(ps); ok {
				if american[c.zone] && summer(y, m, d) {
					c.east += 60
				}
				return stamp{time.Date(y, time.Month(m), d, c.hour, c.minute, c.second, 0, zone(c.east)), true}
			}
		}
		return st
	}
	return stamp{}
}

func valid(y, m, d int) bool {
	return likely(y) && m >= 1 && m <= 12 && d >= 1 && day(y, m, d).Day() == d
}

func at(ps []piece, i int) piece {
	if i < 0 || i >= len(ps) {
		return piece{"", -1}
	}
	return ps[i]
}

// skip passes commas, points, "of", "the" and the endings of ordinals.
func skip(ps []piece, i int) int {
	for {
		switch at(ps, i).text {
		case ",", ".", "of", "de", "th", "st", "nd", "rd", "'":
			i++
		default:
			return i
		}
	}
}

// dateAt reads the date that starts at piece i. zone: the day stood run
// together with the hours of a zone, as in "GMT +323 December 2016", so that
// the time beside it is not to be trusted.
func dateAt(ps []piece, i int) (y, m, d int, zone bool) {
	p := ps[i]
	if m = month(p.text); m > 0 {
		return monthFirst(ps, i, m)
	}
	if p.number < 0 {
		return 0, 0, 0, false
	}
	if len(p.text) == 4 && likely(p.number) {
		return yearFirst(ps, i)
	}
	if len(p.text) >= 8 && at(ps, i-1).text == "" && len(ps) == 1 {
		return p.number / 1e4, p.number / 100 % 100, p.number % 100, false
	}
	if at(ps, i+1).text == "." && at(ps, i+2).number > 0 && at(ps, i+3).text == "." && len(at(ps, i+4).text) == 4 {
		return at(ps, i+4).number, at(ps, i+2).number, p.number, false
	}
	j := skip(ps, i+1)
	if sep := at(ps, j).text; sep == "-" || sep == "/" {
		if month(at(ps, j+1).text) == 0 {
			return figures(ps, i, j)
		}
		j++
	}
	if m = month(at(ps, j).text); m > 0 {
		k := skip(ps, j+1)
		if t := at(ps, k).text; t == "-" || t == "/" {
			k++
		}
		if len(at(ps, k).text) != 4 {
			return 0, 0, 0, false
		}
		d, zone = dayAfterZone(ps, i)
		return at(ps, k).number, m, d, zone
	}
	return 0, 0, 0, false
}

// dayAfterZone parts the digits after "GMT +": "323" is zone 3 and day 23.
func dayAfterZone(ps []piece, i int) (int, bool) {
	p := ps[i]
	sign := at(ps, i-1).text
	if sign != "+" && sign != "-" || len(p.text) < 2 {
		return p.number, false
	}
	switch n := len(p.text); {
	case n == 2:
		return p.number % 10, true
	case n == 3 && p.number%100 <= 31 && p.number%100 >= 10:
		return p.number % 100, true
	case n == 3:
		return p.number % 10, true
	case n == 4:
		return p.number % 100, true
	}
	return 0, true
}

func monthFirst(ps []piece, i, m int) (int, int, int, bool) {
	j := skip(ps, i+1)
	if sep := at(ps, j).text; sep == "/" && at(ps, j+2).text == "/" && len(at(ps, j+3).text) == 4 { // December/19/2016
		return at(ps, j+3).number, m, at(ps, j+1).number, false
	}
	d := at(ps, j)
	if d.number < 1 || len(d.text) > 2 {
		return 0, 0, 0, false
	}
	k := skip(ps, j+1)
	for n := 0; n < 6; n++ { // "Dec 19, 5:42 PM ET, 2016"; a year is four digits
		if y := at(ps, k); len(y.text) == 4 && likely(y.number) {
			return y.number, m, d.number, false
		}
		if w := at(ps, k).text; w == "" || n == 0 && at(ps, k).number < 0 && w != "at" {
			return 0, 0, 0, false
		}
		k++
	}
	return 0, 0, 0, false
}

func yearFirst(ps []piece, i int) (int, int, int, bool) {
	sep := at(ps, i+1).text
	if sep != "-" && sep != "/" && sep != "." || at(ps, i+3).text != sep {
		return 0, 0, 0, false
	}
	m := at(ps, i+2).number
	if m < 0 {
		m = month(at(ps, i+2).text)
	}
	return ps[i].number, m, at(ps, i+4).number, false
}

// figures reads 19.12.2016 and 12/19/2016 where one of the two is no month.
func figures(ps []piece, i, j int) (int, int, int, bool) {
	a, b, y := ps[i].number, at(ps, j+1).number, at(ps, j+3)
	if len(y.text) != 4 || at(ps, j+2).text != at(ps, j).text {
		return 0, 0, 0, false
	}
	switch {
	case a > 12 || a == b:
		return y.number, b, a, false
	case b > 12:
		return y.number, a, b, false
	}
	if weekday(at(ps, i-1).text) { // which of the two the day of the week agrees with
		falls := func(m, d int) bool {
			return strings.HasPrefix(strings.ToLower(day(y.number, m, d).Weekday().String()), at(ps, i-1).text)
		}
		switch dayFirst, monthFirst := falls(b, a), falls(a, b); {
		case dayFirst && !monthFirst:
			return y.number, b, a, false
		case monthFirst && !dayFirst:
			return y.number, a, b, false
		}
	}
	return 0, 0, 0, false
}

// zones are the names of zones in minutes east of Greenwich.
var zones = map[string]int{
	"gmt": 0, "utc": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "et": -300, "ct": -360, "mt": -420, "pt": -480, "bst": 60, "ist": 330, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "trt": 180, "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660, "pkt": 300, "gst": 240,
	"wat": 60, "cat": 120, "sast": 120, "eat": 180, "npt": 345, "ict": 420, "wib": 420, "wita": 480, "wit": 540, "myt": 480, "pht": 480, "awst": 480, "nzst": 720, "nzdt": 780, "art": -180, "brt": -180, "cot": -300, "pet": -300, "vet": -240,
}

// american zones are the same word in summer and winter: "14:00 ET".
var american = set("et ct mt pt")

// summer reports whether clocks in the United States are an hour ahead on a
// day: from the second Sunday of March to the first of November, before 2007
// from the first Sunday of April (until 1986 the last) to the last of October.
func summer(y, m, d int) bool {
	from, to := sunday(y, 3, 8), sunday(y, 11, 1)
	switch {
	case y < 1987:
		from, to = sunday(y, 4, 24), sunday(y, 10, 25)
	case y < 2007:
		from, to = sunday(y, 4, 1), sunday(y, 10, 25)
	}
	t := day(y, m, d)
	return !t.Before(from) && t.Before(to)
}

// sunday is the first one from a day on.
func sunday(y, m, d int) time.Time {
	t := day(y, m, d)
	return t.AddDate(0, 0, (7-int(t.Weekday()))%7)
}

// clockIn finds "09:39 GMT", "4.30pm BST", "17:05 GMT+3". Without a zone there is no instant.
func clockIn(ps []piece) (t clockTime, ok bool) {
	for i := range ps {
		sep := at(ps, i+1).text
		if ps[i].number < 0 || ps[i].number > 24 || sep != ":" && sep != "." || !sixty(at(ps, i+2)) {
			continue
		}
		t = clockTime{hour: ps[i].number, minute: at(ps, i+2).number}
		j := i + 3
		if at(ps, j).text == ":" && sixty(at(ps, j+1)) {
			t.second = at(ps, j+1).number
			j += 2
		}
		t.hour, j = half(ps, t.hour, j)
		for at(ps, j).text == "(" || at(ps, j).text == "," {
			j++
		}
		east, known := zones[at(ps, j).text]
		if !known || t.hour > 23 {
			continue
		}
		t.zone, t.east = at(ps, j).text, east
		if sign := at(ps, j+1).text; east == 0 && (sign == "+" || sign == "-") && at(ps, j+2).number >= 0 {
			n := at(ps, j+2)
			if len(n.text) > 2 || n.number > 14 {
				return t, false
			}
			t.east = n.number * 60
			if at(ps, j+3).text == ":" {
				t.east += max(0, at(ps, j+4).number)
			}
			if sign == "-" {
				t.east = -t.east
			}
		}
		return t, true
	}
	return t, false
}

// clockTime is a time of day, with its zone in minutes east of Greenwich.
type clockTime struct {
	hour, minute, second int
	zone                 string
	east                 int
}

// sixty: two digits under sixty.
func sixty(p piece) bool { return len(p.text) == 2 && p.number >= 0 && p.number < 60 }

// half turns a hour of the twelve-hour clock into one of 24.
func half(ps []piece, h, j int) (int, int) {
	w := at(ps, j).text
	if (w == "a" || w == "p") && at(ps, j+1).text == "." {
		w += "m"
		j += 2
		if at(ps, j).text == "m" {
			j++
		}
		if at(ps, j).text == "." {
			j++
		}
	} else if w == "am" || w == "pm" {
		j++
	}
	switch {
	case w == "pm" && h < 12:
		h += 12
	case w == "am" && h == 12:
		h = 0
	}
	return h, j
}

// turn is where a line stops telling when a page was published and begins to tell when it was changed.
var turn = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:(?:last |first )?(?:updated|modified|edited|changed|published|posted|aired|created|released|issued)\b|last update\b|update ?[:–-])`)
})

// moments reads a line that says when a page was published, when it was changed, or both:
// "Updated - Feb 27, 2022 10:36 pm IST", "07.12.2022 - Update: 08.12.2022".
func moments(line string) (published, modified stamp) {
	if borrowed(plain(line)) {
		return stamp{}, stamp{}
	}
	marks := turn().FindAllStringIndex(line, 6)
	from, changed := 0, false
	take := func(s string) {
		st := parseStamp(s)
		switch {
		case st.none():
		case changed && modified.none():
			modified = st
		case !changed && published.none():
			published = st
		}
	}
	for _, m := range marks {
		take(line[from:m[0]])
		word := strings.ToLower(line[m[0]:m[1]])
		from, changed = m[1], hasAny(word, []string{"update", "modified", "edited", "changed"})
	}
	take(line[from:])
	if published.none() && modified.none() { // "3 November 2010 Last updated at 12:47": the words part the time from its day
		published = parseStamp(line)
	} else if st := parseStamp(line); len(marks) == 1 && st.exact && !published.none() && !published.exact && modified.none() {
		published = st
	}
	return published, modified
}

// borrowed: the day on which a copy of the page was made, which is another's clock.
func borrowed(low string) bool {
	return startsAny(strings.TrimLeft(low, " -*·•|"), []string{"printed", "print date", "accessed", "retrieved", "saved ", "downloaded", "captured", "archived", "today is", "today's date", "copyright", "(c)", "©"})
}

// wirePattern is the foot of an agency's machine: "AP-NY-11-04-87 1412EST<", "UPI 08-17-94 11:42 AM EDT".
var wirePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Z]{2,4}(?:-[A-Z]{2}-| )(\d\d)-(\d\d)-(\d\d) (\d\d):?(\d\d)(?: ([AP])M)? ?([A-Z]{3})<?$`)
})

// wireStamp reads such a foot.
func wireStamp(s string) stamp {
	m := wirePattern().FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return stamp{}
	}
	year := digits(m[3])
	if year += 1900; year < 1950 {
		year += 100
	}
	east, known := zones[strings.ToLower(m[7])]
	if !known || !valid(year, digits(m[1]), digits(m[2])) {
		return stamp{}
	}
	hour := digits(m[4])
	switch m[6] {
	case "A":
		hour %= 12
	case "P":
		hour = hour%12 + 12
	}
	return stamp{time.Date(year, time.Month(digits(m[1])), digits(m[2]), hour, digits(m[5]), 0, 0, zone(east)), true}
}

// clockLine reports whether a short line is nothing but a date, a time and the words beside them.
func clockLine(s string) bool {
	if len(s) > 120 {
		return false
	}
	numbers, others := clockParts(s)
	return numbers > 0 && others == 0
}

// clockParts counts the numbers of a line, and the words that stand beside no date.
func clockParts(s string) (numbers, others int) {
	for _, p := range cut(s) {
		switch {
		case p.number >= 0:
			numbers++
		case len(p.text) == 1 && !letter(p.text[0]):
		case month(p.text) > 0 || weekday(p.text) || clockWords[p.text]:
		default:
			if _, zone := zones[p.text]; !zone {
				others++
			}
		}
	}
	return numbers, others
}

// siteClock reports whether a short line is a date among other things that a
// masthead tells: the town, the edition, the weather. What holds the date holds
// nothing else, and commas alone part no more than a town from it.
func siteClock(s string) bool {
	if len(s) > 120 || written(s).none() {
		return false
	}
	segments := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("|·•*–—●;()", r) })
	for _, seg := range segments {
		others := 0
		for _, part := range strings.Split(seg, ",") {
			if _, strange := clockParts(part); strange == 0 {
				continue
			}
			n := len(strings.Fields(part))
			if n > 4 || calendar(part) {
				return false
			}
			others += n
		}
		if others > 3 && calendar(seg) || others > 6 {
			return false
		}
	}
	return true
}

// calendar: a month, a weekday or a year is among the words.
func calendar(s string) bool {
	for _, p := range cut(s) {
		if month(p.text) > 0 || weekday(p.text) || len(p.text) == 4 && p.number > 0 && likely(p.number) {
			return true
		}
	}
	return false
}

var clockWords = set("h hr hrs d day days week weeks sec secs seconds today is at aired broadcast edited edition on am pm a p m et ist gmt published updated update modified last posted first created edited time date th st nd rd of the hours hour minutes minute min mins ago since local released upd pub issued")

// urlDay reads the day from a URL's path: /2016/12/23/, /2016-12-23-, /20161223…
func urlDay(path string) stamp {
	ps := cut(path)
	for i, p := range ps {
		if p.number < 0 {
			continue
		}
		if len(p.text) == 4 && likely(p.number) {
			sep := at(ps, i+1).text
			m, d := at(ps, i+2), at(ps, i+4)
			mn := m.number
			if mn < 0 {
				mn = month(m.text)
			}
			if (sep == "/" || sep == "-") && at(ps, i+3).text == sep && len(d.text) <= 2 && d.number > 0 && valid(p.number, mn, d.number) {
				return stamp{at: day(p.number, mn, d.number)}
			}
		}
		if len(p.text) >= 8 && (len(p.text) == 8 || len(p.text) >= 12) {
			y, mn, d := digits(p.text[:4]), digits(p.text[4:6]), digits(p.text[6:8])
			if y >= 1995 && y <= 2060 && valid(y, mn, d) {
				return stamp{at: day(y, mn, d)}
			}
		}
	}
	return stamp{}
}

func digits(s string) int {
	n := 0
	for _, c := range s {
		if !unicode.IsDigit(c) || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}
