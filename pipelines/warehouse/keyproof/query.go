package keyproof

import (
	"maps"
	"slices"
	"strings"
)

// relation is what a FROM names, and what a query gives.
type relation struct {
	name    string
	columns []column
	// keys are sets of columns of which no two rows have the same values.
	keys []set
}

// column is a column of a relation; hidden tells that a join USING shows it only under
// its relation's name.
type column struct {
	name   string
	id     id
	hidden bool
}

func (r *relation) find(name string) *column {
	for i := range r.columns {
		if r.columns[i].name == name {
			return &r.columns[i]
		}
	}
	return nil
}

// ctes are the common table expressions in reach.
type ctes map[string]*relation

// query gives the columns and keys of a query.
func (p *prover) query(n node, env ctes) *relation {
	if n.text("type") == "CTE_NODE" { // the innermost child has all of them
		return p.query(n.child("child"), env)
	}
	env = p.with(n, env)
	switch n.text("type") {
	case "SELECT_NODE":
		return p.distinct(n, p.selected(n, env))
	case "SET_OPERATION_NODE":
		return p.union(n, p.query(n.child("left"), env), p.query(n.child("right"), env))
	case "RECURSIVE_CTE_NODE":
		return p.union(nil, p.query(n.child("left"), env), nil)
	}
	return &relation{}
}

// with adds the common table expressions of a query.
func (p *prover) with(n node, env ctes) ctes {
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
		made := p.query(v.child("query").child("node"), env)
		env[strings.ToLower(e.text("key"))] = renamed(made, v.texts("aliases"))
	}
	return env
}

func renamed(r *relation, names []string) *relation {
	other := &relation{name: r.name, columns: slices.Clone(r.columns), keys: r.keys}
	for i, name := range names {
		if i < len(other.columns) {
			other.columns[i].name = name
		}
	}
	return other
}

// union has the rows of both. Without double ones all its columns are a key; else it
// has none, for a row of one can be in the other.
func (p *prover) union(n node, left, right *relation) *relation {
	all, whole := &relation{}, set{}
	for i, c := range left.columns {
		made := p.fresh()
		if right != nil && i < len(right.columns) {
			p.filled[made] = p.filled[p.root(c.id)] && p.filled[p.root(right.columns[i].id)]
		}
		all.columns, whole[made] = append(all.columns, column{name: c.name, id: made}), true
	}
	if n.text("setop_type") == "UNION" && n["setop_all"] == false {
		all.keys = []set{whole}
	}
	return all
}

// distinct adds the key that SELECT DISTINCT makes: all columns, or those of its ON.
func (p *prover) distinct(n node, rows *relation) *relation {
	for _, m := range n.list("modifiers") {
		if asNode(m).text("type") != "DISTINCT_MODIFIER" || len(asNode(m).list("distinct_on_targets")) > 0 {
			continue
		}
		whole := set{}
		for _, c := range rows.columns {
			whole[c.id] = true
		}
		rows.keys = append(rows.keys, whole)
	}
	return rows
}

// instance gives a relation columns of its own: what is read twice can differ. With
// empty, rows of nothing may be among it.
func (p *prover) instance(r *relation, name string, empty bool) *relation {
	other := &relation{name: strings.ToLower(name)}
	own := map[id]id{}
	for _, c := range r.columns {
		from := p.root(c.id)
		made, known := own[from]
		if !known {
			made = p.fresh()
			own[from] = made
			p.filled[made], p.types[made] = p.filled[from] && !empty, p.types[from]
			p.fixed[made] = p.fixed[from] && !empty
		}
		other.columns = append(other.columns, column{name: c.name, id: made, hidden: c.hidden})
	}
	for _, k := range r.keys {
		key, whole := set{}, true
		for c := range k {
			if p.fixed[p.root(c)] && !empty {
				continue
			}
			made, there := own[p.root(c)]
			key[made], whole = true, whole && there
		}
		if whole {
			other.keys = append(other.keys, key)
		}
	}
	return other
}
