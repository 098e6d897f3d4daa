package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// madeHere is the file that tells that a folder is a report that ReportTo wrote.
const madeHere = ".medebewind-rapport"

// ReportTo lets write make a report in a folder outside the output: one that is not
// there, that is empty, or that ReportTo made before. Anything else is somebody's:
// a web root with files of its own, or a release, which never changes.
func ReportTo(dir string, write func(dir string) error) error {
	target, err := vacant(dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	fresh, err := os.MkdirTemp(filepath.Dir(target), "."+filepath.Base(target)+"-")
	if err != nil {
		return fmt.Errorf("writing the report beside %s: %w", dir, err)
	}
	err = os.Chmod(fresh, 0o755)
	if err == nil {
		err = write(fresh)
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(fresh, madeHere), []byte("gemaakt door medebewind report --to, dat deze map in haar geheel vervangt\n"), 0o644)
	}
	if err == nil {
		err = syncTree(fresh)
	}
	if err == nil {
		err = replaceDir(fresh, target)
	}
	if err != nil {
		return errors.Join(err, os.RemoveAll(fresh))
	}
	return nil
}

// vacant gives the folder behind dir, links followed, if a report may be written there.
func vacant(dir string) (string, error) {
	target, err := filepath.EvalSymlinks(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return filepath.Abs(dir)
	}
	if err != nil {
		return "", fmt.Errorf("writing the report to %s: %w", dir, err)
	}
	entries, err := os.ReadDir(target)
	if err != nil {
		return "", fmt.Errorf("writing the report to %s: %w", dir, err)
	}
	for _, e := range entries {
		if e.Name() == madeHere {
			return filepath.Abs(target)
		}
	}
	if len(entries) > 0 {
		return "", fmt.Errorf("%s holds files that are no report of an earlier --to, such as %s: give a folder that is empty or not there", dir, entries[0].Name())
	}
	return filepath.Abs(target)
}

// replaceDir puts a folder in the place of one that is empty, an earlier report, or
// not there.
func replaceDir(fresh, target string) error {
	if err := os.Rename(fresh, target); err == nil {
		return nil
	}
	old := fresh + "-oud"
	if err := os.Rename(target, old); err != nil {
		return fmt.Errorf("making room for the report: %w", err)
	}
	if err := os.Rename(fresh, target); err != nil {
		return errors.Join(fmt.Errorf("putting the report in place: %w", err), os.Rename(old, target))
	}
	return os.RemoveAll(old)
}
