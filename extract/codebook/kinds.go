package codebook

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// Roots are PLOVER's sixteen types of events.
var Roots = []string{
	"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
	"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}

// noRoot heads the file of the kinds that PLOVER does not code.
const noRoot = "NONE"

var (
	hyphened = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`).MatchString
	pascal   = regexp.MustCompile(`^([A-Z][a-z]+)+$`).MatchString
	digits   = regexp.MustCompile(`^[0-9]{2,4}$`).MatchString
	roles    = []string{"perpetrator", "planner", "claimant", "suspect", "victim", "beneficiary", "host", "mediator", "venue"}
)

// draft is a kind as the files say it, before its triggers get the kind's defaults.
type draft struct {
	Kind
	settings
	at      *node
	layer   int
	replace bool
	said    map[string]bool
	frames  map[POS]map[Function]Slot // "" for all
	drafts  []draftTrigger
}

// settings are what a kind may say for all of its triggers, and a trigger for itself.
type settings struct {
	source, target *Constraint
	inner          []string // nil: not said
	innerModality  string
	confidence     float64
}

// draftTrigger is a trigger with what it says itself.
type draftTrigger struct {
	Trigger
	settings
	frame map[Function]Slot
}

// kindsOf reads the kinds of one file.
func (l *loader) kindsOf(layer int, root string, n *node) {
	if n.shape != list {
		l.fault(n, "expected a list of kinds, not %s", n.shape)
		return
	}
	for _, item := range n.items {
		if d := l.kind(item); d != nil {
			d.layer, d.Root = layer, root
			l.add(d)
		}
	}
}

// add takes a kind in, over what an earlier folder said of it.
func (l *loader) add(d *draft) {
	was := l.drafts[d.ID]
	switch {
	case was == nil || d.replace && was.layer != d.layer:
		l.complete(d)
		l.drafts[d.ID] = d
	case was.layer == d.layer:
		l.fault(d.at, "kind %q stands at %s too: expected each kind once", d.ID, was.at.place())
	case was.Root != d.Root:
		l.fault(d.at, "kind %q has root %q: expected the same, or replace: true to write it anew", d.ID, was.Root)
	default:
		was.extend(d)
	}
}

// place is where the node stands, for a message about another one.
func (n *node) place() string { return fmt.Sprintf("%s:%d", n.src.name, n.line) }

// complete demands what no kind can be without.
func (l *loader) complete(d *draft) {
	for _, key := range []string{"id", "label", "definition"} {
		if !d.said[key] {
			l.fault(d.at, "kind %q lacks %s: expected id, label and definition", d.ID, key)
		}
	}
	if len(d.drafts) == 0 {
		l.fault(d.at, "kind %q has no triggers: expected verbs, nouns or adjectives", d.ID)
	}
}

// extend lays what a later folder says over the kind.
func (d *draft) extend(by *draft) {
	for key := range by.said {
		d.set(key, by)
	}
	for pos, frame := range by.frames {
		d.frames[pos] = over(d.frames[pos], frame)
	}
	d.drafts = append(d.drafts, by.drafts...)
	d.Examples = append(d.Examples, by.Examples...)
}

func (d *draft) set(key string, by *draft) {
	switch key {
	case "label":
		d.Label, d.at = by.Label, by.at
	case "definition":
		d.Definition = by.Definition
	case "mode":
		d.Mode = by.Mode
	case "cameo":
		d.CAMEO = by.CAMEO
	case "reciprocal":
		d.Reciprocal = by.Reciprocal
	case "responds":
		d.Responds = by.Responds
	case "speech":
		d.Speech = by.Speech
	case "authority":
		d.Authority = by.Authority
	case "doers":
		d.Doers = by.Doers
	case "source":
		d.source = by.source
	case "target":
		d.target = by.target
	case "inner":
		d.inner = by.inner
	case "inner_modality":
		d.innerModality = by.innerModality
	case "confidence":
		d.confidence = by.confidence
	}
}

var kindKeys = []string{
	"id", "label", "definition", "mode", "cameo", "reciprocal", "responds", "speech", "authority", "replace", "doers", "frame", "verb_frame", "noun_frame",
	"adjective_frame", "source", "target", "inner", "inner_modality", "confidence", "verbs", "nouns", "adjectives", "examples",
}

// kind reads one kind; nil where it has no usable id.
func (l *loader) kind(n *node) *draft {
	d := &draft{at: n, said: map[string]bool{}, frames: map[POS]map[Function]Slot{}}
	l.pairs(n, "a kind", func(key, value *node) {
		d.said[key.text] = true
		if l.setting(&d.settings, key, value) || l.kindFrame(d, key, value) || l.kindLists(d, key, value) {
			return
		}
		l.kindFact(d, key, value)
	})
	if n.shape != mapping {
		return nil
	}
	if !hyphened(d.ID) {
		if !d.said["id"] {
			l.fault(n, "a kind without id: expected id, as claim-of-responsibility")
		}
		return nil
	}
	return d
}

// kindFact reads what is said of the kind itself.
func (l *loader) kindFact(d *draft, key, value *node) {
	switch key.text {
	case "id":
		d.ID = l.fits(value, "an id in lower case with hyphens, as claim-of-responsibility", hyphened)
	case "label":
		d.Label = l.fits(value, "a label in PascalCase, as ClaimOfResponsibility", pascal)
	case "definition":
		d.Definition = l.fits(value, "a sentence that ends with a full stop", func(s string) bool { return strings.HasSuffix(s, ".") })
	case "mode":
		d.Mode = l.fits(value, "PLOVER's mode in lower case with hyphens", hyphened)
	case "cameo":
		d.CAMEO = l.fits(value, "a CAMEO code of 2 to 4 digits, in quotes", digits)
	case "reciprocal":
		d.Reciprocal = l.boolean(value)
	case "responds":
		d.Responds = l.boolean(value)
	case "speech":
		d.Speech = l.boolean(value)
	case "authority":
		d.Authority = l.boolean(value)
	case "doers":
		d.Doers = l.lemmas(value)
	case "replace":
		d.replace = l.boolean(value)
	default:
		l.unknown(key, "a kind", kindKeys...)
	}
}

func (l *loader) kindFrame(d *draft, key, value *node) bool {
	switch key.text {
	case "frame":
		d.frames[""] = l.frame(value)
	case "verb_frame":
		d.frames[Verb] = l.frame(value)
	case "noun_frame":
		d.frames[Noun] = l.frame(value)
	case "adjective_frame":
		d.frames[Adjective] = l.frame(value)
	default:
		return false
	}
	return true
}

func (l *loader) kindLists(d *draft, key, value *node) bool {
	switch key.text {
	case "verbs":
		l.triggers(d, Verb, value)
	case "nouns":
		l.triggers(d, Noun, value)
	case "adjectives":
		l.triggers(d, Adjective, value)
	case "examples":
		l.each(value, "examples", func(item *node) { d.Examples = append(d.Examples, l.example(item)) })
	default:
		return false
	}
	return true
}

// setting reads what kinds and triggers have in common, and says whether the key was of those.
func (l *loader) setting(s *settings, key, value *node) bool {
	switch key.text {
	case "source":
		s.source = l.constraint(value)
	case "target":
		s.target = l.constraint(value)
	case "inner":
		s.inner = l.inner(value)
	case "inner_modality":
		s.innerModality = l.modality(value)
	case "confidence":
		s.confidence = l.share(value)
	default:
		return false
	}
	return true
}

func (l *loader) triggers(d *draft, pos POS, n *node) {
	l.each(n, "triggers", func(item *node) {
		t := l.trigger(item)
		t.POS = pos
		d.drafts = append(d.drafts, t)
	})
}

var triggerKeys = []string{
	"words", "name", "mode", "frame", "source", "target", "inner", "inner_modality", "with", "beside", "without", "role", "confidence",
}

// trigger reads a phrase, alone or with what it says for itself.
func (l *loader) trigger(n *node) draftTrigger {
	t := draftTrigger{Trigger: Trigger{At: n.place()}}
	if n.shape == scalar {
		t.Words = l.words(n)
		return t
	}
	l.pairs(n, "a trigger", func(key, value *node) {
		if l.setting(&t.settings, key, value) {
			return
		}
		switch key.text {
		case "words":
			t.Words = l.words(value)
		case "name":
			t.Name = l.fits(value, "a name in lower case with hyphens", hyphened)
		case "mode":
			t.Mode = l.fits(value, "PLOVER's mode in lower case with hyphens", hyphened)
		case "frame":
			t.frame = l.frame(value)
		case "with":
			t.With = l.lemmas(value)
		case "beside":
			t.Beside = l.lemmas(value)
		case "without":
			t.Without = l.lemmas(value)
		case "role":
			t.Role = l.choice(value, "a role", roles)
		default:
			l.unknown(key, "a trigger", triggerKeys...)
		}
	})
	if n.shape == mapping && t.Words == nil {
		l.fault(n, "a trigger without words: expected words, as \"shoot|gun dead|down\"")
	}
	return t
}

// example reads a sentence with what it gives.
func (l *loader) example(n *node) Example {
	e := Example{At: n.place()}
	given := false
	l.pairs(n, "an example", func(key, value *node) {
		switch key.text {
		case "text":
			e.Text = l.fits(value, "a sentence", func(s string) bool { return strings.Contains(s, " ") })
		case "gives":
			given = true
			e.None = value.shape == scalar && value.text == "none"
			if !e.None {
				l.each(value, `events, as "SOURCE -> TARGET"`, func(item *node) { e.Gives = append(e.Gives, l.gives(item)) })
			}
		default:
			l.unknown(key, "an example", "text", "gives")
		}
	})
	if n.shape == mapping && (e.Text == "" || !given || !e.None && len(e.Gives) == 0) {
		l.fault(n, "an example lacks its text or what it gives: expected {text: ..., gives: [...]} or gives: none")
	}
	return e
}

// gives checks one "kind: SOURCE -> TARGET".
func (l *loader) gives(n *node) string {
	return l.fits(n, `"SOURCE -> TARGET", with names, codes or ?, as "condolence: CHN -> RUS"`, func(s string) bool {
		if kind, pair, ok := strings.Cut(s, ": "); ok {
			l.refs = append(l.refs, reference{n, kind})
			s = pair
		}
		from, to, ok := strings.Cut(s, " -> ")
		return ok && sides(from) && sides(to)
	})
}

func sides(s string) bool {
	return !slices.Contains(strings.Split(s, ", "), "") && strings.TrimSpace(s) != ""
}
