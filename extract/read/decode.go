package read

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync"
	uni "unicode"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

var (
	errEmpty  = errors.New("the page is empty")
	errBinary = errors.New("the page is not text")
)

// sniffed is how far into a page its charset declaration is looked for, and
// how much of it the detector sees.
const sniffed = 64 << 10

// decode turns the page's bytes into UTF-8 text. The order of trust: byte
// order mark, the pattern of UTF-16, UTF-8 that is valid (a declaration that
// contradicts valid UTF-8 is wrong), what the page declares, what the bytes look like.
func decode(data []byte) (text string, faults []string, err error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return "", nil, errEmpty
	}
	if enc := utf16Kind(data); enc != nil {
		return transcode(data, enc, "UTF-16")
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(data)) == 0 {
		return "", nil, errEmpty
	}
	if binary(data) {
		return "", nil, errBinary
	}
	if validUTF8(data) {
		return string(data), nil, nil
	}
	if nearlyUTF8(data) {
		return strings.ToValidUTF8(string(data), "\ufffd"), []string{"charset: some bytes are not UTF-8; they were replaced"}, nil
	}
	if name := declared(data); name != "" {
		if enc, err := htmlindex.Get(name); err == nil && !isUTF8(name) {
			return transcode(data, enc, name)
		}
	}
	return guess(data)
}

func isUTF8(name string) bool {
	canonical, err := htmlindex.Get(name)
	return err == nil && canonical == unicode.UTF8
}

// guess asks the two detectors; charset's answer counts only where it is certain.
func guess(data []byte) (string, []string, error) {
	head := data[:min(len(data), sniffed)]
	if enc, name, certain := charset.DetermineEncoding(head, ""); certain && !isUTF8(name) {
		return transcode(data, enc, name)
	}
	result, err := chardet.NewHtmlDetector().DetectBest(head)
	if err == nil {
		name := result.Charset
		if name == "ISO-8859-1" {
			name = "windows-1252"
		}
		if enc, err := htmlindex.Get(name); err == nil && !isUTF8(name) {
			return transcode(data, enc, name)
		}
	}
	return strings.ToValidUTF8(string(data), "\ufffd"), []string{"charset: unknown; what is not UTF-8 was replaced"}, nil
}

func transcode(data []byte, enc encoding.Encoding, name string) (string, []string, error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", nil, fmt.Errorf("decode from %s: %w", name, err)
	}
	out = bytes.TrimPrefix(out, []byte("\ufeff"))
	if len(bytes.TrimSpace(out)) == 0 {
		return "", nil, errEmpty
	}
	if binary(out) {
		return "", nil, errBinary
	}
	return strings.ToValidUTF8(string(out), "\ufffd"), nil, nil
}

// utf16Kind tells UTF-16 by its mark, or by the zero bytes of Latin text; of other
// scripts the spaces have one.
func utf16Kind(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	head := data[:min(len(data), 2048)&^1]
	if len(head) < 16 {
		return nil
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[0] == 0 && zeros[1]*50 > half && lettered(head, unicode.LittleEndian):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[1] == 0 && zeros[0]*50 > half && lettered(head, unicode.BigEndian):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case zeros[1] > half*7/10 && zeros[0] < half/10:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[0] > half*7/10 && zeros[1] < half/10:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// lettered: as UTF-16 of this order the bytes are mostly letters.
func lettered(data []byte, order unicode.Endianness) bool {
	text, err := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(data)
	letters, all := 0, 0
	for _, r := range string(text) {
		if all++; uni.IsLetter(r) {
			letters++
		}
	}
	return err == nil && letters*10 > all*6
}

// binary: a known file mark, or more than one in fifty bytes at the start that no text has.
func binary(data []byte) bool {
	for _, mark := range []string{"%PDF-", "\x89PNG", "GIF8", "\xff\xd8\xff", "PK\x03\x04", "\x1f\x8b", "\x7fELF", "RIFF", "SQLite format"} {
		if bytes.HasPrefix(data, []byte(mark)) {
			return true
		}
	}
	head, odd := data[:min(len(data), 4096)], 0
	for _, c := range head {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b || c == 0x7f {
			odd++
		}
	}
	return odd*50 > len(head)
}

// validUTF8: bytes that are UTF-8, and not one of the charsets that write all with seven bits.
func validUTF8(data []byte) bool { return utf8.Valid(data) && !bytes.Contains(data, []byte("\x1b$")) }

// nearlyUTF8 reports whether the bytes are UTF-8 with a few broken ones: some
// pages are cut, or have one advertisement in another charset.
func nearlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		i += n
	}
	return good > 0 && bad*10 <= good || bad <= 2 && good > bad
}

var charsetPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:<meta[^>]{0,200}?charset\s*=\s*["']?\s*|<\?xml[^>]{0,100}?encoding\s*=\s*["'])([a-z0-9_:.-]{2,40})`)
})

// declared gives the charset that the page's meta line or XML line names.
func declared(data []byte) string {
	m := charsetPattern().FindSubmatch(data[:min(len(data), sniffed)])
	if m == nil {
		return ""
	}
	return strings.ToLower(string(m[1]))
}
