package neo4j

import (
	"context"
	"slices"

	"casus/graph"
)

// filing says under what something is found, and for which days.
type filing struct {
	key, id  string
	from, to graph.Day
}

// What is filed for more than some days has a key that says so, so that what is
// filed for few can be looked for within few.
const (
	short = 31
	long  = "long "
)

// always is a filing that no day bounds.
func always(key, id string) filing { return filing{key, id, graph.FirstDay, graph.LastDay} }

// file notes filings, which flush writes when all else is done: Neo4j goes through
// all that a transaction has added to an index each time that it looks something
// up there.
func (x transaction) file(list []filing) {
	for _, f := range list {
		x.filed[f.key] = append(x.filed[f.key], f)
	}
}

// flush writes the filings that are noted.
func (x transaction) flush() error {
	var rows []map[string]any
	for _, list := range x.filed {
		for _, f := range list {
			rows = append(rows, f.row())
		}
	}
	clear(x.filed)
	return x.rows(`UNWIND $rows AS row CREATE (f:Filed) SET f = row`, rows)
}

func (f filing) row() map[string]any {
	return map[string]any{"key": f.key, "id": f.id, "from": string(f.from), "to": string(f.to)}
}

func (x transaction) unfile(list []filing) error {
	rows := make([]map[string]any, len(list))
	for i, f := range list {
		rows[i] = f.row()
		x.filed[f.key] = slices.DeleteFunc(x.filed[f.key], func(o filing) bool { return o.id == f.id })
	}
	return x.rows(`UNWIND $rows AS row MATCH (f:Filed) WHERE f.key = row.key AND f.to = row.to AND f.from = row.from AND f.id = row.id DELETE f`, rows)
}

// filings says under what a report is found.
func filings(r *graph.Report) []filing {
	from, to := r.Window()
	var out []filing
	for _, key := range r.Keys() {
		if to > from.Add(short) {
			key = long + key
		}
		out = append(out, filing{key, r.ID, from, to})
	}
	return out
}

// filedUnder gives the keys that a report is filed under.
func filedUnder(r *graph.Report) []string {
	keys := []string{}
	for _, f := range filings(r) {
		keys = append(keys, f.key)
	}
	return keys
}

// File implements graph.Transaction. Under what a report was found is read, not
// computed: another casus may have computed it otherwise.
func (x transaction) File(_ context.Context, reports []*graph.Report) error {
	var ids []string
	var filed []filing
	var keys []map[string]any
	for _, r := range reports {
		ids, filed = append(ids, r.ID), append(filed, filings(r)...)
		keys = append(keys, map[string]any{"id": r.ID, "keys": filedUnder(r)})
	}
	if err := x.unfileReports(ids); err != nil {
		return err
	}
	if err := x.rows(`UNWIND $rows AS row MATCH (t:Told {id: row.id}) SET t.keys = row.keys`, keys); err != nil {
		return err
	}
	x.file(filed)
	return nil
}

// unfileReports takes away under what reports are found.
func (x transaction) unfileReports(ids []string) error {
	_, err := x.ids(`UNWIND $ids AS id MATCH (t:Told {id: id}) UNWIND t.keys AS key MATCH (f:Filed) WHERE f.key = key AND f.to = t.to AND f.from <= t.to AND f.id = id DELETE f`, ids)
	return err
}
