package syntax

import (
	"math"
)

// learn goes through one sentence and adds its gradients to the worker's.
func (n *netTrainer) learn(w *netWorker, k int) {
	xs := n.xs[k]
	rows := n.encode(w, xs)
	n.learnTags(w, k)
	n.walk(w, k)
	n.backSteps(w)
	n.backRoles(w, len(xs))
	n.backLayers(w, xs, rows)
}

// encode computes the tokens' vectors, before and after each layer. Parts of
// them are dropped at random, so that the network does not lean on any one.
func (n *netTrainer) encode(w *netWorker, xs []lexeme) [][tables]int32 {
	size := (len(xs) + 2) * tokenSize
	rows := make([][tables]int32, len(xs))
	w.given, w.mask = sized(w.given, (len(xs)+4)*vectorSize), sized(w.mask, size)
	for i := range w.pads {
		w.pads[i], w.dpads[i] = sized(w.pads[i], size), sized(w.dpads[i], size)
	}
	for i := range xs {
		r := n.index.rowsOf(&xs[i])
		if seen := float64(n.seen[r[wordTable]]); r[wordTable] > 0 && w.random.Float64() < 0.6/(0.6+seen) {
			r[wordTable] = 0
		}
		rows[i] = r
		x := w.pads[0][(i+1)*tokenSize:][:tokenSize]
		for t, row := range r {
			for j, v := range n.tables[t][int(row)*tokenSize:][:tokenSize] {
				x[j] += v
			}
		}
		given := w.given[i*vectorSize:][:vectorSize]
		for j, v := range n.model.lexicon.vector(xs[i].rank) {
			given[j] = float32(v) / vectorUnit
		}
		product(x, n.dense[n.l.given:], given)
		mask := w.mask[(i+1)*tokenSize:][:tokenSize]
		for j := range x {
			if w.random.Float32() >= tokenDrop {
				mask[j] = 1 / (1 - tokenDrop)
			}
			x[j] *= mask[j]
		}
	}
	for l := range layers {
		w.acts[l] = sized(w.acts[l], size)
		for i := range xs {
			act, out := w.acts[l][(i+1)*tokenSize:][:tokenSize], w.pads[l+1][(i+1)*tokenSize:][:tokenSize]
			copy(act, n.dense[n.l.mixBias[l]:])
			product(act, n.dense[n.l.mix[l]:], w.pads[l][i*tokenSize:][:3*tokenSize])
			before := w.pads[l][(i+1)*tokenSize:][:tokenSize]
			for j := range act {
				act[j] = max(act[j], 0)
				out[j] = before[j] + act[j]
			}
		}
	}
	return rows
}

// token is the finished vector of token i, and its gradient.
func (w *netWorker) token(i int) (x, dx []float32) {
	return w.pads[layers][(i+1)*tokenSize:][:tokenSize], w.dpads[layers][(i+1)*tokenSize:][:tokenSize]
}

// learnTags adds the gradients of the tags, half as weighty as a transition.
func (n *netTrainer) learnTags(w *netWorker, k int) {
	var out [classSize]float32
	for i := range n.xs[k] {
		x, dx := w.token(i)
		copy(out[:], n.dense[n.l.tagBias:])
		product(out[:], n.dense[n.l.tag:], x)
		guess := softmax(out[:len(n.tags)])
		w.tokens++
		if guess != n.want[k][i] {
			w.tagWrong++
		}
		out[n.want[k][i]]--
		clear(out[len(n.tags):])
		for j := range out {
			out[j] *= 0.5
			w.grad[n.l.tagBias+j] += out[j]
		}
		backProduct(dx, n.dense[n.l.tag:], out[:])
		for j, v := range x {
			a := [4]float32{v}
			fma4(w.grad[n.l.tag+j*classSize:][:classSize], out[:], 0, &a)
		}
	}
}

// softmax turns scores into shares, and gives the index of the greatest.
func softmax(x []float32) int {
	top := 0
	for i, v := range x {
		if v > x[top] {
			top = i
		}
	}
	most, sum := x[top], float32(0)
	for i, v := range x {
		x[i] = float32(math.Exp(float64(v - most)))
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
	return top
}

// walk makes the transitions of one sentence, and computes the gradients of
// the outputs of every step. It mostly follows the network's own choice, also a wrong one.
func (n *netTrainer) walk(w *netWorker, k int) {
	xs, g := n.xs[k], goldOf(n.sentences[k].Tokens)
	steps := 2 * len(xs)
	for r := range roles {
		w.pre[r], w.dpre[r] = sized(w.pre[r], len(xs)*hiddenSize), sized(w.dpre[r], len(xs)*hiddenSize)
		if cap(w.used[r]) < len(xs) {
			w.used[r] = make([]bool, 2*len(xs))
		}
		w.used[r] = w.used[r][:len(xs)]
		clear(w.used[r])
	}
	w.hidden, w.dhidden = sized(w.hidden, (steps+4)*hiddenSize), sized(w.dhidden, (steps+4)*hiddenSize)
	w.dout = sized(w.dout, (steps+4)*classSize)
	w.looks = w.looks[:0]
	s := &w.state
	s.reset(len(xs))
	for step := 0; !s.done(); step++ {
		look := s.look(n.l)
		w.looks = append(w.looks, look)
		hidden := w.hidden[step*hiddenSize:][:hiddenSize]
		n.fillHidden(w, hidden, &look)
		for j, v := range hidden {
			if hidden[j] = max(v, 0) * (1 / (1 - layerDrop)); w.random.Float32() < layerDrop {
				hidden[j] = 0
			}
		}
		out := w.dout[step*classSize:][:classSize]
		copy(out, n.dense[n.l.outBias:])
		product(out, n.dense[n.l.out:], hidden)
		class := n.judge(w, s, g, out)
		s.make(n.model.transitions[class], class)
	}
}

// fillHidden sums the hidden layer of a state.
func (n *netTrainer) fillHidden(w *netWorker, hidden []float32, look *look) {
	copy(hidden, n.dense[n.l.hiddenBias:])
	for _, at := range look.rows {
		for j, v := range n.dense[at:][:hiddenSize] {
			hidden[j] += v
		}
	}
	for r, t := range look.token {
		var from []float32
		switch {
		case t >= 0:
			from = w.pre[r][t*hiddenSize:][:hiddenSize]
			if !w.used[r][t] {
				w.used[r][t] = true
				x, _ := w.token(t)
				product(from, n.dense[n.l.role[r]:], x)
			}
		case isRoot(t):
			from = n.dense[n.l.roleRoot[r]:][:hiddenSize]
		default:
			from = n.dense[n.l.roleNone[r]:][:hiddenSize]
		}
		for j, v := range from {
			hidden[j] += v
		}
	}
}

// judge turns the outputs of a step into their gradients, and says which
// transition to make next. All transitions that lose nothing are right.
func (n *netTrainer) judge(w *netWorker, s *state, g *gold, out []float32) int {
	moves := g.costs(s)
	least := 1 << 30
	var cost [classSize]int
	for c, tr := range n.model.transitions {
		if cost[c] = -1; s.allows(tr) {
			cost[c] = g.cost(s, tr, moves)
			least = min(least, cost[c])
		} else {
			out[c] = -1e9
		}
	}
	classes := len(n.model.transitions)
	guess := softmax(out[:classes])
	clear(out[classes:])
	right, share := -1, float32(1e-9)
	for c := range classes {
		if cost[c] == least {
			share += out[c]
			if right < 0 || out[c] > out[right] {
				right = c
			}
		}
	}
	w.steps++
	w.loss -= math.Log(float64(share))
	if cost[guess] != least {
		w.wrong++
		if n.round > 0 && w.random.IntN(10) > 0 {
			right = guess
		}
	} else {
		right = guess
	}
	for c := range classes {
		if cost[c] == least {
			out[c] -= out[c] / share
		}
	}
	return right
}

// backSteps takes the gradients of all steps back to the roles and rows.
func (n *netTrainer) backSteps(w *netWorker) {
	steps := len(w.looks)
	for step := 0; step < steps; step += 4 {
		var hs [4][]float32
		for i := range hs {
			hs[i] = w.hidden[(step+i)*hiddenSize:][:hiddenSize]
		}
		backMatrix(w.grad[n.l.out:], &hs, w.dout[step*classSize:][:4*classSize], classSize)
	}
	for step := range steps {
		hidden, dh, dout := w.hidden[step*hiddenSize:][:hiddenSize], w.dhidden[step*hiddenSize:][:hiddenSize], w.dout[step*classSize:][:classSize]
		addTo(w.grad[n.l.outBias:][:classSize], dout)
		backProduct(dh, n.dense[n.l.out:], dout)
		for j, v := range hidden {
			if v > 0 {
				dh[j] *= 1 / (1 - layerDrop)
			} else {
				dh[j] = 0
			}
		}
		addTo(w.grad[n.l.hiddenBias:][:hiddenSize], dh)
		for _, at := range w.looks[step].rows {
			addTo(w.grad[at:][:hiddenSize], dh)
		}
		for r, t := range w.looks[step].token {
			switch {
			case t >= 0:
				addTo(w.dpre[r][t*hiddenSize:][:hiddenSize], dh)
			case isRoot(t):
				addTo(w.grad[n.l.roleRoot[r]:][:hiddenSize], dh)
			default:
				addTo(w.grad[n.l.roleNone[r]:][:hiddenSize], dh)
			}
		}
	}
}

// addTo adds x to y; one vector stands for four, at stride 0.
func addTo(y, x []float32) {
	fma4(y, x, 0, &[4]float32{1})
}

// backRoles takes the gradients of the roles back to the tokens' vectors.
func (n *netTrainer) backRoles(w *netWorker, tokens int) {
	var zero [tokenSize]float32
	four := make([]float32, 4*hiddenSize)
	for r := range roles {
		var xs [4][]float32
		count := 0
		flush := func() {
			for i := count; i < 4; i++ {
				xs[i] = zero[:]
				clear(four[i*hiddenSize:][:hiddenSize])
			}
			if count > 0 {
				backMatrix(w.grad[n.l.role[r]:], &xs, four, hiddenSize)
			}
			count = 0
		}
		for t := range tokens {
			if !w.used[r][t] {
				continue
			}
			x, dx := w.token(t)
			d := w.dpre[r][t*hiddenSize:][:hiddenSize]
			backProduct(dx, n.dense[n.l.role[r]:], d)
			xs[count] = x
			copy(four[count*hiddenSize:], d)
			if count++; count == 4 {
				flush()
			}
		}
		flush()
	}
}

// backLayers takes the gradients of the finished vectors back through the
// layers to the tables.
func (n *netTrainer) backLayers(w *netWorker, xs []lexeme, rows [][tables]int32) {
	var zero [3 * tokenSize]float32
	for l := layers - 1; l >= 0; l-- {
		douts := sized(w.x, (len(xs)+4)*tokenSize)
		w.x = douts
		for i := range xs {
			at := (i + 1) * tokenSize
			addTo(w.dpads[l][at:][:tokenSize], w.dpads[l+1][at:][:tokenSize])
			d := douts[i*tokenSize:][:tokenSize]
			for j, v := range w.acts[l][at:][:tokenSize] {
				if v > 0 {
					d[j] = w.dpads[l+1][at+j]
				}
			}
			addTo(w.grad[n.l.mixBias[l]:][:tokenSize], d)
			backProduct(w.dpads[l][i*tokenSize:][:3*tokenSize], n.dense[n.l.mix[l]:], d)
		}
		for i := 0; i < len(xs); i += 4 {
			var four [4][]float32
			for k := range four {
				if four[k] = zero[:]; i+k < len(xs) {
					four[k] = w.pads[l][(i+k)*tokenSize:][:3*tokenSize]
				}
			}
			backMatrix(w.grad[n.l.mix[l]:], &four, douts[i*tokenSize:][:4*tokenSize], tokenSize)
		}
		clear(w.dpads[l][:tokenSize])
		clear(w.dpads[l][(len(xs)+1)*tokenSize:])
	}
	for i := range xs {
		var g rowGrad
		dx, mask := w.dpads[0][(i+1)*tokenSize:][:tokenSize], w.mask[(i+1)*tokenSize:][:tokenSize]
		for j := range g.by {
			g.by[j] = dx[j] * mask[j]
		}
		for t, row := range rows[i] {
			g.table, g.row = t, row
			w.sparse = append(w.sparse, g)
		}
		for j, v := range w.given[i*vectorSize:][:vectorSize] {
			if v != 0 {
				fma4(w.grad[n.l.given+j*tokenSize:][:tokenSize], g.by[:], 0, &[4]float32{v})
			}
		}
	}
}
