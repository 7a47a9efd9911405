package read

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// letter is one message of a mail, with what its head says of it.
type mail struct {
	from, subject, date string
	text                string
	html                bool
}

// page writes a letter as the shortest mail that says the same.
func (l mail) page() []byte {
	var b strings.Builder
	for _, line := range [][2]string{{"From", l.from}, {"Subject", l.subject}, {"Date", l.date}} {
		if line[1] != "" {
			b.WriteString(line[0] + ": " + line[1] + "\n")
		}
	}
	media := "plain"
	if l.html {
		media = "html"
	}
	b.WriteString("MIME-Version: 1.0\nContent-Type: text/" + media + "; charset=utf-8\n\n" + l.text)
	return []byte(b.String())
}

// head is what a letter's head tells of an article in it.
func (l mail) head() letterHead {
	h := letterHead{subject: subject(l.subject), date: parseStamp(l.date)}
	for _, line := range []string{"From: " + l.from, "Subject: " + l.subject} {
		h.lines = append(h.lines, fold(line))
	}
	return h
}

// headFields are the lines of a mail's head, by their name in small letters.
type headFields map[string][]string

func (f headFields) first(name string) string {
	if values := f[name]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// mimeMarks are lines of a head that only a mail as it was sent has.
var mimeMarks = []string{"mime-version", "content-type", "content-transfer-encoding", "message-id", "received"}

// mimed reports whether bytes are a mail as it was sent, not as a program showed it.
func mimed(data []byte) bool {
	h, _ := mailHeader(data)
	known, marks := 0, 0
	for name := range h {
		if mailHeads[name] {
			known++
		}
	}
	for _, m := range mimeMarks {
		marks += len(h[m])
	}
	return known >= 2 && marks > 0
}

// longestHead is the size above which the lines at the start are no head of a mail.
const longestHead = 256 << 10

// mailHeader reads the head of a mail; nil where the first lines are none.
// The line that parts the mails of a box may stand before it.
func mailHeader(data []byte) (headFields, []byte) {
	h, last, rest := headFields{}, "", data
	for len(data)-len(rest) < longestHead {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		text := strings.TrimRight(string(line), "\r")
		name, value, found := strings.Cut(text, ":")
		switch {
		case text == "" && len(h) > 0:
			return h, after
		case len(h) == 0 && (strings.HasPrefix(text, "From ") || text == "" && len(after) > 0):
		case last != "" && (text != "" && (text[0] == ' ' || text[0] == '\t')):
			values := h[last]
			values[len(values)-1] += " " + strings.TrimSpace(text)
		case found && name != "" && !strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r >= 0x7f }):
			last = strings.ToLower(name)
			h[last] = append(h[last], strings.TrimSpace(value))
		default:
			return nil, data
		}
		if len(after) == 0 {
			break
		}
		rest = after
	}
	return nil, data
}

// letters takes a mail apart: the message first, then the messages and texts
// attached to it. What is no text is left out.
func letters(data []byte) []mail {
	h, body := mailHeader(data)
	if h == nil {
		text, _, _ := decode(data)
		return []mail{{text: text, html: looksHTML(text)}}
	}
	var m message
	m.take(h, body, 0)
	own := mail{from: headerText(h.first("from")), subject: headerText(h.first("subject")), date: h.first("date")}
	own.text, own.html = m.own()
	for i := range m.attached {
		m.attached[i].date = cmp.Or(m.attached[i].date, own.date)
	}
	if strings.TrimSpace(own.text) == "" && len(m.attached) > 0 {
		return m.attached
	}
	return append([]mail{own}, m.attached...)
}

// message gathers the parts of a mail.
type message struct {
	parts    []mail // texts of its own
	attached []mail
}

// deepest is how far parts may stand within parts.
const deepest = 12

func (m *message) take(h headFields, body []byte, depth int) {
	media, params, err := mime.ParseMediaType(h.first("content-type"))
	if err != nil && media == "" {
		media = "text/plain"
	}
	switch {
	case depth > deepest || len(m.parts)+len(m.attached) > 500:
		return
	case strings.HasPrefix(media, "multipart/") && params["boundary"] != "":
		m.several(media, params["boundary"], body, depth)
		return
	}
	body = unwrapped(h.first("content-transfer-encoding"), body)
	if media == "message/rfc822" {
		m.attached = append(m.attached, letters(body)...)
		return
	}
	if media != "text/plain" && media != "text/html" && !strings.HasPrefix(media, "multipart/") {
		return
	}
	part := mail{text: charsetText(body, params["charset"]), html: media == "text/html"}
	if params["format"] == "flowed" {
		part.text = unflowed(part.text)
	}
	if kind, _, _ := mime.ParseMediaType(h.first("content-disposition")); kind == "attachment" {
		m.attached = append(m.attached, part)
		return
	}
	m.parts = append(m.parts, part)
}

// several takes the parts between a boundary. Where they are the same text in
// several forms, one is taken.
func (m *message) several(media, boundary string, body []byte, depth int) {
	r := multipart.NewReader(bytes.NewReader(body), boundary)
	var all message
	for len(all.parts) < 500 {
		p, err := r.NextRawPart()
		if err != nil {
			break // the end, or the mail is cut here
		}
		data, _ := io.ReadAll(p) // of a cut part what there is
		h := headFields{}
		for name, values := range p.Header {
			h[strings.ToLower(name)] = values
		}
		if media == "multipart/digest" && h.first("content-type") == "" {
			h["content-type"] = []string{"message/rfc822"}
		}
		all.take(h, data, depth+1)
	}
	if len(all.parts)+len(all.attached) == 0 { // its boundary is not there
		all.parts = []mail{{text: charsetText(body, "")}}
	}
	if media == "multipart/alternative" {
		all.parts = alternative(all.parts)
	}
	m.parts = append(m.parts, all.parts...)
	m.attached = append(m.attached, all.attached...)
}

// alternative prefers plain text, unless it says much less than the page of HTML beside it.
func alternative(parts []mail) []mail {
	var plain, rich *mail
	for i := range parts {
		if p := &parts[i]; p.html {
			rich = p
		} else if plain == nil {
			plain = p
		}
	}
	switch {
	case rich == nil && plain == nil:
		return nil
	case rich == nil || plain != nil && countWords(plain.text)*2 >= countWords(rendered(rich.text)):
		return []mail{*plain}
	}
	return []mail{*rich}
}

// own joins a message's texts, those of the form that the first has.
func (m *message) own() (string, bool) {
	if len(m.parts) == 0 {
		return "", false
	}
	var texts []string
	for _, p := range m.parts {
		if p.html == m.parts[0].html {
			texts = append(texts, p.text)
		}
	}
	return strings.Join(texts, "\n\n"), m.parts[0].html
}

// unwrapped undoes the coding of a part. Of a broken one it gives what can be read.
func unwrapped(coding string, body []byte) []byte {
	var r io.Reader
	switch strings.ToLower(strings.TrimSpace(coding)) {
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, bytes.NewReader(body))
	case "quoted-printable":
		r = quotedprintable.NewReader(bytes.NewReader(body))
	default:
		return body
	}
	out, err := io.ReadAll(r)
	if err != nil && len(out) == 0 {
		return body
	}
	return out
}

// charsetText decodes text whose charset a head names. It is believed after valid UTF-8.
func charsetText(data []byte, name string) string {
	if enc, err := htmlindex.Get(name); err == nil && !isUTF8(name) && !validUTF8(data) {
		if text, _, err := transcode(data, enc, name); err == nil {
			return text
		}
	}
	text, _, _ := decode(data)
	return text
}

// headerText decodes the words of a head: "=?utf-8?Q?Caf=C3=A9?=".
func headerText(s string) string {
	words := mime.WordDecoder{CharsetReader: func(name string, r io.Reader) (io.Reader, error) {
		data, err := io.ReadAll(r)
		return strings.NewReader(charsetText(data, name)), err
	}}
	if out, err := words.DecodeHeader(s); err == nil {
		s = out
	}
	return fold(charsetText([]byte(s), ""))
}

// unflowed joins the lines that end in a space with the next (RFC 3676).
func unflowed(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	lines := strings.Split(text, "\n")
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(l)
		if !strings.HasSuffix(l, " ") || l == "-- " || i+1 < len(lines) && strings.TrimSpace(lines[i+1]) == "" {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
