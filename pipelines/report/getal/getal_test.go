package getal

import (
	"testing"
	"time"
)

func TestAmounts(t *testing.T) {
	amount := func(f float64) *float64 { return &f }
	for _, c := range []struct {
		euros              *float64
		printed, mln, text string
	}{
		{nil, ".", ".", "."},
		{amount(0), "0,0", "0,0", "€ 0"},
		{amount(-0.4), "0,0", "0,0", "€ 0"},
		{amount(74_500_000), "74,5", "74,5", "€ 74,5 mln"},
		{amount(-6_300_000), "−6,3", "−6,3", "−€ 6,3 mln"},
		{amount(1_730_992_000), "1.730,992", "1.731,0", "€ 1,7 mld"},
		{amount(-1_234_567_890_000), "−1.234.567,89", "−1.234.567,9", "−€ 1.234,6 mld"},
		{amount(-400), "0,0", "0,0", "−€ 400"},
		{amount(500), "0,001", "0,0", "€ 500"},
		{amount(49_999), "0,05", "0,0", "€ 49.999"},
		{amount(50_000), "0,05", "0,1", "€ 0,1 mln"},
		{amount(999_960_000), "999,96", "1.000,0", "€ 1,0 mld"},
	} {
		if got := [3]string{Gedrukt(c.euros), Mln(c.euros), Euro(c.euros)}; got != [3]string{c.printed, c.mln, c.text} {
			t.Errorf("%v is written %q, want %q %q %q", c.euros, got, c.printed, c.mln, c.text)
		}
	}
}

func TestNumbers(t *testing.T) {
	x, above, far := 0.968008, 1.004, 1.31
	for _, c := range []struct{ got, want string }{
		{Getal(-0.04, 1), "0,0"},
		{Getal(-0.05, 1), "−0,1"},
		{Getal(1234567, 0), "1.234.567"},
		{Of(nil, 2), "."},
		{Of(&x, 2), "0,97"},
		{Procent(&x), "97%"},
		{Procent(nil), "."},
		{Dekking(&x), "96,8%"},
		{Dekking(&above), "100,4%"},
		{Dekking(&far), "131%"},
		{Dekking(nil), "."},
		{Aantal(0, "taak", "taken"), "0 taken"},
		{Aantal(1, "taak", "taken"), "1 taak"},
		{Aantal(1200, "taak", "taken"), "1.200 taken"},
		{Stand("2024-september"), "september 2024"},
		{Stand(""), ""},
		{Stand("onbekend"), "onbekend"},
		{Zin("één regel"), "Één regel"},
		{Zin(""), ""},
		{Dag(time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC)), "1 maart 2024"},
	} {
		if c.got != c.want {
			t.Errorf("written %q, want %q", c.got, c.want)
		}
	}
}

// Amounts an inhabitant and in thousands are whole; what rounds to nothing has no sign.
func TestSmallAmounts(t *testing.T) {
	of := func(x float64) *float64 { return &x }
	for _, c := range []struct {
		x               *float64
		person, duizend string
	}{{of(-231.4), "−€ 231", "0"}, {of(1234567), "€ 1.234.567", "1.235"}, {of(-0.2), "€ 0", "0"}, {nil, ".", "."}} {
		if got := PerInwoner(c.x); got != c.person {
			t.Errorf("an inhabitant: %q, want %q", got, c.person)
		}
		if got := Duizend(c.x); got != c.duizend {
			t.Errorf("in thousands: %q, want %q", got, c.duizend)
		}
	}
}
