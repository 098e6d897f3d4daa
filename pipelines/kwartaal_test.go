package pipelines_test

import (
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
)

// Quarters that were asked for are there, and no figure of a budget or an account is
// another by them.
func TestQuartersChangeNoFigure(t *testing.T) {
	t.Parallel()
	without, _ := first(t)
	_, c := fictitious(t, publisher.Options{Page: 500})
	config := usualConfig(c.Network.Mirror)
	config.Quarters = true
	with := t.TempDir()
	runtest.Run(t, hurried(with, config))
	before := runtest.Reader(t, layout.Folder(without).Warehouse())
	after := runtest.Reader(t, layout.Folder(with).Warehouse())
	if got := after("select count(*) > 0 from kern.baten_lasten where verslagsoort = 'kwartaal 1'"); got != "true" {
		t.Error("no quarter is there")
	}
	tables := strings.Fields(before(`select string_agg(schema_name || '.' || table_name, ' ' order by schema_name, table_name) from duckdb_tables()
		where not internal and schema_name in ('kern', 'indicator', 'mart')`))
	if len(tables) < 50 {
		t.Fatalf("tables %v", tables)
	}
	for _, name := range tables {
		sum := "select count(*) || ' ' || coalesce(sum(hash(t::varchar)::hugeint), 0) from " + name + " t where not contains(t::varchar, 'kwartaal')"
		if got, want := after(sum), before(sum); got != want {
			rows := "select string_agg(t::varchar, chr(10) order by t::varchar) from " + name + " t where not contains(t::varchar, 'kwartaal')"
			is, was := strings.Split(after(rows), "\n"), strings.Split(before(rows), "\n")
			t.Errorf("%s: %d rows, and %d without; one that differs is %s", name, len(is), len(was), firstOther(is, was))
		}
	}
}

// firstOther is the first line that two lists do not share.
func firstOther(is, was []string) string {
	for i := range min(len(is), len(was)) {
		if is[i] != was[i] {
			return is[i] + "\nwithout " + was[i]
		}
	}
	return "behind the end of one"
}
