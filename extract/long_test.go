//go:build unix

package extract

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"casus/extract/news"
)

// Four times the text takes about four times as long up to its mentions, whatever
// the text. Each claim is compared with each event before it, so that events may
// take up to sixteen times as long; what compares triples would take 64.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	x := load(t)
	for _, c := range []struct{ name, unit string }{
		{"no full stop", "the rebels attacked the town and killed ten soldiers in Syria while ministers met the leaders of Iran and "},
		{"sentences", "The rebels attacked the town and killed ten soldiers in Syria on Monday. "},
		{"paragraphs", "President Assad met his Iranian counterpart in Damascus, officials said.\n\n"},
		{"one letter", "a"},
		{"one word", "army "},
		{"dots", ". "},
		{"quotes", `"`},
		{"open brackets", "The army ("},
		{"lists", "Smith, Jones; "},
		{"emoji", "😀👩‍👩‍👧‍👦🇺🇸 "},
		{"mixed scripts", "Армия вошла в город. 北京说 the army العربية attacked नमस्ते. "},
		{"capitals", "ARMY SHELLS REBEL TOWN; DOZENS KILLED, "},
		{"dates", "on Sept. 12, 2013, two days after the attack on Monday "},
	} {
		t.Run(c.name, func(t *testing.T) {
			once := strings.Repeat(c.unit, 16_000/len(c.unit))
			for stage, most := range map[Stage]float64{ToMentions: 7, ToEvents: 16} {
				few, many := took(t, x, once, stage), took(t, x, strings.Repeat(once, 4), stage)
				times := float64(many) / float64(few)
				t.Logf("to %s: %d bytes %v, four times as many %v: %.1f times", Stages[stage], len(once), few, many, times)
				if times > most && many > 300*time.Millisecond {
					t.Errorf("want at most %v times", most)
				}
			}
		})
	}
}

// took gives the processor time that a text takes from page to a stage, the
// shorter of two tries.
func took(t *testing.T, x *Extractor, text string, stage Stage) time.Duration {
	t.Helper()
	best := time.Duration(1 << 62)
	for range 2 {
		before := spent()
		if _, err := x.Page(news.Page{Path: "x.txt", Form: "text", Data: []byte(text)}, stage); err != nil {
			t.Fatal(err)
		}
		best = min(best, spent()-before)
	}
	return best
}

// spent is the processor time of this process, which others on the machine do not change much.
func spent() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
