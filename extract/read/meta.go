package read

import (
	"strings"
	"time"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what the head of a page, and its marks, say of the article.
type meta struct {
	page     *goquery.Document
	ld       linked
	named    map[string][]string // meta lines and marks by name, property or itemprop in lower case
	link     string              // rel=canonical
	entity   string              // of microdata: the page that the article is the matter of
	base     string
	title    string // the title element
	headings []string
	times    []timed
	lang     string
}

// timed is a time element.
type timed struct {
	value, text       string
	published, change bool
}

// readMeta gathers all that is said beside the text.
func readMeta(doc *html.Node) *meta {
	page := goquery.NewDocumentFromNode(doc)
	m := &meta{page: page, named: map[string][]string{}}
	m.lang = page.Find("html").AttrOr("lang", "")
	m.base = page.Find("base").AttrOr("href", "")
	m.link = page.Find(`link[rel="canonical" i]`).AttrOr("href", "")
	m.entity = page.Find(`[itemprop~="mainEntityOfPage"][href]`).AttrOr("href", "")
	m.title = fold(page.Find("title").Not("svg *").First().Text())
	page.Find("meta[content]").Each(func(_ int, s *goquery.Selection) { m.line(s.AttrOr("content", ""), s) })
	page.Find("[itemprop]:not(meta)").Each(func(_ int, s *goquery.Selection) { m.mark(s) })
	page.Find("h1").EachWithBreak(func(_ int, s *goquery.Selection) bool {
		if t := fold(textOf(s.Nodes[0])); t != "" {
			m.headings = append(m.headings, t)
		}
		return len(m.headings) < 8
	})
	page.Find("time").EachWithBreak(func(_ int, s *goquery.Selection) bool {
		m.times = append(m.times, timeElement(s))
		return len(m.times) < 40
	})
	scripts := page.Find(`script[type*="ld+json" i]`).Map(func(_ int, s *goquery.Selection) string { return s.Text() })
	m.ld = readLinked(scripts, append(m.headings, m.first("og:title"), m.title), m.link)
	return m
}

// line keeps what an element says under each of its names.
func (m *meta) line(content string, s *goquery.Selection) {
	if content = strings.TrimSpace(content); content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		if k := strings.ToLower(s.AttrOr(key, "")); k != "" && len(m.named[k]) < 30 {
			m.named[k] = append(m.named[k], content)
		}
	}
}

// marks are the itemprops whose elements say what meta lines say elsewhere.
var marks = set("datepublished datemodified datecreated articlesection keywords")

// mark reads an element of microdata: its machine's value, else its words.
func (m *meta) mark(s *goquery.Selection) {
	if k := strings.ToLower(s.AttrOr("itemprop", "")); marks[k] && len(m.named[k]) == 0 {
		m.line(s.AttrOr("content", s.AttrOr("datetime", fold(textOf(s.Nodes[0])))), s)
	}
}

func timeElement(s *goquery.Selection) timed {
	t := timed{value: s.AttrOr("datetime", ""), text: fold(textOf(s.Nodes[0]))}
	marks := strings.ToLower(s.AttrOr("itemprop", "") + " " + s.AttrOr("class", "") + " " + s.AttrOr("property", ""))
	t.published = s.Is("[pubdate]") || strings.Contains(marks, "publish") || strings.Contains(marks, "created")
	t.change = strings.Contains(marks, "modif") || strings.Contains(marks, "updated")
	return t
}

// textOf gives all text below a node, scripts and styles left out.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode && c.Parent.DataAtom != atom.Script && c.Parent.DataAtom != atom.Style {
			b.WriteString(c.Data)
		} else if c.DataAtom == atom.Br {
			b.WriteByte(' ')
		}
		if b.Len() > 4096 {
			break
		}
	}
	return b.String()
}

// first gives the first of the named meta lines that stands.
func (m *meta) first(keys ...string) string {
	for _, k := range keys {
		if v := m.named[k]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// address is the canonical URL. One that leads to the site's root is a mistake of the site.
func (m *meta) address(fetched string) string {
	for _, s := range []string{m.link, m.first("og:url"), m.ld.url, m.entity} {
		if u := canonical(s, fetched); u != "" && !rootOnly(u) {
			return u
		}
	}
	return canonical(fetched, "")
}

func rootOnly(u string) bool {
	_, path, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(u, "https://"), "http://"), "/")
	return path == ""
}

// headline is the article's title with the site's name off.
func (m *meta) headline(site []string) string {
	og := fold(html.UnescapeString(m.first("og:title", "twitter:title", "dc.title", "sailthru.title")))
	for _, t := range []string{m.ld.headline, og} {
		if t = cutSite(t, site...); t == "" || strings.HasSuffix(t, "...") || strings.HasSuffix(t, "…") {
			continue
		}
		return t
	}
	for _, h := range m.headings {
		if strings.HasPrefix(squeeze(m.title), squeeze(h)) && countWords(h) > 1 {
			return h
		}
	}
	if len(m.headings) == 1 && countWords(m.headings[0]) > 2 || len(m.headings) > 0 && m.title == "" && og == "" {
		return m.headings[0]
	}
	for _, t := range []string{og, m.title, m.ld.headline} {
		if t != "" {
			return cutSite(t, site...)
		}
	}
	return ""
}

var publishedKeys = []string{"article:published_time", "og:article:published_time", "datepublished", "article:published", "og:published_time", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "article.published", "article_date_original", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "originalpublicationdate", "displaydate", "article.created", "rnews:datepublished", "ptime", "bt:pubdate", "datecreated", "cre", "article:post_date", "published_at", "published-date", "date"}

var modifiedKeys = []string{"article:modified_time", "og:updated_time", "datemodified", "article:modified", "dcterms.modified", "dc.date.modified", "article.updated", "last-modified", "lastmod", "revision_date", "utime", "moddate"}

// clocks gives when the page was published and changed: from JSON-LD, meta
// lines, time elements, the lines near the headline, the address.
func (m *meta) clocks(near []string, address string) (published, modified time.Time) {
	modified = parseStamp(m.ld.modified).at
	shown, changed := shownTimes(near)
	for _, k := range modifiedKeys {
		if modified.IsZero() {
			modified = parseStamp(m.first(k)).at
		}
	}
	best := stamp{}
	try := func(s string) {
		switch st := parseStamp(s); {
		case st.none():
		case best.none(), st.exact && !best.exact && sameDay(st.at, best.at), st.exact && best.at.Equal(st.at) && best.at.Location() == time.UTC:
			best = st
		}
	}
	try(m.ld.published)
	for _, k := range publishedKeys {
		try(m.first(k))
	}
	for _, t := range m.times {
		if t.published {
			try(t.value)
			try(t.text)
		}
		if t.change && modified.IsZero() {
			modified = parseStamp(t.value).at
		}
	}
	switch {
	case best.none():
		best = m.guess(shown, address)
	case !best.exact && shown.exact && shown.day().Equal(best.day()):
		best = shown
	}
	if modified.IsZero() {
		modified = changed.at
	}
	return best.at, modified
}

// shownTimes reads the lines around the headline. One that says that it is of publication counts before others.
func shownTimes(near []string) (published, modified stamp) {
	said := false
	for _, line := range near {
		p, m := moments(line)
		if !p.none() && (published.none() || says(line) && !said) {
			published, said = p, says(line)
		}
		if modified.none() {
			modified = m
		}
	}
	return published, modified
}

// guess looks where nothing says that it is the time of publication.
func (m *meta) guess(shown stamp, address string) stamp {
	for _, t := range m.times {
		if t.change {
			continue
		}
		for _, s := range []string{t.value, t.text} {
			if st := parseStamp(s); !st.none() {
				return st
			}
		}
	}
	if !shown.none() {
		return shown
	}
	_, path, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "http://"), "/")
	return urlDay("/" + path)
}

func sameDay(a, b time.Time) bool {
	d := a.Sub(b)
	return d < 36*time.Hour && d > -36*time.Hour
}

// speaks gives the language that the page declares: "en" for en-GB.
func (m *meta) speaks() string {
	for _, s := range []string{m.ld.language, m.first("og:locale", "language", "dc.language"), m.lang} {
		s = strings.ToLower(strings.TrimSpace(s))
		if cut := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '_' }); len(cut) > 0 && len(cut[0]) == 2 {
			return cut[0]
		}
	}
	return ""
}
