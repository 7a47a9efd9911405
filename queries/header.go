package queries

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

var (
	paramTypes  = []string{"string", "int", "date", "list", "actor", "country", "place", "event"}
	columnTypes = []string{"string", "int", "float", "date", "list"}
)

// parse reads one half of a query: the lines of comment at its head, and the rest.
func parse(name, text string) (Query, error) {
	q := Query{Theme: path.Dir(name), Limit: defaultLimit, Timeout: defaultTimeout}
	if q.Theme == "." {
		q.Theme = "own"
	}
	mark := "--"
	if strings.HasSuffix(name, ".cypher") {
		mark = "//"
	}
	lines := strings.Split(text, "\n")
	at := 0
	for ; at < len(lines) && strings.HasPrefix(lines[at], mark); at++ {
		line := strings.TrimSpace(strings.TrimPrefix(lines[at], mark))
		if err := q.header(at, line); err != nil {
			return q, fmt.Errorf("line %d: %w", at+1, err)
		}
	}
	body := strings.TrimSpace(strings.Join(lines[at:], "\n"))
	if mark == "--" {
		q.SQL = body
	} else {
		q.Cypher = body
	}
	return q, q.check(strings.TrimSuffix(path.Base(name), path.Ext(name)), body)
}

// header reads one line of the head.
func (q *Query) header(at int, line string) error {
	if at == 0 {
		q.Title = line
		return nil
	}
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	var err error
	switch word {
	case "@id":
		q.ID = rest
	case "@description":
		q.Description = strings.TrimSpace(q.Description + " " + rest)
	case "@param":
		err = q.param(rest)
	case "@column":
		name, kind, _ := strings.Cut(rest, " ")
		if !slices.Contains(columnTypes, kind) {
			return fmt.Errorf("column %s: type %q; want one of %s", name, kind, strings.Join(columnTypes, ", "))
		}
		q.Columns = append(q.Columns, Column{name, kind})
	case "@example":
		q.Example, err = example(rest)
	case "@limit":
		q.Limit, err = strconv.Atoi(rest)
	case "@timeout":
		q.Timeout, err = time.ParseDuration(rest)
	default:
		return fmt.Errorf("%q: want @id, @description, @param, @column, @example, @limit or @timeout", line)
	}
	return err
}

func (q *Query) param(text string) error {
	left, value, hasDefault := strings.Cut(text, "=")
	words := strings.Fields(left)
	if len(words) != 2 {
		return fmt.Errorf("%q: want @param NAME TYPE [= DEFAULT]", text)
	}
	p := Param{Name: words[0], Type: words[1], Default: strings.TrimSpace(value), Needed: !hasDefault}
	if !slices.Contains(paramTypes, p.Type) {
		return fmt.Errorf("parameter %s: type %q; want one of %s", p.Name, p.Type, strings.Join(paramTypes, ", "))
	}
	q.Params = append(q.Params, p)
	return nil
}

// pair is one value of an example, in quotation marks where there is a space in it.
var pair = regexp.MustCompile(`^(\w+)=(?:"([^"]*)"|(\S+))(?:\s+|$)`)

// example reads actor="Xi Jinping" from=2016.
func example(text string) (map[string]string, error) {
	given := map[string]string{}
	for text != "" {
		m := pair.FindStringSubmatch(text)
		if m == nil {
			return nil, fmt.Errorf(`%q: want @example NAME=VALUE NAME="A VALUE"`, text)
		}
		given[m[1]] = m[2] + m[3]
		text = text[len(m[0]):]
	}
	return given, nil
}

// check holds a query to what its header says.
func (q *Query) check(base, body string) error {
	switch {
	case q.Title == "":
		return fmt.Errorf("line 1 is no title")
	case q.ID != base:
		return fmt.Errorf("@id is %q, and the file is called %s", q.ID, base)
	case q.Description == "":
		return fmt.Errorf("there is no @description")
	case len(q.Columns) == 0:
		return fmt.Errorf("there is no @column")
	case body == "":
		return fmt.Errorf("there is nothing below the header")
	}
	for i, p := range q.Params {
		if slices.ContainsFunc(q.Params[:i], func(o Param) bool { return o.Name == p.Name }) {
			return fmt.Errorf("parameter %s is declared twice", p.Name)
		}
		if _, err := p.value(p.Default); !p.Needed && p.Default != "" && err != nil {
			return fmt.Errorf("default of %s: %w", p.Name, err)
		}
	}
	if _, err := q.Bind(q.Example, nil); q.Example != nil && err != nil {
		return fmt.Errorf("example: %w", err)
	}
	return q.uses(body)
}

// uses holds a text to the parameters that are declared, all of them and no others.
func (q *Query) uses(body string) error {
	names := parameters(body)
	for _, p := range q.Params {
		if !slices.Contains(names, p.Name) {
			return fmt.Errorf("parameter %s is declared and not used", p.Name)
		}
	}
	for _, name := range names {
		if !slices.ContainsFunc(q.Params, func(p Param) bool { return p.Name == name }) {
			return fmt.Errorf("parameter $%s is used and not declared", name)
		}
	}
	return nil
}

// parameters gives the names that stand after a dollar sign.
func parameters(body string) []string {
	var names []string
	for _, part := range strings.Split(body, "$")[1:] {
		end := strings.IndexFunc(part, func(r rune) bool { return !isName(r) })
		if end < 0 {
			end = len(part)
		}
		if end > 0 {
			names = append(names, part[:end])
		}
	}
	return names
}

func isName(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_'
}

// head is what both halves must agree on.
func (q *Query) head() string {
	return fmt.Sprintf("%s | %s | %s | %v | %v | %v | %d | %s", q.Title, q.ID, q.Description, q.Params, q.Columns, q.Example, q.Limit, q.Timeout)
}
