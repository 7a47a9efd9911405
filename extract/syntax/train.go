package syntax

import (
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"sort"
	"strings"

	"casus/extract/news"
)

// Training says how to train.
type Training struct {
	Words      []byte // file of word groups, see EncodeWords
	TagRounds  int    // passes over the data for the tagger
	ArcRounds  int    // and for the parser
	Folds      int    // parts that the tags which the parser is trained on are predicted in
	NetRounds  int
	Say        func(string)
	Checkpoint func(round int, model []byte)
}

// Train makes a model file from parsed sentences. The same sentences in the
// same order give the same bytes.
func Train(sentences []news.Sentence, how Training) ([]byte, error) {
	l, err := readLexicon(how.Words)
	if err != nil {
		return nil, err
	}
	t := &trainer{Training: how, sentences: withHeadlines(sentences), model: &Model{lexicon: l}}
	t.collect()
	if len(t.tags) > noTag || len(t.model.transitions) > 255 {
		return nil, fmt.Errorf("train syntax: %d tags, %d transitions", len(t.tags), len(t.model.transitions))
	}
	t.prepare()
	tags := t.trainTags(t.all(), how.TagRounds, "tagger")
	t.jackknife()
	arcs := newLearner()
	if t.ArcRounds > 0 {
		arcs = t.trainArcs()
	}
	net := t.newNetTrainer()
	net.train(t.NetRounds, func(round int) {
		if t.Checkpoint != nil {
			t.Checkpoint(round, encodeSections([]byte("checkpoint"), []byte(strings.Join(t.tags, "\n")), encodeWeights(tags.average(tagScale, tagBudget)),
				[]byte(strings.Join(t.transitionNames(), "\n")), encodeWeights(nil, nil, nil), nil, net.encodeNetwork()))
		}
	})
	body := [][]byte{
		[]byte(strings.Join(t.tags, "\n")), encodeWeights(tags.average(tagScale, tagBudget)),
		[]byte(strings.Join(t.transitionNames(), "\n")), encodeWeights(arcs.average(arcScale, arcBudget)),
		[]byte(strings.Join(learnLemmas(sentences, l), "\n")), net.encodeNetwork(),
	}
	sum := sha256.Sum256(encodeSections(body...))
	return encodeSections(append([][]byte{fmt.Appendf(nil, "syntax-%x", sum[:4])}, body...)...), nil
}

// How averaged weights become integers.
const (
	tagScale  = 64
	arcScale  = 64
	tagBudget = 500_000 // weights
	arcBudget = 1_700_000
)

type trainer struct {
	Training
	sentences []news.Sentence
	model     *Model
	tags      []string
	tagIndex  map[string]int
	xs        [][]lexeme
	want      [][]int // gold tag of each token
}

// withHeadlines adds copies of some sentences with the capitals of headlines,
// of which the treebanks have few.
func withHeadlines(sentences []news.Sentence) []news.Sentence {
	out := append([]news.Sentence(nil), sentences...)
	for i, s := range sentences {
		if len(s.Tokens) < 5 || i%12 != 0 {
			continue
		}
		c := news.Sentence{Span: s.Span, Tokens: append([]news.Token(nil), s.Tokens...)}
		for j := range c.Tokens {
			t := &c.Tokens[j]
			switch {
			case i%36 == 0:
				t.Form = strings.ToUpper(t.Form)
			case j == 0 || len(t.Form) > 3 || t.UPOS == "NOUN" || t.UPOS == "VERB" || t.UPOS == "ADJ":
				t.Form = strings.ToUpper(t.Form[:1]) + t.Form[1:]
			}
		}
		out = append(out, c)
	}
	return out
}

// collect lists the classes: tags and transitions that occur more than twice.
func (t *trainer) collect() {
	tags, arcs := map[string]int{}, map[string]int{"S": 1 << 20}
	for _, s := range t.sentences {
		for i := range s.Tokens {
			w := &s.Tokens[i]
			tags[jointTag(w)]++
			if w.Head > i {
				arcs["L"+w.Rel]++
			} else {
				arcs["R"+w.Rel]++
			}
		}
	}
	t.tags = frequent(tags)
	t.tagIndex = map[string]int{}
	for i, name := range t.tags {
		t.tagIndex[name] = i
		xpos, upos, _ := strings.Cut(name, "|")
		t.model.tags = append(t.model.tags, tagPair{xpos, upos})
	}
	for _, name := range frequent(arcs) {
		tr, _ := parseTransition(name)
		t.model.transitions = append(t.model.transitions, tr)
	}
}

// frequent gives the keys that were counted three times or more, the most frequent first.
func frequent(counts map[string]int) []string {
	var out []string
	for k, n := range counts {
		if n > 2 {
			out = append(out, k)
		}
	}
	sort.Slice(out, func(a, b int) bool {
		if counts[out[a]] != counts[out[b]] {
			return counts[out[a]] > counts[out[b]]
		}
		return out[a] < out[b]
	})
	return out
}

func (t *trainer) transitionNames() []string {
	var out []string
	for _, tr := range t.model.transitions {
		out = append(out, tr.String())
	}
	return out
}

func (t *trainer) prepare() {
	for _, s := range t.sentences {
		t.xs = append(t.xs, t.model.lexemes(s.Tokens))
		want := make([]int, len(s.Tokens))
		for i := range s.Tokens {
			k, ok := t.tagIndex[jointTag(&s.Tokens[i])]
			if !ok {
				k = t.nearestTag(s.Tokens[i].XPOS)
			}
			want[i] = k
		}
		t.want = append(t.want, want)
	}
}

// nearestTag is the most frequent class with the same Penn tag, for a rare pair.
func (t *trainer) nearestTag(xpos string) int {
	for i, p := range t.model.tags {
		if p.xpos == xpos {
			return i
		}
	}
	return 0
}

func (t *trainer) all() []int {
	out := make([]int, len(t.sentences))
	for i := range out {
		out[i] = i
	}
	return out
}

func (t *trainer) trainTags(which []int, rounds int, name string) *learner {
	l := newLearner()
	g := newTagger(l, len(t.tags))
	random := rand.New(rand.NewPCG(7, 7))
	which = append([]int(nil), which...)
	for round := range rounds {
		random.Shuffle(len(which), func(a, b int) { which[a], which[b] = which[b], which[a] })
		wrong, n := 0, 0
		for _, k := range which {
			xs := t.xs[k]
			for i := range xs {
				guess := g.decide(xs, i)
				l.learn(g.fs, t.want[k][i], guess)
				xs[i].tag = uint32(guess)
				n++
				if guess != t.want[k][i] {
					wrong++
				}
			}
		}
		t.Say(fmt.Sprintf("%s round %d: %.4f right, %d features", name, round+1, 1-float64(wrong)/float64(max(1, n)), len(l.keys)))
	}
	return l
}

// jackknife gives every training token a tag that a tagger gave it which had
// not seen its sentence, so that the parser learns on tags as they will be.
func (t *trainer) jackknife() {
	predicted := make([][]lexeme, len(t.xs))
	for fold := range t.Folds {
		var in, out []int
		for i := range t.sentences {
			if i/50%t.Folds == fold {
				out = append(out, i)
			} else {
				in = append(in, i)
			}
		}
		l := t.trainTags(in, max(1, t.TagRounds/2), fmt.Sprintf("fold %d", fold+1))
		g := newTagger(newWeights(l.average(tagScale, tagBudget)), len(t.tags))
		for _, k := range out {
			predicted[k] = append([]lexeme(nil), t.xs[k]...)
			g.run(predicted[k])
		}
	}
	t.xs = predicted
}

// trainArcs trains the parser with the dynamic oracle. After the first two
// rounds it mostly follows its own steps, wrong ones too, so that it learns to go on from them.
func (t *trainer) trainArcs() *learner {
	l := newLearner()
	p := newParser(l, t.model.transitions)
	random := rand.New(rand.NewPCG(11, 11))
	order := t.all()
	for round := range t.ArcRounds {
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		wrong, n := 0, 0
		for _, k := range order {
			e, all := t.learnTree(l, p, k, func() bool { return round >= 2 && random.IntN(10) > 0 })
			wrong, n = wrong+e, n+all
		}
		t.Say(fmt.Sprintf("parser round %d: %.4f right, %d features", round+1, 1-float64(wrong)/float64(max(1, n)), len(l.keys)))
	}
	return l
}

// learnTree goes through one sentence, learning at every step; explore says
// whether to follow the parser's own step where it is wrong.
func (t *trainer) learnTree(l *learner, p *parser, k int, explore func() bool) (wrong, n int) {
	xs, g := t.xs[k], goldOf(t.sentences[k].Tokens)
	p.state.reset(len(xs))
	for !p.state.done() {
		guess := p.decide(xs)
		moves := g.costs(&p.state)
		least := 1 << 30
		for _, tr := range p.transitions {
			if p.state.allows(tr) {
				least = min(least, g.cost(&p.state, tr, moves))
			}
		}
		right := guess
		n++
		if g.cost(&p.state, p.transitions[guess], moves) > least {
			wrong++
			right = best(p.scores, func(c int) bool {
				tr := p.transitions[c]
				return p.state.allows(tr) && g.cost(&p.state, tr, moves) == least
			})
		}
		l.learn(p.fs, right, guess)
		if guess != right && !explore() {
			guess = right
		}
		p.state.make(p.transitions[guess], guess)
	}
	return wrong, n
}

// learnLemmas lists the exceptions to the rules of the lemmatizer that the
// training data knows of, as "form tag lemma".
func learnLemmas(sentences []news.Sentence, l *lexicon) []string {
	counts := map[string]map[string]int{}
	for _, s := range sentences {
		for _, t := range s.Tokens {
			form := strings.ToLower(plain(t.Form))
			if t.Lemma == "" || t.Form == "" || t.UPOS == "PROPN" && t.XPOS != "NNPS" || strings.ContainsAny(form+t.Lemma, " \n") {
				continue
			}
			key := form + " " + t.XPOS
			if counts[key] == nil {
				counts[key] = map[string]int{}
			}
			counts[key][strings.ToLower(t.Lemma)]++
		}
	}
	rules := newLemmatizer(l, nil)
	var out []string
	for key, lemmas := range counts {
		form, xpos, _ := strings.Cut(key, " ")
		want := commonest(lemmas)
		if strings.ToLower(rules.lemma(form, xpos, "")) != want {
			out = append(out, key+" "+want)
		}
	}
	sort.Strings(out)
	return out
}

func commonest(counts map[string]int) string {
	top, n := "", 0
	for k, c := range counts {
		if c > n || c == n && k < top {
			top, n = k, c
		}
	}
	return top
}
