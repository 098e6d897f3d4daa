package extract

import (
	"testing"

	"medebewind/pipelines/state/snapshot"
)

// A document is left out with its whole data set, by ID of either or by address.
func TestExclude(t *testing.T) {
	for name, out := range map[string]bool{"cbs/iv3/X": true, "cbs/iv3/X/2024X000/0001": true, "https://a/b": true, "cbs/iv3": false, "cbs/iv3/XY": false} {
		env := &Env{Excluded: map[string]string{name: "de bedragen zijn verschoven"}}
		m := &snapshot.Manifest{Datasets: []snapshot.Dataset{{ID: "cbs/iv3/X", Source: "cbs", Documents: []snapshot.Document{{ID: "cbs/iv3/X/2024X000/0001", URL: "https://a/b"}}}}}
		env.Exclude(m)
		if got := len(m.Datasets) == 0; got != out {
			t.Errorf("%s: left out %v, want %v", name, got, out)
		}
		if out && (len(m.Notes) != 1 || m.Notes[0].Reason != "uitgesloten in de configuratie, de bedragen zijn verschoven") {
			t.Errorf("%s: %+v", name, m.Notes)
		}
	}
}
