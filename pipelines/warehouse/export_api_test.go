package warehouse

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	models "medebewind/sql"
)

// A large build asks for the API in parts. What it writes is to the byte what a small one
// writes in one go; a government without a value has its file, a year without has none.
func TestAPIInParts(t *testing.T) {
	w, err := buildOf(t.TempDir(), tiny(), nil, "meta.run")
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if err := w.exec(t.Context(), `
		create schema if not exists indicator; create schema if not exists mart;
		create or replace table indicator.catalogus as select 'dekking' as indicator, 'Dekking' as label, 'geld door kosten' as definitie, 'fractie' as eenheid
			union all select 'dekking_rijk', 'Dekking door het Rijk', 'rijksgeld door kosten', 'fractie' union all select 'leeg', 'Leeg', 'niets', 'fractie';
		create or replace table mart.overheid as select 'GM' || lpad(n::varchar, 4, '0') as overheid_code, 'Plaats ' || n as overheid_naam, 'gemeente' as overheidslaag,
			'Provincie' as provincie_naam, 2020 as eerste_jaar, 2024 as laatste_jaar, true as bestaat, null::varchar as opgegaan_in, n * 1000 as inwoners from range(91) t(n);
		create or replace table indicator.waarde as select i.indicator, o.overheid_code, s.soort, s.soort || 'x' as id, j.jaar::integer as jaar, 'rekening' as verslagsoort,
			if(j.jaar = 2024 and s.soort = 'taak', null, (hash(o.overheid_code, j.jaar) % 1000 / 1000)::decimal(18, 6)) as waarde, null::decimal(18, 6) as laag, null::decimal(18, 6) as hoog,
			'M' as zekerheid, 'berekend' as status, null::varchar as reden
			from (select overheid_code from mart.overheid where overheid_code <> 'GM0050' union all select 'GM') o cross join (values ('dekking'), ('dekking_rijk')) i(indicator)
			cross join (values ('geheel'), ('taak')) s(soort) cross join (values (2022), (2024)) j(jaar)`); err != nil {
		t.Fatal(err)
	}
	w.Models = nil
	for _, name := range apiTables {
		w.Models = append(w.Models, &models.Model{Name: name})
	}
	write := func(small bool) map[string]string {
		dir, files := t.TempDir(), map[string]string{}
		w.pace.small = small
		if err := w.exportAPI(t.Context(), dir); err != nil {
			t.Fatal(err)
		}
		err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				text, err := os.ReadFile(path)
				files[strings.TrimPrefix(path, dir)] = string(text)
				return err
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return files
	}
	whole, parts := write(true), write(false)
	for path, text := range whole {
		if parts[path] != text {
			t.Errorf("%s in parts is %.200q, want %.200q", path, parts[path], text)
		}
		if !json.Valid([]byte(text)) {
			t.Errorf("%s is no JSON: %.200q", path, text)
		}
	}
	// two indicators of two years, 91 governments, the index and its description
	if len(whole) != len(parts) || len(whole) != 4+91+2 {
		t.Errorf("%d and %d files", len(whole), len(parts))
	}
	empty := func(text string) bool { return strings.Contains(text, "\"rijen\":[\n]}") }
	for path, text := range whole {
		if empty(text) != strings.HasSuffix(path, "GM0050.json") {
			t.Errorf("%s: %.300q", path, text)
		}
	}
}
