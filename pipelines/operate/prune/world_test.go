package prune

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/state/history"
	"medebewind/pipelines/state/packs"
	"medebewind/pipelines/state/snapshot"
)

// now is the moment of pruning.
var now = time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC)

// world is an output folder as a year of nights left it.
type world struct {
	t        *testing.T
	rand     *rand.Rand
	out      string
	store    *snapshot.Store
	records  []history.Record
	latest   string // release
	code     string
	contents map[string]string // of documents that live on from night to night
	packed   map[string]bool   // documents that were staged, by hash
	form     *packs.Pack
	nights   int64
}

// newWorld makes the nights of so many days before now, all from a seed.
func newWorld(t *testing.T, seed uint64, days int) *world {
	t.Helper()
	w := &world{t: t, rand: rand.New(rand.NewPCG(seed, 1)), out: t.TempDir(), code: "0.1.0+00000000", contents: map[string]string{}, packed: map[string]bool{}}
	var err error
	w.store, err = snapshot.Open(filepath.Join(w.out, "state", "bronnen", "snapshot"))
	w.check(err)
	for day := days; day > 0; day-- {
		w.night(now.AddDate(0, 0, -day).Add(-8 * time.Hour))
	}
	w.unfinished()
	return w
}

// copied is the same in another folder.
func (w *world) copied() *world {
	w.t.Helper()
	c := *w
	c.out = filepath.Join(w.t.TempDir(), "out")
	w.check(os.CopyFS(c.out, os.DirFS(w.out)))
	var err error
	c.store, err = snapshot.Open(filepath.Join(c.out, "state", "bronnen", "snapshot"))
	w.check(err)
	return &c
}

func (w *world) check(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// night is one run: most find nothing new, some publish, some fail; now and then
// the code is another.
func (w *world) night(start time.Time) {
	if w.rand.IntN(20) == 0 {
		w.code = fmt.Sprintf("0.1.0+%08x", w.rand.Uint32())
	}
	r := history.Record{ID: start.Format("20060102T150405.000Z"), Trigger: history.Rooster, Started: start, Ended: start.Add(time.Minute), CodeVersion: w.code, Release: w.latest}
	if w.rand.IntN(6) == 0 {
		r.Status, r.Error = history.Mislukt, "no network"
		w.record(r)
		return
	}
	m := w.manifest(start)
	w.check(w.store.Commit(m))
	name := publish.Name(m, w.code)
	r.Manifest, r.Status = m.ID, history.Ongewijzigd
	if current, err := publish.Read(w.out, w.latest); err != nil || current.Snapshot != m.Hash() || current.CodeVersion != w.code {
		w.release(name, m)
		r.Status, r.Fresh, r.Release, w.latest = history.Gepubliceerd, true, name, name
	}
	for _, name := range []string{"cbs", "bwb"} {
		if name == "bwb" || start.Weekday() == time.Monday {
			r.Sources = append(r.Sources, history.Source{Name: name, Status: history.BronOngewijzigd})
		}
	}
	w.record(r)
}

// manifest has ten documents, of which now and then one changes, or goes back to
// what it was.
func (w *world) manifest(start time.Time) *snapshot.Manifest {
	m := &snapshot.Manifest{Started: start, Finished: start.Add(30 * time.Second), Herkomst: "live"}
	var fresh []string
	for i := range 10 {
		id := fmt.Sprint("d", i)
		if w.contents[id] == "" || w.rand.IntN(12) == 0 {
			w.contents[id] = fmt.Sprint(id, " version ", w.rand.IntN(8))
		}
		sha, err := w.store.Put([]byte(w.contents[id]))
		w.check(err)
		if !w.packed[sha] {
			fresh, w.packed[sha] = append(fresh, sha), true
		}
		m.Datasets = append(m.Datasets, snapshot.Dataset{ID: id, Source: "bwb", Renewed: true, Documents: []snapshot.Document{
			{ID: id, Dataset: id, Source: "bwb", Transform: "iv3", SHA256: sha, Fetched: start}}})
	}
	w.staged("iv3-v1", fresh)
	if w.rand.IntN(10) == 0 {
		w.staged("iv3-v0", fresh)
	}
	if w.rand.IntN(3) > 0 {
		measures, err := w.store.Put([]byte("measures of " + start.String()))
		w.check(err)
		m.Compared = &snapshot.Compared{Release: "2024-01-30-0123abcd", Measures: measures}
	}
	return m
}

// staged makes a pack of what a night staged.
func (w *world) staged(version string, documents []string) {
	if len(documents) == 0 {
		return
	}
	if w.form == nil { // one that was synced, of which the others are copies
		var err error
		w.form, err = packs.Write(w.t.TempDir(), 1, documents, []packs.Content{{Table: "iv3", Rows: 1, Bytes: []byte("PAR1")}})
		w.check(err)
	}
	w.nights++
	p := packs.Pack{Number: w.nights, Dir: filepath.Join("state", "bronnen", "staged", version), Documents: documents, Files: w.form.Files}
	text, err := json.Marshal(p)
	w.check(err)
	w.file(p.Path(p.Files[0]), "PAR1")
	w.file(p.ListPath(), string(text))
}

func (w *world) release(name string, m *snapshot.Manifest) {
	p := format.Package{Name: "medebewind", Herkomst: m.Herkomst, Snapshot: m.Hash(), CodeVersion: w.code, Created: format.Created(m.Finished), Hash: publish.Hash(m, w.code)}
	text, err := p.Text()
	w.check(err)
	w.file(filepath.Join("releases", name, format.PackageFile), string(text))
	w.file(filepath.Join("releases", name, "kern", "taak.parquet"), "PAR1")
	w.file(filepath.Join("releases", name, format.SumsFile), "")
	link := filepath.Join(w.out, "latest")
	_ = os.Remove(link)
	w.check(os.Symlink(filepath.Join("releases", name), link))
}

func (w *world) record(r history.Record) {
	text, err := json.Marshal(r)
	w.check(err)
	w.file(filepath.Join("state", "runs", r.ID+".json"), string(text))
	w.records = append(w.records, r)
}

// unfinished leaves what a run fetched that was killed.
func (w *world) unfinished() {
	journal, err := w.store.Journal()
	w.check(err)
	sha, err := w.store.Put([]byte("unfinished"))
	w.check(err)
	w.check(journal.Add("", snapshot.Document{ID: "u", URL: "https://u", SHA256: sha}))
	w.check(journal.Close())
	_, err = w.store.Put([]byte("of nobody"))
	w.check(err)
}

func (w *world) file(name, text string) {
	path := filepath.Join(w.out, name)
	w.check(os.MkdirAll(filepath.Dir(path), 0o755))
	w.check(os.WriteFile(path, []byte(text), 0o644))
}
