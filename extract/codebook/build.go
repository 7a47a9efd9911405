package codebook

import (
	"cmp"
	"maps"
	"slices"

	"casus/extract/news"
)

var fileKeys = []string{"root", "kinds", "operators", "turns", "aims", "lights", "contexts", "agree", "frames", "sets", "speech"}

// readSets takes the named lists of a file; a set of that name from an earlier folder grows.
func (l *loader) readSets(n *node) {
	for i, key := range n.keys {
		if n.shape != mapping || key.text != "sets" {
			continue
		}
		l.pairs(n.items[i], "sets", func(name, members *node) {
			l.sets[name.text] = append(l.sets[name.text], l.lemmas(members)...)
		})
	}
}

// file reads all of a file but its sets.
func (l *loader) file(layer int, n *node) {
	var root string
	var kinds *node
	l.pairs(n, "a file of the codebook", func(key, value *node) {
		switch key.text {
		case "root":
			root = l.choice(value, "a root", append(slices.Clone(Roots), noRoot))
		case "kinds":
			kinds = value
		case "operators":
			l.each(value, "operators", l.operator)
		case "turns":
			l.each(value, "turns", l.turn)
		case "aims":
			l.each(value, "aims", l.aim)
		case "lights":
			l.each(value, "light verbs", l.light)
		case "contexts":
			l.each(value, "contexts", l.context)
		case "agree":
			l.each(value, "groups", l.group)
		case "frames":
			l.defaults(value)
		case "speech":
			l.book.Speech = append(l.book.Speech, l.lemmas(value)...)
		case "sets":
		default:
			l.unknown(key, "a file", fileKeys...)
		}
	})
	if kinds == nil {
		return
	}
	if root == "" {
		l.fault(kinds, "kinds without a root: expected root, one of PLOVER's sixteen or %s, at the head of the file", noRoot)
	}
	if root == noRoot {
		root = ""
	}
	l.kindsOf(layer, root, kinds)
}

func (l *loader) operator(n *node) {
	var o Operator
	l.pairs(n, "an operator", func(key, value *node) {
		switch key.text {
		case "words":
			o.Words = l.lemmas(value)
		case "modality":
			o.Modality = l.modality(value)
		default:
			l.unknown(key, "an operator", "words", "modality")
		}
	})
	if n.shape == mapping && (len(o.Words) == 0 || o.Modality == "") {
		l.fault(n, "an operator lacks words or modality: expected both")
	}
	l.book.Operators = append(l.book.Operators, o)
}

// turn reads what events that are yet to come count as.
func (l *loader) turn(n *node) {
	var t Turn
	l.pairs(n, "a turn", func(key, value *node) {
		switch key.text {
		case "modality":
			t.Modality = l.choice(value, "a modality", []string{news.Planned, "refused"})
		case "roots":
			l.each(value, "roots", func(item *node) { t.Roots = append(t.Roots, l.choice(item, "a root", Roots)) })
		case "root":
			t.Root = l.choice(value, "a root", Roots)
		case "kind":
			t.Kind = l.text(value, "a kind's id")
			l.refs = append(l.refs, reference{value, t.Kind})
		default:
			l.unknown(key, "a turn", "modality", "roots", "root", "kind")
		}
	})
	if n.shape == mapping && (t.Modality == "" || len(t.Roots) == 0 || (t.Root == "") == (t.Kind == "")) {
		l.fault(n, "a turn lacks modality or roots, or has not one of root and kind: expected {modality: planned, roots: [...], root: AGREE}")
	}
	l.book.Turns = append(l.book.Turns, t)
}

// aim reads where some roots have a target that no function of a trigger gives.
func (l *loader) aim(n *node) {
	var roots, prepositions []string
	l.pairs(n, "an aim", func(key, value *node) {
		switch key.text {
		case "roots":
			l.each(value, "roots", func(item *node) { roots = append(roots, l.choice(item, "a root", Roots)) })
		case "prepositions":
			prepositions = l.lemmas(value)
		default:
			l.unknown(key, "an aim", "roots", "prepositions")
		}
	})
	if n.shape == mapping && (len(roots) == 0 || len(prepositions) == 0) {
		l.fault(n, "an aim lacks roots or prepositions: expected {roots: [AID], prepositions: [for, to]}")
	}
	for _, r := range roots {
		l.book.Aims[r] = prepositions
	}
}

// light reads one or more light verbs that behave alike.
func (l *loader) light(n *node) {
	var verbs []string
	var like Light
	l.pairs(n, "a light verb", func(key, value *node) {
		switch key.text {
		case "verbs":
			verbs = l.lemmas(value)
		case "inverted":
			like.Inverted = l.boolean(value)
		case "with":
			like.With = l.boolean(value)
		case "role":
			like.Role = l.choice(value, "a role", roles)
		default:
			l.unknown(key, "a light verb", "verbs", "inverted", "with", "role")
		}
	})
	if n.shape == mapping && len(verbs) == 0 {
		l.fault(n, "light verbs without verbs: expected verbs: [launch, ...]")
	}
	for _, v := range verbs {
		like.Verb = v
		l.book.Lights = append(l.book.Lights, like)
	}
}

// context reads a context; one of that name from an earlier file grows.
func (l *loader) context(n *node) {
	var c Context
	l.pairs(n, "a context", func(key, value *node) {
		switch key.text {
		case "name":
			c.Name = l.text(value, "a context's name")
		case "words":
			c.Words = l.lemmas(value)
		default:
			l.unknown(key, "a context", "name", "words")
		}
	})
	if n.shape == mapping && (c.Name == "" || len(c.Words) == 0) {
		l.fault(n, "a context lacks name or words: expected both")
	}
	for i := range l.book.Contexts {
		if l.book.Contexts[i].Name == c.Name {
			l.book.Contexts[i].Words = append(l.book.Contexts[i].Words, c.Words...)
			return
		}
	}
	l.book.Contexts = append(l.book.Contexts, c)
}

// group reads kinds that may be tellings of one event.
func (l *loader) group(n *node) {
	if n.shape != list || len(n.items) < 2 {
		l.fault(n, "expected a list of two or more kinds that may be tellings of one event")
		return
	}
	var kinds []string
	for _, item := range n.items {
		name := l.text(item, "a kind's id")
		l.refs = append(l.refs, reference{item, name})
		kinds = append(kinds, name)
	}
	l.book.Groups = append(l.book.Groups, kinds)
}

// defaults reads the frames by part of speech.
func (l *loader) defaults(n *node) {
	f := &l.book.Frames
	l.pairs(n, "frames", func(key, value *node) {
		into := map[string]*map[Function]Slot{
			"verb": &f.Verb, "noun": &f.Noun, "adjective": &f.Adjective,
			"reciprocal-verb": &f.ReciprocalVerb, "reciprocal-noun": &f.ReciprocalNoun, "reciprocal-adjective": &f.ReciprocalAdjective,
		}[key.text]
		if into == nil {
			l.unknown(key, "frames", "verb", "noun", "adjective", "reciprocal-verb", "reciprocal-noun", "reciprocal-adjective")
			return
		}
		*into = over(*into, l.frame(value))
	})
}

// over lays one frame on another; neither is changed.
func over(base, top map[Function]Slot) map[Function]Slot {
	all := make(map[Function]Slot, len(base)+len(top))
	maps.Copy(all, base)
	maps.Copy(all, top)
	return all
}

// build makes the codebook of what was read, and checks what only the whole can show.
func (l *loader) build() *Codebook {
	b := &l.book
	for _, d := range l.drafts {
		b.Kinds = append(b.Kinds, l.finish(d))
	}
	slices.SortFunc(b.Kinds, func(a, b Kind) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortStableFunc(b.Contexts, func(a, b Context) int { return cmp.Compare(a.Name, b.Name) })
	l.labels()
	l.references()
	b.Sets, b.Version = l.sets, l.version()
	return b
}

// finish gives every trigger of a kind what the kind and the part of speech say for it.
func (l *loader) finish(d *draft) Kind {
	k := d.Kind
	shared := map[POS]map[Function]Slot{}
	for _, pos := range []POS{Verb, Noun, Adjective} {
		shared[pos] = over(over(l.book.Frames.Of(pos, k.Reciprocal), d.frames[""]), d.frames[pos])
	}
	k.Triggers = make([]Trigger, 0, len(d.drafts))
	for _, t := range d.drafts {
		k.Triggers = append(k.Triggers, t.finish(d, shared[t.POS]))
	}
	return k
}

func (t draftTrigger) finish(d *draft, frame map[Function]Slot) Trigger {
	out := t.Trigger
	out.Frame = frame
	if t.frame != nil {
		out.Frame = over(frame, t.frame)
	}
	if c := cmp.Or(t.source, d.source); c != nil {
		out.Source = *c
	}
	if c := cmp.Or(t.target, d.target); c != nil {
		out.Target = *c
	}
	out.Inner = t.inner
	if t.inner == nil {
		out.Inner = d.inner
	}
	out.InnerModality = cmp.Or(t.innerModality, d.innerModality)
	out.Mode = cmp.Or(out.Mode, d.Mode)
	out.Confidence = cmp.Or(t.confidence, d.confidence, 1)
	if out.Name == "" {
		out.Name = out.head()
	}
	return out
}

// head is the first lemma of the trigger's head word.
func (t Trigger) head() string {
	if len(t.Words) == 0 {
		return ""
	}
	word := t.Words[0]
	if t.POS == Noun {
		word = t.Words[len(t.Words)-1]
	}
	if len(word) == 0 {
		return ""
	}
	return word[0]
}

// labels demands that no two kinds have one label.
func (l *loader) labels() {
	first := map[string]string{}
	for _, k := range l.book.Kinds {
		if other, taken := first[k.Label]; taken && k.Label != "" {
			l.fault(l.drafts[k.ID].at, "label %s is that of kind %q: expected a label of its own", k.Label, other)
		}
		first[k.Label] = k.ID
	}
}

// references looks up every kind and root that a file names.
func (l *loader) references() {
	for _, r := range l.refs {
		if l.drafts[r.name] == nil && !slices.Contains(Roots, r.name) {
			l.fault(r.at, "%q is no kind and no root: expected the id of a kind, or one of PLOVER's roots in capitals", r.name)
		}
	}
}

// Of gives the default frame of a part of speech.
func (f Frames) Of(pos POS, reciprocal bool) map[Function]Slot {
	switch {
	case pos == Verb && reciprocal:
		return f.ReciprocalVerb
	case pos == Noun && reciprocal:
		return f.ReciprocalNoun
	case pos == Adjective && reciprocal:
		return f.ReciprocalAdjective
	case pos == Verb:
		return f.Verb
	case pos == Noun:
		return f.Noun
	}
	return f.Adjective
}

// Kind finds a kind by its id.
func (c *Codebook) Kind(id string) (*Kind, bool) {
	i, ok := slices.BinarySearchFunc(c.Kinds, id, func(k Kind, id string) int { return cmp.Compare(k.ID, id) })
	if !ok {
		return nil, false
	}
	return &c.Kinds[i], true
}

// Agree reports whether two kinds may be two tellings of one event: "the
// attack" is the suicide bombing of the headline; a meeting is not a visit.
func (c *Codebook) Agree(a, b string) bool {
	return a == b || slices.ContainsFunc(c.Groups, func(group []string) bool {
		return slices.Contains(group, a) && slices.Contains(group, b)
	})
}
