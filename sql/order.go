package sql

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

var (
	comment  = regexp.MustCompile(`(?s)/\*.*?\*/|--[^\n]*|'(?:[^']|'')*'`)
	given    = regexp.MustCompile(`\b(seed|staged)\.([a-z][a-z0-9_]*)\b`)
	relation = regexp.MustCompile(`\b(bron|kern|indicator|kwaliteit|mart|meta)\.([a-z][a-z0-9_]*)\b`)
)

// reads gives the models that a query names.
func reads(query string) []string {
	var names []string
	for _, m := range relation.FindAllString(comment.ReplaceAllString(query, " "), -1) {
		if !slices.Contains(names, m) {
			names = append(names, m)
		}
	}
	return names
}

// Given gives the seeds and the staged tables that a query names.
func Given(query string) []string {
	var names []string
	for _, m := range given.FindAllString(comment.ReplaceAllString(query, " "), -1) {
		if !slices.Contains(names, m) {
			names = append(names, m)
		}
	}
	return names
}

// order sorts models so that each follows those it reads; among models that
// are free to go, by name, so that a build is the same each time.
func order(models []*Model) ([]*Model, error) {
	byName := map[string]*Model{}
	for _, m := range models {
		if other := byName[m.Name]; other != nil {
			return nil, fmt.Errorf("sql/%s and sql/%s both make %s", other.File, m.File, m.Name)
		}
		byName[m.Name] = m
	}
	slices.SortFunc(models, func(a, b *Model) int { return strings.Compare(a.Name, b.Name) })
	var sorted []*Model
	state := map[string]int{} // 1: being visited, 2: done
	var visit func(m *Model, path []string) error
	visit = func(m *Model, path []string) error {
		switch path = append(path, m.Name); state[m.Name] {
		case 1:
			return fmt.Errorf("models read each other in a circle: %s", strings.Join(path, " -> "))
		case 2:
			return nil
		}
		state[m.Name] = 1
		for _, name := range m.Reads {
			next := byName[name]
			if next == nil {
				return fmt.Errorf("sql/%s reads %s, which no model makes", m.File, name)
			}
			if err := visit(next, path); err != nil {
				return err
			}
		}
		for _, name := range m.KeyOf {
			if !m.IsView() || !slices.Contains(m.Reads, name) || len(byName[name].Key) == 0 {
				return fmt.Errorf("sql/%s: sleutel_uit names %s: it is for a view, and names tables that it reads and that have a key", m.File, name)
			}
		}
		state[m.Name] = 2
		sorted = append(sorted, m)
		return nil
	}
	for _, m := range models {
		if err := visit(m, nil); err != nil {
			return nil, err
		}
	}
	return sorted, nil
}

// ownFile tells whether a file is where a reader looks for the table: by its
// name, in the folder of its schema or in a room of it.
func ownFile(file, schema, table string) bool {
	room, name := path.Split(file)
	room = strings.TrimSuffix(room, "/")
	return name == table+".sql" && (room == schema || path.Dir(room) == schema)
}

// validate tells what a model's header lacks.
func (m *Model) validate() error {
	schema, table, _ := strings.Cut(m.Name, ".")
	if !ownFile(m.File, schema, table) {
		return fmt.Errorf("makes %s and belongs in sql/%[2]s/%[3]s.sql, or in a room of sql/%[2]s", m.Name, schema, table)
	}
	if m.Meaning == "" || m.Grain == "" || m.Source == "" || len(m.Columns) == 0 {
		return fmt.Errorf("the header needs betekenis, korrel, bron and kolommen")
	}
	names := map[string]bool{}
	for _, column := range m.Columns {
		name, _ := column.Key.(string)
		if text, _ := column.Value.(string); text == "" {
			return fmt.Errorf("column %s has no description", name)
		}
		names[name] = true
	}
	for _, key := range m.Key {
		if !names[key] {
			return fmt.Errorf("key column %s is not among the columns", key)
		}
	}
	if part := strings.LastIndexByte(m.Parts, '.'); m.Parts != "" && (part < 0 || !names[m.Parts[part+1:]]) {
		return fmt.Errorf("delen names %s, whose column is not among the columns", m.Parts)
	}
	if err := m.validateFollows(names); err != nil {
		return err
	}
	for column := range m.Units {
		if !names[column] {
			return fmt.Errorf("eenheden names %s, which is not among the columns", column)
		}
	}
	if err := m.validateRole(); err != nil {
		return err
	}
	switch m.Export {
	case ExportTable, ExportWhole, ExportNone, ExportView:
	case ExportByYear:
		if !names["jaar"] {
			return fmt.Errorf("export per jaar needs a column jaar")
		}
	default:
		return fmt.Errorf("export is %q; it must be tabel, een bestand, per jaar, nee or zicht", m.Export)
	}
	return nil
}

// Follow is a column along which a table follows what it reads: its rows with one value of it
// are made of the rows of the tables in From for which the expression there has that value, and
// of all rows of the others. Where some values of those changed and no other table did, a night
// makes the rows of these values alone.
type Follow struct {
	Column string            `yaml:"per"`
	From   map[string]string `yaml:"uit"`
}

// validateFollows tells what the header says wrongly of how the table follows others.
func (m *Model) validateFollows(names map[string]bool) error {
	reads := append(slices.Clone(m.Reads), Given(m.Query)...)
	for _, f := range m.Follows {
		if !names[f.Column] || len(f.From) == 0 || m.IsView() {
			return fmt.Errorf("volgt has per %q: it is a column of a table that is no view, and uit has what it follows", f.Column)
		}
		for table := range f.From {
			if !slices.Contains(reads, table) {
				return fmt.Errorf("volgt per %s names %s, which the query does not read", f.Column, table)
			}
		}
	}
	return nil
}
