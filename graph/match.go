package graph

import (
	"math"
	"strings"

	"casus/extract/codebook"
	"casus/extract/news"
)

// Rule says which reports tell of one event. NewRule makes one.
type Rule struct {
	agreeing map[string][]string // per kind, itself included, sorted
	groups   map[string]string   // of kinds that hang together by agreeing: the first of them
	version  string
}

// RuleOf is the rule for a codebook.
func RuleOf(book *codebook.Codebook) Rule {
	var kinds []string
	for _, k := range book.Kinds {
		kinds = append(kinds, k.ID)
	}
	return NewRule(kinds, book.Agree)
}

// NewRule makes the rule for a codebook's kinds. Two kinds agree where one
// happening can be told as either, as a visit and talks; agree may be nil, and
// need not be transitive. Kinds that are not listed agree with themselves alone.
func NewRule(kinds []string, agree func(a, b string) bool) Rule {
	kinds = sortedSet(kinds)
	rule := Rule{agreeing: map[string][]string{}, groups: map[string]string{}}
	var all []string
	for _, a := range kinds {
		for _, b := range kinds {
			if a == b || toldAs(a, b) || toldAs(b, a) || agree != nil && (agree(a, b) || agree(b, a)) {
				rule.agreeing[a] = append(rule.agreeing[a], b)
				all = append(all, a+" "+b)
			}
		}
	}
	for _, a := range kinds {
		for _, b := range connected(a, rule.agreeing) {
			rule.groups[b] = first(rule.groups[b], a)
		}
	}
	rule.version = Hash(append(all, method)...)
	return rule
}

// toldAs reports whether what one article tells as one kind another can tell as the
// other, though an article that tells both means two events.
func toldAs(a, b string) bool {
	return a == death && deadly[b] || a == "visit" && (b == "meeting" || b == "negotiation" || b == "summit")
}

// method is part of every rule's version: change it with the scoring below and with
// the keys of reports, so that stores derive their events again.
const method = "5"

// Version tells rules apart: a store derives everything again under a new one.
func (r Rule) Version() string {
	if r.version == "" {
		return NewRule(nil, nil).version
	}
	return r.version
}

// Agreeing gives the kinds that agree with one, itself included.
func (r Rule) Agreeing(kind string) []string {
	if kinds := r.agreeing[kind]; kinds != nil {
		return kinds
	}
	return []string{kind}
}

func (r Rule) agree(a, b string) bool {
	for _, k := range r.Agreeing(a) {
		if k == b {
			return true
		}
	}
	return false
}

// Threshold is the score from which two reports can be one event.
const Threshold = 0.65

// What each thing in common is worth. A pair needs a kind, a time and either a
// place with a participant, or participants on both sides.
const (
	sameKind      = 0.25
	agreeingKind  = 0.15
	sameDay       = 0.25
	sameWeek      = 0.20
	sameMonth     = 0.10
	toldTogether  = 0.10 // no date of both, but told within days
	samePlace     = 0.25
	sameRegion    = 0.15
	sameCountry   = 0.05
	sameSide      = 0.25
	oneDeath      = 0.25 // nobody is killed twice
	onePerson     = 0.05 // nor arrested, freed or appointed twice in some days
	tollAgrees    = 0.10
	tollDiffers   = -0.20
	countDiffers  = -0.15 // "23 pirates", "26 pirates"
	weaponAgrees  = 0.05
	sameOccasion  = 0.20
	otherOccasion = -0.25
	likeArticles  = 0.60 // times the share of rare words that both articles turn on
	mostArticles  = 0.35
	likeWords     = 0.35 // times the share of rare words that both sentences have
)

// From what share of rare words in common two articles tell one story, and two
// sentences are alike.
const (
	storyShare = 0.20
	wordsShare = 0.25
	sameWords  = 0.50 // from which a sentence is another's, or nearly
)

// Days by which accounts of one death may differ, and how far back a report
// without a date can reach.
const (
	slack   = 3
	reach   = 366
	longest = 45 // days from which a date says nothing
	farLine = 10 // kilometres from which two towns are two
)

// Match is what two reports have in common.
type Match struct {
	Score    float64   // 0 to 1
	Why      []string  // what it was scored for, in a fixed order
	Worth    []float64 // what each of these counts
	Conflict string    // why they are never one event, whatever the score; "" for no reason

	sum float64 // the score without its ends, which tells the best of good matches
}

// Is reports whether the two are one event as far as they alone can tell.
func (m Match) Is() bool { return m.Conflict == "" && m.Score >= Threshold }

// Compare scores two reports. It does not matter which comes first.
func (r Rule) Compare(a, b *Report) Match { return r.compare(a, b, true) }

// match is Compare for who asks whether the two are one event, and not why not:
// it stops at the first thing that speaks against it.
func (r Rule) match(a, b *Report) Match { return r.compare(a, b, false) }

func (r Rule) compare(a, b *Report, all bool) Match {
	if a.ID > b.ID {
		a, b = b, a
	}
	c := comparison{a: a, b: b, agree: r.agree(a.Kind, b.Kind)}
	for _, look := range []func(*comparison){
		(*comparison).once, (*comparison).kind, (*comparison).time, (*comparison).place, (*comparison).sides, (*comparison).toll,
		(*comparison).weapon, (*comparison).occasion, (*comparison).matter, (*comparison).apart,
	} {
		if look(&c); c.conflict != "" && !all {
			return Match{Conflict: c.conflict}
		}
	}
	sum := math.Round(c.score*1000) / 1000
	return Match{Score: math.Max(0, math.Min(1, sum)), Why: c.why, Worth: c.worth, Conflict: c.conflict, sum: sum}
}

// apart finds what never lets the two be one, however much they have in common.
func (c *comparison) apart() {
	if !c.tied {
		c.never("nothing shows that both mean the same time")
	}
	if c.a.Article == c.b.Article && !c.oneDeath() {
		c.never("one article tells them apart")
	}
}

type comparison struct {
	a, b     *Report
	agree    bool // the kinds do
	score    float64
	why      []string
	worth    []float64
	conflict string
	single   bool // a death of one named person, which happens once
	inTown   bool // both name the same town
	tied     bool // something shows that both mean the same time, rather than the same again
}

func (c *comparison) add(score float64, why string) {
	c.score += score
	c.why, c.worth = append(c.why, why), append(c.worth, score)
}

// never notes the first reason why the two cannot be one.
func (c *comparison) never(why string) {
	if c.conflict == "" {
		c.conflict = why
	}
}

func (c *comparison) kind() {
	switch {
	case c.a.Kind == c.b.Kind:
		c.add(sameKind, "same kind")
	case c.agree && (c.a.Kind != death && c.b.Kind != death || c.a.fatal() && c.b.fatal()):
		c.add(agreeingKind, "kinds that agree")
	default:
		c.never("other kind")
	}
	if c.a.Modality != c.b.Modality {
		c.never("other modality")
	}
}

// once finds the killing of one named person told twice, if only once as a death.
func (c *comparison) once() {
	if !c.a.fatal() && !c.b.fatal() || c.a.Kind == attempt || c.b.Kind == attempt {
		return
	}
	for _, x := range c.a.Side(Target) {
		for _, y := range c.b.Side(Target) {
			if x.Type == news.Person && x.Named && y.Named && (x.Actor == y.Actor || alike(x.Name, y.Name)) {
				c.single = true
				if c.oneDeath() {
					c.tied = true
					c.add(oneDeath, "one death")
				}
				return
			}
		}
	}
}

// oneDeath reports whether both tell of the death of one named person.
func (c *comparison) oneDeath() bool { return c.single && c.a.fatal() && c.b.fatal() }

// death is the kind of a death told without what brought it about. It agrees with
// all that kills, where that killed.
const death = "death"

var deadly = map[string]bool{
	"accident": true, "airstrike": true, "armed-attack": true, "assassination": true, "beating": true, "bombing": true, "chemical-attack": true,
	"clash": true, "disaster": true, "drone-strike": true, "excessive-force": true, "execution": true, "massacre": true, "mine-blast": true,
	"missile-strike": true, "mob-violence": true, "shelling": true, "stabbing": true, "suicide-bombing": true, "torture": true, "vehicle-ramming": true,
}

// attempt is the kind of what did not kill.
const attempt = "attempted-assassination"

// killing reports a kind whose target is dead, whatever words tell it.
func killing(kind string) bool { return kind == "assassination" || kind == "execution" }

// fatal reports whether the report tells of somebody's death that happened.
func (r *Report) fatal() bool {
	switch {
	case killing(r.Kind), r.Kind == death:
		return r.Modality == news.Occurred
	case r.Kind == attempt:
		return false
	}
	return r.Modality == news.Occurred && r.Deaths != nil && r.Deaths.Min > 0
}

func (c *comparison) time() {
	near := c.near()
	af, at := c.a.Window()
	bf, bt := c.b.Window()
	meet := af <= bt && bf <= at
	switch {
	case meet && c.a.Precision == "day" && c.b.Precision == "day":
		c.tied = true
		c.add(sameDay, "same day")
	case meet && c.a.dated() && c.b.dated():
		c.span(min(af, bf), max(at, bt))
	case meet:
		if c.a.To != "" && c.b.To != "" && daysBetween(min(at, bt), max(at, bt)) <= slack {
			c.tied = true
			c.add(toldTogether, "told within days")
		}
	case af <= bt.Add(near) && bf <= at.Add(near):
		c.tied = true
		c.add(0, "days that differ by little")
	default:
		c.never("other date")
	}
}

// near is by how many days two accounts may differ.
func (c *comparison) near() int {
	if c.single {
		return slack
	}
	return 0
}

// span scores two intervals that meet by how long they are together.
func (c *comparison) span(from, to Day) {
	switch days := daysBetween(from, to); {
	case days <= 7:
		c.tied = true
		c.add(sameWeek, "dates that meet")
	case days <= longest:
		c.tied = true
		c.add(sameMonth, "long dates that meet")
	}
}

func daysBetween(from, to Day) int {
	a, ok := from.Time()
	b, also := to.Time()
	if !ok || !also {
		return math.MaxInt32
	}
	return int(b.Sub(a).Hours() / 24)
}

// dated reports whether the report says when, rather than only before when.
func (r *Report) dated() bool { return r.From != "" && r.To != "" && r.Precision != "before" }

// Window gives the days within which the reported event must have happened. What
// is only known to lie before a day reaches back a year: farther back, an event
// is not found again by its date.
func (r *Report) Window() (from, to Day) {
	from, to = r.From, r.To
	if to == "" {
		to = LastDay
	}
	if from == "" && r.To != "" {
		from = to.Add(-reach)
	}
	if from == "" {
		from = FirstDay
	}
	return from, to
}

func (c *comparison) place() {
	a, b := c.a.Place, c.b.Place
	if a == nil || b == nil {
		return
	}
	same := a.ID == b.ID
	switch {
	case same && a.town():
		c.inTown = true
		c.add(samePlace, "same place")
	case same && !strings.HasPrefix(a.ID, "country:"):
		c.add(sameRegion, "same region")
	case a.Country != "" && b.Country != "" && a.Country != b.Country:
		c.unlessSingle("other country")
	case a.town() && b.town() && apart(a, b):
		c.unlessSingle("other town")
	case a.Country != "":
		c.add(sameCountry, "same country")
	}
}

// unlessSingle notes a conflict that a death told twice can bear: then one of the
// outlets is wrong, and the reports contradict each other.
func (c *comparison) unlessSingle(why string) {
	if !c.single {
		c.never(why)
	}
}

// town reports whether a place is a town, not a region or a country.
func (p *Place) town() bool {
	for _, wide := range []string{"country:", "region:", "province:", "sea:"} {
		if strings.HasPrefix(p.ID, wide) {
			return false
		}
	}
	return true
}

// apart reports whether two towns are so far from each other that an event is
// in one of them only; towns without coordinates are.
func apart(a, b *Place) bool {
	if a.ID == b.ID {
		return false
	}
	unknown := func(p *Place) bool { return p.Latitude == 0 && p.Longitude == 0 }
	return unknown(a) || unknown(b) || Kilometres(a.Latitude, a.Longitude, b.Latitude, b.Longitude) > farLine
}

// Kilometres is the distance of two points on the earth, given in degrees, by
// the haversine formula on a sphere of 6371 km.
func Kilometres(latitude, longitude, latitude2, longitude2 float64) float64 {
	rad := math.Pi / 180
	dLat, dLon := (latitude2-latitude)*rad, (longitude2-longitude)*rad
	h := math.Pow(math.Sin(dLat/2), 2) + math.Cos(latitude*rad)*math.Cos(latitude2*rad)*math.Pow(math.Sin(dLon/2), 2)
	return 2 * 6371 * math.Asin(math.Min(1, math.Sqrt(h)))
}

// sides compares who did it and to whom. Where one of the two has several
// sources and no target, as a meeting has, all participants are one side.
func (c *comparison) sides() {
	if c.a.mutual() || c.b.mutual() {
		c.pool()
		return
	}
	c.side(Source, "source")
	c.side(Target, "target")
}

// spoken reports whether it is done with words, which are said again and again.
func (r *Report) spoken() bool {
	switch r.Root {
	case "AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN":
		return true
	}
	return false
}

// mutual reports whether the participants act on each other.
func (r *Report) mutual() bool {
	return len(r.Side(Source)) > 1 && len(r.Side(Target)) == 0
}

// disputed reports whether day, town and a number of dead that is no coincidence
// are the same: then who did it is what the outlets, or those who claim it, differ on.
func (c *comparison) disputed() bool {
	a, b := c.a.Deaths, c.b.Deaths
	return c.a.Precision == "day" && c.b.Precision == "day" && c.a.From == c.b.From && c.inTown && a != nil && b != nil && *a == *b && a.Min > 2
}

func (c *comparison) side(side, name string) {
	p := pairUp(c.a.Side(side), c.b.Side(side))
	if p.matched == 0 && p.strangers() && (side == Target || !c.disputed()) {
		c.unlessSingle("other " + name)
	}
	if p.degree > 0 {
		c.add(sameSide*p.degree, name+" "+p.says())
	}
	if side == Target && p.once && c.inTown {
		c.tied = true // the same thing struck in the same town
	}
	if side == Target && p.person && c.tied && !c.a.spoken() {
		c.add(onePerson, "done to one person")
	}
	if p.counted {
		c.add(countDiffers, "other number on the side of the "+name)
	}
}

// pool compares all participants at once.
func (c *comparison) pool() {
	p := pairUp(c.a.both(), c.b.both())
	few := len(c.a.both()) <= 2 && len(c.b.both()) <= 2 && c.a.Kind != "summit" && c.b.Kind != "summit"
	if p.strangers() && (p.matched == 0 || few) {
		c.never("other participants")
	}
	if p.degree > 0 {
		c.add(sameSide*p.degree*float64(min(2, p.matched)), "participants "+p.says())
	}
}

func (r *Report) both() []Name { return append(r.Side(Source), r.Side(Target)...) }

// toll compares what the two say of the dead and injured.
func (c *comparison) toll() {
	c.count(c.a.Deaths, c.b.Deaths, "the dead")
	c.count(c.a.Injured, c.b.Injured, "the injured")
}

func (c *comparison) count(a, b *news.Range, what string) {
	if a == nil || b == nil {
		return
	}
	switch {
	case rangesMeet(*a, *b):
		c.add(tollAgrees, "same number of "+what)
	case farOff(*a, *b) && c.a.Kind != "disaster": // whose dead are counted for weeks
		c.add(tollDiffers, "other number of "+what)
	}
}

// rangesMeet reports whether some number is in both ranges.
func rangesMeet(a, b news.Range) bool {
	return (a.Max == 0 || b.Min <= a.Max) && (b.Max == 0 || a.Min <= b.Max)
}

// farOff reports whether two counts that do not meet differ by more than early
// reports of one event do: by more than two people and twice over.
func farOff(a, b news.Range) bool {
	if a.Min > b.Min {
		a, b = b, a
	}
	high := max(a.Max, a.Min)
	return b.Min-high > 2 && b.Min > 2*high
}

// matter compares what the articles turn on and how the sentences put it. Of
// articles that are told far from each other it says nothing unless the dates do:
// a matter goes on for months.
func (c *comparison) matter() {
	if c.a.Article == c.b.Article || !c.tied && c.toldApart() {
		return
	}
	if both, share := shared(c.a.Topic, c.b.Topic); share >= storyShare && len(both) >= fewestShared {
		c.tied = true
		c.add(math.Min(mostArticles, likeArticles*share), "articles that share "+strings.Join(both, ", "))
	}
	if both, share := shared(c.a.Wording, c.b.Wording); share >= wordsShare && len(both) > 1 {
		c.tied = c.tied || share >= sameWords && len(both) > fewestShared
		c.add(likeWords*share, "told in like words: "+strings.Join(both, ", "))
	}
}

// toldApart reports whether the two were published some days apart, as far as is known.
func (c *comparison) toldApart() bool {
	a, b := c.a.publishedOn(), c.b.publishedOn()
	return a != b && (a == "" || b == "" || daysBetween(min(a, b), max(a, b)) > slack)
}

func (r *Report) publishedOn() Day {
	if len(r.Published) < 10 {
		return ""
	}
	return Day(r.Published[:10])
}

// weapon adds a little for words in common.
func (c *comparison) weapon() {
	words := map[string]bool{}
	for _, w := range c.a.Weapon {
		for _, word := range strings.Fields(NameKey(w)) {
			words[word] = len(word) > 3
		}
	}
	for _, w := range c.b.Weapon {
		for _, word := range strings.Fields(NameKey(w)) {
			if words[word] {
				c.add(weaponAgrees, "same weapon")
				return
			}
		}
	}
}
