package arch

import (
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"casus/internal/need"
)

func document(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(need.Root(), path))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestArchitectureNamesWhatExists: every file, and every function of a file, that
// docs/ARCHITECTURE.md names in code quotes is there. A function is named after
// its file: `extract/pipeline.go` `Extractor.Page`.
func TestArchitectureNamesWhatExists(t *testing.T) {
	declared := declarations(t)
	quoted := regexp.MustCompile("`([^`\n]+)`")
	function := regexp.MustCompile(`^[A-Za-z]\w*(\.[A-Za-z]\w*)?$`)
	files, functions, file := 0, 0, ""
	for _, line := range strings.Split(document(t, "docs/ARCHITECTURE.md"), "\n") {
		if !regexp.MustCompile(`^\s`).MatchString(line) {
			file = "" // a new item
		}
		for _, m := range quoted.FindAllStringSubmatch(line, -1) {
			switch name := m[1]; {
			case strings.HasSuffix(name, ".go"):
				file = name
				files++
				if declared[name] == nil {
					t.Errorf("docs/ARCHITECTURE.md names %s, which does not exist", name)
				}
			case file != "" && function.MatchString(name):
				functions++
				if !declared[file][name] {
					t.Errorf("docs/ARCHITECTURE.md names %s of %s, which does not exist", name, file)
				}
			}
		}
	}
	if files < 10 || functions < 10 {
		t.Errorf("docs/ARCHITECTURE.md names %d files and %d functions: fewer than the ten steps need", files, functions)
	}
}

// declarations gives the functions, methods and types of each file.
func declarations(t *testing.T) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, s := range sources(t) {
		names := map[string]bool{}
		for _, d := range s.syntax.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				names[receiver(d)+d.Name.Name] = true
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if ts, ok := spec.(*ast.TypeSpec); ok {
						names[ts.Name.Name] = true
					}
				}
			}
		}
		out[s.path] = names
	}
	return out
}

// receiver is "Extractor." for a method of Extractor.
func receiver(f *ast.FuncDecl) string {
	if f.Recv == nil {
		return ""
	}
	x := f.Recv.List[0].Type
	if star, ok := x.(*ast.StarExpr); ok {
		x = star.X
	}
	if id, ok := x.(*ast.Ident); ok {
		return id.Name + "."
	}
	return ""
}

// TestLinks: what the documents link to within the project is there.
func TestLinks(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#\s]+)(#[^)]*)?\)`)
	found := 0
	walk(t, func(path string) {
		if filepath.Ext(path) != ".md" || strings.Contains(path, "testdata/") {
			return
		}
		for _, m := range link.FindAllStringSubmatch(document(t, path), -1) {
			if strings.Contains(m[1], "://") || strings.HasPrefix(m[1], "mailto:") {
				continue
			}
			found++
			target := filepath.Join(filepath.Dir(path), m[1])
			if _, err := os.Stat(filepath.Join(need.Root(), target)); err != nil {
				t.Errorf("%s links to %s, which does not exist", path, m[1])
			} else if m[2] != "" && !anchors(document(t, target))[m[2]] {
				t.Errorf("%s links to %s%s, and there is no such heading", path, m[1], m[2])
			}
		}
	})
	if found == 0 {
		t.Error("no document links to anything: the search is wrong")
	}
}

// anchors gives the headings of a document as links name them: "#how-well".
func anchors(text string) map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(text) {
		if heading := strings.TrimLeft(line, "#"); heading != line {
			name := regexp.MustCompile(`[^a-z0-9 -]`).ReplaceAllString(strings.ToLower(strings.TrimSpace(heading)), "")
			out["#"+strings.ReplaceAll(name, " ", "-")] = true
		}
	}
	return out
}

// TestReadmeLength: a README that is read is short.
func TestReadmeLength(t *testing.T) {
	if n := strings.Count(document(t, "README.md"), "\n"); n >= 150 {
		t.Errorf("README.md has %d lines; it is to have fewer than 150", n)
	}
}

// TestDecisions: a decision is short, or it is a treatise.
func TestDecisions(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(need.Root(), "docs", "decisions", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no decisions: %v", err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(data), "\n"); n > 40 {
			t.Errorf("%s has %d lines; 40 are the most", filepath.Base(f), n)
		}
	}
}
