package keyproof

import (
	"slices"
	"strings"
)

// match is what the condition of a join says: columns of a side that follow from the
// other, and pairs that are equal.
type match struct {
	left, right set
	pairs       [][2]id
}

// matches reads the equalities in the condition of a join.
func (p *prover) matches(condition node, using []string, left, right *scope) match {
	m := match{left: set{}, right: set{}}
	for _, name := range using {
		l, r := visible(left.relations, name), visible(right.relations, name)
		if l != nil && r != nil {
			p.pair(&m, l.id, r.id)
		}
	}
	for _, e := range conjuncts(condition) {
		if !isEqual(e) {
			continue
		}
		for _, sides := range [][2]node{{e.child("left"), e.child("right")}, {e.child("right"), e.child("left")}} {
			p.binds(sides[0], sides[1], right, left, m.right)
			p.binds(sides[0], sides[1], left, right, m.left)
		}
	}
	return m
}

// pair notes a column of each side that are equal.
func (p *prover) pair(m *match, l, r id) {
	if !sameKind(p.types[p.root(l)], p.types[p.root(r)]) {
		return
	}
	m.left[p.root(l)], m.right[p.root(r)] = true, true
	m.pairs = append(m.pairs, [2]id{l, r})
}

// binds notes that a column of one side equals what the other side alone decides.
func (p *prover) binds(name, by node, of, other *scope, bound set) {
	if name.text("class") != "COLUMN_REF" {
		return
	}
	c := of.lookup(name.texts("column_names"))
	if c == nil || other.lookup(name.texts("column_names")) != nil || !decides(by, of, other) {
		return
	}
	if sameKind(p.types[p.root(c.id)], p.typeOf(by, other)) {
		bound[p.root(c.id)] = true
	}
}

// decides tells that all that an expression names is of one side.
func decides(e node, of, other *scope) bool {
	return !anywhere(e, func(n node) bool {
		switch n.text("class") {
		case "COLUMN_REF":
			names := n.texts("column_names")
			return other.lookup(names) == nil || of.lookup(names) != nil
		case "SUBQUERY", "LAMBDA", "STAR", "WINDOW":
			return true
		}
		return slices.Contains([]string{"random", "uuid", "nextval", "gen_random_uuid", "unnest"}, strings.ToLower(n.text("function_name")))
	})
}

func isEqual(e node) bool {
	return e.text("type") == "COMPARE_EQUAL" || e.text("type") == "COMPARE_NOT_DISTINCT_FROM"
}

// holds notes what a condition says of the rows that are left: equal columns, one
// value for all, and none that is empty.
func (p *prover) holds(s *scope, conditions []node) {
	for _, e := range conditions {
		if e.text("type") == "OPERATOR_IS_NOT_NULL" {
			if c := s.column(asNode(first(e.list("children")))); c != nil {
				p.filled[p.root(c.id)] = true
			}
			continue
		}
		if !isEqual(e) {
			continue
		}
		l, r := s.column(e.child("left")), s.column(e.child("right"))
		switch {
		case l != nil && r != nil && sameKind(p.types[p.root(l.id)], p.types[p.root(r.id)]):
			p.equal(l.id, r.id)
			p.fill(e, l.id)
		case l != nil && e.child("right").text("class") == "CONSTANT":
			if sameKind(p.types[p.root(l.id)], p.typeOf(e.child("right"), s)) {
				p.fixed[p.root(l.id)] = true
			}
			p.fill(e, l.id)
		}
	}
}

// fill notes that what equals something is not empty.
func (p *prover) fill(e node, c id) {
	if e.text("type") == "COMPARE_EQUAL" {
		p.filled[p.root(c)] = true
	}
}

// hold notes pairs of USING.
func (p *prover) hold(pairs [][2]id) {
	for _, pair := range pairs {
		p.equal(pair[0], pair[1])
		p.filled[p.root(pair[0])] = true
	}
}

func first(items []any) any {
	if len(items) == 0 {
		return nil
	}
	return items[0]
}

// column gives the column that an expression names, nil for any other expression.
func (s *scope) column(e node) *column {
	if e.text("class") != "COLUMN_REF" {
		return nil
	}
	return s.lookup(e.texts("column_names"))
}

const text = "VARCHAR"

// sameKind tells that to compare two types changes no value in a way that makes others
// equal: '01' and '1' are one number and two texts.
func sameKind(a, b string) bool {
	if a == "" || a == text || b == text {
		return a == b && a != ""
	}
	return a == b || whole(a) && (whole(b) || b == "")
}

func whole(t string) bool { return t == "INTEGER" || t == "BIGINT" || t == "DATE" }

// typeOf gives the type of an expression where that is plain to see, and else nothing.
func (p *prover) typeOf(e node, s *scope) string {
	switch e.text("class") {
	case "COLUMN_REF":
		if c := s.lookup(e.texts("column_names")); c != nil {
			return p.types[p.root(c.id)]
		}
	case "CONSTANT":
		return e.child("value").child("type").text("id")
	case "CAST":
		return e.child("cast_type").text("id")
	case "CASE":
		return p.typeOfCase(e, s)
	case "FUNCTION":
		switch strings.ToLower(e.text("function_name")) {
		case "||", "concat", "concat_ws", "lower", "replace":
			return text
		}
	}
	return ""
}

func (p *prover) typeOfCase(e node, s *scope) string {
	last := p.typeOf(e.child("else_expr"), s)
	for _, check := range e.list("case_checks") {
		if p.typeOf(asNode(check).child("then_expr"), s) != last {
			return ""
		}
	}
	return last
}
