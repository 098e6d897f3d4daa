package sql

import (
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

func TestInherit(t *testing.T) {
	column := func(name, text string) yaml.MapItem { return yaml.MapItem{Key: name, Value: text} }
	all := []*Model{
		{Name: "kern.een", Columns: yaml.MapSlice{column("code", "een code"), column("n", "een aantal")}, Units: map[string]string{"n": "stuks"}},
		{Name: "kern.twee", Like: "kern.een", Columns: yaml.MapSlice{column("code", "een andere code"), column("m", "nog een")}, Units: map[string]string{"m": "meter"}},
		{Name: "kern.drie", Like: "kern.twee"},
		{Name: "kern.vier", Like: "kern.nergens"},
	}
	if err := all[1].inherit(all); err != nil {
		t.Fatal(err)
	}
	if got := all[1].Columns; len(got) != 3 || got[0].Value != "een andere code" || got[1].Value != "een aantal" || got[2].Key != "m" {
		t.Errorf("columns %v", got)
	}
	if got := all[1].Units; got["n"] != "stuks" || got["m"] != "meter" {
		t.Errorf("units %v", got)
	}
	if got := all[0]; got.Columns[0].Value != "een code" || len(got.Units) != 1 {
		t.Errorf("the first became %v, %v", got.Columns, got.Units)
	}
	for _, m := range all[2:] { // of one that inherits itself the order would decide
		if err := m.inherit(all); err == nil || !strings.Contains(err.Error(), m.Like) {
			t.Errorf("%s: %v", m.Name, err)
		}
	}
}
