package format

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Read reads the description of the release in dir as it is there, also of one
// that is not whole.
func Read(dir string) (*Package, error) {
	text, err := os.ReadFile(filepath.Join(dir, PackageFile))
	if err != nil {
		return nil, err
	}
	p := &Package{}
	if err := json.Unmarshal(text, p); err != nil {
		return nil, fmt.Errorf("%s is damaged: %w", PackageFile, err)
	}
	return p, nil
}

// FilesIn gives the paths of the files of a release in dir, also of one that is still
// being made; those of its report are not among them.
func FilesIn(dir string) ([]string, error) {
	var paths []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path == ReportDir:
			return fs.SkipDir
		case !entry.IsDir():
			paths = append(paths, path)
		}
		return nil
	})
	return paths, err
}

// Release is a release of which the list of sums, the description and the names of
// files agree.
type Release struct {
	// Dir is its folder, without links: latest may come to point elsewhere.
	Dir string
	// SHA256 is that of the list of sums.
	SHA256 string
	Sums   Sums
	*Package
}

// Open reads the release in dir. Whether its tables are what the sums say, is for
// who reads them to see.
func Open(dir string) (*Release, error) {
	r, err := open(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the release in %s: %w", dir, err)
	}
	return r, nil
}

func open(dir string) (r *Release, err error) {
	r = &Release{}
	if r.Dir, err = filepath.EvalSymlinks(dir); err != nil {
		return nil, err
	}
	if r.Dir, err = filepath.Abs(r.Dir); err != nil {
		return nil, err
	}
	if r.Sums, r.SHA256, err = ReadSums(r.Dir); err != nil {
		return nil, err
	}
	if err := r.Sums.Check(r.Dir, PackageFile); err != nil {
		return nil, err
	}
	if r.Package, err = Read(r.Dir); err != nil {
		return nil, err
	}
	tables := r.Tables()
	if len(tables) == 0 {
		return nil, errors.New("its description names no table")
	}
	for _, t := range tables {
		if err := r.check(t); err != nil {
			return nil, fmt.Errorf("table %s: %w", t.Name, err)
		}
	}
	return r, nil
}

// check tells what is wrong with the description of a table.
func (r *Release) check(t *Resource) error {
	if !strings.Contains(t.Name, ".") || len(t.Path) == 0 {
		return errors.New("its description has no schema in the name, or no file")
	}
	for _, path := range t.Path {
		if _, listed := r.Sums[path]; !listed || !filepath.IsLocal(filepath.FromSlash(path)) {
			return fmt.Errorf("file %s is not in %s", path, SumsFile)
		}
	}
	for _, key := range t.Schema.PrimaryKey {
		if !slices.ContainsFunc(t.Schema.Fields, func(f Field) bool { return f.Name == key }) {
			return fmt.Errorf("key column %s is not among its columns", key)
		}
	}
	return nil
}

// Files gives the full paths of the files of a table, in order.
func (r *Release) Files(t *Resource) []string {
	var files []string
	for _, path := range t.Path {
		files = append(files, filepath.Join(r.Dir, filepath.FromSlash(path)))
	}
	return files
}
