package row

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"medebewind/transforms/circulaire/column"
)

// A cell of a column of groups is over several rows: its name stands in the middle of
// them or at the first; where neither holds, or either may, it is told, and no row has a group.
func TestSpreadGroups(t *testing.T) {
	for _, c := range []struct{ beside, want string }{
		{". A . . B .", "A A A B B B"},
		{"A A B B", "A A B B"},
		{"A . . B .", "?"},
		{"A . . B", "A A A B"},
		{"A . . . .", "A A A A A"},
		{". A .", "A A A"},
		{". . A . . B", "A A A A A B"},
		{"A . B . . C", "?"},
		{". . . A", "?"},
		{". A . = . B .", "A A A = B B B"},
		{". . = . .", ". . = . ."},
	} {
		var rows []Row
		for name := range strings.FieldsSeq(c.beside) {
			r := Row{Kind: post, beside: name}
			switch name {
			case ".":
				r.beside = ""
			case "=":
				r = Row{Kind: totaal}
			}
			rows = append(rows, r)
		}
		set := &column.Setting{Beside: 100}
		spreadGroups(set, rows)
		var got []string
		for _, r := range rows {
			switch {
			case r.Kind == totaal:
				got = append(got, "=")
			case r.Group == "":
				got = append(got, ".")
			default:
				got = append(got, r.Group)
			}
		}
		text := strings.Join(got, " ")
		if len(set.Reasons) > 0 {
			text = "?"
			if slices.ContainsFunc(rows, func(r Row) bool { return r.Group != "" }) {
				t.Errorf("%s: groups though it is not sure", c.beside)
			}
		}
		if text != c.want {
			t.Errorf("%s: %s %s, want %s", c.beside, text, fmt.Sprint(set.Reasons), c.want)
		}
	}
}
