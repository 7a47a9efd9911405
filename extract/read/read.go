// Package read takes the frame off a news page: it gives the body, title,
// time, outlet, agency, captions and dateline of an article, and says of all
// else on the page why it is no body.
//
// White space inside a paragraph is folded to one space; a no-break space that
// stands alone is kept as it came.
package read

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"casus/extract/news"
)

// MaxBytes is the size above which a page is refused: no article is so long, and a mistaken file would fill the memory.
const MaxBytes = 20 << 20

// Page reads an article from a page. The faults say in words what could not be
// done; the error stands only where nothing can be read: the page is empty, too
// large, or not text. What a jsonl line gives is believed before the page.
func Page(p news.Page) (news.Article, []string, error) {
	if len(p.Data) > MaxBytes {
		return news.Article{}, nil, fmt.Errorf("read %s: %d bytes are more than the %d that an article may have", name(p), len(p.Data), MaxBytes)
	}
	if p.Form == "jsonl" {
		return line(p)
	}
	if p.Form == "mail" || (p.Form == "" || p.Form == "text") && mimed(p.Data) {
		return mailed(p)
	}
	text, faults, err := decode(p.Data)
	if err != nil {
		return news.Article{}, nil, fmt.Errorf("read %s: %w", name(p), err)
	}
	var a news.Article
	switch form := p.Form; {
	case form == "html" || form == "" && looksHTML(text):
		var more []string
		a, more = fromHTML(text, p.URL, letterHead{})
		faults = append(faults, more...)
	case form == "text" || form == "":
		head, rest := openMail(text)
		a = fromText(head, rest, p.URL)
	default:
		return news.Article{}, nil, fmt.Errorf("read %s: unknown form %q (html, text, mail or jsonl)", name(p), form)
	}
	if a.Text == "" {
		faults = append(faults, "no body found")
	}
	return given(a, p), faults, nil
}

var errNoText = errors.New("the text is empty")

// mailed reads the article of a mail; see Stories for one that holds several.
func mailed(p news.Page) (news.Article, []string, error) {
	l := letters(p.Data)[0]
	if strings.TrimSpace(l.text) == "" {
		return news.Article{}, nil, fmt.Errorf("read %s: %w", name(p), errNoText)
	}
	var a news.Article
	var faults []string
	if l.html {
		a, faults = fromHTML(l.text, p.URL, l.head())
	} else {
		a = fromText(l.head(), unquoted(l.text), p.URL)
	}
	if a.Text == "" {
		faults = append(faults, "no body found")
	}
	return given(a, p), faults, nil
}

// line takes a jsonl line's text as the body, unchanged.
func line(p news.Page) (news.Article, []string, error) {
	if len(strings.TrimSpace(string(p.Data))) == 0 {
		return news.Article{}, nil, fmt.Errorf("read %s: %w", name(p), errNoText)
	}
	a := news.Article{Text: string(p.Data), URL: canonical(p.URL, "")}
	var faults []string
	if !utf8.ValidString(a.Text) {
		a.Text = strings.ToValidUTF8(a.Text, "\ufffd")
		faults = append(faults, "charset: some bytes are not UTF-8; they were replaced")
	}
	return given(a, p), faults, nil
}

// given puts what the line or the fetch said before what the page says, and
// fills what follows from the rest: language, dateline, agency, outlet, id.
func given(a news.Article, p news.Page) news.Article {
	a.Path = p.Path
	a.Dropped = append(slices.Clone(p.Apart), a.Dropped...)
	if p.Title != "" {
		a.Title = p.Title
	}
	if !p.Published.IsZero() {
		a.Published = p.Published // in the zone that came with it
	}
	if a.URL == "" {
		a.URL = canonical(p.URL, "")
	}
	if found := language(a.Title + "\n" + a.Text); a.Language == "" || found != "und" {
		a.Language = found
	}
	a.Dateline = datelineOf(a.Text)
	a.Outlet = outletOf(a, p)
	if o, own := outletNamed(a.Dateline.Agency); a.Dateline.Agency != "" && !(own && o.Domain == a.Outlet && o.Kind != "agency") {
		a.Agency = a.Dateline.Agency
	}
	if o, ok := outletNamed(a.Outlet); ok && a.Agency == "" && o.Kind == "agency" {
		a.Agency = o.Name // what stands on an agency's own page is its own
	}
	a.ID = identity(a, p.ID)
	return a
}

// outletOf: the given one, else the address's domain, else what the page shows, else who signs the dateline.
func outletOf(a news.Article, p news.Page) string {
	if p.Outlet != "" {
		return p.Outlet
	}
	if d := domainOf(a.URL); a.URL != "" && d != "" {
		return d
	}
	if a.Outlet != "" || p.Form == "jsonl" {
		return a.Outlet
	}
	if o, ok := outletNamed(a.Dateline.Agency); ok {
		return o.Domain
	}
	return ""
}

// identity is the given id, else the canonical address, else a hash of title and text.
func identity(a news.Article, id string) string {
	switch {
	case id != "":
		return id
	case a.URL != "":
		return a.URL
	}
	sum := sha256.Sum256([]byte(a.Title + "\n" + a.Text))
	return "text:" + hex.EncodeToString(sum[:])[:16]
}

// name is what an error calls a page.
func name(p news.Page) string {
	for _, s := range []string{p.Path, p.ID, p.URL} {
		if s != "" && s != "-" {
			return s
		}
	}
	return "standard input"
}

// looksHTML: a document type or root element, or several tags of structure near the head.
func looksHTML(text string) bool {
	head := strings.ToLower(clip(text, sniffed))
	start := strings.TrimSpace(clip(head, 1024))
	if startsAny(start, []string{"<!doctype", "<html", "<?xml", "<head", "<body", "<!--"}) || strings.Contains(head, "<html") || strings.Contains(head, "<body") {
		return true
	}
	return strings.HasPrefix(start, "<") && hits(head, []string{"<p>", "<p ", "</p>", "<div", "<article", "<h1", "<table", "<br", "<title", "<meta", "<section", "<span"}) >= 1 ||
		hits(head, []string{"<p>", "</p>", "<div", "</div>", "<article", "</h1>", "<table", "<br", "<title"}) >= 2
}

// fromText reads a saved page or wire copy; what a mail's head says of it may be known.
func fromText(head letterHead, text, address string) news.Article {
	d := readDump(text, head.lines != nil)
	d.mailed = head.date
	d.subject(head.subject)
	var a news.Article
	var body []string
	frame := head.lines
	var dropped passages
	for i, e := range d.entries {
		switch {
		case i == d.title:
			a.Title = cutSlug(cutSite(e.text))
		case e.photo != "":
			a.Captions = append(a.Captions, captioned(e.photo))
		}
		if e.why == "" {
			body = append(body, e.text)
			continue
		}
		frame = append(frame, e.text)
		dropped.add(e.text, e.why)
	}
	a.Dropped = dropped.all()
	a.Text = unended(strings.Join(body, "\n\n"))
	a.Subtitle = d.sub
	if d.sub != "" && leads(d.sub, a.Text) {
		a.Subtitle, a.Text = "", d.sub+"\n\n"+a.Text
	}
	a.URL = canonical(cmp.Or(address, printedAddress(frame)), "")
	a.Published, a.Modified = d.times()
	if head.subject != "" && (a.Title == "" || alike(a.Title, head.subject)) {
		a.Title = head.subject
	}
	a.Agency, a.Authors = d.agency(), d.authors()
	a.Section, a.Tags = d.section(), d.tags()
	if a.Outlet = signed(frame); a.Outlet == "" {
		a.Outlet = mentioned(frame)
	}
	if a.Outlet == "" {
		a.Outlet = cmp.Or(d.house.name, holder(frame))
	}
	return a
}

// subject takes the line over the text that a mail's head names as the headline.
func (d *dump) subject(s string) {
	for i := range d.entries {
		switch e := &d.entries[i]; {
		case s == "" || d.title >= 0 || e.why == "":
			return
		case strings.EqualFold(e.text, s):
			d.title, e.why = i, whyTitle
		}
	}
}

// unended takes the word off a text with which some agencies end it.
func unended(text string) string {
	for _, mark := range []string{" Enditem", " enditem", " (End)", " (END)", " [ENDS]"} {
		if rest, found := strings.CutSuffix(text, mark); found && closes(rest) {
			return rest
		}
	}
	return text
}

// passages gathers what is dropped; neighbours with the same reason are one passage.
type passages struct {
	list []news.Dropped
	open strings.Builder
	why  string
}

func (p *passages) add(text, why string) {
	if why != p.why || why == whyTitle || why == whyCaption {
		p.close()
		p.why = why
	}
	if p.open.Len() > 0 {
		p.open.WriteByte('\n')
	}
	p.open.WriteString(text)
}

func (p *passages) close() {
	if p.open.Len() > 0 {
		p.list = append(p.list, news.Dropped{Text: p.open.String(), Why: p.why})
		p.open.Reset()
	}
}

func (p *passages) all() []news.Dropped {
	p.close()
	return p.list
}

// captioned reads the day that a caption names.
func captioned(text string) news.Captioned {
	c := news.Captioned{Text: text}
	if st := written(text); !st.none() {
		c.Date = st.day()
	}
	return c
}

// times gives when a dump was published and changed. A line that says so is
// best, then a date near the headline, then the site's clock, whose day alone counts.
func (d *dump) times() (published, modified time.Time) {
	var said, changed, near, foot, far stamp
	first := func(to *stamp, st stamp) {
		if to.none() {
			*to = st
		}
	}
	head, last := d.head(), d.lastBody()
	for i := range d.entries {
		e := &d.entries[i]
		if !d.timely(i, head) {
			continue
		}
		p, m := d.zoned(e.text)
		first(&changed, m)
		switch {
		case p.none():
		case says(e.text), d.wired(i, p):
			first(&said, p)
		case head >= 0 && (i > head || !d.framed) && i <= d.title+8:
			first(&near, p)
		case i > last && i <= last+3 && e.kind == clock:
			first(&foot, stamp{at: p.day()})
		case head < 0 || i < head:
			first(&far, stamp{at: p.day()})
		}
	}
	for _, st := range []stamp{said, near, changed, d.mailed, foot, far} {
		if published.IsZero() {
			published = st.at
		}
	}
	return published, changed.at
}

var bareTime = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b\d{1,2}:\d\d\b`) })

var mastZone = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{1,2}:\d\d GMT ?([+-]) ?(\d{1,2})(?:\s|$)`) })

// zoned reads a line's times in the zone that the site's own clock shows, where
// the line has none: "22:15 GMT +0" stands at the head of the page.
func (d *dump) zoned(line string) (published, modified stamp) {
	published, modified = moments(line)
	for _, e := range d.entries[:min(len(d.entries), 4)] {
		zone := mastZone().FindStringSubmatch(e.text)
		if zone == nil || published.exact || published.none() || e.text == line {
			continue
		}
		return moments(bareTime().ReplaceAllString(line, "$0 GMT"+zone[1]+zone[2]))
	}
	return published, modified
}

// alike: most of the words of one headline stand in the other.
func alike(a, b string) bool {
	words := map[string]bool{}
	for _, w := range stems(a) {
		words[w] = true
	}
	n, both := 0, 0
	for _, w := range stems(b) {
		n++
		if words[w] {
			both++
		}
	}
	return both*4 >= n*3
}

// timely: a line outside the body that may tell the page's time.
func (d *dump) timely(i, head int) bool {
	e := &d.entries[i]
	switch {
	case e.why == "" || e.why == whyCaption:
		return false
	case d.title >= 0 && i > d.title+30 && e.kind != clock:
		return false
	}
	return e.kind == clock || e.kind == byline || e.words <= 14 && i <= d.title+6 && i >= head-60
}

// says: the line has a word for being published.
func says(line string) bool {
	return hasAny(strings.ToLower(line), []string{"published", "posted", "aired", "released", "issued"})
}

// wired: an agency's machine wrote the time, at the foot of its copy or at the head with its name beside it.
func (d *dump) wired(i int, st stamp) bool {
	text := d.entries[i].text
	if !wireStamp(text).none() {
		return true
	}
	words := strings.Fields(text)
	return i <= 2 && st.exact && (agencyNamed(words[0]) != "" || agencyNamed(words[len(words)-1]) != "")
}

// head is the first line that is the headline: some pages say it in a crumb before.
func (d *dump) head() int {
	for i := 0; i < d.title; i++ {
		if d.entries[i].text == d.entries[d.title].text && d.title-i <= 12 {
			return i
		}
	}
	return d.title
}

// lastBody is the last line of the body.
func (d *dump) lastBody() int {
	last := 0
	for i := range d.entries {
		if d.entries[i].why == "" {
			last = i
		}
	}
	return last
}

// agency finds the agency that a byline names.
func (d *dump) agency() string {
	for _, e := range d.entries {
		if e.kind != byline && !(e.words <= 4 && e.kind != credit && e.why != "") {
			continue
		}
		if e.kind == byline {
			if o, ok := nameIn(e.text); ok && o.Kind == "agency" {
				return o.Name
			}
		}
	}
	return ""
}

// slugs number the versions of a wire story before its headline: "UPDATE 2-Mali army retakes town".
var slugs = set("update wrapup rpt refile corrected correction exclusive analysis factbox timeline newsmaker insight preview urgent snap live")

func cutSlug(title string) string {
	title = takes().ReplaceAllString(title, "")
	slug, rest, ok := strings.Cut(title, "-")
	words := strings.Fields(slug)
	if !ok || len(words) == 0 || len(words) > 2 || slug != strings.ToUpper(slug) || !slugs[strings.ToLower(words[0])] || strings.HasPrefix(rest, " ") || rest == "" {
		return title
	}
	return cutSlug(rest)
}

// takes number the versions of a story in brackets before its headline: "(LEAD)", "(2nd LD)".
var takes = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\((?:\d?(?:st|nd|rd|th)? ?(?i:lead|ld)|URGENT|UPDATED?|Update \d|CORRECTED|News Focus|Yonhap Feature|Yonhap Interview)\)\s*`)
})

// separators stand between a headline and the name of the site.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " / "}

// cutSite takes the site's name off a headline, where the outlet table knows it or it is a domain.
func cutSite(title string, names ...string) string {
	for _, sep := range separators {
		i := strings.LastIndex(title, sep)
		if i < 8 {
			continue
		}
		tail := strings.TrimSpace(title[i+len(sep):])
		if siteName(tail, names) {
			return cutSite(strings.TrimSpace(title[:i]), names...)
		}
	}
	return title
}

func siteName(tail string, names []string) bool {
	if _, ok := outletNamed(tail); ok {
		return true
	}
	if mentionedDomain(strings.ToLower(tail)) != "" && !strings.Contains(tail, " ") {
		return true
	}
	squeezed := squeeze(tail)
	for _, n := range names {
		if n = squeeze(n); n != "" && (n == squeezed || len(squeezed) >= 3 && strings.HasPrefix(n, squeezed)) {
			return true
		}
	}
	return false
}

// squeeze leaves letters and digits, in lower case.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 && !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') {
			return -1
		}
		return r
	}, strings.ToLower(s))
}
