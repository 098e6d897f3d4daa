package atomic

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// few is up to how many files are synced one by one. More are synced with all
// else that the disk has to write, which is one wait.
const few = 64

// Batch writes files that become durable together: a sync for each costs more
// than the file when files are small and many. Its methods may be called from
// several goroutines.
//
// A file of a batch is there whole or not at all when the process is killed.
// After a power failure before Sync it may be empty or half: whoever reads it
// must see that, by a hash or a sum.
type Batch struct {
	// Dir is a folder on the disk of all files.
	Dir string

	mu      sync.Mutex
	pending map[string]bool
}

// WriteFile is WriteFile, but for what a power failure leaves.
func (b *Batch) WriteFile(path string, perm os.FileMode, write func(io.Writer) error) error {
	later := realDisk
	later.sync = func(*os.File) error { return nil }
	later.syncDir = func(string) error { return nil }
	if err := later.writeFile(path, perm, write); err != nil {
		return err
	}
	b.Await(path)
	return nil
}

// Await counts a file that is there as one of the batch: another process wrote it,
// and it is not known whether that came to its Sync.
func (b *Batch) Await(path string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.pending == nil {
		b.pending = map[string]bool{}
	}
	b.pending[path] = true
}

// Sync makes all files so far durable, their names too. After an error they are
// still to be synced.
func (b *Batch) Sync() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.pending) > few && wholeDisk {
		step(Sync, b.Dir, "")
		if err := syncDisk(b.Dir); err != nil {
			return err
		}
	} else if err := b.each(); err != nil {
		return err
	}
	b.pending = nil
	return nil
}

func (b *Batch) each() error {
	folders := map[string]bool{}
	for path := range b.pending {
		err := SyncFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue // somebody removed it since
		}
		if err != nil {
			return err
		}
		folders[filepath.Dir(path)] = true
		folders[filepath.Dir(filepath.Dir(path))] = true // it may be new as well
	}
	for folder := range folders {
		if err := SyncDir(folder); err != nil {
			return err
		}
	}
	return nil
}
