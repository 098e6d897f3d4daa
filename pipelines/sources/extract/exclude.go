package extract

import (
	"slices"
	"strings"

	"medebewind/pipelines/state/snapshot"
)

// exclusion gives the reason to leave a data set out: it, or a document of it, is
// named by ID or address. A data set is used as a whole or not at all.
func (e *Env) exclusion(id string, documents []snapshot.Document) (reason string, excluded bool) {
	for name, reason := range e.Excluded {
		named := func(d snapshot.Document) bool { return d.ID == name || d.URL == name }
		if id == name || strings.HasPrefix(name, id+"/") || slices.ContainsFunc(documents, named) {
			return reason, true
		}
	}
	return "", false
}

// exclude takes data sets out that are known by their ID: they are not asked for.
func (c *Catalog) exclude() {
	c.sets = slices.DeleteFunc(c.sets, func(set Set) bool {
		reason, excluded := c.env.exclusion(set.ID, c.env.last[set.ID].Documents)
		if excluded {
			c.leaveOut(set.ID, reason)
		}
		return excluded
	})
}

func (c *Catalog) leaveOut(id, reason string) { c.Leave(id, leftOut(reason)) }

func leftOut(reason string) string { return "uitgesloten in de configuratie, " + reason }

// Exclude takes data sets out of a manifest, also those that were just fetched.
func (e *Env) Exclude(m *snapshot.Manifest) {
	m.Datasets = slices.DeleteFunc(m.Datasets, func(set snapshot.Dataset) bool {
		reason, excluded := e.exclusion(set.ID, set.Documents)
		note := snapshot.Note{Source: set.Source, Subject: set.ID, Reason: leftOut(reason)}
		if excluded && !slices.Contains(m.Notes, note) {
			m.Notes = append(m.Notes, note)
		}
		return excluded
	})
}
