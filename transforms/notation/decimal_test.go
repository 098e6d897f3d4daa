package notation

import (
	"math/big"
	"strings"
	"testing"

	"github.com/apache/arrow/go/v17/arrow"
)

var (
	cents  = &arrow.Decimal128Type{Precision: 18, Scale: 2}
	wholes = &arrow.Decimal128Type{Precision: 18, Scale: 0}
)

func plain(t *testing.T, text string) Decimal {
	t.Helper()
	d, err := Plain(text, MaxExponent)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return d
}

// A number keeps the decimals that were written, until it is trimmed.
func TestDecimalIsAsWritten(t *testing.T) {
	for _, c := range []struct {
		text, want, trimmed string
		scale               int
		whole               bool
	}{
		{"0", "0", "0", 0, true},
		{"-0.00", "0", "0", 2, true},
		{"1.50", "1.50", "1.5", 2, false},
		{"0014", "14", "14", 0, true},
		{"344373.0", "344373.0", "344373", 1, true},
		{"0.050", "0.050", "0.05", 3, false},
		{"-2.5E3", "-2500", "-2500", -2, true},
		{"25E-3", "0.025", "0.025", 3, false},
		{"100", "100", "100", 0, true},
	} {
		d := plain(t, c.text)
		if got := d.String(); got != c.want || d.Scale != c.scale || d.IsWhole() != c.whole {
			t.Errorf("%s is %s of scale %d, whole %v", c.text, got, d.Scale, d.IsWhole())
		}
		if got := d.Trim().String(); got != c.trimmed {
			t.Errorf("%s is trimmed to %s, want %s", c.text, got, c.trimmed)
		}
	}
}

func TestDecimalInUnits(t *testing.T) {
	for _, c := range []struct {
		text      string
		want      int64
		finer, ok bool
	}{
		{"0.0", 0, false, true},
		{"4275.0", 4275000, false, true},
		{"-7389.789", -7389789, false, true},
		{"0.0010000", 1, false, true},
		{"0.0001", 0, true, false},
		{"9223372036854775.807", 9223372036854775807, false, true},
		{"9223372036854775.808", 0, false, false},
		{"1e17", 0, false, false},
	} {
		if n, finer, ok := plain(t, c.text).Int(3); n != c.want || finer != c.finer || ok != c.ok {
			t.Errorf("%s in thousandths: %d, finer %v, %v", c.text, n, finer, ok)
		}
	}
}

// Round rounds a half away from zero; Exact refuses what Round would change.
func TestDecimalInColumn(t *testing.T) {
	for _, c := range []struct {
		text, round string
		exact       bool
	}{
		{"-2.675", "-2.68", false}, {"2.674999", "2.67", false}, {"999.995", "1000.00", false}, {"-0.004", "0.00", false},
		{"1.500", "1.50", true}, {"-12", "-12.00", true}, {"0E300", "0.00", true}, {"1E-300", "0.00", false}, {"12E2", "1200.00", true},
		{"9999999999999999.99", "9999999999999999.99", true},
	} {
		d := plain(t, c.text)
		got, err := d.Round(cents)
		if err != nil || got.ToString(2) != c.round {
			t.Errorf("%s is rounded to %s, %v", c.text, got.ToString(2), err)
		}
		if got, err := d.Exact(cents); (err == nil) != c.exact || err == nil && got.ToString(2) != c.round {
			t.Errorf("%s is exactly %s, %v", c.text, got.ToString(2), err)
		}
	}
	for _, text := range []string{"10000000000000000", "9999999999999999.995", "1E300"} {
		if got, err := plain(t, text).Round(cents); err == nil {
			t.Errorf("%s is rounded to %v", text, got)
		}
	}
	if _, err := plain(t, "1.5").Exact(wholes); err == nil || !strings.Contains(err.Error(), "more than 0 decimals") {
		t.Errorf("1.5 as a whole number: %v", err)
	}
}

// FuzzPlain holds numbers against exact fractions: as text, in units, rounded.
func FuzzPlain(f *testing.F) {
	for _, s := range []string{"0", "-1390.40000000001", "1.5E3", "1e-3", "0.00500", "9223372036854775.807", "5.", "-1.94044E+11", "1e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Plain(s, 40)
		if err != nil || len(d.Digits) > 200 {
			return
		}
		want, valid := new(big.Rat).SetString(s)
		if !valid {
			t.Fatalf("%q is read as %s, and is no number", s, d)
		}
		for _, got := range []Decimal{d, d.Trim()} {
			if r, _ := new(big.Rat).SetString(got.String()); r == nil || r.Cmp(want) != 0 {
				t.Errorf("%q is read as %s", s, got)
			}
		}
		n, finer, ok := d.Int(3)
		units := new(big.Rat).Mul(want, big.NewRat(1000, 1))
		if ok && (!units.IsInt() || units.Num().Cmp(big.NewInt(n)) != 0) || finer == units.IsInt() {
			t.Errorf("%q in thousandths is %d, finer %v, %v", s, n, finer, ok)
		}
		// FloatString rounds half away from zero, as Round does.
		if got, err := d.Round(cents); err == nil && got.Abs().ToString(2) != strings.TrimPrefix(want.FloatString(2), "-") {
			t.Errorf("%q is rounded to %s, want %s", s, got.ToString(2), want.FloatString(2))
		}
	})
}
