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
	Words     []byte       // file of word groups, see EncodeWords
	TagRounds int          // passes over the data for the tagger
	NetRounds int          // and for the network
	Folds     int          // parts that the tags which the network is trained on are predicted in
	Say       func(string) // is told of the progress
}

// Train makes a model file from parsed sentences. The same sentences in the
// same order give the same bytes on the same kind of processor.
func Train(sentences []news.Sentence, how Training) ([]byte, error) {
	l, err := readLexicon(how.Words)
	if err != nil {
		return nil, err
	}
	t := &trainer{Training: how, sentences: withHeadlines(sentences), model: &Model{lexicon: l}}
	t.collect()
	if max(len(t.tags), len(t.model.transitions)) > classSize {
		return nil, fmt.Errorf("train syntax: %d tags, %d transitions, where %d are the most", len(t.tags), len(t.model.transitions), classSize)
	}
	t.prepare()
	tags := t.trainTags(t.all(), how.TagRounds, "tagger")
	t.jackknife()
	net := t.newNetTrainer()
	net.train(how.NetRounds)
	body := [][]byte{
		[]byte(strings.Join(t.tags, "\n")), encodeWeights(tags.average(tagScale, tagBudget)),
		[]byte(strings.Join(t.transitionNames(), "\n")), nil, []byte(strings.Join(learnLemmas(sentences, l), "\n")), net.encodeNetwork(),
	}
	sum := sha256.Sum256(encodeSections(body...))
	return encodeSections(append([][]byte{fmt.Appendf(nil, "syntax-%x", sum[:4])}, body...)...), nil
}

// How averaged weights become integers, and how many of them are kept.
const (
	tagScale  = 64
	tagBudget = 500_000
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
