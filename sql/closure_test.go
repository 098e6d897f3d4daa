package sql

import (
	"strings"
	"testing"
)

func TestClosure(t *testing.T) {
	all, err := order(made("kern.a: kern.b bron.x", "kern.b: bron.y", "bron.x:", "bron.y:", "kern.c: kern.a", "meta.m:"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ names, want string }{
		{"", ""},
		{"bron.x", "bron.x"},
		{"kern.a", "bron.x bron.y kern.b kern.a"},
		{"kern.b meta.m", "bron.y kern.b meta.m"},
		{"kern.c kern.a kern.c", "bron.x bron.y kern.b kern.a kern.c"},
	} {
		got, err := Closure(all, strings.Fields(c.names)...)
		var names []string
		for _, m := range got {
			names = append(names, m.Name)
		}
		if err != nil || strings.Join(names, " ") != c.want {
			t.Errorf("%s: %v, %v, want %s", c.names, names, err, c.want)
		}
	}
	if _, err := Closure(all, "kern.b", "kern.d"); err == nil || err.Error() != "no model makes kern.d" {
		t.Errorf("of a table that is not there: %v", err)
	}
}

// What a closure leaves out is not read by what it has; and it is small where
// little is read.
func TestClosureOfEachModel(t *testing.T) {
	all, err := Models()
	if err != nil {
		t.Fatal(err)
	}
	smallest := len(all)
	for _, m := range all {
		some, err := Closure(all, m.Name)
		if err != nil {
			t.Fatal(err)
		}
		has := map[string]bool{}
		for _, s := range some {
			for _, read := range s.Reads {
				if !has[read] {
					t.Errorf("of %s: %s reads %s, which does not come before it", m.Name, s.Name, read)
				}
			}
			has[s.Name] = true
		}
		if !has[m.Name] {
			t.Errorf("%s is not in its closure", m.Name)
		}
		smallest = min(smallest, len(some))
	}
	if smallest != 1 {
		t.Errorf("the smallest closure has %d models", smallest)
	}
}
