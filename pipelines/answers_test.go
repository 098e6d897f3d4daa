package pipelines_test

import (
	"fmt"
	"strings"
	"testing"

	"medebewind/internal/publisher"
	"medebewind/pipelines/runtest"
)

// A run records how what publishers answer stands against what we rely on: in meta.bron
// and in its record, from which the alert is made. The fictitious publisher has fewer
// regions and products than the real ones, which is told as a change.
func TestRunRecordsAnswers(t *testing.T) {
	t.Parallel()
	p, c := breakable(t)
	out, _ := afterFirst(t)
	const answers = "select string_agg(concat_ws(': ', bron, antwoorden), ', ' order by bron) from meta.bron"
	if got, want := runtest.Ask(t, out, answers), "bwb: zoals verwacht, cbs: gewijzigd, gemeentefonds: zoals verwacht, kamerstukken: zoals verwacht, pdok: zoals verwacht, upl: gewijzigd"; got != want {
		t.Errorf("the first run: %s, want %s", got, want)
	}
	if got := runtest.Ask(t, out, "select antwoorden_bevinding from meta.bron where bron = 'upl'"); !strings.HasPrefix(got, "list of products: 17 lines, and there were 1000 or more") {
		t.Errorf("of the product list: %s", got)
	}

	p.set(edit{address: oldAPI, status: 404}, edit{address: `^/service\.pdok\.nl/`, status: 503}, edit{address: "/manifest.xml", change: replaced("<work", "<werk")})
	addLine(t, p.Publisher)
	o := hurried(out, c)
	o.Only = []string{"meta.bron"}
	outcome := runtest.Run(t, o)
	if got, want := runtest.AskFile(t, outcome.Partial, answers), "bwb: gewijzigd, cbs: gewijzigd, gemeentefonds: gewijzigd, opgevangen, kamerstukken: zoals verwacht, pdok: geen antwoord, upl: gewijzigd"; got != want {
		t.Errorf("the second run: %s, want %s", got, want)
	}
	all := records(t, out)
	counts := map[string]string{}
	for _, s := range all[len(all)-1].Sources {
		if s.Answers != nil {
			counts[s.Name] = fmt.Sprint(s.Answers.Asked, s.Answers.Changed, s.Answers.Spared, s.Answers.Silent)
		}
	}
	want := map[string]string{"bwb": "2 1 0 0", "cbs": "4 1 0 0", "gemeentefonds": "2 0 1 0", "kamerstukken": "1 0 0 0", "pdok": "1 0 0 1", "upl": "1 1 0 0"}
	if fmt.Sprint(counts) != fmt.Sprint(want) {
		t.Errorf("asked, changed, spared, silent: %v, want %v", counts, want)
	}

	// A source that is not asked keeps what was last found of it.
	c.Sources = []string{"upl"}
	p.set()
	addLine(t, p.Publisher)
	if got := runtest.AskFile(t, runtest.Run(t, o).Partial, "select antwoorden from meta.bron where bron = 'pdok'"); got != "geen antwoord" {
		t.Errorf("of pdok, not asked: %s", got)
	}
	if n := publisher.Truth().Products; n >= 1000 {
		t.Errorf("the fictitious list has %d products: what is told above is no change any more", n)
	}
}
