package sql

import (
	"fmt"
	"slices"
	"strings"
)

// What a table is to a reader.
const (
	RoleMain        = "hoofd"        // mart: where to begin
	RoleBase        = "basis"        // what mart rests on
	RoleStep        = "stap"         // a table on the way to another
	RoleRaw         = "ruw"          // as published
	RoleDescription = "beschrijving" // of the others
)

// Themes are the subjects of mart, each a workbook and a data set of a release, with
// what readers see of it.
var Themes = map[string]string{
	"balans":   "Balans tussen taken en middelen",
	"kosten":   "Kosten, vergelijking en vrije ruimte",
	"geld":     "Geld uit gemeentefonds en provinciefonds",
	"recht":    "Plichten, bevoegdheden en wetswijzigingen",
	"indeling": "Overheden, taken, taakvelden, clusters en circulaires",
}

// steps are the tables that leave the warehouse and are a step all the same.
var steps = []string{RoleBase, RoleStep}

// RoleOf is the role of the table: that of its header, and else what follows from
// its schema and from whether it leaves the warehouse.
func (m *Model) RoleOf() string {
	if m.Role != "" {
		return m.Role
	}
	switch schema, _, _ := strings.Cut(m.Name, "."); {
	case schema == "mart":
		return RoleMain
	case schema == "bron":
		return RoleRaw
	case schema == "kwaliteit" || schema == "meta":
		return RoleDescription
	case !m.Leaves():
		return RoleStep
	}
	return RoleBase
}

// validateRole tells what a header says wrongly of how the table is used.
func (m *Model) validateRole() error {
	main := m.RoleOf() == RoleMain
	switch {
	case m.Role != "" && !slices.Contains(steps, m.Role):
		return fmt.Errorf("rol is %q; a header may say %s", m.Role, strings.Join(steps, " or "))
	case main != (m.Place > 0):
		return fmt.Errorf("plaats is for tables of mart, and each has one")
	case main && Themes[m.Theme] == "":
		return fmt.Errorf("thema is %q; a table of mart has one of those in Themes", m.Theme)
	case m.As != "" && m.As != "zicht":
		return fmt.Errorf("als is %q; it may be zicht", m.As)
	}
	return nil
}
