package cli

import (
	"fmt"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"casus/internal/fetch"
)

// progress shows how far a run has come. The zero progress shows nothing but
// what it is told to say.
type progress struct {
	app   *app
	pool  *mpb.Progress
	bar   *mpb.Bar
	total int64
	done  *int64
}

// watch begins to show progress, where a person watches the error stream.
func (a *app) watch(inputs []string) progress {
	if !terminal(a.Err) {
		return progress{app: a}
	}
	var total int64
	for range fetch.Names(inputs) {
		total++
	}
	pool := mpb.New(mpb.WithOutput(a.Err), mpb.WithWidth(40))
	bar := pool.AddBar(total, mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.CountersNoUnit("%d of %d ")),
		mpb.AppendDecorators(decor.Elapsed(decor.ET_STYLE_MMSS)))
	return progress{app: a, pool: pool, bar: bar, total: total, done: new(int64)}
}

// add counts articles that are dealt with. A file can hold more than one.
func (p progress) add(n int) {
	if p.bar == nil {
		return
	}
	*p.done += int64(n)
	if *p.done >= p.total { // the end is for end to say
		p.bar.SetTotal(*p.done+1, false)
	}
	p.bar.SetCurrent(*p.done)
}

// say writes a line above the bar.
func (p progress) say(line string) {
	if p.pool != nil {
		if _, err := fmt.Fprintln(p.pool, line); err == nil {
			return
		}
	}
	fmt.Fprintln(p.app.Err, line)
}

// end takes the bar away.
func (p progress) end() {
	if p.bar != nil {
		p.bar.Abort(true)
		p.pool.Wait()
	}
}
