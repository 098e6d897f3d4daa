package publish

import (
	"slices"

	"medebewind/pipelines/sources/about"
	"medebewind/pipelines/warehouse"
)

// source is where a table comes from: in the words of its model, or a publisher
// whose documents are in it.
type source struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
	Terms *terms `json:"voorwaarden,omitempty"`
}

type terms struct {
	Title string `json:"title"`
	Path  string `json:"path"`
}

// sourcesOf gives the sources of a table: what its model says, and the publishers
// of all that it is made of. What is made up has none.
func sourcesOf(r Release, e warehouse.Export) []source {
	all := []source{{Title: e.Model.Source}}
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

func publisher(s about.Source) source {
	p := source{Title: s.Publisher, Path: s.Home}
	if s.Terms != nil {
		p.Terms = &terms{s.Terms.Title, s.Terms.Path}
	}
	return p
}
