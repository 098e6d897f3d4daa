// Package spuk reads spreadsheets on specific grants (specifieke uitkeringen,
// article 17 of the Financiële-verhoudingswet): the overview of the Rijk, with a
// row a grant, and the accounts by SiSa (single information, single audit), with a
// row a government, grant and indicator.
//
// No original was seen: a sheet is recognised by what its headers say, wherever
// they stand, and not by names or order of sheets and columns. What a header can
// be called stands in header.go.
package spuk

import (
	"strings"

	"medebewind/transforms"
)

// Transform emits transforms.Spuk and transforms.Sisa. Every row tells the cell
// that it was read from. Amounts are euros; a sheet that says to be in thousands or
// millions is multiplied. A file without either kind of sheet is an error.
var Transform = &transforms.Transform{
	Name:    "spuk",
	Version: 2,
	Tables:  []*transforms.Table{transforms.Spuk, transforms.Sisa},
	Run:     run,
}

func run(data []byte, emit transforms.Emit) error {
	sheets, err := readSheets(data)
	if err != nil {
		return err
	}
	found := false
	for _, s := range sheets {
		switch {
		case s.head.isOverview():
			err = emitOverview(s, emit)
		case s.head.isSisa():
			err = emitSisa(s, emit)
		default:
			continue
		}
		if err != nil {
			return err
		}
		found = true
	}
	if !found {
		names := make([]string, len(sheets))
		for i, s := range sheets {
			names[i] = s.name
		}
		return transforms.Errorf("sheets", "none of %s has a header with the name of a grant beside its ministry or legal ground, or with government, regeling, indicator and value: it is no overview of specific grants and no SiSa data", strings.Join(names, ", "))
	}
	return nil
}
