package fetch

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"

	"casus/extract/news"
)

// warc gives the pages of a web archive (WARC 1.0 and 1.1; gzipped or not): what
// servers answered with a page of HTML or text. Other records are passed over.
func warc(path string, r io.Reader) iter.Seq2[news.Page, error] {
	return func(yield func(news.Page, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		if mark, err := in.Peek(2); err == nil && mark[0] == 0x1f && mark[1] == 0x8b {
			z, err := gzip.NewReader(in)
			if err != nil {
				yield(news.Page{}, fmt.Errorf("read %s: %w", path, err))
				return
			}
			in = bufio.NewReaderSize(z, 1<<16)
		}
		for n := 1; ; n++ {
			rec, err := nextRecord(in)
			if errors.Is(err, io.EOF) {
				return
			}
			var page news.Page
			var ok bool
			var fault error
			if err == nil {
				page, ok, fault = rec.page(path)
				err = rec.end()
			}
			if err != nil {
				yield(news.Page{}, fmt.Errorf("read %s, record %d: %w; what is before it was read", path, n, err))
				return
			}
			if fault != nil {
				fault = fmt.Errorf("read %s, record %d: %w", path, n, fault)
			}
			if (ok || fault != nil) && !yield(page, fault) {
				return
			}
		}
	}
}

// record is one record of a web archive; its block is to be read before the next.
type record struct {
	kind, url, form string
	block           *io.LimitedReader
}

var (
	errNoWARC = errors.New("not the header of a WARC record")
	errCut    = errors.New("the archive is cut here")
)

// nextRecord reads the header of a record; io.EOF where the archive ends.
func nextRecord(in *bufio.Reader) (record, error) {
	version := ""
	for version == "" { // empty lines part records
		line, err := in.ReadString('\n')
		if version = strings.TrimSpace(line); version == "" && err != nil {
			return record{}, err
		}
	}
	if !strings.HasPrefix(version, "WARC/") {
		return record{}, errNoWARC
	}
	header, err := textproto.NewReader(in).ReadMIMEHeader()
	if err != nil {
		return record{}, fmt.Errorf("%w: %w", errNoWARC, io.ErrUnexpectedEOF)
	}
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return record{}, fmt.Errorf("%w: Content-Length %q", errNoWARC, header.Get("Content-Length"))
	}
	return record{
		kind: header.Get("WARC-Type"), url: strings.Trim(header.Get("WARC-Target-URI"), "<>"), form: header.Get("Content-Type"),
		block: &io.LimitedReader{R: in, N: length},
	}, nil
}

// end reads what is left of a record.
func (r record) end() error {
	if _, err := io.Copy(io.Discard, r.block); err != nil {
		return err
	}
	if r.block.N > 0 {
		return errCut
	}
	return nil
}

// page gives the page that a record holds, if any.
func (r record) page(path string) (news.Page, bool, error) {
	var body io.Reader = r.block
	form := formOf(r.form)
	switch r.kind {
	case "resource", "conversion":
	case "response":
		if !strings.HasPrefix(r.form, "application/http") {
			return news.Page{}, false, nil
		}
		answer, err := http.ReadResponse(bufio.NewReader(r.block), nil)
		if err != nil || answer.StatusCode != http.StatusOK {
			return news.Page{}, false, nil
		}
		body, form = answer.Body, formOf(answer.Header.Get("Content-Type"))
		if form != "" {
			body = unpacked(answer)
		}
	default:
		return news.Page{}, false, nil
	}
	if form == "" {
		return news.Page{}, false, nil
	}
	data, err := limited(body)
	if err != nil {
		return news.Page{}, false, fmt.Errorf("%s: %w", r.url, err)
	}
	return news.Page{Path: path, URL: r.url, Form: form, Data: data}, len(bytes.TrimSpace(data)) > 0, nil
}

// formOf tells a page by its media type; "" for what is none.
func formOf(media string) string {
	switch media = strings.ToLower(media); {
	case strings.Contains(media, "html"):
		return "html"
	case strings.HasPrefix(media, "text/plain"):
		return "text"
	}
	return ""
}

// unpacked is the body of an answer without its coding. Some archives keep the
// header and drop the coding: then the body is as it is.
func unpacked(answer *http.Response) io.Reader {
	in := bufio.NewReader(answer.Body)
	mark, err := in.Peek(2)
	if err != nil {
		return in
	}
	switch coding := answer.Header.Get("Content-Encoding"); {
	case strings.Contains(coding, "gzip") && mark[0] == 0x1f && mark[1] == 0x8b:
		if z, err := gzip.NewReader(in); err == nil {
			return z
		}
	case strings.Contains(coding, "deflate") && mark[0] == 0x78:
		if z, err := zlib.NewReader(in); err == nil {
			return z
		}
	}
	return in
}
