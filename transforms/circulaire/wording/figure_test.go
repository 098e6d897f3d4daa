package wording

import (
	"math/big"
	"testing"

	"medebewind/transforms"
)

func TestReadFigure(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"12,4", "12.4"},
		{"1.234.567,8", "1234567.8"},
		{"1 234,50", "1234.50"},
		{"-44,1", "-44.1"},
		{"‒ 44,1", "-44.1"},
		{"44,1-", "-44.1"},
		{"(44,1)", "-44.1"},
		{"€ -12", "-12"},
		{"€ 12,-", "12"},
		{"+3,0", "3.0"},
		{"2,3%", "2.3"},
		{"0", "0"},
		// Not Dutch figures.
		{"1.2.3,4", ""},
		{"1234.5", ""},
		{"01.234", ""},
		{"12,", ""},
		{"", ""},
		{"0,1234567890123", ""}, // more decimals than a value holds
	} {
		got := ""
		if f, err := ReadFigure(c.text); err == nil {
			value, _ := new(big.Rat).SetString(f.Value.ToString(transforms.Weight.Scale))
			got = value.FloatString(f.Decimals)
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
	if f, _ := ReadFigure("2,3%"); !f.Percent {
		t.Error("2,3% is no percentage")
	}
}

// A figure may be misprinted: it is taken for one, and then told.
func TestIsFigure(t *testing.T) {
	for text, want := range map[string]bool{
		"12,4": true, "1.2.3,4": true, "(12": false, "€ 12": true, "2024": true, "12,4*": false,
		"12.": false, "tranche": false, "-": false, "": false, "3-5": false,
	} {
		if got := IsFigure(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestSplitMark(t *testing.T) {
	for _, c := range [][3]string{
		{"12,4*", "12,4", "*"}, {"12,41)", "12,4", "1"}, {"12,4 1)", "12,4", "1"}, {"12,4", "12,4", ""},
		{"(12,4)", "(12,4)", ""}, {"fase 2)", "fase 2)", ""},
	} {
		if figure, mark := SplitMark(c[0]); figure != c[1] || mark != c[2] {
			t.Errorf("%q: %q and %q, want %q and %q", c[0], figure, mark, c[1], c[2])
		}
	}
}

func TestSaysNone(t *testing.T) {
	for text, want := range map[string]bool{
		"-": true, "–": true, "--": true, "p.m.": true, "PM": true, "n.v.t.": true, "nihil": true, "…": true,
		"0": false, "-1": false, "geen": false, "": false,
	} {
		if got := SaysNone(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
