package circulaire

import (
	"math"

	"medebewind/transforms"
)

func emitAanhef(a aanhef, pages int, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.Circulaire, emit)
	defer batch.Close()
	for i, text := range []string{a.fonds, a.naam, a.stand} {
		batch.Text(i, text)
	}
	batch.Date(3, a.datum) // readDate has checked the dates
	for i, text := range []string{a.kenmerk, a.onderwerp, a.relaties} {
		batch.Text(4+i, text)
	}
	batch.Date(7, a.ingang)
	batch.Date(8, a.geldig)
	batch.Int(9, int64(pages))
	if err := batch.Next(); err != nil {
		return err
	}
	return batch.Flush()
}

func emitPages(pages []page, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.CirculairePagina, emit)
	defer batch.Close()
	for _, p := range pages {
		status, reason := p.status()
		batch.Int(0, int64(p.number))
		batch.Text(1, status)
		batch.Text(2, reason)
		batch.Int(3, int64(p.chars))
		if err := batch.Next(); err != nil {
			return err
		}
	}
	return batch.Flush()
}

func emitTables(tables []*table, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.CirculaireTabel, emit)
	defer batch.Close()
	for i, t := range tables {
		batch.Int(0, int64(i+1))
		batch.Text(1, t.number)
		batch.Text(2, t.title)
		batch.Text(3, t.chapter)
		batch.Text(4, t.unit.text)
		if t.unit.euros > 0 {
			batch.Int(5, t.unit.euros)
		}
		batch.Int(6, int64(t.from))
		batch.Int(7, int64(t.to))
		batch.Text(8, t.reasons.String())
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

func emitAmounts(tables []*table, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.CirculaireBedrag, emit)
	defer batch.Close()
	for i, t := range tables {
		for j, r := range t.rows {
			for k := range t.columns {
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
func setCell(batch *transforms.Batch, t *table, r row, k int) {
	c, column := r.cells[k], t.columns[k]
	batch.Text(colOmschrijving, r.label)
	batch.Text(colSoort, r.kind)
	batch.Text(colGroep, r.group)
	batch.Text(colKop, column.heading)
	if year := t.year(r, column); year > 0 {
		batch.Int(colJaar, int64(year))
	}
	if c.isFigure {
		batch.Decimal(colWaarde, c.figure.value)
		batch.Int(colDecimalen, int64(c.figure.decimals))
	}
	if amount, ok := t.amount(r, k); ok {
		batch.Decimal(colBedrag, amount)
	}
	batch.Text(colCel, c.text)
	batch.Text(colVoetnoot, c.mark)
	page, left, top := r.page, r.left, r.top
	if !c.empty() {
		page, left, top = c.page, c.left, c.top
	}
	batch.Int(colPagina, int64(page))
	batch.Int(colLinks, int64(math.Round(left)))
	batch.Int(colBoven, int64(math.Round(top)))
}
