package warehouse

import (
	"fmt"
	"testing"
	"time"
)

// Laws with many versions, of which each rewrites some texts: comparing each
// with each would take minutes.
func TestManyVersions(t *testing.T) {
	l := laws{}
	for wet := range 20 {
		for versie := range 12 {
			from := time.Date(2010+versie, 1, 1, 0, 0, 0, 0, time.UTC)
			var to any
			if versie < 11 {
				to = from.AddDate(1, 0, -1)
			}
			l.version(law(wet), from, to)
			var lines []string
			for artikel := range 80 {
				rewritten := (versie + artikel) / 15
				lines = append(lines, fmt.Sprintf("%d|1||1|college|plicht|Het college stelt voor molen %d van wijk %d een plan vast met de maat %d en het tarief %d.",
					artikel+1, artikel, wet, rewritten, artikel*7+rewritten))
			}
			l.provisions(t, law(wet), from, lines)
		}
	}
	start := time.Now()
	w := l.warehouse(t)
	if took := time.Since(start); took > time.Minute {
		t.Errorf("took %s", took)
	}
	if got := ask(t, w, "select count(distinct bepaling_id) from kern.bepaling"); got != "1600" {
		t.Errorf("%s provisions, want 1600: each goes on through all versions", got)
	}
}
