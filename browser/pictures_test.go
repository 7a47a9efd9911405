package browser_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var pictures = flag.String("pictures", "", "take the pictures of the documents anew, into this `folder`")

// TestPictures takes the pictures that README.md and docs/neo4j.md show (make screenshots).
func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("no -pictures: skipped; make screenshots takes them")
	}
	if err := os.MkdirAll(*pictures, 0o755); err != nil {
		t.Fatal(err)
	}
	s, _ := world(t)
	event := ask(t, s, "MATCH (e:Assassination)-[:TARGETED]->(:Actor {name: 'Andrey Karlov'}) RETURN e.id")[0][0]
	for _, shot := range []struct {
		name          string
		width, height int64
		query         []string
		slide         int // of the guide, beside it; 0: no guide
	}{
		{"assassination", 1200, 720, []string{"event-dossier", fmt.Sprint("event=", event)}, 0},
		{"guide", 1200, 680, []string{"condolence-network"}, 4},
	} {
		link := casus(t, append([]string{"open", "--store", s.URI, "--at", s.Browser + "/browser/"}, shot.query...)...)
		w := open(t, strings.TrimSpace(link), shot.width, shot.height)
		for range shot.slide - 1 {
			w.click("[data-testid=guideNextSlide]")
		}
		w.run()
		w.pose(shot.slide == 0)
		path := filepath.Join(*pictures, shot.name+".png")
		w.picture(path)
		if info, err := os.Stat(path); err != nil || info.Size() > 300<<10 {
			t.Errorf("%s has %d KB (%v); 300 are the most for a picture in a repository", path, info.Size()>>10, err)
		}
	}
}
