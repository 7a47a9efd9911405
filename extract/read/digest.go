package read

import (
	"cmp"
	"regexp"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"casus/extract/news"
)

// Stories takes a page that holds several stories apart: a mail with other
// mails in it, a digest. Each page that it gives is one story; a page that is
// one already is given back as it came.
func Stories(p news.Page) []news.Page {
	if p.Form != "mail" && p.Form != "text" && p.Form != "" || len(p.Data) > MaxBytes {
		return []news.Page{p}
	}
	var all []mail
	switch {
	case p.Form == "mail", mimed(p.Data):
		all = letters(p.Data)
	default:
		text, _, err := decode(p.Data)
		if err != nil || p.Form == "" && looksHTML(text) {
			return []news.Page{p}
		}
		all = []mail{shown(text)}
	}
	var parts []part
	for _, l := range all {
		inner := l.forwarded()
		for i, in := range inner {
			found := in.stories()
			found[0].cover = found[0].cover || i == 0 && len(inner) > 1
			parts = append(parts, found...)
		}
	}
	if len(parts) < 2 {
		return []news.Page{p}
	}
	return pages(p, parts)
}

// part is a piece of a mail: a story, unless it says too little for one.
type part struct {
	mail
	words     int // of running text
	datelined bool
	headed    bool // cut out of a digest under its own headline
	cover     bool // it stands over other parts
}

// story: running text of some length, or a dateline. What stands over the other
// parts is a note or a list of them.
func (p *part) story() bool {
	return p.datelined || p.headed || !p.cover && p.words >= 8
}

// pages makes a page of each part that is a story. Where none is, the longest is taken.
func pages(p news.Page, parts []part) []news.Page {
	var out []news.Page
	var apart []news.Dropped
	longest := 0
	for i := range parts {
		if parts[i].words > parts[longest].words {
			longest = i
		}
	}
	some := false
	for i := range parts {
		some = some || parts[i].story()
	}
	for i := range parts {
		if l := &parts[i]; l.story() || !some && i == longest {
			q := p
			q.Form, q.Data = "mail", l.page()
			out = append(out, q)
		} else if text := plainOf(l.mail); strings.TrimSpace(text) != "" {
			apart = append(apart, news.Dropped{Text: strings.TrimSpace(text), Why: whyOutside})
		}
	}
	out[0].Apart = append(out[0].Apart, apart...)
	return out
}

// shown reads a mail as a program shows it: some lines of its head, then the text.
func shown(text string) mail {
	h, rest := openMail(text)
	if h.lines == nil {
		return mail{text: text}
	}
	return mail{from: h.from, subject: h.subject, date: h.sent, text: rest}
}

func plainOf(l mail) string {
	if l.html {
		return rendered(l.text)
	}
	return l.text
}

// forwarded cuts a letter where the heads of other letters stand in its text:
// it was forwarded, or a list sends its letters together.
func (l mail) forwarded() []mail {
	if l.html {
		return []mail{l}
	}
	lines := strings.SplitAfter(l.text, "\n")
	var cuts []int
	for i := 0; i < len(lines); i++ {
		if i > 0 && !blank(lines[i-1]) && !strings.HasPrefix(lines[i-1], "--") {
			continue // a head stands by itself
		}
		if n := headAt(lines[i:]); n > 0 {
			cuts = append(cuts, i)
			i += n
		} else if forwardMark().MatchString(strings.TrimSpace(lines[i])) && i+1 < len(lines) && !headed(lines[i+1:]) {
			cuts = append(cuts, i+1)
		}
	}
	if len(cuts) == 0 {
		return []mail{l}
	}
	first := l
	first.text = strings.Join(lines[:cuts[0]], "")
	out := []mail{first}
	for i, from := range cuts {
		to := len(lines)
		if i+1 < len(cuts) {
			to = cuts[i+1]
		}
		inner := shown(strings.Join(lines[from:to], ""))
		if inner.date = cmp.Or(inner.date, l.date); inner.from == "" {
			inner.from, inner.subject = l.from, l.subject
			inner.text = unquoted(inner.text)
		}
		out = append(out, inner)
	}
	return out
}

var forwardMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^-{2,} ?(?i:forwarded message|forwarded by|original message|begin forwarded).{0,60}-{2,}$`)
})

// headed: a mail's head follows, empty lines aside.
func headed(lines []string) bool {
	for i := range lines[:min(len(lines), 4)] {
		if !blank(lines[i]) {
			return headAt(lines[i:]) > 0
		}
	}
	return false
}

// headAt counts the lines of a mail's head that begin here; 0 for none. It
// names who wrote it, and on what or when.
func headAt(lines []string) int {
	seen := map[string]bool{}
	for i, line := range lines[:min(len(lines), 60)] {
		line = strings.TrimRight(line, "\r\n")
		m := headPattern().FindStringSubmatch(line)
		switch {
		case m != nil:
			seen[strings.ToLower(m[1])] = true
		case i > 0 && (strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")):
		case i > 0 && blank(line) && seen["from"] && (seen["subject"] || seen["date"] || seen["sent"]):
			return i
		default:
			return 0
		}
	}
	return 0
}

// stories cuts a digest over the headline of each of its stories. A letter
// with one story or none is one part.
func (l mail) stories() []part {
	es := entries(plainOf(l))
	starts := storyStarts(es, l.needed())
	if len(starts) < 2 {
		return []part{l.part(es)}
	}
	cover := l
	cover.text, cover.html = unparted(es[:starts[0]]), false
	out := []part{cover.part(es[:starts[0]])}
	out[0].cover = true
	for k, from := range starts {
		to := len(es)
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		one := l
		one.subject = ""                      // it is the digest's
		if j := announced(es, from); j >= 0 { // there perhaps not in capitals
			es[from].text = es[j].text
		}
		es[from].text = ordinal(es[from].text)
		one.text, one.html = unparted(es[from:to]), false
		p := one.part(es[from:to])
		p.headed = true
		out = append(out, p)
	}
	return out
}

func (l mail) part(es []entry) part {
	p := part{mail: l}
	for i := range es {
		if es[i].kind == prose {
			p.words += es[i].words
			_, _, n := readDateline(clip(es[i].text, 200))
			p.datelined = p.datelined || n > 0
		}
	}
	return p
}

// unparted writes entries as a text again.
func unparted(es []entry) string {
	var b strings.Builder
	for i, e := range es {
		if i > 0 {
			b.WriteByte('\n')
			if e.gap {
				b.WriteByte('\n')
			}
		}
		b.WriteString(e.text)
	}
	return b.String()
}

// needed is how many signs must say that a story begins: more where no head
// says that the text is a mail.
func (l mail) needed() int {
	if l.from == "" && l.date == "" && l.subject == "" {
		return 3
	}
	return 2
}

// storyStarts finds the headlines of a digest's stories.
func storyStarts(es []entry, needed int) []int {
	var starts []int
	for i := 0; i < len(es); i++ {
		if !heads(&es[i]) {
			continue
		}
		body := bodyUnder(es, i)
		if body < 0 || signs(es, i, body) < needed {
			continue
		}
		starts = append(starts, i)
		i = body
	}
	return starts
}

// heads: a line that can be the headline of a story.
func heads(e *entry) bool {
	text := ordinal(e.text)
	words := countWords(text)
	return (e.gap || e.ruled) && words >= 3 && words <= 25 && (e.kind == headline || e.kind == bullet || e.kind == noise && words >= 4 || e.kind == prose && words < 16) && !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, ":") && !speaks(text) && !stageDirection(text)
}

// bodyUnder finds the running text under a headline; only what stands over a story may come between.
func bodyUnder(es []entry, i int) int {
	for j := i + 1; j < min(len(es), i+6); j++ {
		switch e := &es[j]; {
		case e.kind == prose && e.words >= 5 && (closes(e.text) || e.words >= 20):
			return j
		case e.kind == byline, e.kind == clock, e.kind == credit, e.kind == caption, e.kind == noise && !e.ruled:
		case e.kind == pointer && strings.Contains(e.text, "://"):
		case e.kind == headline && !e.ruled && j == i+1: // the line under it
		default:
			return -1
		}
	}
	return -1
}

// signs counts what says that a story begins with a headline.
func signs(es []entry, i, body int) int {
	n := 0
	text := ordinal(es[i].text)
	if _, _, at := readDateline(clip(es[body].text, 200)); at > 0 {
		n += 2
	}
	if text != es[i].text { // numbered
		n++
	}
	if text == strings.ToUpper(text) {
		n++
	}
	if es[i].ruled {
		n++
	}
	for j := i + 1; j < body; j++ {
		if k := es[j].kind; k == byline || k == clock || k == pointer {
			n++
			break
		}
	}
	if announced(es, i) >= 0 {
		return n + 2
	}
	for j := body + 1; j < min(len(es), body+40) && !heads(&es[j]); j++ {
		if es[j].kind == pointer && strings.Contains(es[j].text, "://") {
			return n + 1
		}
	}
	return n
}

// announced finds a headline in the list that stands over the stories; -1 if it is not there.
func announced(es []entry, i int) int {
	for j := max(0, i-60); j < i; j++ {
		if strings.EqualFold(ordinal(es[j].text), ordinal(es[i].text)) {
			return j
		}
	}
	return -1
}

// ordinal takes the number or mark of a list off a line.
func ordinal(s string) string {
	mark, rest, found := strings.Cut(s, " ")
	if found && len(mark) <= 4 && !strings.ContainsFunc(strings.Trim(mark, "()[]#.:"), func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune("*•·-–▪●>", r) }) {
		return strings.TrimSpace(rest)
	}
	return s
}

// rendered writes the text of a page of HTML as a mail in plain text would have
// it: a rule over each headline, and where its link leads under it.
func rendered(page string) string {
	doc, _ := parse(page)
	if doc == nil {
		return ""
	}
	var b strings.Builder
	for _, bl := range layout(doc).blocks {
		to := ""
		if bl.linked*2 > bl.words {
			to = linkOf(bl.node)
		}
		switch heading := bl.loud && bl.words >= 3; {
		case heading && to != "":
			b.WriteString("--------\n\n" + bl.text + "\n\nRead more: " + to + "\n\n")
		case heading:
			b.WriteString("--------\n\n" + bl.text + "\n\n")
		case to != "" && bl.words <= 5:
			b.WriteString("Read more: " + to + "\n\n")
		default:
			b.WriteString(bl.text + "\n\n")
		}
	}
	return b.String()
}

// linkOf is the address of the first link within an element, or around it.
func linkOf(n *html.Node) string {
	for c := range n.Descendants() {
		if to := attr(c, "href"); c.DataAtom == atom.A && strings.HasPrefix(to, "http") {
			return to
		}
	}
	for p := n; p != nil; p = p.Parent {
		if to := attr(p, "href"); p.DataAtom == atom.A && strings.HasPrefix(to, "http") {
			return to
		}
	}
	return ""
}
