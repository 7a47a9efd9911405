// Package extract turns a page into events. This file alone knows the order
// of the stages: read, sentence, syntax, entity, when, toll, event.
package extract

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"casus/extract/codebook"
	"casus/extract/entity"
	"casus/extract/event"
	"casus/extract/gazetteer"
	"casus/extract/news"
	"casus/extract/read"
	"casus/extract/sentence"
	"casus/extract/syntax"
	"casus/extract/toll"
	"casus/extract/when"
)

// Stage is how far a page is taken.
type Stage int

// The stages, in their order.
const (
	ToArticle Stage = iota
	ToSentences
	ToSyntax
	ToMentions
	ToEvents
)

// Stages names the stages as users write them.
var Stages = []string{"article", "sentences", "syntax", "mentions", "events"}

// Extractor reads pages. It is safe for use by several goroutines, does no
// input or output and has no clock: the same page gives the same reading.
type Extractor struct {
	model    *syntax.Model
	places   *gazetteer.Gazetteer
	book     *codebook.Codebook
	coder    *event.Coder
	versions news.Versions
	parseAll bool // also what tells nothing: to compare
}

// Own are the folders of a user: kinds of events that extend or override the
// codebook's, actors and places that do so with the gazetteer's.
type Own struct{ Kinds, Actors []fs.FS }

// New loads the model, the gazetteer and the codebook.
func New(version string, own Own) (*Extractor, error) {
	var model *syntax.Model
	var places *gazetteer.Gazetteer
	var modelFault, placesFault error
	var wg sync.WaitGroup
	wg.Go(func() { model, modelFault = syntax.Load() })
	wg.Go(func() { places, placesFault = gazetteer.Load(own.Actors...) })
	book, bookFault := codebook.Load(own.Kinds...)
	wg.Wait()
	switch {
	case modelFault != nil:
		return nil, fmt.Errorf("load the syntax model: %w", modelFault)
	case placesFault != nil:
		return nil, fmt.Errorf("load the gazetteer: %w", placesFault)
	case bookFault != nil:
		return nil, fmt.Errorf("load the codebook: %w", bookFault)
	}
	go places.Ready() // beside what the caller does before the first page
	v := news.Versions{Casus: version, Codebook: book.Version, Gazetteer: places.Version(), Model: model.Version()}
	return &Extractor{model: model, places: places, book: book, coder: event.New(book, places), versions: v}, nil
}

// Codebook gives the codebook in force.
func (x *Extractor) Codebook() *codebook.Codebook { return x.book }

// Gazetteer gives the gazetteer in force.
func (x *Extractor) Gazetteer() *gazetteer.Gazetteer { return x.places }

// Versions names what the readings are made with.
func (x *Extractor) Versions() news.Versions { return x.versions }

// Outlets gives the outlets that are known without any article.
func Outlets() []news.Outlet { return read.Outlets() }

// Stories takes a page apart that holds several stories: a digest, a mail with others in it.
func Stories(page news.Page) []news.Page { return read.Stories(page) }

// Page takes a page as far as a stage. An error says why there is no article
// in it; what a stage could not do is among the reading's faults.
func (x *Extractor) Page(page news.Page, stage Stage) (news.Reading, error) {
	article, faults, err := read.Page(page)
	if err != nil {
		return news.Reading{}, err // it names the page
	}
	r := news.Reading{Article: article, Faults: faults, Versions: x.versions}
	if stage == ToArticle {
		return r, nil
	}
	r.Sentences = split(&r.Article)
	if stage == ToSentences || !english(&r) {
		return r, nil
	}
	x.analyse(&r, stage)
	return r, nil
}

// analyse takes an article that is split from its tags to its events.
func (x *Extractor) analyse(r *news.Reading, stage Stage) {
	recase(x.model, x.places, r.Sentences)
	defer restore(&r.Article, r.Sentences)
	wanted := x.tells
	if stage == ToSyntax || len(r.Sentences) == 1 || x.parseAll {
		wanted = always
	}
	for i := range r.Sentences {
		parse(x.model, &r.Sentences[i], wanted)
	}
	if stage == ToSyntax {
		return
	}
	for i := range r.Sentences {
		r.Sentences[i].Tokens = x.coder.Mended(&r.Sentences[i])
	}
	found := entity.Find(&r.Article, r.Sentences, x.places, read.Home(r.Article.Outlet))
	r.Mentions, r.Actors, r.Relations = found.Mentions, found.Actors, found.Relations
	if stage == ToMentions {
		return
	}
	in := event.Input{Article: &r.Article, Sentences: r.Sentences, Mentions: r.Mentions, Actors: r.Actors}
	in.Dates = dates(r)
	for i := range r.Sentences {
		in.Tolls = append(in.Tolls, toll.Find(i, &r.Sentences[i])...)
	}
	out := x.coder.Code(in)
	r.Events, r.Links, r.Skipped = out.Events, out.Links, out.Skipped
	r.Actors = append(r.Actors, out.Actors...)
	for _, a := range out.Natives {
		if i := slices.IndexFunc(r.Actors, func(b news.Actor) bool { return b.ID == a.ID }); i >= 0 {
			r.Actors[i] = a
		}
	}
	slices.SortFunc(r.Actors, func(a, b news.Actor) int { return strings.Compare(a.ID, b.ID) })
}

// tells reports a tagged sentence that has a word by which an event or a
// relation is told: one that has none needs no tree. A text of one sentence is
// parsed whatever it says: it may be a name that somebody asks about.
func (x *Extractor) tells(s *news.Sentence) bool {
	return x.coder.Tells(s) || entity.Relates(s, x.places)
}

// dates finds the dates of an article. The day in a body's dateline is the one
// that its "today" was written on.
func dates(r *news.Reading) []news.Dated {
	var out []news.Dated
	written, monthFirst := r.Article.Published, read.Home(r.Article.Outlet) == "USA"
	for i := range r.Sentences {
		s := &r.Sentences[i]
		on := written
		if s.Part != news.Body {
			on = r.Article.Published
		}
		found := when.Find(i, s, on, monthFirst)
		out = append(out, found...)
		if isDateline := slices.ContainsFunc(r.Article.Dateline.Spans, func(d news.Span) bool { return d.Part == s.Part && d.Start == s.Start }); isDateline && len(found) == 1 {
			if d := found[0]; d.Precision == "day" && d.To.Before(written) && written.Sub(d.To).Hours() < 72 {
				written = d.To
			}
		}
	}
	return out
}

// english reports whether the article's language is one that casus codes;
// another is kept as an article without events, and said.
func english(r *news.Reading) bool {
	if English(r.Article.Language) {
		return true
	}
	r.Faults = append(r.Faults, "the article is in "+r.Article.Language+": kept, but no events are looked for")
	return false
}

// English reports whether events are looked for in a language: in English, and
// in what is too short to tell.
func English(language string) bool { return language == "" || language == "en" || language == "und" }

// split finds the sentences of all parts: title, subtitle, body, captions.
func split(a *news.Article) []news.Sentence {
	var out []news.Sentence
	if a.Title != "" {
		out = append(out, sentence.Split(a.Title, news.Title)...)
	}
	if a.Subtitle != "" {
		out = append(out, sentence.Split(a.Subtitle, news.Subtitle)...)
	}
	out = append(out, apart(sentence.Split(a.Text, news.Body), a.Dateline)...)
	for i := range a.Captions {
		out = append(out, sentence.Split(a.Captions[i].Text, news.Caption(i))...)
	}
	return out
}

// apart cuts the dateline off the sentence that it opens: it is text, but no
// part of what is said.
func apart(body []news.Sentence, d news.Dateline) []news.Sentence {
	for _, span := range d.Spans {
		for i, s := range body {
			if s.Start == span.Start && span.End < s.End && span.Part == s.Part {
				n := slices.IndexFunc(s.Tokens, func(t news.Token) bool { return t.Start >= span.End })
				if n > 0 {
					head := news.Sentence{Span: news.Span{Part: s.Part, Start: s.Start, End: s.Tokens[n-1].End}, Tokens: slices.Clone(s.Tokens[:n])}
					rest := news.Sentence{Span: news.Span{Part: s.Part, Start: s.Tokens[n].Start, End: s.End}, Tokens: slices.Clone(s.Tokens[n:])}
					body = slices.Replace(body, i, i+1, head, rest)
				}
				break
			}
		}
	}
	return body
}
