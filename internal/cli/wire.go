package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"

	"casus/extract"
	"casus/extract/codebook"
	"casus/extract/gazetteer"
	"casus/graph"
	"casus/graph/sqlite"
)

// version is set by the release; a build from source says so.
var version = "0.1.0-dev"

// extractor loads what pages are read with.
func (a *app) extractor() (*extract.Extractor, error) {
	own, err := a.ownKinds()
	if err != nil {
		return nil, err
	}
	x, err := extract.New(version, own...)
	if err != nil {
		return nil, a.blamed(err)
	}
	return x, nil
}

// blamed makes a fault of the codebook the user's where they brought kinds of their own.
func (a *app) blamed(err error) error {
	if a.config.Codebook != "" {
		return usageError{err}
	}
	return err
}

// ownKinds opens the folder of the user's kinds, where there is one.
func (a *app) ownKinds() ([]fs.FS, error) {
	if a.config.Codebook == "" {
		return nil, nil
	}
	return kindsIn(a.config.Codebook)
}

func kindsIn(dir string) ([]fs.FS, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("the codebook folder %s: no such folder", dir)
	case err != nil:
		return nil, usagef("the codebook folder %s: %w", dir, err)
	case !info.IsDir():
		return nil, usagef("the codebook folder %s: is a file; name the folder that it is in", dir)
	}
	return []fs.FS{os.DirFS(dir)}, nil
}

// knowledge loads what graphs are derived with, where no page is read.
func (a *app) knowledge() (*codebook.Codebook, *gazetteer.Gazetteer, error) {
	own, err := a.ownKinds()
	if err != nil {
		return nil, nil, err
	}
	book, err := codebook.Load(own...)
	if err != nil {
		return nil, nil, a.blamed(fmt.Errorf("load the codebook: %w", err))
	}
	places, err := gazetteer.Load()
	if err != nil {
		return nil, nil, fmt.Errorf("load the gazetteer: %w", err)
	}
	return book, places, nil
}

// rule says which reports tell of one event under a codebook.
func rule(book *codebook.Codebook) graph.Rule {
	var kinds []string
	for _, k := range book.Kinds {
		kinds = append(kinds, k.ID)
	}
	return graph.NewRule(kinds, book.Agree)
}

// background is what the gazetteer knows of actors, as the graph has it.
func background(g *gazetteer.Gazetteer) graph.Background {
	b := graph.Background{Version: g.Version()}
	memberships := map[string][]graph.Membership{}
	for _, e := range g.Entries() {
		for _, m := range e.Members {
			memberships[m.Member] = append(memberships[m.Member],
				graph.Membership{Organization: e.ID, Status: m.Status, From: graph.DayOf(m.From), To: graph.DayOf(m.To)})
		}
	}
	for _, e := range g.Entries() {
		k := graph.Known{
			ID: e.ID, Name: e.Name, OtherNames: otherNames(e), Type: e.Type, Country: e.Country, Sector: e.Sector,
			Parent: e.Parent, Memberships: memberships[e.ID],
		}
		for _, t := range e.Offices {
			k.Tenures = append(k.Tenures, graph.Tenure{Office: t.Office, Of: t.Of, From: graph.DayOf(t.From), To: graph.DayOf(t.To)})
		}
		b.Actors = append(b.Actors, k)
	}
	return b
}

func otherNames(e *gazetteer.Entry) []string {
	var out []string
	for _, n := range e.Names {
		if n != e.Name {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// scheme is the head of a store that is an address: "neo4j+s://".
var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*://`)

// servers are the schemes of stores that are servers.
var servers = []string{"neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://"}

// storeFile gives the file of the store that is asked for.
func (a *app) storeFile() (string, error) {
	store := a.config.Store
	if path, ok := strings.CutPrefix(store, "sqlite:"); ok {
		if path == "" {
			return "", usagef("--store %s: name a file after sqlite:", store)
		}
		return path, nil
	}
	switch s := strings.ToLower(scheme.FindString(store)); {
	case slices.Contains(servers, s):
		return "", usagef("--store %s: the Neo4j store comes in the next version of casus; until then name a file, as --store casus.db", store)
	case s != "":
		return "", usagef("--store %s: casus knows no stores of the form %s; name a file, or sqlite:FILE", store, s)
	}
	return store, nil
}

// openStore opens the store that is asked for, and makes it where there is none.
func (a *app) openStore(ctx context.Context, book *codebook.Codebook, g *gazetteer.Gazetteer) (store, error) {
	path, err := a.storeFile()
	if err != nil {
		return nil, err
	}
	return sqlite.Open(ctx, path, sqlite.Options{Background: background(g), Rule: rule(book)})
}

// existingStore opens a store that somebody has loaded articles into.
func (a *app) existingStore(ctx context.Context, book *codebook.Codebook, g *gazetteer.Gazetteer) (store, error) {
	path, err := a.storeFile()
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("open store: %s: no such file; load articles first, as: casus load%s examples/", path, a.storeFlag())
	}
	return a.openStore(ctx, book, g)
}

// storeFlag is what a suggested command needs to reach the same store.
func (a *app) storeFlag() string {
	for _, v := range a.values {
		if v.Key == "store" && v.From == "--store" {
			return " --store " + quoted(v.Value)
		}
	}
	return ""
}

// quoted writes a word so that a shell takes it as one.
func quoted(word string) string {
	if regexp.MustCompile(`^[A-Za-z0-9_./:@%+,=-]+$`).MatchString(word) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
