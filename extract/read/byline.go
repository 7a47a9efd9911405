package read

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"casus/extract/news"
)

// opener is what stands before the names of a byline; parter what parts them
// from each other; closer what a byline goes on with after its names.
var bylinePatterns = sync.OnceValue(func() (p struct{ opener, parter, closer *regexp.Regexp }) {
	p.opener = regexp.MustCompile(`(?i)^\W*(?:(?:(?:written|reported|posted|compiled|text|story|words|report|article) )?by|authors?|reporters?|(?:reporting|writing) by)\b[\s:]*`)
	p.parter = regexp.MustCompile(`(?i)\s*(?:[,;/|•·&]|\band\b|\bwith\b|\s[–—-]\s)\s*`)
	p.closer = regexp.MustCompile(`(?i)\s(?:in|for|of|at|from|on|published|updated|posted|is|was|has)\s.*|[(\[:].*|\d.*`)
	return p
})

// trades are the words that a byline has beside its names.
var trades = set("staff correspondent correspondents reporter reporters writer writers editor editors desk bureau newsroom newsdesk agency agencies service services contributor contributors columnist analyst producer journalist journalists team news newspaper press office admin administrator editorial chief special senior deputy foreign political diplomatic defence defense security wire wires online web report reports photographer updated published posted forum institute centre center council foundation university association committee ministry network observatory initiative")

// roles are those of them that are a person.
var roles = set("writer writers correspondent correspondents reporter reporters editor staff contributor columnist")

// people gives the names of persons in a byline as a page or its maker writes
// it: "By AYLA DEMIR in Ankara and Jon Berg, Special Correspondent" has two.
func people(line string) []string {
	p := bylinePatterns()
	line = fold(html.UnescapeString(line))
	if strings.Contains(line, "://") || strings.HasPrefix(line, "@") || len(line) > 300 {
		return nil
	}
	var out []string
	for _, part := range p.parter.Split(p.opener.ReplaceAllString(line, ""), -1) {
		name := strings.Trim(p.closer.ReplaceAllString(p.opener.ReplaceAllString(part, "")+" ", ""), " .*_-–—\"“”")
		if !personal(name) {
			continue
		}
		if name == strings.ToUpper(name) {
			name = recase(name)
		}
		if !slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, name) }) {
			out = append(out, name)
		}
	}
	return out
}

// personal: two to five words written as a person's name is, none of them a trade, and no outlet's.
func personal(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 5 || houseNamed(name) || strings.Contains(name, "@") || mentionedDomain(strings.ToLower(name)) != "" {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if trades[strings.ToLower(strings.Trim(w, ".,'"))] || !unicode.IsLetter(r) {
			return false
		}
		if unicode.IsLower(r) && (!particles[w] || i == len(words)-1) && !strings.HasPrefix(w, "al-") && !strings.HasPrefix(w, "d'") {
			return false
		}
	}
	return true
}

// initialsPattern: those who wrote and read a story: "ha/mkr".
var initialsPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\pL{1,4}(?:/\pL{1,4})+$`) })

// joints stand between the names in a credit.
var joints = set("with and from by via con mit avec und et y com agencies agency wires source sources inputs input the news service staff reports report additional")

// closing reads a line that closes an article by saying whose it is: "(FRANCE 24
// with AFP)", "Con EFE", "ha/mkr (dpa)", "REUTERS". Nothing else may stand in it.
func closing(s string) (agency string, ok bool) {
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \u00a0()[],;:*", r) || r == '–' || r == '—' })
	if len(words) == 0 || len(words) > 9 {
		return "", false
	}
	for i := 0; i < len(words); {
		o, size := houseAt(words[i:])
		switch {
		case size > 0:
			ok = true
			if o.Kind == "agency" && agency == "" {
				agency = o.Name
			}
			i += size
		case initialsPattern().MatchString(words[i]):
			for _, part := range strings.Split(words[i], "/") {
				agency = cmp.Or(agency, agencyNamed(part))
			}
			ok = true
			i++
		case sharedBy(words[i]) != "":
			agency, ok = cmp.Or(agency, sharedBy(words[i])), true
			i++
		case joints[strings.ToLower(strings.Trim(words[i], "."))]:
			i++
		default:
			return "", false
		}
	}
	return agency, ok
}

// sharedBy is the agency of a story that a house shares with it: "TIMES/AFP".
func sharedBy(word string) string {
	house, agency, found := strings.Cut(word, "/")
	if !found || word != strings.ToUpper(word) || len(house) > 12 {
		return ""
	}
	return agencyNamed(agency)
}

// houseAt finds the outlet that words begin with the name of, and how many they are.
func houseAt(words []string) (news.Outlet, int) {
	for size := min(4, len(words)); size > 0; size-- {
		if o, found := outletNamed(strings.Trim(strings.Join(words[:size], " "), ".")); found {
			return o, size
		}
	}
	return news.Outlet{}, 0
}

// authors are those whom the head of the page names, else its marks, else the line under the headline.
func (m *meta) authors(f *flow) []string {
	lines := slices.Clone(m.ld.authors)
	if len(allPeople(lines)) == 0 {
		for _, key := range []string{"author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author"} {
			if len(allPeople(m.named[key])) > 0 {
				lines = m.named[key]
				break
			}
		}
	}
	if found := allPeople(lines); len(found) > 0 {
		return found
	}
	for _, marked := range []string{`[itemprop~="author"] [itemprop~="name"]`, `[itemprop~="author"]`, `a[rel~="author"]`} {
		texts := m.page.Find(marked).Map(func(_ int, s *goquery.Selection) string { return fold(textOf(s.Nodes[0])) })
		if found := allPeople(texts[:min(len(texts), 6)]); len(found) > 0 {
			return found
		}
	}
	return f.bylined()
}

func allPeople(lines []string) []string {
	var out []string
	for _, l := range lines {
		for _, name := range people(l) {
			if len(out) < 20 && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// bylined reads the bylines between the headline and the body, else those at the body's foot.
func (f *flow) bylined() []string {
	for _, r := range [][2]int{{f.head, f.first + 3}, {f.last, f.last + 4}} {
		for i := max(r[0], 0); i < min(r[1], len(f.blocks)); i++ {
			b := &f.blocks[i]
			if b.words > 20 || b.why != whyByline && !(b.why != "" && signedClock(b.text)) {
				continue
			}
			if found := people(b.text); len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

// tags are the keywords that the house gave the article.
func (m *meta) tags() []string {
	var out []string
	add := func(lines ...string) {
		for _, l := range lines {
			for _, t := range strings.FieldsFunc(l, func(r rune) bool { return r == ',' || r == ';' }) {
				if t = fold(html.UnescapeString(t)); t != "" && len(t) <= 80 && len(out) < 50 && !slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, t) }) {
					out = append(out, t)
				}
			}
		}
	}
	for _, list := range [][]string{m.ld.tags, m.named["article:tag"], m.named["news_keywords"], m.named["keywords"], m.named["parsely-tags"]} {
		if add(list...); len(out) > 0 {
			return out
		}
	}
	m.page.Find(`a[rel~="tag"]`).Each(func(_ int, s *goquery.Selection) { add(fold(textOf(s.Nodes[0]))) })
	return out
}

// section is the part of the paper that the article stands in: as the page
// says, as its path of links says, as its address says.
func (m *meta) section(title, address string, f *flow) string {
	for _, s := range []string{m.ld.section, m.first("article:section", "articlesection", "og:section", "section", "parsely-section", "sailthru.section", "category", "cxenseparse:category", "dc.subject", "bt:section")} {
		s, _, _ = strings.Cut(fold(html.UnescapeString(s)), ",") // of several the first
		if s != "" && len(s) <= 60 && !strings.Contains(s, "://") {
			return s
		}
	}
	if s := lastCrumb(m.ld.crumbs, title); s != "" {
		return s
	}
	path := m.page.Find(`[itemtype$="BreadcrumbList"] [itemprop~="name"]`)
	if path.Length() == 0 {
		path = m.page.Find(`[class*="breadcrumb" i] a, [id*="breadcrumb" i] a, [aria-label*="breadcrumb" i] a`)
	}
	texts := path.Map(func(_ int, s *goquery.Selection) string { return fold(textOf(s.Nodes[0])) })
	if s := lastCrumb(texts[:min(len(texts), 12)], title); s != "" {
		return s
	}
	if s := cmp.Or(f.kicker(), f.here(m)); s != "" {
		return s
	}
	return urlSection(address)
}

// here is the entry of a menu that is no link, as the others are: the page is there.
func (f *flow) here(m *meta) string {
	links := map[string]bool{}
	m.page.Find("a").Each(func(_ int, s *goquery.Selection) {
		if t := fold(s.Text()); t != "" && len(t) < 30 {
			links[strings.ToLower(t)] = true
		}
	})
	for i := 0; i < f.first && i < len(f.blocks); i++ {
		if b := &f.blocks[i]; b.words <= 3 && b.linked == 0 && b.loud && links[strings.ToLower(b.text)] && !startPages[strings.ToLower(b.text)] {
			return b.text
		}
	}
	return ""
}

// kicker is the link that stands by itself over the headline.
func (f *flow) kicker() string {
	for i := f.title - 1; i >= max(0, f.title-4); i-- {
		b := &f.blocks[i]
		text := strings.Trim(b.text, " |/>»•·")
		if b.words > 4 || b.linked < b.words || text == "" || oneWord(plain(text)) || startPages[strings.ToLower(text)] || houseNamed(text) || strings.ContainsAny(text, "0123456789:@") || listed(b.node) || menuBar(b.node) {
			continue
		}
		if i > 0 && f.blocks[i-1].words <= 4 && f.blocks[i-1].linked == f.blocks[i-1].words && f.blocks[i-1].node.Parent == b.node.Parent {
			return "" // a menu
		}
		return lastCrumb(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("|/>»•·", r) }), "")
	}
	return ""
}

// menuBar: an element of navigation holds the node.
func menuBar(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Nav || attr(n, "role") == "navigation" {
			return true
		}
	}
	return false
}

// lastCrumb gives the last name of a path that is neither the start page nor the article.
func lastCrumb(path []string, title string) string {
	for _, name := range slices.Backward(path) {
		name = strings.Trim(name, " >»›/|:•·")
		if name == "" || startPages[strings.ToLower(name)] || countWords(name) > 5 || len(name) > 40 || strings.HasPrefix(squeeze(title), squeeze(name)) && countWords(name) > 3 {
			continue
		}
		return name
	}
	return ""
}

var startPages = set("home homepage start index front frontpage news main top")

// places in an address that are no section of a paper.
var noSections = set("live liveblog live-news live_entry news article articles story stories en eng english amp print index content post posts archive archives web www html mobile item id node page pages read view detail details us uk int international")

// urlSection reads the section from an address: "World" of /world/2016/12/19/…
func urlSection(address string) string {
	_, rest, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/")
	parts := strings.Split(strings.TrimSuffix(rest, "/"), "/")
	for _, p := range parts[:len(parts)-1] {
		p = strings.ToLower(p)
		if len(p) < 4 || len(p) > 24 || p == siteOf(address) || noSections[p] || strings.ContainsFunc(p, func(r rune) bool { return (r < 'a' || r > 'z') && r != '-' }) || strings.Count(p, "-") > 2 {
			continue
		}
		words := strings.Split(p, "-")
		for i, w := range words {
			words[i] = capitalise(w)
		}
		return strings.Join(words, " ")
	}
	return ""
}

// signedClock: a line that holds names of persons, a day, and nothing else:
// "Anna Berg, Jon Roe | 16.01.2020".
func signedClock(s string) bool {
	if !strings.ContainsAny(s, "0123456789") {
		return false
	}
	names := people(s)
	if s == strings.ToUpper(s) && !bylinePatterns().opener.MatchString(s) {
		return false // a place in capitals and a day
	}
	if len(names) == 0 || len(names) > 4 || parseStamp(s).none() {
		return false
	}
	rest := bylinePatterns().opener.ReplaceAllString(s, "")
	for _, n := range names {
		i := strings.Index(strings.ToLower(rest), strings.ToLower(n))
		if i < 0 || i+len(n) > len(rest) {
			return false
		}
		rest = rest[:i] + rest[i+len(n):]
	}
	_, others := clockParts(strings.ReplaceAll(rest, " and ", " "))
	return others == 0
}

// tradeLine: what somebody is, with no name: "Associated Press Writer".
func tradeLine(low string) bool {
	words := strings.Fields(low)
	return len(words) > 0 && roles[words[len(words)-1]] && (houseNamed(strings.Join(words[:len(words)-1], " ")) || everyTrade(words))
}

func everyTrade(words []string) bool {
	for _, w := range words {
		if !trades[strings.Trim(w, ",")] && w != "our" && w != "by" {
			return false
		}
	}
	return len(words) > 1
}

// authors are those whom a byline near the headline names, else the reporters that the foot names.
func (d *dump) authors() []string {
	var near, bare, foot []string
	head := d.head()
	for i := range d.entries {
		switch e := &d.entries[i]; {
		case e.why == "" || e.words > 40:
		case d.title >= 0 && i >= head-2 && i <= d.title+8 && (e.kind == byline || d.nameOverTrade(i)):
			near = append(near, e.text)
		case d.title >= 0 && i > head && i <= d.title+8 && d.nameByClock(i):
			bare = append(bare, e.text)
		case e.kind == byline && i > d.title && !strings.Contains(strings.ToLower(e.text), "contribut"):
			foot = append(foot, e.text)
		}
	}
	for _, lines := range [][]string{near, bare, foot} {
		for i := range lines {
			found := people(lines[i])
			if len(found) > 0 && len(bare) > 1 && &lines[0] == &bare[0] {
				return allPeople(lines)
			}
			if len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

// nameByClock: a line that is but a name, in a row of such lines beside the time of publication.
func (d *dump) nameByClock(i int) bool {
	e := &d.entries[i]
	if found := people(e.text); len(found) != 1 || e.kind != noise && e.kind != headline || geographic(e.text) || e.text != found[0] && !strings.HasPrefix(e.text, found[0]+" in ") {
		return false
	}
	for _, step := range []int{-1, 1} {
		for j := i + step; j > 0 && j < len(d.entries); j += step {
			if d.entries[j].kind == clock {
				return true
			}
			if !personal(d.entries[j].text) {
				break
			}
		}
	}
	return false
}

// geographic: words that stand in the names of regions and sections, not of persons.
func geographic(s string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(s)), func(w string) bool { return regions[w] })
}

var regions = set("north south east west northern southern eastern western middle central new united republic kingdom states asia africa europe america americas world latin pacific gulf union us uk news")

// nameOverTrade: a line that is but a name, over one that says what that person is.
func (d *dump) nameOverTrade(i int) bool {
	if i+1 >= len(d.entries) || i == d.title || !personal(d.entries[i].text) {
		return false
	}
	return d.entries[i+1].words <= 8 && !geographic(d.entries[i].text) && slices.ContainsFunc(fields(strings.ToLower(d.entries[i+1].text)), func(w string) bool { return roles[w] || w == "envoy" || w == "bureau" })
}

// section is what the path of links over the headline ends in, a line that says
// so, or the short line that stands by itself over the headline.
func (d *dump) section() string {
	head := d.head()
	if s := d.kicker(head); s != "" {
		return s
	}
	for i := d.title + 1; d.title >= 0 && i <= d.title+3 && i < len(d.entries); i++ {
		if e := &d.entries[i]; e.why != "" && e.words <= 4 && sectionName(e.text) {
			return e.text
		}
	}
	for i := head - 1; i >= max(0, head-4); i-- {
		e := &d.entries[i]
		if rest, found := strings.CutPrefix(strings.ToLower(e.text), "section:"); found {
			return strings.TrimSpace(e.text[len(e.text)-len(rest):])
		}
		parts := strings.FieldsFunc(e.text, func(r rune) bool { return strings.ContainsRune(">›»/", r) })
		if len(parts) > 1 && e.words <= 12 && (!strings.Contains(e.text, "/") || startPages[strings.ToLower(strings.TrimSpace(parts[0]))]) {
			return lastCrumb(parts, d.entries[d.title].text)
		}
	}
	return ""
}

// sectionName: all words are of those that papers name their parts with.
func sectionName(s string) bool {
	words := fields(strings.ToLower(s))
	for _, w := range words {
		if !regions[w] && !sectionWords[w] {
			return false
		}
	}
	return len(words) > 0 && isCapital(s)
}

var sectionWords = set("and politics business economy sport sports culture opinion analysis technology tech science health society military defense defence security intelligence russia china india international national regional local diplomacy environment energy")

// kicker is the line right over the headline where an empty line parts it from
// all else; notes of the desk may come between.
func (d *dump) kicker(head int) string {
	i := head - 1
	for i >= 0 && (d.entries[i].kind == notice || strings.ContainsAny(d.entries[i].text, ":0123456789") && d.entries[i].words <= 5) {
		i--
	}
	if i < 0 || !d.entries[i].gap {
		return ""
	}
	e := &d.entries[i]
	switch low := plain(e.text); {
	case e.words > 5, e.kind != noise && e.kind != headline, strings.ContainsAny(e.text, ".:;?!0123456789|>›»/@"):
		return ""
	case d.house.is(e.text), oneWord(low), hasAny(low, []string{"photo", "image", "picture"}), wireMark(e.text), slugLine(e.text), urgencies[low], titled(e.text) < 1 && e.words > 1, e.words > 1 && e.text == strings.ToUpper(e.text):
		return ""
	}
	path := strings.Split(seams().ReplaceAllString(e.text, "$1,$2"), ",")
	if len(path) > 1 && !strings.Contains(e.text, ",") && !startPages[strings.ToLower(path[0])] {
		return ""
	}
	return lastCrumb(path, d.entries[head].text)
}

// seams are where the names of a path ran together: "HomeWorld NewsFSU".
var seams = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\p{Ll})(\p{Lu})`) })

// urgencies stand over headlines, but are no section.
var urgencies = set("breaking exclusive live updated update urgent watch video developing")

// tags are what stands behind "Tags:", or on the line under it.
func (d *dump) tags() []string {
	var out []string
	for i := max(0, d.title); i < len(d.entries); i++ {
		label, rest, found := strings.Cut(d.entries[i].text, ":")
		if !found && d.entries[i].kind != ender || !tagLabels[strings.ToLower(strings.TrimSpace(label))] {
			continue
		}
		if rest == "" && i+1 < len(d.entries) && strings.Contains(d.entries[i+1].text, ",") {
			rest = d.entries[i+1].text
		}
		for _, t := range strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(",;|•·", r) }) {
			if t = strings.TrimSpace(t); t != "" && countWords(t) <= 6 {
				out = append(out, t)
			}
		}
		return out
	}
	return nil
}

var tagLabels = set("tags topics keywords tag")
