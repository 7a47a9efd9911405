package extract

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"casus/extract/news"
)

// TestTry prints what each stage makes of the file or sentence in TRY.
func TestTry(t *testing.T) {
	what := os.Getenv("TRY")
	if what == "" {
		t.Skip("TRY names no file or sentence")
	}
	x, err := New("try")
	if err != nil {
		t.Fatal(err)
	}
	page := news.Page{Path: "try", Form: "jsonl", Data: []byte(what), Published: time.Date(2016, 12, 23, 0, 0, 0, 0, time.UTC)}
	if data, err := os.ReadFile(what); err == nil {
		page = news.Page{Path: what, Data: data}
	}
	r, err := x.Page(page, ToEvents)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("%s | %s | %s | %s\n", r.Article.Title, r.Article.Published, r.Article.Outlet, r.Article.Dateline.Place)
	verbose := os.Getenv("V") != ""
	if verbose {
		fmt.Println(r.Article.Text)
		for _, c := range r.Article.Captions {
			fmt.Println("CAPTION", c)
		}
	}
	for i, s := range r.Sentences {
		if os.Getenv("E") != "" {
			break
		}
		fmt.Printf("--- %d %v\n", i, r.Article.Words(s.Span))
		if verbose {
			for j, tk := range s.Tokens {
				fmt.Printf("   %d %s/%s/%s>%d:%s", j, tk.Form, tk.XPOS, tk.Lemma, tk.Head, tk.Rel)
			}
			fmt.Println()
		}
		for _, m := range r.Mentions {
			if m.Sentence == i {
				fmt.Printf("   [%s] %s actor=%s place=%s named=%v\n", r.Article.Words(m.Span), m.Type, m.Actor, m.Place, m.Named)
			}
		}
	}
	for _, e := range r.Events {
		show(&r, e)
	}
	for _, l := range r.Links {
		fmt.Println("LINK", l.Type, l.From, l.To)
	}
	for _, l := range r.Relations {
		fmt.Println("REL", l.Type, l.From, l.To)
	}
	for _, s := range r.Skipped {
		fmt.Printf("SKIP %s “%s”: %s\n", s.Kind, r.Article.Words(s.Span), s.Why)
	}
	if os.Getenv("J") != "" {
		b, _ := json.Marshal(shape(&r))
		fmt.Println(string(b))
	}
}

func show(r *news.Reading, e news.Event) {
	side := func(ps []news.Participant) string {
		var out []string
		for _, p := range ps {
			out = append(out, fmt.Sprintf("%s(%s,%s,%s%s)", p.Name, p.Country, p.Type, p.Capacity, map[bool]string{true: ",inferred"}[p.Inferred]))
		}
		return strings.Join(out, " + ")
	}
	place, toll := "", ""
	if e.Place != nil {
		place = e.Place.Name + "/" + e.Place.Country
	}
	if e.Deaths != nil {
		toll = fmt.Sprintf(" dead=%v", *e.Deaths)
	}
	if e.Injured != nil {
		toll += fmt.Sprintf(" hurt=%v", *e.Injured)
	}
	about := ""
	if e.About != nil {
		about = " about=" + e.About.Kind + e.About.Event
	}
	fmt.Printf("EVENT %s %s %s/%s %s: %s -> %s | %s..%s %s | %s%s%s | “%s” in %d conf %.2f rule %s\n", e.ID, e.Modality, e.Root, e.Kind, e.Mode, side(e.Source), side(e.Target),
		e.Date.From.Format(time.DateOnly), e.Date.To.Format(time.DateOnly), e.Date.Precision, place, toll, about, r.Article.Words(e.Span), e.Sentence, e.Confidence, e.Rule)
	if os.Getenv("V") != "" {
		for _, w := range e.Why {
			fmt.Println("      ", w)
		}
	}
}
