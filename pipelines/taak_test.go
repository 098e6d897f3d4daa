package pipelines_test

import (
	"strconv"
	"testing"

	"medebewind/pipelines"
)

// analyses are the queries on tasks that the README shows; each must give rows
// on real laws.
var analyses = map[string]string{
	"tasks per ministry": `select ministerie,
		    count(*) filter (herkomst = 'vastgelegd' and overheidslaag = 'gemeente') as gemeente,
		    count(*) filter (herkomst = 'vastgelegd' and overheidslaag = 'provincie') as provincie,
		    count(*) filter (herkomst = 'afgeleid') as kandidaten
		from kern.taak
		group by ministerie
		order by gemeente + provincie desc, ministerie`,
	"duties added since a date": `select w.naar_datum, l.taak_id, r.citeertitel, w.artikel, w.lid, w.orgaan, left(w.tekst_nieuw, 50) as tekst
		from kern.bepaling_wijziging w
		join kern.taak_bepaling l using (bepaling_id)
		join kern.regeling r on r.bwb_id = w.bwb_id and r.versie_datum = w.naar_datum
		where w.soort = 'nieuw' and w.modaliteit = 'plicht' and w.aard = 'medebewind'
		    and w.naar_datum >= date '2014-07-01'
		order by w.naar_datum desc, w.bwb_id, w.artikel, w.lid`,
	"powers against duties per task": `select t.taak_id, t.naam, t.beleidsvrijheid, t.zekerheid,
		    count(distinct b.norm_id) filter (b.modaliteit = 'plicht') as plichten,
		    count(distinct b.norm_id) filter (b.modaliteit = 'bevoegdheid') as bevoegdheden,
		    (bevoegdheden / nullif(plichten + bevoegdheden, 0))::decimal(3, 2) as beleidsruimte
		from kern.taak t
		join kern.taak_bepaling l using (taak_id)
		join kern.bepaling b using (bepaling_id)
		where t.herkomst = 'vastgelegd' and b.geldig_tot = date '9999-12-31'
		group by all
		order by plichten + bevoegdheden desc, t.taak_id`,
	"laws that give provincies most": `select b.bwb_id, any_value(r.citeertitel) as regeling,
		    count(distinct b.norm_id) as normen,
		    count(distinct b.norm_id) filter (b.modaliteit = 'plicht') as plichten,
		    count(distinct b.norm_id) filter (l.herkomst = 'vastgelegd') as onder_vastgelegde_taak
		from kern.bepaling b
		join kern.taak_bepaling l using (bepaling_id)
		join kern.regeling r on r.bwb_id = b.bwb_id and r.einddatum = date '9999-12-31'
		where b.overheidslaag = 'provincie' and b.aard = 'medebewind' and b.geldig_tot = date '9999-12-31'
		group by b.bwb_id
		order by normen desc, b.bwb_id`,
}

// The tasks over real laws, products and grants. The lower bounds stand a bit
// under what was measured, so that a loss shows.
func TestTasksOfLocalServices(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: reads all laws")
	}
	out := t.TempDir()
	mustRun(t, pipelines.Options{Out: out, Config: configured(services(t))})
	for _, q := range []struct{ query, want string }{
		{"select count(*) from kwaliteit.toets where not geslaagd and ernst = 'fout'", "0"},
		{"select count(distinct b.bepaling_id) - count(distinct l.bepaling_id) from kern.bepaling b left join kern.taak_bepaling l using (bepaling_id) where b.aard = 'medebewind'", "0"},
		{"select count(*) from kern.taak_bepaling where taak_id not in (select taak_id from kern.taak)", "0"},
		{"select count(*) from kern.taak where herkomst = 'afgeleid' and ministerie is null", "0"},
		{"select count(*) from kern.taak t join kern.taak_bepaling l using (taak_id) where t.overheidslaag <> l.overheidslaag", "0"},
		{"select string_agg(distinct taak_id, ' ' order by taak_id) from kern.taak_bepaling where aard = 'organisatie'", "P08 P09"},
		{"select string_agg(uitkering, ', ' order by uitkering) from kern.taak_uitkering where fonds = 'gemeentefonds' and not in_circulaire", "openbare bibliotheken"},
		{"select omschrijving from kern.taak_uitkering where taak_id = 'G54' and vorm = 'DU'", "gemeentelijke antidiscriminatie voorzieningen"},
		{"select count(*) > 0 from kern.taak_uitkering t join kern.uitkering u using (vorm, omschrijving, fonds) where t.taak_id = 'G30' and t.vorm = 'DU'", "true"},
		{"select count(*) from kern.taak_zonder_bepaling where reden = 'artikel niet in de opgenomen versies'", "0"},
	} {
		if got := ask(t, out, q.query); got != q.want {
			t.Errorf("%s\n got %s, want %s", q.query, got, q.want)
		}
	}
	for name, least := range map[string]float64{
		"normen onder een vastgelegde taak":                                        0.75,
		"normen onder een vastgelegde taak, regelingen met een taak":               0.85,
		"UPL-producten met een bepaling van hun artikel":                           0.55,
		"UPL-producten met een bepaling van hun artikel, artikel noemt het orgaan": 0.75,
	} {
		got, err := strconv.ParseFloat(ask(t, out, "select waarde from kwaliteit.dekking where naam = '"+name+"'"), 64)
		if err != nil || got < least {
			t.Errorf("%s: %v (%v), want at least %v", name, got, err, least)
		}
	}
	for name, query := range analyses {
		if got := ask(t, out, "select count(*) from ("+query+")"); got == "0" {
			t.Errorf("%s gives no row", name)
		}
	}
}
