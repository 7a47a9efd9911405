package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// house is what a page calls the site that it belongs to.
type house struct {
	name  string // as the copyright line spells what the masthead says; "" where they do not agree
	label string // its domain's first part, letters and digits only
	owner string // the letters of the copyright lines
}

// meet learns the site's name: from the addresses outside running text, and
// from a short line near the top that a copyright line says again.
func (d *dump) meet() house {
	var h house
	var lines, owners []string
	for _, e := range d.entries {
		if e.kind == prose {
			continue
		}
		lines = append(lines, e.text)
		if e.kind == copyright {
			owners = append(owners, e.text)
			h.owner += " " + squeeze(e.text)
		}
	}
	label, _, _ := strings.Cut(mentioned(lines), ".")
	h.label = squeeze(label)
	for _, e := range d.entries[:min(len(d.entries), 20)] {
		for _, o := range owners {
			for _, part := range strings.FieldsFunc(e.text, func(r rune) bool { return strings.ContainsRune("|–—:·•", r) }) {
				if h.name == "" && e.kind != copyright && e.words <= 12 && countWords(part) <= 6 {
					h.name = again(mast(part), o)
				}
			}
		}
	}
	return h
}

// is reports whether a short line is but the site's name.
func (h house) is(s string) bool {
	if countWords(s) > 6 {
		return false
	}
	if _, ok := outletNamed(s); ok {
		return true
	}
	core := squeeze(strings.Join(mast(s), ""))
	if len(core) < 4 {
		return false
	}
	return h.label != "" && (core == h.label || len(h.label) >= 5 && strings.HasPrefix(core, h.label) && len(core) < 2*len(h.label)) || strings.Contains(h.owner, core)
}

// mast gives the words of a name without the article before and the trade after it.
func mast(s string) []string {
	words := strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-'
	})
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	for len(words) > 1 && slices.Contains([]string{"online", "com", "net", "org", "homepage", "website"}, strings.ToLower(words[len(words)-1])) {
		words = words[:len(words)-1]
	}
	return words
}

// again gives a name of two words or more as a line spells it; "" where the line does not say it.
func again(name []string, line string) string {
	words := mast(line)
	if len(name) < 2 {
		return ""
	}
	for i := 0; i+len(name) <= len(words); i++ {
		if slices.EqualFunc(words[i:i+len(name)], name, strings.EqualFold) {
			return strings.Join(words[i:i+len(name)], " ")
		}
	}
	return ""
}

// menu: a line of several short names with marks between them.
func menu(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("|>»·•/›", r) })
	return len(parts) >= 4 || len(parts) == 3 && countWords(s) <= 6
}

// placed says how much a line stands where headlines do: after an empty line or
// the path of its section, with the byline, time or picture under it, and not
// in a list of other stories.
func (d *dump) placed(i, first int) float64 {
	e, score := &d.entries[i], 0.0
	if e.words >= 5 && e.words <= 20 {
		score += 0.2
	}
	for j := i + 1; j < min(first, i+5); j++ {
		if k := d.entries[j].kind; k == byline || k == clock || k == credit && j > i+1 {
			score += 0.35
			break
		}
	}
	if i > 0 && (menu(d.entries[i-1].text) || d.entries[i-1].kind == noise && d.entries[i-1].words <= 3 && !e.gap || e.gap) {
		score += 0.25
	}
	if d.inList(i) {
		score -= 0.8
	}
	return score
}

// inList: the line goes on a list that a pointer or the like opens.
func (d *dump) inList(i int) bool {
	for j := i; j > 0 && d.entries[j].kind == headline && !d.entries[j].gap; j-- {
		if k := d.entries[j-1].kind; k == ender || k == pointer && strings.HasSuffix(d.entries[j-1].text, ":") {
			return true
		}
	}
	return false
}

// bylined finds the credits that are but a photographer and a house, which are
// the same shape as the path of a section: "Lena Brandt / Baltic Post" under a
// line that is long for anything but a caption.
func (d *dump) bylined(from, to int) {
	for i := max(from, 1); i <= to; i++ {
		e, over := &d.entries[i], &d.entries[i-1]
		if e.kind != headline && e.kind != noise || e.gap && !over.gap || e.words < 2 || e.words > 9 || i-1 == d.title || !signature(e.text) {
			continue
		}
		if d.housed(e.text) && over.words >= 6 && over.kind == headline || i > d.title && over.kind == headline && over.words >= 7 && !e.gap || (over.kind == headline || over.kind == prose) && shows(over.text) {
			e.kind = credit
		}
	}
}

// housed: one side of the slash is the site itself or an agency.
func (d *dump) housed(s string) bool {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '|' })
	return len(parts) > 1 && slices.ContainsFunc(parts, d.house.is)
}

// labelled takes the text out of "[Photo: The island seen from the air. Archive]":
// what follows the label are the words of a caption, not a photographer's name.
func labelled(s string) (string, bool) {
	text := strings.Trim(s, "[]()")
	label, text, found := strings.Cut(text, ":")
	if !found || !captionLabels[strings.ToLower(strings.TrimSpace(label))] {
		return "", false
	}
	small := 0
	for _, w := range strings.Fields(text) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !particles[w] {
			small++
		}
	}
	text, _ = inlineCredit(strings.TrimSpace(text))
	return text, small >= 3
}

var captionLabels = set("photo picture image foto pictured above")

// signature: two names with a slash or bar between them, or a name and what pictures are called.
func signature(s string) bool {
	if closes(s) && !strings.HasSuffix(s, ".)") {
		return false
	}
	low := plain(s)
	if hasAny(low, []string{"photo", "picture", "image", "foto", "illustration", "archive", "staff photographer"}) && countWords(s) <= 7 {
		return true
	}
	parts := strings.FieldsFunc(strings.Trim(s, "()[]"), func(r rune) bool { return r == '/' || r == '|' })
	if len(parts) != 2 && len(parts) != 3 {
		return false
	}
	for _, p := range parts {
		words := strings.Fields(p)
		if len(words) == 0 || len(words) > 4 {
			return false
		}
		for _, w := range words {
			if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && !particles[w] {
				return false
			}
		}
	}
	return true
}

var particles = set("de da del di la le van von der den al el bin ibn of the for via and")

// doings are what people and things do in pictures, in the present.
var doings = set("address addresses aim arrive arrives attend attends board boards burn burns carry carries celebrate celebrates chant chants check checks cheer clash clashes cross crosses deliver delivers embrace escort escorts exchange exits fire fires flee flies fly gather gathers gesture gestures gives greet greets guard guards hold holds inspect inspects join joins kneel kneels lay lays lead leads leave leaves line lines listen listens load look looks march marches meet meets mourn observe observes parade parades pass passes patrol patrols pay pays pose poses pray prays prepare prepares raise raises react reacts receive receives rest review reviews ride rides salute salutes search shake shakes shout shouts show shows sign signs sit sits smile smiles speak speaks stand stands stroll take takes talk talks unload wait waits walk walks watch watches wave waves welcome welcomes")

// shows reports whether a text describes a picture: one sentence, nobody's
// words, that tells in the present what people do, or that has a full date and
// nothing past.
func shows(s string) bool {
	words := fields(plain(s))
	if len(words) < 6 || len(words) > 70 || strings.ContainsAny(s, "\"“”?") || severalSentences(s) {
		return false
	}
	past, does := false, false
	for i, w := range words {
		switch w = strings.Trim(w, ".'"); w {
		case "said", "says", "told", "added", "according", "warned", "argued", "would", "could":
			return false
		case "was", "were", "had", "has", "have":
			past = past || i < 14
		case "is", "are":
			does = does || i < 12 && i+1 < len(words) && (strings.HasSuffix(words[i+1], "ing") || strings.HasSuffix(words[i+1], "ed") || words[i+1] == "met" || words[i+1] == "seen" || words[i+1] == "shown")
		default:
			does = does || i > 0 && i < 14 && doings[w]
		}
	}
	return !past && (does && !written(s).none() || does && pictureFrame(words) || !written(s).none() && len(words) <= 45)
}

// pictureFrame: the words that place a picture: during, ahead of, in front of, outside.
func pictureFrame(words []string) bool {
	for _, w := range words {
		switch w {
		case "during", "outside", "ahead", "front", "before", "after", "beside", "near", "at", "as":
			return true
		}
	}
	return false
}

// severalSentences: a point after a long word, and a capital behind it.
func severalSentences(s string) bool {
	words := strings.Fields(s)
	for i := 0; i+1 < len(words); i++ {
		w := strings.TrimRight(words[i], ")")
		if len(w) > 5 && (strings.HasSuffix(w, ".") || strings.HasSuffix(w, "!")) {
			if r, _ := utf8.DecodeRuneInString(words[i+1]); unicode.IsUpper(r) && !strings.Contains(w[:len(w)-1], ".") && month(strings.ToLower(strings.Trim(w, "."))) == 0 {
				return true
			}
		}
	}
	return false
}
