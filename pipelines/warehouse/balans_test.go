package warehouse

import "testing"

// The formulae of sql/macros/balans.sql, each by the cases that make it.
func TestBalanceMacros(t *testing.T) {
	w := shared(t)
	for _, c := range []struct{ expression, want string }{
		{"overheidslaag('PV27')", "provincie"},
		{"overheidslaag('GM0014')", "gemeente"},
		{"fondslaag('provinciefonds')", "provincie"},
		{"fondslaag('gemeentefonds')", "gemeente"},
		{"is_eigen_middelen('Onroerendezaakbelasting')", "true"},
		{"is_eigen_middelen('Onderwijs')", "false"},
		{"(select volledige_som(x) from (values (1), (2)) v(x))", "3"},
		{"(select volledige_som(x) from (values (1), (null)) v(x))", "."},
		{"naar_rato(100, 1, 3)", "33.33"},
		{"naar_rato(100, 1, 0)", "."},
		{"gewicht(-5)", "0"},
		{"gewicht(5)", "5"},
		{"gewicht(null)", "."},
		{"een_lager('H')", "M"},
		{"een_lager('L')", "L"},
		{"een_lager(null)", "."},
		{"vast(1 / 3)", "0.333333"},
		{"jaren_ernaast(2024, 2017, 2022)", "2"},
		{"jaren_ernaast(2024, 2025, null)", "1"},
		{"jaren_ernaast(2024, 2023, null)", "0"},
		{"oordeel(0.8, 0.99)", "tekort"},
		{"oordeel(1.01, 2)", "overschot"},
		{"oordeel(1, 2)", "onbeslist"},
		{"oordeel(0.5, 1)", "onbeslist"},
		{"oordeel(null, 1)", "onbekend"},
		{"bedrag_in_woorden(2412345678)", "2,4 mld"},
		{"bedrag_in_woorden(-1250000)", "-1,3 mln"},
		{"bedrag_in_woorden(100000)", "100 duizend euro"},
		{"getal_in_woorden(4)", "vier"},
		{"getal_in_woorden(11)", "11"},
		{"onderkant(-5, 10, 20)", "-0.5"},
		{"onderkant(5, 10, 20)", "0.25"},
		{"bovenkant(-5, 10, 20)", "-0.25"},
		{"bovenkant(5, 10, 20)", "0.5"},
		{"drempel_lasten(1000, 5, 100000)", "100000"},
		{"drempel_lasten(100000, 5, 100000)", "500000"},
		{"drempel_lasten(null, 5, 100000)", "100000"},
		{"maanden_ernaast(202409, 202309)", "12"},
		{"maanden_ernaast(202305, 202309)", "4"},
		{"kwantiel([3, 1, 2, 10], 0.25)", "1.75"},
		{"kwantiel([5], 0.9)", "5.0"},
	} {
		if got := ask(t, w, "select "+c.expression); got != c.want {
			t.Errorf("%s is %s, want %s", c.expression, got, c.want)
		}
	}
	// prices rise by the mutations that CBS published: 3.3% in 2024
	if got := ask(t, w, "select prijspeil, round(1 / 1.033, 8) from indicator.prijsindex where jaar in (2023, 2024) order by jaar desc"); got != "1.00000000|0.96805421\n0.96805421|0.96805421" {
		t.Errorf("price level: %s", got)
	}
}
