package syntax

import "casus/extract/news"

// The network reads a sentence once and then answers two questions: which tag
// has each token, and which transition is next. Each token is a sum of vectors
// (its word, ending, beginning, shape and first tag); layers that look at a
// token's neighbours mix them (a convolution of width three with residual
// connections); the parser's decision comes from one hidden layer over the
// mixed vectors of twelve tokens of its state, as in Chen and Manning (2014)
// and Honnibal's later parsers.
const (
	tokenSize  = 96  // numbers of a token's vector
	hiddenSize = 128 // numbers of the hidden layer
	layers     = 3   // of mixing
	classSize  = 128 // outputs, of which the first are used
	vectorSize = 112 // numbers of a given word vector, the last ones 0
	roles      = 12  // tokens of a state that are looked at
	kidRoles   = 7   // of these, the dependants, whose relations are looked at too
)

// Tables of token vectors.
const (
	wordTable = iota
	suffixTable
	shortTable
	prefixTable
	shapeTable
	tagTable
	tables
)

// Rows of the tables that are found by hash; the word table has one row for each known word.
const (
	suffixRows = 4096
	shortRows  = 1024
	prefixRows = 2048
	shapeRows  = 512
	tagRows    = 256
)

// rowsOf gives the rows of a token in the tables.
func (v vocabularyIndex) rowsOf(x *lexeme) [tables]int32 {
	return [tables]int32{
		v.row(x.word), int32(x.suffix[2] % suffixRows), int32(x.suffix[1] % shortRows), int32(x.prefix[2] % prefixRows),
		int32(x.shape % shapeRows), int32(x.tag % tagRows),
	}
}

// vocabularyIndex gives each word that the network has a vector of its own
// for its row; row 0 is for all others.
type vocabularyIndex map[uint32]int32

func (v vocabularyIndex) row(word uint32) int32 { return v[word] }

// Where the parts of the dense weights begin in the one slice that holds them.
// A matrix is stored by input, hiddenSize or so outputs behind each other.
type layout struct {
	given                    int // vectorSize x tokenSize: for the given word vector
	mix, mixBias             [layers]int
	role, roleNone, roleRoot [roles]int
	kid                      [kidRoles]int // classSize+1 x hiddenSize, by the class of the relation
	stackGap, bufferGap      int           // 16 x hiddenSize, by distance
	valency                  [4]int        // 8 x hiddenSize
	hiddenBias, out, outBias int
	tag, tagBias             int
	size                     int
}

func newLayout() *layout {
	l := &layout{}
	take := func(n int) int { at := l.size; l.size += n; return at }
	l.given = take(vectorSize * tokenSize)
	for i := range layers {
		l.mix[i], l.mixBias[i] = take(3*tokenSize*tokenSize), take(tokenSize)
	}
	for i := range roles {
		l.role[i], l.roleNone[i], l.roleRoot[i] = take(tokenSize*hiddenSize), take(hiddenSize), take(hiddenSize)
	}
	for i := range kidRoles {
		l.kid[i] = take((classSize + 1) * hiddenSize)
	}
	l.stackGap, l.bufferGap = take(16*hiddenSize), take(16*hiddenSize)
	for i := range l.valency {
		l.valency[i] = take(8 * hiddenSize)
	}
	l.hiddenBias = take(hiddenSize)
	l.out, l.outBias = take(hiddenSize*classSize), take(classSize)
	l.tag, l.tagBias = take(tokenSize*classSize), take(classSize)
	return l
}

// look is what the network looks at in a state.
type look struct {
	token [roles]int        // index of the token, nobody, or news.Root
	rows  [kidRoles + 6]int // offsets into the dense weights of vectors to add
}

func (s *state) look(l *layout) (k look) {
	s0, s1, s2, b0, b1 := s.top(0), s.top(1), s.top(2), s.buffer(0), s.buffer(1)
	k0, k1, kb := s.kidsOf(s0), s.kidsOf(s1), s.kidsOf(b0)
	k.token = [roles]int{s0, s1, s2, b0, b1, k0.l1, k0.r1, k1.l1, k1.r1, kb.l1, k0.l2, k1.r2}
	for i := range kidRoles {
		class := 0
		if t := k.token[roles-kidRoles+i]; t >= 0 {
			class = int(s.rel[t]) + 1
		}
		k.rows[i] = l.kid[i] + class*hiddenSize
	}
	k.rows[kidRoles] = l.stackGap + distance(s1, s0)*hiddenSize
	k.rows[kidRoles+1] = l.bufferGap + distance(s0, b0)*hiddenSize
	for i, n := range [4]int{k0.nl, k0.nr, k1.nr, kb.nl} {
		k.rows[kidRoles+2+i] = l.valency[i] + min(n, 7)*hiddenSize
	}
	return k
}

func (s *state) kidsOf(t int) kids {
	if t < 0 {
		return nokids
	}
	return s.kids[t]
}

// isRoot tells the root from no token at all.
func isRoot(t int) bool { return t == news.Root }
