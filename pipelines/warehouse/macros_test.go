package warehouse

import "testing"

// The shared formulae, each by the cases that make it what it is.
func TestMacros(t *testing.T) {
	w := shared(t)
	for _, c := range []struct{ expression, want string }{
		{"iv3_jaar('2024X005')", "2024"},
		{"iv3_jaar('X005')", "."},
		{"iv3_jaar(null)", "."},

		{"iv3_soort('2024X000')", "begroting"},
		{"iv3_soort('2024X005')", "rekening"},
		{"iv3_soort('2024X001')", "kwartaal 1"},
		{"iv3_soort('2024X004')", "kwartaal 4"},
		{"iv3_soort('2024X006')", "."},

		{"is_balanspost('A1.1')", "true"},
		{"is_balanspost('P2')", "true"},
		{"is_balanspost('6.71a')", "false"},
		{"is_balanspost('0.10')", "false"},

		// 'geen opgave' is one number; other large negative amounts are amounts
		{"is_opgave(-99998000)", "false"},
		{"is_opgave(null)", "false"},
		{"is_opgave(0)", "true"},
		{"is_opgave(-99999000)", "true"},
		{"is_opgave(-99997999)", "true"},
		{"is_opgave(-121843000)", "true"},
		{"is_opgave(99998000)", "true"},

		{"iv3_bedrag(1000, 2000)", "2000"},
		{"iv3_bedrag(1000, null)", "1000"},
		{"iv3_bedrag(1000, -99998000)", "1000"},
		{"iv3_bedrag(1000, 0)", "0"},
		{"iv3_bedrag(-99998000, 2000)", "2000"},
		{"iv3_bedrag(null, -121843000)", "-121843000"},
		{"iv3_bedrag(-99998000, -99998000)", "."},
		{"iv3_bedrag(null, null)", "."},

		{"iv3_status(1000, 2000)", "eigen"},
		{"iv3_status(null, 0)", "eigen"},
		{"iv3_status(1000, -99998000)", "voorlopig"},
		{"iv3_status(0, null)", "voorlopig"},
		{"iv3_status(-99998000, null)", "niet geleverd"},
		{"iv3_status(null, null)", "niet geleverd"},

		{"is_ozb('WOZwe80')", "true"},
		{"is_ozb('woznwe70')", "true"},
		{"is_ozb('inwo')", "false"},
		{"is_ozb('loonWOZ')", "false"},
		{"is_ozb(null)", "."},

		{"naamsleutel('  Beschermd   Wonen ')", "beschermd wonen"},
		{"naamsleutel('ART.12')", "art.12"},
		{"naamsleutel('a' || chr(10) || 'b')", "a b"},
		{"naamsleutel('Súdwest-Fryslân')", "súdwest-fryslân"},
		{"naamsleutel(null)", "."},

		{"overheid_code('gemeentefonds', '14')", "GM0014"},
		{"overheid_code('gemeentefonds', '1979')", "GM1979"},
		{"overheid_code('provinciefonds', '27')", "PV27"},
		{"overheid_code('provinciefonds', '7')", "PV07"},
		{"overheid_code('gemeentefonds', null)", "."},
		// a number that is none must not be cut to the code of another government
		{"overheid_code('gemeentefonds', '19791')", "."},
		{"overheid_code('provinciefonds', '0014')", "."},
		{"overheid_code('gemeentefonds', 'n.v.t.')", "."},

		{"binnenste_groep('Lokaliseringen van gemeenten / Provincies')", "Provincies"},
		{"binnenste_groep('Gemeenten')", "Gemeenten"},
	} {
		if got := ask(t, w, "select "+c.expression); got != c.want {
			t.Errorf("%s is %s, want %s", c.expression, got, c.want)
		}
	}
}
