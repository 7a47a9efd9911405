package sentence_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"casus/extract/news"
	"casus/extract/sentence"
)

// lines shows sentences as one line each, tokens parted by a space.
func lines(text string) []string {
	var out []string
	for _, s := range sentence.Split(text, news.Body) {
		var forms []string
		for _, t := range s.Tokens {
			forms = append(forms, t.Form)
		}
		out = append(out, strings.Join(forms, " "))
	}
	return out
}

func TestSplit(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{
			"dateline", "MOSCOW (Sputnik) – On Monday, talks began. They failed.",
			[]string{"MOSCOW ( Sputnik ) – On Monday , talks began .", "They failed ."},
		},
		{
			"clitics", "They don't say whose China's and the states’ ships it’ll be.",
			[]string{"They do n't say whose China 's and the states ’ ships it ’ll be ."},
		},
		{
			"hyphens", "An off-duty officer re-elected anti-government co-workers.",
			[]string{"An off - duty officer re-elected anti-government co-workers ."},
		},
		{
			"abbreviations", "Mr. Smith met Gen. J. F. Kelly in the U.S. on Sept. 12. No. 2 is U.S. President Lee.",
			[]string{"Mr. Smith met Gen. J. F. Kelly in the U.S. on Sept. 12 .", "No. 2 is U.S. President Lee ."},
		},
		{
			"abbreviation at the end", "He lives in the U.S. The others left at 5 p.m. He stayed.",
			[]string{"He lives in the U.S.", "The others left at 5 p.m.", "He stayed ."},
		},
		{
			"numbers", "It cost $1,000.50, or 7.5% of US$5m, at 7:30pm on 9/11.",
			[]string{"It cost $ 1,000.50 , or 7.5 % of US$ 5 m , at 7:30 pm on 9/11 ."},
		},
		{
			"quotes", `"We won." He left. "Why?" she asked. “Go!” He went.`,
			[]string{`" We won . "`, "He left .", `" Why ? " she asked .`, "“ Go ! ”", "He went ."},
		},
		{
			"ellipsis", "He waited... and left. Then... Nothing.",
			[]string{"He waited ... and left .", "Then ...", "Nothing ."},
		},
		{
			"addresses", "See https://example.org/a-b?c=d. Write to press@un.org, or www.un.org!",
			[]string{"See https://example.org/a-b?c=d .", "Write to press@un.org , or www.un.org !"},
		},
		{"no-break space", "Mr.\u00a0Smith paid 5\u00a0dollars.", []string{"Mr. Smith paid 5 dollars ."}},
		{"line breaks end sentences", "A HEADLINE WITHOUT STOP\nThe text.\n\nMore", []string{"A HEADLINE WITHOUT STOP", "The text .", "More"}},
		{
			"lines wrapped at a margin do not", "The rebels took the bridge over the river and the road\nto the north. They left it on Monday, the mayor of the\ntown said.\n\nNobody was hurt.",
			[]string{"The rebels took the bridge over the river and the road to the north .", "They left it on Monday , the mayor of the town said .", "Nobody was hurt ."},
		},
		{
			"wrapped capitals", "GUNMEN KIDNAPPED TWO ENGINEERS FROM A ROAD CAMP NEAR\nTHE CAPITAL, POLICE SAID. NO GROUP HAS SO FAR CLAIMED\nRESPONSIBILITY.\n   A GUARD WAS SHOT.",
			[]string{"GUNMEN KIDNAPPED TWO ENGINEERS FROM A ROAD CAMP NEAR THE CAPITAL , POLICE SAID .", "NO GROUP HAS SO FAR CLAIMED RESPONSIBILITY .", "A GUARD WAS SHOT ."},
		},
		{
			"capitals line by line", "THE ARMY TAKES THE BRIDGE.\nTHE REBELS LEAVE THE TOWN.\nTHE MAYOR RETURNS HOME.",
			[]string{"THE ARMY TAKES THE BRIDGE .", "THE REBELS LEAVE THE TOWN .", "THE MAYOR RETURNS HOME ."},
		},
		{"capitals", "PUTIN CAN'T VISIT U.S. NEXT WEEK", []string{"PUTIN CA N'T VISIT U.S. NEXT WEEK"}},
		{"names with an apostrophe", "Al-Qa'ida and O'Brien's men", []string{"Al - Qa'ida and O'Brien 's men"}},
		{"brackets", "[The sphere] (formerly Nusra Front, outlawed) ended.", []string{"[ The sphere ] ( formerly Nusra Front , outlawed ) ended ."}},
		{"nothing", " \n\u200b\n ", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, lines(tt.text)); diff != "" {
				t.Errorf("Split(%q) (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// hard are texts that break splitters.
func hard() []string {
	return []string{
		"", "\n", "a", "'", "''''", "don't", "’s", "-", "1-2-3", "\xff\xfe", "a\xffb. C\x80", "👍🏽👨‍👩‍👧 ok", "e\u0301te\u0301",
		"Путин встретился с 习近平 in Beijing. مرحبا ok?", "U.S.A..", "...", "(((", "@@@", "http://", "a@b.c", "n't", "cannot", "1,2,3,,",
		strings.Repeat("word ", 10000), strings.Repeat("a", 1<<20), strings.Repeat("1-", 1<<19), strings.Repeat("'", 1<<18),
		strings.Repeat(".a", 1<<18), strings.Repeat(`.".)`, 1<<17), strings.Repeat("a.", 1<<18), strings.Repeat("ab.c", 1<<17), strings.Repeat("don't", 1<<16), strings.Repeat("\U0001F468\u200d", 1<<16), strings.Repeat("5k", 1<<18),
	}
}

// check tells what is wrong with the spans of a split, "" where nothing is.
func check(text string) string {
	at, valid := 0, utf8.ValidString(text)
	for _, s := range sentence.Split(text, news.Title) {
		if len(s.Tokens) == 0 || s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End || s.Part != news.Title {
			return "the sentence's span is not that of its tokens"
		}
		for _, tok := range s.Tokens {
			switch {
			case tok.Start < at || tok.End <= tok.Start || tok.End > len(text):
				return "tokens overlap, are empty, out of order or out of the text"
			case tok.Form != text[tok.Start:tok.End]:
				return "the form is not the span's text"
			case tok.Head != news.Unparsed || tok.Part != news.Title:
				return "head or part is wrong"
			case valid && strings.IndexFunc(text[at:tok.Start], func(r rune) bool { return r > ' ' && r < 127 }) >= 0:
				return "text was lost before " + tok.Form
			}
			at = tok.End
		}
	}
	return ""
}

func TestSpans(t *testing.T) {
	for _, text := range hard() {
		if fault := check(text); fault != "" {
			t.Errorf("Split(%.40q): %s", text, fault)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, text := range hard() {
		if len(text) < 1<<12 {
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if fault := check(text); fault != "" {
			t.Errorf("Split(%q): %s", text, fault)
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("MOSCOW (Sputnik) – On Monday, Russian Ambassador to Turkey Andrey Karlov was killed by an off-duty "+
		"police officer in Ankara. \"We don't know,\" Mr. Lee told the U.S. Congress on Sept. 12.\n\n", 100)
	n := 0
	for b.Loop() {
		for _, s := range sentence.Split(text, news.Body) {
			n += len(s.Tokens)
		}
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "tokens/s")
}

// What never ends is cut, behind a semicolon where there is one, and nothing of it is lost.
func TestSplitEndless(t *testing.T) {
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("army ", n)) }
	for _, c := range []struct {
		text string
		want []int // tokens of each sentence
	}{
		{words(400), []int{400}},
		{words(1000), []int{400, 400, 200}},
		{words(300) + "; " + words(300), []int{301, 300}},
		{words(250) + "; " + words(100) + ", " + words(300), []int{251, 400, 1}},
	} {
		var got []int
		for _, s := range sentence.Split(c.text, news.Body) {
			got = append(got, len(s.Tokens))
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Error(d)
		}
		n := 0
		for _, k := range got {
			n += k
		}
		if want := len(strings.Fields(strings.NewReplacer(";", " ;", ",", " ,").Replace(c.text))); n != want {
			t.Errorf("%d of %d tokens", n, want)
		}
	}
}
