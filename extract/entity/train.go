package entity

import (
	"math/rand/v2"

	"casus/extract/gazetteer"
	"casus/extract/news"
)

// Example is a text with its names, to learn from: labels by sentence and token.
type Example struct {
	Article   *news.Article
	Sentences []news.Sentence
	Labels    [][]Label
}

// sample is a sentence ready to learn from.
type sample struct {
	tokens []token
	style  style
	gold   []Label
}

// TrainNames learns the name finder from examples and gives the model file. The
// order of the sentences in each of the rounds is drawn from a fixed seed.
func TrainNames(examples []Example, g *gazetteer.Gazetteer, rounds int) []byte {
	var all []sample
	for _, e := range examples {
		f := &finder{a: e.Article, g: g, actors: map[string]*news.Actor{}, genders: map[string]gender{}, context: map[string]int{}, small: set{}}
		for i, s := range e.Sentences {
			f.lines = append(f.lines, newLine(i, s))
		}
		f.findNames()
		f.judgeNames()
		for i, l := range f.lines {
			all = append(all, sample{f.sight(l), l.style, e.Labels[i]})
		}
	}
	t := newTrainer()
	t.count(all)
	draw := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		draw.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for _, s := range all {
			t.learn(s)
		}
	}
	return t.averaged().encode()
}

// trainer is an averaged perceptron in the making.
type trainer struct {
	rows, sums   []float32
	after, later [labels][labels]float32
	step         float32
	seen         []uint8 // how often each row occurs, up to 255
}

func newTrainer() *trainer {
	return &trainer{rows: make([]float32, buckets*labels), sums: make([]float32, buckets*labels), step: 1}
}

// rare is how often a feature must occur to be learnt from: what is seen once
// fits one name and misleads on the next.
const rare = 3

// count counts how often each row occurs in the samples.
func (t *trainer) count(all []sample) {
	t.seen = make([]uint8, buckets)
	var rows []uint32
	for _, s := range all {
		for i := range s.tokens {
			rows = featuresAt(s.tokens, i, s.style, rows)
			for _, r := range rows {
				if t.seen[r] < 255 {
					t.seen[r]++
				}
			}
		}
	}
}

// learn labels a sentence and moves the weights towards what it should have been.
func (t *trainer) learn(s sample) {
	got := t.label(s)
	t.step++
	var rows []uint32
	prev, gone := Outside, Outside
	for i := range s.tokens {
		want, have := s.gold[i], got[i]
		if want != have {
			rows = featuresAt(s.tokens, i, s.style, rows)
			for _, r := range rows {
				if t.seen[r] < rare {
					continue
				}
				t.move(int(r)*labels+int(want), 1)
				t.move(int(r)*labels+int(have), -1)
			}
		}
		if want != have || prev != gone {
			t.after[prev][want]++
			t.later[prev][want] += t.step
			t.after[gone][have]--
			t.later[gone][have] -= t.step
		}
		prev, gone = want, have
	}
}

// move changes a weight, and what its average will need.
func (t *trainer) move(at int, by float32) {
	t.rows[at] += by
	t.sums[at] += by * t.step
}

// label is nameModel.label with the weights in the making.
func (t *trainer) label(s sample) []Label {
	score := make([][labels]int32, len(s.tokens))
	from := make([][labels]Label, len(s.tokens))
	var rows []uint32
	for i := range s.tokens {
		rows = featuresAt(s.tokens, i, s.style, rows)
		for b := range labels {
			var here float32
			for _, r := range rows {
				here += t.rows[int(r)*labels+b]
			}
			score[i][b], from[i][b] = t.best(score, i, Label(b))
			score[i][b] += int32(here)
		}
	}
	if len(score) == 0 {
		return nil
	}
	return backtrack(score, from)
}

// best is nameModel.best with the weights in the making.
func (t *trainer) best(score [][labels]int32, i int, b Label) (int32, Label) {
	if i == 0 {
		if b.goesOn() {
			return impossible, Outside
		}
		return int32(t.after[Outside][b]), Outside
	}
	top, prev := int32(impossible), Outside
	for a := range labels {
		if s := score[i-1][a] + int32(t.after[a][b]); b.may(Label(a)) && s > top {
			top, prev = s, Label(a)
		}
	}
	return top, prev
}

// averaged gives the mean of all weights that there were, scaled to bytes.
func (t *trainer) averaged() *nameModel {
	m := &nameModel{rows: make([]int8, buckets*labels)}
	mean := func(w, sum float32) float32 { return w - sum/t.step }
	var largest float32
	for i, w := range t.rows {
		largest = max(largest, abs(mean(w, t.sums[i])))
	}
	for a := range labels {
		for b := range labels {
			largest = max(largest, abs(mean(t.after[a][b], t.later[a][b])))
		}
	}
	if largest == 0 {
		return m
	}
	scale := 127 / largest
	for i, w := range t.rows {
		m.rows[i] = whole(mean(w, t.sums[i]) * scale)
	}
	for a := range labels {
		for b := range labels {
			m.after[a][b] = whole(mean(t.after[a][b], t.later[a][b]) * scale)
		}
	}
	return m
}

func abs(x float32) float32 { return max(x, -x) }

// whole rounds to the nearest whole number.
func whole(x float32) int8 {
	if x < 0 {
		return -int8(-x + 0.5)
	}
	return int8(x + 0.5)
}
