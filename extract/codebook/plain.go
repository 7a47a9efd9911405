package codebook

import "strings"

// parsePlain reads plain YAML: mappings and lists in block or flow form, words and quoted
// strings on one line, comments. It says false to everything else, right or wrong.
func parsePlain(src *source) (*node, bool) {
	if strings.ContainsAny(src.text, "\t\r") {
		return nil, false
	}
	r := &reader{src: src, text: src.text, line: 1}
	n := r.block(0)
	r.skip()
	return n, !r.beyond && r.pos == len(r.text)
}

// reader goes through the text once, from left to right. Once it is beyond
// plain YAML it stays there, and its results mean nothing.
type reader struct {
	src    *source
	text   string
	pos    int
	line   int
	start  int // of the line
	beyond bool
}

func (r *reader) fail() *node {
	r.beyond = true
	r.pos = len(r.text)
	return r.node(empty)
}

func (r *reader) node(s shape) *node {
	return &node{src: r.src, shape: s, line: r.line, col: column(r.text, r.start, r.pos)}
}

func (r *reader) end() bool { return r.pos >= len(r.text) }

// peek gives the byte i places on, and a newline at the end of the text.
func (r *reader) peek(i int) byte {
	if r.pos+i >= len(r.text) {
		return '\n'
	}
	return r.text[r.pos+i]
}

// indent is the place in the line, from 0.
func (r *reader) indent() int { return r.pos - r.start }

func (r *reader) spaces() {
	for r.pos < len(r.text) && r.text[r.pos] == ' ' {
		r.pos++
	}
}

// skip goes to the next content, over spaces, comments and line ends.
func (r *reader) skip() {
	for {
		r.spaces()
		if r.end() {
			return
		}
		switch {
		case r.text[r.pos] == '\n':
			r.pos++
			r.line++
			r.start = r.pos
		case r.text[r.pos] == '#' && (r.pos == r.start || r.text[r.pos-1] == ' '):
			r.toLineEnd()
		default:
			return
		}
	}
}

func (r *reader) toLineEnd() {
	if i := strings.IndexByte(r.text[r.pos:], '\n'); i >= 0 {
		r.pos += i
		return
	}
	r.pos = len(r.text)
}

// endOfLine demands that nothing but a comment is left of the line.
func (r *reader) endOfLine() {
	r.spaces()
	if r.peek(0) != '\n' && (r.peek(0) != '#' || r.text[r.pos-1] != ' ') {
		r.fail()
	}
}

// block reads what stands next, if it is indented by at least least.
func (r *reader) block(least int) *node {
	r.skip()
	if r.end() || r.indent() < least {
		return r.node(empty)
	}
	switch {
	case r.dash():
		return r.list(r.indent())
	case r.key() > 0:
		return r.mapping(r.indent())
	}
	return r.value()
}

// dash says that an item of a list begins here.
func (r *reader) dash() bool {
	return r.peek(0) == '-' && (r.peek(1) == ' ' || r.peek(1) == '\n')
}

// key gives the length of the key that stands here, 0 for none.
func (r *reader) key() int {
	for i := 0; ; i++ {
		switch c := r.peek(i); {
		case c == ':' && (r.peek(i+1) == ' ' || r.peek(i+1) == '\n'):
			return i
		case c == '\n' || strings.IndexByte("\"'[]{},#&*!|>%@`?", c) >= 0:
			return 0
		}
	}
}

func (r *reader) list(indent int) *node {
	n := r.node(list)
	for r.skip(); !r.end() && r.indent() == indent && r.dash(); r.skip() {
		r.pos++
		n.items = append(n.items, r.block(indent+1))
	}
	return r.closed(n, indent)
}

func (r *reader) mapping(indent int) *node {
	n := r.node(mapping)
	for r.skip(); !r.end() && r.indent() == indent && !r.dash(); r.skip() {
		length := r.key()
		if length == 0 {
			return r.fail()
		}
		key := r.word(length)
		r.pos++
		if r.src.brief && key.text == "examples" {
			r.passOver(indent)
			continue
		}
		n.keys = append(n.keys, key)
		n.items = append(n.items, r.valueOf(indent))
	}
	return r.closed(n, indent)
}

// passOver goes to the next line that is indented by no more than indent.
func (r *reader) passOver(indent int) {
	for !r.end() {
		r.toLineEnd()
		if r.skip(); r.indent() <= indent {
			return
		}
	}
}

// closed demands that what follows is not indented more than the block that ended.
func (r *reader) closed(n *node, indent int) *node {
	if !r.end() && r.indent() > indent {
		return r.fail()
	}
	return n
}

// valueOf reads the value of a key that stands at indent: on the line, or below it.
func (r *reader) valueOf(indent int) *node {
	r.spaces()
	if r.peek(0) != '\n' && r.peek(0) != '#' {
		return r.value()
	}
	at := r.node(empty)
	r.skip()
	switch {
	case !r.end() && r.indent() > indent:
		return r.block(indent + 1)
	case !r.end() && r.indent() == indent && r.dash():
		return r.list(indent)
	}
	return at
}

// value reads a value that stands on the rest of the line, or a flow value that begins there.
func (r *reader) value() *node {
	var n *node
	switch c := r.peek(0); {
	case c == '[' || c == '{':
		n = r.flow()
	case c == '"' || c == '\'':
		n = r.quoted(c)
	case strings.IndexByte("&*!|>%@`?]},", c) >= 0:
		return r.fail()
	default:
		n = r.plain("")
	}
	r.endOfLine()
	return n
}

// word takes the next length bytes as a word.
func (r *reader) word(length int) *node {
	n := r.node(scalar)
	n.text = strings.TrimRight(r.text[r.pos:r.pos+length], " ")
	r.pos += length
	return n
}

// plain reads words without quotes up to the end of the line, a comment or a byte of stop.
func (r *reader) plain(stop string) *node {
	length := 0
	for ; ; length++ {
		c := r.peek(length)
		if c == '\n' || strings.IndexByte(stop, c) >= 0 || c == '#' && length > 0 && r.peek(length-1) == ' ' {
			break
		}
		if c == ':' && (r.peek(length+1) == ' ' || r.peek(length+1) == '\n') {
			if stop == "" {
				return r.fail()
			}
			break
		}
	}
	n := r.word(length)
	switch n.text {
	case "~", "null", "Null", "NULL":
		n.shape, n.text = empty, ""
	case "":
		return r.fail()
	}
	return n
}

// quoted reads a string in quotes, on one line and without escapes but for the quote itself.
func (r *reader) quoted(quote byte) *node {
	n := r.node(scalar)
	n.quoted = true
	line, _, _ := strings.Cut(r.text[r.pos+1:], "\n")
	length := strings.IndexByte(line, quote)
	if length < 0 || quote == '"' && strings.Contains(line[:length], `\`) || quote == '\'' && strings.HasPrefix(line[length+1:], "'") {
		return r.fail()
	}
	n.text = line[:length]
	r.pos += length + 2
	return n
}

// flow reads [a, b] or {key: value}, over as many lines as it takes.
func (r *reader) flow() *node {
	open := r.peek(0)
	n := r.node(list)
	end := byte(']')
	if open == '{' {
		n.shape, end = mapping, '}'
	}
	r.pos++
	for r.skip(); !r.end() && r.peek(0) != end; r.skip() {
		if n.shape == mapping && !r.flowKey(n) {
			return r.fail()
		}
		n.items = append(n.items, r.flowValue())
		if r.skip(); r.peek(0) == ',' {
			r.pos++
		} else if r.peek(0) != end {
			return r.fail()
		}
	}
	if r.end() {
		return r.fail()
	}
	r.pos++
	return n
}

func (r *reader) flowKey(n *node) bool {
	length := r.key()
	if length == 0 {
		return false
	}
	n.keys = append(n.keys, r.word(length))
	r.pos++
	r.skip()
	return true
}

func (r *reader) flowValue() *node {
	switch c := r.peek(0); {
	case c == '[' || c == '{':
		return r.flow()
	case c == '"' || c == '\'':
		return r.quoted(c)
	case strings.IndexByte("&*!|>%@`?-,", c) >= 0:
		return r.fail()
	}
	return r.plain(",[]{}")
}
