package syntax

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Numbers are integers: a vector's number is a sixteen-bit one that counts
// 256ths, a weight one that counts 2048ths, a sum of products one of 32 bits.
const (
	vectorBits = 8
	weightBits = 11
)

// network is a trained network, as it is run. It is read-only.
type network struct {
	l      *layout
	index  vocabularyIndex
	tables [tables][]int8 // numbers count 64ths
	given  []int16        // this and the next four: matrices by output
	mix    [layers][]int16
	role   [roles][]int16
	out    []int16
	tag    []int16
	dense  []int32 // all dense weights at the scale of sums: biases, rows for the hidden layer
}

// netState is the memory of one run of a network.
type netState struct {
	x      [2][]int16 // vectors before and after a layer, a zero vector at both ends
	pre    [roles][]int32
	used   [roles][]bool
	hidden [hiddenSize]int16
	scores [classSize]int32
	state  state
}

func round16(v int32) int16 {
	return int16(max(-32767, min(32767, (v+1<<(weightBits-1))>>weightBits)))
}

// encode computes the tokens' vectors and returns them, tokenSize numbers each.
func (n *network) encode(w *netState, lex *lexicon, xs []lexeme) []int16 {
	size := (len(xs) + 2) * tokenSize
	for i := range w.x {
		if cap(w.x[i]) < size {
			w.x[i] = make([]int16, size+size/2)
		}
		w.x[i] = w.x[i][:size]
		clear(w.x[i][:tokenSize])
		clear(w.x[i][size-tokenSize:])
	}
	for i := range xs {
		n.sum(w.x[0][(i+1)*tokenSize:][:tokenSize], lex, &xs[i])
	}
	var sums [tokenSize]int32
	for l := range layers {
		from, to := w.x[l%2], w.x[(l+1)%2]
		for i := range xs {
			multiply(sums[:], n.mix[l], from[i*tokenSize:][:3*tokenSize])
			in, out := from[(i+1)*tokenSize:][:tokenSize], to[(i+1)*tokenSize:][:tokenSize]
			bias := n.dense[n.l.mixBias[l]:][:tokenSize]
			for j := range out {
				act := max(0, round16(sums[j]+bias[j]))
				out[j] = int16(min(32767, int32(in[j])+int32(act)))
			}
		}
	}
	return w.x[layers%2][tokenSize : size-tokenSize]
}

// sum adds up the vectors of a token's features.
func (n *network) sum(x []int16, lex *lexicon, token *lexeme) {
	var given [vectorSize]int16
	var sums [tokenSize]int32
	if token.rank >= 0 {
		for j, v := range lex.data[token.rank*wordRecord+7:][:wordNumbers] {
			given[j] = int16(int8(v)) * (1 << vectorBits / vectorUnit)
		}
		multiply(sums[:], n.given, given[:])
	}
	for j := range x {
		x[j] = round16(sums[j])
	}
	for t, row := range n.index.rowsOf(token) {
		for j, v := range n.tables[t][int(row)*tokenSize:][:tokenSize] {
			x[j] += int16(v) * (1 << vectorBits / vectorUnit)
		}
	}
}

// tags decides the tag of every token from the finished vectors.
func (n *network) tags(w *netState, vectors []int16, classes int, set func(i, class int)) {
	bias := n.dense[n.l.tagBias:][:classSize]
	for i := 0; i*tokenSize < len(vectors); i++ {
		multiply(w.scores[:], n.tag, vectors[i*tokenSize:][:tokenSize])
		top := 0
		for c := range classes {
			if w.scores[c] += bias[c]; w.scores[c] > w.scores[top] {
				top = c
			}
		}
		set(i, top)
	}
}

// parse makes the transitions of a sentence. The tree is then in w.state.
func (n *network) parse(w *netState, vectors []int16, transitions []transition) {
	tokens := len(vectors) / tokenSize
	for r := range roles {
		if cap(w.used[r]) < tokens {
			w.used[r], w.pre[r] = make([]bool, 2*tokens), make([]int32, 2*tokens*hiddenSize)
		}
		w.used[r], w.pre[r] = w.used[r][:tokens], w.pre[r][:tokens*hiddenSize]
		clear(w.used[r])
	}
	s := &w.state
	s.reset(tokens)
	bias := n.dense[n.l.outBias:][:classSize]
	for !s.done() {
		look := s.look(n.l)
		n.fillHidden(w, vectors, &look)
		multiply(w.scores[:], n.out, w.hidden[:])
		for c := range transitions {
			w.scores[c] += bias[c]
		}
		class := best(w.scores[:len(transitions)], func(c int) bool { return s.allows(transitions[c]) })
		s.make(transitions[class], class)
	}
}

// fillHidden computes the hidden layer of a state. What a token adds in a role is
// computed once, when first needed.
func (n *network) fillHidden(w *netState, vectors []int16, look *look) {
	var sums [hiddenSize]int32
	copy(sums[:], n.dense[n.l.hiddenBias:])
	for _, at := range look.rows {
		addInts(&sums, n.dense[at:])
	}
	for r, t := range look.token {
		switch {
		case t >= 0:
			from := w.pre[r][t*hiddenSize:][:hiddenSize]
			if !w.used[r][t] {
				w.used[r][t] = true
				multiply(from, n.role[r], vectors[t*tokenSize:][:tokenSize])
			}
			addInts(&sums, from)
		case isRoot(t):
			addInts(&sums, n.dense[n.l.roleRoot[r]:])
		default:
			addInts(&sums, n.dense[n.l.roleNone[r]:])
		}
	}
	for j, v := range sums {
		w.hidden[j] = max(0, round16(v))
	}
}

func addInts(sums *[hiddenSize]int32, from []int32) {
	from = from[:hiddenSize]
	for j := range sums {
		sums[j] += from[j]
	}
}

// encodeNetwork writes the number of words and their keys in the order of
// their rows, the tables, and the dense weights.
func (n *netTrainer) encodeNetwork() []byte {
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(n.words)))
	for _, k := range n.words {
		out = binary.LittleEndian.AppendUint32(out, k)
	}
	for _, table := range n.tables {
		for _, v := range table {
			out = append(out, byte(int8(max(-127, min(127, math.Round(float64(v)*64))))))
		}
	}
	for _, v := range n.dense {
		q := math.Round(float64(v) * (1 << weightBits))
		out = binary.LittleEndian.AppendUint16(out, uint16(int16(max(-32767, min(32767, q)))))
	}
	return out
}

func decodeNetwork(data []byte) (*network, error) {
	n := &network{l: newLayout(), index: vocabularyIndex{}}
	if len(data) < 4 {
		return nil, fmt.Errorf("cut short")
	}
	words := int(binary.LittleEndian.Uint32(data))
	sizes := [tables]int{words, suffixRows, shortRows, prefixRows, shapeRows, tagRows}
	want := 4 + 4*words + 2*n.l.size
	for _, rows := range sizes {
		want += rows * tokenSize
	}
	if words < 1 || len(data) != want {
		return nil, fmt.Errorf("%d bytes, not %d", len(data), want)
	}
	data = data[4:]
	for i := 1; i < words; i++ {
		n.index[binary.LittleEndian.Uint32(data[4*i:])] = int32(i)
	}
	data = data[4*words:]
	for t, rows := range sizes {
		n.tables[t] = make([]int8, rows*tokenSize)
		for j := range n.tables[t] {
			n.tables[t][j] = int8(data[j])
		}
		data = data[rows*tokenSize:]
	}
	n.dense = make([]int32, n.l.size)
	for i := range n.dense {
		n.dense[i] = int32(int16(binary.LittleEndian.Uint16(data[2*i:]))) << vectorBits
	}
	n.matrices()
	return n, nil
}

// matrices turns the matrices, which are stored by input, to be by output.
func (n *network) matrices() {
	n.given = n.turned(n.l.given, vectorSize, tokenSize)
	for i := range layers {
		n.mix[i] = n.turned(n.l.mix[i], 3*tokenSize, tokenSize)
	}
	for i := range roles {
		n.role[i] = n.turned(n.l.role[i], tokenSize, hiddenSize)
	}
	n.out = n.turned(n.l.out, hiddenSize, classSize)
	n.tag = n.turned(n.l.tag, tokenSize, classSize)
}

func (n *network) turned(at, in, out int) []int16 {
	m := make([]int16, in*out)
	for i := range in {
		for o := range out {
			m[o*in+i] = int16(n.dense[at+i*out+o] >> vectorBits)
		}
	}
	return m
}
