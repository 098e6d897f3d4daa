package report

import (
	"database/sql"
	"maps"
	"strings"
	"testing"

	_ "medebewind/pipelines/warehouse" // has the driver
)

// lawTables are what the questions on the law of a task read: two tasks of a provision each.
const lawTables = `
create schema kern; create schema meta; create schema indicator;
create macro vlakke_tekst(t) as t; create macro tekstnummer(t) as hash(t); create macro artikel_sleutel(t) as t;
create table meta.run as select timestamp '2024-05-01 00:00:00' as gestart;
create table meta.document as from (values ('wet/1', 'aa'), ('wet/2', 'bb')) t(document_id, sha256);
create table kern.taak_bepaling as from (values ('G01', 'b1'), ('G02', 'b2')) t(taak_id, bepaling_id);
create table kern.bepaling as select 'b' || n as bepaling_id, 'college' as orgaan, 'plicht' as modaliteit, 'n' || n as norm_id, '1' as artikel,
	null::varchar as lid, null::varchar as onderdeel, 'tekst ' || n as tekst, date '2020-01-01' as geldig_van, date '9999-12-31' as geldig_tot,
	'BWBR' || n as bwb_id, date '2020-01-01' as versie_datum, 'https://x' as url, 'wet/' || n as document_id, n::integer as volgnummer from range(1, 3) t(n);
create table kern.regeling as select 'BWBR' || n as bwb_id, date '2020-01-01' as versie_datum, 'Wet ' || n as citeertitel, null::date as einddatum, 'https://x' as url from range(1, 3) t(n);
create table indicator.bevoegdheid as select 'G0' || n as taak_id, 2024 as jaar, 'alle' as orgaan, 1 as plichten, 0 as bevoegdheden, 0 as verboden, null::varchar as reden from range(1, 3) t(n);
create table kern.product as select 1 as regel, 'https://x' as url, 'https://x' as uri;
create table kern.product_grondslag as select 'G02' as taken, 'Paspoort' as naam, 'art. 1' as grondslag, 'artikel' as taak_via, 1 as regel, 'gemeente' as overheidslaag;
`

// What the law says of a task has another sign when anything in it is, the order and the bytes
// of its document too; that of another task stays.
func TestSignsOfTheLawOfATask(t *testing.T) {
	for name, c := range map[string]struct{ change, of string }{
		"nothing":                     {"select 1", ""},
		"a sentence":                  {"update kern.bepaling set tekst = 'anders' where bepaling_id = 'b1'", "G01"},
		"the order":                   {"update kern.bepaling set volgnummer = 9 where bepaling_id = 'b1'", "G01"},
		"its document":                {"update meta.document set sha256 = 'cc' where document_id = 'wet/1'", "G01"},
		"the name of its law":         {"update kern.regeling set citeertitel = 'Molenwet' where bwb_id = 'BWBR2'", "G02"},
		"a count of a year":           {"update indicator.bevoegdheid set verboden = 1 where taak_id = 'G02'", "G02"},
		"a product":                   {"update kern.product_grondslag set naam = 'Rijbewijs'", "G02"},
		"what is in force no more":    {"update kern.bepaling set geldig_tot = date '2024-01-01' where bepaling_id = 'b2'", "G02"},
		"what does not stand on it":   {"update kern.bepaling set geldig_tot = date '2025-01-01'", ""},
		"a provision of another task": {"insert into kern.taak_bepaling values ('G03', 'b1')", "G03"},
	} {
		db, err := sql.Open("duckdb", "")
		if err != nil {
			t.Fatal(err)
		}
		db.SetMaxOpenConns(1)
		signs := func(statement string) map[string]string {
			t.Helper()
			if _, err := db.Exec(statement); err != nil {
				t.Fatal(err)
			}
			found, err := signsOf(t.Context(), db)
			if err != nil {
				t.Fatal(err)
			}
			return found
		}
		before := maps.Clone(signs(lawTables))
		if len(before) != 2 || !strings.Contains(before["G02"], "taak_product 1 ") {
			t.Fatalf("%v", before)
		}
		after := signs(c.change)
		var other []string
		for _, task := range []string{"G01", "G02", "G03"} {
			if after[task] != before[task] {
				other = append(other, task)
			}
		}
		if got := strings.Join(other, " "); got != c.of {
			t.Errorf("%s: other signs for %q, want %q", name, got, c.of)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// The law of some tasks comes in the order of the question, and that of no others.
func TestLawOfSomeTasks(t *testing.T) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(lawTables); err != nil {
		t.Fatal(err)
	}
	for want, tasks := range map[string][]*Taak{
		"1":  {{TaakKop: TaakKop{ID: "G02"}}},
		"11": {{TaakKop: TaakKop{ID: "G01"}}, {TaakKop: TaakKop{ID: "G02"}}},
		"0":  {{TaakKop: TaakKop{ID: "G'9"}}},
		"":   nil,
	} {
		law, err := openWetboek(t.Context(), db, tasks)
		if err != nil {
			t.Fatal(err)
		}
		if want := int64(strings.Count(want, "1")); law.bepalingen.alle != want || law.versies.alle != want || law.rechten.alle != want {
			t.Errorf("of %d tasks there are %d provisions, %d versions and %d years", len(tasks), law.bepalingen.alle, law.versies.alle, law.rechten.alle)
		}
		for _, task := range tasks {
			of, err := law.van(t.Context(), task.ID, func(string) string { return "aa" })
			if known := strings.HasPrefix(task.ID, "G0"); err != nil || (len(of.Versies) == 1) != known {
				t.Errorf("%s: %+v, %v", task.ID, of, err)
			}
		}
	}
}
