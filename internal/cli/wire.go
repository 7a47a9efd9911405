package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"casus/extract"
	"casus/extract/codebook"
	"casus/extract/gazetteer"
	"casus/graph"
	"casus/graph/neo4j"
	"casus/graph/sqlite"
)

// version is set by the release; a build from source says so.
var version = "0.1.0-dev"

// extractor loads what pages are read with.
func (a *app) extractor() (*extract.Extractor, error) {
	kinds, actors, err := a.own()
	if err != nil {
		return nil, err
	}
	collectLater()
	x, err := extract.New(version, extract.Own{Kinds: kinds, Actors: actors})
	if err != nil {
		return nil, a.blamed(err)
	}
	return x, nil
}

// startMemory is what a start and a short page take without collecting garbage.
const startMemory = 112 << 20

// collectLater puts off the collecting of garbage until more is taken than a
// start needs: all that is loaded stays, so that collecting in between finds
// nothing, and took a fifth of the start. The first collection, of which the
// finalizer tells, brings back the limits of before, the user's own where set.
var collectLater = sync.OnceFunc(func() {
	limit := debug.SetMemoryLimit(startMemory)
	if limit < startMemory {
		debug.SetMemoryLimit(limit)
		return
	}
	percent := debug.SetGCPercent(-1)
	runtime.SetFinalizer(new([16]int), func(*[16]int) {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	})
})

// blamed makes a fault of the data the user's where they brought some of their own.
func (a *app) blamed(err error) error {
	if a.config.Codebook != "" || a.config.Gazetteer != "" {
		return usageError{err}
	}
	return err
}

// own opens the folders of the user's kinds and actors, where there are any.
func (a *app) own() (kinds, actors []fs.FS, err error) {
	if kinds, err = a.ownKinds(); err != nil {
		return nil, nil, err
	}
	if a.config.Gazetteer != "" {
		actors, err = folder("gazetteer", a.config.Gazetteer)
	}
	return kinds, actors, err
}

// ownKinds opens the folder of the user's kinds, where there is one.
func (a *app) ownKinds() ([]fs.FS, error) {
	if a.config.Codebook == "" {
		return nil, nil
	}
	return folder("codebook", a.config.Codebook)
}

// folder opens a folder of data of the user's.
func folder(what, dir string) ([]fs.FS, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("the %s folder %s: no such folder", what, dir)
	case err != nil:
		return nil, usagef("the %s folder %s: %w", what, dir, err)
	case !info.IsDir():
		return nil, usagef("the %s folder %s: is a file; name the folder that it is in", what, dir)
	}
	return []fs.FS{os.DirFS(dir)}, nil
}

// knowledge loads what graphs are derived with, where no page is read.
func (a *app) knowledge() (*codebook.Codebook, *gazetteer.Gazetteer, error) {
	kinds, actors, err := a.own()
	if err != nil {
		return nil, nil, err
	}
	book, err := codebook.Load(kinds...)
	if err != nil {
		return nil, nil, a.blamed(fmt.Errorf("load the codebook: %w", err))
	}
	places, err := gazetteer.Load(actors...)
	if err != nil {
		return nil, nil, a.blamed(err) // it names the gazetteer
	}
	return book, places, nil
}

// background is what is known of actors and outlets, as the graph has it.
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
	for _, o := range extract.Outlets() {
		b.Outlets = append(b.Outlets, graph.Outlet{Domain: o.Domain, Name: o.Name, Country: o.Country, Ownership: o.Ownership})
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

// place is where the graph is kept: in a file, or in a server.
type place struct{ file, server string }

// place reads where a store is, as --store has it.
func (a *app) place(store string) (place, error) {
	if path, ok := strings.CutPrefix(store, "sqlite:"); ok {
		if path == "" {
			return place{}, usagef("--store %s: name a file after sqlite:", store)
		}
		return place{file: path}, nil
	}
	switch s := strings.ToLower(scheme.FindString(store)); {
	case slices.Contains(servers, s):
		return a.server(store)
	case s != "":
		return place{}, usagef("--store %s: casus knows no stores of the form %s; name a file, or sqlite:FILE, or neo4j://HOST:PORT", store, s)
	}
	return place{file: store}, nil
}

// server checks the address of a server. A password in it would be kept by the
// shell and seen by whoever lists processes.
func (a *app) server(address string) (place, error) {
	u, err := url.Parse(address)
	switch {
	case err != nil:
		return place{}, usagef("--store: %w; write neo4j://HOST:PORT", err)
	case u.User != nil:
		return place{}, usagef("--store: a server is named without user and password; set CASUS_NEO4J_USER and CASUS_NEO4J_PASSWORD, or neo4j.password_file in config.yaml")
	case u.Hostname() == "":
		return place{}, usagef("--store %s: names no host; write neo4j://HOST:PORT", address)
	}
	return place{server: address}, nil
}

// openStore opens a store, and makes it where there is none.
func (a *app) openStore(ctx context.Context, at place, book *codebook.Codebook, g *gazetteer.Gazetteer) (store, error) {
	if at.server != "" {
		return opened(neo4j.Open(ctx, a.neo4j(at.server, book, g)))
	}
	return opened(sqlite.Open(ctx, at.file, sqlite.Options{Background: background(g), Rule: graph.RuleOf(book)}))
}

// opened keeps a store that could not be opened from being taken for one.
func opened[S store](s S, err error) (store, error) {
	if err != nil {
		return nil, err
	}
	return s, nil
}

// neo4j says how a server is reached.
func (a *app) neo4j(address string, book *codebook.Codebook, g *gazetteer.Gazetteer) neo4j.Options {
	c := a.config.Neo4j
	return neo4j.Options{
		URI: address, User: c.User, Password: c.Password, Database: c.Database,
		Connect: c.ConnectTimeout, Patience: c.Patience, Write: c.WriteTimeout,
		Background: background(g), Rule: graph.RuleOf(book),
	}
}

// existingStore opens the store that is asked for, which somebody has loaded
// articles into, with the gazetteer that its graph is derived with.
func (a *app) existingStore(ctx context.Context) (store, *gazetteer.Gazetteer, error) {
	book, places, err := a.knowledge()
	if err != nil {
		return nil, nil, err
	}
	at, err := a.place(a.config.Store)
	if err != nil {
		return nil, nil, err
	}
	s, err := a.existing(ctx, at, book, places)
	return s, places, err
}

func (a *app) existing(ctx context.Context, at place, book *codebook.Codebook, g *gazetteer.Gazetteer) (store, error) {
	if at.file != "" {
		if _, err := os.Stat(at.file); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("open store: %s: no such file; load articles first, as: casus load%s examples/", at.file, a.storeFlag())
		}
	}
	return a.openStore(ctx, at, book, g)
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
