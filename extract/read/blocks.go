package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block is one paragraph of a page: the text between two edges of block elements.
type block struct {
	text   string
	node   *html.Node // the nearest block element around it
	tag    atom.Atom  // what it is: p, li, h1 … h6, figcaption, td, blockquote, div
	words  int
	linked int    // words that stand in links
	why    string // why it is no body; "" while it may be
	// loud: all of it in bold or a heading; a crosshead perhaps
	loud bool
	// pictured: a picture stands between it and the block before it.
	pictured bool
}

// flow is a page as the row of its blocks, in reading order.
type flow struct {
	blocks      []block
	first, last int    // blocks between which the body stands
	agency      string // whom a line at the end credits
	title       int    // the headline's block; -1: not found
	end         int    // the last block of the body's element that belongs to the article, pictures too
	head        int    // where the article begins: the headline, or some lines over the body

	run    *run
	node   *html.Node
	tag    atom.Atom
	link   int // depth of links
	strong int // depth of bold
	ends   []ruled

	picture bool     // seen since the last block
	unseen  []string // texts that the page hides from its reader
}

// run is the paragraph that is being gathered.
type run struct {
	buf    strings.Builder
	fold   folder
	linked int // bytes of buf that stand in links
	louds  int // bytes in bold
	breaks int // br elements in a row

	abutting bool // the next text stands in an element right behind one of its kind
}

func newRun() *run {
	r := &run{}
	r.fold.out = &r.buf
	return r
}

// ruled is a clutter element with the range of blocks in it.
type ruled struct {
	node        *html.Node
	first, last int
	why         string
}

// layout walks the tree once and makes its blocks.
func layout(root *html.Node) *flow {
	f := &flow{run: newRun(), node: root, tag: atom.Div}
	f.walk(root)
	f.flush()
	return f
}

// silent elements have no text that a reader sees.
func silent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Embed, atom.Applet,
		atom.Head, atom.Title, atom.Meta, atom.Link, atom.Audio, atom.Video, atom.Canvas, atom.Map, atom.Noframes, atom.Noembed,
		atom.Select, atom.Option, atom.Textarea, atom.Input, atom.Datalist, atom.Progress, atom.Meter, atom.Dialog:
		return true
	}
	switch n.Data {
	case "amp-sidebar", "amp-ad", "amp-embed", "amp-social-share", "amp-consent", "amp-user-notification", "amp-analytics", "amp-iframe", "amp-lightbox":
		return true
	}
	return n.Type == html.CommentNode || hidden(n)
}

func hidden(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return false
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			style := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// unseen is the text of an element that is hidden, without its scripts.
func unseen(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode && c.Parent.DataAtom != atom.Script && c.Parent.DataAtom != atom.Style {
			b.WriteString(c.Data + " ")
		}
	}
	return fold(b.String())
}

func blockElement(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Aside, atom.H1, atom.H2, atom.H3,
		atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Tbody, atom.Thead, atom.Tfoot,
		atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Blockquote, atom.Pre, atom.Figure, atom.Figcaption, atom.Form, atom.Fieldset,
		atom.Address, atom.Hr, atom.Body, atom.Html, atom.Center, atom.Details, atom.Summary, atom.Button, atom.Dir, atom.Menu, atom.Legend:
		return true
	}
	return false
}

// names a block's kind; other elements leave the kind of what is around them.
func kindOf(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Li, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Figcaption, atom.Td, atom.Th, atom.Blockquote, atom.Pre,
		atom.Dt, atom.Dd, atom.Button, atom.Caption:
		return true
	}
	return false
}

func (f *flow) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		f.text(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	if silent(n) {
		if hidden(n) {
			f.unseen = append(f.unseen, unseen(n))
		}
		return
	}
	switch n.DataAtom {
	case atom.Br:
		f.br()
		return
	case atom.Img:
		f.picture = f.run.buf.Len() == 0
		return
	}
	if !blockElement(n.DataAtom) && n.Type == html.ElementNode {
		f.inline(n)
		return
	}
	f.flush()
	node, tag := f.node, f.tag
	f.node = n
	if kindOf(n.DataAtom) {
		if !(n.DataAtom == atom.P && (tag == atom.Li || tag == atom.Blockquote || tag == atom.Figcaption)) {
			f.tag = n.DataAtom
		}
	} else if n.DataAtom != atom.Div || tag != atom.Li && tag != atom.Blockquote && tag != atom.Figcaption {
		f.tag = atom.Div
	}
	first := len(f.blocks)
	f.children(n)
	f.flush()
	f.mark(n, first)
	f.node, f.tag = node, tag
}

// mark notes a clutter element and the blocks that it holds.
func (f *flow) mark(n *html.Node, first int) {
	if len(f.blocks) == first {
		return
	}
	if why := clutter(n); why != "" {
		f.ends = append(f.ends, ruled{n, first, len(f.blocks), why})
	}
}

func (f *flow) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		f.walk(c)
	}
}

// inline walks an element within a paragraph. One that is clutter (a credit, a
// hidden card) is gathered apart, so that the sentence around it stays whole.
func (f *flow) inline(n *html.Node) {
	first := len(f.blocks)
	if n.DataAtom != atom.A && f.apart(n) {
		run, node := f.run, f.node
		f.run, f.node = newRun(), n
		defer func() {
			f.flush()
			f.mark(n, first)
			f.run, f.node = run, node
		}()
	}
	if (n.DataAtom == atom.Span || n.DataAtom == atom.A) && n.PrevSibling != nil && n.PrevSibling.DataAtom == n.DataAtom {
		f.run.abutting = true
	}
	switch n.DataAtom {
	case atom.A:
		f.link++
		defer func() { f.link-- }()
	case atom.B, atom.Strong:
		f.strong++
		defer func() { f.strong-- }()
	case atom.Font:
		if large(n) {
			f.strong++
			defer func() { f.strong-- }()
		}
	}
	f.children(n)
}

// large: letters of a headline's size on pages of the 1990s.
func large(n *html.Node) bool {
	size := attr(n, "size")
	return strings.HasPrefix(size, "+") && size >= "+1" || len(size) == 1 && size >= "4" && size <= "7"
}

// apart: an inline element that is no part of the sentence around it. In the
// midst of a sentence only what is shown elsewhere or never is: a name in an
// element called "author" or "related" stays.
func (f *flow) apart(n *html.Node) bool {
	why := clutter(n)
	if why == "" {
		return false
	}
	switch why {
	case whyHidden, whyCredit, whyShare, whyAd, whyForm, whyCaption:
		return true
	case whyNotice: // a card shown over a name: the name is the link at its head
		return n.FirstChild == nil || n.FirstChild.DataAtom != atom.A
	}
	text := f.run.buf.String()
	return text == "" || closes(text)
}

func (f *flow) text(s string) {
	if f.run.buf.Len() == 0 && strings.TrimSpace(s) == "" {
		return
	}
	if f.tag == atom.Pre && strings.Contains(s, "\n\n") {
		parts := strings.SplitN(s, "\n\n", 2)
		f.text(parts[0])
		f.flush()
		f.text(parts[1])
		return
	}
	before := f.run.buf.Len()
	if f.run.abutting && f.run.fold.pending == 0 && seam(f.run.buf.String(), s) { // a style sheet parts them
		f.run.fold.write(" ")
	}
	f.run.abutting = false
	f.run.fold.write(s)
	if strings.TrimFunc(s, unicode.IsSpace) != "" {
		f.run.breaks = 0
	}
	if f.link > 0 {
		f.run.linked += f.run.buf.Len() - before
	}
	if f.strong > 0 {
		f.run.louds += f.run.buf.Len() - before
	}
}

// seam: two texts that no word can go on over: "Nairobi, Kenya" and "CNN".
func seam(before, after string) bool {
	l, _ := utf8.DecodeLastRuneInString(before)
	r, _ := utf8.DecodeRuneInString(after)
	return unicode.IsLower(l) && unicode.IsUpper(r) || unicode.IsLetter(l) && unicode.IsDigit(r)
}

// br ends the paragraph where two stand together, or where the line before it
// was a whole sentence or a short line; otherwise it is a space.
func (f *flow) br() {
	f.run.breaks++
	if f.run.breaks > 1 || closes(f.run.buf.String()) || f.run.buf.Len() < 60 {
		f.flush()
		return
	}
	f.run.fold.write(" ")
}

func (f *flow) flush() {
	text := f.run.buf.String()
	linked, louds := f.run.linked, f.run.louds
	if text != "" {
		f.run = newRun()
	}
	f.run.fold.pending, f.run.linked, f.run.louds = 0, 0, 0
	if text == "" {
		return
	}
	words := countWords(text)
	if words == 0 {
		return
	}
	b := block{text: text, node: f.node, tag: f.tag, words: words}
	b.linked = (words*linked + len(text)/2) / len(text)
	b.pictured, f.picture = f.picture, false
	b.loud = louds*10 > len(text)*9 || b.heading()
	f.blocks = append(f.blocks, b)
}

func (b *block) heading() bool {
	switch b.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// prose reports whether a block reads as running text.
func (b *block) prose() bool {
	return !b.heading() && b.words >= 8 && b.linked*2 < b.words && (closes(b.text) || b.words >= 20) && !cutShort(b.text)
}

// cutShort: a teaser ends in points in the midst of a sentence.
func cutShort(s string) bool {
	return strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "[…]") || strings.HasSuffix(s, "[...]")
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
