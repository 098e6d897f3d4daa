package pipelines_test

import (
	"testing"
	"time"

	"medebewind/internal/tier"
	"medebewind/pipelines"
	"medebewind/pipelines/config"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/state/layout"
)

// On the last evening and in the first minutes of a year, with years that nobody set: the
// second run has a year more and is compared all the same. What has no year is guarded (half
// a product list stops), and a table of the new year that is wholly right stops nothing.
func TestNightOfNewYear(t *testing.T) {
	t.Parallel()
	tier.Full(t, "two whole runs")
	p, c := breakable(t)
	c.Years = config.Default().Years
	out := t.TempDir()
	at := func(hour, minute, dayOfJanuary int) pipelines.Options {
		o := hurried(out, c)
		o.Today = time.Date(2026, time.January, dayOfJanuary, hour, minute, 0, 0, time.Local)
		return o
	}
	first := runtest.Run(t, at(23, 59, 0))
	if got := runtest.Ask(t, out, "select jaar_van || '-' || jaar_tot from meta.jaren"); got != "2017-2026" {
		t.Errorf("the years of the old year are %s", got)
	}

	whole := get(t, p.Publisher, productList)
	halve(t, p.Publisher)
	rejected := at(0, 1, 1)
	rejected.Only = append(tablesOfCheck(t, "rijen_gedaald"), "kern.product", "kwaliteit.vergelijking", "kwaliteit.toets")
	_, err := pipelines.Run(t.Context(), rejected)
	checkStopped(t, out, err, "rijen_gedaald", first.Release)
	compared := "select vergeleken || ' ' || zelfde_jaren from kwaliteit.vergelijking"
	if got := runtest.AskFile(t, layout.Folder(out).Rejected(), compared); got != "true false" {
		t.Errorf("compared, and the same years: %s", got)
	}

	p.SetFile(productList, whole)
	p.set(nextTable()...)
	second := runtest.Run(t, at(0, 1, 1))
	if !second.Fresh || len(second.NotRenewed) > 0 {
		t.Fatalf("the right table of the new year: %+v", second)
	}
	for query, want := range map[string]string{
		compared: "true false",
		"select jaar_van || '-' || jaar_tot from meta.jaren":                                 "2017-2027",
		"select count(distinct overheid_code) > 15 from kern.baten_lasten where jaar = 2026": "true",
		"select count(*) from kern.product":                                                  "16",
	} {
		if got := runtest.Ask(t, out, query); got != want {
			t.Errorf("%s\n got %s, want %s", query, got, want)
		}
	}
}
