package syntax

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"casus/extract/news"
)

// WriteCoNLLU writes sentences in the CoNLL-U format of Universal
// Dependencies, each with its running text as a comment and an empty line
// behind it. A document's id, where not empty, stands before its first
// sentence as "# newdoc id = ID". Fields that are not known are "_".
func WriteCoNLLU(w io.Writer, id string, sentences []news.Sentence) error {
	out := bufio.NewWriter(w)
	if id != "" {
		fmt.Fprintf(out, "# newdoc id = %s\n", id)
	}
	for i := range sentences {
		writeSentence(out, &sentences[i])
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write CoNLL-U: %w", err)
	}
	return nil
}

func writeSentence(out *bufio.Writer, s *news.Sentence) {
	out.WriteString("# text = ")
	for i, t := range s.Tokens {
		if i > 0 && t.Start > s.Tokens[i-1].End {
			out.WriteByte(' ')
		}
		out.WriteString(t.Form)
	}
	out.WriteByte('\n')
	for i, t := range s.Tokens {
		misc := "_"
		if i+1 < len(s.Tokens) && s.Tokens[i+1].Start == t.End {
			misc = "SpaceAfter=No"
		}
		fmt.Fprintf(out, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n", i+1, known(t.Form), known(t.Lemma),
			known(t.UPOS), known(t.XPOS), headColumn(t.Head), known(t.Rel), misc)
	}
	out.WriteByte('\n')
}

func known(field string) string {
	if field == "" {
		return "_"
	}
	return field
}

func headColumn(head int) string {
	if head == news.Unparsed {
		return "_"
	}
	return strconv.Itoa(head + 1) // news.Root is -1, CoNLL-U's root 0
}

// Document is what one "# newdoc" of a CoNLL-U file holds.
type Document struct {
	ID        string // empty where the file names none
	Text      string // forms, parted as SpaceAfter says; sentences by one space
	Sentences []news.Sentence
}

// ReadCoNLLU reads a CoNLL-U file. Spans count bytes of Document.Text. Empty
// nodes and the lines of multi-word tokens are passed over. An error names the line.
func ReadCoNLLU(r io.Reader) ([]Document, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<26)
	var b treeReader
	for n := 1; lines.Scan(); n++ {
		if err := b.line(strings.TrimSuffix(lines.Text(), "\r")); err != nil {
			return nil, fmt.Errorf("read CoNLL-U, line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read CoNLL-U: %w", err)
	}
	if err := b.endSentence(); err != nil {
		return nil, fmt.Errorf("read CoNLL-U, last sentence: %w", err)
	}
	b.endDocument()
	return b.docs, nil
}

// treeReader gathers documents line by line.
type treeReader struct {
	docs   []Document
	doc    Document
	text   strings.Builder
	tokens []news.Token
	glue   bool // no space before the next token
	part   int  // last token of the multi-word token that is being read
	after  bool // whether that has a space behind it
}

func (b *treeReader) line(line string) error {
	switch {
	case strings.TrimSpace(line) == "":
		return b.endSentence()
	case strings.HasPrefix(line, "# newdoc"):
		b.endDocument()
		_, id, _ := strings.Cut(line, "=")
		b.doc.ID = strings.TrimSpace(id)
	case !strings.HasPrefix(line, "#"):
		return b.word(strings.Split(line, "\t"))
	}
	return nil
}

func (b *treeReader) word(c []string) error {
	if len(c) != 10 {
		return fmt.Errorf("%d columns, not 10", len(c))
	}
	if strings.Contains(c[0], ".") {
		return nil
	}
	if _, last, ok := strings.Cut(c[0], "-"); ok {
		n, err := strconv.Atoi(last)
		b.part, b.after = n, !strings.Contains(c[9], "SpaceAfter=No")
		return err
	}
	if n, err := strconv.Atoi(c[0]); err != nil || n != len(b.tokens)+1 {
		return fmt.Errorf("token %s, where %d comes next", c[0], len(b.tokens)+1)
	}
	if b.text.Len() > 0 && !b.glue {
		b.text.WriteByte(' ')
	}
	head := news.Unparsed
	if c[6] != "_" {
		n, err := strconv.Atoi(c[6])
		if err != nil || n < 0 {
			return fmt.Errorf("token %s: head %q", c[0], c[6])
		}
		head = n - 1
	}
	start := b.text.Len()
	b.text.WriteString(c[1])
	b.tokens = append(b.tokens, news.Token{
		Span: news.Span{Start: start, End: b.text.Len()}, Form: c[1],
		Lemma: field(c[2]), UPOS: field(c[3]), XPOS: field(c[4]), Head: head, Rel: field(c[7]),
	})
	b.glue = strings.Contains(c[9], "SpaceAfter=No")
	if n := len(b.tokens); n < b.part {
		b.glue = true
	} else if n == b.part {
		b.glue, b.part = !b.after, 0
	}
	return nil
}

func field(column string) string {
	if column == "_" {
		return ""
	}
	return column
}

func (b *treeReader) endSentence() error {
	n := len(b.tokens)
	if n == 0 {
		return nil
	}
	for i, t := range b.tokens {
		if t.Head >= n || t.Head == i {
			return fmt.Errorf("token %d: head %d", i+1, t.Head+1)
		}
	}
	b.doc.Sentences = append(b.doc.Sentences, news.Sentence{
		Span: news.Span{Start: b.tokens[0].Start, End: b.tokens[n-1].End}, Tokens: b.tokens,
	})
	b.tokens, b.glue, b.part = nil, false, 0
	return nil
}

func (b *treeReader) endDocument() {
	if b.doc.ID != "" || len(b.doc.Sentences) > 0 {
		b.doc.Text = b.text.String()
		b.docs = append(b.docs, b.doc)
	}
	b.doc = Document{}
	b.text.Reset()
}
