// Package fetch brings pages in: files, folders, web addresses, standard
// input, lines of JSON, web archives, mails. What cannot be had is told and passed over.
package fetch

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"casus/extract/news"
)

// MaxPage is the most bytes that one page may have.
const MaxPage = 20 << 20

// Forms are the values of --input.
var Forms = []string{"auto", "html", "text", "jsonl", "warc", "mail", "conllu"}

// Options say where pages come from.
type Options struct {
	Form    string // one of Forms; "" is auto
	Stdin   io.Reader
	Timeout time.Duration // of a download
}

// endings are the files that a folder is searched for.
var endings = map[string]string{".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "text", ".jsonl": "jsonl", ".warc": "warc", ".eml": "mail", ".mbox": "mail"}

// ending gives the form that a file's name says; "" for none.
func ending(path string) string {
	path = strings.ToLower(path)
	if rest, packed := strings.CutSuffix(path, ".warc.gz"); packed {
		path = rest + ".warc"
	}
	return endings[filepath.Ext(path)]
}

// Pages gives the pages of the inputs in their order, those of a folder by
// path. An error stands for one input, or one line, that could not be had;
// the sequence goes on after it.
func Pages(ctx context.Context, inputs []string, o Options) iter.Seq2[news.Page, error] {
	return func(yield func(news.Page, error) bool) {
		for _, in := range inputs {
			for page, err := range one(ctx, in, o) {
				if ctx.Err() != nil || !yield(page, err) {
					return
				}
			}
		}
	}
}

func one(ctx context.Context, in string, o Options) iter.Seq2[news.Page, error] {
	switch {
	case in == "-":
		return stdin(o)
	case strings.HasPrefix(in, "http://"), strings.HasPrefix(in, "https://"):
		return single(download(ctx, in, o))
	}
	info, err := os.Stat(in)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return single(news.Page{}, fmt.Errorf("read %s: no such file or folder", in))
	case err != nil:
		return single(news.Page{}, fmt.Errorf("read %s: %w", in, err))
	case info.IsDir():
		return folder(in, o)
	}
	return file(in, o)
}

func single(p news.Page, err error) iter.Seq2[news.Page, error] {
	return func(yield func(news.Page, error) bool) { yield(p, err) }
}

// folder walks a folder, by path; files of other endings are passed over.
func folder(dir string, o Options) iter.Seq2[news.Page, error] {
	return func(yield func(news.Page, error) bool) {
		found, goOn := false, true
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				goOn = yield(news.Page{}, fmt.Errorf("read %s: %w", path, err))
			} else if ending(path) != "" && !d.IsDir() {
				found = true
				for p, err := range file(path, o) {
					if goOn = yield(p, err); !goOn {
						break
					}
				}
			}
			if !goOn {
				return fs.SkipAll
			}
			return nil
		})
		switch {
		case err != nil && goOn:
			yield(news.Page{}, fmt.Errorf("read %s: %w", dir, err))
		case !found && goOn:
			yield(news.Page{}, fmt.Errorf("read %s: no page in it (looked for .html, .htm, .xhtml, .txt, .jsonl, .warc, .warc.gz, .eml, .mbox)", dir))
		}
	}
}

// file reads one file in the form that is asked for, else that its ending says.
func file(path string, o Options) iter.Seq2[news.Page, error] {
	form := o.Form
	if form == "" || form == "auto" {
		form = ending(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return single(news.Page{}, fmt.Errorf("read %s: %w", path, errors.Unwrap(err)))
	}
	if many := several[form]; many != nil {
		return func(yield func(news.Page, error) bool) {
			defer f.Close()
			many(path, f)(yield)
		}
	}
	defer f.Close()
	return single(whole(path, form, f))
}

// several are the forms of which one input holds many pages.
var several = map[string]func(path string, r io.Reader) iter.Seq2[news.Page, error]{"jsonl": lines, "warc": warc, "mail": mails}

// Several reports whether a file holds several pages, so that its name tells none of them.
func Several(path string) bool { return several[ending(path)] != nil }

func stdin(o Options) iter.Seq2[news.Page, error] {
	if o.Stdin == nil {
		return single(news.Page{}, errors.New("read standard input: there is none"))
	}
	if many := several[o.Form]; many != nil {
		return many("-", o.Stdin)
	}
	form := o.Form
	if form == "auto" {
		form = ""
	}
	return single(whole("-", form, o.Stdin))
}

// whole reads a page to its end.
func whole(path, form string, r io.Reader) (news.Page, error) {
	data, err := limited(r)
	if err != nil {
		return news.Page{}, fmt.Errorf("read %s: %w", path, err)
	}
	return news.Page{Path: path, Form: form, Data: data}, nil
}

// limited reads all, up to what a page may have.
func limited(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxPage+1))
	if err == nil && len(data) > MaxPage {
		err = fmt.Errorf("larger than %d MB: no news page is; give its articles one by one", MaxPage>>20)
	}
	return data, err
}

// line is one article of a jsonl input.
type line struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	Title     string `json:"title"`
	URL       string `json:"url"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	Date      string `json:"date"`
}

// lines reads one article a line; a line that is none is told with its number.
func lines(path string, r io.Reader) iter.Seq2[news.Page, error] {
	return func(yield func(news.Page, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			text, err := in.ReadBytes('\n')
			if len(bytes.TrimSpace(text)) > 0 {
				p, fault := parseLine(path, n, text)
				if !yield(p, fault) {
					return
				}
			}
			if err != nil {
				if !errors.Is(err, io.EOF) {
					yield(news.Page{}, fmt.Errorf("read %s: %w", path, err))
				}
				return
			}
		}
	}
}

func parseLine(path string, n int, text []byte) (news.Page, error) {
	var l line
	if err := json.Unmarshal(text, &l); err != nil {
		return news.Page{}, fmt.Errorf("read %s, line %d: not the JSON of an article: %w", path, n, err)
	}
	if strings.TrimSpace(l.Text) == "" {
		return news.Page{}, fmt.Errorf("read %s, line %d: the article has no text", path, n)
	}
	published := l.Published
	if published == "" {
		published = l.Date
	}
	at, err := moment(published)
	if err != nil {
		return news.Page{}, fmt.Errorf("read %s, line %d: %w", path, n, err)
	}
	return news.Page{Path: path, Form: "jsonl", Data: []byte(l.Text), ID: l.ID, Title: l.Title, URL: l.URL, Outlet: l.Outlet, Published: at}, nil
}

// moment reads a day, or an instant in the zone that it comes in; "" is unknown.
func moment(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	for _, form := range []string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "20060102", "2006-01-02 15:04:05"} {
		if t, err := time.Parse(form, text); err == nil {
			if _, east := t.Zone(); east != 0 {
				return t.In(time.FixedZone("", east)), nil
			}
			return t.UTC(), nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no date; write it as 2016-12-23", text)
}

// download gets one page from the web.
func download(ctx context.Context, url string, o Options) (news.Page, error) {
	ctx, cancel := context.WithTimeout(ctx, max(o.Timeout, time.Second))
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return news.Page{}, fmt.Errorf("get %s: %w", url, err)
	}
	req.Header.Set("User-Agent", "casus (news reader)")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return news.Page{}, fmt.Errorf("get %s: %w", url, err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return news.Page{}, fmt.Errorf("get %s: the server says %s", url, resp.Status)
	}
	p, err := whole(url, formOf(resp.Header.Get("Content-Type")), resp.Body)
	p.URL = resp.Request.URL.String()
	return p, err
}

// Known reports whether a form is one that casus reads.
func Known(form string) bool { return slices.Contains(Forms, form) }
