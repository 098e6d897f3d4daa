package warehouse

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	models "medebewind/sql"
)

func TestPaceOfAnInput(t *testing.T) {
	large := filepath.Join(t.TempDir(), "large.parquet")
	if err := os.WriteFile(large, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		bytes int64
		cores int
		want  pace
	}{
		{"small, two cores", smallInput, 2, pace{small: true, threads: 1, side: 2}},
		{"small, many cores", 1, 64, pace{small: true, threads: 1, side: 4}},
		{"small, no number", 1, 0, pace{small: true, threads: 1, side: 1}},
		{"large", smallInput + 1, 2, pace{threads: 2, side: 2}},
		{"large, many cores", smallInput + 1, 64, pace{threads: 64, side: 2}},
		{"large, no number", smallInput + 1, 0, pace{threads: 1, side: 1}},
	} {
		if err := os.Truncate(large, c.bytes); err != nil {
			t.Fatal(err)
		}
		if got, err := paceOf(map[string][]string{"iv3": {large}}, c.cores); err != nil || got != c.want {
			t.Errorf("%s: %+v, %v, want %+v", c.name, got, err, c.want)
		}
	}
	if _, err := paceOf(map[string][]string{"iv3": {large + "x"}}, 2); err == nil {
		t.Error("a staged file that is not there is no matter")
	}
}

// Each thing is done once, never more at a time than the pace has it, and nothing
// begins after something failed.
func TestEachKeepsThePace(t *testing.T) {
	for _, side := range []int{1, 2, 5} {
		w := &Warehouse{pace: pace{side: side}}
		var at, most, done atomic.Int32
		err := w.each(t.Context(), 50, func(context.Context, int) error {
			now := at.Add(1)
			for was := most.Load(); now > was && !most.CompareAndSwap(was, now); was = most.Load() {
			}
			done.Add(1)
			at.Add(-1)
			return nil
		})
		if err != nil || done.Load() != 50 || most.Load() > int32(side) {
			t.Errorf("%d side by side: %d done, %d at a time, %v", side, done.Load(), most.Load(), err)
		}
	}
	w, failed, begun := &Warehouse{pace: pace{side: 1}}, errors.New("failed"), 0
	err := w.each(t.Context(), 50, func(_ context.Context, i int) error {
		if begun++; i == 3 {
			return failed
		}
		return nil
	})
	if !errors.Is(err, failed) || begun != 4 {
		t.Errorf("%d begun, %v", begun, err)
	}
}

// A model is built after those that it reads, however many are built at a time; and
// one that fails ends the build, and not the patience of those that wait for it.
func TestModelsWaitForWhatTheyRead(t *testing.T) {
	for _, side := range []int{1, 3} {
		w := shared(t)
		was := w.pace.side
		w.pace.side = side
		w.db.SetMaxOpenConns(side)
		model := func(name, query string, reads ...string) *models.Model {
			return &models.Model{Name: "kern.proef_" + name, File: name, Query: query, Reads: reads, Export: models.ExportNone}
		}
		w.Models = []*models.Model{
			model("a", "select count(*) as n from range(2000000) t(i) where hash(i) % 2 < 2"),
			model("b", "select n + 1 as n from kern.proef_a", "kern.proef_a"),
			model("c", "select a.n + b.n as n from kern.proef_a a, kern.proef_b b", "kern.proef_a", "kern.proef_b"),
		}
		every := func(*models.Model) bool { return true }
		if err := w.buildEach(t.Context(), every); err != nil {
			t.Fatalf("%d side by side: %v", side, err)
		}
		if got := ask(t, w, "select n from kern.proef_c"); got != "4000001" {
			t.Errorf("%d side by side: %s", side, got)
		}
		w.Models = []*models.Model{model("d", "select geen_kolom from kern.proef_a"), model("e", "select 1 as x from kern.proef_d", "kern.proef_d"), model("f", "select 1 as x from kern.proef_e", "kern.proef_e")}
		if err := w.buildEach(t.Context(), every); err == nil {
			t.Errorf("%d side by side: a model that cannot be built stops nothing", side)
		}
		if err := w.exec(t.Context(), "drop table kern.proef_a; drop table kern.proef_b; drop table kern.proef_c"); err != nil {
			t.Fatal(err)
		}
		w.db.SetMaxOpenConns(was)
	}
}
