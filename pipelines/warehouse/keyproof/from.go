package keyproof

import (
	"maps"
	"slices"
	"strings"
)

// scope is what a FROM gives: relations to look names up in, and the keys of their rows
// together.
type scope struct {
	relations []*relation
	keys      []set
	// aliases are what the SELECT named before, spelled the columns of expressions.
	aliases map[string]id
	spelled map[string]id
}

// mostKeys bounds how many keys of one relation are followed.
const mostKeys = 12

// from adds what a FROM names to the scope.
func (p *prover) from(n node, env ctes, s *scope) {
	switch n.text("type") {
	case "BASE_TABLE":
		name := n.text("alias")
		if name == "" {
			name = n.text("table_name")
		}
		s.one(p.instance(renamed(p.table(n, env), n.texts("column_name_alias")), name, false))
	case "SUBQUERY":
		rows := p.query(n.child("subquery").child("node"), env)
		s.one(p.instance(renamed(rows, n.texts("column_name_alias")), n.text("alias"), false))
	case "JOIN":
		p.join(n, env, s)
	case "EMPTY":
		s.keys = []set{{}}
	default: // rows that are written out, or what a function gives
		s.one(&relation{name: strings.ToLower(n.text("alias"))})
	}
}

func (s *scope) one(r *relation) { s.relations, s.keys = []*relation{r}, r.keys }

// table is a common table expression or a table of the warehouse.
func (p *prover) table(n node, env ctes) *relation {
	name := strings.ToLower(n.text("table_name"))
	schema := strings.ToLower(n.text("schema_name"))
	if r := env[name]; r != nil && schema == "" {
		return r
	}
	full := schema + "." + name
	known := p.catalog(full)
	if known == nil {
		return &relation{}
	}
	r, key := &relation{}, set{}
	for _, c := range known.Columns {
		made := p.fresh()
		p.types[made] = c.Type
		r.columns = append(r.columns, column{name: strings.ToLower(c.Name), id: made})
		if slices.Contains(known.Key, c.Name) {
			p.filled[made], key[made] = true, true
		}
	}
	if len(known.Key) > 0 && len(key) == len(known.Key) {
		r.keys, p.by[full] = []set{key}, true
	}
	return r
}

// join puts two sides together.
func (p *prover) join(n node, env ctes, s *scope) {
	left, right := &scope{}, &scope{}
	p.from(n.child("left"), env, left)
	p.from(n.child("right"), env, right)
	kind, ref := n.text("join_type"), n.text("ref_type")
	if kind == "SEMI" || kind == "ANTI" { // the right side only takes rows away
		s.relations, s.keys = left.relations, left.keys
		return
	}
	using := n.texts("using_columns")
	known := (kind == "INNER" || kind == "LEFT") && (ref == "REGULAR" || ref == "CROSS")
	if !known {
		s.relations = p.blank(append(left.relations, right.relations...))
		hide(s.relations[:len(left.relations)], s.relations[len(left.relations):], using)
		return
	}
	both := p.matches(n.child("condition"), using, left, right)
	s.keys = p.product(left.keys, right.keys, both.right)
	if kind == "INNER" {
		s.keys = append(s.keys, p.product(right.keys, left.keys, both.left)...)
		p.hold(both.pairs)
	} else {
		right.relations, s.keys = p.nullable(right.relations, s.keys)
	}
	s.keys = fewest(s.keys)
	hide(left.relations, right.relations, using)
	s.relations = append(slices.Clone(left.relations), right.relations...)
	if kind == "INNER" {
		p.holds(s, conjuncts(n.child("condition")))
	}
}

// product gives the keys of two sides, of which the columns bound of the second follow
// from the first.
func (p *prover) product(one, other []set, bound set) (keys []set) {
	for _, a := range one {
		for _, b := range other {
			key := maps.Clone(a)
			for c := range b {
				if !bound[p.root(c)] {
					key[c] = true
				}
			}
			keys = append(keys, key)
		}
	}
	return keys
}

// fewest leaves out double keys, those that hold another, and what is too much.
func fewest(keys []set) (few []set) {
	slices.SortStableFunc(keys, func(a, b set) int { return len(a) - len(b) })
	for _, k := range keys {
		holds := func(other set) bool {
			for c := range other {
				if !k[c] {
					return false
				}
			}
			return true
		}
		if len(few) < mostKeys && !slices.ContainsFunc(few, holds) {
			few = append(few, k)
		}
	}
	return few
}

// blank gives relations columns of which nothing is known.
func (p *prover) blank(relations []*relation) (all []*relation) {
	for _, r := range relations {
		other := p.instance(r, r.name, true)
		other.keys = nil
		all = append(all, other)
	}
	return all
}

// nullable gives the right side of a LEFT JOIN columns of its own, which can be empty,
// and has keys name those.
func (p *prover) nullable(relations []*relation, keys []set) ([]*relation, []set) {
	own := map[id]id{}
	var all []*relation
	for _, r := range relations {
		other := p.instance(r, r.name, true)
		for i, c := range r.columns {
			own[p.root(c.id)] = other.columns[i].id
		}
		all = append(all, other)
	}
	var made []set
	for _, k := range keys {
		key := set{}
		for c := range k {
			if o, ok := own[p.root(c)]; ok {
				c = o
			}
			key[c] = true
		}
		made = append(made, key)
	}
	return all, made
}

// hide hides the columns of USING on the right side.
func hide(left, right []*relation, using []string) {
	for _, name := range using {
		if c := visible(right, name); c != nil && visible(left, name) != nil {
			c.hidden = true
		}
	}
}

// visible finds a column by its name alone.
func visible(relations []*relation, name string) *column {
	for _, r := range relations {
		if c := r.find(name); c != nil && !c.hidden {
			return c
		}
	}
	return nil
}

// lookup finds the column that a name stands for, nil if it is none that we know.
func (s *scope) lookup(names []string) *column {
	switch len(names) {
	case 1:
		return visible(s.relations, names[0])
	case 2:
		for _, r := range s.relations {
			if r.name == names[0] {
				return r.find(names[1])
			}
		}
	}
	return nil
}
