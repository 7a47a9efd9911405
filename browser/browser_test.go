package browser

import (
	"archive/zip"
	"bytes"
	"io"
	"math"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"casus/extract/codebook"
	"casus/graph"
	"casus/queries"
)

func book(t *testing.T) *codebook.Codebook {
	t.Helper()
	b, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func saved(t *testing.T) *queries.Set {
	t.Helper()
	set, err := queries.Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// TestStyleCovers: every label and type that the graph can have has a rule of its own.
func TestStyleCovers(t *testing.T) {
	b := book(t)
	style := Style(b)
	want := []string{"node.Prospect", "node.Unnamed", "node.Casus", "node.Kept", "node.Told", "node.Filed", "node.Described", "node.Run"}
	for _, l := range graph.Labels {
		want = append(want, "node."+l.Name)
	}
	for _, l := range graph.ActorTypeLabels() {
		want = append(want, "node."+l)
	}
	for _, k := range b.Kinds {
		want = append(want, "node."+k.Label)
	}
	for _, t := range graph.Types {
		want = append(want, "relationship."+t.Name)
	}
	for _, selector := range want {
		if n := strings.Count(style, "\n"+selector+" {\n"); n != 1 {
			t.Errorf("the style has %d rules for %s, want 1", n, selector)
		}
	}
}

// TestStyleReadable: Neo4j Browser takes rules of name and value alone, and the
// special label comes after the general one that it goes with.
func TestStyleReadable(t *testing.T) {
	style := Style(book(t))
	whole := regexp.MustCompile(`^(([a-z]+(\.[A-Z]\w*)?) \{\n(  [a-z-]+: (#[0-9A-F]{6}|\d+px|"[^":;']+");\n)+\}\n)+$`)
	if !whole.MatchString(style) {
		t.Errorf("not all of the style is rules that the Browser reads:\n%s", style)
	}
	at := func(label string) int { return strings.Index(style, "node."+label+" {") }
	for _, pair := range [][2]string{{"Actor", "Country"}, {"Organization", "ArmedGroup"}, {"Actor", "Unnamed"}, {"Event", "Prospect"}, {"Event", "Assassination"}} {
		if at(pair[0]) > at(pair[1]) {
			t.Errorf("the rule of %s comes after that of %s", pair[0], pair[1])
		}
	}
}

// seen is a colour as an eye of some sort has it: linear red, green and blue, put
// through the matrices of Viénot, Brettel and Mollon (1999) for eyes that lack a
// sort of cone, and then in CIELAB, where distance is difference.
func seen(t *testing.T, hex, eye string) [3]float64 {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	linear := func(v uint64) float64 {
		c := float64(v&255) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	r, g, b := linear(n>>16), linear(n>>8), linear(n)
	switch eye {
	case "protan":
		r, g, b = 0.11238*r+0.88762*g, 0.11238*r+0.88762*g, 0.00401*r-0.00401*g+b
	case "deutan":
		r, g, b = 0.29275*r+0.70725*g, 0.29275*r+0.70725*g, -0.02234*r+0.02234*g+b
	}
	f := func(v float64) float64 {
		if v > 0.008856 {
			return math.Cbrt(v)
		}
		return 7.787*v + 16.0/116
	}
	x, y, z := f((0.4124*r+0.3576*g+0.1805*b)/0.9505), f(0.2126*r+0.7152*g+0.0722*b), f((0.0193*r+0.1192*g+0.9505*b)/1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// TestColours: cooperation and conflict are far apart to every eye, and each is
// told from its paler half; captions can be read on them.
func TestColours(t *testing.T) {
	far := func(a, b, eye string) float64 {
		p, q := seen(t, a, eye), seen(t, b, eye)
		return math.Hypot(math.Hypot(p[0]-q[0], p[1]-q[1]), p[2]-q[2])
	}
	looks := sides()
	roots := []string{"COOPERATE", "CONSULT", "ASSAULT", "ACCUSE"}
	for _, eye := range []string{"most", "protan", "deutan"} {
		for i, one := range roots {
			for _, other := range roots[i+1:] {
				least := 15.0 // a difference that nobody overlooks
				if i < 2 && (other == "ASSAULT" || other == "ACCUSE") {
					least = 50
				}
				if d := far(looks[one].fill, looks[other].fill, eye); d < least {
					t.Errorf("%s and %s are %.0f apart to %s eyes, want %.0f", one, other, d, eye, least)
				}
			}
		}
	}
	for _, r := range append(model(), rule{"AGREE", looks["AGREE"]}, rule{"AID", looks["AID"]}, rule{"ACCUSE", looks["ACCUSE"]}, rule{"ASSAULT", looks["ASSAULT"]}) {
		if d := math.Abs(seen(t, r.fill, "")[0] - seen(t, r.text, "")[0]); d < 35 {
			t.Errorf("the caption of %s is %.0f lighter or darker than its ground, want 35", r.label, d)
		}
	}
}

// TestEveryRoot: no kind has a root without a colour.
func TestEveryRoot(t *testing.T) {
	looks := sides()
	for _, k := range book(t).Kinds {
		if looks[k.Root].fill == "" {
			t.Errorf("%s has the root %q, which has no colour", k.ID, k.Root)
		}
	}
	for _, id := range grave {
		if _, ok := book(t).Kind(id); !ok {
			t.Errorf("%s is drawn large, and there is no such kind", id)
		}
	}
}

func TestLiteral(t *testing.T) {
	for _, c := range []struct {
		value any
		want  string
	}{
		{int64(-7), `-7`},
		{"", `''`},
		{"O'Brien", `'O\'Brien'`},
		{`back\slash`, `'back\\slash'`},
		{`ends with \`, `'ends with \\'`},
		{`\' OR 1=1 //`, `'\\\' OR 1=1 //'`},
		{"two\nlines\r", `'two\u000Alines\u000D'`},
		{"R&D #1", `'R\u0026D \u00231'`},
		{`\u0027`, `'\\u0027'`},
		{[]string{"a'", "b"}, `['a\'', 'b']`},
		{[]string{}, `[]`},
	} {
		got, err := Literal(c.value)
		if err != nil || got != c.want {
			t.Errorf("Literal(%#v) is %s, %v; want %s", c.value, got, err, c.want)
		}
	}
	if got, err := Literal(1.5); err == nil {
		t.Errorf("Literal(1.5) is %s, want an error: no query binds such", got)
	}
}

func TestFill(t *testing.T) {
	given := map[string]string{"a": "'$b'", "b": "2", "from": "3"}
	for _, c := range []struct{ query, want string }{
		{"RETURN $a, $b", "RETURN '$b', 2"},
		{"RETURN $ab + $b1, $b", "RETURN $ab + $b1, 2"},
		{"date($from)", "date(3)"},
		{"RETURN '$b', \"$b\", `$b`, $b", "RETURN '$b', \"$b\", `$b`, 2"},
		{`RETURN 'it\'s $b', $b`, `RETURN 'it\'s $b', 2`},
		{"// costs $b\nRETURN $b /* $b */, $b", "// costs $b\nRETURN 2 /* $b */, 2"},
		{"RETURN $b // $b", "RETURN 2 // $b"},
		{"MATCH (n) WHERE n.x = 'open $b", "MATCH (n) WHERE n.x = 'open $b"},
		{"$", "$"},
	} {
		if got := Fill(c.query, given); got != c.want {
			t.Errorf("Fill(%q) is %q, want %q", c.query, got, c.want)
		}
	}
}

func TestLink(t *testing.T) {
	query := "// A title\nRETURN '100% \\u0026 a+b; \"é\"'"
	link, err := Link("http://localhost:7474/browser/?db=neo4j", query)
	if err != nil {
		t.Fatal(err)
	}
	u, err := url.Parse(link)
	if err != nil || u.Query().Get("arg") != query || u.Query().Get("cmd") != "edit" || u.Query().Get("db") != "neo4j" || strings.Contains(u.RawQuery, "+") {
		t.Errorf("the link is %s (%v)", link, err)
	}
	for _, bad := range []string{"MATCH (:A&!B) RETURN 1", "RETURN 1 // # 3", strings.Repeat("x", Longest)} {
		if link, err := Link("http://localhost:7474/browser/", bad); err == nil {
			t.Errorf("a link for %.40q: %.80s; want an error", bad, link)
		}
	}
}

// TestEveryQueryLinks: each saved query fits into a link, with the longest values that are likely.
func TestEveryQueryLinks(t *testing.T) {
	for _, q := range saved(t).All() {
		values := map[string]any{}
		for _, p := range q.Params {
			values[p.Name] = strings.Repeat("naïve & ", 20)
		}
		query, err := Bound(&q, values)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Link("http://localhost:7474/browser/?preselectAuthMethod=NO_AUTH", query); err != nil {
			t.Errorf("%s: %v", q.ID, err)
		}
		if strings.Contains(query, "$") {
			t.Errorf("%s keeps a parameter:\n%s", q.ID, query)
		}
	}
}

// unzipped gives the favourites by name.
func unzipped(t *testing.T, data []byte) (names []string, contents map[string]string) {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	contents = map[string]string{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		names, contents[f.Name] = append(names, f.Name), string(text)
	}
	return names, contents
}

// TestFavourites: each query that Neo4j can answer is there, in the folder of its
// theme, sorted by title, its parameters set by the favourite before it.
func TestFavourites(t *testing.T) {
	data, err := Favourites(saved(t))
	if err != nil {
		t.Fatal(err)
	}
	names, contents := unzipped(t, data)
	again, err := Favourites(saved(t))
	if err != nil || !bytes.Equal(data, again) || !slices.IsSorted(names) {
		t.Errorf("made again they differ, or they are not sorted (%v): %v", err, names)
	}
	for _, q := range saved(t).All() {
		i := slices.IndexFunc(names, func(n string) bool {
			return strings.HasSuffix(n, "b "+q.ID+".cypher") || strings.HasSuffix(n, "a "+q.ID+".cypher")
		})
		if i < 0 || !strings.HasPrefix(names[i], "casus "+q.Theme+"/") {
			t.Errorf("%s is not among %v", q.ID, names)
			continue
		}
		if len(q.Params) == 0 {
			continue
		}
		set, query := contents[names[i]], contents[names[i+1]]
		if !regexp.MustCompile(`^// \d\db ` + regexp.QuoteMeta(q.Title) + "\n").MatchString(query) {
			t.Errorf("%s begins with %.60q", names[i+1], query)
		}
		for _, p := range q.Params {
			if !strings.Contains(set, " AS "+p.Name) {
				t.Errorf("%s does not set %s:\n%s", names[i], p.Name, set)
			}
		}
	}
}

// blocks gives the queries of a guide, and how many slides it has.
func blocks(t *testing.T, guide string) ([]string, int) {
	t.Helper()
	var out []string
	for _, m := range regexp.MustCompile(`(?s)<pre class="pre-scrollable code runnable" mode="cypher">(.*?)</pre>`).FindAllStringSubmatch(guide, -1) {
		out = append(out, unescaped(m[1]))
	}
	return out, strings.Count(guide, "<slide>")
}

func unescaped(text string) string {
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#39;", "'", "&#34;", `"`, "&amp;", "&").Replace(text)
}

func TestGuide(t *testing.T) {
	guide, err := Guide(saved(t), "http://localhost:7475")
	if err != nil {
		t.Fatal(err)
	}
	list, slides := blocks(t, guide)
	if slides < 10 || len(list) < slides {
		t.Errorf("%d slides with %d blocks, want ten at least and a block on each", slides, len(list))
	}
	for _, b := range list {
		if strings.Contains(b, "$") {
			t.Errorf("a block has a parameter that nobody set:\n%s", b)
		}
	}
	for _, want := range []string{"http://localhost:7475/casus.grass", "http://localhost:7475/favourites.zip", vermillion, blue} {
		if !strings.Contains(guide, want) {
			t.Errorf("the guide does not have %s", want)
		}
	}
	if strings.Contains(guide, "ZgotmplZ") {
		t.Error("the template takes a value for dangerous")
	}
}
