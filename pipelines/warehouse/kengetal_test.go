package warehouse

import "testing"

// An amount of who did not deliver stops a run; kern/iv3/levering.txtar has what
// becomes of such a government.
func TestAmountOfWhoDidNotDeliver(t *testing.T) {
	l := laws{}
	l.spent("GM9001", "6.5", "L1.1", "2022X005", 0)
	w := l.warehouse(t)
	if got := recheck(t, w, "niet_geleverd_heeft_bedrag"); !got.Passed {
		t.Fatalf("what was not delivered: %+v", got)
	}
	if err := w.exec(t.Context(), "update kern.taakveld_bedrag set bedrag_eur = 0 where bedrag_eur is null"); err != nil {
		t.Fatal(err)
	}
	if got := recheck(t, w, "niet_geleverd_heeft_bedrag"); got.Passed || got.Severity != "fout" {
		t.Errorf("an amount of who did not deliver passes: %+v", got)
	}
}

func TestSignals(t *testing.T) {
	expect(t, shared(t), []struct{ query, want string }{
		{"select string_agg(signaal(w, 'laag', 0.9, 1.3), '' order by w) from unnest([0.89, 0.9, 1.3, 1.31]) t(w)", "ABBC"},
		{"select string_agg(signaal(w, 'hoog', 0.5, 0.2), '' order by w) from unnest([0.19, 0.2, 0.5, 0.51]) t(w)", "CBBA"},
		{"select signaal(0.0, 'hoog', 0, 0), signaal(0.01, 'hoog', 0, 0), signaal(null, 'laag', 1, 2)", "B|A|."},
	})
}
