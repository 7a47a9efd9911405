// Package browser makes what a person takes into Neo4j Browser: a style, a
// guide, favourites, and links that put a saved query into its editor. All of it
// comes from the codebook, the model of the graph and the saved queries.
package browser

import (
	"fmt"
	"strings"

	"casus/extract/codebook"
	"casus/graph"
)

// A look is how nodes of a label are drawn. The zero value of a field leaves what
// a more general label says.
type look struct {
	fill, border, text string
	size               int // pixels across; letters of a caption that fit grow with its square
	caption            string
}

// Of the colours that Okabe and Ito chose to be told apart with any colour vision.
const (
	blue, skyBlue       = "#0072B2", "#56B4E9"
	vermillion, orange  = "#D55E00", "#E69F00"
	green, purple       = "#009E73", "#CC79A7"
	yellow, black       = "#F0E442", "#000000"
	white, ink          = "#FFFFFF", "#1A1A1A"
	pale, silver, stone = "#EEEEEE", "#C4C4C4", "#8C8C8C"
)

// sides gives the four sorts of PLOVER's roots: cooperation is blue and conflict
// orange, what is done darker than what is said.
func sides() map[string]look {
	agree, help := look{fill: skyBlue, border: blue, text: ink}, look{fill: blue, border: "#00486F", text: white}
	quarrel, harm := look{fill: orange, border: vermillion, text: ink}, look{fill: vermillion, border: "#873C00", text: white}
	return map[string]look{
		"AGREE": agree, "CONSULT": agree, "SUPPORT": agree, "CONCEDE": agree,
		"COOPERATE": help, "AID": help, "RETREAT": help,
		"REQUEST": quarrel, "ACCUSE": quarrel, "REJECT": quarrel, "THREATEN": quarrel,
		"PROTEST": harm, "SANCTION": harm, "MOBILIZE": harm, "COERCE": harm, "ASSAULT": harm,
		"": {fill: silver, border: stone, text: ink},
	}
}

// grave are the kinds that a picture is mostly about where it has them.
var grave = []string{"assassination", "massacre", "chemical-attack", "suicide-bombing", "coup", "summit", "treaty-signing", "joint-drill"}

// size of an event: what is done weighs more than what is said.
func size(k *codebook.Kind) int {
	for _, id := range grave {
		if k.ID == id {
			return 92
		}
	}
	switch k.Root {
	case "ASSAULT", "COOPERATE", "RETREAT":
		return 84
	case "AID", "COERCE", "SANCTION", "MOBILIZE", "PROTEST":
		return 80
	}
	return 76
}

// A rule is one of a style: the look of the nodes of a label.
type rule struct {
	label string
	look
}

// model gives the looks of the labels that are no kinds, the general before the
// special: of two rules that fit a node the later wins.
func model() []rule {
	body, state := look{fill: yellow, border: "#B5A900", text: ink, size: 60}, look{fill: "#7FCFB9", border: green, text: ink, size: 60}
	paper := look{fill: pale, border: stone, text: ink, size: 56}
	own := look{fill: pale, border: silver, text: stone, size: 24, caption: "{id}"}
	rules := []rule{
		{"Casus", own},
		{"Run", own},
		{"Kept", own},
		{"Told", own},
		{"Filed", own},
		{"Described", look{fill: pale, border: silver, text: stone, size: 24, caption: "{of}"}},
		{"Text", look{fill: white, border: silver, text: ink, size: 40}},
		{"Report", paper},
		{"Article", look{fill: silver, border: stone, text: ink, size: 60}},
		{"Outlet", look{fill: "#5A5A5A", border: black, text: white, size: 70}},
		{"Place", look{fill: white, border: green, text: ink, size: 54}},
		{"Tenure", look{fill: "#EBD3E1", border: purple, text: ink, size: 46}},
		{"Actor", look{fill: "#F7F1A8", border: "#B5A900", text: ink, size: 56}},
		{"Unnamed", look{fill: white, border: purple, text: ink, size: 46}},
		{"Organization", body},
	}
	for _, label := range graph.ActorTypeLabels() {
		switch label {
		case "Unnamed", "Organization":
			continue
		case "Country":
			rules = append(rules, rule{label, look{fill: green, border: "#00634A", text: white, size: 70}})
		case "Government", "Military", "Police":
			rules = append(rules, rule{label, state})
		case "Person", "People":
			rules = append(rules, rule{label, look{fill: purple, border: "#93436C", text: ink, size: 62}})
		case "ArmedGroup":
			rules = append(rules, rule{label, look{fill: black, border: "#555555", text: white, size: 62}})
		default:
			rules = append(rules, rule{label, body})
		}
	}
	return append(
		rules,
		rule{"Event", look{fill: silver, border: stone, text: ink, size: 76}},
		rule{"Prospect", look{fill: white, border: stone, text: ink, size: 76}},
	)
}

// A line is how relationships of a type are drawn.
type line struct {
	color   string
	width   int
	caption string
}

// lines gives each type's: who did it and to whom is thick and dark, what it led
// to purple, where reports differ vermillion, where it was and who belongs to whom
// green, what an article says thin and grey.
func lines() map[string]line {
	took, led := line{"#333333", 3, ""}, line{purple, 5, ""}
	said, known := line{stone, 1, ""}, line{green, 1, ""}
	return map[string]line{
		"INITIATED": took, "TARGETED": took, "INVOLVED": {stone, 2, ""}, "ACTED_IN": {silver, 1, ""},
		"RESPONDS_TO": led, "ABOUT": {"#E8C4D7", 1, ""}, "CONTRADICTS": {vermillion, 5, "differ on {on}"},
		"OCCURRED_AT": {green, 2, ""}, "IN_COUNTRY": known, "BASED_IN": known, "BELONGS_TO": known, "MEMBER_OF": {green, 2, ""},
		"LINKED_TO": {green, 3, "{type}"}, "HELD": {purple, 1, ""}, "FOR": {purple, 1, ""},
		"REPORTS": said, "IN": said, "PUBLISHED_BY": said, "NAMES": said, "ATTRIBUTED_TO": said, "COPY_OF": said,
	}
}

// Style gives a style in GraSS, the language of Neo4j Browser: a rule for every
// label that the graph can have, and for every type of relationship. The Browser
// takes no comments in it.
func Style(book *codebook.Codebook) string {
	var b strings.Builder
	fmt.Fprintf(&b, "node {\n  diameter: 50px;\n  color: %s;\n  border-color: %s;\n  border-width: 2px;\n  text-color-internal: %s;\n  font-size: 10px;\n}\n", silver, stone, ink)
	fmt.Fprintf(&b, "relationship {\n  color: %s;\n  shaft-width: 1px;\n  font-size: 8px;\n  padding: 3px;\n  text-color-external: %s;\n  text-color-internal: %s;\n  caption: \"<type>\";\n}\n", stone, ink, white)
	for _, r := range model() {
		b.WriteString(r.grass())
	}
	sides := sides()
	for i := range book.Kinds {
		k := &book.Kinds[i]
		looks := sides[k.Root]
		looks.size = size(k)
		b.WriteString(rule{k.Label, looks}.grass())
	}
	drawn := lines()
	for _, t := range graph.Types {
		b.WriteString(drawn[t.Name].grass(t.Name))
	}
	return b.String()
}

func (r rule) grass() string {
	caption := r.caption
	if caption == "" {
		caption = "{caption}"
	}
	return fmt.Sprintf("node.%s {\n  diameter: %dpx;\n  color: %s;\n  border-color: %s;\n  text-color-internal: %s;\n  caption: \"%s\";\n}\n",
		r.label, r.size, r.fill, r.border, r.text, caption)
}

func (l line) grass(name string) string {
	caption := l.caption
	if caption == "" {
		caption = "<type>"
	}
	return fmt.Sprintf("relationship.%s {\n  color: %s;\n  shaft-width: %dpx;\n  caption: \"%s\";\n}\n", name, l.color, l.width, caption)
}
