package circulaire

import (
	"math"

	"medebewind/transforms"
	"medebewind/transforms/circulaire/aanhef"
	"medebewind/transforms/circulaire/document"
	"medebewind/transforms/circulaire/row"
	"medebewind/transforms/circulaire/table"
)

func emitAanhef(a aanhef.Aanhef, pages int, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.Circulaire, emit)
	defer batch.Close()
	for i, text := range []string{a.Fonds, a.Naam, a.Stand} {
		batch.Text(i, text)
	}
	batch.Date(3, a.Datum) // a day of the calendar: see aanhef.Read
	for i, text := range []string{a.Kenmerk, a.Onderwerp, a.Relaties} {
		batch.Text(4+i, text)
	}
	batch.Date(7, a.Ingang)
	batch.Date(8, a.Geldig)
	batch.Int(9, int64(pages))
	if err := batch.Next(); err != nil {
		return err
	}
	return batch.Flush()
}

func emitPages(pages []document.Page, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.CirculairePagina, emit)
	defer batch.Close()
	for _, p := range pages {
		status, reason := p.Status()
		batch.Int(0, int64(p.Number))
		batch.Text(1, status)
		batch.Text(2, reason)
		batch.Int(3, int64(p.Chars))
		if err := batch.Next(); err != nil {
			return err
		}
	}
	return batch.Flush()
}

func emitTables(tables []*table.Table, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.CirculaireTabel, emit)
	defer batch.Close()
	for i, t := range tables {
		batch.Int(0, int64(i+1))
		batch.Text(1, t.Number)
		batch.Text(2, t.Title)
		batch.Text(3, t.Chapter)
		batch.Text(4, t.Unit.Text)
		if t.Unit.Euros > 0 {
			batch.Int(5, t.Unit.Euros)
		}
		batch.Int(6, int64(t.From))
		batch.Int(7, int64(t.To))
		batch.Text(8, t.Reasons.String())
		if err := batch.Next(); err != nil {
			return err
		}
	}
	if err := batch.Flush(); err != nil {
		return err
	}
	return emitAmounts(tables, emit)
}

// Columns of transforms.CirculaireBedrag, in the order of its schema.
const (
	colTabel = iota
	colRegel
	colOmschrijving
	colSoort
	colGroep
	colKolom
	colKop
	colJaar
	colWaarde
	colBedrag
	colDecimalen
	colCel
	colVoetnoot
	colPagina
	colLinks
	colBoven
)

func emitAmounts(tables []*table.Table, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.CirculaireBedrag, emit)
	defer batch.Close()
	for i, t := range tables {
		for j, r := range t.Rows {
			for k := range t.Columns {
				batch.Int(colTabel, int64(i+1))
				batch.Int(colRegel, int64(j+1))
				batch.Int(colKolom, int64(k+1))
				setCell(batch, t, r, k)
				if err := batch.Next(); err != nil {
					return err
				}
			}
		}
	}
	return batch.Flush()
}

// setCell sets what a row has under column k.
func setCell(batch *transforms.Batch, t *table.Table, r row.Row, k int) {
	c, column := r.Cells[k], t.Columns[k]
	batch.Text(colOmschrijving, r.Label)
	batch.Text(colSoort, r.Kind)
	batch.Text(colGroep, r.Group)
	batch.Text(colKop, column.Heading)
	if year := t.Year(r, column); year > 0 {
		batch.Int(colJaar, int64(year))
	}
	if c.IsFigure {
		batch.Decimal(colWaarde, c.Figure.Value)
		batch.Int(colDecimalen, int64(c.Figure.Decimals))
	}
	if amount, ok := t.Amount(r, k); ok {
		batch.Decimal(colBedrag, amount)
	}
	batch.Text(colCel, c.Text)
	batch.Text(colVoetnoot, c.Mark)
	page, left, top := r.Page, r.Left, r.Top
	if !c.Empty() {
		page, left, top = c.Page, c.Left, c.Top
	}
	batch.Int(colPagina, int64(page))
	batch.Int(colLinks, int64(math.Round(left)))
	batch.Int(colBoven, int64(math.Round(top)))
}
