package arch

import (
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casus/internal/need"
)

// drawers are names of packages that say nothing of what is in them.
var drawers = []string{"util", "utils", "common", "helper", "helpers", "core", "shared", "types", "models", "misc", "base", "lib"}

func TestPackageNames(t *testing.T) {
	for _, s := range sources(t) {
		if name := strings.TrimSuffix(s.syntax.Name.Name, "_test"); slices.Contains(drawers, name) {
			t.Errorf("%s: package %s says nothing of what is in it", s.path, name)
		}
	}
}

// TestNoInit: what a program does before main nobody finds.
func TestNoInit(t *testing.T) {
	for _, s := range sources(t) {
		for _, d := range s.syntax.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s:%d: func init; give the value out of a function", s.path, s.line(f.Pos()))
			}
		}
	}
}

// longest is how many lines a function may have, tables not counted.
const longest = 60

func TestFunctionLength(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, d := range s.syntax.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
				if n := s.line(f.End()) - s.line(f.Pos()) + 1 - s.tables(f.Body); n > longest {
					t.Errorf("%s:%d: %s has %d lines; %d are the most", s.path, s.line(f.Pos()), f.Name.Name, n, longest)
				}
			}
		}
	}
}

// tables counts the lines of a body that are within composite literals of data.
func (s *source) tables(body ast.Node) int {
	lines := 0
	ast.Inspect(body, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		lines += s.line(lit.End()) - s.line(lit.Pos())
		return false
	})
	return lines
}

// TestDocumented: everything exported says what it is for.
func TestDocumented(t *testing.T) {
	packages := map[string]bool{}
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		packages[s.pkg] = packages[s.pkg] || s.syntax.Doc != nil
		for _, d := range s.syntax.Decls {
			for _, name := range undocumented(d) {
				t.Errorf("%s:%d: %s has no comment", s.path, s.line(d.Pos()), name)
			}
		}
	}
	for pkg, ok := range packages {
		if !ok {
			t.Errorf("package %s has no comment", pkg)
		}
	}
}

// undocumented gives the exported names of a declaration that no comment explains.
func undocumented(d ast.Decl) []string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && d.Doc == nil && exportedReceiver(d) {
			return []string{d.Name.Name}
		}
	case *ast.GenDecl:
		if d.Doc != nil || d.Tok == token.IMPORT {
			return nil
		}
		var out []string
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				if spec.Name.IsExported() && spec.Doc == nil {
					out = append(out, spec.Name.Name)
				}
			case *ast.ValueSpec:
				for _, n := range spec.Names {
					if n.IsExported() && spec.Doc == nil && spec.Comment == nil {
						out = append(out, n.Name)
					}
				}
			}
		}
		return out
	}
	return nil
}

// exportedReceiver reports whether a function is no method, or one of an exported type.
func exportedReceiver(f *ast.FuncDecl) bool {
	if f.Recv == nil {
		return true
	}
	exported := false
	ast.Inspect(f.Recv.List[0].Type, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			exported = exported || id.IsExported()
		}
		return true
	})
	return exported
}

// clocks are calls that make a result depend on when or where it is made.
var clocks = []string{"time.Now", "time.Since", "time.Until"}

// TestNoClock: a reading and a graph are functions of pages and data.
func TestNoClock(t *testing.T) {
	for _, s := range sources(t) {
		pure := s.pkg == "graph" || s.pkg == "queries" || s.pkg == "extract" || strings.HasPrefix(s.pkg, "extract/")
		if s.test || !pure {
			continue
		}
		ast.Inspect(s.syntax, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && slices.Contains(clocks, x.Name+"."+sel.Sel.Name) {
					t.Errorf("%s:%d: %s.%s; let the caller give the time", s.path, s.line(n.Pos()), x.Name, sel.Sel.Name)
				}
			}
			return true
		})
	}
}

// TestErrors: an error says what was being done; that it failed is plain.
func TestErrors(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		ast.Inspect(s.syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			sel, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || sel.Sel.Name != "Errorf" && sel.Sel.Name != "New" {
				return true
			}
			if text, ok := call.Args[0].(*ast.BasicLit); ok && strings.Contains(strings.ToLower(text.Value), "failed to") {
				t.Errorf("%s:%d: %s: no %q", s.path, s.line(n.Pos()), text.Value, "failed to")
			}
			return true
		})
	}
}

// TestInterfaces: concrete until the second kind exists.
func TestInterfaces(t *testing.T) {
	var found []string
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		ast.Inspect(s.syntax, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok {
				if _, ok := spec.Type.(*ast.InterfaceType); ok {
					found = append(found, s.path+": "+spec.Name.Name)
				}
			}
			return true
		})
	}
	if len(found) > 5 {
		t.Errorf("%d interfaces, 5 are the most:\n%s", len(found), strings.Join(found, "\n"))
	}
}

// TestPlaces: nothing names the folders of whoever wrote it.
func TestPlaces(t *testing.T) {
	own := regexp.MustCompile(`(?m)(^|[\s"'(=\x60])/(` + "work" + `|root|home/\w+)/`)
	text := []string{".go", ".md", ".yaml", ".yml", ".sql", ".cypher", ".txtar", ".tsv", ".txt", ".html", ".mod", ""}
	walk(t, func(path string) {
		if !slices.Contains(text, filepath.Ext(path)) || strings.HasPrefix(path, "casus") {
			return
		}
		data, err := os.ReadFile(filepath.Join(need.Root(), path))
		if err != nil {
			t.Error(err)
			return
		}
		if at := own.FindIndex(data); at != nil {
			t.Errorf("%s names a folder of one machine: %q", path, data[at[0]:min(at[1]+30, len(data))])
		}
	})
}
