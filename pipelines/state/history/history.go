// Package history keeps one record of every attempt at a run, so that what
// happened can be told by another process, after a restart or a crash.
//
//	DIR/20240131T043000.000Z.json   one attempt; the name is its ID
//
// A record is written when the run begins, and again when it ends. In between
// the run holds a lock on the file of its record. The kernel frees that however
// the process ends, so that a run that was killed is told from one at work.
package history

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"medebewind/pipelines/state/atomic"
)

// idLayout sorts as text in the order of time.
const idLayout = "20060102T150405.000Z"

// staleAfter is when a temporary file belongs to no living process.
const staleAfter = time.Hour

// Log is a folder of records.
type Log struct {
	dir string
	mu  sync.Mutex
	// Now replaces the clock in tests.
	Now func() time.Time
}

// Open opens the records in dir, which need not be there yet: reading changes
// nothing on disk.
func Open(dir string) (*Log, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, fmt.Errorf("opening the records of runs: %w", err)
	case !info.IsDir():
		return nil, fmt.Errorf("opening the records of runs: %s is no folder: move it away", dir)
	}
	return &Log{dir: dir, Now: time.Now}, nil
}

// Entry is the record of a run at work.
type Entry struct {
	log    *Log
	record Record
	held   *flock.Flock
}

// ID is that of the record.
func (e *Entry) ID() string { return e.record.ID }

// Begin writes the record of a run that begins, and gives it its ID, its start
// and its status. The caller holds the lock of the output folder: no two runs
// begin at the same time.
func (l *Log) Begin(r Record) (*Entry, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := os.MkdirAll(l.dir, 0o755); err != nil {
		return nil, fmt.Errorf("making the folder of records: %w", err)
	}
	if err := atomic.RemoveStale(l.dir, staleAfter); err != nil {
		return nil, err
	}
	ids, err := l.ids()
	if err != nil {
		return nil, err
	}
	r.Started, r.Status = l.Now().UTC(), Bezig
	r.ID = nextID(r.Started, ids)
	if err := l.write(r); err != nil {
		return nil, err
	}
	// Only a reader that looks whether the run lives can stand in the way, and
	// for a moment.
	held := flock.New(l.path(r.ID), flock.SetFlag(os.O_RDONLY))
	if err := held.Lock(); err != nil {
		return nil, fmt.Errorf("locking the record of run %s: %w", r.ID, err)
	}
	return &Entry{log: l, record: r, held: held}, nil
}

// nextID is the time, or just after the newest ID when the clock stands still
// or was set back.
func nextID(now time.Time, ids []string) string {
	if len(ids) > 0 {
		if last, err := time.Parse(idLayout, ids[len(ids)-1]); err == nil && !now.Truncate(time.Millisecond).After(last) {
			now = last.Add(time.Millisecond)
		}
	}
	return now.UTC().Format(idLayout)
}

// End writes how the run ended. ID, start and trigger stay as they are.
func (e *Entry) End(r Record) error {
	r.ID, r.Started, r.Trigger = e.record.ID, e.record.Started, e.record.Trigger
	r.Ended = endOf(r.Started, e.log.Now()).UTC()
	return errors.Join(e.log.write(r), e.held.Close())
}

// endOf is now, unless the clock was put back since the start: then it is what
// really passed after that. No run ends before it began.
func endOf(started, now time.Time) time.Time {
	if now.Round(0).Before(started.Round(0)) { // as the wall has it
		return started.Add(max(now.Sub(started), 0))
	}
	return now
}

func (l *Log) write(r Record) error {
	return atomic.WriteFile(l.path(r.ID), 0o644, func(w io.Writer) error {
		encoder := json.NewEncoder(w)
		encoder.SetEscapeHTML(false) // addresses stay readable
		encoder.SetIndent("", " ")
		return encoder.Encode(r)
	})
}

// All gives the records, newest last. One that is damaged is logged and passed
// over: it must not hide the others.
func (l *Log) All() ([]Record, error) {
	ids, err := l.ids()
	if err != nil {
		return nil, err
	}
	var all []Record
	for _, id := range ids {
		r, err := l.read(id)
		if errors.Is(err, fs.ErrNotExist) {
			continue // removed in the meantime
		}
		if err != nil {
			slog.Warn("a record of a run is damaged and passed over; remove it", "file", l.path(id), "reason", err)
			continue
		}
		all = append(all, r)
	}
	return all, nil
}

func (l *Log) read(id string) (Record, error) {
	data, err := os.ReadFile(l.path(id))
	if err != nil {
		return Record{}, err
	}
	r, err := parse(id, data)
	if err == nil && r.Status == Bezig && !l.alive(id) {
		// It may have ended between the two looks.
		if data, err = os.ReadFile(l.path(id)); err != nil {
			return r, err
		}
		if r, err = parse(id, data); err == nil && r.Status == Bezig {
			r.Status = Afgebroken
		}
	}
	return r, err
}

// alive tells whether the process that began the run still holds its record.
func (l *Log) alive(id string) bool {
	look := flock.New(l.path(id), flock.SetFlag(os.O_RDONLY))
	free, err := look.TryRLock()
	_ = look.Close() // a look leaves nothing behind
	return err == nil && !free
}

func (l *Log) path(id string) string { return filepath.Join(l.dir, id+".json") }

// ids gives the IDs of the records, oldest first.
func (l *Log) ids() ([]string, error) {
	entries, err := os.ReadDir(l.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("listing the records of runs: %w", err)
	}
	var ids []string
	for _, entry := range entries {
		id, ok := strings.CutSuffix(entry.Name(), ".json")
		if _, err := time.Parse(idLayout, id); ok && err == nil {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids, nil
}
