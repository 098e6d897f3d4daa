package pipelines

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"medebewind/pipelines/config"
	"medebewind/pipelines/operate/trace"
	"medebewind/pipelines/release/format"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/release/workbook"
	"medebewind/pipelines/report"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
)

// build loads the staged documents and runs the models.
func (r *run) build(ctx context.Context, m *snapshot.Manifest) (w *warehouse.Warehouse, err error) {
	ctx, endSpan := trace.Span(ctx, "build")
	defer func() { endSpan(err) }()
	m.Seal()
	in := warehouse.Input{Manifest: m, CodeVersion: r.code, Only: r.Only, Since: sinceOf(m), Key: r.stager.Key}
	if in.Files, err = r.stager.Files(m.Documents()); err != nil {
		return nil, fmt.Errorf("finding the staged files: %w", err)
	}
	if years, ok := yearsIn(m); ok {
		in.FirstYear, in.LastYear = years.From, years.To
	}
	in.Staged = r.readBy
	in.Earlier = r.earlier()
	if in.Previous, err = r.measures(m); err != nil {
		return nil, err
	}
	if in.Accepted, err = r.acceptances(m); err != nil {
		return nil, err
	}
	// What staging used goes back before DuckDB takes its share: a run stays
	// within the sum of the larger of the two and not of both.
	debug.FreeOSMemory()
	return warehouse.Build(ctx, filepath.Join(r.temp, layout.WarehouseFile), in, r.limits(), r.Log)
}

// limits bound what DuckDB takes in a run.
func (r *run) limits() warehouse.Limits {
	return warehouse.Limits{Memory: r.Config.Warehouse.Memory, Threads: r.Config.Cores(), Temp: r.temp}
}

// sinceOf is the first day of interest of a snapshot, which may be an old one.
func sinceOf(m *snapshot.Manifest) time.Time {
	day, _ := time.Parse(time.DateOnly, m.Parameters["sinds"])
	return day
}

// check stops a warehouse that is not fit to publish, and keeps it to look at.
// What was accepted goes on record with the snapshot.
func (r *run) check(ctx context.Context, m *snapshot.Manifest, w *warehouse.Warehouse) (err error) {
	_, endSpan := trace.Span(ctx, "check")
	defer func() { endSpan(err) }()
	for _, c := range w.Warnings() {
		warning := fmt.Sprintf("%s: %d rows, such as %s", c.Name, c.Rows, c.Example)
		r.outcome.Warnings = append(r.outcome.Warnings, warning)
		r.Log.Warn("check failed", "check", c.Name, "rows", c.Rows, "example", c.Example)
	}
	failed := w.Failed()
	if len(failed) == 0 {
		r.noteAccepted(m, w)
		return nil
	}
	e := &FailedChecks{Rejected: r.folder().Rejected()}
	for _, c := range failed {
		e.Checks = append(e.Checks, fmt.Sprintf("%s found %d rows (%s), such as %s", c.Name, c.Rows, c.Meaning, c.Example))
		r.Log.Error("check failed", "check", c.Name, "rows", c.Rows, "example", c.Example)
	}
	err = errors.Join(e, w.Close(), publish.OwnerWrites(w.Path), os.Rename(w.Path, e.Rejected))
	if r.Replay != "" {
		return err // the journal is that of another run
	}
	// What was fetched for it must not be taken for good by the next run.
	return errors.Join(err, r.store.Forget())
}

// leave ends a run that was to build some tables only: readers keep the release
// that they have, and the next whole run publishes.
func (r *run) leave(m *snapshot.Manifest, w *warehouse.Warehouse) (*Outcome, error) {
	r.outcome.Partial = layout.Folder(r.Out).Partial()
	if err := errors.Join(w.Close(), os.Rename(w.Path, r.outcome.Partial)); err != nil {
		return nil, err
	}
	r.outcome.Release = publish.Latest(r.Out)
	return r.ended(m), nil
}

// publish exports the tables and swaps everything into place.
func (r *run) publish(ctx context.Context, m *snapshot.Manifest, w *warehouse.Warehouse) (o *Outcome, err error) {
	ctx, endSpan := trace.Span(ctx, "publish")
	defer func() { endSpan(err) }()
	dir, err := publish.Prepare(r.Out)
	if err != nil {
		return nil, errors.Join(err, w.Close())
	}
	debug.FreeOSMemory() // as before the build
	exports, err := w.Export(ctx, dir)
	release := publish.Release{Manifest: m, CodeVersion: r.code, Exports: exports, About: r.Config.Publish}
	if err = errors.Join(err, w.Close()); err == nil {
		err = r.writeForReaders(ctx, w, dir, release)
	}
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	r.before(m, &release)
	if r.outcome.Release, err = publish.Publish(r.Out, dir, w.Path, release); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	r.outcome.Fresh = true
	r.outcome.Taken = len(w.Taken())
	r.keepRecord(w.Record())
	return r.ended(m), nil
}

// before tells a release what it follows, as far as that is kept: which documents
// differ, source by source.
func (r *run) before(m *snapshot.Manifest, release *publish.Release) {
	if m.Compared == nil {
		return
	}
	before, err := publish.Read(r.Out, m.Compared.Release)
	if err != nil { // gone, or damaged: no reason to keep the new one from readers
		r.Log.Warn("what changed is not told: the release before cannot be read", "release", m.Compared.Release, "error", err)
		return
	}
	release.Before = before
	old, err := publish.MadeFrom(r.store, before)
	if err != nil {
		release.Documents = []string{"onbekend: de momentopname van de uitgave ervoor wordt niet meer bewaard"}
		return
	}
	release.Documents = documentsInWords(compareDocuments(old, m))
}

// documentsInWords counts what differs by source.
func documentsInWords(differ []DocumentChange) []string {
	count := map[string]map[string]int{}
	for _, c := range differ {
		if count[c.Source] == nil {
			count[c.Source] = map[string]int{}
		}
		count[c.Source][c.Kind]++
	}
	lines := []string{}
	for _, source := range slices.Sorted(maps.Keys(count)) {
		n := count[source]
		lines = append(lines, fmt.Sprintf("%s: %d nieuw, %d gewijzigd, %d niet meer gebruikt", source, n["added"], n["changed"], n["removed"]))
	}
	if len(lines) == 0 {
		lines = append(lines, "geen verschil")
	}
	return lines
}

// largeGC is by how many percent Go's memory grows before it is collected, while the
// report of a large warehouse is written.
const largeGC = 40

// writeForReaders writes what people open, from the warehouse as readers will have it:
// the report and the workbooks, side by side where there is memory for both.
func (r *run) writeForReaders(ctx context.Context, w *warehouse.Warehouse, dir string, of publish.Release) error {
	debug.FreeOSMemory() // as before the build
	limits := r.limits()
	// One question is asked after the other: two threads on one hold twice the memory, and
	// wait for each other.
	limits.Threads = 1
	db, err := warehouse.OpenWithin(w.Path, limits)
	if err != nil {
		return err
	}
	note := ""
	if of.Manifest.Herkomst.MadeUp() {
		note = publish.ExampleNote
	}
	books := workbook.Book{Exports: of.Exports, Release: publish.Name(of.Manifest, of.CodeVersion), Note: note, Made: of.Manifest.Finished, Kept: w.Kept}
	over, err := Over(of.About, books.Release, dir)
	if err != nil {
		return errors.Join(err, db.Close())
	}
	over.Bestanden = append(over.Bestanden, books.Files()...)
	if w.AtOnce() == 1 {
		// What a large report reads would else be in memory twice over before it is collected.
		defer debug.SetGCPercent(debug.SetGCPercent(largeGC))
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(w.AtOnce())
	group.Go(func() error { return books.Write(ctx, db, dir) })
	group.Go(func() (err error) {
		r.pages, err = report.WriteFrom(ctx, db, filepath.Join(dir, format.ReportDir), over, r.keptPages(w))
		return err
	})
	return errors.Join(group.Wait(), db.Close())
}

// keptPages are the pages of the report before, as far as they are what was published.
func (r *run) keptPages(w *warehouse.Warehouse) *report.Kept {
	return &report.Kept{Keys: r.pagesBefore, Read: func(page string) []byte {
		place, ok := w.Kept(path.Join(format.ReportDir, page))
		if !ok {
			return nil
		}
		text, err := os.ReadFile(place)
		if err != nil { // it is written anew
			return nil
		}
		return text
	}}
}

// Over tells the report of who publishes it, and which files the release in dir has.
func Over(p config.Publish, release, dir string) (report.Over, error) {
	files, err := format.FilesIn(dir)
	if err != nil {
		return report.Over{}, fmt.Errorf("listing the files of release %s: %w", release, err)
	}
	base := strings.TrimRight(p.BaseURL, "/")
	return report.Over{Uitgave: release, Adres: base, AdresRapport: layout.ReportURL(base), AdresUitgave: layout.LatestURL(base), Uitgever: p.Publisher, Contact: p.Contact, Licentie: p.License, Bestanden: files}, nil
}
