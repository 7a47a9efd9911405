package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	pretty "github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"
)

// table is what a command shows in rows. Values are string, int, int64,
// float64, bool, []string and nil.
type table struct {
	columns []string
	rows    [][]any
}

// formats are the values of --format where rows are shown.
var formats = []string{"table", "json", "jsonl", "csv", "markdown"}

func formatFlag(cmd *cobra.Command, format *string) {
	cmd.Flags().StringVar(format, "format", "table", strings.Join(formats, ", "))
}

// widest is how many characters a column of a table takes before it is wrapped.
const widest = 60

// known checks a --format before anything is done for it.
func known(format string) error {
	if !slices.Contains(formats, format) {
		return usagef("--format %s: choose among %s", format, strings.Join(formats, ", "))
	}
	return nil
}

// print writes a table in the form that is asked for.
func (a *app) print(t table, format string) error {
	if err := known(format); err != nil {
		return err
	}
	var out bytes.Buffer
	switch format {
	case "table", "markdown":
		t.draw(&out, format)
	case "json":
		t.json(&out)
	case "jsonl":
		for _, row := range t.rows {
			t.object(&out, row)
			out.WriteByte('\n')
		}
	case "csv":
		t.csv(&out)
	}
	if _, err := a.Out.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

// draw writes the table for people.
func (t table) draw(out *bytes.Buffer, format string) {
	w := pretty.NewWriter()
	w.AppendHeader(each(t.columns, func(c string) any { return c }))
	for _, row := range t.rows {
		w.AppendRow(each(row, func(v any) any { return shown(v) }))
	}
	style := pretty.StyleDefault
	style.Format.Header, style.Format.HeaderAlign = text.FormatDefault, text.AlignLeft
	style.Options = pretty.OptionsNoBordersAndSeparators
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	w.SetStyle(style)
	if format == "markdown" {
		out.WriteString(w.RenderMarkdown() + "\n")
		return
	}
	var configs []pretty.ColumnConfig
	for i := range t.columns {
		c := pretty.ColumnConfig{Number: i + 1, WidthMax: widest, WidthMaxEnforcer: text.WrapSoft}
		if t.columns[i] == "link" {
			c.WidthMax = 0 // one in pieces leads nowhere
		}
		if t.numeric(i) {
			c.Align, c.AlignHeader = text.AlignRight, text.AlignRight
		}
		configs = append(configs, c)
	}
	w.SetColumnConfigs(configs)
	for line := range strings.Lines(w.Render()) {
		out.WriteString(strings.TrimRight(line, " \n") + "\n")
	}
}

// numeric reports whether a column has numbers, and nothing else.
func (t table) numeric(i int) bool {
	found := false
	for _, row := range t.rows {
		switch row[i].(type) {
		case int, int64, float64:
			found = true
		case nil:
		default:
			return false
		}
	}
	return found
}

// each maps a list.
func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, x := range in {
		out = append(out, f(x))
	}
	return out
}

// shown is a value as a person reads it.
func shown(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return printable(v)
	case []string:
		return printable(strings.Join(v, ", "))
	case []any:
		return strings.Join(each(v, shown), ", ")
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}

// printable leaves out what would steer a terminal: an article's words are
// anybody's.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069: // overrides of direction
			return -1
		}
		return r
	}, s)
}

func (t table) json(out *bytes.Buffer) {
	out.WriteString("[")
	for i, row := range t.rows {
		if i > 0 {
			out.WriteString(",")
		}
		out.WriteString("\n  ")
		t.object(out, row)
	}
	if len(t.rows) > 0 {
		out.WriteString("\n")
	}
	out.WriteString("]\n")
}

// object writes one row with the columns in their order.
func (t table) object(out *bytes.Buffer, row []any) {
	out.WriteByte('{')
	for i, c := range t.columns {
		if i > 0 {
			out.WriteString(", ")
		}
		out.Write(plainJSON(c))
		out.WriteString(": ")
		out.Write(plainJSON(row[i]))
	}
	out.WriteByte('}')
}

// plainJSON writes a value as JSON, "&" and "<" as they are.
func plainJSON(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil { // a NaN: no query should give one
		return []byte("null")
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}

func (t table) csv(out *bytes.Buffer) {
	w := csv.NewWriter(out)
	w.Write(t.columns) // a bytes.Buffer does not fail
	for _, row := range t.rows {
		w.Write(each(row, func(v any) string {
			if list, ok := v.([]string); ok {
				return strings.Join(list, "; ")
			}
			if s, ok := v.(string); ok {
				return s
			}
			return shown(v)
		}))
	}
	w.Flush()
}

// count says how many of a thing there are: "1 report", "2 reports".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return strconv.Itoa(n) + " " + thing + "s"
}

// clip cuts a text to n characters, and shows that it did.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(printable(s)), " ")
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}

// sortedKeys gives the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
