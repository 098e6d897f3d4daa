package keyproof

import (
	"encoding/json"
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

// anywhere tells whether a part of the tree has a node of which something holds.
func anywhere(part any, holds func(node) bool) bool {
	if n, ok := part.(node); ok {
		part = map[string]any(n)
	}
	switch part := part.(type) {
	case []any:
		for _, item := range part {
			if anywhere(item, holds) {
				return true
			}
		}
	case map[string]any:
		if holds(part) {
			return true
		}
		for _, item := range part {
			if anywhere(item, holds) {
				return true
			}
		}
	}
	return false
}

// conjuncts splits a condition in those that must all hold.
func conjuncts(e node) []node {
	if e == nil {
		return nil
	}
	if e.text("type") != "CONJUNCTION_AND" {
		return []node{e}
	}
	var all []node
	for _, part := range e.list("children") {
		all = append(all, conjuncts(asNode(part))...)
	}
	return all
}

// text of an expression, the same for expressions that are: without its name and its
// place in the query.
func spelling(e node) string {
	plain := maps.Clone(e)
	delete(plain, "alias")
	text, err := json.Marshal(withoutPlace(map[string]any(plain)))
	if err != nil {
		return ""
	}
	return string(text)
}

func withoutPlace(part any) any {
	switch part := part.(type) {
	case []any:
		all := make([]any, len(part))
		for i, item := range part {
			all[i] = withoutPlace(item)
		}
		return all
	case map[string]any:
		all := map[string]any{}
		for key, item := range part {
			if key != "query_location" {
				all[key] = withoutPlace(item)
			}
		}
		return all
	}
	return part
}

// aggregates are functions that make one value of many rows. One that is not named
// here is taken for a value to group by: a key is then missed and none made up.
var aggregates = map[string]bool{
	"any_value": true, "arg_max": true, "arg_min": true, "avg": true, "bool_and": true, "bool_or": true, "count": true, "count_star": true,
	"first": true, "list": true, "max": true, "max_by": true, "median": true, "min": true, "min_by": true, "quantile_cont": true, "string_agg": true, "sum": true,
}

// isAggregate tells whether an expression is one value of many rows.
func isAggregate(e any) bool {
	return anywhere(e, func(n node) bool {
		return n.text("class") == "FUNCTION" && aggregates[strings.ToLower(n.text("function_name"))]
	})
}

// multiplies tells whether an expression makes several rows of one.
func multiplies(e any) bool {
	return anywhere(e, func(n node) bool { return strings.EqualFold(n.text("function_name"), "unnest") })
}
