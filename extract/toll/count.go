package toll

import (
	"strconv"
	"strings"

	"casus/extract/news"
)

var cardinals = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "million": 1000000,
	"dozen": 12,
}

// vague counts of people: the least and the most that a word can mean.
var vague = map[string]news.Range{
	"tens": {Min: 20, Max: 99}, "dozens": {Min: 24, Max: 99}, "scores": {Min: 40, Max: 99}, "hundreds": {Min: 200, Max: 999}, "thousands": {Min: 2000, Max: 9999},
	"several": {Min: 3, Max: 9}, "few": {Min: 3, Max: 5}, "handful": {Min: 3, Max: 5},
}

// scales are what "several" multiplies, and the most that it then means.
var scales = map[string]news.Range{"dozen": {Min: 12, Max: 99}, "hundred": {Min: 100, Max: 999}, "thousand": {Min: 1000, Max: 9999}}

// people are nouns of which one, with an article or an owner, is a count of one.
var people = setOf(`person man woman child boy girl baby infant toddler teenager youth soldier trooper policeman policewoman officer civilian guard driver passenger
	student pupil journalist reporter cameraman photographer protester protestor demonstrator passer-by passerby bystander pedestrian worker labourer laborer miner fisherman
	farmer villager tourist teacher pilot bodyguard militant fighter gunman insurgent rebel guerrilla resident prisoner inmate detainee hostage nurse doctor medic aide
	colleague attacker assailant bomber suspect ambassador consul diplomat envoy minister president governor mayor senator lawmaker deputy leader commander general colonel
	captain major lieutenant sergeant priest monk nun imam cleric bishop judge lawyer prosecutor activist politician official employee wife husband son daughter
	brother sister father mother parent uncle aunt nephew niece cousin grandmother grandfather relative relation victim refugee migrant settler peacekeeper sailor marine
	paratrooper firefighter fireman rescuer volunteer constable detective sniper professor engineer businessman businesswoman shopkeeper interpreter translator contractor
	national citizen american briton israeli palestinian iraqi afghan russian turk kurd syrian pakistani indian frenchman german italian spaniard egyptian chief head king queen prince one
	peasant trader vendor motorist cyclist motorcyclist rider crewman crewmember member spokesman candidate chaplain premier councillor councilor chairman director manager editor writer singer`)

// personal reports a noun for a person: one that is listed, or by its ending.
func personal(noun string) bool {
	if people[noun] || notPeople[noun] || things[noun] {
		return people[noun]
	}
	for _, end := range []string{"er", "or", "ist", "man", "woman", "ian", "herd", "mate", "smith"} {
		if len(noun) > len(end)+2 && strings.HasSuffix(noun, end) {
			return true
		}
	}
	return false
}

// things end as words for people do.
var things = setOf(`tower trailer trawler tanker container number letter computer center river tiger helicopter motor tractor water power trigger order border corner matter chapter
	shelter paper newspaper quarter winter summer weather cover fever cancer murder disaster danger answer offer member-state chamber counter cluster layer server fighter-bomber
	mortar freighter cruiser carrier destroyer bulldozer launcher steamer sector factor error terror horror rumor floor door labor harbor vapor mirror corridor reactor generator
	dinner supper finger shoulder bladder liver other further latter former either neither character register theater never over under after monster lobster`)

// notPeople are nouns that are counted beside the dead but are none.
var notPeople = setOf(`percent % year month week day hour minute time kilometer kilometre km mile meter metre foot house home building car vehicle truck bus tank job bird animal cow
	goat sheep dog cat horse cattle school shop store village town city dollar euro pound shot round bullet rocket missile bomb grenade shell attack blast explosion strike
	incident accident charge account occasion case count clash raid province district country state people's point degree goal game match`)

func setOf(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// amount is a phrase that counts people, at tokens first..last; noun is its
// head, where it has one.
type amount struct {
	news.Range
	first, last int
	noun        string
	single      bool // one person, by an article, an owner or a name
}

// amountAt reads the phrase that counts people from a token on.
func (r reader) amountAt(i int) (amount, bool) {
	if i >= len(r.tokens) {
		return amount{}, false
	}
	switch w := r.word(i); {
	case w == "nobody" || w == "none" || w == "no" && r.word(i+1) == "one":
		return amount{first: i, last: i + b2i(w == "no"), noun: "one"}, true
	case w == "not" && r.word(i+1) == "one" && r.word(i+2) == "of": // "not one of the 80 pupils"
		n := max(r.nounAfter(i+3), i+2)
		return amount{first: i, last: n, noun: "one"}, true
	case w == "no" && r.word(i+2) != "than":
		if n := r.nounAfter(i + 1); n > 0 {
			return amount{first: i, last: n, noun: r.lemma(n)}, true
		}
		return amount{}, false
	case w == "himself" || w == "herself":
		return amount{Range: one, first: i, last: i, noun: w}, true
	case w == "themselves":
		return amount{}, false
	}
	if a, ok := r.counted(i); ok {
		return a, true
	}
	if w := r.word(i); (people[w] || w == "husband") && r.word(i+1) == "and" && people[r.word(i+2)] && (i == 0 || r.tokens[i-1].UPOS == "PUNCT" || r.tokens[i-1].UPOS == "VERB") {
		return amount{Range: news.Range{Min: 2, Max: 2}, first: i, last: i + 2, noun: r.word(i + 2)}, true // "husband and wife"
	}
	if owners[r.word(i)] {
		if a, ok := r.counted(i + 1); ok && a.noun != "" { // "her two children"
			a.first = i
			return a, true
		}
	}
	return r.singleAt(i)
}

var owners = setOf("his her their its")

var one = news.Range{Min: 1, Max: 1}

// counted reads a count and what it counts: "at least 12 people", "four of his
// bodyguards", "30 others", "dozens".
func (r reader) counted(i int) (amount, bool) {
	n, at, ok := r.bounded(i)
	if !ok || r.word(i-1) == "of" && agers[r.lemma(i-2)] && r.tokens[i-2].XPOS == "NN" {
		return amount{}, false // "a woman of 63"
	}
	a := amount{Range: n, first: i, last: at - 1}
	if r.word(at) == "(" && r.word(at+2) == ")" && r.numeric(at+1) {
		at += 3 // "2 (two) persons"
	}
	switch r.word(at) {
	case "others", "more", "other":
		a.last, a.noun = at, "person"
		at++
	case "of":
		if j := at + 1 + b2i(r.word(at+1) == "the") + b2i(r.numeric(at+2)); states[r.word(j)] != none { // "two of the 30 wounded"
			a.last, a.noun = j, r.word(j)
			return a, true
		}
		if r.word(at+1) == "whom" { // "the attackers, all four of whom"
			a.last, a.noun = at+1, r.lemma(i-2)
			return a, true
		}
		at++
	case "-", "%", "percent", "per", "th":
		return amount{}, false
	}
	if r.word(i-1) == "," && r.word(at) == "," && at == i+1 {
		return amount{}, false // an age: "Alexis, 15, was killed"
	}
	if r.word(at) == "shot" && r.word(at+1) == "dead" {
		return a, true // "and two shot dead"
	}
	if noun := r.nounAfter(at); noun >= 0 && (noun > at || states[r.word(noun)] == none || r.word(i) == "the") {
		if notPeople[r.lemma(noun)] || notPeople[r.word(noun)] {
			return amount{}, false
		}
		a.last, a.noun = noun, r.lemma(noun)
	}
	return a, true
}

// agers are people of whom "of" and a number tells the age.
var agers = map[string]bool{"woman": true, "man": true, "boy": true, "girl": true, "child": true, "mother": true, "father": true, "widow": true, "lad": true, "youth": true, "teenager": true}

// nounAfter finds the head of the noun phrase that goes on from a token, -1
// where none does: articles, adjectives and nouns, the last of which it is.
func (r reader) nounAfter(i int) int {
	head := -1
	for j := i; j < len(r.tokens) && j < i+8; j++ {
		if r.word(j+1) == "-" && strings.HasPrefix(r.word(j+2), "year") && r.word(j+4) == "old" {
			j += 4 // "25-year-old"
			continue
		}
		switch t := r.tokens[j]; {
		case strings.HasPrefix(t.XPOS, "NN"), t.XPOS == "JJR" && people[r.word(j)]: // "premier"
			head = j
		case head >= 0 && (t.Form == "-" || t.XPOS == "HYPH"), head < 0 && (t.XPOS == "JJ" || t.XPOS == "DT" || t.XPOS == "PRP$" || t.XPOS == "HYPH" || t.Form == "-" || t.XPOS == "JJS" || t.XPOS == "CD"),
			head < 0 && (t.XPOS == "VBN" || t.XPOS == "VBG") && t.Rel == "amod", t.XPOS == "POS":
		default:
			return head
		}
	}
	return head
}

// noun gives a noun's lemma, and its form where the tagger had it for another word.
func (r reader) noun(i int) string {
	if people[r.word(i)] {
		return r.word(i)
	}
	return r.lemma(i)
}

// singleAt reads one person: "a soldier", "the mayor", "his driver", "another".
func (r reader) singleAt(i int) (amount, bool) {
	switch t := r.tokens[i]; r.word(i) {
	case "a", "an", "the", "his", "her", "their", "this", "another", "its":
		n := r.nounAfter(i + 1)
		switch {
		case n >= 0 && r.tokens[n].XPOS != "NNS" && r.tokens[n].XPOS != "NNPS" && (personal(r.noun(n)) || r.tokens[n].XPOS == "NNP" && r.word(i) != "the"):
			return amount{Range: one, first: i, last: n, noun: r.lemma(n), single: true}, true
		case r.word(i) == "another" && n < 0:
			return amount{Range: one, first: i, last: i, single: true}, true
		}
	case "he", "she":
		return amount{Range: one, first: i, last: i, single: true}, true
	default:
		if t.XPOS == "NNP" && (i == 0 || r.tokens[i-1].XPOS != "NNP" && r.word(i-1) != "the") { // a name
			n := r.nounAfter(i)
			if n >= 0 && r.tokens[n].XPOS == "NNP" && (people[r.lemma(i)] || r.tokens[n].Rel != "compound") {
				return amount{Range: one, first: i, last: n, single: true}, true
			}
		}
	}
	return amount{}, false
}

// bounded reads a number with the words before it: "at least", "more than",
// "up to", "between 30 and". It gives the token behind. A range without an
// upper end has Max 0.
func (r reader) bounded(i int) (news.Range, int, bool) {
	for _, b := range bounds {
		if !r.says(i, b.words) {
			continue
		}
		at := i + len(b.words)
		n, k, ok := r.quantity(at)
		if !ok {
			continue
		}
		if b.words[0] == "between" && r.word(k) == "and" {
			if top, end, ok := r.quantity(k + 1); ok && top.Min >= n.Min {
				return news.Range{Min: n.Min, Max: top.Min}, end, true
			}
		}
		if top, end, ok := r.quantity(k + 1); ok && (r.word(k) == "to" || r.word(k) == "-") && top.Max > n.Min && r.numeric(k+1) {
			return news.Range{Min: n.Min, Max: top.Min}, end, true
		}
		return b.of(n), k, true
	}
	n, k, ok := r.quantity(i)
	if !ok || r.word(i-1) == "in" && cardinals[r.word(i-2)] > 0 { // "one in four"
		return n, k, false
	}
	switch w := r.word(k); {
	case w == "plus" || w == "or" && r.word(k+1) == "more":
		return news.Range{Min: n.Min}, k + 1 + b2i(w == "or"), true
	case (w == "to" || w == "or" || w == "-" || w == "–") && n.Max > 0:
		if top, end, ok := r.quantity(k + 1); ok && top.Max > n.Min && r.numeric(k+1) {
			return news.Range{Min: n.Min, Max: top.Min}, end, true
		}
	}
	return n, k, true
}

func (r reader) numeric(i int) bool { return i < len(r.tokens) && r.tokens[i].XPOS == "CD" }

func (r reader) says(i int, words []string) bool {
	for k, w := range words {
		if r.word(i+k) != w {
			return false
		}
	}
	return true
}

type bound struct {
	words []string
	of    func(news.Range) news.Range
}

func atLeast(n news.Range) news.Range { return news.Range{Min: n.Min} }
func atMost(n news.Range) news.Range  { return news.Range{Max: n.Min} }
func below(n news.Range) news.Range   { return news.Range{Max: max(0, n.Min-1)} }
func about(n news.Range) news.Range   { return n }

func above(n news.Range) news.Range  { return news.Range{Min: n.Min + 1} }
func nearly(n news.Range) news.Range { return news.Range{Min: (n.Min*9 + 9) / 10, Max: n.Min} }

var bounds = []bound{
	{[]string{"at", "least"}, atLeast},
	{[]string{"no", "fewer", "than"}, atLeast},
	{[]string{"no", "less", "than"}, atLeast},
	{[]string{"not", "less", "than"}, atLeast},
	{[]string{"a", "minimum", "of"}, atLeast},
	{[]string{"more", "than"}, above},
	{[]string{"over"}, above},
	{[]string{"in", "excess", "of"}, above},
	{[]string{"upwards", "of"}, atLeast},
	{[]string{"upward", "of"}, atLeast},
	{[]string{"up", "to"}, atMost},
	{[]string{"as", "many", "as"}, atMost},
	{[]string{"at", "most"}, atMost},
	{[]string{"fewer", "than"}, below},
	{[]string{"less", "than"}, below},
	{[]string{"between"}, about},
	{[]string{"about"}, about},
	{[]string{"around"}, about},
	{[]string{"some"}, about},
	{[]string{"nearly"}, nearly},
	{[]string{"almost"}, nearly},
	{[]string{"approximately"}, about},
	{[]string{"roughly"}, about},
	{[]string{"an", "estimated"}, about},
	{[]string{"a", "total", "of"}, about},
	{[]string{"another"}, about},
	{[]string{"the"}, about},
	{[]string{"a", "further"}, about},
	{[]string{"all"}, about},
	{[]string{"only"}, about},
	{[]string{"just"}, about},
}

// quantity reads a bare number at a token: "12", "1,200", "two hundred",
// "twenty-three", "half a dozen", "dozens of", "both". It gives the token behind.
func (r reader) quantity(i int) (news.Range, int, bool) {
	exact := func(n int) news.Range { return news.Range{Min: n, Max: n} }
	switch w := r.word(i); {
	case w == "half" && r.word(i+1) == "a" && r.word(i+2) == "dozen":
		return exact(6), i + 3, true
	case w == "half" && r.word(i+1) == "of" && r.word(i+2) == "the":
		n, k, ok := r.quantity(i + 3)
		return exact(n.Min / 2), k, ok && n.Min == n.Max
	case w == "all" && r.word(i+1) == "but":
		return r.allBut(i)
	case (w == "a" || w == "one") && r.word(i+1) == "dozen":
		return exact(12), i + 2, true
	case w == "a" && r.word(i+1) == "couple":
		return exact(2), i + 2, true
	case w == "a" && r.word(i+1) == "number" && r.word(i+2) == "of":
		return news.Range{Min: 3}, i + 2, true
	case w == "a" && (r.word(i+1) == "handful" || r.word(i+1) == "few"):
		return vague[r.word(i+1)], i + 2, true
	case w == "several" && scales[r.word(i+1)].Min > 0:
		n := scales[r.word(i+1)]
		return news.Range{Min: 3 * n.Min, Max: n.Max}, i + 2, true
	case w == "both":
		return exact(2), i + 1, true
	case vague[w].Min > 0:
		return vague[w], i + 1, true
	case w == "one" && r.word(i+1) == "in":
		return news.Range{}, i, false
	}
	n, k := 0, i
	for ; k < len(r.tokens); k++ {
		v, ok := r.numeral(k)
		switch {
		case !ok && k > i && (r.word(k) == "-" || r.word(k) == "and" && n >= 100):
			if next, more := r.numeral(k + 1); more && next < 100 && next < max(n, 10) && (r.word(k) == "and" || n < 100) && r.numeric(k+1) {
				continue
			}
			return exact(n), k, true
		case !ok:
			return exact(n), k, k > i
		case v >= 100 && n > 0 && n < v, v == 12 && r.word(k) == "dozen" && n > 0:
			n *= v
		default:
			n += v
		}
	}
	return exact(n), k, k > i
}

// allBut reads "all but one of the helicopter's 15 occupants".
func (r reader) allBut(i int) (news.Range, int, bool) {
	few, k, ok := r.quantity(i + 2)
	for j := k + 1; ok && j < min(len(r.tokens), k+6); j++ {
		if n, end, counted := r.quantity(j); counted && n.Min == n.Max && n.Min > few.Max {
			left := n.Min - few.Max
			return news.Range{Min: left, Max: left}, end, true
		}
	}
	return news.Range{}, i, false
}

// numeral reads one word of a number; years, dates, ages and numbers of things with names are none.
func (r reader) numeral(i int) (int, bool) {
	w := strings.ReplaceAll(r.word(i), ",", "")
	if tens, unit, cut := strings.Cut(w, "-"); cut && cardinals[tens] >= 20 && cardinals[unit] > 0 {
		return cardinals[tens] + cardinals[unit], true
	}
	if v, ok := cardinals[w]; ok {
		return v, true
	}
	v, err := strconv.Atoi(w)
	if err != nil || v < 0 || v >= 10_000_000 {
		return 0, false
	}
	before, next := r.word(i-1), r.word(i+1)
	switch {
	case v >= 1900 && v <= 2099 && len(r.word(i)) == 4 && (before == "in" || before == "the" || before == "of" || before == "since" || r.isMonth(i-1)):
		return 0, false
	case r.isMonth(i-1) || r.isMonth(i+1), before == "-" && i > 1 && r.tokens[i-2].XPOS != "CD" && r.tokens[i-1].Start == r.tokens[i-2].End, next == "-" && strings.HasPrefix(r.word(i+2), "year"):
		return 0, false
	}
	return v, true
}

func (r reader) isMonth(i int) bool {
	switch strings.TrimSuffix(r.word(i), ".") {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		return r.tokens[i].XPOS == "NNP" || r.tokens[i].XPOS == "CD"
	}
	return false
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
