// Package lineage tells from which columns the columns of a query derive. It
// reads the tree that DuckDB's own parser gives of a query (json_serialize_sql),
// and follows names through CTEs, joins, subqueries and unions to the tables
// that the query reads.
//
// A column derives from what its expression names: also what a CASE, a FILTER or
// a window decides by, and for EXISTS what it looks for. What only decides which
// rows there are, WHERE and the conditions of joins, is no part of it.
package lineage

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// Kind is how a column came about, in the words of the warehouse.
type Kind string

const (
	Copied   Kind = "overgenomen" // as it stands in another table
	Computed Kind = "berekend"
	Constant Kind = "vast"      // from no column
	Unknown  Kind = "onbepaald" // a name in it could not be followed
)

// Source is a column of a table that a query reads. Column Rows stands for the
// rows themselves, as count(*) has it.
type Source struct{ Table, Column string }

// Rows is the column of a Source that is no column.
const Rows = "*"

// Column is a column of a query.
type Column struct {
	Name string
	Kind Kind
	From []Source // sorted
}

// Catalog gives the columns of a table, and nil for one that is not there.
type Catalog func(table string) []string

// Of gives the columns of the query that serialized is the tree of. A * over a
// table that is not known adds columns that are not given; all are then Unknown.
func Of(serialized []byte, catalog Catalog) ([]Column, error) {
	var tree struct {
		Error      bool   `json:"error"`
		Message    string `json:"error_message"`
		Statements []struct {
			Node node `json:"node"`
		} `json:"statements"`
	}
	if err := json.Unmarshal(serialized, &tree); err != nil {
		return nil, fmt.Errorf("reading the tree of a query: %w", err)
	}
	if tree.Error || len(tree.Statements) != 1 {
		return nil, fmt.Errorf("reading the tree of a query: %d statements, want one: %s", len(tree.Statements), tree.Message)
	}
	r := resolver{catalog}
	result := r.query(tree.Statements[0].Node, nil, nil)
	columns := make([]Column, len(result.columns))
	for i, c := range result.columns {
		columns[i] = Column{c.name, c.value.kind, c.value.sorted()}
		if result.open { // there are others, and who knows where
			columns[i].Kind = Unknown
		}
	}
	return columns, nil
}

// value is what an expression derives from.
type value struct {
	kind Kind
	from map[Source]bool
}

func (v value) sorted() []Source {
	return slices.SortedFunc(maps.Keys(v.from), func(a, b Source) int {
		return cmp.Or(cmp.Compare(a.Table, b.Table), cmp.Compare(a.Column, b.Column))
	})
}

// computed is what is made of parts.
func computed(parts ...value) value {
	all := value{Constant, map[Source]bool{}}
	for _, p := range parts {
		maps.Copy(all.from, p.from)
		switch {
		case p.kind == Unknown:
			all.kind = Unknown
		case p.kind != Constant && all.kind != Unknown:
			all.kind = Computed
		}
	}
	return all
}

// either is what holds one part in one row and another in the next: copied if
// all parts are.
func either(parts ...value) value {
	all := computed(parts...)
	if all.kind == Computed && !slices.ContainsFunc(parts, func(p value) bool { return p.kind != Copied }) {
		all.kind = Copied
	}
	return all
}
