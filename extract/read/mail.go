package read

import (
	"regexp"
	"strings"
	"sync"
)

// letterHead is what stands over a mail's text.
type letterHead struct {
	from, subject, sent string
	date                stamp
	lines               []string // all of it, for finding the outlet
}

var headPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([A-Z][A-Za-z]*(?:-[A-Za-z]+)*): ?(.*)$`)
})

// mailHeads are lines that every mail has two of, whatever program showed it.
var mailHeads = set("from to subject date sent reply-to")

// openMail takes the head off a mail, and the marks of quotation off its lines.
// What is no mail it gives back as it is.
func openMail(text string) (letterHead, string) {
	var h letterHead
	known, at, last := 0, 0, ""
	for line := range strings.Lines(text) {
		l := strings.TrimRight(line, "\r\n")
		m := headPattern().FindStringSubmatch(l)
		switch {
		case m != nil:
			if last = strings.ToLower(m[1]); mailHeads[last] {
				known++
			}
			h.set(last, m[2])
		case last == "subject" && strings.HasPrefix(l, " "): // goes on
			h.subject += l
		case strings.HasPrefix(l, " ") || strings.HasPrefix(l, "\t"):
		case blank(l) && known >= 2:
			h.subject = subject(h.subject)
			return h, unquoted(text[at:])
		default:
			return letterHead{}, text
		}
		h.lines = append(h.lines, l)
		if at += len(line); len(h.lines) > 60 {
			break
		}
	}
	return letterHead{}, text
}

func (h *letterHead) set(name, value string) {
	switch name {
	case "subject":
		h.subject = value
	case "from":
		h.from = value
	case "date", "sent":
		h.sent, h.date = value, parseStamp(value)
	}
}

var subjectMarks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:(?:re|fw|fwd|aw|wg)\s*:|\[[^\]]{1,40}\])\s*`)
})

// subject is a mail's without "Fwd:" and "[List]".
func subject(s string) string {
	s = fold(s)
	for {
		rest := subjectMarks().ReplaceAllString(s, "")
		if rest == s || rest == "" {
			return s
		}
		s = rest
	}
}

// unmarkedLine takes the marks of quotation off a line, and the blank behind
// each, but not what indents a paragraph.
func unmarkedLine(line string) string {
	for strings.HasPrefix(line, ">") {
		line = strings.TrimPrefix(line[1:], " ")
	}
	return line
}

// unquoted takes the ">" off the lines where most have one.
func unquoted(text string) string {
	quoted, plain := 0, 0
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, ">"):
			quoted++
		case !blank(line):
			plain++
		}
	}
	if quoted <= plain {
		return text
	}
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(unmarkedLine(line))
		if line = strings.TrimRight(line, "\r\n"); strings.Trim(line, "> ") == "" && !strings.HasSuffix(b.String(), "\n") {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
