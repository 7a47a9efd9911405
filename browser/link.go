package browser

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"casus/queries"
)

// Longest is how many characters of a link Neo4j Browser is sure to take.
const Longest = 20000

// Literal writes a value, as a query binds it, so that it can stand in a query:
// what is in a text stays in it, whatever it has of quotes and backslashes. "&"
// and "#" are written by their numbers, since a link is cut off at them.
func Literal(value any) (string, error) {
	switch v := value.(type) {
	case nil:
		return "null", nil
	case int64:
		return strconv.FormatInt(v, 10), nil
	case string:
		return quoted(v), nil
	case []string:
		parts := make([]string, len(v))
		for i, s := range v {
			parts[i] = quoted(s)
		}
		return "[" + strings.Join(parts, ", ") + "]", nil
	}
	return "", fmt.Errorf("write %v into a query: a %T has no literal", value, value)
}

func quoted(text string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, r := range text {
		switch {
		case r == '\\' || r == '\'':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '&' || r == '#' || r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}

// Fill puts expressions in the place of parameters: of $name the one of that name.
// What stands in a text, a comment or a quoted name of the query stays as it is.
func Fill(query string, expressions map[string]string) string {
	var b strings.Builder
	for query != "" {
		n := passage(query)
		if n > 0 {
			b.WriteString(query[:n])
			query = query[n:]
			continue
		}
		name := parameter(query)
		if expression, ok := expressions[name]; ok {
			b.WriteString(expression)
		} else {
			b.WriteString("$" + name)
		}
		query = query[1+len(name):]
	}
	return b.String()
}

// passage is how much of a query's beginning has no parameter: all up to the next
// dollar sign that is one's; 0 where one begins.
func passage(query string) int {
	for i := 0; i < len(query); i++ {
		switch rest := query[i:]; {
		case rest[0] == '$':
			if parameter(rest) != "" {
				return i
			}
		case rest[0] == '\'' || rest[0] == '"' || rest[0] == '`':
			i += closing(rest)
		case strings.HasPrefix(rest, "//"):
			i += upTo(rest, "\n")
		case strings.HasPrefix(rest, "/*"):
			i += upTo(rest, "*/")
		}
	}
	return len(query)
}

// parameter is the name that follows a dollar sign.
func parameter(rest string) string {
	end := 1
	for end < len(rest) && (rest[end] == '_' || rest[end] >= '0' && rest[end] <= '9' || rest[end]|0x20 >= 'a' && rest[end]|0x20 <= 'z') {
		end++
	}
	return rest[1:end]
}

// closing is where the quote that a text begins with is closed.
func closing(text string) int {
	for i := 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && text[0] != '`':
			i++
		case text[i] == text[0]:
			return i
		}
	}
	return len(text)
}

func upTo(text, end string) int {
	if i := strings.Index(text, end); i >= 0 {
		return i + len(end) - 1
	}
	return len(text)
}

// Bound gives the picture of a query, else its rows, with its parameters filled
// in: values as Query.Bind gives them. It runs as it is.
func Bound(q *queries.Query, values map[string]any) (string, error) {
	expressions, err := literals(q, values)
	return Fill(text(q), expressions), err
}

// literals writes the values that a query is given.
func literals(q *queries.Query, values map[string]any) (map[string]string, error) {
	out := map[string]string{}
	for name, value := range values {
		literal, err := Literal(value)
		if err != nil {
			return nil, fmt.Errorf("query %s: parameter %s: %w", q.ID, name, err)
		}
		out[name] = literal
	}
	return out, nil
}

// text is what of a query is shown in the Browser: its picture where it has one,
// else its rows; the title first.
func text(q *queries.Query) string {
	if q.Graph != "" {
		return strings.TrimSpace(q.Graph)
	}
	return "// " + q.Title + "\n" + q.Cypher
}

// Link puts a query into the editor of the Neo4j Browser at an address, which may
// have a query of its own, as http://localhost:7474/browser/?db=neo4j. Nothing
// runs by it: whoever follows it reads and runs the query.
func Link(address, query string) (string, error) {
	u, err := url.Parse(address)
	if err != nil {
		return "", fmt.Errorf("link to %s: %w", address, err)
	}
	if i := strings.IndexAny(query, "&#"); i >= 0 {
		return "", fmt.Errorf("link to a query: it has a %q, where Neo4j Browser would cut it off; write it in other words (AND NOT n:Label, not :A&!B)", query[i])
	}
	// The Browser decodes once and takes a plus for a plus.
	arg := strings.ReplaceAll(url.QueryEscape(query), "+", "%20")
	u.RawQuery = strings.TrimPrefix(u.RawQuery+"&cmd=edit&arg="+arg, "&")
	if link := u.String(); len(link) <= Longest {
		return link, nil
	}
	return "", fmt.Errorf("link to a query: it is longer than the %d characters that Neo4j Browser takes; give shorter values", Longest)
}
