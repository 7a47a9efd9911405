package extract

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"casus/extract/news"
	"casus/internal/need"
)

// How well sentences and short stories are coded, as the scorer beside the gold
// data counts it, so that a change that costs quality is a diff.
func TestScores(t *testing.T) {
	shared := need.Shared(t)
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 to run the scorer: skipped")
	}
	x := load(t)
	var golden strings.Builder
	for _, set := range []string{"plover_gsr_dev", "plover_pairs_train", "cameo_quad_train", "plover_stories_dev"} {
		gold := filepath.Join(shared, "gold", set+".jsonl")
		told := filepath.Join(t.TempDir(), "told.jsonl")
		if err := os.WriteFile(told, predictions(t, x, gold), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(python, filepath.Join(shared, "tools", "score.py"), "one", gold, told).Output()
		if err != nil {
			t.Fatalf("score %s: %v", set, err)
		}
		for line := range strings.Lines(string(out)) {
			if line = strings.TrimSpace(line); line != set {
				fmt.Fprintf(&golden, "%s %s\n", set, line)
			}
		}
	}
	alarms, n := falseAlarms(t, x, filepath.Join(shared, "treebanks", "en_ewt-dev.conllu.gz"))
	fmt.Fprintf(&golden, "everyday sentences with an event %d of %d\n", alarms, n)
	same(t, "testdata/scores.golden", golden.String())
}

// predictions reads every line of a gold file and gives what the extractor writes.
func predictions(t *testing.T, x *Extractor, gold string) []byte {
	t.Helper()
	data, err := os.ReadFile(gold)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	for line := range strings.Lines(string(data)) {
		var g struct{ ID, Text, Title string }
		if err := json.Unmarshal([]byte(line), &g); err != nil {
			t.Fatalf("read %s: %v", gold, err)
		}
		r, err := x.Page(news.Page{Path: g.ID, Form: "jsonl", ID: g.ID, Title: g.Title, Data: []byte(g.Text)}, ToEvents)
		if err != nil {
			t.Fatalf("read %s of %s: %v", g.ID, gold, err)
		}
		if err := WriteJSON(&out, &r); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

// falseAlarms counts the everyday sentences (reviews, questions, mail) of a
// treebank in which an event is found.
func falseAlarms(t *testing.T, x *Extractor, path string) (alarms, n int) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	calm := false
	for s := bufio.NewScanner(z); s.Scan(); {
		if id, ok := strings.CutPrefix(s.Text(), "# sent_id = "); ok {
			calm = strings.HasPrefix(id, "reviews-") || strings.HasPrefix(id, "answers-") || strings.HasPrefix(id, "email-")
		}
		text, ok := strings.CutPrefix(s.Text(), "# text = ")
		if !ok || !calm {
			continue
		}
		n++
		r, err := x.Page(news.Page{Path: "calm", Form: "jsonl", Data: []byte(text)}, ToEvents)
		if err == nil && len(r.Events) > 0 {
			alarms++
		}
	}
	return alarms, n
}
