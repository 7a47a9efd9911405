package read

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casus/extract/news"
	"casus/internal/need"
)

// Sentences and plain texts that a user pastes have no frame: nothing of them
// may be lost, no sentence of English be taken for another language, and no
// actor with its initials in brackets for a dateline.
func TestBareTexts(t *testing.T) {
	dir := filepath.Join(need.Shared(t), "gold")
	for _, c := range []struct {
		file string
		lost int // at most; "All rights reserved" and publication lines stand in some
	}{
		{"plover_gsr_dev.jsonl", 0}, {"acled_types.jsonl", 0}, {"muc4_dev.jsonl", 0}, {"plover_pairs_train.jsonl", 1}, {"cameo_quad_train.jsonl", 1},
	} {
		data, err := os.ReadFile(filepath.Join(dir, c.file))
		if err != nil {
			t.Fatal(err)
		}
		lost, foreign := 0, 0
		for line := range strings.Lines(string(data)) {
			var r struct{ Text string }
			if err := json.Unmarshal([]byte(line), &r); err != nil {
				t.Fatal(err)
			}
			a, faults, err := Page(news.Page{Data: []byte(r.Text), Form: "text"})
			if err != nil || len(faults) > 0 {
				t.Errorf("%s: %v, faults %q: %s", c.file, err, faults, clip(r.Text, 100))
			}
			if squeeze(a.Text) != squeeze(r.Text) {
				lost++
				t.Logf("%s: dropped %q", c.file, a.Dropped)
			}
			if a.Language != "en" && a.Language != "und" {
				foreign++
			}
			if strings.Contains(a.Dateline.Place, "Islamic State") || strings.Contains(a.Dateline.Place, " National ") {
				t.Errorf("%s: dateline %q", c.file, a.Words(a.Dateline.Spans[0]))
			}
		}
		if lost > c.lost || foreign > 0 {
			t.Errorf("%s: %d texts lost something (at most %d may), %d were taken for another language than English", c.file, lost, c.lost, foreign)
		}
	}
}
