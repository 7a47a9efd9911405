package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cutFrame finds the body of a saved page and says of the rest why it is none.
func (d *dump) cutFrame() {
	first, last := d.core()
	if first < 0 { // no running text between the signs of a frame
		d.fallback()
		return
	}
	words := d.vocabulary(first, last)
	last = d.end(first, last)
	d.title = d.findTitle(first, words)
	d.subtitle(first, last, words)
	if d.title >= 0 {
		first = d.lead(first)
	}
	d.captions(first, last)
	if i := first - 1; i > d.title && d.entries[i].why == "" && d.dateline(i) {
		first = i
	}
	for i := range d.entries {
		e := &d.entries[i]
		switch {
		case e.why != "":
		case i == d.title:
			e.why = whyTitle
		case i < first:
			e.why = whyBefore(e.kind)
		case i > last:
			e.why = whyAfter(d.entries, i)
		case i == first && d.dateline(i):
		default:
			e.why = d.inside(i)
		}
	}
}

// core gives the first and last paragraph of the stretch between two enders
// that has the most running text, rules of a site not counted.
func (d *dump) core() (first, last int) {
	best, bestFirst, bestLast := 0, -1, -1
	sum, from, to := 0, -1, -1
	close := func() {
		if sum > best {
			best, bestFirst, bestLast = sum, from, to
		}
		sum, from, to = 0, -1, -1
	}
	rules := false
	for i, e := range d.entries {
		switch {
		case e.kind == ender:
			close()
			rules = strings.Contains(strings.ToLower(e.text), "standards") || policy(e.text)
		case e.kind == prose && !rules && !policyNear(d.entries, i):
			sum += e.words
			if from < 0 {
				from = i
			}
			to = i
		}
	}
	close()
	return bestFirst, bestLast
}

// policyNear: a paragraph of site rules, with at least one more beside it. A news
// sentence on users and their accounts stands alone among others.
func policyNear(es []entry, i int) bool {
	if !policy(es[i].text) {
		return false
	}
	near := 0
	for j := max(0, i-2); j <= min(len(es)-1, i+2); j++ {
		if j != i && (policy(es[j].text) || es[j].kind == notice) {
			near++
		}
	}
	return near >= 2
}

// fallback takes the longest lines where no sentence was found, so that a text is never lost whole.
func (d *dump) fallback() {
	any := false
	for i := range d.entries {
		e := &d.entries[i]
		if e.kind == headline && e.words >= 5 || e.kind == caption || e.kind == notice && e.words > 20 {
			any = true
			continue
		}
		e.why = whyBefore(e.kind)
	}
	if !any {
		for i := range d.entries {
			d.entries[i].why = ""
		}
	}
}

// vocabulary is the set of stems that the body's paragraphs use.
func (d *dump) vocabulary(first, last int) map[string]bool {
	m := map[string]bool{}
	for i := first; i <= last; i++ {
		if d.entries[i].kind == prose {
			for _, w := range stems(d.entries[i].text) {
				m[w] = true
			}
		}
	}
	return m
}

// stems gives the content words of a text cut to six letters, which is stem enough to compare.
func stems(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		if r := []rune(w); len(r) > 6 {
			w = string(r[:6])
		}
		out = append(out, w)
	}
	return out
}

// findTitle picks the headline: a line over the body whose words the body uses
// most, written as headlines are. A line said twice (the second time with the
// site's name behind it) is very likely it.
func (d *dump) findTitle(first int, words map[string]bool) int {
	best, at := 0.75, -1
	for i := max(0, first-60); i < first; i++ {
		e := &d.entries[i]
		if e.kind != headline && !(e.kind == prose && e.words <= 20) && e.kind != pointer || e.words < 3 || e.words > 32 || menu(e.text) || d.house.is(e.text) {
			continue
		}
		score := d.titleScore(i, first, words)
		if score >= best {
			best, at = score, i
		}
	}
	at = d.upper(at, first, words)
	for i := at + 1; at >= 0 && i < first; i++ { // said in a crumb and over the body
		if d.entries[i].text == d.entries[at].text {
			at = i
		}
	}
	return at
}

// upper: of two lines by themselves, one under the other, the first is the headline and the second the line under it.
func (d *dump) upper(at, first int, words map[string]bool) int {
	if at < 1 || !d.entries[at].gap || d.repeated(at) {
		return at
	}
	over := &d.entries[at-1]
	if !over.gap || over.kind != headline || over.words < 5 || over.words > 20 || menu(over.text) || d.house.is(over.text) {
		return at
	}
	if d.titleScore(at-1, first, words) >= d.titleScore(at, first, words)-0.9 {
		return at - 1
	}
	return at
}

func (d *dump) titleScore(i, first int, words map[string]bool) float64 {
	e := &d.entries[i]
	st := stems(e.text)
	if len(st) == 0 {
		return 0
	}
	used := 0
	for _, w := range st {
		if words[w] {
			used++
		}
	}
	score := 2*float64(used)/float64(len(st)) + 0.6*titled(e.text) - 0.02*float64(min(first-i, 30)) + d.placed(i, first)
	switch {
	case used < 2 && e.words >= 6 && titled(e.text) >= 0.8:
		score -= 0.5
	case used < 2:
		score -= 0.8
	}
	if e.kind == prose {
		score -= 0.7
	}
	if e.words < 5 {
		score -= 0.4
	}
	if i+1 < len(d.entries) && d.entries[i+1].kind == credit && (!d.entries[i+1].gap && (titled(e.text) < 0.8 || !written(e.text).none()) || shows(e.text)) {
		score -= 2
	}
	if d.repeated(i) {
		score++
	}
	return score
}

// repeated: another line is the same, or the same with a site's name behind it.
func (d *dump) repeated(i int) bool {
	t := d.entries[i].text
	for j := range d.entries {
		if o := d.entries[j].text; j != i && len(o) >= len(t) && len(o) < len(t)+40 && strings.HasPrefix(o, t) && (len(o) == len(t) || strings.ContainsAny(o[len(t):], "-|–—:·")) {
			return true
		}
	}
	return false
}

// subtitle finds the line directly under the headline, where it is none of a
// list of headlines and says what the body says. One that names who the body
// does not name is the body's first paragraph.
func (d *dump) subtitle(first, last int, words map[string]bool) {
	i := d.head() + 1
	if d.title < 0 || i == d.title || i >= last {
		return
	}
	e, next := &d.entries[i], &d.entries[i+1]
	switch {
	case e.why != "", e.words < 6, i >= first && e.kind != prose, d.depicts(i):
		return
	case e.kind == headline, e.kind == bullet:
	case e.kind == prose && e.words <= 40 && e.gap && next.kind != prose && next.kind != bullet && next.kind != headline && d.title == i-1:
	default:
		return
	}
	if next.kind == e.kind && next.words >= 5 && next.why == "" && i+1 != d.title {
		return
	}
	st, used := stems(e.text), 0
	for _, w := range st {
		if words[w] {
			used++
		}
	}
	if (used < 2 || used*4 < len(st)) && !(i == first-1 && d.datelined(first)) {
		return
	}
	e.why = whySubtitle
	d.sub = strings.TrimLeft(e.text, "-*•·▪ ")
}

// dateline: a place that stands alone on the line over the first paragraph.
func (d *dump) dateline(i int) bool {
	e := &d.entries[i]
	return i+1 < len(d.entries) && (e.kind == noise || e.kind == headline) && loneDateline(e.text) && (strings.Contains(e.text, ",") || e.gap && d.entries[i+1].gap)
}

// end moves the body's end up where its tail is parted from the rest by
// several lines of the frame, is short, and speaks of other things: the
// summary of another story.
func (d *dump) end(first, last int) int {
	total := 0
	for _, e := range d.entries[first : last+1] {
		if e.kind == prose {
			total += e.words
		}
	}
	seen, said, broken := map[string]bool{}, 0, 0
	for i := first; i <= last; i++ {
		e := &d.entries[i]
		switch e.kind {
		case prose:
			if broken >= 2 && (total-said)*10 < total*3 && alien(e.text, seen) {
				return d.lastProse(first, i-1)
			}
			for _, w := range stems(e.text) {
				seen[w] = true
			}
			said += e.words
			broken = 0
		case headline, noise, pointer, notice:
			broken++
		}
	}
	return last
}

func (d *dump) lastProse(first, i int) int {
	for i > first && d.entries[i].kind != prose {
		i--
	}
	return i
}

// depicts: the line under the headline describes a picture, for it names who
// took it, or the line right under it does.
func (d *dump) depicts(i int) bool {
	text := d.entries[i].text
	_, credited := inlineCredit(text)
	_, labelled := labelled(text)
	next := &d.entries[i+1]
	return credited || labelled || next.kind == credit && (!next.gap || pictured(text))
}

// alien: none of a paragraph's longer words were said before. Less than that is not enough: a lost paragraph is worse than a stray one.
func alien(s string, seen map[string]bool) bool {
	n, old := 0, 0
	for _, w := range stems(s) {
		if utf8.RuneCountInString(w) < 5 {
			continue
		}
		n++
		if seen[w] {
			old++
		}
	}
	return n > 0 && old == 0
}

// lead moves the start of the body up to the first running text under the title, where an ender such as a count of comments parted them.
func (d *dump) lead(first int) int {
	for i := d.title + 1; i < first; i++ {
		if e := d.entries[i]; e.kind == prose && e.why == "" && !policy(e.text) && e.words >= 6 {
			return i
		}
	}
	return first
}

// captions finds the lines that describe pictures, from under the title or the line over it to the body's end.
func (d *dump) captions(first, last int) {
	from := max(0, first-8)
	if d.title >= 0 {
		from = d.title
	}
	d.bylined(max(0, from-3), min(last+2, len(d.entries)-1))
	spaced := d.spaced(first, last)
	for i := max(0, from-3); i <= min(last+2, len(d.entries)-1); i++ {
		e := &d.entries[i]
		if i == d.title || e.why != "" {
			continue
		}
		if text, ok := inlineCredit(e.text); ok && (e.kind == prose || e.kind == headline || e.kind == caption) {
			d.photo(i, text)
			continue
		}
		if text, ok := labelled(e.text); ok && e.words <= 60 {
			d.photo(i, text)
			continue
		}
		switch e.kind {
		case caption:
			if captionLabel(e.text) && i+1 < len(d.entries) && d.entries[i+1].words >= 4 {
				e.why = whyNavigation
				d.photo(i+1, d.entries[i+1].text)
				continue
			}
			d.photo(i, e.text)
		case credit:
			d.under(i, spaced)
		}
	}
}

// captionLabel: "Image caption," stands over the caption.
func captionLabel(s string) bool {
	low := strings.TrimRight(plain(s), " ,:")
	return strings.HasSuffix(low, "caption") && len(low) < 20
}

func (d *dump) photo(i int, text string) {
	d.entries[i].why, d.entries[i].photo = whyCaption, text
}

// under finds the caption that a credit closes: the paragraph before it, or the one before the title where the title comes between.
func (d *dump) under(i int, spaced bool) {
	j := i - 1
	if j == d.title {
		j--
	}
	if j < 0 || d.entries[j].why != "" {
		return
	}
	e := &d.entries[j]
	switch {
	case e.words < 4 || e.kind != headline && e.kind != prose:
	case j == d.title+1 && d.entries[i].gap && !pictured(e.text): // the line under the headline
	case e.kind == headline, pictured(e.text), shows(e.text), !d.entries[i].gap && e.gap && spaced:
		d.photo(j, e.text)
	}
}

// pictured: words that only stand under pictures.
func pictured(s string) bool {
	low := plain(s)
	return hasAny(low, []string{"(r)", "(l)", "(c)", "pictured", "seen here", "is seen", "are seen", "file photo", ", left,", ", right,", "(left)", "(right)", "from left", "in this photo"})
}

// spaced: empty lines part most paragraphs of the body, so that two lines without one belong together.
func (d *dump) spaced(first, last int) bool {
	gaps, n := 0, 0
	for i, e := range d.entries[:last+1] {
		if e.kind == prose && i >= first && d.entries[i-min(i, 1)].kind != headline {
			n++
			if e.gap {
				gaps++
			}
		}
	}
	return gaps*4 >= n*3 && n > 0
}

// inlineCredit takes the credit off the end of a caption: "… on Monday, Dec. 19, 2016. (AP Photo/Burhan Ozbilici)".
func inlineCredit(s string) (string, bool) {
	end := len(s)
	open := max(strings.LastIndexByte(s, '('), strings.LastIndexByte(s, '['))
	if open > 0 && (strings.HasSuffix(s, ")") || strings.HasSuffix(s, "]")) && end-open < 90 && (creditLine(s[open:], countWords(s[open:])) || strings.ContainsAny(s[open:], "/|") && signature(s[open:])) {
		return strings.TrimSpace(s[:open]), true
	}
	if i := max(strings.LastIndex(s, ". "), strings.LastIndex(s, ".\u00a0")); i > 20 && end-i < 60 && creditLine(strings.TrimSpace(s[i+2:]), countWords(s[i+2:])) {
		return s[:i+1], true
	}
	if i := strings.LastIndex(s, " © "); i > 20 && end-i < 80 {
		return s[:i], true
	}
	for _, mark := range []string{"Photograph: ", "Photo: ", "Picture: ", "Image: ", "Photo by ", "Photo credit: ", "| Photo Credit", "Credit: "} {
		if i := strings.LastIndex(s, mark); i > 20 && end-i < 80 {
			return strings.TrimRight(s[:i], " |"), true
		}
	}
	return s, false
}

// inside tells what a paragraph between the body's first and last is; "" keeps it.
func (d *dump) inside(i int) string {
	e := &d.entries[i]
	switch e.kind {
	case prose:
		if d.teaser(i) {
			return whyRelated
		}
		return ""
	case bullet:
		if e.words >= 6 && (closes(e.text) || strings.HasSuffix(e.text, ";")) || d.listed(i) {
			return ""
		}
		return whyRelated
	case headline, noise:
		if d.crosshead(i) || stageDirection(e.text) {
			return ""
		}
		if e.kind == headline {
			return whyHeading
		}
	}
	return whyBefore(e.kind)
}

// crosshead: a short line by itself between two paragraphs, which is no headline of another story.
func (d *dump) crosshead(i int) bool {
	e := &d.entries[i]
	if i == 0 || i+1 >= len(d.entries) || !e.gap || !d.entries[i+1].gap || e.words > 7 || e.words < 2 || e.linkish() {
		return false
	}
	over, under := &d.entries[i-1], &d.entries[i+1]
	if over.kind != prose && over.kind != bullet || under.kind != prose || under.words < 8 || over.words < 6 {
		return false
	}
	shouted := e.text == strings.ToUpper(e.text)
	return shouted || quoting(plain(e.text)) || e.words <= 3 || titled(e.text) < 0.85
}

// linkish: what stands on buttons and before links.
func (e *entry) linkish() bool {
	low := plain(e.text)
	return oneWord(low) || startsAny(low, pointers) || startsAny(low, imperatives) || strings.ContainsAny(e.text, "|»>/@") || !strings.ContainsFunc(e.text, unicode.IsLetter)
}

// stageDirection: "(BEGIN VIDEO CLIP)" in a transcript.
func stageDirection(s string) bool {
	return (strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") || strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]")) && s == strings.ToUpper(s) && countWords(s) >= 2 && !wireMark(s)
}

// teaser: after "Related:" a sentence under a headline tells another story.
// So does a short line in title case right under a picture.
func (d *dump) teaser(i int) bool {
	if e := &d.entries[i]; i > 0 && d.entries[i-1].kind == credit && !e.gap && e.words <= 16 && titled(e.text) > 0.85 && !quoting(plain(e.text)) {
		return true
	}
	for j := i - 1; j >= 0 && i-j <= 2; j-- {
		switch d.entries[j].kind {
		case headline:
			continue
		case pointer: // one with an address closes what is before it
			return i-j == 2 && d.entries[i].words < 30 && !strings.Contains(d.entries[j].text, "://")
		}
		return false
	}
	return false
}

// listed: an item of a list that running text with a colon opens.
func (d *dump) listed(i int) bool {
	for j := i - 1; j >= max(0, i-80); j-- {
		switch e := d.entries[j]; e.kind {
		case bullet:
			continue
		case prose:
			return strings.HasSuffix(e.text, ":")
		default:
			return false
		}
	}
	return false
}

// whyBefore names what a line of the frame is.
func whyBefore(k kind) string {
	switch k {
	case credit, copyright:
		return whyCredit
	case clock:
		return whyClock
	case byline:
		return whyByline
	case pointer, headline:
		return whyRelated
	case notice:
		return whyNotice
	case caption:
		return whyCaption
	}
	return whyNavigation
}

// whyAfter names what stands behind the body, by its section.
func whyAfter(es []entry, i int) string {
	e := &es[i]
	if e.kind == prose || e.kind == bullet {
		if policy(e.text) || i > 0 && es[i-1].why == whyPolicy {
			return whyPolicy
		}
		return whyRelated
	}
	low := strings.ToLower(e.text)
	switch {
	case strings.HasPrefix(low, "tags") || i > 0 && strings.HasPrefix(strings.ToLower(es[i-1].text), "tags"):
		return whyTags
	case hasAny(low, []string{"comment", "discussion", "community"}):
		return whyComments
	case hasAny(low, []string{"password", "account", "register", "registration", "log in", "privacy"}):
		return whyForm
	}
	return whyBefore(e.kind)
}
