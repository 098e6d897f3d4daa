// Package upl reads the Uniforme Productnamenlijst: the products of Dutch
// governments, who provides them, whether in medebewind, and the provision of
// law that each rests on. Source: UPL-actueel.csv at
// https://standaarden.overheid.nl/owms/oquery/UPL-actueel.csv.
package upl

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"medebewind/transforms"
)

// Transform emits transforms.UPL: one row per record of the CSV. The separator
// is a comma or, where the header has it, a semicolon; names of columns match
// in any case and order; a column that is not known is left out.
//
// A flag is 'X' or empty, and empty means no: by its own definition the list
// names every layer and kind that a product has. Only where the whole column
// is absent is the flag null.
var Transform = &transforms.Transform{
	Name:    "upl",
	Version: 1,
	Tables:  []*transforms.Table{transforms.UPL},
	Run:     run,
}

func run(data []byte, emit transforms.Emit) error {
	if at := invalidUTF8(data); at >= 0 {
		return transforms.Errorf(fmt.Sprintf("byte %d", at), "product list is not UTF-8; convert it before it is stored, its names are matched by letter")
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = separator(data)
	r.ReuseRecord = true
	record, err := r.Read()
	if err != nil {
		return transforms.At("line 1", fmt.Errorf("product list has no header: %w", err))
	}
	h, err := readHeader(record)
	if err != nil {
		return transforms.At("line 1", err)
	}
	batch := transforms.NewBatch(transforms.UPL, emit)
	defer batch.Close()
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return batch.Flush()
		}
		if err != nil {
			return csvError(err, len(h), len(record))
		}
		line, _ := r.FieldPos(0)
		if err := row(batch, h, record, line); err != nil {
			return err
		}
	}
}

// csvError puts the line number in front. A record with too few or too many
// fields is refused: an unquoted separator moves every flag after it.
func csvError(err error, want, got int) error {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		return err
	}
	place := fmt.Sprintf("line %d", parse.StartLine)
	if errors.Is(err, csv.ErrFieldCount) {
		return transforms.Errorf(place, "product list has %d fields where the header has %d", got, want)
	}
	return transforms.Errorf(place, "product list: column %d of line %d: %w", parse.Column, parse.Line, parse.Err)
}

// separator takes the character that the header has more of: names of columns
// have neither.
func separator(data []byte) rune {
	line, _, _ := bytes.Cut(data, []byte("\n"))
	if bytes.Count(line, []byte(";")) > bytes.Count(line, []byte(",")) {
		return ';'
	}
	return ','
}

// row emits one record. Columns of the schema follow the regel in the order of
// columns; bwb_id and artikel come last.
func row(batch *transforms.Batch, h header, record []string, line int) error {
	batch.Int(0, int64(line))
	var label, link string
	for i, value := range record {
		col := h[i]
		value = strings.TrimSpace(value)
		switch {
		case col < 0:
			continue
		case columns[col].flag:
			set, err := readFlag(value)
			if err != nil {
				return transforms.At(fmt.Sprintf("line %d, column %s", line, columns[col].name), err)
			}
			batch.Bool(col+1, set)
			continue
		case col == colLabel:
			label = value
		case col == colLink:
			link = value
		}
		batch.Text(col+1, value)
	}
	bwbID, artikel := grondslag(link, label)
	batch.Text(len(columns)+1, bwbID)
	batch.Text(len(columns)+2, artikel)
	return batch.Next()
}

func readFlag(value string) (bool, error) {
	switch value {
	case "":
		return false, nil
	case "X", "x":
		return true, nil
	}
	return false, fmt.Errorf("flag is %q, want 'X' or nothing; if the list has a new meaning for it, extend the reader", value)
}

// invalidUTF8 gives the place of the first byte that is no UTF-8, or -1.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
