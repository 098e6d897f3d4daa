package warehouse

import (
	"testing"

	models "medebewind/sql"
	"medebewind/transforms"
)

// iv3Codes adds a table of CBS with the taakvelden of a year.
func (l laws) iv3Codes(title string, codes ...string) {
	l.add(transforms.CBSTabel, row{"tabel": title, "titel": title})
	for _, code := range codes {
		l.add(transforms.CBSCode, row{"tabel": title, "dimensie": "TaakveldBalanspost", "code": code, "titel": code})
	}
}

// A code that CBS does not have is wrong, unless the year of the list is not
// here, the source is uncertain, or the data are an example.
func TestTaakveldenOfTasks(t *testing.T) {
	l := laws{}
	l.iv3Codes("Gemeenten 2024 onbewerkte Iv3-data", "6.3", "6.5", "A111")
	l.iv3Codes("Provincies 2024 onbewerkte Iv3-data", "2.3")
	w := l.warehouse(t)
	for _, c := range []struct{ query, want string }{
		{"select taak_id, taakveld, jaar_van, jaar_tot, onzeker, in_iv3 from kern.taak_taakveld where taak_id in ('G04', 'G10', 'G19', 'P02', 'P03') order by all",
			`G04|6.6|2017|2024|false|false
G04|6.60|2025|.|false|.
G10|6.3|2017|.|false|true
G19|6.3|2017|.|true|true
G19|6.71|2017|2022|true|.
G19|6.714|2025|.|true|.
G19|6.71d|2023|2024|true|false
P02|2.3|2017|.|false|true
P03|2.1|2017|.|false|false`},
		{"select geslaagd from kwaliteit.toets where naam = 'taak_taakveld_onbekend'", "true"},
		{"select rijen > 5 from kwaliteit.toets where naam = 'taak_taakveld_onzeker'", "true"},
		{"select geslaagd from kwaliteit.toets where naam = 'sleutel kern.taak_taakveld'", "true"},
	} {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
	if got := recheck(t, w, "taak_taakveld_onbekend"); got.Passed || got.Severity != "waarschuwing" || got.Rows < 20 {
		t.Errorf("on real data: %+v", got)
	}
}

// recheck lets a check speak once more, as if the data were real, with what it reads.
func recheck(t *testing.T, w *Warehouse, name string) Check {
	t.Helper()
	need(t, w, "from kwaliteit.toets where naam = "+quote(name))
	if err := w.exec(t.Context(), "update meta.run set herkomst = 'spiegel'"); err != nil {
		t.Fatal(err)
	}
	checks, err := models.Checks()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range checks {
		if c.Name == name {
			found, err := w.runCheck(t.Context(), c.Name, c.Severity, c.Meaning, c.Query)
			if err != nil {
				t.Fatal(err)
			}
			return found
		}
	}
	t.Fatalf("no check %s", name)
	return Check{}
}

// Without laws, lists and funds nothing can be said of tasks, and no check
// does.
func TestTasksOfNothing(t *testing.T) {
	w := shared(t)
	for _, c := range []struct{ query, want string }{
		{"select count(*), count(ministerie_regeling), count(ministerie_wijkt_af) from kern.taak", "72|0|0"},
		{"select count(*) filter (in_iv3 is not null), count(*) > 100 from kern.taak_taakveld", "0|true"},
		{"select string_agg(distinct vorm, ' ' order by vorm) from kern.taak_uitkering where in_circulaire is not null", "AU DU IU"},
		{"select uitkering = omschrijving from kern.taak_uitkering group by all", "true"},
		{"select string_agg(distinct reden, '; ' order by reden) from kern.taak_zonder_bepaling", "geen artikel vastgelegd; regeling niet opgenomen"},
		{"select count(*) from kwaliteit.dekking where waarde is not null", "1"},
		{"select count(*) from kwaliteit.toets where (naam like 'taak%' or naam like 'product%') and not geslaagd", "0"},
		{"select count(*) >= 10 from kwaliteit.toets where naam like 'taak%'", "true"},
	} {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}

// The department of a task is that of 2026; where the law's record has another
// it is marked.
func TestDepartmentsOfTasks(t *testing.T) {
	l := laws{}
	for law, department := range map[string]string{"BWBR0034925": "Volksgezondheid, Welzijn en Sport", "BWBR0023466": "Infrastructuur en Waterstaat"} {
		l.version(law, day(t, "2015"), nil)
		l.add(transforms.BWBZoek, row{"bwb_id": law, "titel": law, "soort": "wet", "ministerie": department, "gewijzigd": day(t, "2015")})
	}
	w := l.warehouse(t)
	for _, c := range []struct{ query, want string }{
		{"select taak_id, ministerie, ministerie_regeling, ministerie_wijkt_af from kern.taak where taak_id in ('G01', 'G36', 'G44') order by taak_id",
			`G01|Volksgezondheid, Welzijn en Sport|Volksgezondheid, Welzijn en Sport|false
G36|Binnenlandse Zaken en Koninkrijksrelaties|Infrastructuur en Waterstaat|true
G44|Infrastructuur en Waterstaat|.|.`},
		{"select voorbeeld from kwaliteit.toets where naam = 'taak_ministerie_wijkt_af'", "G36: Binnenlandse Zaken en Koninkrijksrelaties, regeling: Infrastructuur en Waterstaat"},
		{"select rijen > 20, voorbeeld like 'BWBR0001948 (G46 P03); %' from kwaliteit.toets where naam = 'taak_regeling_ontbreekt'", "true|true"},
	} {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}
