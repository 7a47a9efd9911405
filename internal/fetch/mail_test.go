package fetch

import (
	"strings"
	"testing"
)

// A box gives its mails one by one, a file that was sent as it is.
func TestMails(t *testing.T) {
	first := "From: a@gazette.example\nSubject: One\n\nFrom here on the road is closed.\n\n>From the bridge, too.\n"
	second := "From: b@gazette.example\nSubject: Two\n\nRebels took the town.\n"
	box := "From a@gazette.example Fri Jun 12 09:05:00 2009\n" + first + "\nFrom b@gazette.example Fri Jun 12 11:40:00 2009\r\n" + second
	dir := t.TempDir()
	pages, faults := all(t, []string{put(t, dir, "a.mbox", box), put(t, dir, "b.eml", second), put(t, dir, "c.mbox", "")}, Options{})
	if len(faults) > 0 || len(pages) != 3 {
		t.Fatalf("%d pages, want 3; faults %q", len(pages), faults)
	}
	for i, want := range []string{strings.Replace(first, ">From", "From", 1) + "\n", second, second} {
		if got := string(pages[i].Data); got != want || pages[i].Form != "mail" {
			t.Errorf("mail %d: form %q, got %q, want %q", i+1, pages[i].Form, got, want)
		}
	}
}

// A mail that is too large is told, and the next is read.
func TestLargeMail(t *testing.T) {
	box := "From a@x.example Fri Jun 12 09:05:00 2009\nSubject: Large\n\n" + strings.Repeat(strings.Repeat("x", 99)+"\n", MaxPage/100+1) + "\nFrom b@x.example Fri Jun 12 09:06:00 2009\nSubject: Small\n\ny\n"
	pages, faults := all(t, []string{put(t, t.TempDir(), "a.mbox", box)}, Options{})
	if len(pages) != 1 || len(faults) != 1 || !strings.Contains(faults[0], "mail 1: larger than 20 MB") {
		t.Errorf("%d pages, want 1; faults %q", len(pages), faults)
	}
}
