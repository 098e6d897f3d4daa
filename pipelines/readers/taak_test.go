package readers_test

import (
	"strconv"
	"testing"

	"medebewind/pipelines/runtest"
)

// The tasks over real laws, products and grants. The lower bounds stand a bit
// under what was measured, so that a loss shows.
func TestTasksOfLocalServices(t *testing.T) {
	out := localRun(t)
	for _, q := range []struct{ query, want string }{
		{"select count(*) from kwaliteit.toets where not geslaagd and ernst = 'fout'", "0"},
		{"select count(distinct b.bepaling_id) - count(distinct l.bepaling_id) from kern.bepaling b left join kern.taak_bepaling l using (bepaling_id) where b.aard in ('medebewind', 'verlengd')", "0"},
		{"select count(*) from kern.taak_bepaling where taak_id not in (select taak_id from kern.taak)", "0"},
		{"select count(*) from kern.taak where herkomst = 'afgeleid' and ministerie is null", "0"},
		{"select count(*) from kern.taak t join kern.taak_bepaling l using (taak_id) where t.overheidslaag <> l.overheidslaag", "0"},
		{"select string_agg(distinct taak_id, ' ' order by taak_id) from kern.taak_bepaling where aard = 'organisatie'", "P08 P09"},
		{"select string_agg(uitkering, ', ' order by uitkering) from kern.taak_uitkering where fonds = 'gemeentefonds' and not in_circulaire", "openbare bibliotheken"},
		{"select omschrijving from kern.taak_uitkering where taak_id = 'G54' and vorm = 'DU'", "gemeentelijke antidiscriminatie voorzieningen"},
		{"select count(*) > 0 from kern.taak_uitkering t join kern.uitkering u using (vorm, omschrijving, fonds) where t.taak_id = 'G30' and t.vorm = 'DU'", "true"},
		{"select count(*) from kern.taak_zonder_bepaling where reden = 'artikel niet in de opgenomen versies'", "0"},
	} {
		if got := runtest.Ask(t, out, q.query); got != q.want {
			t.Errorf("%s\n got %s, want %s", q.query, got, q.want)
		}
	}
	// Of norms it was 0.80 and 0.90 before the Omgevingswet and the Besluit kwaliteit
	// leefomgeving, of which most norms stand under no recorded task yet.
	for name, least := range map[string]float64{
		"normen onder een vastgelegde taak":                                        0.48,
		"normen onder een vastgelegde taak, regelingen met een taak":               0.71,
		"UPL-producten met een bepaling van hun artikel":                           0.55,
		"UPL-producten met een bepaling van hun artikel, artikel noemt het orgaan": 0.75,
	} {
		got, err := strconv.ParseFloat(runtest.Ask(t, out, "select waarde from kwaliteit.dekking where naam = '"+name+"'"), 64)
		if err != nil || got < least {
			t.Errorf("%s: %v (%v), want at least %v", name, got, err, least)
		}
	}
	answers(t, out, 4, "2013-01-01") // on the register, in texts until 2015
}
