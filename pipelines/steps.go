package pipelines

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"runtime"
	atomics "sync/atomic"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/operate/trace"
	"medebewind/pipelines/release/publish"
	"medebewind/pipelines/sources"
	"medebewind/pipelines/sources/extract"
	"medebewind/pipelines/sources/fetch"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/lock"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse/stage"
	"medebewind/transforms/foreign"
)

// run is a run at work: it holds the lock of the output folder.
type run struct {
	Options
	room    layout.Room
	temp    string
	lock    *lock.Lock
	store   *snapshot.Store
	journal *snapshot.Journal
	last    *snapshot.Manifest
	used    *snapshot.Manifest // nil until all documents are had
	stager  *stage.Stager
	code    string
	client  *fetch.Client
	asked   extract.Years // those to renew
	years   extract.Years // those to have
	fetched atomics.Int64
	// byRecord tells that only what is on record counts, and not what is accepted now.
	byRecord bool
	seen     sightings
	outcome  Outcome
	// pagesBefore tell what pages of the report before were made of, pages those of this one.
	pagesBefore, pages map[string]string
}

// begin takes the lock and opens the state.
func begin(o Options) (r *run, err error) {
	r = &run{Options: o, room: layout.Folder(o.Out).Room(o.herkomst())}
	if err := layout.Usable(o.Out); err != nil {
		return nil, err
	}
	if o.Log == nil {
		r.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		r.Now = time.Now
	}
	if o.Example != nil {
		if publish.Herkomst(o.Out).Real() {
			return nil, fmt.Errorf("%s holds a warehouse of real data, which the example would replace: give another folder with --out", o.Out)
		}
	}
	if r.code, err = o.codeVersion(); err != nil {
		return nil, err
	}
	r.temp = r.folder().Temp()
	if err := os.MkdirAll(r.folder().State(), 0o755); err != nil {
		return nil, fmt.Errorf("making the output folder: %w", err)
	}
	if r.lock, err = lock.Acquire(r.folder().Lock()); err != nil {
		return nil, err
	}
	if err := r.open(); err != nil {
		r.end()
		return nil, err
	}
	if len(o.Only) == 0 {
		// All that can stand in the way of the switch is tried before the work.
		if err := r.ready(); err != nil {
			r.end()
			return nil, err
		}
	}
	return r, nil
}

// ready tries what a publication needs, and ends one that broke off: readers wait for
// that no longer than until the next run begins.
func (r *run) ready() error {
	if err := publish.Tried(r.Out); err != nil {
		return err
	}
	release, err := publish.Resume(r.Out)
	if err != nil {
		return fmt.Errorf("ending a publication that broke off: %w", err)
	}
	if release != "" {
		r.Log.Warn("a publication that broke off is completed", "release", release)
	}
	return nil
}

func (r *run) open() (err error) {
	// What lies here belongs to a run that is no more.
	if err := os.RemoveAll(r.temp); err != nil {
		return fmt.Errorf("clearing %s: %w", r.temp, err)
	}
	if err := os.MkdirAll(r.temp, 0o755); err != nil {
		return fmt.Errorf("making %s: %w", r.temp, err)
	}
	if r.store, err = snapshot.Open(r.room.Snapshot()); err != nil {
		return err
	}
	if r.last, err = r.store.LatestOf(r.herkomst()); err != nil {
		return err
	}
	r.stager = &stage.Stager{Dir: r.room.Staged(), Store: r.store, Transforms: Transforms(), Workers: runtime.GOMAXPROCS(0)}
	if err := atomic.RemoveStale(r.stager.Dir, time.Hour); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if r.Progress != nil {
		r.stager.Staged = r.Progress.Staged
	}
	return nil
}

// end gives everything back. Errors on the way out harm nothing: the state is
// whole after every step.
func (r *run) end() {
	if r.journal != nil {
		_ = r.journal.Close()
	}
	_ = os.RemoveAll(r.temp)
	_ = r.lock.Release()
}

// snapshot gives the documents to work on: a recorded or earlier snapshot, or
// what publishers have now.
func (r *run) snapshot(ctx context.Context) (m *snapshot.Manifest, err error) {
	ctx, endSpan := trace.Span(ctx, "snapshot")
	defer func() { endSpan(err) }()
	switch {
	case r.Example != nil:
		return recorded(r.Example, r.store)
	case r.Replay != "":
		return r.store.Load(r.Replay)
	}
	return r.extract(ctx)
}

func (r *run) extract(ctx context.Context) (*snapshot.Manifest, error) {
	env, chosen, err := r.environment()
	if err != nil {
		return nil, err
	}
	m := &snapshot.Manifest{Started: r.start(), Herkomst: r.herkomst(), Parameters: r.parameters()}
	r.seen.asked(chosen)
	result, err := extract.Run(ctx, env, chosen)
	if err != nil {
		return nil, fmt.Errorf("extracting: %w", err)
	}
	m.Datasets, m.Notes, m.Finished = result.Datasets, result.Notes, later(r.Now(), m.Started)
	r.keepOthers(m, chosen)
	env.Exclude(m)
	r.hold(ctx, m)
	for _, f := range result.Failures {
		r.notRenewed(f.Source, f.Error())
	}
	if len(m.Documents()) == 0 {
		return nil, fmt.Errorf("no publisher gave a document, and there are none of an earlier run; first: %s", r.outcome.NotRenewed[0])
	}
	return m, nil
}

// start is the time of the run, after the last one whatever the clock says: the
// newest snapshot is the one that started last, and the newest release its own.
func (r *run) start() time.Time {
	now := r.Now().Truncate(time.Second)
	if r.last != nil {
		now = later(now, later(r.last.Started, r.last.Finished).Add(time.Second))
	}
	return now
}

// later gives the later of two times on the wall: a clock that is put back
// during a run does not make it end before it began.
func later(a, b time.Time) time.Time {
	if a, b = a.Round(0), b.Round(0); a.After(b) {
		return a
	}
	return b
}

// environment opens what extraction works with.
func (r *run) environment() (*extract.Env, []extract.Source, error) {
	var err error
	if r.client, err = r.newClient(); err != nil {
		return nil, nil, err
	}
	if r.journal != nil { // of a first look at the publishers
		if err := r.journal.Close(); err != nil {
			return nil, nil, err
		}
	}
	if r.journal, err = r.store.Journal(); err != nil {
		return nil, nil, err
	}
	today := r.Today
	if today.IsZero() {
		today = r.Now()
	}
	if r.asked, r.years, err = yearsOf(r.Config, today, r.last); err != nil {
		return nil, nil, err
	}
	first, err := seededWorks()
	if err != nil {
		return nil, nil, err
	}
	chosen := sources.Chosen(sources.Asked{Config: r.Config, Have: r.years, Renew: r.asked, First: first, Today: today, Inbox: r.inbox()})
	env := &extract.Env{Client: r.client, Store: r.store, Journal: r.journal, Parallel: r.Config.Network.Parallel,
		Lists:    extract.Bounds{Pages: r.Config.Network.MaxPages, Rows: r.Config.Network.MaxRows},
		Herkomst: r.herkomst(), Now: r.Now, Stored: r.stored, Excluded: excluded(r.Config)}
	if patience := r.Config.Patience(); patience > 0 {
		env.Until = r.Now().Add(patience)
	}
	env.SameScope = r.last != nil && sameScope(r.last.Parameters, r.parameters())
	env.Since(r.last)
	return env, chosen, nil
}

func (r *run) stored(d snapshot.Document, fresh bool) {
	if fresh {
		r.fetched.Add(1)
		r.seen.came(d)
	}
	if r.Progress != nil {
		r.Progress.Fetched(d, fresh)
	}
}

// parameters are the settings that decide the outcome.
func (r *run) parameters() map[string]string {
	return map[string]string{
		"jaren": r.years.String(), "sinds": r.Config.BWB.Since,
		"kwartalen": fmt.Sprint(r.Config.Quarters), "odata": r.Config.CBS.OData,
	}
}

// inbox is the folder with documents that an operator brings.
func (r *run) inbox() string {
	if r.Inbox != "" {
		return r.Inbox
	}
	return r.folder().Inbox()
}

// excluded gives the documents that the configuration leaves out, with the reason.
func excluded(c *config.Config) map[string]string {
	reasons := map[string]string{}
	for _, e := range c.Documents.Exclude {
		reasons[e.Document] = e.Reason
	}
	return reasons
}

// keepOthers takes over the documents of sources that were not asked.
func (r *run) keepOthers(m *snapshot.Manifest, chosen []extract.Source) {
	if r.last == nil {
		return
	}
	asked := map[string]bool{}
	for _, s := range chosen {
		asked[s.Name()] = true
	}
	for _, set := range r.last.Datasets {
		if !asked[set.Source] {
			m.Datasets = append(m.Datasets, set)
		}
	}
	for _, note := range r.last.Notes {
		if !asked[note.Source] {
			m.Notes = append(m.Notes, note)
		}
	}
	for _, a := range r.last.Answers {
		if !asked[a.Source] {
			m.Answers = append(m.Answers, a)
		}
	}
}

// stage turns documents into Parquet. A data set with a document that cannot be
// read is replaced by its last good version, or left out if there is none.
func (r *run) stage(ctx context.Context, m *snapshot.Manifest) (err error) {
	ctx, endSpan := trace.Span(ctx, "stage")
	defer func() { endSpan(err) }()
	lastGood := map[string]snapshot.Dataset{}
	if r.last != nil && r.Replay == "" {
		for _, set := range r.last.Datasets {
			lastGood[set.ID] = set
		}
	}
	for {
		failures, err := r.stager.Run(ctx, m.Documents())
		if err != nil {
			return fmt.Errorf("staging: %w", err)
		}
		r.outcome.Transformed = r.stager.Runs()
		if len(failures) == 0 {
			return nil
		}
		if r.Replay != "" || r.Example != nil {
			return fmt.Errorf("replaying snapshot %s: %w", m.ID, failures[0])
		}
		if err := r.discard(failures); err != nil {
			return err
		}
		broken := map[string]string{}
		for _, f := range failures {
			r.notRenewed(f.Document.Source, f.Error())
			broken[f.Document.Dataset] = f.Error()
		}
		m.Datasets = replaceBroken(m, broken, lastGood)
	}
}

// errRotten tells that objects of the store were damaged, and are to be fetched again.
var errRotten = errors.New("documents in the store are damaged")

// discard takes damaged objects out of the store. A document that our own disk spoiled
// is not one that the publisher broke: nothing is published without it.
func (r *run) discard(failures []stage.Failure) error {
	var rotten []error
	for _, f := range failures {
		if errors.Is(f.Err, fs.ErrNotExist) {
			return fmt.Errorf("document %s of %s is not in the store, and could not be fetched again: %w", f.Document.ID, f.Document.URL, f.Err)
		}
		if !errors.Is(f.Err, snapshot.ErrDamaged) {
			continue
		}
		r.Log.Warn("a document in the store is damaged, and is fetched again", "document", f.Document.ID, "reason", f.Err)
		if err := r.store.Discard(f.Document.SHA256); err != nil {
			return err
		}
		rotten = append(rotten, f)
	}
	if len(rotten) > 0 {
		return fmt.Errorf("%w: %w", errRotten, errors.Join(rotten...))
	}
	return nil
}

// replaceBroken gives the data sets with the broken ones as they were last.
// Each last good version serves once: if that breaks too, the set goes.
func replaceBroken(m *snapshot.Manifest, broken map[string]string, lastGood map[string]snapshot.Dataset) []snapshot.Dataset {
	var sets []snapshot.Dataset
	incomplete := map[string]bool{}
	for _, set := range m.Datasets {
		if broken[set.ID] != "" {
			incomplete[set.Source] = true
		}
	}
	for _, set := range m.Datasets {
		if incomplete[set.Source] && extract.IsMark(set) {
			continue
		}
		reason, isBroken := broken[set.ID]
		if !isBroken {
			sets = append(sets, set)
			continue
		}
		good, ok := lastGood[set.ID]
		delete(lastGood, set.ID)
		if !ok {
			sets = snapshot.Again(sets, set.Instead, reason)
			m.Notes = append(m.Notes, snapshot.Note{Source: set.Source, Subject: set.ID, Reason: "niet leesbaar: " + reason})
			continue
		}
		good.Renewed, good.Reason = false, reason
		sets = append(sets, good)
	}
	return sets
}

func (r *run) notRenewed(source, reason string) {
	reason = foreign.CutAt(foreign.Plain(reason), 2000)
	r.seen.failed(source, reason)
	r.outcome.NotRenewed = append(r.outcome.NotRenewed, reason)
	r.Log.Warn("not renewed", "reason", reason)
}

// commit makes the snapshot the last good one. A snapshot that no warehouse
// could be built of, or only one that was rejected, never becomes that. That of a
// replay is committed; what had to be accepted for it is added.
func (r *run) commit(m *snapshot.Manifest) error {
	switch {
	case r.Replay == "":
		return r.store.Commit(m)
	case len(r.outcome.Accepted) > 0:
		return r.store.Amend(m)
	}
	return nil
}

// published tells whether this content is what readers have already.
func (r *run) published(m *snapshot.Manifest) bool {
	return publish.Current(r.Out, m, r.code)
}

// unchanged ends a run that has nothing to publish.
func (r *run) unchanged(m *snapshot.Manifest) (*Outcome, error) {
	if err := r.commit(m); err != nil {
		return nil, err
	}
	r.outcome.Release = publish.Latest(r.Out)
	return r.ended(m), nil
}

func (r *run) ended(m *snapshot.Manifest) *Outcome {
	r.outcome.Manifest, r.outcome.Fetched = m.ID, r.fetched.Load()
	return &r.outcome
}
