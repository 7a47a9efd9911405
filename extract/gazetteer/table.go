package gazetteer

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"
)

// table reads one file of tab-separated values: a header line that names the
// columns, `#` comments, lists parted by `|`. Faults gather, each with file and line.
type table struct {
	file    string
	rest    string
	line    int
	columns []string
	cells   []string
	faults  []error
}

// open reads a table and holds its header to the columns that are expected; an
// absent file is an empty table where it may be absent.
func open(files fs.FS, name string, columns ...string) *table {
	t := &table{file: "data/" + name, columns: columns, cells: make([]string, len(columns))}
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
	for i := range t.cells {
		t.cells[i], line, _ = strings.Cut(line, "\t")
	}
	if line != "" {
		t.fault("more than %d columns", len(t.columns))
	}
}

// fault notes what is wrong with the row.
func (t *table) fault(format string, args ...any) {
	t.faults = append(t.faults, fmt.Errorf("%s: %s", t.at(), fmt.Sprintf(format, args...)))
}

// at names the row: file:line.
func (t *table) at() string { return t.file + ":" + strconv.Itoa(t.line) }

// list parts a cell.
func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

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
	if len(s) == len("2006-01-02") {
		return t.date("2006-01-02", s)
	}
	if len(s) == len("2006-01") {
		d := t.date("2006-01", s)
		if end {
			d = d.AddDate(0, 1, -1)
		}
		return d
	}
	d := t.date("2006", s)
	if end && !d.IsZero() {
		d = d.AddDate(1, 0, -1)
	}
	return d
}

func (t *table) date(layout, s string) time.Time {
	d, err := time.Parse(layout, s)
	if err != nil {
		t.fault("%q is no date", s)
	}
	return d
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
