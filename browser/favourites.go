package browser

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"

	"casus/queries"
)

// Favourites gives the saved queries as a zip that Neo4j Browser takes when it is
// dropped on its window: a folder for each theme. A query that takes parameters is
// two favourites, one that sets them all and can be changed at will, and one that
// asks. The Browser sorts by title, so titles begin with a number.
func Favourites(set *queries.Set) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	theme, n := "", 0
	for _, q := range set.All() {
		if q.Cypher == "" {
			continue
		}
		if q.Theme != theme {
			theme, n = q.Theme, 0
		}
		n++
		list, err := favourites(&q, n)
		if err != nil {
			return nil, fmt.Errorf("favourites: %w", err)
		}
		for i, content := range list {
			// A buffer takes all that is written.
			f, err := w.Create(fmt.Sprintf("casus %s/%02d%c %s.cypher", theme, n, 'a'+i, q.ID))
			if err != nil {
				return nil, fmt.Errorf("favourites: %w", err)
			}
			if _, err := f.Write([]byte(content)); err != nil {
				return nil, fmt.Errorf("favourites: %w", err)
			}
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("favourites: %w", err)
	}
	return out.Bytes(), nil
}

// favourites gives one or two for a query. The first line is the title.
func favourites(q *queries.Query, n int) ([]string, error) {
	title, body, _ := strings.Cut(text(q), "\n")
	title = strings.TrimPrefix(title, "// ")
	if len(q.Params) == 0 {
		return []string{fmt.Sprintf("// %02d %s\n%s\n", n, title, body)}, nil
	}
	set, err := setter(q)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, p := range q.Params {
		names = append(names, p.Name)
	}
	return []string{
		fmt.Sprintf("// %02da Set %s\n%s\n", n, strings.Join(names, ", "), set),
		fmt.Sprintf("// %02db %s\n%s\n", n, title, body),
	}, nil
}
