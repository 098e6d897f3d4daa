package lineage

import (
	"slices"
	"strings"
)

// value gives what an expression derives from. A bare name is copied.
func (r *resolver) value(e node, s *scope, env ctes) value {
	if e.text("class") == "COLUMN_REF" {
		return s.lookup(e.texts("column_names"))
	}
	var parts []value
	r.collect(map[string]any(e), s, env, func(v value) { parts = append(parts, v) })
	return computed(parts...)
}

// collect finds all that an expression names, whatever its kind.
func (r *resolver) collect(part any, s *scope, env ctes, add func(value)) {
	switch part := part.(type) {
	case []any:
		for _, item := range part {
			r.collect(item, s, env, add)
		}
	case map[string]any:
		e := node(part)
		switch e.text("class") {
		case "COLUMN_REF":
			add(s.lookup(e.texts("column_names")))
			return
		case "CONSTANT":
			return
		case "STAR":
			columns, whole := r.star(e, s, env)
			add(together(columns, whole))
			return
		case "LAMBDA":
			s = &scope{parameters: parameters(e.child("lhs")), outer: s}
			r.collect(e["expr"], s, env, add)
			return
		case "SUBQUERY":
			r.subquery(e, s, env, add)
			return
		}
		if e.text("function_name") == "count_star" {
			add(s.rows())
		}
		for _, item := range part {
			r.collect(item, s, env, add)
		}
	}
}

func together(columns []column, whole bool) value {
	var parts []value
	for _, c := range columns {
		parts = append(parts, c.value)
	}
	if !whole {
		parts = append(parts, value{kind: Unknown})
	}
	return computed(parts...)
}

// parameters are the names before the arrow of a lambda: one, or several as a
// row of names.
func parameters(lhs node) map[string]bool {
	names := map[string]bool{}
	for _, name := range lhs.texts("column_names") {
		names[name] = true
	}
	for _, child := range lhs.list("children") {
		for _, name := range asNode(child).texts("column_names") {
			names[name] = true
		}
	}
	return names
}

// subquery adds what a query inside an expression selects, and what it is
// compared with. EXISTS selects nothing: its condition counts.
func (r *resolver) subquery(e node, s *scope, env ctes, add func(value)) {
	r.collect(e["child"], s, env, add)
	n := e.child("subquery").child("node")
	if !strings.HasSuffix(e.text("subquery_type"), "EXISTS") {
		rel := r.query(n, env, s)
		add(together(rel.columns, !rel.open))
		return
	}
	inner := r.scopeOf(n, r.with(n, env, s), s)
	add(inner.rows())
	r.collect(n["where_clause"], inner, env, add)
}

// star gives the columns of a * and whether these are all of them.
func (r *resolver) star(e node, s *scope, env ctes) (columns []column, whole bool) {
	if e["expr"] != nil || e["columns"] == true {
		return nil, false // COLUMNS('...'): which, depends on a pattern
	}
	whole = true
	of := strings.ToLower(e.text("relation_name"))
	excluded, replaced := e.texts("exclude_list"), map[string]value{}
	for _, item := range e.list("replace_list") {
		entry := asNode(item)
		replaced[strings.ToLower(entry.text("key"))] = r.value(entry.child("value"), s, env)
	}
	for _, rel := range s.relations {
		if of != "" && rel.name != of {
			continue
		}
		whole = whole && !rel.open
		for _, c := range rel.columns {
			if of == "" && c.hidden || slices.Contains(excluded, c.name) {
				continue
			}
			v := c.value
			if of == "" {
				v = c.seen()
			}
			if other, ok := replaced[c.name]; ok {
				v = other
			}
			columns = append(columns, column{name: c.name, value: v})
		}
	}
	return columns, whole
}

// fields gives the columns of unnest([{...}, ...], recursive := true), which
// makes one of each field; nil for any other expression.
func (r *resolver) fields(e node, s *scope, env ctes) []column {
	args := e.list("children")
	if e.text("function_name") != "unnest" || len(args) != 2 {
		return nil
	}
	var columns []column
	for _, item := range asNode(args[0]).list("children") {
		bundle := asNode(item)
		if bundle.text("function_name") != "struct_pack" {
			return nil
		}
		for i, field := range bundle.list("children") {
			f := asNode(field)
			v := r.value(f, s, env)
			if i < len(columns) {
				columns[i].value = either(columns[i].value, v)
			} else {
				columns = append(columns, column{name: strings.ToLower(f.text("alias")), value: v})
			}
		}
	}
	return columns
}

// rows stands for the rows of the relations in reach.
func (s *scope) rows() value {
	all := value{Constant, map[Source]bool{}}
	for _, rel := range s.relations {
		for table := range rel.tables {
			all.from[Source{table, Rows}] = true
			all.kind = Computed
		}
	}
	return all
}

// lookup finds what a name stands for, from the inside out.
func (s *scope) lookup(names []string) value {
	for ; s != nil; s = s.outer {
		if v, ok := s.here(names); ok {
			return v
		}
	}
	return value{kind: Unknown}
}

func (s *scope) here(names []string) (value, bool) {
	if len(names) == 0 {
		return value{kind: Unknown}, true
	}
	first := names[0]
	if s.parameters[first] {
		return value{kind: Constant}, true // what it runs over is named elsewhere
	}
	if v, ok := s.qualified(names); ok {
		return v, true
	}
	if c := visible(s.relations, first); c != nil {
		if len(names) > 1 { // a field of a structure
			return computed(c.seen()), true
		}
		return c.seen(), true
	}
	if v, ok := s.aliases[first]; ok && len(names) == 1 {
		return v, true
	}
	for _, rel := range s.relations {
		if rel.name == first && len(names) == 1 { // the row as a whole
			return together(rel.columns, !rel.open), true
		}
	}
	// It may be a column that we do not know of; it is none of an outer query.
	open := slices.ContainsFunc(s.relations, func(rel *relation) bool { return rel.open })
	return value{kind: Unknown}, open
}

// qualified finds relation.column, with what stands before or behind those.
func (s *scope) qualified(names []string) (value, bool) {
	for i := 0; i+1 < len(names); i++ {
		for _, rel := range s.relations {
			if rel.name != names[i] {
				continue
			}
			if c := rel.find(names[i+1]); c != nil && i+2 == len(names) {
				return c.value, true
			} else if c != nil {
				return computed(c.value), true
			}
		}
	}
	return value{}, false
}
