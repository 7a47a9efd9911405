package graph

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"
	"time"
	"unicode/utf8"

	"casus/extract/news"
)

// Told is all that one article brings into the graph: what is taken out again
// when the article is taken back.
type Told struct {
	Article   Article
	Text      string
	Reports   []Report    // sorted by id
	Actors    []ToldActor // sorted by id: every actor that a report or relation names, and their countries
	Relations []Relation
	Versions  news.Versions
	Digest    string // of all the above but Versions: two tellings with one digest are the same
}

// Article is an article as a node.
type Article struct {
	ID        string
	URL       string
	Title     string
	Published Moment
	Offset    string // of the time of publication from UTC, "+03:00", where it is not UTC
	Modified  Moment
	Retrieved Moment
	Language  string
	SHA256    string
	Agency    string
	Outlet    string
}

// Outlet is who publishes.
type Outlet struct {
	Domain      string
	Name        string
	Country     string // alpha-3
	Ownership   string // state, public, private
	Reliability string // only as the user sets it
}

// Words is a stretch of an article: offsets are code points from the start of
// the part, which is "" for the body, "title", "subtitle" or "caption/0".
type Words struct {
	Text  string `json:"text,omitempty"`
	In    string `json:"in,omitempty"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Report is one article's claim that something happened, with all that a
// derivation needs.
type Report struct {
	ID        string `json:"id"`
	Article   string `json:"article"`
	Outlet    string `json:"outlet,omitempty"`
	Published Moment `json:"published,omitempty"`

	Kind     string   `json:"kind"`
	Root     string   `json:"root,omitempty"`
	Mode     string   `json:"mode,omitempty"`
	Contexts []string `json:"contexts,omitempty"`
	Modality string   `json:"modality"`
	Ongoing  bool     `json:"ongoing,omitempty"`

	Words
	Sentence string   `json:"sentence,omitempty"`
	Evidence []string `json:"evidence,omitempty"` // the words of every mention

	From      Day    `json:"from,omitempty"`
	To        Day    `json:"to,omitempty"`
	Precision string `json:"precision,omitempty"`

	Place   *Place      `json:"place,omitempty"`
	Deaths  *news.Range `json:"deaths,omitempty"`
	Injured *news.Range `json:"injured,omitempty"`

	Names       []Name       `json:"names,omitempty"`
	Attribution *Attribution `json:"attribution,omitempty"`
	About       *About       `json:"about,omitempty"`
	RespondsTo  []string     `json:"respondsTo,omitempty"` // report ids of the same article
	Weapon      []string     `json:"weapon,omitempty"`

	Occasion []string `json:"occasion,omitempty"` // what it answers or is about, in keys, sorted
	Topic    []string `json:"topic,omitempty"`    // what its article turns on: rare words, the most telling first
	Wording  []string `json:"wording,omitempty"`  // the rare words of its sentence, sorted

	Rule       string  `json:"rule,omitempty"`
	Confidence float64 `json:"confidence,omitempty"`
	Codebook   string  `json:"codebook,omitempty"`
}

// The sides of an event.
const (
	Source = "source"
	Target = "target"
	Other  = "other"
)

// Name is one participant of a report.
type Name struct {
	Side     string         `json:"side"`
	Actor    string         `json:"actor"`
	Name     string         `json:"name"`
	Type     news.ActorType `json:"type,omitempty"`
	Country  string         `json:"country,omitempty"`
	Sector   string         `json:"sector,omitempty"`
	Named    bool           `json:"named,omitempty"`
	Known    bool           `json:"known,omitempty"`
	Role     string         `json:"role,omitempty"`
	Capacity string         `json:"capacity,omitempty"`
	Inferred bool           `json:"inferred,omitempty"`
	Words
}

// Place is where something happened.
type Place struct {
	ID         string  `json:"id"`
	Name       string  `json:"name"`
	Country    string  `json:"country,omitempty"`
	Latitude   float64 `json:"latitude,omitempty"`
	Longitude  float64 `json:"longitude,omitempty"`
	Population int     `json:"population,omitempty"`
}

// Attribution is whose words a report is told in.
type Attribution struct {
	Actor    string `json:"actor,omitempty"`
	Name     string `json:"name,omitempty"`
	Verb     string `json:"verb,omitempty"`
	Quoted   bool   `json:"quoted,omitempty"`
	Standing string `json:"standing,omitempty"`
}

// About is the inner event of a speech act: a report of the same article, or a
// kind with its participants.
type About struct {
	Report string `json:"report,omitempty"`
	Kind   string `json:"kind,omitempty"`
	Names  []Name `json:"names,omitempty"`
}

// ToldActor is an actor as one article describes it.
type ToldActor struct {
	ID      string
	Name    string
	Type    news.ActorType
	Country string
	Sector  string
	Named   bool
}

// Relation is what an article says of two actors.
type Relation struct {
	Type     string
	From, To string
	Sentence string
	Words
}

// Tell makes the rows of one article from its reading. Retrieved is when the
// page was fetched or read; it is kept, and compared with nothing.
func Tell(r *news.Reading, retrieved time.Time) Told {
	t := teller{reading: r, article: ArticleKey(&r.Article), actors: map[string]news.Actor{}, used: map[string]ToldActor{}, plains: map[news.Part]string{}}
	for _, a := range r.Actors {
		t.actors[a.ID] = a
	}
	told := Told{Article: t.head(retrieved), Text: r.Article.Text, Versions: r.Versions}
	topic := t.topic()
	for i := range r.Events {
		told.Reports = append(told.Reports, t.report(&r.Events[i], topic))
	}
	told.Reports = distinct(told.Reports, func(r Report) string { return r.ID })
	told.Relations = t.relations()
	for _, id := range sortedKeys(t.used) {
		told.Actors = append(told.Actors, t.used[id])
	}
	told.Digest = digest(told)
	return told
}

// digest covers what an article tells; neither when it was fetched nor what
// version of the extractor read it.
func digest(t Told) string {
	t.Versions, t.Article.Retrieved = news.Versions{}, ""
	reports := append([]Report(nil), t.Reports...)
	for i := range reports {
		reports[i].Codebook = ""
	}
	t.Reports = reports
	data, err := json.Marshal(t)
	if err != nil { // NaN as a coordinate or a confidence
		return Hash(err.Error(), t.Article.ID, t.Text)
	}
	return Hash(string(data))
}

// Replaces reports whether t takes the place of an older telling of the same
// article, whichever of the two came first: the later Modified, then the greater
// hash of the text. Of one text read by two versions of the extractor, the
// reading that comes later wins; read by one version, the greater digest.
func (t *Told) Replaces(modified Moment, sha256, digest string, versions news.Versions) bool {
	switch {
	case t.Digest == digest:
		return false
	case t.Article.Modified != modified:
		return t.Article.Modified > modified
	case t.Article.SHA256 != sha256:
		return t.Article.SHA256 > sha256
	case t.Versions != versions:
		return true
	}
	return t.Digest > digest
}

// teller makes rows from one reading.
type teller struct {
	reading *news.Reading
	article string
	actors  map[string]news.Actor
	used    map[string]ToldActor
	plains  map[news.Part]string
}

func (t *teller) head(retrieved time.Time) Article {
	a := &t.reading.Article
	offset := ""
	if _, seconds := a.Published.Zone(); seconds != 0 {
		offset = a.Published.Format("-07:00")
	}
	return Article{
		ID: t.article, URL: a.URL, Title: a.Title,
		Published: MomentOf(a.Published), Offset: offset, Modified: MomentOf(a.Modified), Retrieved: MomentOf(retrieved),
		Language: a.Language, SHA256: SHA256(a.Text), Agency: a.Agency, Outlet: a.Outlet,
	}
}

func (t *teller) report(e *news.Event, topic []string) Report {
	r := Report{
		ID: ReportKey(t.article, e), Article: t.article,
		Outlet: t.reading.Article.Outlet, Published: MomentOf(t.reading.Article.Published),
		Kind: e.Kind, Root: e.Root, Mode: e.Mode, Modality: e.Modality, Ongoing: e.Ongoing,
		Contexts: sortedSet(e.Contexts),
		Words:    t.words(e.Span), Sentence: t.sentence(e.Sentence),
		From: DayOf(e.Date.From), To: DayOf(e.Date.To), Precision: e.Date.Precision,
		Place: t.place(e.Place), Deaths: e.Deaths, Injured: e.Injured,
		Rule: e.Rule, Confidence: e.Confidence, Codebook: t.reading.Versions.Codebook,
		Occasion: t.occasion(e), Topic: topic, Wording: t.wording(e.Sentence),
	}
	r.Names = append(r.Names, t.names(Source, e.Source)...)
	r.Names = append(r.Names, t.names(Target, e.Target)...)
	r.Names = append(r.Names, t.names(Other, e.Others)...)
	r.Names = distinct(r.Names, Name.Key)
	for _, s := range e.Evidence {
		r.Evidence = append(r.Evidence, t.reading.Article.Words(s))
	}
	for _, s := range e.Weapon {
		r.Weapon = append(r.Weapon, t.reading.Article.Words(s))
	}
	r.Attribution, r.About, r.RespondsTo = t.attribution(e.Attribution), t.about(e.About), t.answers(e)
	return r
}

// Key is what tells two names of one report apart.
func (n Name) Key() string {
	return joined(n.Side, n.Actor, n.In, padded(n.Start))
}

func (t *teller) names(side string, participants []news.Participant) []Name {
	var out []Name
	for _, p := range participants {
		a, listed := t.actors[p.Actor]
		n := Name{
			Side: side, Actor: p.Actor, Name: first(p.Name, a.Name), Type: news.ActorType(first(string(p.Type), string(a.Type))),
			Country: first(p.Country, a.Country), Sector: first(p.Sector, a.Sector),
			Named: a.Named || !listed && p.Name != "", Known: a.Known, Role: p.Role, Capacity: p.Capacity, Inferred: p.Inferred,
			Words: t.words(p.Span),
		}
		if n.Actor == "" {
			continue
		}
		t.use(n.Actor, ToldActor{Name: n.Name, Type: n.Type, Country: n.Country, Sector: n.Sector, Named: n.Named})
		out = append(out, n)
	}
	return out
}

// use notes that the article names an actor, and with it the actor's country.
func (t *teller) use(id string, as ToldActor) {
	if id == "" {
		return
	}
	as.ID = id
	if a, ok := t.actors[id]; ok {
		as = ToldActor{ID: id, Name: first(a.Name, as.Name), Type: a.Type, Country: first(a.Country, as.Country), Sector: first(a.Sector, as.Sector), Named: a.Named}
	}
	if old, ok := t.used[id]; !ok || old.Name == "" && as.Name != "" {
		t.used[id] = as
	}
	t.useCountry(as.Country)
}

func (t *teller) useCountry(alpha3 string) {
	id := CountryKey(alpha3)
	if _, ok := t.used[id]; id != "" && !ok {
		t.used[id] = ToldActor{ID: id, Type: news.Country, Country: alpha3, Named: true}
		if a, ok := t.actors[id]; ok {
			t.used[id] = ToldActor{ID: id, Name: a.Name, Type: news.Country, Country: alpha3, Sector: a.Sector, Named: true}
		}
	}
}

func (t *teller) place(p *news.Place) *Place {
	if p == nil || p.ID == "" {
		return nil
	}
	t.useCountry(p.Country)
	return &Place{ID: p.ID, Name: p.Name, Country: p.Country, Latitude: p.Latitude, Longitude: p.Longitude, Population: p.Population}
}

func (t *teller) attribution(a *news.Attribution) *Attribution {
	if a == nil {
		return nil
	}
	t.use(a.Actor, ToldActor{Name: a.Name, Named: a.Name != ""})
	return &Attribution{Actor: a.Actor, Name: a.Name, Verb: a.Verb, Quoted: a.Quoted, Standing: a.Standing}
}

func (t *teller) about(a *news.About) *About {
	if a == nil {
		return nil
	}
	names := append(t.names(Source, a.Source), t.names(Target, a.Target)...)
	return &About{Report: a.Event, Kind: a.Kind, Names: names}
}

// answers gives the reports that e responds to.
func (t *teller) answers(e *news.Event) []string {
	var to []string
	for _, l := range t.reading.Links {
		if l.Type == "responds-to" && l.From == e.ID && e.ID != "" {
			to = append(to, l.To)
		}
	}
	return sortedSet(to)
}

func (t *teller) relations() []Relation {
	var out []Relation
	for _, r := range t.reading.Relations {
		if r.From == "" || r.To == "" {
			continue
		}
		t.use(r.From, ToldActor{Named: true})
		t.use(r.To, ToldActor{Named: true})
		out = append(out, Relation{Type: r.Type, From: r.From, To: r.To, Sentence: t.around(r.Span), Words: t.words(r.Span)})
	}
	return distinct(out, func(r Relation) string { return r.Key() })
}

// Key is what tells two relations of one article apart.
func (r Relation) Key() string {
	return joined(r.Type, r.From, r.To, r.In, padded(r.Start))
}

// around gives the sentence that a span lies in.
func (t *teller) around(s news.Span) string {
	for i := range t.reading.Sentences {
		if t.reading.Sentences[i].Contains(s) {
			return t.sentence(i)
		}
	}
	return ""
}

func (t *teller) sentence(i int) string {
	if i < 0 || i >= len(t.reading.Sentences) {
		return ""
	}
	return t.reading.Article.Words(t.reading.Sentences[i].Span)
}

// words turns a span of bytes into one of code points.
func (t *teller) words(s news.Span) Words {
	a := &t.reading.Article
	words := a.Words(s)
	if words == "" {
		return Words{}
	}
	start := utf8.RuneCountInString(a.Of(s.Part)[:s.Start])
	return Words{Text: words, In: s.Part.Name(), Start: start, End: start + utf8.RuneCountInString(words)}
}

// Side gives the participants on one side.
func (r *Report) Side(side string) []Name {
	var out []Name
	for _, n := range r.Names {
		if n.Side == side {
			out = append(out, n)
		}
	}
	return out
}

// distinct sorts by key and leaves out what has a key that was seen.
func distinct[T any](list []T, key func(T) string) []T {
	sort.SliceStable(list, func(i, j int) bool { return key(list[i]) < key(list[j]) })
	out := list[:0]
	for i, x := range list {
		if i == 0 || key(x) != key(list[i-1]) {
			out = append(out, x)
		}
	}
	return out
}

func sortedSet(words []string) []string {
	set := map[string]bool{}
	for _, w := range words {
		if w != "" {
			set[w] = true
		}
	}
	if len(set) == 0 {
		return nil
	}
	return sortedKeys(set)
}

func first(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// joined makes a key of parts that sorts as they do.
func joined(parts ...string) string { return strings.Join(parts, "\x00") }

// padded writes an offset so that it sorts as text.
func padded(n int) string { return fmt.Sprintf("%09d", n) }
