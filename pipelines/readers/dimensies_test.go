package readers_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines/runtest"
)

// The example's dimensions, of one gemeente where they are long.
func TestExampleDimensions(t *testing.T) {
	out, _ := example(t)
	for name, query := range map[string]string{
		"structuurkenmerk":   "from kern.structuurkenmerk where overheid_code = 'GM9001' and jaar = 2024 order by variabele",
		"vergelijkingsgroep": "from kern.vergelijkingsgroep where jaar = 2024 order by overheid_code, indeling",
		"nabije_overheid":    "from kern.nabije_overheid where overheid_code = 'GM9001' and jaar = 2024 order by rang",
		"grens":              "from kern.grens where van_code <> naar_code order by van_code, jaar, naar_code",
		"vandaag":            "select overheid_code, jaar, verslagsoort, zijde, sum(bedrag_eur)::bigint as bedrag_eur, max(overheden) as overheden, bool_or(gedeeld) as gedeeld, string_agg(distinct status, ' ' order by status) as status from kern.baten_lasten_vandaag where overheid_code in ('GM9016', 'GM9017', 'GM9021') group by all order by all",
		"bevoegdheid":        "from indicator.bevoegdheid where jaar = 2025 and plichten is not null order by taak_id, orgaan",
		"taakomvang":         "from indicator.taakomvang where jaar = 2015 or nieuw + gewijzigd + vervallen > 0 order by taak_id, jaar",
		"uitvoeringskracht":  "from indicator.uitvoeringskracht where overheid_code = 'GM9001' and jaar = 2024 order by taak_id, verslagsoort",
		"uitvoering_veld":    "from indicator.uitvoeringskracht_taakveld where overheid_code = 'PV90' and jaar = 2024 order by taakveld, verslagsoort",
		"risico":             "from indicator.risico where overheid_code in ('GM9001', 'GM9021', 'PV90') and jaar = 2024 order by overheid_code, taak_id",
		"fondsgevoeligheid":  "from indicator.fondsgevoeligheid where overheid_code in ('GM9001', 'PV90') order by overheid_code, cluster",
		"kengetal":           "from indicator.kengetal where overheid_code in ('GM9001', 'GM9006', 'PV90') and jaar = 2023 order by overheid_code, kengetal, normset",
		"kengetal_macro":     "from indicator.kengetal_macro where waarde is not null order by overheidslaag, jaar, kengetal",
		"afwijking":          "from kwaliteit.afwijking order by all",
	} {
		t.Run(name, func(t *testing.T) { golden(t, out, name, query) })
	}
	t.Run("filled", func(t *testing.T) { checkFilled(t, out) })
}

// checkFilled looks for columns of indicators that are null in every row. That
// no reason is needed is well.
func checkFilled(t *testing.T, out string) {
	columns := strings.Fields(runtest.Ask(t, out, `select string_agg(table_name || '.' || column_name, ' ' order by table_name, column_index) from duckdb_columns() where schema_name = 'indicator' and column_name not like '%reden'`))
	if len(columns) < 50 {
		t.Fatalf("%d columns", len(columns))
	}
	// The example has no overview of specific grants, and its one grant that ends has no
	// amount in its last year.
	absent := []string{"aflopend.bedrag_jaar", "aflopend.bedrag_eur", "aflopend.wordt"}
	for _, c := range columns {
		if slices.Contains(absent, c) {
			continue
		}
		table, column, _ := strings.Cut(c, ".")
		got := runtest.Ask(t, out, fmt.Sprintf("select count(%s) from indicator.%s", column, table))
		if got == "0" {
			t.Errorf("indicator.%s has no value in column %s", table, column)
		}
	}
}

// The dimensions over real figures: national totals that are known from
// elsewhere, and identities.
func TestDimensionsOfLocalServices(t *testing.T) {
	out := localRun(t)
	for _, c := range []struct{ query, want string }{
		{"select count(*) from kwaliteit.toets where not geslaagd and ernst = 'fout'", "0"},
		// 41,306 of 104,310 million euro
		{"select round(100 * waarde, 1)::decimal(4, 1) from indicator.kengetal_macro where overheidslaag = 'gemeente' and jaar = 2023 and kengetal = 'solvabiliteitsratio'", "39.6"},
		{"select overheden || ' ' || overheden_verwacht || ' ' || status from indicator.kengetal_macro where overheidslaag = 'gemeente' and jaar = 2023 and kengetal = 'solvabiliteitsratio'", "341 342 gedeeltelijk"},
		// GM1961 sent zeros for its account of 2023, GM1992 for its budget
		{"select concat_ws(' ', count(*) > 60, count(lasten_eur), count(begrotingsafwijking), string_agg(distinct status, ' ')) from indicator.uitvoeringskracht_taakveld where overheid_code = 'GM1961' and jaar = 2023 and verslagsoort = 'rekening'", "true 0 0 niet geleverd"},
		{"select string_agg(distinct begrotingsafwijking_reden, ', ') from indicator.uitvoeringskracht_taakveld where overheid_code = 'GM1992' and jaar = 2023 and verslagsoort = 'rekening'", "geen begroting"},
		{"select count(*) from indicator.taak_jaarcijfer where overheid_code = 'GM1961' and jaar = 2023 and verslagsoort = 'rekening'", "0"},
		{"select count(*) from indicator.kengetal where kengetal = 'netto schuldquote' and (waarde is not null or reden is null)", "0"},
		{"select string_agg(categorie || aantal, ' ' order by categorie) from (select categorie, count(*) as aantal from indicator.kengetal where kengetal = 'solvabiliteitsratio' and categorie is not null group by categorie)", "A79 B241 C21"},
		// ln keeps the order: the middle of fifteen is the same by another way
		{`with m as (
			select n.overheid_code, p.taak_id, p.verslagsoort, quantile_disc(p.dekking, 0.5) as mediaan
			from kern.nabije_overheid n join indicator.balans_taak p on p.overheid_code = n.nabije_code and p.jaar = n.jaar
			where p.dekking > 0 group by all having count(*) = 15)
			select (count(*) > 1000) || ' ' || count(*) filter (abs(m.mediaan - t.mediaan_nabij) > 0.000001)
			from indicator.taak_nabij t join m using (overheid_code, taak_id, verslagsoort)`, "true 0"},
		{"select count(*) from indicator.taak_nabij where z_nabij is null and reden is null or z_nabij is not null and nabije < 10", "0"},
		// L1.1 of all lasten: 14,104 of 85,666 million, 13,713 of 71,370, 15,800 of 77,571
		{"select string_agg(jaar || ' ' || verslagsoort || ' ' || round(100 * deel, 1)::decimal(4, 1), ', ' order by jaar, verslagsoort) from (select jaar, verslagsoort, sum(personeel_eur) / sum(lasten_eur) as deel from indicator.uitvoeringskracht_taakveld where overheid_code like 'GM%' group by all)",
			"2023 begroting 19.2, 2023 rekening 16.5, 2024 begroting 20.4"},
		{"select string_agg(distinct inhuur_reden, '; ' order by inhuur_reden) from indicator.uitvoeringskracht_taakveld where lasten_eur > 0", "niet uitgesplitst"},
		{"select count(inhuur_aandeel) + count(samenwerking_aandeel) from indicator.uitvoeringskracht", "0"},
		{"select count(distinct overheid_code) || ' ' || count(*) / count(distinct overheid_code) || ' ' || min(kenmerken) from kern.nabije_overheid where jaar = 2024", "342 15.0 13"},
		{"select nabije_code from kern.nabije_overheid where overheid_code = 'GM0363' and jaar = 2024 and rang = 1", "GM0518"},
		{"select groep from kern.vergelijkingsgroep where overheid_code = 'GM0363' and jaar = 2024 and indeling = 'stedelijkheid'", "zeer sterk stedelijk"},
		{"select count(*) from kern.vergelijkingsgroep where jaar = 2024 and groep = 'onbekend'", "0"},
		{"select count(distinct naar_code) from kern.grens where jaar = 2017 and van_code like 'GM%'", "342"},
		{"select sum(inwoners)::bigint from kern.inwoners_vandaag where jaar = 2024 and overheid_code like 'GM%'", "17942942"},
		{"select standen from indicator.fondsgevoeligheid group by all", "4"},
		{"select plichten is not null and bevoegdheden is not null and beleidsruimte is not null from indicator.bevoegdheid where taak_id = 'G01' and orgaan = 'alle' and jaar = 2016", "true"},
		{"select count(*) from kwaliteit.afwijking where regel = 'duizendfout'", "12"},
	} {
		if got := runtest.Ask(t, out, c.query); got != c.want {
			t.Errorf("%s\n got %s, want %s", c.query, got, c.want)
		}
	}
	t.Run("mergers", func(t *testing.T) { checkMergers(t, out) })
}

// checkMergers compares mergers and splits with a list made apart from ours.
func checkMergers(t *testing.T, out string) {
	file, err := os.Open(filepath.Join(shared(t), "kennis", "herindelingen.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) < 70 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for _, r := range rows[1:] {
		query := fmt.Sprintf("select concat_ws(' ', datum, hectare, woningen, inwoners, abs(aandeel - %s) < 0.00001) from kern.herindeling where van_code = '%s' and naar_code = '%s'", r[8], r[1], r[3])
		if got, want := runtest.Ask(t, out, query), strings.Join([]string{r[0], r[5], r[6], r[7], "true"}, " "); got != want {
			t.Errorf("%s to %s: %s, want %s", r[2], r[4], got, want)
		}
	}
	if got, want := runtest.Ask(t, out, "select count(*) from kern.herindeling where datum >= '2016-01-01'"), fmt.Sprint(len(rows)-1); got != want {
		t.Errorf("%s mergers since 2016, the list has %s", got, want)
	}
	for code, parts := range map[string]string{"GM0140": "GM1900 GM0080 GM1949", "GM0788": "GM0824 GM0865 GM0757 GM0855", "GM0053": "GM1966 GM1969", "GM0457": "GM0363"} {
		if got := runtest.Ask(t, out, fmt.Sprintf("select string_agg(naar_code, ' ' order by aandeel desc) from kern.grens where van_code = '%s' and jaar = 2017", code)); got != parts {
			t.Errorf("%s went to %s, want %s", code, got, parts)
		}
	}
}
