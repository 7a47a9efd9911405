// Casus-train trains the model that package syntax embeds, from treebanks in
// the CoNLL-U format, and measures it.
//
//	casus-train -treebanks DIR -out FILE    train on en_*-train.conllu.gz
//	casus-train -eval FILE.conllu.gz        measure the embedded model, or that of -model
//	casus-train -vectors FILE -words FILE   make the table of word groups
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"casus/extract/news"
	"casus/extract/syntax"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "casus-train:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	flags := flag.NewFlagSet("casus-train", flag.ContinueOnError)
	treebanks := flags.String("treebanks", "", "`DIR` with en_*-train.conllu.gz to train on")
	out := flags.String("out", "", "`FILE` to write the model to")
	words := flags.String("words", "extract/syntax/data/words.bin", "`FILE` of word groups")
	vectors := flags.String("vectors", "", "JSON `FILE` of word vectors to make word groups from")
	eval := flags.String("eval", "", "treebank `FILE` to measure on")
	model := flags.String("model", "", "model `FILE` to measure, else the embedded one")
	tagRounds := flags.Int("tag-rounds", 6, "passes over the data for the tagger")
	made := flags.Int("newswire", 1500, "sentences of newswire to make from newswire.txt and train on")
	netRounds := flags.Int("net-rounds", 20, "passes over the data for the network")
	if err := flags.Parse(args); err != nil {
		return err
	}
	switch {
	case *vectors != "":
		return groupWords(*vectors, *words)
	case *eval != "":
		return measure(*eval, *model, *words, os.Stdout)
	case *treebanks != "" && *out != "":
		how := syntax.Training{
			TagRounds: *tagRounds, NetRounds: *netRounds, Folds: 4,
			Say: func(s string) { fmt.Fprintln(os.Stderr, s) },
		}
		return train(*treebanks, *words, *out, *made, how)
	}
	flags.Usage()
	return fmt.Errorf("nothing to do")
}

// train reads all training parts in dir, makes some newswire, and writes a model.
func train(dir, words, out string, made int, how syntax.Training) error {
	paths, err := filepath.Glob(filepath.Join(dir, "en_*-train.conllu.gz"))
	if err != nil || len(paths) == 0 {
		return fmt.Errorf("no en_*-train.conllu.gz in %s", dir)
	}
	var all []news.Sentence
	for _, path := range paths {
		docs, err := readTreebank(path)
		if err != nil {
			return err
		}
		for _, d := range docs {
			all = append(all, d.Sentences...)
		}
	}
	more, err := newswire(made)
	if err != nil {
		return err
	}
	all = append(all, more...)
	if how.Words, err = os.ReadFile(words); err != nil {
		return fmt.Errorf("read word groups: %w", err)
	}
	data, err := syntax.Train(all, how)
	if err != nil {
		return err
	}
	return replaceFile(out, data)
}
