package read

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// refine takes out of the body's element what is not body in it: the headline
// and what stands over it, pointers to other pages, appeals, credits, and what
// follows the end.
func (f *flow) refine(title string) {
	f.end = f.last
	f.cutHead(title)
	f.cutLines()
	f.cutAsides()
	f.cutTail()
	f.cutClosing()
	f.joinDateline()
	f.trim()
}

// keep walks the blocks that are body so far.
func (f *flow) keep(do func(i int, b *block)) {
	for i := max(f.first, 0); i <= f.last && i < len(f.blocks); i++ {
		if f.blocks[i].why == "" {
			do(i, &f.blocks[i])
		}
	}
}

// prosed counts the words of running text in the body from one block up to another.
func (f *flow) prosed(from, to int) int {
	n := 0
	for i := max(from, 0); i < to && i < len(f.blocks); i++ {
		if b := &f.blocks[i]; b.why == "" && b.prose() {
			n += b.words
		}
	}
	return n
}

// cutHead drops the headline, and what stands over it where that is little.
func (f *flow) cutHead(title string) {
	head := squeeze(title)
	f.keep(func(i int, b *block) {
		t := squeeze(b.text)
		if b.words > 40 || !(t == head && head != "" || b.tag == atom.H1) {
			return
		}
		if f.prosed(f.first, i)*10 > f.prosed(f.first, f.last+1)*2 {
			if t == head {
				b.why = whyTitle
			}
			return
		}
		for j := f.first; j < i; j++ {
			if f.blocks[j].why == "" {
				f.blocks[j].why = whyNavigation
			}
		}
		b.why = whyTitle
	})
}

// cutLines drops single paragraphs by what they say.
func (f *flow) cutLines() {
	f.keep(func(i int, b *block) {
		b.why = f.lineWhy(i)
	})
	f.keep(func(i int, b *block) {
		if b.tag == atom.Blockquote && b.words <= 40 && f.saidAgain(i) {
			b.why = whyQuoted
		}
	})
	for i := max(f.first, 0); i <= f.last && i < len(f.blocks); i++ {
		if b := &f.blocks[i]; b.why == whyRelated && b.words <= 14 && startsAny(plain(b.text), pointers) {
			f.cutList(i, 25)
		}
	}
}

// saidAgain: another paragraph of the body says the same words, so that these
// are but pulled out of it.
func (f *flow) saidAgain(i int) bool {
	words, again := squeeze(f.blocks[i].text), false
	f.keep(func(j int, b *block) {
		again = again || j != i && len(words) > 8 && strings.Contains(squeeze(b.text), words)
	})
	return again
}

func (f *flow) lineWhy(i int) string {
	b := &f.blocks[i]
	low := plain(b.text)
	if f.underPicture(b) {
		return whyCaption
	}
	if rest, label := strings.CutPrefix(b.text, "Promoted"); label && b.words <= 14 && isCapital(rest) { // a style sheet parts them
		return whyAd
	}
	if b.words <= 60 {
		switch classify(b.text, b.words) {
		case pointer:
			return whyRelated
		case clock:
			if !f.cell(i) && !b.heading() && b.words > 1 {
				return whyClock
			}
		case byline:
			return whyByline
		case credit, copyright:
			return whyCredit
		case caption:
			return whyCaption
		case notice:
			if boiler(b.text) == whyByline {
				if o, ok := nameIn(b.text); ok && o.Kind == "agency" {
					f.agency = cmp.Or(f.agency, o.Name)
				}
				return whyByline
			}
			if deskNote(low) && b.words <= 40 {
				return whyNotice
			}
			if b.linked > 0 || hasAny(low, notices) || f.prosed(i+1, f.last+1) < 40 {
				return whyNotice
			}
		}
	}
	switch {
	case b.linked*10 >= b.words*9 && !b.heading() && b.words >= 3 && !closes(b.text) && !f.cell(i):
		return whyRelated
	case b.linked*10 >= b.words*9 && b.text == strings.ToUpper(b.text) && b.words >= 3:
		return whyRelated
	case b.linked*10 >= b.words*9 && b.heading() && listed(b.node):
		return whyRelated
	case b.words <= 2 && oneWord(low):
		return whyNavigation
	case b.words <= 20 && startsAny(strings.TrimLeft(low, "*-_ "), signatures):
		return whyByline
	}
	return ""
}

// underPicture: the text under a picture that no element marks as such: it is
// credited as pictures are, or tells what is seen.
func (f *flow) underPicture(b *block) bool {
	if b.words > 60 || b.words < 4 {
		return false
	}
	text, credited := inlineCredit(b.text)
	return credited && (b.pictured || shows(text)) || b.pictured && shows(b.text) && !written(b.text).none()
}

// cutAsides takes out a piece of its own, with its own byline, that stands in
// the midst of the body.
func (f *flow) cutAsides() {
	first, last := f.proseEnds()
	total := f.prosed(f.first, f.last+1)
	for i := first + 1; i < last; i++ {
		if f.blocks[i].why != whyByline {
			continue
		}
		from, to := f.around(i, first, last)
		if n := f.prosed(from, to); n == 0 || n*10 > total*3 {
			continue
		}
		for j := from; j < to; j++ {
			if f.blocks[j].why == "" {
				f.blocks[j].why = whyRelated
			}
		}
	}
}

// proseEnds gives the first and the last block of running text in the body.
func (f *flow) proseEnds() (first, last int) {
	first, last = -1, -1
	f.keep(func(i int, b *block) {
		if b.prose() {
			if first < 0 {
				first = i
			}
			last = i
		}
	})
	return first, last
}

// around gives the blocks of the largest element around one that holds neither
// of two others.
func (f *flow) around(i, first, last int) (from, to int) {
	from, to = i, i+1
	for n := f.blocks[i].node; n != nil; n = n.Parent {
		if within(f.blocks[first].node, n) || within(f.blocks[last].node, n) {
			break
		}
		for from > 0 && within(f.blocks[from-1].node, n) {
			from--
		}
		for to < len(f.blocks) && within(f.blocks[to].node, n) {
			to++
		}
	}
	return from, to
}

// cell: a block that is alone in its table cell is a datum; pages of the 1990s have whole articles in one.
func (f *flow) cell(i int) bool {
	b := &f.blocks[i]
	if b.tag != atom.Td && b.tag != atom.Th {
		return false
	}
	return !(i > 0 && f.blocks[i-1].node == b.node || i+1 < len(f.blocks) && f.blocks[i+1].node == b.node)
}

// listed: an element in the item of a list.
func listed(n *html.Node) bool {
	for level := 0; n != nil && level < 4; n, level = n.Parent, level+1 {
		if n.DataAtom == atom.Li {
			return true
		}
	}
	return false
}

// oneWord: words that stand alone on buttons.
func oneWord(low string) bool {
	switch strings.Trim(low, " .:+»>•-") {
	case "advertisement", "advert", "ad", "close", "share", "tweet", "email", "print", "comments", "comment", "more", "play", "loading", "sponsored", "save", "copy link", "view gallery", "menu", "search", "follow", "subscribe", "next", "previous", "back", "download", "listen", "watch", "top", "learn more", "read more", "view all", "see all", "show more", "sign up", "log in", "hide", "ok":
		return true
	}
	return false
}

// cutTail drops all after a line that ends articles ("You may also like"), where
// little running text follows; the line alone where much does.
func (f *flow) cutTail() {
	total := f.prosed(f.first, f.last+1)
	done := false
	f.keep(func(i int, b *block) {
		if done || b.words > 8 || !endsArticle(b) {
			return
		}
		rest := f.prosed(i+1, f.last+1)
		if rest*10 <= total*3 && rest < total-rest {
			f.end = i
			for j := i; j <= f.last; j++ {
				if f.blocks[j].why == "" {
					f.blocks[j].why = whyRelated
				}
			}
			done = true
			return
		}
		f.cutList(i, f.prosed(f.first, f.last+1)/5)
	})
}

// cutList drops a line that opens a list of other stories, with what stands in
// its element, where that is no more than so many words of running text.
func (f *flow) cutList(i, most int) {
	first, last := f.proseEnds()
	from, to := i, i+1
	if first >= 0 && first < i && i < last {
		from, to = f.around(i, first, last)
	}
	if f.prosed(from, to) > most {
		from, to = i, i+1
	}
	for j := from; j < to; j++ {
		if f.blocks[j].why == "" {
			f.blocks[j].why = whyRelated
		}
	}
}

func endsArticle(b *block) bool {
	low := strings.TrimSpace(plain(b.text))
	return isEnder(low, b.words) || startsAny(low, []string{"you may also like", "you might also like", "related ", "more news from", "join the conversation", "recommended ", "read next", "explore further", "don't miss", "more on ", "about the author", "関連記事", "相关阅读", "читайте также", "artículos relacionados", "articles similaires", "das könnte sie auch", "artikel terkait", "postagens relacionadas"}) && b.words <= 6
}

// cutClosing takes the credits off the end: whose news it is, who wrote it.
func (f *flow) cutClosing() {
	n := 0
	for i := f.last; i > f.first && n < 4; i-- {
		b := &f.blocks[i]
		if b.why != "" {
			continue
		}
		n++
		agency, ok := closing(b.text)
		if !ok && !wireMark(b.text) {
			continue
		}
		b.why = whyByline
		f.agency = cmp.Or(agency, f.agency)
	}
}

// joinDateline puts a dateline that has an element of its own before the paragraph that it opens.
func (f *flow) joinDateline() {
	for i := max(f.first, 0); i < f.last && i < f.first+3; i++ {
		b, next := &f.blocks[i], &f.blocks[i+1]
		if b.why == "" && b.words <= 8 && next.why == "" && next.prose() && strings.ContainsAny(b.text[max(0, len(b.text)-3):], "-–—") && isCapital(b.text) {
			next.text, next.words = b.text+" "+next.text, b.words+next.words
			b.why = whyByline
			return
		}
	}
}

// placed: a town and its country, in bold over the first paragraph.
func (f *flow) placed(i int) bool {
	b := &f.blocks[i]
	return b.why == "" && b.loud && !b.heading() && b.linked == 0 && strings.Count(b.text, ",") == 1 && placePattern().MatchString(b.text) && i+1 < len(f.blocks) && f.blocks[i+1].prose()
}

// trim takes short lines that are no sentences off both ends of the body: section names, counters, headings over nothing.
func (f *flow) trim() {
	for f.first >= 0 && f.first <= f.last {
		b := &f.blocks[f.first]
		if b.why == "" && (b.words >= 4 || closes(b.text) || loneDateline(b.text) || f.placed(f.first) || f.prosed(f.first, f.last+1) == 0) {
			break
		}
		if b.why == "" {
			b.why = whyNavigation
		}
		f.first++
	}
	for f.last >= f.first && f.first >= 0 {
		b := &f.blocks[f.last]
		if b.why == "" && !b.heading() && !(b.loud && !closes(b.text)) && !(b.words < 3 && !closes(b.text) && b.tag != atom.Td) {
			break
		}
		if b.why == "" {
			b.why = whyRelated
		}
		f.last--
	}
}
