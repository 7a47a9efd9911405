package extract

import (
	"os"
	"path/filepath"
	"testing"

	"casus/extract/news"
)

// BenchmarkPages takes the example pages to each stage, on one core
// (GOMAXPROCS=1), start left out. What a stage costs is the difference to the one before.
func BenchmarkPages(b *testing.B) {
	files, err := filepath.Glob("../examples/*.html")
	if err != nil || len(files) == 0 {
		b.Fatal(err)
	}
	var pages []news.Page
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, news.Page{Path: f, Data: data})
	}
	x := load(b)
	for stage, name := range Stages {
		b.Run(name, func(b *testing.B) {
			n := 0
			for b.Loop() {
				for _, p := range pages {
					r, err := x.Page(p, Stage(stage))
					if err != nil {
						b.Fatal(err)
					}
					n += len(r.Sentences)
				}
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "sentences/s")
			b.ReportMetric(float64(b.N*len(pages))/b.Elapsed().Seconds(), "pages/s")
		})
	}
}
