package rekenbestand

import (
	"math/big"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"

	"medebewind/transforms"
	"medebewind/transforms/notation"
	"medebewind/transforms/ods"
)

func textCell(s string) ods.Cell  { return ods.Cell{Kind: ods.Text, Text: []byte(s)} }
func valueCell(s string) ods.Cell { return ods.Cell{Kind: ods.Number, Value: []byte(s)} }

func TestGetal(t *testing.T) {
	units, weight, euro := transforms.Units, transforms.Weight, transforms.Euro
	for _, c := range []struct {
		cell ods.Cell
		t    *arrow.Decimal128Type
		want string
	}{
		{textCell("315.018"), euro, "315018.00"},
		{valueCell("315.018"), euro, "315.02"},
		{valueCell("315.018"), weight, "315.018000"},
		{textCell("1824865,57"), euro, "1824865.57"},
		{textCell("\u00a04.375,00 "), euro, "4375.00"},
		{textCell("-35.479.988"), euro, "-35479988.00"},
		{textCell("\u2212 12"), euro, "-12.00"},
		{textCell("\u2013\u00a01,5"), euro, "-1.50"},
		{textCell("1,94044E+11"), units, "194044000000.0000000000"},
		{textCell("1,5e-3"), weight, "0.001500"},
		{textCell("17453387"), euro, "17453387.00"},
		{textCell("0"), euro, "0.00"},
		{textCell("-0,004"), euro, "0.00"},
		{textCell("0014"), euro, "14.00"},
		{valueCell("1390.40000000001"), units, "1390.4000000000"},
		{valueCell("0.00000000005"), units, "0.0000000001"},
		{valueCell("0.000000000049999999"), units, "0.0000000000"},
		{valueCell("-2.675"), euro, "-2.68"},
		{valueCell("2.674999999"), euro, "2.67"},
		{valueCell("999.995"), euro, "1000.00"},
		{valueCell("-1.94044E+11"), units, "-194044000000.0000000000"},
		{valueCell("1E-300"), euro, "0.00"},
		{valueCell("0E300"), euro, "0.00"},
		{valueCell("1390.4000000000000909494701772928237915039062"), units, "1390.4000000000"},
		{valueCell("999999999999999999.9999999999"), units, "999999999999999999.9999999999"},
		{valueCell("5."), euro, "5.00"},
	} {
		g, ok, err := readNumber(c.cell)
		if err != nil || !ok {
			t.Errorf("%q%q: %v %v", c.cell.Value, c.cell.Text, ok, err)
			continue
		}
		got, err := g.Round(c.t)
		if err != nil || got.ToString(c.t.Scale) != c.want {
			t.Errorf("%q%q: got %s, %v, want %s", c.cell.Value, c.cell.Text, got.ToString(c.t.Scale), err, c.want)
		}
	}
}

func TestGetalIsAbsent(t *testing.T) {
	for _, text := range []string{"", "  ", " - ", "\u2013", "\u2212", "--", "\u00a0"} {
		if _, ok, err := readNumber(textCell(text)); ok || err != nil {
			t.Errorf("%q: got %v, %v", text, ok, err)
		}
	}
}

func TestGetalRefuses(t *testing.T) {
	for _, c := range []struct {
		cell ods.Cell
		want string
	}{
		{textCell("12.5"), "may be a decimal point"},
		{textCell("0.125"), "may be a decimal point"},
		{textCell("1.940E+11"), "may be a decimal point"},
		{textCell("1.2345"), "may be a decimal point"},
		{textCell("1234.567"), "may be a decimal point"},
		{textCell(".500"), "may be a decimal point"},
		{textCell("1,824,865"), "not a number"},
		{textCell("1 824"), "not a number"},
		{textCell("n.v.t."), "may be a decimal point"},
		{textCell("onbekend"), "not a number"},
		{textCell("- -5"), "not a number"},
		{textCell("12-"), "not a number"},
		{textCell(",5"), "not a number"},
		{textCell("1E"), "exponent cannot be read"},
		{textCell("1E9999"), "exponent cannot be read"},
		{textCell(strings.Repeat("9", 61)), "more than 60 digits"},
		{valueCell("NaN"), "not a number"},
		{valueCell("INF"), "not a number"},
		{valueCell("1,5"), "not a number"},
		{ods.Cell{Kind: ods.Failed, Text: []byte("#REF!")}, "formula failed"},
		{ods.Cell{Kind: ods.Other, Value: []byte("2031-01-01")}, "is a date"},
	} {
		if _, ok, err := readNumber(c.cell); ok || err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q%q: got %v, %v, want %q", c.cell.Value, c.cell.Text, ok, err, c.want)
		}
	}
	for _, text := range []string{"10000000000000000", "9999999999999999.995", "1E300"} {
		g, _, err := readNumber(valueCell(text))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := g.Round(transforms.Euro); err == nil {
			t.Errorf("%s: got %v", text, got)
		}
	}
}

// FuzzGetal holds the reading of both notations against exact fractions.
func FuzzGetal(f *testing.F) {
	for _, s := range []string{"315.018", "1824865,57", " - ", "1,94044E+11", "-35.479.988", "\u2212 12", "0.00000000005", "999.995", "1E-300"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, s, valueCell(s), s)
		plain := strings.ReplaceAll(strings.ReplaceAll(strings.TrimSpace(s), ".", ""), ",", ".")
		for _, dash := range notation.Typed.Dashes {
			if rest, ok := strings.CutPrefix(plain, string(dash)); ok {
				plain = "-" + strings.TrimSpace(rest)
				break
			}
		}
		check(t, s, textCell(s), plain)
	})
}

func check(t *testing.T, s string, cell ods.Cell, plain string) {
	g, ok, err := readNumber(cell)
	if err != nil || !ok {
		return
	}
	got, err := g.Round(transforms.Weight)
	if err != nil {
		return
	}
	want, valid := new(big.Rat).SetString(strings.TrimSpace(plain))
	if !valid {
		t.Fatalf("%q is read as %s, and is no number", s, got.ToString(6))
	}
	// FloatString rounds half away from zero, as the reader does.
	if text := strings.TrimPrefix(want.FloatString(6), "-"); text != got.Abs().ToString(6) {
		t.Errorf("%q is read as %s, want %s", s, got.ToString(6), want.FloatString(6))
	}
}
