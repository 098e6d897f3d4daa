package publish

import (
	"slices"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/warehouse"
)

// sourcesOf gives the sources of a table: what its model says, and the publishers
// of all that it is made of. What is made up has none.
func sourcesOf(r Release, e warehouse.Export) []format.Source {
	all := []format.Source{{Title: e.Model.Source}}
	if r.Manifest.Herkomst.MadeUp() {
		return all
	}
	for _, s := range about.All() {
		if slices.ContainsFunc(e.Origins, func(table string) bool { return slices.Contains(s.Tables, table) }) {
			all = append(all, publisher(s))
		}
	}
	return all
}

// publishersOf gives the sources of the whole release; what is made up has none.
func publishersOf(r Release) []format.Source {
	var all []format.Source
	if r.Manifest.Herkomst.MadeUp() {
		return all
	}
	for _, s := range about.All() {
		for _, e := range r.Exports {
			if slices.ContainsFunc(e.Origins, func(table string) bool { return slices.Contains(s.Tables, table) }) {
				all = append(all, publisher(s))
				break
			}
		}
	}
	return all
}

func publisher(s about.Source) format.Source {
	p := format.Source{Title: s.Publisher, Path: s.Home}
	if s.Terms != nil {
		p.Terms = &format.Terms{Title: s.Terms.Title, Path: s.Terms.Path}
	}
	return p
}
