// Package keyproof tells which columns a query makes unique by the way it is
// written, given the keys of the tables that it reads. It reads the tree that
// DuckDB's own parser gives (json_serialize_sql), and follows keys through CTEs,
// joins, groups and filters.
//
// What it does not understand has no key: it may miss one that holds, and never
// gives one that does not, so long as those of the tables hold.
package keyproof

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Table is what is known of a table that a query reads.
type Table struct {
	Columns []Column
	// Key are the columns that are filled in every row and unique together; nil for a
	// table without.
	Key []string
}

// Column is a column of a table, with its type in the words of DuckDB.
type Column struct{ Name, Type string }

// Catalog gives a table, and nil for one that is not there.
type Catalog func(table string) *Table

// Result is what holds of the rows of a query.
type Result struct {
	// Unique tells that no two rows have the same values in the columns that were
	// asked for, where empty is a value.
	Unique bool
	// Filled are those of them that are never empty.
	Filled map[string]bool
	// By are the tables with a key that this follows from.
	By map[string]bool
}

// Of tells what holds of the columns key of the query that serialized is the tree of.
func Of(serialized []byte, catalog Catalog, key []string) (Result, error) {
	var tree struct {
		Error      bool   `json:"error"`
		Message    string `json:"error_message"`
		Statements []struct {
			Node node `json:"node"`
		} `json:"statements"`
	}
	if err := json.Unmarshal(serialized, &tree); err != nil {
		return Result{}, fmt.Errorf("reading the tree of a query: %w", err)
	}
	if tree.Error || len(tree.Statements) != 1 {
		return Result{}, fmt.Errorf("reading the tree of a query: %d statements, want one: %s", len(tree.Statements), tree.Message)
	}
	p := &prover{catalog: catalog, by: map[string]bool{}, filled: set{}, fixed: set{}, types: map[id]string{}}
	rows := p.query(tree.Statements[0].Node, nil)
	result := Result{Filled: map[string]bool{}, By: p.by}
	asked := set{}
	for _, name := range key {
		c := rows.find(strings.ToLower(name))
		if c == nil {
			return result, nil
		}
		asked[p.root(c.id)] = true
		result.Filled[name] = p.filled[p.root(c.id)]
	}
	for _, k := range rows.keys {
		result.Unique = result.Unique || p.within(k, asked)
	}
	return result, nil
}

// id is a column in one place of a query: a table that is read twice has two of each.
type id int

// set is of columns.
type set map[id]bool

// prover goes through one query.
type prover struct {
	catalog Catalog
	by      map[string]bool
	// same leads from a column to one that an inner join makes equal to it.
	same []id
	// filled are never empty, fixed have one value in all rows; both by their root.
	filled, fixed set
	types         map[id]string
}

func (p *prover) fresh() id {
	p.same = append(p.same, id(len(p.same)))
	return id(len(p.same) - 1)
}

// root is the one that stands for all columns that are equal.
func (p *prover) root(c id) id {
	for p.same[c] != c {
		c = p.same[c]
	}
	return c
}

// equal notes that two columns are equal in every row.
func (p *prover) equal(a, b id) {
	a, b = p.root(a), p.root(b)
	if a != b {
		p.same[b] = a
		p.filled[a], p.fixed[a] = p.filled[a] || p.filled[b], p.fixed[a] || p.fixed[b]
	}
}

// within tells that all of a key are among columns.
func (p *prover) within(key, columns set) bool {
	roots := set{}
	for c := range columns {
		roots[p.root(c)] = true
	}
	for c := range key {
		if !roots[p.root(c)] && !p.fixed[p.root(c)] {
			return false
		}
	}
	return true
}
