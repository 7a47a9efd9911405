// Command casus-train-names learns the name finder of package entity from
// texts with names in them, and writes its model file.
//
//	casus-train-names -out extract/entity/data/names.bin [-rounds N] FILE...
//
// A FILE that ends in .jsonl has texts with entity spans in code points, one
// that ends in .iob2.gz a token and its label a line, one that ends in .conllu.gz
// trees with GUM's entities in the last column.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"casus/extract/entity"
	"casus/extract/gazetteer"
	"casus/extract/syntax"
)

func main() {
	out := flag.String("out", "", "the model `file` to write")
	rounds := flag.Int("rounds", 5, "how often to go over the texts")
	flag.Parse()
	if err := run(*out, *rounds, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "casus-train-names:", err)
		os.Exit(1)
	}
}

// run learns from the files and writes the model.
func run(out string, rounds int, files []string) error {
	g, err := gazetteer.Load()
	if err != nil {
		return err
	}
	m, err := syntax.Load()
	if err != nil {
		return err
	}
	var all []entity.Example
	for _, path := range files {
		examples, err := read(path, m)
		if err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		count := 0
		for _, e := range examples {
			for _, labels := range e.Labels {
				for _, b := range labels {
					if b != entity.Outside && b%2 == 1 {
						count++
					}
				}
			}
		}
		fmt.Printf("%s: %d texts, %d names\n", path, len(examples), count)
		all = append(all, examples...)
	}
	data := entity.TrainNames(all, g, rounds)
	if err := os.WriteFile(out, data, 0o644); err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes\n", out, len(data))
	return nil
}

// read reads the examples of one file by its ending.
func read(path string, m *syntax.Model) ([]entity.Example, error) {
	switch {
	case strings.HasSuffix(path, ".jsonl"):
		return spans(path, m)
	case strings.HasSuffix(path, ".iob2.gz"):
		return tokens(path, m)
	case strings.HasSuffix(path, ".conllu.gz"):
		return trees(path, m)
	}
	return nil, fmt.Errorf("not a .jsonl, .iob2.gz or .conllu.gz file")
}
