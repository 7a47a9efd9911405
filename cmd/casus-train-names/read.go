package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"casus/extract/entity"
	"casus/extract/news"
	"casus/extract/sentence"
	"casus/extract/syntax"
)

// first gives the label of a name's first token by the gold type.
var first = map[string]entity.Label{
	"politician": entity.PersonBegins, "person": entity.PersonBegins, "PER": entity.PersonBegins,
	"organisation": entity.BodyBegins, "politicalparty": entity.BodyBegins, "ORG": entity.BodyBegins, "organization": entity.BodyBegins,
	"country": entity.PlaceBegins, "location": entity.PlaceBegins, "LOC": entity.PlaceBegins, "place": entity.PlaceBegins,
}

// span is a name in a text, in bytes.
type span struct {
	start, end int
	label      entity.Label
}

// lines calls f with each line of a file, plain or gzip.
func lines(path string, f func(string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var r io.Reader = file
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(file); err != nil {
			return err
		}
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<24)
	for n := 1; s.Scan(); n++ {
		if err := f(s.Text()); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return s.Err()
}

// example cuts and parses a text, and labels its tokens.
func example(text string, names []span, m *syntax.Model) entity.Example {
	e := entity.Example{Article: &news.Article{Text: text}, Sentences: sentence.Split(text, news.Body)}
	for i := range e.Sentences {
		m.Parse(&e.Sentences[i])
		e.Labels = append(e.Labels, labelsOf(e.Sentences[i], names))
	}
	return e
}

// labelsOf labels the tokens of a sentence that lie in names.
func labelsOf(s news.Sentence, names []span) []entity.Label {
	labels := make([]entity.Label, len(s.Tokens))
	for _, n := range names {
		begun := false
		for i, t := range s.Tokens {
			if t.Start < n.start || t.End > n.end {
				continue
			}
			labels[i] = n.label
			if begun {
				labels[i]++
			}
			begun = true
		}
	}
	return labels
}

// spans reads texts with entity spans, counted in code points.
func spans(path string, m *syntax.Model) ([]entity.Example, error) {
	var out []entity.Example
	err := lines(path, func(line string) error {
		var row struct {
			Text     string
			Entities []struct {
				Type       string
				Start, End int
			}
		}
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			return err
		}
		runes := []rune(row.Text)
		var names []span
		for _, e := range row.Entities {
			if b, ok := first[e.Type]; ok {
				names = append(names, span{len(string(runes[:e.Start])), len(string(runes[:e.End])), b})
			}
		}
		out = append(out, example(row.Text, names, m))
		return nil
	})
	return out, err
}

// tokens reads a token and its label a line. The words are joined by spaces.
func tokens(path string, m *syntax.Model) ([]entity.Example, error) {
	var out []entity.Example
	var text strings.Builder
	var names []span
	flush := func() {
		if text.Len() > 0 {
			out = append(out, example(text.String(), names, m))
		}
		text.Reset()
		names = nil
	}
	err := lines(path, func(line string) error {
		c := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "#"):
			return nil
		case len(c) < 3:
			flush()
			return nil
		}
		if text.Len() > 0 {
			text.WriteByte(' ')
		}
		start := text.Len()
		text.WriteString(c[1])
		kind, ok := first[strings.TrimPrefix(strings.TrimPrefix(c[2], "B-"), "I-")]
		switch {
		case ok && strings.HasPrefix(c[2], "B-"):
			names = append(names, span{start, text.Len(), kind})
		case ok && len(names) > 0:
			names[len(names)-1].end = text.Len()
		}
		return nil
	})
	flush()
	return out, err
}

// trees reads GUM's trees. A name is an entity's run of proper nouns around
// its head, without titles; only persons, organizations and places.
func trees(path string, m *syntax.Model) ([]entity.Example, error) {
	var out []entity.Example
	var doc gum
	flush := func() {
		if len(doc.rows) > 0 {
			out = append(out, doc.example(m))
		}
		doc.rows = nil
	}
	err := lines(path, func(line string) error {
		if c := strings.Split(line, "\t"); len(c) == 10 && !strings.ContainsAny(c[0], "-.") {
			doc.rows = append(doc.rows, c)
		} else if strings.TrimSpace(line) == "" {
			flush()
		}
		return nil
	})
	flush()
	return out, err
}
