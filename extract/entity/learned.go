package entity

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"sort"
	"sync"
	"unicode"

	"casus/extract/news"
)

//go:embed data/names.bin
var nameModelFile []byte

// learnedNames is the embedded model; nil where the file holds none.
var learnedNames = sync.OnceValue(func() *nameModel {
	m, err := decodeNames(nameModelFile)
	if err != nil {
		return nil
	}
	return m
})

// magic begins a model file; it changes whenever features do.
const magic = "casus names 1\n"

// decodeNames reads a model: gzip of the transitions and the rows that are not zero.
func decodeNames(data []byte) (*nameModel, error) {
	if !bytes.HasPrefix(data, []byte(magic)) {
		return nil, fmt.Errorf("read name model: not a model of this version")
	}
	z, err := gzip.NewReader(bytes.NewReader(data[len(magic):]))
	if err != nil {
		return nil, fmt.Errorf("read name model: %w", err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("read name model: %w", err)
	}
	m := &nameModel{rows: make([]int8, buckets*labels)}
	if len(raw) < labels*labels {
		return nil, fmt.Errorf("read name model: %d bytes", len(raw))
	}
	for i := range labels * labels {
		m.after[i/labels][i%labels] = int8(raw[i])
	}
	row := 0
	for at := labels * labels; at < len(raw); {
		skip, n := binary.Uvarint(raw[at:])
		at += n
		row += int(skip)
		if n <= 0 || row >= buckets || at+labels > len(raw) {
			return nil, fmt.Errorf("read name model: broken at byte %d", at)
		}
		for b := range labels {
			m.rows[row*labels+b] = int8(raw[at+b])
		}
		at += labels
	}
	return m, nil
}

// encode writes a model as decodeNames reads it.
func (m *nameModel) encode() []byte {
	var out bytes.Buffer
	out.WriteString(magic)
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is valid
	for i := range labels * labels {
		z.Write([]byte{byte(m.after[i/labels][i%labels])})
	}
	last := 0
	for row := range buckets {
		w := m.rows[row*labels : row*labels+labels]
		if allZero(w) {
			continue
		}
		z.Write(binary.AppendUvarint(nil, uint64(row-last)))
		for _, v := range w {
			z.Write([]byte{byte(v)})
		}
		last = row
	}
	z.Close()
	return out.Bytes()
}

func allZero(w []int8) bool {
	for _, v := range w {
		if v != 0 {
			return false
		}
	}
	return true
}

// learnNames lets the learned finder, where there is one, decide what the names
// are. Names that the rules are sure of stay as they are; well-known actors
// and places that it passes over stay, too, but not as names of their own.
func (f *finder) learnNames() {
	m := learnedNames()
	if m == nil {
		return
	}
	labelled := make([][]Label, len(f.lines))
	said := set{} // the texts of the labelled names
	for i, l := range f.lines {
		labelled[i] = m.label(f.sight(l), l.style)
		for _, s := range stretches(labelled[i]) {
			said[l.words(s[0], s[1])] = true
		}
	}
	var names []*name
	for i, l := range f.lines {
		names = append(names, f.relabel(l, labelled[i], said)...)
	}
	f.names = names
	for i := range f.inside {
		f.inside[i] = map[int]*name{}
	}
	for _, n := range f.names {
		for t := n.first; t <= n.last; t++ {
			f.inside[n.sent][t] = n
		}
	}
}

// stretches gives the first and last token of each labelled name.
func stretches(labelled []Label) [][2]int {
	var out [][2]int
	for i := 0; i < len(labelled); i++ {
		if labelled[i] == Outside {
			continue
		}
		end := i
		for end+1 < len(labelled) && labelled[end+1].goesOn() {
			end++
		}
		out = append(out, [2]int{i, end})
		i = end
	}
	return out
}

// relabel makes the names of a line: those that the rules are sure of, the
// labelled ones that are in none of their ways, and what is kept beside them.
func (f *finder) relabel(l *line, labelled []Label, said set) []*name {
	var out []*name
	taken := make([]bool, len(labelled))
	free := func(first, last int) bool {
		for t := first; t <= last; t++ {
			if taken[t] {
				return false
			}
		}
		return true
	}
	take := func(n *name) {
		out = append(out, n)
		for t := n.first; t <= n.last; t++ {
			taken[t] = true
		}
	}
	spans := stretches(labelled)
	f.each(l, func(n *name) {
		if f.sure(l, n, spans) {
			take(n)
		}
	})
	for _, s := range spans {
		if labelled[s[0]] == PersonBegins {
			if s[0] = f.bareName(l, s[0], s[1]); s[0] > s[1] {
				continue
			}
			labelled[s[0]] = PersonBegins
		}
		if free(s[0], s[1]) {
			take(f.named(l, s[0], s[1], labelled[s[0]]))
		}
	}
	f.each(l, func(n *name) {
		if !n.blocked && free(n.first, n.last) {
			switch {
			case said[l.words(n.first, n.last)]:
				take(n)
			case len(n.known.Places) > 0 && whereWords[l.at(n.first-1)]: // "in Herat, which"
				take(n)
			case n.known.N > 0 && (n.last > n.first || major(n.known) || n.title != "" || f.stateBody(l, n)):
				n.weak = labelled[n.first] == Outside && !f.standsAlone(l, n)
				take(n)
			}
		}
	})
	for _, n := range out {
		if i := n.last + 1; isBody(n.kind) && n.last > n.first && l.at(i) == "(" && l.at(i+2) == ")" && free(i+1, i+1) && abbreviates(l.forms[i+1], l, n) {
			take(f.named(l, i+1, i+1, BodyBegins)) // "the Coalition for the Hills (CoHi)"
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].first < out[j].first })
	return out
}

// abbreviates reports letters in brackets that can stand for the name before
// them: with two capitals, the first of them the first of a word of the name.
func abbreviates(short string, l *line, n *name) bool {
	capitals := 0
	for _, r := range short {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case !unicode.IsLetter(r):
			return false
		}
	}
	if capitals < 2 || len(short) > 10 {
		return false
	}
	for _, w := range l.forms[n.first : n.last+1] {
		if w[0] == short[0] {
			return true
		}
	}
	return false
}

// stateBody reports a word that names a body of a state and nothing else:
// "Knesset".
func (f *finder) stateBody(l *line, n *name) bool {
	if l.tag(n.first) != "PROPN" || l.style != plain || len(n.known.Entries) != 1 || len(n.known.Places) > 0 || f.small[l.lower[n.first]] {
		return false
	}
	switch n.known.Entries[0].Type {
	case news.Government, news.Military, news.Police:
		return true
	}
	return false
}

// bareName gives where a person's name begins in a label that took a country
// and a title for parts of it: "U.S. President Donald Trump".
func (f *finder) bareName(l *line, first, last int) int {
	m := f.lookup(l, first)
	if first+m.N-1 == last || !hasCountry(m) && f.adjective(l, first) == 0 {
		return first
	}
	for t := first + max(m.N, 1); t < last; t++ {
		if titles[l.lower[t]] {
			return t + 1
		}
		if !beforeTitle[l.lower[t]] {
			break
		}
	}
	if t := last; titles[l.lower[t]] {
		return last + 1 // no name at all: "Italy's President", without the mark
	}
	return first
}

// whereWords stand before places.
var whereWords = setOf("in near at outside inside around from of")

// standsAlone reports whether the name of a country is no part of a longer one:
// of an election, a war, an act.
func (f *finder) standsAlone(l *line, n *name) bool {
	next := n.last + 1
	if !hasCountry(n.known) || f.electionAfter(l, n.first, n.last) || l.style != plain {
		return false
	}
	return next >= len(l.forms) || !isCapital(l.forms[next]) || l.tag(next) != "PROPN"
}

// each calls do with the rules' names of a line, in order.
func (f *finder) each(l *line, do func(*name)) {
	for i := 0; i < len(l.forms); i++ {
		if n := f.inside[l.index][i]; n != nil && n.first == i {
			do(n)
			i = n.last
		}
	}
}

// sure reports whether the rules need no second opinion: a person with a title
// or a noun for an office right before; a given name and more where the labels
// have something longer or nothing.
func (f *finder) sure(l *line, n *name, spans [][2]int) bool {
	if n.blocked || l.style != plain {
		return false
	}
	if n.kind != news.Person {
		if hasCountry(n.known) && n.known.N > 1 && n.known.N == n.last-n.first+1 {
			return true // "the Ivory Coast"
		}
		return f.parted(l, n, spans) || isLongOrg(l, n) || n.last-n.first >= 3 && n.known.N == n.last-n.first+1 && isBody(n.kind)
	}
	for _, s := range spans {
		if s[0] == n.first && s[1] == n.last {
			return false // they agree on the words; the label decides the kind
		}
	}
	_, isGiven := given(l.forms[n.first])
	if before := f.inside[l.index][n.first-1]; before != nil && isGiven && n.last > n.first && hasCountry(before.known) {
		return true // "to Turkey Andrey Karlov"
	}
	return n.title != "" && (isGiven || n.last > n.first || titles[n.title]) && allWords(l, n)
}

// parted reports whether a label runs two known names with a hyphen between
// them together: "Moscow-Beijing".
func (f *finder) parted(l *line, n *name, spans [][2]int) bool {
	for _, s := range spans {
		if n.first < s[0] || n.last > s[1] || n.known.N == 0 {
			continue
		}
		for _, at := range []int{n.first - 1, n.last + 1} {
			other := f.nameAt(l, 2*at-n.first)
			if at > n.last {
				other = f.nameAt(l, at+1)
			}
			if isHyphen(l.at(at)) && other != nil && other != n && other.known.N > 0 {
				return true
			}
		}
	}
	return false
}

// isLongOrg reports whether a name is of an organization beyond doubt: its head
// word, "of", and what it is of.
func isLongOrg(l *line, n *name) bool {
	if n.last-n.first < 2 || !isBody(n.kind) {
		return false
	}
	for _, head := range []int{n.first, n.first + 1} { // "Ukrainian Ministry of Defence"
		if _, ok := orgHeads[l.lower[head]]; ok && l.at(head+1) == "of" && head+1 < n.last {
			return true
		}
	}
	return false
}

// named gives the name at tokens first..last of a labelled kind: the rules' own
// where it has these tokens.
func (f *finder) named(l *line, first, last int, b Label) *name {
	n := f.inside[l.index][first]
	if n == nil || n.first != first || n.last != last {
		n = &name{sent: l.index, first: first, last: last, title: f.titleBefore(l, first)}
		if m := f.lookup(l, first); m.N >= last-first+1 {
			n.known = f.g.Longest(l.forms[:last+1], first) // "Houthi", where "Houthi rebels" is known
		}
		n.scores = f.clues(l, n)
		if had := f.inside[l.index][first]; had != nil && had.last == last {
			n.title = had.title
		}
	}
	n.blocked = false
	switch b {
	case PersonBegins:
		if n.kind = news.Person; n.title == "" && first == last && (major(n.known) || len(n.known.Entries) == 1 && n.known.Entries[0].Type == news.Party) {
			n.kind = news.PlaceType // "blockade Paris"
			if len(n.known.Entries) > 0 {
				n.kind = n.known.Entries[0].Type
			}
		}
	case PlaceBegins:
		n.kind = news.PlaceType
		switch {
		case hasCountry(n.known):
			n.kind = news.Country
		case len(n.known.Entries) > 0 && len(n.known.Places) == 0 && isBody(n.known.Entries[0].Type):
			n.kind = n.known.Entries[0].Type // no place has that name
		}
	case BodyBegins:
		n.kind = f.bodyKind(n)
		if len(n.known.Entries) == 1 && hasCountry(n.known) {
			n.kind = news.Country
		}
	}
	return n
}

// bodyKind chooses what kind of body a name is of.
func (f *finder) bodyKind(n *name) news.ActorType {
	if isBody(n.kind) {
		return n.kind
	}
	for _, e := range n.known.Entries {
		if isBody(e.Type) {
			return e.Type
		}
	}
	best, top := news.Organization, 0.0
	for _, kind := range judged {
		if isBody(kind) && n.scores[kind] > top {
			best, top = kind, n.scores[kind]
		}
	}
	return best
}

// isBody reports whether a kind is of bodies of people.
func isBody(kind news.ActorType) bool {
	switch kind {
	case "", news.Person, news.People, news.PlaceType, news.Country:
		return false
	}
	return true
}
