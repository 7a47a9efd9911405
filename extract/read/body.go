package read

import (
	"math"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// strike gives every block of a clutter element its reason, unless the element
// holds most of what can be read: then its name is wrong about it.
func (f *flow) strike() {
	sums := make([]int, len(f.blocks)+1)
	for i := range f.blocks {
		sums[i+1] = sums[i]
		if f.blocks[i].prose() {
			sums[i+1] += f.blocks[i].words
		}
	}
	total := sums[len(f.blocks)]
	for _, r := range f.ends {
		in := sums[r.last] - sums[r.first]
		if in*10 > total*4 && in > 0 && !certain(r.node) {
			continue
		}
		for i := r.first; i < r.last; i++ {
			if f.blocks[i].why == "" { // the innermost element names it best
				f.blocks[i].why = r.why
			}
		}
	}
}

// certain: elements that never hold a body, whatever stands in them.
func certain(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Figcaption, atom.Button:
		return true
	}
	return false
}

// reach is how many elements up a paragraph counts: bodies are never farther, and the time stays linear.
const reach = 40

// weigh gives each element the running text that it holds.
type weigh struct {
	near  map[*html.Node]float64 // falls with the distance: where the text hangs
	words map[*html.Node]int     // all good words below
	links map[*html.Node]int
}

func (f *flow) weigh() weigh {
	w := weigh{map[*html.Node]float64{}, map[*html.Node]int{}, map[*html.Node]int{}}
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.why != "" {
			continue
		}
		good := 0
		if b.prose() {
			good = b.words - b.linked
		}
		for n, level := b.node, 0; n != nil && level < reach; n, level = n.Parent, level+1 {
			w.links[n] += b.linked
			if good == 0 {
				continue
			}
			w.words[n] += good
			if level < 7 {
				w.near[n] += share(b, level) * math.Min(float64(good), 120)
			}
		}
	}
	for n := range w.near {
		w.near[n] *= prior(n)
	}
	return w
}

// share is how much of a block's weight an element so many levels above it gets.
// A block that is its own container (a paragraph) gives most to its parent.
func share(b *block, level int) float64 {
	if b.tag != atom.Div && b.tag != atom.Td {
		level--
	}
	switch {
	case level < 0:
		return 0.3
	case level == 0:
		return 1
	case level == 1:
		return 0.6
	}
	return 1 / float64(level*2)
}

// bodyNames are the words that a body's container is named with.
var bodyNames = set("article articlebody body content entry hentry main post story text page storybody storytext articletext postbody postcontent entrycontent artigo artikel noticia")

func prior(n *html.Node) float64 {
	p := 1.0
	if n.DataAtom == atom.Article || n.DataAtom == atom.Main {
		p = 1.25
	}
	if attr(n, "itemprop") == "articleBody" || attr(n, "property") == "articleBody" {
		return 2
	}
	hits := 0
	for _, w := range pieces(attr(n, "class") + " " + attr(n, "id")) {
		if bodyNames[w] {
			hits++
		}
	}
	return p * (1 + 0.15*math.Min(float64(hits), 3))
}

// root finds the element that holds the body; nil where nothing reads like one.
func (f *flow) root(w weigh) *html.Node {
	var top *html.Node
	best := 0.0
	for i := range f.blocks { // in reading order, so that a tie falls the same way each time
		for n, level := f.blocks[i].node, 0; n != nil && level < 7; n, level = n.Parent, level+1 {
			if w.near[n] > best*1.000001 {
				top, best = n, w.near[n]
			}
		}
	}
	if top == nil {
		return nil
	}
	return w.climb(top)
}

// climb goes up while the parent holds much more of the running text.
func (w weigh) climb(n *html.Node) *html.Node {
	at := n
	for up, level := n.Parent, 0; up != nil && level < 6; up, level = up.Parent, level+1 {
		if up.DataAtom == atom.Html || up.Type == html.DocumentNode {
			break
		}
		if float64(w.words[up]) > 1.15*float64(w.words[at]) {
			at = up
		}
	}
	return at
}

// within reports whether n is root or stands below it.
func within(n, root *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == root {
			return true
		}
	}
	return false
}

// article gives every block of the page its reason, "" for the body, and finds
// the line under the headline and the short lines around the headline that may hold the time.
func (f *flow) article(title string, m *meta) (subtitle string, near []string) {
	f.strike()
	in := f.inside()
	f.first, f.last = -1, -1
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.why != "" {
			continue
		}
		if !in(b.node) {
			b.why = whyOutside
			continue
		}
		if f.first < 0 {
			f.first = i
		}
		f.last = i
	}
	f.refine(title)
	subtitle = f.subtitle(title, m)
	f.head, f.title = f.begin(title)
	for i := f.head; i < f.first; i++ {
		if b := &f.blocks[i]; b.why == whyOutside && i != f.title && f.underPicture(b) && classify(b.text, b.words) != clock && !borrowed(plain(b.text)) {
			b.why = whyCaption
		}
	}
	for i := max(0, f.first-15); i < min(len(f.blocks), f.first+6); i++ {
		if b := &f.blocks[i]; b.words <= 25 {
			near = append(near, b.text)
		}
	}
	return subtitle, near
}

// inside tells which elements hold the body: those that the page marks as
// articleBody, where they hold most of what the weights find; else the
// weights' root.
func (f *flow) inside() func(*html.Node) bool {
	w := f.weigh()
	root := f.root(w)
	if marked := f.marked(w, root); len(marked) > 0 {
		return func(n *html.Node) bool {
			for ; n != nil; n = n.Parent {
				if marked[n] {
					return true
				}
			}
			return false
		}
	}
	return func(n *html.Node) bool { return root != nil && within(n, root) }
}

// marked gives the articleBody elements. Where one of them alone has most of the text, the others are other articles.
func (f *flow) marked(w weigh, root *html.Node) map[*html.Node]bool {
	var all []*html.Node
	seen := map[*html.Node]bool{}
	sum := 0
	for i := range f.blocks {
		for n, level := f.blocks[i].node, 0; n != nil && level < reach; n, level = n.Parent, level+1 {
			if (attr(n, "itemprop") == "articleBody" || attr(n, "property") == "articleBody") && !seen[n] {
				seen[n] = true
				all = append(all, n)
				sum += w.words[n]
			}
		}
	}
	if len(all) == 0 || sum < 25 || sum*10 < w.words[root]*4 {
		return nil
	}
	for _, n := range all {
		if w.words[n]*10 >= sum*4 {
			return map[*html.Node]bool{n: true}
		}
	}
	return seen
}

// leadNames are the words that the lead over a body, or the line under its headline, is named with.
var leadNames = set("subtitle standfirst dek deck lead lede leadin summary subhead subheadline subheading subheader intro introduction description excerpt perex chapo strapline abstract synopsis sapo ingress teaserlead bajada spot")

// subtitle takes the line under the headline off the body, or finds it outside
// the body's element. One that names who the body does not name is no summary
// of it but its first paragraph; one that the body says again goes.
func (f *flow) subtitle(title string, m *meta) string {
	i := f.under(title, m)
	if i < 0 {
		return ""
	}
	b := &f.blocks[i]
	b.why = whySubtitle
	body := f.body()
	switch {
	case strings.Contains(squeeze(body), strings.TrimRight(squeeze(b.text), ".")):
		return ""
	case leads(b.text, body):
		b.why = ""
		f.first = min(f.first, i)
		return ""
	}
	return b.text
}

// dek takes a line off the body that stands between the headline and the byline
// or time, and is no sentence: nothing marks it on a page made for print.
func (f *flow) dek() string {
	i := max(f.first, 0)
	for i < len(f.blocks) && f.blocks[i].why == whyTitle {
		i++
	}
	if i < 1 || i+1 >= len(f.blocks) || f.blocks[i-1].why != whyTitle {
		return ""
	}
	b, next := &f.blocks[i], &f.blocks[i+1]
	if b.why != "" || closes(b.text) || b.words < 4 || b.words > 30 || b.linked > 0 || next.why != whyByline && next.why != whyClock {
		return ""
	}
	b.why = whySubtitle
	return b.text
}

// under gives the block that stands as a line under the headline; -1 for none.
func (f *flow) under(title string, m *meta) int {
	head, found := squeeze(title), false
	about := squeeze(fold(html.UnescapeString(m.first("og:description", "description"))))
	if about == "" {
		about = squeeze(m.ld.about)
	}
	for i := 0; i < min(f.first+2, len(f.blocks)); i++ {
		b := &f.blocks[i]
		t := squeeze(b.text)
		switch {
		case t == head || b.tag == atom.H1 && b.words > 2:
			found = t == head || found
		case !found || b.words < 6 || b.words > 80 || b.linked*2 > b.words:
		case b.why != "" && b.why != whyOutside && b.why != whyNavigation && b.why != whyRelated:
		case i >= f.first && !(b.why == "" && (hasName(b, dekNames) || described(t, about) && b.heading())):
		case (hasName(b, leadNames) || described(t, about)) && f.lineWhy(i) == "":
			return i
		}
	}
	return -1
}

// described: the text is what the page's head says of the article, or the beginning of it, or that of the text.
func described(text, about string) bool {
	return text == about && about != "" || len(text) > 30 && strings.HasPrefix(about, text) || len(about) > 30 && strings.HasPrefix(text, about)
}

// leads reports whether a paragraph over the body names what the body does not: two words at least.
func leads(text, body string) bool {
	if !closes(text) || titled(text) > 0.7 {
		return false
	}
	said := map[string]bool{}
	for _, w := range fields(body) {
		said[squeeze(strings.TrimSuffix(plain(w), "'s"))] = true
	}
	fresh, opens := 0, true
	for _, w := range strings.Fields(text) {
		bare := squeeze(strings.TrimSuffix(plain(strings.Trim(w, ".,;:\"“”()")), "'s"))
		if isCapital(w) && !opens && len(bare) > 2 && !said[bare] {
			fresh++
		}
		opens = closes(w) && len(w) > 4
	}
	return fresh >= 2
}

// dekNames are those of them that no first paragraph has.
var dekNames = set("subtitle standfirst dek deck subhead subheadline subheading subheader strapline chapo bajada alternativeheadline spot")

// hasName: the element, or one of the two around it, has one of the names, whole or in two pieces.
func hasName(b *block, names map[string]bool) bool {
	n := b.node
	for level := 0; n != nil && level < 3; n, level = n.Parent, level+1 {
		if p := strings.ToLower(attr(n, "itemprop")); p == "description" && names["description"] || p == "alternativeheadline" {
			return true
		}
		words := pieces(attr(n, "class") + " " + attr(n, "id"))
		for i, w := range words {
			if names[w] || i > 0 && names[words[i-1]+w] {
				return true
			}
		}
	}
	return false
}

// body is the text of the blocks that are body so far.
func (f *flow) body() string {
	var b strings.Builder
	f.keep(func(_ int, bl *block) { b.WriteString(bl.text + "\n\n") })
	return b.String()
}

// begin gives the block where the article starts, a picture over the headline
// included, and the headline's block, -1 for none.
func (f *flow) begin(title string) (start, at int) {
	head := squeeze(title)
	for i := f.first - 1; i >= max(0, f.first-40); i-- {
		if b := &f.blocks[i]; b.tag == atom.H1 || squeeze(b.text) == head {
			return max(0, i-3), i
		}
	}
	return max(0, f.first-8), -1
}
