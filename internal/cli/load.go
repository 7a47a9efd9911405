package cli

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"casus/extract"
	"casus/extract/news"
	"casus/graph"
	"casus/internal/fetch"
)

func (a *app) loadCommand() *cobra.Command {
	var input string
	cmd := &cobra.Command{
		Use: "load PAGE...", Short: "Read articles and keep what they report in the graph",
		Long: "Read articles and keep what they report in the graph. What is there already\n" +
			"is passed over, so that a load which was stopped is gone on with by the same\ncommand.",
		Example: "  casus load examples/\n  casus load --store news.db page.html https://example.org/news/1\n  cat articles.jsonl | casus load --input jsonl -",
		RunE:    func(cmd *cobra.Command, args []string) error { return a.load(cmd.Context(), args, input) },
	}
	cmd.Flags().StringVar(&input, "input", "auto", strings.Join([]string{"auto", "html", "text", "jsonl", "warc", "mail"}, ", "))
	cmd.Flags().Int("workers", 0, "pages read at once (default one a core)")
	cmd.Flags().Int("batch", 0, "articles saved in one transaction (default 50)")
	return cmd
}

func (a *app) load(ctx context.Context, args []string, input string) error {
	if input == "conllu" {
		return usagef("--input conllu: has no articles; use it with casus extract --stage syntax")
	}
	start := time.Now()
	pages, err := a.inputs(ctx, args, input)
	if err != nil {
		return err
	}
	at, err := a.place(a.config.Store)
	if err != nil {
		return err
	}
	x, err := a.extractor()
	if err != nil {
		return err
	}
	store, err := a.openStore(ctx, at, x.Codebook(), x.Gazetteer())
	if err != nil {
		return err
	}
	defer store.Close()
	l := &loading{app: a, store: store, progress: a.watch(args)}
	err = l.run(ctx, readings(ctx, x, pages, a.config.Workers, extract.ToEvents))
	l.progress.end()
	if err != nil {
		return l.stopped(ctx, args, err)
	}
	if err := l.record(ctx, graph.Run{Started: graph.MomentOf(start), Versions: x.Versions(), Inputs: args}); err != nil {
		return err
	}
	if err := l.summary(ctx, time.Since(start)); err != nil {
		return err
	}
	return outcomeOf(l.articles(), l.faults)
}

// loading is one run of casus load.
type loading struct {
	*app
	store    store
	progress progress

	batch  []news.Reading
	saved  graph.Saved
	faults int
	last   string // the page that was dealt with last
	kinds  map[string]int
	other  map[string]int // articles by language, English aside
	best   suggestion
}

// suggestion is the page that is worth explaining: the one with most events.
type suggestion struct {
	path   string
	events int
}

// articles is how many articles are in the store now that the run brought.
func (l *loading) articles() int { return l.saved.New + l.saved.Unchanged + l.saved.Updated }

// run saves readings batch by batch. A page that cannot be read is told and
// passed over; a store that cannot be written ends the run.
func (l *loading) run(ctx context.Context, pages func(func(outcome) bool)) error {
	l.kinds, l.other = map[string]int{}, map[string]int{}
	for o := range pages {
		if o.err != nil {
			l.fault(o.err)
			continue
		}
		for _, f := range o.reading.Faults {
			l.log.Info(f, "page", o.reading.Article.Path)
		}
		l.batch = append(l.batch, o.reading)
		if len(l.batch) < l.config.Batch {
			continue
		}
		if err := l.flush(ctx); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return l.flush(ctx)
}

// record notes in the store that there was this run, where it changed anything.
func (l *loading) record(ctx context.Context, r graph.Run) error {
	if l.saved.New+l.saved.Updated == 0 {
		return nil
	}
	r.Finished = graph.MomentOf(time.Now())
	return l.store.Record(ctx, r)
}

func (l *loading) fault(err error) {
	l.faults++
	l.progress.say(fmt.Sprintf("casus: %s", oneLine(err)))
}

// oneLine is an error in one line.
func oneLine(err error) string {
	return strings.Join(strings.Fields(printable(err.Error())), " ")
}

// flush saves the batch at hand.
func (l *loading) flush(ctx context.Context) error {
	if len(l.batch) == 0 {
		return nil
	}
	saved, err := l.store.Save(ctx, l.batch)
	switch {
	case err == nil:
		l.note(l.batch, saved)
	case ctx.Err() != nil || len(l.batch) == 1:
		return err
	default:
		if err := l.oneByOne(ctx, err); err != nil {
			return err
		}
	}
	l.batch = l.batch[:0]
	return nil
}

// oneByOne saves the articles of a batch that could not be saved whole, so that
// one bad article does not cost the others. Where two in a row cannot be saved
// the store is at fault, and the run is over.
func (l *loading) oneByOne(ctx context.Context, cause error) error {
	var before error
	for i := range l.batch {
		saved, err := l.store.Save(ctx, l.batch[i:i+1])
		if err != nil {
			if before != nil || ctx.Err() != nil {
				return err
			}
			before = fmt.Errorf("save %s: %w", l.batch[i].Article.Path, err)
			continue
		}
		if before != nil {
			l.fault(before)
			before = nil
		}
		l.note(l.batch[i:i+1], saved)
	}
	if before != nil {
		l.fault(before)
	}
	return nil
}

// note counts what was saved.
func (l *loading) note(batch []news.Reading, saved graph.Saved) {
	l.saved.Add(saved)
	for i := range batch {
		r := &batch[i]
		l.last = r.Article.Path
		if lang := r.Article.Language; !extract.English(lang) {
			l.other[lang]++
		}
		for _, e := range r.Events {
			l.kinds[e.Kind]++
		}
		if len(r.Events) > l.best.events && r.Article.ID != "" && explainable(r.Article.Path) {
			l.best = suggestion{r.Article.Path, len(r.Events)}
		}
	}
	l.progress.add(len(batch))
}

// explainable reports whether casus explain can find a page again by its path.
func explainable(path string) bool {
	return path != "" && path != "-" && !fetch.Several(path)
}

// stopped says what was saved and what was not, after the run broke off.
func (l *loading) stopped(ctx context.Context, inputs []string, err error) error {
	why := "the store could not be written"
	if ctx.Err() != nil {
		why, err = "stopped", ctx.Err()
	} else {
		fmt.Fprintf(l.Err, "casus: %s\n", oneLine(err))
		err = errNothing
	}
	fmt.Fprintf(l.Err, "casus: %s; %s, and whole\n", why, saved(l.articles()))
	rest := l.rest(inputs)
	for _, name := range rest[:min(len(rest), listed)] {
		fmt.Fprintf(l.Err, "casus: not saved: %s\n", name)
	}
	if more := len(rest) - listed; more > 0 {
		fmt.Fprintf(l.Err, "casus: not saved: %d more, in the order of their names up to %s\n", more, rest[len(rest)-1])
	}
	fmt.Fprintln(l.Err, "casus: the same command again goes on with these; what is saved it passes over")
	return err
}

func saved(n int) string {
	if n == 1 {
		return "1 article is saved"
	}
	return fmt.Sprintf("%d articles are saved", n)
}

// listed is how many pages that were not saved are named one by one.
const listed = 50

// rest names the inputs after the one that was saved last. A file of several
// articles that was saved in part is among them.
func (l *loading) rest(inputs []string) []string {
	all := slices.Collect(fetch.Names(inputs))
	if at := slices.Index(all, l.last); at >= 0 {
		if !explainable(l.last) { // perhaps only its first articles
			return all[at:]
		}
		return all[at+1:]
	}
	return all
}

// summary says what the run did, what is in the store, and what to do next.
func (l *loading) summary(ctx context.Context, took time.Duration) error {
	stats, err := l.store.Stats(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(l.Out, "%s: %d new, %d unchanged, %s%d failed   %.1f s   %s\n", count(l.articles()+l.faults, "article"),
		l.saved.New, l.saved.Unchanged, updated(l.saved.Updated), l.faults, took.Seconds(), l.store.Name())
	switch {
	case l.articles() == 0:
		return nil
	case l.saved.New+l.saved.Updated == 0:
		fmt.Fprintln(l.Out, "Nothing changed.")
	}
	l.foreign()
	fmt.Fprint(l.Out, contents(stats, stats.Articles != l.articles()))
	l.next()
	return nil
}

// foreign says which articles of the run have no events because of their language.
func (l *loading) foreign() {
	n := 0
	for _, k := range l.other {
		n += k
	}
	if n == 0 {
		return
	}
	are := "articles are"
	if n == 1 {
		are = "article is"
	}
	fmt.Fprintf(l.Out, "%d %s kept without events, as casus reads English: %s\n", n, are,
		tally(l.other, ", ", 8, func(language string, n int) string { return fmt.Sprintf("%d in %s", n, language) }))
}

func updated(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d updated, ", n)
}

// contents says what is in the store: events by modality, those that occurred by root.
func contents(s graph.Stats, others bool) string {
	var b strings.Builder
	if others {
		fmt.Fprintf(&b, "In all %s: ", count(s.Articles, "article"))
	}
	fmt.Fprintf(&b, "%s -> %s", count(s.Reports, "report"), count(s.Events, "event"))
	if s.Events > 0 {
		b.WriteString(": " + tally(s.Modalities, ", ", 6, func(name string, n int) string { return fmt.Sprintf("%d %s", n, name) }))
	}
	b.WriteString("\n")
	roots := map[string]int{}
	for root, n := range s.Roots {
		if root == "" {
			root = "other"
		}
		roots[root] += n
	}
	if line := tally(roots, "  ", 5, func(name string, n int) string { return fmt.Sprintf("%s %d", name, n) }); line != "" {
		b.WriteString(line + "\n")
	}
	return b.String()
}

// tally lists the largest counts, those beyond the limit summed up as other.
func tally(counts map[string]int, sep string, limit int, form func(string, int) string) string {
	names := slices.DeleteFunc(sortedKeys(counts), func(n string) bool { return n == "other" || counts[n] == 0 })
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(counts[b], counts[a]) })
	other := counts["other"]
	var parts []string
	for i, n := range names {
		if i < limit {
			parts = append(parts, form(n, counts[n]))
		} else {
			other += counts[n]
		}
	}
	if other > 0 {
		parts = append(parts, form("other", other))
	}
	return strings.Join(parts, sep)
}

// next proposes two commands that the articles of this run give an answer to.
func (l *loading) next() {
	if len(l.kinds) == 0 {
		return
	}
	lines := []string{"casus query run" + l.storeFlag() + " " + l.question()}
	if l.best.path != "" {
		lines = append(lines, "casus explain "+quoted(l.best.path))
	} else {
		lines = append(lines, "casus query list")
	}
	fmt.Fprintf(l.Out, "Next: %s\n", strings.Join(lines, "\n      "))
}

// question is the saved query that fits the kinds which were loaded.
func (l *loading) question() string {
	if l.kinds["condolence"] > 0 {
		return "condolence-network"
	}
	kinds := sortedKeys(l.kinds)
	most := slices.MaxFunc(kinds, func(a, b string) int {
		return cmp.Or(cmp.Compare(l.kinds[a], l.kinds[b]), cmp.Compare(b, a))
	})
	return "find-events kind=" + most
}
