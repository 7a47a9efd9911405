package neo4j

import (
	"context"
	"slices"

	"casus/graph"
)

// filing says under what something is found, and of a report within what days.
type filing struct {
	key, id  string
	from, to graph.Day
}

func filings(list []graph.Filing) []filing {
	var out []filing
	for _, f := range list {
		for _, key := range f.Keys {
			out = append(out, filing{key, f.Report, f.From, f.To})
		}
	}
	return out
}

func (f filing) row() map[string]any {
	row := map[string]any{"key": f.key, "id": f.id}
	if f.to != "" {
		row["from"], row["to"] = string(f.from), string(f.to)
	}
	return row
}

// found gives by key what is filed under some keys. They are looked up as one list:
// as rows of their own they would take the server three times as long.
func (x transaction) found(keys []string) (map[string][]filing, error) {
	slices.Sort(keys)
	keys = slices.Compact(keys)
	found := map[string][]filing{}
	for some := range slices.Chunk(keys, 4*atOnce) {
		records, err := x.run(`MATCH (f:Filed) WHERE f.key IN $keys RETURN f.key, f.id, f.from, f.to`, map[string]any{"keys": some})
		if err != nil {
			return nil, err
		}
		for _, r := range records {
			f := filing{words(r.Values[0]), words(r.Values[1]), graph.Day(words(r.Values[2])), graph.Day(words(r.Values[3]))}
			found[f.key] = append(found[f.key], f)
		}
	}
	return found, nil
}

// file notes filings, which flush writes when all else is done: Neo4j goes through
// all that a transaction has added to an index each time that it looks something
// up there.
func (x transaction) file(list []filing) { x.todo.filed = append(x.todo.filed, list...) }

// flush writes the filings that are noted, and waits until all is written.
func (x transaction) flush() error {
	rows := make([]map[string]any, len(x.todo.filed))
	for i, f := range x.todo.filed {
		rows[i] = f.row()
	}
	x.rows(`UNWIND $rows AS row CREATE (f:Filed) SET f = row`, rows)
	return x.wait()
}

func (x transaction) unfile(list []filing) {
	rows := make([]map[string]any, len(list))
	for i, f := range list {
		rows[i] = f.row()
	}
	x.rows(`UNWIND $rows AS row MATCH (f:Filed) WHERE f.key = row.key AND f.id = row.id DELETE f`, rows)
}

// File implements graph.Transaction. Under what a report was found is read, not
// computed: another casus may have computed it otherwise.
func (x transaction) File(_ context.Context, list []graph.Filing) error {
	var ids []string
	var keys []map[string]any
	for _, f := range list {
		ids, keys = append(ids, f.Report), append(keys, map[string]any{"id": f.Report, "keys": f.Keys})
	}
	x.unfileReports(ids)
	x.file(filings(list))
	x.rows(`UNWIND $rows AS row MATCH (t:Told {id: row.id}) SET t.keys = row.keys`, keys)
	return nil
}

// unfileReports takes away under what reports are found.
func (x transaction) unfileReports(ids []string) {
	x.drop(`UNWIND $ids AS id MATCH (t:Told {id: id}) UNWIND t.keys AS key MATCH (f:Filed) WHERE f.key = key AND f.id = id DELETE f`, ids)
}
