package codebook

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"casus/extract/news"
)

// kindsOfTheDesign are the kinds that the codebook has to have, by root.
var kindsOfTheDesign = map[string]string{
	"AGREE":     "agreement invitation intent-to-cooperate promise",
	"CONSULT":   "meeting summit phone-call visit mediation negotiation",
	"SUPPORT":   "condolence praise endorsement congratulation recognition treaty-signing ratification defence-of",
	"CONCEDE":   "apology concession ease-restrictions accept-demand ceasefire-declaration access",
	"COOPERATE": "joint-drill trade-deal intelligence-sharing joint-operation joint-investigation port-call extradition cooperation",
	"AID":       "humanitarian-aid military-aid economic-aid medical-aid asylum peacekeeping",
	"RETREAT":   "ceasefire withdrawal release lift-sanctions surrender disarmament return resignation territory-handed-over",
	"REQUEST":   "appeal demand request-aid request-meeting call-for-ceasefire summons",
	"ACCUSE":    "accusation condemnation criticism lawsuit investigation trial terrorist-designation",
	"REJECT":    "refusal denial veto",
	"THREATEN":  "threat ultimatum warning",
	"PROTEST":   "demonstration strike hunger-strike riot obstruction boycott",
	"SANCTION":  "diplomatic-expulsion recall-ambassador break-relations suspend-aid suspend-membership break-off-talks walkout conviction",
	"MOBILIZE":  "drill deployment alert mobilization weapons-test base-established",
	"COERCE": `arrest deportation raid seizure sanctions embargo restriction ban curfew-emergency blockade cyberattack
		crackdown censorship disinformation occupation`,
	"ASSAULT": `assassination attempted-assassination bombing suicide-bombing vehicle-ramming armed-attack stabbing beating airstrike
		drone-strike missile-strike shelling chemical-attack mine-blast clash abduction hostage-taking hostage-rescue execution massacre
		mob-violence excessive-force property-destruction sexual-violence torture hijacking mass-expulsion territory-captured`,
	"": "claim-of-responsibility election appointment coup death disaster accident",
}

var reciprocalKinds = strings.Fields(`meeting summit phone-call negotiation agreement treaty-signing joint-drill clash ceasefire trade-deal
	joint-operation joint-investigation intelligence-sharing`)

func load(t *testing.T, extra ...fs.FS) *Codebook {
	t.Helper()
	book, err := LoadWithExamples(extra...)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func TestEveryKindOfTheDesign(t *testing.T) {
	book := load(t)
	for root, ids := range kindsOfTheDesign {
		for _, id := range strings.Fields(ids) {
			k, ok := book.Kind(id)
			if !ok {
				t.Errorf("no kind %s", id)
				continue
			}
			if k.Root != root {
				t.Errorf("%s: got root %q, want %q", id, k.Root, root)
			}
			if want := slices.Contains(reciprocalKinds, id); k.Reciprocal != want {
				t.Errorf("%s: got reciprocal %v, want %v", id, k.Reciprocal, want)
			}
		}
	}
}

func TestKindsAreWhole(t *testing.T) {
	book := load(t)
	if !slices.IsSortedFunc(book.Kinds, func(a, b Kind) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("kinds are not sorted by id")
	}
	texts := map[string]string{}
	for _, k := range book.Kinds {
		gives, misses := 0, 0
		for _, e := range k.Examples {
			if at, twice := texts[e.Text]; twice {
				t.Errorf("%s: %q stands at %s too", e.At, e.Text, at)
			}
			texts[e.Text] = e.At
			if slices.ContainsFunc(e.Gives, func(g string) bool { return !strings.Contains(g, ": ") }) {
				gives++
			} else {
				misses++
			}
		}
		if gives < 8 || misses < 4 {
			t.Errorf("%s: %d examples give it and %d do not: want at least 8 and 4", k.ID, gives, misses)
		}
		if k.Root != "" && k.CAMEO == "" {
			t.Errorf("%s has a root and no CAMEO code", k.ID)
		}
	}
}

func TestTriggersAreComplete(t *testing.T) {
	book := load(t)
	for _, k := range book.Kinds {
		for _, tr := range k.Triggers {
			if tr.Name == "" || tr.At == "" || tr.Frame == nil || tr.Confidence <= 0 || tr.Confidence > 1 {
				t.Errorf("%s: trigger of %s lacks its name, place, frame or confidence: %+v", tr.At, k.ID, tr)
			}
			for _, w := range tr.Words {
				if len(w) == 0 {
					t.Errorf("%s: a word of %s is empty", tr.At, k.ID)
				}
			}
		}
	}
}

// The frame of a trigger is the default, then the kind's, then its own.
func TestFrames(t *testing.T) {
	book, err := read(false, fstest.MapFS{"a.yaml": {Data: []byte(`
root: ACCUSE
frames: {verb: {subject: source, object: target, to: other}, noun: {of: target}}
kinds:
  - id: blaming
    label: Blaming
    definition: To blame.
    mode: allege
    frame: {to: target}
    noun_frame: {by: source}
    source: {human: true}
    confidence: 0.5
    verbs: [blame, {words: "point finger", frame: {object: none, at: target}, source: {types: [person]}, mode: point, confidence: 1}]
    nouns: [blame]
`)}})
	if err != nil {
		t.Fatal(err)
	}
	k, _ := book.Kind("blaming")
	want := []Trigger{
		{
			Words: [][]string{{"blame"}}, POS: Verb, Frame: map[Function]Slot{Subject: Source, Object: Target, "to": Target},
			Source: Constraint{Human: true}, Mode: "allege", Confidence: .5, Name: "blame", At: "a.yaml:13",
		},
		{
			Words: [][]string{{"point"}, {"finger"}}, POS: Verb, Frame: map[Function]Slot{Subject: Source, Object: Nothing, "to": Target, "at": Target},
			Source: Constraint{Types: []news.ActorType{news.Person}}, Mode: "point", Confidence: 1, Name: "point", At: "a.yaml:13",
		},
		{
			Words: [][]string{{"blame"}}, POS: Noun, Frame: map[Function]Slot{"of": Target, "to": Target, "by": Source},
			Source: Constraint{Human: true}, Mode: "allege", Confidence: .5, Name: "blame", At: "a.yaml:14",
		},
	}
	if diff := cmp.Diff(want, k.Triggers); diff != "" {
		t.Errorf("triggers (-want +got):\n%s", diff)
	}
}

// Each mistake is shown with its place, what was expected and the line.
func TestMistakes(t *testing.T) {
	const head = "root: AID\nkinds:\n  - id: help\n    label: Help\n    definition: To help.\n    verbs: [help]\n"
	tests := []struct{ name, file, want string }{
		{"unknown key of a file", "kind: []\n", "x.yaml:1:1: unknown key \"kind\" of a file: expected one of root, kinds"},
		{"unknown key of a kind", head + "    verb: [aid]\n", "x.yaml:7:5: unknown key \"verb\" of a kind: expected one of id, label"},
		{"unknown key of a trigger", head + "    nouns: [{words: aid, word: x}]\n", "x.yaml:7:26: unknown key \"word\" of a trigger"},
		{"key twice", head + "    verbs: [aid]\n", "x.yaml:7:5: key \"verbs\" stands twice in a kind"},
		{"unknown root", "root: HELP\n", "x.yaml:1:7: \"HELP\": expected a root: one of AGREE"},
		{"no root", "kinds: []\n", "x.yaml:1:8: kinds without a root"},
		{"no id", "root: AID\nkinds:\n  - label: Help\n", "x.yaml:3:5: a kind without id"},
		{"id", "root: AID\nkinds:\n  - id: Help_Me\n", "x.yaml:3:9: \"Help_Me\": expected an id in lower case"},
		{"nothing but an id", "root: AID\nkinds:\n  - id: help\n", "x.yaml:3:5: kind \"help\" lacks label"},
		{"no triggers", "root: AID\nkinds:\n  - {id: help, label: Help, definition: To help.}\n", "x.yaml:3:5: kind \"help\" has no triggers"},
		{"label", head + "    source: {}\n  - id: helped\n    label: helped\n", "x.yaml:9:12: \"helped\": expected a label in PascalCase"},
		{"label twice", head + "  - {id: aid, label: Help, definition: To aid., verbs: [aid]}\n", "x.yaml:3:5: label Help is that of kind \"aid\""},
		{"kind twice", head + "  - {id: help, label: Aid, definition: To aid., verbs: [aid]}\n", "x.yaml:7:5: kind \"help\" stands at x.yaml:3 too"},
		{"definition", head + "  - {id: aid, definition: To aid}\n", "x.yaml:7:27: \"To aid\": expected a sentence that ends with a full stop"},
		{"cameo", head + "    cameo: \"7\"\n", "x.yaml:7:12: \"7\": expected a CAMEO code"},
		{"boolean", head + "    speech: \"true\"\n", "x.yaml:7:13: expected true or false"},
		{"confidence", head + "    confidence: 2\n", "x.yaml:7:17: expected a number above 0 and up to 1"},
		{"slot", head + "    frame: {to: goal}\n", "x.yaml:7:17: \"goal\": expected a slot: one of source, target"},
		{"function", head + "    frame: {objekt: target}\n", "x.yaml:7:13: \"objekt\": expected a function (subject, object"},
		{"actor type", head + "    source: {types: [man]}\n", "x.yaml:7:22: \"man\": expected an actor type: one of person"},
		{"constraint", head + "    source: {type: [person]}\n", "x.yaml:7:14: unknown key \"type\" of a constraint"},
		{"modality", head + "    inner_modality: maybe\n", "x.yaml:7:21: \"maybe\": expected a modality: one of occurred"},
		{"inner", head + "    inner: [AID, helping]\n", "x.yaml:7:18: \"helping\" is no kind and no root"},
		{"role", head + "    nouns: [{words: aid, role: boss}]\n", "x.yaml:7:32: \"boss\": expected a role: one of perpetrator"},
		{"capitals", head + "    nouns: [Aid]\n", "x.yaml:7:13: \"Aid\": expected a lemma in lower case"},
		{"empty alternative", head + "    nouns: [\"aid|\"]\n", "x.yaml:7:13: \"\": expected a lemma in lower case"},
		{"unknown set", head + "    nouns: [$none]\n", "x.yaml:7:13: no set is named \"none\""},
		{"no words", head + "    nouns: [{name: aid}]\n", "x.yaml:7:13: a trigger without words"},
		{"list for a word", head + "    mode: [a, b]\n", "x.yaml:7:11: expected PLOVER's mode in lower case with hyphens, not a list"},
		{"mapping for a list", head + "    nouns: {words: aid}\n", "x.yaml:7:12: expected a list of triggers, not a mapping"},
		{"example without gives", head + "    examples: [{text: They help.}]\n", "x.yaml:7:16: an example lacks its text or what it gives"},
		{"example without arrow", head + "    examples: [{text: They help., gives: [They]}]\n", "x.yaml:7:43: \"They\": expected \"SOURCE -> TARGET\""},
		{"example of an unknown kind", head + "    examples: [{text: They help., gives: [\"hlp: a -> b\"]}]\n", "x.yaml:7:43: \"hlp\" is no kind"},
		{"operator", "operators: [{words: [plan]}]\n", "x.yaml:1:13: an operator lacks words or modality"},
		{"turn", "turns: [{modality: planned, roots: [AID]}]\n", "x.yaml:1:9: a turn lacks modality or roots"},
		{"aim", "aims: [{roots: [AID]}]\n", "x.yaml:1:8: an aim lacks roots or prepositions"},
		{"light verb", "lights: [{inverted: true}]\n", "x.yaml:1:10: light verbs without verbs"},
		{"context", "contexts: [{name: military}]\n", "x.yaml:1:12: a context lacks name or words"},
		{"group of one", "agree: [[help]]\n", "x.yaml:1:9: expected a list of two or more kinds"},
		{"group of unknown kinds", "agree: [[help, aid]]\n", "x.yaml:1:10: \"help\" is no kind"},
		{"frames", "frames: {verbs: {}}\n", "x.yaml:1:10: unknown key \"verbs\" of frames"},
		{"no YAML", "root: AID\nkinds: [\n", "x.yaml:2:"},
		{"an alias", "root: &r AID\nkinds: *r\n", "x.yaml:1:7: Anchor: expected it written out"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := read(false, fstest.MapFS{"x.yaml": {Data: []byte(tt.file)}})
			var faults Faults
			if !errors.As(err, &faults) {
				t.Fatalf("%s\ngot error %v, want Faults", tt.file, err)
			}
			if !slices.ContainsFunc(faults, func(f Fault) bool { return strings.HasPrefix(f.Error(), tt.want) }) {
				t.Errorf("%s\ngot\n%v\nwant %s", tt.file, err, tt.want)
			}
		})
	}
}

// A fault is shown with its line and a mark under the place.
func TestFaultShowsLine(t *testing.T) {
	_, err := read(false, fstest.MapFS{"my.yaml": {Data: []byte("operators:\n  - {words: [plan], modality: märchen}\n")}})
	want := `my.yaml:2:31: "märchen": expected a modality: one of occurred, planned, threatened, requested, denied, hypothetical, not, tried
      - {words: [plan], modality: märchen}
                                  ^`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

// All mistakes of all files come at once, in the order of files and lines.
func TestAllMistakesAtOnce(t *testing.T) {
	_, err := read(false, fstest.MapFS{
		"b.yaml": {Data: []byte("root: X\nkinds: 3\n")},
		"a.yaml": {Data: []byte("contexts:\n  - {nam: x}\nspeech: [Say]\n")},
	})
	var faults Faults
	if !errors.As(err, &faults) {
		t.Fatalf("got %v, want Faults", err)
	}
	var got []string
	for _, f := range faults {
		got = append(got, f.File+" "+f.Source)
	}
	want := []string{"a.yaml   - {nam: x}", "a.yaml   - {nam: x}", "a.yaml speech: [Say]", "b.yaml root: X", "b.yaml kinds: 3"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("faults (-want +got):\n%s\n%v", diff, err)
	}
}

func TestUserExtendsAKind(t *testing.T) {
	before := load(t)
	book := load(t, fstest.MapFS{"mine.yaml": {Data: []byte(`
root: ASSAULT
sets: {weapon: [trebuchet]}
kinds:
  - id: assassination
    definition: My own words.
    verbs: [{words: "bump off", target: {office: true}}]
    examples: [{text: They bumped off the minister., gives: [They -> minister]}]
`)}})
	was, _ := before.Kind("assassination")
	k, _ := book.Kind("assassination")
	if k.Definition != "My own words." || k.Label != was.Label || k.Mode != was.Mode {
		t.Errorf("got %q %q %q, want the new definition and the rest as it was", k.Definition, k.Label, k.Mode)
	}
	if len(k.Triggers) != len(was.Triggers)+1 || len(k.Examples) != len(was.Examples)+1 {
		t.Errorf("got %d triggers and %d examples, want one more than %d and %d", len(k.Triggers), len(k.Examples), len(was.Triggers), len(was.Examples))
	}
	last := k.Triggers[len(k.Triggers)-1]
	if last.Mode != "assassinate" || !cmp.Equal(last.Source, was.Triggers[0].Source) || last.At != "mine.yaml:7" {
		t.Errorf("got %+v, want the kind's mode and source", last)
	}
	if !slices.Contains(book.Sets["weapon"], "trebuchet") || !slices.Contains(book.Sets["weapon"], "bomb") {
		t.Errorf("the set weapon did not grow: %v", book.Sets["weapon"])
	}
	if book.Version == before.Version {
		t.Error("the version is the same with the user's file as without it")
	}
}

func TestUserReplacesAndAddsKinds(t *testing.T) {
	book := load(t, fstest.MapFS{"mine.yml": {Data: []byte(`
root: AID
kinds:
  - {id: assassination, replace: true, label: Killing, definition: A killing., verbs: [kill]}
  - {id: loan, label: Loan, definition: A loan., nouns: [loan]}
`)}})
	k, _ := book.Kind("assassination")
	if k.Root != "AID" || k.Label != "Killing" || len(k.Triggers) != 1 || len(k.Examples) != 0 {
		t.Errorf("got %+v, want nothing but the user's words", k)
	}
	if _, ok := book.Kind("loan"); !ok {
		t.Error("the user's kind loan is not there")
	}
	_, err := Load(fstest.MapFS{"mine.yaml": {Data: []byte("root: AID\nkinds: [{id: assassination, label: Killing}]\n")}})
	if err == nil || !strings.HasPrefix(err.Error(), `mine.yaml:2:9: kind "assassination" has root "ASSAULT"`) {
		t.Errorf("got %v, want a kind's other root to be a mistake", err)
	}
}

func TestLoadOfAnEmptyFolder(t *testing.T) {
	if _, err := Load(fstest.MapFS{"readme.txt": {}}); err == nil {
		t.Error("got no error for a folder without files")
	}
}

func TestAgree(t *testing.T) {
	book := load(t)
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"bombing", "suicide-bombing", true},
		{"armed-attack", "suicide-bombing", true},
		{"assassination", "armed-attack", true},
		{"visit", "meeting", false},
		{"visit", "visit", true},
		{"condolence", "condemnation", false},
		{"arrest", "trial", false},
	} {
		if got := book.Agree(tt.a, tt.b); got != tt.want || book.Agree(tt.b, tt.a) != tt.want {
			t.Errorf("Agree(%s, %s): got %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

// The codebook's own files keep to plain YAML, and the quick reader makes of them what goccy/go-yaml makes.
func TestPlainReaderAgreesWithYAML(t *testing.T) {
	files, err := fs.Glob(embedded, "data/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, name := range files {
		data, err := fs.ReadFile(embedded, name)
		if err != nil {
			t.Fatal(err)
		}
		src := &source{name: path.Base(name), text: string(data)}
		quick, ok := parsePlain(src)
		if !ok {
			t.Errorf("%s goes beyond plain YAML: it is read slowly", name)
			continue
		}
		whole, faults := parseAll(src)
		if len(faults) > 0 {
			t.Errorf("%v", faults)
			continue
		}
		if a, b := outline(quick), outline(whole); a != b {
			t.Errorf("%s: the two readers differ:\n%s", name, firstDifference(a, b))
		}
	}
}

// The readers agree on small things that are easy to get wrong, or the quick one leaves them to the other.
func TestPlainReaderOnSmallThings(t *testing.T) {
	for _, text := range []string{
		"a: b\n", "a:\n- b\n- c\n", "a:\n  - b: 1\n    c: 2\n  - d\n", "- [a, b]\n- {c: d, e: [f]}\n", "a: 'it''s'\n", "a: \"x # y\" # z\n",
		"a: x#y\n", "a: b # c\n# d\ne: f\n", "a: [b,\n  c, # d\n  e]\nf: g\n", "a:\nb: ~\n", "a: |\n  x\n  y\nb: c\n", "a: b\n  c\n", "a: \"x\\ty\"\n",
		"a: http://x\n", "- - a\n  - b\n", "a: []\nb: {}\n", "a: {b: , c: d}\n", "---\na: b\n", "a: -1\n", "a: {b: \"c: d\"}\n", "a: [b, c,]\n",
	} {
		src := &source{name: "x.yaml", text: text}
		quick, ok := parsePlain(src)
		if !ok {
			continue
		}
		whole, faults := parseAll(src)
		if len(faults) > 0 || outline(quick) != outline(whole) {
			t.Errorf("%q\nquick:\n%s\nwhole:\n%s\n%v", text, outline(quick), outline(whole), faults)
		}
	}
}

// A run that codes articles has every rule, and none of the program's own examples; a user's are checked.
func TestLoadLeavesExamplesOut(t *testing.T) {
	mine := fstest.MapFS{"mine.yaml": {Data: []byte("root: AID\nkinds: [{id: asylum, examples: [{text: Peru gave her asylum., gives: [PER -> ?]}]}]\n")}}
	want := load(t, mine)
	got, err := Load(mine)
	if err != nil {
		t.Fatal(err)
	}
	for i := range want.Kinds {
		k := &want.Kinds[i]
		k.Examples = slices.DeleteFunc(k.Examples, func(e Example) bool { return !strings.HasPrefix(e.At, "mine.yaml") })
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("with examples (-), without (+):\n%s", diff)
	}
	_, err = Load(fstest.MapFS{"mine.yaml": {Data: []byte("root: AID\nkinds: [{id: asylum, examples: [{text: Peru gave her asylum.}]}]\n")}})
	if err == nil || !strings.Contains(err.Error(), "an example lacks its text or what it gives") {
		t.Errorf("got %v, want the mistake in a user's example", err)
	}
}

// outline writes a tree as lines, with the place of every word.
func outline(n *node) string {
	var b strings.Builder
	var write func(n *node, depth int)
	write = func(n *node, depth int) {
		b.WriteString(strings.Repeat(" ", depth) + n.shape.String())
		if n.shape == scalar {
			b.WriteString(" " + n.text + " " + n.place())
			if n.quoted {
				b.WriteString(" quoted")
			}
		}
		b.WriteString("\n")
		for i, item := range n.items {
			if n.shape == mapping {
				b.WriteString(strings.Repeat(" ", depth) + n.keys[i].text + ":" + n.keys[i].place() + "\n")
			}
			write(item, depth+1)
		}
	}
	write(n, 0)
	return b.String()
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range as {
		if i >= len(bs) || as[i] != bs[i] {
			return strings.Join(as[max(0, i-3):i+1], "\n") + "\nagainst\n" + strings.Join(bs[max(0, i-3):min(len(bs), i+1)], "\n")
		}
	}
	return "the second is longer"
}

// BenchmarkLoad is what every start of the program pays.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoadWithExamples is what the commands pay that show them.
func BenchmarkLoadWithExamples(b *testing.B) {
	for b.Loop() {
		if _, err := LoadWithExamples(); err != nil {
			b.Fatal(err)
		}
	}
}
