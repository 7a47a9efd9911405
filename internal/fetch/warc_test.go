package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// entry is one record of an archive.
func entry(kind, url, media, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2016-12-23T09:39:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, url, media, len(block), block)
}

const answered = "application/http; msgtype=response"

func zipped(t *testing.T, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	for _, p := range parts { // each record is a gzip member of its own
		z := gzip.NewWriter(&b)
		if _, err := io.WriteString(z, p); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func archive(t *testing.T) []string {
	packed := zipped(t, "<p>packed</p>")
	return []string{
		entry("warcinfo", "", "application/warc-fields", "software: a crawler\r\n"),
		entry("request", "https://gazette.example/1", "application/http; msgtype=request", "GET /1 HTTP/1.1\r\nHost: gazette.example\r\n\r\n"),
		entry("response", "https://gazette.example/1", answered, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>plain</p>"),
		entry("response", "https://gazette.example/2", answered, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<p>chu\r\n7\r\nnks</p>\r\n0\r\n\r\n"),
		entry("response", "https://gazette.example/3", answered, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "+fmt.Sprint(len(packed))+"\r\n\r\n"+packed),
		entry("response", "https://gazette.example/4", answered, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n<p>unpacked before</p>"),
		entry("response", "https://gazette.example/gone", answered, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>gone</p>"),
		entry("response", "https://gazette.example/a.png", answered, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
		entry("response", "https://gazette.example/broken", answered, "HTTP"),
		entry("response", "dns:gazette.example", "text/dns", "20161223 gazette.example. 1 IN A 127.0.0.1"),
		entry("resource", "https://gazette.example/5", "text/plain", "text"),
		entry("revisit", "https://gazette.example/1", answered, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"),
	}
}

// An archive gives its pages of news, whatever their coding, with the address that each was found under.
func TestWARC(t *testing.T) {
	dir := t.TempDir()
	records := archive(t)
	for name, data := range map[string]string{"a.warc": strings.Join(records, ""), "b.warc.gz": zipped(t, records...), "c.WARC.gz": zipped(t, strings.Join(records, ""))} {
		pages, faults := all(t, []string{put(t, dir, name, data)}, Options{})
		if len(faults) > 0 {
			t.Errorf("%s: %v", name, faults)
		}
		var got []string
		for _, p := range pages {
			got = append(got, p.Form+" "+strings.TrimPrefix(p.URL, "https://gazette.example/")+" "+string(p.Data))
		}
		want := "html 1 <p>plain</p>|html 2 <p>chunks</p>|html 3 <p>packed</p>|html 4 <p>unpacked before</p>|text 5 text"
		if strings.Join(got, "|") != want {
			t.Errorf("%s:\n got %s\nwant %s", name, strings.Join(got, "|"), want)
		}
	}
	pages, faults := all(t, []string{dir}, Options{})
	if len(pages) != 15 || len(faults) > 0 {
		t.Errorf("folder: %d pages, faults %v", len(pages), faults)
	}
	pages, _ = all(t, []string{"-"}, Options{Form: "warc", Stdin: strings.NewReader(zipped(t, records...))})
	if len(pages) != 5 || pages[0].Path != "-" {
		t.Errorf("standard input: %d pages", len(pages))
	}
}

// What is cut or no archive is said, with the record; what stands before it is read.
func TestBrokenWARC(t *testing.T) {
	dir := t.TempDir()
	records := archive(t)
	for name, c := range map[string]struct {
		data, fault string
		pages       int
	}{
		"cut.warc":      {strings.Join(records[:4], "")[:900], "record 4: the archive is cut here", 1},
		"cut.warc.gz":   {zipped(t, records[2]) + zipped(t, records[3])[:60], "unexpected EOF", 1},
		"none.warc":     {"<html><p>a page</p>", "record 1: not the header of a WARC record", 0},
		"none.warc.gz":  {"\x1f\x8bxxxx", "read ", 0},
		"length.warc":   {"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n", "Content-Length \"many\"", 0},
		"negative.warc": {"WARC/1.0\r\nContent-Length: -5\r\n\r\n", "Content-Length \"-5\"", 0},
		"large.warc":    {entry("resource", "https://gazette.example/l", "text/html", strings.Repeat("x", MaxPage+1)) + records[2], "larger than 20 MB", 1},
		"empty.warc":    {"", "", 0},
	} {
		pages, faults := all(t, []string{put(t, dir, name, c.data)}, Options{})
		if len(pages) != c.pages || (c.fault != "") != (len(faults) == 1) || c.fault != "" && !strings.Contains(strings.Join(faults, ""), c.fault) {
			t.Errorf("%s: %d pages, want %d; faults %q, want %q", name, len(pages), c.pages, faults, c.fault)
		}
	}
}

// FuzzWARC: any bytes end, and give whole pages or say what is wrong.
func FuzzWARC(f *testing.F) {
	f.Add([]byte(entry("response", "https://gazette.example/1", answered, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>")))
	f.Add([]byte("WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n"))
	f.Add([]byte("\x1f\x8b\x08\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		path := filepath.Join(t.TempDir(), "x.warc")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		for p, err := range Pages(context.Background(), []string{path}, Options{}) {
			if err == nil && len(p.Data) == 0 {
				t.Error("a page without data")
			}
		}
	})
}
