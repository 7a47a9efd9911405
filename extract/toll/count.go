package toll

import (
	"strconv"
	"strings"

	"casus/extract/news"
)

var cardinals = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000,
}

// vague counts of people: the least that the word can mean.
var vague = map[string]int{"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "several": 3, "dozen": 12}

// people are nouns of which one, with an article, is a count of one.
var people = map[string]bool{
	"person": true, "man": true, "woman": true, "child": true, "boy": true, "girl": true, "soldier": true, "policeman": true, "officer": true,
	"civilian": true, "guard": true, "driver": true, "student": true, "journalist": true, "reporter": true, "protester": true, "demonstrator": true, "passer-by": true,
	"bystander": true, "worker": true, "villager": true, "tourist": true, "teacher": true, "pilot": true, "bodyguard": true, "militant": true, "fighter": true, "gunman": true,
	"resident": true, "prisoner": true, "nurse": true, "doctor": true, "aide": true, "colleague": true, "attacker": true, "assailant": true, "bomber": true,
}

// count reads how many a phrase counts, and where its count begins.
func (r reader) count(i int) (news.Range, int, bool) {
	if i < 0 || i >= len(r.tokens) {
		return news.Range{}, 0, false
	}
	if n, first, ok := r.number(i); ok {
		return r.bounded(n, first)
	}
	for j := range r.tokens {
		t := r.tokens[j]
		if t.Head == i && (t.Rel == "nummod" || t.Rel == "amod" || t.Rel == "compound" || t.Rel == "det") {
			if n, first, ok := r.number(j); ok {
				return r.bounded(n, first)
			}
		}
	}
	if i > 0 && r.tokens[i-1].XPOS == "CD" && r.tokens[i].XPOS == "NNS" { // whatever the tree made of "between 30 and 40"
		if n, first, ok := r.number(i - 1); ok {
			return r.bounded(n, first)
		}
	}
	return r.single(i)
}

// single reads "a soldier", "himself and three others", "no one".
func (r reader) single(i int) (news.Range, int, bool) {
	if w := r.word(i); w == "nobody" || w == "none" {
		return news.Range{}, i, true
	}
	det := r.dependent(i, "det")
	if det < 0 {
		if w := r.word(i); w == "himself" || w == "herself" {
			if n, _, ok := r.others(i); ok {
				return news.Range{Min: n.Min + 1, Max: n.Max + 1}, i, true
			}
			return news.Range{Min: 1, Max: 1}, i, true
		}
		return news.Range{}, 0, false
	}
	switch d := r.word(det); {
	case d == "no":
		return news.Range{}, det, true
	case (d == "a" || d == "an") && people[r.lemma(i)]:
		return news.Range{Min: 1, Max: 1}, det, true
	}
	return news.Range{}, 0, false
}

// others reads the "three others" that is coordinated with a phrase.
func (r reader) others(i int) (news.Range, int, bool) {
	for j := range r.tokens {
		if h := r.tokens[j].Head; r.tokens[j].Rel == "conj" && j > i && (h == i || h == r.tokens[i].Head) {
			return r.count(j)
		}
	}
	return news.Range{}, 0, false
}

// number reads a numeral at i: "12", "1,200", "twelve", "dozens"; a run of
// them ("two hundred") from its first word.
func (r reader) number(i int) (n, first int, ok bool) {
	if v, is := r.numeral(i); is {
		if tens, ok := cardinals[r.word(i-2)]; ok && r.word(i-1) == "-" && tens >= 20 && v < 10 {
			return tens + v, i - 2, true
		}
		first = i
		n = v
		for j := i - 1; j >= 0; j-- {
			w, is := r.numeral(j)
			if !is || r.tokens[j].XPOS != "CD" {
				break
			}
			if n >= 100 && w < n {
				n *= w
			} else {
				n += w
			}
			first = j
		}
		return n, first, true
	}
	return 0, 0, false
}

func (r reader) numeral(i int) (int, bool) {
	w := strings.ReplaceAll(r.word(i), ",", "")
	if v, err := strconv.Atoi(w); err == nil && v >= 0 && v < 10_000_000 {
		return v, !(v >= 1900 && v <= 2099 && len(w) == 4 && r.word(i-1) == "in")
	}
	if v, ok := cardinals[w]; ok {
		return v, true
	}
	v, ok := vague[w]
	if tens, unit, cut := strings.Cut(w, "-"); cut && cardinals[tens] >= 20 && cardinals[unit] > 0 {
		return cardinals[tens] + cardinals[unit], true
	}
	return v, ok
}

// bounded applies the words before a number: "at least", "more than", "up
// to", "between 30 and". A range without an upper end has Max 0.
func (r reader) bounded(n, first int) (news.Range, int, bool) {
	two := r.word(first-2) + " " + r.word(first-1)
	switch {
	case two == "at least" || two == "more than" || two == "no fewer":
		return news.Range{Min: n + b2i(two == "more than" && n < 20)}, first - 2, true
	case r.word(first-1) == "than" && r.word(first-2) == "fewer":
		return news.Range{Min: n}, first - 3, true
	case two == "up to" || two == "as many":
		return news.Range{Max: n}, first - 2, true
	case two == "as many" || r.word(first-1) == "as" && r.word(first-2) == "many":
		return news.Range{Max: n}, first - 3, true
	case r.word(first-1) == "over":
		return news.Range{Min: n}, first - 1, true
	case r.word(first-1) == "and" && r.word(first-3) == "between", r.word(first-1) == "to" && first >= 2 && r.tokens[first-2].XPOS == "CD":
		if low, ok := r.numeral(first - 2); ok && low <= n {
			return news.Range{Min: low, Max: n}, first - 2, true
		}
	}
	if _, open := vague[r.word(first)]; open {
		return news.Range{Min: n}, first, true
	}
	return news.Range{Min: n, Max: n}, first, true
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
