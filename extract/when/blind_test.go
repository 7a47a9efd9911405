package when_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"casus/extract/news"
	"casus/extract/sentence"
	"casus/extract/syntax"
	"casus/extract/when"
)

// blind is a date in a sentence by somebody who had not seen this package:
// testdata/dates.yaml says how its bounds are meant.
type blind struct {
	ID, Text, Kind, Expression, Published, From, To, Precision string

	Outlet string `yaml:"outlet_country"`
	Soft   bool   // a convention of the file: bounds that overlap are right
}

// At least 95 of 100 expressions of each file have their bounds, and words that
// only look like dates give one date at most in both together.
func TestBlind(t *testing.T) {
	m := model(t)
	allTaken := 0
	for _, file := range []string{"testdata/dates.yaml", "testdata/dates.unseen.yaml"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var items []blind
		if err := yaml.Unmarshal(data, &items); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		dates, right, fakes, taken := 0, 0, 0, 0
		for _, b := range items {
			ds, marks := b.read(t, m)
			if b.Precision == "none" {
				fakes++
				if len(ds) > 0 {
					taken++
					t.Logf("%s: %s\n a date: %s", b.ID, b.Text, told(ds))
				}
				continue
			}
			dates++
			if got := b.found(ds, marks); got == "" {
				right++
			} else {
				t.Logf("%s: %s (%s)\n %q is %s..%s %s, got %s", b.ID, b.Text, b.Published, b.Expression, b.From, b.To, b.Precision, got)
			}
		}
		t.Logf("%s: %d of %d dates right; %d of %d others taken for dates", file, right, dates, taken, fakes)
		allTaken += taken
		if dates == 0 || fakes == 0 || right*100 < dates*95 {
			t.Errorf("%s: want 95 of 100", file)
		}
	}
	if allTaken > 1 {
		t.Errorf("%d others taken for dates, want one at most", allTaken)
	}
}

// read finds the dates of the text, those that count from another resolved
// from the one told before; marks are their words in the text.
func (b blind) read(t *testing.T, m *syntax.Model) (ds []news.Dated, marks []news.Span) {
	t.Helper()
	on, err := time.Parse(time.DateOnly, b.Published)
	if err != nil {
		t.Fatalf("%s: %v", b.ID, err)
	}
	for i, s := range sentence.Split(b.Text, news.Body) {
		m.Parse(&s)
		for _, d := range when.Find(i, &s, on, b.Outlet == "USA") {
			marks = append(marks, d.Span)
			if d.Relative && len(ds) > 0 {
				d = news.Dated{Date: counted(d, ds[len(ds)-1].From)}
			}
			ds = append(ds, d)
		}
	}
	return ds, marks
}

// found says what is wrong with the date at the expression, "" for nothing.
func (b blind) found(ds []news.Dated, marks []news.Span) string {
	at := strings.Index(b.Text, b.Expression)
	want := news.Span{Start: at, End: at + len(b.Expression)}
	got := "none"
	for i, d := range ds {
		if !marks[i].Overlaps(want) {
			continue
		}
		from, to := iso(d.From), iso(d.To)
		if from == b.From && to == b.To || b.Soft && from <= b.To && to >= b.From && from != "" {
			return ""
		}
		got = told(ds[i : i+1])
	}
	return got
}

// counted gives the day, week, month or year so far from a day.
func counted(d news.Dated, from time.Time) news.Date {
	on := from.AddDate(0, 0, d.Offset)
	for d.Weekday != "" && on.Weekday().String() != d.Weekday {
		on = on.AddDate(0, 0, d.Offset)
	}
	switch d.Precision {
	case "week":
		monday := on.AddDate(0, 0, -(int(on.Weekday())+6)%7)
		return news.Date{From: monday, To: monday.AddDate(0, 0, 6)}
	case "month":
		first := time.Date(from.Year(), from.Month()+time.Month(d.Offset/30), 1, 0, 0, 0, 0, time.UTC)
		return news.Date{From: first, To: first.AddDate(0, 1, -1)}
	case "year":
		first := time.Date(from.Year()+d.Offset/365, 1, 1, 0, 0, 0, 0, time.UTC)
		return news.Date{From: first, To: first.AddDate(1, 0, -1)}
	}
	return news.Date{From: on, To: on}
}

func iso(d time.Time) string {
	if d.IsZero() {
		return ""
	}
	return d.Format(time.DateOnly)
}
