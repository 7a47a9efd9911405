package codebook

import (
	"hash"
	"maps"
	"slices"
	"strconv"
	"strings"

	"casus/extract/news"
)

// loader gathers what the files say, and what is wrong with them.
type loader struct {
	faults Faults
	hash   hash.Hash
	sets   map[string][]string
	drafts map[string]*draft
	refs   []reference
	book   Codebook
}

// reference is a kind or root that a file names, looked up once all files are read.
type reference struct {
	at   *node
	name string
}

func (l *loader) fault(n *node, format string, args ...any) {
	l.faults = append(l.faults, n.fault(format, args...))
}

// unknown tells of a key that has no meaning here.
func (l *loader) unknown(key *node, of string, known ...string) {
	l.fault(key, "unknown key %q of %s: expected %s", key.text, of, oneOf(known))
}

// oneOf says the choices in words.
func oneOf(words []string) string { return "one of " + strings.Join(words, ", ") }

// pairs goes through a mapping; each key comes once.
func (l *loader) pairs(n *node, what string, each func(key, value *node)) {
	if n.shape != mapping {
		l.fault(n, "expected %s as a mapping (key: value), not %s", what, n.shape)
		return
	}
	for i, key := range n.keys {
		if slices.ContainsFunc(n.keys[:i], func(k *node) bool { return k.text == key.text }) {
			l.fault(key, "key %q stands twice in %s: expected it once", key.text, what)
			continue
		}
		each(key, n.items[i])
	}
}

// text reads one word or sentence.
func (l *loader) text(n *node, what string) string {
	if n.shape != scalar {
		l.fault(n, "expected %s, not %s", what, n.shape)
	}
	return n.text
}

// fits reads a text that has to have a form, and says which where it has not.
func (l *loader) fits(n *node, what string, ok func(string) bool) string {
	s := l.text(n, what)
	if n.shape == scalar && !ok(s) {
		l.fault(n, "%q: expected %s", s, what)
	}
	return s
}

// choice reads one of a few words.
func (l *loader) choice(n *node, what string, known []string) string {
	return l.fits(n, what+": "+oneOf(known), func(s string) bool { return slices.Contains(known, s) })
}

func (l *loader) boolean(n *node) bool {
	if n.shape != scalar || n.quoted || n.text != "true" && n.text != "false" {
		l.fault(n, "expected true or false")
	}
	return n.text == "true"
}

// share reads a number above 0 and up to 1.
func (l *loader) share(n *node) float64 {
	f, err := strconv.ParseFloat(n.text, 64)
	if n.shape != scalar || err != nil || f <= 0 || f > 1 {
		l.fault(n, "expected a number above 0 and up to 1, as 0.8")
		return 1
	}
	return f
}

// each goes through a list; one value alone counts as a list of one.
func (l *loader) each(n *node, what string, do func(*node)) {
	switch n.shape {
	case scalar:
		do(n)
	case list:
		for _, item := range n.items {
			do(item)
		}
	case mapping:
		l.fault(n, "expected a list of %s, not a mapping", what)
	}
}

// lemmas reads a list of lemmas; "$name" stands for all of a set.
func (l *loader) lemmas(n *node) []string {
	var all []string
	l.each(n, "lemmas", func(item *node) {
		all = append(all, l.lemma(item, l.text(item, "a lemma"))...)
	})
	return all
}

// lemma checks one lemma, or gives the members of the set that it names.
func (l *loader) lemma(at *node, word string) []string {
	if name, ok := strings.CutPrefix(word, "$"); ok {
		set, known := l.sets[name]
		if !known {
			l.fault(at, "no set is named %q: expected %s", name, oneOf(slices.Sorted(maps.Keys(l.sets))))
		}
		return set
	}
	if word == "" || word != strings.ToLower(word) {
		l.fault(at, "%q: expected a lemma in lower case", word)
		return nil
	}
	return []string{word}
}

// words reads a trigger's phrase: "shoot|gun dead|down".
func (l *loader) words(n *node) [][]string {
	phrase := l.text(n, `a phrase, as "shoot|gun dead|down"`)
	var words [][]string
	for _, part := range strings.Fields(phrase) {
		var any []string
		for _, w := range strings.Split(part, "|") {
			any = append(any, l.lemma(n, w)...)
		}
		words = append(words, any)
	}
	if len(words) == 0 {
		l.fault(n, "expected at least one word")
	}
	return words
}

var actorTypes = []string{
	string(news.Person), string(news.People), string(news.Country), string(news.Government), string(news.Military),
	string(news.Police), string(news.ArmedGroup), string(news.Party), string(news.Company), string(news.Media),
	string(news.InternationalOrganization), string(news.NGO), string(news.Organization), string(news.PlaceType),
}

func (l *loader) types(n *node) []news.ActorType {
	var types []news.ActorType
	l.each(n, "actor types", func(item *node) {
		types = append(types, news.ActorType(l.choice(item, "an actor type", actorTypes)))
	})
	return types
}

// constraint reads who may stand in a slot.
func (l *loader) constraint(n *node) *Constraint {
	c := &Constraint{}
	l.pairs(n, "a constraint", func(key, value *node) {
		switch key.text {
		case "types":
			c.Types = l.types(value)
		case "not":
			c.Not = l.types(value)
		case "office":
			c.Office = l.boolean(value)
		case "required":
			c.Required = l.boolean(value)
		case "human":
			c.Human = l.boolean(value)
		case "itself":
			c.Itself = l.boolean(value)
		case "both":
			c.Both = l.boolean(value)
		case "own":
			c.Own = l.boolean(value)
		case "lemmas":
			c.Lemmas = l.lemmas(value)
		case "not_lemmas":
			c.NotLemma = l.lemmas(value)
		default:
			l.unknown(key, "a constraint", "types", "not", "office", "required", "human", "itself", "both", "own", "lemmas", "not_lemmas")
		}
	})
	return c
}

var slots = []string{"source", "target", "other", "place", "weapon", "occasion", "inner", "none"}

var functions = strings.Fields(`subject object indirect agent possessor compound adjective infinitive clause topic gerund self
	about above across after against ahead along alongside amid among around as at before behind below beneath beside between
	beyond by despite down during for from in inside into near of off on onto out outside over past per since through throughout
	till to together toward towards under until up upon versus via with within without`)

// frame reads what fills which slot.
func (l *loader) frame(n *node) map[Function]Slot {
	frame := map[Function]Slot{}
	l.pairs(n, "a frame", func(key, value *node) {
		if !slices.Contains(functions, key.text) {
			l.fault(key, "%q: expected a function (%s) or a preposition", key.text, strings.Join(functions[:12], ", "))
		}
		frame[Function(key.text)] = Slot(l.choice(value, "a slot", slots))
	})
	return frame
}

// inner reads which events a trigger demands under it: roots, kinds, "any"; "none" for no demand.
func (l *loader) inner(n *node) []string {
	all := []string{}
	l.each(n, "roots and kinds", func(item *node) {
		name := l.text(item, "a root, a kind, or any")
		if name == "none" {
			return
		}
		if name != "any" {
			l.refs = append(l.refs, reference{item, name})
		}
		all = append(all, name)
	})
	return all
}

var modalities = []string{
	news.Occurred, news.Planned, news.Threatened, news.Requested, news.Denied, news.Hypothetical, "not", "tried",
}

func (l *loader) modality(n *node) string { return l.choice(n, "a modality", modalities) }
