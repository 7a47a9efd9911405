package codebook

import (
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// shape is what a node of a file is.
type shape int

const (
	empty shape = iota
	scalar
	list
	mapping
)

// String names the shape as a person writing YAML would.
func (s shape) String() string {
	return [...]string{"nothing", "a single value", "a list", "a mapping (key: value)"}[s]
}

// node is a part of a YAML file that knows where it stands.
type node struct {
	src       *source
	shape     shape
	line, col int
	text      string  // of a scalar
	quoted    bool    // "true" in quotes is a word
	keys      []*node // of a mapping
	items     []*node // of a list; of a mapping, the value of each key
}

func (n *node) fault(format string, args ...any) Fault {
	return n.src.fault(n.line, n.col, format, args...)
}

// parse reads a file. The codebook's own files keep to a plain form of YAML
// that is read five times as fast as the whole language; whatever goes beyond
// it, in a user's file, goes to goccy/go-yaml. Both give the same tree.
func parse(src *source) (*node, Faults) {
	if n, ok := parsePlain(src); ok {
		return n, nil
	}
	return parseAll(src)
}

// parseAll reads all of YAML, but for anchors, aliases and tags.
func parseAll(src *source) (*node, Faults) {
	file, err := parser.ParseBytes([]byte(src.text), 0)
	if err != nil {
		return nil, Faults{syntaxFault(src, err)}
	}
	c := converter{src: src}
	docs := file.Docs
	if len(docs) > 1 && docs[1].Body != nil {
		c.faults = append(c.faults, src.fault(docs[1].Body.GetToken().Position.Line, 1, "a second document: expected one document in a file"))
	}
	if len(docs) == 0 || docs[0].Body == nil {
		return &node{src: src, line: 1, col: 1}, c.faults
	}
	return c.convert(docs[0].Body), c.faults
}

func syntaxFault(src *source, err error) Fault {
	line, col, message := 1, 1, err.Error()
	if y, ok := err.(yaml.Error); ok {
		message = y.GetMessage()
		if t := y.GetToken(); t != nil && t.Position != nil {
			line, col = t.Position.Line, t.Position.Column
		}
	}
	return src.fault(line, col, "not YAML: %s", message)
}

// converter makes nodes of goccy's syntax tree.
type converter struct {
	src    *source
	faults Faults
}

func (c *converter) at(t *token.Token) *node {
	return &node{src: c.src, line: t.Position.Line, col: t.Position.Column}
}

func (c *converter) convert(a ast.Node) *node {
	n := c.at(a.GetToken())
	switch a := a.(type) {
	case *ast.NullNode:
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode:
		c.faults = append(c.faults, n.fault("%s: expected it written out, without anchors or tags", a.Type()))
	case *ast.MappingNode:
		c.pairs(n, a.Values)
	case *ast.MappingValueNode:
		c.pairs(n, []*ast.MappingValueNode{a})
	case *ast.SequenceNode:
		n.shape = list
		for _, v := range a.Values {
			n.items = append(n.items, c.convert(v))
		}
	case *ast.LiteralNode:
		n.shape, n.text, n.quoted = scalar, strings.TrimSpace(a.Value.Value), true
	case ast.ScalarNode:
		n.shape, n.text = scalar, scalarText(a)
		t := a.GetToken().Type
		n.quoted = t == token.DoubleQuoteType || t == token.SingleQuoteType
	default:
		c.faults = append(c.faults, n.fault("%s: expected a mapping, a list or a value", a.Type()))
	}
	return n
}

func scalarText(a ast.ScalarNode) string {
	if s, ok := a.(*ast.StringNode); ok {
		return s.Value
	}
	return a.GetToken().Value
}

func (c *converter) pairs(n *node, values []*ast.MappingValueNode) {
	n.shape = mapping
	for i, v := range values {
		key := c.at(v.Key.GetToken())
		key.shape, key.text = scalar, v.Key.GetToken().Value
		if i == 0 && n.src.text != "" && v.Key.GetToken().Position.Line <= n.line {
			n.line, n.col = min(n.line, key.line), min(n.col, key.col)
		}
		n.keys = append(n.keys, key)
		n.items = append(n.items, c.convert(v.Value))
	}
}
