package syntax

import (
	"strings"
	"unicode"

	"casus/extract/news"
)

// lexeme is a token as the tagger and the parser see it: hashes and groups
// in place of letters.
type lexeme struct {
	word         uint32 // lower case, digits folded
	fine, coarse uint32 // word groups, 0 for none
	shape        uint32
	suffix       [4]uint32 // the last 1 to 4 letters
	prefix       [3]uint32 // the first 1 to 3
	tag          uint32    // index of the joint tag; noTag where not tagged
	hyphen       uint32    // whether glued to the token before and behind
	rank         int       // place among the frequent words, or -1
}

// Values of lexeme.tag that are no index: not tagged yet, and beyond the sentence's edges.
const (
	noTag   = 250
	edgeTag = 251
)

var edge = lexeme{word: 1, shape: 1, tag: edgeTag}

// casing says how the letters of a sentence stand: as in running text, with
// most words' first letters large, or all large.
type casing uint32

const (
	sentenceCase casing = iota
	titleCase
	upperCase
)

func casingOf(tokens []news.Token) casing {
	words, title, upper := 0, 0, 0
	for _, t := range tokens {
		s := shape(t.Form)
		if !strings.ContainsAny(s, "Xx") || len(t.Form) < 3 {
			continue
		}
		words++
		if !strings.Contains(s, "x") {
			upper++
		} else if s[0] == 'X' {
			title++
		}
	}
	switch {
	case words >= 3 && upper*10 >= words*8:
		return upperCase
	case words >= 4 && (title+upper)*10 >= words*7:
		return titleCase
	}
	return sentenceCase
}

// lexemes prepares the tokens of a sentence.
func (m *Model) lexemes(tokens []news.Token) []lexeme {
	out := make([]lexeme, len(tokens))
	c := uint32(casingOf(tokens))
	for i, t := range tokens {
		form := plain(t.Form)
		lower := strings.ToLower(form)
		x := &out[i]
		x.word = wordKey(foldDigits(lower))
		x.rank = m.lexicon.rank(lower)
		x.fine, x.coarse = m.lexicon.groups(x.rank)
		x.shape = wordKey(shape(form)) + c
		x.tag = noTag
		letters := []rune(lower[max(0, len(lower)-16):])
		for k := range x.suffix {
			x.suffix[k] = wordKey(string(letters[max(0, len(letters)-k-1):]))
		}
		letters = []rune(lower[:min(len(lower), 12)])
		for k := range x.prefix {
			x.prefix[k] = wordKey(string(letters[:min(len(letters), k+1)]))
		}
		if i > 0 && tokens[i-1].End == t.Start {
			x.hyphen = 1
		}
	}
	return out
}

func foldDigits(s string) string {
	if strings.IndexFunc(s, unicode.IsDigit) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, s)
}

// at gives the lexeme at i, or the edge.
func at(xs []lexeme, i int) *lexeme {
	if i < 0 || i >= len(xs) {
		return &edge
	}
	return &xs[i]
}

// tagFeatures appends what the tag of token i is decided from; the tokens
// before it are tagged already.
func tagFeatures(fs features, xs []lexeme, i int) features {
	x, l1, l2, r1, r2 := &xs[i], at(xs, i-1), at(xs, i-2), at(xs, i+1), at(xs, i+2)
	fs = append(fs,
		hash1(1, x.word), hash1(2, x.suffix[0]), hash1(3, x.suffix[1]), hash1(4, x.suffix[2]), hash1(5, x.suffix[3]),
		hash1(6, x.prefix[0]), hash1(7, x.prefix[1]), hash1(8, x.prefix[2]), hash1(9, x.shape), hash1(10, x.fine), hash1(11, x.coarse),
		hash1(12, l1.tag), hash2(13, l1.tag, l2.tag), hash2(14, l1.tag, x.word), hash1(15, l1.word), hash1(16, l2.word),
		hash1(17, r1.word), hash1(18, r2.word), hash2(19, l1.word, x.word), hash2(20, x.word, r1.word),
		hash1(21, r1.suffix[2]), hash1(22, l1.suffix[2]), hash1(23, r1.fine), hash1(24, l1.fine), hash1(25, r1.coarse),
		hash2(26, x.shape, r1.shape), hash2(27, x.shape, l1.shape), hash2(28, x.shape, x.suffix[2]), hash2(29, l1.tag, r1.word),
		hash2(30, l1.tag, x.suffix[2]), hash2(31, x.fine, r1.coarse), hash2(32, l1.tag, x.fine), hash3(33, l1.tag, l2.tag, x.word),
		hash3(34, l1.tag, x.coarse, r1.coarse), hash2(35, r1.word, r2.word), hash2(36, l2.word, l1.word), hash2(37, l1.tag, r1.suffix[1]),
		hash2(38, x.shape, x.fine), hash3(39, l1.word, x.suffix[1], r1.word), hash2(40, x.hyphen, r1.hyphen), hash3(41, x.hyphen, r1.hyphen, x.word),
		hash2(42, x.suffix[2], r1.suffix[2]), hash2(43, r1.fine, r2.fine), hash3(44, l1.tag, x.shape, r1.shape), hash1(45, r2.coarse),
		hash1(46, 0), hash2(47, x.word, l2.tag), hash2(48, x.suffix[2], r1.coarse), hash3(49, l2.tag, l1.tag, x.fine))
	if i == 0 {
		fs = append(fs, hash2(50, x.shape, 1), hash2(51, x.word, 1))
	}
	return fs
}

// tagger decides tags from left to right.
type tagger struct {
	by     scorer
	fs     features
	scores []int32
}

func newTagger(by scorer, classes int) *tagger {
	return &tagger{by: by, scores: make([]int32, classes)}
}

// decide gives the joint tag of token i.
func (t *tagger) decide(xs []lexeme, i int) int {
	t.fs = tagFeatures(t.fs[:0], xs, i)
	clear(t.scores)
	t.by.score(t.fs, t.scores)
	return best(t.scores, func(int) bool { return true })
}

func (t *tagger) run(xs []lexeme) {
	for i := range xs {
		xs[i].tag = uint32(t.decide(xs, i))
	}
}

// jointTag is the class that the tagger decides on: both tags at once, so
// that they never contradict each other.
func jointTag(t *news.Token) string { return t.XPOS + "|" + t.UPOS }
