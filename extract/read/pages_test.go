package read

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"casus/extract/news"
	"casus/internal/need"
)

// What the reader must reach on the benchmark's pages, as the mean precision
// and recall of 4-word shingles, and how many pages a second on one core.
const (
	floorF1    = 0.970
	floorSpeed = 60
)

type goldPage struct {
	Body string `json:"articleBody"`
	URL  string `json:"url"`
}

func goldPages(t testing.TB) (dir string, truth map[string]goldPage) {
	dir = filepath.Join(need.Shared(t), "gold", "pages")
	data, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		t.Fatal(err)
	}
	return dir, truth
}

func unpack(t testing.TB, path string) []byte {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestPages counts as the article extraction benchmark does. With PAGES_OUT
// set to a folder, each page's body goes there to be compared.
func TestPages(t *testing.T) {
	dir, truth := goldPages(t)
	var precision, recall mean
	var worst []string
	var took time.Duration
	for _, key := range slices.Sorted(maps.Keys(truth)) {
		data := unpack(t, filepath.Join(dir, key+".html.gz"))
		a, quickest, err := timedPage(data)
		took += quickest
		if err != nil {
			t.Errorf("%s: %v", truth[key].URL, err)
		}
		p, r := compare(truth[key].Body, a.Text, &precision, &recall)
		worst = append(worst, fmt.Sprintf("%.3f precision %.3f recall %.3f %s %s", min(p, r), p, r, key[:8], truth[key].URL))
		if out := os.Getenv("PAGES_OUT"); out != "" {
			if err := os.WriteFile(filepath.Join(out, key[:8]+".got"), []byte(a.Text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	slices.Sort(worst)
	p, r := precision.value(), recall.value()
	f1 := 2 * p * r / (p + r)
	speed := float64(len(truth)) / took.Seconds()
	t.Logf("F1 %.4f, precision %.4f, recall %.4f, %d pages, %.0f pages/s; the worst:\n%s", f1, p, r, len(truth), speed, strings.Join(worst[:12], "\n"))
	if f1 < floorF1 {
		t.Errorf("F1 %.4f is under the floor of %.3f", f1, floorF1)
	}
	if speed < floorSpeed && !testing.Short() {
		t.Errorf("%.0f pages a second are under the floor of %d", speed, floorSpeed)
	}
}

// timedPage reads a page three times and gives the quickest: on a busy machine
// the others waited for a core.
func timedPage(data []byte) (a news.Article, quickest time.Duration, err error) {
	quickest = time.Hour
	for range 3 {
		begin := time.Now()
		a, _, err = Page(news.Page{Data: data})
		quickest = min(quickest, time.Since(begin))
	}
	return a, quickest, err
}

// compare adds one page to the means: a page without prediction (truth) does not count in precision (recall).
func compare(want, got string, precision, recall *mean) (p, r float64) {
	a, b := shingles(want), shingles(got)
	both := 0
	for s, n := range a {
		both += min(n, b[s])
	}
	if n := size(b); n > 0 {
		p = float64(both) / float64(n)
		precision.add(p)
	}
	if n := size(a); n > 0 {
		r = float64(both) / float64(n)
		recall.add(r)
	}
	return p, r
}

type mean struct{ sum, n float64 }

func (m *mean) add(v float64)  { m.sum += v; m.n++ }
func (m *mean) value() float64 { return m.sum / max(1, m.n) }

var wordPattern = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// shingles counts the runs of four words.
func shingles(s string) map[string]int {
	w := wordPattern.FindAllString(s, -1)
	m := map[string]int{}
	for i := range w[:min(len(w), max(1, len(w)-3))] {
		m[strings.Join(w[i:min(i+4, len(w))], " ")]++
	}
	return m
}

func size(m map[string]int) (n int) {
	for _, v := range m {
		n += v
	}
	return n
}

func BenchmarkPages(b *testing.B) {
	dir, truth := goldPages(b)
	var pages [][]byte
	for _, key := range slices.Sorted(maps.Keys(truth)) {
		pages = append(pages, unpack(b, filepath.Join(dir, key+".html.gz")))
	}
	i := 0
	for b.Loop() {
		if _, _, err := Page(news.Page{Data: pages[i%len(pages)]}); err != nil {
			b.Fatal(err)
		}
		i++
	}
}
