package warehouse

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	models "medebewind/sql"
)

// large gives a warehouse of its own at the pace of a large build, with a table of many
// rows, one of few, and a view of each.
func large(t *testing.T) *Warehouse {
	t.Helper()
	w := shared(t)
	w.pace, w.room = pace{threads: 2, side: 2}, new(sync.RWMutex)
	w.db.SetMaxOpenConns(2)
	view := func(name, of string) *models.Model {
		return &models.Model{Name: name, Export: models.ExportView, Query: "select * from " + of, Reads: []string{of}}
	}
	w.Models = []*models.Model{view("kern.proef_zicht", "kern.proef_veel"), view("kern.proef_klein", "kern.proef_weinig")}
	if err := w.exec(t.Context(), fmt.Sprintf("create or replace table kern.proef_veel as from range(%d); create or replace table kern.proef_weinig as from range(9)", manyRows)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.exec(context.Background(), "drop table kern.proef_veel; drop table kern.proef_weinig; set threads = 1"); err != nil {
			t.Error(err)
		}
	})
	return w
}

// A statement over many rows has all threads and nothing beside it; others go side by
// side, each on one.
func TestManyRowsGoAlone(t *testing.T) {
	w := large(t)
	reads := []string{"kern.proef_weinig", "kern.proef_veel", "kern.proef_klein", "kern.proef_zicht"}
	var at atomic.Int32
	err := w.each(t.Context(), 40, func(ctx context.Context, i int) error {
		many := i%2 == 1
		return w.aside(ctx, reads[i%4:i%4+1], func() error {
			now := at.Add(1)
			defer at.Add(-1)
			var threads int
			if err := w.db.QueryRowContext(ctx, "select current_setting('threads')").Scan(&threads); err != nil {
				return err
			}
			if want := map[bool]int{true: 2, false: 1}[many]; threads != want || many && (now != 1 || at.Load() != 1) {
				return fmt.Errorf("%s: %d threads, %d at work", reads[i%4], threads, now)
			}
			return nil
		})
	})
	if err != nil {
		t.Error(err)
	}
	if got := ask(t, w, "select current_setting('threads')"); got != "2" {
		t.Errorf("%s threads when all was done", got)
	}
}

// The rows of staged files count as those of tables.
func TestRowsBehind(t *testing.T) {
	w := large(t)
	file := filepath.Join(t.TempDir(), "iv3.parquet")
	if err := w.exec(t.Context(), "copy (from range(1234)) to "+quote(file)); err != nil {
		t.Fatal(err)
	}
	w.in.Files = map[string][]string{"iv3": {file, file}}
	for reads, want := range map[string]int64{"": 0, "kern.proef_weinig": 9, "kern.proef_klein kern.proef_weinig": 9, "kern.proef_zicht": manyRows, "staged.iv3 kern.proef_klein": 2468 + 9, "staged.upl": 0} {
		for range 2 { // counted, and remembered
			if got, err := w.rowsBehind(t.Context(), strings.Fields(reads)); err != nil || got != want {
				t.Errorf("%s: %d, %v, want %d", reads, got, err, want)
			}
		}
	}
}

// Once memory ran out, a statement over a table of some size has nothing beside it, and
// one thread; others still go side by side.
func TestWideRowsGoAloneWhenTight(t *testing.T) {
	w := large(t)
	if err := w.exec(t.Context(), fmt.Sprintf("create or replace table kern.proef_breed as from range(%d)", wideRows)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.exec(context.Background(), "drop table kern.proef_breed"); err != nil {
			t.Error(err)
		}
	})
	for _, tight := range []bool{false, true} {
		w.tight = tight
		done, err := w.alone(t.Context(), []string{"kern.proef_breed"})
		if err != nil {
			t.Fatal(err)
		}
		beside := w.room.TryRLock()
		if beside {
			w.room.RUnlock()
		}
		if beside == tight {
			t.Errorf("tight %v: another may begin: %v", tight, beside)
		}
		if err := done(); err != nil || !w.room.TryLock() {
			t.Fatalf("tight %v: the room is not given back: %v", tight, err)
		}
		w.room.Unlock()
	}
}
