// Package graph turns readings of articles into the knowledge graph: nodes and
// relationships, their keys, and the events that reports of many articles share.
//
// A report is one article's claim that something happened; an event happened
// in the world. Reports come straight from a reading and never change. Events
// are derived from reports, again and again, so that an article can be taken
// back without a trace. Everything here is a pure function of its arguments:
// the stores (graph/sqlite, graph/neo4j) do the reading and writing.
package graph

import "time"

// Day is a date in ISO form, "2016-12-19"; empty where it is not known. Days
// compare as strings. A store that has real dates converts them.
type Day string

// Moment is an instant in UTC, RFC 3339; empty where it is not known.
type Moment string

// DayOf gives the day of a time, empty for the zero time.
func DayOf(t time.Time) Day {
	if t.IsZero() {
		return ""
	}
	return Day(t.Format(time.DateOnly))
}

// MomentOf gives a time in UTC, empty for the zero time.
func MomentOf(t time.Time) Moment {
	if t.IsZero() {
		return ""
	}
	return Moment(t.UTC().Format(time.RFC3339))
}

// Time gives the instant, the zero time where it is not known.
func (m Moment) Time() time.Time {
	t, err := time.Parse(time.RFC3339, string(m))
	if err != nil {
		return time.Time{}
	}
	return t
}

// Time gives the day's midnight in UTC, and false where there is none.
func (d Day) Time() (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, string(d))
	return t, err == nil
}

// Add moves a day by n days; an unknown day stays unknown, and the ends of time
// stay where they are.
func (d Day) Add(n int) Day {
	t, ok := d.Time()
	if !ok || d == FirstDay || d == LastDay {
		return d
	}
	return DayOf(t.AddDate(0, 0, n))
}

// The ends of time as queries and windows have them.
const (
	FirstDay Day = "0001-01-01"
	LastDay  Day = "9999-12-31"
)

// Node is one node in the form that every store can write: the first label is
// the one that the key belongs to. Absent properties are not in the map.
// Values are string, int64, float64, bool, []string, Day and Moment.
type Node struct {
	Labels     []string
	Key        string
	Properties map[string]any
}

// End is one end of a relationship: the label that the key belongs to, and the key.
type End struct{ Label, Key string }

// Relationship is one relationship in the form that every store can write.
type Relationship struct {
	Type       string
	From, To   End
	Properties map[string]any
}

// properties builds a property map that leaves out what is empty.
type properties map[string]any

func (p properties) set(name string, value any) properties {
	switch v := value.(type) {
	case string:
		if v == "" {
			return p
		}
	case Day:
		if v == "" {
			return p
		}
	case Moment:
		if v == "" {
			return p
		}
	case []string:
		if len(v) == 0 {
			return p
		}
	case int:
		p[name] = int64(v)
		return p
	}
	p[name] = value
	return p
}
