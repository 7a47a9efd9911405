package read

import (
	"strings"
	"testing"
)

// The JSON-LD of pages as sites write it, right and wrong.
func TestLinked(t *testing.T) {
	for _, c := range []struct {
		name, want string // headline, published, publisher, section, authors, tags
		scripts    []string
	}{
		{"plain", "Rebels shell a town; 2015-06-03; Gazette; World; Marta Ruiz, Jon Berg; war, Yemen", []string{
			`{"@context":"https://schema.org","@type":"NewsArticle","headline":"Rebels shell a town","datePublished":"2015-06-03","publisher":{"@type":"Organization","name":"Gazette"},
			"articleSection":["World","Yemen"],"author":[{"@type":"Person","name":"Marta Ruiz"},"Jon Berg"],"keywords":["war","Yemen"]}`,
		}},
		{"graph with references", "Rebels shell a town; 2015-06-03; Gazette; ; Marta Ruiz; ", []string{
			`{"@graph":[{"@type":"WebSite","@id":"#site","name":"Gazette"},{"@type":"Person","@id":"#p","name":"Marta Ruiz"},{"@type":["Article","NewsArticle"],
			"headline":"Rebels shell a town","datePublished":"2015-06-03","author":{"@id":"#p"},"publisher":{"@id":"#site"}}]}`,
		}},
		{"of several the one that the page is", "Rebels shell a town; 2015-06-03; ; ; ; ", []string{
			`[{"@type":"NewsArticle","headline":"Llama fair","datePublished":"2015-01-01"},{"@type":"NewsArticle","headline":"Rebels shell a town","datePublished":"2015-06-03"}]`,
		}},
		{"what one lacks another has", "Rebels shell a town; 2015-06-03; ; ; Marta Ruiz; ", []string{
			`{"@type":"NewsArticle","headline":"Rebels shell a town","author":{"name":"Marta Ruiz"}}`, `{"@type":"NewsArticle","headline":"Rebels shell a town","datePublished":"2015-06-03"}`,
		}},
		{"another story fills in nothing", "Rebels shell a town; ; ; ; ; ", []string{
			`[{"@type":"NewsArticle","headline":"Rebels shell a town"},{"@type":"NewsArticle","headline":"Llama fair","datePublished":"2015-01-01","author":"Jon Berg"}]`,
		}},
		{"line breaks in strings, comment marks", "Rebels shell a town; 2015-06-03; ; ; ; ", []string{
			"<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Rebels shell\n a town\",\"datePublished\":\"2015-06-03\"}; -->",
		}},
		{"a comma too many", "Rebels \"shell\" a town; 2015-06-03; ; World; ; ", []string{
			`{"@type":"NewsArticle","headline":"Rebels \"shell\" a town","datePublished":"2015-06-03","articleSection":"World",}`,
		}},
		{"entities", "Rebels & soldiers; ; ; ; ; ", []string{`{"@type":"ReportageNewsArticle","headline":"Rebels &amp; soldiers"}`}},
		{"none", "; ; ; ; ; ", []string{`{"@type":"WebPage","name":"x"}`, `not json`, ``, `[]`, `null`}},
	} {
		l := readLinked(c.scripts, []string{"Rebels shell a town"}, "")
		got := strings.Join([]string{l.headline, l.published, l.publisher, l.section, strings.Join(l.authors, ", "), strings.Join(l.tags, ", ")}, "; ")
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}
