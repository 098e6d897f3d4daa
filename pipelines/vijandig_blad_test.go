package pipelines_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/internal/tier"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/runtest"
	"medebewind/transforms/foreign"
	"medebewind/transforms/ods/odstest"
)

// A sheet of specific grants whose cells would harm who reads them, over a whole run: in
// the warehouse they are texts, in CSV no spreadsheet obeys them, and in the report they
// are words (transforms/spuk has each kind in each column).
func TestHostileSheetOfGrants(t *testing.T) {
	t.Parallel()
	tier.Full(t, "a whole run")
	_, c := usual(t)
	out, _ := afterFirst(t)
	long := strings.Repeat("lang", 75)
	names := []string{"../../../etc/passwd", `=HYPERLINK("http://kwaad.voorbeeld","klik")`, "+cmd|' /C calc'!A0", long, "om\u202egekeerd", "<script>alert(1)</script>", `'; drop table kern.taak; --`}
	grants := [][]string{{"SiSa-nummer", "Naam specifieke uitkering", "Departement", "Wettelijke grondslag", "Looptijd t/m", "Voortzetting als", "Bedrag 2026"}}
	accounts := [][]string{{"SiSa 2024"}, {"Gemeentecode", "Gemeente", "Regelingnummer", "Regeling", "Indicator", "Omschrijving indicator", "Waarde"}}
	for _, name := range names {
		grants = append(grants, []string{name, "Vijand " + name, name, name, "2031", name, "=1000"}, []string{"x" + name, name, "OCW", "Proefwet", "2031", "", "=1"})
		accounts = append(accounts, []string{"9001", name, name, name, name, "Besteding " + name, "=5"})
	}
	inbox := t.TempDir()
	for file, body := range map[string][]byte{
		"vijand.ods":      odstest.Book(odstest.Sheet{Name: "Overzicht", Rows: grants}, odstest.Sheet{Name: "SiSa", Rows: accounts}),
		"vijand.ods.yaml": []byte("address: https://www.rijksoverheid.nl/vijand.ods\ndate: 2025-12-10\nis: spuk\ntitle: Vijandig blad\n"),
	} {
		if err := os.WriteFile(filepath.Join(inbox, file), body, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	o := hurried(out, c)
	o.Inbox = inbox
	runtest.Run(t, o)
	for query, want := range map[string]string{
		"select count(*) from kern.specifieke_uitkering where omschrijving like 'Vijand %'":                      "7",
		"select count(*) from kern.sisa_uitkering where bedrag_eur = 5":                                          "7",
		"select count(*) from kern.specifieke_uitkering where omschrijving = '../../../etc/passwd'":              "1",
		"select count(*) from kern.specifieke_uitkering where omschrijving like 'om' || chr(65533) || 'gekeerd'": "1",
		"select count(*) > 50 from kern.taak":                                                                    "true",
		"select count(*) from kern.sisa_uitkering where length(ontvanger) > 300":                                 "1",
		"select count(*) from kern.uitkering where fonds = 'geen' and overheid_code is null":                     "0",
	} {
		if got := runtest.Ask(t, out, query); got != want {
			t.Errorf("%s\n got %s, want %s", query, got, want)
		}
	}
	checkNothingObeys(t, filepath.Join(out, "releases", publish.Latest(out)))
}

// checkNothingObeys looks at every CSV and page of a release.
func checkNothingObeys(t *testing.T, release string) {
	t.Helper()
	seen := map[string]int{}
	err := filepath.WalkDir(release, func(path string, d os.DirEntry, err error) error {
		kind := filepath.Ext(path)
		if err != nil || d.IsDir() || kind != ".csv" && kind != ".html" {
			return err
		}
		body, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := string(body)
		seen[kind] += strings.Count(text, "kwaad.voorbeeld")
		if !foreign.IsPlain(strings.ReplaceAll(text, "\r\n", "\n")) {
			t.Errorf("%s has what a terminal obeys", path)
		}
		switch kind {
		case ".csv": // a cell that begins so is a formula, also behind a quote
			for _, formula := range []string{"=HYPERLINK", "+cmd|"} {
				for _, before := range []string{",", ";", ",\"", ";\"", "\n"} {
					if strings.Contains(text, before+formula) {
						t.Errorf("%s has a cell %q", path, formula)
					}
				}
			}
		case ".html":
			for _, obeyed := range []string{"<script>alert", `href="http://kwaad`, `href="../../../etc`, `src="http://kwaad`} {
				if strings.Contains(text, obeyed) {
					t.Errorf("%s has %s", path, obeyed)
				}
			}
		}
		return nil
	})
	if err != nil || seen[".csv"] == 0 || seen[".html"] == 0 {
		t.Errorf("the sheet is in %v, %v: the test looks at nothing", seen, err)
	}
}
