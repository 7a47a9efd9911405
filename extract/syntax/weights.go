package syntax

// features are the hashes of what a decision is made from.
type features []uint32

// scorer adds, for every class, the weights of features to scores.
type scorer interface {
	score(fs features, scores []int32)
}

// weights is a sparse table: a feature has a weight for the few classes that
// it was ever seen to matter for. It is read-only. Entries are sorted by key
// and found through the keys' highest bits.
type weights struct {
	first   []uint32 // index of the first entry whose key has these highest bits, or more
	drop    uint     // how many low bits of a key to drop for that
	entries []entry  // and one more, for the end of the last one's cells
	cells   []cell
}

// entry is a feature and where its cells begin.
type entry struct{ key, at uint32 }

// cell is the weight of one class.
type cell struct {
	weight int16
	class  uint8
}

func (w *weights) score(fs features, scores []int32) {
	for _, key := range fs {
		b := key >> w.drop
		for i := w.first[b]; i < w.first[b+1]; i++ {
			if w.entries[i].key != key {
				continue
			}
			for _, c := range w.cells[w.entries[i].at:w.entries[i+1].at] {
				scores[c.class] += int32(c.weight)
			}
			break
		}
	}
}

// newWeights indexes runs of cells by their keys, which rise; the i-th key has counts[i] cells.
func newWeights(keys []uint32, counts []uint8, cells []cell) *weights {
	bits := uint(4)
	for 1<<bits < len(keys) {
		bits++
	}
	w := &weights{first: make([]uint32, 1<<bits+1), drop: 32 - bits, entries: make([]entry, len(keys)+1), cells: cells}
	at, b := uint32(0), uint32(0)
	for i, key := range keys {
		w.entries[i] = entry{key, at}
		at += uint32(counts[i])
		for ; b <= key>>w.drop; b++ {
			w.first[b] = uint32(i)
		}
	}
	w.entries[len(keys)].at = at
	for ; int(b) < len(w.first); b++ {
		w.first[b] = uint32(len(keys))
	}
	return w
}

// best is the class with the highest score among the allowed ones, the lowest
// index where two are equal, -1 where none is allowed.
func best(scores []int32, allowed func(int) bool) int {
	at := -1
	for i, s := range scores {
		if (at < 0 || s > scores[at]) && allowed(i) {
			at = i
		}
	}
	return at
}

// Multipliers that spread bits well (odd, no pattern).
const (
	mix0 = 0x9e3779b97f4a7c15
	mix1 = 0xd6e8feb86659fd93
	mix2 = 0xa0761d6478bd642f
)

// hash1, hash2 and hash3 make a feature of a template's number and its values.
func hash1(template int, a uint32) uint32 {
	h := (uint64(template)*mix0 ^ uint64(a)) * mix1
	h ^= h >> 29
	return uint32(h * mix2 >> 32)
}

func hash2(template int, a, b uint32) uint32 {
	h := (uint64(template)*mix0 ^ uint64(a) ^ uint64(b)<<32) * mix1
	h ^= h >> 29
	return uint32(h * mix2 >> 32)
}

func hash3(template int, a, b, c uint32) uint32 {
	h := (uint64(template)*mix0 ^ uint64(a) ^ uint64(b)<<32) * mix1
	h = (h ^ h>>29 ^ uint64(c)) * mix2
	h ^= h >> 32
	return uint32(h * mix1 >> 32)
}
