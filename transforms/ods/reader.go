package ods

import (
	"errors"
	"strconv"

	"medebewind/transforms"
	"medebewind/transforms/xmlscan"
)

// namespaces are the prefixes that every producer uses. They are checked, not
// resolved: a scanner that compares names as written is much faster.
var namespaces = []struct{ attr, uri string }{
	{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
	{"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
	{"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
}

// maxRowBytes bounds the text of one row.
const maxRowBytes = 64 << 20

type reader struct {
	scan   *xmlscan.Scanner
	limits Limits
	visit  func(string, int, []Cell) error

	sheet    string
	row, col int
	cells    []Cell
	buf      []byte // texts and values of the row
	given    int
	found    bool // office:spreadsheet
}

// document walks down to the rows. It enters only what can hold a row: change
// tracking, forms and cached filters have rows and cells of their own that are
// not part of any sheet.
func (r *reader) document() error {
	for {
		kind, err := r.scan.Next()
		if err != nil {
			return broken(err)
		}
		if kind == xmlscan.EOF {
			if !r.found {
				return broken(errors.New("has no office:spreadsheet: file is no spreadsheet"))
			}
			return nil
		}
		if kind != xmlscan.Start {
			continue
		}
		if err := r.element(); err != nil {
			return err
		}
	}
}

func (r *reader) element() error {
	switch string(r.scan.Name()) {
	case "office:document-content":
		return r.root()
	case "office:spreadsheet":
		r.found = true
	case "office:body", "table:table-header-rows", "table:table-row-group", "table:table-rows":
	case "table:table":
		name, _ := r.scan.Attr("table:name")
		r.sheet, r.row, r.col = string(name), 0, 0
	case "table:table-row":
		return r.tableRow()
	default:
		if r.scan.Depth() == 1 {
			return broken(errors.New("root is " + strconv.Quote(string(r.scan.Name())) + ", want office:document-content"))
		}
		if err := r.scan.Skip(); err != nil {
			return broken(err)
		}
	}
	return nil
}

func (r *reader) root() error {
	for _, ns := range namespaces {
		if got, ok := r.scan.Attr(ns.attr); !ok || string(got) != ns.uri {
			return broken(errors.New(ns.attr + " is " + strconv.Quote(string(got)) + ", want " + ns.uri + ": save the file with LibreOffice or Excel"))
		}
	}
	return nil
}

// tableRow reads a row and hands it out, as often as it is repeated.
func (r *reader) tableRow() error {
	r.col = 0
	r.cells, r.buf = r.cells[:0], r.buf[:0]
	repeat, err := r.repeated("table:number-rows-repeated")
	if err != nil {
		return err
	}
	for {
		kind, err := r.scan.Next()
		if err != nil {
			return broken(err)
		}
		if kind == xmlscan.End {
			return r.handOut(repeat)
		}
		if kind != xmlscan.Start {
			continue
		}
		switch string(r.scan.Name()) {
		case "table:table-cell":
			err = r.tableCell()
		case "table:covered-table-cell":
			err = r.coveredCell()
		default:
			if err = r.scan.Skip(); err != nil {
				err = broken(err)
			}
		}
		if err != nil {
			return err
		}
	}
}

// coveredCell passes over a cell that lies under a merged one: what it may
// still hold is not shown, so it is not what the publisher says.
func (r *reader) coveredCell() error {
	repeat, err := r.repeated("table:number-columns-repeated")
	if err != nil {
		return err
	}
	r.col += repeat
	if err := r.scan.Skip(); err != nil {
		return broken(err)
	}
	return nil
}

func (r *reader) handOut(repeat int) error {
	if len(r.cells) == 0 {
		r.row += repeat
		return nil
	}
	if r.row+repeat > MaxRows {
		return r.fail("row is repeated %d times, past row %d", repeat, MaxRows)
	}
	if r.given += len(r.cells) * repeat; r.given > r.limits.Cells {
		return r.fail("sheets have more than %d cells; raise the limit if the file is trusted", r.limits.Cells)
	}
	for range repeat {
		if err := r.visit(r.sheet, r.row, r.cells); err != nil {
			return err
		}
		r.row++
	}
	return nil
}

// repeated reads a count of repeats. It may go past the bounds of a sheet,
// where the repeated thing is empty, but not so far that sums overflow.
func (r *reader) repeated(attr string) (int, error) {
	text, ok := r.scan.Attr(attr)
	if !ok {
		return 1, nil
	}
	n, err := strconv.ParseUint(string(text), 10, 31)
	if err != nil || n == 0 {
		return 0, r.fail("%s is %.20q, want a count from 1", attr, text)
	}
	return int(n), nil
}

func (r *reader) fail(format string, args ...any) error {
	return transforms.Errorf(Place(r.sheet, r.row, r.col), format, args...)
}

// broken marks an error of the XML itself.
func broken(err error) error { return transforms.At(contentName, err) }
