package lineage

import "strings"

// scope is where names are looked up: the relations of a FROM, the columns that
// the SELECT named before, and the parameters of a lambda.
type scope struct {
	relations  []*relation
	aliases    map[string]value
	parameters map[string]bool
	outer      *scope
}

// scopeOf opens the FROM of a query.
func (r *resolver) scopeOf(n node, env ctes, outer *scope) *scope {
	s := &scope{aliases: map[string]value{}, outer: outer}
	if from := n.child("from_table"); from != nil {
		r.from(from, env, s)
	}
	return s
}

// from adds what a FROM names to the scope: what comes later can name it.
func (r *resolver) from(n node, env ctes, s *scope) {
	aliases := n.texts("column_name_alias")
	switch n.text("type") {
	case "BASE_TABLE":
		name := n.text("alias")
		if name == "" {
			name = n.text("table_name")
		}
		s.relations = append(s.relations, r.table(n, env).named(name, aliases))
	case "SUBQUERY":
		rel := r.query(n.child("subquery").child("node"), env, s)
		s.relations = append(s.relations, rel.named(n.text("alias"), aliases))
	case "JOIN":
		r.join(n, env, s)
	case "TABLE_FUNCTION":
		s.relations = append(s.relations, r.function(n, s, env).named(n.text("alias"), aliases))
	case "EXPRESSION_LIST":
		s.relations = append(s.relations, r.values(n, s, env).named(n.text("alias"), aliases))
	case "EMPTY":
	default:
		s.relations = append(s.relations, &relation{name: strings.ToLower(n.text("alias")), open: true})
	}
}

// table is a common table expression or a table of the warehouse.
func (r *resolver) table(n node, env ctes) *relation {
	name := strings.ToLower(n.text("table_name"))
	schema := strings.ToLower(n.text("schema_name"))
	if rel := env[name]; rel != nil && schema == "" {
		return rel
	}
	full := schema + "." + name
	rel := &relation{tables: map[string]bool{full: true}}
	names := r.catalog(full)
	rel.open = len(names) == 0
	for _, c := range names {
		rel.columns = append(rel.columns, column{name: strings.ToLower(c), value: value{Copied, map[Source]bool{{full, c}: true}}})
	}
	return rel
}

// join adds both sides; of columns in USING one side is hidden.
func (r *resolver) join(n node, env ctes, s *scope) {
	start := len(s.relations)
	r.from(n.child("left"), env, s)
	middle := len(s.relations)
	r.from(n.child("right"), env, s)
	left, right := s.relations[start:middle], s.relations[middle:]
	kind := n.text("join_type")
	if kind == "SEMI" || kind == "ANTI" { // the right side only takes rows away
		s.relations = s.relations[:middle]
		return
	}
	if n.text("ref_type") == "NATURAL" {
		for _, rel := range right {
			rel.open = true // which columns are joined depends on both
		}
	}
	for _, name := range n.texts("using_columns") {
		shown, hidden := visible(left, name), visible(right, name)
		if shown == nil || hidden == nil {
			continue
		}
		if kind == "RIGHT" {
			shown, hidden = hidden, shown
		}
		if kind == "FULL" {
			both := either(shown.seen(), hidden.seen())
			shown.merged = &both
		}
		hidden.hidden = true
	}
}

// seen is the value of a column under its name alone.
func (c *column) seen() value {
	if c.merged != nil {
		return *c.merged
	}
	return c.value
}

// visible finds a column by its name alone.
func visible(relations []*relation, name string) *column {
	for _, rel := range relations {
		if c := rel.find(name); c != nil && !c.hidden {
			return c
		}
	}
	return nil
}

// function is a function in a FROM, of which we know those with one column.
func (r *resolver) function(n node, s *scope, env ctes) *relation {
	f := n.child("function")
	name := strings.ToLower(f.text("function_name"))
	switch name {
	case "unnest", "range", "generate_series":
		made := computed(r.value(f, s, env))
		return &relation{columns: []column{{name: name, value: made}}}
	}
	return &relation{open: true}
}

// values are rows that are written out.
func (r *resolver) values(n node, s *scope, env ctes) *relation {
	rel := &relation{}
	for i, row := range n.list("values") {
		cells, _ := row.([]any)
		for j, cell := range cells {
			v := r.value(asNode(cell), s, env)
			if i == 0 {
				rel.columns = append(rel.columns, column{value: v})
			} else if j < len(rel.columns) {
				rel.columns[j].value = either(rel.columns[j].value, v)
			}
		}
	}
	return rel
}
