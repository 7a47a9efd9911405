package graph

import (
	"math"
	"sort"
	"strings"

	"casus/extract/news"
)

// Rule says which reports tell of one event. NewRule makes one.
type Rule struct {
	agreeing map[string][]string // per kind, itself included, sorted
	version  string
}

// NewRule makes the rule for a codebook's kinds. Two kinds agree where one
// happening can be told as either, as a visit and talks; agree may be nil, and
// need not be transitive. Kinds that are not listed agree with themselves alone.
func NewRule(kinds []string, agree func(a, b string) bool) Rule {
	kinds = sortedSet(kinds)
	rule := Rule{agreeing: map[string][]string{}}
	var all []string
	for _, a := range kinds {
		for _, b := range kinds {
			if a == b || agree != nil && (agree(a, b) || agree(b, a)) {
				rule.agreeing[a] = append(rule.agreeing[a], b)
				all = append(all, a+" "+b)
			}
		}
	}
	rule.version = Hash(append(all, method)...)
	return rule
}

// method is part of every rule's version: change it with the scoring below, so
// that stores derive their events again.
const method = "2"

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
	sameKind     = 0.25
	agreeingKind = 0.15
	sameDay      = 0.25
	sameWeek     = 0.20
	sameMonth    = 0.10
	toldTogether = 0.10 // no date of both, but told within days
	samePlace    = 0.25
	sameRegion   = 0.15
	sameCountry  = 0.05
	sameSide     = 0.25
	oneDeath     = 0.25 // nobody is killed twice
	tollAgrees   = 0.10
	tollDiffers  = -0.20
	weaponAgrees = 0.05
)

// Days by which accounts of one death may differ, and how far back a report
// without a date can reach.
const (
	slack   = 3
	reach   = 366
	farLine = 10 // kilometres from which two towns are two
)

// Match is what two reports have in common.
type Match struct {
	Score    float64  // 0 to 1
	Why      []string // what it was scored for, in a fixed order
	Conflict string   // why they are never one event, whatever the score; "" for no reason
}

// Is reports whether the two are one event as far as they alone can tell.
func (m Match) Is() bool { return m.Conflict == "" && m.Score >= Threshold }

// Compare scores two reports. It does not matter which comes first.
func (r Rule) Compare(a, b *Report) Match {
	if a.ID > b.ID {
		a, b = b, a
	}
	c := comparison{a: a, b: b}
	c.kind(r)
	c.once()
	c.time()
	c.place()
	c.sides()
	c.toll()
	c.weapon()
	if a.Article == b.Article {
		c.never("one article tells them apart")
	}
	score := math.Max(0, math.Min(1, math.Round(c.score*1000)/1000))
	return Match{Score: score, Why: c.why, Conflict: c.conflict}
}

type comparison struct {
	a, b     *Report
	score    float64
	why      []string
	conflict string
	single   bool // a death of one named person, which happens once
}

func (c *comparison) add(score float64, why string) {
	c.score += score
	c.why = append(c.why, why)
}

// never notes the first reason why the two cannot be one.
func (c *comparison) never(why string) {
	if c.conflict == "" {
		c.conflict = why
	}
}

func (c *comparison) kind(r Rule) {
	switch {
	case c.a.Kind == c.b.Kind:
		c.add(sameKind, "same kind")
	case r.agree(c.a.Kind, c.b.Kind):
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
				if c.a.fatal() && c.b.fatal() {
					c.add(oneDeath, "one death")
				}
				return
			}
		}
	}
}

// attempt is the kind of what did not kill.
const attempt = "attempted-assassination"

// fatal reports whether the report tells of somebody's death that happened.
func (r *Report) fatal() bool {
	switch r.Kind {
	case "assassination", "execution", "death":
		return r.Modality == news.Occurred
	case attempt:
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
		c.add(sameDay, "same day")
	case meet && c.a.dated() && c.b.dated():
		c.span(min(af, bf), max(at, bt))
	case meet:
		if c.a.To != "" && c.b.To != "" && daysBetween(min(at, bt), max(at, bt)) <= slack {
			c.add(toldTogether, "told within days")
		}
	case af <= bt.Add(near) && bf <= at.Add(near):
		c.why = append(c.why, "days that differ by little")
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
		c.add(sameWeek, "dates that meet")
	case days <= 45:
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

// mutual reports whether the participants act on each other.
func (r *Report) mutual() bool {
	return len(r.Side(Source)) > 1 && len(r.Side(Target)) == 0
}

func (c *comparison) side(side, name string) {
	p := pairUp(c.a.Side(side), c.b.Side(side))
	if p.matched == 0 && p.strangers() {
		c.unlessSingle("other " + name)
	}
	if p.degree > 0 {
		c.add(sameSide*p.degree, name+" "+p.says())
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

// pairing is what came of comparing two lists of participants.
type pairing struct {
	degree  float64 // how surely the shorter list is in the longer, 0 to 1
	matched int
	aAlone  bool // somebody in a is surely nobody in b
	bAlone  bool
	persons bool // some are the same person or body, not only the same country
}

func (p pairing) strangers() bool { return p.aAlone && p.bAlone }

func (p pairing) says() string {
	if p.persons {
		return "the same"
	}
	return "of the same country"
}

// pairUp finds for everyone in the shorter list the likest in the longer.
func pairUp(a, b []Name) pairing {
	if len(a) > len(b) {
		a, b = b, a
	}
	var p pairing
	p.aAlone, p.bAlone = anyAlone(a, b), anyAlone(b, a)
	for _, x := range a {
		best := 0.0
		for _, y := range b {
			best = math.Max(best, likeness(x, y))
		}
		if best > 0 {
			p.matched++
			p.degree += best
		}
		p.persons = p.persons || best > countryAlike
	}
	if len(a) > 0 {
		p.degree /= float64(len(a))
	}
	return p
}

// anyAlone reports whether somebody in a is surely none of b.
func anyAlone(a, b []Name) bool {
	for _, x := range a {
		alone := len(b) > 0
		for _, y := range b {
			alone = alone && likeness(x, y) == stranger
		}
		if alone {
			return true
		}
	}
	return false
}

// How like two participants are.
const (
	identical    = 1.0
	nameAlike    = 0.8
	bodiesAlike  = 0.7 // described alike in particular
	countryAlike = 0.5
	bodyAlike    = 0.3 // two offices of one country
	unknown      = 0.0
	stranger     = -1.0
)

// likeness says whether two participants can be one: 1 surely, 0 unknown, -1
// surely not.
func likeness(x, y Name) float64 {
	differ := x.Country != "" && y.Country != "" && x.Country != y.Country
	switch {
	case x.Actor == y.Actor && x.Type == news.Country:
		return countryAlike
	case x.Actor == y.Actor && (x.Named || y.Named):
		return identical
	case x.Named && y.Named && x.Type == y.Type && x.Type != news.Country && alike(x.Name, y.Name) && !differ:
		return nameAlike
	case differ:
		return stranger
	case x.Type == news.Country || y.Type == news.Country:
		return ofCountry(x, y)
	case !x.Named || !y.Named:
		return unnamedLike(x, y)
	case x.Type == news.Person && y.Type == news.Person, bloc(x.Type) && bloc(y.Type):
		return stranger
	case x.Country != "" && x.Country == y.Country:
		return bodyAlike
	}
	return unknown
}

// bloc is a type whose members never speak for another actor.
func bloc(t news.ActorType) bool {
	switch t {
	case news.ArmedGroup, news.Company, news.Party, news.InternationalOrganization, news.NGO, news.Media:
		return true
	}
	return false
}

// ofCountry compares a country with somebody else: its officials and organs act
// for it, its people and private persons do not.
func ofCountry(x, y Name) float64 {
	if y.Type == news.Country {
		y = x
	}
	switch {
	case y.Type == news.Country:
		return stranger
	case y.Type == news.InternationalOrganization:
		return stranger
	case y.Country == "" || bloc(y.Type) || y.Capacity == "unofficial":
		return unknown
	}
	return countryAlike
}

// unnamedLike compares a description ("two soldiers") with a name or another.
func unnamedLike(x, y Name) float64 {
	switch {
	case !x.Named && !y.Named && describedAlike(x.Name, y.Name):
		return bodiesAlike
	case x.Country == "" || y.Country == "" || !sameSort(x.Type, y.Type):
		return unknown
	}
	return countryAlike
}

// describedAlike reports whether two descriptions say the same in particular: the
// same number of the same ("23 pirates", "23 Somali pirates"), or the same last two
// words ("an office Christmas party", "the Christmas party").
func describedAlike(x, y string) bool {
	for _, a := range particulars(x) {
		for _, b := range particulars(y) {
			if a == b {
				return true
			}
		}
	}
	return false
}

// particulars gives what sets a description apart, in keys: number and last word,
// where the number is no everyday one, and the last two words.
func particulars(description string) []string {
	words := strings.Fields(NameKey(description))
	if len(words) < 2 {
		return nil
	}
	var out []string
	last := words[len(words)-1]
	for _, w := range words[:len(words)-1] {
		if len(w) > 1 && strings.Trim(w, "0123456789") == "" {
			out = append(out, w+" "+last)
		}
	}
	if before := words[len(words)-2]; len(before) > 3 && strings.Trim(before, "0123456789") != "" {
		out = append(out, before+" "+last)
	}
	return out
}

// sameSort reports whether two types can describe the same people.
func sameSort(a, b news.ActorType) bool {
	human := func(t news.ActorType) bool {
		return t == news.Person || t == news.People || t == news.Police || t == news.Military
	}
	return a == b || human(a) && human(b)
}

// alike reports whether two names can be spellings of one: a family name alone
// and with the first name, or all words equal but for a letter that
// transliterations differ in.
func alike(a, b string) bool {
	x, y := strings.Fields(NameKey(a)), strings.Fields(NameKey(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	if len(x) == 1 {
		return len(x[0]) > 3 && spelt(x[0], y[len(y)-1])
	}
	if !spelt(x[0], y[0]) || !spelt(x[len(x)-1], y[len(y)-1]) {
		return false
	}
	return len(x) < len(y) || allSpelt(x, y)
}

func allSpelt(x, y []string) bool {
	for i := range x {
		if !spelt(x[i], y[i]) {
			return false
		}
	}
	return true
}

// spelt reports whether two words are spellings of one: the same once letters
// that transliterations disagree on are written alike.
func spelt(a, b string) bool { return a == b || len(a) > 3 && skeleton(a) == skeleton(b) }

var letters = strings.NewReplacer("ey", "i", "ei", "i", "iy", "i", "ii", "i", "yy", "i", "ay", "ai", "y", "i", "j", "i",
	"kh", "h", "ck", "k", "c", "k", "q", "k", "w", "v", "ou", "u", "oo", "u", "ph", "f", "ee", "i", "dh", "d", "gh", "g")

// skeleton writes a word so that its transliterations fall together.
func skeleton(word string) string {
	var b strings.Builder
	var last rune
	for _, r := range letters.Replace(word) {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

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
	case farOff(*a, *b):
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

// Keys gives what a report is filed under, so that reports which could be the
// same event share at least one: a place, a named person's last name, a body,
// particulars of a description and, where the date is known within days, a country, which is too common a key for
// what has no date. Sorted. The kind is part of each.
func (r *Report) Keys() []string {
	set := map[string]bool{}
	countries := map[string]bool{}
	if r.Place != nil {
		countries[r.Place.Country] = true
		if !strings.HasPrefix(r.Place.ID, "country:") {
			set["place "+r.Place.ID] = true
		}
	}
	for _, n := range append(r.Side(Source), r.Side(Target)...) {
		countries[n.Country] = true
		for _, key := range n.blockKeys() {
			set[key] = true
		}
	}
	delete(countries, "")
	if r.brief() {
		for c := range countries {
			set["country "+c] = true
		}
	}
	keys := sortedKeys(set)
	for i := range keys {
		keys[i] += "|" + r.Kind
	}
	return keys
}

// brief reports whether the date is known within a few days.
func (r *Report) brief() bool {
	from, to := r.Window()
	return r.dated() && daysBetween(from, to) <= 8
}

func (n Name) blockKeys() []string {
	switch {
	case n.Type == news.Country || n.Actor == "":
		return nil
	case !n.Named:
		keys := particulars(n.Name)
		for i := range keys {
			keys[i] = "described " + keys[i]
		}
		return keys
	case n.Type == news.Person:
		words := strings.Fields(NameKey(n.Name))
		if len(words) > 0 {
			return []string{"name " + skeleton(words[len(words)-1])}
		}
	}
	return []string{"actor " + n.Actor}
}

// Sought gives the keys under which reports lie that could be the same event:
// its own, for every kind that agrees.
func (r Rule) Sought(report *Report) []string {
	var sought []string
	for _, key := range report.Keys() {
		bare := strings.TrimSuffix(key, "|"+report.Kind)
		for _, kind := range r.Agreeing(report.Kind) {
			sought = append(sought, bare+"|"+kind)
		}
	}
	sort.Strings(sought)
	return sought
}
