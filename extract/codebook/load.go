package codebook

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

//go:embed data/*.yaml
var embedded embed.FS

// Load reads the codebook that the program carries, then the folders of a
// user, in their order: a kind that is there already is extended (what the
// user's file says of it wins, its triggers and examples are added), or, with
// "replace: true", replaced; operators, lights, contexts, groups and sets are
// added; frames are laid on top. The error, where there is one, is Faults:
// every mistake of every file.
//
// The program's own examples, which are more text than all rules together and
// no use to a run that codes articles, are passed over: see LoadWithExamples.
func Load(extra ...fs.FS) (*Codebook, error) { return own(true, extra) }

// LoadWithExamples is Load with the program's own examples.
func LoadWithExamples(extra ...fs.FS) (*Codebook, error) { return own(false, extra) }

func own(brief bool, extra []fs.FS) (*Codebook, error) {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, fmt.Errorf("open the codebook: %w", err)
	}
	return read(brief, append([]fs.FS{data}, extra...)...)
}

// read makes a codebook of folders, later ones over earlier ones; where it is
// to be brief, without the examples of the first.
func read(brief bool, folders ...fs.FS) (*Codebook, error) {
	l := loader{book: Codebook{Aims: map[string][]string{}}, sets: map[string][]string{}, drafts: map[string]*draft{}, hash: sha256.New()}
	for i, folder := range folders {
		if err := l.open(i, folder, brief && i == 0); err != nil {
			return nil, err
		}
	}
	book := l.build()
	if len(l.faults) > 0 {
		return nil, l.faults.sorted()
	}
	return book, nil
}

// open reads every YAML file of one folder, in the order of their names. The
// sets of all files come first, since any file may use them.
func (l *loader) open(layer int, folder fs.FS, brief bool) error {
	names, err := fs.Glob(folder, "*.yaml")
	if err != nil {
		return fmt.Errorf("list the codebook's files: %w", err)
	}
	more, _ := fs.Glob(folder, "*.yml")
	names = append(names, more...)
	slices.Sort(names)
	if len(names) == 0 {
		return fmt.Errorf("read the codebook: no .yaml file in the folder")
	}
	var files []*node
	for _, name := range names {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return fmt.Errorf("read the codebook's file %s: %w", name, err)
		}
		fmt.Fprintf(l.hash, "%d %s %d\n%s", layer, name, len(data), data)
		n, faults := parse(&source{name: name, text: strings.TrimPrefix(string(data), "\ufeff"), brief: brief})
		l.faults = append(l.faults, faults...)
		if n != nil {
			files = append(files, n)
		}
	}
	for _, n := range files {
		l.readSets(n)
	}
	for _, n := range files {
		l.file(layer, n)
	}
	return nil
}

func (l *loader) version() string { return hex.EncodeToString(l.hash.Sum(nil))[:12] }
