package syntax

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sort"
	"sync"
)

// netTrainer trains a network.
type netTrainer struct {
	*trainer
	l      *layout
	dense  []float32
	first  []float32 // Adam's first and second moments of dense
	second []float32
	step   int
	tables [tables][]float32
	sums   [tables][]float32 // AdaGrad's sums of squares, one a row
	index  vocabularyIndex
	words  []uint32 // the keys in index, by row
	seen   []int    // how often each of them was seen
	rate   float32  // from 1 down to 0
	round  int
}

// netWorker is one of the goroutines that go through a batch: its sums of
// gradients, and the memory for one sentence.
type netWorker struct {
	grad                           []float32
	sparse                         []rowGrad
	random                         *rand.Rand
	state                          state
	wrong, steps, tagWrong, tokens int
	loss                           float64
	given, x, mask                 []float32
	pads                           [layers + 1][]float32 // vectors before and after each layer, a zero vector at both ends
	acts                           [layers][]float32
	dpads                          [layers + 1][]float32
	pre, dpre                      [roles][]float32
	used                           [roles][]bool
	hidden, dhidden, dout          []float32 // of all steps
	looks                          []look
}

type rowGrad struct {
	table int
	row   int32
	by    [tokenSize]float32
}

const (
	denseRate = 0.0015
	rowRate   = 0.04
	batch     = 16
	tokenDrop = 0.15
	layerDrop = 0.3
)

func (t *trainer) newNetTrainer() *netTrainer {
	n := &netTrainer{trainer: t, l: newLayout(), index: vocabularyIndex{}, words: []uint32{0}, seen: []int{0}}
	n.collectWords()
	random := rand.New(rand.NewPCG(5, 5))
	n.dense = make([]float32, n.l.size)
	n.first, n.second = make([]float32, n.l.size), make([]float32, n.l.size)
	fill := func(at, in, out int) {
		for i := range in * out {
			n.dense[at+i] = float32(random.NormFloat64() * math.Sqrt(1.5/float64(in)))
		}
	}
	fill(n.l.given, 100, tokenSize)
	for i := range layers {
		fill(n.l.mix[i], 3*tokenSize, tokenSize)
	}
	for i := range roles {
		for j := range tokenSize * hiddenSize {
			n.dense[n.l.role[i]+j] = float32(random.NormFloat64() * math.Sqrt(0.3/tokenSize))
		}
	}
	fill(n.l.out, hiddenSize, classSize)
	fill(n.l.tag, tokenSize, classSize)
	for i, rows := range [tables]int{len(n.words), suffixRows, shortRows, prefixRows, shapeRows, tagRows} {
		n.tables[i], n.sums[i] = make([]float32, rows*tokenSize), make([]float32, rows)
		for j := range n.tables[i] {
			n.tables[i][j] = float32(random.NormFloat64() * 0.1)
		}
	}
	return n
}

// collectWords gives every word that occurs twice or more a row of its own.
func (n *netTrainer) collectWords() {
	counts := map[uint32]int{}
	for _, xs := range n.xs {
		for i := range xs {
			counts[xs[i].word]++
		}
	}
	var keys []uint32
	for k, c := range counts {
		if c > 1 {
			keys = append(keys, k)
		}
	}
	sort.Slice(keys, func(a, b int) bool { return keys[a] < keys[b] })
	for _, k := range keys {
		n.index[k] = int32(len(n.words))
		n.words, n.seen = append(n.words, k), append(n.seen, counts[k])
	}
}

func (n *netTrainer) train(rounds int) {
	workers := [2]*netWorker{}
	for i := range workers {
		workers[i] = &netWorker{grad: make([]float32, n.l.size), random: rand.New(rand.NewPCG(3, uint64(i)))}
	}
	random := rand.New(rand.NewPCG(13, 13))
	order := n.all()
	total, done := rounds*len(order), 0
	for n.round = range rounds {
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for at := 0; at < len(order); at += batch {
			part := order[at:min(at+batch, len(order))]
			n.rate = 1 - float32(done)/float32(total)
			var both sync.WaitGroup
			for i, w := range workers {
				both.Go(func() {
					for j := i; j < len(part); j += len(workers) {
						n.learn(w, part[j])
					}
				})
			}
			both.Wait()
			n.update(workers[:])
			done += len(part)
		}
		w := workers[0]
		n.Say(fmt.Sprintf("network round %d: %.4f of steps and %.4f of tags right, loss %.4f", n.round+1,
			1-float64(w.wrong)/float64(max(1, w.steps)), 1-float64(w.tagWrong)/float64(max(1, w.tokens)), w.loss/float64(max(1, w.steps))))
		for _, w := range workers {
			w.wrong, w.steps, w.tagWrong, w.tokens, w.loss = 0, 0, 0, 0, 0
		}
	}
}

// update moves all weights by the gradients of the workers: the dense ones by
// Adam, the rows of tables by AdaGrad.
func (n *netTrainer) update(workers []*netWorker) {
	n.step++
	a, b := workers[0].grad, workers[1].grad
	c1, c2 := 1-float32(math.Pow(0.9, float64(n.step))), 1-float32(math.Pow(0.999, float64(n.step)))
	rate := denseRate * n.rate / c1
	for i := range n.dense {
		g := a[i] + b[i]
		n.first[i] += 0.1 * (g - n.first[i])
		n.second[i] += 0.001 * (g*g - n.second[i])
		n.dense[i] -= rate * n.first[i] / (float32(math.Sqrt(float64(n.second[i]/c2))) + 1e-6)
	}
	clear(a)
	clear(b)
	for _, w := range workers {
		for k := range w.sparse {
			g := &w.sparse[k]
			row := n.tables[g.table][int(g.row)*tokenSize:][:tokenSize]
			var sum float32
			for _, v := range g.by {
				sum += v * v
			}
			n.sums[g.table][g.row] += sum / tokenSize
			scale := rowRate * n.rate / (float32(math.Sqrt(float64(n.sums[g.table][g.row]))) + 1e-6)
			for i, v := range g.by {
				row[i] = max(-1.98, min(1.98, row[i]-scale*v))
			}
		}
		w.sparse = w.sparse[:0]
	}
}

// sized gives a zeroed slice of n numbers, the old one where it is large enough.
func sized(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n+n/2)[:n]
	}
	s = s[:n]
	clear(s)
	return s
}

// product adds the product of the matrix at offset at, with len(x) inputs, to out.
func product(out, m, x []float32) {
	for k := 0; k < len(x); k += 4 {
		a := [4]float32{x[k], x[k+1], x[k+2], x[k+3]}
		fma4(out, m[k*len(out):], len(out), &a)
	}
}

// backProduct adds to dx what the gradient dout of product's result says of its input.
func backProduct(dx, m, dout []float32) {
	var d [4]float32
	for k := 0; k < len(dx); k += 4 {
		dot4(&d, dout, m[k*len(dout):], len(dout))
		dx[k] += d[0]
		dx[k+1] += d[1]
		dx[k+2] += d[2]
		dx[k+3] += d[3]
	}
}

// backMatrix adds to dm the products of four inputs, xs[i], with four
// gradients, which lie behind each other in douts.
func backMatrix(dm []float32, xs *[4][]float32, douts []float32, out int) {
	for k := range xs[0] {
		a := [4]float32{xs[0][k], xs[1][k], xs[2][k], xs[3][k]}
		fma4(dm[k*out:][:out], douts, out, &a)
	}
}
