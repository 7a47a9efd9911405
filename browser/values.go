package browser

import (
	"fmt"
	"strings"

	"casus/queries"
)

// A sample is how Neo4j Browser finds a value for a needed parameter, until a
// person puts in their own: one that the example articles have something of.
type sample struct {
	match string // a pattern, "" for none; %[1]s is a name for its node
	value string
}

// named finds a node by its name, so that a person can change it without knowing its id.
func named(label, name string) sample {
	return sample{fmt.Sprintf("(%%[1]s:%s {name: '%s'})", label, name), "%[1]s.id"}
}

// killing finds the event that most of the example articles tell of.
const killing = "(%[1]s:Assassination)-[:TARGETED]->(:Actor {name: 'Andrey Karlov'})"

// samples are by query and parameter, by parameter and type, or by type: the first counts.
func samples() map[string]sample {
	return map[string]sample{
		"shortest-path actor": named("Actor", "Fethullah Gulen"),
		"organization actor":  named("Actor", "Shanghai Cooperation Organization"),
		"group actor":         named("Actor", "Islamic State"),
		"other country":       named("Actor", "Turkey"),
		"actor":               named("Actor", "Xi Jinping"),
		"country":             named("Actor", "Russia"),
		"place":               named("Place", "Ankara"),
		"event":               {killing, "%[1]s.id"},
		"int":                 {"", "1"},
		"date":                {"", "'2016-12-20'"},
		"list":                {"", "[]"},
		"string":              {"", "''"},
	}
}

// sampled gives the sample of a needed parameter, with a name for its node.
func sampled(q *queries.Query, p queries.Param) sample {
	all := samples()
	for _, key := range []string{q.ID + " " + p.Name, p.Name + " " + p.Type, p.Type} {
		if s, ok := all[key]; ok {
			node := "the_" + p.Name
			return sample{strings.ReplaceAll(s.match, "%[1]s", node), strings.ReplaceAll(s.value, "%[1]s", node)}
		}
	}
	return all["string"]
}

// setter is the command of Neo4j Browser that sets all parameters of a query:
// those that it needs to samples, the others to what they are where nothing is given.
func setter(q *queries.Query) (string, error) {
	var names, lines, values []string
	for _, p := range q.Params {
		s := sample{value: "''"}
		if p.Needed {
			s = sampled(q, p)
		} else if err := s.byDefault(q, p); err != nil {
			return "", err
		}
		if s.match != "" {
			lines = append(lines, "MATCH "+s.match)
		}
		names, values = append(names, p.Name), append(values, s.value+" AS "+p.Name)
	}
	lines = append(lines, "RETURN "+strings.Join(values, ", ")+" LIMIT 1")
	// The Browser fills the names from one record where they stand in braces, else from one each.
	return fmt.Sprintf(":param [{%s}] => {\n  %s\n}", strings.Join(names, ", "), strings.Join(lines, "\n  ")), nil
}

// byDefault sets the value to what binding gives where nothing is given.
func (s *sample) byDefault(q *queries.Query, p queries.Param) error {
	alone := queries.Query{ID: q.ID, Params: []queries.Param{p}}
	bound, err := alone.Bind(nil, nil)
	if err != nil {
		return err
	}
	s.value, err = Literal(bound[p.Name])
	return err
}
