package read

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"casus/extract/news"
)

// sound checks what holds for every article, whatever the bytes.
func sound(t *testing.T, a news.Article) {
	t.Helper()
	for _, s := range a.Dateline.Spans {
		if a.Words(s) == "" {
			t.Errorf("the dateline's span %v is not within the text of %d bytes", s, len(a.Text))
		}
	}
	if a.ID == "" || a.Language == "" {
		t.Errorf("id %q, language %q", a.ID, a.Language)
	}
	if strings.Contains(a.Text, "\n\n\n") || strings.TrimSpace(a.Text) != a.Text {
		t.Errorf("paragraphs are not parted by one empty line: %q", clip(a.Text, 300))
	}
	texts := append([]string{a.Title, a.Subtitle, a.Text, a.Section, a.Outlet, a.Agency, a.URL}, append(a.Authors, a.Tags...)...)
	for _, c := range a.Captions {
		texts = append(texts, c.Text)
	}
	for _, s := range texts {
		if !utf8.ValidString(s) {
			t.Errorf("not UTF-8: %q", clip(s, 300))
		}
	}
}

// FuzzPage: no panic, no loop, spans in range, no script or style in a body.
// Its corpus is the pages of the other tests, and what fuzzing found (testdata/fuzz).
func FuzzPage(f *testing.F) {
	for _, seed := range []string{
		paragraph, "<html><body><p>" + paragraph + "</p></body></html>",
		`<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x","datePublished":"2016-12-23"}]}</script><h1>x</h1><p>` + paragraph,
		"Title\n\n09:39 GMT +323 December 2016\n© AFP 2016/ X\n" + paragraph + "\nRelated:\nA\nComments\n", "\xff\xfe<\x00p\x00>\x00a\x00",
		"<table><tr><td>" + paragraph + "<br><br>" + paragraph, "<p style=display:none>x</p><b><i></b></i>", "ANKARA (AP) -\n\n(AP) -- x", "<meta charset=utf-16><p>\xe9\xe8",
		"<!--<p>--><![CDATA[x]]><?xml version='1.0' encoding='koi8-r'?><p>\xc1\xc2\xc3",
		"\n\n   " + strings.ReplaceAll(strings.Repeat(paragraph+" ", 4), "the army", "the\narmy") + "\n\n", "From: a@b.example\nSubject: Fwd: [x] y\nDate: Wed, 6 Aug 2008 21:04:11 +0000\n\n> " + paragraph + "\n>\n> " + paragraph,
		"<p>" + paragraph + "<script>var leak='a script of some length';</script><style>.leak{content:'some style'}</style><p>" + paragraph,
	} {
		f.Add([]byte(seed), "")
		f.Add([]byte(seed), "text")
	}
	for _, pattern := range []string{"testdata/*.story", "testdata/pages/*.html", "testdata/pages/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data, "")
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, form string) {
		if form != "" && form != "text" && form != "html" && form != "jsonl" {
			form = ""
		}
		a, _, err := Page(news.Page{Data: data, Form: form})
		if err != nil || form == "jsonl" {
			return
		}
		sound(t, a)
		if text, _, err := decode(data); err == nil && (form == "html" || form == "" && looksHTML(text)) {
			unscripted(t, text, &a)
		}
	})
}

// FuzzMail: any mail comes apart into pages that can be read.
func FuzzMail(f *testing.F) {
	files, err := filepath.Glob("testdata/mail/*.mail")
	if err != nil || len(files) == 0 {
		f.Fatalf("%d mails, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		mail, _, _ := strings.Cut(string(data), divider)
		f.Add([]byte(mail), "mail")
		f.Add([]byte(mail), "")
	}
	f.Fuzz(func(t *testing.T, data []byte, form string) {
		if form != "mail" && form != "text" {
			form = ""
		}
		stories := Stories(news.Page{Data: data, Form: form})
		if len(stories) == 0 {
			t.Fatal("no page left")
		}
		for _, p := range stories {
			a, _, err := Page(p)
			if err != nil {
				continue
			}
			sound(t, a)
			if len(stories) == 1 {
				continue
			}
			if again := Stories(p); len(again) == 1 && string(again[0].Data) != string(p.Data) {
				t.Errorf("a story of a mail is changed when it is taken apart again:\n%q\n%q", p.Data, again[0].Data)
			}
		}
	})
}

// unscripted: no script or style of the page is in the article's texts, unless
// the page shows the same words to its reader.
func unscripted(t *testing.T, page string, a *news.Article) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return // too deep: read without its structure
	}
	var hidden []string
	var shown strings.Builder
	for n := range doc.Descendants() {
		switch {
		case n.Type != html.TextNode || n.Parent == nil:
		case n.Parent.DataAtom == atom.Script || n.Parent.DataAtom == atom.Style:
			if !strings.Contains(strings.ToLower(attr(n.Parent, "type")), "ld+json") {
				hidden = append(hidden, fold(n.Data))
			}
		default:
			shown.WriteString(n.Data + " ")
		}
	}
	visible := fold(shown.String())
	for _, s := range hidden {
		if len(s) < 12 || strings.Contains(visible, s) {
			continue
		}
		for _, text := range []string{a.Text, a.Subtitle} {
			if strings.Contains(text, s) {
				t.Errorf("a script or style is in the article: %q", clip(s, 200))
			}
		}
	}
}

// FuzzLine: what single lines are judged by takes any line.
func FuzzLine(f *testing.F) {
	for _, seed := range []string{
		"By AYLA DEMIR in Ankara and Jon Berg, Special Correspondent", "Anna Berg, Jon Roe | 16.01.2020", "Updated - Feb 27, 2022 10:36 pm IST", "07.12.2022 - Update : 08.12.2022",
		"AP-NY-11-04-87 1412EST<", "ANKARA, Dec. 20 (Xinhua) --", "ha/mkr (dpa)", "(FRANCE 24 with AFP)", "[Photo: The island seen from the air. Archive]", "(b) place elements on alert;",
		"ERIK LINDQVIST, DEPUTY U.N. ENVOY: Thank you.", "BC-CYPRUS-ENVOY, 3RD LD-WRITETHRU", "Short link: https://gazette.example/news/1", "UPDATE 2-Mali army retakes town | Reuters", "22 février 2016 à 10:00 CET",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if len(line) > 4096 {
			return
		}
		line = fold(line)
		classify(line, countWords(line))
		moments(line)
		shows(line)
		inlineCredit(line)
		printedAddress([]string{line})
		cutSite(cutSlug(line))
		if _, _, n := readDateline(line); n > len(line) {
			t.Errorf("dateline of %d bytes in %q", n, line)
		}
		if agency, ok := closing(line); agency != "" && !ok {
			t.Errorf("closing(%q): %q, though it is none", line, agency)
		}
		for _, name := range people(line) {
			if !personal(name) {
				t.Errorf("people(%q): %q is no name", line, name)
			}
		}
	})
}

// FuzzLinked: JSON-LD of any bytes.
func FuzzLinked(f *testing.F) {
	for _, seed := range []string{
		`{"@type":"NewsArticle","headline":"x","author":[{"name":["a","b"]},{"@id":"#p"}],"publisher":{"name":"Gazette"},"keywords":"a,b"}`, `[{"@graph":[{"@type":["Article"],"articleBody":"<p>x"}]}]`,
		`{"@type":"NewsArticle","headline":"x","datePublished":"2016-12-23",}`, `<!-- {"@type":"BreadcrumbList","itemListElement":[{"item":{"name":"World"}}]} -->`, `{"a":{"a":{"a":1}}}`, `"`, `[[[[`,
	} {
		f.Add(seed, "https://gazette.example/a")
	}
	f.Fuzz(func(t *testing.T, script, canonical string) {
		l := readLinked([]string{script}, []string{"x"}, canonical)
		l.paragraphs()
		lastCrumb(l.crumbs, l.headline)
	})
}
