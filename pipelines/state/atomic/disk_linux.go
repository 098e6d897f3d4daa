package atomic

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// wholeDisk tells that syncDisk waits until all is on disk.
const wholeDisk = true

// syncDisk brings all that was written to the disk of a folder there.
func syncDisk(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("syncing the disk of %s: %w", dir, err)
	}
	if err := errors.Join(unix.Syncfs(int(f.Fd())), f.Close()); err != nil {
		return fmt.Errorf("syncing the disk of %s: %w", dir, err)
	}
	return nil
}
