package read

import (
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what the head of a page, and its marks, say of the article.
type meta struct {
	ld       linked
	named    map[string]string // meta lines by name, property or itemprop in lower case; the first of each counts
	link     string            // rel=canonical
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

// linked is the article of a page's JSON-LD.
type linked struct {
	headline, published, modified, url, body, language, publisher string
	authors                                                       []string
}

// readMeta walks the tree once for all that is said beside the text.
func readMeta(doc *html.Node) *meta {
	m := &meta{named: map[string]string{}}
	var scripts []string
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Script:
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
				scripts = append(scripts, n.FirstChild.Data)
			}
		case atom.Html:
			m.lang = attr(n, "lang")
		case atom.Base:
			m.base = attr(n, "href")
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && m.link == "" {
				m.link = attr(n, "href")
			}
		case atom.Meta:
			m.line(n)
		case atom.Title:
			if m.title == "" && n.FirstChild != nil && (n.Parent == nil || n.Parent.DataAtom != atom.Svg) {
				m.title = fold(n.FirstChild.Data)
			}
		case atom.H1:
			if t := fold(textOf(n)); t != "" && len(m.headings) < 8 {
				m.headings = append(m.headings, t)
			}
		case atom.Time:
			if len(m.times) < 40 {
				m.times = append(m.times, timeElement(n))
			}
		}
	}
	for _, s := range scripts {
		m.ld.read(s)
	}
	return m
}

func (m *meta) line(n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop"} {
		if k := strings.ToLower(attr(n, key)); k != "" && m.named[k] == "" {
			m.named[k] = content
		}
	}
}

func timeElement(n *html.Node) timed {
	t := timed{value: attr(n, "datetime"), text: fold(textOf(n))}
	marks := strings.ToLower(attr(n, "itemprop") + " " + attr(n, "class") + " " + attr(n, "property"))
	for _, a := range n.Attr {
		t.published = t.published || a.Key == "pubdate"
	}
	t.published = t.published || strings.Contains(marks, "publish") || strings.Contains(marks, "created")
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

// read takes the first article of one JSON-LD script; what another script lacks is filled in.
func (l *linked) read(script string) {
	script = strings.TrimSpace(script)
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<!--"), "-->")
	script = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(script), "//<![CDATA["), "//]]>")
	var v any
	if json.Unmarshal([]byte(tame(script)), &v) != nil {
		return
	}
	l.find(v, 0)
}

// tame makes the raw line breaks that some sites leave inside JSON strings legal.
func tame(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' { // between tokens any space will do, in strings only an escaped one
			return ' '
		}
		return r
	}, strings.TrimRight(strings.TrimSpace(s), ";"))
}

func (l *linked) find(v any, depth int) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			l.find(e, depth+1)
		}
	case map[string]any:
		if article(v["@type"]) {
			l.take(v)
			return
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart"} {
			if e, ok := v[key]; ok {
				l.find(e, depth+1)
			}
		}
	}
}

func article(kind any) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "BlogPosting") || kind == "Report" || kind == "Review" || kind == "ClaimReview"
	case []any:
		for _, k := range kind {
			if article(k) {
				return true
			}
		}
	}
	return false
}

func (l *linked) take(v map[string]any) {
	if l.headline == "" && l.published == "" || l.headline == "" {
		l.headline = fold(html.UnescapeString(word(v["headline"])))
	}
	set := func(to *string, key string) {
		if *to == "" {
			*to = strings.TrimSpace(word(v[key]))
		}
	}
	set(&l.published, "datePublished")
	set(&l.modified, "dateModified")
	set(&l.language, "inLanguage")
	set(&l.url, "url")
	set(&l.publisher, "publisher")
	if body := word(v["articleBody"]); len(body) > len(l.body) {
		l.body = body
	}
	if l.authors == nil {
		l.authors = names4(v["author"])
	}
}

// word gives a string, or the name of an object, or the first of an array.
func word(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			return word(v[0])
		}
	case map[string]any:
		for _, key := range []string{"name", "@value", "@id"} {
			if s, ok := v[key].(string); ok {
				return s
			}
		}
	}
	return ""
}

func names4(v any) []string {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var out []string
	for _, e := range list {
		if s := fold(html.UnescapeString(word(e))); s != "" && len(out) < 20 {
			out = append(out, s)
		}
	}
	return out
}

// first gives the first of the named meta lines that stands.
func (m *meta) first(keys ...string) string {
	for _, k := range keys {
		if v := m.named[k]; v != "" {
			return v
		}
	}
	return ""
}

// address is the canonical URL. One that leads to the site's root is a mistake of the site.
func (m *meta) address(fetched string) string {
	for _, s := range []string{m.link, m.first("og:url"), m.ld.url} {
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
	for _, k := range modifiedKeys {
		if modified.IsZero() && m.named[k] != "" {
			modified = parseStamp(m.named[k]).at
		}
	}
	best := stamp{}
	try := func(s string) {
		if st := parseStamp(s); best.none() || st.exact && !best.exact && sameDay(st.at, best.at) {
			best = st
		}
	}
	try(m.ld.published)
	for _, k := range publishedKeys {
		if v := m.named[k]; v != "" {
			try(v)
		}
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
	if best.none() {
		best = m.guess(near, address)
	}
	return best.at, modified
}

// guess looks where nothing says that it is the time of publication.
func (m *meta) guess(near []string, address string) stamp {
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
	for _, s := range near {
		if st := parseStamp(s); !st.none() {
			return st
		}
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
