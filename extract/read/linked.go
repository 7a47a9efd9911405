package read

import (
	"encoding/json"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
)

// linked is the article of a page's JSON-LD.
type linked struct {
	headline, published, modified, url, body, language, publisher, section, about string
	authors, tags                                                                 []string
	crumbs                                                                        []string // the path of sections that leads to it
}

// graph is all JSON-LD of a page: its articles in their order, and what has a name and an id.
type graph struct {
	articles []map[string]any
	named    map[string]map[string]any
	crumbs   []string
}

// readLinked finds the article that a page is about: of several the one that
// the page's headings or its canonical address name, else the first. What it
// lacks is filled in from others of the same headline.
func readLinked(scripts, headings []string, canonical string) linked {
	g := graph{named: map[string]map[string]any{}}
	var l linked
	for _, s := range scripts {
		var v any
		if err := json.Unmarshal([]byte(tame(s)), &v); err != nil {
			v = salvage(s)
		}
		g.find(v, 0)
	}
	best, most := -1, -1
	for i, a := range g.articles {
		if n := likeness(a, headings, canonical); n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return linked{crumbs: g.crumbs}
	}
	l.take(g.articles[best], &g)
	for _, a := range g.articles {
		if h := headlineOf(a); h == "" || h == l.headline || l.headline == "" {
			l.take(a, &g)
		}
	}
	l.crumbs = g.crumbs
	return l
}

// likeness says how much of a page's own words an article of its JSON-LD has.
func likeness(a map[string]any, headings []string, canonical string) int {
	n := 0
	head := squeeze(headlineOf(a))
	for _, h := range headings {
		if head != "" && strings.HasPrefix(squeeze(h), head) {
			n = 1
		}
	}
	if canonical != "" && (word(a["url"]) == canonical || word(a["mainEntityOfPage"]) == canonical || word(a["@id"]) == canonical) {
		n++
	}
	return n
}

func headlineOf(a map[string]any) string { return fold(html.UnescapeString(word(a["headline"]))) }

// tame takes off the wrappings of a script, and makes the raw line breaks that
// some sites leave inside JSON strings legal.
func tame(s string) string {
	s = strings.TrimSpace(s)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "//<![CDATA["), "//]]>")
	return strings.Map(func(r rune) rune {
		if r < ' ' { // between tokens any space will do, in strings only an escaped one
			return ' '
		}
		return r
	}, strings.TrimRight(strings.TrimSpace(s), ";"))
}

var fieldPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`"(@type|headline|datePublished|dateModified|url|inLanguage|articleSection)"\s*:\s*"((?:[^"\\]|\\.)*)"`)
})

// salvage takes the plain fields out of a script that is not quite JSON (a
// comma too many, a quotation mark that nobody escaped). Of each the first counts.
func salvage(s string) any {
	fields := map[string]any{}
	for _, m := range fieldPattern().FindAllStringSubmatch(s, 200) {
		var value string
		if fields[m[1]] == nil && json.Unmarshal([]byte(`"`+tame(m[2])+`"`), &value) == nil {
			fields[m[1]] = value
		}
	}
	return fields
}

func (g *graph) find(v any, depth int) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			g.find(e, depth+1)
		}
	case map[string]any:
		g.object(v, depth)
	}
}

func (g *graph) object(v map[string]any, depth int) {
	if id, ok := v["@id"].(string); ok && v["name"] != nil {
		g.named[id] = v
	}
	if typed(v["@type"], "BreadcrumbList") && g.crumbs == nil {
		g.crumbs = crumbs(v["itemListElement"])
	}
	if article(v["@type"]) {
		g.articles = append(g.articles, v)
		return
	}
	for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "breadcrumb"} {
		if e, ok := v[key]; ok {
			g.find(e, depth+1)
		}
	}
}

// crumbs gives the names of a list of breadcrumbs, in its order.
func crumbs(v any) []string {
	list, _ := v.([]any)
	var out []string
	for _, e := range list {
		item, _ := e.(map[string]any)
		name := word(item["name"])
		if name == "" {
			name = word(item["item"])
		}
		out = append(out, fold(html.UnescapeString(name)))
	}
	return out
}

func article(kind any) bool {
	return typed(kind, "Article") || typed(kind, "BlogPosting") || typed(kind, "Report") || typed(kind, "Review")
}

// typed reports whether a type, or one of several, ends in a name: NewsArticle is an Article.
func typed(kind any, name string) bool {
	switch kind := kind.(type) {
	case string:
		return strings.HasSuffix(kind, name)
	case []any:
		for _, k := range kind {
			if typed(k, name) {
				return true
			}
		}
	}
	return false
}

// take fills in what is not known yet.
func (l *linked) take(v map[string]any, g *graph) {
	set := func(to *string, keys ...string) {
		for _, key := range keys {
			if *to == "" {
				*to = strings.TrimSpace(word(v[key]))
			}
		}
	}
	if l.headline == "" {
		l.headline = headlineOf(v)
	}
	set(&l.published, "datePublished", "dateCreated")
	set(&l.modified, "dateModified")
	set(&l.language, "inLanguage")
	set(&l.url, "url")
	set(&l.section, "articleSection")
	set(&l.about, "description", "alternativeHeadline")
	if names := g.names(v["publisher"]); l.publisher == "" && len(names) > 0 {
		l.publisher = names[0]
	}
	if body := word(v["articleBody"]); len(body) > len(l.body) {
		l.body = body
	}
	if l.authors == nil {
		l.authors = g.names(v["author"])
	}
	if l.tags == nil {
		l.tags = g.names(v["keywords"])
	}
}

// word gives a string, or the name of an object, or the first of an array.
func word(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			return word(v[0])
		}
	case map[string]any:
		for _, key := range []string{"name", "@value", "@id"} {
			if s := word(v[key]); s != "" {
				return s
			}
		}
	}
	return ""
}

// names gives the strings of a value, or the names of its objects, those among
// them that stand elsewhere and are only pointed to.
func (g *graph) names(v any) []string {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	var out []string
	for _, e := range list {
		if o, ok := e.(map[string]any); ok {
			if id, _ := o["@id"].(string); o["name"] == nil && g.named[id] != nil {
				e = g.named[id]
			}
			if many, ok := o["name"].([]any); ok {
				out = append(out, g.names(many)...)
				continue
			}
		}
		if s := fold(html.UnescapeString(word(e))); s != "" && len(out) < 30 {
			out = append(out, s)
		}
	}
	return out
}
