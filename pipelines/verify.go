package pipelines

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/layout"
	"medebewind/pipelines/state/scratch"
	"medebewind/pipelines/warehouse/stage"
)

// Verdict is what came of building a release again.
type Verdict struct {
	Found *Found
	// Code made the release, Here built it again. When they are not the same, a
	// difference is to be expected.
	Code, Here string
	// Same counts the files of tables, Parquet and CSV, with the same bytes.
	Same int
	// Differ, Missing and Extra name the others: made again with other bytes, not
	// made again, and made now but not then.
	Differ, Missing, Extra []string
	// Damaged are files of the release that are not what its list of sums says.
	Damaged []string
}

// Verify builds a run again from its raw documents, in a folder of its own, and
// compares. It takes no lock, and changes nothing that a run builds on: staged
// files are made anew, for they are part of what is verified.
func Verify(ctx context.Context, o Options, ref string) (v *Verdict, err error) {
	found, err := Find(o.Out, ref)
	if err != nil {
		return nil, err
	}
	v = &Verdict{Found: found, Code: found.Release.CodeVersion}
	if v.Here, err = o.codeVersion(); err != nil {
		return nil, err
	}
	room, err := scratch.New(layout.Folder(o.Out).State())
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, room.Remove()) }()
	again, err := rebuild(ctx, o, found, v.Here, room.Path)
	if err != nil {
		return nil, fmt.Errorf("building %s again: %w", found.Label(), err)
	}
	return v, v.compare(again)
}

// rebuild makes the tables of a release in temp, and gives their folder.
func rebuild(ctx context.Context, o Options, f *Found, code, temp string) (string, error) {
	r := &run{Options: o, temp: temp, store: f.store, code: code, byRecord: true}
	if r.Log == nil {
		r.Log = slog.New(slog.DiscardHandler)
	}
	r.Replay = f.Manifest.ID // a document that cannot be read is then an error
	r.stager = &stage.Stager{Dir: layout.Staged(temp), Store: f.store, Transforms: Transforms(), Workers: runtime.GOMAXPROCS(0)}
	if err := r.stage(ctx, f.Manifest); err != nil {
		return "", err
	}
	w, err := r.build(ctx, f.Manifest)
	if err != nil {
		return "", err
	}
	dir := filepath.Join(temp, "release")
	_, err = w.Export(ctx, dir)
	return dir, errors.Join(err, w.Close())
}

// compare sets the files in dir beside those of the release.
func (v *Verdict) compare(dir string) error {
	release := v.Found.Release
	sums, _, err := format.ReadSums(release.Dir)
	if err != nil {
		return fmt.Errorf("reading the sums of a release: %w", err)
	}
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		if sums.Check(release.Dir, name) != nil {
			v.Damaged = append(v.Damaged, name)
		}
		if !format.IsTable(name) {
			delete(sums, name)
		}
	}
	again, err := tableSums(dir)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		switch sum, ok := again[name]; {
		case !ok:
			v.Missing = append(v.Missing, name)
		case sum != sums[name]:
			v.Differ = append(v.Differ, name)
		default:
			v.Same++
		}
	}
	for _, name := range slices.Sorted(maps.Keys(again)) {
		if _, ok := sums[name]; !ok {
			v.Extra = append(v.Extra, name)
		}
	}
	return nil
}

// tableSums gives the SHA-256 of every file with a table under dir.
func tableSums(dir string) (format.Sums, error) {
	sums := format.Sums{}
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !format.IsTable(path) {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		sum, err := format.SumOf(path)
		sums[filepath.ToSlash(name)] = sum.SHA256
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("hashing what was built: %w", err)
	}
	return sums, nil
}
