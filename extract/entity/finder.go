package entity

import (
	"strings"
	"unicode"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// The learned name finder says of each token whether a name begins there or
// goes on, and of which of three kinds. It is a linear model over what the
// tokens look like, their tags, what the gazetteer knows and what the rules of
// this package say; the best sequence of labels is found by Viterbi's method.
// Method: M. Collins, "Discriminative training methods for hidden Markov
// models", EMNLP 2002.

// Label is what a token is to a name.
type Label uint8

// The labels: outside of names; the first token of a person's, body's or
// place's name; a further one.
const (
	Outside Label = iota
	PersonBegins
	PersonGoesOn
	BodyBegins
	BodyGoesOn
	PlaceBegins
	PlaceGoesOn
	labels int = iota
)

// goesOn reports whether a label may only follow one of its own kind.
func (b Label) goesOn() bool { return b != Outside && b%2 == 0 }

// may reports whether b may follow a.
func (b Label) may(a Label) bool { return !b.goesOn() || a == b || a == b-1 }

// begins gives the label of a name's first token by its kind.
func begins(kind news.ActorType) Label {
	switch kind {
	case news.Person:
		return PersonBegins
	case news.PlaceType, news.Country:
		return PlaceBegins
	}
	return BodyBegins
}

// buckets is how many rows of weights there are; features share rows by hash.
const buckets = 1 << 18

// nameModel holds the weights of the name finder.
type nameModel struct {
	rows  []int8 // buckets × labels
	after [labels][labels]int8
}

// hasher makes features: FNV-1a over a template's number and some words.
type hasher uint32

func feature(template byte) hasher { return (hasher(2166136261) ^ hasher(template)) * 16777619 }

func (h hasher) str(s string) hasher {
	for i := 0; i < len(s); i++ {
		h = (h ^ hasher(s[i])) * 16777619
	}
	return (h ^ 0xff) * 16777619
}

func (h hasher) num(n int) hasher { return (h ^ hasher(n&0xff)) * 16777619 }

func (h hasher) row() uint32 { return uint32(h^h>>15) % buckets }

// token is what the features of one token are made of.
type token struct {
	lower, shape, upos, rel, headLemma string
	rule                               Label
	known                              int // class of the gazetteer's name that covers it
	flags                              int
	prep                               string
}

// sight looks at all tokens of a line once.
func (f *finder) sight(l *line) []token {
	out := make([]token, len(l.forms))
	for i, form := range l.forms {
		t := token{lower: l.lower[i], shape: shapeOf(form), upos: l.tag(i), rel: l.rel(i)}
		if h := l.head(i); h >= 0 {
			t.headLemma = l.lemmas[h]
		}
		t.flags = f.flagsOf(l, i)
		out[i] = t
	}
	f.sightKnown(l, out)
	for i := range out {
		n := f.inside[l.index][i]
		if n == nil || n.blocked {
			continue
		}
		b := begins(n.kind)
		if i > n.first {
			b++
		}
		out[i].rule = b
		out[i].prep = l.prep(n.first, l.top(n.first, n.last))
	}
	return out
}

// sightKnown notes which tokens the gazetteer's names cover.
func (f *finder) sightKnown(l *line, out []token) {
	for i := 0; i < len(out); {
		m := f.g.Longest(l.forms, i)
		if m.N == 0 {
			i++
			continue
		}
		class := classOf(m)
		for k := 0; k < m.N; k++ {
			pos := 0
			if k > 0 {
				pos = 1
			}
			if m.N > 1 {
				pos += 2
			}
			out[i+k].known = class*4 + pos
		}
		i += m.N
	}
}

// classOf tells what a gazetteer's name is: its first actor's type, or how
// large a place it is, or both.
func classOf(m gazetteer.Match) int {
	class := 1
	if len(m.Entries) > 0 {
		switch m.Entries[0].Type {
		case news.Person:
			class = 2
		case news.Country:
			class = 3
		case news.Party:
			class = 4
		case news.Media, news.Company:
			class = 5
		default:
			class = 6
		}
	}
	size := 0
	if len(m.Places) > 0 {
		switch p := m.Places[0]; {
		case p.Capital || p.Population > 1_000_000:
			size = 3
		case p.Population > 100_000 || p.Kind != "city":
			size = 2
		default:
			size = 1
		}
	}
	return class*4 + size
}

// Flags of tokens.
const (
	isFirst = 1 << iota
	isGivenName
	isSurname
	isTitle
	isHonorific
	isOrgHead
	isPlaceHead
	isAdjective
	isSmall
	isAgentNoun
)

// flagsOf looks a token up in the lists.
func (f *finder) flagsOf(l *line, i int) int {
	flags, low := 0, l.lower[i]
	set := func(on bool, flag int) {
		if on {
			flags |= flag
		}
	}
	set(i == l.first || l.opens(i), isFirst)
	set(titles[low], isTitle)
	set(honorifics[low], isHonorific)
	set(placeHeads[low], isPlaceHead)
	set(f.small[low], isSmall)
	_, head := orgHeads[low]
	set(head, isOrgHead)
	if isCapital(l.forms[i]) {
		_, ok := given(low)
		set(ok, isGivenName)
		set(len(f.g.Surname(low)) > 0, isSurname)
		set(f.adjective(l, i) > 0, isAdjective)
	} else if l.tag(i) == "NOUN" {
		_, _, ok := f.g.Agent(l.lemmas, i)
		set(ok, isAgentNoun)
	}
	return flags
}

// shapeOf gives the look of a word: "Xx" for "Karlov", "X.X." for "U.N.".
func shapeOf(form string) string {
	var b strings.Builder
	var last rune
	for _, r := range form {
		c := r
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = '0'
		}
		if c != last {
			b.WriteRune(c)
		}
		last = c
	}
	return b.String()
}

var edge = token{lower: "\x00", shape: "\x00", upos: "\x00"}

// featuresAt gives the rows of token i's features, into a slice that is used again.
func featuresAt(ts []token, i int, words style, rows []uint32) []uint32 {
	at := func(k int) *token {
		if i+k < 0 || i+k >= len(ts) {
			return &edge
		}
		return &ts[i+k]
	}
	t, p, n, pp, nn := at(0), at(-1), at(1), at(-2), at(2)
	rows = rows[:0]
	add := func(h hasher) { rows = append(rows, h.row()) }
	add(feature(0))
	add(feature(1).str(t.lower))
	add(feature(2).str(p.lower))
	add(feature(3).str(n.lower))
	add(feature(4).str(pp.lower))
	add(feature(5).str(nn.lower))
	add(feature(6).str(p.lower).str(t.lower))
	add(feature(7).str(t.lower).str(n.lower))
	add(feature(8).str(t.shape).num(t.flags & isFirst).num(int(words)))
	add(feature(9).str(p.shape).str(t.shape).str(n.shape))
	add(feature(10).str(t.upos).str(t.shape))
	add(feature(11).str(p.upos).str(t.upos))
	add(feature(12).str(t.upos).str(n.upos))
	add(feature(13).str(p.upos).str(t.upos).str(n.upos))
	for k := 1; k <= 4 && k < len(t.lower); k++ {
		add(feature(14).num(k).str(t.lower[len(t.lower)-k:]))
		if k > 1 {
			add(feature(15).num(k).str(t.lower[:k]))
		}
	}
	add(feature(16).num(int(t.rule)))
	add(feature(17).num(int(p.rule)).num(int(t.rule)).num(int(n.rule)))
	add(feature(18).num(int(t.rule)).str(t.lower))
	add(feature(19).num(int(t.rule)).str(p.lower))
	add(feature(20).num(int(t.rule)).str(n.lower))
	add(feature(21).num(int(t.rule)).str(t.prep))
	add(feature(22).num(t.known).num(t.known >> 8))
	add(feature(23).num(p.known).num(t.known).num(n.known))
	add(feature(24).num(t.known).num(int(t.rule)).num(int(words)))
	add(feature(25).num(t.flags).num(t.flags >> 8))
	add(feature(26).num(p.flags).num(p.flags >> 8).str(t.shape))
	add(feature(27).num(n.flags).num(n.flags >> 8).str(t.shape))
	add(feature(28).num(p.flags & (isTitle | isHonorific | isAgentNoun)).num(t.flags & isGivenName).str(t.shape))
	add(feature(29).str(t.rel).str(t.headLemma).num(int(t.rule)))
	add(feature(30).num(t.known).num(t.flags).num(t.flags >> 8))
	add(feature(31).num(int(t.rule)).num(t.flags).num(t.flags >> 8))
	add(feature(32).str(n.lower).str(nn.lower))
	add(feature(33).str(pp.lower).str(p.lower))
	add(feature(34).num(int(pp.rule)).num(int(p.rule)).num(int(t.rule)))
	add(feature(35).num(int(t.rule)).num(int(n.rule)).num(int(nn.rule)))
	return rows
}

// label finds the best labels of a sentence's tokens.
func (m *nameModel) label(ts []token, words style) []Label {
	if len(ts) == 0 {
		return nil
	}
	score := make([][labels]int32, len(ts))
	from := make([][labels]Label, len(ts))
	var rows []uint32
	for i := range ts {
		rows = featuresAt(ts, i, words, rows)
		var here [labels]int32
		for _, r := range rows {
			w := m.rows[int(r)*labels : int(r)*labels+labels]
			for b := range here {
				here[b] += int32(w[b])
			}
		}
		for b := range here {
			score[i][b], from[i][b] = m.best(score, i, Label(b))
			score[i][b] += here[b]
		}
	}
	return backtrack(score, from)
}

// best finds the best label before label b of token i.
func (m *nameModel) best(score [][labels]int32, i int, b Label) (int32, Label) {
	if i == 0 {
		if b.goesOn() {
			return impossible, Outside
		}
		return int32(m.after[Outside][b]), Outside
	}
	top, prev := int32(impossible), Outside
	for a := range labels {
		if s := score[i-1][a] + int32(m.after[a][b]); b.may(Label(a)) && s > top {
			top, prev = s, Label(a)
		}
	}
	return top, prev
}

// impossible is less than any score, with room to add to it.
const impossible = -1 << 28

// backtrack reads the best labels from the end.
func backtrack(score [][labels]int32, from [][labels]Label) []Label {
	out := make([]Label, len(score))
	last := len(score) - 1
	for b := range labels {
		if score[last][b] > score[last][out[last]] {
			out[last] = Label(b)
		}
	}
	for i := last; i > 0; i-- {
		out[i-1] = from[i][out[i]]
	}
	return out
}
