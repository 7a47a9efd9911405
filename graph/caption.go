package graph

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"casus/extract/news"
)

// Captions are short texts for people, which the Browser writes into the nodes.

// Caption of an event: what, when, who, since a small circle shows only its
// beginning, and the circles around it say who: "condolence · 20 Dec 2016 · Xi
// Jinping → Vladimir Putin", "Andrey Karlov killed · 19 Dec 2016".
func (e *Event) Caption() string {
	what, who := e.Title, ""
	if kind := phrase(e.Kind); strings.HasSuffix(e.Title, ": "+kind) {
		what, who = kind, strings.TrimSuffix(e.Title, ": "+kind)
	} else if rest, ok := strings.CutPrefix(e.Title, kind+" → "); ok {
		what, who = kind, "→ "+rest
	}
	parts := slices.DeleteFunc([]string{what, spoken(e.From, e.To, e.Precision), who}, func(s string) bool { return s == "" })
	return strings.Join(parts, " · ")
}

// Caption of a report: "killed · sputniknews.com". The outlet has a circle of its own.
func (r *Report) Caption() string {
	return first(r.Text, phrase(r.Kind)) + " · " + first(r.Outlet, "?")
}

// Caption of an article: its title, cut.
func (a *Article) Caption() string { return cut(first(a.Title, a.URL, a.ID), 60) }

// Caption of a tenure: "president 2013-".
func (t Tenure) Caption() string {
	if t.From == "" && t.To == "" {
		return t.Office
	}
	return t.Office + " " + year(t.From) + "-" + year(t.To)
}

func year(d Day) string {
	if len(d) < 4 {
		return ""
	}
	return string(d[:4])
}

// spoken writes an interval as people say it.
func spoken(from, to Day, precision string) string {
	f, known := from.Time()
	t, ended := to.Time()
	switch {
	case known && from == to:
		return f.Format("2 Jan 2006")
	case precision == "month" && known:
		return f.Format("Jan 2006")
	case precision == "year" && known:
		return f.Format("2006")
	case known && ended && f.Year() == t.Year() && f.Month() == t.Month():
		return strconv.Itoa(f.Day()) + "-" + t.Format("2 Jan 2006")
	case known && ended:
		return f.Format("2 Jan 2006") + " to " + t.Format("2 Jan 2006")
	case known:
		return "since " + f.Format("2 Jan 2006")
	case ended:
		return "before " + t.Format("2 Jan 2006")
	}
	return ""
}

// title says in a few words what happened: "Andrey Karlov killed", "Xi Jinping →
// Russia: condolence", "Vladimir Putin, Benjamin Netanyahu: meeting".
func title(e *Event, reports []*Report) string {
	sources, targets := leading(e.Parts, Source), leading(e.Parts, Target)
	if together := filter(reports, (*Report).mutual); 2*len(together) > len(reports) {
		sources, targets = leading(e.Parts, Source, Target), ""
	}
	if done := suffered(e, reports); done != "" && targets != "" {
		return targets + " " + done
	}
	what := phrase(e.Kind)
	switch {
	case sources != "" && targets != "":
		return sources + " → " + targets + ": " + what
	case sources != "":
		return sources + ": " + what
	case targets != "":
		return what + " → " + targets
	case e.Place != nil:
		return what + " in " + e.Place.Name
	}
	return what
}

// suffered gives the participle that most reports use of what was done to the
// target: only of deeds that somebody suffers, where "killed" says it all.
func suffered(e *Event, reports []*Report) string {
	if e.Modality != news.Occurred || e.Root != "ASSAULT" && e.Root != "COERCE" {
		return ""
	}
	word := common(reports, func(r *Report) string { return strings.ToLower(r.Text) })
	switch {
	case !slices.Contains(participles, word):
		return ""
	case killing(e.Kind) && !slices.Contains(fatal, word):
		return "killed" // of whom most reports say "shot"
	}
	return word
}

// participles say what was done to a person or thing without a noun beside them,
// which "imposed" does not.
var participles = strings.Split("abducted ambushed arrested assassinated attacked beaten bombed captured deported detained executed expelled "+
	"gassed hanged hijacked hit injured jailed kidnapped killed lynched murdered raided ransacked seized shelled shot slain stabbed stormed "+
	"struck tortured wounded", " ")

// fatal are those whose target is dead.
var fatal = strings.Split("assassinated executed hanged killed lynched murdered slain", " ")

// leading names up to three participants of some sides, those that most reports
// have first; named ones where there are any; a country only where none of its
// people and bodies is named.
func leading(list []Part, sides ...string) string {
	var some []Part
	named, speaks := false, map[string]bool{}
	for _, p := range list {
		if slices.Contains(sides, p.Side) && p.Name != "" {
			some, named = append(some, p), named || p.Named
			if p.Named && p.Type != news.Country {
				speaks[p.Country] = true
			}
		}
	}
	sort.SliceStable(some, func(i, j int) bool { return some[i].Reports > some[j].Reports })
	var names []string
	for _, p := range some {
		hidden := p.Type == news.Country && speaks[p.Country]
		if p.Named == named && !hidden && !slices.Contains(names, p.Name) {
			names = append(names, p.Name)
		}
	}
	if len(names) > 3 {
		names = append(names[:3], "others")
	}
	return strings.Join(names, ", ")
}

// phrase is a kind in words.
func phrase(kind string) string { return strings.ReplaceAll(kind, "-", " ") }

// cut shortens a text to n letters.
func cut(text string, n int) string {
	letters := []rune(text)
	if len(letters) <= n {
		return text
	}
	return strings.TrimSpace(string(letters[:n-1])) + "…"
}
