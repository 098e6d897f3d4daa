// Package ods reads the cells of an OpenDocument spreadsheet (ODF 1.2 part 1,
// sections 9 and 19), sheet by sheet and row by row. It knows nothing of what
// the cells mean.
package ods

import (
	"fmt"
	"strconv"

	"medebewind/transforms/xmlscan"
)

// Limits bound what an untrusted file may cost.
type Limits struct {
	// Bytes is the most that content.xml may unpack to.
	Bytes int64
	// Ratio is the most bytes that a packed byte may unpack to, beyond the
	// first 16 MiB. Deflate reaches 1,032; a real sheet stays below 30.
	Ratio int64
	// Cells is the most cells that are handed out, repeats counted: a few bytes
	// can repeat a full cell over a million rows.
	Cells int
}

// DefaultLimits fit any rekenbestand some hundred times over.
var DefaultLimits = Limits{Bytes: 512 << 20, Ratio: 200, Cells: 20_000_000}

// freeBytes is the size below which no ratio is checked: a small file of
// equal rows is no attack.
const freeBytes = 16 << 20

// Bounds of a sheet, those of LibreOffice and Excel.
const (
	MaxColumns = 16_384
	MaxRows    = 1_048_576
)

// Kind is what a cell holds.
type Kind uint8

// Kinds of cells.
const (
	// Text: only Text is set.
	Text Kind = iota
	// Number: float, currency or percentage; Value is the number as stored.
	Number
	// Other: date, time or boolean; Value is the value as stored.
	Other
	// Failed: a formula without a result, such as #REF!.
	Failed
)

// Cell is a cell that is not empty. Its bytes hold until visit returns.
type Cell struct {
	// Col counts from 0.
	Col  int
	Kind Kind
	// Value is the exact value of the file, in XML Schema notation
	// ("1390.4", "1.9E+11"), whatever the sheet displays.
	Value []byte
	// Text is what is displayed, paragraphs joined by a line break.
	Text []byte
}

// Read gives every row that has a cell to visit, in the order of the file; row
// counts from 0 within its sheet. Empty cells and rows are passed over however
// often they are repeated. Errors of the file are *transforms.PlaceError; an
// error of visit ends the reading and is returned as it is.
func Read(data []byte, limits Limits, visit func(sheet string, row int, cells []Cell) error) error {
	content, err := Content(data, limits)
	if err != nil {
		return err
	}
	r := &reader{scan: xmlscan.New(content), limits: limits, visit: visit}
	return r.document()
}

// Address gives the address of a cell as a spreadsheet shows it: row 11,
// column 3 is "D12".
func Address(row, col int) string {
	var letters [12]byte
	i := len(letters)
	for n := col + 1; n > 0; n = (n - 1) / 26 {
		i--
		letters[i] = byte('A' + (n-1)%26)
	}
	var address [24]byte
	return string(strconv.AppendInt(append(address[:0], letters[i:]...), int64(row)+1, 10))
}

// Place names a cell for an error: "sheet Eenheden, cell D12".
func Place(sheet string, row, col int) string {
	return fmt.Sprintf("sheet %s, cell %s", sheet, Address(row, col))
}
