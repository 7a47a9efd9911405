package codebook

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Fault is a mistake in a file of the codebook. Line and Column count from 1,
// Column in characters.
type Fault struct {
	File         string
	Line, Column int
	Message      string
	Source       string // the whole line
}

// Error shows the fault as an editor would: place, what was expected, the line and where in it.
func (f Fault) Error() string {
	place := fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Message)
	if f.Source == "" {
		return place
	}
	return place + "\n    " + f.Source + "\n    " + strings.Repeat(" ", max(f.Column-1, 0)) + "^"
}

// Faults is every mistake of every file, in the order of the files and lines.
type Faults []Fault

// Error shows them all, one after the other.
func (fs Faults) Error() string {
	shown := make([]string, len(fs))
	for i, f := range fs {
		shown[i] = f.Error()
	}
	return strings.Join(shown, "\n")
}

// sorted orders the faults by place and drops those told twice.
func (fs Faults) sorted() Faults {
	slices.SortStableFunc(fs, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return slices.Compact(fs)
}

// source is a file's name and text.
type source struct {
	name, text string
	brief      bool // to be read without its examples
}

// fault is a mistake at a place of the source.
func (s *source) fault(line, column int, format string, args ...any) Fault {
	return Fault{File: s.name, Line: line, Column: column, Message: fmt.Sprintf(format, args...), Source: s.line(line)}
}

// line gives the n-th line, counted from 1, with tabs as one space so that the mark below it stands right.
func (s *source) line(n int) string {
	rest := s.text
	for ; n > 1; n-- {
		_, after, ok := strings.Cut(rest, "\n")
		if !ok {
			return ""
		}
		rest = after
	}
	line, _, _ := strings.Cut(rest, "\n")
	return strings.ReplaceAll(strings.TrimRight(line, "\r "), "\t", " ")
}

// column counts the characters before offset within its line, from 1.
func column(text string, start, offset int) int {
	return utf8.RuneCountInString(text[start:offset]) + 1
}
