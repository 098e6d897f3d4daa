package pipelines_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines"
	"medebewind/pipelines/runtest"
	"medebewind/pipelines/sources/about"
)

// bronnen is the state of every source, in one line.
const bronnen = `select string_agg(concat_ws(' ', bron, status, datasets_niet_vernieuwd, datasets_ontbreken), ', ' order by bron) from meta.bron`

// allBut is what bronnen gives when all sources that are asked are renewed whole but one.
func allBut(one, state string) string {
	var lines []string
	for _, source := range about.All() {
		line := source.Name + " vernieuwd 0 0"
		switch {
		case source.ByHand:
			continue // nobody brought anything
		case source.Name == one:
			line = one + " " + state
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return strings.Join(lines, ", ")
}

// A host that is down costs its own source, and no more requests than it takes
// to see that; the tables say so until it is back.
func TestServiceThatIsDown(t *testing.T) {
	t.Parallel()
	p, c := breakable(t)
	out, _ := afterFirst(t)
	if got, want := runtest.Ask(t, out, bronnen), allBut("", ""); got != want {
		t.Errorf("whole: %s, want %s", got, want)
	}
	rekenbestanden := runtest.Ask(t, out, "select datasets from meta.bron where bron = 'gemeentefonds'")

	// Every rekenbestand and circulaire is new, and the host that has them down.
	c.Network.GiveUp, c.Network.Parallel = 3, 2
	p.set(edit{address: "^/open.overheid.nl/.*/attachment/", status: 503}, edit{address: "^/open.overheid.nl/.*/zoek\\?", change: newer})
	addLine(t, p.Publisher)
	before := requests(p.Publisher, "/open.overheid.nl/overheid/openbaarmakingen/api/v0/attachment/")
	o := hurried(out, c)
	o.Only = []string{"meta.bron", "meta.document", "kern.product"}
	outcome := runtest.Run(t, o)
	if got := runtest.AskFile(t, outcome.Partial, "select count(*) from kern.product"); got != fmt.Sprint(publisher.Truth().Products+1) {
		t.Errorf("the other change did not come through: %s products", got)
	}
	// Three in a row, and the other one under way, twice each.
	if asked := requests(p.Publisher, "/open.overheid.nl/overheid/openbaarmakingen/api/v0/attachment/") - before; asked < 6 || asked > 8 {
		t.Errorf("%d requests to a host that is down", asked)
	}
	old := runtest.AskFile(t, outcome.Partial, "select datasets_niet_vernieuwd from meta.bron where bron = 'gemeentefonds'")
	if fmt.Sprint(len(outcome.NotRenewed)) != old || len(outcome.NotRenewed) < 5 {
		t.Errorf("%s of %s data sets are not renewed, told are %d", old, rekenbestanden, len(outcome.NotRenewed))
	}
	for query, want := range map[string]string{
		bronnen: allBut("gemeentefonds", "deels vernieuwd "+old+" 0"),
		"select count(*) > 0 from meta.bron where bron = 'gemeentefonds' and reden like '%503 Service Unavailable%'":                              "true",
		"select count(*) > 0 from meta.document where not vernieuwd and reden like '%3 requests to open.overheid.nl failed in a row%left alone%'": "true",
		"select count(*) from meta.bron where nieuwste_document is null or bytes = 0 or documenten = 0":                                           "0",
	} {
		if got := runtest.AskFile(t, outcome.Partial, query); got != want {
			t.Errorf("%s\n got %s, want %s", query, got, want)
		}
	}

	p.set()
	outcome = runtest.Run(t, o)
	if got := runtest.AskFile(t, outcome.Partial, "select count(*) from meta.bron where status <> 'vernieuwd' or reden is not null"); got != "0" {
		t.Errorf("%s sources are not whole again", got)
	}
}

// A source of which nothing was ever had is named too.
func TestSourceThatIsNotThere(t *testing.T) {
	t.Parallel()
	_, c := fictitious(t, publisher.Options{Override: map[string][]byte{uplList: []byte("geen lijst\n")}})
	c.Network.Attempts = 2
	o := pipelines.Options{Out: t.TempDir(), Config: c, Today: day, Only: []string{"meta.bron"}}
	built := runtest.Run(t, o).Partial
	if got, want := runtest.AskFile(t, built, bronnen), allBut("upl", "ontbreekt 0 1"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := runtest.AskFile(t, built, "select reden like 'niet opgehaald: %' or reden like 'niet leesbaar: %' from meta.bron where bron = 'upl'"); got != "true" {
		t.Error("the reason is not told")
	}
}

// newer makes every publication a later one.
func newer(body []byte) []byte {
	return bytes.ReplaceAll(body, []byte(`T09:23:36.587Z"`), []byte(`T10:23:36.587Z"`))
}
