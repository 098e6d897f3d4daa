package circulaire

import (
	"fmt"
	"math"
	"regexp"

	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms"
)

// status tells what a page gave.
func (p pagina) status() (status, reason string) {
	switch {
	case p.fout != nil:
		return "onleesbaar", p.fout.Error()
	case p.tekst:
		return "gelezen", ""
	case p.beelden > 0:
		return "beeld", "alleen afbeeldingen, geen tekst"
	}
	return "leeg", ""
}

func emitPages(pages []pagina, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.CirculairePagina, emit)
	defer batch.Close()
	for _, p := range pages {
		status, reason := p.status()
		batch.Int(0, int64(p.nummer))
		batch.Text(1, status)
		batch.Text(2, reason)
		batch.Int(3, int64(p.tekens))
		if err := batch.Next(); err != nil {
			return err
		}
	}
	return batch.Flush()
}

// markBroken tells of tables that stop before a page that was not read: they
// may go on there.
func (d *document) markBroken(tables []*tabel) {
	for _, p := range d.paginas {
		status, _ := p.status()
		if status != "onleesbaar" && status != "beeld" {
			continue
		}
		for _, t := range tables {
			if t.van < p.nummer && t.tot > p.nummer || t.tot == p.nummer-1 && t.einde == d.endOf(t.tot) {
				t.redenen = append(t.redenen, fmt.Sprintf("pagina %d is niet gelezen; de tabel kan daar doorgaan", p.nummer))
			}
		}
	}
}

// endOf is the line behind the last of a page.
func (d *document) endOf(page int) int {
	for i, r := range d.regels {
		if r.pagina > page {
			return i
		}
	}
	return len(d.regels)
}

func emitTables(tables []*tabel, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.CirculaireTabel, emit)
	defer batch.Close()
	for i, t := range tables {
		batch.Int(0, int64(i+1))
		batch.Text(1, t.nummer)
		batch.Text(2, t.titel)
		batch.Text(3, t.hoofdstuk)
		batch.Text(4, t.eenheid.tekst)
		if t.eenheid.euro > 0 {
			batch.Int(5, t.eenheid.euro)
		}
		batch.Int(6, int64(t.van))
		batch.Int(7, int64(t.tot))
		batch.Text(8, t.reden())
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

func emitAmounts(tables []*tabel, emit transforms.Emit) error {
	batch := transforms.NewBatch(transforms.CirculaireBedrag, emit)
	defer batch.Close()
	for i, t := range tables {
		for j, r := range t.rijen {
			for k := range t.kolommen {
				batch.Int(colTabel, int64(i+1))
				batch.Int(colRegel, int64(j+1))
				batch.Int(colKolom, int64(k+1))
				t.cell(batch, r, k)
				if err := batch.Next(); err != nil {
					return err
				}
			}
		}
	}
	return batch.Flush()
}

// cell sets what a row has under column k.
func (t *tabel) cell(batch *transforms.Batch, r rij, k int) {
	c, column := r.cellen[k], t.kolommen[k]
	batch.Text(colOmschrijving, r.omschrijving)
	batch.Text(colSoort, r.soort)
	batch.Text(colGroep, r.groep)
	batch.Text(colKop, column.kop)
	if year := t.jaar(r, column); year > 0 {
		batch.Int(colJaar, int64(year))
	}
	if c.isGetal {
		batch.Decimal(colWaarde, c.getal.waarde)
		batch.Int(colDecimalen, int64(c.getal.decimalen))
		if euro := t.euro(column); euro > 0 && !c.getal.procent && !notMoneyRow.MatchString(r.omschrijving) {
			if amount, ok := inEuros(c.getal.waarde, euro); ok {
				batch.Decimal(colBedrag, amount)
			}
		}
	}
	batch.Text(colCel, c.tekst)
	batch.Text(colVoetnoot, c.noot)
	page, left, top := r.pagina, r.links, r.boven
	if !c.leeg() {
		page, left, top = c.pagina, c.links, c.boven
	}
	batch.Int(colPagina, int64(page))
	batch.Int(colLinks, int64(math.Round(left)))
	batch.Int(colBoven, int64(math.Round(top)))
}

// jaar is the year of a cell: of the column or, where that has none, of a row
// whose label is a year.
func (t *tabel) jaar(r rij, k kolom) int {
	if k.jaar != 0 {
		return k.jaar
	}
	if rowYear.MatchString(r.omschrijving) {
		return headingYear(r.omschrijving)
	}
	return 0
}

// rowYear is a label that is a year.
var rowYear = regexp.MustCompile(`^(?:19[5-9]|20[0-9])[0-9](?:\s+e\.v\.)?$`)

// inEuros gives value units of euro euros in cents, rounded half away from
// zero; ok is false for an amount that the column does not hold.
func inEuros(value decimal128.Num, euro int64) (decimal128.Num, bool) {
	amount := value.Mul(decimal128.FromI64(euro))
	step := transforms.Weight.Scale - transforms.Euro.Scale
	whole := amount.ReduceScaleBy(step, true)
	return whole, whole.FitsInPrecision(transforms.Euro.Precision)
}
