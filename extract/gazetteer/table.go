package gazetteer

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// table reads one file of tab-separated values: a header line that names the
// columns, `#` comments, lists parted by `|`. Faults gather, each with file and line.
type table struct {
	file    string
	rest    string
	line    int
	own     bool   // the user's
	row     string // as it stands in the file
	columns []string
	cells   []string
	lists   []string
	faults  []error
}

// open reads a table and holds its header to the columns that are expected; an
// absent file is an empty table where it may be absent.
func open(files fs.FS, name string, columns ...string) *table {
	t := &table{file: name, columns: columns, cells: make([]string, len(columns))}
	data, err := fs.ReadFile(files, t.file)
	if err != nil {
		t.faults = append(t.faults, fmt.Errorf("read %s: %w", name, err))
		return t
	}
	t.rest = string(data)
	if !t.next() {
		t.fault("no header")
		return t
	}
	for i, want := range columns {
		if t.cells[i] != want {
			t.fault("column %d is %q, not %q", i+1, t.cells[i], want)
		}
	}
	return t
}

// next goes to the next row, and reports whether there is one.
func (t *table) next() bool {
	for t.rest != "" {
		line, rest, _ := strings.Cut(t.rest, "\n")
		t.rest = rest
		t.line++
		line = strings.TrimSuffix(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		t.split(line)
		return true
	}
	return false
}

// split parts a line into cells; missing ones at its end are empty.
func (t *table) split(line string) {
	t.row = line
	for i := range t.cells {
		t.cells[i], line, _ = strings.Cut(line, "\t")
	}
	if line != "" {
		t.fault("more than %d columns", len(t.columns))
	}
}

// fault notes what is wrong with the row; what it says first is where.
func (t *table) fault(format string, args ...any) {
	var words []string
	for _, arg := range args {
		words = append(words, fmt.Sprint(arg))
	}
	t.faults = append(t.faults, fmt.Errorf("%s: %s", t.spot(words...), fmt.Sprintf(format, args...)))
}

// spot names file, line and column of the first of some words that the row
// has; the column counts characters.
func (t *table) spot(words ...string) string {
	column := 1
	for _, w := range words {
		if i := strings.Index(t.row, w); w != "" && i >= 0 {
			column = utf8.RuneCountInString(t.row[:i]) + 1
			break
		}
	}
	return t.at() + ":" + strconv.Itoa(column)
}

// at names the row: file:line.
func (t *table) at() string { return t.file + ":" + strconv.Itoa(t.line) }

// list parts a cell. The lists of a table lie in one slice.
func (t *table) list(cell string) []string {
	if cell == "" {
		return nil
	}
	start := len(t.lists)
	for more := true; more; {
		var item string
		item, cell, more = strings.Cut(cell, "|")
		if item == "" {
			t.fault("an item of a list is empty")
		}
		t.lists = append(t.lists, item)
	}
	return t.lists[start:len(t.lists):len(t.lists)]
}

// rows is about how many rows the table has.
func (t *table) rows() int { return strings.Count(t.rest, "\n") + 1 }

// number reads a cell, empty as zero.
func (t *table) number(cell string) int {
	if cell == "" {
		return 0
	}
	n, err := strconv.Atoi(cell)
	if err != nil {
		t.fault("%q is no whole number", cell)
	}
	return n
}

// degrees reads a cell, empty as zero.
func (t *table) degrees(cell string, limit float64) float64 {
	if cell == "" {
		return 0
	}
	d, err := strconv.ParseFloat(cell, 64)
	if err != nil || d < -limit || d > limit {
		t.fault("%q is no number of degrees within %v", cell, limit)
	}
	return d
}

// yes reads a cell of yes or no, empty as no.
func (t *table) yes(cell string) bool {
	if cell != "" && cell != "yes" && cell != "no" {
		t.fault("%q is neither yes nor no", cell)
	}
	return cell == "yes"
}

// span reads "2013-03-14..2018", either side empty where it is open. A year or
// a month alone stands for its first day before the dots and its last after them.
func (t *table) span(s string) (from, to time.Time) {
	first, last, found := strings.Cut(s, "..")
	if !found && s != "" {
		t.fault("%q is no span of dates", s)
		return from, to
	}
	from, to = t.day(first, false), t.day(last, true)
	if !to.IsZero() && to.Before(from) {
		t.fault("%q ends before it begins", s)
	}
	return from, to
}

// day reads YYYY, YYYY-MM or YYYY-MM-DD; end asks for the last day of the year or month.
func (t *table) day(s string, end bool) time.Time {
	if s == "" {
		return time.Time{}
	}
	year, month, day, ok := digits(s)
	if !ok {
		t.fault("%q is no date", s)
		return time.Time{}
	}
	d := time.Date(year, time.Month(max(month, 1)), max(day, 1), 0, 0, 0, 0, time.UTC)
	switch {
	case day > 0 && d.Day() != day:
		t.fault("%q is no day of the calendar", s)
	case end && month == 0:
		d = d.AddDate(1, 0, -1)
	case end && day == 0:
		d = d.AddDate(0, 1, -1)
	}
	return d
}

// digits takes a date apart; month and day are zero where it has none. It is
// time.Parse for tens of thousands of dates at every start.
func digits(s string) (year, month, day int, ok bool) {
	var parts [3]int
	n := 0
	for i, field := range [3][2]int{{0, 4}, {5, 7}, {8, 10}} {
		if len(s) < field[1] || i > 0 && s[field[0]-1] != '-' {
			break
		}
		for _, c := range []byte(s[field[0]:field[1]]) {
			if c < '0' || c > '9' {
				return 0, 0, 0, false
			}
			parts[i] = 10*parts[i] + int(c-'0')
		}
		n = field[1]
		if parts[i] == 0 {
			return 0, 0, 0, false
		}
	}
	ok = n == len(s) && n > 0 && parts[1] <= 12 && parts[2] <= 31
	return parts[0], parts[1], parts[2], ok
}

// most is how many faults are told at once.
const most = 50

// joined gives the faults as one error, nil where there are none.
func joined(faults []error) error {
	if len(faults) > most {
		faults = append(faults[:most:most], fmt.Errorf("and %d more", len(faults)-most))
	}
	return errors.Join(faults...)
}
