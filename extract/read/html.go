package read

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"casus/extract/news"
)

// parse makes the tree. Where the tags are nested deeper than the parser goes,
// the page is flattened first.
func parse(page string) (*html.Node, []string) {
	doc, err := html.Parse(strings.NewReader(page))
	if err == nil {
		return doc, nil
	}
	doc, err = html.Parse(strings.NewReader(flatten(page)))
	if err != nil {
		return nil, []string{"html: the page could not be parsed: " + err.Error()}
	}
	return doc, []string{"html: tags are nested too deep; the page was read without its structure"}
}

// flatten writes the page again with paragraphs for all block elements and without inline ones.
func flatten(page string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		token := z.Token()
		switch kind {
		case html.TextToken:
			b.WriteString(html.EscapeString(token.Data))
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			flat(&b, token, z, kind)
		}
	}
}

func flat(b *strings.Builder, token html.Token, z *html.Tokenizer, kind html.TokenType) {
	switch token.DataAtom {
	case atom.Script, atom.Style, atom.Textarea, atom.Iframe, atom.Noscript, atom.Noframes, atom.Noembed, atom.Xmp:
		if kind == html.StartTagToken && z.Next() == html.TextToken && token.DataAtom == atom.Script && strings.Contains(token.String(), "ld+json") {
			b.WriteString(token.String() + string(z.Raw()) + "</script>")
		}
	case atom.Meta, atom.Link, atom.Title, atom.H1, atom.Time, atom.Br:
		b.WriteString(token.String())
	default:
		if blockElement(token.DataAtom) {
			b.WriteString("<p>")
		}
	}
}

// fromHTML reads an article from a page of HTML; what the head of a mail that holds it says may be known.
func fromHTML(page, address string, head letterHead) (news.Article, []string) {
	doc, faults := parse(page)
	if doc == nil {
		return news.Article{}, faults
	}
	m := readMeta(doc)
	var a news.Article
	a.URL = m.address(address)
	site := []string{m.first("og:site_name", "application-name"), m.ld.publisher, siteOf(a.URL)}
	a.Title = m.headline(site)
	a.Title = cutSlug(a.Title)
	f := layout(doc)
	if a.Title == m.title || a.Title == "" {
		a.Title = f.said(m.title)
	}
	var near []string
	a.Subtitle, near = f.article(a.Title, m)
	if title := f.loudTitle(a.Title); title != "" {
		a.Title = title
	}
	a.Subtitle = cmp.Or(a.Subtitle, f.dek())
	body, frame := f.sort(&a)
	a.Text = unended(strings.Join(body, "\n\n"))
	if countWords(m.ld.body) > 2*countWords(a.Text)+40 {
		a.Text = m.ld.paragraphs()
		faults = append(faults, "the body is that of the page's JSON-LD: the page is filled by a script, or hides its text")
	}
	a.Published, a.Modified = m.clocks(near, a.URL)
	if a.Published.IsZero() {
		a.Published = head.date.at
	}
	a.Language = m.speaks()
	if a.URL == "" {
		a.URL = canonical(printedAddress(frame), "")
	}
	a.Agency, a.Authors = m.agency(f), m.authors(f)
	a.Section, a.Tags = m.section(a.Title, a.URL, f), m.tags()
	a.Outlet = m.outlet(append(head.lines, frame...))
	if head.subject != "" && (a.Title == "" || alike(a.Title, head.subject) || !alike(a.Text, a.Title)) {
		a.Title = head.subject
	}
	return a, faults
}

// sort parts the blocks into the body's and the others, which it tells as
// captions or dropped.
func (f *flow) sort(a *news.Article) (body, frame []string) {
	var dropped passages
	for i := range f.blocks {
		b := &f.blocks[i]
		switch b.why {
		case "":
			body = append(body, b.text)
			continue
		case whyCaption:
			if i >= f.head && i <= max(f.last, f.end) && b.words > 3 && b.linked < b.words && !hasAny(plain(b.text), notices) && !counted().MatchString(b.text) {
				a.Captions = addCaption(a.Captions, b.text)
			}
		}
		frame = append(frame, b.text)
		dropped.add(b.text, b.why)
	}
	for _, text := range f.unseen {
		if text != "" {
			dropped.add(text, whyHidden)
		}
	}
	a.Dropped = dropped.all()
	return body, frame
}

// loudTitle finds a headline that nothing marks as such, in large letters over
// the body, where the page's title says nothing of what the body says: it is the
// name of the site.
func (f *flow) loudTitle(title string) string {
	body := map[string]bool{}
	for _, w := range stems(f.body()) {
		body[w] = true
	}
	says := func(s string) bool { return slices.ContainsFunc(stems(s), func(w string) bool { return body[w] }) }
	own := slices.DeleteFunc(fields(title), func(w string) bool { return houseNamed(w) || siteWords[strings.ToLower(w)] })
	if f.first < 0 || says(strings.Join(own, " ")) {
		return ""
	}
	for i := min(f.first, len(f.blocks)-1); i >= max(0, f.first-8); i-- {
		if b := &f.blocks[i]; (b.loud || i < f.first && !closes(b.text) && !strings.Contains(b.text, "|")) && b.words >= 4 && b.words <= 30 && b.linked == 0 && parseStamp(b.text).none() && says(b.text) {
			b.why = whyTitle
			return b.text
		}
	}
	return ""
}

// siteWords stand beside the name of a site.
var siteWords = set("english news online home page homepage website official welcome international edition")

// said gives the line of the page that the title element holds beside the site's name.
func (f *flow) said(title string) string {
	whole := squeeze(title)
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.words < 4 || b.words > 30 || b.linked == b.words {
			continue
		}
		if t := squeeze(b.text); len(t) > 12 && len(t) < len(whole) && (strings.HasPrefix(whole, t) || strings.HasSuffix(whole, t)) {
			return b.text
		}
	}
	return title
}

// paragraphs gives JSON-LD's articleBody, its tags and entities taken off.
func (l *linked) paragraphs() string {
	var out []string
	if !strings.Contains(l.body, "<") && !strings.Contains(l.body, "&") {
		for _, p := range paragraphs(l.body) {
			out = append(out, fold(strings.Join(p.lines, "\n")))
		}
		return strings.Join(out, "\n\n")
	}
	doc, _ := parse(strings.ReplaceAll(l.body, "\n\n", "<p>"))
	if doc == nil {
		return ""
	}
	for _, b := range layout(doc).blocks {
		out = append(out, b.text)
	}
	return strings.Join(out, "\n\n")
}

// siteOf gives the first label of a registered domain: "sputniknews".
func siteOf(address string) string {
	label, _, _ := strings.Cut(domainOf(address), ".")
	return label
}

// counted: "Photos of the week: 31 of 44".
var counted = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b\d+ of \d+$|^\d+/\d+$`) })

// addCaption takes the credit off a caption; the same picture twice is one caption.
func addCaption(cs []news.Captioned, text string) []news.Captioned {
	text, _ = inlineCredit(text)
	if creditLine(text, countWords(text)) {
		return cs
	}
	for _, c := range cs {
		if c.Text == text {
			return cs
		}
	}
	if len(cs) >= 200 {
		return cs
	}
	return append(cs, captioned(text))
}

// agency finds the agency that signs the article.
func (m *meta) agency(f *flow) string {
	for _, name := range append(m.ld.authors, m.first("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author"), m.first("source", "article:source", "news_source")) {
		if a := agencyNamed(name); a != "" {
			return a
		}
	}
	for i := range f.blocks {
		if b := &f.blocks[i]; b.why == whyByline && b.words <= 14 && i >= f.first-12 && i <= f.last+3 {
			if o, ok := nameIn(b.text); ok && o.Kind == "agency" {
				return o.Name
			}
		}
	}
	for i := max(f.head, 0); i < f.first && i < len(f.blocks); i++ {
		if b := &f.blocks[i]; b.words <= 5 && b.why != whyCaption && b.why != whyCredit {
			if name, ok := closing(b.text); ok && name != "" {
				return name
			}
		}
	}
	return f.agency
}

// outlet is read from the page where no address tells it.
func (m *meta) outlet(frame []string) string {
	for _, name := range []string{m.ld.publisher, m.first("og:site_name", "application-name")} {
		if o, ok := outletNamed(name); ok {
			return o.Domain
		}
		if d := mentionedDomain(strings.ToLower(name)); d != "" {
			return d
		}
	}
	if d := signed(frame); d != "" {
		return d
	}
	if d := mentioned(frame); d != "" {
		return d
	}
	return cmp.Or(m.first("og:site_name"), holder(frame))
}
