package extract

import (
	"strings"
	"testing"

	"casus/extract/news"
)

// Wire text in capitals is coded as the same text in small letters: kinds, and who did it to whom.
func TestCapitals(t *testing.T) {
	text := "BEIRUT, June 3 (Reuters) - Syrian warplanes bombed the rebel-held town of Saraqib on Friday and killed nine people, rescuers said.\n\n" +
		"Russian Foreign Minister Sergei Lavrov met U.S. Secretary of State John Kerry in Geneva on Thursday.\n\n" +
		"France condemned the attack. Turkey expelled two Syrian diplomats.\n\n" +
		"Engineer Tulio Zubeldia and Rosa Ibarluzea were kidnapped on Sunday by the Morado Popular Front (FPMO), the mayor of Cali said. " +
		"The FPMO freed Zubeldia on Monday.."
	x := load(t)
	told := func(text string) string {
		r, err := x.Page(news.Page{Data: []byte(text), Form: "text"}, ToEvents)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, e := range r.Events {
			line := e.Kind + ":"
			for _, side := range [][]news.Participant{e.Source, nil, e.Target} {
				for _, p := range side {
					line += " " + string(p.Type) + " " + p.Country + " " + strings.ToLower(p.Name)
				}
				line += ","
			}
			out = append(out, line)
		}
		for _, s := range r.Sentences {
			for _, tok := range s.Tokens {
				if tok.Form != r.Article.Words(tok.Span) {
					t.Errorf("form %q over %q", tok.Form, r.Article.Words(tok.Span))
				}
			}
		}
		return strings.Join(out, "\n")
	}
	small, capitals := told(text), told(strings.ToUpper(text))
	if small != capitals || strings.Count(small, "\n") < 3 {
		t.Errorf("small letters:\n%s\ncapitals:\n%s", small, capitals)
	}
}
