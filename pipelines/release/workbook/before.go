package workbook

import (
	"archive/zip"
	"fmt"

	"medebewind/pipelines/warehouse"
)

// before is a workbook of the release before, out of which sheets are kept. Its zero value
// has none.
type before struct {
	book *zip.ReadCloser
	kept map[string]*zip.File
}

// before opens the workbook of that path in the release before. Where it cannot be read
// all sheets are written.
func (b Book) before(path string) *before {
	old := &before{kept: map[string]*zip.File{}}
	if b.Kept == nil {
		return old
	}
	if place, ok := b.Kept(path); ok {
		if book, err := zip.OpenReader(place); err == nil {
			old.book = book
		}
	}
	return old
}

// keep keeps the sheet of the table at that place in the workbook, if its rows are those of
// the release before: the same rows make the same sheet, to the byte. Sheets have their
// texts in them, and the first one is that of the explanations.
func (o *before) keep(at int, e warehouse.Export) bool {
	if o.book == nil || !e.Taken {
		return false
	}
	name := fmt.Sprintf("xl/worksheets/sheet%d.xml", at+2)
	for _, part := range o.book.File {
		if part.Name == name {
			o.kept[name] = part
			return true
		}
	}
	return false
}

func (o *before) close() error {
	if o.book == nil {
		return nil
	}
	return o.book.Close()
}
