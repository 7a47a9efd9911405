package fetch

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"casus/extract/news"
)

func all(t *testing.T, inputs []string, o Options) (pages []news.Page, faults []string) {
	t.Helper()
	for p, err := range Pages(context.Background(), inputs, o) {
		if err != nil {
			faults = append(faults, err.Error())
			continue
		}
		pages = append(pages, p)
	}
	return pages, faults
}

func put(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// A folder gives its pages by path; what is no page is passed over.
func TestFolder(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "b.html", "<p>b</p>")
	put(t, dir, "a/z.txt", "z")
	put(t, dir, "picture.png", "x")
	put(t, dir, "c.jsonl", `{"id":"1","text":"one","date":"2016-12-23"}`+"\n\n"+`{"id":"2","text":"two"}`)
	pages, faults := all(t, []string{dir}, Options{})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	var got []string
	for _, p := range pages {
		got = append(got, p.Form+":"+string(p.Data))
	}
	if want := "text:z html:<p>b</p> jsonl:one jsonl:two"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if d := pages[2].Published.Format(time.DateOnly); d != "2016-12-23" {
		t.Errorf("published %s", d)
	}
}

// One input that cannot be had does not end the run, and says what it is.
func TestFaultsGoOn(t *testing.T) {
	dir := t.TempDir()
	good := put(t, dir, "good.txt", "good")
	bad := put(t, dir, "bad.jsonl", "{\"id\":\"1\",\"text\":\"one\"}\nnot json\n{\"id\":\"3\",\"text\":\"\"}\n{\"id\":\"4\",\"text\":\"x\",\"date\":\"soon\"}\n{\"id\":\"5\",\"text\":\"five\"}")
	empty := filepath.Join(dir, "empty")
	if err := os.Mkdir(empty, 0o755); err != nil {
		t.Fatal(err)
	}
	pages, faults := all(t, []string{filepath.Join(dir, "absent"), bad, empty, good}, Options{})
	if len(pages) != 3 {
		t.Errorf("%d pages, want 3", len(pages))
	}
	for i, want := range []string{"absent: no such file", "line 2: not the JSON", "line 3: the article has no text", `line 4: "soon" is no date`, "no page in it"} {
		if i >= len(faults) || !strings.Contains(faults[i], want) {
			t.Errorf("fault %d: got %v, want %q", i, faults, want)
		}
	}
}

func TestTooLarge(t *testing.T) {
	path := put(t, t.TempDir(), "huge.html", strings.Repeat("<p>x</p>", MaxPage/8+1))
	_, faults := all(t, []string{path}, Options{})
	if len(faults) != 1 || !strings.Contains(faults[0], "larger than 20 MB") {
		t.Errorf("got %v", faults)
	}
}

func TestDownload(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/page" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte("<p>page</p>"))
	}))
	defer server.Close()
	pages, faults := all(t, []string{server.URL + "/page", server.URL + "/gone"}, Options{Timeout: time.Second})
	if len(pages) != 1 || pages[0].Form != "html" || pages[0].URL != server.URL+"/page" {
		t.Errorf("got %+v", pages)
	}
	if len(faults) != 1 || !strings.Contains(faults[0], "404") {
		t.Errorf("got %v", faults)
	}
}

func TestStandardInput(t *testing.T) {
	pages, faults := all(t, []string{"-"}, Options{Stdin: strings.NewReader("some news")})
	if len(faults) > 0 || len(pages) != 1 || pages[0].Path != "-" || string(pages[0].Data) != "some news" {
		t.Errorf("got %+v %v", pages, faults)
	}
}

// Names gives what Pages reads, in the same order.
func TestNames(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "b.html", "<p>b</p>")
	put(t, dir, "a/z.txt", "z")
	put(t, dir, "picture.png", "x")
	inputs := []string{filepath.Join(dir, "b.html"), dir, "-", "https://example.org/x"}
	var got []string
	for name := range Names(inputs) {
		got = append(got, strings.TrimPrefix(name, dir+string(filepath.Separator)))
	}
	if want := "b.html a/z.txt b.html - https://example.org/x"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	for range Names(inputs) { // stops when told to
		break
	}
}
