package sql

import (
	"fmt"
	"slices"
)

// Reads gives the tables of models that a query names, in the order in which it
// does.
func Reads(query string) []string { return reads(query) }

// Closure gives the named models and all that they read, near and far, in the
// order of all: what must be built to have them.
func Closure(all []*Model, names ...string) ([]*Model, error) {
	byName := map[string]*Model{}
	for _, m := range all {
		byName[m.Name] = m
	}
	needed := map[string]bool{}
	var visit func(name string) error
	visit = func(name string) error {
		m := byName[name]
		if m == nil {
			return fmt.Errorf("no model makes %s", name)
		}
		if needed[name] {
			return nil
		}
		needed[name] = true
		for _, next := range m.Reads {
			if err := visit(next); err != nil {
				return err
			}
		}
		return nil
	}
	for _, name := range names {
		if err := visit(name); err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(m *Model) bool { return !needed[m.Name] }), nil
}
