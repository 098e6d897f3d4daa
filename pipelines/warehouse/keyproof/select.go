package keyproof

import "strings"

// selected gives the columns of a SELECT and its keys.
func (p *prover) selected(n node, env ctes) *relation {
	s := &scope{spelled: map[string]id{}, aliases: map[string]id{}}
	if from := n.child("from_table"); from != nil {
		p.from(from, env, s)
	} else {
		s.keys = []set{{}} // one row
	}
	p.holds(s, conjuncts(n.child("where_clause")))
	grouped := p.groups(n, s)
	result := &relation{}
	var items set = set{}
	for _, item := range n.list("select_list") {
		e := asNode(item)
		if e.text("class") == "STAR" {
			for _, c := range p.star(e, s) {
				result.columns, items[c.id] = append(result.columns, c), true
			}
			continue
		}
		c := column{name: nameOf(e), id: p.idOf(e, s)}
		result.columns = append(result.columns, c)
		if !isAggregate(e) {
			items[c.id] = true
		}
		if _, there := s.aliases[c.name]; !there {
			s.aliases[c.name] = c.id
		}
	}
	switch {
	case grouped:
		s.keys = p.groupKeys(n, s)
	case n.text("aggregate_handling") == "FORCE_AGGREGATES":
		s.keys = []set{items}
	case n.list("select_list") != nil && isAggregate(n["select_list"]) && !anywhere(n["select_list"], isWindow):
		s.keys = []set{{}} // all rows made one
	}
	p.first(n, s)
	if !multiplies(n["select_list"]) {
		result.keys = s.keys
	}
	return result
}

func isWindow(n node) bool { return n.text("class") == "WINDOW" || n.text("class") == "SUBQUERY" }

// groups tells whether a SELECT has a GROUP BY, and gives the expressions in it a
// column, for the SELECT to name.
func (p *prover) groups(n node, s *scope) bool {
	for _, item := range n.list("group_expressions") {
		if e := asNode(item); e.text("class") != "COLUMN_REF" && e.text("class") != "CONSTANT" {
			s.spelled[spelling(e)] = p.fresh()
		}
	}
	return len(n.list("group_expressions")) > 0
}

// groupKeys gives the key that a GROUP BY makes; of several at once there is none.
func (p *prover) groupKeys(n node, s *scope) []set {
	if len(n.list("group_sets")) > 1 {
		return nil
	}
	key := set{}
	for _, item := range n.list("group_expressions") {
		e := asNode(item)
		if e.text("class") == "CONSTANT" {
			return nil // by number
		}
		key[p.idOf(e, s)] = true
	}
	return []set{key}
}

// first adds the key of QUALIFY row_number() OVER (PARTITION BY key ...) = 1.
func (p *prover) first(n node, s *scope) {
	for _, e := range conjuncts(n.child("qualify")) {
		w, one := e.child("left"), e.child("right")
		if e.text("type") != "COMPARE_EQUAL" || w.text("type") != "WINDOW_ROW_NUMBER" || one.text("class") != "CONSTANT" {
			continue
		}
		if number, _ := one.child("value")["value"].(float64); number != 1 {
			continue
		}
		key := set{}
		for _, part := range w.list("partitions") {
			key[p.idOf(asNode(part), s)] = true
		}
		s.keys = append(s.keys, key)
	}
}

// idOf gives the column that an expression is: the one that it names, or the one that
// an expression of the same words has.
func (p *prover) idOf(e node, s *scope) id {
	if e.text("class") == "COLUMN_REF" {
		names := e.texts("column_names")
		if c := s.lookup(names); c != nil {
			return c.id
		}
		if made, ok := s.aliases[strings.Join(names, ".")]; ok {
			return made
		}
		return p.fresh()
	}
	text := spelling(e)
	if made, ok := s.spelled[text]; ok {
		return made
	}
	made := p.fresh()
	p.types[made] = p.typeOf(e, s)
	s.spelled[text] = made
	return made
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
