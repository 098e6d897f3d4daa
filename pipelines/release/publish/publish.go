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
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"golang.org/x/sync/errgroup"

	"medebewind/pipelines/config"
	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/herkomst"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/snapshot"
	"medebewind/pipelines/warehouse"
)

// Release is what is published together.
type Release struct {
	Manifest    *snapshot.Manifest
	CodeVersion string
	Exports     []warehouse.Export
	// About is what the operator says of who publishes it.
	About config.Publish
	// Before is the release that this one follows; nil for the first, or when it is
	// not kept any more. Documents are, in words, which ones differ from it.
	Before    *Published
	Documents []string
}

// Hash is of what decides the content: the snapshot and the code.
func Hash(m *snapshot.Manifest, codeVersion string) string {
	return format.Hash(m.Hash(), codeVersion)
}

// Name is the name of a release: the day of its snapshot, and its hash.
func Name(m *snapshot.Manifest, codeVersion string) string {
	return format.Name(m.Started, Hash(m, codeVersion))
}

// Current tells whether what is published has this content: then there is
// nothing to publish.
func Current(out string, m *snapshot.Manifest, codeVersion string) bool {
	if _, err := os.Stat(layout.Folder(out).Warehouse()); err != nil || Sound(out) != nil {
		return false
	}
	published, err := format.Read(layout.Folder(out).Latest())
	return err == nil && published.Hash == Hash(m, codeVersion)
}

// Prepare makes an empty folder for the files of a release, beside its place.
func Prepare(out string) (dir string, err error) {
	root := layout.Folder(out).Releases()
	if err := os.MkdirAll(root, 0o755); err != nil {
		return "", fmt.Errorf("preparing a release: %w", err)
	}
	left, err := atomic.Names(root, ".new-")
	if err != nil {
		return "", fmt.Errorf("preparing a release: %w", err)
	}
	for _, old := range left {
		if err := atomic.RemoveAll(old); err != nil {
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
	// Nobody writes a warehouse that is published: DuckDB would leave a log beside it,
	// which every reader then takes for a part of it.
	if err := errors.Join(nobodyWrites(warehouseFile), atomic.SyncFile(warehouseFile)); err != nil {
		return "", fmt.Errorf("publishing the warehouse: %w", err)
	}
	if err := note(folder, name, warehouseFile); err != nil {
		return "", fmt.Errorf("putting the warehouse on record: %w", err)
	}
	if err := setAside(folder); err != nil {
		return "", fmt.Errorf("setting aside what a reader left beside the warehouse: %w", err)
	}
	if err := atomic.Rename(warehouseFile, folder.Warehouse()); err != nil {
		return "", fmt.Errorf("publishing the warehouse: %w", err)
	}
	if err := links(folder, name); err != nil {
		return name, err
	}
	// Somebody who has the old warehouse open to write can still leave a log of it.
	if err := setAside(folder); err != nil {
		return name, fmt.Errorf("setting aside what a reader left beside the warehouse: %w", err)
	}
	return name, Sound(out)
}

// setAside moves a log of somebody's own away from beside the warehouse.
func setAside(folder layout.Folder) error {
	if _, err := os.Lstat(folder.WarehouseLog()); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return atomic.Rename(folder.WarehouseLog(), folder.StrayLog())
}

// place moves a whole release to where it stays, and gives the name it got. A
// release never changes: one of that name that is there is used if it is the
// same to the byte, and else, such as when a publisher came back to what it had
// before and only our own times differ, the new one gets a number.
func place(dir, root, name string) (string, error) {
	here, err := os.ReadFile(filepath.Join(dir, format.SumsFile))
	if err != nil {
		return name, err
	}
	for n := 1; ; n++ {
		free := name
		if n > 1 {
			free = fmt.Sprintf("%s-%d", name, n)
		}
		target := filepath.Join(root, free)
		there, err := os.ReadFile(filepath.Join(target, format.SumsFile))
		switch {
		case err == nil && bytes.Equal(content(there), content(here)):
			return free, atomic.RemoveAll(dir)
		case err == nil:
			continue
		}
		if err := atomic.RemoveAll(target); err != nil { // not whole: never published
			return free, err
		}
		if err := atomic.Rename(dir, target); err != nil {
			return free, err
		}
		return free, atomic.SyncDir(root)
	}
}

// changesLine is the line of what changed since the release before. A replay after that
// one was pruned cannot tell it, and is the same release all the same.
var changesLine = regexp.MustCompile(`(?m)^[0-9a-f]{64}  ` + regexp.QuoteMeta(format.ChangesFile) + `\n`)

// content is the list of sums of what a release is.
func content(sums []byte) []byte { return changesLine.ReplaceAll(sums, nil) }

// link makes path point to target, which lies below the folder of path: the
// folder can be moved with all that is in it.
func link(path, target string) error {
	out, name := filepath.Dir(path), filepath.Base(path)
	target, err := filepath.Rel(out, target)
	if err != nil {
		return fmt.Errorf("pointing %s to %s: %w", name, target, err)
	}
	if err := atomic.Link(target, path); err != nil {
		return fmt.Errorf("pointing %s to %s: %w", name, target, err)
	}
	return atomic.SyncDir(out)
}

// complete adds the descriptions and the sums, and brings all files to disk.
// The sums go last: a folder without them is not whole.
func complete(dir string, r Release) error {
	paths, err := filesIn(dir)
	if err != nil {
		return err
	}
	files, err := toDisk(dir, paths)
	if err != nil {
		return err
	}
	sums := format.Sums{}
	for path, sum := range files {
		sums[path] = sum.SHA256
	}
	for _, name := range slices.Sorted(maps.Keys(descriptions)) {
		describe := descriptions[name]
		if sums[name], err = writeDescription(filepath.Join(dir, name), describe, r, files); err != nil {
			return err
		}
	}
	return atomic.WriteFile(filepath.Join(dir, format.SumsFile), 0o644, func(w io.Writer) error {
		_, err := io.WriteString(w, sums.Text())
		return err
	})
}

// filesIn gives the files of a release that is being made, and brings the names of
// them to disk: a file is only there when its name is.
func filesIn(dir string) (paths []string, err error) {
	err = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return atomic.SyncDir(path)
		}
		paths = append(paths, path)
		return nil
	})
	return paths, err
}

// atOnce is how many files go to disk at a time. There are hundreds, and the disk
// takes those that come together in one go.
const atOnce = 8

// toDisk brings files to disk, and gives their sums by their place in dir.
func toDisk(dir string, paths []string) (map[string]format.Sum, error) {
	sums := make([]format.Sum, len(paths))
	var group errgroup.Group
	group.SetLimit(atOnce)
	for i, path := range paths {
		group.Go(func() (err error) {
			sums[i], err = format.SumOf(path)
			return errors.Join(err, OwnerWrites(path), atomic.SyncFile(path))
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	files := map[string]format.Sum{}
	for i, path := range paths {
		relative, err := filepath.Rel(dir, path)
		if err != nil {
			return nil, err
		}
		files[filepath.ToSlash(relative)] = sums[i]
	}
	return files, nil
}

// descriptions are the files that tell of the others.
var descriptions = map[string]func(Release, map[string]format.Sum) ([]byte, error){
	format.PackageFile: describe, format.CatalogFile: describeDCAT,
	format.ReadmeFile: readme, format.LicenseFile: terms, format.CitationFile: citation, format.ChangesFile: changes,
}

// writeDescription writes a description of the release, brings it to disk and
// gives its SHA-256.
func writeDescription(path string, describe func(Release, map[string]format.Sum) ([]byte, error), r Release, files map[string]format.Sum) (string, error) {
	text, err := describe(r, files)
	if err != nil {
		return "", err
	}
	err = atomic.WriteFile(path, 0o644, func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	})
	if err != nil {
		return "", err
	}
	sum, err := format.SumOf(path)
	return sum.SHA256, err
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

// nobodyWrites takes from all the right to write a file.
func nobodyWrites(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	return os.Chmod(path, info.Mode().Perm()&^0o222)
}

// Herkomst is where the published data come from; "" when nothing is.
func Herkomst(out string) herkomst.Herkomst {
	published, err := format.Read(layout.Folder(out).Latest())
	if err != nil { // a damaged one says nothing of herkomst
		return ""
	}
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
