package read

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"casus/extract/news"
)

// Each mail lies in testdata as it was sent or shown, the articles expected of it below.
func TestMails(t *testing.T) {
	files, err := filepath.Glob("testdata/mail/*.mail")
	if err != nil || len(files) == 0 {
		t.Fatalf("no mails in testdata: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".mail"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			mail, want, found := strings.Cut(string(data), divider)
			if !found && !*update {
				t.Fatalf("%s has no line %q", file, strings.TrimSpace(divider))
			}
			var all []string
			for _, p := range Stories(news.Page{Data: []byte(mail)}) {
				a, faults, err := Page(p)
				if err != nil {
					t.Fatal(err)
				}
				sound(t, a)
				all = append(all, told(a, faults))
			}
			got := strings.Join(all, divider)
			if *update {
				if err := os.WriteFile(file, []byte(mail+divider+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("mail: %s\nwant -, got +:\n%s", file, d)
			}
		})
	}
}
