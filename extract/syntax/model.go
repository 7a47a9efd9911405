// Package syntax tells of every token its part of speech, its lemma and the
// token that it depends on, as Universal Dependencies counts them. The model
// is embedded. It was trained on the English Web Treebank and the free genres of
// GUM (CC BY-SA and CC BY) with word groups made from GloVe vectors. All its arithmetic
// is in integers, so that every machine gives the same tree.
package syntax

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"strings"
	"sync"

	"casus/extract/news"
)

//go:embed data/model.bin
var modelFile []byte

//go:embed data/words.bin
var wordsFile []byte

// Model tags and parses. It is safe for concurrent use.
type Model struct {
	version     string
	lexicon     *lexicon
	lemmas      *lemmatizer
	tags        []tagPair
	tagWeights  *weights
	transitions []transition
	net         *network
	workers     sync.Pool // of *worker
}

// tagPair is what one class of the tagger stands for.
type tagPair struct{ xpos, upos string }

// worker is the memory of one parse, kept for the next.
type worker struct {
	tagger *tagger
	net    netState
}

// Load reads the embedded model. It takes some tens of milliseconds: load once.
func Load() (*Model, error) { return Decode(modelFile, wordsFile) }

// Version names the model: it changes whenever the model does.
func (m *Model) Version() string { return m.version }

// Tag fills UPOS, XPOS and Lemma of every token.
func (m *Model) Tag(s *news.Sentence) {
	w := m.worker()
	defer m.workers.Put(w)
	m.tag(w, s)
}

// Rank is the place of a word among the frequent ones of English, names
// included, whatever its letters; -1 where it is none of them.
func (m *Model) Rank(word string) int { return m.lexicon.rank(strings.ToLower(word)) }

// Parse fills UPOS, XPOS, Lemma, Head and Rel of every token. The tree has one
// root and no cycles, and no arcs cross.
func (m *Model) Parse(s *news.Sentence) {
	m.ParseIf(s, func(*news.Sentence) bool { return true })
}

// ParseIf is Parse where the tagged sentence is wanted; another keeps its tags
// and lemmas, and no tree.
func (m *Model) ParseIf(s *news.Sentence, wanted func(*news.Sentence) bool) {
	w := m.worker()
	defer m.workers.Put(w)
	vectors := m.tag(w, s)
	if !wanted(s) {
		return
	}
	m.net.parse(&w.net, vectors, m.transitions)
	for i := range s.Tokens {
		s.Tokens[i].Head = w.net.state.head[i]
		s.Tokens[i].Rel = m.transitions[w.net.state.rel[i]].rel
	}
}

// tag tags twice: the tagger's tags are part of what the network reads, and
// the network's are better. It returns the network's vectors of the tokens.
func (m *Model) tag(w *worker, s *news.Sentence) []int16 {
	xs := m.lexemes(s.Tokens)
	w.tagger.run(xs)
	vectors := m.net.encode(&w.net, m.lexicon, xs)
	m.net.tags(&w.net, vectors, len(m.tags), func(i, class int) {
		t, pair := &s.Tokens[i], m.tags[class]
		t.XPOS, t.UPOS = pair.xpos, pair.upos
		t.Lemma = m.lemmas.lemma(t.Form, t.XPOS, t.UPOS)
	})
	return vectors
}

func (m *Model) worker() *worker {
	if w, ok := m.workers.Get().(*worker); ok {
		return w
	}
	return &worker{tagger: newTagger(m.tagWeights, len(m.tags))}
}

// The file: a magic line; then sections, each a 32-bit length and its bytes.
// Lists are lines. All numbers are little-endian.
const magic = "casus syntax 1\n\x00"

// The sections of a model file.
const (
	versionSection = iota
	tagSection
	tagWeightSection
	transitionSection
	spareSection // of an earlier parser; empty
	lemmaSection
	networkSection
	sectionCount
)

// Decode reads a model file and the file of word groups that it was trained with.
func Decode(model, words []byte) (*Model, error) {
	l, err := readLexicon(words)
	if err != nil {
		return nil, err
	}
	m := &Model{lexicon: l}
	if err := m.decode(model); err != nil {
		return nil, fmt.Errorf("read syntax model: %w", err)
	}
	return m, nil
}

func (m *Model) decode(file []byte) error {
	s, err := sectionsOf(file)
	if err != nil {
		return err
	}
	lines := func(section int) []string { return strings.Split(string(s[section]), "\n") }
	m.version = string(s[versionSection])
	m.lemmas = newLemmatizer(m.lexicon, lines(lemmaSection))
	for _, line := range lines(tagSection) {
		xpos, upos, _ := strings.Cut(line, "|")
		m.tags = append(m.tags, tagPair{xpos, upos})
	}
	for _, line := range lines(transitionSection) {
		t, ok := parseTransition(line)
		if !ok {
			return fmt.Errorf("transition %q", line)
		}
		m.transitions = append(m.transitions, t)
	}
	if max(len(m.tags), len(m.transitions)) > classSize {
		return fmt.Errorf("%d tags, %d transitions, where %d are the most", len(m.tags), len(m.transitions), classSize)
	}
	if m.tagWeights, err = decodeWeights(s[tagWeightSection], len(m.tags)); err != nil {
		return fmt.Errorf("tag weights: %w", err)
	}
	if m.net, err = decodeNetwork(s[networkSection]); err != nil {
		return fmt.Errorf("network: %w", err)
	}
	return nil
}

func sectionsOf(data []byte) ([][]byte, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("not a model of this version")
	}
	var out [][]byte
	for data = data[len(magic):]; len(data) >= 4; {
		n := int(binary.LittleEndian.Uint32(data))
		if data = data[4:]; n > len(data) {
			return nil, fmt.Errorf("section %d is cut short", len(out))
		}
		out, data = append(out, data[:n]), data[n:]
	}
	if len(out) != sectionCount {
		return nil, fmt.Errorf("%d sections, not %d", len(out), sectionCount)
	}
	return out, nil
}

func encodeSections(sections ...[]byte) []byte {
	out := []byte(magic)
	for _, s := range sections {
		out = append(binary.LittleEndian.AppendUint32(out, uint32(len(s))), s...)
	}
	return out
}

// encodeWeights writes the number of keys and of cells, then keys, counts,
// classes and weights, each together, which packs better.
func encodeWeights(keys []uint32, counts []uint8, cells []cell) []byte {
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(keys)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(cells)))
	for _, k := range keys {
		out = binary.LittleEndian.AppendUint32(out, k)
	}
	out = append(out, counts...)
	for _, c := range cells {
		out = append(out, c.class)
	}
	for _, c := range cells {
		out = binary.LittleEndian.AppendUint16(out, uint16(c.weight))
	}
	return out
}

func decodeWeights(data []byte, classes int) (*weights, error) {
	if len(data) < 8 {
		return nil, fmt.Errorf("cut short")
	}
	nk, nc := int(binary.LittleEndian.Uint32(data)), int(binary.LittleEndian.Uint32(data[4:]))
	if data = data[8:]; len(data) != 5*nk+3*nc {
		return nil, fmt.Errorf("%d bytes for %d features and %d weights", len(data), nk, nc)
	}
	counts, class, weight := data[4*nk:5*nk], data[5*nk:5*nk+nc], data[5*nk+nc:]
	keys, cells := make([]uint32, nk), make([]cell, nc)
	sum := 0
	for i := range keys {
		keys[i] = binary.LittleEndian.Uint32(data[4*i:])
		if sum += int(counts[i]); i > 0 && keys[i] <= keys[i-1] {
			return nil, fmt.Errorf("features are not in order")
		}
	}
	for i := range cells {
		if int(class[i]) >= classes {
			return nil, fmt.Errorf("class %d of %d", class[i], classes)
		}
		cells[i] = cell{class: class[i], weight: int16(binary.LittleEndian.Uint16(weight[2*i:]))}
	}
	if sum != nc {
		return nil, fmt.Errorf("%d weights counted, %d there", sum, nc)
	}
	return newWeights(keys, counts, cells), nil
}
