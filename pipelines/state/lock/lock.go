// Package lock keeps two runs from working in the same folder at once.
package lock

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// Holder is what the lock's file tells about the run that has it.
type Holder struct {
	PID     int       `json:"pid"`
	Host    string    `json:"host"`
	Started time.Time `json:"started"`
}

// Lock is a held lock.
type Lock struct {
	flock *flock.Flock
}

// HeldError says that another run has the lock. Holder is nil when its file
// does not (yet) tell who.
type HeldError struct {
	Path   string
	Holder *Holder
}

func (e *HeldError) Error() string {
	who := ""
	if h := e.Holder; h != nil {
		who = fmt.Sprintf(" (pid %d on %s, since %s)", h.PID, h.Host, h.Started.Format(time.RFC3339))
	}
	return fmt.Sprintf("another run%s is at work in %s; wait for it or stop it", who, filepath.Dir(e.Path))
}

// A Look holds the lock for a moment, which is not another run: Acquire tries
// again a few times before it says so.
const (
	glances = 5
	glance  = 10 * time.Millisecond
)

// Look tells whether a run has the lock at path, and who. Nothing is there when
// no run was ever made.
func Look(path string) (held bool, holder *Holder, err error) {
	f := flock.New(path, flock.SetFlag(os.O_RDONLY))
	free, err := f.TryRLock()
	if err = errors.Join(err, f.Close()); errors.Is(err, fs.ErrNotExist) {
		return false, nil, nil
	}
	if err != nil {
		return false, nil, fmt.Errorf("looking at the lock %s: %w", path, err)
	}
	if free {
		return false, nil, nil
	}
	return true, readHolder(path), nil
}

// Acquire takes the lock at path, whose folder must exist. A
// lock that is taken gives a *HeldError. The kernel frees the lock when the
// process ends, however it ends; the file itself stays, since removing it
// would let two runs each lock a file of their own.
func Acquire(path string) (*Lock, error) {
	f := flock.New(path, flock.SetPermissions(0o644))
	got, err := f.TryLock()
	for range glances {
		if got || err != nil {
			break
		}
		time.Sleep(glance)
		got, err = f.TryLock()
	}
	if err != nil {
		return nil, fmt.Errorf("locking %s: %w", path, err)
	}
	if !got {
		return nil, errors.Join(&HeldError{Path: path, Holder: readHolder(path)}, f.Close())
	}
	host, err := os.Hostname()
	if err != nil {
		host = "an unknown host"
	}
	holder := Holder{PID: os.Getpid(), Host: host, Started: time.Now().UTC().Truncate(time.Second)}
	if err := writeHolder(path, holder); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &Lock{flock: f}, nil
}

// Release empties the file and frees the lock.
func (l *Lock) Release() error {
	// Emptied first: after the unlock the file may be the next run's.
	err := os.Truncate(l.flock.Path(), 0)
	if err := errors.Join(err, l.flock.Close()); err != nil {
		return fmt.Errorf("releasing the lock %s: %w", l.flock.Path(), err)
	}
	return nil
}

// writeHolder writes in place: a rename would put a file there that nobody
// has locked.
func writeHolder(path string, holder Holder) error {
	line, err := json.Marshal(holder)
	if err == nil {
		err = os.WriteFile(path, append(line, '\n'), 0o644)
	}
	if err != nil {
		return fmt.Errorf("writing who holds the lock %s: %w", path, err)
	}
	return nil
}

// readHolder gives nil for a file that the holder is just now writing.
func readHolder(path string) *Holder {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	holder := new(Holder)
	if json.Unmarshal(data, holder) != nil || holder.PID == 0 {
		return nil
	}
	return holder
}
