package table

import (
	"regexp"

	"github.com/apache/arrow/go/v17/arrow/decimal128"

	"medebewind/transforms"
	"medebewind/transforms/circulaire/column"
	"medebewind/transforms/circulaire/row"
	"medebewind/transforms/circulaire/wording"
)

// Amount is what a row has under column k in euros, to the cent; ok is false for
// what is no money, no figure, or more than the column of the staged table holds.
func (t *Table) Amount(r row.Row, k int) (amount decimal128.Num, ok bool) {
	c, euros := r.Cells[k], t.euros(t.Columns[k])
	if !c.IsFigure || euros == 0 || c.Figure.Percent || !r.IsMoney() {
		return decimal128.Num{}, false
	}
	return inEuros(c.Figure.Value, euros)
}

// euros is the number of euros in a unit of a column; 0 for no money. A column
// that names another unit than the table has that.
func (t *Table) euros(k column.Column) int64 {
	switch {
	case k.Unit.Text != "":
		return k.Unit.Euros
	case wording.IsNoMoney(k.Heading):
		return 0
	}
	return t.Unit.Euros
}

// inEuros gives value units of euro euros in cents, rounded half away from
// zero; ok is false for an amount that the column does not hold.
func inEuros(value decimal128.Num, euro int64) (decimal128.Num, bool) {
	amount := value.Mul(decimal128.FromI64(euro))
	step := transforms.Weight.Scale - transforms.Euro.Scale
	whole := amount.ReduceScaleBy(step, true)
	return whole, whole.FitsInPrecision(transforms.Euro.Precision)
}

// Year is the year of a cell: of the column or, where that has none, of a row
// whose label is a year.
func (t *Table) Year(r row.Row, k column.Column) int {
	if k.Year != 0 {
		return k.Year
	}
	if rowYear.MatchString(r.Label) {
		return column.YearOf(r.Label)
	}
	return 0
}

// rowYear is a label that is a year.
var rowYear = regexp.MustCompile(`^(?:19[5-9]|20[0-9])[0-9](?:\s+e\.v\.)?$`)
