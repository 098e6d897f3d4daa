package publish

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"medebewind/pipelines/release/format"
	"medebewind/pipelines/state/atomic"
	"medebewind/pipelines/state/layout"
)

// Resume ends a switch that broke off halfway, by a kill or a disk: the record that was
// written before it says what was under way. If the new warehouse is in place the links
// follow it; if not, the record is again that of what readers have. It gives the release
// that it put in place, "" when there was nothing to do.
func Resume(out string) (name string, err error) {
	folder := layout.Folder(out)
	p, err := recorded(folder)
	if err != nil {
		return "", nil // none, or one for Sound to tell of
	}
	info, err := os.Stat(folder.Warehouse())
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	switch {
	case p.Before != nil && p.Before.is(folder, info) && !p.is(folder, info):
		return "", putOnRecord(folder, *p.Before)
	case !p.is(folder, info), Latest(out) == p.Release && pointed(folder):
		return "", nil
	}
	if _, err := os.Stat(filepath.Join(folder.Release(p.Release), format.SumsFile)); err != nil {
		return "", nil // nothing whole to point to: published anew
	}
	if err := setAside(folder); err != nil {
		return "", fmt.Errorf("setting aside what a reader left beside the warehouse: %w", err)
	}
	return p.Release, links(folder, p.Release)
}

// links points readers to a release. The report's link leads through the other: once it
// is there it never changes.
func links(folder layout.Folder, release string) error {
	if err := link(folder.Report(), filepath.Join(folder.Latest(), format.ReportDir)); err != nil {
		return err
	}
	return link(folder.Latest(), folder.Release(release))
}

// pointed tells whether the link to the report is there.
func pointed(folder layout.Folder) bool {
	_, err := os.Readlink(folder.Report())
	return err == nil
}

// is tells whether the warehouse that readers open is the one on record.
func (p published) is(folder layout.Folder, info fs.FileInfo) bool {
	if info.Size() != p.Bytes {
		return false
	}
	same, err := p.holds(folder.Warehouse(), info)
	return err == nil && same
}

// recorded reads the record of what is published.
func recorded(folder layout.Folder) (p published, err error) {
	text, err := os.ReadFile(folder.Published())
	if err == nil {
		err = json.Unmarshal(text, &p)
	}
	return p, err
}

// putOnRecord writes the record of what is published.
func putOnRecord(folder layout.Folder, p published) error {
	text, err := json.Marshal(p)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder.State(), 0o755); err != nil {
		return err
	}
	return atomic.WriteFile(folder.Published(), 0o644, func(w io.Writer) error {
		_, err := w.Write(append(text, '\n'))
		return err
	})
}
