package publish

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/layout"
)

// freshReports are reports that were written apart from a release.
const freshReports = ".rapport-"

// Report lets write make a report in a new folder of out, and points OUT/rapport
// to it. A release keeps the report that it was published with: the next release
// takes the link back. Reports that were made so before are removed.
func Report(out string, write func(dir string) error) error {
	old, err := atomic.Names(out, freshReports)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp(out, freshReports)
	if err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	err = os.Chmod(dir, 0o755)
	if err == nil {
		err = write(dir)
	}
	if err == nil {
		err = syncTree(dir)
	}
	if err == nil {
		err = link(layout.Folder(out).Report(), dir)
	}
	if err != nil {
		_ = os.RemoveAll(dir) // the first error is the one to tell
		return err
	}
	for _, o := range old {
		if err := os.RemoveAll(o); err != nil {
			return fmt.Errorf("removing an earlier report: %w", err)
		}
	}
	return nil
}

// syncTree brings all below dir to disk.
func syncTree(dir string) error {
	return filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return atomic.SyncDir(path)
		}
		return atomic.SyncFile(path)
	})
}
