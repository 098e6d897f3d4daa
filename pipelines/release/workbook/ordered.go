package workbook

import (
	"archive/zip"
	"cmp"
	"errors"
	"os"
	"slices"

	"github.com/xuri/excelize/v2"
)

// save writes the workbook with its parts in the order of their names. The library puts
// sheets that were streamed in any order, and the same rows must give the same bytes.
// The parts that are kept of a workbook before take the place of those of that name.
func save(f *excelize.File, path string, kept map[string]*zip.File) (err error) {
	loose := path + ".nieuw"
	file, err := os.Create(loose)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Write(file), file.Close()); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.Remove(loose)) }()
	parts, err := zip.OpenReader(loose)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, parts.Close()) }()
	slices.SortFunc(parts.File, func(a, b *zip.File) int { return cmp.Compare(a.Name, b.Name) })
	to, err := os.Create(path)
	if err != nil {
		return err
	}
	w := zip.NewWriter(to)
	for _, part := range parts.File {
		if before := kept[part.Name]; before != nil {
			part = before
		}
		if err := w.Copy(part); err != nil {
			return errors.Join(err, to.Close())
		}
	}
	return errors.Join(w.Close(), to.Close())
}
