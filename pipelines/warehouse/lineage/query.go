package lineage

import (
	"maps"
	"strings"
)

// node is a part of the tree.
type node map[string]any

func asNode(part any) node { n, _ := part.(map[string]any); return n }

func (n node) text(key string) string { s, _ := n[key].(string); return s }

func (n node) child(key string) node { return asNode(n[key]) }

func (n node) list(key string) []any { l, _ := n[key].([]any); return l }

// texts gives a list of names, in lower case as DuckDB compares them.
func (n node) texts(key string) []string {
	var all []string
	for _, item := range n.list(key) {
		s, _ := item.(string)
		all = append(all, strings.ToLower(s))
	}
	return all
}

// column is a column of a relation or of a query.
type column struct {
	name  string
	value value
	// hidden tells that a join USING shows it only under its relation's name;
	// merged is then, in the other relation, what stands for both.
	hidden bool
	merged *value
}

// relation is what a FROM names.
type relation struct {
	name    string
	columns []column
	// open tells that it has columns that we do not know of.
	open bool
	// tables are those that its rows come from.
	tables map[string]bool
}

// ctes are the common table expressions in reach.
type ctes map[string]*relation

type resolver struct{ catalog Catalog }

// query gives the columns of a query and the tables that its rows come from.
func (r *resolver) query(n node, env ctes, outer *scope) *relation {
	if n.text("type") == "CTE_NODE" { // the innermost child has all of them
		return r.query(n.child("child"), env, outer)
	}
	env = r.with(n, env, outer)
	switch n.text("type") {
	case "SELECT_NODE":
		return r.selected(n, env, outer)
	case "SET_OPERATION_NODE":
		left, right := r.query(n.child("left"), env, outer), r.query(n.child("right"), env, outer)
		if strings.HasPrefix(n.text("setop_type"), "UNION") {
			return union(left, right, n.text("setop_type") == "UNION_BY_NAME")
		}
		return left // EXCEPT and INTERSECT only take rows away
	case "RECURSIVE_CTE_NODE":
		return r.recursive(n, env, outer)
	}
	return &relation{open: true}
}

// with adds the common table expressions of a query.
func (r *resolver) with(n node, env ctes, outer *scope) ctes {
	entries := n.child("cte_map").list("map")
	if len(entries) == 0 {
		return env
	}
	env = maps.Clone(env)
	if env == nil {
		env = ctes{}
	}
	for _, entry := range entries {
		e := asNode(entry)
		v := e.child("value")
		env[strings.ToLower(e.text("key"))] = r.query(v.child("query").child("node"), env, outer).named("", v.texts("aliases"))
	}
	return env
}

// recursive follows a query that reads itself until nothing is added.
func (r *resolver) recursive(n node, env ctes, outer *scope) *relation {
	all := r.query(n.child("left"), env, outer)
	env = maps.Clone(env)
	if env == nil {
		env = ctes{}
	}
	for range len(all.columns) + 1 {
		env[strings.ToLower(n.text("cte_name"))] = all
		all = union(all, r.query(n.child("right"), env, outer), false)
	}
	return all
}

// union sets the columns of two queries together, by place or by name.
func union(left, right *relation, byName bool) *relation {
	all := &relation{open: left.open || right.open, tables: maps.Clone(left.tables)}
	if all.tables == nil {
		all.tables = map[string]bool{}
	}
	maps.Copy(all.tables, right.tables)
	for i, c := range left.columns {
		if o := right.find(c.name); byName && o != nil {
			c.value = either(c.value, o.value)
		} else if !byName && i < len(right.columns) {
			c.value = either(c.value, right.columns[i].value)
		}
		all.columns = append(all.columns, c)
	}
	for _, c := range right.columns {
		if byName && left.find(c.name) == nil {
			all.columns = append(all.columns, c)
		}
	}
	return all
}

// named gives a relation another name, and its first columns other names.
func (rel *relation) named(name string, columns []string) *relation {
	other := &relation{name: strings.ToLower(name), open: rel.open, tables: rel.tables}
	for i, c := range rel.columns {
		if i < len(columns) {
			c.name = columns[i]
		}
		other.columns = append(other.columns, column{name: c.name, value: c.value})
	}
	return other
}

func (rel *relation) find(name string) *column {
	for i := range rel.columns {
		if rel.columns[i].name == name {
			return &rel.columns[i]
		}
	}
	return nil
}

// selected gives the columns of a SELECT.
func (r *resolver) selected(n node, env ctes, outer *scope) *relation {
	s := r.scopeOf(n, env, outer)
	result := &relation{tables: map[string]bool{}}
	for _, rel := range s.relations {
		maps.Copy(result.tables, rel.tables)
	}
	for _, item := range n.list("select_list") {
		e := asNode(item)
		if e.text("class") == "STAR" {
			columns, whole := r.star(e, s, env)
			result.columns, result.open = append(result.columns, columns...), result.open || !whole
			continue
		}
		if fields := r.fields(e, s, env); fields != nil {
			result.columns = append(result.columns, fields...)
			continue
		}
		c := column{name: nameOf(e), value: r.value(e, s, env)}
		result.columns = append(result.columns, c)
		if _, there := s.aliases[c.name]; !there && e.text("alias") != "" {
			s.aliases[c.name] = c.value
		}
	}
	return result
}

// nameOf is the name that a column gets from its expression.
func nameOf(e node) string {
	names := e.texts("column_names")
	switch {
	case e.text("alias") != "":
		return strings.ToLower(e.text("alias"))
	case len(names) > 0:
		return names[len(names)-1]
	}
	return strings.ToLower(e.text("function_name"))
}
