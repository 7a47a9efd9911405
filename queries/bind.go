package queries

import (
	"encoding/json"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
)

// Choice is something that a name can mean.
type Choice struct {
	ID     string
	Name   string
	Detail string // in words: "person, CHN, 12 events"
}

// Resolver finds what a text names: kind is actor, country, place or event. It gives
// every choice; one alone is taken, several are shown.
type Resolver func(text, kind string) ([]Choice, error)

// Bind turns what a user gave into the values that a store binds: string, int64 and
// []string. Names are resolved to ids; what was not given has its default. The
// error names all that is wrong, and what the query takes.
func (q *Query) Bind(given map[string]string, resolve Resolver) (map[string]any, error) {
	values := map[string]any{}
	var faults []string
	for _, name := range sorted(given) {
		if !slices.ContainsFunc(q.Params, func(p Param) bool { return p.Name == name }) {
			faults = append(faults, fmt.Sprintf("there is no parameter %q", name))
		}
	}
	for _, p := range q.Params {
		text, ok := given[p.Name]
		if !ok && p.Needed {
			faults = append(faults, "parameter "+p.Name+" is missing")
			continue
		}
		if !ok {
			text = p.Default
		}
		value, err := p.bind(text, resolve)
		if err != nil {
			faults = append(faults, fmt.Sprintf("parameter %s: %v", p.Name, err))
			continue
		}
		values[p.Name] = value
	}
	if len(faults) > 0 {
		return nil, fmt.Errorf("query %s: %s\n%s", q.ID, strings.Join(faults, "; "), q.Takes())
	}
	return values, nil
}

// Takes says what the query takes, one line a parameter.
func (q *Query) Takes() string {
	if len(q.Params) == 0 {
		return "it takes no parameters"
	}
	lines := []string{"it takes:"}
	for _, p := range q.Params {
		line := "  " + p.Name + "=" + strings.ToUpper(p.Type)
		switch {
		case p.Needed:
			line += "  (needed)"
		case p.Default != "":
			line += "  (" + p.Default + " where not given)"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (p Param) bind(text string, resolve Resolver) (any, error) {
	if text == "" && p.Needed {
		return nil, fmt.Errorf("is empty")
	}
	switch p.Type {
	case "actor", "country", "place", "event":
		if text == "" {
			return "", nil
		}
		return p.resolve(text, resolve)
	}
	return p.value(text)
}

// value turns a text into a value of a type that needs nothing looked up.
func (p Param) value(text string) (any, error) {
	switch p.Type {
	case "int":
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is no whole number", text)
		}
		return n, nil
	case "date":
		return date(text, p.Name == "to")
	case "list":
		list := []string{}
		for _, word := range strings.Split(text, ",") {
			if word = strings.TrimSpace(word); word != "" {
				list = append(list, word)
			}
		}
		return list, nil
	}
	return text, nil
}

// date reads a day, a month or a year; the latter are their last day where an
// interval ends with them, else their first.
func date(text string, end bool) (string, error) {
	for _, form := range []struct {
		layout        string
		years, months int
	}{{"2006-01-02", 0, 0}, {"2006-01", 0, 1}, {"2006", 1, 0}} {
		t, err := time.Parse(form.layout, text)
		if err != nil {
			continue
		}
		if end && form.layout != "2006-01-02" {
			t = t.AddDate(form.years, form.months, -1)
		}
		return t.Format(time.DateOnly), nil
	}
	return "", fmt.Errorf("%q is no date; write 2016-12-19, 2016-12 or 2016", text)
}

func (p Param) resolve(text string, resolve Resolver) (any, error) {
	if resolve == nil {
		return text, nil
	}
	choices, err := resolve(text, p.Type)
	if err != nil {
		return nil, err
	}
	for _, c := range choices {
		if c.ID == text {
			return c.ID, nil
		}
	}
	switch len(choices) {
	case 1:
		return choices[0].ID, nil
	case 0:
		return nil, fmt.Errorf("the store has no %s called %q", p.Type, text)
	}
	var lines []string
	for _, c := range choices {
		lines = append(lines, fmt.Sprintf("  %s  %s  %s", c.ID, c.Name, c.Detail))
	}
	return nil, fmt.Errorf("%q can be any of\n%s\ngive one's id", text, strings.Join(lines, "\n"))
}

// Rows gives what a store answered in the declared order and types: string, int64,
// float64, []string, nil. Columns are found by name; a store that gives others
// than were declared is an error.
func (q *Query) Rows(columns []string, values [][]any) ([][]any, error) {
	at := make([]int, len(q.Columns))
	for i, c := range q.Columns {
		if at[i] = slices.Index(columns, c.Name); at[i] < 0 {
			return nil, fmt.Errorf("query %s: there is no column %s in the answer; it has %s", q.ID, c.Name, strings.Join(columns, ", "))
		}
	}
	if len(columns) != len(q.Columns) {
		return nil, fmt.Errorf("query %s: the answer has columns that are not declared: %s", q.ID, strings.Join(columns, ", "))
	}
	rows := make([][]any, len(values))
	for i, row := range values {
		rows[i] = make([]any, len(at))
		for j, k := range at {
			value, err := q.Columns[j].cell(row[k])
			if err != nil {
				return nil, fmt.Errorf("query %s: row %d, column %s: %w", q.ID, i+1, q.Columns[j].Name, err)
			}
			rows[i][j] = value
		}
	}
	return rows, nil
}

// cell brings a value to a column's type.
func (c Column) cell(value any) (any, error) {
	if value == nil {
		return nil, nil
	}
	switch v := value.(type) {
	case string:
		switch c.Type {
		case "string", "date":
			return v, nil
		case "list":
			out := []string{}
			if err := json.Unmarshal([]byte(v), &out); err != nil {
				return nil, fmt.Errorf("%q is no list", v)
			}
			return out, nil
		}
	case int64:
		switch c.Type {
		case "int":
			return v, nil
		case "float":
			return float64(v), nil
		}
	case float64:
		switch {
		case c.Type == "float":
			return v, nil
		case c.Type == "int" && v == float64(int64(v)):
			return int64(v), nil
		}
	case []any:
		out := []string{}
		for _, x := range v {
			out = append(out, fmt.Sprint(x))
		}
		if c.Type == "list" {
			return out, nil
		}
	case []string:
		if c.Type == "list" {
			return v, nil
		}
	}
	return nil, fmt.Errorf("%v (%T) is no %s", value, value, c.Type)
}

func sorted(m map[string]string) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
