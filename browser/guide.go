package browser

import (
	_ "embed"
	"fmt"
	"html/template"
	"strings"

	"casus/queries"
)

//go:embed guide.html
var slides string

// Guide gives the slides that Neo4j Browser shows with `:guide`: a walk through
// the graph of the example articles, its blocks the saved queries with their
// values filled in. The address is where style and favourites are served.
func Guide(set *queries.Set, address string) (string, error) {
	sides := sides()
	t, err := template.New("guide").Funcs(template.FuncMap{
		"query":  func(name string, given ...string) (template.HTML, error) { return asked(set, name, given) },
		"cypher": block,
		"color":  func(root string) template.CSS { return template.CSS(sides[root].fill) },
		"ink":    func(root string) template.CSS { return template.CSS(sides[root].text) },
	}).Parse(slides)
	if err != nil {
		return "", fmt.Errorf("guide: %w", err)
	}
	var b strings.Builder
	if err := t.Execute(&b, struct{ Address string }{address}); err != nil {
		return "", fmt.Errorf("guide: %w", err)
	}
	return b.String(), nil
}

// block is a query that a click puts into the editor. The Browser takes the text
// of the element as it is.
func block(query string) template.HTML {
	return template.HTML(`<figure><pre class="pre-scrollable code runnable" mode="cypher">` + template.HTMLEscapeString(query) + `</pre></figure>`)
}

// asked is the block of a saved query with its values: ids, and for what has none
// that lasts a statement in braces that finds it.
func asked(set *queries.Set, name string, given []string) (template.HTML, error) {
	q, err := set.Find(name)
	if err != nil {
		return "", err
	}
	plain, found := map[string]string{}, map[string]string{}
	for _, pair := range given {
		key, value, _ := strings.Cut(pair, "=")
		plain[key] = value
		if strings.HasPrefix(value, "{") {
			found[key] = "COLLECT " + value + "[0]"
		}
	}
	values, err := q.Bind(plain, nil)
	if err != nil {
		return "", err
	}
	expressions, err := literals(&q, values)
	if err != nil {
		return "", err
	}
	for key, expression := range found {
		expressions[key] = expression
	}
	return block(Fill(text(&q), expressions)), nil
}
