package syntax

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// WordGroup says which groups of like words a word is in. Groups come from
// word vectors: coarse ones join fine ones.
type WordGroup struct {
	Word         string
	Fine, Coarse int
	Vector       []float32 // of length 1
}

// EncodeWords makes the file of word groups from words in falling order of
// frequency. A word is kept as its hash.
func EncodeWords(words []WordGroup) []byte {
	out := []byte("words2\n\x00")
	out = binary.LittleEndian.AppendUint32(out, uint32(len(words)))
	for _, w := range words {
		out = binary.LittleEndian.AppendUint32(out, wordKey(w.Word))
		out = binary.LittleEndian.AppendUint16(out, uint16(w.Fine))
		out = append(out, byte(w.Coarse))
		var v [wordNumbers]byte
		for i, x := range w.Vector[:wordNumbers] {
			v[i] = byte(int8(max(-127, min(127, math.Round(float64(x)*4*vectorUnit)))))
		}
		out = append(out, v[:]...)
	}
	return out
}

// lexicon knows the frequent words of English: their rank and groups.
type lexicon struct {
	slots  []uint32 // hash table of rank+1, 0 for none
	keys   []uint32
	fine   []uint16
	coarse []uint8
	data   []byte // the records
}

const (
	wordNumbers = 100             // of a word's vector
	wordRecord  = 7 + wordNumbers // bytes of a word in the file
	vectorUnit  = 64              // a vector's number is a byte, divided by this
)

func readLexicon(data []byte) (*lexicon, error) {
	wordRecord := wordRecord
	if len(data) > 12 && string(data[:8]) == "words1\n\x00" {
		wordRecord = 7
	} else if len(data) < 12 || string(data[:8]) != "words2\n\x00" {
		return nil, fmt.Errorf("read word groups: not such a file")
	}
	n := int(binary.LittleEndian.Uint32(data[8:]))
	if data = data[12:]; len(data) != n*wordRecord {
		return nil, fmt.Errorf("read word groups: %d bytes for %d words", len(data), n)
	}
	size := 1
	for size < 2*n {
		size *= 2
	}
	l := &lexicon{make([]uint32, size), make([]uint32, n), make([]uint16, n), make([]uint8, n), data}
	for i := range n {
		r := data[i*wordRecord:]
		l.keys[i], l.fine[i], l.coarse[i] = binary.LittleEndian.Uint32(r), binary.LittleEndian.Uint16(r[4:]), r[6]
		if s := l.slot(l.keys[i]); l.slots[s] == 0 {
			l.slots[s] = uint32(i + 1)
		}
	}
	return l, nil
}

// slot finds the slot that holds key, or the free one where it would be.
func (l *lexicon) slot(key uint32) uint32 {
	mask := uint32(len(l.slots) - 1)
	for s := key & mask; ; s = (s + 1) & mask {
		if at := l.slots[s]; at == 0 || l.keys[at-1] == key {
			return s
		}
	}
}

// rank is the place of a plain lower-case word among the frequent ones from 0, or -1.
func (l *lexicon) rank(word string) int { return l.rankOf(wordKey(word)) }

func (l *lexicon) rankOf(key uint32) int { return int(l.slots[l.slot(key)]) - 1 }

// groups gives the fine and the coarse group of a rank, 0 where there is none.
func (l *lexicon) groups(rank int) (fine, coarse uint32) {
	if rank < 0 {
		return 0, 0
	}
	return uint32(l.fine[rank]) + 1, uint32(l.coarse[rank]) + 1
}

// vector is the given vector of a rank, nil where there is none.
func (l *lexicon) vector(rank int) []int8 {
	if rank < 0 {
		return nil
	}
	out := make([]int8, wordNumbers)
	for i, b := range l.data[rank*wordRecord+7:][:wordNumbers] {
		out[i] = int8(b)
	}
	return out
}

// wordKey is the 32-bit hash (FNV-1a, then mixed) of a word.
func wordKey(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>12
}

// plain folds the typographic forms of newswire that the treebanks lack:
// curly quotes and apostrophes, long dashes, no-break spaces.
func plain(form string) string {
	ascii := true
	for i := 0; i < len(form) && ascii; i++ {
		ascii = form[i] < utf8.RuneSelf
	}
	if ascii {
		return form
	}
	return folds.Replace(form)
}

var folds = strings.NewReplacer("’", "'", "‘", "'", "´", "'", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`,
	"–", "-", "—", "-", "―", "-", "‑", "-", "−", "-", "\u00a0", " ", "…", "...", "\u00ad", "")

// shape writes capitals as X, small letters as x, digits as 0, runs of more
// than two cut to two: "McDonald" is XxXxx.
func shape(form string) string {
	out := make([]byte, 0, 12)
	var last byte
	run := 0
	for _, r := range form {
		c := byte('?')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLetter(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = '0'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if c != last {
			last, run = c, 0
		}
		if run++; run <= 2 && len(out) < 12 {
			out = append(out, c)
		}
	}
	return string(out)
}
