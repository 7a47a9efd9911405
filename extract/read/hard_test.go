package read

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"casus/extract/news"
)

func readPage(t *testing.T, p news.Page) (news.Article, []string) {
	t.Helper()
	begin := time.Now()
	a, faults, err := Page(p)
	if err != nil {
		t.Fatal(err)
	}
	if took := time.Since(begin); took > 20*time.Second {
		t.Errorf("took %s", took)
	}
	sound(t, a)
	return a, faults
}

func TestRefused(t *testing.T) {
	for name, p := range map[string]news.Page{
		"empty":     {},
		"spaces":    {Data: []byte(" \n\t ")},
		"bom":       {Data: []byte("\xef\xbb\xbf")},
		"picture":   {Data: []byte("\x89PNG\r\n\x1a\n\x00\x00")},
		"pdf":       {Data: []byte("%PDF-1.7 text")},
		"zeros":     {Data: make([]byte, 5000)},
		"too large": {Data: bytes.Repeat([]byte("a"), MaxBytes+1)},
		"form":      {Form: "warc", Data: []byte("text")},
		"no line":   {Form: "jsonl", ID: "x"},
	} {
		if a, _, err := Page(p); err == nil {
			t.Errorf("%s: no error, text %q", name, clip(a.Text, 80))
		} else if strings.Contains(err.Error(), "failed to") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

const paragraph = "Rebels shelled the town of Marib on Sunday and killed nine soldiers, the army said in a statement to reporters."

// Tags nested deeper than the parser goes, closed and not.
func TestDeepNesting(t *testing.T) {
	for _, tag := range []string{"div", "b", "table><tr><td", "ul><li", "font", "a href=x", "section", "blockquote", "span class=ad", "form"} {
		page := "<html><body><h1>Rebels shell a town</h1><p>" + paragraph + "</p>" + strings.Repeat("<"+tag+">", 100_000) + "<p>" + paragraph + " Twice.</p>"
		a, _ := readPage(t, news.Page{Data: []byte(page)})
		if !strings.Contains(a.Text, "killed nine soldiers") {
			t.Errorf("<%s>: got %q", tag, clip(a.Text, 200))
		}
	}
}

func TestLongPages(t *testing.T) {
	for name, page := range map[string]string{
		"entities":   "<html><body><p>" + strings.Repeat("&amp;&eacute;&#1046;&nosuch;&#x110000; ", 60_000) + "</p>",
		"headlines":  strings.Repeat("A Headline Over Nothing Much\n", 100_000),
		"bullets":    "Comments\nRelated:\n" + paragraph + "\n" + strings.Repeat("• an item of a list\n", 100_000),
		"paragraphs": strings.Repeat("<p>"+paragraph+"</p>", 30_000),
		"brackets":   strings.Repeat("<", 500_000),
		"spans":      "<html><p>" + strings.Repeat("word <span class=credit>x</span> ", 100_000),
		"one line":   strings.Repeat(paragraph+" ", 20_000),
		"json":       `<html><script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 50_000) + `</script><p>` + paragraph,
		"lists":      "<html><ul>" + strings.Repeat("<li><a href=x>A headline over nothing much</a></li>", 50_000) + "</ul><p>" + paragraph,
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			readPage(t, news.Page{Data: []byte(page)})
			if took := time.Since(begin); took > 10*time.Second {
				t.Errorf("%d bytes took %s", len(page), took)
			}
		})
	}
}

func TestCharsets(t *testing.T) {
	russian := strings.Repeat("В понедельник в Анкаре был убит посол России Андрей Карлов, сообщило министерство иностранных дел. ", 6)
	german := strings.Repeat("Die Außenminister der Länder trafen sich am Dienstag in München, um über die Lage zu sprechen. ", 6)
	tokyo := strings.Repeat("政府は火曜日、北朝鮮に対する新しい制裁を決定したと発表した。", 10)
	for _, c := range []struct {
		name, head, body string
		enc              encoding.Encoding
		language         string
	}{
		{"windows-1251 undeclared", "", russian, charmap.Windows1251, "ru"},
		{"windows-1251 declared", `<meta charset="windows-1251">`, russian, charmap.Windows1251, "ru"},
		{"koi8-r by http-equiv", `<meta http-equiv="Content-Type" content="text/html; charset=KOI8-R">`, russian, charmap.KOI8R, "ru"},
		{"windows-1252 declared as utf-8", `<meta charset="utf-8">`, german, charmap.Windows1252, "de"},
		{"utf-8 declared as latin-1", `<meta charset="iso-8859-1">`, german, encoding.Nop, "de"},
		{"broken declaration", `<meta charset="x-no-such">`, german, charmap.ISO8859_1, "de"},
		{"utf-16 little, mark", "", russian, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "ru"},
		{"utf-16 big, no mark", "", german, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "de"},
		{"utf-16 little, no mark, Russian", "", russian, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "ru"},
		{"utf-16 big, no mark, Russian", "", russian, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "ru"},
		{"shift_jis declared", `<meta charset="shift_jis">`, tokyo, japanese.ShiftJIS, "ja"},
		{"euc-jp undeclared", "", tokyo, japanese.EUCJP, "ja"},
	} {
		page := "<html><head>" + c.head + "<title>x</title></head><body><p>" + c.body + "</p></body></html>"
		data, err := c.enc.NewEncoder().Bytes([]byte(page))
		if err != nil {
			t.Fatal(c.name, err)
		}
		a, _ := readPage(t, news.Page{Data: data})
		if want := strings.TrimSpace(c.body); a.Text != want || a.Language != c.language {
			t.Errorf("%s: language %s, text\n got %q\nwant %q", c.name, a.Language, clip(a.Text, 120), clip(want, 120))
		}
	}
}

func TestBrokenUTF8(t *testing.T) {
	a, faults := readPage(t, news.Page{Data: []byte("<html><p>" + strings.Repeat(paragraph+" Café, naïve. ", 5) + "\xe9\xff</p>")})
	if len(faults) != 1 || !strings.Contains(a.Text, "Café") {
		t.Errorf("faults %q, text %q", faults, clip(a.Text, 200))
	}
}

// A body never holds script or style, wherever they stand.
func TestNoScript(t *testing.T) {
	page := `<html><body><article><h1>Rebels shell a town</h1><p>` + paragraph + `<script>var LEAK=1;</script></p>
<style>.LEAK{}</style><p>` + paragraph + ` Again.<noscript>LEAK</noscript><template><p>LEAK</p></template></p>
<p style="display: none">LEAK is hidden in a paragraph that reads as well as any other one on the page.</p>
<textarea>LEAK</textarea><select><option>LEAK</select><svg><title>LEAK</title><text>LEAK</text></svg><iframe>LEAK</iframe></article>`
	a, _ := readPage(t, news.Page{Data: []byte(page)})
	if strings.Contains(a.Text, "LEAK") || !strings.Contains(a.Text, "Again.") {
		t.Errorf("got %q", a.Text)
	}
}

// What a jsonl line gives is believed, and its text is not touched.
func TestLine(t *testing.T) {
	text := "  Title-like line\n \nANKARA (Reuters) – A gunman shot  the envoy.\u00a0He died.\n\nRelated: nothing. "
	day := time.Date(2016, 12, 23, 0, 0, 0, 0, time.UTC)
	a, faults, err := Page(news.Page{Form: "jsonl", ID: "a1", Title: "Envoy shot", Published: day, URL: "https://www.example.com/a?utm_source=x&id=7#top", Data: []byte(text)})
	if err != nil || len(faults) > 0 {
		t.Fatal(faults, err)
	}
	if a.Text != text || a.ID != "a1" || a.Title != "Envoy shot" || !a.Published.Equal(day) || a.URL != "https://www.example.com/a?id=7" || a.Outlet != "example.com" || a.Agency != "Reuters" {
		t.Errorf("got %+v", a)
	}
	if words := a.Words(a.Dateline.Spans[0]); words != "ANKARA (Reuters) –" {
		t.Errorf("dateline %q", words)
	}
}

// The AMP, print and normal pages of an article give the same text.
func TestSameText(t *testing.T) {
	second := "The government in Aden promised to answer and sent two brigades to the front."
	third := "Talks in Muscat broke off in June."
	for name, page := range map[string]string{
		"normal": `<html><head><title>Rebels shell a town - Gazette</title></head><body><nav><a href=/>Home</a></nav><div class="page"><h1>Rebels shell a town</h1>
<div class="social-share"><a href=x>Share</a></div><div class="article-body"><p>` + paragraph + `</p><div class="ad-slot"><p>Advertisement</p></div><p>` + second + `</p><p>` + third + `</p></div>
<div class="related-stories"><h3>Related</h3><ul><li><a href=y>Rebels seize a port</a></li></ul></div></div><footer>About us</footer></body></html>`,
		"amp": `<html amp><head><title>Rebels shell a town</title></head><body><amp-sidebar><ul><li><a href=/>Home</a></li></ul></amp-sidebar><article><h1>Rebels shell a town</h1>
<amp-social-share></amp-social-share><section><p>` + paragraph + `</p><amp-ad>Advertisement</amp-ad><p>` + second + `</p><p>` + third + `</p></section></article></body></html>`,
		"print": `<html><title>Rebels shell a town</title><body><h1>Rebels shell a town</h1><p>` + paragraph + `<p>` + second + `<p>` + third + `<hr><p>Copyright 2015 Gazette. All rights reserved.</body></html>`,
	} {
		a, _ := readPage(t, news.Page{Data: []byte(page)})
		if want := paragraph + "\n\n" + second + "\n\n" + third; a.Text != want || a.Title != "Rebels shell a town" {
			t.Errorf("%s: title %q, text\n%s", name, a.Title, a.Text)
		}
	}
}

// Without id and address an article is known by its title and text.
func TestIdentity(t *testing.T) {
	a, _ := readPage(t, news.Page{Data: []byte(paragraph)})
	b, _ := readPage(t, news.Page{Data: []byte(paragraph), Path: "other.txt"})
	c, _ := readPage(t, news.Page{Data: []byte(paragraph + " And more.")})
	if a.ID != b.ID || a.ID == c.ID || !strings.HasPrefix(a.ID, "text:") || len(a.ID) != len("text:")+16 {
		t.Errorf("ids %q %q %q", a.ID, b.ID, c.ID)
	}
}

// What the page hides, and a body that is not the page's own, is told.
func TestHiddenIsTold(t *testing.T) {
	a, _ := readPage(t, news.Page{Data: []byte(`<html><body><h1>Rebels shell a town</h1><p>` + paragraph + `</p><div style="display: none"><p>Subscribe to read on.</p><script>var x</script></div><p>` + paragraph + ` Again.</p>`)})
	if n := len(a.Dropped); n == 0 || a.Dropped[n-1] != (news.Dropped{Text: "Subscribe to read on.", Why: whyHidden}) {
		t.Errorf("dropped %+v", a.Dropped)
	}
	long := strings.Repeat(paragraph+" ", 4)
	a, faults := readPage(t, news.Page{Data: []byte(`<html><script type="application/ld+json">{"@type":"NewsArticle","headline":"Rebels shell a town","articleBody":"` + long + `"}</script><h1>Rebels shell a town</h1><p>Rebels shelled Marib.</p>`)})
	if a.Text != strings.TrimSpace(long) || len(faults) != 1 || !strings.Contains(faults[0], "JSON-LD") {
		t.Errorf("text %q, faults %q", a.Text, faults)
	}
}
