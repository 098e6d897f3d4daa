package warehouse

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"medebewind/pipelines/state/snapshot"
)

func buildOnly(t *testing.T, only ...string) (*Warehouse, error) {
	t.Helper()
	dir := t.TempDir()
	in := Input{Manifest: tiny(), CodeVersion: "0.0.0+test", Only: only, Key: func(snapshot.Document) int64 { return 0 }}
	w, err := Build(t.Context(), filepath.Join(dir, "deel.duckdb"), in, limits(dir), slog.New(slog.DiscardHandler))
	if err == nil {
		t.Cleanup(func() { _ = w.Close() })
	}
	return w, err
}

// A part has what was asked for and what that reads, and the checks on those.
func TestPartialWarehouse(t *testing.T) {
	w, err := buildOnly(t, "kern.baten_lasten", "kwaliteit.toets")
	if err != nil {
		t.Fatal(err)
	}
	tables := ask(t, w, "select string_agg(schema_name || '.' || table_name, ' ' order by table_name) from duckdb_tables() where schema_name in ('bron', 'kern', 'indicator', 'kwaliteit', 'meta') and database_name <> 'seed'")
	if !strings.Contains(tables, "kern.baten_lasten") || !strings.Contains(tables, "bron.iv3") || strings.Contains(tables, "kern.taak") || len(strings.Fields(tables)) > 8 {
		t.Errorf("tables %s", tables)
	}
	checks := ask(t, w, "select string_agg(naam, '; ' order by naam) from kwaliteit.toets")
	if !strings.Contains(checks, "sleutel kern.baten_lasten") || strings.Contains(checks, "kern.taak") || strings.Contains(checks, "rijen_gedaald") {
		t.Errorf("checks %s", checks)
	}
	whole := shared(t)
	if len(w.Checks) >= len(whole.Checks) || !w.Partial() || whole.Partial() {
		t.Errorf("%d checks of a part, %d of the whole", len(w.Checks), len(whole.Checks))
	}
	for _, c := range w.Checks { // the same, as far as it goes
		for _, all := range whole.Checks {
			if all.Name == c.Name && (all.Severity != c.Severity || all.Meaning != c.Meaning) {
				t.Errorf("%+v, and of the whole %+v", c, all)
			}
		}
	}
}

// What was built in part never leaves as a release, not even if it is all that is
// asked for.
func TestPartialWarehouseIsNotExported(t *testing.T) {
	w, err := buildOnly(t, "kern.overheid")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if exports, err := w.Export(t.Context(), dir); !errors.Is(err, ErrPartial) || exports != nil {
		t.Errorf("exported %v, %v", exports, err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left %v", left)
	}
}

// A part that is measured tells of its own tables as the whole does.
func TestPartialWarehouseIsMeasured(t *testing.T) {
	w, err := buildOnly(t, suspicions(t)...)
	if err != nil {
		t.Fatal(err)
	}
	const measured = "select naam, onderwerp, jaar, waarde from kwaliteit.meting where onderwerp like 'kern.baten_lasten%' or onderwerp like 'bron.upl%' order by all"
	if got, want := ask(t, w, measured), ask(t, shared(t), measured); got != want || len(strings.Split(got, "\n")) < 10 {
		t.Errorf("measures of the part\n%s, of the whole\n%s", got, want)
	}
	if got := ask(t, w, "select count(*) from kwaliteit.meting where onderwerp like 'kern.onderzoek%'"); got != "0" {
		t.Errorf("%s measures of a table that is not there", got)
	}
}

func TestPartialWarehouseErrors(t *testing.T) {
	for name, want := range map[string]string{
		"kern.niets":       "building kern.niets only: no model makes kern.niets",
		"meta.woordenboek": "building meta.woordenboek only: meta.woordenboek tells of all tables, and takes all of them",
	} {
		if _, err := buildOnly(t, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}
