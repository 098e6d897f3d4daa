package odata

import (
	"strings"

	"medebewind/transforms"
)

// Code reads the codes of one dimension: a v3 entity set of a dimension (Key,
// Title), or a v4 set *Codes (Identifier, Title, DimensionGroupId, Status).
// Codes and titles are trimmed.
//
// Of a regional dimension it also emits the gains and losses of territory that
// the descriptions tell; see Grenzen. A sentence with hectares that is not
// understood is a row whose gebeurtenis is Onbegrepen and whose ander_naam is
// the sentence: a check can count those, and the run goes on.
var Code = &transforms.Transform{Name: "cbs-code", Version: 1,
	Tables: []*transforms.Table{transforms.CBSCode, transforms.CBSGrens}, Run: runCode}

func runCode(data []byte, emit transforms.Emit) error {
	codes := transforms.NewBatch(transforms.CBSCode, emit)
	defer codes.Close()
	grenzen := transforms.NewBatch(transforms.CBSGrens, emit)
	defer grenzen.Close()
	_, err := rows(data, func(a *answer, row int, fields []field) error {
		names := []string{"Key", "Title", "CategoryGroupID", "Status", "Description"}
		if a.v4 {
			names = []string{"Identifier", "Title", "DimensionGroupId", "Status", "Description"}
		}
		t, err := texts(row, fields, names...)
		if err != nil {
			return err
		}
		dimensie := strings.TrimSuffix(a.set, "Codes")
		if t[0] == "" || a.v4 && dimensie == a.set || dimensie == "Measure" {
			return transforms.Errorf(place(row), "%s has a row without code, or is no dimension", a.set)
		}
		for i, text := range []string{a.tabel, dimensie, t[0], t[1], t[2], t[3]} {
			codes.Text(i, text)
		}
		if err := codes.Next(); err != nil {
			return err
		}
		if !strings.HasPrefix(dimensie, "Regio") {
			return nil
		}
		return addGrenzen(grenzen, a.tabel, t[0], t[4])
	})
	return finish(err, codes, grenzen)
}

func addGrenzen(b *transforms.Batch, tabel, code, description string) error {
	for _, g := range Grenzen(description) {
		b.Text(0, tabel)
		b.Text(1, code)
		b.Text(2, g.Gebeurtenis)
		b.Date(3, g.Datum)
		for i, text := range []string{g.Richting, g.AnderCode, g.AnderNaam} {
			b.Text(4+i, text)
		}
		for i, n := range []*int64{g.Hectare, g.Woningen, g.Inwoners} {
			if n != nil {
				b.Int(7+i, *n)
			}
		}
		if err := b.Next(); err != nil {
			return err
		}
	}
	return nil
}
