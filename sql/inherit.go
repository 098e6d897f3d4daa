package sql

import (
	"fmt"
	"maps"
	"slices"

	"github.com/goccy/go-yaml"
)

// inherit gives a model the columns and units of the one that it is like: a view of
// some of its rows, or the same delivery of others. What a column says stands in one
// place then.
func (m *Model) inherit(all []*Model) error {
	if m.Like == "" {
		return nil
	}
	at := slices.IndexFunc(all, func(other *Model) bool { return other.Name == m.Like })
	if at < 0 || all[at].Like != "" {
		return fmt.Errorf("kolommen_van is %q, which is no model with columns of its own", m.Like)
	}
	columns := slices.Clone(all[at].Columns)
	for _, own := range m.Columns {
		if i := slices.IndexFunc(columns, func(c yaml.MapItem) bool { return c.Key == own.Key }); i >= 0 {
			columns[i] = own
		} else {
			columns = append(columns, own)
		}
	}
	units := maps.Clone(all[at].Units)
	if units == nil {
		units = map[string]string{}
	}
	maps.Copy(units, m.Units)
	m.Columns, m.Units = columns, units
	return nil
}
