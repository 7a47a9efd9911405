package read

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"casus/extract/news"
)

var update = flag.Bool("update", false, "rewrite the expected articles of the stories in testdata")

// divider parts a story's page, above, from the article expected of it, below.
const divider = "\n======== article ========\n"

// Each story is a page in the shape of some outlet, around invented news.
func TestStories(t *testing.T) {
	asBelow(t, "testdata/*.story", func(t *testing.T, page string) string {
		a, faults, err := Page(news.Page{Data: []byte(page)})
		if err != nil {
			t.Fatal(err)
		}
		return told(a, faults)
	})
}

// asBelow holds what read makes of the upper part of each file to its lower
// part; with -update the lower part is rewritten.
func asBelow(t *testing.T, pattern string, read func(t *testing.T, page string) string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("nothing in %s: %v", pattern, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			page, want, found := strings.Cut(string(data), divider)
			if !found && !*update {
				t.Fatalf("%s has no line %q", file, strings.TrimSpace(divider))
			}
			got := read(t, page)
			if *update {
				if err := os.WriteFile(file, []byte(page+divider+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("page: %s\nwant -, got +:\n%s", file, d)
			}
		})
	}
}

// told writes an article as a person would check it.
func told(a news.Article, faults []string) string {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, value)
		}
	}
	line("title", a.Title)
	line("subtitle", a.Subtitle)
	line("url", a.URL)
	line("published", moment(a.Published))
	line("modified", moment(a.Modified))
	line("outlet", a.Outlet)
	line("agency", a.Agency)
	line("authors", strings.Join(a.Authors, " | "))
	line("section", a.Section)
	line("tags", strings.Join(a.Tags, " | "))
	line("language", a.Language)
	for _, s := range a.Dateline.Spans {
		line("dateline", a.Words(s)+" | "+a.Dateline.Place+" | "+a.Dateline.Agency)
	}
	for _, c := range a.Captions {
		line("caption", strings.TrimSpace(c.Text+" | "+moment(c.Date)))
	}
	for _, f := range faults {
		line("fault", f)
	}
	for _, d := range a.Dropped {
		line("dropped", d.Why+": "+clip(strings.ReplaceAll(d.Text, "\n", " / "), 90))
	}
	return b.String() + "\n" + a.Text + "\n"
}

func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return strings.TrimSuffix(t.UTC().Format("2006-01-02T15:04:05Z"), "T00:00:00Z")
}
