package keyproof

import (
	"slices"
	"strings"
)

// star gives the columns of a *, none for one whose columns depend on a pattern.
func (p *prover) star(e node, s *scope) (columns []column) {
	if e["expr"] != nil || e["columns"] == true || len(e.list("rename_list")) > 0 {
		return nil
	}
	of := strings.ToLower(e.text("relation_name"))
	left := e.texts("exclude_list")
	for _, item := range e.list("replace_list") {
		left = append(left, strings.ToLower(asNode(item).text("key"))) // has another value
	}
	for _, r := range s.relations {
		if of != "" && r.name != of {
			continue
		}
		for _, c := range r.columns {
			if of == "" && c.hidden || slices.Contains(left, c.name) {
				continue
			}
			columns = append(columns, column{name: c.name, id: c.id})
		}
	}
	return columns
}
