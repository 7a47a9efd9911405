package read

import (
	"strings"
	"testing"
	"time"

	"casus/extract/news"
)

// Each mail lies in testdata as it was sent or shown, the articles expected of it below.
func TestMails(t *testing.T) {
	asBelow(t, "testdata/mail/*.mail", func(t *testing.T, mail string) string {
		var all []string
		for _, p := range Stories(news.Page{Data: []byte(mail)}) {
			a, faults, err := Page(p)
			if err != nil {
				t.Fatal(err)
			}
			sound(t, a)
			all = append(all, told(a, faults))
		}
		return strings.Join(all, divider)
	})
}

// Mails of any shape come apart in a time that grows with their size alone.
func TestLongMails(t *testing.T) {
	head := "From: a@gazette.example\nSubject: x\nDate: Fri, 12 Jun 2009 09:05:00 +0300\n"
	for name, mail := range map[string]string{
		"heads":     strings.Repeat(head, 5_000),
		"forwards":  strings.Repeat(head+"\n"+paragraph+"\n\n", 1_000),
		"marks":     head + "\n" + strings.Repeat("--\nA: b\n", 20_000),
		"headlines": head + "\n" + strings.Repeat("Rebels Shell a Town\n\n", 10_000),
		"stories":   head + "\n" + strings.Repeat("----\nREBELS SHELL A TOWN\n\n"+paragraph+"\n\n", 1_000),
		"nested":    head + strings.Repeat("Content-Type: multipart/mixed; boundary=x\n\n--x\n", 5_000),
		"parts":     head + "Content-Type: multipart/mixed; boundary=x\n\n" + strings.Repeat("--x\n\n"+paragraph+"\n", 5_000),
	} {
		begin := time.Now()
		n := 0
		for _, p := range Stories(news.Page{Data: []byte(mail), Form: "mail"}) {
			if n++; n <= 3 {
				a, _, err := Page(p)
				if name == "nested" { // no text that deep is read
					continue
				}
				if err != nil || a.Text+a.Title == "" {
					t.Errorf("%s: text %q, error %v", name, clip(a.Text, 80), err)
				}
			}
		}
		if took := time.Since(begin); took > 10*time.Second {
			t.Errorf("%s: %d stories, took %s", name, n, took)
		}
	}
}
