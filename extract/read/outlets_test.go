package read

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"casus/extract/news"
)

// expected is what a reader of a page says of it, without having seen the code
// (testdata/pages/*.yaml). A time is a day, or has a zone.
type expected struct {
	Title, Outlet, Agency, Published, Modified, Language, Section, Canonical string

	Authors  []string
	Captions []struct{ Text, Date string }
	Body     []string // its paragraphs
	NotBody  []string `yaml:"not_body"` // words that stand on the page and not in its body
}

// Pages and dumps in the shape of twenty outlets, around invented news.
func TestOutletPages(t *testing.T) {
	dir := filepath.Join("testdata", "pages")
	files, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages in %s: %v", dir, err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(file), ".yaml"), ".expect")
		t.Run(name, func(t *testing.T) {
			var want expected
			load(t, file, &want)
			a, faults, err := Page(Stories(news.Page{Data: page(t, filepath.Join(dir, name))})[0]) // as casus does
			if err != nil || len(faults) > 0 {
				t.Fatalf("faults %q, error %v", faults, err)
			}
			sound(t, a)
			for _, d := range want.differences(&a) {
				t.Error(d)
			}
		})
	}
}

func load(t *testing.T, file string, to any) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err == nil {
		err = yaml.UnmarshalWithOptions(data, to, yaml.Strict())
	}
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// page is the file beside an expectation, of whatever ending.
func page(t *testing.T, stem string) []byte {
	t.Helper()
	for _, ending := range []string{".html", ".txt"} {
		if data, err := os.ReadFile(stem + ending); err == nil {
			return data
		}
	}
	t.Fatalf("%s: no .html and no .txt", stem)
	return nil
}

// differences says field by field what is otherwise than expected. Quotation
// marks and white space count for nothing, nor does a credit behind a caption.
func (want *expected) differences(a *news.Article) []string {
	var out []string
	check := func(field, got, want string) {
		if even(got) != even(want) {
			out = append(out, fmt.Sprintf("%s\n got %s\nwant %s", field, got, want))
		}
	}
	check("title", a.Title, want.Title)
	check("outlet", a.Outlet, want.Outlet)
	check("agency", agencyNamed(a.Agency), agencyNamed(want.Agency))
	check("authors", sorted(a.Authors), sorted(want.Authors))
	check("published", timeOf(a.Published), sameTime(want.Published))
	check("modified", timeOf(a.Modified), sameTime(want.Modified))
	check("language", a.Language, want.Language)
	check("section", strings.ToLower(a.Section), strings.ToLower(want.Section))
	check("canonical", a.URL, want.Canonical)
	var got, captions []string
	for _, c := range a.Captions {
		got = append(got, strings.TrimSpace(c.Text+" | "+timeOf(c.Date)))
	}
	for _, c := range want.Captions {
		text, _ := inlineCredit(c.Text)
		captions = append(captions, strings.TrimSpace(text+" | "+c.Date))
	}
	check("captions", strings.Join(got, "\n     "), strings.Join(captions, "\n     "))
	out = append(out, paragraphsBut(strings.Split(a.Text, "\n\n"), want.Body)...)
	for _, s := range want.NotBody {
		if strings.Contains(even(a.Text), even(s)) {
			out = append(out, "in the body: "+s)
		}
	}
	return out
}

// paragraphsBut tells which paragraphs are lost, and which are there that should not be.
func paragraphsBut(got, want []string) []string {
	var out []string
	missing := func(what string, in, of []string) {
		for _, p := range of {
			if !slices.ContainsFunc(in, func(o string) bool { return even(o) == even(p) }) {
				out = append(out, what+": "+p)
			}
		}
	}
	missing("lost", got, want)
	missing("not body", want, got)
	if len(out) == 0 && even(strings.Join(got, "\n")) != even(strings.Join(want, "\n")) {
		out = append(out, "paragraphs stand in another order")
	}
	return out
}

// even makes texts comparable that a reader takes for the same.
func even(s string) string {
	return strings.NewReplacer("’", "'", "‘", "'", "“", "\"", "”", "\"").Replace(strings.Join(strings.Fields(s), " "))
}

func sorted(names []string) string {
	return strings.Join(slices.Sorted(slices.Values(names)), " | ")
}

// sameTime writes an expected time as timeOf does.
func sameTime(s string) string {
	if t, err := time.Parse(time.RFC3339Nano, s); err == nil {
		return timeOf(zoned(t))
	}
	return s
}

func timeOf(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Equal(t.Truncate(24*time.Hour)) && t.Location() == time.UTC:
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}
