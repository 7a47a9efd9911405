// Package codebook knows the kinds of events and the rules that find them:
// data, in YAML, embedded, checked by Load.
package codebook

import "casus/extract/news"

// POS is the part of speech of a trigger's head word.
type POS string

// The parts of speech that a trigger can have.
const (
	Verb      POS = "verb"
	Noun      POS = "noun"
	Adjective POS = "adjective"
)

// Function is what a phrase is to its trigger: a grammatical function or a preposition.
type Function string

// Functions that are no preposition. Every other Function is a preposition, as "against".
const (
	Subject    Function = "subject"
	Object     Function = "object"
	Indirect   Function = "indirect"   // "offered Iran talks"
	Agent      Function = "agent"      // of a passive or a noun: "by"
	Possessor  Function = "possessor"  // "Russia's attack"
	Compound   Function = "compound"   // "embassy attack", "Putin-Netanyahu meeting"
	Relational Function = "adjective"  // "the Turkish offensive"
	Infinitive Function = "infinitive" // "agreed to hold drills"
	Clause     Function = "clause"     // "said that China was ready"
	Topic      Function = "topic"      // "said that Iran must stop": the clause's subject
	Itself     Function = "self"       // "the murderers of": who the noun itself is for
	Gerund     Function = "gerund"     // "accused of sending tanks", function "of" with a verb under it
)

// Slot is the part of an event that a filler goes to.
type Slot string

// The slots.
const (
	Source   Slot = "source"
	Target   Slot = "target"
	Other    Slot = "other"
	Place    Slot = "place"
	Weapon   Slot = "weapon"
	Occasion Slot = "occasion" // what it responds to, what it is about: an event
	Inner    Slot = "inner"    // the event promised, threatened, asked for
	Nothing  Slot = "none"
)

// Constraint says who may stand in a slot; the zero Constraint lets everyone
// in. Who is of the wrong type is left out. A filler whose head word is among
// NotLemma shows that the trigger means something else (a storm that hits):
// there is no event. Lemmas are met by the word alone, also where it is no
// actor: "a car bomb killed" has what a required source of lemma bomb asks for.
type Constraint struct {
	Types    []news.ActorType // any of these
	Not      []news.ActorType
	Office   bool     // holds or held an office, or leads a group
	Required bool     // without a filler there is no event
	Human    bool     // people, or bodies of people: not things, not places
	Itself   bool     // the phrase's own head: "the minister", not "the minister's decision"
	Both     bool     // of kinds in which both sides do the same: two of them must be told
	Own      bool     // who speaks says it of himself, or of his own: "the group said that its men had"
	Lemmas   []string // the filler's head must be one of these: "sanctions"
	NotLemma []string // or none of these: "storm"
}

// Trigger is a word or phrase that says an event.
type Trigger struct {
	// Words of the phrase, the head first for verbs ("shoot dead") and last for
	// nouns ("suicide attack"); each is a set of lemmas, any of which fits.
	Words [][]string
	POS   POS
	// Frame is complete: the default of the part of speech, the kind's on top of
	// it, the trigger's own on top of both. Triggers share it: not to be changed.
	Frame map[Function]Slot
	// Source, Target: what may fill them, the kind's where the trigger says nothing.
	Source, Target Constraint
	// Inner, where set, demands an inner event (of one of these roots, kinds, or "any").
	Inner []string
	// Modality of the inner event.
	InnerModality string
	// With: one of these words anywhere in the sentence (lemmas), as "sanction" for "lift".
	With []string
	// Beside: one of these lemmas in what hangs on the trigger, as "troop" for "withdrawal".
	Beside []string
	// Without: none of these lemmas in the sentence.
	Without    []string
	Mode       string  // PLOVER's: the trigger's own, else the kind's
	Role       string  // of the source: claimant, planner, suspect
	Confidence float64 // 1 where the file says nothing
	Name       string  // "kill-officeholder"; the head's lemma where the file gives none
	At         string  // file:line of the trigger
}

// Kind is a kind of event.
type Kind struct {
	ID         string
	Label      string // PascalCase, the label in the graph
	Definition string
	Root       string // "" where PLOVER does not code it
	Mode       string
	CAMEO      string
	Reciprocal bool
	Responds   bool // it answers something: condolence, condemnation, arrest
	Speech     bool // it is done with words
	Authority  bool // where nobody is said to do it, the authorities of the place do: arrest
	// Doers are nouns whose bearers make an event of an agreeing kind one of
	// this kind: a "suicide bomber" makes a bombing a suicide bombing.
	Doers    []string
	Triggers []Trigger
	Examples []Example
}

// Example is a sentence of ours with the events that it gives; none is a near miss.
type Example struct {
	Text  string
	Gives []string // "SOURCE -> TARGET", each a name, alpha-3 code or "?"; or kind and pair: "condolence: CHN -> RUS"
	None  bool
	At    string
}

// Operators are words that change what an event under them is.
type Operator struct {
	Words    []string // lemmas of verbs, adjectives or nouns: "plan", "ready", "threat"
	Modality string   // of what stands under it; "not" for: it did not happen
}

// Light is a verb that takes its meaning from the noun under it: "launch an attack".
type Light struct {
	Verb     string
	Inverted bool   // its subject has it done to it: "suffer", "come under"
	With     bool   // the noun stands behind "with": "answered with artillery fire"
	Role     string // of its subject: planner for "plot", claimant for "claim"
}

// Turn says what an event is that its doer has yet to do: PLOVER counts a
// visit to come as AGREE, a blow to come as THREATEN, what one will not do as
// a refusal.
type Turn struct {
	Modality string // planned, or refused: "will not"
	Roots    []string
	Root     string // that it has then; its kind stays
	Kind     string // or the kind that it is then
}

// Context is one of PLOVER's contexts with the lemmas or phrases that show it.
type Context struct {
	Name  string
	Words []string
}

// Frames are what fills the slots where neither kind nor trigger say otherwise.
type Frames struct {
	Verb, Noun, Adjective                               map[Function]Slot
	ReciprocalVerb, ReciprocalNoun, ReciprocalAdjective map[Function]Slot
}

// Codebook is all of it.
type Codebook struct {
	Kinds     []Kind // sorted by id
	Operators []Operator
	Lights    []Light
	Turns     []Turn
	Aims      map[string][]string // by root: prepositions that lead to a target where no function of the trigger does, the surest first
	Contexts  []Context
	Frames    Frames
	Groups    [][]string          // kinds that may be tellings of one event, for Agree
	Sets      map[string][]string // named lists of lemmas: "weapon", "nature"
	Speech    []string            // verbs that report what somebody says: "say", "tell"
	Version   string              // hash of the files
}
