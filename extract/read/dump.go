package read

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// kind is what a line of a saved page is, by its shape and words.
type kind int

const (
	noise     kind = iota // menu words, counters
	headline              // a line of words that is no sentence
	prose                 // running text
	bullet                // an item of a list
	credit                // © AFP 2016/ NAME
	copyright             // © 2016 Interfax. All rights reserved
	clock                 // a date or time alone
	byline                // By NAME; Reporting by NAME
	ender                 // what comes after it is no article: Comments, Tags:, Follow us
	pointer               // Related:, Read more
	notice                // the house speaks to its reader
	caption               // it says itself that it describes a picture
)

// entry is one paragraph of a saved page.
type entry struct {
	text  string
	gap   bool // an empty line stands before it
	ruled bool // a line drawn across the page stands before it
	kind  kind
	words int
	why   string // why it was dropped; "" for body
	photo string // text of a caption, its credit taken off
}

// dump is a saved page or wire copy as text.
type dump struct {
	entries []entry
	title   int    // index of the headline; -1: none
	sub     string // the line under it
	mailed  stamp  // when the mail was sent that holds it
	framed  bool
	house   house
}

// readDump parts a text into body, captions and what is dropped. A mail has a
// frame, whatever it looks like.
func readDump(text string, mail bool) *dump {
	d := &dump{title: -1, entries: entries(text)}
	d.framed = mail || d.frame() >= 2
	if d.framed {
		d.mastClocks()
	}
	d.house = d.meet()
	if d.framed {
		d.cutFrame()
	} else {
		d.bare()
	}
	return d
}

// entries parts a text into its paragraphs, and says of each what it is by itself.
func entries(text string) []entry {
	var out []entry
	for _, p := range paragraphs(text) {
		e := entry{text: unmarked(fold(strings.Join(p.lines, "\n"))), gap: p.gap, ruled: p.ruled}
		if e.text == "" {
			continue
		}
		e.words = countWords(e.text)
		if e.kind = classify(e.text, e.words); len(p.lines) == 1 && spread(p.lines[0]) && (e.kind == headline || e.kind == prose || e.kind == notice) {
			e.kind = noise
		}
		out = append(out, e)
	}
	return out
}

// address: nothing but a web address.
func address(s string) bool {
	return strings.HasPrefix(s, "http") && strings.Contains(s, "://") && !strings.Contains(s, " ")
}

// gaps are what part the words of a menu in a saved page.
var gaps = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\s{2,}|\t`) })

// spread: three short names or more with wide spaces between them, as in a menu.
func spread(line string) bool {
	parts := gaps().Split(strings.TrimSpace(line), -1)
	for _, p := range parts {
		if countWords(p) > 3 {
			return false
		}
	}
	return len(parts) >= 3
}

// unmarked takes the marks of an agency's machine off a line.
func unmarked(s string) string {
	if wireLine(s) {
		return strings.TrimSpace(strings.Trim(s, "^=<"))
	}
	return s
}

// mastClocks finds the dates over the body that stand among other things.
func (d *dump) mastClocks() {
	for i := range d.entries {
		e := &d.entries[i]
		if e.kind == prose && e.words >= 20 {
			return
		}
		if (e.kind == headline || e.kind == prose || e.kind == noise) && siteClock(e.text) {
			e.kind = clock
		}
	}
}

// rough is a paragraph before folding.
type rough struct {
	lines      []string
	gap, ruled bool
}

// paragraphs parts a text: each line is a paragraph, unless the lines were
// wrapped at a margin; then an empty line or an indent begins one.
func paragraphs(text string) []rough {
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\f", "\n").Replace(text), "\n")
	var out []rough
	width, usual := margin(lines), usualIndent(lines)
	for _, s := range stretches(lines) {
		from := len(out)
		out = append(out, chunk(s.lines, width, usual)...)
		out[from].ruled = s.ruled
	}
	return out
}

// stretch is a run of lines between empty ones.
type stretch struct {
	lines []string
	ruled bool // a rule stands before it
}

func stretches(lines []string) []stretch {
	var out []stretch
	ruled := false
	for start := 0; start < len(lines); start++ {
		end := start
		for end < len(lines) && !blank(lines[end]) {
			end++
		}
		if end > start {
			out = append(out, stretch{lines[start:end], ruled})
			ruled = false
		}
		ruled = ruled || end < len(lines) && strings.TrimSpace(lines[end]) != ""
		start = end
	}
	return out
}

// blank: an empty line, or one that is but a rule across the page.
func blank(l string) bool {
	l = strings.TrimFunc(l, func(r rune) bool { return unicode.IsSpace(r) || invisible(r) })
	return l == "" || len(l) >= 4 && strings.Trim(l, "-=_~*—") == ""
}

// chunk parts the lines between two empty ones.
func chunk(lines []string, width, usual int) []rough {
	var out []rough
	least := 0
	wrapped := width > 0 && (filled(lines, width) || margin(lines) > 0)
	indent, before := 0, ""
	for i, l := range lines {
		if in := indentOf(l); i == 0 || in < least {
			least = in
		}
	}
	usual = max(usual, least)
	for i, l := range lines {
		in := indentOf(l)
		if i > 0 && !wireLine(before) && !wireLine(l) && (wrapped && in <= indent && in <= usual || continues(before, l)) {
			out[len(out)-1].lines = append(out[len(out)-1].lines, l)
		} else {
			out = append(out, rough{lines: []string{l}, gap: i == 0})
		}
		indent, before = in, l
	}
	return out
}

// filled: all lines but the last go far towards the margin.
func filled(lines []string, width int) bool {
	for _, l := range lines[:len(lines)-1] {
		if utf8.RuneCountInString(strings.TrimSpace(l)) <= width*6/10 {
			return false
		}
	}
	return true
}

// usualIndent is that of most lines: what stands further in begins a paragraph.
func usualIndent(lines []string) int {
	counts, best := map[int]int{}, 0
	for _, l := range lines {
		if blank(l) {
			continue
		}
		in := indentOf(l)
		if counts[in]++; counts[in] > counts[best] || counts[in] == counts[best] && in < best {
			best = in
		}
	}
	return best
}

func indentOf(l string) int { return len(l) - len(strings.TrimLeft(l, " \t")) }

// wireLine: a line that an agency's machine marked as one, "^HEADLINE^" or "BY NAME=".
func wireLine(l string) bool {
	l = strings.TrimSpace(l)
	return strings.HasPrefix(l, "^") || strings.HasSuffix(l, "^") || strings.HasSuffix(l, "=") || strings.HasSuffix(l, "<") && l == strings.ToUpper(l)
}

// continues: a long line without an end goes on in one that begins with a small letter.
func continues(before, l string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(l))
	return unicode.IsLower(r) && len(before) >= 50 && !closes(before) && !strings.HasSuffix(strings.TrimSpace(before), ";")
}

// margin gives the width at which a text is wrapped; 0 where each line is a
// paragraph. Wrapped text has lines of much the same length, few of which end
// as sentences do, and a good part of which begin with small letters. Where
// menus stand around it, it shows in the stretches between empty lines whose
// lines are all long but the last.
func margin(lines []string) int {
	longest := 0
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(strings.TrimRight(l, " \t")))
	}
	if longest > 100 || longest < 40 {
		return 0
	}
	if wrapped(lines, longest) {
		return longest
	}
	var long []string
	for _, s := range stretches(lines) {
		if len(s.lines) > 1 && filled(s.lines, longest) {
			long = append(append(long, s.lines...), "")
		}
	}
	if wrapped(long, longest) {
		return longest
	}
	return 0
}

func wrapped(lines []string, longest int) bool {
	inner, near, low, closed := 0, 0, 0, 0
	for i := 0; i+1 < len(lines); i++ {
		a, b := strings.TrimSpace(lines[i]), strings.TrimSpace(lines[i+1])
		if a == "" || b == "" {
			continue
		}
		inner++
		if utf8.RuneCountInString(a) > longest*6/10 {
			near++
		}
		if r, _ := utf8.DecodeRuneInString(b); unicode.IsLower(r) || b == strings.ToUpper(b) {
			low++
		}
		if closes(a) {
			closed++
		}
	}
	return inner >= 2 && near*10 >= inner*7 && (low*10 >= inner*3 || near*10 >= inner*9) && closed*10 <= inner*5
}

// classify tells what a line is without looking at its neighbours.
func classify(s string, words int) kind {
	low := strings.TrimSpace(plain(s))
	switch {
	case !strings.ContainsFunc(s, unicode.IsLetter):
		if clockLine(s) && !parseStamp(s).none() {
			return clock
		}
		return noise
	case clockLine(s), !wireStamp(s).none():
		return clock
	case deskNote(low), startsAny(low, asides) && words <= 60:
		return notice
	case words <= 2 && address(s):
		return noise
	case words <= 14 && signedClock(s), words <= 5 && tradeLine(low):
		return byline
	case words <= 12 && slugLine(s):
		return noise
	case copyrightLine(s) && (yearAfterMark(low) || strings.Contains(low, "reserved")):
		return copyright
	case creditLine(s, words):
		return credit
	case isEnder(low, words):
		return ender
	case words <= 14 && startsAny(low, pointers), words <= 25 && startsAny(low, []string{"follow ", "more ", "find ", "read "}) && (strings.Contains(low, "http") || strings.Contains(low, "@")):
		return pointer
	case speaks(s):
		return prose
	case words <= 14 && dated(low) && !closes(s):
		return clock
	case words <= 12 && startsAny(low, []string{"by ", "from our correspondent", "author:", "written by", "text by", "source:", "reporter:", "editor:"}) && !closes(s):
		return byline
	case startsAny(low, signatures):
		return byline
	case captionHead(low):
		return caption
	}
	if why := boiler(s); why != "" {
		return notice
	}
	if r, _ := utf8.DecodeRuneInString(s); strings.ContainsRune("•·▪●◦‣■►*", r) || r == '-' && strings.HasPrefix(s, "- ") && !closes(s) || numbered(s) && strings.HasSuffix(s, ";") {
		return bullet
	}
	switch {
	case closes(s) && words >= 4 && sentenceLike(s):
		return prose
	case words >= 25 || words >= 12 && strings.HasSuffix(s, ":") || words >= 15 && strings.HasSuffix(s, ","):
		return prose
	case words < 3:
		return noise
	}
	return headline
}

// numbered: an item of a list, "(b) place elements on alert;".
func numbered(s string) bool {
	mark, _, found := strings.Cut(s, " ")
	bare := strings.Trim(mark, "().")
	return found && mark != bare && len(bare) <= 3 && bare != "" && !strings.ContainsFunc(bare, func(r rune) bool { return !unicode.IsDigit(r) && !unicode.IsLetter(r) })
}

// asides are notes of the house on its own text.
var asides = []string{"about the author:", "*about the author", "source: this article", "this article was published by", "this article was first published", "this article was originally published", "this article first appeared", "this article originally appeared", "editor's note", "editors' note", "note from the author", "note from the editor", "author's note", "correction:", "clarification:"}

// deskNotes are what an agency's desk tells other desks, not readers.
var deskNotes = []string{"eds:", "(eds:", "(attn:", "(adds ", "(updates ", "(recasts ", "(releads ", "(repeats ", "(corrects ", "(refiles ", "(writes through", "(changes ", "(rewrites ", "((", "laserphoto", "with photo", "for immediate release", "embargoed", "not for release"}

func deskNote(low string) bool { return startsAny(low, deskNotes) }

// slugLine: the name that a story has at its agency: "TURKEY-CONSULATE/BLAST (UPDATE 3, PIX, TV)",
// "BC-CYPRUS-ENVOY, 3RD LD-WRITETHRU", "A0542".
func slugLine(s string) bool {
	if s != strings.ToUpper(s) || closes(s) {
		return false
	}
	words := strings.Fields(s)
	if len(words) == 1 {
		return len(s) >= 4 && len(s) <= 6 && digits(s[1:]) > 0
	}
	joined := 0
	for _, w := range words {
		if strings.Trim(w, ",()") != "" && strings.ContainsAny(strings.Trim(w, "-/,()"), "-/") && !strings.ContainsAny(w, "'’") {
			joined++
		}
	}
	return joined > 0 && (strings.Contains(s, "/") || strings.Contains(s, " LD") || strings.Contains(s, "BC-") || joined > 1) && len(words) <= 8
}

// speakerPattern is the head of a turn in a transcript: "ERIK LINDQVIST, DEPUTY U.N. ENVOY: Thank you."
var speakerPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\[[\d:]+\] )?\p{Lu}[\p{Lu} .'’-]{2,}(?:, [\p{Lu}\d .,'’&-]+)?(?: \([^)]{3,60}\))?: \S`)
})

func speaks(s string) bool {
	return closes(s) && s != strings.ToUpper(s) && speakerPattern().MatchString(s)
}

// sentenceLike: "Hello, !" is none, nor a line of shouted buttons.
func sentenceLike(s string) bool {
	small := 0
	for _, w := range fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) || !unicode.IsUpper(r) && unicode.IsLetter(r) {
			small++
		}
	}
	return small >= 2 || s == strings.ToUpper(s)
}

// dated: a line that opens with the words of a publication time.
func dated(low string) bool {
	if !startsAny(low, []string{"published", "updated", "last updated", "last modified", "posted", "web posted", "first posted", "last update", "filed at", "filed:", "first published", "modified", "created", "date:", "time:", "mon ", "tue ", "wed ", "thu ", "fri ", "sat ", "sun ", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "source: "}) {
		return false
	}
	return !parseStamp(low).none() || bareTime().MatchString(low)
}

func yearAfterMark(low string) bool {
	for _, mark := range []string{"©", "(c)", "copyright"} {
		i := strings.Index(low, mark)
		if i < 0 {
			continue
		}
		rest := strings.TrimLeft(low[i+len(mark):], " \u00a0(c)©:")
		if len(rest) >= 4 && digits(rest[:4]) > 1900 {
			return true
		}
	}
	return strings.HasPrefix(strings.TrimPrefix(low, "(c) "), "copyright ")
}

// creditMarks tell a picture's credit.
var creditMarks = []string{"ap photo", "ap images", "getty images", "afp photo", "photo by", "photo/", "photo:", "photo credit", "photos:", "photograph:", "image:", "image credit", "image source", "credit:", "picture:", "pic:", "reuters/", "/reuters", "/ reuters", "afp/", "/afp", "/ afp", "epa/", "/epa", "xinhua/", "/xinhua", "[xinhua", "ria novosti/", "shutterstock", "courtesy of", "file photo", "handout", "via ap", "via reuters", "via afp", "aa photo", "dha photo", "/pool", "/ pool"}

// creditLine reports whether a line is the credit of a picture, which is not the agency of the story.
func creditLine(s string, words int) bool {
	low := plain(s)
	if rest, mark := strings.CutPrefix(low, "(c) "); strings.HasPrefix(s, "©") || mark && (isCapital(s[4:]) || digits(clip(rest, 1)) >= 0) {
		return words <= 25
	}
	if strings.HasPrefix(low, "(") && strings.HasSuffix(low, ")") || strings.HasPrefix(low, "[") && strings.HasSuffix(low, "]") {
		return words <= 14 && hasAny(low, creditMarks)
	}
	return words <= 9 && !closes(s) && hasAny(low, creditMarks) && !captionHead(low)
}

// captionHead reports whether a paragraph says that it describes a picture.
func captionHead(low string) bool {
	if strings.HasPrefix(low, "in this ") && strings.Contains(clip(low, 70), "photo") {
		return true
	}
	return startsAny(low, []string{"in this photo", "in this image", "in this picture", "in this file", "in this handout", "in this frame", "in this undated", "in this still", "in this combination", "file - ", "file photo", "file picture", "file image", "file: ", "file in this", "(file photo", "a file photo", "a file picture", "a handout", "a photo taken", "a picture taken", "an image grab", "photo taken on", "photo shows", "this photo", "this picture", "this handout", "this image", "pictured:", "image caption", "media caption", "a general view shows", "caption:"})
}

// enders are whole lines after which no article comes.
var enders = set2("comments", "comment", "post a comment", "leave a comment", "leave a reply", "add a comment", "discussion", "community standards", "community standardsdiscussion", "join the discussion", "tags", "tags:", "topics", "topics:", "keywords", "keywords:", "follow us", "follow us on", "most read", "most popular", "most viewed", "most shared", "most commented", "popular", "trending", "trending now", "recommended", "recommended for you", "you may also like", "you might also like", "more stories", "more news", "more from", "latest news", "latest", "top stories", "top news", "editor's picks", "editors' picks", "about us", "contact us", "privacy policy", "terms of use", "terms of service", "cookie policy", "all news", "newsletter", "newsletters", "sign up for our newsletter", "related articles", "related stories", "related news", "related content", "read more news", "more on this story", "more on this topic", "news archive", "site map", "sitemap", "advertise", "advertise with us", "our partners", "partner content", "around the web", "from the web", "sponsored content", "promoted stories", "copyright", "legal", "disclaimer", "multimedia", "photo gallery", "back to top", "share this article", "what do you think?", "correct an error", "report an error", "show comments", "view comments", "read comments", "load comments", "more in world", "in other media", "partner news", "partners' news", "our picks", "what others read", "sponsored", "promoted", "paid content", "also in the news", "other news", "explore more", "next article", "previous article", "password recovery", "delete account", "notes to editors", "note to editors", "notes for editors", "notes to editors:", "editor's choice", "latest stories", "top news today", "updates from this liveblog", "more updates", "earlier updates", "stories in this section", "on this story", "elsewhere on the web", "suggested topics", "today's headlines", "in case you missed it", "also in this issue", "in this issue", "top headlines", "read next", "keep reading")

func set2(lines ...string) map[string]bool {
	m := map[string]bool{}
	for _, l := range lines {
		m[l] = true
	}
	return m
}

// endMarks close a statement.
var endMarks = set("-ends- -end- ###")

func isEnder(low string, words int) bool {
	if words > 6 {
		return strings.HasPrefix(low, "tags:") || strings.HasPrefix(low, "topics:") || strings.HasPrefix(low, "keywords:")
	}
	low = strings.TrimRight(strings.TrimLeft(low, "•·#>» 0123456789()"), ": ()0123456789>»")
	return enders[low] || enders[low+":"] || endMarks[low] || startsAny(low, []string{"tags:", "topics:", "keywords:", "comments (", "more from ", "more on:", "comment via"})
}

// frame counts the signs of a page around the text.
func (d *dump) frame() int {
	n, menus := 0, 0
	for i, e := range d.entries {
		switch e.kind {
		case credit, ender, notice:
			n++
		case pointer, copyright, caption:
			n++
		case noise:
			if menus++; menus > 2 {
				n++
			}
		case clock:
			if i > 3 {
				n++
			}
		}
	}
	return n
}

// bare reads a text without a frame: all of it is body, but for a headline over
// it, a date or byline under that, and the signature at its foot.
func (d *dump) bare() {
	body, cased := 0, false
	for _, e := range d.entries {
		cased = cased || e.text != strings.ToUpper(e.text)
	}
	for i := range d.entries {
		e := &d.entries[i]
		switch {
		case (deskNote(plain(e.text)) || slugLine(e.text)) && e.words <= 40 && len(d.entries) > 1:
			e.why = whyNotice
		case e.kind == clock && len(d.entries) > 1 && (body == 0 || i == len(d.entries)-1):
			e.why = whyClock
		case e.kind == byline && len(d.entries) > 1:
			e.why = whyByline
		case (e.kind == copyright || e.kind == credit) && len(d.entries) > 1:
			e.why = whyCredit
		case wireMark(e.text) && len(d.entries) > 1:
			e.why = whyNavigation
		case (e.kind == noise && e.words > 0 && (address(e.text) || len(d.entries) > 4 && menuWords(e.text))) && len(d.entries) > 1:
			e.why = whyNavigation
		case cased && e.kind == headline && e.words < 5 && body == 0 && d.title < 0 && d.headlineBelow(i):
			e.why = whyNavigation
		case e.kind == headline && body == 0 && d.title < 0 && (cased || d.datelined(i+1)) && d.proseAfter(i):
			d.title = i
			e.why = whyTitle
		default:
			body++
		}
	}
}

// datelined: the paragraph opens with a dateline, so that the line over it is a
// headline even where all is in capitals. Bylines and notes may come between.
func (d *dump) datelined(i int) bool {
	for ; i < len(d.entries); i++ {
		if k := d.entries[i].kind; k != byline && k != notice && k != noise && k != clock {
			_, _, n := readDateline(clip(d.entries[i].text, 200))
			return n > 0
		}
	}
	return false
}

// menuWords: words of buttons, "Share VK Telegram".
func menuWords(s string) bool {
	words := fields(strings.ToLower(s))
	return len(words) > 1 && len(words) <= 6 && oneWord(words[0])
}

// headlineBelow: a longer headline follows before running text does.
func (d *dump) headlineBelow(i int) bool {
	for _, e := range d.entries[i+1 : min(len(d.entries), i+6)] {
		switch {
		case e.kind == prose:
			return false
		case e.kind == headline && e.words >= 5:
			return true
		}
	}
	return false
}

// proseAfter: a line is a headline only over running text, dates and bylines between them aside.
func (d *dump) proseAfter(i int) bool {
	for _, e := range d.entries[i+1 : min(len(d.entries), i+12)] {
		switch e.kind {
		case prose:
			return true
		case clock, byline, headline, notice, bullet, noise:
		default:
			return false
		}
	}
	return false
}

// wireMark: what closes wire copy, or numbers its takes.
func wireMark(s string) bool {
	switch strings.ToLower(strings.Trim(s, " .-#*=()[]")) {
	case "", "end", "ends", "more", "enditem", "item", "30", "0", "end item", "enditems", "nnnn", "urgent", "bulletin", "flash", "eom":
		return len(s) < 16
	}
	return false
}
