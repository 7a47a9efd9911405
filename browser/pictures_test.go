package browser_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casus/internal/need"
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
	address := s.Browser + "/browser/"
	for _, shot := range []struct {
		name          string
		width, height int64
		ask           string
		guide         bool
	}{
		{"aftermath", 1180, 760, "assassination-aftermath", false},
		{"guide", 1180, 760, "condolence-network", true},
	} {
		link := casus(t, "open", shot.ask, "--store", s.URI, "--at", address)
		w := open(t, strings.TrimSpace(link), shot.width, shot.height)
		w.run()
		w.bare(shot.guide)
		w.picture(filepath.Join(*pictures, shot.name+".png"))
	}
	for _, file := range []string{"aftermath.png", "guide.png"} {
		if info, err := os.Stat(filepath.Join(need.Root(), *pictures, file)); err == nil && info.Size() > 400<<10 {
			t.Errorf("%s has %d KB; 400 are the most for a picture in a repository", file, info.Size()>>10)
		}
	}
}
