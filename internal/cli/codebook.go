package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casus/extract"
	"casus/extract/codebook"
	"casus/extract/news"
)

func (a *app) codebookCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "codebook", Short: "Show the kinds of events, and check those of your own",
		Args: noCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	var format string
	list := &cobra.Command{
		Use: "list", Short: "List the kinds, by root", Args: args(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error { return a.listKinds(format) },
	}
	formatFlag(list, &format)
	show := &cobra.Command{
		Use: "show KIND", Short: "Show what a kind means, and what finds it", Args: args(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error { return a.showKind(args[0]) },
	}
	check := &cobra.Command{
		Use: "check FOLDER", Short: "Check a folder of kinds and rules of your own", Args: args(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error { return a.checkKinds(args[0]) },
	}
	cmd.AddCommand(list, show, check, a.tryCommand())
	return cmd
}

func (a *app) tryCommand() *cobra.Command {
	var own string
	cmd := &cobra.Command{
		Use: "try SENTENCE", Short: "Show what the codebook makes of a sentence: its tree, events and why, and what was not taken",
		Example: "  casus codebook try \"France expelled two Russian diplomats on Monday.\"\n  casus codebook try --folder kinds/ \"The mayor hosted a tea party.\"",
		Args:    args(cobra.ExactArgs(1)),
		RunE:    func(_ *cobra.Command, args []string) error { return a.try(args[0], own) },
	}
	cmd.Flags().StringVar(&own, "folder", "", "with the kinds and rules of this `FOLDER`, instead of those of the configuration")
	return cmd
}

// try tells what is made of a text that no page says.
func (a *app) try(text, own string) error {
	if strings.TrimSpace(text) == "" {
		return usagef("try: expected a sentence")
	}
	if own != "" {
		a.config.Codebook = own
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	r, err := x.Page(news.Page{Path: "try", Form: "jsonl", ID: "try", Data: []byte(text)}, extract.ToEvents)
	if err != nil {
		return usageError{err}
	}
	e := explainer{out: a.Out, r: &r, o: explainOptions{tree: true, sentence: -1}}
	return e.show(e.sentences, e.mentions, e.events, e.links, e.skipped)
}

// book loads the codebook in force.
func (a *app) book() (*codebook.Codebook, error) {
	own, err := a.ownKinds()
	if err != nil {
		return nil, err
	}
	book, err := codebook.LoadWithExamples(own...)
	if err != nil {
		return nil, a.blamed(fmt.Errorf("load the codebook: %w", err))
	}
	return book, nil
}

func (a *app) listKinds(format string) error {
	book, err := a.book()
	if err != nil {
		return err
	}
	kinds := slices.Clone(book.Kinds)
	slices.SortStableFunc(kinds, func(a, b codebook.Kind) int { return strings.Compare(order(a), order(b)) })
	t := table{columns: []string{"root", "kind", "meaning"}}
	for _, k := range kinds {
		t.rows = append(t.rows, []any{k.Root, k.ID, k.Definition})
	}
	return a.print(t, format)
}

// order puts the kinds without a root last.
func order(k codebook.Kind) string {
	if k.Root == "" {
		return "~"
	}
	return k.Root
}

func (a *app) showKind(id string) error {
	book, err := a.book()
	if err != nil {
		return err
	}
	k, ok := book.Kind(id)
	if !ok {
		var ids []string
		for _, k := range book.Kinds {
			ids = append(ids, k.ID)
		}
		return usagef("there is no kind %q%s; see 'casus codebook list'", id, meant(id, ids))
	}
	return describe(a.Out, k)
}

// describe writes a kind for people.
func describe(w io.Writer, k *codebook.Kind) error {
	var b strings.Builder
	line := func(name, text string) {
		if text != "" {
			fmt.Fprintf(&b, "%-11s %s\n", name, printable(text))
		}
	}
	fmt.Fprintf(&b, "%s (%s)\n%s\n\n", k.ID, k.Label, printable(k.Definition))
	line("root", k.Root)
	line("mode", k.Mode)
	line("CAMEO", k.CAMEO)
	line("direction", map[bool]string{true: "none: all who take part are sources", false: "from source to target"}[k.Reciprocal])
	if k.Responds {
		line("responds", "to an event that went before")
	}
	if k.Speech {
		line("speech", "it is done with words")
	}
	b.WriteString("\nTriggers\n")
	for i := range k.Triggers {
		fmt.Fprintf(&b, "  %s\n", trigger(&k.Triggers[i]))
	}
	if len(k.Examples) > 0 {
		b.WriteString("\nExamples\n")
	}
	for _, e := range k.Examples {
		fmt.Fprintf(&b, "  %s\n", e.Text)
		for _, g := range e.Gives {
			fmt.Fprintf(&b, "      gives %s\n", g)
		}
		if e.None {
			b.WriteString("      gives none\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// trigger is a trigger in one line: its words, what fills what, what it needs.
func trigger(t *codebook.Trigger) string {
	words := each(t.Words, func(set []string) string { return strings.Join(set, "|") })
	text := fmt.Sprintf("%-9s %s", t.POS, strings.Join(words, " "))
	var slots []string
	for _, f := range functions(t.Frame) {
		slots = append(slots, fmt.Sprintf("%s: %s", f, t.Frame[f]))
	}
	if len(slots) > 0 {
		text += "  (" + strings.Join(slots, ", ") + ")"
	}
	for _, need := range []struct {
		name  string
		words []string
	}{{"inner", t.Inner}, {"with", t.With}, {"without", t.Without}} {
		if len(need.words) > 0 {
			text += "  " + need.name + " " + strings.Join(need.words, "|")
		}
	}
	return text
}

func functions(frame map[codebook.Function]codebook.Slot) []codebook.Function {
	var out []codebook.Function
	for f := range frame {
		out = append(out, f)
	}
	slices.Sort(out)
	return out
}

func (a *app) checkKinds(dir string) error {
	own, err := folder("codebook", dir)
	if err != nil {
		return err
	}
	plain, err := codebook.Load()
	if err != nil {
		return err
	}
	book, err := codebook.Load(own...)
	if err != nil {
		return usageError{err}
	}
	added, changed := 0, 0
	for i := range book.Kinds {
		k := &book.Kinds[i]
		switch before, ok := plain.Kind(k.ID); {
		case !ok:
			added++
		case len(before.Triggers) != len(k.Triggers) || before.Definition != k.Definition || before.Root != k.Root:
			changed++
		}
	}
	fmt.Fprintf(a.Out, "%s: no mistakes; %s added, %d changed, %d in force\n", dir, count(added, "kind"), changed, len(book.Kinds))
	return nil
}
