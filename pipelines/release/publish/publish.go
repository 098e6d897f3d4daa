// Package publish puts what a run made in front of its readers.
//
//	OUT/medebewind.duckdb          the warehouse, replaced by rename
//	OUT/releases/DATE-HASH8/       Parquet, CSV and the report, never changed afterwards
//	OUT/latest                     a link to the newest release, replaced by rename
//	OUT/rapport                    a link to the report in it
//
// Nothing is in place before it is whole and on disk. The link goes last: what
// it points to is what was published.
package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"medebewind/pipelines/config"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
)

const (
	// ReportDir is the folder of the report in a release.
	ReportDir   = "rapport"
	packageFile = "datapackage.json"
	sumsFile    = "SHA256SUMS"
)

// Release is what is published together.
type Release struct {
	Manifest    *snapshot.Manifest
	CodeVersion string
	Exports     []warehouse.Export
	// About is what the operator says of who publishes it.
	About config.Publish
}

// Hash is of what decides the content: the snapshot and the code.
func Hash(m *snapshot.Manifest, codeVersion string) string {
	sum := sha256.Sum256([]byte(m.Hash() + " " + codeVersion))
	return hex.EncodeToString(sum[:])
}

// Name is the name of a release: the day of its snapshot, and its hash.
func Name(m *snapshot.Manifest, codeVersion string) string {
	return m.Started.UTC().Format(time.DateOnly) + "-" + Hash(m, codeVersion)[:8]
}

// Current tells whether what is published has this content: then there is
// nothing to publish.
func Current(out string, m *snapshot.Manifest, codeVersion string) bool {
	if _, err := os.Stat(layout.Folder(out).Warehouse()); err != nil {
		return false
	}
	text, err := os.ReadFile(filepath.Join(layout.Folder(out).Latest(), packageFile))
	if err != nil {
		return false
	}
	var published struct {
		Hash string `json:"hash"`
	}
	return json.Unmarshal(text, &published) == nil && published.Hash == Hash(m, codeVersion)
}

// Prepare makes an empty folder for the files of a release, beside its place.
func Prepare(out string) (dir string, err error) {
	root := layout.Folder(out).Releases()
	if err := os.MkdirAll(root, 0o755); err != nil {
		return "", fmt.Errorf("preparing a release: %w", err)
	}
	left, _ := filepath.Glob(filepath.Join(root, ".new-*"))
	for _, old := range left {
		if err := os.RemoveAll(old); err != nil {
			return "", fmt.Errorf("removing what a broken run left: %w", err)
		}
	}
	dir = filepath.Join(root, fmt.Sprintf(".new-%d", os.Getpid()))
	if err := os.Mkdir(dir, 0o755); err != nil {
		return "", fmt.Errorf("preparing a release: %w", err)
	}
	return dir, nil
}

// Publish puts the release in dir and the warehouse file in place.
func Publish(out, dir, warehouseFile string, r Release) (name string, err error) {
	folder := layout.Folder(out)
	name = Name(r.Manifest, r.CodeVersion)
	if err := complete(dir, r); err != nil {
		return "", fmt.Errorf("completing release %s: %w", name, err)
	}
	if name, err = place(dir, folder.Releases(), name); err != nil {
		return "", fmt.Errorf("publishing release %s: %w", name, err)
	}
	if err := errors.Join(OwnerWrites(warehouseFile), syncFile(warehouseFile)); err != nil {
		return "", fmt.Errorf("publishing the warehouse: %w", err)
	}
	if err := os.Rename(warehouseFile, folder.Warehouse()); err != nil {
		return "", fmt.Errorf("publishing the warehouse: %w", err)
	}
	if err := link(folder.Report(), filepath.Join(folder.Latest(), ReportDir)); err != nil {
		return name, err
	}
	return name, link(folder.Latest(), folder.Release(name))
}

// place moves a whole release to where it stays, and gives the name it got. A
// release never changes: one of that name that is there is used if it is the
// same to the byte, and else, such as when a publisher came back to what it had
// before and only our own times differ, the new one gets a number.
func place(dir, root, name string) (string, error) {
	here, err := os.ReadFile(filepath.Join(dir, sumsFile))
	if err != nil {
		return name, err
	}
	for n := 1; ; n++ {
		free := name
		if n > 1 {
			free = fmt.Sprintf("%s-%d", name, n)
		}
		target := filepath.Join(root, free)
		there, err := os.ReadFile(filepath.Join(target, sumsFile))
		switch {
		case err == nil && bytes.Equal(there, here):
			return free, os.RemoveAll(dir)
		case err == nil:
			continue
		}
		if err := os.RemoveAll(target); err != nil { // not whole: never published
			return free, err
		}
		if err := os.Rename(dir, target); err != nil {
			return free, err
		}
		return free, atomic.SyncDir(root)
	}
}

// link makes path point to target, which lies below the folder of path: the
// folder can be moved with all that is in it.
func link(path, target string) error {
	out, name := filepath.Dir(path), filepath.Base(path)
	target, err := filepath.Rel(out, target)
	if err != nil {
		return fmt.Errorf("pointing %s to %s: %w", name, target, err)
	}
	temporary := filepath.Join(out, "."+name+"-new")
	if err := os.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("pointing %s to %s: %w", name, target, err)
	}
	if err := os.Symlink(target, temporary); err != nil {
		return fmt.Errorf("pointing %s to %s: %w", name, target, err)
	}
	if err := os.Rename(temporary, path); err != nil {
		return fmt.Errorf("pointing %s to %s: %w", name, target, err)
	}
	return atomic.SyncDir(out)
}

// complete adds the descriptions and the sums, and brings all files to disk.
// The sums go last: a folder without them is not whole.
func complete(dir string, r Release) error {
	sums := map[string]Sum{}
	var paths []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return atomic.SyncDir(path) // a file is only on disk when its name is
		}
		relative, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		name := filepath.ToSlash(relative)
		paths = append(paths, name)
		sums[name], err = sum(path)
		return errors.Join(err, OwnerWrites(path), syncFile(path))
	})
	if err != nil {
		return err
	}
	for name, describe := range map[string]func(Release, map[string]Sum) ([]byte, error){packageFile: describe, dcatFile: describeDCAT} {
		if sums[name], err = writeDescription(filepath.Join(dir, name), describe, r, sums); err != nil {
			return err
		}
		paths = append(paths, name)
	}
	var list strings.Builder
	for _, name := range slices.Sorted(slices.Values(paths)) {
		fmt.Fprintf(&list, "%s  %s\n", sums[name].SHA256, name)
	}
	return atomic.WriteFile(filepath.Join(dir, sumsFile), 0o644, func(w io.Writer) error {
		_, err := io.WriteString(w, list.String())
		return err
	})
}

// writeDescription writes a description of the release, and brings it to disk.
func writeDescription(path string, describe func(Release, map[string]Sum) ([]byte, error), r Release, sums map[string]Sum) (Sum, error) {
	text, err := describe(r, sums)
	if err != nil {
		return Sum{}, err
	}
	if err := os.WriteFile(path, text, 0o644); err != nil {
		return Sum{}, err
	}
	if err := syncFile(path); err != nil {
		return Sum{}, err
	}
	return sum(path)
}

// Sum is size and SHA-256 of a file.
type Sum struct {
	Bytes  int64
	SHA256 string
}

func sum(path string) (Sum, error) {
	file, err := os.Open(path)
	if err != nil {
		return Sum{}, err
	}
	defer file.Close()
	h := sha256.New()
	n, err := io.Copy(h, file)
	return Sum{n, hex.EncodeToString(h.Sum(nil))}, err
}

// OwnerWrites takes from all but the owner the right to write a file. DuckDB
// gives its files what the umask allows, and that may be the group's.
func OwnerWrites(path string) error {
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o022 == 0 {
		return err
	}
	return os.Chmod(path, info.Mode().Perm()&^0o022)
}

func syncFile(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// Herkomst is where the published data come from; "" when nothing is.
func Herkomst(out string) herkomst.Herkomst {
	text, err := os.ReadFile(filepath.Join(layout.Folder(out).Latest(), packageFile))
	if err != nil {
		return ""
	}
	var published struct {
		Herkomst herkomst.Herkomst `json:"herkomst"`
	}
	_ = json.Unmarshal(text, &published) // a damaged one says nothing of herkomst
	return published.Herkomst
}

// Latest is the name of the published release.
func Latest(out string) string {
	target, err := os.Readlink(layout.Folder(out).Latest())
	if err != nil {
		return ""
	}
	return filepath.Base(target)
}
