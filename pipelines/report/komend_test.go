package report

import "testing"

// Bills are counted once, whatever tasks and layers they have; who says nothing yet and
// who says nothing at all are both unknown.
func TestWatKomt(t *testing.T) {
	for _, c := range []struct {
		rows []*Komend
		want string
	}{
		{nil, "Er is geen wetsvoorstel opgenomen dat gemeenten of provincies iets vraagt"},
		{[]*Komend{{Dossier: "1", Geld: "volledig"}, {Dossier: "1", Geld: "onbekend"}, {Dossier: "2", Geld: "volgt nog"}, {Dossier: "3", Geld: "deels"}},
			"3 wetsvoorstellen vragen iets van gemeenten of provincies; van 2 is nog niet bekend wat er aan geld tegenover staat"},
		{[]*Komend{{Dossier: "1", Geld: "geen gevolgen"}}, "1 wetsvoorstel vraagt iets van gemeenten of provincies; van 0 is nog niet bekend wat er aan geld tegenover staat"},
	} {
		if got := (&WatKomt{Rijen: c.rows}).Bevinding(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestOnderzocht(t *testing.T) {
	for want, k := range map[string]Komend{"": {}, "artikel 2 Fvw": {Artikel2: true}, "UDO": {UDO: true}, "artikel 2 Fvw en UDO": {Artikel2: true, UDO: true}} {
		if got := k.Onderzocht(); got != want {
			t.Errorf("%+v: %q, want %q", k, got, want)
		}
	}
}

// A figure is written in its unit; one that is not known is a point.
func TestCijfer(t *testing.T) {
	of := func(x float64) *float64 { return &x }
	for want, m := range map[string]Mensen{".": {Eenheid: "fractie"}, "6,1%": {Eenheid: "fractie", Waarde: of(0.061)}, "48,3 jaar": {Eenheid: "jaar", Waarde: of(48.3)}, "1.200": {Eenheid: "aantal", Waarde: of(1200)}} {
		if got := m.Cijfer(); got != want {
			t.Errorf("%+v: %q, want %q", m, got, want)
		}
	}
}
