package sql

import (
	"cmp"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"
)

// Reference is that columns of a table name a row of another, by its key.
type Reference struct {
	Table   string
	Columns []string
}

// referred are the tables that others name the rows of. A column of one of their
// keys has the same name wherever it stands.
var referred = []string{"kern.levering", "kern.onderzoek", "kern.overheid", "kern.regeling", "kern.rekenbestand", "kern.taak", "meta.document", "meta.run"}

// IsReferred tells whether others name the rows of a table.
func (m *Model) IsReferred() bool { return slices.Contains(referred, m.Name) }

// References gives what may be references of the model: the exported tables of
// which it has all columns of the key. Whether each row is there, the data say.
func (m *Model) References(all []*Model) []Reference {
	var found []Reference
	for _, other := range all {
		if other.Name == m.Name || !other.Leaves() || !slices.Contains(referred, other.Name) {
			continue
		}
		has := func(column string) bool {
			return slices.ContainsFunc(m.Columns, func(c yaml.MapItem) bool { return c.Key == column })
		}
		if !slices.ContainsFunc(other.Key, func(column string) bool { return !has(column) }) {
			found = append(found, Reference{other.Name, other.Key})
		}
	}
	slices.SortFunc(found, func(a, b Reference) int { return cmp.Compare(a.Table, b.Table) })
	return found
}

// Origins gives the tables of bron that a model is made of, sorted, through all
// models in between.
func (m *Model) Origins(all []*Model) []string {
	byName := map[string]*Model{}
	for _, other := range all {
		byName[other.Name] = other
	}
	found, seen := []string{}, map[string]bool{}
	var visit func(name string)
	visit = func(name string) {
		if seen[name] || byName[name] == nil {
			return
		}
		seen[name] = true
		if strings.HasPrefix(name, "bron.") {
			found = append(found, name)
		}
		for _, next := range byName[name].Reads {
			visit(next)
		}
	}
	visit(m.Name)
	slices.Sort(found)
	return found
}
