package readers_test

import (
	"fmt"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines/runtest"
)

// Regelingen of the example against what their publisher knows, beside gemeenten
// whose sums do not change by them.
func TestExampleRegelingen(t *testing.T) {
	out, _ := example(t)
	truth := publisher.Truth()
	for key, want := range truth.Books {
		report := map[string]string{"X000": "begroting", "X005": "rekening"}[key.Soort]
		if report == "" {
			continue
		}
		query, args := "select sum(lasten_eur) || ' ' || sum(baten_totaal_eur) from kern.netto_lasten where starts_with(overheid_code, '%s') and jaar = %d and verslagsoort = '%s'", map[string]string{"gemeente": "GM", "provincie": "PV"}[key.Kind]
		if key.Kind == "regeling" {
			query, args = "select sum(lasten_eur) || ' ' || sum(baten_eur) from kern.samenwerking_taakveld where starts_with(regeling_code, '%s') and jaar = %d and verslagsoort = '%s'", "GR"
		}
		if got := runtest.Ask(t, out, fmt.Sprintf(query, args, key.Year, report)); got != fmt.Sprint(want.Lasten, " ", want.Baten) {
			t.Errorf("%v: lasten and baten %s, want %d %d", key, got, want.Lasten, want.Baten)
		}
	}
	for _, c := range []struct{ query, want string }{
		{"select count(*) from kern.overheid where left(overheid_code, 2) not in ('GM', 'PV')", "0"},
		{"select string_agg(regeling_code || ' ' || status, ', ' order by regeling_code) from kern.samenwerking where jaar = 2023 and status <> 'eigen'", "null"},
		{"select string_agg(soort, ', ' order by regeling_code) from kern.samenwerking where jaar = 2024", "veiligheidsregio, veiligheidsregio, ggd, omgevingsdienst, jeugdhulp, sociale dienst"},
		// the regeling that gave no account of 2023 is shown by its budget
		{"select verslagsoort from kern.samenwerking where jaar = 2023 and regeling_code = 'GR9006'", "begroting"},
		// both books, with a difference that stays
		{"select count(*) from kwaliteit.overdracht where stroom = 'gemeenten aan regelingen' and jaar in (2023, 2024) and verschil_eur <> 0 and reden is null", "4"},
		{"select distinct reden from kwaliteit.overdracht where jaar = 2022 and stroom = 'gemeenten aan regelingen'", "geen tabel van regelingen van dit jaar"},
		{"select count(*) from kwaliteit.aansluiting where naam like 'Lasten van gemeenten en regelingen samen%' and verschil_eur = 0 and verwacht_eur > 0", "4"},
		// nothing twice: together costs less than both books added up
		{"select bool_and(samen_eur < gemeenten_eur + regelingen_eur) from indicator.samenwerking_taakveld where regelingen_eur > 0 and naar_regelingen_eur > 0", "true"},
		{"select count(distinct indicator) from indicator.waarde where indicator in ('eigen_personeel', 'via_regeling', 'ingekocht') and waarde is not null", "3"},
	} {
		if got := runtest.Ask(t, out, c.query); got != c.want {
			t.Errorf("%s: %s, want %s", c.query, got, c.want)
		}
	}
}

// The made-up regelingen of the local services beside real gemeenten: 24 of them,
// and gemeenten that do not split their cost have no share.
func TestLocalRegelingen(t *testing.T) {
	out := localRun(t)
	for _, c := range []struct{ query, want string }{
		{"select string_agg(jaar || ' ' || regelingen, ', ' order by jaar) from (select jaar, count(*) as regelingen from kern.samenwerking where soort <> 'overig' group by jaar)", "2023 24, 2024 24"},
		{"select count(*) from kern.overheid where left(overheid_code, 2) not in ('GM', 'PV')", "0"},
		{"select string_agg(distinct reden, ', ' order by reden) from kwaliteit.overdracht where stroom = 'gemeenten aan regelingen' and jaar = 2024", "wie betaalt boekt L4.3.3 nergens"},
		{"select count(*) from indicator.uitvoering_wijze where overheid_code = 'GM' and eigen_aandeel is not null", "0"},
	} {
		if got := runtest.Ask(t, out, c.query); got != c.want {
			t.Errorf("%s: %s, want %s", c.query, got, c.want)
		}
	}
}
