package pipelines

import (
	"testing"

	"medebewind/pipelines/state/snapshot"
)

// A data set that cannot be read is as it was last; one that is new leaves its place to
// what it was to replace, once, with the reason.
func TestReplaceBroken(t *testing.T) {
	documents := []snapshot.Document{{ID: "x"}}
	old := snapshot.Dataset{ID: "cbs/iv3/1", Source: "cbs", Documents: documents, Renewed: true}
	was := snapshot.Dataset{ID: "cbs/iv3/3", Source: "cbs", Documents: documents, Stamp: "gisteren", Renewed: true}
	m := &snapshot.Manifest{Datasets: []snapshot.Dataset{
		{ID: "cbs/iv3/2", Source: "cbs", Documents: documents, Renewed: true, Instead: []snapshot.Dataset{old}},
		{ID: "cbs/iv3/2b", Source: "cbs", Documents: documents, Renewed: true, Instead: []snapshot.Dataset{old}},
		{ID: "cbs/iv3/3", Source: "cbs", Documents: documents, Stamp: "vandaag", Renewed: true},
		{ID: "cbs/iv3/4", Source: "cbs", Documents: documents, Renewed: true, Instead: []snapshot.Dataset{{ID: "cbs/iv3/0"}}},
	}}
	got := replaceBroken(m, map[string]string{"cbs/iv3/2": "stuk", "cbs/iv3/2b": "ook", "cbs/iv3/3": "half"}, map[string]snapshot.Dataset{was.ID: was})
	if len(got) != 3 || got[0].ID != old.ID || got[0].Renewed || got[0].Reason != "stuk" ||
		got[1].Stamp != "gisteren" || got[1].Renewed || got[2].ID != "cbs/iv3/4" || !got[2].Renewed {
		t.Errorf("%+v", got)
	}
	if len(m.Notes) != 2 {
		t.Errorf("told %v", m.Notes)
	}
}
