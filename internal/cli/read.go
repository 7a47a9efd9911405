package cli

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"

	"casus/extract"
	"casus/extract/news"
	"casus/internal/fetch"
)

// outcome is one page read, or why it could not be.
type outcome struct {
	reading news.Reading
	err     error
}

// readings extracts pages on several cores and gives them in the order of the
// input. It ends early where the context does.
func readings(ctx context.Context, x *extract.Extractor, pages iter.Seq2[news.Page, error], workers int, stage extract.Stage) iter.Seq[outcome] {
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(outcome) bool) {
		ctx, cancel := context.WithCancel(ctx)
		queue := make(chan chan outcome, 2*workers) // the order of the input
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel()
		wg.Go(func() {
			defer close(queue)
			slots := make(chan struct{}, workers)
			for page, err := range pages {
				done := make(chan outcome, 1)
				select {
				case queue <- done:
				case <-ctx.Done():
					return
				}
				slots <- struct{}{}
				wg.Go(func() {
					done <- read(x, page, err, stage)
					<-slots
				})
			}
		})
		for done := range queue {
			select {
			case o := <-done:
				if ctx.Err() != nil || !yield(o) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// read takes one page through the extractor. A fault of casus' own in one
// page is told as that page's, and the run goes on.
func read(x *extract.Extractor, page news.Page, err error, stage extract.Stage) (o outcome) {
	if err != nil {
		return outcome{err: err}
	}
	defer func() {
		if r := recover(); r != nil {
			o = outcome{err: mistake(page, r)}
		}
	}()
	reading, err := x.Page(page, stage)
	return outcome{reading, err}
}

// inputs checks the arguments that name pages, and makes the sequence of them.
func (a *app) inputs(ctx context.Context, args []string, form string) (iter.Seq2[news.Page, error], error) {
	if !fetch.Known(form) {
		return nil, usagef("--input %s: choose among %v", form, fetch.Forms)
	}
	if len(args) == 0 {
		return nil, usageError{errors.New("name files, folders, addresses, or - for standard input")}
	}
	return stories(fetch.Pages(ctx, args, fetch.Options{Form: form, Stdin: a.In, Timeout: a.config.Timeout})), nil
}

// stories takes the pages apart that hold several stories.
func stories(pages iter.Seq2[news.Page, error]) iter.Seq2[news.Page, error] {
	return func(yield func(news.Page, error) bool) {
		for page, err := range pages {
			if err != nil {
				if !yield(page, err) {
					return
				}
				continue
			}
			all, err := apart(page)
			if err != nil && !yield(page, err) {
				return
			}
			for _, story := range all {
				if !yield(story, nil) {
					return
				}
			}
		}
	}
}

// apart gives the stories of a page. As in read, a fault of casus' own costs this page alone.
func apart(page news.Page) (all []news.Page, err error) {
	defer func() {
		if r := recover(); r != nil {
			all, err = nil, mistake(page, r)
		}
	}()
	return extract.Stories(page), nil
}

func mistake(page news.Page, what any) error {
	return fmt.Errorf("read %s: casus made a mistake on this page, please report it: %v", page.Path, what)
}
