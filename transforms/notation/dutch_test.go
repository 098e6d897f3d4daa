package notation

import (
	"errors"
	"math"
	"strings"
	"testing"
)

// What is typed and what is printed differ where Dutch says so, and nowhere
// else. An empty want is an error.
func TestDutchNumbers(t *testing.T) {
	for _, c := range []struct{ text, typed, printed string }{
		{"315.018", "315018", "315018"},
		{"1824865,57", "1824865.57", "1824865.57"},
		{"1.234.567,80", "1234567.80", "1234567.80"},
		{"0014", "14", "14"},
		{"- 12", "-12", "-12"},
		{"\u2212 12", "-12", "-12"},
		{"\u2011 12", "", "-12"},
		{"-0", "0", "0"},
		{"1 234 567", "", "1234567"},
		{"1 234,5", "", "1234.5"},
		{"12 34", "", ""},
		{"1.234 567", "", ""},
		{"12,", "12", ""},
		{"1,94044E+11", "194044000000", ""},
		{"1.940E+11", "", ""},
		{"12.5", "", ""}, {"0.125", "", ""}, {"1234.567", "", ""}, {".500", "", ""}, {",5", "", ""}, {"1,2,3", "", ""},
		{"- -5", "", ""}, {"5-", "", ""}, {"", "", ""}, {"-", "", ""}, {"n.v.t.", "", ""}, {"1E", "", ""},
	} {
		for _, n := range []struct {
			name, want string
			Dutch
		}{{"typed", c.typed, Typed}, {"printed", c.printed, Printed}} {
			d, err := n.Signed(c.text)
			if n.want == "" && err == nil || n.want != "" && (err != nil || d.String() != n.want) {
				t.Errorf("%q %s is read as %s, %v, want %q", c.text, n.name, d, err, n.want)
			}
		}
	}
	for text, want := range map[string]error{"12.5": ErrPoint, "12x": ErrNumber, "1E9999": ErrExponent} {
		if _, err := Typed.Signed(text); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", text, err, want)
		}
	}
}

func TestDashes(t *testing.T) {
	for text, want := range map[string]bool{"-": true, "--": true, "\u2013": true, "": false, "-1": false, "x": false} {
		if Typed.IsDash(text) != want || Printed.IsDash(text) != want {
			t.Errorf("%q is a dash: %v", text, !want)
		}
	}
	if !Printed.IsDash("\u2015") || Typed.IsDash("\u2015") {
		t.Error("the bar of typesetters is of print alone")
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		x        float64
		decimals int
		want     string
	}{{-0.04, 1, "0,0"}, {-0.05, 1, "−0,1"}, {1234567, 0, "1.234.567"}, {-1234.5, 2, "−1.234,50"}, {999.995, 0, "1.000"}} {
		if got := Number(c.x, c.decimals); got != c.want {
			t.Errorf("%v is written %s, want %s", c.x, got, c.want)
		}
	}
}

// FuzzNumber reads back what is written: the same number, to the decimals.
func FuzzNumber(f *testing.F) {
	f.Add(1234.5, uint8(2))
	f.Add(-0.04, uint8(1))
	f.Add(1e15, uint8(0))
	f.Fuzz(func(t *testing.T, x float64, decimals uint8) {
		if decimals %= 4; math.IsNaN(x) || math.Abs(x) > 1e12 {
			return
		}
		text := Number(x, int(decimals))
		d, err := Printed.Signed(text)
		if err != nil {
			t.Fatalf("%v is written %s: %v", x, text, err)
		}
		n, _, ok := d.Int(int(decimals))
		if want := math.Round(math.Abs(x) * math.Pow10(int(decimals))); !ok || math.Abs(float64(n)) != want || d.Negative != strings.HasPrefix(text, Minus) {
			t.Errorf("%v is written %s, read back as %d", x, text, n)
		}
	})
}
