package arch

import (
	"slices"
	"strings"
	"testing"
)

// nouns are what every stage may know.
var nouns = []string{"extract/news", "extract/codebook", "extract/gazetteer"}

// stages never import each other: they meet in extract/pipeline.go.
var stages = []string{"extract/read", "extract/sentence", "extract/syntax", "extract/entity", "extract/when", "extract/toll", "extract/event"}

// may says which packages of the module a package may import. Imports point
// down; a package that is not here has no rule yet, and the test says so.
var may = map[string][]string{
	".":                                 {},
	"extract/news":                      {},
	"extract/codebook":                  {"extract/news"},
	"extract/gazetteer":                 {"extract/news"},
	"extract/gazetteer/internal/places": {},
	"extract/read":                      nouns,
	"extract/sentence":                  nouns,
	"extract/syntax":                    nouns,
	"extract/entity":                    nouns,
	"extract/when":                      nouns,
	"extract/toll":                      nouns,
	"extract/event":                     nouns,
	"extract":                           slices.Concat(nouns, stages),
	"graph":                             {"extract/news", "extract/codebook"},
	"graph/storetest":                   {"graph", "extract/news", "extract/codebook"}, // tests of every store
	"graph/sqlite":                      {"graph", "extract/news"},
	"graph/neo4j":                       {"graph", "extract/news"},
	"queries":                           {"graph"},
	"browser":                           {"queries", "extract/codebook", "graph"},
	"internal/config":                   {},
	"internal/fetch":                    {"extract/news"},
	"internal/server":                   {},
	"internal/need":                     {"internal/server"},
	"internal/arch":                     {},
	"internal/cli": slices.Concat(nouns, []string{
		".", "extract", "extract/syntax", "graph", "graph/sqlite", "graph/neo4j", "queries", "browser",
		"internal/config", "internal/fetch",
	}),
	"cmd/casus":             {"internal/cli"},
	"cmd/casus-neo4j":       {"internal/server"},
	"cmd/casus-train-names": {"extract/news", "extract/syntax", "extract/sentence", "extract/entity", "extract/gazetteer"},
	"cmd/casus-train":       {"extract/news", "extract/syntax", "extract/sentence", "extract/entity"},
}

// TestImports holds the import graph to the table.
func TestImports(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		allowed, known := may[s.pkg]
		if !known {
			t.Errorf("%s: package %s has no rule in imports_test.go; say what it may import", s.path, s.pkg)
			continue
		}
		for _, path := range s.imports() {
			if path == "casus" {
				path = "casus/."
			}
			if rest, ours := strings.CutPrefix(path, "casus/"); ours && rest != s.pkg && !slices.Contains(allowed, rest) {
				t.Errorf("%s imports %s; package %s may import %v", s.path, rest, s.pkg, allowed)
			}
		}
	}
}

// alone says who may import a module of others, so that leaving it later costs one package.
var alone = map[string][]string{
	"github.com/neo4j/neo4j-go-driver/v5": {"graph/neo4j"},
	"modernc.org/sqlite":                  {"graph/sqlite"},
	"github.com/spf13/viper":              {"internal/config"},
	"github.com/spf13/cobra":              {"internal/cli"},
	"github.com/vbauerster/mpb/v8":        {"internal/cli"},
	"github.com/jedib0t/go-pretty/v6":     {"internal/cli"},
	"github.com/mattn/go-isatty":          {"internal/cli"},
	"golang.org/x/net":                    {"extract/read"},
	"github.com/gogs/chardet":             {"extract/read"},
	"github.com/PuerkitoBio/goquery":      {"extract/read"},
	"github.com/goccy/go-yaml":            {"extract/codebook", "internal/config"},
}

// TestModules holds the modules of others to the packages that are meant to know them.
func TestModules(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, path := range s.imports() {
			for module, owners := range alone {
				if (path == module || strings.HasPrefix(path, module+"/")) && !slices.Contains(owners, s.pkg) {
					t.Errorf("%s imports %s, which is for %v alone", s.path, path, owners)
				}
			}
		}
	}
}

// never says what the packages below a folder do not import: the same page and
// the same data give the same bytes.
var never = []struct {
	under   string
	imports []string
}{
	{"extract", []string{"os", "net", "log", "syscall", "math/rand", "database/sql", "testing"}},
	{"graph", []string{"net/http", "log", "math/rand", "testing"}},
	{"queries", []string{"net", "log", "math/rand", "testing"}},
	{"internal", []string{"testing"}},
	{"cmd", []string{"testing"}},
}

// exempt are packages that a ban does not reach: need is for tests.
// storetest too; training shuffles with a fixed seed.
var exempt = []string{"internal/need testing", "graph/storetest testing", "graph/storetest math/rand", "extract/entity math/rand", "extract/syntax math/rand"}

func TestNever(t *testing.T) {
	for _, s := range sources(t) {
		if s.test {
			continue
		}
		for _, ban := range never {
			if s.pkg != ban.under && !strings.HasPrefix(s.pkg, ban.under+"/") {
				continue
			}
			for _, path := range s.imports() {
				for _, no := range ban.imports {
					if (path == no || strings.HasPrefix(path, no+"/")) && path != "net/url" && !slices.Contains(exempt, s.pkg+" "+no) {
						t.Errorf("%s imports %s, which nothing below %s does", s.path, path, ban.under)
					}
				}
			}
		}
	}
}
