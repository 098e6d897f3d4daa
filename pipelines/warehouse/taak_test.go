package warehouse

import (
	"strings"
	"testing"

	"medebewind/transforms"
)

// under puts the units of a law under a chapter.
func (l laws) under(bwbID, opschrift string) {
	for _, r := range l[transforms.BWBArtikel] {
		if r["bwb_id"] == bwbID {
			r["opschrift"] = filled(opschrift)
		}
	}
}

// places are articles of laws that the seeds speak of, with the task that is
// theirs. The texts are made up.
var places = []struct {
	law, chapter, place, body, task, why string
}{
	{"BWBR0034925", "Gemeente", "2.6|1|b", "college", "G05 vastgelegd grondslag H", "an onderdeel before the lid it is in"},
	{"BWBR0034925", "Gemeente", "2.6|1|b.1°", "college", "G05 vastgelegd grondslag H", "what is inside an onderdeel"},
	{"BWBR0034925", "Gemeente", "2.6|1|a", "college", "G01 vastgelegd grondslag H", "a lid before its article"},
	{"BWBR0034925", "Gemeente", "2.3|2|", "college", "G05 vastgelegd grondslag H", "an article before the range it is in"},
	{"BWBR0034925", "Gemeente", "2.4|1|", "college", "G02 vastgelegd reikwijdte M", "another lid than the one that is named"},
	{"BWBR0034925", "Gemeente", "2.10||", "college", "G01 vastgelegd reikwijdte M", "2.10 comes after 2.9"},
	{"BWBR0034925", "Slotbepalingen", "12.4||", "college", "G01 vastgelegd reikwijdte L", "the rest of a law"},
	{"BWBR0034925", "Gemeente", "2.7||", "provinciale staten", "K-BWBR0034925-provincie afgeleid . L", "the other layer"},
	{"BWBR0035362", "Maatwerkvoorzieningen", "2.3.5|3|", "college", "G03 vastgelegd grondslag H", "precedence of one of two tasks with the same lid"},
	{"BWBR0035362", "Maatwerkvoorzieningen", "2.3.3||", "college", "G05 vastgelegd reikwijdte M", "precedence of one of two ranges"},
	{"BWBR0015703", "Opdracht gemeente", "8a|1|", "gemeenteraad", "G12 vastgelegd grondslag H", "8a is not 8"},
	{"BWBR0015703", "Opdracht gemeente", "8|1|b", "gemeenteraad", "G16 vastgelegd grondslag H", "8 is not 8a"},
	{"BWBR0020449", "Structuurvisies", "2.2||", "provinciale staten", "P10 vastgelegd voorganger M", "a law that went before"},
	{"BWBR0034306", "De verstrekking", "40||", "college", "G30 vastgelegd uitwerking M", "a decree under the law"},
	{"BWBR0003420", "Bekostiging", "159||", "college", "K-BWBR0003420-gemeente afgeleid . L", "an article before it got the number that is meant"},
	{"BWBR0099991", "", "1||", "college", "K-BWBR0099991-gemeente afgeleid . L", "a law without chapters"},
	{"BWBR0099992", "Begraven", "1||", "college", "K-BWBR0099992-gemeente afgeleid . L", "a title with too few norms"},
	{"BWBR0005416", "Financiën", "203|2|", "gedeputeerde staten", "P08 vastgelegd grondslag M", "organisation that a task names"},
	{"BWBR0005416", "Financiën", "189||", "gemeenteraad", ". . . .", "organisation that none names"},
	{"BWBR0004627", "De stemming", "J 7||", "burgemeester", "G34 vastgelegd grondslag H", "a whole law"},
	{"BWBR0004627", "Het begin van het lidmaatschap", "V 3||", "gemeenteraad", ". . . .", "a whole law leaves its organisation"},
}

func lawsOfPlaces(t *testing.T) laws {
	t.Helper()
	l, lines := laws{}, map[string][]string{}
	for _, p := range places {
		lines[p.law] = append(lines[p.law], p.place+"|1|"+p.body+"|plicht|"+p.why)
	}
	for law, norms := range lines {
		l.version(law, day(t, "2015"), nil)
		l.provisions(t, law, day(t, "2015"), norms)
	}
	for _, r := range l[transforms.BWBArtikel] {
		for _, p := range places {
			if artikel, _, _ := strings.Cut(p.place, "|"); p.law == r["bwb_id"] && artikel == r["artikel"] {
				r["opschrift"] = filled(p.chapter)
			}
		}
	}
	return l
}

func TestEveryProvisionHasOneTask(t *testing.T) {
	w := lawsOfPlaces(t).warehouse(t)
	for _, p := range places {
		got := ask(t, w, `select concat_ws(' ', coalesce(t.taak_id, '.'), coalesce(t.herkomst, '.'), coalesce(t.relatie, '.'), coalesce(t.zekerheid, '.'))
			from kern.bepaling b left join kern.taak_bepaling t using (bepaling_id) where b.bwb_id = '`+p.law+`' and b.tekst = '`+p.why+`'`)
		if got != p.task {
			t.Errorf("%s, article %s, %s: %s, want %s", p.law, p.place, p.why, got, p.task)
		}
	}
	for _, c := range []struct{ query, want string }{
		{"select count(*) from kwaliteit.toets where naam in ('taak_bepaling_precies_een', 'taak_artikel_ongeldig', 'sleutel kern.taak', 'sleutel kern.taak_bepaling', 'sleutel kern.taak_artikel') and geslaagd", "5"},
		{"select naam, zekerheid, bron, hoofdstuk from kern.taak where taak_id = 'K-BWBR0099991-gemeente'", "BWBR0099991|L|https://wetten.overheid.nl/BWBR0099991|."},
		{"select naam from kern.taak where taak_id = 'K-BWBR0003420-gemeente'", "BWBR0003420"},
		{"select count(*) from kern.taak where herkomst = 'vastgelegd'", "72"},
		{"select zekerheid, onzeker from kern.taak where taak_id in ('G01', 'G05', 'G09') order by taak_id", "H|.\nM|cluster\nL|taakveld"},
		{"select reden from kern.taak_zonder_bepaling where taak_id in ('G04', 'G17', 'G43', 'G59') order by taak_id",
			"bepalingen horen bij een andere taak\nregeling niet opgenomen\nregeling niet opgenomen\ngeen artikel vastgelegd"},
		{"select taak_id from kern.taak_zonder_bepaling semi join kern.taak_bepaling using (taak_id)", ""},
		{"select teller, noemer from kwaliteit.dekking where naam = 'normen onder een vastgelegde taak'", "14|18"},
		{"select teller, noemer from kwaliteit.dekking where naam = 'normen onder een vastgelegde taak, regelingen met een taak'", "14|15"},
		{"select teller, noemer from kwaliteit.dekking where naam = 'normen in een voorganger'", "1|18"},
		{"select waarde from kwaliteit.dekking where naam = 'UPL-producten met een opgenomen regeling'", "."},
	} {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}

// A chapter that gets another title stays one task, under the last title; a
// provision that is renumbered goes with its last place.
func TestTasksOverTime(t *testing.T) {
	const law = "BWBR0099991"
	l := laws{}
	l.version(law, day(t, "2014"), day(t, "2014-12-31"))
	l.provisions(t, law, day(t, "2014"), []string{"1|||1|college|plicht|" + plan})
	l.under(law, "Oude titel")
	l.version(law, day(t, "2015"), nil)
	l.provisions(t, law, day(t, "2015"), []string{"1|||1|college|plicht|" + plan, "2|||1|college|plicht|" + verslag,
		"3|||1|college|plicht|drie", "4|||1|college|plicht|vier", "5|||1|college|plicht|vijf"})
	for _, r := range l[transforms.BWBArtikel][1:] {
		r["opschrift"] = "Nieuwe titel"
	}
	const wpo = "BWBR0003420"
	l.version(wpo, day(t, "2014"), day(t, "2023-07-31"))
	l.provisions(t, wpo, day(t, "2014"), []string{"165|||1|college|plicht|" + plan})
	l.version(wpo, day(t, "2023-08-01"), nil)
	l.provisions(t, wpo, day(t, "2023-08-01"), []string{"159|||1|college|plicht|" + plan})
	w := l.warehouse(t)
	for _, c := range []struct{ query, want string }{
		{"select distinct taak_id from kern.taak_bepaling where bwb_id = '" + law + "'", "K-" + law + "-gemeente-nieuwe-titel"},
		{"select count(*), count(distinct bepaling_id) from kern.bepaling where bwb_id = '" + law + "'", "5|5"},
		{"select taak_id, bereik from kern.taak_bepaling where bwb_id = '" + wpo + "'", "G24|artikel 159 tot en met 160 vanaf 2022-08-01"},
	} {
		if got := ask(t, w, c.query); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.query, got, c.want)
		}
	}
}
