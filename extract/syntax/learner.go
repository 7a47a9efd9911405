package syntax

import (
	"math"
	"sort"
)

// learner is a table of weights that is being trained: an averaged
// perceptron (Collins 2002). It is a scorer by its present weights.
type learner struct {
	slots []uint32 // row+1, 0 for none
	keys  []uint32
	rows  [][]trained
	step  int64
}

// trained is the weight of one class, with the sum from which the average
// over all steps follows.
type trained struct {
	class  uint8
	weight int32
	sum    int64
}

func newLearner() *learner { return &learner{slots: make([]uint32, 1<<20)} }

func (l *learner) slot(key uint32) uint32 {
	mask := uint32(len(l.slots) - 1)
	for s := key & mask; ; s = (s + 1) & mask {
		if at := l.slots[s]; at == 0 || l.keys[at-1] == key {
			return s
		}
	}
}

func (l *learner) score(fs features, scores []int32) {
	for _, key := range fs {
		if at := l.slots[l.slot(key)]; at != 0 {
			for i := range l.rows[at-1] {
				t := &l.rows[at-1][i]
				scores[t.class] += t.weight
			}
		}
	}
}

// learn moves the weights of features towards the right class and away from
// the wrong one.
func (l *learner) learn(fs features, right, wrong int) {
	l.step++
	if right == wrong {
		return
	}
	for _, key := range fs {
		row := l.row(key)
		l.add(row, uint8(right), 1)
		l.add(row, uint8(wrong), -1)
	}
}

func (l *learner) row(key uint32) int {
	s := l.slot(key)
	if at := l.slots[s]; at != 0 {
		return int(at - 1)
	}
	l.keys, l.rows = append(l.keys, key), append(l.rows, nil)
	l.slots[s] = uint32(len(l.keys))
	if len(l.keys)*2 > len(l.slots) {
		l.grow()
	}
	return len(l.rows) - 1
}

func (l *learner) grow() {
	l.slots = make([]uint32, 2*len(l.slots))
	for i, key := range l.keys {
		l.slots[l.slot(key)] = uint32(i + 1)
	}
}

func (l *learner) add(row int, class uint8, by int32) {
	cells := l.rows[row]
	for i := range cells {
		if cells[i].class == class {
			cells[i].weight += by
			cells[i].sum += int64(by) * l.step
			return
		}
	}
	l.rows[row] = append(cells, trained{class, by, int64(by) * l.step})
}

// average gives the table of averaged weights, times scale and rounded. Of
// the weights only the greatest are kept, as many as budget allows: the many
// small ones add little.
func (l *learner) average(scale float64, budget int) (keys []uint32, counts []uint8, cells []cell) {
	order := make([]int, len(l.keys))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return l.keys[order[a]] < l.keys[order[b]] })
	least := l.least(scale, budget)
	for _, i := range order {
		n := uint8(0)
		for _, t := range l.rows[i] {
			q := l.rounded(t, scale)
			if max(q, -q) < least || n == 255 {
				continue
			}
			cells = append(cells, cell{class: t.class, weight: int16(q)})
			n++
		}
		if n > 0 {
			keys, counts = append(keys, l.keys[i]), append(counts, n)
		}
	}
	return keys, counts, cells
}

func (l *learner) rounded(t trained, scale float64) int {
	q := int(math.Round((float64(t.weight) - float64(t.sum)/float64(l.step)) * scale))
	return max(-32767, min(32767, q))
}

// least is the size from which on weights are kept, so that at most budget are.
func (l *learner) least(scale float64, budget int) int {
	var sizes [32768]int
	for _, row := range l.rows {
		for _, t := range row {
			q := l.rounded(t, scale)
			sizes[max(q, -q)]++
		}
	}
	kept := 0
	for q := len(sizes) - 1; q > 0; q-- {
		if kept += sizes[q]; kept > budget {
			return q + 1
		}
	}
	return 1
}
