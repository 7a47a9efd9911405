package arch

import (
	"go/ast"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"casus/internal/need"
)

// source is one Go file of the module.
type source struct {
	path   string // from the root, with slashes
	pkg    string // the folder that it is in, "." for the root
	test   bool
	syntax *ast.File
	fset   *token.FileSet
}

// imports gives the paths that the file imports.
func (s *source) imports() []string {
	var out []string
	for _, i := range s.syntax.Imports {
		if path, err := strconv.Unquote(i.Path.Value); err == nil {
			out = append(out, path)
		}
	}
	return out
}

func (s *source) line(p token.Pos) int { return s.fset.Position(p).Line }

// sources parses every Go file of the module but those that no build takes in.
func sources(t *testing.T) []source {
	t.Helper()
	var out []source
	fset := token.NewFileSet()
	walk(t, func(path string) {
		if filepath.Ext(path) != ".go" {
			return
		}
		file, err := parser.ParseFile(fset, filepath.Join(need.Root(), path), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if excluded(file) {
			return
		}
		out = append(out, source{path, filepath.ToSlash(filepath.Dir(path)), strings.HasSuffix(path, "_test.go"), file, fset})
	})
	if len(out) < 20 {
		t.Fatalf("found %d Go files: the search is wrong", len(out))
	}
	return out
}

// excluded reports whether a file is for other hands than the build's: a generator.
func excluded(f *ast.File) bool {
	for _, group := range f.Comments {
		for _, c := range group.List {
			if x, err := constraint.Parse(c.Text); err == nil && !x.Eval(func(tag string) bool { return tag != "ignore" && tag != "tools" }) {
				return true
			}
		}
		if group.Pos() > f.Package {
			break
		}
	}
	return false
}

// walk calls do with the path, from the root, of every file of the project.
func walk(t *testing.T, do func(path string)) {
	t.Helper()
	err := filepath.WalkDir(need.Root(), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := d.Name(); d.IsDir() && (strings.HasPrefix(name, ".") && name != "." && name != ".ci" && name != ".." || name == "node_modules") {
			return fs.SkipDir
		}
		if d.IsDir() {
			return nil
		}
		rel, err := filepath.Rel(need.Root(), path)
		if err != nil {
			return err
		}
		do(filepath.ToSlash(rel))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
