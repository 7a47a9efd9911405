package fetch

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"

	"casus/extract/news"
)

// parting is the line that begins each mail of a box: "From a@b.example Tue Mar 12 07:15:22 2019".
var parting = regexp.MustCompile(`^From \S+ .*\d\d:\d\d`)

// mails gives the mails of a file one by one: one mail as it was sent, or a box of them (mbox).
func mails(path string, r io.Reader) iter.Seq2[news.Page, error] {
	return func(yield func(news.Page, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		var one bytes.Buffer
		n, box, empty := 1, false, true
		give := func() bool {
			defer one.Reset()
			switch {
			case len(bytes.TrimSpace(one.Bytes())) == 0:
				return true
			case one.Len() > MaxPage:
				return yield(news.Page{}, fmt.Errorf("read %s, mail %d: larger than %d MB", path, n, MaxPage>>20))
			}
			return yield(news.Page{Path: path, Form: "mail", Data: bytes.Clone(one.Bytes())}, nil)
		}
		for {
			line, err := in.ReadSlice('\n')
			switch {
			case empty && parting.Match(line) && (box || one.Len() == 0):
				if box {
					if !give() {
						return
					}
					n++
				}
				box = true
			case one.Len() <= MaxPage:
				if box && bytes.HasPrefix(line, []byte(">From ")) {
					line = line[1:]
				}
				one.Write(line)
			}
			empty = len(bytes.TrimSpace(line)) == 0
			if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
				if !give() || errors.Is(err, io.EOF) {
					return
				}
				yield(news.Page{}, fmt.Errorf("read %s: %w", path, err))
				return
			}
		}
	}
}
