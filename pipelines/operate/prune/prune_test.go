package prune

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"medebewind/pipelines/config"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/lock"
	"medebewind/pipelines/state/packs"
	"medebewind/pipelines/state/snapshot"
)

func rule(releases, days int) Rule {
	return Rule{Retention: config.Retention{Releases: releases, Days: days}, Versions: []string{"iv3-v1"}, Now: now}
}

func (w *world) plan(r Rule) *Plan {
	w.t.Helper()
	p, err := Make(w.out, r)
	w.check(err)
	return p
}

// whole checks that everything that is there has all that it needs: a run its
// release and snapshot, a release its snapshot, a snapshot its documents.
func (w *world) whole() {
	w.t.Helper()
	for _, r := range w.left() {
		if r.Manifest == "" {
			continue
		}
		if _, err := w.store.Load(r.Manifest); err != nil {
			w.t.Errorf("run %s: %v", r.ID, err)
		}
		if _, err := os.Stat(filepath.Join(w.out, "releases", r.Release, "kern", "taak.parquet")); err != nil {
			w.t.Errorf("run %s: %v", r.ID, err)
		}
	}
	names, err := publish.Names(w.out)
	w.check(err)
	for _, name := range names {
		p, err := publish.Read(w.out, name)
		w.check(err)
		m, err := publish.MadeFrom(w.store, p)
		if err != nil {
			w.t.Errorf("release %s: %v", name, err)
			continue
		}
		w.documents(m)
	}
	ids, err := w.store.List()
	w.check(err)
	for _, id := range ids {
		m, err := w.store.Load(id)
		w.check(err)
		w.documents(m)
	}
	if !slices.Contains(names, publish.Latest(w.out)) || publish.Latest(w.out) != w.latest {
		w.t.Errorf("release %q is published, want %q", publish.Latest(w.out), w.latest)
	}
}

func (w *world) documents(m *snapshot.Manifest) {
	w.t.Helper()
	for _, sha := range m.Objects() {
		if _, err := w.store.Get(sha); err != nil {
			w.t.Errorf("snapshot %s: %v", m.ID, err)
		}
	}
}

func (w *world) left() []history.Record {
	w.t.Helper()
	log, err := history.Open(filepath.Join(w.out, "state", "runs"))
	w.check(err)
	all, err := log.All()
	w.check(err)
	return all
}

// Whatever the past and the rule, what is kept is whole, also when pruning is
// broken off anywhere; what nobody needs is gone; and doing it again does nothing.
func TestWhatIsKeptIsWhole(t *testing.T) {
	for seed := range uint64(40) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			chance := rand.New(rand.NewPCG(seed, 2))
			w := newWorld(t, seed, 1+chance.IntN(60))
			r := rule(1+chance.IntN(6), 1+chance.IntN(40))
			p := w.plan(r)
			w.whole()
			if len(p.Steps) > 0 {
				ctx, stop := context.WithCancel(context.Background())
				n, at := 0, chance.IntN(len(p.Steps))
				err := p.Apply(ctx, func(Step) {
					if n++; n > at {
						stop()
					}
				})
				stop()
				if err != nil && err != context.Canceled {
					t.Fatal(err)
				}
				w.whole()
			}
			p = w.plan(r)
			w.check(p.Apply(context.Background(), nil))
			w.whole()
			w.rule(r)
			w.nothingNeedless(p)
			if again := w.plan(r); len(again.Steps) > 0 {
				t.Errorf("once more there are %d steps, first %+v", len(again.Steps), again.Steps[0])
			}
		})
	}
}

// rule checks that what the rule promises is there.
func (w *world) rule(r Rule) {
	w.t.Helper()
	var made []string
	for _, record := range w.records {
		if record.Fresh {
			made = append(made, record.Release)
		}
	}
	names, err := publish.Names(w.out)
	w.check(err)
	for _, name := range made[max(0, len(made)-r.Releases):] {
		if !slices.Contains(names, name) {
			w.t.Errorf("release %s is one of the %d newest, and gone", name, r.Releases)
		}
	}
	have := map[string]bool{}
	for _, record := range w.left() {
		have[record.ID] = true
	}
	for i, record := range w.records {
		young := record.Started.After(now.AddDate(0, 0, -r.Days))
		if !have[record.ID] && (young || i == len(w.records)-1) {
			w.t.Errorf("run %s is young or the newest, and gone", record.ID)
		}
		if young && record.Fresh && !slices.Contains(names, record.Release) {
			w.t.Errorf("release %s is young, and gone", record.Release)
		}
	}
}

// nothingNeedless checks that each thing that is left is needed by another.
func (w *world) nothingNeedless(p *Plan) {
	w.t.Helper()
	needed := map[string]bool{}
	for _, r := range w.left() {
		needed[r.Manifest] = true
		if !slices.Contains(p.KeptRuns, r.ID) {
			w.t.Errorf("run %s is left", r.ID)
		}
	}
	names, err := publish.Names(w.out)
	w.check(err)
	for _, name := range names {
		read, err := publish.Read(w.out, name)
		w.check(err)
		m, err := publish.MadeFrom(w.store, read)
		w.check(err)
		needed[m.ID] = true
	}
	// Only documents are staged; measures are objects as they are.
	objects, documents := map[string]bool{}, map[string]bool{}
	ids, err := w.store.List()
	w.check(err)
	for i, id := range ids {
		if !needed[id] && i < len(ids)-1 {
			w.t.Errorf("snapshot %s is left", id)
		}
		m, err := w.store.Load(id)
		w.check(err)
		for _, sha := range m.Objects() {
			objects[sha] = true
		}
		for _, d := range m.Documents() {
			documents[d.SHA256] = true
		}
	}
	unfinished, err := w.store.Unfinished()
	w.check(err)
	items, err := w.store.Objects()
	w.check(err)
	for _, item := range items {
		if !objects[item.Name] && !slices.Contains(unfinished, item.Name) {
			w.t.Errorf("object %s is left", item.Name)
		}
	}
	if len(unfinished) != 1 || !w.store.Has(unfinished[0]) {
		w.t.Errorf("%d unfinished objects", len(unfinished))
	}
	w.packsOf(documents)
}

// packsOf checks that every pack that is left is at least half of documents that
// are kept, and nothing else is there.
func (w *world) packsOf(documents map[string]bool) {
	w.t.Helper()
	root := filepath.Join(w.out, "state", "bronnen", "staged")
	f, err := packs.Read(filepath.Join(root, "iv3-v1"))
	w.check(err)
	if len(f.Packs) == 0 || len(f.Old)+len(f.Stray) > 0 {
		w.t.Errorf("%d packs, %d old ones, left-overs %v", len(f.Packs), len(f.Old), f.Stray)
	}
	if _, err := os.Stat(filepath.Join(root, "iv3-v0")); err == nil {
		w.t.Error("what a transform of yesterday made is left")
	}
	for _, p := range f.Packs {
		live := 0
		for _, sha := range p.Documents {
			if documents[sha] {
				live++
			}
		}
		w.check(p.Check())
		if 2*live < len(p.Documents) {
			w.t.Errorf("pack %d has %d documents that are kept of %d", p.Number, live, len(p.Documents))
		}
	}
}

func TestDryRunChangesNothing(t *testing.T) {
	w := newWorld(t, 7, 50)
	before := size(w.out)
	p, err := Prune(context.Background(), w.out, rule(1, 1), false)
	w.check(err)
	if len(p.Steps) == 0 || size(w.out) != before {
		t.Errorf("%d steps; %d bytes were %d", len(p.Steps), size(w.out), before)
	}
	p, err = Prune(context.Background(), w.out, rule(1, 1), true)
	w.check(err)
	var freed int64
	for _, step := range p.Steps {
		freed += step.Bytes
	}
	if left := size(w.out); left != before-freed {
		t.Errorf("%d bytes are left of %d, and the plan says %d go", left, before, freed)
	}
}

func TestPruneRefuses(t *testing.T) {
	if _, err := Prune(context.Background(), t.TempDir(), rule(1, 1), true); err == nil || !strings.Contains(err.Error(), "has a run been made there?") {
		t.Errorf("an empty folder: %v", err)
	}
	w := newWorld(t, 3, 10)
	held, err := lock.Acquire(filepath.Join(w.out, "state", "lock"))
	w.check(err)
	if _, err := Prune(context.Background(), w.out, rule(1, 1), true); err == nil || !strings.Contains(err.Error(), "another run") {
		t.Errorf("a run is at work: %v", err)
	}
	w.check(held.Release())
	// Of a damaged manifest it is not known what it needs: nothing goes.
	manifests, err := w.store.Manifests()
	w.check(err)
	w.check(os.WriteFile(manifests[0].Path, []byte("{"), 0o644))
	before := size(w.out)
	if _, err := Prune(context.Background(), w.out, rule(1, 1), true); err == nil || !strings.Contains(err.Error(), "is damaged") || size(w.out) != before {
		t.Errorf("a damaged manifest: %v; %d bytes of %d", err, size(w.out), before)
	}
}

// Half a release, that an earlier pruning left, goes at last.
func TestLeftOversGo(t *testing.T) {
	w := newWorld(t, 5, 5)
	w.file(filepath.Join("releases", ".old-2023-01-01-01234567", "kern", "taak.parquet"), "PAR1")
	p := w.plan(rule(100, 100))
	if len(p.Steps) == 0 || p.Steps[0].Kind != Release {
		t.Fatalf("steps %+v", p.Steps)
	}
	w.check(p.Apply(context.Background(), nil))
	if left, _ := filepath.Glob(filepath.Join(w.out, "releases", ".*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// Releases of before there were records of runs keep what they need as well.
func TestReleasesWithoutRecords(t *testing.T) {
	w := newWorld(t, 11, 60)
	w.check(os.RemoveAll(filepath.Join(w.out, "state", "runs")))
	p := w.plan(rule(4, 1))
	if len(p.KeptReleases) < 4 || p.KeptReleases[0] != w.latest {
		t.Fatalf("kept: %v, published: %s", p.KeptReleases, w.latest)
	}
	w.check(p.Apply(context.Background(), nil))
	w.whole()
}
