// Package news holds the nouns that the stages of the extractor pass to each
// other: an article, its sentences and tokens, the mentions of actors in it,
// the events that it reports. It has no logic beyond reading a span's words.
package news

import (
	"strconv"
	"time"
)

// Part says which of an article's texts a span counts from.
type Part int

// The parts of an article. The captions follow: Caption(0), Caption(1) ...
const (
	Subtitle Part = -1
	Body     Part = 0
	Title    Part = 1
)

// Caption is the part of the i-th caption.
func Caption(i int) Part { return Part(2 + i) }

// Caption tells the index of the caption that p is, and false for the body and the title.
func (p Part) Caption() (int, bool) { return int(p) - 2, p >= 2 }

// Name is what outputs call a part: "" for the body, "title", "subtitle", "caption/0".
func (p Part) Name() string {
	switch i, caption := p.Caption(); {
	case p == Title:
		return "title"
	case p == Subtitle:
		return "subtitle"
	case caption:
		return "caption/" + strconv.Itoa(i)
	}
	return ""
}

// Span is a half-open range of bytes [Start, End) of one part of an article.
type Span struct {
	Part       Part
	Start, End int
}

// Empty reports whether the span holds no text: the zero Span is "not said".
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether two spans share a byte.
func (s Span) Overlaps(t Span) bool {
	return s.Part == t.Part && s.Start < t.End && t.Start < s.End
}

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool {
	return s.Part == t.Part && s.Start <= t.Start && t.End <= s.End
}

// Page is one input as it came: a file, a download, a line of JSON. Data is
// never changed by a stage.
type Page struct {
	Path string // as the user named it; "-" for standard input
	URL  string // where it was fetched from, else empty
	Form string // html, text, mail or jsonl; empty: to be found out
	Data []byte

	// Apart is what of a mail or digest is no story, told with its first.
	Apart []Dropped

	// Given by a jsonl line, and then believed before anything the page says.
	ID, Title, Outlet string
	Published         time.Time
}

// Article is what a page says once its frame is taken off.
type Article struct {
	ID        string // given, else the canonical URL, else a hash of the text
	URL       string // canonical
	Path      string
	Title     string
	Subtitle  string    // the line under the headline, where the body does not begin with it
	Published time.Time // zero: unknown. UTC midnight where only the day is known
	Modified  time.Time // zero: unknown
	Outlet    string    // registered domain or name, as "sputniknews.com"
	Agency    string
	Authors   []string // persons alone, as the byline has them
	Section   string   // of the paper, as "World"
	Tags      []string // keywords that the house gave it
	Language  string   // ISO 639-1
	Text      string   // body; paragraphs parted by one empty line
	Captions  []Captioned
	Dateline  Dateline  // zero: none
	Dropped   []Dropped // what of the page is not body, for explain
}

// Outlet is who publishes.
type Outlet struct {
	Domain    string // "bbc.co.uk"
	Name      string
	Country   string // ISO 3166-1 alpha-3
	Kind      string // agency, broadcaster, paper, site
	Ownership string // state, public, private
}

// Captioned is the text under a picture, with the day that it names.
type Captioned struct {
	Text string
	Date time.Time // zero: none
}

// Dateline is the "ANKARA (Reuters) –" at the head of a body: its words are
// text, but nothing that happens.
type Dateline struct {
	Spans  []Span
	Place  string
	Agency string
}

// Dropped is a passage of the page that is not body, and why.
type Dropped struct{ Text, Why string }

// Of gives the whole text of one part, empty where there is no such part.
func (a *Article) Of(p Part) string {
	switch i, caption := p.Caption(); {
	case p == Body:
		return a.Text
	case p == Title:
		return a.Title
	case p == Subtitle:
		return a.Subtitle
	case caption && i < len(a.Captions):
		return a.Captions[i].Text
	}
	return ""
}

// Words gives the text of a span, empty where the span is not within its part.
func (a *Article) Words(s Span) string {
	text := a.Of(s.Part)
	if s.Start < 0 || s.End > len(text) || s.Empty() {
		return ""
	}
	return text[s.Start:s.End]
}

// Sentence is a run of tokens. After package syntax has seen it every token
// has its tags, lemma, head and relation.
type Sentence struct {
	Span
	Tokens []Token
}

// Token is a syntactic word as Universal Dependencies counts words.
type Token struct {
	Span
	Form  string // the words of the span
	Lemma string // lower case, but for names
	UPOS  string // NOUN, PROPN, VERB ...
	XPOS  string // Penn Treebank tag
	Head  int    // index of the head in Sentence.Tokens; Root; Unparsed
	Rel   string // UD relation with subtype, as "nsubj:pass"
}

// What Token.Head holds where it is no index.
const (
	Root     = -1
	Unparsed = -2
)

// ActorType is the type of an actor or of a mention.
type ActorType string

// The types of actors; Place is for mentions only.
const (
	Person                    ActorType = "person"
	People                    ActorType = "people"
	Country                   ActorType = "country"
	Government                ActorType = "government"
	Military                  ActorType = "military"
	Police                    ActorType = "police"
	ArmedGroup                ActorType = "armed-group"
	Party                     ActorType = "party"
	Company                   ActorType = "company"
	Media                     ActorType = "media"
	InternationalOrganization ActorType = "international-organization"
	NGO                       ActorType = "ngo"
	Organization              ActorType = "organization"
	PlaceType                 ActorType = "place"
)

// Mention is a phrase that stands for an actor or a place.
type Mention struct {
	Span
	Sentence    int // index into Reading.Sentences
	First, Last int // tokens of the sentence, both inclusive
	Head        int // the token that heads the phrase
	Type        ActorType
	Named       bool   // a bare proper name: no title, no article, no adjective
	Actor       string // id of the actor that it stands for here; "" where none
	Place       string // id of the gazetteer's place, where the phrase can be one
	Plural      bool
	Pronoun     bool
	Why         string // how it was resolved, for explain
}

// Actor is who can take part in an event.
type Actor struct {
	ID      string
	Name    string
	Type    ActorType
	Country string // ISO 3166-1 alpha-3; "" for none or unknown
	Code    string // PLOVER's of one who belongs to no country: IGO, NGO, MNC, IMG
	Sector  string // three-letter code, as GOV
	Office  string // in words, as "ambassador to Turkey"
	// Capacity is official, unofficial or unknown.
	Capacity string
	Known    bool // the gazetteer's
	Named    bool // false: "the suicide bomber"
}

// Participant is an actor in an event.
type Participant struct {
	Span
	Actor    string
	Name     string
	Type     ActorType
	Country  string
	Code     string
	Sector   string
	Capacity string // official, unofficial, unknown
	Role     string // perpetrator, planner, claimant, suspect, victim, beneficiary, host, mediator, venue; "" where not said
	Inferred bool   // not said, but follows
}

// Date is an interval of days, both ends inclusive, UTC midnights; a zero end
// is open. Precision is day, week, month, season, year, range, before, between.
type Date struct {
	Span
	From, To  time.Time
	Precision string
}

// Place is where an event happened. Latitude and longitude are degrees.
type Place struct {
	Span
	ID                  string
	Name                string
	Country             string
	Latitude, Longitude float64
	Population          int
}

// Range is a count of people; Max is at least Min. An open end ("at least 12") has Max 0.
type Range struct{ Min, Max int }

// Open reports a range without an upper end.
func (r Range) Open() bool { return r.Max == 0 && r.Min > 0 }

// Plus adds two counts; an open end stays open.
func (r Range) Plus(o Range) Range {
	out := Range{Min: r.Min + o.Min, Max: r.Max + o.Max}
	if r.Open() || o.Open() {
		out.Max = 0
	}
	return out
}

// String says it in words: "12", "12 to 15", "at least 12".
func (r Range) String() string {
	switch {
	case r.Open():
		return "at least " + strconv.Itoa(r.Min)
	case r.Min == r.Max:
		return strconv.Itoa(r.Min)
	}
	return strconv.Itoa(r.Min) + " to " + strconv.Itoa(r.Max)
}

// Attribution is whose words an event is told in.
type Attribution struct {
	Span
	Actor    string
	Name     string
	Verb     string
	Quoted   bool
	Standing string // official, party, witness, expert, media, unknown
}

// About is the inner event of a speech act: an event of the article, or a kind with its participants.
type About struct {
	Event          string
	Kind           string
	Source, Target []Participant
}

// The modalities of an event.
const (
	Occurred     = "occurred"
	Planned      = "planned"
	Threatened   = "threatened"
	Requested    = "requested"
	Denied       = "denied"
	Hypothetical = "hypothetical"
)

// Event is what one article reports of one happening: the report of the graph.
type Event struct {
	ID       string // hash of article id, kind and trigger span
	Kind     string
	Root     string // "" for kinds that PLOVER does not code
	Mode     string
	Contexts []string
	Modality string
	Ongoing  bool

	Source, Target, Others []Participant

	About       *About
	Weapon      []Span
	Date        Date
	Place       *Place
	Deaths      *Range
	Injured     *Range
	Attribution *Attribution

	Span              // of the trigger
	Sentence   int    // index into Reading.Sentences
	Evidence   []Span // the triggers of all mentions joined into it, its own included
	Rule       string
	Confidence float64
	Why        []string // what gave each field, for explain
	Same       string   // an id shared with the reports of the same event in other articles; "" where they were not compared
}

// Link says that one event of an article answers, or is about, another.
type Link struct {
	Type     string // responds-to
	From, To string // event ids
	Span
}

// Relation is what the text says of two actors.
type Relation struct {
	Type     string // linked-to, member-of, part-of, formerly, leads, holds-office, opposes
	From, To string // actor ids
	Span
}

// Skipped is what looked like an event and was not taken for one.
type Skipped struct {
	Span
	Kind string
	Why  string
}

// Versions names what made a reading.
type Versions struct {
	Casus     string `json:"casus"`
	Codebook  string `json:"codebook"`
	Gazetteer string `json:"gazetteer"`
	Model     string `json:"model"`
}

// Reading is all that the extractor makes of one page.
type Reading struct {
	Article   Article
	Sentences []Sentence // title first, then the body, then the captions
	Mentions  []Mention
	Actors    []Actor // sorted by id
	Events    []Event // in the order of the text
	Links     []Link
	Relations []Relation
	Skipped   []Skipped
	Faults    []string
	Versions  Versions
}

// Dated is a date expression of a sentence. Where Relative is set ("the day
// before", "three days after the attack") the Date is empty, and the days
// count from the event that the words point back to: Offset is negative for
// before, Precision is that of the unit where it is longer than a day. With a
// Weekday ("the following Monday") Offset is only the direction.
type Dated struct {
	Date
	Sentence    int
	First, Last int // tokens, both inclusive
	Relative    bool
	Offset      int
	Weekday     string // "Monday"; "" for none
}

// Toll is a casualty statement: "at least 12 people were killed"; a nil Range
// is not said.
type Toll struct {
	Span
	Sentence    int
	First, Last int
	Deaths      *Range
	Injured     *Range
	More        bool // beside those told of the same event before: "and all four attackers were killed"
}
